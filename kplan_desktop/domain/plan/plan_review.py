"""Plan against report: of each measure what the plan says, what became of it, and what was reached.

The figures follow the one rule of ``domain/totals``: each activity counts once in a measure, and
only what is reached is in the value. One activity may have notes under several measures, so what
the measures reached must not be added up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kplan_desktop.domain.model.form import NationalGoal, StrategyArea
from kplan_desktop.domain.model.report import OutcomeKind, RegionalMeasure, Report
from kplan_desktop.domain.plan.plan_wording import is_in_plan
from kplan_desktop.domain.totals.standing import Standing, lacking_figures, standing
from kplan_desktop.domain.totals.totals import Totals, totals


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCounts:
    """How many measures of the plan have which outcome.

    ``unsaid`` have none yet, ``outside`` are the measures beside these that are not in the plan.
    """

    done: int = 0
    partly: int = 0
    not_done: int = 0
    unsaid: int = 0
    outside: int = 0

    @property
    def inside(self) -> int:
        """How many measures are in the plan."""
        return self.done + self.partly + self.not_done + self.unsaid


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureReview:
    """One measure. ``reached`` and ``to_come`` are numbers of its activities, each counted once.

    To come are those that are planned or uncertain; what is cancelled is in neither.
    """

    measure: RegionalMeasure
    reached: int
    to_come: int
    totals: Totals

    @property
    def in_plan(self) -> bool:
        """Whether the plan has it."""
        return is_in_plan(self.measure)

    @property
    def lacks_outcome(self) -> bool:
        """Whether it is in the plan and nothing is said of what became of it."""
        return lacks_outcome(self.measure)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReview:
    """A goal with measures, in its area."""

    area: StrategyArea
    goal: NationalGoal
    measures: tuple[MeasureReview, ...]
    counts: OutcomeCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReview:
    """The goals that have measures, in printed order, and the counts of all of them."""

    goals: tuple[GoalReview, ...]
    counts: OutcomeCounts


def lacks_outcome(measure: RegionalMeasure) -> bool:
    """Whether a measure of an adopted plan has no outcome."""
    return measure.outcome is None and is_in_plan(measure)


def plan_review(report: Report) -> PlanReview:
    """The review of a report, in one pass. A measure without anything in it is left out."""
    lacking = lacking_figures(report)
    entries = {entry.goal_id: entry for entry in report.goals}
    goals: list[GoalReview] = []
    for area in report.areas():
        for goal in area.goals:
            measures = tuple(
                _measure(report, measure, lacking)
                for measure in entries[goal.id].measures
                if measure.text.strip() or measure.notes or is_in_plan(measure)
            )
            if measures:
                counts = _counts(review.measure for review in measures)
                goals.append(GoalReview(area=area, goal=goal, measures=measures, counts=counts))
    reviewed = (review.measure for goal_review in goals for review in goal_review.measures)
    return PlanReview(goals=tuple(goals), counts=_counts(reviewed))


def _measure(report: Report, measure: RegionalMeasure, lacking: frozenset[str]) -> MeasureReview:
    deadline = report.form.report.deadline
    activities = {note.activity_id: report.activities[note.activity_id] for note in measure.notes}
    stand = Counter(standing(activity, deadline) for activity in activities.values())
    return MeasureReview(
        measure=measure,
        reached=stand[Standing.REACHED],
        to_come=stand[Standing.PLANNED] + stand[Standing.UNCERTAIN],
        totals=totals(report, measure.notes, lacking),
    )


def _counts(measures: Iterable[RegionalMeasure]) -> OutcomeCounts:
    kinds: Counter[OutcomeKind | None] = Counter()
    outside = 0
    for measure in measures:
        if is_in_plan(measure):
            kinds[measure.outcome.kind if measure.outcome is not None else None] += 1
        else:
            outside += 1
    return OutcomeCounts(
        done=kinds[OutcomeKind.DONE],
        partly=kinds[OutcomeKind.PARTLY],
        not_done=kinds[OutcomeKind.NOT],
        unsaid=kinds[None],
        outside=outside,
    )
