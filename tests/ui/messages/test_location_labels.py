"""Where a finding is, in words."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.model.report import Report, empty_report
from kplan_desktop.domain.review.findings import Location
from kplan_desktop.storage.form_files import read_form
from kplan_desktop.ui.messages.location_labels import place_text
from tests.folders import TESTS

FORMS = TESTS / "forms"


@pytest.fixture(scope="module")
def report() -> Report:
    """A report on a form whose goals are numbered anew in each area."""
    form = read_form((FORMS / "other-structure.json").read_bytes())
    return empty_report(form, report_id="r", unit_id="agder")


def test_goals_with_one_number_in_two_areas_are_told_apart(report: Report) -> None:
    firsts = [area.goals[0] for area in report.form.strategy_areas]
    assert {goal.number for goal in firsts} == {"1"}
    assert [place_text(report, Location(goal.id)) for goal in firsts] == ["A 1", "B 1", "C 1"]


def test_the_whole_report_is_no_place(report: Report) -> None:
    assert place_text(report, Location()) == ""


def test_a_note_is_found_by_the_numbers_that_the_page_shows(example: Report) -> None:
    entry = next(entry for entry in example.goals if len(entry.measures) > 1)
    measure = entry.measures[1]
    number = example.form.goal(entry.goal_id).number
    note = measure.notes[0]
    text = place_text(example, Location(entry.goal_id, measure.id, note.id))
    assert text == f"{number}, measure 2, note 1"
