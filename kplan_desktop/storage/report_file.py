"""The .kplan file: one report in one SQLite database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.ancillary_tables import AncillaryTables
from kplan_desktop.storage.connection import BUSY_TIMEOUT, REPORT_ID
from kplan_desktop.storage.errors import NotAReportFileError
from kplan_desktop.storage.migrate import FileFormat
from kplan_desktop.storage.migrations import STEPS, MigrationStep
from kplan_desktop.storage.row_decoding import report_of
from kplan_desktop.storage.row_types import REPORT_TABLES
from kplan_desktop.storage.rows.tables import Contents

if TYPE_CHECKING:
    from kplan_desktop.storage.ancillary_data import AncillaryData
    from kplan_desktop.storage.rows.row_changes import RowChanges


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class ReportFile(AncillaryTables):
    """An open report file, made by ``create`` or ``open``."""

    FORMAT = FileFormat(REPORT_ID, STEPS, REPORT_TABLES, "report", NotAReportFileError)

    @classmethod
    def create(
        cls,
        path: Path,
        report: Report,
        *,
        ancillary: AncillaryData | None = None,
        busy_timeout: float = BUSY_TIMEOUT,
        now: Callable[[], dt.datetime] = _now,
    ) -> ReportFile:
        """A new file with this report in it, whole or not at all.

        ``ancillary`` is that of the file that this one continues, or the delivery that the report
        was taken from. ``busy_timeout`` is in seconds; ``now`` gives the time, with its
        offset from UTC, for the trash. Raises StorageError: NameTakenError where there is a file of
        that name, which stays as it is.
        """
        from kplan_desktop.storage.ancillary_data import AncillaryData, ancillary_rows_of

        return cls._created(
            path,
            report,
            ancillary_rows_of(ancillary or AncillaryData()),
            busy_timeout=busy_timeout,
            now=now,
        )

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        before_migration: Callable[[ReportFile], object] | None = None,
        busy_timeout: float = BUSY_TIMEOUT,
        now: Callable[[], dt.datetime] = _now,
        steps: Sequence[MigrationStep] = STEPS,
    ) -> ReportFile:
        """Open a file, check it as far as ``load`` needs, and migrate one of an older format.

        ``before_migration`` is called with the older file before it is changed, to back it up; what
        it raises is passed on, with the file unchanged. ``busy_timeout`` and ``now`` are as in
        ``create``. With ``read_only`` nothing is ever written: an older file is migrated in memory.
        Raises StorageError: UnfinishedWriteError where a cut-off write must be undone first and
        cannot.
        """
        return cls._opened(
            path,
            read_only=read_only,
            before_migration=before_migration,
            steps=steps,
            busy_timeout=busy_timeout,
            now=now,
        )

    def _decoded(self, contents: Contents) -> Report:
        return report_of(contents)

    def _changes(self, before: Report | None, after: Report) -> RowChanges:
        """The changes of the report, and those of the trash that follow from them.

        Raises ValueError for a report with integrity faults.
        """
        from kplan_desktop.storage.report_changes import changes_between, only_wording
        from kplan_desktop.storage.trash_rows import trash_changes

        difference = changes_between(before, after)
        if before is not None and only_wording(difference):
            return difference
        faults = integrity_faults(after)
        if faults:
            raise ValueError(f"the report is not whole: {faults[0]}")
        if before is not None:
            difference += trash_changes(self._connection, before, after, difference, self._now)
        return difference
