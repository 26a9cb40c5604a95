"""An open file as a database: its integrity, its rows, and copies of it."""

from __future__ import annotations

import os
import sqlite3
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from typing import Any, ClassVar, Generic, NamedTuple, Protocol, TypeVar

from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.filesystem.sharing import PATIENCE, Purpose, is_held
from kplan_desktop.storage.connection import (
    connected,
    read_header,
    require_first_page,
    require_possible_journals,
    transaction,
)
from kplan_desktop.storage.database_copy import (
    copy_to_file,
    copy_to_memory,
    settle_journal,
    settled_copy,
)
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileChangedError,
    FileLockedError,
    FileOverwrittenError,
    NameTakenError,
    ReadOnlyFileError,
    lost_name,
    reading,
    writing,
)
from kplan_desktop.storage.migrate import FileFormat, has_schema, known_version
from kplan_desktop.storage.new_file import replaced_file
from kplan_desktop.storage.quick_check import QuickCheck, faults_of
from kplan_desktop.storage.rows.content_seal import content_sum, read_seal, rows_sum
from kplan_desktop.storage.rows.tables import Contents, DamageError, Row, Shape

_BROKEN_SEAL = "its content is not what was written"

_MOMENT = 0.05
"""Seconds after which a file that seems gone is looked for again."""


class Document(Protocol):
    """An immutable value that a file holds: a report, a collection."""

    @property
    def id(self) -> str:
        """Its permanent id."""
        ...


T = TypeVar("T", bound=Document)


class StoredState(NamedTuple, Generic[T]):
    """What a file holds: its document, and the seal over it and all other content."""

    document: T
    seal: int


