"""An open .kplan file as a database: whether it is whole, its rows, and copies of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kplan_desktop.storage.connection import connected, transaction
from kplan_desktop.storage.content_seal import content_sum, read_seal
from kplan_desktop.storage.database_copy import copy_to_file, copy_to_memory
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileGoneError,
    NameTakenError,
    ReadOnlyFileError,
    reading,
    writing,
)
from kplan_desktop.storage.migrate import has_schema, known_version
from kplan_desktop.storage.migrations import MigrationStep
from kplan_desktop.storage.new_file import replaced_file
from kplan_desktop.storage.quick_check import QuickCheck, faults_of
from kplan_desktop.storage.report_state import BROKEN_SEAL, StoredState, read_rows, read_state
from kplan_desktop.storage.row_decoding import Contents, DamageError
from kplan_desktop.storage.row_types import Row


class OpenFile:
    """The part of ``report_file.ReportFile`` that knows of rows but not of what is saved."""

    def __init__(
        self,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        busy_timeout: float,
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
                copy_to_file(
                    self._connection, temporary, self.path, busy_timeout=self._busy_timeout
                )

    def seal(self) -> int:
        """A number that changes with everything that is written to the file. Raises StorageError.

        Of a file of an older format too.
        """
        with reading(self.path):
            seal = read_seal(self._connection)
        if seal is None:
            raise DamagedFileError(self.path, (BROKEN_SEAL,))
        return seal

    def verify(self) -> None:
        """Look through the whole file. Raises DamagedFileError where it is not whole."""
        with reading(self.path):
            faults = list(faults_of(self._connection))
            with transaction(self._connection, "DEFERRED"):
                if content_sum(self._connection) != read_seal(self._connection):
                    faults.append(BROKEN_SEAL)
        if faults:
            raise DamagedFileError(self.path, tuple(faults))

    def close(self) -> None:
        """Close the file; nothing else may be called after that."""
        if self._check is not None:
            self._check.wait()
        self._connection.close()

    def _read_into_memory(self) -> None:
        """Go on with a copy in memory, in which an older file can be migrated."""
        with reading(self.path):
            memory = copy_to_memory(self._connection, self.path, busy_timeout=self._busy_timeout)
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

    def _check_format(self, steps: Sequence[MigrationStep]) -> bool:
        """Whether the file is older than the newest format. An older one is checked wholly."""
        version = known_version(self._connection, self.path, steps)
        if not self.read_only:
            # Only now: this writes to the file when someone has turned it into a WAL database.
            self._connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        is_older = version < len(steps)
        if is_older:
            # A migration puts a new seal on what it finds.
            self.verify()
        else:
            self._check = QuickCheck(self.path, busy_timeout=self._busy_timeout)
        if not has_schema(self._connection, steps[:version]):
            raise DamagedFileError(self.path, ("its tables are not those of the format",))
        return is_older

    def _read(self) -> StoredState:
        return read_state(self._connection, self.path)

    def _contents(self, row_types: Iterable[type[Row]]) -> Contents:
        """All rows of these types, in one state of the file."""
        with reading(self.path), transaction(self._connection, "DEFERRED"):
            return read_rows(self._connection, row_types)

    @contextmanager
    def _decoding(self) -> Iterator[None]:
        """Says what is wrong with rows that are no part of the report, as that of the file."""
        try:
            yield
        except DamageError as damage:
            raise DamagedFileError(self.path, damage.faults) from damage
