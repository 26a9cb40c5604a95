"""Of parked goals nothing is asked, but what is written there is shown, counted and compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest

from kplan_desktop.domain.model.edits import (
    Compound,
    MoveMeasure,
    MoveNote,
    ReplaceContents,
    SetActivity,
    SetNothingToReport,
    SetOutcome,
    SetParked,
    SetPlanAdoption,
    apply,
)
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.location import InGoal, Location
from kplan_desktop.domain.model.location_labels import LocationLabels, LocationWords
from kplan_desktop.domain.model.report import (
    PARKED_AREA_ID,
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    NothingToReport,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    Report,
)
from kplan_desktop.domain.review.change_counts import ChangeCounts, change_counts
from kplan_desktop.domain.review.completion_marks import CompletionMarkCache
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.domain.review.missing import missing
from kplan_desktop.domain.review.outline_filter import Filter, matches
from kplan_desktop.domain.review.report_comparison import Aspect, Subject, compare
from kplan_desktop.domain.review.report_merge import Taken, merged
from kplan_desktop.domain.totals.totals_by_scope import (
    AreaScope,
    ReportScope,
    totals_of,
    totals_of_all_scopes,
)
from tests.domain.samples import FIRST, IN_TIME, findings, measure, note, report

PARKED = NationalGoal(id="gone", number="1.1", text="Alle kommuner har kulturskole")
SECOND_PARKED = NationalGoal(id="older", number="1.1", text="Enda et mål")
KURS = Activity(id="1", figures=(Figure("elever", Decimal(12), Exactness.EXACT),))
WRITTEN = report(
    GoalEntry(goal_id=FIRST, measures=(measure("A", note("1", "Kurs")), measure("B"))),
    activities=(KURS,),
)
WITH_PARKED = apply(
    WRITTEN, Compound((SetParked((PARKED, SECOND_PARKED)), MoveMeasure("A", "gone", 0)))
)


def test_a_parked_goal_has_a_label_of_its_own_whatever_its_number() -> None:
    labels = LocationLabels(WITH_PARKED)
    assert labels.short(Location(FIRST)) == "1.1"
    assert labels.short(Location("gone")) == "Parkert 1.1"
    assert labels.short(Location("older")) == "Parkert 1.1 (2)"
    words = LocationWords("tiltak", "notat")
    assert labels.long(Location("gone", "A", "1"), words) == "Parkert 1.1, tiltak 1, notat 1"


def test_nothing_but_figures_is_missing_under_a_parked_goal() -> None:
    empty = apply(WITH_PARKED, Compound((MoveMeasure("B", "gone", 1), SetActivity(KURS))))
    goals = {found.location.goal_id for found in missing(empty)}
    assert goals == {goal.id for goal in empty.form.goals()}
    bare = apply(empty, SetActivity(Activity(id="1")))
    assert Location("gone", "A", "1") in [found.location for found in missing(bare)]


def test_a_parked_goal_is_not_asked_for() -> None:
    empty = apply(WITH_PARKED, MoveMeasure("B", "gone", 1))
    assert CompletionMarkCache().goals_settled(empty) == 0
    found = [
        each for each in findings(empty, IN_TIME) if each.location.goal_id in ("gone", "older")
    ]
    kinds = {each.kind for each in found}
    assert not kinds & {FindingKind.GOAL_EMPTY, FindingKind.MEASURE_WITHOUT_NOTES}
    of_goals = matches(empty, found, None)[Filter.EMPTY]
    assert of_goals.goals == {goal.id for goal in empty.form.goals()}
    assert not of_goals.measures
    marked = apply(empty, SetNothingToReport("older", NothingToReport()))
    assert CompletionMarkCache().goals_settled(marked) == 0


def test_totals_count_what_is_parked() -> None:
    assert totals_of(WITH_PARKED, ReportScope()) == totals_of(WRITTEN, ReportScope())
    of_area = totals_of(WITH_PARKED, AreaScope(PARKED_AREA_ID)).of("elever")
    assert of_area is not None
    assert of_area.value == 12
    assert totals_of_all_scopes(WITH_PARKED)[-3].scope == AreaScope(PARKED_AREA_ID)


def test_states_with_and_without_parked_goals_are_compared() -> None:
    comparison = compare(WRITTEN, WITH_PARKED)
    parked, moved = comparison.changes
    assert parked.subject is Subject.PARKED
    assert parked.new_text.splitlines()[0] == "1.1 Alle kommuner har kulturskole"
    assert (moved.old_location, moved.new_location) == (Location(FIRST, "A"), Location("gone", "A"))
    assert change_counts(comparison) == ChangeCounts(measures_moved=1, parked_changed=True)


@pytest.mark.parametrize("older", [WRITTEN, WITH_PARKED])
def test_states_with_and_without_parked_goals_are_merged(older: Report) -> None:
    newer = WITH_PARKED if older is WRITTEN else WRITTEN
    comparison, ids = compare(older, newer), map(str, count(1))
    assert merged(comparison, {}, Taken.OLDER, lambda: next(ids)) == older
    assert merged(comparison, {}, Taken.NEWER, lambda: next(ids)) == apply(
        older, ReplaceContents(newer)
    )
    moved = merged(
        comparison, {(Subject.MEASURE, "A"): Taken.NEWER}, Taken.OLDER, lambda: next(ids)
    )
    assert moved.goals[-1].goal_id == moved.parked[-1].id
    goal_id = FIRST if older is WITH_PARKED else "gone"
    assert [each.id for each in moved.entry(goal_id).measures][:1] == ["A"]


def test_outcome_and_adoption_are_compared_and_merged() -> None:
    told = apply(
        WRITTEN,
        Compound(
            (
                SetOutcome("A", Outcome(OutcomeKind.PARTLY, "Tida")),
                SetPlanAdoption(PlanAdoption(date=dt.date(2012, 12, 3), name="Styret")),
            )
        ),
    )
    comparison, ids = compare(WRITTEN, told), map(str, count(1))
    adoption, outcome = comparison.changes
    assert adoption.subject is Subject.PLAN
    assert outcome.aspects == {Aspect.OUTCOME}
    assert change_counts(comparison) == ChangeCounts(outcomes_changed=1, plan_changed=True)
    assert merged(comparison, {}, Taken.NEWER, lambda: next(ids)) == told
    only = merged(comparison, {(Subject.PLAN, ""): Taken.NEWER}, Taken.OLDER, lambda: next(ids))
    assert only == replace(WRITTEN, plan_adoption=told.plan_adoption)


def test_a_note_moves_to_a_parked_goal_and_out_of_it() -> None:
    there = apply(WITH_PARKED, MoveNote("1", InGoal("older"), 0))
    assert [each.id for each in there.entry("older").notes] == ["1"]
    back = apply(there, MoveNote("1", InGoal(FIRST), 0))
    assert [each.id for each in back.entry(FIRST).notes] == ["1"]
