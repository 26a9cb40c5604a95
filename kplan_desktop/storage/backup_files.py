"""The files of backups as their names describe them, and the folders they lie in."""

from __future__ import annotations

import datetime as dt
import os
import re
import stat
from collections.abc import Iterable
from heapq import merge
from pathlib import Path
from typing import NamedTuple

from kplan_desktop.storage.errors import reading

_NAME = re.compile(
    r"(?P<sequence>\d{8,15})-(?P<time>\d{8}T\d{6}Z)-(?P<amount>\d{1,9})"
    r"-(?P<seal>[0-9a-f]{1,16})-(?P<source>[0-9a-f]{16})(-before-(?P<before>[a-z]{1,20}))?"
    r"\.(kplan|ksamling)",
    re.ASCII,
)
TIME = "%Y%m%dT%H%M%SZ"


class BackupFile(NamedTuple):
    """A backup as described by its name.

    ``source`` is the hash of the path it was taken from, ``before`` the name of a ``Change``.
    """

    sequence: int
    made_at: dt.datetime
    amount: int
    seal: int
    source: str
    path: Path
    size: int
    before: str | None


def merged(entries: Iterable[Iterable[os.DirEntry[str]]]) -> list[BackupFile]:
    """The backups in several folders, the newest first.

    The clock decides only between folders, each of which counts for itself.
    """
    files = map(_sorted, entries)
    return list(merge(*files, key=lambda file: file.made_at, reverse=True))


def backup_files(folder: Path) -> list[BackupFile]:
    """The backups in a document's folder, the newest first. Raises StorageError."""
    return _sorted(entries_of(folder))


def _sorted(entries: Iterable[os.DirEntry[str]]) -> list[BackupFile]:
    """The backups among the entries of folders, the newest first."""
    found = []
    for entry in entries:
        match = _NAME.fullmatch(entry.name)
        if match is None:
            continue
        try:
            made_at = dt.datetime.strptime(match["time"], TIME).replace(tzinfo=dt.UTC)
            status = entry.stat(follow_symlinks=False)
        except (ValueError, OSError):
            continue
        # An empty file had its name reserved before a power cut.
        if not stat.S_ISREG(status.st_mode) or not status.st_size:
            continue
        found.append(
            BackupFile(
                int(match["sequence"]),
                made_at,
                int(match["amount"]),
                int(match["seal"], 16),
                match["source"],
                Path(entry.path),
                status.st_size,
                match["before"],
            )
        )
    return sorted(found, key=lambda file: (file.sequence, file.made_at), reverse=True)


def entries_of(folder: Path) -> list[os.DirEntry[str]]:
    """The entries of a folder; none where it does not exist. Raises StorageError."""
    with reading(folder):
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except (FileNotFoundError, NotADirectoryError):
            return []
