"""The long and the short label of a location."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.location import Location, located_notes
from kplan_desktop.domain.model.location_labels import (
    LocationLabels,
    LocationNumbers,
    LocationWords,
)
from kplan_desktop.domain.model.report import GoalEntry, Report, empty_report
from kplan_desktop.storage.forms.form_files import read_form
from tests.domain.samples import FIRST, SECOND, measure, note, report, small_reports
from tests.folders import TESTS
from tests.strategies import examples

WORDS = LocationWords("tiltak", "notat")

WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(measure("A", note("1")), measure("B", note("2"), note("3"))),
        notes=(note("4"), note("5")),
    ),
)


@pytest.mark.parametrize(
    ("location", "long", "short"),
    [
        (Location(), "", ""),
        (Location(FIRST), "1.1", "1.1"),
        (Location(FIRST, "B"), "1.1, tiltak 2", "1.1 · 2"),
        (Location(FIRST, "B", "3"), "1.1, tiltak 2, notat 2", "1.1 · 2.2"),
        (Location(FIRST, None, "5"), "1.1, notat 2", "1.1 – 2"),
    ],
)
def test_the_label_of_each_kind_of_location(location: Location, long: str, short: str) -> None:
    labels = LocationLabels(WRITTEN)
    assert (labels.long(location, WORDS), labels.short(location)) == (long, short)


def test_a_full_stop_after_the_goals_number_is_not_part_of_a_label() -> None:
    numbers = LocationNumbers("1.", 2, 3)
    assert (numbers.long(WORDS), numbers.short()) == ("1, tiltak 2, notat 3", "1 · 2.3")


def test_goals_with_one_number_in_two_areas_are_told_apart() -> None:
    form = read_form((TESTS / "forms" / "other-structure.json").read_bytes())
    empty = empty_report(form, report_id="r", unit_id="agder")
    firsts = [area.goals[0] for area in form.strategy_areas]
    assert {goal.number for goal in firsts} == {"1"}
    labels = LocationLabels(empty)
    assert [labels.short(Location(goal.id)) for goal in firsts] == ["A 1", "B 1", "C 1"]


@pytest.mark.parametrize(
    "location", [Location("gone"), Location(FIRST, "gone"), Location(SECOND, None, "gone")]
)
def test_what_is_not_in_the_report_has_no_label(location: Location) -> None:
    with pytest.raises(LookupError):
        LocationLabels(WRITTEN).short(location)


@settings(max_examples=examples(40))
@given(small_reports())
def test_no_two_locations_share_a_label(some: Report) -> None:
    found = [location for location, _ in located_notes(some)]
    found += [Location(entry.goal_id, m.id) for entry in some.goals for m in entry.measures]
    found += [Location(entry.goal_id) for entry in some.goals]
    labels = LocationLabels(some)
    assert len({labels.short(location) for location in found}) == len(found)
    assert len({labels.long(location, WORDS) for location in found}) == len(found)


def test_a_measure_or_note_without_its_goal_is_no_location() -> None:
    for ids in ((None, "A", None), (None, None, "1")):
        with pytest.raises(ValueError, match="has a goal"):
            Location(*ids)
