"""Copying a database while it is in use, by SQLite's own backup interface.

Never by copying a file: half of a transaction may be in it, and the other half in the journal.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from kplan_desktop.filesystem.atomic_write import sync
from kplan_desktop.storage.errors import FileLockedError

_PAGES = 256
"""Pages a step, about 1 MB: between steps the file is not locked."""

_WAIT = 0.02
"""Seconds between two tries on a file that another program has locked."""


def copy_to_file(
    source: sqlite3.Connection, target: Path, path: Path, *, busy_timeout: float
) -> None:
    """Copy to a file ``target``, synced to the disk on return; otherwise as ``_copy``."""
    connection = sqlite3.connect(target, isolation_level=None)
    try:
        # An interrupted copy is thrown away: it needs no journal, and one sync at its end.
        for pragma in ("journal_mode = OFF", "synchronous = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        _copy(source, connection, path, busy_timeout=busy_timeout)
    finally:
        connection.close()
    sync(target)


def copy_to_memory(
    source: sqlite3.Connection, path: Path, *, busy_timeout: float
) -> sqlite3.Connection:
    """A writable copy in memory; otherwise as ``_copy``."""
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
    """Copy ``source`` to ``target``, page by page.

    Raises FileLockedError naming ``path`` when another program locks the source, or keeps writing
    to it, for longer than ``busy_timeout`` seconds; otherwise what sqlite3 raises.
    """
    least: int | None = None
    deadline = time.monotonic() + busy_timeout

    def check_progress(status: int, remaining: int, _total: int) -> None:
        nonlocal least, deadline
        is_ok = status in (sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE)
        if is_ok and (least is None or remaining < least):
            least, deadline = remaining, time.monotonic() + busy_timeout
        elif time.monotonic() > deadline:
            # Python would retry for ever; and each write by another program restarts the copy.
            raise FileLockedError(path)

    source.backup(target, pages=_PAGES, progress=check_progress, sleep=_WAIT)
