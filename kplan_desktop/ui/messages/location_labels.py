"""What the window says of a finding, and of where it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.domain.review.findings import FindingKind, Location


def finding_sentence(kind: FindingKind) -> str:
    """One short sentence for a kind of finding, in the user's language."""
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
                "Findings", "The office asks for figures. Give them where they matter."
            )


def place_text(report: Report, place: Location) -> str:
    """Where a finding is, such as «3.1, measure 3, note 2»; empty for the whole report."""
    return LocationLabels(report, (place,)).text(place)


class LocationLabels:
    """Says where each of many ``places`` is; the report is gone through once for all of them."""

    def __init__(self, report: Report, places: Iterable[Location]) -> None:
        self._goals = goal_numbers(report.form)
        self._measures: dict[str, int] = {}
        self._notes: dict[str, tuple[int | None, int]] = {}
        wanted = {place.goal_id for place in places}
        for entry in report.goals:
            if entry.goal_id in wanted:
                self._take_in(entry)

    def text(self, place: Location) -> str:
        """As in ``place_text``. Raises LookupError for what is not in the report."""
        if place.goal_id is None:
            return ""
        measure = note = None
        if place.note_id is not None:
            measure, note = self._notes[place.note_id]
        elif place.measure_id is not None:
            measure = self._measures[place.measure_id]
        translate = QCoreApplication.translate
        text = self._goals[place.goal_id]
        if measure is not None:
            text += translate("Findings", ", measure %1").replace("%1", str(measure))
        if note is not None:
            text += translate("Findings", ", note %1").replace("%1", str(note))
        return text

    def _take_in(self, entry: GoalEntry) -> None:
        for number, measure in enumerate(entry.measures, start=1):
            self._measures[measure.id] = number
            for index, note in enumerate(measure.notes, start=1):
                self._notes[note.id] = (number, index)
        for index, note in enumerate(entry.notes, start=1):
            self._notes[note.id] = (None, index)
