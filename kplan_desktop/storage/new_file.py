"""Writing a file atomically: under a new name, or in place of an existing file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kplan_desktop.storage.connection import journals_of
from kplan_desktop.storage.errors import (
    FileMissingError,
    NameTakenError,
    NameTooLongError,
    ReadOnlyFileError,
    UnfinishedWriteError,
    is_too_long,
)

TEMPORARY = ".kplan-*.tmp"
"""The pattern of the names of files that are still being written."""


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A temporary path in the same folder, which is renamed to ``path`` after the block.

    Raises NameTakenError where ``path`` is taken, FileMissingError without a folder,
    NameTooLongError where the file could not be opened, OSError where it cannot be created; either
    way, and when the block raises, nothing is left behind. The block must sync what it writes to
    disk.
    """
    _require_usable(path)
    _refuse_taken(path)
    with _temporary_beside(path) as temporary:
        yield temporary
        give_name(temporary, path)


@contextmanager
def replaced_file(path: Path) -> Iterator[Path]:
    """The same, but ``path`` may be an existing file, which is unchanged until it is replaced.

    A symbolic link is followed, and the file's access rights are preserved. Raises NameTakenError
    where it is no regular file, ReadOnlyFileError where it is write-protected, UnfinishedWriteError
    where its journal lies beside it, which would be rolled back into the new file.
    """
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    _require_usable(path)
    rights = None
    with suppress(FileNotFoundError):
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise NameTakenError(path)
        # A rename would ignore the file's own write protection: only the folder's counts for it.
        if not os.access(path, os.W_OK):
            raise ReadOnlyFileError(path)
        rights = stat.S_IMODE(mode)
    if any(_is_there(file) for file in journals_of(path)):
        raise UnfinishedWriteError(path)
    with _temporary_beside(path) as temporary:
        yield temporary
        if rights is not None:
            temporary.chmod(rights)
        temporary.replace(path)


def sync(path: Path) -> None:
    """Sync a file to the disk. Raises OSError."""
    # Windows syncs only files that are open for writing.
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Sync the directory entries of a folder to the disk, where the system can."""
    # Windows cannot open folders, and some network folders cannot be synced; the name is stored
    # regardless.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _temporary_beside(path: Path) -> Iterator[Path]:
    # Short, whatever the length of the final name.
    temporary = path.with_name(TEMPORARY.replace("*", os.urandom(6).hex()))
    try:
        yield temporary
    finally:
        for file in (temporary, *journals_of(temporary)):
            with suppress(OSError):
                file.unlink(missing_ok=True)
    sync_folder(path.parent)


def _require_usable(path: Path) -> None:
    """Refuse a path without a folder, or one that could be created but never opened."""
    if not path.parent.is_dir():
        raise FileMissingError(path.parent)
    if is_too_long(path):
        raise NameTooLongError(path)


def _refuse_taken(path: Path) -> None:
    # SQLite would roll an old journal of that name back into the new file.
    for taken in (path, journals_of(path)[0]):
        if _is_there(taken):
            raise NameTakenError(taken)


def _is_there(path: Path) -> bool:
    """Whether the path exists. Raises OSError when the file system cannot have such a long name."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def give_name(temporary: Path, path: Path) -> None:
    """Rename a finished file without replacing another. Raises NameTakenError, and OSError.

    Where the file system has no hard links, an empty file has the name for a moment.
    """
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise NameTakenError(path) from error
    except OSError:
        # FAT and some network folders have no hard links: reserve the name first.
        try:
            path.touch(exist_ok=False)
        except FileExistsError as error:
            raise NameTakenError(path) from error
        temporary.replace(path)
