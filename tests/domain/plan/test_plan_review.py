"""Plan against report: outcomes counted, and what each measure reached by the one rule."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
    Status,
)
from kplan_desktop.domain.plan.plan_review import OutcomeCounts, plan_review
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report

METRIC = FORM.metrics[0].id


def people(name: str, value: int, status: Status | None = Status.DONE) -> Activity:
    return Activity(
        id=name, status=status, figures=(Figure(METRIC, Decimal(value), Exactness.EXACT),)
    )


def with_outcome(of: RegionalMeasure, kind: OutcomeKind) -> RegionalMeasure:
    return replace(of, outcome=Outcome(kind))


def reviewed() -> Report:
    """Two goals: done, without outcome; not in the plan; partly, not done, and an empty measure."""
    made = report(
        GoalEntry(
            goal_id=FIRST,
            measures=(
                with_outcome(
                    measure("a", note("1"), note("2", of="1"), note("3"), note("4"), note("5")),
                    OutcomeKind.DONE,
                ),
                measure("b", note("6", of="1")),
                replace(measure("c"), plan_text=""),
            ),
        ),
        GoalEntry(
            goal_id=SECOND,
            measures=(
                with_outcome(measure("d"), OutcomeKind.PARTLY),
                with_outcome(measure("e"), OutcomeKind.NOT),
                measure("f", text=""),
            ),
        ),
        activities=(
            people("1", 30),
            people("3", 5, Status.PLANNED),
            people("4", 7, Status.UNCERTAIN),
            people("5", 9, Status.CANCELLED),
        ),
    )
    return replace(made, plan_adoption=PlanAdoption(date=dt.date(2013, 3, 12), name="styret"))


def test_outcomes_are_counted_by_goal_and_in_all() -> None:
    review = plan_review(reviewed())
    assert [goal.goal.id for goal in review.goals] == [FIRST, SECOND]
    assert [goal.counts for goal in review.goals] == [
        OutcomeCounts(done=1, unsaid=1, outside=1),
        OutcomeCounts(partly=1, not_done=1),
    ]
    assert review.counts == OutcomeCounts(done=1, partly=1, not_done=1, unsaid=1, outside=1)
    assert review.counts.inside == 4


def test_activities_count_once_and_by_what_they_are() -> None:
    first, second, _ = plan_review(reviewed()).goals[0].measures
    assert (first.reached, first.to_come) == (1, 2)
    total = first.totals.of(METRIC)
    assert total is not None
    parts = total.reached, total.planned, total.uncertain
    assert [part.value for part in parts] == [30, 5, 7]
    assert (second.reached, second.to_come) == (1, 0)


def test_a_measure_with_nothing_in_it_is_left_out_and_one_outside_the_plan_lacks_nothing() -> None:
    measures = [m for goal in plan_review(reviewed()).goals for m in goal.measures]
    assert [m.measure.id for m in measures] == ["a", "b", "c", "d", "e"]
    assert [m.measure.id for m in measures if not m.in_plan] == ["c"]
    assert [m.measure.id for m in measures if m.lacks_outcome] == ["b"]
