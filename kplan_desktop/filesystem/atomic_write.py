"""Files that appear or are replaced in one step: written under another name, then renamed.

After a failed write the target is as it was, and nothing is left beside it.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from functools import partial
from pathlib import Path

from kplan_desktop.filesystem.sharing import PATIENCE, Purpose, errno_of, is_held, patiently

_TEMPORARY = re.compile(r"\.kplan-[0-9a-f]{12}\.tmp(-journal|-wal)?", re.ASCII)
"""The names of files that are still being written, and of SQLite's beside them."""

_STALE = 3600
"""Seconds after its last change after which such a file counts as left by a process that ended."""


class Hindrance(Enum):
    """Why a file is not replaced: what has its name, or what protects it."""

    FOLDER = auto()
    NOT_ORDINARY = auto()
    PROTECTED = auto()
    IN_USE = auto()
    """Another program holds it."""


class NotReplacedError(Exception):
    """A file was not replaced, and is as it was."""

    def __init__(self, hindrance: Hindrance) -> None:
        super().__init__(hindrance.name)
        self.hindrance = hindrance


def temporary_name(folder: Path) -> Path:
    """A free path in a folder; short, whatever the final name is."""
    return folder / f".kplan-{os.urandom(6).hex()}.tmp"


def sweep(folder: Path) -> None:
    """Delete what processes that were killed have left half written in a folder."""
    oldest = time.time() - _STALE
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not _TEMPORARY.fullmatch(entry.name):
                continue
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode) and status.st_mtime < oldest:
                    Path(entry.path).unlink()


@contextmanager
def temporary_beside(path: Path, *, companions: tuple[str, ...] = ()) -> Iterator[Path]:
    """A free path in the same folder, for a file that the block writes and then renames.

    What is left of it after the block is removed, with the files whose names are its own and one of
    the endings ``companions``.
    """
    sweep(path.parent)
    temporary = temporary_name(path.parent)
    try:
        yield temporary
    finally:
        end = time.monotonic() + PATIENCE
        for file in (temporary, *(Path(f"{temporary}{ending}") for ending in companions)):
            with suppress(OSError):
                patiently(partial(file.unlink, missing_ok=True), end - time.monotonic())
    sync_folder(path.parent)


@contextmanager
def replacement(path: Path, *, companions: tuple[str, ...] = ()) -> Iterator[Path]:
    """A temporary path as above, whose file takes the place of ``path`` after the block.

    ``path`` may be missing. A symbolic link is followed, and the file's access rights are
    preserved. The block must sync what it writes to the disk. Raises NotReplacedError, and OSError.
    """
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    rights = _rights_of_replaceable(path)
    with temporary_beside(path, companions=companions) as temporary:
        yield temporary
        if rights is not None:
            temporary.chmod(rights)
        try:
            patiently(lambda: _rename(temporary, path, replace=True))
        except PermissionError as error:
            # The temporary file could be made, so that it is not the folder that forbids it.
            in_use = errno_of(error) == errno.EBUSY or any(
                is_held(file, Purpose.REMOVE) for file in (temporary, path)
            )
            raise NotReplacedError(Hindrance.IN_USE if in_use else Hindrance.PROTECTED) from error


def rename(path: Path, name: Path) -> None:
    """Rename a file to a name that is free. Raises OSError.

    On POSIX a file that takes the name at that moment is replaced.
    """
    patiently(lambda: _rename(path, name, replace=False))


def sync(path: Path) -> None:
    """Sync a file to the disk. Raises OSError."""
    # Windows syncs only files that are open for writing.
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _rights_of_replaceable(path: Path) -> int | None:
    """The access rights of the file that will be replaced, None if there is none."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise NotReplacedError(Hindrance.FOLDER)
    if not stat.S_ISREG(mode):
        raise NotReplacedError(Hindrance.NOT_ORDINARY)
    # A rename asks the folder's permissions alone, and would ignore the file's own.
    if not mode & stat.S_IWUSR or not os.access(path, os.W_OK):
        raise NotReplacedError(Hindrance.PROTECTED)
    return stat.S_IMODE(mode)


if sys.platform == "win32":
    import ctypes

    def give_name(temporary: Path, path: Path) -> None:
        """Rename a finished file without replacing another. Raises FileExistsError, and OSError."""
        patiently(lambda: _rename(temporary, path, replace=False))

    def sync_folder(folder: Path) -> None:  # elsewhere a folder is synced
        """Nothing: Windows syncs no folders, and ``_rename`` waits for the disk itself."""

    def _rename(temporary: Path, path: Path, *, replace: bool) -> None:
        replace_existing, write_through = 0x1, 0x8
        flags = write_through | (replace_existing if replace else 0)
        move_file = ctypes.WinDLL("kernel32", use_last_error=True).MoveFileExW
        names = ctypes.c_wchar_p(str(temporary)), ctypes.c_wchar_p(str(path))
        if not move_file(*names, ctypes.c_uint(flags)):
            code = ctypes.get_last_error()
            raise OSError(None, ctypes.FormatError(code), str(temporary), code, str(path))

else:

    def give_name(temporary: Path, path: Path) -> None:
        """Rename a finished file without replacing another. Raises FileExistsError, and OSError.

        Where the file system has no hard links, an empty file has the name for a moment.
        """
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:
            # FAT and some network folders have no hard links: reserve the name first.
            path.touch(exist_ok=False)
            _rename(temporary, path, replace=True)

    def sync_folder(folder: Path) -> None:
        """Sync the directory entries of a folder to the disk, where the system can."""
        # Some network folders cannot be synced; the name is stored regardless.
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def _rename(temporary: Path, path: Path, *, replace: bool) -> None:  # noqa: ARG001
        temporary.replace(path)
