"""Totals of a goal, an area and the whole report, and their sources: the notes behind a total.

An activity with notes under two goals counts once in each of them, and once in the report. The
totals of goals must therefore not be added up: only the report's own total is right for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, assert_never

from kplan_desktop.domain.model.location import located_notes
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Figure, GoalEntry, Note, Report
from kplan_desktop.domain.totals.standing import Standing, lacking_figures
from kplan_desktop.domain.totals.totals import Total, Totals, totals, totals_of_activities


@dataclass(frozen=True, slots=True)
class GoalScope:
    """The activities with notes under one goal, with or without a measure."""

    goal_id: str


@dataclass(frozen=True, slots=True)
class AreaScope:
    """The activities with notes under the goals of one strategy area."""

    area_id: str


@dataclass(frozen=True, slots=True)
class ReportScope:
    """All activities."""


Scope = GoalScope | AreaScope | ReportScope


class SourceNote(NamedTuple):
    """A note of an activity, with the short label of its location."""

    note_id: str
    label: str
    text: str


class TotalSource(NamedTuple):
    """One activity in a total: its figure, and its first note in the scope.

    ``also`` are its other notes in printed order, those outside the scope included.
    """

    activity_id: str
    figure: Figure
    standing: Standing
    note: SourceNote
    also: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class ScopeTotals:
    """The totals of one scope, for a table or a chart of many."""

    scope: Scope
    totals: Totals


def totals_of(report: Report, scope: Scope) -> Totals:
    """The totals of the activities in ``scope``, each counted once.

    Raises LookupError when the form has no such goal or area.
    """
    match scope:
        case ReportScope():
            # Every activity has a note (``report.integrity_faults``).
            return totals_of_activities(report, report.activities.values())
        case AreaScope() | GoalScope():
            return totals(report, notes_of(report, scope))
    assert_never(scope)


def notes_of(report: Report, scope: Scope) -> Iterator[Note]:
    """The notes of a goal, an area or the report, in printed order."""
    for entry in _entries(report, scope):
        yield from entry.all_notes()


def sources(report: Report, scope: Scope, total: Total) -> tuple[TotalSource, ...]:
    """The activities in ``total``, which is one of ``totals_of(report, scope)``.

    They are in the printed order of their first notes in the scope.
    """
    found = {counted.activity_id: counted for counted in total.counted}
    goal_ids = {entry.goal_id for entry in _entries(report, scope)}
    labels = LocationLabels(report)
    notes: dict[str, list[SourceNote]] = {name: [] for name in found}
    first: dict[str, SourceNote] = {}
    for location, note in located_notes(report, found):
        source = SourceNote(note.id, labels.short(location), note.text)
        if location.goal_id in goal_ids:
            first.setdefault(note.activity_id, source)
        notes[note.activity_id].append(source)
    return tuple(
        TotalSource(
            name,
            found[name].figure,
            found[name].standing,
            source,
            tuple(note for note in notes[name] if note is not source),
        )
        for name, source in first.items()
    )


def totals_of_goals(report: Report, scope: Scope) -> tuple[ScopeTotals, ...]:
    """The totals of each goal in ``scope``, in printed order."""
    lacking = lacking_figures(report)
    return tuple(
        ScopeTotals(GoalScope(entry.goal_id), totals(report, entry.all_notes(), lacking))
        for entry in _entries(report, scope)
    )


def totals_of_all_scopes(report: Report) -> tuple[ScopeTotals, ...]:
    """The totals of the report, then of each area, each followed by its goals, in printed order."""
    by_goal = {row.scope: row for row in totals_of_goals(report, ReportScope())}
    rows = [ScopeTotals(ReportScope(), totals_of(report, ReportScope()))]
    for area in report.areas():
        rows.append(ScopeTotals(AreaScope(area.id), totals_of(report, AreaScope(area.id))))
        rows += [by_goal[GoalScope(goal.id)] for goal in area.goals]
    return tuple(rows)


def counted_more_than_once(rows: tuple[ScopeTotals, ...], metric_id: str) -> int:
    """How many activities with a known figure of the metric are in several of these goals.

    If there are any, the goals' totals add up to more than their common total.
    """
    goals = [row.totals.of(metric_id) for row in rows if isinstance(row.scope, GoalScope)]
    times = Counter(name for total in goals if total is not None for name in total.activity_ids)
    return sum(1 for count in times.values() if count > 1)


def _entries(report: Report, scope: Scope) -> tuple[GoalEntry, ...]:
    match scope:
        case ReportScope():
            return report.goals
        case GoalScope(goal_id):
            return (report.entry(goal_id),)
        case AreaScope(area_id):
            for area in report.areas():
                if area.id == area_id:
                    return tuple(report.entry(goal.id) for goal in area.goals)
            raise LookupError(area_id)
    assert_never(scope)
