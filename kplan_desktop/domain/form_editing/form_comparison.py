"""How two forms differ, goal by goal: versions of a form, editions of it, or those of two periods.

Elements are identified by their permanent ids, whatever their numbers and places. Each difference
is one ``FormDifference`` that says one thing of one element.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TypeVar

from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.domain.form_editing.outline_changes import wording_of
from kplan_desktop.domain.model.element_order import moved_ids
from kplan_desktop.domain.model.form import (
    Column,
    Form,
    Metric,
    NationalGoal,
    NationalMeasure,
    Period,
    StrategyArea,
    Unit,
)
from kplan_desktop.domain.model.location import goal_numbers


class FormChange(Enum):
    """What became of an element, or of one property of it.

    ``MOVED``: it is in another area or under another goal, or in another order among those that
    stayed. ``REWORDED``: its text differs, ``TRANSLATED``: in a form of another language.
    ``CHANGED``: another property of it does, which ``FormDifference.field`` names.
    """

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    REWORDED = "reworded"
    TRANSLATED = "translated"
    CHANGED = "changed"


class FormField(Enum):
    """A property of a form as a whole, of a unit or of a metric."""

    LANGUAGE = "language"
    EDITION_OF = "form that it is an edition of"
    ORGANISATION = "organisation"
    STRATEGY = "strategy"
    AREA_LABEL = "word for an area"
    PLAN_NAME = "name of the plan"
    PLAN_TITLE = "title of the plan"
    PLAN_PERIOD = "period of the plan"
    PLAN_YEARS = "years of the plan"
    PLAN_COLUMNS = "columns of the plan"
    REPORT_NAME = "name of the report"
    REPORT_TITLE = "title of the report"
    REPORT_PERIOD = "period of the report"
    REPORT_YEARS = "years of the report"
    UNIT_LABEL = "word for a unit"
    INSTRUCTIONS = "instructions"
    SUBMIT_LABEL = "words before the address"
    SUBMIT_TO = "address to send to"
    COPY_TO = "address for a copy"
    DEADLINE_LABEL = "words before the deadline"
    DEADLINE = "deadline"
    CASE_REFERENCE = "case reference"
    REPORT_COLUMNS = "columns of the report"
    CHECKS = "findings switched off"
    VALID_FROM = "first day"
    VALID_TO = "last day"
    PREDECESSORS = "predecessors"
    PLURAL = "plural"
    ADDS_UP = "how it adds up"
    DECIMALS = "decimals"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDifference:
    """One thing that differs.

    ``element_id`` is the element's, empty for the form as a whole. ``area_id`` and ``goal_id`` are
    where it belongs in the newer form, or did in the older one if it was removed; empty outside.
    ``old`` and ``new`` are the property in both forms as text: the words, the number, the goal or
    area by its id where the element was moved there (equal where its order alone differs), else the
    value; of an element that was added or removed, its words. Empty where there is none.
    """

    subject: ElementKind
    change: FormChange
    element_id: str = ""
    area_id: str = ""
    goal_id: str = ""
    field: FormField | None = None
    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class FormComparison:
    """Two forms, and in what the newer differs.

    ``differences`` are those of the form as a whole, then area by area and goal by goal as the
    newer form prints them, what was removed behind what stayed, then those of units and metrics.
    Ids and versions of the forms themselves are not among them.
    """

    old: Form
    new: Form
    differences: tuple[FormDifference, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.differences)

    @property
    def is_same_form(self) -> bool:
        """Whether they are versions of one form, or editions of it in other languages."""
        return self.old.subject_id == self.new.subject_id

    @property
    def is_other_language(self) -> bool:
        """Whether they are one form in two languages, so that all words may differ."""
        return self.is_same_form and self.old.language != self.new.language

    @property
    def is_translation(self) -> bool:
        """Whether they are one form in two languages, and differ in nothing but their words."""
        return self.is_other_language and all(
            found.change is FormChange.TRANSLATED or found.field is FormField.LANGUAGE
            for found in self.differences
        )

    @cached_property
    def old_elements(self) -> FormElements:
        """The elements of the older form by their ids."""
        return FormElements(self.old)

    @cached_property
    def new_elements(self) -> FormElements:
        """The elements of the newer form by their ids."""
        return FormElements(self.new)


class FormElements:
    """The elements of a form by their ids, and where each belongs."""

    def __init__(self, form: Form) -> None:
        self.areas = {area.id: area for area in form.strategy_areas}
        self.goals = {goal.id: goal for goal in form.goals()}
        self.measures = {m.id: m for goal in form.goals() for m in goal.national_measures}
        self.units = {unit.id: unit for unit in form.units}
        self.metrics = {metric.id: metric for metric in form.metrics}
        self.area_of = {goal.id: area.id for area in form.strategy_areas for goal in area.goals}
        self.goal_of = {m.id: goal.id for goal in form.goals() for m in goal.national_measures}
        self.numbers = goal_numbers(form)
        """The goals' numbers, unambiguous without their areas."""


