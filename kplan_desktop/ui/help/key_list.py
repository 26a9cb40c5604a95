"""The list of all keys: what the guide's page of keys says, to be searched.

That page is the one place where keys are listed; a test compares it with the actions' own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from kplan_desktop.domain.text.typeahead import search, typeahead_text
from kplan_desktop.ui.accessibility.announcement import SettledAnnouncement
from kplan_desktop.ui.help.guide_browser import GuideBrowser
from kplan_desktop.ui.help.guide_pages import GuidePage
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, room_for
from kplan_desktop.ui.widgets.search_picker import SearchField

_SCROLLS = {
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
}
_SETTLING = 100
"""Milliseconds after a key until the list is narrowed, for all that was typed by then."""

_CELLS = 4
"""What the bars of a row of two columns cut it into: nothing, the keys, what they do, nothing."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A line of the list: the keys as they are printed, what they do, and under which heading."""

    keys: str
    does: str
    group: str


@dataclass(frozen=True, slots=True)
class KeyTable:
    """The rows, and the headings of the two columns."""

    head: tuple[str, str]
    rows: Sequence[KeyRow]


def key_table(text: str) -> KeyTable:
    """The keys of a page in Markdown, which has a table under each heading."""
    group, head, rows = "", ("", ""), list[KeyRow]()
    is_head = True
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if line.startswith("## "):
            group, is_head = line[3:].strip(), True
        elif len(cells) != _CELLS or set(cells[1]) <= set("-:"):
            continue
        elif is_head:
            head, is_head = (cells[1], cells[2]), False
        else:
            rows.append(KeyRow(cells[1], cells[2], group))
    return KeyTable(head, rows)


def found_keys(table: KeyTable, typed: str) -> str:
    """The rows that have what is typed, in the order of the page, as Markdown.

    «Ctrl+I» is looked for as it stands, and any other text word by word.
    """
    keys = "".join(typed.casefold().split())
    if "+" in keys:
        rows = [row for row in table.rows if keys in "".join(row.keys.casefold().split())]
    else:
        searched = [typeahead_text(row.keys, row.does, row.group) for row in table.rows]
        rows = [table.rows[index] for index in sorted(search(typed, searched))]
    lines, group = [], ""
    for row in rows:
        if row.group != group:
            group = row.group
            first, second = table.head
            lines += ["", f"## {group}", "", f"| {first} | {second} |", "|---|---|"]
        lines.append(f"| {row.keys} | {row.does} |")
    return "\n".join(lines)


class KeyListDialog(Dialog):
    """All keys by where they work, or those that have what is typed. ``page`` lists them."""

    help_topic = HelpTopic.KEYS

    def __init__(self, page: GuidePage, folder: Path, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._page = page
        self._table = key_table(page.text)
        self.setWindowTitle(self.tr("Keys"))
        px = theme.tokens.px
        self.search = SearchField(theme, self)
        self.search.setPlaceholderText(self.tr("Search for a key, or for what it does"))
        self.search.setAccessibleName(self.tr("Search for a key, or for what it does"))
        self._narrowing = QTimer(self)
        self._narrowing.setSingleShot(True)
        self._narrowing.setInterval(_SETTLING)
        self._narrowing.timeout.connect(self._show)
        self.search.textChanged.connect(lambda _: self._narrowing.start())
        self.text = GuideBrowser(folder, theme, self)
        self.text.setAccessibleName(self.tr("Keys"))
        self._said = SettledAnnouncement(self.search)
        buttons = DialogButtons(self, px(8))
        buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.search)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        room = room_for(self, theme)
        self.resize(min(px(640), room.width()), min(px(680), room.height()))
        self._show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows and page keys scroll the list from the field; Escape first empties that."""
        step = _SCROLLS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif step is not None:
            self.text.verticalScrollBar().triggerAction(step)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        typed = self.search.text()
        found = found_keys(self._table, typed)
        nothing = self.tr("No key has these words. Try fewer letters.")
        self.text.show_page(replace(self._page, text=found or nothing))
        if typed:
            self.text.mark(typed)
            self._said.say("" if found else nothing)
