"""Copies of an immutable report with one part changed; all unchanged parts are shared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar, assert_never

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace, locate_measure
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
)

_T = TypeVar("_T")


def with_entry(report: Report, goal_id: str, change: Callable[[GoalEntry], GoalEntry]) -> Report:
    """The report with one goal's entry changed. Raises LookupError for an unknown goal."""
    entry = report.entry(goal_id)
    goals = tuple(change(entry) if other is entry else other for other in report.goals)
    return replace(report, goals=goals)


def with_measure(
    report: Report, measure_id: str, change: Callable[[RegionalMeasure], RegionalMeasure]
) -> Report:
    """The report with one measure changed. Raises LookupError for an unknown measure."""
    goal_id, index, measure = locate_measure(report, measure_id)
    return with_entry(
        report,
        goal_id,
        lambda e: replace(e, measures=with_item(e.measures, index, change(measure))),
    )


def with_notes(
    report: Report, place: NotePlace, change: Callable[[tuple[Note, ...]], tuple[Note, ...]]
) -> Report:
    """The report with one list of notes changed. Raises LookupError for an unknown place."""
    match place:
        case InGoal(goal_id):
            return with_entry(report, goal_id, lambda e: replace(e, notes=change(e.notes)))
        case InMeasure(measure_id):
            return with_measure(report, measure_id, lambda m: replace(m, notes=change(m.notes)))
    assert_never(place)


def orphans(report: Report, notes: tuple[Note, ...]) -> tuple[Activity, ...]:
    """The activities without any linked note once ``notes`` are removed, in the notes' order."""
    removed_ids = {note.id for note in notes}
    still_linked = {note.activity_id for note in report.all_notes() if note.id not in removed_ids}
    ids = dict.fromkeys(note.activity_id for note in notes)
    return tuple(report.activities[name] for name in ids if name not in still_linked)


def with_activities(report: Report, activities: tuple[Activity, ...]) -> Report:
    """The report with these activities added or replaced."""
    if not activities:
        return report
    merged: Mapping[str, Activity] = {**report.activities, **{a.id: a for a in activities}}
    return replace(report, activities=merged)


def without_activities(report: Report, activities: tuple[Activity, ...]) -> Report:
    """The report without these activities."""
    if not activities:
        return report
    removed_ids = {activity.id for activity in activities}
    remaining = {key: value for key, value in report.activities.items() if key not in removed_ids}
    return replace(report, activities=remaining)


def with_own_metrics(report: Report, metrics: tuple[Metric, ...]) -> Report:
    """The report with these own metrics. Raises LookupError if figures use one that is missing."""
    return _checked(replace(report, own_metrics=metrics))


def with_contents(report: Report, other: Report) -> Report:
    """The report with unit, adviser, goals, activities, own metrics and approval of another.

    Raises LookupError if the other one, on another form, refers to what this form lacks.
    """
    changed = replace(
        report,
        unit_id=other.unit_id,
        adviser=other.adviser,
        goals=other.goals,
        activities=other.activities,
        own_metrics=other.own_metrics,
        approval=other.approval,
    )
    return _checked(changed)


def inserted(items: tuple[_T, ...], index: int, item: _T) -> tuple[_T, ...]:
    """``items`` with ``item`` inserted at ``index``. Raises LookupError when out of range."""
    if not 0 <= index <= len(items):
        raise LookupError(f"index {index} of {len(items)}")
    return (*items[:index], item, *items[index:])


def without(items: tuple[_T, ...], index: int) -> tuple[_T, ...]:
    """``items`` without the one at ``index``."""
    return items[:index] + items[index + 1 :]


def with_item(items: tuple[_T, ...], index: int, item: _T) -> tuple[_T, ...]:
    """``items`` with the one at ``index`` replaced by ``item``."""
    return (*items[:index], item, *items[index + 1 :])


def _checked(report: Report) -> Report:
    """The report, if it is consistent. Raises LookupError if it refers to missing elements."""
    faults = integrity_faults(report)
    if faults:
        raise LookupError(faults[0])
    return report
