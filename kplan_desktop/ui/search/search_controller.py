"""The search at work: from the field in the toolbar to the place on the page, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.search.replacement import replacement
from kplan_desktop.domain.search.report_search import Field, Hit, Hits, Query, SearchIndex
from kplan_desktop.ui.accessibility.announcement import SettledAnnouncement, announce, spoken_row
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.goal_page.cursor_location import edited_text, location_of_widget
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.search.search_bar import SearchBar
from kplan_desktop.ui.search.search_panel import SearchPanel
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.text_span import character_at, put_cursor, select_span

_AFTER_EDIT = 200
"""Milliseconds of rest after which an open search looks again at what was written meanwhile."""

_ANNOUNCED_AFTER = 600
"""Milliseconds without typing after which the number of hits is announced to screen readers."""


class SearchSwitcher(Protocol):
    """Shows either the tree or what the search found."""

    search: SearchPanel

    @property
    def outline(self) -> QWidget:
        """The tree."""

    @property
    def is_searching(self) -> bool:
        """Whether the hits are visible."""

    def show_search(self) -> None:
        """Show the hits."""

    def show_tree(self) -> None:
        """Show the tree."""


class SearchHost(Protocol):
    """What is searched: the workspace of an open report."""

    session: Session
    page: GoalPage

    @property
    def left(self) -> SearchSwitcher:
        """What shows the hits in the place of the tree."""

    def go_to(self, location: Location) -> None:
        """Show a location and put the cursor there."""


@dataclass(frozen=True, slots=True)
class _CursorBeforeSearch:
    """Where she was when she went to search: in ``widget``, or in a text of the page.

    A row of the page may show another text by now, so the location counts and not the widget.
    """

    widget: QWidget
    location: Location
    cursor: tuple[int, int] | None


class SearchController(QObject):
    """Searches one open report. ``message(text)`` is for the status line.

    The field belongs to the window and the panel to the report; this object ends with the report.
    """

    message = Signal(str)

    def __init__(self, where: SearchHost, bar: SearchBar, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._where = where
        self._session = where.session
        self._bar = bar
        self._panel = where.left.search
        self._index = SearchIndex()
        self._searched: Report | None = None
        self._hits = Hits()
        self._row = -1
        self._visited = False
        self._last_query = ""
        self._left: _CursorBeforeSearch | None = None
        self._arrived: tuple[QWidget, int, int] | None = None
        self._again = self._timer(_AFTER_EDIT, self._search_again)
        self._said = SettledAnnouncement(bar, after=_ANNOUNCED_AFTER)
        bar.clear()
        bar.textEdited.connect(self._type)
        bar.moved.connect(self._move)
        bar.chosen.connect(self._choose_from_bar)
        bar.escaped.connect(self.close)
        panel = self._panel
        panel.follow_in_tab_order(bar)
        panel.options_changed.connect(self._search_anew)
        panel.hit_chosen.connect(self._go_to_row)
        panel.replace_requested.connect(self._replace_current)
        panel.replace_all_requested.connect(self._replace_all)
        panel.closed.connect(self.close)
        self._session.changed.connect(self._on_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @property
    def is_open(self) -> bool:
        """Whether the hits are shown in the place of the tree."""
        return self._where.left.is_searching

    @property
    def last_query(self) -> str:
        """What was looked for last, and is again with the next step."""
        return self._last_query

    def open(self) -> None:
        """Put the keyboard into the field; what is selected on the page is looked for."""
        selected = self._selected_words()
        if selected and not self.is_open:
            self._bar.setText(selected)
        self._bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.selectAll()
        if self._bar.text():
            self._search_anew()

    def open_replacing(self) -> None:
        """Show the line for the words to put in; the keyboard is where words are still lacking."""
        if not self._bar.text() or not self.is_open:
            self.open()
        if not self._panel.open_replacing():
            return
        self._where.left.show_search()
        if self._bar.text():
            self._panel.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._find()
            self._show(-1)
            self._bar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) hit from where the cursor is, round the end."""
        if not self.is_open:
            if not self._last_query:
                self.open()
                return
            self._bar.setText(self._last_query)
            self._search_anew()
        self._refresh()
        if not self._hits:
            self.message.emit(self.tr("Nothing found"))
            return
        row = self._row_from_cursor(step)
        if row is None:
            row = self._row + step if self._visited or step < 0 else self._row
        if not 0 <= row < len(self._hits):
            self.message.emit(
                self.tr("On from the beginning") if step > 0 else self.tr("On from the end")
            )
        self._go_to_row(row % len(self._hits))

    def close(self) -> None:
        """Show the tree again, and put the keyboard back to where it was."""
        if self._bar.text():
            self._last_query = self._bar.text()
        self._bar.clear()
        self._bar.show_message("")
        self._said.forget()
        self._hits, self._row = Hits(), -1
        now = QApplication.focusWidget()
        inside = now is not None and self._is_inside(now)
        self._where.left.show_tree()
        if inside:
            self._return()

    def _type(self, text: str) -> None:
        if text or self._panel.opener.isChecked():
            self._search_anew()
        else:
            self._hits, self._row = Hits(), -1
            self._where.left.show_tree()

    def _search_anew(self) -> None:
        """Search for the text of the field; the first hit becomes the current one."""
        self._last_query = self._bar.text() or self._last_query
        self._find()
        self._visited = False
        self._show(0 if self._hits else -1)
        self._where.left.show_search()
        first = spoken_row(self._panel.list.currentIndex())
        self._said.say(". ".join(filter(None, (self._bar.accessibleDescription(), first))))

    def _refresh(self) -> None:
        """Search again in the changed report; the current hit is kept where it still exists."""
        if self._session.report is self._searched or not self._bar.text():
            return
        current = self._hits[self._row] if 0 <= self._row < len(self._hits) else None
        self._find()
        row = self._row_of(current) if current is not None else 0
        self._show(min(row, len(self._hits) - 1))

    def _find(self) -> None:
        query = Query(
            text=self._bar.text(),
            match_case=self._panel.match_case.isChecked(),
            whole_word=self._panel.whole_word.isChecked(),
        )
        self._searched = self._session.report
        self._hits = self._index.find(self._searched, query)

    def _show(self, row: int) -> None:
        self._row = row
        words = self._panel.show_hits(self._session.report, self._hits, row)
        self._bar.show_message(words)

    def _row_of(self, hit: Hit) -> int:
        """Where a hit of an earlier search is now, or the one after it."""
        order = self._index.order_of(self._session.report, hit.field, hit.item_id)
        return 0 if order is None else self._hits.index_from(order, hit.start)

    def _row_from_cursor(self, step: int) -> int | None:
        """The hit after the cursor or before it.

        None when it is in no text of the page, or stands where the latest hit led: a hit in the
        form's own text leaves it in another.
        """
        if self._arrived is not None and _cursor() == self._arrived:
            return None
        at = edited_text(self._where.page, QApplication.focusWidget())
        if at is None:
            return None
        order = self._index.order_of(self._session.report, at.field, at.item_id)
        if order is None:
            return None
        text, cursor = at.editor.text(), at.editor.textCursor()
        if step > 0:
            return self._hits.index_from(order, character_at(text, cursor.selectionEnd()))
        return self._hits.index_from(order, character_at(text, cursor.selectionStart())) - 1

    def _move(self, rows: int) -> None:
        shown = self._panel.list.hits.rowCount()
        if shown:
            self._row = min(max(self._row + rows, 0), shown - 1)
            self._panel.list.set_row(self._row)
            announce(self._bar, spoken_row(self._panel.list.currentIndex()))

    def _choose_from_bar(self, step: int) -> None:
        if step:
            self.step(step)
        elif self._bar.text():
            self._refresh()
            if self._hits:
                self._go_to_row(max(self._row, 0))

    def _go_to_row(self, row: int) -> None:
        """Show the place of a hit and select it there."""
        self._refresh()
        if not 0 <= row < len(self._hits):
            return
        self._row = row
        self._visited = True
        self._panel.list.set_row(row)
        hit = self._hits[row]
        self._show_on_page(hit, hit.end)

    def _show_on_page(self, hit: Hit, end: int) -> None:
        """Select a hit where it stands, up to ``end``."""
        page = self._where.page
        self._where.go_to(hit.location)
        if hit.field is Field.REASON:
            page.focus_mark()
        elif hit.field is Field.OUTCOME:
            page.focus_reason(hit.item_id)
        at = edited_text(page, page.window().focusWidget())
        if at is not None and (at.field, at.item_id) == (hit.field, hit.item_id):
            select_span(at.editor, hit.start, end)
            at.editor.follow_cursor()
        elif hit.location.measure_id is None:
            # The form's own text stands above and beside what is written.
            page.verticalScrollBar().setValue(0)
        self._arrived = _cursor()

    def _replace_current(self, words: str) -> None:
        """Replace the current hit, and show and select the next one that is hers.

        Where the current hit is the form's own text, only go on: nothing is changed unseen.
        """
        self._refresh()
        row = self._replaceable_from(max(self._row, 0))
        if row is None:
            self.message.emit(self.tr("No more hits that can be replaced"))
            return
        hit = self._hits[row]
        if row != self._row:
            with self._keyboard_kept():
                self._go_to_row(row)
            return
        edit = replacement(self._session.report, [hit], words)
        if edit is not None and not self._session.read_only:
            self._session.do(edit, step_name("SearchController", "Replace"))
            with self._keyboard_kept():
                self._show_on_page(hit, hit.start + len(words))
        self._find()
        self._visited = False
        order = self._index.order_of(self._session.report, hit.field, hit.item_id)
        after = 0 if order is None else self._hits.index_from(order, hit.start + len(words))
        after = self._replaceable_from(after) or after
        self._show(after if after < len(self._hits) else len(self._hits) - 1)
        if after < len(self._hits):
            with self._keyboard_kept():
                self._go_to_row(after)

    def _replaceable_from(self, row: int) -> int | None:
        rows = range(row, len(self._hits))
        return next((at for at in rows if self._hits[at].replaceable), None)

    @contextmanager
    def _keyboard_kept(self) -> Iterator[None]:
        """Let the keyboard be in the search afterwards, and lead back to where it came from."""
        focus, left = QApplication.focusWidget(), self._left
        yield
        if focus is not None and self._is_inside(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            self._left = left

    def _replace_all(self, words: str) -> None:
        """Replace every hit that is hers, once the report as it is has been kept."""
        from kplan_desktop.storage.backups import Change

        self._refresh()
        count = self._hits.replaceable
        edit = replacement(self._session.report, self._hits, words)
        if edit is None or self._session.read_only:
            return
        if not words and not self._may_remove(count):
            return
        # The button loses the focus to some other control once nothing is left to replace.
        self._panel.words.setFocus(Qt.FocusReason.OtherFocusReason)
        message = self.tr("%n hit(s) replaced", "", count)
        if not words:
            message = self.tr("%n hit(s) removed", "", count)
        name = step_name("SearchController", "Replace %n hit(s)", "", count)
        if self._session.change_much(Change.REPLACING, edit, name, message):
            self._find()
            self._show(0 if self._hits else -1)

    def _may_remove(self, count: int) -> bool:
        """Ask whether to put nothing in the place of all hits."""
        from kplan_desktop.ui.messages.error_dialog import RemoveHitsDialog

        dialog = RemoveHitsDialog(count, self._theme, self._panel.window())
        sure = dialog.exec() == RemoveHitsDialog.DialogCode.Accepted
        dialog.deleteLater()
        return sure

    def _on_changed(self) -> None:
        if self.is_open:
            self._again.start()

    def _search_again(self) -> None:
        if self.is_open:
            self._refresh()

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Remember the cursor when the focus enters the search from outside."""
        if now is self._bar and self.is_open:
            self._where.left.show_search()  # the side panel may have taken its room meanwhile
        if now is None or not self._is_inside(now):
            return
        if old is not None and isValid(old) and not self._is_inside(old):
            page = self._where.page
            in_text = edited_text(page, old)
            cursor = in_text.editor.textCursor() if in_text is not None else None
            self._left = _CursorBeforeSearch(
                old,
                location_of_widget(page, old),
                (cursor.anchor(), cursor.position()) if cursor is not None else None,
            )

    def _is_inside(self, widget: QWidget) -> bool:
        return widget is self._bar or self._panel.isAncestorOf(widget)

    def _return(self) -> None:
        left, self._left = self._left, None
        page = self._where.page
        if left is not None and left.cursor is not None:
            self._where.go_to(left.location)
            at = edited_text(page, page.window().focusWidget())
            if at is not None:
                put_cursor(at.editor, *left.cursor)
        elif left is not None and isValid(left.widget) and left.widget.isVisible():
            left.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._where.left.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _selected_words(self) -> str:
        """What is selected in a text of the page, if it is of one line."""
        editor = QApplication.focusWidget()
        if not isinstance(editor, GrowingTextEdit):
            return ""
        cursor = editor.textCursor()
        text = editor.text()
        words = text[
            character_at(text, cursor.selectionStart()) : character_at(text, cursor.selectionEnd())
        ]
        return "" if "\n" in words else words.strip()

    def _timer(self, after: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(then)
        return timer


def _cursor() -> tuple[QWidget, int, int] | None:
    """The editor that has the keyboard, and where in it the cursor stands."""
    editor = QApplication.focusWidget()
    if not isinstance(editor, GrowingTextEdit):
        return None
    cursor = editor.textCursor()
    return editor, cursor.anchor(), cursor.position()
