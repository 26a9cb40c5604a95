"""The list of suggestions on a real session, without the window around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.editing.linked_activities import link_notes
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.suggestions.report_reading import OfferedLink
from kplan_desktop.ui.activity.read_ahead import ReadAhead
from kplan_desktop.ui.document.dismissed_suggestions import DismissedSuggestions
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.suggestions.suggestion_answers import (
    Answer,
    OfferedInNote,
    SuggestionAnswers,
)
from kplan_desktop.ui.suggestions.suggestions_dialog import SuggestionsDialog
from kplan_desktop.ui.theme.theme import Theme
from tests.domain.suggestions.words import shared_lexicon
from tests.ui.driver import PLAIN
from tests.ui.inputs import make_theme
from tests.ui.sessions import session_on


class Listed:
    """An open list; rows are named by what they suggest.

    Without ``is_ready`` it is not known yet what was dismissed when it is opened.
    """

    def __init__(
        self, session: Session, qtbot: QtBot, theme: Theme | None = None, *, is_ready: bool = True
    ) -> None:
        self.session = session
        self._qtbot = qtbot
        self.links: list[tuple[str, str]] = []
        numbers = count()
        self.editor = ReportEditor(session, lambda: f"new-{next(numbers)}", session)
        self.dismissed = DismissedSuggestions(session, session)
        self._read_ahead = ReadAhead(session, shared_lexicon(), self.dismissed, session)
        if is_ready:
            session.finish_requests()
        self.open(theme)

    def open(self, theme: Theme | None = None) -> None:
        """Open the list, another time if it was closed."""
        session = self.session
        self.answers = SuggestionAnswers(
            session, self.editor, self._read_ahead, self.dismissed, self._link, session
        )
        self.dialog = SuggestionsDialog(self.answers, theme or make_theme(), None)
        self._qtbot.addWidget(self.dialog)
        with self._qtbot.waitActive(self.dialog):
            self.dialog.show()

    def _link(self, note_id: str, other_id: str) -> bool:
        self.session.do(link_notes(self.session.report, note_id, other_id), "link")
        self.links.append((note_id, other_id))
        return True

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self.session.report

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys, each in what has the focus at that time."""
        for key in keys:
            QTest.keyClick(self.focus, key, modifiers)
            QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        assert widget.window() is self.dialog
        return widget

    @property
    def current(self) -> str:
        """What the current row suggests."""
        return self.names()[self.dialog.list.row()]

    def names(self) -> list[str]:
        """What is suggested, in the order of the rows, with ordinary spaces."""
        model = self.dialog.list.suggestions
        shown = (model.data(model.index(row)) for row in range(model.rowCount()))
        return [str(text).replace("\u00a0", " ") for text in shown]

    def state(self, name: str) -> Answer:
        """How the first row of this name is answered."""
        return self.answers.answer(self.names().index(name))

    def states(self) -> list[Answer]:
        """How each row is answered."""
        return [self.answers.answer(row) for row in range(len(self.names()))]

    def notes(self) -> list[str]:
        """The notes of the rows, «a–b» for a link."""
        return [
            f"{row.note_id}–{row.other_id}" if isinstance(row, OfferedLink) else row.note_id
            for row in self.answers.rows
        ]

    def go_to(self, wanted: Callable[[OfferedInNote | OfferedLink], bool]) -> None:
        """Go down to the first row that is wanted."""
        row = next(number for number, row in enumerate(self.answers.rows) if wanted(row))
        while self.dialog.list.row() != row:
            before = self.dialog.list.row()
            self.press(Qt.Key.Key_Down if before < row else Qt.Key.Key_Up)
            assert self.dialog.list.row() != before


@contextmanager
def listed(
    path: Path, report: Report, qtbot: QtBot, theme: Theme | None = None
) -> Iterator[Listed]:
    """The list over a new file of ``report`` at ``path``."""
    with session_on(path, report) as (session, _):
        yield Listed(session, qtbot, theme)
        session.finish_requests()
        session.flush()
