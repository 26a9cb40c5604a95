"""Where something stands in the form editor: in which field of which element, and on which page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

ABOUT, DELIVERY, INSTRUCTIONS, HEADINGS, CHECKS = (
    "#about",
    "#delivery",
    "#instructions",
    "#headings",
    "#checks",
)
UNITS, METRICS, AREAS = "#units", "#metrics", "#areas"
"""The pages for the form itself, which no element's id is equal to: an id has no such sign."""


@dataclass(frozen=True, slots=True)
class FormPlace:
    """A field of an element, whose id is empty for the form itself.

    ``field`` is named as by ``form_editing.form_elements``, and empty for the element as a whole.
    """

    element: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of a place. One that ``blocks`` keeps the form from being published."""

    text: str
    blocks: bool = True


def together(remarks: Iterable[Remark]) -> Remark | None:
    """What is said of a place in all; where something blocks, nothing but that."""
    found = list(dict.fromkeys(remarks))
    blocking = [remark for remark in found if remark.blocks]
    texts = [remark.text for remark in blocking or found]
    return Remark(" ".join(texts), blocks=bool(blocking)) if texts else None


_LISTS: Final = {"units": UNITS, "metrics": METRICS, "strategy_areas": AREAS}
_DELIVERY: Final = (
    "report.deadline",
    "report.submit_to",
    "report.copy_to",
    "report.case_reference",
)
_HEADINGS: Final = (
    "area_label",
    "report.unit_label",
    "report.submit_label",
    "report.deadline_label",
)


def page_of(place: FormPlace) -> str:
    """The page that a place of the form itself is on; the id of an element is its own page."""
    if place.element:
        return place.element
    name = place.field
    if name in _LISTS:
        return _LISTS[name]
    if name in _DELIVERY:
        return DELIVERY
    if name.startswith("report.instructions"):
        return INSTRUCTIONS
    if name in _HEADINGS or ".columns" in name:
        return HEADINGS
    return CHECKS if name.startswith("checks") else ABOUT


def place_of_page(page: str) -> FormPlace:
    """The place that stands for a whole page, or for the element with this id."""
    if not page.startswith("#"):
        return FormPlace(page)
    first: dict[str, str] = {
        **{own: name for name, own in _LISTS.items()},
        DELIVERY: "report.deadline",
        INSTRUCTIONS: "report.instructions",
        HEADINGS: "area_label",
        CHECKS: "checks",
    }
    return FormPlace("", first.get(page, ""))


def field_for(names: Sequence[str], wanted: str) -> str | None:
    """Which of these fields is the one ``wanted``, holds it, or is the last that is in it.

    So the first paragraph is in the instructions, and the last year in the period.
    """
    for name in names:
        if wanted == name or wanted.startswith((f"{name}.", f"{name}[")):
            return name
    return next((name for name in reversed(names) if name.startswith(f"{wanted}.")), None)
