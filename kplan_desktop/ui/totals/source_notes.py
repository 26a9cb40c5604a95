"""The notes that a total is made of, each a button that leads to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from kplan_desktop.domain.totals.total_text import figure_value
from kplan_desktop.domain.totals.totals_by_scope import SourceNote, TotalSource
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.totals_wording import excerpt, total_words
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.label_button import LabelButton
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_FIRST = 20
_MORE = 50
"""Rows that are made at first, and with each click on «more»."""


class SourceLine(NamedTuple):
    """An activity behind a total: its note, its figure in words, and its other notes.

    ``heading`` stands over it where something new begins, and ``remark`` under it. ``look`` is that
    of the figure.
    """

    note: SourceNote
    figure: str
    also: tuple[SourceNote, ...] = ()
    heading: str = ""
    remark: str = ""
    look: str = "strong"


def source_lines(sources: Iterable[TotalSource]) -> tuple[SourceLine, ...]:
    """The lines of the activities behind a total of one report."""
    words = total_words()
    return tuple(
        SourceLine(each.note, figure_value(each.figure, each.standing, words), each.also)
        for each in sources
    )


class SourcesList(QWidget):
    """One row for each activity. ``note_requested(note_id)`` asks to be taken to a note."""

    note_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[SourceLine, ...] = ()
        self._shown = _FIRST
        self._rows: list[SourceRow] = []
        self._more = QToolButton(self)
        self._more.setProperty("look", "small")
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.tokens.px(2))
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, from top to bottom."""
        rows = [stop for row in self._rows for stop in (row.button, *row.links())]
        return [*rows, self._more]

    def rows(self) -> list[SourceRow]:
        """The rows as they stand, from top to bottom."""
        return list(self._rows)

    def show_lines(self, lines: tuple[SourceLine, ...]) -> None:
        """Show these; rows that stay keep the keyboard."""
        if lines == self._lines:
            return
        self._lines = lines
        self._sync()

    def _show_more(self) -> None:
        before = len(self._rows)
        self._shown += _MORE
        self._sync()
        self._rows[before].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _sync(self) -> None:
        shown = self._lines[: self._shown]
        while len(self._rows) > len(shown):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for index, line in enumerate(shown):
            if index == len(self._rows):
                row = SourceRow(self._theme, self)
                row.note_requested.connect(self.note_requested)
                self._column.insertWidget(index, row)
                self._rows.append(row)
            self._rows[index].show_line(line)
        left = len(self._lines) - len(shown)
        self._more.setVisible(left > 0)
        self._more.setText(QCoreApplication.translate("Totals", "%n more …", "", left))
        order_tabs(self.stops())


class SourceRow(QWidget):
    """An activity: its first note with its figure, and the locations of its other notes."""

    note_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.tokens.px
        self._note_id = ""
        self._other_notes: tuple[SourceNote, ...] = ()
        self.button = LabelButton(theme, self)
        self.button.clicked.connect(lambda: self.note_requested.emit(self._note_id))
        self._label = self.button.add_label(QLabel(self.button), "section")
        self._figure = self.button.add_label(QLabel(self.button), "strong")
        self._text = self.button.add_label(WrapLabel(self.button, lines=2), "side")
        self._remark = self.button.add_label(WrapLabel(self.button), "small")
        self._heading = self.button.add_label(WrapLabel(self.button), "strong")
        grid = QGridLayout(self.button)
        grid.setContentsMargins(px(6), px(5), px(6), px(5))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(1))
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._heading, 0, 0, 1, 2)
        grid.addWidget(self._label, 1, 0)
        grid.addWidget(self._figure, 1, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._text, 2, 0, 1, 2)
        grid.addWidget(self._remark, 3, 0, 1, 2)
        self._links = QWidget(self)
        # As low in its line as the texts of the buttons beside it.
        self._lead_margin = px(2) + 2
        self._flow = FlowLayout(self._links, spacing=px(2))
        self._flow.setContentsMargins(px(6), 0, 0, px(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self._links)

    def show_line(self, line: SourceLine) -> None:
        """Show another activity, or the same as it is now."""
        self._note_id = line.note.note_id
        text = excerpt(line.note.text)
        self._heading.setText(line.heading)
        self._heading.setVisible(bool(line.heading))
        self._label.setText(line.note.label)
        self._figure.setText(line.figure)
        set_style_property(self._figure, "look", line.look)
        self._text.setText(text)
        self._remark.setText(line.remark)
        self._remark.setVisible(bool(line.remark))
        name = QCoreApplication.translate("Totals", "Note %1").replace("%1", line.note.label)
        before = f"{line.heading}: " if line.heading else ""
        after = f" {line.remark}" if line.remark else ""
        self.button.setAccessibleName(f"{before}{name}: {line.figure}. {text}{after}")
        if [(note.note_id, note.label) for note in line.also] != [
            (note.note_id, note.label) for note in self._other_notes
        ]:
            self._show_links(line.also)
        self._other_notes = line.also
        self._links.setVisible(bool(line.also))

    def links(self) -> list[QToolButton]:
        """The buttons that lead to the other notes of the activity."""
        widgets = (self._flow.itemAt(index) for index in range(self._flow.count()))
        found = [item.widget() for item in widgets if item is not None]
        return [widget for widget in found if isinstance(widget, QToolButton)]

    def _show_links(self, also: tuple[SourceNote, ...]) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not also:
            return
        lead = QLabel(QCoreApplication.translate("Totals", "also under"), self._links)
        lead.setTextFormat(Qt.TextFormat.PlainText)
        lead.setProperty("look", "small")
        lead.setContentsMargins(0, self._lead_margin, 0, 0)
        self._flow.addWidget(lead)
        lead.show()
        for note in also:
            link = QToolButton(self._links)
            link.setText(note.label)
            link.setProperty("look", "small")
            font = link.font()
            font.setUnderline(True)
            link.setFont(font)
            link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            name = QCoreApplication.translate("Totals", "Also told of in note %1")
            link.setAccessibleName(name.replace("%1", note.label))
            link.clicked.connect(lambda _=False, n=note.note_id: self.note_requested.emit(n))
            self._flow.addWidget(link)
            link.show()
