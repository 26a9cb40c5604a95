"""What the window says of a finding."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.findings import Kind


def finding_sentence(kind: Kind) -> str:
    """One short sentence for a kind of finding, in the user's language."""
    translate = QCoreApplication.translate
    match kind:
        case Kind.NO_ADVISER:
            return translate("Findings", "The adviser's name is missing.")
        case Kind.LATE:
            return translate("Findings", "The deadline has passed. You can still deliver.")
        case Kind.GOAL_EMPTY:
            return translate("Findings", "Nothing is written under this goal.")
        case Kind.NOTHING_BUT_NOTES:
            return translate("Findings", "Marked as nothing to report, but there are notes.")
        case Kind.MEASURE_WITHOUT_TEXT:
            return translate("Findings", "The measure has no text.")
        case Kind.MEASURE_WITHOUT_NOTES:
            return translate("Findings", "The measure has no notes.")
        case Kind.NOTE_WITHOUT_TEXT:
            return translate("Findings", "The note has no text.")
        case Kind.UNCERTAIN:
            return translate("Findings", "Something here is uncertain.")
        case Kind.AFTER_DEADLINE:
            return translate("Findings", "This happens after the deadline. Is it planned?")
        case Kind.DONE_IN_FUTURE:
            return translate("Findings", "Marked as done, but the date has not come yet.")
        case Kind.NO_FIGURES:
            return translate("Findings", "No activity has figures. The office asks for them.")
