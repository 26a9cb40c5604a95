"""``PRAGMA quick_check`` in a thread of its own, while the rows are read in another."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Thread

from kplan_desktop.storage.connection import connected


class QuickCheck:
    """A check of a file that starts at once. SQLite releases the GIL meanwhile.

    It has a connection of its own, so that it reads from the disk and not from a cache. Call
    ``faults`` or ``wait`` before the file is written to or closed.
    """

    def __init__(self, path: Path, *, busy_timeout: float) -> None:
        self._path = path
        self._busy_timeout = busy_timeout
        self._faults: tuple[str, ...] = ()
        self._error: Exception | None = None
        self._thread = Thread(target=self._run, name="quick check", daemon=True)
        self._thread.start()

    def faults(self) -> tuple[str, ...]:
        """Wait for the check; the faults that it found. Raises what sqlite3 raised."""
        self.wait()
        if self._error is not None:
            error, self._error = self._error, None
            try:
                raise error
            finally:
                # Otherwise the error and this frame form a reference cycle.
                del error
        return self._faults

    def wait(self) -> None:
        """Wait until the check is done and its connection closed."""
        self._thread.join()

    def _run(self) -> None:
        try:
            connection = connected(self._path, read_only=True, busy_timeout=self._busy_timeout)
            try:
                self._faults = faults_of(connection)
            finally:
                connection.close()
        except Exception as error:  # noqa: BLE001  # raised again by ``faults``
            self._error = error


def faults_of(connection: sqlite3.Connection, check: str = "quick_check") -> tuple[str, ...]:
    """The faults that ``quick_check`` or ``integrity_check`` finds, a clause each."""
    rows = connection.execute(f"PRAGMA {check}").fetchall()
    return () if rows == [("ok",)] else tuple(str(fault) for (fault,) in rows)
