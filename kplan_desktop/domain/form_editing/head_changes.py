"""Changes to what a form says of itself: names, titles, headings, period, deadline, addresses.

All functions return a changed copy. The path of a field is that by which a fault names it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import Literal, assert_never

from kplan_desktop.domain.model.form import Column, Form, Period
from kplan_desktop.domain.model.immutable_updates import with_item

FormPart = Literal["plan", "report"]
"""The two documents that a form describes."""


class HeadField(Enum):
    """A text of the form as a whole; the value is its path in the form."""

    ORGANISATION = ("organisation",)
    STRATEGY = ("strategy",)
    LANGUAGE = ("language",)
    EDITION_OF = ("edition_of",)
    AREA_LABEL = ("area_label",)
    PLAN_NAME = ("plan", "name")
    PLAN_TITLE = ("plan", "title")
    REPORT_NAME = ("report", "name")
    REPORT_TITLE = ("report", "title")
    UNIT_LABEL = ("report", "unit_label")
    SUBMIT_LABEL = ("report", "submit_label")
    SUBMIT_TO = ("report", "submit_to")
    COPY_TO = ("report", "copy_to")
    DEADLINE_LABEL = ("report", "deadline_label")
    CASE_REFERENCE = ("report", "case_reference")


def head_text(form: Form, field: HeadField) -> str:
    """The text of a field."""
    *part, name = field.value
    return str(getattr(getattr(form, part[0]) if part else form, name))


def with_head_text(form: Form, field: HeadField, text: str) -> Form:
    """The form with another text of a field."""
    *part, name = field.value
    change = {name: text}
    match part:
        case ["plan"]:
            return replace(form, plan=replace(form.plan, **change))  # type: ignore[arg-type]
        case ["report"]:
            return replace(form, report=replace(form.report, **change))  # type: ignore[arg-type]
    return replace(form, **change)  # type: ignore[arg-type]  # a text, as the field is


def with_period(form: Form, part: FormPart, period: Period) -> Form:
    """The form with another period of its plan or report."""
    match part:
        case "plan":
            return replace(form, plan=replace(form.plan, period=period))
        case "report":
            return replace(form, report=replace(form.report, period=period))
    assert_never(part)


def with_column(form: Form, part: FormPart, index: int, column: Column) -> Form:
    """The form with another heading over a column of its plan or report."""
    match part:
        case "plan":
            columns = with_item(form.plan.columns, index, column)
            return replace(form, plan=replace(form.plan, columns=columns))
        case "report":
            columns = with_item(form.report.columns, index, column)
            return replace(form, report=replace(form.report, columns=columns))
    assert_never(part)


def with_instructions(form: Form, paragraphs: Sequence[str]) -> Form:
    """The form with other instructions."""
    return replace(form, report=replace(form.report, instructions=tuple(paragraphs)))


def with_deadline(form: Form, deadline: dt.date) -> Form:
    """The form with another deadline."""
    return replace(form, report=replace(form.report, deadline=deadline))


def with_check(form: Form, kind: str, *, on: bool) -> Form:
    """The form with a kind of finding switched on or off; ``kind`` is its name in files."""
    others = tuple(name for name in form.checks if name != kind)
    return replace(form, checks=others if on else (*others, kind))
