"""How a file is open: for writing, with its lock, or only for reading, and why."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.filesystem.sharing import Purpose, is_held
from kplan_desktop.ui.document.file_lock import FileLock, Holder

REPORT_SUFFIX, COLLECTION_SUFFIX = ".kplan", ".ksamling"


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


def is_open_in(access: Access, path: Path) -> bool:
    """Whether it is that of a window which writes this very file, however its path is spelled."""
    return isinstance(access, Writable) and access.lock.guards(path)


def free_name(folder: Path, title: str, suffix: str) -> Path:
    """The path of a file with this title in its name, at which nothing lies yet."""
    path, number = folder / safe_file_name(title, suffix), 2
    while os.path.lexists(path):
        path = folder / safe_file_name(title, f" {number}{suffix}")
        number += 1
    return path


def is_collection(path: Path) -> bool:
    """Whether a file is named as a collection; told without a look at the disk."""
    return path.suffix.lower() == COLLECTION_SUFFIX


def may_be_there(path: Path) -> bool:
    """Whether a file exists, or cannot be checked, so that opening it reports the error."""
    try:
        return path.exists()
    except OSError:
        return True


def may_write(path: Path) -> bool:
    """Whether a file may be written to. One that is not there yet may."""
    if not may_be_there(path):
        return True
    if sys.platform == "win32":  # where os.access knows the attribute, not the rights
        try:
            path.open("r+b").close()
        except PermissionError:
            # What is only in use elsewhere is waited for, and told, on opening.
            return is_held(path, Purpose.WRITE)
        except OSError:
            return True
    return os.access(path, os.W_OK)
