"""The comparison of two states of a report, goal by goal and element by element.

Elements are identified by their permanent ids. Each that differs is one ``ElementChange``, with its
text and facts in both states.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from kplan_desktop.domain.model.element_order import moved_ids
from kplan_desktop.domain.model.location import (
    InGoal,
    InMeasure,
    Location,
    NotePlace,
    located_notes,
)
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    Outcome,
    RegionalMeasure,
    Report,
)


class Subject(Enum):
    """What an element is; from ``HEAD`` on they are of the whole report.

    ``PLAN`` is the adoption of the plan, ``PARKED`` which goals are parked.
    """

    MEASURE = "measure"
    NOTE = "note"
    MARK = "mark"
    HEAD = "head"
    METRICS = "metrics"
    APPROVAL = "approval"
    PLAN = "plan"
    PARKED = "parked"


class ChangeKind(Enum):
    """Whether an element is in both states, or in one of them only."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Aspect(Enum):
    """In what an element that is in both states differs.

    ``PLACE``: it is under another goal or measure, or in another order among those that stayed.
    ``LINK``: the note is linked to another activity. ``FACTS``: its activity differs. ``OUTCOME``:
    what became of the measure.
    """

    WORDING = "wording"
    PLACE = "place"
    LINK = "link"
    FACTS = "facts"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementChange:
    """One element that differs.

    ``old_location`` and ``new_location`` are None where it is not. The texts are those of a note, a
    measure (``old_plan`` and ``new_plan`` as printed in the plan), the reason of a mark «nothing to
    report», lines of unit and adviser, of own metrics, of parked goals, or of who approved or
    adopted; empty where there are none. The facts are those of a note's activity: an activity that
    differs in itself does so at one of its notes only, which has ``Aspect.FACTS``.
    """

    subject: Subject
    kind: ChangeKind
    aspects: frozenset[Aspect] = frozenset()
    old_location: Location | None = None
    new_location: Location | None = None
    old_text: str = ""
    new_text: str = ""
    old_plan: str = ""
    new_plan: str = ""
    old_facts: Activity | None = None
    new_facts: Activity | None = None
    old_outcome: Outcome | None = None
    new_outcome: Outcome | None = None

    @property
    def location(self) -> Location:
        """Where it is in the newer state, or was in the older one."""
        return self.new_location or self.old_location or Location()

    @property
    def key(self) -> tuple[Subject, str]:
        """What it is by its id, the same in both states and whatever else differs."""
        at = self.location
        return self.subject, at.note_id or at.measure_id or at.goal_id or ""


@dataclass(frozen=True, slots=True)
class GoalComparison:
    """The changes under one goal, in printed order; what was removed where it used to stand."""

    goal_id: str
    changes: tuple[ElementChange, ...]


@dataclass(frozen=True)
class ReportComparison:
    """Two states of a report, and in what the newer differs.

    ``whole`` are the changes of the whole report, by the subjects from ``HEAD`` on.
    ``goals`` are those that differ, in printed order. ``changed_activities`` are the ids of those
    in both states that differ, or count by a metric that differs.
    """

    older: Report
    newer: Report
    whole: tuple[ElementChange, ...] = ()
    goals: tuple[GoalComparison, ...] = ()
    changed_activities: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.whole or self.goals)

    @cached_property
    def changes(self) -> tuple[ElementChange, ...]:
        """All changes: of the whole report, then of each goal."""
        return (*self.whole, *(change for goal in self.goals for change in goal.changes))


def compare(older: Report, newer: Report) -> ReportComparison:
    """What differs between two states of a report.

    Id, form and revision are not compared: they are not written by the adviser. The time is near
    linear in the size of the reports.
    """
    activities = changed_activities(older, newer)
    carriers = _carriers(older, newer, activities)
    old_entries = {entry.goal_id: entry for entry in older.goals}
    new_entries = {entry.goal_id: entry for entry in newer.goals}
    differing = {
        goal_id
        for goal_id in old_entries.keys() | new_entries.keys()
        if old_entries.get(goal_id) != new_entries.get(goal_id)
    } | {location.goal_id for location in carriers.values() if location.goal_id is not None}
    old, new = _Elements(older, differing), _Elements(newer, differing)
    goals: dict[str, list[tuple[_Order, ElementChange]]] = {
        goal_id: [] for goal_id in (*new_entries, *old_entries)
    }
    for goal_id in differing & goals.keys():
        mark = _mark_change(goal_id, old_entries.get(goal_id), new_entries.get(goal_id))
        if mark is not None:
            goals[goal_id].append(((-1, -1, 0), mark))
    for change in (*_measure_changes(old, new), *_note_changes(old, new, set(carriers))):
        goals[change.location.goal_id or ""].append((_order(change, old, new), change))
    return ReportComparison(
        older,
        newer,
        tuple(_whole_changes(older, newer)),
        tuple(
            GoalComparison(
                goal_id, tuple(change for _, change in sorted(found, key=lambda at: at[0]))
            )
            for goal_id, found in goals.items()
            if found
        ),
        activities,
    )


