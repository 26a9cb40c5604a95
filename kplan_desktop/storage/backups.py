"""Backups of files: whole copies in a folder of their own, which thin out with time.

Each document (a report, or the office's collection) has a folder, named by a hash of its id, and
each backup in it is a file of its own, named
``<sequence>-<time in UTC>-<amount>-<seal>-<hash of the path>.kplan``, with ``-before-``
and a ``Change`` behind the hash where it was taken before a change of much at once. There is no
index: all that a list of backups shows is in the names, and nothing in a name comes from outside.
Files with other names are ignored.

Backups are ordered by the sequence, never by the clock (docs/decisions/0012-backups.md). They are
taken in the database worker's thread, and looked for in any.
"""

from __future__ import annotations

import datetime as dt
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import ClassVar, Generic, NamedTuple

from kplan_desktop.domain.model.report import Report
from kplan_desktop.filesystem.atomic_write import (
    give_name,
    sweep,
    sync_folder,
    temporary_name,
)
from kplan_desktop.filesystem.path_hashes import path_hashes, text_hash
from kplan_desktop.filesystem.private_files import keep_private, make_private_folder
from kplan_desktop.filesystem.retention import SIZE_LIMIT, preserved
from kplan_desktop.storage.backup_files import (
    TIME,
    BackupFile,
    backup_files,
    entries_of,
    merged,
)
from kplan_desktop.storage.database_copy import id_in
from kplan_desktop.storage.document_file import DocumentFile
from kplan_desktop.storage.errors import (
    BackupError,
    DamagedFileError,
    StorageError,
    reading,
    writing,
)
from kplan_desktop.storage.open_file import T
from kplan_desktop.storage.report_file import ReportFile


class Change(StrEnum):
    """A change of much of a report at once, before which a backup is taken."""

    VERSION = "version"
    """Going back to an earlier version."""

    REPLACING = "replacing"
    """Replacing all hits of a search."""

    RESTORING = "restoring"
    """Putting things back from the trash."""

    METRICS = "metrics"
    """Merging or removing metrics of the unit's own that have figures."""

    MERGING = "merging"
    """Taking changes from another version."""

    FORM = "form"
    """Changing to another edition of the form."""

    OTHER = "other"
    """One that a newer Kplan knows."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup, valid when it was made. ``made_at`` is in UTC, ``size`` in bytes.

    ``amount`` is the number of notes of a report, and of deliveries of a collection.
    ``before`` is the change before which it was taken, None for one that was due. ``source`` is the
    same for all that were taken from one file.
    """

    path: Path
    made_at: dt.datetime
    document_id: str
    amount: int
    size: int
    before: Change | None = None
    source: str = ""


class BackupListing(NamedTuple):
    """Backups, the newest first; ``unreachable`` folders may have more of them."""

    found: list[Backup]
    unreachable: tuple[Path, ...]


