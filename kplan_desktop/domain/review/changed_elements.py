"""The elements of a report that changed since an earlier state, such as the last delivery."""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.domain.review.report_comparison import (
    Aspect,
    ChangeKind,
    ElementChange,
    ReportComparison,
    Subject,
)


@dataclass(frozen=True, slots=True)
class ChangedElements:
    """The ids of elements whose own contents changed.

    A note differs when it is new, reworded, under another measure or goal, linked to another
    activity, or its activity got another status, time, figure or partner. A measure differs when it
    is new, reworded, under another goal, or when notes were added, removed or put in another order
    under it; a goal when that happened to its measures or its own notes, or its «nothing to report»
    differs. Contained elements are not counted again: a measure does not differ for a reworded
    note.
    """

    goals: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.goals or self.measures or self.notes)


def changed_elements(comparison: ReportComparison) -> ChangedElements:
    """What differs in the newer of two states of a report."""
    goals: set[str] = set()
    measures: set[str] = set()
    notes: set[str] = set()
    removed: set[str] = set()
    for change in comparison.changes:
        _add_containers(change, goals, measures)
        if change.new_location is None:
            removed.add(change.key[1])
        elif _is_its_own(change) and change.subject is Subject.NOTE:
            notes.add(change.key[1])
        elif _is_its_own(change) and change.subject is Subject.MEASURE:
            measures.add(change.key[1])
    activities = comparison.changed_activities
    if activities:
        notes.update(
            note.id for note in comparison.newer.all_notes() if note.activity_id in activities
        )
    return ChangedElements(frozenset(goals), frozenset(measures - removed), frozenset(notes))


def _add_containers(change: ElementChange, goals: set[str], measures: set[str]) -> None:
    """Add the goals or measures in which something was added, removed or put in another order."""
    is_listed = change.kind is not ChangeKind.CHANGED or Aspect.PLACE in change.aspects
    if not is_listed and change.subject is not Subject.MARK:
        return
    for at in (change.old_location, change.new_location):
        if at is not None and at.goal_id is not None:
            if change.subject is Subject.NOTE and at.measure_id is not None:
                measures.add(at.measure_id)
            else:
                goals.add(at.goal_id)


def _is_its_own(change: ElementChange) -> bool:
    """Whether more differs than the order among its neighbours."""
    return change.aspects != {Aspect.PLACE} or _container(change.old_location) != _container(
        change.new_location
    )


def _container(location: Location | None) -> tuple[str | None, ...]:
    """The measure or else the goal that a note is in, or the goal of a measure."""
    if location is None:
        return ()
    if location.note_id is not None and location.measure_id is not None:
        return (location.measure_id,)
    return None, location.goal_id


def differ_in_texts_only(one: Report, other: Report) -> bool:
    """Whether two states of a report differ at most in texts and in marks of goals.

    Both have the same measures, notes and activities in the same order. Objects that are identical
    in both states are not compared further.
    """
    return (
        one.activities is other.activities
        and one.form is other.form
        and one.own_metrics is other.own_metrics
        and len(one.goals) == len(other.goals)
        and all(_same_outline(a, b) for a, b in zip(one.goals, other.goals, strict=True))
    )


def _same_outline(one: GoalEntry, other: GoalEntry) -> bool:
    return one is other or (
        len(one.measures) == len(other.measures)
        and all(
            a is b or (a.id == b.id and _same_notes(a.notes, b.notes))
            for a, b in zip(one.measures, other.measures, strict=True)
        )
        and _same_notes(one.notes, other.notes)
    )


def _same_notes(one: tuple[Note, ...], other: tuple[Note, ...]) -> bool:
    return one is other or (
        len(one) == len(other)
        and all(
            a is b or (a.id == b.id and a.activity_id == b.activity_id)
            for a, b in zip(one, other, strict=True)
        )
    )
