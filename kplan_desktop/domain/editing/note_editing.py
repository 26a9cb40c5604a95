"""Edits of notes: add, divide, merge with the note above, paste a list, move.

Each function returns the edit of one user action. None of them loses any text.
"""

from __future__ import annotations

from collections.abc import Sequence

from kplan_desktop.domain.editing.linked_activities import conflicts, link_notes
from kplan_desktop.domain.model.edits import (
    AddNote,
    Compound,
    Edit,
    MoveMeasure,
    MoveNote,
    RemoveNote,
    SetNoteText,
)
from kplan_desktop.domain.model.location import (
    InGoal,
    InMeasure,
    NotePlace,
    goal_of,
    note_by_id,
    notes_in,
    place_of_measure,
    place_of_note,
)
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.domain.text.pasted_list import PastedList

FreshIds = tuple[str, str]
"""Unused ids of a new note and of its new activity."""


def note_addition(place: NotePlace, index: int, ids: FreshIds, text: str) -> AddNote:
    """Add a note with an activity of its own."""
    note_id, activity_id = ids
    note = Note(id=note_id, activity_id=activity_id, text=text)
    return AddNote(place, index, note, Activity(id=activity_id))


def divide_note(report: Report, note_id: str, before: str, after: str, ids: FreshIds) -> Edit:
    """Divide a note in two: ``before`` stays, ``after`` becomes the next note.

    If ``before`` is empty, the note keeps its text, and an empty one is inserted above it.
    """
    place, index = place_of_note(report, note_id)
    if not before:
        return note_addition(place, index, ids, "")
    return Compound((SetNoteText(note_id, before), note_addition(place, index + 1, ids, after)))


def note_above(report: Report, note_id: str) -> Note | None:
    """The note directly above in the same list; None for the first."""
    place, index = place_of_note(report, note_id)
    return notes_in(report, place)[index - 1] if index else None


def merge_with_note_above(report: Report, note_id: str) -> Edit | None:
    """Append a note's text to the note above, and merge both activities into one.

    None where that would lose something: there is no note above, or the activities have different
    statuses, times, or figures of a metric.
    """
    above, note = note_above(report, note_id), note_by_id(report, note_id)
    if above is None or conflicts(report, note_id, above.id):
        return None
    text = SetNoteText(above.id, above.text + note.text)
    return Compound((link_notes(report, note_id, above.id), text, RemoveNote(note_id)))


def paste_list(
    report: Report,
    note_id: str,
    before: str,
    after: str,
    pasted: PastedList,
    ids: Sequence[FreshIds],
) -> Compound:
    """Paste a list into a note between ``before`` and ``after``: its items become the next notes.

    The text before the items is put into the note itself; a note that is still empty gets the first
    item. ``ids`` must be at least as many as the items.
    """
    place, index = place_of_note(report, note_id)
    text, items = before + pasted.lead + after, pasted.items
    if not text.strip():
        text, items = items[0], items[1:]
    return Compound(
        (
            SetNoteText(note_id, text),
            *(
                note_addition(place, index + 1 + offset, ids[offset], item)
                for offset, item in enumerate(items)
            ),
        )
    )


def append_list(
    report: Report, place: NotePlace, pasted: PastedList, ids: Sequence[FreshIds]
) -> Compound:
    """Add a pasted list after the notes of a place; text before its items becomes a note too."""
    texts = (pasted.lead, *pasted.items) if pasted.lead else pasted.items
    first = len(notes_in(report, place))
    return Compound(
        tuple(
            note_addition(place, first + offset, ids[offset], text)
            for offset, text in enumerate(texts)
        )
    )


def note_places_of(report: Report, goal_id: str) -> tuple[NotePlace, ...]:
    """The places of a goal's notes in printed order: its measures, then the goal itself."""
    measures = report.entry(goal_id).measures
    return (*(InMeasure(measure.id) for measure in measures), InGoal(goal_id))


def move_note_by(report: Report, note_id: str, step: int) -> MoveNote | None:
    """Move a note one up (-1) or down (+1), from the end of its list into the next of the goal.

    None at the start of the goal's first list and at the end of its last.
    """
    place, index = place_of_note(report, note_id)
    if 0 <= index + step < len(notes_in(report, place)):
        return MoveNote(note_id, place, index + step)
    lists = note_places_of(report, goal_of(report, place))
    target = lists.index(place) + step
    if not 0 <= target < len(lists):
        return None
    end = len(notes_in(report, lists[target]))
    return MoveNote(note_id, lists[target], end if step < 0 else 0)


def move_notes_before(
    report: Report, note_ids: Sequence[str], place: NotePlace, index: int
) -> Edit | None:
    """Move notes before the one now at ``index`` of a place; None where they are already.

    They come to stand one after another, in the order given.
    """
    now = [note.id for note in notes_in(report, place)]
    order = list(now)
    before = next((note_id for note_id in order[index:] if note_id not in note_ids), None)
    moves: list[Edit] = []
    for note_id in note_ids:
        was = order.index(note_id) if note_id in order else None
        if was is not None:
            del order[was]
        at = len(order) if before is None else order.index(before)
        order.insert(at, note_id)
        if at != was:
            moves.append(MoveNote(note_id, place, at))
    return None if order == now else _one_step(moves)


def move_notes_by(report: Report, note_ids: Sequence[str], step: int) -> Edit | None:
    """Move notes, given in printed order, one up (-1) or down (+1), as ``move_note_by`` one.

    Notes apart from each other come together where the first, or on the way down the last, goes.
    """
    lead = note_ids[0] if step < 0 else note_ids[-1]
    move = move_note_by(report, lead, step)
    if move is None:
        return None
    stays = place_of_note(report, lead)[0] == move.place
    return move_notes_before(report, note_ids, move.place, move.index + (stays and step > 0))


def remove_notes(note_ids: Sequence[str]) -> Edit | None:
    """Remove notes; None where no note is given."""
    return _one_step([RemoveNote(note_id) for note_id in note_ids])


def move_measure_by(report: Report, measure_id: str, step: int) -> MoveMeasure | None:
    """Move a measure one up (-1) or down (+1) within its goal; None at its end."""
    goal_id, index = place_of_measure(report, measure_id)
    if not 0 <= index + step < len(report.entry(goal_id).measures):
        return None
    return MoveMeasure(measure_id, goal_id, index + step)


def move_measure_before(
    report: Report, measure_id: str, goal_id: str, index: int
) -> MoveMeasure | None:
    """Move a measure before the one now at ``index`` of a goal; None where it is already."""
    current_goal, current_index = place_of_measure(report, measure_id)
    if current_goal == goal_id:
        index -= current_index < index
        if index == current_index:
            return None
    return MoveMeasure(measure_id, goal_id, index)


def _one_step(edits: Sequence[Edit]) -> Edit | None:
    if len(edits) == 1:
        return edits[0]
    return Compound(tuple(edits)) if edits else None
