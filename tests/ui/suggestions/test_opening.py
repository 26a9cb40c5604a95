"""The list of suggestions is opened from the totals, the check list and the menu, and counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.domain.model.report import GoalEntry
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.ui.messages.finding_messages import finding_sentence
from kplan_desktop.ui.suggestions.suggestions_dialog import SuggestionsDialog
from kplan_desktop.ui.totals.totals_dialog import TotalsDialog
from tests.domain.samples import FIRST, measure, note, report
from tests.ui.driver import CONTROL, PATIENCE, SHIFT, Driver, make_file

KEY = Qt.Key


@pytest.fixture
def written(empty_driver: Driver, tmp_path: Path) -> Driver:
    """A report whose notes state two figures and a time."""
    texts = ("Besøk i 12 kommuner vår 2013", "25 lærere på kurs")
    notes = (note(f"n{number}", text) for number, text in enumerate(texts))
    path = tmp_path / "Rapport.kplan"
    make_file(path, report(GoalEntry(goal_id=FIRST, measures=(measure("m", *notes),))))
    empty_driver.kplan.documents.open(path)
    wait_for_count(empty_driver, 3)
    return empty_driver


def wait_for_count(driver: Driver, count: int) -> None:
    driver.qtbot.waitUntil(lambda: driver.workspace.read_ahead.count == count, timeout=PATIENCE)


def focused_window() -> QWidget | None:
    """The window that the keyboard is in."""
    widget = QApplication.focusWidget()
    return None if widget is None else widget.window()


def in_list(
    driver: Driver, act: Callable[[SuggestionsDialog], None], opens: Callable[[], object]
) -> None:
    """Do what ``opens`` the list, and ``act`` in it, which is closed then."""
    opened: list[SuggestionsDialog] = []

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SuggestionsDialog):
            QTimer.singleShot(5, run)
            return
        opened.append(dialog)
        try:
            act(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(0, run)
    opens()
    assert opened
    # As a window manager does when a dialog is closed.
    driver.window.activateWindow()
    driver.qtbot.waitUntil(lambda: focused_window() is driver.window)


def test_it_is_counted_beside_the_totals_and_in_the_check_list(written: Driver) -> None:
    figures = written.workspace.side.figures
    sentence = finding_sentence(FindingKind.OPEN_SUGGESTIONS, 3)
    written.qtbot.waitUntil(lambda: sentence in written.finding_texts(), timeout=PATIENCE)
    assert figures.suggestions.text() == "Forslag fra notatene (3) …"
    in_list(
        written,
        lambda dialog: dialog.list.accept_wanted.emit(),
        lambda: written.press(KEY.Key_F7, SHIFT),
    )
    wait_for_count(written, 2)
    assert figures.suggestions.text() == "Forslag fra notatene (2) …"

    def dismiss_both(dialog: SuggestionsDialog) -> None:
        dialog.list.dismiss_wanted.emit()
        dialog.list.dismiss_wanted.emit()

    in_list(written, dismiss_both, lambda: written.press(KEY.Key_F7, SHIFT))
    wait_for_count(written, 0)
    assert figures.suggestions.text() == "Forslag fra notatene …"
    kinds = [FindingKind.OPEN_SUGGESTIONS]
    gone = {finding_sentence(kind, count) for kind in kinds for count in (1, 2, 3)}
    written.qtbot.waitUntil(lambda: gone.isdisjoint(written.finding_texts()), timeout=PATIENCE)


def test_every_way_leads_to_the_list(written: Driver) -> None:
    side = written.workspace.side
    seen: list[int] = []

    def count(dialog: SuggestionsDialog) -> None:
        seen.append(dialog.list.suggestions.rowCount())

    def from_all_figures() -> None:
        def run() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, TotalsDialog)
            assert dialog.suggestions.text() == "Forslag fra notatene (3) …"
            dialog.suggestions.click()

        QTimer.singleShot(50, run)
        side.open_all_figures()

    def from_check_list() -> None:
        sentence = finding_sentence(FindingKind.OPEN_SUGGESTIONS, 3)
        written.qtbot.waitUntil(lambda: sentence in written.finding_texts(), timeout=PATIENCE)
        side.open_check()
        row = written.finding_texts().index(sentence)
        written.finding_list.setCurrentIndex(written.finding_rows()[row])
        written.press(KEY.Key_Return)

    for way in (side.figures.suggestions.click, from_all_figures, from_check_list):
        in_list(written, count, way)
    assert seen == [3, 3, 3]


def test_g_puts_the_cursor_into_the_note_and_the_list_goes_on_there(written: Driver) -> None:
    def go(dialog: SuggestionsDialog) -> None:
        dialog.list.choose(2)
        dialog.list.note_wanted.emit()

    in_list(written, go, lambda: written.press(KEY.Key_F7, SHIFT))
    assert written.focused_text.text() == "25 lærere på kurs"
    rows: list[int] = []
    in_list(
        written,
        lambda dialog: rows.append(dialog.list.row()),
        lambda: written.press(KEY.Key_F7, SHIFT),
    )
    assert rows == [2]


def test_what_is_answered_in_the_list_is_undone_from_the_page_too(written: Driver) -> None:
    before = written.report
    in_list(
        written,
        lambda dialog: dialog.list.accept_note_wanted.emit(),
        lambda: written.press(KEY.Key_F7, SHIFT),
    )
    assert written.report != before
    written.press(KEY.Key_Z, CONTROL)
    assert written.report == before
    wait_for_count(written, 3)


def test_undo_right_after_a_dismissal_on_the_page_takes_it_back(written: Driver) -> None:
    in_list(
        written,
        lambda dialog: dialog.list.accept_wanted.emit(),
        lambda: written.press(KEY.Key_F7, SHIFT),
    )
    wait_for_count(written, 2)
    before = written.report
    written.workspace.go_to_note("n1")
    written.press(KEY.Key_F2)
    written.press(KEY.Key_Delete)
    wait_for_count(written, 1)
    assert "25" in written.window.status.message.text()
    written.press(KEY.Key_Z, CONTROL)
    wait_for_count(written, 2)
    assert written.report == before
    written.press(KEY.Key_Z, CONTROL)
    wait_for_count(written, 3)


def test_a_figure_that_is_chosen_says_which_it_was_chosen_before(
    empty_driver: Driver, tmp_path: Path
) -> None:
    text = "Kurs for 25 lærere, i tillegg var 30 lærere på fagdagen"
    path = tmp_path / "Rapport.kplan"
    make_file(path, report(GoalEntry(goal_id=FIRST, notes=(note("n", text),))))
    empty_driver.kplan.documents.open(path)
    wait_for_count(empty_driver, 2)
    empty_driver.workspace.go_to_note("n")
    empty_driver.press(KEY.Key_F2)
    empty_driver.press(KEY.Key_Return)
    assert "30\u00a0lærere" in empty_driver.window.status.message.text()
    wait_for_count(empty_driver, 0)
