"""The messages shown when what was typed for a figure is refused."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.entry.figure_parser import FigureRefusal, RefusalReason
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.report import MAX_FIGURE
from kplan_desktop.domain.text.formatting import number_text
from kplan_desktop.ui.chips.note_chips import enumerated


def refusal_sentence(refusal: FigureRefusal) -> str:
    """One or two short sentences: what is wrong, and how to write it."""
    return fill_placeholders(_sentence(refusal.reason), refusal.typed, _words(refusal))


def _words(refusal: FigureRefusal) -> str:
    if refusal.reason is RefusalReason.TOO_LARGE:
        return number_text(MAX_FIGURE)
    return enumerated([metric.plural for metric in refusal.metrics])


def _sentence(reason: RefusalReason) -> str:
    translate = QCoreApplication.translate
    match reason:
        case RefusalReason.EMPTY:
            return translate("FigureReason", "Write a number and what it counts.")
        case RefusalReason.TOO_LONG:
            return translate("FigureReason", "This is too long. Write one figure at a time.")
        case RefusalReason.NO_NUMBER:
            return translate(
                "FigureReason", "There is no number here. Write digits, or «?» if it is unknown."
            )
        case RefusalReason.NOT_A_NUMBER:
            return translate("FigureReason", "«%1» is not a number. Write 10 000 or 12,5.")
        case RefusalReason.NEGATIVE:
            return translate(
                "FigureReason", "«%1» is less than nothing. Write it without the sign."
            )
        case RefusalReason.RANGE:
            return translate(
                "FigureReason", "«%1» is two numbers. Write one, with «ca.» if it is an estimate."
            )
        case RefusalReason.DOT:
            return translate(
                "FigureReason",
                "«%1» could be two numbers. Write a space for thousands, a comma for decimals.",
            )
        case RefusalReason.GROUPS:
            return translate(
                "FigureReason", "«%1» is not grouped by threes. Write 10 000 or 10000."
            )
        case RefusalReason.DECIMALS:
            return translate("FigureReason", "«%1» has more decimals than %2 are counted with.")
        case RefusalReason.TOO_LARGE:
            return translate("FigureReason", "«%1» is too large. Figures stay below %2.")
        case RefusalReason.NO_METRIC:
            return translate("FigureReason", "What does «%1» count? Write it after the number.")
        case RefusalReason.UNKNOWN_METRIC:
            return translate("FigureReason", "Nothing is counted that is called «%1».")
        case RefusalReason.SEVERAL_METRICS:
            return translate("FigureReason", "«%1» fits %2. Choose one, or write more of it.")
