"""The location at which an edit is shown: the goal, and the note or measure in it."""

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
    ReplaceForm,
    SetActivity,
    SetApproval,
    SetHead,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
    SetOwnMetrics,
    SetParked,
    SetPlanAdoption,
    SetRevision,
    apply,
)
from kplan_desktop.domain.model.location import (
    InMeasure,
    Location,
    goal_of,
    located_notes,
    location_of_note,
    notes_in,
    place_of_measure,
    place_of_note,
)
from kplan_desktop.domain.model.report import Report


def location_of_edit(before: Report, after: Report, edit: Edit) -> Location | None:
    """The location in ``after`` at which to show the edit that led there from ``before``.

    For a removed element it is its remaining neighbour. None for edits that concern no goal.
    """
    match edit:
        case SetNoteText(note_id) | MoveNote(note_id) | LinkNote(note_id):
            return location_of_note(after, note_id)
        case AddNote(note=note):
            return location_of_note(after, note.id)
        case RemoveNote(note_id):
            return _beside_note(before, after, note_id)
        case SetMeasureText(measure_id) | MoveMeasure(measure_id) | SetOutcome(measure_id):
            return Location(place_of_measure(after, measure_id)[0], measure_id)
        case AddMeasure(goal_id=goal_id, measure=measure):
            return Location(goal_id, measure.id)
        case RemoveMeasure(measure_id):
            goal_id, index = place_of_measure(before, measure_id)
            remaining = after.entry(goal_id).measures
            return Location(goal_id, remaining[max(index - 1, 0)].id if remaining else None)
        case SetNothingToReport(goal_id):
            return Location(goal_id)
        case SetActivity(activity):
            notes = located_notes(after)
            return next(at for at, note in notes if note.activity_id == activity.id)
        case Compound(edits):
            return _last_location(before, edits)
        case SetHead() | SetRevision() | SetApproval() | SetOwnMetrics() | SetPlanAdoption():
            return None
        case SetParked() | ReplaceContents() | ReplaceForm():
            return None
    assert_never(edit)


def _last_location(report: Report, edits: tuple[Edit, ...]) -> Location | None:
    """The location of the last edit that has one, unless all was replaced after it."""
    found: Location | None = None
    for edit in edits:
        after = apply(report, edit)
        found = location_of_edit(report, after, edit) or found
        report = after
    return found if found is not None and _exists(report, found) else None


def _exists(report: Report, location: Location) -> bool:
    try:
        if location.note_id is not None:
            return location_of_note(report, location.note_id) == location
        if location.measure_id is not None:
            return place_of_measure(report, location.measure_id)[0] == location.goal_id
        if location.goal_id is not None:
            report.entry(location.goal_id)
    except LookupError:
        return False
    return True


def _beside_note(before: Report, after: Report, note_id: str) -> Location:
    place, index = place_of_note(before, note_id)
    remaining = notes_in(after, place)
    if remaining:
        return location_of_note(after, remaining[max(index - 1, 0)].id)
    measure_id = place.measure_id if isinstance(place, InMeasure) else None
    return Location(goal_of(after, place), measure_id)
