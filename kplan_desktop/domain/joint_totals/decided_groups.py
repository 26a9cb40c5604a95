"""What the office decided to be one: decisions that share a member are about one and the same.

A = B and B = C make one group of three. That A and C are different as well is a contradiction: the
group stays whole, and the contradiction is told (``DecisionFault``).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    JointActivity,
    JointMetric,
    MetricRef,
)

KeyT = TypeVar("KeyT", bound=Hashable)
RefT = TypeVar("RefT", bound=ActivityRef | MetricRef)


class DisjointSets(Generic[KeyT]):
    """Sets of keys that have none in common; two are joined through a key of each."""

    def __init__(self) -> None:
        self._parents: dict[KeyT, KeyT] = {}

    def root(self, key: KeyT) -> KeyT:
        """The key that stands for the set of ``key``, which is added alone if it is new."""
        parents = self._parents
        root = parents.setdefault(key, key)
        while parents[root] != root:
            root = parents[root]
        while parents[key] != root:
            parents[key], key = root, parents[key]
        return root

    def join(self, one: KeyT, other: KeyT) -> None:
        """Make one set of the sets of two keys; the root of the first one's stands for it."""
        self._parents[self.root(other)] = self.root(one)

    def sets(self) -> dict[KeyT, list[KeyT]]:
        """The keys of each set, in the order in which they came, by the one that stands for it."""
        found: dict[KeyT, list[KeyT]] = {}
        for key in self._parents:
            found.setdefault(self.root(key), []).append(key)
        return found


class DecisionFaultKind(Enum):
    """What is wrong with a decision, and what counts nevertheless.

    ``GONE``: members are not in the revision that counts; the others count by it. ``CONTRADICTED``:
    members decided to be different are one by other decisions; they count once.
    ``TWO_OF_ONE_UNIT``: by several decisions a unit's activities have become one; in its own column
    they stay two. ``CHOICES_DIFFER``: two decisions choose otherwise whose figure counts; the
    later one holds. ``NO_SUCH_FIGURE``: what was chosen has no figure that counts; the largest
    does. ``NO_SUCH_METRIC``: a choice is about a metric that is none, or is not counted like that
    any more; the largest figure does. ``ADDS_UP_DIFFERENTLY``: metrics that do not add up alike are
    not made one. ``TARGETS_DIFFER``: two decisions count metrics as different ones; the later one
    holds. ``NO_SUCH_TARGET``: the form has no such metric; they are counted as one of their own.
    """

    GONE = "gone"
    CONTRADICTED = "contradicted"
    TWO_OF_ONE_UNIT = "two-of-one-unit"
    CHOICES_DIFFER = "choices-differ"
    NO_SUCH_FIGURE = "no-such-figure"
    NO_SUCH_METRIC = "no-such-metric"
    ADDS_UP_DIFFERENTLY = "adds-up-differently"
    TARGETS_DIFFER = "targets-differ"
    NO_SUCH_TARGET = "no-such-target"


@dataclass(frozen=True, slots=True)
class DecisionFault:
    """Something to look at again: which decisions, and the activities or metrics it is about."""

    kind: DecisionFaultKind
    decision_ids: tuple[str, ...]
    members: tuple[ActivityRef | MetricRef, ...]


@dataclass(frozen=True, slots=True)
class DecidedGroup(Generic[RefT]):
    """All that is one by these decisions, which are there from the latest to the first.

    ``members`` are sorted; some may be in no revision that counts.
    """

    members: tuple[RefT, ...]
    decision_ids: tuple[str, ...]


def latest_first(decisions: Iterable[JointActivity] | Iterable[JointMetric]) -> Iterator[str]:
    """The ids of decisions from the latest to the first."""
    made = sorted(((each.at, each.id) for each in decisions), reverse=True)
    return (decision_id for _, decision_id in made)


def decided_groups(same: Mapping[str, tuple[RefT, ...]]) -> tuple[DecidedGroup[RefT], ...]:
    """What is one by decisions that say so, given by their ids, from the latest to the first.

    The groups are in the order of their first members.
    """
    sets: DisjointSets[RefT] = DisjointSets()
    for members in same.values():
        for member in members:
            sets.join(members[0], member)
    made: dict[RefT, list[str]] = {}
    for decision_id, members in same.items():
        for first in members[:1]:
            made.setdefault(sets.root(first), []).append(decision_id)
    groups = (
        DecidedGroup(tuple(sorted(members, key=_ids)), tuple(made[root]))
        for root, members in sets.sets().items()
    )
    return tuple(sorted(groups, key=lambda group: _ids(group.members[0])))


def _ids(ref: ActivityRef | MetricRef) -> tuple[str, str]:
    return ref.unit_id, ref.activity_id if isinstance(ref, ActivityRef) else ref.metric_id


def contradictions(
    groups: Sequence[DecidedGroup[RefT]], different: Mapping[str, tuple[RefT, ...]]
) -> Iterator[DecisionFault]:
    """The decisions that members are different where they are one by others, given by their ids."""
    group_of = {member: number for number, group in enumerate(groups) for member in group.members}
    for decision_id, members in different.items():
        met: dict[int, list[RefT]] = {}
        for member in dict.fromkeys(members):
            if member in group_of:
                met.setdefault(group_of[member], []).append(member)
        for group_number, one in met.items():
            if len(one) > 1:
                ids = (decision_id, *groups[group_number].decision_ids)
                yield DecisionFault(DecisionFaultKind.CONTRADICTED, ids, tuple(one))


def gone(
    decisions: Mapping[str, tuple[RefT, ...]], is_there: Callable[[RefT], bool]
) -> Iterator[DecisionFault]:
    """The decisions of which members are not there any more."""
    for decision_id, members in decisions.items():
        missing = tuple(member for member in members if not is_there(member))
        if missing:
            yield DecisionFault(DecisionFaultKind.GONE, (decision_id,), missing)
