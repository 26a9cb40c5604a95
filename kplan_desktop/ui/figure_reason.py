"""What the window says when what was typed for a figure is refused."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.conventions import number_text
from kplan_desktop.domain.figure_entry import Reason, Refusal
from kplan_desktop.domain.report import MAX_FIGURE
from kplan_desktop.ui.filled import filled
from kplan_desktop.ui.note_chips import enumeration


def refusal_sentence(refusal: Refusal) -> str:
    """One or two short sentences: what is wrong, and how to write it."""
    return filled(_sentence(refusal.reason), refusal.typed, _words(refusal))


def _words(refusal: Refusal) -> str:
    if refusal.reason is Reason.TOO_LARGE:
        return number_text(MAX_FIGURE)
    return enumeration([metric.plural for metric in refusal.metrics])


def _sentence(reason: Reason) -> str:
    translate = QCoreApplication.translate
    match reason:
        case Reason.EMPTY:
            return translate("FigureReason", "Write a number and what it counts.")
        case Reason.TOO_LONG:
            return translate("FigureReason", "This is too long. Write one figure at a time.")
        case Reason.NO_NUMBER:
            return translate(
                "FigureReason", "There is no number here. Write digits, or «?» if it is unknown."
            )
        case Reason.NOT_A_NUMBER:
            return translate("FigureReason", "«%1» is not a number. Write 10 000 or 12,5.")
        case Reason.NEGATIVE:
            return translate(
                "FigureReason", "«%1» is less than nothing. Write it without the sign."
            )
        case Reason.RANGE:
            return translate(
                "FigureReason", "«%1» is two numbers. Write one, with «ca.» if it is an estimate."
            )
        case Reason.DOT:
            return translate(
                "FigureReason",
                "«%1» could be two numbers. Write a space for thousands, a comma for decimals.",
            )
        case Reason.GROUPS:
            return translate(
                "FigureReason", "«%1» is not grouped by threes. Write 10 000 or 10000."
            )
        case Reason.DECIMALS:
            return translate("FigureReason", "«%1» has more decimals than %2 are counted with.")
        case Reason.TOO_LARGE:
            return translate("FigureReason", "«%1» is too large. Figures stay below %2.")
        case Reason.NO_METRIC:
            return translate("FigureReason", "What does «%1» count? Write it after the number.")
        case Reason.UNKNOWN_METRIC:
            return translate("FigureReason", "Nothing is counted that is called «%1».")
        case Reason.SEVERAL_METRICS:
            return translate("FigureReason", "«%1» fits %2. Choose one, or write more of it.")