def compare_forms(old: Form, new: Form) -> FormComparison:
    """What differs between two forms. The time is near linear in their size."""
    comparison = FormComparison(old, new)
    return FormComparison(old, new, tuple(_Differences(comparison).all()))


_AnyElement = StrategyArea | NationalGoal | NationalMeasure | Unit | Metric
_Properties = Sequence[tuple[FormField, object, str]]
"""Fields of an element: their values, and these as text."""


class _Differences:
    """Finds the differences of two forms, in the order in which they are told."""

    def __init__(self, comparison: FormComparison) -> None:
        self._forms = comparison.old, comparison.new
        self._old, self._new = comparison.old_elements, comparison.new_elements
        self._is_translated = comparison.is_other_language
        orders = zip(_orders(comparison.old), _orders(comparison.new), strict=True)
        self._moved = {name for old, new in orders for name in moved_ids(old, new)}

    def all(self) -> Iterator[FormDifference]:
        older, newer = self._forms
        heads = _head(older, newer), _head(newer, older)
        yield from self._properties(ElementKind.HEAD, "", *heads)
        old, new = self._old, self._new
        for area_id in {**new.areas, **old.areas}:
            yield from self._area(area_id)
        for unit_id in {**new.units, **old.units}:
            units = old.units.get(unit_id), new.units.get(unit_id)
            yield from self._element(ElementKind.UNIT, unit_id, *units)
        for metric_id in {**new.metrics, **old.metrics}:
            metrics = old.metrics.get(metric_id), new.metrics.get(metric_id)
            yield from self._element(ElementKind.METRIC, metric_id, *metrics)

    def _area(self, area_id: str) -> Iterator[FormDifference]:
        old, new = self._old.areas.get(area_id), self._new.areas.get(area_id)
        yield from self._element(ElementKind.AREA, area_id, old, new, at=(area_id, ""))
        present = [goal.id for goal in new.goals] if new is not None else []
        former = [goal.id for goal in old.goals] if old is not None else []
        for goal_id in (*present, *(name for name in former if name not in self._new.goals)):
            yield from self._goal(area_id, goal_id)

    def _goal(self, area_id: str, goal_id: str) -> Iterator[FormDifference]:
        old, new = self._old.goals.get(goal_id), self._new.goals.get(goal_id)
        at = area_id, goal_id
        places = self._old.area_of.get(goal_id, ""), self._new.area_of.get(goal_id, "")
        yield from self._element(ElementKind.GOAL, goal_id, old, new, places, at=at)
        present = [measure.id for measure in new.national_measures] if new is not None else []
        former = [measure.id for measure in old.national_measures] if old is not None else []
        for name in (*present, *(name for name in former if name not in self._new.measures)):
            measures = self._old.measures.get(name), self._new.measures.get(name)
            places = self._old.goal_of.get(name, ""), self._new.goal_of.get(name, "")
            yield from self._element(ElementKind.NATIONAL_MEASURE, name, *measures, places, at=at)

    def _element(
        self,
        subject: ElementKind,
        name: str,
        old: _AnyElement | None,
        new: _AnyElement | None,
        places: tuple[str, str] = ("", ""),
        *,
        at: tuple[str, str] = ("", ""),
    ) -> Iterator[FormDifference]:
        def difference(change: FormChange, before: str, after: str) -> FormDifference:
            return FormDifference(
                subject=subject,
                change=change,
                element_id=name,
                area_id=at[0],
                goal_id=at[1],
                old=before,
                new=after,
            )

        if old is None and new is not None:
            yield difference(FormChange.ADDED, "", element_words(new))
        if old is not None and new is None:
            yield difference(FormChange.REMOVED, element_words(old), "")
        if old is None or new is None:
            return
        if name in self._moved:
            yield difference(FormChange.MOVED, *places)
        before, after = element_number(old), element_number(new)
        if before != after:
            yield difference(FormChange.RENUMBERED, before, after)
        before, after = element_words(old), element_words(new)
        if before != after:
            is_translated = self._is_translated
            change = FormChange.TRANSLATED if is_translated else FormChange.REWORDED
            yield difference(change, before, after)
        yield from self._properties(subject, name, _properties(old), _properties(new))

    def _properties(
        self, subject: ElementKind, name: str, old: _Properties, new: _Properties
    ) -> Iterator[FormDifference]:
        for (field, was, before), (_, becomes, after) in zip(old, new, strict=True):
            if was != becomes:
                is_translated = self._is_translated and field in _WORDS
                change = FormChange.TRANSLATED if is_translated else FormChange.CHANGED
                yield FormDifference(
                    subject=subject,
                    change=change,
                    element_id=name,
                    field=field,
                    old=before,
                    new=after,
                )


