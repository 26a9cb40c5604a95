"""The differences of two forms in words: rows for the list that marks what was reworded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from typing import get_args

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.form_editing.form_comparison import (
    FormChange,
    FormComparison,
    FormDifference,
    FormField,
    element_number,
    element_words,
)
from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.domain.model.form import AddsUp
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.word_parts import PartKind, WordPart
from kplan_desktop.ui.activity.own_metric_dialog import kind_words
from kplan_desktop.ui.comparison.comparison_rows import (
    ChangeRow,
    ChangeText,
    ComparisonHeading,
    change_row,
    marked_parts,
)
from kplan_desktop.ui.files.new_report_dialog import language_name

_NAMED = 160
"""Characters of a goal's words in a heading."""

_TRANSLATED = 600
"""Characters of a text that is shown in both languages."""

_DATES = {FormField.DEADLINE, FormField.VALID_FROM, FormField.VALID_TO}

_VALUES = {
    *_DATES,
    FormField.LANGUAGE,
    FormField.EDITION_OF,
    FormField.PLAN_YEARS,
    FormField.REPORT_YEARS,
    FormField.SUBMIT_TO,
    FormField.COPY_TO,
    FormField.CASE_REFERENCE,
    FormField.ADDS_UP,
    FormField.DECIMALS,
}
"""Fields whose values are shown whole, the former before the present one."""


def difference_rows(comparison: FormComparison) -> list[ComparisonHeading | ChangeRow]:
    """A heading for the form, each area and each goal that differs, and the rows of each."""
    words = _DifferenceWords(comparison)
    rows: list[ComparisonHeading | ChangeRow] = []
    for _, differences in groupby(comparison.differences, _heading_of):
        first, *others = differences
        rows += [words.heading(first), words.row(first), *map(words.row, others)]
    return rows


def _heading_of(found: FormDifference) -> tuple[str, str]:
    """What is the same for all differences under one heading, which follow each other."""
    if found.goal_id:
        return "goal", found.goal_id
    return found.subject.value, found.area_id


class _DifferenceWords:
    def __init__(self, comparison: FormComparison) -> None:
        self._forms = comparison.old, comparison.new
        self._old, self._new = comparison.old_elements, comparison.new_elements

    def heading(self, found: FormDifference) -> ComparisonHeading:
        """What a difference belongs to."""
        match found.subject:
            case ElementKind.HEAD:
                text = QCoreApplication.translate("FormDifferences", "The whole form")
            case ElementKind.AREA:
                text = self._area(found.element_id)
            case ElementKind.GOAL | ElementKind.NATIONAL_MEASURE:
                text = self._goal(found.goal_id)
            case ElementKind.UNIT:
                text = QCoreApplication.translate("FormDifferences", "Regions")
            case ElementKind.METRIC:
                text = QCoreApplication.translate("FormDifferences", "Metrics")
        return ComparisonHeading(text)

    def row(self, found: FormDifference) -> ChangeRow:
        """What differs, and the texts in question."""
        return change_row(self._label(found), self._what(found), tuple(self._texts(found)))

    def _area(self, area_id: str, *, former: bool = False) -> str:
        is_new = area_id in self._new.areas and not former
        elements, form = (self._new, self._forms[1]) if is_new else (self._old, self._forms[0])
        area = elements.areas[area_id]
        return f"{form.area_label} {area.number} {_named(area.title)}"

    def _goal(self, goal_id: str, *, former: bool = False) -> str:
        elements = self._new if goal_id in self._new.goals and not former else self._old
        number = elements.numbers[goal_id].removesuffix(".")
        return f"{number} {_named(elements.goals[goal_id].text)}"

    def _label(self, found: FormDifference) -> str:
        name = found.element_id
        match found.subject:
            case ElementKind.HEAD:
                return ""
            case ElementKind.AREA:
                return QCoreApplication.translate("FormDifferences", "The strategy area")
            case ElementKind.GOAL:
                return QCoreApplication.translate("FormDifferences", "The goal")
            case ElementKind.NATIONAL_MEASURE:
                text = QCoreApplication.translate("FormDifferences", "National measure %1")
                measure = self._new.measures.get(name) or self._old.measures[name]
                return text.replace("%1", element_number(measure))
            case ElementKind.UNIT:
                return element_words(self._new.units.get(name) or self._old.units[name])
            case ElementKind.METRIC:
                return element_words(self._new.metrics.get(name) or self._old.metrics[name])

    def _what(self, found: FormDifference) -> str:
        if found.field is not None:
            return field_name(found.field)
        match found.change:
            case FormChange.ADDED:
                return QCoreApplication.translate("FormDifferences", "new")
            case FormChange.REMOVED:
                return QCoreApplication.translate("FormDifferences", "gone")
            case FormChange.MOVED:
                return self._move(found)
            case FormChange.RENUMBERED:
                text = QCoreApplication.translate("FormDifferences", "new number, was %1")
                return text.replace("%1", found.old)
            case FormChange.TRANSLATED:
                return QCoreApplication.translate("FormDifferences", "in both languages")
            case FormChange.REWORDED | FormChange.CHANGED:
                return QCoreApplication.translate("FormDifferences", "reworded")

    def _move(self, found: FormDifference) -> str:
        if found.old == found.new:
            return QCoreApplication.translate("FormDifferences", "moved within its list")
        is_goal = found.subject is ElementKind.GOAL
        former = (self._area if is_goal else self._goal)(found.old, former=True)
        text = QCoreApplication.translate("FormDifferences", "moved, was under %1")
        return text.replace("%1", former)

    def _texts(self, found: FormDifference) -> Iterator[ChangeText]:
        old, new = _shown(found, found.old), _shown(found, found.new)
        match found.change:
            case FormChange.MOVED | FormChange.RENUMBERED:
                element = self._element(found)
                yield ChangeText("", marked_parts(element, element))
            case FormChange.TRANSLATED:
                for form, text in zip(self._forms, (old, new), strict=True):
                    words = WordPart(beginning(text, _TRANSLATED), PartKind.SAME)
                    yield ChangeText(f"{language_name(form.language)}:", (words,))
            case FormChange.CHANGED if found.field in _VALUES:
                parts = (WordPart(old, PartKind.REMOVED), WordPart(new, PartKind.ADDED))
                yield ChangeText("", _spaced([part for part in parts if part.text]))
            case _:
                yield ChangeText("", marked_parts(old, new))

    def _element(self, found: FormDifference) -> str:
        if found.subject in (ElementKind.UNIT, ElementKind.METRIC):
            return ""  # its words are the label
        new, name = self._new, found.element_id
        element = new.areas.get(name) or new.goals.get(name) or new.measures.get(name)
        return element_words(element) if element is not None else ""


