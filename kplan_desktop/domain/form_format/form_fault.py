"""The faults that make a form unusable: kinds, each with its place, and one English clause.

The window words the same faults for the office (``ui.forms.form_fault_wording``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.strict_json import path_text, printable

FormPath = tuple[str | int, ...]
"""A place in a form: names of fields and, in lists, indexes from 0; empty for the form itself."""


class FaultKind(Enum):
    """What is wrong with a form.

    The value is the English clause for a form's publisher, with placeholders for the values that
    the comment names.
    """

    NO_AREAS = "the form has no strategy areas"
    NO_GOALS = "the area has no goals"
    NO_UNITS = "the form has no units"
    PLAN_COLUMNS = "the plan has %1 columns, not %2"  # as it should be, as it is
    REPORT_COLUMNS = "the report has %1 columns, not %2"
    DUPLICATE_ID = 'id "%1" stands %2'  # the id, how many times
    DUPLICATE_NUMBER = 'number "%1" stands %2'
    OWN_PREDECESSOR = "the unit is its own predecessor"
    DUPLICATE_PREDECESSOR = "a predecessor stands twice"
    EDITION_OF_ITSELF = "the form is an edition of itself"
    IMPOSSIBLE_YEAR = "the year %1 cannot be meant"
    PERIOD_REVERSED = "the period ends (%1) before it begins (%2)"
    DEADLINE_BEFORE_PERIOD = "%1 lies before the period"  # a day
    UNIT_REVERSED = "the unit ends (%1) before it begins"  # a day
    LONG_LIST = "the list has %1 entries, which is more than %2"
    VERSION_TOO_LOW = "the version is %1, which is less than 1"
    VERSION_TOO_HIGH = "the version %1 cannot be meant"
    NO_LANGUAGE = '"%1" is no language tag such as "nb"'
    NO_ADDRESS = '"%1" is not one e-mail address'
    LONG_CASE_REFERENCE = "it has %1 characters, which is more than %2"
    DUPLICATE_CHECK = '"%1" stands %2'
    DECIMALS = "decimals are 0 to %1, not %2"
    LONG_DEFINITION = "the definition has %1 characters, which is more than %2"
    LATER_KEY = '"%1" is of a later format than the form'  # the field's name
    EMPTY_TEXT = "the text is empty"
    BAD_ID = 'the id "%1" is not made of a-z, 0-9, "-" and "."'
    SPACE_AT_END = "the text begins or ends with a space"
    LONG_TEXT = "the text has %1 characters, which is more than %2"
    UNUSABLE_ID = 'the id "%1" cannot be the name of a file'
    MANY_GOALS = "the form has %1 goals, which is more than %2"
    CONTROL_CHARACTER = "the text holds the control character %1"  # «U+0007»


_COUNTED: Final = frozenset(
    {FaultKind.DUPLICATE_ID, FaultKind.DUPLICATE_NUMBER, FaultKind.DUPLICATE_CHECK}
)
_TIMES: Final[Mapping[str, str]] = {"2": "twice", "3": "three times"}


@dataclass(frozen=True, slots=True)
class FormFault:
    """One fault. ``values`` are what its kind tells of: words of the form, counts, days."""

    kind: FaultKind
    path: FormPath = ()
    values: tuple[str | int | dt.date, ...] = ()

    @property
    def place(self) -> str:
        """The path as text («strategy_areas[1].goals[0]»), empty for the form itself."""
        return path_text(self.path)

    @property
    def reason(self) -> str:
        """The English clause."""
        values = [printable(str(value)) for value in self.values]
        if self.kind in _COUNTED:
            values[1] = _TIMES.get(values[1], f"{values[1]} times")
        return fill_placeholders(self.kind.value, *values)

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}" if self.place else self.reason
