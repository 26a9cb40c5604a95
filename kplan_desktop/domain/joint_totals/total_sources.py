"""Where a total comes from: the activities in it, their units, notes and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.collection.revision_facts import ActivityFacts
from kplan_desktop.domain.joint_totals.joint_totals import WHOLE, JointScope, JointTotals
from kplan_desktop.domain.joint_totals.merged_activities import MergedActivity
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Amount, Counted, amount_of


@dataclass(frozen=True, slots=True)
class SourceActivity:
    """A unit's activity behind a total, with its figure of the metric as that unit reports it.

    ``figure`` is None where the unit has none. ``counts`` is whether the total's amount is made of
    it; it is not where another unit's figure of the same activity counts.
    """

    ref: ActivityRef
    facts: ActivityFacts
    figure: Figure | None
    counts: bool


@dataclass(frozen=True, slots=True)
class JointSource:
    """An activity in a total, or beside it (``standing``): what it adds, and who tells of it.

    ``members`` is one activity, or all of those that were decided to be one (``decision_ids``).
    """

    amount: Amount
    standing: Standing
    members: tuple[SourceActivity, ...]
    decision_ids: tuple[str, ...] = ()


def sources(
    totals: JointTotals, metric_id: str, scope: JointScope = WHOLE
) -> tuple[JointSource, ...]:
    """The activities in a total of a metric and beside it, by unit and in printed order.

    Those of several units stand at the first of these. Raises LookupError when the form has no such
    goal, area or unit.
    """
    total = totals.totals(scope).of(metric_id)
    if total is None:
        return ()
    merged = totals.merged_in(scope)
    found = [
        _source(totals, metric_id, entry, merged.get(entry.activity_id)) for entry in total.counted
    ]
    numbers = {unit_id: number for number, unit_id in enumerate(totals.units)}

    def place(source: JointSource) -> tuple[int, int]:
        ref = source.members[0].ref
        return numbers[ref.unit_id], totals.units[ref.unit_id].position(ref.activity_id)

    return tuple(sorted(found, key=place))


def _source(
    totals: JointTotals, metric_id: str, entry: Counted, merged: MergedActivity | None
) -> JointSource:
    if merged is None:
        unit_id, _, activity_id = entry.activity_id.partition("/")
        refs: tuple[ActivityRef, ...] = (ActivityRef(unit_id, activity_id),)
        counts = refs
    else:
        refs, counts = merged.members, merged.counts[metric_id]
    return JointSource(
        amount=amount_of(entry.figures),
        standing=entry.standing,
        members=tuple(
            SourceActivity(
                ref,
                totals.units[ref.unit_id].activities[ref.activity_id],
                _figure(totals, ref, metric_id),
                ref in counts,
            )
            for ref in refs
        ),
        decision_ids=() if merged is None else merged.decision_ids,
    )


def _figure(totals: JointTotals, ref: ActivityRef, metric_id: str) -> Figure | None:
    figures: Iterator[Figure] = (
        figure
        for figures in totals.units[ref.unit_id].countable(ref.activity_id).figures
        for figure in figures
    )
    return next((figure for figure in figures if figure.metric_id == metric_id), None)
