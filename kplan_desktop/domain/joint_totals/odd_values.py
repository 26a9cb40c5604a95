"""Values that the office may want to ask about. They are flagged, and count like all others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.joint_totals.counted_units import UnitPresence
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.joint_totals.period_comparison import compared_totals
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.totals.standing import Standing

FAR: Final = 10
"""How many times as much, or as little, is odd."""

_FEWEST_OTHERS: Final = 3
"""Others that there must be to be far from them."""


class OddKind(Enum):
    """What is odd about a value.

    A single figure or a unit's total is far above the others' median; a total is far above or below
    that of the same units in the period before; or a unit has no known figure where all others with
    figures have one.
    """

    FIGURE_FAR_ABOVE = "figure-above"
    UNIT_FAR_ABOVE = "unit-above"
    ABOVE_EARLIER = "above-earlier"
    BELOW_EARLIER = "below-earlier"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class OddValue:
    """An odd value of a metric, what it was compared with, and where it is.

    ``unit_ids`` is one unit, or several that are compared as one with the period before;
    ``activity`` is whose single figure it is. ``value`` is None for a blank, and so is ``other``.
    """

    kind: OddKind
    metric: Metric
    unit_ids: tuple[str, ...]
    value: Decimal | None = None
    other: Decimal | None = None
    activity: ActivityRef | None = None

    @property
    def times_off(self) -> Decimal:
        """How many times as much, or as little, it is; infinite for a blank and for nothing."""
        if not self.value or not self.other:
            return Decimal("Infinity")
        return max(self.value / self.other, self.other / self.value)


def odd_values(totals: JointTotals) -> tuple[OddValue, ...]:
    """The odd values of a collection: blanks, then the others, what is farthest off first.

    What is equally far off is in the order of the metrics.
    """
    far = [*_far_figures(totals), *_far_units(totals), *_far_from_earlier(totals), *_blanks(totals)]
    order = {each.metric.id: number for number, each in enumerate(totals.metrics)}
    return tuple(sorted(far, key=lambda odd: (-odd.times_off, order[odd.metric.id])))


def _far_figures(totals: JointTotals) -> Iterator[OddValue]:
    """Single figures far above all others of the metric, planned and uncertain ones too."""
    values: dict[str, list[tuple[Decimal, ActivityRef]]] = {}
    for unit in totals.units.values():
        for activity_id in unit.activities:
            countable = unit.countable(activity_id)
            for (figure,) in countable.figures:
                if figure.value is not None and countable.standing is not Standing.CANCELLED:
                    pair = figure.value, unit.ref(activity_id)
                    values.setdefault(figure.metric_id, []).append(pair)
    for metric in (each.metric for each in totals.metrics):
        for value, median, ref in _far_above(values.get(metric.id, [])):
            yield OddValue(OddKind.FIGURE_FAR_ABOVE, metric, (ref.unit_id,), value, median, ref)


def _far_units(totals: JointTotals) -> Iterator[OddValue]:
    """Units' totals far above those of the other units."""
    for metric in (each.metric for each in totals.metrics):
        values = [
            (value, ActivityRef(unit_id, ""))
            for unit_id in totals.units
            if (value := _reached(totals, unit_id, metric)) is not None
        ]
        for value, median, ref in _far_above(values):
            yield OddValue(OddKind.UNIT_FAR_ABOVE, metric, (ref.unit_id,), value, median)


def _far_from_earlier(totals: JointTotals) -> Iterator[OddValue]:
    """Totals far from those of the same units in the period before, where both are whole."""
    known = {each.metric.id for each in totals.metrics}
    for row in compared_totals(totals):
        before, now = row.before, row.now
        if row.is_whole or row.metric.id not in known or not (before.is_whole and now.is_whole):
            continue
        if before.value and now.value is not None:
            unit_ids = tuple(unit.id for unit in row.units.now)
            if now.value >= FAR * before.value:
                kind = OddKind.ABOVE_EARLIER
            elif now.value * FAR <= before.value:
                kind = OddKind.BELOW_EARLIER
            else:
                continue
            yield OddValue(kind, row.metric, unit_ids, now.value, before.value)


def _blanks(totals: JointTotals) -> Iterator[OddValue]:
    """Units without a known figure of a metric of which all others that delivered have one.

    Units that have no figure of any metric, as from Word, do not hide another's blank.
    """
    delivered = [unit.id for unit in totals.units_that_are(UnitPresence.DELIVERED)]
    metrics = [each.metric for each in totals.metrics]
    with_any = {
        unit_id
        for unit_id in delivered
        if any(_reached(totals, unit_id, metric) is not None for metric in metrics)
    }
    if len(delivered) <= _FEWEST_OTHERS:
        return
    for metric in metrics:
        blank = [name for name in delivered if _reached(totals, name, metric) is None]
        if len(blank) > 1:
            blank = [name for name in blank if name in with_any]
        if len(blank) == 1:
            yield OddValue(OddKind.BLANK, metric, (blank[0],))


def _reached(totals: JointTotals, unit_id: str, metric: Metric) -> Decimal | None:
    total = totals.totals(JointScope(unit_id=unit_id)).of(metric.id)
    return None if total is None else total.value


def _far_above(
    values: list[tuple[Decimal, ActivityRef]],
) -> Iterator[tuple[Decimal, Decimal, ActivityRef]]:
    """Each value that is far above the median of all others, with that median and its place."""
    ordered = sorted(values)
    count = len(ordered) - 1
    if count < _FEWEST_OTHERS:
        return
    for index, (value, ref) in enumerate(ordered):
        # Of the others, one place further on from where this one is left out.
        low, high = ((count - 1) // 2, count // 2)
        middle = [ordered[at + (at >= index)][0] for at in (low, high)]
        median = (middle[0] + middle[1]) / 2
        if median and value >= FAR * median:
            yield value, median, ref
