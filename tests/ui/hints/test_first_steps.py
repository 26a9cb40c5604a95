"""An empty report says what to do next, at its place, and never again once it was done."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kplan_desktop.domain.model.edits import SetNoteText
from kplan_desktop.domain.model.location import InMeasure
from kplan_desktop.domain.review.first_steps import FirstStep
from kplan_desktop.ui.goal_page.text_row import NewEntryRow
from kplan_desktop.ui.hints.first_steps import FirstStepHints
from tests.ui.driver import Driver

BEGIN_MEASURE = "Skriv her hva regionen skal gjøre under dette målet. Enter går videre"
BEGIN_NOTE = "Skriv her hva dere har gjort. Enter begynner det neste notatet"
ADD_FIGURE = "Nytt notat … F2 fører tall: 12 kommuner"
NEW_MEASURE, NEW_NOTE = "Nytt regionalt tiltak …", "Nytt notat …"


def placeholder(driver: Driver, measure_id: str | None = None) -> str:
    line = driver.page.next_line(InMeasure(measure_id) if measure_id is not None else None)
    assert isinstance(line, NewEntryRow)
    return line.text.placeholderText()


def begin(driver: Driver, path: Path) -> None:
    documents = driver.kplan.documents
    form = documents.library.load(documents.library.form_ids()[0])
    documents.create(path, form_id=form.id, unit_id=form.units[0].id, adviser="Åse")


@pytest.fixture
def beginner(empty_driver: Driver, tmp_path: Path) -> Driver:
    """An empty report, made by somebody who has written nothing with Kplan yet."""
    begin(empty_driver, tmp_path / "ny.kplan")
    return empty_driver


def write_first(driver: Driver) -> None:
    """A measure and a note, by keys."""
    line = driver.page.next_line(None)
    assert line is not None
    line.text.setFocus()
    driver.type("Dans")
    driver.press(Qt.Key.Key_Return)
    driver.type("Kurs")


def test_each_empty_line_says_what_is_next(beginner: Driver) -> None:
    assert placeholder(beginner) == BEGIN_MEASURE
    line = beginner.page.next_line(None)
    assert line is not None
    line.text.setFocus()
    beginner.type("Dans")
    measure_id = beginner.entry.measures[0].id
    assert placeholder(beginner) == NEW_MEASURE
    assert placeholder(beginner, measure_id) == BEGIN_NOTE
    beginner.press(Qt.Key.Key_Return)
    beginner.type("Kurs")
    assert placeholder(beginner, measure_id) == ADD_FIGURE
    beginner.press(Qt.Key.Key_F2)
    beginner.type("12 kom")
    beginner.press(Qt.Key.Key_Return)
    assert placeholder(beginner, measure_id) == NEW_NOTE
    assert beginner.window.status.message.text().startswith("F11 ")


def test_what_was_done_once_is_said_in_no_other_report(beginner: Driver, tmp_path: Path) -> None:
    write_first(beginner)
    begin(beginner, tmp_path / "neste.kplan")
    assert placeholder(beginner) == NEW_MEASURE


def test_the_filled_example_teaches_nothing_and_counts_for_nothing(
    beginner: Driver, example_file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "eksempel.kplan"
    copy.write_bytes(example_file.read_bytes())
    beginner.kplan.documents.open(copy)
    assert placeholder(beginner) == NEW_MEASURE
    begin(beginner, tmp_path / "neste.kplan")
    assert placeholder(beginner) == BEGIN_MEASURE


def test_what_is_still_to_be_written_is_not_counted_as_findings(beginner: Driver) -> None:
    beginner.wait_until_checked()
    assert beginner.workspace.checker.found.open
    assert not re.search(r"\d funn", beginner.visible_text())
    write_first(beginner)
    goals = beginner.window.status._goals
    unwritten = f"{len(beginner.report.goals) - 1} mål uten notat"

    def is_told(count: str) -> bool:
        told = re.search(r"\b(\d+) funn", beginner.visible_text())
        return goals.accessibleDescription() == unwritten and told is not None and told[1] == count

    beginner.qtbot.waitUntil(lambda: is_told("1"))  # the note has no figures
    (note,) = beginner.report.goals[0].measures[0].notes
    beginner.session.do(SetNoteText(note.id, "Ring 91 23 45 67 om kurset"), "")
    beginner.qtbot.waitUntil(lambda: is_told("2"))


def test_the_last_step_may_be_done_twice(
    beginner: Driver, recwarn: pytest.WarningsRecorder
) -> None:
    """Another window may have shown the pages before the first figure is written here."""
    documents = beginner.kplan.documents
    documents.remember(lambda known: replace(known, steps_done=("measure", "note", "pages")))
    hints = FirstStepHints(beginner.session, documents.remembered, beginner.window)
    hints.remember([FirstStep.FIGURE])
    hints.remember([FirstStep.PAGES])
    assert hints.step is None
    assert not [warning for warning in recwarn if "disconnect" in str(warning.message)]


def test_what_is_typed_at_once_in_a_new_report_is_its_first_measure(beginner: Driver) -> None:
    beginner.type("Dans")
    assert [measure.text for measure in beginner.entry.measures] == ["Dans"]
