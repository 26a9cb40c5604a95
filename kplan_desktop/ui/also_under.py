"""Where else the activity of a note stands, by the numbers printed there."""

from __future__ import annotations

from collections.abc import Iterator

from kplan_desktop.domain.places import goal_numbers
from kplan_desktop.domain.report import GoalEntry, Note, Report
from kplan_desktop.ui.note_chips import ChipText, chips_of


def chips_under_goal(report: Report, entry: GoalEntry) -> dict[str, tuple[ChipText, ...]]:
    """The chips of every note under a goal, by note id."""
    here = {note.activity_id for note in entry.all_notes()}
    places: dict[str, list[tuple[str, str]]] = {}
    for number, note in _numbered(report):
        if note.activity_id in here:
            places.setdefault(note.activity_id, []).append((note.id, number))
    return {
        note.id: chips_of(
            report,
            report.activities[note.activity_id],
            tuple(dict.fromkeys(n for other, n in places[note.activity_id] if other != note.id)),
        )
        for note in entry.all_notes()
    }


def _numbered(report: Report) -> Iterator[tuple[str, Note]]:
    numbers = goal_numbers(report.form)
    for entry in report.goals:
        goal_number = numbers[entry.goal_id]
        for index, measure in enumerate(entry.measures, start=1):
            for note in measure.notes:
                yield f"{goal_number} · {index}", note
        for note in entry.notes:
            yield goal_number, note
