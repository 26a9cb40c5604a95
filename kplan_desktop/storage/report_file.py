"""The .kplan file: one report in one SQLite database.

A ReportFile belongs to the thread that made it (see ``database_worker.DatabaseWorker``). Errors
that the user can mend are ``errors.StorageError``; after any of them the object can be used again.

What only writing needs (peewee above all) is imported at the first write, because the program opens
a file when it starts.
"""

from __future__ import annotations

import datetime as dt
import stat
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.storage.ancillary_tables import AncillaryTables
from kplan_desktop.storage.connection import BUSY_TIMEOUT, transaction
from kplan_desktop.storage.content_seal import content_sum, read_seal, write_seal
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileChangedError,
    NotAReportFileError,
    reading,
    writing,
)
from kplan_desktop.storage.migrate import migrate
from kplan_desktop.storage.migrations import STEPS, MigrationStep
from kplan_desktop.storage.new_file import new_file
from kplan_desktop.storage.open_file import StoredState
from kplan_desktop.storage.quick_check import faults_of
from kplan_desktop.storage.row_types import (
    RowMissingError,
)

if TYPE_CHECKING:
    from kplan_desktop.storage.ancillary_data import AncillaryData
    from kplan_desktop.storage.row_changes import RowChanges


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class ReportFile(AncillaryTables):
    """An open report file, made by ``create`` or ``open``."""

    def __init__(
        self,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        busy_timeout: float,
        now: Callable[[], dt.datetime],
    ) -> None:
        super().__init__(
            path, create=create, read_only=read_only, busy_timeout=busy_timeout, now=now
        )
        self.has_written = False
        """Whether anything was stored in it since it was opened or created."""

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
        from kplan_desktop.storage.ancillary_data import AncillaryData

        path = reachable(path)
        with writing(path):
            with new_file(path) as temporary:
                new = cls(temporary, create=True, busy_timeout=busy_timeout, now=now)
                try:
                    state = new._fill(report, ancillary or AncillaryData())
                finally:
                    new.close()
            file = cls(path, busy_timeout=busy_timeout, now=now)
        file._acknowledged = state
        return file

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
        path = reachable(path)
        with reading(path):
            status = path.stat()
            if not stat.S_ISREG(status.st_mode) or not status.st_size:
                raise NotAReportFileError(path)
            file = cls(path, read_only=read_only, busy_timeout=busy_timeout, now=now)
        try:
            with reading(path):
                is_older = file._check_format(steps)
            if is_older:
                if read_only:
                    file._read_into_memory()
                elif before_migration is not None:
                    before_migration(file)
                with writing(path):
                    migrate(file._connection, steps, file._read)
        except BaseException:
            file.close()
            raise
        return file

    def load(self) -> Report:
        """The report that the file holds. Raises StorageError, as when the file is not whole."""
        with reading(self.path):
            self._settle()
            with transaction(self._connection, "DEFERRED"):
                state = self._read()
            self._finish_check()
        self._acknowledged, self._possible = state, ()
        return state.report

    def save(self, before: Report, after: Report) -> None:
        """Write the difference between ``before`` and ``after`` to the disk, in one transaction.

        ``before`` is the report that was created, loaded or saved last; another one is a bug and
        raises ValueError, as does an ``after`` that has integrity faults. What ``after`` lacks is
        put into the trash, and what it has again is taken out of it. Raises StorageError, as when
        another program has written to the file; the file is then unchanged, and the call can be
        repeated.
        """
        known = self._known().report
        if before is not known and before != known:
            raise ValueError("before is not what was created, loaded or saved last")
        if after is not before:
            self._refuse_read_only()
            with writing(self.path):
                self._commit(after)

    def require_unchanged(self) -> None:
        """Raise FileGoneError or FileChangedError where the file is no longer what is known here.

        Raises StorageError as well where that cannot be read.
        """
        with reading(self.path):
            self._refuse_gone()
            self._settle()
            with transaction(self._connection, "DEFERRED"):
                self._state_in_file(self._known())

    def _fill(self, report: Report, ancillary: AncillaryData) -> StoredState:
        """Create the tables of the newest format, write the report, and read it back."""
        from kplan_desktop.storage import row_changes, row_queries
        from kplan_desktop.storage.ancillary_data import ancillary_rows_of

        _refuse_faults(report)
        also = row_changes.RowChanges(added=tuple(ancillary_rows_of(ancillary)))
        migrate(self._connection, STEPS)
        with transaction(self._connection):
            row_queries.write_changes(
                self._connection, row_changes.changes_between(None, report) + also
            )
            write_seal(self._connection, content_sum(self._connection))
        state = self._read()
        if state.report != report:
            raise RuntimeError("a report differs from what was written when it is read back")
        return StoredState(report, state.seal)

    def _commit(self, after: Report, also: RowChanges | None = None) -> None:
        """Write ``after``, and changes of rows that are not part of the report."""
        from kplan_desktop.storage import row_changes, row_queries
        from kplan_desktop.storage.trash_rows import trash_changes

        acknowledged = self._known()
        self._settle()
        try:
            with transaction(self._connection):
                base = self._state_in_file(acknowledged)
                difference = row_changes.changes_between(base.report, after)
                if not difference.only_wording():
                    _refuse_faults(after)
                    difference += trash_changes(
                        self._connection, base.report, after, difference, self._now
                    )
                difference += also or row_changes.RowChanges()
                new = StoredState(after, base.seal + difference.seal_change())
                if sys.platform == "win32" or not difference:
                    # Elsewhere SQLite looks for the file itself, but only when it writes.
                    self._refuse_gone()
                if difference:
                    self.has_written = True
                    row_queries.write_changes(self._connection, difference)
                    write_seal(self._connection, new.seal)
                    self._possible = (new,) if base is acknowledged else (base, new)
        except RowMissingError as error:
            # The rows were there when they were read: either an index is damaged or it is a bug.
            faults = faults_of(self._connection, "integrity_check")
            if not faults:
                raise
            raise DamagedFileError(self.path, faults) from error
        self._acknowledged, self._possible = new, ()

    def _state_in_file(self, acknowledged: StoredState) -> StoredState:
        """The state that the file holds, identified by its seal. Raises FileChangedError."""
        with self._other_content():
            seal = read_seal(self._connection)
        for state in (acknowledged, *self._possible):
            if state.seal == seal:
                return state
        raise FileChangedError(self.path)


def _refuse_faults(report: Report) -> None:
    """Raise ValueError for a report that could not be opened again, which is a bug."""
    faults = integrity_faults(report)
    if faults:
        raise ValueError(f"the report is not whole: {faults[0]}")
