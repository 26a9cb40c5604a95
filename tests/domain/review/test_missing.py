"""Going through what is missing, forwards and backwards and round the end."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Report,
    Status,
)
from kplan_desktop.domain.review.findings import Location
from kplan_desktop.domain.review.missing import (
    Missing,
    MissingKind,
    MissingStep,
    missing,
    next_missing,
)
from tests.domain.samples import (
    FIRST,
    FORM,
    GOALS,
    SECOND,
    measure,
    note,
    report,
    small_reports,
)
from tests.strategies import examples

METRIC = FORM.metrics[0].id
DONE = Status.DONE
WRITTEN = report(
    GoalEntry(
        goal_id=FIRST,
        measures=(
            measure("m1", note("a"), note("blank", " ")),
            measure("m2"),
            measure("m3", note("again", of="a"), note("counted"), text=" "),
        ),
        notes=(note("own"),),
    ),
    *(GoalEntry(goal_id=goal, nothing_to_report=NothingToReport()) for goal in GOALS[1:-1]),
    activities=(
        Activity(id="a", status=DONE),
        Activity(id="own", status=DONE),
        Activity(id="counted", status=DONE, figures=(Figure(METRIC, Decimal(3), Exactness.EXACT),)),
    ),
)
NUMBER = FORM.goal(FIRST).number


def test_all_that_is_missing_comes_in_printed_order() -> None:
    assert [(one.lack, one.place.number) for one in missing(WRITTEN)] == [
        (MissingKind.FIGURES, f"{NUMBER} · 1.1"),
        (MissingKind.NOTE_TEXT, f"{NUMBER} · 1.2"),
        (MissingKind.NOTES, f"{NUMBER} · 2"),
        (MissingKind.MEASURE_TEXT, f"{NUMBER} · 3"),
        (MissingKind.FIGURES, f"{NUMBER} – 1"),
        (MissingKind.EVERYTHING, FORM.goal(GOALS[-1]).number),
    ]


@pytest.mark.parametrize("status", [None, Status.PLANNED, Status.UNCERTAIN])
def test_no_figure_is_asked_of_what_is_not_done(status: Status | None) -> None:
    where = report(
        GoalEntry(goal_id=FIRST, notes=(note("a"),)), activities=(Activity(id="a", status=status),)
    )
    assert MissingKind.FIGURES not in {one.lack for one in missing(where)}


def test_a_figure_that_is_not_known_is_not_asked_for_again() -> None:
    unknown = Activity(id="a", status=DONE, figures=(Figure(METRIC, None, Exactness.UNKNOWN),))
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a"),)), activities=(unknown,))
    assert MissingKind.FIGURES not in {one.lack for one in missing(where)}


def test_a_step_leads_to_the_next_and_says_when_it_went_round() -> None:
    every = missing(WRITTEN)
    here = Location(FIRST, "m1", "blank")
    assert next_missing(WRITTEN, here, 1) == MissingStep(every[2], wrapped=False)
    assert next_missing(WRITTEN, here, -1) == MissingStep(every[0], wrapped=False)
    assert next_missing(WRITTEN, every[-1].place, 1) == MissingStep(every[0], wrapped=True)
    assert next_missing(WRITTEN, every[0].place, -1) == MissingStep(every[-1], wrapped=True)
    assert next_missing(WRITTEN, Location(), 1) == MissingStep(every[0], wrapped=False)
    assert next_missing(WRITTEN, Location(SECOND), 1) == MissingStep(every[-1], wrapped=False)


def test_where_nothing_is_missing_no_step_leads_anywhere() -> None:
    whole = report(
        *(GoalEntry(goal_id=goal, nothing_to_report=NothingToReport()) for goal in GOALS)
    )
    assert next_missing(whole, Location(), 1) is None


@settings(max_examples=examples(40))
@given(small_reports())
def test_going_round_meets_everything_once_in_both_directions(where: Report) -> None:
    every = missing(where)
    for step in (1, -1):
        place, met = Location(), list[Missing]()
        for _ in every:
            taken = next_missing(where, place, step)
            assert taken is not None
            met.append(taken.missing)
            place = taken.missing.place
        assert met == list(every)[::step]
