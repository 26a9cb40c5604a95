"""The example's activities and figures, entered by keyboard and counted manually."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.domain.editing.linked_activities import linked_notes
from kplan_desktop.domain.model.location import goal_numbers, note_by_id
from kplan_desktop.domain.model.report import Activity, Exactness, Figure, Report, Semester, Status
from kplan_desktop.domain.search.report_search import Query, SearchIndex
from kplan_desktop.domain.totals.totals_by_scope import (
    AreaScope,
    GoalScope,
    ReportScope,
    Scope,
    totals_of,
)
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.ui.activity.activity_dialog import ActivityDialog
from kplan_desktop.ui.activity.note_picker import NotePicker
from kplan_desktop.ui.chips.chip_widget import Chip
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.as_written import example_as_written
from tests.ui.driver import ALT, CONTROL, Driver, make_file

KEY = Qt.Key

LINKED = (
    ("1.1-1-2", "2.2-1-1", "3.1-1-2", "3.1-2-1"),  # ledersamlinger
    ("1.1-1-1", "3.1-1-1", "3.1-2-3"),  # kommunebesøk
    ("2.1-1-2", "2.2-1-3"),  # fagdager i dans
    ("2.1-2-5", "2.2-1-5"),  # studietur for ledere
    ("2.1-2-4", "2.2-2-3"),  # Superlørdag
    ("3.1-1-6", "3.1-3-3"),  # felles styremøte
    ("1.1-3-1", "2.1-1-3"),  # nettverksbygging
)
"""Goal, measure and note of activities with several notes in the example. 43 notes, 10 of which
share the activity of another: 33 activities."""

ARRANGED, TOWNS = "arrangementer", "kommuner"

COUNTED = {
    # «Rådgiver har besøkt 12 kommuner» is under 1.1 and twice under 3.1;
    # «Ledersamlinger, hvert halvår» are four in two years, under 1.1, 2.2 and 3.1;
    # «Fagdager i dans, hvert år» are two, under 2.1 and 2.2.
    GoalScope("1.1"): {TOWNS: (12, 0), ARRANGED: (0, 4)},
    GoalScope("2.1"): {ARRANGED: (0, 2)},
    GoalScope("2.2"): {ARRANGED: (0, 6)},
    GoalScope("3.1"): {TOWNS: (12, 0), ARRANGED: (0, 4)},
    AreaScope("1"): {TOWNS: (12, 0), ARRANGED: (0, 4)},
    AreaScope("2"): {ARRANGED: (0, 6)},
    AreaScope("3"): {TOWNS: (12, 0), ARRANGED: (0, 4)},
    ReportScope(): {TOWNS: (12, 0), ARRANGED: (0, 6)},
}
"""Exact and estimated, counted manually, of goals, areas and report; other goals have none."""


def notes_by_number(report: Report) -> dict[str, str]:
    """The id of each note by goal, measure and note number, such as «1.1-1-2»."""
    numbers = goal_numbers(report.form)
    return {
        f"{numbers[entry.goal_id]}-{i}-{j}": note.id
        for entry in report.goals
        for i, measure in enumerate(entry.measures, 1)
        for j, note in enumerate(measure.notes, 1)
    }


def described(report: Report) -> dict[str, object]:
    """Figures and status of each note's activity, and its other notes."""
    names = {note_id: number for number, note_id in notes_by_number(report).items()}
    by_note: dict[str, object] = {}
    for note in report.all_notes():
        activity = report.activities[note.activity_id]
        linked = {names[linked_note.id] for linked_note in linked_notes(report, note.id)}
        by_note[names[note.id]] = (linked, set(activity.figures), activity.status)
    return by_note


def sums(report: Report, scope: Scope) -> dict[str, tuple[Decimal | None, Decimal | None]]:
    totals = totals_of(report, scope).by_metric
    return {
        total.metric.id: (total.reached.exact or Decimal(0), total.reached.estimated or Decimal(0))
        for total in totals
    }


@pytest.fixture(scope="module")
def published() -> Report:
    """The example that Kplan ships."""
    return decode_bundle(FormLibrary(program_files().forms).example_bundle()).report


