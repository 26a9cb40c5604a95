"""How a report file is open: for writing, with its lock, or only for reading, and why."""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.ui.document.file_lock import FileLock, Holder


@dataclass(frozen=True, slots=True)
class Writable:
    """This window alone may write; it holds the lock, and the one by the file's number."""

    lock: FileLock
    number_lock: FileLock | None = None

    def release(self) -> None:
        """Give the file free."""
        self.lock.release()
        if self.number_lock is not None:
            self.number_lock.release()


@dataclass(frozen=True, slots=True)
class LockedByOther:
    """Another window has the file."""

    holder: Holder


@dataclass(frozen=True, slots=True)
class WriteProtected:
    """The file, its folder or its disk may not be written to."""


Access = Writable | LockedByOther | WriteProtected
