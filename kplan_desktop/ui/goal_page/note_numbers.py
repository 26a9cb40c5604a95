"""The number under which a note stands, as chips, lists and offers say it: «2.2 · 1»."""

from __future__ import annotations

from collections.abc import Iterator

from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import Note, RegionalMeasure, Report


def numbered_notes(report: Report) -> Iterator[tuple[str, RegionalMeasure | None, Note]]:
    """Every note with the number of its goal and measure, and the measure; None under a goal."""
    numbers = goal_numbers(report.form)
    for entry in report.goals:
        goal_number = numbers[entry.goal_id]
        for index, measure in enumerate(entry.measures, start=1):
            for note in measure.notes:
                yield measure_number(goal_number, index), measure, note
        for note in entry.notes:
            yield goal_number, None, note


def measure_number(goal_number: str, index: int) -> str:
    """Such as «2.2 · 1»; ``index`` counts from 1."""
    return f"{goal_number} · {index}"


def number_of_note(report: Report, note_id: str) -> str:
    """The number of one note. Raises LookupError when there is no such note."""
    for number, _, note in numbered_notes(report):
        if note.id == note_id:
            return number
    raise LookupError(note_id)