@pytest.fixture
def bare(empty_driver: Driver, tmp_path: Path) -> Driver:
    """The window with the example without links or figures."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    make_file(path, example_as_written())
    empty_driver.kplan.documents.open(path)
    return empty_driver


def focus_note(driver: Driver, number: str) -> str:
    """Put the cursor into a note by searching for its first words. Its id."""
    note_id = notes_by_number(driver.report)[number]
    words = note_by_id(driver.report, note_id).text[:14]
    hits = SearchIndex().find(driver.report, Query(text=words))
    at = [hit.location.note_id for hit in hits].index(note_id)
    driver.press(KEY.Key_F, CONTROL)
    driver.press(KEY.Key_A, CONTROL)
    driver.type(words)
    for _ in range(at):
        driver.press(KEY.Key_Down)
    driver.press(KEY.Key_Return)
    assert driver.page.actions_of_row.target is not None
    return note_id


def call_in_dialog(
    driver: Driver, key: Qt.Key, modifiers: Qt.KeyboardModifier, do: Callable[[QWidget], None]
) -> None:
    """Press keys that open a dialog, and call this in it."""
    opened: list[QWidget] = []

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        focus = QApplication.focusWidget()
        if dialog is None or focus is None or focus.window() is not dialog:
            QTimer.singleShot(5, run)
            return
        opened.append(dialog)
        do(dialog)

    QTimer.singleShot(0, run)
    driver.press(key, modifiers)
    assert opened
    # As a window manager does when a dialog is closed.
    driver.window.activateWindow()
    driver.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), GrowingTextEdit))


def link_by_keyboard(driver: Driver, number: str, first: str) -> None:
    """«Same activity as …», with the other note found by its text."""
    wanted = notes_by_number(driver.report)[first]
    words = note_by_id(driver.report, wanted).text.split("\n")[0][:24]

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, NotePicker)
        driver.type(words)
        for _ in range(20):
            if dialog.picker.key() == wanted:
                break
            driver.press(KEY.Key_Down)
        found.append(dialog.picker.key())
        driver.press(KEY.Key_Return)
        dialog.reject()

    found: list[object] = []
    focus_note(driver, number)
    call_in_dialog(driver, KEY.Key_T, CONTROL, choose)
    assert found == [wanted], words
    assert len(list(driver.report.all_notes())) == 43, (number, first, driver.focused_text.text())


def accept_suggestion(driver: Driver, number: str, text: str) -> None:
    """Accept what a note suggests in these words, and nothing else."""
    focus_note(driver, number)
    driver.press(KEY.Key_F2)
    for _ in range(10):
        focused = QApplication.focusWidget()
        if isinstance(focused, Chip) and focused.text().endswith(text):
            break
        driver.press(KEY.Key_Right)
    driver.press(KEY.Key_Return)


@pytest.mark.timeout(240)
def test_the_examples_activities_are_linked_and_counted_by_keyboard(
    bare: Driver, published: Report
) -> None:
    assert len(bare.report.activities) == 43
    for first, *numbers in LINKED:
        for number in numbers:
            link_by_keyboard(bare, number, first)
    assert len(bare.report.activities) == 33
    for number in ("1.1-1-1", "1.1-1-2", "2.1-1-2"):
        accept_suggestion(bare, number, "r?")
    accept_suggestion(bare, "3.1-3-2", "usikkert?")
    for number in ("2.1-2-5", "3.2-1-2"):
        accept_suggestion(bare, number, "planlagt?")
    assert described(bare.report) == described(published)
    bare.wait_until_saved()
    assert described(bare.report_in_file()) == described(published)
    while bare.session.undo_stack.canUndo():
        bare.press(KEY.Key_Z, CONTROL)
    assert len(bare.report.activities) == 43


def test_figures_time_and_partners_are_typed(bare: Driver) -> None:
    note_id = focus_note(bare, "2.1-2-5")

    def activity() -> Activity:
        return bare.report.activities[note_by_id(bare.report, note_id).activity_id]

    bare.press(KEY.Key_F2)
    bare.type("12 del")
    bare.press(KEY.Key_Return)
    bare.type("ca. 3 kommu")
    bare.press(KEY.Key_Return)
    bare.press(KEY.Key_Escape)
    assert activity().figures == (
        Figure("deltakere", Decimal(12), Exactness.EXACT),
        Figure("kommuner", Decimal(3), Exactness.ESTIMATE),
    )
    assert bare.focused_text.text() == note_by_id(bare.report, note_id).text

    def describe(dialog: QWidget) -> None:
        assert isinstance(dialog, ActivityDialog)
        bare.press(KEY.Key_Down)
        dialog.when.text.setFocus()
        bare.type("høst 2014")
        dialog.partners.search.setFocus()
        bare.type("nord-tr")
        bare.press(KEY.Key_Return)
        dialog.accept()

    call_in_dialog(bare, KEY.Key_Return, ALT, describe)
    assert activity().when == Semester(2014, "autumn")
    assert activity().shared_with == ("nord-trondelag",)


@pytest.mark.parametrize("scope", COUNTED, ids=str)
def test_the_examples_totals_equal_a_manual_count(published: Report, scope: Scope) -> None:
    counted = {key: tuple(map(Decimal, both)) for key, both in COUNTED[scope].items()}
    ids = {goal.number: goal.id for goal in published.form.goals()}
    ids |= {area.number: area.id for area in published.form.strategy_areas}
    match scope:
        case GoalScope(number):
            scope = GoalScope(ids[number])
        case AreaScope(number):
            scope = AreaScope(ids[number])
    assert sums(published, scope) == counted


def test_no_other_goal_of_the_example_has_figures(published: Report) -> None:
    numbers = goal_numbers(published.form)
    for entry in published.goals:
        if GoalScope(numbers[entry.goal_id]) not in COUNTED:
            assert sums(published, GoalScope(entry.goal_id)) == {}


def test_of_the_examples_activities_three_have_figures(published: Report) -> None:
    found = totals_of(published, ReportScope())
    assert (found.activities, found.with_figures) == (33, 3)


def test_activities_of_the_example_after_the_deadline_are_planned(published: Report) -> None:
    notes = notes_by_number(published)

    def status(number: str) -> Status | None:
        return published.activities[note_by_id(published, notes[number]).activity_id].status

    assert status("2.1-2-5") is status("3.2-1-2") is Status.PLANNED
    assert status("3.1-3-2") is Status.UNCERTAIN
