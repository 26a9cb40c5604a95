"""The figures of a report as a table: one row for each figure of each activity.

An activity with several notes has its rows once, so that the sum of the value column is right. An
activity without figures has one row without a metric; an unknown figure has a row without a value.
Neither is zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Metric, NationalGoal, StrategyArea
from kplan_desktop.domain.model.location import Location, located_notes
from kplan_desktop.domain.model.report import (
    Activity,
    Figure,
    Note,
    RegionalMeasure,
    Report,
    Status,
)
from kplan_desktop.domain.totals.totals import Total
from kplan_desktop.domain.totals.totals_by_scope import Scope, totals_of_all_scopes


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedNote:
    """A note with its area, goal and measure; ``measure`` is None for a note of the goal itself."""

    location: Location
    area: StrategyArea
    goal: NationalGoal
    measure: RegionalMeasure | None
    note: Note


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedActivity:
    """An activity, numbered from 1 in printed order, and its notes.

    ``notes`` is never empty; the figures are printed at the first one.
    """

    number: int
    activity: Activity
    notes: tuple[LocatedNote, ...]

    @property
    def first(self) -> LocatedNote:
        """The first note of the activity."""
        return self.notes[0]

    @property
    def notes_of_measures(self) -> tuple[LocatedNote, ...]:
        """The first note of the activity under each regional measure."""
        by_measure: dict[str, LocatedNote] = {}
        for note in self.notes:
            if note.measure is not None:
                by_measure.setdefault(note.measure.id, note)
        return tuple(by_measure.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTableRow:
    """One figure of an activity; ``counts`` is true in the first row of each activity only.

    Of an activity that is cancelled it is true in none. ``figure`` and ``metric`` are both None
    for an activity without figures.
    """

    located: LocatedActivity
    figure: Figure | None
    metric: Metric | None
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalTableRow:
    """The total of one metric in a scope; ``total`` is None for a scope without any figures.

    ``activities`` is the number of activities in the scope, each counted once.
    """

    scope: Scope
    total: Total | None
    activities: int


def located_activities(report: Report) -> tuple[LocatedActivity, ...]:
    """All activities in the printed order of their first notes."""
    by_activity: dict[str, list[LocatedNote]] = {}
    for note in _notes(report):
        by_activity.setdefault(note.note.activity_id, []).append(note)
    return tuple(
        LocatedActivity(number=number, activity=report.activities[name], notes=tuple(notes))
        for number, (name, notes) in enumerate(by_activity.items(), start=1)
    )


def figure_rows(report: Report) -> tuple[FigureTableRow, ...]:
    """The rows of the table: activities in printed order, with their figures in their own order."""
    metrics = {metric.id: metric for metric in report.metrics}
    rows: list[FigureTableRow] = []
    for located in located_activities(report):
        counts = located.activity.status is not Status.CANCELLED
        if not located.activity.figures:
            rows.append(FigureTableRow(located=located, figure=None, metric=None, counts=counts))
        for index, figure in enumerate(located.activity.figures):
            metric = metrics[figure.metric_id]
            rows.append(
                FigureTableRow(
                    located=located, figure=figure, metric=metric, counts=counts and index == 0
                )
            )
    return tuple(rows)


def total_rows(report: Report) -> tuple[TotalTableRow, ...]:
    """The totals of the report, then of each area and its goals; a scope without any has one row.

    An activity with notes under two goals counts in each of them, and once in the report.
    """
    rows: list[TotalTableRow] = []
    for scope_totals in totals_of_all_scopes(report):
        rows += [
            TotalTableRow(
                scope=scope_totals.scope, total=total, activities=scope_totals.totals.activities
            )
            for total in scope_totals.totals.by_metric or (None,)
        ]
    return tuple(rows)


def _notes(report: Report) -> Iterator[LocatedNote]:
    goals = {goal.id: (area, goal) for area in report.areas() for goal in area.goals}
    measures = {measure.id: measure for measure in report.measures()}
    for location, note in located_notes(report):
        area, goal = goals[location.goal_id or ""]
        measure = measures[location.measure_id] if location.measure_id is not None else None
        yield LocatedNote(location=location, area=area, goal=goal, measure=measure, note=note)