def element_words(element: _AnyElement) -> str:
    """The words of an element: a text, a title or a name."""
    match element:
        case Unit():
            return element.name
        case Metric():
            return element.singular
    return wording_of(element)


def element_number(element: _AnyElement) -> str:
    """The printed number of an element; empty for units and metrics, which have none."""
    return "" if isinstance(element, Unit | Metric) else element.number


def _orders(form: Form) -> tuple[Mapping[str, Sequence[str]], ...]:
    """The ids of each kind of element by their places, in order."""
    return (
        {"": [area.id for area in form.strategy_areas]},
        {area.id: [goal.id for goal in area.goals] for area in form.strategy_areas},
        {goal.id: [m.id for m in goal.national_measures] for goal in form.goals()},
        {"": [unit.id for unit in form.units]},
        {"": [metric.id for metric in form.metrics]},
    )


_WORDS = frozenset(
    {
        FormField.ORGANISATION,
        FormField.STRATEGY,
        FormField.AREA_LABEL,
        FormField.PLAN_NAME,
        FormField.PLAN_TITLE,
        FormField.PLAN_PERIOD,
        FormField.PLAN_COLUMNS,
        FormField.REPORT_NAME,
        FormField.REPORT_TITLE,
        FormField.REPORT_PERIOD,
        FormField.UNIT_LABEL,
        FormField.INSTRUCTIONS,
        FormField.SUBMIT_LABEL,
        FormField.DEADLINE_LABEL,
        FormField.REPORT_COLUMNS,
        FormField.PLURAL,
        FormField.DEFINITION,
    }
)
"""Fields that an edition in another language has in other words. Years are fields of their own."""


def _head(form: Form, other: Form) -> _Properties:
    plan, report = form.plan, form.report
    # A form and its own editions are one form: that is said by the language.
    edition_of = form.edition_of if form.subject_id != other.subject_id else ""
    return (
        _text(FormField.LANGUAGE, form.language),
        _text(FormField.EDITION_OF, edition_of),
        _text(FormField.ORGANISATION, form.organisation),
        _text(FormField.STRATEGY, form.strategy),
        _text(FormField.AREA_LABEL, form.area_label),
        _text(FormField.PLAN_NAME, plan.name),
        _text(FormField.PLAN_TITLE, plan.title),
        _text(FormField.PLAN_PERIOD, plan.period.label),
        _text(FormField.PLAN_YEARS, _years(plan.period)),
        _lines(FormField.PLAN_COLUMNS, plan.columns, _column),
        _text(FormField.REPORT_NAME, report.name),
        _text(FormField.REPORT_TITLE, report.title),
        _text(FormField.REPORT_PERIOD, report.period.label),
        _text(FormField.REPORT_YEARS, _years(report.period)),
        _text(FormField.UNIT_LABEL, report.unit_label),
        _lines(FormField.INSTRUCTIONS, report.instructions, str),
        _text(FormField.SUBMIT_LABEL, report.submit_label),
        _text(FormField.SUBMIT_TO, report.submit_to),
        _text(FormField.COPY_TO, report.copy_to),
        _text(FormField.DEADLINE_LABEL, report.deadline_label),
        _text(FormField.DEADLINE, report.deadline.isoformat()),
        _text(FormField.CASE_REFERENCE, report.case_reference),
        _lines(FormField.REPORT_COLUMNS, report.columns, _column),
        _lines(FormField.CHECKS, form.checks, str),
    )


def _properties(element: _AnyElement) -> _Properties:
    match element:
        case Unit():
            return (
                _text(FormField.VALID_FROM, _day(element.valid_from)),
                _text(FormField.VALID_TO, _day(element.valid_to)),
                _lines(FormField.PREDECESSORS, element.predecessors, str),
            )
        case Metric():
            return (
                _text(FormField.PLURAL, element.plural),
                _text(FormField.ADDS_UP, element.adds_up),
                _text(FormField.DECIMALS, str(element.decimals)),
                _text(FormField.DEFINITION, element.definition),
            )
        case _:
            return ()


def _text(field: FormField, text: str) -> tuple[FormField, object, str]:
    return field, text, text


_Item = TypeVar("_Item")


def _lines(
    field: FormField, items: Sequence[_Item], line: Callable[[_Item], str]
) -> tuple[FormField, object, str]:
    return field, tuple(items), "\n".join(map(line, items))


def _column(column: Column) -> str:
    return f"{column.heading} ({column.subheading})" if column.subheading else column.heading


def _years(period: Period) -> str:
    return f"{period.first_year}–{period.last_year}"


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day is not None else ""
