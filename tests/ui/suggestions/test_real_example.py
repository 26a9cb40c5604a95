"""The real example, unlinked and unanswered, brought to what is right from the one list by keys."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.suggestions.report_reading import OfferedLink
from kplan_desktop.ui.suggestions.suggestion_answers import Answer, SuggestionRow
from kplan_desktop.ui.suggestions.suggestions_dialog import SuggestionsDialog
from tests.as_written import example_as_written
from tests.ui.driver import SHIFT, Driver, make_file
from tests.ui.suggestions.right_example import Right, right_example

KEY = Qt.Key

MOST_KEYS_A_ROW = 1.2


@pytest.fixture
def bare(empty_driver: Driver, tmp_path: Path) -> Driver:
    """The window with the example without links, figures, times or states."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    make_file(path, example_as_written())
    empty_driver.kplan.documents.open(path)
    return empty_driver


class Answering:
    """Answers row after row with yes or no, by what is right, until nothing is open."""

    def __init__(self, driver: Driver, right: Mapping[str, Right]) -> None:
        self._driver = driver
        self._right = right
        self.keys = 0
        self.rows = 0
        self.said_no = 0

    def run(self) -> None:
        """Call this before the key that opens the list, which does not return before it closes."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SuggestionsDialog) or not dialog.list.hasFocus():
            QTimer.singleShot(5, self.run)
            return
        answers = dialog._answers
        try:
            while answers.open_count:
                row = dialog.list.row()
                assert answers.answer(row) is Answer.OPEN
                is_right = self._is_right(answers.rows[row])
                self._driver.press(KEY.Key_Return if is_right else KEY.Key_N)
                self.keys += 1
                self.said_no += not is_right
            self.rows = len(answers.rows)
        finally:
            self._driver.press(KEY.Key_Escape)

    def _is_right(self, row: SuggestionRow) -> bool:
        mine = self._right[row.note_id]
        if isinstance(row, OfferedLink):
            return mine.activity == self._right[row.other_id].activity
        return mine.has(row.offer.value)


@pytest.mark.timeout(120)
def test_the_example_is_brought_to_what_is_right_by_keys_alone(bare: Driver) -> None:
    right = right_example()
    assert len(bare.report.activities) == 43
    answering = Answering(bare, right)
    QTimer.singleShot(0, answering.run)
    bare.press(KEY.Key_F7, SHIFT)
    bare.window.activateWindow()
    assert described(bare.report) == right
    assert len(bare.report.activities) == 33
    assert answering.keys <= MOST_KEYS_A_ROW * answering.rows
    bare.wait_until_saved()
    assert described(bare.report_in_file()) == described(bare.report)


def described(report: Report) -> dict[str, Right]:
    """For each note its activity, named by the first note that tells of it, and what that has."""
    first: dict[str, str] = {}
    found: dict[str, Right] = {}
    for note in report.all_notes():
        activity = report.activities[note.activity_id]
        name = first.setdefault(activity.id, note.id.replace("note", "activity"))
        figures = frozenset(activity.figures)
        found[note.id] = Right(name, figures, activity.when, activity.status)
    return found
