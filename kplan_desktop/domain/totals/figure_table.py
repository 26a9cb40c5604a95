"""The figures of a report as a table: one row for each activity and metric that it counts.

An activity that is told of in several notes has its rows once, so that a sum down the column of
values is right. An activity of which no figure is given has one row without a metric; a figure that
is asked for and unknown has a row without a value. Neither is zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Metric, NationalGoal, StrategyArea
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import (
    Activity,
    Figure,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
)
from kplan_desktop.domain.totals.totals import Total
from kplan_desktop.domain.totals.totals_by_scope import Scope, totals_of_all_scopes


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedMeasure:
    """A regional measure and the number printed before it."""

    number: int
    measure: RegionalMeasure


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLocation:
    """Where a note stands; ``measure`` is None for a note of the goal itself.

    ``number`` names the place like the findings do: «1.1 · 4.2», or «1.1 – 2» without a measure.
    """

    area: StrategyArea
    goal: NationalGoal
    goal_number: str
    measure: NumberedMeasure | None
    note: Note
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedActivity:
    """An activity, numbered from 1 in printed order, and all places that tell of it.

    ``places`` is never empty; the first one is that of the printed figures.
    """

    number: int
    activity: Activity
    places: tuple[NoteLocation, ...]

    @property
    def first(self) -> NoteLocation:
        """Where the activity is told of first."""
        return self.places[0]

    @property
    def measures(self) -> tuple[NoteLocation, ...]:
        """The first place under each measure of the unit's own that the activity stands under."""
        by_measure: dict[str, NoteLocation] = {}
        for place in self.places:
            if place.measure is not None:
                by_measure.setdefault(place.measure.measure.id, place)
        return tuple(by_measure.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTableRow:
    """One activity and one figure of it; ``counts`` is true in the first row of the activity only.

    ``figure`` and ``metric`` are both None where no figure of the activity is given.
    """

    located: LocatedActivity
    figure: Figure | None
    metric: Metric | None
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalTableRow:
    """The total of one metric in one place; ``total`` is None where no figure is given at all.

    ``activities`` is how many are told of there, each counted once.
    """

    scope: Scope
    total: Total | None
    activities: int


def located_activities(report: Report) -> tuple[LocatedActivity, ...]:
    """All activities in the order in which the printed report first tells of them."""
    places: dict[str, list[NoteLocation]] = {}
    for place in _places(report):
        places.setdefault(place.note.activity_id, []).append(place)
    return tuple(
        LocatedActivity(number=number, activity=report.activities[name], places=tuple(told))
        for number, (name, told) in enumerate(places.items(), start=1)
    )


def figure_rows(report: Report) -> tuple[FigureTableRow, ...]:
    """The table of figures, in printed order, an activity's figures in their own order."""
    metrics = {metric.id: metric for metric in report.metrics}
    rows: list[FigureTableRow] = []
    for located in located_activities(report):
        if not located.activity.figures:
            rows.append(FigureTableRow(located=located, figure=None, metric=None, counts=True))
        for index, figure in enumerate(located.activity.figures):
            metric = metrics[figure.metric_id]
            rows.append(
                FigureTableRow(located=located, figure=figure, metric=metric, counts=index == 0)
            )
    return tuple(rows)


def total_rows(report: Report) -> tuple[TotalTableRow, ...]:
    """The totals of the report, then of each area and its goals; a place without any has one row.

    An activity under two goals counts under each of them, and once in the report.
    """
    rows: list[TotalTableRow] = []
    for place in totals_of_all_scopes(report):
        rows += [
            TotalTableRow(scope=place.scope, total=total, activities=place.totals.activities)
            for total in place.totals.by_metric or (None,)
        ]
    return tuple(rows)


def _places(report: Report) -> Iterator[NoteLocation]:
    numbers = goal_numbers(report.form)
    entries = {entry.goal_id: entry for entry in report.goals}
    for area in report.form.strategy_areas:
        for goal in area.goals:
            yield from _places_of(entries[goal.id], area, goal, numbers[goal.id])


def _places_of(
    entry: GoalEntry, area: StrategyArea, goal: NationalGoal, goal_number: str
) -> Iterator[NoteLocation]:
    def place(note: Note, number: str, measure: NumberedMeasure | None = None) -> NoteLocation:
        return NoteLocation(
            area=area,
            goal=goal,
            goal_number=goal_number,
            measure=measure,
            note=note,
            number=number,
        )

    for row, measure in enumerate(entry.measures, start=1):
        for index, note in enumerate(measure.notes, start=1):
            numbered = NumberedMeasure(number=row, measure=measure)
            yield place(note, f"{goal_number} · {row}.{index}", numbered)
    for index, note in enumerate(entry.notes, start=1):
        yield place(note, f"{goal_number} – {index}")
