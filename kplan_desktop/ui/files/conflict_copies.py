"""Copies of a report that a sync client has put beside it, where two computers had changed it."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.report_difference import difference
from kplan_desktop.ui.document.file_access import SUFFIX

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
"""Files with such names that are read."""


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


def conflict_copies(path: Path, report: Report) -> list[Path]:
    """The files beside ``path`` that hold another state of ``report``, and are named as its copies.

    For a background thread. What cannot be read is no copy.
    """
    found = []
    for file in _named_like(path)[:_MOST]:
        try:
            # Another name of the open file: reading that here would release its locks on POSIX.
            if path.exists() and file.samefile(path):
                continue
            other = read_report(file)
        except (UserError, OSError):
            continue
        if other.id == report.id and difference(other, report):
            found.append(file)
    return found


def _named_like(path: Path) -> list[Path]:
    try:
        names = sorted(file.name for file in path.parent.iterdir())
    except OSError:
        return []
    return [
        path.with_name(name)
        for name in names
        if name.lower().endswith(SUFFIX)
        and name.startswith(path.stem)
        and _ADDED.fullmatch(name[len(path.stem) : -len(SUFFIX)])
    ]
