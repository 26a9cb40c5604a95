"""What the window says of a hit: where it is, and in what kind of text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.search.report_search import Field, Hit
from kplan_desktop.ui.messages.location_labels import place_text


def field_word(field: Field) -> str:
    """What kind of text it is, in the user's language."""
    translate = QCoreApplication.translate
    match field:
        case Field.GOAL:
            return translate("Hits", "national goal")
        case Field.NATIONAL_MEASURE:
            return translate("Hits", "national measure")
        case Field.REASON:
            return translate("Hits", "nothing to report")
        case Field.MEASURE:
            return translate("Hits", "measure")
        case Field.PLAN_WORDING:
            return translate("Hits", "wording of the plan")
        case Field.NOTE:
            return translate("Hits", "note")


def hit_head(hit: Hit) -> str:
    """The line above an excerpt, such as «1.1 · 4.2 note»."""
    return f"{hit.place.number}  {field_word(hit.field)}"


def spoken_place(report: Report, hit: Hit) -> str:
    """Where a hit is in words that are read aloud, such as «1.1, measure 4, note 2»."""
    place = place_text(report, hit.place)
    if hit.field in (Field.NOTE, Field.MEASURE):
        return place
    return f"{place}, {field_word(hit.field)}"
