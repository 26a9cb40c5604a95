"""The sheets of figures as columns and cells, before they are written as XLSX or CSV.

A cell is text, a number, a date or empty (None). Printed numbers («1.1») are in one cell with their
text: alone, a Norwegian Excel reads them as dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import partial
from typing import TypeVar, assert_never

from kplan_desktop.domain.model.form import StrategyArea
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Day, Report, SeveralTimes, Status, When, days_of
from kplan_desktop.domain.text.formatting import metric_name, when_text
from kplan_desktop.domain.totals.figure_table import (
    FigureTableRow,
    TotalTableRow,
    figure_rows,
    total_rows,
)
from kplan_desktop.domain.totals.standing import Standing, standing
from kplan_desktop.domain.totals.totals_by_scope import (
    AreaScope,
    GoalScope,
    ReportScope,
    Scope,
    totals_of,
)
from kplan_desktop.exchange.wording.figure_words import FigureWords, figure_words
from kplan_desktop.exchange.wording.file_names import report_title

Cell = str | Decimal | int | dt.date | None


class Shown(Enum):
    """Where a column is to be seen."""

    ON_SCREEN = auto()
    """Not on paper."""

    FOLDED = auto()
    """Neither on paper nor, until it is unfolded, on the screen: for programs."""

    ON_EACH_PAGE = auto()
    """At the left of each page, so that a row can be followed from one to the next."""

    ONCE = auto()


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column's heading and its width in characters.

    ``numeric`` where its cells are numbers or dates, or empty; ``labels`` where they are labels
    with «; » between them, none of which is to be broken.
    """

    heading: str
    width: int
    shown: Shown = Shown.ONCE
    numeric: bool = False
    labels: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """A bar for each row of a sheet: the column of its labels, and that of its numbers."""

    title: str
    labels: int
    values: int


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """A table with its name; each row has a cell for every column.

    ``is_list`` where each column is of one kind, to be sorted and filtered by its heading.
    ``pages`` is how many pages of paper it is wide. ``charts`` of it stand in a sheet of
    their own after it, called ``charts_name``.
    """

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_list: bool = True
    pages: int = 1
    charts: tuple[BarChart, ...] = ()
    charts_name: str = ""


_Row = TypeVar("_Row")
_Columns = tuple[tuple[SheetColumn, Callable[[_Row], Cell]], ...]


def activities_sheet(report: Report) -> FigureSheet:
    """One row for each activity and metric that it counts."""
    words = figure_words(report.form.language)
    columns = _activity_columns(report, words)
    return _sheet(words.activities_sheet, columns, figure_rows(report), pages=2)


def totals_sheet(report: Report) -> FigureSheet:
    """One row for each metric in the report, in each area and in each goal."""
    words = figure_words(report.form.language)
    return _sheet(words.totals_sheet, _total_columns(report, words), total_rows(report), pages=1)


def about_sheet(report: Report, made: dt.date, plan: Iterable[str] = ()) -> FigureSheet:
    """Whose figures these are, how to read them, and what they count where the form says so.

    ``plan`` is what is said of the adopted plan, a row each.
    """
    words = figure_words(report.form.language)
    activities = report.activities.values()
    sentences = list(words.about)
    if any(isinstance(activity.when, SeveralTimes) for activity in activities):
        sentences.append(words.about_several_times)
    if any(activity.status is Status.CANCELLED for activity in activities):
        sentences.append(words.about_cancelled)
    counted = totals_of(report, ReportScope()).by_metric
    defined = [total.metric for total in counted if total.metric.definition]
    return FigureSheet(
        name=words.about_sheet,
        columns=(SheetColumn(words.report, 18), SheetColumn(report_title(report), 100)),
        rows=(
            (words.unit, report.unit_name),
            (words.adviser, report.adviser or None),
            (words.made, made),
            *((None, sentence) for sentence in (*sentences, *plan)),
            *(((None, f"{words.definitions}:"),) if defined else ()),
            *((metric_name(metric), metric.definition) for metric in defined),
        ),
        is_list=False,
    )


def _sheet(name: str, columns: _Columns[_Row], rows: Iterable[_Row], *, pages: int) -> FigureSheet:
    return FigureSheet(
        name=name,
        columns=tuple(column for column, _ in columns),
        rows=tuple(tuple(cell(row) for _, cell in columns) for row in rows),
        pages=pages,
    )


