"""What may be a slip in a form that can be published all the same. A warning never forbids it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kplan_desktop.domain.form_editing.outline_changes import OrderedNumbers, OutlineElement
from kplan_desktop.domain.form_format.form_fault import FormPath
from kplan_desktop.domain.model.form import Column, Form
from kplan_desktop.domain.text.folding import caseless


class WarningKind(Enum):
    """What may be a slip. In brackets what the warning's values are."""

    DEADLINE_BEFORE_END = auto()
    """The deadline is before the last year of the period. [the year]"""

    DEADLINE_PASSED = auto()
    """The deadline is before today."""

    NO_METRICS = auto()
    """The form has no metrics, so that each unit counts by its own."""

    NO_INSTRUCTIONS = auto()
    """The report has no instructions."""

    OUT_OF_ORDER = auto()
    """Numbers are not in order, or one is missing. [the number that is there, the one expected]"""

    SAME_WORDING = auto()
    """Two goals, or two national measures of a goal, have the same text."""

    SAME_NAME = auto()
    """Two units, or two metrics, have the same name. [the name]"""

    UNIT_ENDED = auto()
    """The unit ended before the period. [its name]"""

    OLD_YEAR = auto()
    """A title or the instructions tell of a year before the period. [the year]"""


@dataclass(frozen=True, slots=True)
class FormWarning:
    """A warning. ``path`` leads to the field it is about, as in a fault."""

    kind: WarningKind
    path: FormPath
    values: tuple[str | int, ...] = ()


_Warnings = Iterator[FormWarning]

_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")


def form_warnings(form: Form, today: dt.date) -> list[FormWarning]:
    """All warnings of a form, in the order of its parts. It may have faults."""
    return [
        *_deadline(form, today),
        *_lacking(form),
        *_old_years(form),
        *_same_names(form),
        *_ended_units(form),
        *_numbers(form),
        *_same_wordings(form),
    ]


def _deadline(form: Form, today: dt.date) -> _Warnings:
    deadline, last_year = form.report.deadline, form.report.period.last_year
    path = ("report", "deadline")
    if form.report.period.first_year <= deadline.year < last_year:
        yield FormWarning(WarningKind.DEADLINE_BEFORE_END, path, (last_year,))
    if deadline < today:
        yield FormWarning(WarningKind.DEADLINE_PASSED, path)


def _lacking(form: Form) -> _Warnings:
    if not form.metrics:
        yield FormWarning(WarningKind.NO_METRICS, ("metrics",))
    if not form.report.instructions:
        yield FormWarning(WarningKind.NO_INSTRUCTIONS, ("report", "instructions"))


def _old_years(form: Form) -> _Warnings:
    """Years before the period, as a form that was made from the last one may still have."""
    first = min(form.plan.period.first_year, form.report.period.first_year)
    for path, text in _titles(form):
        without_name = text.replace(form.strategy, "") if form.strategy else text
        old = sorted({year for year in map(int, _YEAR.findall(without_name)) if year < first})
        if old:
            yield FormWarning(WarningKind.OLD_YEAR, path, (old[0],))


def _titles(form: Form) -> Iterator[tuple[FormPath, str]]:
    yield ("plan", "title"), form.plan.title
    yield ("plan", "period", "label"), form.plan.period.label
    yield from _headings("plan", form.plan.columns)
    yield ("report", "title"), form.report.title
    yield ("report", "period", "label"), form.report.period.label
    for i, paragraph in enumerate(form.report.instructions):
        yield ("report", "instructions", i), paragraph
    yield from _headings("report", form.report.columns)


def _headings(part: str, columns: tuple[Column, ...]) -> Iterator[tuple[FormPath, str]]:
    for i, column in enumerate(columns):
        yield (part, "columns", i, "heading"), column.heading
        yield (part, "columns", i, "subheading"), column.subheading


def _same_names(form: Form) -> _Warnings:
    named: list[list[tuple[FormPath, str]]] = [
        [(("units", i, "name"), unit.name) for i, unit in enumerate(form.units)],
        [(("metrics", i, "plural"), metric.plural) for i, metric in enumerate(form.metrics)],
    ]
    for places in named:
        counted = Counter(caseless(name) for _, name in places)
        for path, name in places:
            if name.strip() and counted[caseless(name)] > 1:
                yield FormWarning(WarningKind.SAME_NAME, path, (name,))


def _ended_units(form: Form) -> _Warnings:
    first = form.report.period.first_year
    for i, unit in enumerate(form.units):
        if unit.valid_to is not None and unit.valid_to.year < first:
            yield FormWarning(WarningKind.UNIT_ENDED, ("units", i, "valid_to"), (unit.name,))


def _numbers(form: Form) -> _Warnings:
    """The first number under each parent that does not follow on those above it."""
    ordered = OrderedNumbers(form)
    areas = form.strategy_areas
    yield from _out_of_order(areas, ordered.of_areas(areas), ("strategy_areas",))
    for a, area in enumerate(form.strategy_areas):
        path: FormPath = ("strategy_areas", a, "goals")
        yield from _out_of_order(area.goals, ordered.of_goals(area), path)
        for g, goal in enumerate(area.goals):
            measures, wanted = goal.national_measures, ordered.of_measures(goal)
            yield from _out_of_order(measures, wanted, (*path, g, "national_measures"))


def _out_of_order(
    elements: Sequence[OutlineElement], in_order: Sequence[str], path: FormPath
) -> _Warnings:
    numbers = [element.number for element in elements]
    for i, (number, wanted) in enumerate(zip(numbers, in_order, strict=True)):
        if number.strip() and number != wanted:
            values = (number, wanted)
            yield FormWarning(WarningKind.OUT_OF_ORDER, (*path, i, "number"), values)
            return


def _same_wordings(form: Form) -> _Warnings:
    goals: list[tuple[FormPath, str]] = []
    for a, area in enumerate(form.strategy_areas):
        for g, goal in enumerate(area.goals):
            path: FormPath = ("strategy_areas", a, "goals", g)
            goals.append(((*path, "text"), goal.text))
            yield from _same_texts(
                [
                    ((*path, "national_measures", m, "text"), measure.text)
                    for m, measure in enumerate(goal.national_measures)
                ]
            )
    yield from _same_texts(goals)


def _same_texts(texts: list[tuple[FormPath, str]]) -> _Warnings:
    counted = Counter(caseless(text) for _, text in texts)
    for path, text in texts:
        if text.strip() and counted[caseless(text)] > 1:
            yield FormWarning(WarningKind.SAME_WORDING, path)
