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
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.report import Report, integrity_faults
from kplan_desktop.domain.text.file_names import reachable
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
from kplan_desktop.storage.open_file import OpenFile, StoredState
from kplan_desktop.storage.quick_check import faults_of
from kplan_desktop.storage.row_types import (
    DeliveredBundleRow,
    DismissedSuggestionRow,
    OwnWordRow,
    ReceiptFileRow,
    ReceiptRow,
    Row,
    RowMissingError,
    TrashNoteRow,
    shape_of,
)

if TYPE_CHECKING:
    from kplan_desktop.domain.editing.trash import Removed
    from kplan_desktop.domain.suggestions.found import Dismissal
    from kplan_desktop.storage.ancillary_data import AncillaryData
    from kplan_desktop.storage.delivery_receipt import Receipt
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
        # States that the file may hold instead: a commit that failed can have reached the disk.
        self._possible: tuple[StoredState, ...] = ()
        self.known_words: frozenset[str] = frozenset()
        """The own words, as far as they were read or written by now."""
        self.known_dismissed: frozenset[Dismissal] = frozenset()
        """The suggestions that were dismissed, as far as they were read or written by now."""
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

    def receipts(self) -> tuple[Receipt, ...]:
        """The receipts of all deliveries, in order, the oldest first. Raises StorageError."""
        from kplan_desktop.storage.delivery_receipt import receipts_of

        rows = self._contents((ReceiptRow, ReceiptFileRow))
        with self._decoding():
            return receipts_of(rows[ReceiptRow], rows[ReceiptFileRow])

    def add_receipt(self, receipt: Receipt, bundle: bytes | None = None) -> None:
        """Store the receipt of a delivery, and the bytes of its bundle, permanently.

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
        index = len(rows[ReceiptRow]) - 1 if position is None else position
        for receipt, packed in rows[DeliveredBundleRow]:
            if receipt == index:
                with self._decoding():
                    return unpacked(packed)
        return None

    def trash(self) -> tuple[Removed, ...]:
        """What was removed and not restored, the newest first. Raises StorageError."""
        from kplan_desktop.storage.trash_rows import TRASH_TABLES, trash_of

        report = self._known().report
        with self._decoding():
            return trash_of(self._contents(TRASH_TABLES), report)

    def empty_trash(self, ids: Iterable[str] | None = None) -> None:
        """Delete what is in the trash: all of it, or the entries with these ids.

        Raises StorageError.
        """
        from kplan_desktop.storage.trash_rows import TRASH_TABLES, rows_of_ids

        self._refuse_read_only()
        contents = self._contents(TRASH_TABLES)
        self._write_also(removed=rows_of_ids(contents, None if ids is None else set(ids)))

    def own_words(self) -> tuple[str, ...]:
        """The words that count as correctly spelt in this report. Raises StorageError."""
        from kplan_desktop.storage.ancillary_data import words_of

        words = words_of(self._contents((OwnWordRow,)))
        self.known_words = self.known_words | set(words)
        return words

    def set_own_words(self, words: Iterable[str]) -> None:
        """Replace the own words. Raises ValueError for a blank one (a bug), and StorageError."""
        from kplan_desktop.storage.ancillary_data import word_rows

        self._refuse_read_only()
        old, new = set(map(OwnWordRow, self.own_words())), set(word_rows(words))
        self._write_also(removed=sorted(old - new), added=sorted(new - old))
        self.known_words = frozenset(word for (word,) in new)

    def dismissed(self) -> frozenset[Dismissal]:
        """The suggestions that were dismissed. Raises StorageError."""
        from kplan_desktop.storage.ancillary_data import dismissed_of

        dismissed = dismissed_of(self._contents((DismissedSuggestionRow,)))
        self.known_dismissed = self.known_dismissed | dismissed
        return dismissed

    def add_dismissed(self, dismissals: Iterable[Dismissal]) -> None:
        """Store that these suggestions were dismissed. Raises StorageError."""
        from kplan_desktop.storage.ancillary_data import dismissed_rows

        self._refuse_read_only()
        new = frozenset(dismissals) - self.dismissed()
        self._write_also(added=dismissed_rows(new))
        self.known_dismissed = self.known_dismissed | new

    def remove_dismissed(self, dismissals: Iterable[Dismissal]) -> None:
        """Store that these suggestions were not dismissed after all. Raises StorageError."""
        from kplan_desktop.storage.ancillary_data import dismissed_rows

        self._refuse_read_only()
        gone = frozenset(dismissals) & self.dismissed()
        self._write_also(removed=dismissed_rows(gone))
        self.known_dismissed = self.known_dismissed - gone

    def forget_dismissed(self) -> None:
        """Delete what was dismissed of notes that are in neither report nor trash.

        To be called while no undo can bring such a note back. Raises StorageError.
        """
        from kplan_desktop.storage.ancillary_data import dismissed_of_none

        self._refuse_read_only()
        contents = self._contents((TrashNoteRow, DismissedSuggestionRow))
        note_ids = {id_ for id_, *_ in contents[TrashNoteRow]}
        note_ids.update(note.id for note in self._known().report.all_notes())
        self._write_also(removed=dismissed_of_none(contents, note_ids))

    def ancillary_data(self, after: Report, known: AncillaryData | None = None) -> AncillaryData:
        """The ancillary data for a new file in which the report is continued as ``after``.

        ``after`` may not be saved yet: the trash is as it would be then. ``known`` is what is known
        without the file, which is joined with what that has where another program has put another
        state of the report into it. Raises StorageError.
        """
        from kplan_desktop.storage import ancillary_data

        acknowledged = self._known()
        with reading(self.path):
            self._settle()
        self._refuse_other(self._connection)
        with reading(self.path), transaction(self._connection, "DEFERRED"):
            seal = read_seal(self._connection)
            tables = ancillary_data.ANCILLARY_TABLES
            contents = {row_type: self._rows(shape_of(row_type)) for row_type in tables}
        is_ours = seal in [state.seal for state in (acknowledged, *self._possible)]
        with self._decoding():
            if known is not None and not is_ours:
                return ancillary_data.ancillary_data_joined(contents, after, known)
            return ancillary_data.ancillary_data_after(
                contents, acknowledged.report, after, self._now()
            )

    def _fill(self, report: Report, ancillary: AncillaryData) -> StoredState:
        """Create the tables of the newest format, write the report, and read it back."""
        from kplan_desktop.storage import row_changes, row_queries
        from kplan_desktop.storage.ancillary_data import ancillary_rows

        _refuse_faults(report)
        also = row_changes.RowChanges(added=tuple(ancillary_rows(ancillary)))
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

    def _known(self) -> StoredState:
        if self._acknowledged is None:
            raise ValueError("the file must be loaded first")
        return self._acknowledged

    def _write_also(self, *, removed: Iterable[Row] = (), added: Iterable[Row] = ()) -> None:
        """Delete and insert rows that are not part of the report."""
        from kplan_desktop.storage.row_changes import RowChanges

        also = RowChanges(removed=tuple(removed), added=tuple(added))
        with writing(self.path):
            self._commit(self._known().report, also)

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
