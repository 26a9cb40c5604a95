"""What the window says of a finding, and of where it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.findings import Kind, Place
from kplan_desktop.domain.places import InMeasure, goal_numbers, place_of_measure, place_of_note
from kplan_desktop.domain.report import Report


def finding_sentence(kind: Kind) -> str:
    """One short sentence for a kind of finding, in the user's language."""
    translate = QCoreApplication.translate
    match kind:
        case Kind.NO_ADVISER:
            return translate("Findings", "The adviser's name is missing.")
        case Kind.LATE:
            return translate("Findings", "The deadline has passed. You can still deliver.")
        case Kind.GOAL_EMPTY:
            return translate("Findings", "Nothing is written here yet.")
        case Kind.NOTHING_BUT_NOTES:
            return translate("Findings", "Marked as nothing to report, but there are notes.")
        case Kind.MEASURE_WITHOUT_TEXT:
            return translate("Findings", "The measure has no text.")
        case Kind.MEASURE_WITHOUT_NOTES:
            return translate("Findings", "The measure has no notes.")
        case Kind.NOTE_WITHOUT_TEXT:
            return translate("Findings", "The note has no text.")
        case Kind.UNCERTAIN:
            return translate("Findings", "Something in the note is uncertain.")
        case Kind.AFTER_DEADLINE:
            return translate("Findings", "This happens after the deadline. Is it planned?")
        case Kind.DONE_IN_FUTURE:
            return translate("Findings", "Marked as done, but the date has not come yet.")
        case Kind.NO_FIGURES:
            return translate(
                "Findings", "The office asks for figures. Give them where they matter."
            )


def place_text(report: Report, place: Place) -> str:
    """Where a finding is, such as «3.1, measure 3, note 2»; empty for the whole report."""
    if place.goal_id is None:
        return ""
    translate = QCoreApplication.translate
    text = goal_numbers(report.form)[place.goal_id]
    measure_id, note = place.measure_id, ""
    if place.note_id is not None:
        where, index = place_of_note(report, place.note_id)
        measure_id = where.measure_id if isinstance(where, InMeasure) else None
        note = str(index + 1)
    if measure_id is not None:
        _, index = place_of_measure(report, measure_id)
        text += translate("Findings", ", measure %1").replace("%1", str(index + 1))
    if note:
        text += translate("Findings", ", note %1").replace("%1", note)
    return text
