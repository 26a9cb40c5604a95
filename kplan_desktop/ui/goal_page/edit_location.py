"""Where an edit shows: the goal, and the note or measure in it to put the cursor into."""

from __future__ import annotations

from typing import assert_never

from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Compound,
    Edit,
    LinkNote,
    MoveMeasure,
    MoveNote,
    RemoveMeasure,
    RemoveNote,
    ReplaceContents,
    SetActivity,
    SetHead,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
    SetOwnMetrics,
    SetRevision,
    apply,
)
from kplan_desktop.domain.model.location import (
    InMeasure,
    NotePlace,
    goal_of,
    notes_in,
    place_of_measure,
    place_of_note,
)
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Location


def place_of_edit(before: Report, after: Report, edit: Edit) -> Location | None:
    """Where the edit that led from one report to the other is to be looked at, in the later one.

    What was removed is looked for beside where it stood. None for what concerns no goal.
    """
    match edit:
        case SetNoteText(note_id) | MoveNote(note_id) | LinkNote(note_id):
            return place_in_report(after, note_id)
        case AddNote(note=note):
            return place_in_report(after, note.id)
        case RemoveNote(note_id):
            return _beside_note(before, after, note_id)
        case SetMeasureText(measure_id) | MoveMeasure(measure_id):
            return Location(place_of_measure(after, measure_id)[0], measure_id)
        case AddMeasure(goal_id=goal_id, measure=measure):
            return Location(goal_id, measure.id)
        case RemoveMeasure(measure_id):
            goal_id, index = place_of_measure(before, measure_id)
            left = after.entry(goal_id).measures
            return Location(goal_id, left[max(index - 1, 0)].id if left else None)
        case SetNothingToReport(goal_id):
            return Location(goal_id)
        case SetActivity(activity):
            told = (note.id for note in after.all_notes() if note.activity_id == activity.id)
            return place_in_report(after, next(told))
        case Compound(edits):
            return _last_place(before, edits)
        case SetHead() | SetRevision() | SetOwnMetrics() | ReplaceContents():
            return None
    assert_never(edit)


def _last_place(report: Report, edits: tuple[Edit, ...]) -> Location | None:
    """The place of the last edit that has one, unless all was replaced after it."""
    found: Location | None = None
    for edit in edits:
        after = apply(report, edit)
        found = place_of_edit(report, after, edit) or found
        report = after
    return found if found is not None and _is_there(report, found) else None


def _is_there(report: Report, place: Location) -> bool:
    try:
        if place.note_id is not None:
            return place_in_report(report, place.note_id) == place
        if place.measure_id is not None:
            return place_of_measure(report, place.measure_id)[0] == place.goal_id
    except LookupError:
        return False
    return True


def place_in_report(report: Report, note_id: str) -> Location:
    """Where a note stands, to be shown. Raises LookupError when there is none."""
    place, _ = place_of_note(report, note_id)
    return _place(report, place, note_id)


def _beside_note(before: Report, after: Report, note_id: str) -> Location:
    place, index = place_of_note(before, note_id)
    left = notes_in(after, place)
    return _place(after, place, left[max(index - 1, 0)].id if left else None)


def _place(report: Report, place: NotePlace, note_id: str | None) -> Location:
    measure_id = place.measure_id if isinstance(place, InMeasure) else None
    return Location(goal_of(report, place), measure_id, note_id)
