"""What is kept of a received report: every activity once, and what each goal has."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from kplan_desktop.domain.collection.report_facts import LABEL_LENGTH, facts_of
from kplan_desktop.domain.collection.revision_facts import GoalState
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Outcome,
    OutcomeKind,
    Report,
    Status,
)
from kplan_desktop.domain.totals.standing import Standing, lacking_figures
from kplan_desktop.domain.totals.totals import totals
from tests.domain.samples import (
    DEADLINE,
    FIRST,
    FORM,
    GOALS,
    SECOND,
    measure,
    note,
    report,
    small_reports,
)

_MARK = NothingToReport()
_DONE = Outcome(OutcomeKind.DONE)


def test_an_activity_of_several_notes_is_there_once_with_all_its_goals_in_printed_order() -> None:
    shared_with = FORM.units[1].id
    activity = Activity(
        id="a",
        status=Status.DONE,
        when=DateRange(dt.date(2013, 3, 1), dt.date(2013, 4, 2)),
        figures=(Figure(FORM.metrics[0].id, Decimal(12), Exactness.EXACT),),
        shared_with=(shared_with,),
    )
    told = report(
        GoalEntry(
            goal_id=SECOND,
            measures=(measure("m", note("n2", "Mer", of="a"), note("b")),),
            notes=(note("n3", of="a"),),
        ),
        GoalEntry(goal_id=FIRST, notes=(note("n1", "Fagdag i Rana", of="a"),)),
        activities=(activity,),
    )

    first, second = facts_of(told).activities

    assert (first.id, first.label) == ("a", "Fagdag i Rana")
    assert first.goal_ids == (FIRST, SECOND)
    assert first.note_ids == ("n1", "n2", "n3")
    assert first.days == (dt.date(2013, 3, 1), dt.date(2013, 4, 2))
    assert first.figures == activity.figures
    assert first.shared_with == (shared_with,)
    assert not first.lacks
    assert (second.id, second.goal_ids, second.days, second.lacks) == ("b", (SECOND,), None, True)


@pytest.mark.parametrize(
    ("activity", "standing"),
    [
        (Activity(id="a"), Standing.REACHED),
        (Activity(id="a", when=Day(DEADLINE + dt.timedelta(days=1))), Standing.PLANNED),
        (Activity(id="a", status=Status.UNCERTAIN), Standing.UNCERTAIN),
        (Activity(id="a", status=Status.CANCELLED), Standing.CANCELLED),
    ],
)
def test_an_activity_counts_as_it_does_in_the_report_itself(
    activity: Activity, standing: Standing
) -> None:
    (facts,) = facts_of(
        report(GoalEntry(goal_id=FIRST, notes=(note("a"),)), activities=(activity,))
    ).activities

    assert facts.standing is standing
    assert facts.lacks == (standing is Standing.REACHED)


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (GoalEntry(goal_id=FIRST), GoalState.EMPTY),
        (GoalEntry(goal_id=FIRST, notes=(note("a", " \n"),)), GoalState.EMPTY),
        (GoalEntry(goal_id=FIRST, measures=(measure("m"),)), GoalState.EMPTY),
        (
            GoalEntry(goal_id=FIRST, measures=(replace(measure("m"), outcome=_DONE),)),
            GoalState.WRITTEN,
        ),
        (GoalEntry(goal_id=FIRST, measures=(measure("m", note("a")),)), GoalState.WRITTEN),
        (GoalEntry(goal_id=FIRST, nothing_to_report=_MARK), GoalState.NOTHING_TO_REPORT),
        (
            GoalEntry(goal_id=FIRST, measures=(measure("m"),), nothing_to_report=_MARK),
            GoalState.NOTHING_TO_REPORT,
        ),
        (
            GoalEntry(goal_id=FIRST, notes=(note("a"),), nothing_to_report=_MARK),
            GoalState.WRITTEN,
        ),
    ],
)
def test_a_goal_is_empty_written_or_marked(entry: GoalEntry, state: GoalState) -> None:
    assert facts_of(report(entry)).goals[FIRST] is state


def test_a_report_has_nothing_to_report_when_every_goal_says_so_and_no_note_contradicts() -> None:
    marked = [GoalEntry(goal_id=goal_id, nothing_to_report=_MARK) for goal_id in GOALS]

    assert facts_of(report(*marked)).has_nothing_to_report
    assert not facts_of(report(*marked[1:])).has_nothing_to_report
    contradicted = replace(marked[0], notes=(note("a"),))
    assert not facts_of(report(contradicted, *marked[1:])).has_nothing_to_report


def test_counts_are_of_what_is_written() -> None:
    told = report(
        GoalEntry(
            goal_id=FIRST,
            measures=(
                measure("m", note("a"), note("b", "")),
                replace(measure("n"), outcome=_DONE),
            ),
        )
    )
    facts = facts_of(told)

    assert (facts.notes, facts.measures, facts.outcomes) == (1, 2, 1)
    assert (facts.unit_name, facts.adviser) == (FORM.units[0].name, "Kari Nordmann")
    assert not facts.approved
    approval = Approval(name="Ola", role="styreleder", date=DEADLINE, covers="0" * 64)
    assert facts_of(replace(told, approval=approval)).approved


def test_what_is_written_under_parked_goals_is_kept_but_is_not_asked_for() -> None:
    goal = next(FORM.goals())
    told = report(GoalEntry(goal_id=SECOND, nothing_to_report=_MARK))
    parked = replace(
        told,
        goals=(*told.goals, GoalEntry(goal_id="old", notes=(note("a"),))),
        parked=(replace(goal, id="old"),),
        activities={"a": Activity(id="a")},
    )
    facts = facts_of(parked)

    assert "old" not in facts.goals
    assert [activity.goal_ids for activity in facts.activities] == [("old",)]


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (("", "  Fagdag\n\ni   dans "), "Fagdag i dans"),
        (("",), ""),
        (("x" * 500,), "x" * (LABEL_LENGTH - 2) + " …"),
        ((" ".join("a" * 100),), " ".join("a" * 59) + " …"),
    ],
)
def test_a_label_is_one_short_line_of_the_first_note_with_text(
    texts: tuple[str, ...], label: str
) -> None:
    notes = tuple(note(f"n{n}", text, of="a") for n, text in enumerate(texts))

    (facts,) = facts_of(report(GoalEntry(goal_id=FIRST, notes=notes))).activities

    assert facts.label == label


@given(small_reports())
def test_the_facts_of_any_report_tell_of_each_activity_as_the_report_does(told: Report) -> None:
    facts = facts_of(told)

    assert {each.id for each in facts.activities} == set(told.activities)
    assert len(facts.activities) == len(told.activities)
    assert sorted(n for each in facts.activities for n in each.note_ids) == sorted(
        n.id for n in told.all_notes()
    )
    assert {each.id for each in facts.activities if each.lacks} == lacking_figures(told)
    assert all(each.goal_ids and len(each.label) <= LABEL_LENGTH for each in facts.activities)
    counted = totals(told, told.all_notes())
    not_cancelled = [a for a in facts.activities if a.standing is not Standing.CANCELLED]
    assert counted.activities == len(not_cancelled)
