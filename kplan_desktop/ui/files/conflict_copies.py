"""Copies of a report that a sync client has put beside it, where two computers had changed it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.report_comparison import compare
from kplan_desktop.ui.document.file_access import REPORT_SUFFIX

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
    from kplan_desktop.storage.backups import id_in

    found, room = [], _LARGEST_TOGETHER
    for file, size in _named_like(path)[:_MOST]:
        if not is_wanted():
            break
        if size > min(_LARGEST, room) or id_in(file, "report") != report.id:
            continue
        room -= size
        try:
            other = read_report(file)
        except UserError:
            continue
        if other.id == report.id and compare(other, report):
            found.append(file)
    return found


def _named_like(path: Path) -> list[tuple[Path, int]]:
    """Such files with their sizes, the newest first; other names of ``path`` itself are none."""
    found = []
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            name = entry.name
            is_copy = (
                name.lower().endswith(REPORT_SUFFIX)
                and name.startswith(path.stem)
                and _ADDED.fullmatch(name[len(path.stem) : -len(REPORT_SUFFIX)])
            )
            with suppress(OSError):
                file = path.with_name(name)
                # Reading the open file by another name would release its locks on POSIX.
                if is_copy and file.is_file() and not (path.exists() and file.samefile(path)):
                    status = file.stat()
                    found.append((status.st_mtime_ns, file, status.st_size))
    return [(file, size) for _, file, size in sorted(found, reverse=True)]
