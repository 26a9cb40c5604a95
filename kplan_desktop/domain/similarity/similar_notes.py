"""The notes of a report most similar to a text, to offer a link while the user writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import cache

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.domain.similarity.text_similarity import (
    COMMON_WEIGHT,
    MIN_SHARED_WEIGHT,
    Summarizer,
    TextSummary,
    similarity,
)

_RARE_COUNT = 8
"""A stem in up to this many notes has full weight; in a large report, in one note of _SHARE."""

_SHARE = 200
_MOST_NOTES_PER_STEM = 1000
"""A stem in more notes than this does not make them candidates."""

_MOST_CANDIDATES = 100
"""How many notes, those with the most shared weight, are compared."""


@dataclass(frozen=True, slots=True)
class SimilarNote:
    """A note similar to a text; ``score`` is the weight of the stems they share."""

    note_id: str
    score: float


class NoteIndex:
    """Summaries of all notes of a report, brought up to date by ``update``.

    Summarizing ten thousand notes the first time takes a fraction of a second; after that only
    changed notes are summarized again.
    """

    def __init__(self, form: Form) -> None:
        self._begin(form)

    def _begin(self, form: Form) -> None:
        """Know nothing yet; the names of the form's units say little of what a note tells."""
        self._units = form.units
        self._summarizer = Summarizer(unit.name for unit in form.units)
        self._entries: dict[str, GoalEntry] = {}
        self._summaries: dict[str, tuple[Note, TextSummary]] = {}
        self._notes_with: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def update(self, report: Report, *, at_most: int | None = None) -> bool:
        """Summarize changed notes, ``at_most`` so many; returns whether all are up to date."""
        return all(number != at_most for number, _ in enumerate(self.updating(report)))

    def updating(self, report: Report) -> Iterator[None]:
        """Bring the index up to date, pausing before each note that is summarized.

        The report may have come to another form since, with other goals and units.
        """
        if report.form.units != self._units:
            self._begin(report.form)
        changed = [entry for entry in report.goals if self._entries.get(entry.goal_id) is not entry]
        for note in _notes_of(changed):
            known = self._summaries.get(note.id)
            if known is not None and known[0] is note:
                continue
            if known is not None and known[0].text == note.text:
                self._summaries[note.id] = (note, known[1])
                continue
            yield
            self._remove(note.id)
            self._add(note)
        present = {note.id for note in report.all_notes()}
        for note_id in self._summaries.keys() - present:
            self._remove(note_id)
        self._entries = {entry.goal_id: entry for entry in report.goals}

    def line(self, note_id: str) -> str:
        """The folded words of a note (``text.typeahead``), a space before each."""
        return self._summaries[note_id][1].line

    def similar(
        self, text: str, *, note_id: str | None = None, limit: int = 3
    ) -> tuple[SimilarNote, ...]:
        """The notes most similar to ``text``, the best first, at most one of each activity.

        ``note_id`` is the note that contains the text: it and the notes linked to its activity are
        left out.
        """
        steps = self.comparing(text, note_id=note_id, limit=limit)
        while True:
            try:
                next(steps)
            except StopIteration as done:
                found: tuple[SimilarNote, ...] = done.value
                return found

    def comparing(
        self, text: str, *, note_id: str | None = None, limit: int = 3
    ) -> Generator[None, None, tuple[SimilarNote, ...]]:
        """The same in small steps, with a pause before each note that ``text`` is compared with."""
        summary = self._summarizer.summarize(text)
        known = self._summaries.get(note_id) if note_id is not None else None
        own_activity_id = None if known is None else known[0].activity_id
        weight = cache(self._weight)
        found: list[tuple[float, int, str, str]] = []
        for other_id in self._candidates(summary):
            note, other_summary = self._summaries[other_id]
            if note.activity_id == own_activity_id or other_id == note_id:
                continue
            yield
            score = similarity(summary, other_summary, weight)
            if score:
                found.append((-score, len(other_summary.line), other_id, note.activity_id))
        best: dict[str, SimilarNote] = {}
        for score, _, other_id, activity_id in sorted(found):
            best.setdefault(activity_id, SimilarNote(other_id, -score))
        return tuple(best.values())[:limit]

    def _candidates(self, summary: TextSummary) -> list[str]:
        """Ids of notes that share enough weight with a text to be compared, the most first."""
        weights: defaultdict[str, float] = defaultdict(float)
        for stem in summary.stems:
            notes = self._notes_with.get(stem, {})
            if len(notes) <= _MOST_NOTES_PER_STEM:
                weight = self._weight(stem)
                for note_id in notes:
                    weights[note_id] += weight
        enough = [name for name, weight in weights.items() if weight + 1e-6 >= MIN_SHARED_WEIGHT]
        return sorted(enough, key=lambda name: -weights[name])[:_MOST_CANDIDATES]

    def _weight(self, stem: str) -> float:
        """The weight of a stem, 0 to 1: the more notes contain it, the less."""
        if self._summarizer.is_common(stem):
            return COMMON_WEIGHT
        notes = len(self._notes_with.get(stem, ()))
        return min(1.0, max(_RARE_COUNT, len(self._summaries) / _SHARE) / max(notes, 1))

    def _add(self, note: Note) -> None:
        summary = self._summarizer.summarize(note.text)
        self._summaries[note.id] = (note, summary)
        for stem in summary.stems:
            self._notes_with[stem][note.id] = None

    def _remove(self, note_id: str) -> None:
        known = self._summaries.pop(note_id, None)
        if known is None:
            return
        for stem in known[1].stems:
            notes = self._notes_with[stem]
            del notes[note_id]
            if not notes:
                del self._notes_with[stem]


def _notes_of(entries: list[GoalEntry]) -> Iterator[Note]:
    for entry in entries:
        yield from entry.all_notes()
