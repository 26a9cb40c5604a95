"""Going from one missing element to the next by key."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.missing import MissingKind, next_missing
from kplan_desktop.domain.totals.standing import lacking_figures
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.goal_page.cursor_location import location_of_widget
from kplan_desktop.ui.goal_page.goal_page import GoalPage
from kplan_desktop.ui.messages.finding_messages import location_text


class MissingNavigationHost(Protocol):
    """Where the steps lead to: the workspace of an open report."""

    session: Session
    page: GoalPage

    def go_to(self, location: Location) -> None:
        """Show a location and put the cursor there."""


class NextMissingNavigator(QObject):
    """Steps through what is missing in a report.

    ``message(text)`` is for the status line, and is ``over(text)`` when one goes elsewhere.
    """

    message = Signal(str)
    over = Signal(str)

    def __init__(self, where: MissingNavigationHost, parent: QObject) -> None:
        super().__init__(parent)
        self._where = where
        self._arrived: tuple[Location, QWidget | None] | None = None
        self._words = ""

    def step(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) missing element, wrapping at the end."""
        report, page = self._where.session.report, self._where.page
        taken = next_missing(report, self._here(), step)
        if taken is None:
            self.message.emit(self.tr("Nothing is missing"))
            return
        location = taken.missing.location
        self._where.go_to(location)
        if taken.missing.kind is MissingKind.NOTES and location.measure_id is not None:
            page.begin_note(location.measure_id)
        self._arrived = (location, QApplication.focusWidget())
        words = f"{location_text(report, location)}: {_missing_text(report, taken.missing.kind)}"
        if taken.wrapped:
            round_the_end = (
                self.tr("On from the beginning: %1") if step > 0 else self.tr("On from the end: %1")
            )
            words = round_the_end.replace("%1", words)
        self._words = words
        self.message.emit(words)

    def follow(self, here: Location) -> None:
        """The cursor, or the page, is here now."""
        if self._words and self._arrived is not None and here != self._arrived[0]:
            words, self._words = self._words, ""
            self.over.emit(words)

    def _here(self) -> Location:
        """Where the keyboard is; in a line for a new note, where the latest step led."""
        page, now = self._where.page, QApplication.focusWidget()
        here = location_of_widget(page, now)
        if self._arrived is not None and here.measure_id is None and here.note_id is None:
            location, widget = self._arrived
            if widget is now and location.goal_id == page.goal_id:
                return location
        return here


def _missing_text(report: Report, kind: MissingKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case MissingKind.EVERYTHING:
            return translate("Missing", "nothing is written yet")
        case MissingKind.MEASURE_TEXT:
            return translate("Missing", "the measure has no text")
        case MissingKind.NOTES:
            return translate("Missing", "the measure has no notes")
        case MissingKind.NOTE_TEXT:
            return translate("Missing", "the note has no text")
        case MissingKind.FIGURES:
            count = len(lacking_figures(report))
            return translate("Missing", "%n of the activities lack figures", "", count)
