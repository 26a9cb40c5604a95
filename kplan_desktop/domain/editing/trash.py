"""The trash: what was removed from a report, and the edit that restores it.

Removing needs no confirmation; what is removed is kept in the report's file until the trash is
emptied. It is found by comparing two states of the report, so that it does not matter by which
edit, undo or earlier version something was removed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kplan_desktop.domain.entry.own_metrics import counts_the_same, with_free_names
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Compound,
    Edit,
    SetOwnMetrics,
    SetParked,
    apply,
)
from kplan_desktop.domain.model.form import Metric, NationalGoal
from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace, notes_in
from kplan_desktop.domain.model.report import Activity, Note, RegionalMeasure, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedNote:
    """A removed note with its activity and place at that time.

    ``goal_id`` is its goal, ``measure_id`` its measure if it had one, ``index`` its index there.
    ``metrics`` are the metrics that the activity's figures use and that the form does not have.
    ``removed_at`` is in UTC. ``goal`` is its goal where the report does not have it any more.
    """

    note: Note
    activity: Activity
    goal_id: str
    measure_id: str | None
    index: int
    removed_at: dt.datetime
    metrics: tuple[Metric, ...] = ()
    goal: NationalGoal | None = None

    @property
    def id(self) -> str:
        """The note's id, unique in the trash."""
        return self.note.id


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedMeasure:
    """A removed measure with the notes removed with it, and its place at that time.

    ``activities`` are those of its notes at that time; ``metrics`` are the metrics that their
    figures use and that the form does not have. ``index`` is its index in the goal, ``removed_at``
    is in UTC. ``goal`` is its goal where the report does not have it any more.
    """

    measure: RegionalMeasure
    activities: tuple[Activity, ...]
    goal_id: str
    index: int
    removed_at: dt.datetime
    metrics: tuple[Metric, ...] = ()
    goal: NationalGoal | None = None

    @property
    def id(self) -> str:
        """The measure's id, unique in the trash."""
        return self.measure.id


Removed = RemovedNote | RemovedMeasure


def has_content(removed: Removed) -> bool:
    """Whether it has any text or figures."""
    match removed:
        case RemovedNote(note=note, activity=activity):
            return bool(note.text.strip() or activity.figures)
        case RemovedMeasure(measure=measure, activities=activities):
            reason = measure.outcome.reason if measure.outcome is not None else ""
            texts = (measure.text, measure.planned, reason, *(n.text for n in measure.notes))
            return any(map(str.strip, texts)) or any(activity.figures for activity in activities)


def removed_between(before: Report, after: Report, removed_at: dt.datetime) -> tuple[Removed, ...]:
    """What was removed between two states of a report, in printed order.

    A removed measure includes the notes that were removed from it in the same change. Left out are
    notes without text, or with text that another note has taken over, as when two are merged,
    unless figures were lost with them; and measures without text and without other notes.
    ``removed_at`` is timezone-aware.
    """
    return tuple(
        in_trash_of(each, before, after)
        for each in _RemovalFinder(before, after, removed_at).removed()
    )


def in_trash_of(
    removed: Removed, before: Report, after: Report, goal_ids: Mapping[str, str] | None = None
) -> Removed:
    """An entry of the trash of ``before`` as it is in that of ``after``, be it on another form.

    It brings the goal and the metrics that it refers to and that ``after`` does not have.
    ``goal_ids`` are the goals of ``after`` by the goals of ``before`` whose contents they took in.
    """
    if goal_ids and removed.goal_id in goal_ids:
        removed = replace(removed, goal_id=goal_ids[removed.goal_id], goal=None)
    goal = None
    if all(entry.goal_id != removed.goal_id for entry in after.goals):
        goal = removed.goal or before.national_goal(removed.goal_id)
    if goal != removed.goal:
        removed = replace(removed, goal=goal)
    if before.form is after.form:
        return removed
    counted = {figure.metric_id for each in activities_of(removed) for figure in each.figures}
    kept = {metric.id for metric in (*after.form.metrics, *removed.metrics)}
    lost = tuple(m for m in before.form.metrics if m.id in counted and m.id not in kept)
    return replace(removed, metrics=(*removed.metrics, *lost)) if lost else removed


