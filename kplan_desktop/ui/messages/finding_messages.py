"""The texts of findings and of their locations in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels, LocationWords
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import FindingKind


def finding_sentence(kind: FindingKind, count: int = 0) -> str:
    """One short sentence for a kind of finding, in the user's language; ``count`` as in it."""
    translate = QCoreApplication.translate
    match kind:
        case FindingKind.NO_ADVISER:
            return translate("Findings", "The adviser's name is missing.")
        case FindingKind.LATE:
            return translate("Findings", "The deadline has passed. You can still deliver.")
        case FindingKind.GOAL_EMPTY:
            return translate("Findings", "Nothing is written here yet.")
        case FindingKind.NOTHING_BUT_NOTES:
            return translate("Findings", "Marked as nothing to report, but there are notes.")
        case FindingKind.MEASURE_WITHOUT_TEXT:
            return translate("Findings", "The measure has no text.")
        case FindingKind.MEASURE_WITHOUT_NOTES:
            return translate("Findings", "The measure has no notes.")
        case FindingKind.NOTE_WITHOUT_TEXT:
            return translate("Findings", "The note has no text.")
        case FindingKind.UNCERTAIN:
            return translate("Findings", "Something in the note is uncertain.")
        case FindingKind.AFTER_DEADLINE:
            return translate("Findings", "This happens after the deadline. Is it planned?")
        case FindingKind.DONE_IN_FUTURE:
            return translate("Findings", "Marked as done, but the date has not come yet.")
        case FindingKind.NO_FIGURES:
            return translate(
                "Findings", "Some activities lack figures. Give them where they matter."
            )
        case FindingKind.OPEN_SUGGESTIONS:
            return translate(
                "Findings", "%n suggestion(s) from the notes are not answered.", None, count
            )


def location_words() -> LocationWords:
    """What long labels on the screen call a measure and a note, in the user's language."""
    translate = QCoreApplication.translate
    return LocationWords(translate("Locations", "measure"), translate("Locations", "note"))


def moved_message(report: Report, location: Location) -> str:
    """Where something was moved: to a goal or a measure. Raises LookupError as below."""
    message = QCoreApplication.translate("Locations", "Moved to %1.")
    return message.replace("%1", location_text(report, location))


def location_text(report: Report, location: Location) -> str:
    """The long label of one location, such as «3.1, measure 3, note 2».

    Empty for the whole report. Raises LookupError for what is not in the report.
    """
    return LocationLabels(report).long(location, location_words())
