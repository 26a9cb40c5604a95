"""Edits: the only way a report changes. Each has an inverse, which is what undo applies.

``apply(report, edit)`` gives the new report; ``inverse(report, edit)`` gives the edit that leads
back from it to ``report``, exactly. An edit that names an id the report does not have, or an index
outside its list, is a bug and raises LookupError. Indexes count from 0 and are those of the list
after the edit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar, assert_never

from kplan_desktop.domain.places import (
    InGoal,
    InMeasure,
    NotePlace,
    locate_measure,
    measure_by_id,
    note_by_id,
    notes_in,
    place_of_note,
)
from kplan_desktop.domain.report import (
    Activity,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
    integrity_faults,
)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class SetHead:
    """Give the report another unit or adviser."""

    unit_id: str
    adviser: str


@dataclass(frozen=True, slots=True)
class SetRevision:
    """Number the report as revision, and say which delivered bundle (SHA-256) it replaces."""

    revision: int
    replaces: str | None


@dataclass(frozen=True, slots=True)
class SetNothingToReport:
    """Set or lift (None) a goal's «nothing to report» mark."""

    goal_id: str
    mark: NothingToReport | None


@dataclass(frozen=True, slots=True)
class AddMeasure:
    """Put a measure, notes and all, into a goal. ``activities`` are those its notes bring along."""

    goal_id: str
    index: int
    measure: RegionalMeasure
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveMeasure:
    """Take a measure away with its notes, and the activities that no other note tells of."""

    measure_id: str


@dataclass(frozen=True, slots=True)
class MoveMeasure:
    """Move a measure to a place in a goal, its own or another."""

    measure_id: str
    goal_id: str
    index: int


@dataclass(frozen=True, slots=True)
class SetMeasureText:
    """Reword a measure; ``plan_text`` is the printed plan's wording where it differs."""

    measure_id: str
    text: str
    plan_text: str | None


@dataclass(frozen=True, slots=True)
class AddNote:
    """Put a note into a place. ``activity`` is the one it brings along, None if it joins one."""

    place: NotePlace
    index: int
    note: Note
    activity: Activity | None


@dataclass(frozen=True, slots=True)
class RemoveNote:
    """Take a note away, and its activity if no other note tells of it."""

    note_id: str


@dataclass(frozen=True, slots=True)
class MoveNote:
    """Move a note to a place, its own or another."""

    note_id: str
    place: NotePlace
    index: int


@dataclass(frozen=True, slots=True)
class SetNoteText:
    """Reword a note."""

    note_id: str
    text: str


@dataclass(frozen=True, slots=True)
class SetActivity:
    """Give an activity other status, time, figures or partners; its id stays."""

    activity: Activity


@dataclass(frozen=True, slots=True)
class ReplaceContents:
    """Put what another state of the report says into it, as on going back to an earlier version.

    Unit, adviser, goals, activities and own metrics are that report's; id, form, revision and what
    it replaces stay, because what was delivered stays delivered.
    """

    report: Report


Edit = (
    SetHead
    | SetRevision
    | SetNothingToReport
    | AddMeasure
    | RemoveMeasure
    | MoveMeasure
    | SetMeasureText
    | AddNote
    | RemoveNote
    | MoveNote
    | SetNoteText
    | SetActivity
    | ReplaceContents
)


def apply(report: Report, edit: Edit) -> Report:
    """The report after the edit. Raises LookupError for an id or index that is not there."""
    match edit:
        case SetHead(unit_id, adviser):
            report.form.unit(unit_id)
            return replace(report, unit_id=unit_id, adviser=adviser)
        case SetRevision(revision, replaces):
            return replace(report, revision=revision, replaces=replaces)
        case SetNothingToReport(goal_id, mark):
            return _with_entry(report, goal_id, lambda e: replace(e, nothing_to_report=mark))
        case AddMeasure():
            return _add_measure(report, edit)
        case RemoveMeasure(measure_id):
            return _remove_measure(report, measure_id)
        case MoveMeasure():
            return _move_measure(report, edit)
        case SetMeasureText(measure_id, text, plan_text):
            return _with_measure(
                report, measure_id, lambda m: replace(m, text=text, plan_text=plan_text)
            )
        case AddNote():
            return _add_note(report, edit)
        case RemoveNote(note_id):
            return _remove_note(report, note_id)
        case MoveNote():
            return _move_note(report, edit)
        case SetNoteText(note_id, text):
            place, index = place_of_note(report, note_id)
            return _with_notes(
                report, place, lambda ns: _swapped(ns, index, replace(ns[index], text=text))
            )
        case SetActivity(activity):
            if activity.id not in report.activities:
                raise LookupError(activity.id)
            return replace(report, activities={**report.activities, activity.id: activity})
        case ReplaceContents(other):
            return _with_contents(report, other)
    assert_never(edit)


def inverse(report: Report, edit: Edit) -> Edit:
    """The edit that undoes ``edit``; ``report`` is the state before it."""
    match edit:
        case SetHead():
            return SetHead(report.unit_id, report.adviser)
        case SetRevision():
            return SetRevision(report.revision, report.replaces)
        case SetNothingToReport(goal_id):
            return SetNothingToReport(goal_id, report.entry(goal_id).nothing_to_report)
        case AddMeasure(measure=measure):
            return RemoveMeasure(measure.id)
        case RemoveMeasure(measure_id):
            goal_id, index, measure = locate_measure(report, measure_id)
            orphans = _orphans(report, measure.notes)
            return AddMeasure(goal_id, index, measure, orphans)
        case MoveMeasure(measure_id):
            goal_id, index, _ = locate_measure(report, measure_id)
            return MoveMeasure(measure_id, goal_id, index)
        case SetMeasureText(measure_id):
            measure = measure_by_id(report, measure_id)
            return SetMeasureText(measure_id, measure.text, measure.plan_text)
        case AddNote(note=note):
            return RemoveNote(note.id)
        case RemoveNote(note_id):
            place, index = place_of_note(report, note_id)
            note = notes_in(report, place)[index]
            orphans = _orphans(report, (note,))
            return AddNote(place, index, note, orphans[0] if orphans else None)
        case MoveNote(note_id):
            place, index = place_of_note(report, note_id)
            return MoveNote(note_id, place, index)
        case SetNoteText(note_id):
            return SetNoteText(note_id, note_by_id(report, note_id).text)
        case SetActivity(activity):
            return SetActivity(report.activities[activity.id])
        case ReplaceContents():
            return ReplaceContents(report)
    assert_never(edit)