def changed_activities(older: Report, newer: Report) -> frozenset[str]:
    """The ids of activities in both that differ, or count by a metric that differs."""
    before = {metric.id: metric for metric in older.metrics}
    metrics = {metric.id for metric in newer.metrics if before.get(metric.id) != metric}
    if older.activities is newer.activities and not metrics:
        return frozenset()
    return frozenset(
        name
        for name, activity in newer.activities.items()
        if (known := older.activities.get(name)) is not None
        and (known != activity or any(figure.metric_id in metrics for figure in activity.figures))
    )


_Order = tuple[int, int, int]


class _Elements:
    """The measures and notes of some goals of a report, by their ids."""

    def __init__(self, report: Report, goal_ids: Collection[str]) -> None:
        self.report = report
        self.measures: dict[str, RegionalMeasure] = {}
        self.notes: dict[str, Note] = {}
        self.measure_lists: dict[str, list[str]] = {}
        self.note_lists: dict[NotePlace, list[str]] = {}
        self._locations: dict[str, tuple[Location, int, int]] = {}
        for entry in report.goals:
            if entry.goal_id in goal_ids:
                self._take(entry)

    def location(self, name: str) -> Location:
        """Where a measure or note is."""
        return self._locations[name][0]

    def order(self, name: str) -> tuple[int, int]:
        """The index of a measure, and of a note in it; the goal's own notes come last."""
        return self._locations[name][1:]

    def _take(self, entry: GoalEntry) -> None:
        self.measure_lists[entry.goal_id] = [measure.id for measure in entry.measures]
        for at, measure in enumerate(entry.measures):
            self.measures[measure.id] = measure
            self._locations[measure.id] = (Location(entry.goal_id, measure.id), at, -1)
            self._take_notes(InMeasure(measure.id), measure.notes, entry.goal_id, at)
        self._take_notes(InGoal(entry.goal_id), entry.notes, entry.goal_id, len(entry.measures))

    def _take_notes(self, place: NotePlace, notes: tuple[Note, ...], goal_id: str, at: int) -> None:
        self.note_lists[place] = [note.id for note in notes]
        measure_id = place.measure_id if isinstance(place, InMeasure) else None
        for index, note in enumerate(notes):
            self.notes[note.id] = note
            self._locations[note.id] = (Location(goal_id, measure_id, note.id), at, index)


def _order(change: ElementChange, old: _Elements, new: _Elements) -> _Order:
    """Where a change stands under its goal: what was removed before what is there now."""
    name = change.key[1]
    if change.new_location is not None:
        return *new.order(name), 1
    at, index = old.order(name)
    measure_id = change.location.measure_id
    if change.subject is Subject.NOTE and measure_id in new.measures:
        at = new.order(measure_id)[0]
    return at, index, 0


def _carriers(older: Report, newer: Report, activities: Collection[str]) -> dict[str, Location]:
    """The notes at which activities differ: of each the first that is linked to it in both."""
    if not activities:
        return {}
    linked = {
        (note.id, note.activity_id) for note in older.all_notes() if note.activity_id in activities
    }
    first: dict[str, Location] = {}
    first_in_both: dict[str, Location] = {}
    for location, note in located_notes(newer, activities):
        first.setdefault(note.activity_id, location)
        if (note.id, note.activity_id) in linked:
            first_in_both.setdefault(note.activity_id, location)
    found = {**first, **first_in_both}.values()
    return {location.note_id: location for location in found if location.note_id is not None}


def _measure_changes(old: _Elements, new: _Elements) -> Iterator[ElementChange]:
    moved = moved_ids(old.measure_lists, new.measure_lists)
    for name in dict.fromkeys((*new.measures, *old.measures)):
        before, after = old.measures.get(name), new.measures.get(name)
        aspects = {Aspect.PLACE} if name in moved else set()
        if before is not None and after is not None:
            if (before.text, before.planned) != (after.text, after.planned):
                aspects.add(Aspect.WORDING)
            if before.outcome != after.outcome:
                aspects.add(Aspect.OUTCOME)
            if not aspects:
                continue
        yield ElementChange(
            subject=Subject.MEASURE,
            kind=_kind(before, after),
            aspects=frozenset(aspects),
            old_location=old.location(name) if before else None,
            new_location=new.location(name) if after else None,
            old_text=before.text if before else "",
            new_text=after.text if after else "",
            old_plan=before.planned if before else "",
            new_plan=after.planned if after else "",
            old_outcome=before.outcome if before else None,
            new_outcome=after.outcome if after else None,
        )


