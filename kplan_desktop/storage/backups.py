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
import re
import stat
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
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

_NAME = re.compile(
    r"(?P<sequence>\d{8,15})-(?P<time>\d{8}T\d{6}Z)-(?P<amount>\d{1,9})"
    r"-(?P<seal>[0-9a-f]{1,16})-(?P<source>[0-9a-f]{16})(-before-(?P<before>[a-z]{1,20}))?"
    r"\.(kplan|ksamling)",
    re.ASCII,
)
_TIME = "%Y%m%dT%H%M%SZ"


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


class _BackupFile(NamedTuple):
    """A backup as described by its name. ``source`` is the hash of the path it was taken from."""

    sequence: int
    made_at: dt.datetime
    amount: int
    seal: int
    source: str
    path: Path
    size: int
    before: Change | None


class DocumentBackups(ABC, Generic[T]):
    """The backups of all documents of one kind, in ``folder``, which is created when needed.

    Those in the folders ``also_in``, where they were kept before, are found too, and stay there.
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
        also_in: Sequence[Path] = (),
        size_limit: int = SIZE_LIMIT,
    ) -> None:
        self._now = now
        self._size_limit = size_limit
        self.move_to(folder, also_in)

    def move_to(self, folder: Path, also_in: Sequence[Path]) -> None:
        """Keep backups in another folder from now on; no file is moved.

        In the thread in which they are taken.
        """
        self._folder = folder
        self._earlier = tuple(each for each in also_in if each != folder)

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
        return [_backup(file, document_id) for file in self._files_of(document_id)]

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
            for entry in self._all_entries("")
            if entry.is_dir()
            for file in _backup_files(Path(entry.path))
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
                if all((it.made_at, it.seal, it.source) != marks for it in _backup_files(folder)):
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
        groups: dict[tuple[str, bool], list[_BackupFile]] = {}
        for file in _backup_files(self._folder_of(document_id)):
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
    ) -> _BackupFile:
        """Make a backup of a checked copy by giving it a backup's name."""
        make_private_folder(folder)
        # Numbers go on from one folder to the next, so that the newest is known by its number.
        sequence = max(
            (file.sequence for file in _sorted_backups(self._all_entries(folder.name))), default=0
        )
        ending = f"-{source}{'' if before is None else f'-before-{before}'}{self.suffix}"
        while True:
            sequence += 1
            name = f"{sequence:08}-{made_at:{_TIME}}-{amount}-{seal:x}{ending}"
            try:
                give_name(copy, folder / name)
            except FileExistsError:
                # Another window has used that sequence number.
                continue
            sync_folder(folder)
            sync_folder(self._folder)
            size = (folder / name).stat().st_size
            path = folder / name
            return _BackupFile(sequence, made_at, amount, seal, source, path, size, before)

    def _newest_if(self, document_id: str, seal: int, source: str) -> _BackupFile | None:
        """The newest backup from this path if it has this seal."""
        files = _backup_files(self._folder_of(document_id))
        newest = next((file for file in files if file.source == source), None)
        return newest if newest is not None and newest.seal == seal else None

    def _first_good(
        self, backups: Iterable[_BackupFile], document_id: str | None = None
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

    def _files_of(self, document_id: str) -> list[_BackupFile]:
        """The backups of a document in all folders, the newest first. Raises StorageError."""
        return _sorted_backups(self._all_entries(text_hash(document_id)))

    def _all_entries(self, name: str) -> list[os.DirEntry[str]]:
        """What is in the folders with this name below each folder. Raises StorageError.

        An earlier folder may be on a disk that is not there now.
        """
        entries = _entries(self._folder / name)
        for earlier in self._earlier:
            with suppress(StorageError):
                entries += _entries(earlier / name)
        return entries

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


def _backup_files(folder: Path) -> list[_BackupFile]:
    """The backups in a document's folder, the newest first. Raises StorageError."""
    return _sorted_backups(_entries(folder))


def _sorted_backups(entries: Iterable[os.DirEntry[str]]) -> list[_BackupFile]:
    """The backups among the entries of folders, the newest first."""
    found = []
    for entry in entries:
        match = _NAME.fullmatch(entry.name)
        if match is None:
            continue
        try:
            made_at = dt.datetime.strptime(match["time"], _TIME).replace(tzinfo=dt.UTC)
            status = entry.stat(follow_symlinks=False)
        except (ValueError, OSError):
            continue
        # An empty file had its name reserved before a power cut.
        if not stat.S_ISREG(status.st_mode) or not status.st_size:
            continue
        found.append(
            _BackupFile(
                int(match["sequence"]),
                made_at,
                int(match["amount"]),
                int(match["seal"], 16),
                match["source"],
                Path(entry.path),
                status.st_size,
                _change(match["before"]),
            )
        )
    return sorted(found, key=lambda file: (file.sequence, file.made_at), reverse=True)


def _change(name: str | None) -> Change | None:
    if name is None:
        return None
    return Change(name) if name in {change.value for change in Change} else Change.OTHER


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """The entries of a folder; none where it does not exist. Raises StorageError."""
    with reading(folder):
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except (FileNotFoundError, NotADirectoryError):
            return []


def _backup(file: _BackupFile, document_id: str) -> Backup:
    return Backup(
        file.path, file.made_at, document_id, file.amount, file.size, file.before, file.source
    )


def groups_of(backups: Iterable[Backup], path: Path) -> list[int]:
    """For each backup the number of the file that it was taken from: 0 for ``path``."""
    own, others = path_hashes(path), dict[str, int]()
    return [
        0 if backup.source in own else others.setdefault(backup.source, len(others) + 1)
        for backup in backups
    ]
