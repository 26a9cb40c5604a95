"""Steps through the missing parts of a report, in both directions and wrapping at the end."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import (
    Activity,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Report,
    Status,
)
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.domain.review.missing import (
    Missing,
    MissingKind,
    MissingStep,
    first_without_figures,
    missing,
    next_missing,
)
from kplan_desktop.domain.review.outline_filter import Filter, matches
from kplan_desktop.domain.totals.standing import lacking_figures
from kplan_desktop.domain.totals.totals import totals
from tests.domain.samples import (
    DEADLINE,
    FIRST,
    FORM,
    GOALS,
    IN_TIME,
    SECOND,
    findings,
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


LABELS = LocationLabels(WRITTEN)


def test_all_that_is_missing_comes_in_printed_order() -> None:
    assert [(one.kind, LABELS.short(one.location)) for one in missing(WRITTEN)] == [
        (MissingKind.FIGURES, f"{NUMBER} · 1.1"),
        (MissingKind.NOTE_TEXT, f"{NUMBER} · 1.2"),
        (MissingKind.NOTES, f"{NUMBER} · 2"),
        (MissingKind.MEASURE_TEXT, f"{NUMBER} · 3"),
        (MissingKind.EVERYTHING, FORM.goal(GOALS[-1]).number),
    ]


@pytest.mark.parametrize(
    ("status", "when", "text", "lacking"),
    [
        (None, None, "Fagdag", True),
        (None, None, " ", False),
        (None, Day(DEADLINE + dt.timedelta(1)), "Fagdag", False),
        (Status.DONE, None, "Fagdag", True),
        (Status.PLANNED, None, "Fagdag", False),
        (Status.UNCERTAIN, None, "Fagdag", False),
    ],
)
def test_steps_check_list_filter_and_totals_agree_on_what_lacks_figures(
    status: Status | None, when: Day | None, text: str, lacking: bool
) -> None:
    where = report(
        GoalEntry(goal_id=FIRST, measures=(measure("m", note("a", text)),)),
        activities=(Activity(id="a", status=status, when=when),),
    )
    found = findings(where, IN_TIME)
    assert (MissingKind.FIGURES in {one.kind for one in missing(where)}) is lacking
    assert (FindingKind.NO_FIGURES in {one.kind for one in found}) is lacking
    assert (first_without_figures(where) == Location(FIRST, "m", "a")) is lacking
    filtered = matches(where, found, None)[Filter.NO_FIGURES]
    assert filtered.measures == (frozenset({"m"}) if lacking else frozenset())
    assert totals(where, where.all_notes()).lacking == int(lacking)


@settings(max_examples=examples(40))
@given(small_reports())
def test_the_four_answers_are_one_in_every_report(where: Report) -> None:
    steps = [one.location for one in missing(where) if one.kind is MissingKind.FIGURES]
    lacking = totals(where, where.all_notes()).lacking
    found = findings(where, IN_TIME)
    filtered = matches(where, found, None)[Filter.NO_FIGURES]
    first = first_without_figures(where)
    assert len(lacking_figures(where)) == lacking
    assert (FindingKind.NO_FIGURES in {one.kind for one in found}) is bool(lacking)
    assert bool(filtered) is bool(lacking)
    assert steps == ([] if first is None else [first])
    assert (first is not None) is bool(lacking)


def test_an_activity_with_an_empty_note_and_another_is_asked_for_at_the_one_with_text() -> None:
    notes = (note("blank", "", of="a"), note("written", of="a"))
    where = report(GoalEntry(goal_id=FIRST, notes=notes))
    first = Location(FIRST, None, "written")
    assert lacking_figures(where) == {"a"}
    assert first_without_figures(where) == first
    assert missing(where)[:2] == (
        Missing(MissingKind.NOTE_TEXT, Location(FIRST, None, "blank")),
        Missing(MissingKind.FIGURES, first),
    )


def test_an_unknown_figure_is_not_missing() -> None:
    unknown = Activity(id="a", status=DONE, figures=(Figure(METRIC, None, Exactness.UNKNOWN),))
    where = report(GoalEntry(goal_id=FIRST, notes=(note("a"),)), activities=(unknown,))
    assert MissingKind.FIGURES not in {one.kind for one in missing(where)}


def test_a_step_leads_to_the_next_and_reports_when_it_wrapped() -> None:
    every = missing(WRITTEN)
    here = Location(FIRST, "m1", "blank")
    assert next_missing(WRITTEN, here, 1) == MissingStep(every[2], wrapped=False)
    assert next_missing(WRITTEN, here, -1) == MissingStep(every[0], wrapped=False)
    assert next_missing(WRITTEN, every[-1].location, 1) == MissingStep(every[0], wrapped=True)
    assert next_missing(WRITTEN, every[0].location, -1) == MissingStep(every[-1], wrapped=True)
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
        location, met = Location(), list[Missing]()
        for _ in every:
            taken = next_missing(where, location, step)
            assert taken is not None
            met.append(taken.missing)
            location = taken.missing.location
        assert met == list(every)[::step]


def test_the_first_activity_without_figures_is_where_to_begin() -> None:
    figure = Figure(METRIC, None, Exactness.UNKNOWN)
    notes = (note("1"), note("3"), note("4"))
    entry = GoalEntry(goal_id=SECOND, measures=(measure("A"), measure("B", *notes)))
    activities = (
        Activity(id="1", figures=(figure,)),
        Activity(id="3", status=Status.PLANNED),
    )
    written = report(entry, activities=activities)
    assert first_without_figures(written) == Location(SECOND, "B", "4")
    under_goal = GoalEntry(goal_id=FIRST, notes=(note("5"),))
    written = report(under_goal, entry, activities=activities)
    assert first_without_figures(written) == Location(FIRST, None, "5")
    all_unknown = (Activity(id="5", figures=(figure,)),)
    assert first_without_figures(report(under_goal, activities=all_unknown)) is None
