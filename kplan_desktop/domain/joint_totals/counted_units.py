"""The units of a collection: whether each has reported, and its activities as they count.

A unit's own totals are those of its report: what activities it has in common with others is of no
consequence there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import Enum

from kplan_desktop.domain.collection.board import has_nothing
from kplan_desktop.domain.collection.collection import ActivityRef, Collection
from kplan_desktop.domain.collection.editions import counting_deliveries
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.collection.revision_facts import ActivityFacts, RevisionFacts
from kplan_desktop.domain.model.form import Form, Metric, Unit
from kplan_desktop.domain.model.report import Figure, Report
from kplan_desktop.domain.totals.totals import (
    CountableActivity,
    Totals,
    amount_of,
    totals_of_countable,
)
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope


class UnitPresence(Enum):
    """Whether a unit has reported. Without a delivery the office may know there is nothing to."""

    DELIVERED = "delivered"
    NOTHING_TO_REPORT = "nothing"
    SILENT = "silent"


def counting_facts(
    collection: Collection, facts_by_sha256: Mapping[str, RevisionFacts]
) -> dict[str, RevisionFacts]:
    """The facts of the counting revision of each unit that has delivered, in the form's order.

    Raises LookupError where those of a counting revision are not given.
    """
    found: dict[str, RevisionFacts] = {}
    for unit in collection.form.units:
        revision = collection.counting(unit.id)
        if revision is not None:
            found[unit.id] = facts_by_sha256[revision.sha256]
    return found


def facts_to_count(
    collection: Collection,
    reports: Mapping[str, Report],
    stored: Mapping[str, RevisionFacts],
    made: Callable[[str, Report], RevisionFacts] = lambda _, report: facts_of(report),
) -> dict[str, RevisionFacts]:
    """The facts of the counting revisions by the SHA-256 of their bundles.

    They are made of the ``reports``, by unit, with ``made``. Where there is none they are those
    ``stored``: of a revision that is purged, without the beginnings of notes. Raises LookupError
    where they are not.
    """
    found: dict[str, RevisionFacts] = {}
    for received in counting_deliveries(collection):
        report, sha256 = reports.get(received.unit_id), received.sha256
        if report is not None:
            found[sha256] = made(received.unit_id, report)
        elif received.purged_at is not None:
            found[sha256] = _without_words(stored[sha256])
        else:
            found[sha256] = stored[sha256]
    return found


def _without_words(facts: RevisionFacts) -> RevisionFacts:
    """The facts without the beginnings of notes, whether the file has dropped them yet or not."""
    return replace(facts, activities=tuple(replace(each, label="") for each in facts.activities))


def presence(collection: Collection, unit_id: str, facts: RevisionFacts | None) -> UnitPresence:
    """Whether a unit has reported; ``facts`` are those of its counting revision, if there is one.

    Whatever became of the delivery, it counts.
    """
    record = collection.record(unit_id)
    if facts is not None:
        nothing = has_nothing(record, facts)
        return UnitPresence.NOTHING_TO_REPORT if nothing else UnitPresence.DELIVERED
    marked = record.nothing_to_report is not None
    return UnitPresence.NOTHING_TO_REPORT if marked else UnitPresence.SILENT


class ScopeIndex:
    """The scopes that the goals of activities are in: goals and areas of a form, and the whole."""

    def __init__(self, form: Form) -> None:
        self._of_goal: dict[str, tuple[Scope, ...]] = {
            goal.id: (GoalScope(goal.id), AreaScope(area.id))
            for area in form.strategy_areas
            for goal in area.goals
        }
        self.all: tuple[Scope, ...] = (
            ReportScope(),
            *dict.fromkeys(scope for scopes in self._of_goal.values() for scope in scopes),
        )

    def scopes(self, goal_ids: tuple[str, ...]) -> dict[Scope, None]:
        """The scopes of an activity that is told of under these goals, each once.

        Goals that the form does not have, such as parked ones, are only in the whole.
        """
        found: dict[Scope, None] = {ReportScope(): None}
        for goal_id in goal_ids:
            found |= dict.fromkeys(self._of_goal.get(goal_id, ()))
        return found


class CountedUnit:
    """A unit of the collection's form, and its activities as they count.

    ``metric_ids`` gives the id in the totals of each metric in its report that has another one.
    Totals are made when they are first asked for, and kept.
    """

    def __init__(
        self,
        unit: Unit,
        facts: RevisionFacts | None,
        metric_ids: Mapping[str, str],
        index: ScopeIndex,
    ) -> None:
        self.unit = unit
        self.facts = facts
        self.metric_ids = metric_ids
        self.activities: dict[str, ActivityFacts] = {}
        self._countable: dict[str, CountableActivity] = {}
        self._by_scope: dict[Scope, list[str]] = {scope: [] for scope in index.all}
        self._totals: dict[Scope, tuple[frozenset[str], tuple[Metric, ...], Totals]] = {}
        for activity in () if facts is None else facts.activities:
            self.activities[activity.id] = activity
            self._countable[activity.id] = self._as_it_counts(activity)
            for scope in index.scopes(activity.goal_ids):
                self._by_scope[scope].append(activity.id)
        self._positions = {name: number for number, name in enumerate(self.activities)}

    def ref(self, activity_id: str) -> ActivityRef:
        """The activity of this unit with this id."""
        return ActivityRef(self.unit.id, activity_id)

    def position(self, activity_id: str) -> int:
        """The number of an activity in printed order. Raises LookupError when there is none."""
        return self._positions[activity_id]

    def countable(self, activity_id: str) -> CountableActivity:
        """An activity as it counts. Raises LookupError when there is none."""
        return self._countable[activity_id]

    def totals(
        self, scope: Scope, metrics: tuple[Metric, ...], without: frozenset[str] = frozenset()
    ) -> Totals:
        """The totals of the activities in a scope, but for those ``without``.

        Raises LookupError when the form has no such goal or area.
        """
        ours = self._by_scope[scope]
        without = without.intersection(ours) if without else without
        known = self._totals.get(scope)
        if known is not None and known[0] == without and known[1] == metrics:
            return known[2]
        counted = (self._countable[name] for name in ours if name not in without)
        totals = totals_of_countable(metrics, counted)
        self._totals[scope] = without, metrics, totals
        return totals

    def _as_it_counts(self, activity: ActivityFacts) -> CountableActivity:
        key = activity_key(self.ref(activity.id))
        figures = tuple((figure,) for figure in self._figures(activity))
        return CountableActivity(key, activity.standing, figures, activity.lacks)

    def _figures(self, activity: ActivityFacts) -> Iterator[Figure]:
        """The figures with the ids of the totals.

        Of two figures that count as the same metric, one of which is of the unit's own, the larger
        one counts: to add them would be to count the activity twice.
        """
        found: dict[str, Figure] = {}
        for figure in activity.figures:
            metric_id = self.metric_ids.get(figure.metric_id, figure.metric_id)
            if metric_id != figure.metric_id:
                figure = Figure(metric_id, figure.value, figure.exactness)
            other = found.get(metric_id)
            if other is None or amount_of((other,)).rank < amount_of((figure,)).rank:
                found[metric_id] = figure
        yield from found.values()


def activity_key(ref: ActivityRef) -> str:
    """The id of an activity among those of all units; the ids of units have no stroke."""
    return f"{ref.unit_id}/{ref.activity_id}"
