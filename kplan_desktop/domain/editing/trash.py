"""The trash: what was taken out of a report, and how it comes back to its place.

Removing asks nothing; what is removed is kept in the report's file until the trash is emptied. What
belongs there is told from two states of the report, so that it does not matter by which edit, undo
or older version something went.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kplan_desktop.domain.model.edits import AddMeasure, AddNote, Compound, Edit, SetOwnMetrics
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace, notes_in
from kplan_desktop.domain.model.report import Activity, Note, RegionalMeasure, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedNote:
    """A note that was taken away, with its activity as it was, and where it stood.

    ``goal_id`` is the goal, ``measure_id`` the measure if it stood under one, ``index`` its index
    there. ``metrics`` are those of the unit's own that the activity's figures count. ``removed_at``
    is in UTC.
    """

    note: Note
    activity: Activity
    goal_id: str
    measure_id: str | None
    index: int
    removed_at: dt.datetime
    metrics: tuple[Metric, ...] = ()

    @property
    def id(self) -> str:
        """The note's id, by which it is told from all else in the trash."""
        return self.note.id


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedMeasure:
    """A measure that was taken away with the notes that went with it, and where it stood.

    ``activities`` are those that its notes tell of, as they were; ``metrics`` are those of the
    unit's own that they count. ``index`` is that in the goal, ``removed_at`` is in UTC.
    """

    measure: RegionalMeasure
    activities: tuple[Activity, ...]
    goal_id: str
    index: int
    removed_at: dt.datetime
    metrics: tuple[Metric, ...] = ()

    @property
    def id(self) -> str:
        """The measure's id, by which it is told from all else in the trash."""
        return self.measure.id


Removed = RemovedNote | RemovedMeasure


def has_content(removed: Removed) -> bool:
    """Whether anyone could miss it: whether it has words or figures."""
    match removed:
        case RemovedNote(note=note, activity=activity):
            return bool(note.text.strip() or activity.figures)
        case RemovedMeasure(measure=measure, activities=activities):
            texts = (measure.text, measure.planned, *(note.text for note in measure.notes))
            return any(map(str.strip, texts)) or any(one.figures for one in activities)


def removed_between(before: Report, after: Report, removed_at: dt.datetime) -> tuple[Removed, ...]:
    """What a change from one state to another took away, in the order in which it stood.

    A measure that went has with it the notes that went from it in the same change. Left out is what
    nobody can miss: a note without words, or one whose words another note has taken over, as when
    two are joined, unless figures went with it; and a measure without words that had no other
    notes. ``removed_at`` has its offset from UTC.
    """
    return tuple(_Removing(before, after, removed_at).removed())


def restore_edit(report: Report, removed: Removed) -> Edit:
    """The edit that brings back what was removed, to its place as far as that is still there.

    A note whose measure is gone comes to the end of the goal's own notes. An activity that the
    report has is joined as it is now; another one is brought along, and so are the unit's own
    metrics that its figures count. What the report has already is left alone, so that there may be
    nothing left to change. Raises LookupError when the report has no such goal.
    """
    edits = (
        _restore_note(report, removed)
        if isinstance(removed, RemovedNote)
        else _restore_measure(report, removed)
    )
    metrics = _missing_metrics(report, edits, removed.metrics)
    if metrics:
        edits = [SetOwnMetrics(report.own_metrics + metrics), *edits]
    return edits[0] if len(edits) == 1 else Compound(tuple(edits))


