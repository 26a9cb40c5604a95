"""Which activities of two units may be one and the same: precision before recall.

What the units themselves say comes first: that the other took part, in the field for it or in the
text. It does not say which of the other's activities is meant; words and days do. Where neither
unit names the other, both words and days must agree, and only words that few units use count: every
unit has its «ledersamling». Different days are always different activities.

It takes time in step with the notes: activities are compared only where one names the other's unit,
or where they share a day or a rare word.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from kplan_desktop.domain.collection.collection import ActivityRef, Collection
from kplan_desktop.domain.collection.revision_facts import ActivityFacts, RevisionFacts
from kplan_desktop.domain.joint_totals.counted_units import counting_facts
from kplan_desktop.domain.joint_totals.proposals import LikelyPair, PairReason
from kplan_desktop.domain.model.form import Unit
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.similarity.text_similarity import (
    COMMON_WEIGHT,
    MIN_SHARED_WEIGHT,
    Summarizer,
    TextSummary,
    similarity,
)
from kplan_desktop.domain.text.typeahead import folded_words
from kplan_desktop.domain.totals.standing import Standing

_SHORT: Final = 14
"""Days that an activity lasts at most for its time to be evidence; a half-year is none."""

_MOST_DAYS_APART: Final = 3
"""Days between the times of what a unit names the other in: one of the two may be mistaken."""

_MOST_SHARING: Final = 50
"""Activities that share a day and a word, or that name a unit, beyond which it says nothing."""

_MOST_WITH_RARE_STEM: Final = 12
"""Activities with a stem for it to be rare enough to compare them for it alone."""

_UNITS_PER_RARE: Final = 6
"""A stem in one of so many units, or in two, has its full weight where nobody names the other."""

_SURE_WEIGHT: Final = 2 * MIN_SHARED_WEIGHT
"""Shared weight that is evidence without days: that of two content words."""

_SAME_DAYS_SCORE: Final = 2.0


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


@dataclass(frozen=True, slots=True)
class _Told:
    """An activity as a unit tells of it.

    ``marked`` are the other units that are marked as having taken part, ``names`` these and those
    that its text names.
    """

    place: tuple[int, int]
    ref: ActivityRef
    summary: TextSummary
    days: tuple[dt.date, dt.date] | None
    goal_ids: tuple[str, ...]
    marked: frozenset[str]
    names: frozenset[str]

    @property
    def is_short(self) -> bool:
        """Whether its time is short enough to tell it from others."""
        return self.days is not None and (self.days[1] - self.days[0]).days <= _SHORT

    def days_apart(self, other: _Told) -> int | None:
        """Days between the times of two, 0 where they overlap; None where one has no time."""
        if self.days is None or other.days is None:
            return None
        first, second = sorted((self.days, other.days))
        return max(0, (second[0] - first[1]).days)

    def is_near(self, other: _Told) -> bool:
        """Whether both have a short time. Those that are too far apart are not compared."""
        return self.is_short and other.is_short

    def is_on_days_of(self, other: _Told) -> bool:
        """Whether both have a short time, and share a day."""
        return self.is_near(other) and self.days_apart(other) == 0


class _UnitNames:
    """Finds the names of units in folded words; of names within names, the longest."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for unit in units:
            words = tuple(folded_words(unit.name))
            if words:
                # Its genitive too: «Nord-Trøndelags».
                for ending in ("", "s"):
                    name = (*words[:-1], words[-1] + ending)
                    self._names.setdefault(name[0], []).append((name, unit.id))
        for names in self._names.values():
            names.sort(key=lambda each: -len(each[0]))

    def found(self, line: str) -> Iterator[str]:
        """The ids of the units named in a line of words."""
        words = line.split()
        at = 0
        while at < len(words):
            for name, unit_id in self._names.get(words[at], ()):
                if tuple(words[at : at + len(name)]) == name:
                    yield unit_id
                    at += len(name) - 1
                    break
            at += 1


