"""Copies of an immutable report with one part changed; all unchanged parts are shared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar, assert_never

from kplan_desktop.domain.model.form import Metric, NationalGoal
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.location import (
    InGoal,
    InMeasure,
    NotePlace,
    locate_measure,
    notes_in,
    place_of_note,
)
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


def with_linked_note(
    report: Report, note_id: str, activity_id: str, activity: Activity | None
) -> Report:
    """The report with a note linked to another activity, a new one unless ``activity`` is None.

    Raises LookupError for a missing note or activity, and for a new one that is there already.
    """
    if (activity is None) != (activity_id in report.activities):
        raise LookupError(activity_id)
    place, index = place_of_note(report, note_id)
    note = notes_in(report, place)[index]
    if note.activity_id == activity_id:
        return report
    orphaned = orphans(report, (note,))
    linked = with_notes(
        report, place, lambda ns: with_item(ns, index, replace(note, activity_id=activity_id))
    )
    added_activities = () if activity is None else (activity,)
    return with_activities(without_activities(linked, orphaned), added_activities)


def with_new_measure(
    report: Report,
    goal_id: str,
    index: int,
    measure: RegionalMeasure,
    activities: tuple[Activity, ...],
) -> Report:
    """The report with a measure inserted. Raises LookupError for an unknown goal or index."""
    added = with_entry(
        report, goal_id, lambda e: replace(e, measures=inserted(e.measures, index, measure))
    )
    return with_activities(added, activities)


def without_measure(report: Report, measure_id: str) -> Report:
    """The report without a measure, its notes, and the activities that only those told of."""
    goal_id, index, measure = locate_measure(report, measure_id)
    orphaned = orphans(report, measure.notes)
    removed = with_entry(report, goal_id, lambda e: replace(e, measures=without(e.measures, index)))
    return without_activities(removed, orphaned)


def with_moved_measure(report: Report, measure_id: str, goal_id: str, index: int) -> Report:
    """The report with a measure at an index of a goal. Raises LookupError for what is missing."""
    own_goal_id, own_index, measure = locate_measure(report, measure_id)
    without_it = with_entry(
        report, own_goal_id, lambda e: replace(e, measures=without(e.measures, own_index))
    )
    return with_entry(
        without_it, goal_id, lambda e: replace(e, measures=inserted(e.measures, index, measure))
    )


def with_new_note(
    report: Report, place: NotePlace, index: int, note: Note, activity: Activity | None
) -> Report:
    """The report with a note inserted, linked to an existing activity if ``activity`` is None.

    Raises LookupError for an unknown place, index or activity.
    """
    if activity is None and note.activity_id not in report.activities:
        raise LookupError(note.activity_id)
    added = with_notes(report, place, lambda ns: inserted(ns, index, note))
    return with_activities(added, () if activity is None else (activity,))


def without_note(report: Report, note_id: str) -> Report:
    """The report without a note, and its activity if no other note is linked to it."""
    place, index = place_of_note(report, note_id)
    orphaned = orphans(report, (notes_in(report, place)[index],))
    return without_activities(with_notes(report, place, lambda ns: without(ns, index)), orphaned)


def with_moved_note(report: Report, note_id: str, place: NotePlace, index: int) -> Report:
    """The report with a note at an index of a place. Raises LookupError for what is missing."""
    own_place, own_index = place_of_note(report, note_id)
    note = notes_in(report, own_place)[own_index]
    without_it = with_notes(report, own_place, lambda ns: without(ns, own_index))
    return with_notes(without_it, place, lambda ns: inserted(ns, index, note))


def with_parked(report: Report, goals: tuple[NationalGoal, ...]) -> Report:
    """The report with these goals parked, those that are new among them empty.

    Raises LookupError if something is written under one that is left out, and for a goal of the
    form.
    """
    parked_ids = [goal.id for goal in report.parked]
    entries = {entry.goal_id: entry for entry in report.goals}
    kept_ids = {goal.id for goal in goals}
    for goal_id in parked_ids:
        if goal_id not in kept_ids and entries[goal_id] != GoalEntry(goal_id=goal_id):
            raise LookupError(f"something is written under {goal_id}")
    parked = tuple(entries.get(goal.id) or GoalEntry(goal_id=goal.id) for goal in goals)
    return _checked(replace(report, parked=goals, goals=(*report.asked_for(), *parked)))


def with_own_metrics(report: Report, metrics: tuple[Metric, ...]) -> Report:
    """The report with these own metrics. Raises LookupError if figures use one that is missing."""
    return _checked(replace(report, own_metrics=metrics))


def with_contents(report: Report, other: Report) -> Report:
    """The report with all of another but id, form, origin, revision and ``replaces``.

    Raises LookupError if the other one, on another form, refers to what this form lacks.
    """
    changed = replace(
        report,
        unit_id=other.unit_id,
        adviser=other.adviser,
        goals=other.goals,
        parked=other.parked,
        activities=other.activities,
        own_metrics=other.own_metrics,
        approval=other.approval,
        plan_adoption=other.plan_adoption,
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