def _with_contents(report: Report, other: Report) -> Report:
    changed = replace(
        report,
        unit_id=other.unit_id,
        adviser=other.adviser,
        goals=other.goals,
        activities=other.activities,
        own_metrics=other.own_metrics,
    )
    # What was written on another form may name goals, units and metrics that this one lacks.
    faults = integrity_faults(changed)
    if faults:
        raise LookupError(faults[0])
    return changed


def _with_entry(report: Report, goal_id: str, change: Callable[[GoalEntry], GoalEntry]) -> Report:
    entry = report.entry(goal_id)
    goals = tuple(change(entry) if e is entry else e for e in report.goals)
    return replace(report, goals=goals)


def _with_measure(
    report: Report, measure_id: str, change: Callable[[RegionalMeasure], RegionalMeasure]
) -> Report:
    goal_id, index, measure = locate_measure(report, measure_id)
    return _with_entry(
        report,
        goal_id,
        lambda e: replace(e, measures=_swapped(e.measures, index, change(measure))),
    )


def _with_notes(
    report: Report, place: NotePlace, change: Callable[[tuple[Note, ...]], tuple[Note, ...]]
) -> Report:
    match place:
        case InGoal(goal_id):
            return _with_entry(report, goal_id, lambda e: replace(e, notes=change(e.notes)))
        case InMeasure(measure_id):
            return _with_measure(report, measure_id, lambda m: replace(m, notes=change(m.notes)))
    assert_never(place)


def _add_measure(report: Report, edit: AddMeasure) -> Report:
    added = _with_entry(
        report,
        edit.goal_id,
        lambda e: replace(e, measures=_inserted(e.measures, edit.index, edit.measure)),
    )
    return _with_activities(added, edit.activities)


def _remove_measure(report: Report, measure_id: str) -> Report:
    goal_id, index, measure = locate_measure(report, measure_id)
    orphans = _orphans(report, measure.notes)
    removed = _with_entry(
        report, goal_id, lambda e: replace(e, measures=_without(e.measures, index))
    )
    return _without_activities(removed, orphans)


def _move_measure(report: Report, edit: MoveMeasure) -> Report:
    goal_id, index, measure = locate_measure(report, edit.measure_id)
    lifted = _with_entry(
        report, goal_id, lambda e: replace(e, measures=_without(e.measures, index))
    )
    return _with_entry(
        lifted,
        edit.goal_id,
        lambda e: replace(e, measures=_inserted(e.measures, edit.index, measure)),
    )


def _add_note(report: Report, edit: AddNote) -> Report:
    if edit.activity is None and edit.note.activity_id not in report.activities:
        raise LookupError(edit.note.activity_id)
    added = _with_notes(report, edit.place, lambda ns: _inserted(ns, edit.index, edit.note))
    return _with_activities(added, () if edit.activity is None else (edit.activity,))


def _remove_note(report: Report, note_id: str) -> Report:
    place, index = place_of_note(report, note_id)
    orphans = _orphans(report, (notes_in(report, place)[index],))
    return _without_activities(_with_notes(report, place, lambda ns: _without(ns, index)), orphans)


def _move_note(report: Report, edit: MoveNote) -> Report:
    place, index = place_of_note(report, edit.note_id)
    note = notes_in(report, place)[index]
    lifted = _with_notes(report, place, lambda ns: _without(ns, index))
    return _with_notes(lifted, edit.place, lambda ns: _inserted(ns, edit.index, note))


def _orphans(report: Report, notes: tuple[Note, ...]) -> tuple[Activity, ...]:
    """The activities that no note would tell of once ``notes`` are gone, in the notes' order."""
    going = {note.id for note in notes}
    kept = {note.activity_id for note in report.all_notes() if note.id not in going}
    ids = dict.fromkeys(note.activity_id for note in notes if note.activity_id not in kept)
    return tuple(report.activities[activity_id] for activity_id in ids)


def _with_activities(report: Report, activities: tuple[Activity, ...]) -> Report:
    if not activities:
        return report
    merged: Mapping[str, Activity] = {**report.activities, **{a.id: a for a in activities}}
    return replace(report, activities=merged)


def _without_activities(report: Report, activities: tuple[Activity, ...]) -> Report:
    if not activities:
        return report
    going = {activity.id for activity in activities}
    left = {key: value for key, value in report.activities.items() if key not in going}
    return replace(report, activities=left)


def _inserted(items: tuple[_T, ...], index: int, item: _T) -> tuple[_T, ...]:
    if not 0 <= index <= len(items):
        raise LookupError(f"index {index} of {len(items)}")
    return (*items[:index], item, *items[index:])


def _without(items: tuple[_T, ...], index: int) -> tuple[_T, ...]:
    return items[:index] + items[index + 1 :]


def _swapped(items: tuple[_T, ...], index: int, item: _T) -> tuple[_T, ...]:
    return (*items[:index], item, *items[index + 1 :])
