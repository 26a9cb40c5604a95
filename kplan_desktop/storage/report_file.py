"""The .kplan file: one report in one SQLite database.

A ReportFile belongs to the thread that made it (see ``worker.DatabaseWorker``). Errors that the
user can mend are ``errors.StorageError``; after any of them the object can be used again.

What only writing needs (peewee above all) is imported when something is written: the program starts
by opening a file, and has no time to lose.
"""

from __future__ import annotations

import datetime as dt
import stat
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.report import Report, integrity_faults
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
from kplan_desktop.storage.open_file import OpenFile
from kplan_desktop.storage.quick_check import faults_of
from kplan_desktop.storage.report_state import StoredState
from kplan_desktop.storage.row_types import (
    DeliveredBundleRow,
    OwnWordRow,
    ReceiptFileRow,
    ReceiptRow,
    Row,
    RowMissingError,
)

if TYPE_CHECKING:
    from kplan_desktop.domain.editing.trash import Removed
    from kplan_desktop.storage.ancillary_data import AncillaryData
    from kplan_desktop.storage.receipt import Receipt
    from kplan_desktop.storage.row_changes import RowChanges


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class ReportFile(OpenFile):
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
        super().__init__(path, create=create, read_only=read_only, busy_timeout=busy_timeout)
        self._now = now
        self._acknowledged: StoredState | None = None
        # What the file may hold instead: a commit that failed can have reached the disk.
        self._unsure: tuple[StoredState, ...] = ()

    @property
    def report_id(self) -> str | None:
        """The id of the report in the file, None before it is loaded."""
        return None if self._acknowledged is None else self._acknowledged.report.id

    @classmethod
    def create(
        cls,
        path: Path,
        report: Report,
        *,
        belongings: AncillaryData | None = None,
        busy_timeout: float = BUSY_TIMEOUT,
        now: Callable[[], dt.datetime] = _now,
    ) -> ReportFile:
        """A new file with this report in it, whole or not at all.

        ``belongings`` are those of a file in place of which this one is made, or the delivery that
        the report was taken from. ``busy_timeout`` is in seconds; ``now`` gives the time, with its
        offset from UTC, for the trash. Raises StorageError: NameTakenError where there is a file of
        that name, which stays as it is.
        """
        from kplan_desktop.storage.ancillary_data import AncillaryData

        with writing(path):
            with new_file(path) as temporary:
                made = cls(temporary, create=True, busy_timeout=busy_timeout, now=now)
                try:
                    state = made._fill(report, belongings or AncillaryData())
                finally:
                    made.close()
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
        """The file, checked as far as it must be before ``load``, and migrated when it is older.

        ``before_migration`` is called with the older file before it is touched, to back it up; what
        it raises comes out, with the file as it was. ``busy_timeout`` and ``now`` are as in
        ``create``. With ``read_only`` nothing is ever written: an older file is migrated in memory.
        Raises StorageError: UnfinishedWriteError where a cut-off write must be undone first and
        cannot.
        """
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
            with transaction(self._connection, "DEFERRED"):
                state = self._read()
            self._finish_check()
        self._acknowledged, self._unsure = state, ()
        return state.report

    def save(self, before: Report, after: Report) -> None:
        """Write that in which ``after`` differs from ``before``, in one transaction, to the disk.

        ``before`` is the report that was created, loaded or saved last; another one is a bug and
        raises ValueError, as does an ``after`` that has integrity faults. What ``after`` has no
        more goes into the trash, and what it has again leaves it (``domain.trash``). Raises
        StorageError, as when someone else has written to the file; it then holds what it held, and
        the same call may be made again.
        """
        known = self._known().report
        if before is not known and before != known:
            raise ValueError("before is not what was created, loaded or saved last")
        if after is not before:
            self._refuse_read_only()
            with writing(self.path):
                self._commit(after)

    def receipts(self) -> tuple[Receipt, ...]:
        """What was delivered, first to last. Raises StorageError."""
        from kplan_desktop.storage.receipt import receipts_of

        rows = self._contents((ReceiptRow, ReceiptFileRow))
        with self._decoding():
            return receipts_of(rows[ReceiptRow], rows[ReceiptFileRow])

    def add_receipt(self, receipt: Receipt, bundle: bytes | None = None) -> None:
        """Keep the receipt of a delivery, and the bytes of its bundle, for good.

        Raises StorageError.
        """
        from kplan_desktop.storage.ancillary_data import StoredDelivery, delivery_rows

        self._refuse_read_only()
        delivered = StoredDelivery(receipt=receipt, bundle=bundle)
        self._write_also(added=delivery_rows(delivered, len(self.receipts())))

    def delivered_bundle(self, position: int | None = None) -> bytes | None:
        """The bundle of the delivery with this index, or of the last one, as it was delivered.

        None where there was no such delivery, or where only its receipt is known. Raises
        StorageError.
        """
        from kplan_desktop.storage.ancillary_data import unpacked

        rows = self._contents((ReceiptRow, DeliveredBundleRow))
        wanted = len(rows[ReceiptRow]) - 1 if position is None else position
        for receipt, packed in rows[DeliveredBundleRow]:
            if receipt == wanted:
                with self._decoding():
                    return unpacked(packed)
        return None

    def trash(self) -> tuple[Removed, ...]:
        """What was removed and has not come back, the newest first. Raises StorageError."""
        from kplan_desktop.storage.trash_rows import TRASH_TABLES, trash_of

        report = self._known().report
        with self._decoding():
            return trash_of(self._contents(TRASH_TABLES), report)

    def empty_trash(self, ids: Iterable[str] | None = None) -> None:
        """Forget what is in the trash for good: all of it, or the entries with these ids.

        Raises StorageError.
        """
        from kplan_desktop.storage.trash_rows import TRASH_TABLES, rows_of_ids

        self._refuse_read_only()
        contents = self._contents(TRASH_TABLES)
        self._write_also(removed=rows_of_ids(contents, None if ids is None else set(ids)))

    def own_words(self) -> tuple[str, ...]:
        """The words that the spelling takes for right in this report. Raises StorageError."""
        from kplan_desktop.storage.ancillary_data import words_of

        return words_of(self._contents((OwnWordRow,)))

    def set_own_words(self, words: Iterable[str]) -> None:
        """Keep these words instead. A blank one is a bug: ValueError. Raises StorageError."""
        from kplan_desktop.storage.ancillary_data import word_rows

        self._refuse_read_only()
        old, new = set(map(OwnWordRow, self.own_words())), set(word_rows(words))
        self._write_also(removed=sorted(old - new), added=sorted(new - old))

    def belongings(self, after: Report) -> AncillaryData:
        """What a new file takes along in which the report goes on as ``after``.

        ``after`` may not be saved yet: the trash is as it would be then. Raises StorageError.
        """
        from kplan_desktop.storage.ancillary_data import BELONGINGS_TABLES, belongings_after

        before = self._known().report
        with self._decoding():
            contents = self._contents(BELONGINGS_TABLES)
            return belongings_after(contents, before, after, self._now())

    def _fill(self, report: Report, belongings: AncillaryData) -> StoredState:
        """Make a file of the newest format out of nothing, and read back what is in it."""
        from kplan_desktop.storage import row_changes, row_queries
        from kplan_desktop.storage.ancillary_data import belongings_rows

        _refuse_faults(report)
        also = row_changes.RowChanges(added=tuple(belongings_rows(belongings)))
        migrate(self._connection, STEPS)
        with transaction(self._connection):
            row_queries.write_changes(
                self._connection, row_changes.changes_between(None, report) + also
            )
            write_seal(self._connection, content_sum(self._connection))
        state = self._read()
        if state.report != report:
            raise RuntimeError("a report was read back other than it was written")
        return StoredState(report, state.seal)

    def _known(self) -> StoredState:
        if self._acknowledged is None:
            raise ValueError("the file must be loaded first")
        return self._acknowledged

    def _write_also(self, *, removed: Iterable[Row] = (), added: Iterable[Row] = ()) -> None:
        """Take out and put in rows that are no part of the report."""
        from kplan_desktop.storage.row_changes import RowChanges

        also = RowChanges(removed=tuple(removed), added=tuple(added))
        with writing(self.path):
            self._commit(self._known().report, also)

    def _commit(self, after: Report, also: RowChanges | None = None) -> None:
        """Make the file hold ``after``, and change rows that are no part of the report."""
        from kplan_desktop.storage import row_changes, row_queries
        from kplan_desktop.storage.trash_rows import trash_changes

        acknowledged = self._known()
        try:
            with transaction(self._connection):
                base = self._state_in_file(acknowledged)
                difference = row_changes.changes_between(base.report, after)
                if not difference.only_words():
                    _refuse_faults(after)
                    difference += trash_changes(
                        self._connection, base.report, after, difference, self._now
                    )
                difference += also or row_changes.RowChanges()
                new = StoredState(after, base.seal + difference.seal_change())
                if difference:
                    row_queries.write_changes(self._connection, difference)
                    write_seal(self._connection, new.seal)
                    self._unsure = (new,) if base is acknowledged else (base, new)
                else:
                    self._refuse_gone()
        except RowMissingError as error:
            # The rows were there when they were read: either an index is damaged or it is a bug.
            faults = faults_of(self._connection, "integrity_check")
            if not faults:
                raise
            raise DamagedFileError(self.path, faults) from error
        self._acknowledged, self._unsure = new, ()

    def _state_in_file(self, acknowledged: StoredState) -> StoredState:
        """Which of the states that the file may hold it does hold, told by its seal."""
        seal = read_seal(self._connection)
        for state in (acknowledged, *self._unsure):
            if state.seal == seal:
                return state
        raise FileChangedError(self.path)


def _refuse_faults(report: Report) -> None:
    """Stop a bug from writing what could not be opened again."""
    faults = integrity_faults(report)
    if faults:
        raise ValueError(f"the report is not whole: {faults[0]}")
