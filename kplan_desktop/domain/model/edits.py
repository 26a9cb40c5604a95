"""Edits: the only way a report changes. Each has an inverse, which is what undo applies.

``apply(report, edit)`` gives the new report; ``inverse(report, edit)`` gives the edit that leads
back from it to ``report``, exactly. An edit that names an id the report does not have, or an index
outside its list, is a bug and raises LookupError. Indexes count from 0 and refer to the list
after the edit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from typing import assert_never

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.immutable_updates import (
    inserted,
    orphans,
    with_activities,
    with_contents,
    with_entry,
    with_item,
    with_measure,
    with_notes,
    with_own_metrics,
    without,
    without_activities,
)
from kplan_desktop.domain.model.location import (
    NotePlace,
    locate_measure,
    measure_by_id,
    note_by_id,
    notes_in,
    place_of_note,
)
from kplan_desktop.domain.model.report import (
    Activity,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
)


@dataclass(frozen=True, slots=True)
class SetHead:
    """Give the report another unit or adviser."""

    unit_id: str
    adviser: str


@dataclass(frozen=True, slots=True)
class SetRevision:
    """Set the report's revision number and the delivered bundle (SHA-256) that it replaces."""

    revision: int
    replaces: str | None


@dataclass(frozen=True, slots=True)
class SetApproval:
    """Set or clear (None) the approval of the report."""

    approval: Approval | None


@dataclass(frozen=True, slots=True)
class SetNothingToReport:
    """Set or clear (None) a goal's «nothing to report» mark."""

    goal_id: str
    mark: NothingToReport | None


@dataclass(frozen=True, slots=True)
class AddMeasure:
    """Insert a measure with its notes into a goal. ``activities`` are the new ones of its notes."""

    goal_id: str
    index: int
    measure: RegionalMeasure
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveMeasure:
    """Remove a measure with its notes, and the activities that no other note is linked to."""

    measure_id: str


@dataclass(frozen=True, slots=True)
class MoveMeasure:
    """Move a measure to an index in a goal, its own or another."""

    measure_id: str
    goal_id: str
    index: int


@dataclass(frozen=True, slots=True)
class SetMeasureText:
    """Set a measure's text; ``plan_text`` is the printed plan's wording where it differs."""

    measure_id: str
    text: str
    plan_text: str | None


@dataclass(frozen=True, slots=True)
class AddNote:
    """Insert a note. ``activity`` is its new activity; None if it is linked to an existing one."""

    place: NotePlace
    index: int
    note: Note
    activity: Activity | None


@dataclass(frozen=True, slots=True)
class RemoveNote:
    """Remove a note, and its activity if no other note is linked to it."""

    note_id: str


@dataclass(frozen=True, slots=True)
class MoveNote:
    """Move a note to an index in a list of notes, its own or another."""

    note_id: str
    place: NotePlace
    index: int


@dataclass(frozen=True, slots=True)
class SetNoteText:
    """Set a note's text."""

    note_id: str
    text: str


@dataclass(frozen=True, slots=True)
class SetActivity:
    """Set an activity's status, time, figures and partners; its id stays."""

    activity: Activity


@dataclass(frozen=True, slots=True)
class LinkNote:
    """Link a note to another activity; the former one is removed if no other note is linked to it.

    ``activity`` is a new activity; None if the note is linked to an existing one.
    """

    note_id: str
    activity_id: str
    activity: Activity | None


@dataclass(frozen=True, slots=True)
class SetOwnMetrics:
    """Set the unit's own metrics; those that figures use must be kept."""

    metrics: tuple[Metric, ...]


@dataclass(frozen=True, slots=True)
class ReplaceContents:
    """Replace the report's contents by those of another state of it, such as an earlier version.

    Unit, adviser, goals, activities and own metrics are taken from ``report``; id, form, revision
    and ``replaces`` stay, because what was delivered stays delivered.
    """

    report: Report


@dataclass(frozen=True, slots=True)
class Compound:
    """Several edits as one step, each applied to the result of the one before."""

    edits: tuple[Edit, ...]


Edit = (
    SetHead
    | SetRevision
    | SetApproval
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
    | LinkNote
    | SetOwnMetrics
    | ReplaceContents
    | Compound
)


def apply(report: Report, edit: Edit) -> Report:
    """The report after the edit. Raises LookupError for an id or index that is not there."""
    match edit:
        case SetHead(unit_id, adviser):
            report.form.unit(unit_id)
            return replace(report, unit_id=unit_id, adviser=adviser)
        case SetRevision(revision, replaces):
            return replace(report, revision=revision, replaces=replaces)
        case SetApproval(approval):
            return replace(report, approval=approval)
        case SetNothingToReport(goal_id, mark):
            return with_entry(report, goal_id, lambda e: replace(e, nothing_to_report=mark))
        case AddMeasure():
            return _add_measure(report, edit)
        case RemoveMeasure(measure_id):
            return _remove_measure(report, measure_id)
        case MoveMeasure():
            return _move_measure(report, edit)
        case SetMeasureText(measure_id, text, plan_text):
            return with_measure(
                report, measure_id, lambda m: replace(m, text=text, plan_text=plan_text)
            )
        case AddNote():
            return _add_note(report, edit)
        case RemoveNote(note_id):
            return _remove_note(report, note_id)
        case MoveNote():
            return _move_note(report, edit)
        case SetNoteText():
            return _set_note_text(report, edit)[0]
        case SetActivity(activity):
            if activity.id not in report.activities:
                raise LookupError(activity.id)
            return replace(report, activities={**report.activities, activity.id: activity})
        case LinkNote():
            return _link_note(report, edit)
        case SetOwnMetrics(metrics):
            return with_own_metrics(report, metrics)
        case ReplaceContents(other):
            return with_contents(report, other)
        case Compound(edits):
            return reduce(apply, edits, report)
    assert_never(edit)


