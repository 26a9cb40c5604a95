"""What is missing in a report, in printed order, and the step from one missing part to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from kplan_desktop.domain.model.location import Location, located_notes
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.domain.totals.standing import lacking_figures


class MissingKind(Enum):
    """What is missing at a location."""

    EVERYTHING = "everything"
    MEASURE_TEXT = "measure-text"
    NOTES = "notes"
    NOTE_TEXT = "note-text"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Missing:
    """A missing part and its location."""

    kind: MissingKind
    location: Location


@dataclass(frozen=True, slots=True)
class MissingStep:
    """The next or previous missing part; ``wrapped`` if it is beyond the end of the report."""

    missing: Missing
    wrapped: bool


_Key = tuple[int, int, int]
"""The position of a location in printed order: goal, measure, note; -1 for what precedes them."""


def missing(report: Report) -> tuple[Missing, ...]:
    """All that is missing, in printed order.

    A goal without contents; a measure without text or without notes; a note without text; figures,
    only at the first note of an activity that lacks them. Under a goal with nothing to report no
    measure needs notes. Nothing but figures is missing under a parked goal.
    """
    return tuple(found for _, found in _keyed(report))


def next_missing(report: Report, here: Location, step: int) -> MissingStep | None:
    """The first missing part after (``step`` +1) or before (-1) a location, wrapping at the end.

    None when nothing is missing. The location itself is the result only if nothing else is missing.
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


def first_without_figures(report: Report) -> Location | None:
    """The first note with text of an activity without figures, where the check list leads."""
    lacking = lacking_figures(report)
    notes = located_notes(report, lacking)
    return next((location for location, note in notes if note.text.strip()), None)


def _keyed(report: Report) -> Iterator[tuple[_Key, Missing]]:
    first = first_without_figures(report)
    asked = len(report.asked_for())
    for goal, entry in enumerate(report.goals):
        if goal >= asked:
            yield from _figures_in(entry, goal, first)
            continue
        if not entry.measures and not entry.notes and entry.nothing_to_report is None:
            yield (goal, -1, -1), Missing(MissingKind.EVERYTHING, Location(entry.goal_id))
        for at, measure in enumerate(entry.measures):
            location = Location(entry.goal_id, measure.id)
            if not measure.text.strip():
                yield (goal, at, -1), Missing(MissingKind.MEASURE_TEXT, location)
            elif not measure.notes and entry.nothing_to_report is None:
                yield (goal, at, -1), Missing(MissingKind.NOTES, location)
            for n, note in enumerate(measure.notes):
                yield from _in_note(note, (goal, at, n), replace(location, note_id=note.id), first)
        for n, note in enumerate(entry.notes):
            location = Location(entry.goal_id, None, note.id)
            yield from _in_note(note, (goal, len(entry.measures), n), location, first)


def _figures_in(
    entry: GoalEntry, goal: int, without_figures: Location | None
) -> Iterator[tuple[_Key, Missing]]:
    """The figures that are missing under a parked goal, of which nothing else is asked."""
    lists = [(measure.id, measure.notes) for measure in entry.measures]
    for at, (measure_id, notes) in enumerate([*lists, (None, entry.notes)]):
        for n, note in enumerate(notes):
            if note.text.strip():
                location = Location(entry.goal_id, measure_id, note.id)
                yield from _in_note(note, (goal, at, n), location, without_figures)


def _in_note(
    note: Note, key: _Key, location: Location, without_figures: Location | None
) -> Iterator[tuple[_Key, Missing]]:
    """What is missing in a note, at most one thing; figures only at ``without_figures``."""
    if not note.text.strip():
        yield key, Missing(MissingKind.NOTE_TEXT, location)
    elif location == without_figures:
        yield key, Missing(MissingKind.FIGURES, location)


def _key(report: Report, location: Location) -> _Key:
    """The key of a location; the lowest for the whole report or a location that is not in it."""
    for goal, entry in enumerate(report.goals):
        if entry.goal_id != location.goal_id:
            continue
        lists = [(m.id, m.notes) for m in entry.measures]
        for at, (measure_id, notes) in enumerate([*lists, (None, entry.notes)]):
            for n, note in enumerate(notes):
                if location.note_id is not None and note.id == location.note_id:
                    return goal, at, n
            wanted = location.measure_id if location.note_id is None else None
            if wanted is not None and measure_id == wanted:
                return goal, at, -1
        return goal, -1, -1
    return -1, -1, -1
