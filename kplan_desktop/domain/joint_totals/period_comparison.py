"""The period before beside this one: unit by unit, and units that merged or split as their union.

Nothing is apportioned: where three units were made of one, the three stand together against it.
Units belong together where one of this period is, or descends from, one of the period before
(``Unit.predecessors``, in either form). Metrics and goals are the same where their ids are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kplan_desktop.domain.collection.collection import Collection, EarlierCollection, EarlierTotal
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.counted_units import UnitPresence
from kplan_desktop.domain.joint_totals.decided_groups import DisjointSets
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals, joint_totals
from kplan_desktop.domain.model.form import Form, Metric, Unit
from kplan_desktop.domain.totals.totals_by_scope import GoalScope, ReportScope, Scope


def earlier_from(
    collection: Collection, facts_by_sha256: Mapping[str, RevisionFacts], at: dt.datetime
) -> EarlierCollection:
    """What the next period's collection keeps of this one, to compare with, taken ``at`` a time.

    Raises LookupError where the facts of a counting revision are not given.
    """
    totals = joint_totals(collection, facts_by_sha256)
    form = collection.form
    return EarlierCollection(
        collection_id=collection.id,
        title=collection.title,
        period=form.report.period.label,
        form=form,
        delivered=tuple(
            unit_id
            for unit_id, presence in totals.presence.items()
            if presence is not UnitPresence.SILENT
        ),
        totals=tuple(
            EarlierTotal(
                unit_id=unit_id,
                goal_id=goal_id,
                metric_id=total.metric.id,
                value=total.value,
                activities=found.activities,
                with_figures=total.reached.known,
            )
            for unit_id in ("", *totals.units)
            for goal_id in ("", *(goal.id for goal in form.goals()))
            for found in (totals.totals(JointScope(_scope(goal_id), unit_id)),)
            for total in found.by_metric
        ),
        taken_at=at,
    )


@dataclass(frozen=True, slots=True)
class PeriodSide:
    """What is known of some units in one period.

    ``value`` is the sum of what they reached, None where nothing is known. ``missing`` did not
    report, ``without_figure`` did and have no known figure: they are not zero, but not in it.
    """

    value: Decimal | None
    missing: tuple[Unit, ...]
    without_figure: tuple[Unit, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it has a figure of each unit."""
        return self.value is not None and not (self.missing or self.without_figure)


@dataclass(frozen=True, slots=True)
class UnitUnion:
    """The units of both periods that are compared as one: mostly the same unit in each.

    Either side is empty where there was nothing of it.
    """

    before: tuple[Unit, ...]
    now: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class ComparedTotal:
    """One metric in both periods, of some units, or of all (``is_whole``)."""

    units: UnitUnion
    metric: Metric
    before: PeriodSide
    now: PeriodSide
    is_whole: bool = False


def unit_unions(
    before: Iterable[Unit], now: Iterable[Unit], forms: tuple[Form, Form]
) -> tuple[UnitUnion, ...]:
    """The units of two periods as they are compared, in the order of this period's form.

    ``forms`` are those of the period before and of this one.
    """
    old, new = ({unit.id: unit for unit in units} for units in (before, now))
    predecessors: dict[str, set[str]] = {}
    for unit in (unit for form in forms for unit in form.units):
        predecessors.setdefault(unit.id, set()).update(unit.predecessors)
    sets: DisjointSets[tuple[bool, str]] = DisjointSets()
    for unit_id in new:
        sets.root((True, unit_id))
        for ancestor in _ancestors(unit_id, old, predecessors):
            sets.join((True, unit_id), (False, ancestor))
    for unit_id in old:
        sets.root((False, unit_id))
    return tuple(
        UnitUnion(
            before=tuple(unit for unit in old.values() if (False, unit.id) in found),
            now=tuple(unit for unit in new.values() if (True, unit.id) in found),
        )
        for found in map(set, sets.sets().values())
    )