def activities_of(removed: Removed) -> tuple[Activity, ...]:
    """The activities of an entry, as they were then."""
    return removed.activities if isinstance(removed, RemovedMeasure) else (removed.activity,)


def restore_edit(report: Report, removed: Removed) -> Edit:
    """The edit that restores what was removed, at its former place if that still exists.

    A note whose measure is gone is added after the goal's own notes. If the report still has its
    activity, the note is linked to that; otherwise the activity is restored, and with it the unit's
    own metrics that its figures use: where the report has one that counts the same, the figures are
    of that, and where a name is taken by another, the metric comes back with a number after it.
    A goal that the report has no more is parked with it. Partners are what their units have become;
    those that its form has nothing for stay away. What the report has already is not changed, so
    the edit may be empty. Raises LookupError when the report has no such goal and the entry does
    not bring it.
    """
    parking: list[Edit] = []
    if removed.goal is not None and all(e.goal_id != removed.goal_id for e in report.goals):
        parking.append(SetParked((*report.parked, removed.goal)))
        report = apply(report, parking[0])
    removed = with_known_partners(removed, report)
    edits = (
        _restore_note(report, removed)
        if isinstance(removed, RemovedNote)
        else _restore_measure(report, removed)
    )
    metrics, known = report.own_metrics, dict[str, str]()
    for metric in _missing_metrics(report, edits, removed.metrics):
        known_ones = (*report.form.metrics, *metrics)
        same = next((one for one in known_ones if counts_the_same(one, metric)), None)
        if same is not None and not _have_both(_restored(edits), same.id, metric.id):
            known[metric.id] = same.id
        else:
            metrics = (*metrics, with_free_names(metric, report.form.metrics + metrics))
    edits = [*parking, *(_counted_by(edit, known) for edit in edits)]
    if metrics != report.own_metrics:
        edits = [SetOwnMetrics(metrics), *edits]
    return edits[0] if len(edits) == 1 else Compound(tuple(edits))


def with_known_partners(removed: Removed, report: Report) -> Removed:
    """The entry with partners as the form has them, to which the report has come.

    A unit whose id the form has stays that unit, else it is what it has become; without either, and
    where it has become the report's own, it is left out.
    """
    unit_ids = {unit.id for unit in report.form.units}

    def now(unit_id: str) -> str:
        if unit_id in unit_ids:
            return unit_id
        unit = report.form.unit_now(unit_id)
        return report.unit_id if unit is None else unit.id

    def known(activity: Activity) -> Activity:
        if unit_ids.issuperset(activity.shared_with):
            return activity
        partners = dict.fromkeys(map(now, activity.shared_with))
        partners.pop(report.unit_id, None)
        return replace(activity, shared_with=tuple(partners))

    if isinstance(removed, RemovedMeasure):
        return replace(removed, activities=tuple(map(known, removed.activities)))
    return replace(removed, activity=known(removed.activity))


