"""Copies of a file that a sync client has put beside it, where two computers had changed it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.report_comparison import compare
from kplan_desktop.ui.document.file_access import COLLECTION_SUFFIX, REPORT_SUFFIX

_ADDED = re.compile(
    r" ?\(\d{1,3}\)"  # Google Drive, and what a browser has downloaded twice
    r"| ?\([^()]{0,200}(conflict|konflikt|motstrid)[^()]{0,200}\)"  # Dropbox, Nextcloud
    r"|[-_. ](sync-)?(conflict|konflikt|motstrid)[^/]{0,200}"  # Syncthing and others
    r"| \((from the|fra) (window|file|vinduet|filen) [-0-9 .]{16}\)( \d{1,3})?"  # Kplan itself
    r"|-[^ /][^/]{0,62}",  # OneDrive: the computer's name
    re.IGNORECASE,
)
"""What sync clients, and Kplan, add to the name of the copy, before its ending."""

_MOST = 20
"""Files with such names that are looked at, the newest first."""

_LARGEST, _LARGEST_TOGETHER = 50 * 10**6, 200 * 10**6
"""Bytes of a file that is read to be compared, and of all: a large report has a few million."""


def read_report(path: Path) -> Report:
    """The report in a file, which is not written to. Raises UserError.

    For a background thread, but of the open file only for that of the database, whose locks on it
    would be released.
    """
    from kplan_desktop.storage.report_file import ReportFile

    with closing(ReportFile.open(path, read_only=True)) as file:
        return file.load()


def mark_of(copy: Path) -> str:
    """What tells one state of a copy from another one: its path, and when it was written."""
    try:
        return f"{copy.stat().st_mtime_ns} {copy}"
    except OSError:
        return str(copy)


def conflict_copies(
    path: Path, report: Report, is_wanted: Callable[[], bool] = lambda: True
) -> list[Path]:
    """The files beside ``path`` that hold another state of ``report``, and are named as its copies.

    The newest come first. For a background thread, which asks before each file whether it
    ``is_wanted``. What cannot be read, or is far too large, is no copy.
    """

    def differs(file: Path) -> bool:
        other = read_report(file)
        return other.id == report.id and bool(compare(other, report))

    return _copies(path, REPORT_SUFFIX, ("report", report.id), differs, is_wanted)


def collection_copies(
    path: Path, collection: Collection, is_wanted: Callable[[], bool] = lambda: True
) -> list[Path]:
    """The same of a collection."""
    from kplan_desktop.storage.collection.collection_file import CollectionFile

    def differs(file: Path) -> bool:
        with closing(CollectionFile.open(file, read_only=True)) as opened:
            return opened.load() != collection

    head = CollectionFile.FORMAT.head, collection.id
    return _copies(path, COLLECTION_SUFFIX, head, differs, is_wanted)


def _copies(
    path: Path,
    suffix: str,
    head: tuple[str, str],
    differs: Callable[[Path], bool],
    is_wanted: Callable[[], bool],
) -> list[Path]:
    """Those that hold the same thing in another state.

    ``head`` is the table of its id, and that. ``differs`` may raise UserError.
    """
    from kplan_desktop.storage.database_copy import id_in

    table, document_id = head
    found, room = [], _LARGEST_TOGETHER
    for file, size in _named_like(path, suffix)[:_MOST]:
        if not is_wanted():
            break
        if size > min(_LARGEST, room) or id_in(file, table) != document_id:
            continue
        room -= size
        with suppress(UserError):
            if differs(file):
                found.append(file)
    return found


def _named_like(path: Path, suffix: str) -> list[tuple[Path, int]]:
    """Such files with their sizes, the newest first; other names of ``path`` itself are none."""
    found = []
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            name = entry.name
            is_copy = (
                name.lower().endswith(suffix)
                and name.startswith(path.stem)
                and _ADDED.fullmatch(name[len(path.stem) : -len(suffix)])
            )
            with suppress(OSError):
                file = path.with_name(name)
                # Reading the open file by another name would release its locks on POSIX.
                if is_copy and file.is_file() and not (path.exists() and file.samefile(path)):
                    status = file.stat()
                    found.append((status.st_mtime_ns, file, status.st_size))
    return [(file, size) for _, file, size in sorted(found, reverse=True)]
