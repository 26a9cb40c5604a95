"""Documents: opening, making and leaving report files, and remembering them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.report import Report, empty_report
from kplan_desktop.ui.document.document_keeper import DocumentKeeper, nobody
from kplan_desktop.ui.document.file_access import REPORT_SUFFIX, Access, may_be_there
from kplan_desktop.ui.document.file_lock import Holder
from kplan_desktop.ui.document.open_reports import OpenReports
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.settings import SettingsStore

if TYPE_CHECKING:
    from kplan_desktop.storage.ancillary_data import AncillaryData
    from kplan_desktop.storage.backups import BackupStore
    from kplan_desktop.storage.forms.form_files import FormLibrary
    from kplan_desktop.storage.report_file import ReportFile
    from kplan_desktop.ui.document.database_worker import DatabaseWorker


class Documents(DocumentKeeper[Report, "ReportFile", Session]):
    """Has at most one open report. What new ones are made of is in ``library``."""

    suffix = REPORT_SUFFIX

    def __init__(
        self,
        *,
        worker: DatabaseWorker,
        library: FormLibrary,
        store: SettingsStore,
        folder: Path,
        backups: BackupStore,
        new_id: Callable[[], str],
        now: Callable[[], dt.datetime],
        read_example: Callable[[], Report],
        open_reports: OpenReports | None = None,
    ) -> None:
        super().__init__(
            worker=worker,
            store=store,
            folder=folder,
            now=now,
            open_reports=open_reports,
        )
        self.backups: BackupStore = backups
        self.library = library
        self.new_id = new_id
        self._read_example = read_example

    def open_file(self, path: Path, *, read_only: bool = False) -> ReportFile:
        """Open a report file."""
        from kplan_desktop.storage.report_file import ReportFile

        return ReportFile.open(path, read_only=read_only, before_migration=self.backups.take)

    def read(self, file: ReportFile) -> Report:
        """The report in a file."""
        return file.load()

    def session_on(self, path: Path, file: ReportFile, content: Report, access: Access) -> Session:
        """A session on a report file."""
        return Session(path, file, content, self._worker, access, self.backups, self)

    def continuing(self, session: Session) -> Callable[[Path], ReportFile]:
        """What makes a new file of the report, and of all that goes along with it."""
        from kplan_desktop.storage.report_file import ReportFile

        ancillary = session.ancillary_data()  # waits for requests, which may make edits
        report = session.report
        return lambda path: ReportFile.create(path, report, ancillary=ancillary)

    def note_head(self, session: Session) -> None:
        """Remember whose report it is."""
        self.remember_head(session.report)

    def create(self, path: Path, *, form_id: str, unit_id: str, adviser: str) -> None:
        """Make an empty report in a new file, and open it. Raises UserError, as ``open`` does."""
        form = self.library.load(form_id)
        report = empty_report(form, report_id=self.new_id(), unit_id=unit_id, adviser=adviser)
        self.create_from(path, report)

    def create_example(self, path: Path) -> None:
        """Make a copy of the filled example in a new file, and open it. Raises UserError.

        It is a report of its own: what two advisers make of their copies never replaces the other.
        """
        example, left = replace(self._read_example(), id=self.new_id()), self.session
        is_own = left is not None and not self.is_example(left.report)
        back = left.path if left is not None and is_own else None
        self.remember(lambda known: known.with_example(example.id, back))
        self.create_from(path, example)

    def is_example(self, report: Report) -> bool:
        """Whether a report is a copy of the filled example that was made here, and still nobody's.

        Whoever enters a name makes it a report of her own.
        """
        return not report.adviser and report.id in self.settings.examples

    def create_from(
        self, path: Path, report: Report, ancillary: AncillaryData | None = None
    ) -> None:
        """Make a new file of a report, and open it. Raises UserError, as ``open`` does.

        ``ancillary`` is the delivery that the report was taken from, if it was.
        """
        from kplan_desktop.storage.report_file import ReportFile

        self.create_by(path, lambda path: ReportFile.create(path, report, ancillary=ancillary))

    def reopen_last(self, may_take_over: Callable[[Holder], bool] = nobody) -> bool:
        """Open the file that was open last; False when there is none.

        Raises UserError when it cannot be opened. One that is not there may lie on a stick that is
        out, and is tried again at the next start.
        """
        from kplan_desktop.storage.errors import FileMissingError

        last = self.settings.last_file
        if last is None:
            return False
        if not may_be_there(last):
            raise FileMissingError(last)
        self.open(last, may_take_over)
        return True

    def remember_head(self, report: Report) -> None:
        """Remember whose report it is, for the next new one.

        One without a name, as the filled example is, is nobody's. What was chosen in the settings
        stays.
        """
        if report.adviser and not self.settings.head_chosen:
            self.remember(
                lambda known: replace(known, unit_id=report.unit_id, adviser=report.adviser)
            )