class _RemovalFinder:
    """The comparison of ``before`` and ``after`` for removed notes and measures."""

    def __init__(self, before: Report, after: Report, removed_at: dt.datetime) -> None:
        self._before = before
        self._after = after
        self._at = removed_at.astimezone(dt.UTC)
        self._notes = {note.id: note for note in after.all_notes()}
        self._measures = {measure.id for measure in after.measures()}
        self._additions = list(self._added_texts())

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
            if self._is_lost(note):
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
        reason = measure.outcome.reason if measure.outcome is not None else ""
        has_words = any(map(str.strip, (measure.text, measure.planned, reason)))
        if has_words or any(self._is_lost(note) for note in notes):
            activity_ids = dict.fromkeys(note.activity_id for note in notes)
            activities = tuple(self._before.activities[name] for name in activity_ids)
            yield RemovedMeasure(
                measure=replace(measure, notes=notes),
                activities=activities,
                goal_id=goal_id,
                index=index,
                removed_at=self._at,
                metrics=self._own_metrics(activities),
            )

    def _is_lost(self, note: Note) -> bool:
        """Whether a note is gone and with it text or figures that are nowhere else."""
        if note.id in self._notes:
            return False
        counted = self._before.activities[note.activity_id].figures
        if counted and note.activity_id not in self._after.activities:
            return True
        words = note.text.strip()
        return bool(words) and not self._is_taken_over(words)

    def _is_taken_over(self, words: str) -> bool:
        for index, addition in enumerate(self._additions):
            if words in addition:
                # The same addition does not account for another note with the same text.
                self._additions[index] = addition.replace(words, "\0", 1)
                return True
        return False

    def _added_texts(self) -> Iterator[str]:
        """The new text of notes that are in both states and kept all their former text."""
        for note in self._before.all_notes():
            now = self._notes.get(note.id)
            if now is not None and len(now.text) > len(note.text):
                words = note.text.strip()
                if words in now.text:
                    yield now.text.replace(words, "\0", 1) if words else now.text

    def _own_metrics(self, activities: tuple[Activity, ...]) -> tuple[Metric, ...]:
        counted = {figure.metric_id for activity in activities for figure in activity.figures}
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
    present = {note.id for note in report.all_notes()}
    missing = tuple(note for note in measure.notes if note.id not in present)
    missing_ids = {note.activity_id for note in missing} - report.activities.keys()
    return [
        AddMeasure(
            removed.goal_id,
            min(removed.index, len(report.entry(removed.goal_id).measures)),
            replace(measure, notes=missing),
            tuple(activity for activity in removed.activities if activity.id in missing_ids),
        )
    ]


def _add_notes(
    report: Report,
    place: NotePlace,
    notes: Iterable[tuple[int, Note]],
    activities: tuple[Activity, ...],
) -> list[Edit]:
    """Edits that add those of the notes that the report lacks to a place, each at its index."""
    present = {note.id for note in report.all_notes()}
    restored = {a.id: a for a in activities if a.id not in report.activities}
    count = len(notes_in(report, place))
    edits: list[Edit] = []
    for index, note in notes:
        if note.id not in present:
            activity = restored.pop(note.activity_id, None)
            edits.append(AddNote(place, min(index, count), note, activity))
            count += 1
    return edits


def _missing_metrics(
    report: Report, edits: list[Edit], metrics: tuple[Metric, ...]
) -> tuple[Metric, ...]:
    """Those of the metrics that the report lacks and that restored activities use."""
    counted = {figure.metric_id for activity in _restored(edits) for figure in activity.figures}
    counted -= {metric.id for metric in report.metrics}
    return tuple(metric for metric in metrics if metric.id in counted)


def _restored(edits: Iterable[Edit]) -> Iterator[Activity]:
    for edit in edits:
        if isinstance(edit, AddNote) and edit.activity is not None:
            yield edit.activity
        elif isinstance(edit, AddMeasure):
            yield from edit.activities


def _have_both(activities: Iterable[Activity], one_id: str, other_id: str) -> bool:
    return any(
        {one_id, other_id} <= {figure.metric_id for figure in activity.figures}
        for activity in activities
    )


def _counted_by(edit: Edit, known: Mapping[str, str]) -> Edit:
    """The edit with the figures of its activities given to other metrics, by metric id."""

    def counted(activity: Activity) -> Activity:
        figures = (
            replace(figure, metric_id=known.get(figure.metric_id, figure.metric_id))
            for figure in activity.figures
        )
        return replace(activity, figures=tuple(figures))

    if known and isinstance(edit, AddNote) and edit.activity is not None:
        return replace(edit, activity=counted(edit.activity))
    if known and isinstance(edit, AddMeasure):
        return replace(edit, activities=tuple(map(counted, edit.activities)))
    return edit


def _has_measure(report: Report, measure_id: str) -> bool:
    return any(measure.id == measure_id for measure in report.measures())
