"""The sheets of the joint report's workbook: totals, activities, and what units and goals reached.

No sum in them counts an activity twice: in the list of activities a joint event stands once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import assert_never

from kplan_desktop.domain.joint_report.joint_content import (
    JointReport,
    ScopeRow,
)
from kplan_desktop.domain.joint_report.printed_labels import PrintedLabels
from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import metric_name
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Total
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope
from kplan_desktop.exchange.joint_report.joint_activities import CountedActivity
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.exchange.joint_report.origin_sheets import (
    OriginSheets,
    by_standing,
    standing_word,
)
from kplan_desktop.exchange.joint_report.sheet_words import SheetWords, sheet_words
from kplan_desktop.exchange.spreadsheet.figures_sheets import (
    BarChart,
    Cell,
    FigureSheet,
    SheetColumn,
    Shown,
    area_text,
)
from kplan_desktop.exchange.wording.figure_words import FigureWords, figure_words

_COLUMNS_ON_PAPER = 12
"""Columns of numbers that a page of paper has room for."""

_Row = tuple[Cell, ...]
_TEXT, _NUMBER = SheetColumn, partial(SheetColumn, numeric=True)


class JointSheets:
    """Makes the sheets of one joint report. ``totals`` are those that it was made of."""

    def __init__(self, report: JointReport, totals: JointTotals) -> None:
        self._report = report
        self._totals = totals
        self._lines = JointLines(report.form)
        self._own: SheetWords = sheet_words(report.form.language)
        self._words: FigureWords = figure_words(report.form.language)
        self._numbers = goal_numbers(report.form)
        self._names = _metric_names(totals)

    def all(self, made: dt.date, edition: str) -> tuple[FigureSheet, ...]:
        """All sheets, for the edition of that name or a draft."""
        return (
            self.totals(),
            self.activities(),
            self._matrix(self._own.by_unit_sheet, self._lines.unit_label, by_goal=False),
            self._matrix(self._own.by_goal_sheet, self._words.goal, by_goal=True),
            *OriginSheets(self._report, self._names).all(made, edition),
        )

    def totals(self) -> FigureSheet:
        """A row for each unit and all of them, in each part of the form, and each metric there."""
        words, own = self._words, self._own
        columns = (
            _TEXT(self._lines.unit_label, 18, Shown.ON_EACH_PAGE),
            _TEXT(words.level, 15),
            _TEXT(words.area, 30),
            _TEXT(words.goal, 44),
            _TEXT(words.metric, 15),
            _TEXT(words.adds_up, 15),
            _NUMBER(words.exact, 11),
            _NUMBER(words.estimated, 10),
            _NUMBER(words.reached, 10),
            _NUMBER(words.at_least, 11),
            _NUMBER(words.planned, 10),
            _NUMBER(words.uncertain, 10),
            _NUMBER(words.with_figure, 15),
            _NUMBER(words.unknown, 15),
            _NUMBER(words.activities, 12),
            _NUMBER(own.covered_units, 11),
            _NUMBER(own.of_units, 11),
            _NUMBER(own.undecided, 18),
        )
        return FigureSheet(words.totals_sheet, columns, tuple(self._total_rows()), pages=2)

    def _total_rows(self) -> Iterator[_Row]:
        names = {unit_id: unit.unit.name for unit_id, unit in self._totals.units.items()}
        for unit_id, name in {"": self._own.all_units, **names}.items():
            for each in self._totals.rows(unit_id):
                scope = JointScope(each.scope, unit_id)
                for total in each.totals.by_metric:
                    yield self._total_row(scope, name, total)

    def _total_row(self, scope: JointScope, unit: str, total: Total) -> _Row:
        least = total.at_least
        coverage = self._totals.coverage(total.metric.id, scope)
        level, area, goal = self._place(scope.within)
        return (
            unit,
            level,
            area,
            goal,
            self._names[total.metric.id],
            self._words.kinds[total.metric.adds_up],
            total.reached.exact,
            total.reached.estimated,
            total.value,
            None if least is None else least.value,
            total.planned.value,
            total.uncertain.value,
            total.reached.known,
            total.reached.unknown,
            coverage.all_activities,
            None if scope.unit_id else coverage.units,
            None if scope.unit_id else coverage.all_units,
            self._totals.undecided_in(total.metric.id, scope) or None,
        )

    def _place(self, scope: Scope) -> tuple[str, str | None, str | None]:
        """The level of a scope, its area and its goal."""
        form, words = self._report.form, self._words
        match scope:
            case ReportScope():
                return words.whole_report, None, None
            case AreaScope(area_id):
                area = next(each for each in form.strategy_areas if each.id == area_id)
                return words.area, area_text(area), None
            case GoalScope(goal_id):
                return words.goal, self._area(goal_id), self._goal(goal_id)
        assert_never(scope)

    def _area(self, goal_id: str) -> str | None:
        for area in self._report.form.strategy_areas:
            if any(goal.id == goal_id for goal in area.goals):
                return area_text(area)
        return None

    def _goal(self, goal_id: str) -> str | None:
        """«1.1 …», of a goal that the form lacks what its own form says."""
        for goal in self._report.form.goals():
            if goal.id == goal_id:
                return f"{self._numbers[goal_id]} {one_line(goal.text)}"
        for other in self._report.appendix.other_goals:
            if other.id == goal_id:
                return f"{other.number} {one_line(other.text)}".strip()
        return None

    def activities(self) -> FigureSheet:
        """A row for each activity and metric, a joint event once with all of its units."""
        words, own = self._words, self._own
        columns = (
            _NUMBER(words.number, 10, Shown.ON_EACH_PAGE),
            _NUMBER(words.counts, 11),
            _TEXT(own.units, 26),
            _TEXT(words.area, 20),
            _TEXT(words.goal, 25),
            _TEXT(words.also_under, 15, labels=True),
            _TEXT(own.beginning, 50),
            _TEXT(words.status, 13),
            _NUMBER(words.first_day, 12),
            _NUMBER(words.last_day, 12),
            _TEXT(words.metric, 18),
            _TEXT(words.adds_up, 15),
            _NUMBER(words.value, 11),
            _TEXT(words.exactness, 13),
            _NUMBER(words.reached, 11),
            _NUMBER(words.planned, 11),
            _NUMBER(words.uncertain, 11),
            _TEXT(own.reported, 26),
            _TEXT(words.shared_with, 26),
            _TEXT(words.activity_id, 38, Shown.FOLDED),
        )
        return FigureSheet(words.activities_sheet, columns, tuple(self._activity_rows()), pages=2)

    def _activity_rows(self) -> Iterator[_Row]:
        labels = PrintedLabels(self._report.left_out)
        counted = CountedActivity.all_of(self._totals, labels)
        for number, activity in enumerate(counted, 1):
            figures = activity.figures or (None,)
            for index, figure in enumerate(figures):
                metric = None if figure is None else figure.metric
                value = None if figure is None else figure.amount.value
                area = self._area(activity.goal_ids[0])
                others = (self._numbers.get(each, "") for each in activity.goal_ids[1:])
                first, last = activity.days or (None, None)
                yield (
                    number,
                    1 if not index and activity.standing is not Standing.CANCELLED else None,
                    ", ".join(activity.units),
                    area,
                    self._goal(activity.goal_ids[0]),
                    "; ".join(filter(None, others)) or None,
                    activity.label or None,
                    standing_word(activity.standing, self._lines),
                    first,
                    last,
                    None if metric is None else self._names[metric.id],
                    None if metric is None else self._words.kinds[metric.adds_up],
                    value,
                    None if figure is None else self._words.exactnesses[figure.amount.exactness],
                    *by_standing(value, activity.standing),
                    None if figure is None else "; ".join(map(self._told, figure.told)) or None,
                    ", ".join(activity.shared_with) or None,
                    activity.id,
                )

    def _told(self, told: tuple[str, str]) -> str:
        return " ".join(told)

    def _matrix(self, name: str, label: str, *, by_goal: bool) -> FigureSheet:
        """What each unit or goal reached, a column for each metric, with a chart of each."""
        figures = self._report.figures
        rows = figures.by_goal if by_goal else figures.by_unit
        metrics = [total.metric for total in figures.totals]
        owners = _owners(self._totals)
        headings = _unlike(
            label,
            (f"{self._lines.total_name(each)}{owners[each.metric.id]}" for each in figures.totals),
        )
        columns = [_TEXT(label, 12 if by_goal else 26, Shown.ON_EACH_PAGE)]
        columns += [_NUMBER(heading, 14) for heading in headings]
        if by_goal:
            columns.append(_TEXT(self._own.goal_text, 60))
        charts = tuple(
            BarChart(heading, 0, number)
            for number, heading in enumerate(headings, 1)
            if any(_value(row, number - 1) is not None for row in rows)
        )
        return FigureSheet(
            name,
            tuple(columns),
            tuple(
                (
                    row.title,
                    *(_value(row, index) for index, _ in enumerate(metrics)),
                    *((self._goal(row.id),) if by_goal else ()),
                )
                for row in rows
            ),
            charts=charts,
            charts_name=self._own.charts_sheet.format(of=name.lower()),
            pages=1 + len(columns) // _COLUMNS_ON_PAPER,
        )


def _value(row: ScopeRow, index: int) -> Decimal | None:
    part = row.parts[index]
    return None if part is None else part.value


def _owners(totals: JointTotals) -> dict[str, str]:
    """For each metric « (Oslo, Troms)», the units whose own it is; nothing for the form's."""
    of_form = {metric.id for metric in totals.collection.form.metrics}
    owners = {}
    for each in totals.metrics:
        ids = dict.fromkeys(ref.unit_id for ref in each.members)
        names = ", ".join(totals.units[unit_id].unit.name for unit_id in ids)
        owners[each.metric.id] = f" ({names})" if names and each.metric.id not in of_form else ""
    return owners


def _metric_names(totals: JointTotals) -> dict[str, str]:
    """What each metric is called: no two the same, or a pivot table would add them up."""
    owners = _owners(totals)
    metrics = [each.metric for each in totals.metrics]
    names = _unlike("", (f"{metric_name(each)}{owners[each.id]}" for each in metrics))
    return {metric.id: name for metric, name in zip(metrics, names, strict=True)}


def _unlike(first: str, headings: Iterable[str]) -> list[str]:
    """Headings of which no two are the same, or ``first``, whatever their case: a table's."""
    found: dict[str, str] = {first.casefold(): first}
    for heading in headings:
        unlike, number = heading, 1
        while unlike.casefold() in found:
            number += 1
            unlike = f"{heading} ({number})"
        found[unlike.casefold()] = unlike
    return list(found.values())[1:]
