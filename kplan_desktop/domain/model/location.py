"""Locations in a report: of a goal, a measure or a note, by permanent ids.

A ``Location`` identifies any of them, or the whole report; its label is made in
``location_labels.py``. A ``NotePlace`` is a list of notes: those of a goal itself or of a measure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import assert_never

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Note, RegionalMeasure, Report


@dataclass(frozen=True, slots=True)
class Location:
    """The whole report (all None), or a goal, a measure or a note in it.

    A note under the goal itself has no ``measure_id``. Raises ValueError for a measure or note
    without its goal.
    """

    goal_id: str | None = None
    measure_id: str | None = None
    note_id: str | None = None

    def __post_init__(self) -> None:
        if self.goal_id is None and (self.measure_id is not None or self.note_id is not None):
            raise ValueError("a location inside a report has a goal")


@dataclass(frozen=True, slots=True)
class InGoal:
    """The place of the notes of a goal itself."""

    goal_id: str


@dataclass(frozen=True, slots=True)
class InMeasure:
    """The place of the notes of a regional measure."""

    measure_id: str


NotePlace = InGoal | InMeasure


def goal_numbers(form: Form) -> dict[str, str]:
    """The number of each goal by its id, unambiguous without its area.

    It is the printed one, such as «1.1»; where several areas use a number, it is preceded by that
    of the area, such as «A 1».
    """
    used = Counter(goal.number for goal in form.goals())
    return {
        goal.id: goal.number if used[goal.number] == 1 else f"{area.number} {goal.number}"
        for area in form.strategy_areas
        for goal in area.goals
    }


def place_of_note(report: Report, note_id: str) -> tuple[NotePlace, int]:
    """The place of a note and its index there. Raises LookupError when there is no such note."""
    for entry in report.goals:
        for measure in entry.measures:
            for index, note in enumerate(measure.notes):
                if note.id == note_id:
                    return InMeasure(measure.id), index
        for index, note in enumerate(entry.notes):
            if note.id == note_id:
                return InGoal(entry.goal_id), index
    raise LookupError(note_id)


def located_notes(
    report: Report, activity_ids: Container[str] | None = None
) -> Iterator[tuple[Location, Note]]:
    """Every note, or the notes of these activities, with its location, in printed order."""
    for entry in report.goals:
        for measure in entry.measures:
            for note in measure.notes:
                if activity_ids is None or note.activity_id in activity_ids:
                    yield Location(entry.goal_id, measure.id, note.id), note
        for note in entry.notes:
            if activity_ids is None or note.activity_id in activity_ids:
                yield Location(entry.goal_id, None, note.id), note


def locations_by_activity(report: Report) -> dict[str, list[Location]]:
    """For each activity by its id, the locations of the notes that tell of it, in printed order.

    The activities are in the order in which the printed report first tells of them.
    """
    found: dict[str, list[Location]] = {}
    for location, note in located_notes(report):
        found.setdefault(note.activity_id, []).append(location)
    return found


def has_note(report: Report, note_id: str) -> bool:
    """Whether the report has a note with this id."""
    return any(note.id == note_id for entry in report.goals for note in entry.all_notes())


def location_of_note(report: Report, note_id: str) -> Location:
    """The location of a note. Raises LookupError when there is none."""
    place, _ = place_of_note(report, note_id)
    measure_id = place.measure_id if isinstance(place, InMeasure) else None
    return Location(goal_of(report, place), measure_id, note_id)


def goal_of(report: Report, place: NotePlace) -> str:
    """The id of the goal to which a place belongs."""
    if isinstance(place, InGoal):
        return place.goal_id
    return locate_measure(report, place.measure_id)[0]


def notes_in(report: Report, place: NotePlace) -> tuple[Note, ...]:
    """The notes of a place, in order."""
    match place:
        case InGoal(goal_id):
            return report.entry(goal_id).notes
        case InMeasure(measure_id):
            return measure_by_id(report, measure_id).notes
    assert_never(place)


def note_by_id(report: Report, note_id: str) -> Note:
    """The note with this id. Raises LookupError when there is none."""
    place, index = place_of_note(report, note_id)
    return notes_in(report, place)[index]


def measure_by_id(report: Report, measure_id: str) -> RegionalMeasure:
    """The measure with this id. Raises LookupError when there is none."""
    return locate_measure(report, measure_id)[2]


def place_of_measure(report: Report, measure_id: str) -> tuple[str, int]:
    """The id of a measure's goal, and its index there."""
    goal_id, index, _ = locate_measure(report, measure_id)
    return goal_id, index


def locate_measure(report: Report, measure_id: str) -> tuple[str, int, RegionalMeasure]:
    """A measure with the id of its goal and its index there.

    Raises LookupError when there is none.
    """
    for entry in report.goals:
        for index, measure in enumerate(entry.measures):
            if measure.id == measure_id:
                return entry.goal_id, index, measure
    raise LookupError(measure_id)
