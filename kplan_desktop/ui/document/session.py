"""The session of a report: a document session, the deliveries, and what goes along with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.model import edits
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Edit,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
)
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Note, RegionalMeasure, Report
from kplan_desktop.ui.document.deliveries import Deliveries
from kplan_desktop.ui.document.document_session import DocumentSession
from kplan_desktop.ui.document.file_access import Access

if TYPE_CHECKING:
    from kplan_desktop.storage.ancillary_data import AncillaryData
    from kplan_desktop.storage.backups import BackupStore
    from kplan_desktop.storage.report_file import ReportFile
    from kplan_desktop.ui.document.database_worker import DatabaseWorker


class Session(DocumentSession[Report, Edit, "ReportFile"]):
    """One open report file; ``deliveries`` are those made from it.

    The place of ``step_done`` is a ``Location``. ``ancillary_data`` waits for the disk.
    """

    def __init__(
        self,
        path: Path,
        file: ReportFile,
        report: Report,
        worker: DatabaseWorker,
        access: Access,
        backups: BackupStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(path, file, report, worker, access, backups, parent)
        self._opened = report
        self.deliveries = Deliveries(file, self._requests, self)

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self.value

    def applied(self, edit: Edit) -> Report:
        """The report after an edit."""
        return edits.apply(self.value, edit)

    def applied_with_inverse(self, edit: Edit) -> tuple[Report, Edit]:
        """The same, and the edit that leads back."""
        return edits.apply_with_inverse(self.value, edit)

    def joined(self, first: Edit, then: Edit) -> Edit | None:
        """One edit for what was typed in a text and then typed on there."""
        return joined_typing(first, then)

    def ancillary_data(self) -> AncillaryData:
        """What goes along when the report, unsaved changes and all, goes on in another file.

        Where another program has put another state into the file, or it cannot be read any more,
        that is also what was delivered, removed and learnt, as far as it is known without the file.
        """
        from kplan_desktop.domain.editing.trash import removed_between
        from kplan_desktop.storage.ancillary_data import AncillaryData

        self._requests.finish(leaving=True)
        now = dt.datetime.now(dt.UTC)
        known = AncillaryData(
            deliveries=self.deliveries.known(),
            trash=removed_between(self._opened, self.value, now),
            own_words=tuple(sorted(self._file.known_words)),
            dismissed=self._file.known_dismissed,
            set_aside=self._file.known_set_aside,
            comments=self._file.known_comments,
        )
        try:
            return self._worker.submit(self._file.ancillary_data, self.value, known).result()
        except UserError:
            return known

    def forget_past(self) -> None:
        """Forget what could be undone and what the report was, as when something was purged."""
        self.undo_stack.clear()
        self._opened = self.value


def joined_typing(first: Edit, then: Edit) -> Edit | None:
    """One edit for what was typed in a text and then typed on there, be it new with the first.

    None for edits that are no typing in one text: those stay two steps, each with its own inverse.
    """
    match first, then:
        case (AddNote(note=Note(id=there)) as add, SetNoteText(here, text)) if here == there:
            return replace(add, note=replace(add.note, text=text))
        case (
            AddMeasure(measure=RegionalMeasure(id=there)) as add_measure,
            SetMeasureText(here, text, plan_text),
        ) if here == there:
            measure = replace(add_measure.measure, text=text, plan_text=plan_text)
            return replace(add_measure, measure=measure)
        case (
            (SetNoteText(there), SetNoteText(here))
            | (SetMeasureText(there), SetMeasureText(here))
            | (SetNothingToReport(there), SetNothingToReport(here))
            | (SetOutcome(there), SetOutcome(here))
        ) if here == there:
            return then
    return None
