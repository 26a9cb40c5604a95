"""What the window says of a finding, and of where it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.findings import Kind, Place
from kplan_desktop.domain.places import goal_numbers
from kplan_desktop.domain.report import GoalEntry, Report


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
    return Wheres(report, (place,)).text(place)


class Wheres:
    """Says where each of many ``places`` is; the report is gone through once for all of them."""

    def __init__(self, report: Report, places: Iterable[Place]) -> None:
        self._goals = goal_numbers(report.form)
        self._measures: dict[str, int] = {}
        self._notes: dict[str, tuple[int | None, int]] = {}
        wanted = {place.goal_id for place in places}
        for entry in report.goals:
            if entry.goal_id in wanted:
                self._take_in(entry)

    def text(self, place: Place) -> str:
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
