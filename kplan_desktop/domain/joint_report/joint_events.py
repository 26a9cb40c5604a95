"""The activities that count once over the units, as the joint report prints their figures."""

from __future__ import annotations

from collections.abc import Iterator

from kplan_desktop.domain.collection.collection import ActivityRef, CountedFigure
from kplan_desktop.domain.joint_report.joint_content import NoteFigure
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.joint_totals.merged_activities import MergedActivity
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.totals.totals import amount_of


class JointEvents:
    """The joint events that the office decided to be one."""

    def __init__(self, totals: JointTotals) -> None:
        self._totals = totals
        self._by_member = {ref: event for event in totals.merged for ref in event.members}
        self._metrics = {each.metric.id: each.metric for each in totals.metrics}

    def of(self, ref: ActivityRef) -> MergedActivity | None:
        """The joint event that an activity is decided to be."""
        return self._by_member.get(ref)

    def figures(self, event: MergedActivity) -> tuple[NoteFigure, ...]:
        """The figures that count, and whose they are where those of the units differ."""
        return tuple(self._figures(event))

    def _figures(self, event: MergedActivity) -> Iterator[NoteFigure]:
        for figures in event.countable.figures:
            metric_id = figures[0].metric_id
            amount = amount_of(figures)
            figure = Figure(metric_id, amount.value, amount.exactness)
            refs = event.counts[metric_id]
            metric = self._metrics[metric_id]
            if len(refs) > 1:
                yield NoteFigure(metric, figure, CountedFigure.SUM)
            elif self._differ(event, metric_id):
                of = self._totals.units[refs[0].unit_id].unit.name
                yield NoteFigure(metric, figure, event.rules[metric_id], of)
            else:
                yield NoteFigure(metric, figure)

    def _differ(self, event: MergedActivity, metric_id: str) -> bool:
        """Whether several units have figures of a metric, and not the same."""
        found = {
            (figure.value, figure.exactness)
            for ref in event.members
            for (figure,) in self._totals.units[ref.unit_id].countable(ref.activity_id).figures
            if figure.metric_id == metric_id
        }
        return len(found) > 1