def _activity_columns(report: Report, words: FigureWords) -> _Columns[FigureTableRow]:
    language, deadline = report.form.language, report.form.report.deadline
    labels = LocationLabels(report)

    def goal(row: FigureTableRow) -> Cell:
        goal = row.located.first.goal
        return f"{labels.short(Location(goal.id))} {goal.text}"

    def measures(row: FigureTableRow) -> Cell:
        """A line for each measure, such as «1.1 · 4 Kommunebesøk»."""
        located = ((n.goal.id, n.measure) for n in row.located.notes_of_measures)
        lines = (f"{labels.short(Location(g, m.id))} {m.text}" for g, m in located if m is not None)
        return "\n".join(lines) or None

    def other_locations(row: FigureTableRow) -> Cell:
        return "; ".join(labels.short(note.location) for note in row.located.notes[1:]) or None

    def day(index: int) -> Callable[[FigureTableRow], Cell]:
        return lambda row: days_of(when)[index] if (when := row.located.activity.when) else None

    def shared_with(row: FigureTableRow) -> Cell:
        units = (report.form.unit(name).name for name in row.located.activity.shared_with)
        return ", ".join(units) or None

    def area(row: FigureTableRow) -> Cell:
        return area_text(row.located.first.area)

    def exactness(row: FigureTableRow) -> Cell:
        return None if row.figure is None else words.exactnesses[row.figure.exactness]

    text, number = SheetColumn, partial(SheetColumn, numeric=True)
    return (
        (text(words.unit, 18, Shown.ON_SCREEN), lambda _row: report.unit_name),
        (number(words.number, 10, Shown.ON_EACH_PAGE), lambda row: row.located.number),
        (number(words.counts, 11), lambda row: 1 if row.counts else None),
        (text(words.area, 20), area),
        (text(words.goal, 25), goal),
        (text(words.measures, 34), measures),
        (text(words.place, 12), lambda row: labels.short(row.located.first.location)),
        (text(words.also_under, 15, labels=True), other_locations),
        (text(words.note, 62), lambda row: row.located.first.note.text or None),
        (text(words.status, 13), lambda row: _status(row, words)),
        (text(words.when, 22), lambda row: _when(row.located.activity.when, language)),
        (number(words.first_day, 12), day(0)),
        (number(words.last_day, 12), day(1)),
        (text(words.metric, 18), lambda row: row.metric and metric_name(row.metric)),
        (text(words.adds_up, 15), lambda row: row.metric and words.kinds[row.metric.adds_up]),
        (number(words.value, 11), lambda row: row.figure and row.figure.value),
        (text(words.exactness, 13), exactness),
        (text(words.shared_with, 26), shared_with),
        (text(words.activity_id, 38, Shown.FOLDED), lambda row: row.located.activity.id),
        (number(words.reached, 11), _if(Standing.REACHED, deadline)),
        (number(words.planned, 11), _if(Standing.PLANNED, deadline)),
        (number(words.uncertain, 11), _if(Standing.UNCERTAIN, deadline)),
    )


def _if(wanted: Standing, deadline: dt.date) -> Callable[[FigureTableRow], Cell]:
    """A figure's value where its activity has this standing."""

    def value(row: FigureTableRow) -> Cell:
        fits = standing(row.located.activity, deadline) is wanted
        return row.figure.value if row.figure is not None and fits else None

    return value


def _total_columns(report: Report, words: FigureWords) -> _Columns[TotalTableRow]:
    labels = LocationLabels(report)

    def level(row: TotalTableRow) -> Cell:
        match row.scope:
            case ReportScope():
                return words.whole_report
            case AreaScope():
                return words.area
            case GoalScope():
                return words.goal
        assert_never(row.scope)

    def area(row: TotalTableRow) -> Cell:
        return _area_of_scope(report, row.scope)

    def goal(row: TotalTableRow) -> Cell:
        if not isinstance(row.scope, GoalScope):
            return None
        label = labels.short(Location(row.scope.goal_id))
        return f"{label} {report.national_goal(row.scope.goal_id).text}"

    def at_least(row: TotalTableRow) -> Cell:
        least = row.total.at_least if row.total is not None else None
        return None if least is None else least.value

    text, number = SheetColumn, partial(SheetColumn, numeric=True)
    return (
        (text(words.level, 15), level),
        (text(words.area, 20), area),
        (text(words.goal, 26), goal),
        (text(words.metric, 15), lambda row: row.total and metric_name(row.total.metric)),
        (text(words.adds_up, 15), lambda row: row.total and words.kinds[row.total.metric.adds_up]),
        (number(words.exact, 11), lambda row: row.total and row.total.reached.exact),
        (number(words.estimated, 10), lambda row: row.total and row.total.reached.estimated),
        (number(words.reached, 10), lambda row: row.total and row.total.value),
        (number(words.at_least, 11), at_least),
        (number(words.planned, 10), lambda row: row.total and row.total.planned.value),
        (number(words.uncertain, 10), lambda row: row.total and row.total.uncertain.value),
        (number(words.with_figure, 15), lambda row: row.total and row.total.reached.known),
        (number(words.unknown, 15), lambda row: row.total and row.total.reached.unknown),
        (number(words.activities, 12), lambda row: row.activities),
    )


def _area_of_scope(report: Report, scope: Scope) -> str | None:
    match scope:
        case ReportScope():
            return None
        case AreaScope(area_id):
            area = next(area for area in report.areas() if area.id == area_id)
        case GoalScope(goal_id):
            area = report.area_of(goal_id)
        case _:
            assert_never(scope)
    return area_text(area)


def area_text(area: StrategyArea) -> str:
    """Number and title of an area in one cell."""
    return f"{area.number} {area.title}".lstrip()


def _status(row: FigureTableRow, words: FigureWords) -> str | None:
    status = row.located.activity.status
    return None if status is None else words.statuses[status]


def _when(when: When | None, language: str) -> Cell:
    match when:
        case None:
            return None
        case Day(date):
            return date
        case _:
            return when_text(when, language)
