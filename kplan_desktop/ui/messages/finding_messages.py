"""The texts of findings and of their locations in the window."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels, LocationWords
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Finding, FindingKind, Severity
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line

_WORDS_LENGTH = 60
"""Characters of a text that are shown in a finding's sentence."""


def finding_text(finding: Finding) -> str:
    """One short sentence for a finding, in the user's language, with the words that it is about."""
    sentence = finding_sentence(finding.kind, finding.count)
    words = one_line(finding.words)
    if not words:
        return sentence
    return f"{sentence.removesuffix('.')}: {beginning(words, _WORDS_LENGTH)}"


def finding_sentence(kind: FindingKind, count: int = 0) -> str:
    """One short sentence for a kind of finding, in the user's language; ``count`` as in it."""
    sentence = _in_elements(kind, count) or _in_texts(kind, count)
    if not sentence:
        raise LookupError(kind)
    return sentence


def _in_elements(kind: FindingKind, count: int) -> str:
    """What is found in the report, its goals, measures and notes; empty for what is in texts."""
    translate = QCoreApplication.translate
    match kind:
        case FindingKind.NO_ADVISER:
            return translate("Findings", "The adviser's name is missing.")
        case FindingKind.LATE:
            return translate("Findings", "The deadline has passed. You can still deliver.")
        case FindingKind.APPROVAL_LAPSED:
            return translate(
                "Findings", "The approval no longer holds: something has changed since."
            )
        case FindingKind.OPEN_COMMENTS:
            return translate("Findings", "%n comment(s) are not ticked off.", None, count)
        case FindingKind.GOAL_EMPTY:
            return translate("Findings", "Nothing is written here yet.")
        case FindingKind.NOTHING_BUT_NOTES:
            return translate("Findings", "Marked as nothing to report, but there are notes.")
        case FindingKind.MEASURE_WITHOUT_TEXT:
            return translate("Findings", "The measure has no text.")
        case FindingKind.MEASURE_WITHOUT_NOTES:
            return translate("Findings", "The measure has no notes.")
        case FindingKind.MEASURE_WITHOUT_OUTCOME:
            return translate("Findings", "What became of the measure is not said.")
        case FindingKind.NOTE_WITHOUT_TEXT:
            return translate("Findings", "The note has no text.")
        case FindingKind.UNCERTAIN:
            return translate("Findings", "Something in the note is uncertain.")
        case FindingKind.AFTER_DEADLINE:
            return translate("Findings", "This happens after the deadline. Is it planned?")
        case FindingKind.DONE_IN_FUTURE:
            return translate("Findings", "Marked as done, but the date has not come yet.")
        case FindingKind.PLANNED_IN_PAST:
            return translate("Findings", "Marked as planned, but the time is over. Was it done?")
        case FindingKind.FIGURES_ON_PLANNED:
            return translate(
                "Findings", "Marked as planned, but it has %n figure(s). Was it done?", None, count
            )
        case FindingKind.NO_FIGURES:
            return translate("Findings", "%n activity(ies) here lack figures.", None, count)
        case FindingKind.OPEN_SUGGESTIONS:
            return translate(
                "Findings", "%n suggestion(s) from the notes are not answered.", None, count
            )
        case FindingKind.LIKELY_DUPLICATE:
            return translate("Findings", "Seems to tell of the same activity as another note.")
    return ""


def _in_texts(kind: FindingKind, count: int) -> str:
    translate = QCoreApplication.translate
    match kind:
        case FindingKind.IDENTITY_NUMBER:
            return translate(
                "Findings",
                "A national identity number, which should not be sent by ordinary e-mail.",
            )
        case FindingKind.PHONE_NUMBER:
            return translate("Findings", "A phone number.")
        case FindingKind.PRIVATE_EMAIL:
            return translate("Findings", "A private e-mail address.")
        case FindingKind.STREET_ADDRESS:
            return translate("Findings", "A street address.")
        case FindingKind.UNPRINTABLE:
            return translate(
                "Findings", "%n character(s) that cannot be printed, only shown as □.", None, count
            )
        case FindingKind.INVISIBLE:
            return translate("Findings", "%n invisible character(s).", None, count)
        case FindingKind.DIRECTION:
            return translate(
                "Findings", "%n invisible character(s) that turn the direction.", None, count
            )
        case FindingKind.SPELLING:
            return translate("Findings", "%n word(s) not in the dictionary.", None, count)
    return ""


def severity_heading(severity: Severity) -> str:
    """What a group of findings of one weight is called, in the user's language."""
    translate = QCoreApplication.translate
    match severity:
        case Severity.FIRST:
            return translate("Findings", "Look at this first")
        case Severity.SHOULD:
            return translate("Findings", "Should be looked at")
        case Severity.COULD:
            return translate("Findings", "Could be better")
    assert_never(severity)


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