class _Search:
    """One search through the activities of all units."""

    def __init__(
        self,
        units: tuple[Unit, ...],
        facts: Mapping[str, RevisionFacts],
        reports: Mapping[str, Report],
    ) -> None:
        self._summarizer = Summarizer(unit.name for unit in units)
        self._names = _UnitNames(units)
        self._told: list[_Told] = []
        for number, (unit_id, found) in enumerate(facts.items()):
            texts = _texts(reports.get(unit_id))
            for position, activity in enumerate(found.activities):
                if activity.standing is not Standing.CANCELLED:
                    told = self._as_told(unit_id, activity, texts, (number, position))
                    self._told.append(told)
        self._naming: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
        self._with_stem: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
        self._on_day: defaultdict[tuple[str, dt.date], list[_Told]] = defaultdict(list)
        self._by_stem: defaultdict[str, list[_Told]] = defaultdict(list)
        self._by_stem_and_day: defaultdict[tuple[str, dt.date], list[_Told]] = defaultdict(list)
        self._units_of_stem: defaultdict[str, set[str]] = defaultdict(set)
        for told in self._told:
            self._add(told)
        self._rare_units = max(2, len(facts) // _UNITS_PER_RARE)

    def found(self) -> tuple[LikelyPair, ...]:
        """The pairs, in the order of the units and of their activities."""
        candidates = {
            (one.place, other.place): (one, other)
            for pair in self._candidates()
            for one, other in (sorted(pair, key=lambda told: told.place),)
        }
        pairs = (self._compared(*candidates[places]) for places in sorted(candidates))
        return tuple(_only_the_best([pair for pair in pairs if pair is not None]))

    def _as_told(
        self,
        unit_id: str,
        activity: ActivityFacts,
        texts: Mapping[str, str],
        place: tuple[int, int],
    ) -> _Told:
        text = "\n".join(filter(None, (texts.get(name, "") for name in activity.note_ids)))
        summary = self._summarizer.summarize(text or activity.label)
        marked = frozenset(activity.shared_with) - {unit_id}
        return _Told(
            place=place,
            ref=ActivityRef(unit_id, activity.id),
            summary=summary,
            days=activity.days,
            goal_ids=activity.goal_ids,
            marked=marked,
            names=(marked | {*self._names.found(summary.line)}) - {unit_id},
        )

    def _add(self, told: _Told) -> None:
        unit_id = told.ref.unit_id
        for name in told.names:
            self._naming[unit_id, name].append(told)
        days = list(_each_day(told)) if told.is_short else []
        for day in days:
            self._on_day[unit_id, day].append(told)
        for stem in told.summary.stems:
            self._with_stem[unit_id, stem].append(told)
            self._units_of_stem[stem].add(unit_id)
            if not self._summarizer.is_common(stem):
                self._by_stem[stem].append(told)
                for day in days:
                    self._by_stem_and_day[stem, day].append(told)

    def _candidates(self) -> Iterator[tuple[_Told, _Told]]:
        for told in self._told:
            for name in sorted(told.names):
                yield from ((told, other) for other in self._of_unit(told, name))
        for shared in self._by_stem_and_day.values():
            if len(shared) <= _MOST_SHARING:
                yield from _of_two_units(shared)
        for shared in self._by_stem.values():
            if len(shared) <= _MOST_WITH_RARE_STEM:
                yield from _of_two_units(shared)

    def _of_unit(self, told: _Told, unit_id: str) -> Iterator[_Told]:
        """The activities of a unit that ``told`` names which may be the one that is meant."""
        lists = [self._naming.get((unit_id, told.ref.unit_id), [])]
        lists += [self._with_stem.get((unit_id, stem), []) for stem in told.summary.stems]
        if told.is_short:
            lists += [self._on_day.get((unit_id, day), []) for day in _each_day(told)]
        for others in lists:
            if len(others) <= _MOST_SHARING:
                yield from others

    def _compared(self, one: _Told, other: _Told) -> LikelyPair | None:
        """What two activities have in common, if it may make them one."""
        apart = one.days_apart(other)
        by_one = other.ref.unit_id in one.names
        by_other = one.ref.unit_id in other.names
        most_apart = _MOST_DAYS_APART if by_one or by_other else 0
        if one.summary.times.contradicts(other.summary.times) or (apart or 0) > most_apart:
            return None
        if by_one or by_other:
            return self._named(one, other, by_both=by_one and by_other)
        score = similarity(one.summary, other.summary, self._rare_weight)
        if not score or (not one.is_near(other) and score + 1e-6 < _SURE_WEIGHT):
            return None
        return _pair(one, other, score, alike=True)

    def _named(self, one: _Told, other: _Told, *, by_both: bool) -> LikelyPair | None:
        """The same for two of which at least one names the other's unit."""
        score = similarity(one.summary, other.summary, self._plain_weight)
        shared = one.summary.stems & other.summary.stems
        weight = sum(map(self._plain_weight, shared))
        if by_both:
            accepted = one.is_on_days_of(other) or bool(score) or self._is_only_one(one, other)
        elif one.is_near(other):
            accepted = bool(score) or weight + 1e-6 >= MIN_SHARED_WEIGHT
        else:
            accepted = score + 1e-6 >= _SURE_WEIGHT
        return _pair(one, other, weight, alike=bool(score)) if accepted else None

    def _is_only_one(self, one: _Told, other: _Told) -> bool:
        """Whether each is all in which its unit names the other, and they share goal or word."""
        ours = self._naming[one.ref.unit_id, other.ref.unit_id]
        theirs = self._naming[other.ref.unit_id, one.ref.unit_id]
        if len(ours) > 1 or len(theirs) > 1:
            return False
        return bool(one.summary.stems & other.summary.stems or {*one.goal_ids} & {*other.goal_ids})

    def _plain_weight(self, stem: str) -> float:
        return COMMON_WEIGHT if self._summarizer.is_common(stem) else 1.0

    def _rare_weight(self, stem: str) -> float:
        return min(self._plain_weight(stem), self._rare_units / len(self._units_of_stem[stem]))


def _texts(report: Report | None) -> dict[str, str]:
    return {} if report is None else {note.id: note.text for note in report.all_notes()}


def _each_day(told: _Told) -> Iterator[dt.date]:
    if told.days is not None:
        first, last = told.days
        yield from (first + dt.timedelta(days=each) for each in range((last - first).days + 1))


def _of_two_units(shared: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    for one, other in combinations(shared, 2):
        if one.ref.unit_id != other.ref.unit_id:
            yield one, other


def _pair(one: _Told, other: _Told, weight: float, *, alike: bool) -> LikelyPair:
    by_one, by_other = other.ref.unit_id in one.marked, one.ref.unit_id in other.marked
    if by_one and by_other:
        reason = PairReason.CONFIRMED_BY_BOTH
    elif by_one or by_other:
        reason = PairReason.CONFIRMED_BY_ONE
    elif other.ref.unit_id in one.names or one.ref.unit_id in other.names:
        reason = PairReason.NAMED
    else:
        reason = PairReason.ALIKE
    same_days = one.is_on_days_of(other)
    score = weight + (_SAME_DAYS_SCORE if same_days else 0.0)
    return LikelyPair(one.ref, other.ref, reason, score, same_text=alike, same_days=same_days)


def _only_the_best(pairs: list[LikelyPair]) -> Iterator[LikelyPair]:
    """The pairs, without those that are one of several as good.

    A pair whose days do not tell is kept only where it is better, for either activity, than all
    others with that unit.
    """
    scores: defaultdict[tuple[ActivityRef, str], list[tuple[int, float]]] = defaultdict(list)
    for pair in pairs:
        rank = -pair.reason, pair.score
        scores[pair.first, pair.second.unit_id].append(rank)
        scores[pair.second, pair.first.unit_id].append(rank)
    best = {key: max(found) for key, found in scores.items()}
    for pair in pairs:
        rank = -pair.reason, pair.score
        keys = (pair.first, pair.second.unit_id), (pair.second, pair.first.unit_id)
        if pair.same_days or all(
            rank == best[key] and scores[key].count(rank) == 1 for key in keys
        ):
            yield pair
