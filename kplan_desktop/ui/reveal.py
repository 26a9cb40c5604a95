"""Where an edit shows: the goal, and the note or measure in it to put the cursor into."""

from __future__ import annotations

from kplan_desktop.domain.edits import (
    AddMeasure,
    AddNote,
    Edit,
    MoveMeasure,
    MoveNote,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
)
from kplan_desktop.domain.findings import Place
from kplan_desktop.domain.places import InMeasure, goal_of, place_of_measure, place_of_note
from kplan_desktop.domain.report import Report


def place_of_edit(report: Report, edit: Edit) -> Place | None:
    """The place that an edit has changed, in the report after it; None when there is none left."""
    match edit:
        case SetNoteText(note_id) | MoveNote(note_id):
            return _note_place(report, note_id)
        case AddNote(note=note):
            return _note_place(report, note.id)
        case SetMeasureText(measure_id) | MoveMeasure(measure_id):
            return Place(place_of_measure(report, measure_id)[0], measure_id)
        case AddMeasure(goal_id=goal_id, measure=measure):
            return Place(goal_id, measure.id)
        case SetNothingToReport(goal_id):
            return Place(goal_id)
        case _:
            return None


def _note_place(report: Report, note_id: str) -> Place:
    place, _ = place_of_note(report, note_id)
    measure_id = place.measure_id if isinstance(place, InMeasure) else None
    return Place(goal_of(report, place), measure_id, note_id)
