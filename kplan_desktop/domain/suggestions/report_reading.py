"""All notes of a report read ahead of time, in slices, and everything that is offered in them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.suggestions.note_suggestions import (
    Dismissed,
    NoteOffers,
    NoteSuggestions,
)

SLICE = 0.004
"""Seconds of reading in one go, which a key may have to wait for."""

_LIKE_IT = 3
"""Of so many activities a note is offered the note that is most like it."""

_KNOWN_BETWEEN_STEPS = 200
"""So many notes that were read before are passed in one step."""


@dataclass(frozen=True, slots=True)
class OfferedLink:
    """Two notes that seem to tell of the same activity, in printed order."""

    note_id: str
    other_id: str


@dataclass(frozen=True, slots=True)
class ReportOffers:
    """Everything that is offered in a report: links, the best first, then note by note.

    ``by_note`` has the notes for which anything is offered, in printed order.
    """

    links: tuple[OfferedLink, ...] = ()
    by_note: tuple[tuple[str, NoteOffers], ...] = ()

    @property
    def count(self) -> int:
        """How many offers there are."""
        return len(self.links) + sum(len(offers.all) for _, offers in self.by_note)


@dataclass(frozen=True, slots=True)
class _Compared:
    """The notes that are most like a note, with their texts and scores at that time."""

    note: Note
    similar: tuple[tuple[Note, float], ...]


class ReportReading:
    """Reads one report again whenever it has changed: only what is changed in it.

    ``clock`` gives seconds.
    """

    def __init__(
        self,
        suggestions: NoteSuggestions,
        index: NoteIndex,
        dismissed: Dismissed,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.suggestions = suggestions
        self.index = index
        self.offers: ReportOffers | None = None
        """What was offered when the report was last read to its end; None before the first time."""
        self._dismissed = dismissed
        self._clock = clock
        self._report: Report | None = None
        self._metrics: tuple[Form, tuple[Metric, ...]] | None = None
        self._steps: Iterator[None] = iter(())
        self._offers: dict[str, tuple[Note, Activity, bool, NoteOffers]] = {}
        self._compared: dict[str, _Compared] = {}

    def read_some(self, report: Report, seconds: float = SLICE) -> bool:
        """Read on for so long, or one step longer; whether the report has been read to its end."""
        if self._report is not report:
            self._report, self._steps = report, self._read(report)
        end = self._clock() + seconds
        return all(self._clock() < end for _ in self._steps)

    def read_all(self, report: Report) -> ReportOffers:
        """Read to the end, however long it takes."""
        self.read_some(report, float("inf"))
        return self.offers or ReportOffers()

    def links(self, report: Report, shown: Sequence[OfferedLink]) -> tuple[OfferedLink, ...]:
        """The links that are offered, those first that are ``shown`` and still to be answered.

        The report must have been read to its end.
        """
        chosen: list[OfferedLink] = []
        for _ in self._choose_links({note.id: note for note in report.all_notes()}, chosen, shown):
            pass
        return tuple(chosen)

    def forget(self, note_ids: Iterable[str]) -> None:
        """Look again at what is offered for these notes, as when something was dismissed."""
        for note_id in note_ids:
            self._offers.pop(note_id, None)
        self._report = None

    def _read(self, report: Report) -> Iterator[None]:
        """All of it in steps, none of which takes longer than to read one note."""
        yield from self.index.updating(report)
        notes = {note.id: note for note in report.all_notes()}
        yield from self._read_notes(report, notes)
        yield from self._compare_notes(notes)
        links: list[OfferedLink] = []
        yield from self._choose_links(notes, links)
        by_note = (
            (note_id, offers) for note_id in notes if (offers := self._offers[note_id][-1]).all
        )
        self.offers = ReportOffers(tuple(links), tuple(by_note))

    def _read_notes(self, report: Report, notes: dict[str, Note]) -> Iterator[None]:
        metrics = report.form, report.own_metrics
        if metrics != self._metrics:
            self._metrics = metrics
            self._offers.clear()
        for number, note in enumerate(notes.values()):
            activity = report.activities[note.activity_id]
            is_linked = self.suggestions.is_linked(report, note)
            known = self._offers.get(note.id)
            if (
                known is None
                or known[0] is not note
                or known[1] is not activity
                or known[2] is not is_linked
            ):
                yield
                offers = self.suggestions.of(report, note)
                self._offers[note.id] = note, activity, is_linked, offers
            elif number % _KNOWN_BETWEEN_STEPS == 0:
                yield
        for note_id in self._offers.keys() - notes.keys():
            del self._offers[note_id]

    def _compare_notes(self, notes: dict[str, Note]) -> Iterator[None]:
        """Find the notes that are most like each; again where it was written in or linked."""
        for number, note in enumerate(notes.values()):
            known = self._compared.get(note.id)
            if known is None or known.note != note:
                yield
                similar = yield from self.index.comparing(
                    note.text, note_id=note.id, limit=_LIKE_IT
                )
                found = tuple((notes[each.note_id], each.score) for each in similar)
                self._compared[note.id] = _Compared(note, found)
            elif number % _KNOWN_BETWEEN_STEPS == 0:
                yield
        for note_id in self._compared.keys() - notes.keys():
            del self._compared[note_id]

    def _choose_links(
        self,
        notes: dict[str, Note],
        chosen: list[OfferedLink],
        shown: Sequence[OfferedLink] = (),
    ) -> Iterator[None]:
        """Choose the fewest links, the best first, that join what seems to be the same activity.

        No two activities are joined, not even by way of others, of which a link was dismissed.
        """
        groups = _ActivityGroups(notes, self._dismissed.links())
        chosen += [link for link in shown if groups.join(link.note_id, link.other_id)]
        places = {note_id: place for place, note_id in enumerate(notes)}
        pairs: dict[tuple[int, int], float] = {}
        for number, compared in enumerate(self._compared.values()):
            if number % _KNOWN_BETWEEN_STEPS == 0:
                yield
            for other, score in compared.similar:
                now = notes.get(other.id)
                if now is not None and now.text == other.text:
                    one, two = sorted((places[compared.note.id], places[other.id]))
                    pairs[one, two] = max(score, pairs.get((one, two), 0.0))
        ids = list(notes)
        for number, (one, two) in enumerate(sorted(pairs, key=lambda pair: (-pairs[pair], pair))):
            if number % _KNOWN_BETWEEN_STEPS == 0:
                yield
            if groups.join(ids[one], ids[two]):
                chosen.append(OfferedLink(ids[one], ids[two]))


class _ActivityGroups:
    """Notes grouped by activity, and activities by the links that are offered between them."""

    def __init__(self, notes: dict[str, Note], kept_apart: Iterable[tuple[str, str]]) -> None:
        self._activity_ids = {note.id: note.activity_id for note in notes.values()}
        self._above: dict[str, str] = {}
        self._apart: dict[str, set[str]] = {}
        for one, two in kept_apart:
            if one in notes and two in notes:
                first, second = self._activity_ids[one], self._activity_ids[two]
                self._apart.setdefault(first, set()).add(second)
                self._apart.setdefault(second, set()).add(first)

    def join(self, note_id: str, other_id: str) -> bool:
        """Join the groups of two notes; False where they are one, or are kept apart."""
        one, two = self._group(note_id), self._group(other_id)
        if one == two or two in self._groups_apart(one) or one in self._groups_apart(two):
            return False
        self._above[one] = two
        self._apart[two] = self._apart.get(two, set()) | self._apart.pop(one, set())
        return True

    def _group(self, note_id: str) -> str:
        return self._top(self._activity_ids[note_id])

    def _groups_apart(self, group: str) -> set[str]:
        return set(map(self._top, self._apart.get(group, ())))

    def _top(self, activity_id: str) -> str:
        while (above := self._above.get(activity_id)) is not None:
            # Each look-up halves the way for the next one.
            self._above[activity_id] = self._above.get(above, above)
            activity_id = above
        return activity_id