class DocumentBackups(ABC, Generic[T]):
    """The backups of all documents of one kind, in ``folder``, which is created when needed.

    ``suffix`` is what their names end in, ``table`` the one with the id of what a file holds.
    ``now`` gives the time, with its offset from UTC. What is deleted does not depend on the clock.
    """

    suffix: ClassVar[str]
    table: ClassVar[str]

    def __init__(
        self,
        folder: Path,
        now: Callable[[], dt.datetime],
        *,
        size_limit: int = SIZE_LIMIT,
    ) -> None:
        self._now = now
        self._size_limit = size_limit
        self._usual = folder
        self.move_to(None, ())

    def move_to(self, chosen: Path | None, earlier: Sequence[Path]) -> None:
        """Keep backups in Kplan's own folder in a chosen one, or in the usual one for None.

        Those in folders chosen ``earlier``, and in the usual one, are found too, and stay there.
        In the thread in which backups are taken.
        """
        used = self._usual if chosen is None else own_folder(chosen)
        self._folders = tuple(dict.fromkeys((used, *map(own_folder, earlier), self._usual)))

    @property
    def _folder(self) -> Path:
        """The one in use. The others may be on a disk that is away: storing waits for none."""
        return self._folders[0]

    @abstractmethod
    def opened(self, path: Path) -> DocumentFile[T]:
        """A file of the kind, opened for reading only. Raises StorageError."""

    @abstractmethod
    def amount_in(self, document: T) -> int:
        """How much a document holds, as it is told of its backups."""

    def take(self, file: DocumentFile[T], before: Change | None = None) -> Backup | None:
        """Back the file up, check the backup, and prune; None where nothing has changed since.

        One taken ``before`` a change replaces a newest one of the same state that was merely due.
        The file may be of an older format, and not loaded yet. Raises BackupError where no backup
        can be made; DamagedFileError where the file itself turns out to be damaged; another
        StorageError where the file cannot be read.
        """
        seal = file.seal()
        source = path_hashes(file.path)[0]
        try:
            if file.document_id is not None:
                twin = self._newest_if(file.document_id, seal, source)
                if twin is not None and before in (None, twin.before):
                    return None
            with writing(self._folder):
                return self._take(file, source, before)
        except StorageError as error:
            if isinstance(error, DamagedFileError):
                # Found in the copy, but the file itself may be the damaged one.
                file.verify()
            raise BackupError(file.path, self._folder) from error

    def backups(self, document_id: str) -> list[Backup]:
        """The backups of a document, the newest first. Raises StorageError."""
        return self.listing(document_id).found

    def listing(self, document_id: str) -> BackupListing:
        """The backups of a document, and which folders could not be looked into. Waits for all."""
        entries, unreachable = self._all_entries(text_hash(document_id))
        found = [_backup(file, document_id) for file in merged(entries)]
        return BackupListing(found, unreachable)

    def latest_good(self, document: str | Path) -> Backup | None:
        """The newest backup that opens, of the document with an id or of the file with a path.

        A path is for a damaged file: its backups are found by the id in it where that can still be
        read, otherwise by the path from which they were taken. Raises StorageError.
        """
        if isinstance(document, str):
            return self._first_good(self._files_of(document), document)
        document_id, sources = id_in(document, self.table), path_hashes(document)
        if document_id is not None:
            # A copy of the file has the same id, and its backups hold what was done to the copy.
            files = self._files_of(document_id)
            files.sort(key=lambda file: file.source not in sources)
            found = self._first_good(files, document_id)
            if found is not None:
                return found
        taken = [
            file
            for entry in chain(*self._all_entries("")[0])
            if entry.is_dir()
            for file in backup_files(Path(entry.path))
            if file.source in sources
        ]
        # Several documents can have had that path; their sequences are unrelated.
        return self._first_good(sorted(taken, key=lambda file: (file.made_at, file.sequence))[::-1])

    def take_over(
        self,
        path: Path,
        document_id: str,
        write: Callable[[Path], None],
        *,
        made_at: dt.datetime,
        before: str,
        group: int,
    ) -> bool:
        """Keep a backup that was passed on, as the newest of the document's file ``path``.

        ``write`` makes a file of it, of which nothing is trusted. Those of one ``group`` were taken
        from one file, 0 being the one that has come to lie at ``path``. One that is here already is
        not kept twice. False where it is no whole file with this id. Raises StorageError,
        and what ``write`` raises.
        """
        source = path_hashes(path)[0]
        if group:
            source = text_hash(f"{source} {group}")
        made_at = made_at.astimezone(dt.UTC).replace(microsecond=0)
        folder = self._folder_of(document_id)
        with writing(self._folder):
            make_private_folder(self._folder)
            copy = temporary_name(self._folder)
            try:
                write(copy)
                keep_private(copy)
                try:
                    with closing(self.opened(copy)) as opened:
                        document, seal = opened.load(), opened.seal()
                except StorageError:
                    return False
                if document.id != document_id:
                    return False
                marks = (made_at, seal, source)
                if all((it.made_at, it.seal, it.source) != marks for it in backup_files(folder)):
                    amount = self.amount_in(document)
                    change = _change(before or None)
                    self._put(copy, folder, made_at, amount, seal, source, change)
            finally:
                with suppress(OSError):
                    copy.unlink(missing_ok=True)
        return True

    def prune(self, document_id: str) -> None:
        """Delete the backups of a document that ``preserved`` does not name.

        One that cannot be deleted now, as when it is open on Windows, is deleted another time.
        """
        groups: dict[tuple[str, bool], list[BackupFile]] = {}
        for file in backup_files(self._folder_of(document_id)):
            # Made before Kplan did so.
            keep_private(file.path)
            groups.setdefault((file.source, file.before is not None), []).append(file)
        # Copies of a file have the same id: edits of one must not displace backups of the other,
        # nor a few hours of writing the state before much was changed at once.
        for files in groups.values():
            times_and_sizes = [(file.made_at, file.size) for file in files]
            indexes = preserved(times_and_sizes, size_limit=self._size_limit)
            for index, file in enumerate(files):
                if index not in indexes:
                    with suppress(OSError):
                        file.path.unlink()

    def _take(self, file: DocumentFile[T], source: str, before: Change | None) -> Backup | None:
        made_at = self._now().astimezone(dt.UTC).replace(microsecond=0)
        make_private_folder(self._folder)
        sweep(self._folder)
        copy = temporary_name(self._folder)
        try:
            file.copy_to(copy)
            with closing(self.opened(copy)) as opened:
                document, seal = opened.load(), opened.seal()
            twin = self._newest_if(document.id, seal, source)
            if twin is not None and before in (None, twin.before):
                return None
            amount = self.amount_in(document)
            keep_private(copy)
            folder = self._folder_of(document.id)
            backup = self._put(copy, folder, made_at, amount, seal, source, before)
        finally:
            with suppress(OSError):
                copy.unlink(missing_ok=True)
        if twin is not None and twin.before is None:
            with suppress(OSError):
                twin.path.unlink()
        self.prune(document.id)
        return _backup(backup, document.id)

    def _put(
        self,
        copy: Path,
        folder: Path,
        made_at: dt.datetime,
        amount: int,
        seal: int,
        source: str,
        before: Change | None,
    ) -> BackupFile:
        """Make a backup of a checked copy by giving it a backup's name."""
        make_private_folder(folder)
        sequence = max((file.sequence for file in backup_files(folder)), default=0)
        ending = f"-{source}{'' if before is None else f'-before-{before}'}{self.suffix}"
        while True:
            sequence += 1
            name = f"{sequence:08}-{made_at:{TIME}}-{amount}-{seal:x}{ending}"
            try:
                give_name(copy, folder / name)
            except FileExistsError:
                # Another window has used that sequence number.
                continue
            sync_folder(folder)
            sync_folder(self._folder)
            size = (folder / name).stat().st_size
            path = folder / name
            return BackupFile(sequence, made_at, amount, seal, source, path, size, before)

    def _newest_if(self, document_id: str, seal: int, source: str) -> BackupFile | None:
        """The newest backup from this path if it has this seal."""
        files = backup_files(self._folder_of(document_id))
        newest = next((file for file in files if file.source == source), None)
        return newest if newest is not None and newest.seal == seal else None

    def _first_good(
        self, backups: Iterable[BackupFile], document_id: str | None = None
    ) -> Backup | None:
        """The first backup that opens and holds the document with this id, if one is given."""
        for backup in backups:
            try:
                with closing(self.opened(backup.path)) as file:
                    found = file.load().id
            except StorageError:
                continue
            if document_id in (None, found):
                return _backup(backup, found)
        return None

    def _files_of(self, document_id: str) -> list[BackupFile]:
        """The backups of a document in all folders that can be reached, the newest first."""
        return merged(self._all_entries(text_hash(document_id))[0])

    def _all_entries(self, name: str) -> tuple[list[list[os.DirEntry[str]]], tuple[Path, ...]]:
        """What is below each folder under this name, and the folders that cannot be looked into.

        One that was chosen is there, unless its disk is away; the usual one is made when needed.
        """
        found, unreachable = [], []
        for folder in self._folders:
            try:
                with reading(folder):
                    entries = entries_of(folder / name)
                    is_there = entries or folder == self._usual or folder.is_dir()
            except StorageError:
                entries, is_there = [], False
            found.append(entries)
            if not is_there:
                unreachable.append(folder)
        return found, tuple(unreachable)

    def _folder_of(self, document_id: str) -> Path:
        # Ids come from untrusted files, and are not used as names of folders.
        return self._folder / text_hash(document_id)


