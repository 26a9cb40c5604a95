"""Which notes of a report are close to a text, so that a tie can be offered while one writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.domain.similarity.text_similarity import (
    COMMON_WEIGHT,
    ENOUGH,
    SummaryReader,
    TextSummary,
    likeness,
)

_RARE = 8
"""A word in so many notes still tells all it can; in a large report, in one note of _SHARE."""

_SHARE = 200
_TOO_MANY = 1000
"""A word in more notes than this leads to none of them."""

_LOOKED_AT = 100
"""So many notes, those with the most words in common, are judged."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A note close to a text; the larger ``score``, the more the two have in common."""

    note_id: str
    score: float


class NoteIndex:
    """What every note of a report says, kept in step with it by ``update``.

    Ten thousand notes take a fraction of a second to be read for the first time; after that only
    those that have changed are read again.
    """

    def __init__(self, form: Form) -> None:
        self._reader = SummaryReader(unit.name for unit in form.units)
        self._entries: dict[str, GoalEntry] = {}
        self._read: dict[str, tuple[Note, TextSummary]] = {}
        self._notes_with: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def update(self, report: Report, *, at_most: int | None = None) -> bool:
        """Follow the report, reading ``at_most`` so many notes; whether all has been read."""
        changed = [one for one in report.goals if self._entries.get(one.goal_id) is not one]
        read = 0
        for note in _notes_of(changed):
            known = self._read.get(note.id)
            if known is not None and known[0] is note:
                continue
            if known is not None and known[0].text == note.text:
                self._read[note.id] = (note, known[1])
                continue
            if read == at_most:
                return False
            self._forget(note.id)
            self._remember(note)
            read += 1
        before = [self._entries[one.goal_id] for one in changed if one.goal_id in self._entries]
        left = {note.id for note in _notes_of(changed)}
        for note in _notes_of(before):
            if note.id not in left:
                self._forget(note.id)
        self._entries |= {one.goal_id: one for one in changed}
        return True

    def line(self, note_id: str) -> str:
        """The folded words of a note with a space before each, as ``text.typeahead`` compares them."""
        return self._read[note_id][1].line

    def similar(
        self, text: str, *, note_id: str | None = None, limit: int = 3
    ) -> tuple[Similar, ...]:
        """The notes closest to ``text``, at most one of each activity, the closest first.

        ``note_id`` is the note that the text stands in: neither it nor those that tell of its
        activity are among them.
        """
        gist = self._reader.gist(text)
        mine = self._read[note_id][0].activity_id if note_id in self._read else None
        weight = cache(self._weight)
        found: list[tuple[float, int, str, str]] = []
        for other in self._candidates(gist):
            note, its_gist = self._read[other]
            if note.activity_id == mine or other == note_id:
                continue
            score = likeness(gist, its_gist, weight)
            if score:
                found.append((-score, len(its_gist.line), other, note.activity_id))
        best: dict[str, Similar] = {}
        for score, _, other, activity_id in sorted(found):
            best.setdefault(activity_id, Similar(other, -score))
        return tuple(best.values())[:limit]

    def _candidates(self, gist: TextSummary) -> list[str]:
        """The notes that have enough words in common with a text to be looked at."""
        weights: defaultdict[str, float] = defaultdict(float)
        for word in gist.stems:
            notes = self._notes_with.get(word, {})
            if len(notes) <= _TOO_MANY:
                weight = self._weight(word)
                for note_id in notes:
                    weights[note_id] += weight
        enough = [one for one, weight in weights.items() if weight + 1e-6 >= ENOUGH]
        return sorted(enough, key=lambda one: -weights[one])[:_LOOKED_AT]

    def _weight(self, word: str) -> float:
        """Words that stand in many notes say less, whatever they are."""
        if self._reader.is_common(word):
            return COMMON_WEIGHT
        notes = len(self._notes_with.get(word, ()))
        return min(1.0, max(_RARE, len(self._read) / _SHARE) / max(notes, 1))

    def _remember(self, note: Note) -> None:
        gist = self._reader.gist(note.text)
        self._read[note.id] = (note, gist)
        for word in gist.stems:
            self._notes_with[word][note.id] = None

    def _forget(self, note_id: str) -> None:
        known = self._read.pop(note_id, None)
        if known is None:
            return
        for word in known[1].stems:
            notes = self._notes_with[word]
            del notes[note_id]
            if not notes:
                del self._notes_with[word]


def similar_notes(
    report: Report, text: str, note_id: str | None = None, limit: int = 3
) -> tuple[Similar, ...]:
    """The notes closest to a text, as ``NoteIndex.similar``, for who asks once."""
    index = NoteIndex(report.form)
    index.update(report)
    return index.similar(text, note_id=note_id, limit=limit)


def _notes_of(entries: list[GoalEntry]) -> Iterator[Note]:
    for entry in entries:
        yield from entry.all_notes()
