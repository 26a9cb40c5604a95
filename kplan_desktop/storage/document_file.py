"""A file with one document in one SQLite database: what reports and collections have in common.

A DocumentFile belongs to the thread that made it (see ``database_worker.DatabaseWorker``). Errors
that the user can mend are ``errors.StorageError``; after any of them the object can be used again.

What only writing needs (peewee above all) is imported at the first write, because the program opens
a file when it starts.
"""

from __future__ import annotations

import stat
import sys
from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.storage.connection import transaction
from kplan_desktop.storage.errors import DamagedFileError, FileChangedError, reading, writing
from kplan_desktop.storage.migrate import migrate
from kplan_desktop.storage.migrations import MigrationStep
from kplan_desktop.storage.new_file import new_file
from kplan_desktop.storage.open_file import OpenFile, StoredState, T
from kplan_desktop.storage.quick_check import faults_of
from kplan_desktop.storage.rows.content_seal import content_sum, read_seal, write_seal
from kplan_desktop.storage.rows.tables import Row, RowMissingError

if TYPE_CHECKING:
    from kplan_desktop.storage.rows.row_changes import RowChanges


class DocumentFile(OpenFile[T]):
    """An open file of one document; each change of it is one transaction."""

    def __init__(
        self,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        busy_timeout: float,
    ) -> None:
        super().__init__(path, create=create, read_only=read_only, busy_timeout=busy_timeout)
        # States that the file may hold instead: a commit that failed can have reached the disk.
        self._possible: tuple[StoredState[T], ...] = ()
        self.has_written = False
        """Whether anything was stored in it since it was opened or created."""

    def load(self) -> T:
        """The document that the file holds. Raises StorageError, as when the file is not whole."""
        with self._reading():
            self._settle()
            with transaction(self._connection, "DEFERRED"):
                state = self._read()
            self._finish_check()
        self._acknowledged, self._possible = state, ()
        return state.document

    def save(self, before: T, after: T) -> None:
        """Write the difference between ``before`` and ``after`` to the disk, in one transaction.

        ``before`` is the document that was created, loaded or saved last; another one is a bug and
        raises ValueError, as does an ``after`` that is not whole. Raises StorageError, as when
        another program has written to the file; the file is then unchanged, and the call can be
        repeated.
        """
        known = self._known().document
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
        with self._reading():
            self._refuse_gone()
            self._settle()
            with transaction(self._connection, "DEFERRED"):
                self._state_in_file(self._known())

    def compact(self) -> None:
        """Write the whole file anew, so that no page keeps what was deleted.

        Raises StorageError.
        """
        self._refuse_read_only()
        with writing(self.path):
            self._settle()
            # No copy of the content in a file elsewhere.
            self._connection.execute("PRAGMA temp_store = MEMORY")
            self._connection.execute("VACUUM")

    @abstractmethod
    def _changes(self, before: T | None, after: T) -> RowChanges:
        """The changes that turn a file with ``before`` into one with ``after``.

        None is an empty file. Raises ValueError for a document that could not be opened again,
        which is a bug.
        """

    @classmethod
    def _created(cls, path: Path, document: T, also: Iterable[Row] = (), **options: Any) -> Self:
        """A new file with a document and other rows, whole or not at all. Raises StorageError.

        ``options`` are those of the class's own constructor, here and in ``_opened``.
        """
        path = reachable(path)
        with writing(path):
            with new_file(path) as temporary:
                file = cls(temporary, create=True, **options)
                try:
                    state = file._fill(document, also)
                finally:
                    file.close()
            file = cls(path, **options)
        file._acknowledged = state
        return file

    @classmethod
    def _opened(
        cls,
        path: Path,
        *,
        read_only: bool,
        before_migration: Callable[[Self], object] | None,
        steps: Sequence[MigrationStep],
        **options: Any,
    ) -> Self:
        """An open file, checked as far as ``load`` needs, and migrated. Raises StorageError.

        ``before_migration`` is called with the older file before it is changed; what it raises is
        passed on, with the file unchanged. With ``read_only`` an older file is migrated in memory.
        """
        path = reachable(path)
        format_ = replace(cls.FORMAT, steps=steps)
        with reading(path, format_.not_of_kind):
            status = path.stat()
            if not stat.S_ISREG(status.st_mode) or not status.st_size:
                raise format_.not_of_kind(path)
            file = cls(path, read_only=read_only, **options)
        try:
            with file._reading():
                is_older = file._check_format(format_)
            if is_older:
                if read_only:
                    file._read_into_memory()
                elif before_migration is not None:
                    before_migration(file)
                with writing(path):
                    migrate(file._connection, format_, file._read)
        except BaseException:
            file.close()
            raise
        return file

    def _fill(self, document: T, also: Iterable[Row]) -> StoredState[T]:
        """Create the tables of the newest format, write the document, and read it back."""
        from kplan_desktop.storage.rows import row_changes, row_queries

        changes = self._changes(None, document) + row_changes.RowChanges(added=tuple(also))
        migrate(self._connection, self.FORMAT)
        with transaction(self._connection):
            row_queries.write_changes(self._connection, self.FORMAT.tables, changes)
            write_seal(self._connection, content_sum(self._connection))
        state = self._read()
        if state.document != document:
            raise RuntimeError("a document differs from what was written when it is read back")
        return StoredState(document, state.seal)

    def _commit(self, after: T, also: RowChanges | None = None) -> None:
        """Write ``after``, and changes of rows that are not part of the document."""
        from kplan_desktop.storage.rows import row_changes, row_queries

        tables = self.FORMAT.tables
        acknowledged = self._known()
        self._settle()
        try:
            with transaction(self._connection):
                base = self._state_in_file(acknowledged)
                difference = self._changes(base.document, after)
                difference += also or row_changes.RowChanges()
                new = StoredState(after, base.seal + difference.seal_change(tables))
                if sys.platform == "win32" or not difference:
                    # Elsewhere SQLite looks for the file itself, but only when it writes.
                    self._refuse_gone()
                if difference:
                    self.has_written = True
                    row_queries.write_changes(self._connection, tables, difference)
                    write_seal(self._connection, new.seal)
                    self._possible = (new,) if base is acknowledged else (base, new)
        except RowMissingError as error:
            # The rows were there when they were read: either an index is damaged or it is a bug.
            faults = faults_of(self._connection, "integrity_check")
            if not faults:
                raise
            raise DamagedFileError(self.path, faults) from error
        self._acknowledged, self._possible = new, ()

    def _write_also(self, *, before: Iterable[Row] = (), after: Iterable[Row] = ()) -> None:
        """Put the rows ``after`` in the place of those ``before``, none of them of the document."""
        from kplan_desktop.storage.rows.row_changes import changes_of_rows

        also = changes_of_rows(self.FORMAT.tables, before, after)
        with writing(self.path):
            self._commit(self._known().document, also)

    def _known(self) -> StoredState[T]:
        if self._acknowledged is None:
            raise ValueError("the file must be loaded first")
        return self._acknowledged

    def _state_in_file(self, acknowledged: StoredState[T]) -> StoredState[T]:
        """The state that the file holds, identified by its seal. Raises FileChangedError."""
        with self._other_content():
            seal = read_seal(self._connection)
        for state in (acknowledged, *self._possible):
            if state.seal == seal:
                return state
        raise FileChangedError(self.path)