class BackupStore(DocumentBackups[Report]):
    """The backups of all reports."""

    suffix, table = ".kplan", "report"

    def opened(self, path: Path) -> ReportFile:
        """A report file, for reading."""
        return ReportFile.open(path, read_only=True)

    def amount_in(self, document: Report) -> int:
        """The number of notes."""
        return sum(1 for _ in document.all_notes())


def own_folder(chosen: Path) -> Path:
    """Kplan's own folder in one that the user has chosen for backups, whose rights stay hers."""
    return chosen / "Kplan-sikkerhetskopier"


def make_own_folder(chosen: Path) -> Path:
    """Make it: one that is not there later is known to be away. Raises StorageError."""
    folder = own_folder(chosen)
    with writing(folder):
        make_private_folder(folder)
    return folder


def _change(name: str | None) -> Change | None:
    if name is None:
        return None
    return Change(name) if name in {change.value for change in Change} else Change.OTHER


def _backup(file: BackupFile, document_id: str) -> Backup:
    before = _change(file.before)
    return Backup(file.path, file.made_at, document_id, file.amount, file.size, before, file.source)


def groups_of(backups: Iterable[Backup], path: Path) -> list[int]:
    """For each backup the number of the file that it was taken from: 0 for ``path``."""
    own, others = path_hashes(path), dict[str, int]()
    return [
        0 if backup.source in own else others.setdefault(backup.source, len(others) + 1)
        for backup in backups
    ]
