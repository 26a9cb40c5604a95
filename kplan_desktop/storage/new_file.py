"""Putting a file under a name whole or not at all: a new name, or that of a file it takes over."""

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
"""What files are called that are still being written."""


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Gives a name in the same folder to write to, which becomes ``path`` once the block is done.

    Raises NameTakenError where ``path`` is taken, FileMissingError without a folder,
    NameTooLongError where nothing could be opened, OSError where the folder cannot have it; either
    way, and when the block raises, nothing is left behind. The block must sync to disk what it
    writes.
    """
    _need_place(path)
    _refuse_taken(path)
    with _temporary_beside(path) as temporary:
        yield temporary
        give_name(temporary, path)


@contextmanager
def replaced_file(path: Path) -> Iterator[Path]:
    """The same, but ``path`` may be taken by a file, which stays as it is until it is replaced.

    A symbolic link is followed, and the file's access rights are kept. Raises NameTakenError where
    it is no ordinary file, ReadOnlyFileError where it is write-protected, UnfinishedWriteError
    where a journal of it lies beside it, which would be played back into the new file.
    """
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    _need_place(path)
    rights = None
    with suppress(FileNotFoundError):
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise NameTakenError(path)
        # A rename would go past the file's own protection, which asks the folder alone.
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
    """Bring a file's bytes to the disk. Raises OSError."""
    # Windows syncs only what is open for writing.
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    # Windows opens no folders, and some network folders sync none; they keep the name regardless.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _temporary_beside(path: Path) -> Iterator[Path]:
    # Short, whatever the length of the name that is wanted.
    temporary = path.with_name(TEMPORARY.replace("*", os.urandom(6).hex()))
    try:
        yield temporary
    finally:
        for left in (temporary, *journals_of(temporary)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
    sync_folder(path.parent)


def _need_place(path: Path) -> None:
    """Refuse what has no folder, or could be made and never opened."""
    if not path.parent.is_dir():
        raise FileMissingError(path.parent)
    if is_too_long(path):
        raise NameTooLongError(path)


def _refuse_taken(path: Path) -> None:
    # SQLite would play an old journal of that name back into the new file.
    for taken in (path, journals_of(path)[0]):
        if _is_there(taken):
            raise NameTakenError(taken)


def _is_there(path: Path) -> bool:
    """Whether something has this name. Raises OSError when the disk takes no name of its length."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def give_name(temporary: Path, path: Path) -> None:
    """Give a file that is whole its name. Raises NameTakenError, and OSError.

    Where the disk knows no links, an empty file has the name for a moment.
    """
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise NameTakenError(path) from error
    except OSError:
        # FAT and some network folders have no links: take the name first, then the place.
        try:
            path.touch(exist_ok=False)
        except FileExistsError as error:
            raise NameTakenError(path) from error
        temporary.replace(path)
