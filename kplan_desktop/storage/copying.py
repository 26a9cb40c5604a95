"""Copying a database while it is in use, by SQLite's own backup interface."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from kplan_desktop.storage.errors import FileLockedError

_PAGES = 256
"""Pages a step, about 1 MB: between steps nobody is kept from the file."""

_WAIT = 0.02
"""Seconds between two tries on a file that another program has locked."""


def copy_database(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    path: Path,
    *,
    busy_timeout: float,
) -> None:
    """Make ``target`` hold what ``source`` does, page by page.

    Never by copying a file: half of what is being written may be in it, and the other half in the
    journal. Raises FileLockedError naming ``path`` when another program keeps the source to itself,
    or goes on writing to it, for longer than ``busy_timeout`` seconds; else what sqlite3 raises.
    """
    least: int | None = None
    deadline = time.monotonic() + busy_timeout

    def look(status: int, remaining: int, _total: int) -> None:
        nonlocal least, deadline
        going = status in (sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE)
        if going and (least is None or remaining < least):
            least, deadline = remaining, time.monotonic() + busy_timeout
        elif time.monotonic() > deadline:
            # Python would try without end; and each write by another starts the copy afresh.
            raise FileLockedError(path)

    source.backup(target, pages=_PAGES, progress=look, sleep=_WAIT)
