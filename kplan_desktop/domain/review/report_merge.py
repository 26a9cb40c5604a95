"""One report out of two states of it, element by element as it was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

from kplan_desktop.domain.model.form import Metric, NationalGoal
from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
)
from kplan_desktop.domain.plan.plan_wording import as_added, is_in_plan, with_plan_wording
from kplan_desktop.domain.review.report_comparison import (
    Aspect,
    ChangeKind,
    ElementChange,
    ReportComparison,
    Subject,
)


class Taken(Enum):
    """Which state an element is taken from. ``BOTH``: a reworded one is there twice."""

    OLDER = "older"
    NEWER = "newer"
    BOTH = "both"


Choices = Mapping[tuple[Subject, str], Taken]
"""What is taken, by the key of a change."""


def can_take_both(change: ElementChange) -> bool:
    """Whether a change is of a text that both states have, and which can be there twice."""
    is_text = change.subject in (Subject.NOTE, Subject.MEASURE)
    return is_text and Aspect.WORDING in change.aspects and change.kind is ChangeKind.CHANGED


def can_merge(comparison: ReportComparison) -> bool:
    """Whether the two states can be merged: only with the same form."""
    return comparison.older.form == comparison.newer.form


def merged(
    comparison: ReportComparison, choices: Choices, default: Taken, new_id: Callable[[], str]
) -> Report:
    """The report with each change as it was chosen, or else as ``default``.

    All from one state gives just its contents; id, form and revision are the older's. A note that
    is taken though its measure is not comes under the goal itself. With ``BOTH`` the newer text
    follows the older one as an element with a ``new_id``: a note of the same activity, or where the
    activity's facts differ too, of one of its own, so that neither is lost; a measure is once in
    an adopted plan. Where the adoptions differ, the one that is taken brings the plan's wordings of
    its state, and measures that this state does not have are not in the plan. Own metrics that a
    figure counts by are always taken with it. Raises ValueError for states on different forms.
    """
    if not can_merge(comparison):
        raise ValueError("two states of a report are merged on one form only")
    return _Merge(comparison, choices, default, new_id).result()


_Place = TypeVar("_Place")


@dataclass(frozen=True, slots=True)
class _Side:
    """The elements of one state by their ids, and the ids in each list."""

    measures: dict[str, RegionalMeasure]
    notes: dict[str, Note]
    measure_lists: dict[str, tuple[str, ...]]
    note_lists: dict[NotePlace, tuple[str, ...]]


def _side(report: Report) -> _Side:
    side = _Side({}, {}, {}, {})
    for entry in report.goals:
        side.measure_lists[entry.goal_id] = tuple(measure.id for measure in entry.measures)
        side.note_lists[InGoal(entry.goal_id)] = tuple(note.id for note in entry.notes)
        for measure in entry.measures:
            side.measures[measure.id] = measure
            side.note_lists[InMeasure(measure.id)] = tuple(note.id for note in measure.notes)
        side.notes.update((note.id, note) for note in entry.all_notes())
    return side


class _Merge:
    def __init__(
        self,
        comparison: ReportComparison,
        choices: Choices,
        default: Taken,
        new_id: Callable[[], str],
    ) -> None:
        self._older, self._newer = comparison.older, comparison.newer
        self._old, self._new = _side(comparison.older), _side(comparison.newer)
        self._changes = {change.key: change for change in comparison.changes}
        self._choices, self._default, self._new_id = choices, default, new_id
        self._facts_from = {
            self._new.notes[change.key[1]].activity_id: self._taken(*change.key)
            for change in comparison.changes
            if Aspect.FACTS in change.aspects
        }
        self._added_activities: dict[str, Activity] = {}
        self._adopted = self._adopted_wordings()

    def result(self) -> Report:
        """The merged report."""
        measures = _merged_lists(
            self._old.measure_lists,
            self._new.measure_lists,
            lambda name: self._from(Subject.MEASURE, name),
            lambda name: self._is_moved(Subject.MEASURE, name),
        )
        notes = _merged_lists(
            self._old.note_lists,
            self._new.note_lists,
            lambda name: self._from(Subject.NOTE, name),
            lambda name: self._is_moved(Subject.NOTE, name),
        )
        present = {name for names in measures.values() for name in names}
        goals = tuple(
            self._entry(goal_id, measures[goal_id], notes, present)
            for goal_id in dict.fromkeys(
                entry.goal_id for entry in (*self._older.goals, *self._newer.goals)
            )
        )
        parked = self._parked(goals)
        entries = {entry.goal_id: entry for entry in goals}
        goal_ids = (goal.id for goal in (*self._older.form.goals(), *parked))
        head = self._state(Subject.HEAD)
        report = replace(
            self._older,
            unit_id=head.unit_id,
            adviser=head.adviser,
            approval=self._state(Subject.APPROVAL).approval,
            plan_adoption=self._state(Subject.PLAN).plan_adoption,
            goals=tuple(entries[goal_id] for goal_id in goal_ids),
            parked=parked,
            activities={},
        )
        activities = {
            note.activity_id: self._activity(note.activity_id) for note in report.all_notes()
        }
        own = self._state(Subject.METRICS).own_metrics
        return replace(
            report,
            activities=activities,
            own_metrics=(*own, *self._missing_metrics(activities, own)),
        )

    def _entry(
        self,
        goal_id: str,
        measure_ids: list[str],
        notes: Mapping[NotePlace, list[str]],
        present: set[str],
    ) -> GoalEntry:
        measures: list[RegionalMeasure] = []
        for name in measure_ids:
            own = tuple(self._notes(notes.get(InMeasure(name), [])))
            measures += self._measure(name, own)
        own_notes = list(self._notes(notes.get(InGoal(goal_id), [])))
        for side in (self._old, self._new):
            for name in side.measure_lists.get(goal_id, ()):
                if name not in present:  # its notes are wanted all the same
                    present.add(name)
                    own_notes += self._notes(notes.get(InMeasure(name), []))
        return GoalEntry(
            goal_id=goal_id,
            measures=tuple(measures),
            notes=tuple(own_notes),
            nothing_to_report=self._mark(goal_id),
        )

    def _mark(self, goal_id: str) -> NothingToReport | None:
        entries = (entry for entry in self._state(Subject.MARK, goal_id).goals)
        found = next((entry for entry in entries if entry.goal_id == goal_id), None)
        return found.nothing_to_report if found is not None else None

    def _parked(self, goals: tuple[GoalEntry, ...]) -> tuple[NationalGoal, ...]:
        """The parked goals as they were chosen, and those of the other state with contents."""
        chosen = self._state(Subject.PARKED)
        other = self._older if chosen is self._newer else self._newer
        known = {goal.id for goal in chosen.parked}
        written = {entry.goal_id for entry in goals if entry != GoalEntry(goal_id=entry.goal_id)}
        further = (goal for goal in other.parked if goal.id in written and goal.id not in known)
        return (*chosen.parked, *further)

    def _taken(self, subject: Subject, name: str) -> Taken:
        """What was chosen for an element.

        Also where both states show the same they may differ, in where the element came from.
        """
        change = self._changes.get((subject, name))
        if change is None:
            return Taken.NEWER if self._default is Taken.NEWER else Taken.OLDER
        taken = self._choices.get(change.key, self._default)
        if taken is Taken.BOTH and not can_take_both(change):
            return Taken.NEWER if change.kind is ChangeKind.ADDED else Taken.OLDER
        return taken

    def _from(self, subject: Subject, name: str) -> Taken:
        """From which state an element's place is taken."""
        newer = self._taken(subject, name) is Taken.NEWER
        return Taken.NEWER if newer else Taken.OLDER

    def _is_moved(self, subject: Subject, name: str) -> bool:
        change = self._changes.get((subject, name))
        return change is not None and Aspect.PLACE in change.aspects

    def _state(self, subject: Subject, name: str = "") -> Report:
        return self._newer if self._taken(subject, name) is Taken.NEWER else self._older

    def _measure(self, name: str, notes: tuple[Note, ...]) -> Iterator[RegionalMeasure]:
        taken = self._taken(Subject.MEASURE, name)
        side = self._new if taken is Taken.NEWER else self._old
        yield self._as_adopted(replace(side.measures[name], notes=notes))
        if taken is Taken.BOTH:
            second = replace(self._new.measures[name], id=self._new_id(), notes=())
            adopted = (each for each in (self._older, self._newer) if each.plan_adoption)
            if is_in_plan(side.measures[name]) and (report := next(adopted, None)) is not None:
                # What is in an adopted plan already does not come into it again.
                second = as_added(report, second)
            yield self._as_adopted(second)

    def _adopted_wordings(self) -> dict[str, str] | None:
        """The plan's wordings by measure, where its adoption is of one of the states only."""
        report = self._state(Subject.PLAN)
        if (Subject.PLAN, "") not in self._changes or report.plan_adoption is None:
            return None
        return {measure.id: measure.planned for measure in report.measures()}

    def _as_adopted(self, measure: RegionalMeasure) -> RegionalMeasure:
        if self._adopted is None:
            return measure
        return with_plan_wording(measure, self._adopted.get(measure.id, ""))

    def _notes(self, names: list[str]) -> Iterator[Note]:
        for name in names:
            taken = self._taken(Subject.NOTE, name)
            side = self._new if taken is Taken.NEWER else self._old
            yield side.notes[name]
            if taken is Taken.BOTH:
                yield self._second(self._new.notes[name])

    def _second(self, note: Note) -> Note:
        """The newer text as a note of its own; with its own activity where the facts differ."""
        second = replace(note, id=self._new_id())
        if Aspect.FACTS not in self._changes[Subject.NOTE, note.id].aspects:
            return second
        activity = replace(self._newer.activities[note.activity_id], id=self._new_id())
        self._added_activities[activity.id] = activity
        return replace(second, activity_id=activity.id)

    def _activity(self, name: str) -> Activity:
        if name in self._added_activities:
            return self._added_activities[name]
        sides = (self._older.activities, self._newer.activities)
        is_newer = self._facts_from.get(name, self._default) is Taken.NEWER
        first, second = reversed(sides) if is_newer else sides
        known = first.get(name)
        return known if known is not None else second[name]

    def _missing_metrics(
        self, activities: Mapping[str, Activity], own: tuple[Metric, ...]
    ) -> Iterator[Metric]:
        """The own metrics of the other state that figures count by."""
        counted = {
            figure.metric_id for activity in activities.values() for figure in activity.figures
        }
        counted -= {metric.id for metric in (*self._older.form.metrics, *own)}
        for metric in (*self._older.own_metrics, *self._newer.own_metrics):
            if metric.id in counted:
                counted.remove(metric.id)
                yield metric


def _merged_lists(
    older: Mapping[_Place, tuple[str, ...]],
    newer: Mapping[_Place, tuple[str, ...]],
    taken: Callable[[str], Taken],
    is_moved: Callable[[str], bool],
) -> dict[_Place, list[str]]:
    """The ids of the elements of each list, in order.

    What stayed keeps its place among those of the older state; what is taken from the newer one
    follows what it follows there.
    """
    before = {name for names in older.values() for name in names}
    after = {name for names in newer.values() for name in names}
    lists: dict[_Place, list[str]] = {}
    for place in dict.fromkeys((*older, *newer)):
        kept = [
            name
            for name in older.get(place, ())
            if taken(name) is Taken.OLDER or (name in after and not is_moved(name))
        ]
        following: dict[str | None, list[str]] = {}
        anchor: str | None = None
        for name in newer.get(place, ()):
            if name in before and not is_moved(name):
                anchor = name
            elif taken(name) is Taken.NEWER:
                following.setdefault(anchor, []).append(name)
        lists[place] = list(following.get(None, ()))
        for name in kept:
            lists[place] += [name, *following.get(name, ())]
    return lists
