"""Which activities of two units may be one and the same: precision before recall.

What the units themselves say comes first: that the other took part, in the field for it or in the
text. It does not say which of the other's activities is meant: of those whose time agrees, it is
the one that each has most words and days in common with (``named_pairs.py``). Where neither unit
names the other, both words and days must agree, and only words that few units use count: every
unit has its «ledersamling». Different days are always different activities.

It takes time in step with the notes: activities are compared only where one names the other's unit,
or where they share a day or a rare word; and of a named unit only the few that have most in common.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import combinations, islice
from typing import Final, TypeVar

from kplan_desktop.domain.collection.collection import ActivityRef, Collection
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.counted_units import counting_facts
from kplan_desktop.domain.joint_totals.named_pairs import (
    NAMED,
    SAME_DAYS,
    NamedPair,
    evidence,
    mutually_best,
    only_pair_left,
)
from kplan_desktop.domain.joint_totals.proposals import LikelyPair, PairReason
from kplan_desktop.domain.joint_totals.told_activities import Teller, ToldActivity, texts_of
from kplan_desktop.domain.model.form import Unit
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.similarity.text_similarity import (
    COMMON_WEIGHT,
    MIN_SHARED_WEIGHT,
    similarity,
)
from kplan_desktop.domain.totals.standing import Standing

_Place = tuple[int, int]
_Key = TypeVar("_Key", tuple[str, str], tuple[str, dt.date])

_MOST_SHARING: Final = 50
"""Activities that share a day and a word, or that name a unit, beyond which it says nothing."""

_MOST_COMPARED: Final = 50
"""Activities of a named unit that are looked at for one, those with most in common first."""

_MOST_MEANT: Final = 8
"""Of these, those whose times agree that one may mean: others have less in common with it."""

_MOST_WITH_RARE_STEM: Final = 12
"""Activities with a stem for it to be rare enough to compare them for it alone."""

_UNITS_PER_RARE: Final = 6
"""A stem in one of so many units, or in two, has its full weight where nobody names the other."""

_WEIGHT_BY_ONE_DAY: Final = 2 * MIN_SHARED_WEIGHT
"""Shared weight that makes alike what only one has a short time of: that of two content words."""

_WEIGHT_WITHOUT_DAYS: Final = 3 * MIN_SHARED_WEIGHT
"""The same where neither has one."""


def likely_pairs(
    collection: Collection,
    facts_by_sha256: Mapping[str, RevisionFacts],
    reports: Mapping[str, Report],
) -> tuple[LikelyPair, ...]:
    """The pairs of activities that may be one, whatever the office has decided of them.

    ``reports`` are those of the counting revisions, by unit. Where one is not given, the beginnings
    of its first notes are all that is known of its texts. Raises LookupError where the facts of a
    counting revision are not given.
    """
    facts = counting_facts(collection, facts_by_sha256)
    return _Search(collection.form.units, facts, reports).found()


class _Search:
    """One search through the activities of all units."""

    def __init__(
        self,
        units: tuple[Unit, ...],
        facts: Mapping[str, RevisionFacts],
        reports: Mapping[str, Report],
    ) -> None:
        teller = Teller(units)
        self._is_common = teller.summarizer.is_common
        self._told: list[ToldActivity] = []
        for number, (unit_id, found) in enumerate(facts.items()):
            texts = texts_of(reports.get(unit_id))
            for position, activity in enumerate(found.activities):
                if activity.standing is not Standing.CANCELLED:
                    self._told.append(teller.told(unit_id, activity, texts, (number, position)))
        self._told_at = {told.place: told for told in self._told}
        self._naming: defaultdict[tuple[str, str], list[ToldActivity]] = defaultdict(list)
        self._with_stem: defaultdict[tuple[str, str], list[ToldActivity]] = defaultdict(list)
        self._on_day: defaultdict[tuple[str, dt.date], list[ToldActivity]] = defaultdict(list)
        self._by_stem: defaultdict[str, list[ToldActivity]] = defaultdict(list)
        self._by_stem_and_day: defaultdict[tuple[str, dt.date], list[ToldActivity]]
        self._by_stem_and_day = defaultdict(list)
        self._units_of_stem: defaultdict[str, set[str]] = defaultdict(set)
        for told in self._told:
            self._add(told)
        self._rare_units = max(2, len(facts) // _UNITS_PER_RARE)

    def found(self) -> tuple[LikelyPair, ...]:
        """The pairs, in the order of the units and of their activities."""
        found = {pair.key: self._likely(pair) for pair in self._named()}
        partners = {ref for pair in found.values() for ref in (pair.first, pair.second)}
        alike: dict[tuple[_Place, _Place], LikelyPair | None] = {}
        for pair in self._sharing():
            one, other = sorted(pair, key=lambda told: told.place)
            key = one.place, other.place
            if key not in alike and one.ref not in partners and other.ref not in partners:
                alike[key] = self._alike(one, other)
        compared = {key: pair for key, pair in alike.items() if pair is not None}
        best = set(_only_the_best(list(compared.values())))
        found |= {key: pair for key, pair in compared.items() if pair in best}
        return tuple(found[key] for key in sorted(found))

    def _add(self, told: ToldActivity) -> None:
        unit_id = told.ref.unit_id
        for name in told.names:
            self._naming[unit_id, name].append(told)
        days = list(told.each_day())
        for day in days:
            self._on_day[unit_id, day].append(told)
        for stem in told.summary.stems:
            self._with_stem[unit_id, stem].append(told)
            self._units_of_stem[stem].add(unit_id)
            if not self._is_common(stem):
                self._by_stem[stem].append(told)
                for day in days:
                    self._by_stem_and_day[stem, day].append(told)

    def _named(self) -> Iterator[NamedPair]:
        """The pairs of which at least one names the other's unit."""
        of_units: defaultdict[tuple[str, str], dict[tuple[_Place, _Place], NamedPair]]
        of_units = defaultdict(dict)
        for told in self._told:
            for name in sorted(told.names):
                agreeing = (
                    each for each in self._of_unit(told, name) if told.agrees(each, named=True)
                )
                for found in islice(agreeing, _MOST_MEANT):
                    one, other = sorted((told, found), key=lambda each: each.place)
                    pairs = of_units[one.ref.unit_id, other.ref.unit_id]
                    if (one.place, other.place) not in pairs:
                        pairs[one.place, other.place] = self._named_pair(one, other)
        for (unit_id, other_id), pairs in of_units.items():
            best = mutually_best(pairs.values(), self._rare_weight)
            chosen = [pair for pair in best if not self._has_rival(pair)]
            yield from chosen
            ours, theirs = self._naming[unit_id, other_id], self._naming[other_id, unit_id]
            left = only_pair_left(ours, theirs, chosen)
            if left is not None:
                yield self._named_pair(*left)

    def _of_unit(self, told: ToldActivity, unit_id: str) -> list[ToldActivity]:
        """The activities of a unit that have most in common with one that names it, these first."""
        found: defaultdict[_Place, float] = defaultdict(float)
        for stem in told.summary.stems:
            weight = self._plain_weight(stem)
            for other in self._few(self._with_stem, (unit_id, stem)):
                found[other.place] += weight
        for other in self._few(self._naming, (unit_id, told.ref.unit_id)):
            found[other.place] += NAMED
        on_days = {
            other.place
            for day in told.each_day()
            for other in self._few(self._on_day, (unit_id, day))
        }
        for place in on_days:
            found[place] += SAME_DAYS
        most = nsmallest(_MOST_COMPARED, found, key=lambda place: (-round(found[place], 6), place))
        return [self._told_at[place] for place in most]

    def _few(self, index: Mapping[_Key, list[ToldActivity]], key: _Key) -> Sequence[ToldActivity]:
        """The activities with this in an index, if they are few enough for it to say anything."""
        found = index.get(key, ())
        return found if len(found) <= _MOST_SHARING else ()

    def _named_pair(self, one: ToldActivity, other: ToldActivity) -> NamedPair:
        return NamedPair(one, other, self._shared_weight(one, other))

    def _likely(self, pair: NamedPair) -> LikelyPair:
        one, other = pair.one, pair.other
        alike = bool(similarity(one.summary, other.summary, self._plain_weight))
        return pair.likely(alike=alike)

    def _has_rival(self, pair: NamedPair) -> bool:
        """Whether the one that does not name the other's unit has more in common with another.

        With one that does not name its unit either: the others were compared already.
        """
        named, naming = pair.one, pair.other
        if naming.ref.unit_id in named.names:
            named, naming = naming, named
        if naming.ref.unit_id in named.names:
            return False
        return any(
            named.ref.unit_id not in rival.names
            and named.agrees(rival, named=False)
            and evidence(named, rival, self._shared_weight(named, rival)) > pair.rank[0]
            for rival in self._of_unit(named, naming.ref.unit_id)
        )

    def _sharing(self) -> Iterator[tuple[ToldActivity, ToldActivity]]:
        """Activities of two units that share a day and a word, or a rare word."""
        for shared in self._by_stem_and_day.values():
            if len(shared) <= _MOST_SHARING:
                yield from _of_two_units(shared)
        for shared in self._by_stem.values():
            if len(shared) <= _MOST_WITH_RARE_STEM:
                yield from _of_two_units(shared)

    def _alike(self, one: ToldActivity, other: ToldActivity) -> LikelyPair | None:
        """What two activities have in common that name no unit, if it may make them one.

        One that names others says by that who took part.
        """
        if one.names or other.names or one.is_elsewhere(other):
            return None
        score = similarity(one.summary, other.summary, self._rare_weight)
        if not score or not one.agrees(other, named=False):
            return None
        if not one.is_near(other):
            by_one = one.is_short or other.is_short
            if score + 1e-6 < (_WEIGHT_BY_ONE_DAY if by_one else _WEIGHT_WITHOUT_DAYS):
                return None
        same_days = one.is_on_days_of(other)
        return LikelyPair(
            one.ref,
            other.ref,
            PairReason.ALIKE,
            evidence(one, other, score),
            same_text=True,
            same_days=same_days,
        )

    def _shared_weight(self, one: ToldActivity, other: ToldActivity) -> float:
        return sum(map(self._plain_weight, one.summary.stems & other.summary.stems))

    def _plain_weight(self, stem: str) -> float:
        return COMMON_WEIGHT if self._is_common(stem) else 1.0

    def _rare_weight(self, stem: str) -> float:
        return min(self._plain_weight(stem), self._rare_units / len(self._units_of_stem[stem]))


def _of_two_units(shared: list[ToldActivity]) -> Iterator[tuple[ToldActivity, ToldActivity]]:
    for one, other in combinations(shared, 2):
        if one.ref.unit_id != other.ref.unit_id:
            yield one, other


def _only_the_best(pairs: list[LikelyPair]) -> Iterator[LikelyPair]:
    """The pairs of activities that are alike, without those that are one of several as good.

    A pair whose days do not tell is kept only where it is better, for either activity, than all
    others with that unit.
    """
    scores: defaultdict[tuple[ActivityRef, str], list[float]] = defaultdict(list)
    for pair in pairs:
        scores[pair.first, pair.second.unit_id].append(pair.score)
        scores[pair.second, pair.first.unit_id].append(pair.score)
    best = {key: max(found) for key, found in scores.items()}
    for pair in pairs:
        keys = (pair.first, pair.second.unit_id), (pair.second, pair.first.unit_id)
        if pair.same_days or all(
            pair.score == best[key] and scores[key].count(pair.score) == 1 for key in keys
        ):
            yield pair
