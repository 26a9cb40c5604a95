"""Backups of report files: whole copies in a folder of their own, which thin out with time.

Each report has a folder, named by a hash of its id, and each backup in it is a report file of its
own, named ``<sequence>-<time in UTC>-<notes>-<seal>-<hash of the path>.kplan``. Nothing is kept
beside them: what a list of backups tells stands in the names, and nothing in a name comes from
outside. What is named otherwise is no backup, and is left alone.

Order is told by the sequence, never by the clock (docs/decisions/0012-backups.md). All this is
called in the database worker's thread.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import sqlite3
import stat
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from kplan_desktop.storage.connection import connected
from kplan_desktop.storage.errors import (
    BackupError,
    DamagedFileError,
    NameTakenError,
    StorageError,
    reading,
    writing,
)
from kplan_desktop.storage.new_file import TEMPORARY, give_name, sync_folder
from kplan_desktop.storage.report_file import ReportFile

KEPT_LAST = 10
"""So many of the newest backups stay, however close together."""

KEPT_DAYS = 30
"""On so many of the latest days that have backups, the last one of the day stays."""

SIZE_LIMIT = 200 * 10**6
"""Bytes that one report's backups may take. The newest stays, however large."""

_NAME = re.compile(
    r"(?P<sequence>\d{8,15})-(?P<time>\d{8}T\d{6}Z)-(?P<notes>\d{1,9})"
    r"-(?P<seal>[0-9a-f]{1,16})-(?P<source>[0-9a-f]{16})\.kplan",
    re.ASCII,
)
_TIME = "%Y%m%dT%H%M%SZ"

_STALE = 3600
"""Seconds after which a temporary file is one that a cut-off backup has left."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was whole when it was made. ``made_at`` is in UTC, ``size`` in bytes."""

    path: Path
    made_at: dt.datetime
    report_id: str
    notes: int
    size: int


class _Kept(NamedTuple):
    """A backup as its name tells of it. ``source`` is the hash of the path it was taken from."""

    sequence: int
    made_at: dt.datetime
    notes: int
    seal: int
    source: str
    path: Path
    size: int


class BackupStore:
    """The backups of all reports, in ``folder``, which is made when it is needed.

    ``now`` gives the time, with its offset from UTC. No clock, right or wrong, decides what is
    deleted.
    """

    def __init__(
        self, folder: Path, now: Callable[[], dt.datetime], *, size_limit: int = SIZE_LIMIT
    ) -> None:
        self._folder = folder
        self._now = now
        self._size_limit = size_limit

    def take(self, file: ReportFile) -> Backup | None:
        """Back the file up, check the backup, and prune; None where nothing has changed since.

        The file may be of an older format, and not loaded yet. Raises BackupError where no backup
        can be made, which harms nothing; DamagedFileError where it shows that the file itself is
        damaged; another StorageError where the file cannot even be read.
        """
        seal = file.seal()
        source = _source(file.path)
        try:
            if file.report_id is not None and self._has_newest(file.report_id, seal, source):
                return None
            with writing(self._folder):
                return self._take(file, source)
        except StorageError as error:
            if isinstance(error, DamagedFileError):
                # Found in the copy, but either side may be the damaged one.
                file.verify()
            raise BackupError(file.path, self._folder) from error

    def backups(self, report_id: str) -> list[Backup]:
        """The backups of a report, the newest first. Raises StorageError."""
        return [_backup(kept, report_id) for kept in _kept(self._folder_of(report_id))]

    def latest_good(self, report: str | Path) -> Backup | None:
        """The newest backup that opens, of the report with an id or of the file with a path.

        A path is for a file that is damaged: its backups are told by the report's id where that can
        still be read, else by the path from which they were taken. Raises StorageError.
        """
        if isinstance(report, str):
            return _first_good(_kept(self._folder_of(report)), report)
        report_id, source = _id_in(report), _source(report)
        if report_id is not None:
            # A copy of the report has the same id, and its backups hold what was done to the copy.
            kept = _kept(self._folder_of(report_id))
            kept.sort(key=lambda each: each.source != source)
            found = _first_good(kept, report_id)
            if found is not None:
                return found
        taken = [
            kept
            for entry in _entries(self._folder)
            if entry.is_dir()
            for kept in _kept(Path(entry.path))
            if kept.source == source
        ]
        # Several reports can have lain there; their sequences say nothing of each other.
        return _first_good(sorted(taken, key=lambda kept: (kept.made_at, kept.sequence))[::-1])

    def prune(self, report_id: str) -> None:
        """Delete the backups of a report that need not stay (``to_keep``).

        One that cannot be deleted now, as when it is open on Windows, is deleted another time.
        """
        by_source: dict[str, list[_Kept]] = {}
        for each in _kept(self._folder_of(report_id)):
            by_source.setdefault(each.source, []).append(each)
        # Copies of a report have one id: what is done to the one is not to push out the other's.
        for kept in by_source.values():
            staying = to_keep([(k.made_at, k.size) for k in kept], size_limit=self._size_limit)
            for index, backup in enumerate(kept):
                if index not in staying:
                    with suppress(OSError):
                        backup.path.unlink()

    def _take(self, file: ReportFile, source: str) -> Backup | None:
        made_at = self._now().astimezone(dt.UTC).replace(microsecond=0)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._sweep()
        copy = self._folder / TEMPORARY.replace("*", os.urandom(6).hex())
        try:
            file.copy_to(copy)
            with closing(ReportFile.open(copy, read_only=True)) as opened:
                report, seal = opened.load(), opened.seal()
            if self._has_newest(report.id, seal, source):
                return None
            notes = sum(1 for _ in report.all_notes())
            kept = self._put(copy, self._folder_of(report.id), made_at, notes, seal, source)
        finally:
            with suppress(OSError):
                copy.unlink(missing_ok=True)
        self.prune(report.id)
        return _backup(kept, report.id)

    def _put(
        self, copy: Path, folder: Path, made_at: dt.datetime, notes: int, seal: int, source: str
    ) -> _Kept:
        """Make a backup of a copy that was found good: only now does it have a backup's name."""
        folder.mkdir(exist_ok=True)
        sequence = max((kept.sequence for kept in _kept(folder)), default=0)
        while True:
            sequence += 1
            name = f"{sequence:08}-{made_at:{_TIME}}-{notes}-{seal:x}-{source}.kplan"
            try:
                give_name(copy, folder / name)
            except NameTakenError:
                # Another window was quicker.
                continue
            sync_folder(folder)
            sync_folder(self._folder)
            size = (folder / name).stat().st_size
            return _Kept(sequence, made_at, notes, seal, source, folder / name, size)

    def _has_newest(self, report_id: str, seal: int, source: str) -> bool:
        """Whether the newest backup from this path holds what is there now."""
        kept = _kept(self._folder_of(report_id))
        return next((k.seal for k in kept if k.source == source), None) == seal

    def _folder_of(self, report_id: str) -> Path:
        # Ids come from files of strangers, and are no names for folders.
        return self._folder / _hash(report_id)

    def _sweep(self) -> None:
        """Take away what backups that were cut off have left."""
        oldest = time.time() - _STALE
        for left in self._folder.glob(f"{TEMPORARY}*"):
            with suppress(OSError):
                if left.stat().st_mtime < oldest:
                    left.unlink()


