"""Activities as the units tell of them: words, places and days, and the units that they name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.collection.collection import ActivityRef
from kplan_desktop.domain.collection.revision_facts import ActivityFacts
from kplan_desktop.domain.model.form import Unit
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.similarity.text_similarity import Summarizer, TextSummary, stem
from kplan_desktop.domain.text.typeahead import folded_words

_SHORT: Final = 14
"""Days that an activity lasts at most for its time to be evidence; a half-year is none."""

_MOST_DAYS_APART: Final = 3
"""Days between two short times of what a unit names the other in: one may be mistaken."""

_PLACE: Final = re.compile(
    r"(?:\b(?:[Ii]|[Pp]å|[Tt]il|[Ff]ra|[Ff]rå)[ \u00a0]|,[ \u00a0])"
    r"([A-ZÆØÅ][a-zæøåäöé][\w-]*)"
)
"""A name after a preposition of place or a comma; not one that may begin a sentence."""


@dataclass(frozen=True, slots=True)
class ToldActivity:
    """An activity as a unit tells of it.

    ``place`` is the number of its unit and its own in the report. ``places`` are the stems of the
    names of places in its text. ``marked`` are the other units that are marked as having taken
    part, ``names`` these and those that its text names.
    """

    place: tuple[int, int]
    ref: ActivityRef
    summary: TextSummary
    places: frozenset[str]
    days: tuple[dt.date, dt.date] | None
    goal_ids: tuple[str, ...]
    marked: frozenset[str]
    names: frozenset[str]

    @property
    def is_short(self) -> bool:
        """Whether its time is short enough to tell it from others."""
        return self.days is not None and (self.days[1] - self.days[0]).days <= _SHORT

    def each_day(self) -> Iterator[dt.date]:
        """The days of its time, none where it is not short."""
        if self.days is not None and self.is_short:
            first, last = self.days
            yield from (first + dt.timedelta(days=each) for each in range((last - first).days + 1))

    def is_near(self, other: ToldActivity) -> bool:
        """Whether both have a short time."""
        return self.is_short and other.is_short

    def is_on_days_of(self, other: ToldActivity) -> bool:
        """Whether both have a short time, and share a day."""
        return self.is_near(other) and self._days_apart(other) == 0

    def agrees(self, other: ToldActivity, *, named: bool) -> bool:
        """Whether the times of two do not tell that they are different.

        Times overlap, or one has none. Where a unit names the other, two short times may be a few
        days apart: a half-year that follows another is another time.
        """
        if self.summary.times.contradicts(other.summary.times):
            return False
        return self._days_apart(other) <= (_MOST_DAYS_APART if named and self.is_near(other) else 0)

    def is_elsewhere(self, other: ToldActivity) -> bool:
        """Whether both texts have places, and none of either is in the other."""
        return bool(self.places and other.places) and not (
            self.places & other.summary.stems or other.places & self.summary.stems
        )

    def _days_apart(self, other: ToldActivity) -> int:
        if self.days is None or other.days is None:
            return 0
        first, second = sorted((self.days, other.days))
        return max(0, (second[0] - first[1]).days)


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


class Teller:
    """Makes ``ToldActivity`` of the facts of activities, with what their texts say."""

    def __init__(self, units: Iterable[Unit]) -> None:
        units = tuple(units)
        self.summarizer = Summarizer(unit.name for unit in units)
        self._names = _UnitNames(units)

    def told(
        self,
        unit_id: str,
        activity: ActivityFacts,
        texts: Mapping[str, str],
        place: tuple[int, int],
    ) -> ToldActivity:
        """An activity; ``texts`` are its unit's, by note."""
        text = "\n".join(filter(None, (texts.get(name, "") for name in activity.note_ids)))
        summary = self.summarizer.summarize(text or activity.label)
        marked = frozenset(activity.shared_with) - {unit_id}
        return ToldActivity(
            place=place,
            ref=ActivityRef(unit_id, activity.id),
            summary=summary,
            places=frozenset(self._places(text or activity.label)) & summary.stems,
            days=activity.days,
            goal_ids=activity.goal_ids,
            marked=marked,
            names=(marked | {*self._names.found(summary.line)}) - {unit_id},
        )

    def _places(self, text: str) -> Iterator[str]:
        """The stems of the places in a text. Names of units are not among them."""
        for name in _PLACE.findall(text):
            for found in map(stem, folded_words(name)):
                if not self.summarizer.is_common(found):
                    yield found


def texts_of(report: Report | None) -> dict[str, str]:
    """The texts of a report's notes, by note."""
    return {} if report is None else {note.id: note.text for note in report.all_notes()}