def compared_totals(totals: JointTotals, goal_id: str = "") -> tuple[ComparedTotal, ...]:
    """This period beside the one before, metric by metric: of all units, then union by union.

    ``goal_id`` is a goal that both have, or empty for the whole. A union's value is the sum of its
    units' own columns in both periods. Empty where nothing is kept of the period before; raises
    LookupError when the form has no such goal.
    """
    earlier = totals.collection.earlier
    if earlier is None:
        return ()
    comparison = _Comparison(totals, earlier, goal_id)
    return tuple(
        row for metric in comparison.metrics() for row in comparison.rows(metric) if _says(row)
    )


class _Comparison:
    """Two periods side by side, in one goal or the whole."""

    def __init__(self, totals: JointTotals, earlier: EarlierCollection, goal_id: str) -> None:
        self._totals = totals
        self._form = earlier.form
        self._scope = _scope(goal_id)
        self._values = {
            (each.unit_id, each.metric_id): each.value
            for each in earlier.totals
            if each.goal_id == goal_id
        }
        self._delivered = set(earlier.delivered)
        expected = set(earlier.form.units_in_period())
        before = [
            unit for unit in earlier.form.units if unit in expected or unit.id in self._delivered
        ]
        now = [unit.unit for unit in totals.units.values()]
        self._unions = unit_unions(before, now, (earlier.form, totals.collection.form))
        self._all = UnitUnion(tuple(before), tuple(now))

    def metrics(self) -> list[Metric]:
        """The metrics of this period, then those that only the form before had."""
        now = [each.metric for each in self._totals.metrics]
        ids = {metric.id for metric in now}
        return [*now, *(metric for metric in self._form.metrics if metric.id not in ids)]

    def rows(self, metric: Metric) -> list[ComparedTotal]:
        """The comparison of a metric; of all units first."""
        known = next((each for each in self._form.metrics if each.id == metric.id), metric)
        values = self._values if known.adds_up == metric.adds_up else {}
        total = self._totals.totals(JointScope(self._scope)).of(metric.id)
        all_units = self._row(metric, self._all, values)
        whole = ComparedTotal(
            self._all,
            metric,
            before=_with_value(all_units.before, values.get(("", metric.id))),
            now=_with_value(all_units.now, None if total is None else total.value),
            is_whole=True,
        )
        return [whole, *(self._row(metric, union, values) for union in self._unions)]

    def _row(
        self, metric: Metric, union: UnitUnion, values: Mapping[tuple[str, str], Decimal | None]
    ) -> ComparedTotal:
        before = {unit: values.get((unit.id, metric.id)) for unit in union.before}
        now = {unit: self._value(unit, metric) for unit in union.now}
        silent = {name for name, is_ in self._totals.presence.items() if is_ is UnitPresence.SILENT}
        return ComparedTotal(
            union,
            metric,
            before=_side(before, {u.id for u in union.before} - self._delivered),
            now=_side(now, silent),
        )

    def _value(self, unit: Unit, metric: Metric) -> Decimal | None:
        total = self._totals.totals(JointScope(self._scope, unit.id)).of(metric.id)
        return None if total is None else total.value


def _scope(goal_id: str) -> Scope:
    return GoalScope(goal_id) if goal_id else ReportScope()


def _ancestors(
    unit_id: str, old: Mapping[str, Unit], predecessors: Mapping[str, set[str]]
) -> set[str]:
    """The units of the period before that a unit is or comes from, by units of no period too."""
    found: set[str] = {unit_id} & old.keys()
    seen = {unit_id}
    left = list(predecessors.get(unit_id, ()))
    while left:
        each = left.pop()
        if each in seen:
            continue
        seen.add(each)
        if each in old:
            found.add(each)
        else:
            left += predecessors.get(each, ())
    return found


def _side(values: Mapping[Unit, Decimal | None], silent: set[str]) -> PeriodSide:
    known = [value for value in values.values() if value is not None]
    missing = tuple(unit for unit in values if unit.id in silent)
    return PeriodSide(
        value=sum(known, Decimal(0)) if known else None,
        missing=missing,
        without_figure=tuple(
            unit for unit, value in values.items() if value is None and unit not in missing
        ),
    )


def _with_value(side: PeriodSide, value: Decimal | None) -> PeriodSide:
    return PeriodSide(value, side.missing, side.without_figure)


def _says(row: ComparedTotal) -> bool:
    return row.before.value is not None or row.now.value is not None
