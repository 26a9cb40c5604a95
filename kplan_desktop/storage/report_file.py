"""The .kplan file: one report in one SQLite database.

A ReportFile belongs to the thread that made it (see ``worker.DatabaseWorker``). Errors that the
user can mend are ``errors.StorageError``; after any of them the object can be used again.

What only writing needs (peewee above all) is imported when something is written: the program starts
by opening a file, and has no time to lose.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kplan_desktop.domain.report import Report, integrity_faults
from kplan_desktop.storage.connection import (
    APPLICATION_ID,
    BUSY_TIMEOUT,
    connected,
    transaction,
)
from kplan_desktop.storage.copying import copy_database
from kplan_desktop.storage.decode import DamageError, report_of
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileChangedError,
    FileGoneError,
    NameTakenError,
    NewerFileError,
    NotAReportFileError,
    ReadOnlyFileError,
    reading,
    writing,
)
from kplan_desktop.storage.migrate import format_version, has_schema, migrate
from kplan_desktop.storage.migrations import STEPS, Step
from kplan_desktop.storage.new_file import new_file, replaced_file, sync
from kplan_desktop.storage.quick_check import QuickCheck, faults_of
from kplan_desktop.storage.rows import (
    SHAPES,
    ReceiptFileRow,
    ReceiptRow,
    Row,
    RowMissingError,
    Shape,
    shape_of,
)
from kplan_desktop.storage.seal import content_sum, read_seal, rows_sum, write_seal

if TYPE_CHECKING:
    from kplan_desktop.storage.receipt import Receipt

_BROKEN_SEAL = "its content is not what was written"


class _State(NamedTuple):
    """What the file holds: the report, and the seal over it and all else that is stored."""

    report: Report
    seal: int


class ReportFile:
    """An open report file, made by ``create`` or ``open``."""

    def __init__(
        self, path: Path, *, create: bool = False, read_only: bool = False, busy_timeout: float
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._busy_timeout = busy_timeout
        self._connection = connected(
            path, create=create, read_only=read_only, busy_timeout=busy_timeout
        )
        # SQLite asks whether the file still has its name only where it has something to write.
        self._status = path.stat()
        self._check: QuickCheck | None = None
        self._acknowledged: _State | None = None
        # What the file may hold instead: a commit that failed can have reached the disk.
        self._unsure: tuple[_State, ...] = ()

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
        receipts: Sequence[Receipt] = (),
        busy_timeout: float = BUSY_TIMEOUT,
    ) -> ReportFile:
        """A new file with this report in it, whole or not at all.

        ``receipts`` are of what was delivered from this report, or of the delivery that it was
        taken from, the first one first. ``busy_timeout`` is in seconds. Raises StorageError:
        NameTakenError where there is a file of that name, which stays as it is.
        """
        with writing(path):
            with new_file(path) as temporary:
                made = cls(temporary, create=True, busy_timeout=busy_timeout)
                try:
                    state = made._fill(report, receipts)
                finally:
                    made.close()
            file = cls(path, busy_timeout=busy_timeout)
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
        steps: Sequence[Step] = STEPS,
    ) -> ReportFile:
        """The file, checked as far as it must be before ``load``, and migrated when it is older.

        ``before_migration`` is called with the older file before it is touched, to back it up; what
        it raises comes out, with the file as it was. ``busy_timeout`` is in seconds. With
        ``read_only`` nothing is ever written: an older file is migrated in memory. Raises
        StorageError: UnfinishedWriteError where a cut-off write must be undone first and cannot.
        """
        with reading(path):
            status = path.stat()
            if not stat.S_ISREG(status.st_mode) or not status.st_size:
                raise NotAReportFileError(path)
            file = cls(path, read_only=read_only, busy_timeout=busy_timeout)
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
        raises ValueError, as does an ``after`` that has integrity faults. Raises StorageError, as
        when someone else has written to the file; it then holds what it held, and the same call may
        be made again.
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

        with reading(self.path), transaction(self._connection, "DEFERRED"):
            rows = self._rows(shape_of(ReceiptRow)), self._rows(shape_of(ReceiptFileRow))
        try:
            return receipts_of(*rows)
        except ValueError as error:
            raise DamagedFileError(self.path, ("the time of a receipt is none",)) from error

    def add_receipt(self, receipt: Receipt) -> None:
        """Keep the receipt of a delivery for good. Raises StorageError."""
        from kplan_desktop.storage.receipt import receipt_rows

        self._refuse_read_only()
        position = len(self.receipts())
        rows = tuple(receipt_rows(receipt, position))
        with writing(self.path):
            self._commit(self._known().report, rows)

    def copy_to(self, path: Path) -> None:
        """Write a copy of all that the file holds to ``path``, whole or not at all.

        A file that has that name is replaced in one go; until then it stays as it is. Other
        programs may write to this file meanwhile. Raises StorageError: NameTakenError for the
        file's own name, UnfinishedWriteError where a journal lies beside the target.
        """
        with writing(path):
            with suppress(FileNotFoundError):
                if path.samefile(self.path):
                    raise NameTakenError(path)
            with replaced_file(path) as temporary:
                self._write_copy(temporary)

    def seal(self) -> int:
        """A number that changes with everything that is written to the file. Raises StorageError.

        Of a file of an older format too.
        """
        with reading(self.path):
            seal = read_seal(self._connection)
        if seal is None:
            raise DamagedFileError(self.path, (_BROKEN_SEAL,))
        return seal

    def verify(self) -> None:
        """Look through the whole file. Raises DamagedFileError where it is not whole."""
        with reading(self.path):
            faults = list(faults_of(self._connection))
            with transaction(self._connection, "DEFERRED"):
                if content_sum(self._connection) != read_seal(self._connection):
                    faults.append(_BROKEN_SEAL)
        if faults:
            raise DamagedFileError(self.path, tuple(faults))

    def close(self) -> None:
        """Close the file; nothing else may be called after that."""
        if self._check is not None:
            self._check.wait()
        self._connection.close()

    def _write_copy(self, path: Path) -> None:
        """Make a file of that name, which is on the disk when this returns."""
        target = sqlite3.connect(path, isolation_level=None)
        try:
            # A copy that is cut off is thrown away: it needs no journal, and one sync at its end.
            for pragma in ("journal_mode = OFF", "synchronous = OFF"):
                target.execute(f"PRAGMA {pragma}")
            self._copy(target)
        finally:
            target.close()
        sync(path)

    def _copy(self, target: sqlite3.Connection) -> None:
        copy_database(self._connection, target, self.path, busy_timeout=self._busy_timeout)

    def _read_into_memory(self) -> None:
        """Go on with a copy in memory, in which an older file can be migrated."""
        memory = sqlite3.connect(":memory:", isolation_level=None)
        try:
            with reading(self.path):
                self._copy(memory)
        except BaseException:
            memory.close()
            raise
        self._connection.close()
        self._connection = memory

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise ReadOnlyFileError(self.path)

    def _refuse_gone(self) -> None:
        """Raises FileGoneError when the file was deleted, moved or replaced."""
        try:
            is_there = os.path.samestat(self._status, self.path.stat())
        except FileNotFoundError:
            is_there = False
        if not is_there:
            raise FileGoneError(self.path)

    def _finish_check(self) -> None:
        """Wait for the check that goes on since the file was opened."""
        if self._check is None:
            return
        try:
            faults = self._check.faults()
        except sqlite3.Error:
            # It was kept from the file, and found nothing out: the next load asks again.
            self._check = QuickCheck(self.path, busy_timeout=self._busy_timeout)
            raise
        if faults:
            raise DamagedFileError(self.path, faults)
        self._check = None

    def _fill(self, report: Report, receipts: Sequence[Receipt]) -> _State:
        """Make a file of the newest format out of nothing, and read back what is in it."""
        from kplan_desktop.storage import changes, write
        from kplan_desktop.storage.receipt import receipt_rows

        _refuse_faults(report)
        rows = tuple(
            row for position, each in enumerate(receipts) for row in receipt_rows(each, position)
        )
        migrate(self._connection, STEPS)
        with transaction(self._connection):
            write.write_changes(self._connection, changes.changes_between(None, report, rows))
            write_seal(self._connection, content_sum(self._connection))
        state = self._read()
        if state.report != report:
            raise RuntimeError("a report was read back other than it was written")
        return _State(report, state.seal)

    def _check_format(self, steps: Sequence[Step]) -> bool:
        """Whether the file is older than the newest format. An older one is checked wholly."""
        if self._pragma("application_id") != APPLICATION_ID:
            raise NotAReportFileError(self.path)
        version = format_version(self._connection)
        if version > len(steps):
            raise NewerFileError(
                self.path,
                file_format=version,
                known_format=len(steps),
                needs=self._needs_kplan(),
            )
        if not self.read_only:
            # Only now: this writes to the file when someone has turned it into a WAL database.
            self._pragma("journal_mode = DELETE")
        is_older = version < len(steps)
        if is_older:
            # A migration puts a new seal on what it finds.
            self.verify()
        else:
            self._check = QuickCheck(self.path, busy_timeout=self._busy_timeout)
        if not has_schema(self._connection, steps[:version]):
            raise DamagedFileError(self.path, ("its tables are not those of the format",))
        return is_older

    def _needs_kplan(self) -> str | None:
        """The Kplan that a newer file asks for, a promise of every format; None if it breaks it."""
        try:
            row = self._connection.execute("SELECT needs_kplan FROM file_info").fetchone()
        except sqlite3.Error:
            return None
        return None if row is None else str(row[0])

    def _pragma(self, pragma: str) -> object:
        row = self._connection.execute(f"PRAGMA {pragma}").fetchone()
        return None if row is None else row[0]

    def _rows(self, shape: Shape) -> list[tuple[Any, ...]]:
        columns = ", ".join(shape.row._fields)
        select = f"SELECT {columns} FROM {shape.table}"  # noqa: S608  # names of our own
        return self._connection.execute(select).fetchall()

    def _read(self) -> _State:
        """What the file holds. Call within a transaction. Raises DamagedFileError."""
        contents: dict[type[Row], list[tuple[Any, ...]]] = {}
        seal = 0
        for shape in SHAPES:
            rows = contents[shape.row] = self._rows(shape)
            # At once, while they are in the processor's cache.
            seal += rows_sum(shape.table, rows)
        if seal != read_seal(self._connection):
            raise DamagedFileError(self.path, (_BROKEN_SEAL,))
        try:
            return _State(report_of(contents), seal)
        except DamageError as damage:
            raise DamagedFileError(self.path, damage.faults) from damage

    def _known(self) -> _State:
        if self._acknowledged is None:
            raise ValueError("the file must be loaded first")
        return self._acknowledged

    def _commit(self, after: Report, also: Sequence[Row] = ()) -> None:
        """Make the file hold ``after``, and new rows that are no part of the report."""
        from kplan_desktop.storage import changes, write

        acknowledged = self._known()
        try:
            with transaction(self._connection):
                base = self._state_in_file(acknowledged)
                difference = changes.changes_between(base.report, after, also)
                if not difference.only_words():
                    _refuse_faults(after)
                new = _State(after, base.seal + difference.seal_change())
                if difference:
                    write.write_changes(self._connection, difference)
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

    def _state_in_file(self, acknowledged: _State) -> _State:
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
