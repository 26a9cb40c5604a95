"""Which element of a form a path leads to, by kind and permanent id, and which of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from kplan_desktop.domain.form_format.form_fault import FaultKind, FormFault, FormPath
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.strict_json import path_text


class ElementKind(Enum):
    """The kinds of elements of a form; ``HEAD`` is the form itself, with plan and report."""

    HEAD = "head"
    AREA = "area"
    GOAL = "goal"
    NATIONAL_MEASURE = "national-measure"
    UNIT = "unit"
    METRIC = "metric"


@dataclass(frozen=True, slots=True)
class ElementField:
    """A field of an element: the element's id, empty for the head, and the field's name.

    A field of the head has its path as the name («report.submit_to»). The name is empty where the
    whole element is meant.
    """

    kind: ElementKind
    element_id: str
    name: str


_LISTS: Final[Mapping[str, ElementKind]] = {
    "strategy_areas": ElementKind.AREA,
    "goals": ElementKind.GOAL,
    "national_measures": ElementKind.NATIONAL_MEASURE,
    "units": ElementKind.UNIT,
    "metrics": ElementKind.METRIC,
}

_FIELDS: Final[Mapping[FaultKind, str]] = {
    FaultKind.DUPLICATE_ID: "id",
    FaultKind.DUPLICATE_NUMBER: "number",
    FaultKind.OWN_PREDECESSOR: "predecessors",
    FaultKind.DUPLICATE_PREDECESSOR: "predecessors",
    FaultKind.UNIT_REVERSED: "valid_to",
    FaultKind.DECIMALS: "decimals",
    FaultKind.LONG_DEFINITION: "definition",
    FaultKind.NO_AREAS: "strategy_areas",
    FaultKind.NO_GOALS: "goals",
    FaultKind.NO_UNITS: "units",
}
"""The field of a fault whose path leads to the whole element."""


def field_of(form: Form, path: FormPath) -> ElementField:
    """The element that a path leads to, and its field. Raises LookupError for no path of the form.

    A list of elements is a field of the element that holds it.
    """
    element: object = form
    kind, element_id, rest = ElementKind.HEAD, "", path
    while len(rest) >= 2 and rest[0] in _LISTS and isinstance(rest[1], int):
        list_name, index = str(rest[0]), rest[1]
        element = getattr(element, list_name)[index]
        kind, element_id, rest = _LISTS[list_name], str(getattr(element, "id", "")), rest[2:]
    return ElementField(kind, element_id, path_text(rest if kind is ElementKind.HEAD else rest[:1]))


def fault_field(form: Form, fault: FormFault) -> ElementField:
    """The element and field at which a fault is to be shown."""
    found = field_of(form, fault.path)
    if found.name or fault.kind not in _FIELDS:
        return found
    return ElementField(found.kind, found.element_id, _FIELDS[fault.kind])
