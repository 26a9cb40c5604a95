"""Activities of several units that may be one and the same, for the office to decide.

``likely_pairs.py`` finds them; until the office has decided, all of them count. A pair is decided
where the two are one by decisions, or were decided to be different.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from kplan_desktop.domain.collection.collection import ActivityRef, Collection, JointActivity
from kplan_desktop.domain.joint_totals.decided_groups import (
    DecidedGroup,
    DisjointSets,
    decided_groups,
)


class PairReason(IntEnum):
    """Why two activities may be one, the strongest first.

    Each unit has marked that the other took part; one of them has; a text names the other unit; or
    none of these, and text and time are alike.
    """

    CONFIRMED_BY_BOTH = 1
    CONFIRMED_BY_ONE = 2
    NAMED = 3
    ALIKE = 4


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two activities of two units that may be one; ``first`` is that of the unit first in the form.

    ``score`` orders pairs of one reason, the more the likelier. ``same_text`` and ``same_days`` say
    what they have in common.
    """

    first: ActivityRef
    second: ActivityRef
    reason: PairReason
    score: float = 0.0
    same_text: bool = False
    same_days: bool = False


@dataclass(frozen=True, slots=True)
class ActivityProposal:
    """Activities of two or more units, none of two, that may be one; in the form's order of units.

    ``id`` is made of the members: the same members are always the same proposal. ``pairs`` are the
    pairs that are not decided, the strongest first.
    """

    id: str
    members: tuple[ActivityRef, ...]
    pairs: tuple[LikelyPair, ...]

    @property
    def reason(self) -> PairReason:
        """The strongest of the pairs' reasons."""
        return self.pairs[0].reason


def proposals_of(
    collection: Collection, pairs: Iterable[LikelyPair]
) -> tuple[ActivityProposal, ...]:
    """The proposals that these pairs make, the strongest first; without what is decided.

    ``pairs`` are those of ``likely_pairs``; whoever keeps them needs not search again after a
    decision. A weaker pair is left out where it would bring together two activities of one unit, or
    two that were decided to be different.
    """
    grouping = _Grouping(collection)
    ordered = sorted(pairs, key=_strength)
    kept = [pair for pair in ordered if grouping.join(pair)]
    return tuple(grouping.proposals(kept))


def undecided(
    collection: Collection, found: Iterable[ActivityProposal]
) -> tuple[ActivityProposal, ...]:
    """Those of the proposals of which a pair is not decided yet."""
    decided = DecidedPairs(collection.joint_activities)
    return tuple(
        proposal
        for proposal in found
        if any(not decided.are(pair.first, pair.second) for pair in proposal.pairs)
    )


class DecidedPairs:
    """Which pairs of activities the office has decided on."""

    def __init__(self, decisions: Mapping[str, JointActivity]) -> None:
        same = {name: each.members for name, each in decisions.items() if each.same}
        self.groups: tuple[DecidedGroup[ActivityRef], ...] = decided_groups(same)
        self._group_of = {
            ref: number for number, group in enumerate(self.groups) for ref in group.members
        }
        self._different: dict[ActivityRef, set[str]] = {}
        for name, decision in decisions.items():
            for ref in () if decision.same else decision.members:
                self._different.setdefault(ref, set()).add(name)

    def are(self, one: ActivityRef, other: ActivityRef) -> bool:
        """Whether two activities are one by decisions, or were decided to be different."""
        group = self._group_of.get(one)
        return (group is not None and group == self._group_of.get(other)) or self.are_different(
            one, other
        )

    def are_different(self, one: ActivityRef, other: ActivityRef) -> bool:
        """Whether two activities were decided to be different."""
        return not self._different.get(one, set()).isdisjoint(self._different.get(other, ()))


def _strength(pair: LikelyPair) -> tuple[int, float, ActivityRef, ActivityRef]:
    return pair.reason, -pair.score, pair.first, pair.second


class _Grouping:
    """Groups of activities while pairs are joined: never two of one unit."""

    def __init__(self, collection: Collection) -> None:
        self._decided = DecidedPairs(collection.joint_activities)
        self._order = {unit.id: number for number, unit in enumerate(collection.form.units)}
        self._sets: DisjointSets[ActivityRef] = DisjointSets()
        self._members: dict[ActivityRef, list[ActivityRef]] = {}
        for group in self._decided.groups:
            for ref in group.members:
                self._sets.join(group.members[0], ref)
            self._members[self._sets.root(group.members[0])] = list(group.members)

    def join(self, pair: LikelyPair) -> bool:
        """Join the groups of a pair, or return false where it is decided or may not be joined."""
        if self._decided.are(pair.first, pair.second):
            return False
        one, other = self._sets.root(pair.first), self._sets.root(pair.second)
        if one == other:
            return True
        ours = self._members.get(one, [one])
        theirs = self._members.get(other, [other])
        units = {ref.unit_id for ref in ours}
        if any(ref.unit_id in units for ref in theirs) or any(
            self._decided.are_different(ref, mine) for ref in theirs for mine in ours
        ):
            return False
        self._sets.join(one, other)
        self._members[self._sets.root(one)] = [*ours, *theirs]
        return True

    def proposals(self, kept: list[LikelyPair]) -> Iterator[ActivityProposal]:
        """The groups that the pairs made, in the order of their strongest pairs."""
        pairs: dict[ActivityRef, list[LikelyPair]] = {}
        for pair in kept:
            pairs.setdefault(self._sets.root(pair.first), []).append(pair)
        for root, found in pairs.items():
            members = tuple(sorted(self._members[root], key=self._place))
            yield ActivityProposal(_id_of(members), members, tuple(found))

    def _place(self, ref: ActivityRef) -> tuple[int, str]:
        return self._order.get(ref.unit_id, len(self._order)), ref.activity_id


def _id_of(members: tuple[ActivityRef, ...]) -> str:
    text = "\n".join(f"{ref.unit_id}/{ref.activity_id}" for ref in sorted(members))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