def inverse(report: Report, edit: Edit) -> Edit:
    """The edit that undoes ``edit``; ``report`` is the state before it."""
    match edit:
        case SetHead():
            return SetHead(report.unit_id, report.adviser)
        case SetRevision():
            return SetRevision(report.revision, report.replaces)
        case SetApproval():
            return SetApproval(report.approval)
        case SetNothingToReport(goal_id):
            return SetNothingToReport(goal_id, report.entry(goal_id).nothing_to_report)
        case AddMeasure(measure=measure):
            return RemoveMeasure(measure.id)
        case RemoveMeasure(measure_id):
            goal_id, index, measure = locate_measure(report, measure_id)
            return AddMeasure(goal_id, index, measure, orphans(report, measure.notes))
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
            return AddNote(place, index, note, _only(orphans(report, (note,))))
        case MoveNote(note_id):
            place, index = place_of_note(report, note_id)
            return MoveNote(note_id, place, index)
        case SetNoteText(note_id):
            return SetNoteText(note_id, note_by_id(report, note_id).text)
        case SetActivity(activity):
            return SetActivity(report.activities[activity.id])
        case LinkNote(note_id, activity_id):
            note = note_by_id(report, note_id)
            if note.activity_id == activity_id:
                return edit
            return LinkNote(note_id, note.activity_id, _only(orphans(report, (note,))))
        case SetOwnMetrics():
            return SetOwnMetrics(report.own_metrics)
        case ReplaceContents():
            return ReplaceContents(report)
        case Compound(edits):
            return _apply_all_with_inverse(report, edits)[1]
    assert_never(edit)


def apply_with_inverse(report: Report, edit: Edit) -> tuple[Report, Edit]:
    """The report after the edit, and the edit that undoes it. Raises LookupError as ``apply``."""
    if isinstance(edit, Compound):
        return _apply_all_with_inverse(report, edit.edits)
    if isinstance(edit, SetNoteText):  # every key: the note is looked up once
        after, note = _set_note_text(report, edit)
        return after, SetNoteText(note.id, note.text)
    return apply(report, edit), inverse(report, edit)


def _apply_all_with_inverse(report: Report, edits: tuple[Edit, ...]) -> tuple[Report, Compound]:
    inverses: list[Edit] = []
    for edit in edits:
        report, undoing = apply_with_inverse(report, edit)
        inverses.append(undoing)
    return report, Compound(tuple(reversed(inverses)))


def _set_note_text(report: Report, edit: SetNoteText) -> tuple[Report, Note]:
    """The report after the edit, and the note as it was before."""
    place, index = place_of_note(report, edit.note_id)
    note = notes_in(report, place)[index]
    changed = replace(note, text=edit.text)
    return with_notes(report, place, lambda notes: with_item(notes, index, changed)), note


def _link_note(report: Report, edit: LinkNote) -> Report:
    if (edit.activity is None) != (edit.activity_id in report.activities):
        raise LookupError(edit.activity_id)
    place, index = place_of_note(report, edit.note_id)
    note = notes_in(report, place)[index]
    if note.activity_id == edit.activity_id:
        return report
    orphaned = orphans(report, (note,))
    linked = with_notes(
        report,
        place,
        lambda ns: with_item(ns, index, replace(note, activity_id=edit.activity_id)),
    )
    added_activities = () if edit.activity is None else (edit.activity,)
    return with_activities(without_activities(linked, orphaned), added_activities)


def _only(activities: tuple[Activity, ...]) -> Activity | None:
    return activities[0] if activities else None


def _add_measure(report: Report, edit: AddMeasure) -> Report:
    added = with_entry(
        report,
        edit.goal_id,
        lambda e: replace(e, measures=inserted(e.measures, edit.index, edit.measure)),
    )
    return with_activities(added, edit.activities)


def _remove_measure(report: Report, measure_id: str) -> Report:
    goal_id, index, measure = locate_measure(report, measure_id)
    orphaned = orphans(report, measure.notes)
    removed = with_entry(report, goal_id, lambda e: replace(e, measures=without(e.measures, index)))
    return without_activities(removed, orphaned)


def _move_measure(report: Report, edit: MoveMeasure) -> Report:
    goal_id, index, measure = locate_measure(report, edit.measure_id)
    without_it = with_entry(
        report, goal_id, lambda e: replace(e, measures=without(e.measures, index))
    )
    return with_entry(
        without_it,
        edit.goal_id,
        lambda e: replace(e, measures=inserted(e.measures, edit.index, measure)),
    )


def _add_note(report: Report, edit: AddNote) -> Report:
    if edit.activity is None and edit.note.activity_id not in report.activities:
        raise LookupError(edit.note.activity_id)
    added = with_notes(report, edit.place, lambda ns: inserted(ns, edit.index, edit.note))
    return with_activities(added, () if edit.activity is None else (edit.activity,))


def _remove_note(report: Report, note_id: str) -> Report:
    place, index = place_of_note(report, note_id)
    orphaned = orphans(report, (notes_in(report, place)[index],))
    return without_activities(with_notes(report, place, lambda ns: without(ns, index)), orphaned)


def _move_note(report: Report, edit: MoveNote) -> Report:
    place, index = place_of_note(report, edit.note_id)
    note = notes_in(report, place)[index]
    without_it = with_notes(report, place, lambda ns: without(ns, index))
    return with_notes(without_it, edit.place, lambda ns: inserted(ns, edit.index, note))