def to_keep(
    backups: Sequence[tuple[dt.datetime, int]],
    *,
    last: int = KEPT_LAST,
    days: int = KEPT_DAYS,
    size_limit: int = SIZE_LIMIT,
) -> set[int]:
    """Which backups stay, by their index. Each is a time in UTC and a size, the newest first.

    The ``last`` ones, and the last one of each of the latest ``days`` days that have any; of these
    as many as fit into ``size_limit`` bytes, counted from the newest, which stays in any case. Days
    are counted, not compared with today: a clock that was wrong once makes nothing old.
    """
    seen: set[dt.date] = set()
    staying: set[int] = set()
    room = size_limit
    for index, (made_at, size) in enumerate(backups):
        is_last_of_day = made_at.date() not in seen and len(seen) < days
        seen.add(made_at.date())
        if index >= last and not is_last_of_day:
            continue
        room -= size
        if room < 0 and staying:
            break
        staying.add(index)
    return staying


def _kept(folder: Path) -> list[_Kept]:
    """The backups in a report's folder, the newest first. Raises StorageError."""
    found = []
    for entry in _entries(folder):
        match = _NAME.fullmatch(entry.name)
        if match is None:
            continue
        try:
            made_at = dt.datetime.strptime(match["time"], _TIME).replace(tzinfo=dt.UTC)
            status = entry.stat(follow_symlinks=False)
        except (ValueError, OSError):
            continue
        # An empty one has had its name reserved, and the power went.
        if not stat.S_ISREG(status.st_mode) or not status.st_size:
            continue
        found.append(
            _Kept(
                int(match["sequence"]),
                made_at,
                int(match["notes"]),
                int(match["seal"], 16),
                match["source"],
                Path(entry.path),
                status.st_size,
            )
        )
    return sorted(found, key=lambda kept: (kept.sequence, kept.made_at), reverse=True)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in a folder; nothing where there is none. Raises StorageError."""
    with reading(folder):
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except (FileNotFoundError, NotADirectoryError):
            return []


def _first_good(kept: Iterable[_Kept], report_id: str | None = None) -> Backup | None:
    """The first that opens and holds the report that it should."""
    for each in kept:
        try:
            with closing(ReportFile.open(each.path, read_only=True)) as file:
                found = file.load().id
        except StorageError:
            continue
        if report_id in (None, found):
            return _backup(each, found)
    return None


def _backup(kept: _Kept, report_id: str) -> Backup:
    return Backup(kept.path, kept.made_at, report_id, kept.notes, kept.size)


def _id_in(path: Path) -> str | None:
    """The id of the report in a file that may be damaged, None where it cannot be read."""
    try:
        with closing(connected(path, read_only=True)) as connection:
            row = connection.execute("SELECT id FROM report").fetchone()
    except (sqlite3.Error, OSError, UnicodeError):
        return None
    return row[0] if row is not None and isinstance(row[0], str) else None


def _source(path: Path) -> str:
    """What tells backups from this path, however it is spelt where spelling does not matter."""
    return _hash(os.path.normcase(path.absolute()))


def _hash(text: str) -> str:
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]
