"""Which of another unit's activities is meant where a unit names it: the mutually best.

A mark, or a name in the text, says which unit took part and not in which of its activities. So the
two activities are taken that have most in common: each for the other more than any that is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.joint_totals.proposals import LikelyPair, PairReason
from kplan_desktop.domain.joint_totals.told_activities import ToldActivity
from kplan_desktop.domain.similarity.text_similarity import MIN_SHARED_WEIGHT

SAME_DAYS: Final = 2 * MIN_SHARED_WEIGHT
"""What a short time that is the same says: as much as two content words."""

NAMED: Final = MIN_SHARED_WEIGHT
"""What it says that a unit names the other: as much as one, for few of its activities do."""


def evidence(one: ToldActivity, other: ToldActivity, weight: float) -> float:
    """What two activities have in common that share words of so much weight."""
    return weight + (SAME_DAYS if one.is_on_days_of(other) else 0.0)


@dataclass(frozen=True, slots=True)
class NamedPair:
    """Two activities of which at least one names the other's unit; ``one`` is the first unit's.

    ``weight`` is that of the words that they share.
    """

    one: ToldActivity
    other: ToldActivity
    weight: float

    @property
    def key(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The places of the two."""
        return self.one.place, self.other.place

    @property
    def reason(self) -> PairReason:
        """Why they may be one."""
        marks = (self.other.ref.unit_id in self.one.marked) + (
            self.one.ref.unit_id in self.other.marked
        )
        return (PairReason.NAMED, PairReason.CONFIRMED_BY_ONE, PairReason.CONFIRMED_BY_BOTH)[marks]

    @property
    def rank(self) -> tuple[float, int]:
        """What is greater of the likelier one of two pairs."""
        found = evidence(self.one, self.other, self.weight) + NAMED * self._namings
        return round(found, 6), -self.reason

    def is_enough(self, rare_weight: Callable[[str], float]) -> bool:
        """Whether a content word is shared, or the days where each unit names the other.

        Where only one does and the days do not tell, it is a word that few units use: every unit
        has its «ledersamling».
        """
        is_same_day, by_both = self.one.is_on_days_of(self.other), self._namings == 2
        weight = self.weight
        if not (is_same_day or by_both):
            shared = self.one.summary.stems & self.other.summary.stems
            weight = sum(map(rare_weight, shared))
        return (is_same_day and by_both) or weight + 1e-6 >= MIN_SHARED_WEIGHT

    def likely(self, *, alike: bool) -> LikelyPair:
        """The pair as it is proposed; ``alike`` is whether the texts are."""
        return LikelyPair(
            self.one.ref,
            self.other.ref,
            self.reason,
            evidence(self.one, self.other, self.weight),
            same_text=alike,
            same_days=self.one.is_on_days_of(self.other),
        )

    @property
    def _namings(self) -> int:
        return (self.other.ref.unit_id in self.one.names) + (
            self.one.ref.unit_id in self.other.names
        )


def mutually_best(
    pairs: Iterable[NamedPair], rare_weight: Callable[[str], float]
) -> Iterator[NamedPair]:
    """Of the pairs of two units those that are better, for both, than all that are left.

    ``rare_weight`` is the weight of a stem where few units use it, and less where many do.

    The best is none where it has not enough in common: a worse one is not meant either. Where
    several are as good, all of them are taken if the days are the same, which of them it is being
    for the office to say, and else none.
    """
    taken: set[ActivityRef] = set()
    ranked = sorted(((pair.rank, pair) for pair in pairs), key=_strongest_first)
    for _, group in groupby(ranked, key=lambda each: each[0]):
        free = [pair for _, pair in group if taken.isdisjoint(_refs(pair))]
        counts = Counter(ref for pair in free for ref in _refs(pair))
        for pair in free:
            taken.update(_refs(pair))
            is_clear = all(counts[ref] == 1 for ref in _refs(pair))
            if pair.is_enough(rare_weight) and (is_clear or pair.one.is_on_days_of(pair.other)):
                yield pair


def only_pair_left(
    ours: Iterable[ToldActivity], theirs: Iterable[ToldActivity], taken: Iterable[NamedPair]
) -> tuple[ToldActivity, ToldActivity] | None:
    """The only activity of either unit that names the other and is left, if they may be one.

    They have a goal or a word in common, and not another time.
    """
    paired = {ref for pair in taken for ref in _refs(pair)}
    left = [[told for told in each if told.ref not in paired] for each in (ours, theirs)]
    if any(len(each) != 1 for each in left):
        return None
    (one,), (other,) = left
    if not one.agrees(other, named=True):
        return None
    shared = one.summary.stems & other.summary.stems or {*one.goal_ids} & {*other.goal_ids}
    return (one, other) if shared else None


def _refs(pair: NamedPair) -> tuple[ActivityRef, ActivityRef]:
    return pair.one.ref, pair.other.ref


def _strongest_first(
    ranked: tuple[tuple[float, int], NamedPair],
) -> tuple[float, int, tuple[tuple[int, int], ...]]:
    (found, reason), pair = ranked
    return -found, -reason, pair.key