def _note_changes(
    old: _Elements, new: _Elements, carriers: Collection[str]
) -> Iterator[ElementChange]:
    moved = moved_ids(old.note_lists, new.note_lists)
    for name in dict.fromkeys((*new.notes, *old.notes)):
        before, after = old.notes.get(name), new.notes.get(name)
        aspects = {Aspect.PLACE} if name in moved else set()
        if name in carriers:
            aspects.add(Aspect.FACTS)
        if before is not None and after is not None:
            if before.text != after.text:
                aspects.add(Aspect.WORDING)
            if before.activity_id != after.activity_id:
                aspects.add(Aspect.LINK)
            if not aspects:
                continue
        yield ElementChange(
            subject=Subject.NOTE,
            kind=_kind(before, after),
            aspects=frozenset(aspects),
            old_location=old.location(name) if before else None,
            new_location=new.location(name) if after else None,
            old_text=before.text if before else "",
            new_text=after.text if after else "",
            old_facts=_facts(before, old.report) or _facts(after, old.report),
            new_facts=_facts(after, new.report) or _facts(before, new.report),
        )


def _facts(note: Note | None, report: Report) -> Activity | None:
    return report.activities.get(note.activity_id) if note is not None else None


def _kind(before: object, after: object) -> ChangeKind:
    if before is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if after is None else ChangeKind.CHANGED


def _mark_change(
    goal_id: str, older: GoalEntry | None, newer: GoalEntry | None
) -> ElementChange | None:
    before = older.nothing_to_report if older is not None else None
    after = newer.nothing_to_report if newer is not None else None
    if before == after:
        return None
    return ElementChange(
        subject=Subject.MARK,
        kind=_kind(before, after),
        aspects=frozenset({Aspect.WORDING}) if before and after else frozenset(),
        old_location=Location(goal_id) if before is not None else None,
        new_location=Location(goal_id) if after is not None else None,
        old_text=before.reason if before is not None else "",
        new_text=after.reason if after is not None else "",
    )


def _whole_changes(older: Report, newer: Report) -> Iterator[ElementChange]:
    whole = Location()
    if (older.unit_id, older.adviser) != (newer.unit_id, newer.adviser):
        yield ElementChange(
            subject=Subject.HEAD,
            kind=ChangeKind.CHANGED,
            aspects=frozenset({Aspect.WORDING}),
            old_location=whole,
            new_location=whole,
            old_text=f"{older.unit_name}\n{older.adviser}",
            new_text=f"{newer.unit_name}\n{newer.adviser}",
        )
    if older.own_metrics != newer.own_metrics:
        yield ElementChange(
            subject=Subject.METRICS,
            kind=ChangeKind.CHANGED,
            aspects=frozenset({Aspect.WORDING}),
            old_location=whole,
            new_location=whole,
            old_text="\n".join(metric.plural for metric in older.own_metrics),
            new_text="\n".join(metric.plural for metric in newer.own_metrics),
        )
    before, after = older.approval, newer.approval
    if before != after:
        yield ElementChange(
            subject=Subject.APPROVAL,
            kind=_kind(before, after),
            old_location=whole if before is not None else None,
            new_location=whole if after is not None else None,
            old_text=f"{before.name}\n{before.role}" if before is not None else "",
            new_text=f"{after.name}\n{after.role}" if after is not None else "",
        )
    old_plan, new_plan = older.plan_adoption, newer.plan_adoption
    if old_plan != new_plan:
        yield ElementChange(
            subject=Subject.PLAN,
            kind=_kind(old_plan, new_plan),
            old_location=whole if old_plan is not None else None,
            new_location=whole if new_plan is not None else None,
            old_text=f"{old_plan.name}\n{old_plan.date}" if old_plan is not None else "",
            new_text=f"{new_plan.name}\n{new_plan.date}" if new_plan is not None else "",
        )
    if older.parked != newer.parked:
        yield ElementChange(
            subject=Subject.PARKED,
            kind=ChangeKind.CHANGED,
            aspects=frozenset({Aspect.WORDING}),
            old_location=whole,
            new_location=whole,
            old_text="\n".join(f"{goal.number} {goal.text}" for goal in older.parked),
            new_text="\n".join(f"{goal.number} {goal.text}" for goal in newer.parked),
        )
