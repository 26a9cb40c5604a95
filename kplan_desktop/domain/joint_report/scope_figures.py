"""The totals of a collection as the joint report prints them: of the whole, of areas and goals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kplan_desktop.domain.joint_report.joint_content import PrintedTotal, ScopeFigures, ScopeRow
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.totals.totals import Totals
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope


class FiguresByScope:
    """Makes the figures of each scope of a collection."""

    def __init__(self, totals: JointTotals) -> None:
        self._totals = totals
        form = totals.collection.form
        self._numbers = goal_numbers(form)
        self._areas = {area.id: [goal.id for goal in area.goals] for area in form.strategy_areas}

    def of(self, scope: Scope) -> ScopeFigures:
        """The figures of a scope: the totals, then what each unit and each goal reached."""
        printed = printed_totals(self._totals, scope)
        metrics = [total.metric for total in printed]
        units = {
            unit_id: (unit.unit.name, self._totals.totals(JointScope(scope, unit_id)))
            for unit_id, unit in self._totals.units.items()
        }
        goals = {
            goal_id: (self._numbers[goal_id], self._totals.totals(JointScope(GoalScope(goal_id))))
            for goal_id in self._goals_in(scope)
        }
        return ScopeFigures(
            totals=printed,
            by_unit=tuple(_rows(units, metrics)),
            by_goal=tuple(_rows(goals, metrics)),
        )

    def _goals_in(self, scope: Scope) -> Iterable[str]:
        match scope:
            case ReportScope():
                return self._numbers
            case AreaScope(area_id):
                return self._areas[area_id]
            case GoalScope():
                return ()


def printed_totals(totals: JointTotals, scope: Scope) -> tuple[PrintedTotal, ...]:
    """The totals of a scope over all units, of the metrics that have any figure there."""
    within = JointScope(scope)
    return tuple(
        PrintedTotal(
            metric=total.metric,
            reached=total.reached,
            planned=total.planned,
            uncertain=total.uncertain,
            coverage=totals.coverage(total.metric.id, within),
            undecided=totals.undecided_in(total.metric.id, within),
        )
        for total in totals.totals(within).by_metric
    )


def _rows(by_id: Mapping[str, tuple[str, Totals]], metrics: Iterable[Metric]) -> Iterator[ScopeRow]:
    """A row for each that has a figure of what is reached."""
    for row_id, (title, totals) in by_id.items():
        found = [totals.of(metric.id) for metric in metrics]
        parts = tuple(
            total.reached
            if total is not None and (total.reached.known or total.reached.unknown)
            else None
            for total in found
        )
        if any(part is not None for part in parts):
            yield ScopeRow(id=row_id, title=title, parts=parts)
