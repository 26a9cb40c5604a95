"""The activities of all units as they count, a joint event once, for the list in the workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.collection.revision_facts import ActivityFacts
from kplan_desktop.domain.joint_report.printed_labels import PrintedLabels
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.joint_totals.merged_activities import MergedActivity
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.text.formatting import number_text
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Amount, CountableActivity, amount_of


@dataclass(frozen=True, slots=True)
class CountedFigures:
    """What counts of a metric, and what each unit of a joint event told, if there are several."""

    metric: Metric
    amount: Amount
    told: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedActivity:
    """An activity that counts once, of one unit or of several.

    ``label`` is how it begins as told by the first of its units of which that is printed.
    """

    id: str
    units: tuple[str, ...]
    goal_ids: tuple[str, ...]
    label: str
    standing: Standing
    days: tuple[dt.date, dt.date] | None
    figures: tuple[CountedFigures, ...]
    shared_with: tuple[str, ...]

    @staticmethod
    def all_of(totals: JointTotals, labels: PrintedLabels) -> Iterator[CountedActivity]:
        """All activities by unit, each joint event at the first of its units."""
        metrics = {each.metric.id: each.metric for each in totals.metrics}
        merged = {ref: event for event in totals.merged for ref in event.members}
        making = _Making(totals, metrics, labels)
        for unit in totals.units.values():
            for activity_id in unit.activities:
                ref = unit.ref(activity_id)
                event = merged.get(ref)
                if event is None:
                    yield making.made((ref,), unit.countable(activity_id))
                elif ref == event.members[0]:
                    yield making.made(event.members, event.countable, event)


class _Making:
    """Makes the activities of one collection."""

    def __init__(
        self, totals: JointTotals, metrics: dict[str, Metric], labels: PrintedLabels
    ) -> None:
        self._totals = totals
        self._metrics = metrics
        self._labels = labels
        self._names = {unit.id: unit.name for unit in totals.collection.form.units}

    def made(
        self,
        refs: tuple[ActivityRef, ...],
        countable: CountableActivity,
        event: MergedActivity | None = None,
    ) -> CountedActivity:
        """One activity, of these units' own."""
        facts = {ref: self._facts(ref) for ref in refs}
        goal_ids = event.goal_ids if event is not None else facts[refs[0]].goal_ids
        days = [each.days for each in facts.values() if each.days is not None]
        labels = (self._labels.of(ref, each) for ref, each in facts.items())
        units = dict.fromkeys(self._totals.units[ref.unit_id].unit.name for ref in refs)
        shared = dict.fromkeys(
            self._names.get(name, name) for each in facts.values() for name in each.shared_with
        )
        return CountedActivity(
            id=countable.id,
            units=tuple(units),
            goal_ids=goal_ids,
            label=next(filter(None, labels), ""),
            standing=countable.standing,
            days=(min(each[0] for each in days), max(each[1] for each in days)) if days else None,
            figures=tuple(self._figures(refs, figures) for figures in countable.figures),
            shared_with=tuple(name for name in shared if name not in units),
        )

    def _facts(self, ref: ActivityRef) -> ActivityFacts:
        return self._totals.units[ref.unit_id].activities[ref.activity_id]

    def _figures(
        self, refs: tuple[ActivityRef, ...], figures: tuple[Figure, ...]
    ) -> CountedFigures:
        metric_id = figures[0].metric_id
        told = []
        for ref in refs if len(refs) > 1 else ():
            unit = self._totals.units[ref.unit_id]
            for (figure,) in unit.countable(ref.activity_id).figures:
                if figure.metric_id == metric_id and figure.value is not None:
                    told.append((unit.unit.name, number_text(figure.value)))
        return CountedFigures(self._metrics[metric_id], amount_of(figures), tuple(told))
