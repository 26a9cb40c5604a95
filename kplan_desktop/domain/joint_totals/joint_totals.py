"""The totals of a collection over unit, goal, area and the whole, each activity counted once.

They are made of the facts of the revisions that count, by the rule of a report's own totals
(``domain.totals``). An activity under several goals counts in each of them, and once in area, unit
and whole. Activities that the office decided to be one count once over the units, and in each
unit's own column as that unit's; so neither the columns of units nor those of goals may be added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kplan_desktop.domain.collection.collection import ActivityRef, Collection
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.counted_units import (
    CountedUnit,
    ScopeIndex,
    UnitPresence,
    counting_facts,
    presence,
)
from kplan_desktop.domain.joint_totals.decided_groups import DecisionFault
from kplan_desktop.domain.joint_totals.joint_metrics import CollectionMetric, metric_table
from kplan_desktop.domain.joint_totals.merged_activities import MergedActivity, merged_activities
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal, undecided
from kplan_desktop.domain.model.form import Metric, Unit
from kplan_desktop.domain.model.report import Figure
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Totals, joined_totals, totals_of_countable
from kplan_desktop.domain.totals.totals_by_scope import (
    AreaScope,
    GoalScope,
    ReportScope,
    Scope,
    ScopeTotals,
)

_EVERYTHING: Final = ReportScope()


@dataclass(frozen=True, slots=True)
class JointScope:
    """What a total is of: the whole, an area or a goal; of one unit, or with ``""`` of all."""

    within: Scope = _EVERYTHING
    unit_id: str = ""


WHOLE: Final = JointScope()
"""All activities of all units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much a total covers: «fra 14 av 19 fylker, 212 av 431 aktiviteter».

    ``units`` have a known figure of what is reached, of all that exist in the period, the silent
    among them; so have ``activities`` of all in the scope that are not cancelled.
    """

    units: int
    all_units: int
    activities: int
    all_activities: int


@dataclass(frozen=True, slots=True)
class UnitRow:
    """What the board shows of a unit: its own totals, and how many proposals are about it."""

    unit: Unit
    presence: UnitPresence
    totals: Totals
    undecided: int


def joint_totals(
    collection: Collection,
    facts_by_sha256: Mapping[str, RevisionFacts],
    proposals: Iterable[ActivityProposal] = (),
    previous: JointTotals | None = None,
) -> JointTotals:
    """The totals of the revisions that count.

    ``proposals`` of joint activities (``proposals.py``), decided or not, are told beside the totals
    that they may change; those on activities that are not in these revisions are left out.
    ``previous`` are totals of this collection before an edit: what the edit does not change is
    taken from them. Raises LookupError where the facts of a counting revision are not given.
    """
    facts = counting_facts(collection, facts_by_sha256)
    is_known = previous is not None and previous.collection.form is collection.form
    known = previous.units if previous is not None and is_known else {}
    return JointTotals(collection, facts, proposals, known)


class JointTotals:
    """The totals of a collection; made by ``joint_totals``.

    Its values never change. Each total is made when it is first asked for, and kept; threads that
    ask at once may make one twice.
    """

    def __init__(
        self,
        collection: Collection,
        facts: Mapping[str, RevisionFacts],
        proposals: Iterable[ActivityProposal],
        known: Mapping[str, CountedUnit],
    ) -> None:
        self.collection: Collection = collection
        self.facts = facts
        """The facts of the counting revisions, by unit."""
        self._table = metric_table(collection, facts)
        self._index = ScopeIndex(collection.form)
        self.units = self._counted_units(known)
        """The units that exist in the period, and those that delivered nevertheless, by id."""
        self.proposals = tuple(
            proposal
            for proposal in undecided(collection, proposals)
            if all(map(self._has, proposal.members))
        )
        """The proposals of joint activities that are not decided yet."""
        self.presence = {
            name: presence(collection, name, unit.facts) for name, unit in self.units.items()
        }
        """Whether each unit has reported."""
        merged = merged_activities(collection.joint_activities, self.units, self._metric_ids())
        self.merged = merged.merged
        """The activities of several units that count once."""
        self.faults: tuple[DecisionFault, ...] = (*merged.faults, *self._table.faults)
        """What is wrong with the decisions: of members that are gone, contradictory, …."""
        merged_ids: dict[str, set[str]] = {}
        for ref in (ref for each in self.merged for ref in each.members):
            merged_ids.setdefault(ref.unit_id, set()).add(ref.activity_id)
        self._merged_ids = {name: frozenset(ids) for name, ids in merged_ids.items()}
        self._totals: dict[JointScope, Totals] = {}

    @property
    def metrics(self) -> tuple[CollectionMetric, ...]:
        """All metrics: the form's, joint own ones, and those of one unit."""
        return self._table.metrics

    def totals(self, scope: JointScope = WHOLE) -> Totals:
        """The totals of a scope. Raises LookupError when the form has no such goal, area or unit.

        The ids of activities in it are keys of ``members``.
        """
        known = self._totals.get(scope)
        if known is None:
            known = self._totals[scope] = self._made(scope)
        return known

    def coverage(self, metric_id: str, scope: JointScope = WHOLE) -> Coverage:
        """How much of what was asked the total of a metric is made of."""
        totals = self.totals(scope)
        total = totals.of(metric_id)
        units = [scope.unit_id] if scope.unit_id else list(self.units)
        own = {name: self.totals(JointScope(scope.within, name)).of(metric_id) for name in units}
        known = {name for name, each in own.items() if each is not None and each.reached.known}
        # One of them may tell of it under another goal.
        for merged in self.merged_in(scope).values():
            known |= {
                ref.unit_id
                for ref in merged.members
                if any(
                    figure.metric_id == metric_id and figure.value is not None
                    for figure in self.reached_figures(ref)
                )
            }
        return Coverage(
            units=len(known),
            all_units=len(units),
            activities=0 if total is None else total.reached.known,
            all_activities=totals.activities,
        )

    def reached_figures(self, ref: ActivityRef) -> tuple[Figure, ...]:
        """The figures of an activity that its unit has reached, with the metrics' ids here."""
        countable = self.units[ref.unit_id].countable(ref.activity_id)
        reached = countable.standing is Standing.REACHED
        return tuple(figure for (figure,) in countable.figures) if reached else ()

    def undecided_in(self, metric_id: str = "", scope: JointScope = WHOLE) -> int:
        """How many undecided proposals may change a total, or with ``""`` any of a scope.

        Those are the ones of which a member is in the scope and has, or another member has, a
        figure of the metric. A unit's own totals stay the same whatever is decided.
        """
        if scope.unit_id:
            return 0
        return sum(
            scope.within in scopes and (not metric_id or metric_id in metric_ids)
            for scopes, metric_ids in self._proposed
        )

    def units_that_are(self, wanted: UnitPresence) -> tuple[Unit, ...]:
        """The units with this presence, in the form's order."""
        return tuple(self.units[name].unit for name, is_ in self.presence.items() if is_ is wanted)

    def unit_row(self, unit_id: str) -> UnitRow:
        """What the board shows of a unit. Raises LookupError for one that the totals lack."""
        return UnitRow(
            unit=self.units[unit_id].unit,
            presence=self.presence[unit_id],
            totals=self.totals(JointScope(unit_id=unit_id)),
            undecided=sum(
                any(ref.unit_id == unit_id for ref in proposal.members)
                for proposal in self.proposals
            ),
        )

    def rows(self, unit_id: str = "") -> tuple[ScopeTotals, ...]:
        """The totals of the whole, then of each area, each followed by its goals."""
        scopes: list[Scope] = [ReportScope()]
        for area in self.collection.form.strategy_areas:
            scopes += [AreaScope(area.id), *(GoalScope(goal.id) for goal in area.goals)]
        return tuple(
            ScopeTotals(scope, self.totals(JointScope(scope, unit_id))) for scope in scopes
        )

    def merged_in(self, scope: JointScope) -> dict[str, MergedActivity]:
        """The merged activities that count once in a scope, by their keys in its totals."""
        if scope.unit_id:
            return {}
        return {
            each.countable.id: each
            for each in self.merged
            if scope.within in self._index.scopes(each.goal_ids)
        }

    def _has(self, ref: ActivityRef) -> bool:
        """Whether an activity is in a revision that counts."""
        return ref.unit_id in self.units and ref.activity_id in self.units[ref.unit_id].activities

    def _made(self, scope: JointScope) -> Totals:
        metrics = self._metrics
        if scope.unit_id:
            return self.units[scope.unit_id].totals(scope.within, metrics)
        nothing: frozenset[str] = frozenset()
        parts = [
            unit.totals(scope.within, metrics, self._merged_ids.get(name, nothing))
            for name, unit in self.units.items()
        ]
        merged = [each.countable for each in self.merged_in(scope).values()]
        return joined_totals(metrics, (*parts, totals_of_countable(metrics, merged)))

    @cached_property
    def _metrics(self) -> tuple[Metric, ...]:
        return tuple(each.metric for each in self._table.metrics)

    @cached_property
    def _proposed(self) -> list[tuple[frozenset[Scope], frozenset[str]]]:
        """For each proposal the scopes that its members are in, and the metrics they have."""
        found = []
        for proposal in self.proposals:
            scopes: set[Scope] = set()
            metric_ids = set()
            for ref in proposal.members:
                unit = self.units[ref.unit_id]
                scopes |= self._index.scopes(unit.activities[ref.activity_id].goal_ids).keys()
                figures = unit.countable(ref.activity_id).figures
                metric_ids |= {figure.metric_id for (figure,) in figures}
            found.append((frozenset(scopes), frozenset(metric_ids)))
        return found

    def _counted_units(self, known: Mapping[str, CountedUnit]) -> dict[str, CountedUnit]:
        """The units; those of which nothing has changed are the ``known`` ones."""
        found: dict[str, CountedUnit] = {}
        expected = set(self.collection.form.units_in_period())
        for unit in self.collection.form.units:
            facts = self.facts.get(unit.id)
            if facts is None and unit not in expected:
                continue
            metric_ids = self._table.of_units.get(unit.id, {})
            same = known.get(unit.id)
            if same is None or same.facts is not facts or same.metric_ids != metric_ids:
                same = CountedUnit(unit, facts, metric_ids, self._index)
            found[unit.id] = same
        return found

    def _metric_ids(self) -> dict[str, str]:
        """The id of each metric, and of those that are counted as it the ids of their own."""
        own = {
            f"{unit_id}/{name}": target
            for unit_id, targets in self._table.of_units.items()
            for name, target in targets.items()
        }
        return own | {each.metric.id: each.metric.id for each in self._table.metrics}
