"""Makes the content of the joint report (``joint_content.py``) of a collection.

Nothing that a unit has written is lost on the way: what the collection's form has no place for is
among the appendix' other goals, and what the office has left out is listed for it. The cost is in
proportion to what the reports hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.joint_report.goal_notes import JointNotes
from kplan_desktop.domain.joint_report.joint_appendix import joint_appendix
from kplan_desktop.domain.joint_report.joint_content import (
    AreaContent,
    GoalContent,
    GoalOutcomes,
    JointReport,
    MeasureOutcome,
    UnitReason,
)
from kplan_desktop.domain.joint_report.joint_events import JointEvents
from kplan_desktop.domain.joint_report.scope_figures import FiguresByScope
from kplan_desktop.domain.joint_report.unit_reports import UnitReport, UnitReports, unit_reports
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.model.form import NationalGoal, StrategyArea
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import OutcomeKind, RegionalMeasure, Report
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope


def joint_report(
    collection: Collection, reports: Mapping[str, Report], totals: JointTotals
) -> JointReport:
    """The content of the joint report.

    ``reports`` are those of the counting revisions by the units' ids, ``totals`` those of the same
    collection, with the proposals of joint events if these are to be told beside the figures.
    """
    units = unit_reports(collection, reports)
    events = JointEvents(totals)
    notes = JointNotes(collection, units, events)
    areas = _AreaContents(collection, units, notes, FiguresByScope(totals))
    return JointReport(
        form=collection.form,
        title=collection.title,
        author=collection.head.author,
        introduction=collection.head.introduction,
        areas=tuple(areas.area(area) for area in collection.form.strategy_areas),
        figures=areas.figures.of(ReportScope()),
        appendix=joint_appendix(collection, units, totals, events, notes),
        left_out=tuple(notes.left_out),
    )


class _AreaContents:
    """Makes the areas and goals of one joint report."""

    def __init__(
        self,
        collection: Collection,
        units: UnitReports,
        notes: JointNotes,
        figures: FiguresByScope,
    ) -> None:
        self._collection = collection
        self._units = units
        self._notes = notes
        self.figures = figures
        self._numbers = goal_numbers(collection.form)

    def area(self, area: StrategyArea) -> AreaContent:
        """All that is said in an area."""
        return AreaContent(
            id=area.id,
            number=area.number,
            title=area.title,
            goals=tuple(self._goal(goal) for goal in area.goals),
            figures=self.figures.of(AreaScope(area.id)),
        )

    def _goal(self, goal: NationalGoal) -> GoalContent:
        chosen = self._collection.joint_goal(goal.id)
        return GoalContent(
            goal=goal,
            label=self._numbers[goal.id],
            text=chosen.text,
            outcomes=_outcomes(self._units, goal.id),
            arrangement=chosen.arrangement,
            groups=self._notes.groups(goal.id),
            nothing=tuple(_with_nothing(self._units, goal.id)),
            without_text=tuple(
                unit.name for unit in self._units.units if _is_without_text(unit, goal.id)
            ),
            figures=self.figures.of(GoalScope(goal.id)),
        )


def _outcomes(units: UnitReports, goal_id: str) -> GoalOutcomes:
    """What became of the measures that the units have written under a goal."""
    kinds: list[OutcomeKind | None] = []
    told: list[MeasureOutcome] = []
    for unit in units.units:
        entry = unit.entry(goal_id)
        for number, measure in enumerate(() if entry is None else entry.measures, 1):
            if not _is_written(measure):
                continue
            outcome = measure.outcome
            kinds.append(None if outcome is None else outcome.kind)
            if outcome is not None and (outcome.kind is not OutcomeKind.DONE or outcome.reason):
                told.append(
                    MeasureOutcome(
                        unit=unit.name,
                        number=number,
                        measure=measure.text or measure.planned,
                        kind=outcome.kind,
                        reason=outcome.reason,
                    )
                )
    return GoalOutcomes(
        done=kinds.count(OutcomeKind.DONE),
        partly=kinds.count(OutcomeKind.PARTLY),
        not_done=kinds.count(OutcomeKind.NOT),
        untold=kinds.count(None),
        told=tuple(told),
    )


def _is_written(measure: RegionalMeasure) -> bool:
    """Whether a measure has a text, a wording in the plan, or an outcome: not an empty line."""
    return bool(measure.text.strip() or measure.planned.strip()) or measure.outcome is not None


def _with_nothing(units: UnitReports, goal_id: str) -> Iterator[UnitReason]:
    for unit in units.units:
        entry = unit.entry(goal_id)
        if entry is not None and entry.nothing_to_report is not None:
            yield UnitReason(unit.name, entry.nothing_to_report.reason)


def _is_without_text(unit: UnitReport, goal_id: str) -> bool:
    """Whether a unit that reported has no note under a goal, and no mark that there is nothing."""
    entry = unit.entry(goal_id)
    if entry is not None and entry.nothing_to_report is not None:
        return False
    return next(unit.notes(goal_id), None) is None
