"""What is missing in a report, in the order in which one goes through it with a key."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import Note, Report, Status
from kplan_desktop.domain.review.findings import Location


class MissingKind(Enum):
    """What is missing in a place."""

    EVERYTHING = "everything"
    MEASURE_TEXT = "measure-text"
    NOTES = "notes"
    NOTE_TEXT = "note-text"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing, and where."""

    lack: MissingKind
    place: Location


@dataclass(frozen=True, slots=True)
class MissingStep:
    """Where a step from one missing thing to the next leads; ``wrapped`` if round the end."""

    missing: Missing
    wrapped: bool


_Key = tuple[int, int, int]
"""Where a place stands in printed order: goal, measure, note; -1 for what lies above."""


def missing(report: Report) -> tuple[Missing, ...]:
    """All that is missing, in printed order.

    A goal under which nothing is written; a measure without text or without notes; a note without
    text; an activity that is done and has no figure, in the first note that tells of it. One that
    was given as unknown is not asked for again, and under a goal with nothing to report no measure
    is asked for notes.
    """
    return tuple(found for _, found in _keyed(report))


def next_missing(report: Report, here: Location, step: int) -> MissingStep | None:
    """The first missing thing after (``step`` +1) or before (-1) a place, round the end.

    None when nothing is missing. The place itself only comes when nothing else is missing.
    """
    keyed = list(_keyed(report))
    if not keyed:
        return None
    keys = [key for key, _ in keyed]
    at = _key(report, here)
    if step > 0:
        index = bisect_right(keys, at)
        wrapped = index == len(keys)
        index %= len(keys)
    else:
        index = bisect_left(keys, at) - 1
        wrapped = index < 0
    return MissingStep(keyed[index][1], wrapped)


def _keyed(report: Report) -> Iterator[tuple[_Key, Missing]]:
    numbers = goal_numbers(report.form)
    told: set[str] = set()
    for goal, entry in enumerate(report.goals):
        number = numbers[entry.goal_id]
        here = Location(entry.goal_id, number=number)
        if not entry.measures and not entry.notes and entry.nothing_to_report is None:
            yield (goal, -1, -1), Missing(MissingKind.EVERYTHING, here)
        for at, measure in enumerate(entry.measures):
            spot = Location(entry.goal_id, measure.id, None, f"{number} · {at + 1}")
            if not measure.text.strip():
                yield (goal, at, -1), Missing(MissingKind.MEASURE_TEXT, spot)
            elif not measure.notes and entry.nothing_to_report is None:
                yield (goal, at, -1), Missing(MissingKind.NOTES, spot)
            for n, note in enumerate(measure.notes):
                name = f"{spot.number}.{n + 1}"
                for lack in _lacks(report, note, told):
                    where = Location(entry.goal_id, measure.id, note.id, name)
                    yield (goal, at, n), Missing(lack, where)
        for n, note in enumerate(entry.notes):
            for lack in _lacks(report, note, told):
                where = Location(entry.goal_id, None, note.id, f"{number} – {n + 1}")
                yield (goal, len(entry.measures), n), Missing(lack, where)


def _lacks(report: Report, note: Note, told: set[str]) -> Iterator[MissingKind]:
    """What a note lacks, at most one thing; ``told`` are the activities met before it."""
    first = note.activity_id not in told
    told.add(note.activity_id)
    if not note.text.strip():
        yield MissingKind.NOTE_TEXT
        return
    activity = report.activities[note.activity_id]
    if first and activity.status is Status.DONE and not activity.figures:
        yield MissingKind.FIGURES


def _key(report: Report, place: Location) -> _Key:
    """Where a place stands; before everything for the whole report or what is not there."""
    for goal, entry in enumerate(report.goals):
        if entry.goal_id != place.goal_id:
            continue
        lists = [(m.id, m.notes) for m in entry.measures]
        for at, (measure_id, notes) in enumerate([*lists, (None, entry.notes)]):
            for n, note in enumerate(notes):
                if place.note_id is not None and note.id == place.note_id:
                    return goal, at, n
            if place.note_id is None and measure_id is not None and measure_id == place.measure_id:
                return goal, at, -1
        return goal, -1, -1
    return -1, -1, -1
