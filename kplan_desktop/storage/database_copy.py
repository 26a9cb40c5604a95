"""Copying a database while it is in use, by SQLite's own backup interface.

Never by copying a file: half of what is being written may be in it, and the other half in the
journal.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from kplan_desktop.storage.errors import FileLockedError
from kplan_desktop.storage.new_file import sync

_PAGES = 256
"""Pages a step, about 1 MB: between steps nobody is kept from the file."""

_WAIT = 0.02
"""Seconds between two tries on a file that another program has locked."""


def copy_to_file(
    source: sqlite3.Connection, target: Path, path: Path, *, busy_timeout: float
) -> None:
    """Make a file ``target``, which is on the disk when this returns; else as ``_copy``."""
    connection = sqlite3.connect(target, isolation_level=None)
    try:
        # A copy that is cut off is thrown away: it needs no journal, and one sync at its end.
        for pragma in ("journal_mode = OFF", "synchronous = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        _copy(source, connection, path, busy_timeout=busy_timeout)
    finally:
        connection.close()
    sync(target)


def copy_to_memory(
    source: sqlite3.Connection, path: Path, *, busy_timeout: float
) -> sqlite3.Connection:
    """A copy in memory, with which anything may be done; else as ``_copy``."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _copy(source, memory, path, busy_timeout=busy_timeout)
    except BaseException:
        memory.close()
        raise
    return memory


def _copy(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    path: Path,
    *,
    busy_timeout: float,
) -> None:
    """Make ``target`` hold what ``source`` does, page by page.

    Raises FileLockedError naming ``path`` when another program keeps the source to itself, or goes
    on writing to it, for longer than ``busy_timeout`` seconds; else what sqlite3 raises.
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
