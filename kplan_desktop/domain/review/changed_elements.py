"""The elements of a report that changed since an earlier state, such as the last delivery."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace
from kplan_desktop.domain.model.report import Activity, GoalEntry, Note, RegionalMeasure, Report


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


def changed_since(report: Report, earlier: Report) -> ChangedElements:
    """What differs in ``report`` from ``earlier``, an older state of the same report."""
    old_goals = {entry.goal_id: entry for entry in earlier.goals}
    old_measures = {
        measure.id: (entry.goal_id, measure)
        for entry in earlier.goals
        for measure in entry.measures
    }
    notes = _Notes(report, earlier)
    return ChangedElements(
        goals=frozenset(
            entry.goal_id
            for entry in report.goals
            if _goal(entry) != _goal(old_goals.get(entry.goal_id))
        ),
        measures=frozenset(
            measure.id
            for entry in report.goals
            for measure in entry.measures
            if (known := old_measures.get(measure.id)) is None
            or known[0] != entry.goal_id
            or (known[1] is not measure and _measure(known[1]) != _measure(measure))
        ),
        notes=frozenset(note.id for place, note in _placed(report) if notes.differs(place, note)),
    )


def differ_in_texts_only(one: Report, other: Report) -> bool:
    """Whether two states of a report differ at most in texts and in marks of goals.

    Both have the same measures, notes and activities in the same order. Objects that are identical
    in both states are not compared further.
    """
    return (
        one.activities is other.activities
        and one.form is other.form
        and one.own_metrics is other.own_metrics
        and all(_same_outline(a, b) for a, b in zip(one.goals, other.goals, strict=True))
    )


class _Notes:
    """The earlier notes and activities, to compare with."""

    def __init__(self, report: Report, earlier: Report) -> None:
        self._old = {note.id: (place, note) for place, note in _placed(earlier)}
        self._activities: Mapping[str, Activity] = report.activities
        self._old_activities = earlier.activities
        self._other_metrics = _other_metrics(report.metrics, earlier.metrics)

    def differs(self, place: NotePlace, note: Note) -> bool:
        known = self._old.get(note.id)
        if known is None or known[0] != place or known[1] != note:
            return True
        activity = self._activities[note.activity_id]
        if activity != self._old_activities.get(note.activity_id):
            return True
        return any(figure.metric_id in self._other_metrics for figure in activity.figures)


def _other_metrics(metrics: Iterable[Metric], earlier: Iterable[Metric]) -> frozenset[str]:
    """The ids of metrics whose definition has changed."""
    old = {metric.id: metric for metric in earlier}
    return frozenset(metric.id for metric in metrics if old.get(metric.id) != metric)


def _placed(report: Report) -> Iterable[tuple[NotePlace, Note]]:
    for entry in report.goals:
        for measure in entry.measures:
            under: NotePlace = InMeasure(measure.id)
            yield from ((under, note) for note in measure.notes)
        own: NotePlace = InGoal(entry.goal_id)
        yield from ((own, note) for note in entry.notes)


def _goal(entry: GoalEntry | None) -> object:
    if entry is None:
        return None
    measures = tuple(measure.id for measure in entry.measures)
    return measures, tuple(note.id for note in entry.notes), entry.nothing_to_report


def _measure(measure: RegionalMeasure) -> object:
    return measure.text, measure.planned, tuple(note.id for note in measure.notes)


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
