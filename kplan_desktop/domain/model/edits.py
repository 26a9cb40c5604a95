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
from kplan_desktop.domain.model.form import Metric, NationalGoal
from kplan_desktop.domain.model.immutable_updates import (
    orphans,
    with_contents,
    with_entry,
    with_item,
    with_linked_note,
    with_measure,
    with_moved_measure,
    with_moved_note,
    with_new_measure,
    with_new_note,
    with_notes,
    with_own_metrics,
    with_parked,
    without_measure,
    without_note,
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
    Outcome,
    PlanAdoption,
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
class SetOutcome:
    """Set or clear (None) what became of a measure of the adopted plan."""

    measure_id: str
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class SetPlanAdoption:
    """Set or clear (None) the adoption of the plan; the wordings are edits of their own."""

    adoption: PlanAdoption | None


@dataclass(frozen=True, slots=True)
class SetParked:
    """Set which goals are parked. One that is left out must be empty; a new one is so.

    None of them may be a goal of the form.
    """

    goals: tuple[NationalGoal, ...]


@dataclass(frozen=True, slots=True)
class ReplaceContents:
    """Replace the report's contents by those of another state of it, such as an earlier version.

    Unit, adviser, goals, parked goals, activities, own metrics, approval and the plan's adoption
    are taken from ``report``, which is on the same form; id, form, origin, revision and
    ``replaces`` stay, because what was delivered stays delivered.
    """

    report: Report


@dataclass(frozen=True, slots=True)
class ReplaceForm:
    """Replace the report's form, and its contents by those of a state on that form.

    It takes the form, and all that ``ReplaceContents`` does.
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
    | SetOutcome
    | SetPlanAdoption
    | SetParked
    | ReplaceContents
    | ReplaceForm
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
        case AddMeasure(goal_id, index, measure, activities):
            return with_new_measure(report, goal_id, index, measure, activities)
        case RemoveMeasure(measure_id):
            return without_measure(report, measure_id)
        case MoveMeasure(measure_id, goal_id, index):
            return with_moved_measure(report, measure_id, goal_id, index)
        case SetMeasureText(measure_id, text, plan_text):
            return with_measure(
                report, measure_id, lambda m: replace(m, text=text, plan_text=plan_text)
            )
        case AddNote(place, index, note, activity):
            return with_new_note(report, place, index, note, activity)
        case RemoveNote(note_id):
            return without_note(report, note_id)
        case MoveNote(note_id, place, index):
            return with_moved_note(report, note_id, place, index)
        case SetNoteText():
            return _set_note_text(report, edit)[0]
        case SetActivity(activity):
            if activity.id not in report.activities:
                raise LookupError(activity.id)
            return replace(report, activities={**report.activities, activity.id: activity})
        case LinkNote(note_id, activity_id, activity):
            return with_linked_note(report, note_id, activity_id, activity)
        case SetOwnMetrics(metrics):
            return with_own_metrics(report, metrics)
        case SetOutcome(measure_id, outcome):
            return with_measure(report, measure_id, lambda m: replace(m, outcome=outcome))
        case SetPlanAdoption(adoption):
            return replace(report, plan_adoption=adoption)
        case SetParked(goals):
            return with_parked(report, goals)
        case ReplaceContents(other):
            return with_contents(report, other)
        case ReplaceForm(other):
            return with_contents(replace(report, form=other.form), other)
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
        case SetOutcome(measure_id):
            return SetOutcome(measure_id, measure_by_id(report, measure_id).outcome)
        case SetPlanAdoption():
            return SetPlanAdoption(report.plan_adoption)
        case SetParked():
            return SetParked(report.parked)
        case ReplaceContents():
            return ReplaceContents(report)
        case ReplaceForm():
            return ReplaceForm(report)
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


def going_back(report: Report, earlier: Report) -> ReplaceContents | ReplaceForm:
    """The edit that makes the report as it was earlier, be it on another form."""
    same_form = earlier.form == report.form
    return ReplaceContents(earlier) if same_form else ReplaceForm(earlier)


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


def _only(activities: tuple[Activity, ...]) -> Activity | None:
    return activities[0] if activities else None
