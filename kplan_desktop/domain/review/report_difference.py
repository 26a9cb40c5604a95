"""The differences between two states of a report: their counts, and the texts of one alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import TypeVar

from kplan_desktop.domain.model.location import InGoal, InMeasure, Location, NotePlace
from kplan_desktop.domain.model.report import Activity, Note, RegionalMeasure, Report

_Item = TypeVar("_Item", Note, RegionalMeasure)
_Place = TypeVar("_Place", NotePlace, str)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDifference:
    """The numbers of changes from an older to a newer state.

    Elements are identified by their ids. An added or removed element counts as that only. A note or
    measure in both states is reworded, moved, or both. ``figures_changed`` counts figures
    set, removed or given another value on activities that both have; ``activities_changed`` the
    activities that got another status, time or partners, and the notes that were linked to another
    one. ``marks_changed`` counts goals whose «nothing to report» differs, ``head_changed`` is about
    unit and adviser, ``metrics_changed`` about the unit's own metrics.
    """

    notes_added: int = 0
    notes_removed: int = 0
    notes_reworded: int = 0
    notes_moved: int = 0
    measures_added: int = 0
    measures_removed: int = 0
    measures_reworded: int = 0
    measures_moved: int = 0
    figures_changed: int = 0
    activities_changed: int = 0
    marks_changed: int = 0
    head_changed: bool = False
    metrics_changed: bool = False

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return any(astuple(self))


def difference(older: Report, newer: Report) -> ReportDifference:
    """The differences from ``older`` to ``newer``.

    Id, form and revision are not compared: they are not written by the adviser.
    """
    old_notes, new_notes = _notes(older), _notes(newer)
    old_measures, new_measures = _measures(older), _measures(newer)
    old_note_of, new_note_of = _by_id(old_notes), _by_id(new_notes)
    old_measure_of, new_measure_of = _by_id(old_measures), _by_id(new_measures)
    both = older.activities.keys() & newer.activities.keys()
    pairs = [(older.activities[name], newer.activities[name]) for name in both]
    marks = {entry.goal_id: entry.nothing_to_report for entry in older.goals}
    return ReportDifference(
        notes_added=len(new_note_of.keys() - old_note_of.keys()),
        notes_removed=len(old_note_of.keys() - new_note_of.keys()),
        notes_reworded=sum(
            old_note_of[name].text != new_note_of[name].text
            for name in old_note_of.keys() & new_note_of.keys()
        ),
        notes_moved=_moved(old_notes, new_notes),
        measures_added=len(new_measure_of.keys() - old_measure_of.keys()),
        measures_removed=len(old_measure_of.keys() - new_measure_of.keys()),
        measures_reworded=sum(
            _texts(old_measure_of[name]) != _texts(new_measure_of[name])
            for name in old_measure_of.keys() & new_measure_of.keys()
        ),
        measures_moved=_moved(old_measures, new_measures),
        figures_changed=sum(_figures_changed(*pair) for pair in pairs),
        activities_changed=sum(_facts(old) != _facts(new) for old, new in pairs)
        + _relinked_notes(old_note_of, new_note_of),
        marks_changed=sum(
            marks.get(entry.goal_id) != entry.nothing_to_report for entry in newer.goals
        ),
        head_changed=(older.unit_id, older.adviser) != (newer.unit_id, newer.adviser),
        metrics_changed=older.own_metrics != newer.own_metrics,
    )


def texts_without_match(report: Report, other: Report) -> Iterator[tuple[Location, str, str]]:
    """The measures and notes that ``other`` lacks or words otherwise, in printed order.

    Each with its location and text in ``report``, and its text in ``other``, empty where it lacks
    it; one without any text is left out.
    """
    measures, notes = _by_id(_measures(other)), _by_id(_notes(other))
    for entry in report.goals:
        for measure in entry.measures:
            match = measures.get(measure.id)
            if match is None or _texts(match) != _texts(measure):
                location = Location(entry.goal_id, measure.id)
                yield from _if_text(location, _whole(measure), _whole(match) if match else "")
            yield from _without_match(measure.notes, notes, entry.goal_id, measure.id)
        yield from _without_match(entry.notes, notes, entry.goal_id, None)


def _without_match(
    notes: Sequence[Note], others: Mapping[str, Note], goal_id: str, measure_id: str | None
) -> Iterator[tuple[Location, str, str]]:
    for note in notes:
        match = others.get(note.id)
        if match is None or match.text != note.text:
            location = Location(goal_id, measure_id, note.id)
            yield from _if_text(location, note.text, match.text if match else "")


def _if_text(location: Location, text: str, other: str) -> Iterator[tuple[Location, str, str]]:
    if text:
        yield location, text, other


def _whole(measure: RegionalMeasure) -> str:
    return "\n".join(filter(None, _texts(measure)))


def _notes(report: Report) -> dict[NotePlace, tuple[Note, ...]]:
    notes: dict[NotePlace, tuple[Note, ...]] = {}
    for entry in report.goals:
        notes[InGoal(entry.goal_id)] = entry.notes
        for measure in entry.measures:
            notes[InMeasure(measure.id)] = measure.notes
    return notes


def _measures(report: Report) -> dict[str, tuple[RegionalMeasure, ...]]:
    return {entry.goal_id: entry.measures for entry in report.goals}


def _by_id(lists: Mapping[_Place, tuple[_Item, ...]]) -> dict[str, _Item]:
    return {item.id: item for items in lists.values() for item in items}


def _texts(measure: RegionalMeasure) -> tuple[str, str]:
    return measure.text, measure.planned


def _facts(activity: Activity) -> tuple[object, ...]:
    return activity.status, activity.when, activity.shared_with


def _relinked_notes(older: Mapping[str, Note], newer: Mapping[str, Note]) -> int:
    """How many notes now belong to another activity."""
    return sum(
        older[name].activity_id != newer[name].activity_id for name in older.keys() & newer.keys()
    )


def _moved(
    older: Mapping[_Place, tuple[_Item, ...]], newer: Mapping[_Place, tuple[_Item, ...]]
) -> int:
    """The least number of elements in both states to move to get from one order to the other."""
    old_place = {item.id: (at, n) for at, items in older.items() for n, item in enumerate(items)}
    moved = 0
    for place, items in newer.items():
        known = [old_place[item.id] for item in items if item.id in old_place]
        stayed = [index for at, index in known if at == place]
        moved += len(known) - _longest_increasing(stayed)
    return moved


def _longest_increasing(numbers: Sequence[int]) -> int:
    """The length of the longest increasing subsequence of distinct numbers."""
    ends: list[int] = []
    for number in numbers:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)


def _figures_changed(older: Activity, newer: Activity) -> int:
    if older.figures == newer.figures:
        return 0
    old = {figure.metric_id: figure for figure in older.figures}
    new = {figure.metric_id: figure for figure in newer.figures}
    return sum(old.get(metric) != new.get(metric) for metric in old | new)
