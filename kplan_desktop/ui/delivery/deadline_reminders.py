"""The deadline in the user's calendar, and the note about it when a report is opened."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from kplan_desktop.domain.delivery.deadline_notes import DeadlineNote, deadline_note
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.file_dialogs import ask_export
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.widgets.banner import BannerAction

_LONGEST_REASON = 80


class ShownDeadline(NamedTuple):
    """The deadline in force, and whether the days left to it are counted."""

    day: dt.date
    days_left: bool = True


class DeadlineReminders(QObject):
    """Reminds of the deadline as far as the settings allow it.

    Each note is shown once a stage (``domain/delivery/deadline_notes.py``), or never again for a
    deadline that the user wants no more of.
    """

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context.window)
        self._context = context

    def follow(self, session: Session | None) -> None:
        """Show the note about this report, once its deliveries are read."""
        if session is not None and not session.read_only:
            session.deliveries.when_read(self, lambda: self._show(session))

    def _show(self, session: Session) -> None:
        documents = self._context.documents
        report, settings = session.report, documents.settings
        if session is not documents.session or not settings.remind_deadline:
            return
        today = self._context.now().date()
        note = deadline_note(report.form.report.deadline, session.deliveries.deliveries(), today)
        if note is None or set(note.marks(report.id)) & set(settings.deadlines_told):
            return
        stage, whole = note.marks(report.id)
        documents.remember(lambda known: known.with_deadline_told(stage))
        self._context.show_message(
            self._text(note),
            BannerAction(self.tr("Save in the calendar …"), self.save_calendar),
            BannerAction(self.tr("Do not show again"), lambda: self._end(whole)),
        )

    def _end(self, mark: str) -> None:
        self._context.documents.remember(lambda known: known.with_deadline_told(mark))
        self._context.show_message(self.tr("There will be no more notes about this deadline."))

    def _text(self, note: DeadlineNote) -> str:
        day = date_text(note.deadline)
        left = self.tr("%n day(s) left", "", note.days) if note.days else self.tr("last day today")
        if note.returned is None:
            return fill_placeholders(self.tr("Deadline %1: %2."), day, left)
        reason = beginning(note.returned.reason, _LONGEST_REASON) or self.tr("no reason given")
        text = self.tr("Sent back: %1. Deadline %2: %3.")
        return fill_placeholders(text, reason.rstrip("."), day, left)

    def shown_of(self, session: Session) -> ShownDeadline:
        """What the status line says of a report's deadline."""
        deadline = session.deliveries.deadline(session.report.form.report.deadline)
        return ShownDeadline(deadline, self._context.documents.settings.days_left)

    def save_calendar(self) -> None:
        """Ask where, write the calendar file of the deadline in force, and offer to open it."""
        session = self._context.documents.session
        if session is None:
            return
        from kplan_desktop.exchange.delivery.calendar_file import DeadlineEntry, calendar_file
        from kplan_desktop.exchange.files.whole_files import write_whole

        report, now = session.report, self._context.now()
        head = report.form.report
        title = fill_placeholders(
            self.tr("Deadline: %1 %2, %3"), head.name, head.period.label, report.unit_name
        )
        deliveries = session.deliveries.deliveries()
        given = [
            event for each in deliveries for event in each.events if event.new_deadline is not None
        ]
        entry = DeadlineEntry(
            report_id=report.id,
            day=session.deliveries.deadline(head.deadline),
            title=title,
            description=fill_placeholders(self.tr("To be sent to %1."), head.submit_to),
            changes=len(given),
        )
        proposed = session.path.parent / safe_file_name(title, ".ics")
        path = ask_export(
            self._context,
            self.tr("Save the deadline for the calendar"),
            proposed,
            self.tr("Calendar files (*.ics)"),
            HelpTopic.DEADLINE,
        )
        if path is None:
            return

        def write() -> Path:
            write_whole(path, calendar_file(entry, now), open_report=session.path)
            return path

        self._context.run(write, self._context.show_made)