class _Removing:
    """One change from ``before`` to ``after``, in which things were taken away."""

    def __init__(self, before: Report, after: Report, removed_at: dt.datetime) -> None:
        self._before = before
        self._after = after
        self._at = removed_at.astimezone(dt.UTC)
        self._notes = {note.id: note for note in after.all_notes()}
        self._measures = {measure.id for measure in after.measures()}
        self._grown = list(self._grown_texts())

    def removed(self) -> Iterator[Removed]:
        for entry in self._before.goals:
            for index, measure in enumerate(entry.measures):
                if measure.id in self._measures:
                    yield from self._of_notes(measure.notes, entry.goal_id, measure.id)
                else:
                    yield from self._of_measure(measure, entry.goal_id, index)
            yield from self._of_notes(entry.notes, entry.goal_id, None)

    def _of_notes(
        self, notes: tuple[Note, ...], goal_id: str, measure_id: str | None
    ) -> Iterator[RemovedNote]:
        for index, note in enumerate(notes):
            if self._is_missed(note):
                activity = self._before.activities[note.activity_id]
                yield RemovedNote(
                    note=note,
                    activity=activity,
                    goal_id=goal_id,
                    measure_id=measure_id,
                    index=index,
                    removed_at=self._at,
                    metrics=self._own_metrics((activity,)),
                )

    def _of_measure(
        self, measure: RegionalMeasure, goal_id: str, index: int
    ) -> Iterator[RemovedMeasure]:
        notes = tuple(note for note in measure.notes if note.id not in self._notes)
        has_words = measure.text.strip() or measure.planned.strip()
        if has_words or any(self._is_missed(note) for note in notes):
            told = dict.fromkeys(note.activity_id for note in notes)
            activities = tuple(self._before.activities[name] for name in told)
            yield RemovedMeasure(
                measure=replace(measure, notes=notes),
                activities=activities,
                goal_id=goal_id,
                index=index,
                removed_at=self._at,
                metrics=self._own_metrics(activities),
            )

    def _is_missed(self, note: Note) -> bool:
        """Whether a note is gone, and with it words or figures that stand nowhere else."""
        if note.id in self._notes:
            return False
        counted = self._before.activities[note.activity_id].figures
        if counted and note.activity_id not in self._after.activities:
            return True
        words = note.text.strip()
        return bool(words) and not self._is_taken_over(words)

    def _is_taken_over(self, words: str) -> bool:
        for index, grown in enumerate(self._grown):
            if words in grown:
                # Another note with the same words was not taken over by this one.
                self._grown[index] = grown.replace(words, "\0", 1)
                return True
        return False

    def _grown_texts(self) -> Iterator[str]:
        """What was added to notes that both states have and that kept all their words."""
        for note in self._before.all_notes():
            now = self._notes.get(note.id)
            if now is not None and len(now.text) > len(note.text):
                words = note.text.strip()
                if words in now.text:
                    yield now.text.replace(words, "\0", 1) if words else now.text

    def _own_metrics(self, activities: tuple[Activity, ...]) -> tuple[Metric, ...]:
        counted = {figure.metric_id for each in activities for figure in each.figures}
        return tuple(metric for metric in self._before.own_metrics if metric.id in counted)


def _restore_note(report: Report, removed: RemovedNote) -> list[Edit]:
    place: NotePlace = InGoal(removed.goal_id)
    index = len(report.entry(removed.goal_id).notes)
    if removed.measure_id is None or _has_measure(report, removed.measure_id):
        place = place if removed.measure_id is None else InMeasure(removed.measure_id)
        index = removed.index
    return _add_notes(report, place, [(index, removed.note)], (removed.activity,))


def _restore_measure(report: Report, removed: RemovedMeasure) -> list[Edit]:
    measure = removed.measure
    if _has_measure(report, measure.id):
        notes = list(enumerate(measure.notes))
        return _add_notes(report, InMeasure(measure.id), notes, removed.activities)
    there = {note.id for note in report.all_notes()}
    missing = tuple(note for note in measure.notes if note.id not in there)
    told = {note.activity_id for note in missing} - report.activities.keys()
    return [
        AddMeasure(
            removed.goal_id,
            min(removed.index, len(report.entry(removed.goal_id).measures)),
            replace(measure, notes=missing),
            tuple(activity for activity in removed.activities if activity.id in told),
        )
    ]


def _add_notes(
    report: Report,
    place: NotePlace,
    notes: Iterable[tuple[int, Note]],
    activities: tuple[Activity, ...],
) -> list[Edit]:
    """Edits that put those notes that the report lacks into a place, each at its index."""
    there = {note.id for note in report.all_notes()}
    brought = {one.id: one for one in activities if one.id not in report.activities}
    room = len(notes_in(report, place))
    edits: list[Edit] = []
    for index, note in notes:
        if note.id not in there:
            activity = brought.pop(note.activity_id, None)
            edits.append(AddNote(place, min(index, room), note, activity))
            room += 1
    return edits


def _missing_metrics(
    report: Report, edits: list[Edit], metrics: tuple[Metric, ...]
) -> tuple[Metric, ...]:
    """Those of the metrics that the report lacks, and that activities brought along count."""
    brought: list[Activity] = []
    for edit in edits:
        if isinstance(edit, AddNote) and edit.activity is not None:
            brought.append(edit.activity)
        elif isinstance(edit, AddMeasure):
            brought += edit.activities
    counted = {figure.metric_id for activity in brought for figure in activity.figures}
    counted -= {metric.id for metric in report.metrics}
    return tuple(metric for metric in metrics if metric.id in counted)


def _has_measure(report: Report, measure_id: str) -> bool:
    return any(measure.id == measure_id for measure in report.measures())