def _spaced(parts: list[WordPart]) -> tuple[WordPart, ...]:
    """The parts with a blank between two of them."""
    if len(parts) < 2:
        return tuple(parts)
    return (parts[0], WordPart(" ", PartKind.SAME), parts[1])


def _shown(found: FormDifference, text: str) -> str:
    """A property as the screen shows it."""
    if found.field in _DATES and text:
        return date_text(dt.date.fromisoformat(text))
    if found.field is FormField.LANGUAGE:
        return language_name(text)
    if found.field is FormField.ADDS_UP:
        return next(kind_words(kind)[0] for kind in get_args(AddsUp) if kind == text)
    return text


def _named(text: str) -> str:
    return beginning(one_line(text), _NAMED)


def field_name(field: FormField) -> str:
    """What a property of a form, a region or a metric is called."""
    names = {
        FormField.LANGUAGE: QCoreApplication.translate("FormDifferences", "language"),
        FormField.EDITION_OF: QCoreApplication.translate(
            "FormDifferences", "form that it is an edition of"
        ),
        FormField.ORGANISATION: QCoreApplication.translate("FormDifferences", "organisation"),
        FormField.STRATEGY: QCoreApplication.translate("FormDifferences", "name of the strategy"),
        FormField.AREA_LABEL: QCoreApplication.translate(
            "FormDifferences", "word for a strategy area"
        ),
        FormField.PLAN_NAME: QCoreApplication.translate(
            "FormDifferences", "what the plan is called"
        ),
        FormField.PLAN_TITLE: QCoreApplication.translate("FormDifferences", "title on the plan"),
        FormField.PLAN_PERIOD: QCoreApplication.translate("FormDifferences", "period of the plan"),
        FormField.PLAN_YEARS: QCoreApplication.translate("FormDifferences", "years of the plan"),
        FormField.PLAN_COLUMNS: QCoreApplication.translate(
            "FormDifferences", "columns of the plan"
        ),
        FormField.REPORT_NAME: QCoreApplication.translate(
            "FormDifferences", "what the report is called"
        ),
        FormField.REPORT_TITLE: QCoreApplication.translate(
            "FormDifferences", "title on the report"
        ),
        FormField.REPORT_PERIOD: QCoreApplication.translate(
            "FormDifferences", "period of the report"
        ),
        FormField.REPORT_YEARS: QCoreApplication.translate(
            "FormDifferences", "years of the report"
        ),
        FormField.UNIT_LABEL: QCoreApplication.translate(
            "FormDifferences", "word before the region's name"
        ),
        FormField.INSTRUCTIONS: QCoreApplication.translate("FormDifferences", "instructions"),
        FormField.SUBMIT_LABEL: QCoreApplication.translate(
            "FormDifferences", "words before the address"
        ),
        FormField.SUBMIT_TO: QCoreApplication.translate(
            "FormDifferences", "address that the report is sent to"
        ),
        FormField.COPY_TO: QCoreApplication.translate("FormDifferences", "address for copies"),
        FormField.DEADLINE_LABEL: QCoreApplication.translate(
            "FormDifferences", "words before the deadline"
        ),
        FormField.DEADLINE: QCoreApplication.translate("FormDifferences", "deadline"),
        FormField.CASE_REFERENCE: QCoreApplication.translate("FormDifferences", "case reference"),
        FormField.REPORT_COLUMNS: QCoreApplication.translate(
            "FormDifferences", "columns of the report"
        ),
        FormField.CHECKS: QCoreApplication.translate("FormDifferences", "findings switched off"),
        FormField.VALID_FROM: QCoreApplication.translate("FormDifferences", "first day"),
        FormField.VALID_TO: QCoreApplication.translate("FormDifferences", "last day"),
        FormField.PREDECESSORS: QCoreApplication.translate("FormDifferences", "predecessors"),
        FormField.PLURAL: QCoreApplication.translate("FormDifferences", "plural"),
        FormField.ADDS_UP: QCoreApplication.translate("FormDifferences", "how it adds up"),
        FormField.DECIMALS: QCoreApplication.translate("FormDifferences", "decimals"),
        FormField.DEFINITION: QCoreApplication.translate("FormDifferences", "what is counted"),
    }
    return names[field]
