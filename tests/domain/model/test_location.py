"""The locations of measures and notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.location import (
    InGoal,
    InMeasure,
    goal_of,
    locate_measure,
    measure_by_id,
    note_by_id,
    notes_in,
    place_of_measure,
    place_of_note,
)
from kplan_desktop.domain.model.report import GoalEntry, Report
from tests.domain.samples import FIRST, SECOND, measure, note, report, small_reports
from tests.strategies import examples

WRITTEN = report(
    GoalEntry(
        goal_id=FIRST, measures=(measure("A", note("1")), measure("B", note("2"), note("3")))
    ),
    GoalEntry(goal_id=SECOND, measures=(measure("C"),), notes=(note("4"), note("5"))),
)


def test_a_note_is_found_under_its_measure_or_under_its_goal() -> None:
    assert place_of_note(WRITTEN, "3") == (InMeasure("B"), 1)
    assert place_of_note(WRITTEN, "5") == (InGoal(SECOND), 1)


def test_a_measure_is_found_under_its_goal() -> None:
    assert place_of_measure(WRITTEN, "B") == (FIRST, 1)
    assert locate_measure(WRITTEN, "C") == (SECOND, 0, measure("C"))


def test_a_place_knows_its_goal() -> None:
    assert goal_of(WRITTEN, InMeasure("C")) == SECOND
    assert goal_of(WRITTEN, InGoal(FIRST)) == FIRST


@pytest.mark.parametrize("look", [place_of_note, note_by_id])
def test_a_note_that_is_not_there_is_a_lookup_error(look: Callable[[Report, str], object]) -> None:
    for absent in ("A", "", "no-note"):
        with pytest.raises(LookupError):
            look(WRITTEN, absent)


@pytest.mark.parametrize("look", [place_of_measure, locate_measure, measure_by_id])
def test_a_measure_that_is_not_there_is_a_lookup_error(
    look: Callable[[Report, str], object],
) -> None:
    for absent in ("1", "", "no-measure"):
        with pytest.raises(LookupError):
            look(WRITTEN, absent)


@settings(max_examples=examples(25))
@given(small_reports())
def test_everything_is_found_at_its_location(written: Report) -> None:
    for entry in written.goals:
        assert notes_in(written, InGoal(entry.goal_id)) == entry.notes
        for index, known in enumerate(entry.measures):
            assert place_of_measure(written, known.id) == (entry.goal_id, index)
            assert measure_by_id(written, known.id) is known
            assert notes_in(written, InMeasure(known.id)) == known.notes
    for known_note in written.all_notes():
        place, index = place_of_note(written, known_note.id)
        assert notes_in(written, place)[index] is known_note
        assert note_by_id(written, known_note.id) is known_note
        assert known_note in written.entry(goal_of(written, place)).all_notes()