class OpenFile(ABC, Generic[T]):
    """The base of ``document_file.DocumentFile``: the connection, checks, reading and copying."""

    FORMAT: ClassVar[FileFormat]

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
        # SQLite would open for reading alone what another program keeps from being written.
        purpose = Purpose.READ if read_only else Purpose.WRITE
        if not create and is_held(path, purpose, PATIENCE):
            raise FileLockedError(path)
        copied = None
        if read_only:
            copied = settled_copy(path, busy_timeout=busy_timeout)
        elif not create:
            settle_journal(path)
        self._is_in_memory = copied is not None
        self._connection = copied or connected(
            path, create=create, read_only=read_only, busy_timeout=busy_timeout
        )
        # SQLite checks whether the file still has its name only when it writes, and not on Windows.
        self._status = path.stat()
        self._check: QuickCheck | None = None
        self._acknowledged: StoredState[T] | None = None

    @property
    def document_id(self) -> str | None:
        """The id of the document in the file, None before it is loaded."""
        return None if self._acknowledged is None else self._acknowledged.document.id

    def copy_to(self, path: Path) -> None:
        """Write a copy of the whole file to ``path``, atomically.

        An existing file is replaced in one step. Other programs may write to this file meanwhile.
        Raises StorageError: NameTakenError for the file's own name, UnfinishedWriteError where a
        journal lies beside the target, FileChangedError and FileOverwrittenError where this file no
        longer holds the document.
        """
        path = reachable(path)
        with writing(path):
            with suppress(FileNotFoundError):
                if path.samefile(self.path):
                    raise NameTakenError(path)
            self._settle()
            with replaced_file(path) as temporary:
                copy_to_file(
                    self._connection, temporary, self.path, busy_timeout=self._busy_timeout
                )
                with closing(connected(temporary, read_only=True)) as copy:
                    self._refuse_other(copy)

    def seal(self) -> int:
        """A number that changes with everything that is written to the file. Raises StorageError.

        Of a file of an older format too.
        """
        with self._reading():
            self._settle()
            seal = read_seal(self._connection)
        if seal is None:
            raise DamagedFileError(self.path, (_BROKEN_SEAL,))
        return seal

    def verify(self) -> None:
        """Check the whole file. Raises DamagedFileError."""
        with self._reading():
            self._settle()
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

    def _reading(self) -> AbstractContextManager[None]:
        return reading(self.path, self.FORMAT.not_of_kind)

    def _read_into_memory(self) -> None:
        """Replace the connection by one to a copy in memory, in which an older file is migrated."""
        with self._reading():
            memory = copy_to_memory(self._connection, self.path, busy_timeout=self._busy_timeout)
        self._connection.close()
        self._connection = memory

    def _settle(self) -> None:
        """Keep SQLite from playing back a journal that came to lie beside the open file.

        A sync client can bring that of another computer. It can also overwrite the file with one
        that has as many transactions, by which alone SQLite knows that its pages have changed: so
        those that it has in memory are let go. Call outside of a transaction. Raises
        JournalNameTakenError and FileOverwrittenError as well.
        """
        require_possible_journals(self.path)
        with self._other_content():
            require_first_page(self.path)
        if not self.read_only:
            settle_journal(self.path)
        self._connection.execute("PRAGMA shrink_memory")

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise ReadOnlyFileError(self.path)

    def _refuse_other(self, connection: sqlite3.Connection) -> None:
        """Raises FileOverwrittenError or FileChangedError for a database that is not this one.

        This file can have become one, when another program wrote into it.
        """
        with self._reading(), self._other_content():
            select = f"SELECT id FROM {self.FORMAT.head}"  # noqa: S608  # no input from outside
            row = connection.execute(select).fetchone()
        if self.document_id not in (None, row and row[0]):
            raise FileChangedError(self.path)

    @contextmanager
    def _other_content(self) -> Iterator[None]:
        """Raises FileOverwrittenError where a table is missing that every such file has."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode not in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_NOTADB):
                raise
            raise FileOverwrittenError(self.path) from error

    def _refuse_gone(self) -> None:
        """Raises FileGoneError, or FileChangedError where another file has the name."""
        found = self._found_instead()
        if found is None:
            return
        # Some network folders number their files anew, or miss one for a moment.
        time.sleep(_MOMENT)
        # On Windows, a file that cannot be removed is the one that is open here.
        if found == self._found_instead() and not is_held(self.path, Purpose.REMOVE):
            raise lost_name(self.path)

    def _found_instead(self) -> tuple[int, ...] | None:
        """The numbers of another file of that name, none where it is missing; else None."""
        try:
            now = self.path.stat()
        except FileNotFoundError:
            return ()
        numbers = now.st_dev, now.st_ino
        # Python on Windows says 0 where it may look only at the entry in the folder.
        is_known = all((*numbers, self._status.st_dev, self._status.st_ino))
        return numbers if is_known and not os.path.samestat(self._status, now) else None

    def _finish_check(self) -> None:
        """Wait for the check that was started when the file was opened. Raises DamagedFileError."""
        if self._check is None:
            return
        try:
            faults = self._check.faults()
        except sqlite3.Error:
            # The file was locked, so that nothing was checked: the next load needs another check.
            self._check = QuickCheck(self.path, busy_timeout=self._busy_timeout)
            raise
        if faults:
            raise DamagedFileError(self.path, faults)
        self._check = None

    def _check_format(self, format_: FileFormat) -> bool:
        """Whether the file is of an older format. If so, it is checked completely now."""
        try:
            version = known_version(self._connection, self.path, format_)
        except sqlite3.DatabaseError:
            self._refuse_header()
            raise
        self._refuse_header()
        if not self.read_only:
            # Only now: this writes to a file that another program has put into WAL mode.
            self._connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        is_older = version < len(format_.steps)
        if is_older or self._is_in_memory:
            # A migration computes a new seal over the content; another connection sees no memory.
            self.verify()
        else:
            self._check = QuickCheck(self.path, busy_timeout=self._busy_timeout)
        if not has_schema(self._connection, format_.steps[:version]):
            raise DamagedFileError(self.path, ("its tables are not those of the format",))
        return is_older

    def _refuse_header(self) -> None:
        """Raises DamagedFileError for a header that SQLite does not read, or would not write to."""
        header = read_header(self.path)
        is_ours = header.application_id == self.FORMAT.application_id
        if is_ours and not (header.is_whole or self._is_in_memory):
            raise DamagedFileError(self.path, ("its header is damaged",))

    def _read(self) -> StoredState[T]:
        """The state of the file. Call within a transaction. Raises DamagedFileError."""
        contents: dict[type[Row], list[tuple[Any, ...]]] = {}
        seal = 0
        for shape in self.FORMAT.tables:
            rows = contents[shape.row] = self._rows(shape, with_contents=False)
            # At once, while they are in the processor's cache.
            seal += rows_sum(shape.table, rows)
        if seal != read_seal(self._connection):
            raise DamagedFileError(self.path, (_BROKEN_SEAL,))
        with self._decoding():
            return StoredState(self._decoded(contents), seal)

    @abstractmethod
    def _decoded(self, contents: Contents) -> T:
        """The document that the rows of a file hold. Raises DamageError."""

    def _contents(self, row_types: Iterable[type[Row]], *, with_contents: bool = True) -> Contents:
        """All rows of these types, in one state of the file; as ``_rows``."""
        with self._reading():
            self._settle()
            with transaction(self._connection, "DEFERRED"):
                return {
                    each: self._rows(self.FORMAT.tables.shape(each), with_contents=with_contents)
                    for each in row_types
                }

    def _rows(self, shape: Shape, *, with_contents: bool = True) -> list[tuple[Any, ...]]:
        """All rows of a table. Not built by peewee (docs/decisions/0021-peewee-queries.md).

        Without its contents, the row of a delivered file has their length, for which SQLite does
        not read them.
        """
        names: tuple[str, ...] = shape.row._fields
        if not with_contents:
            names = tuple(f"length({n})" if n == shape.contents else n for n in names)
        columns = ", ".join(names)
        select = f"SELECT {columns} FROM {shape.table}"  # noqa: S608  # no input from outside
        return self._connection.execute(select).fetchall()

    @contextmanager
    def _decoding(self) -> Iterator[None]:
        """Raises DamagedFileError for a DamageError."""
        try:
            yield
        except DamageError as damage:
            raise DamagedFileError(self.path, damage.faults) from damage
