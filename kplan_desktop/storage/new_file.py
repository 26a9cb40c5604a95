"""Putting a file under a new name: whole or not at all, and never over another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kplan_desktop.storage.errors import FileMissingError, NameTakenError


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Gives a name in the same folder to write to, which becomes ``path`` once the block is done.

    Raises NameTakenError where ``path`` is taken, FileMissingError without a folder, OSError where
    the folder cannot have it; either way, and when the block raises, nothing is left behind. The
    block must sync to disk what it writes.
    """
    if not path.parent.is_dir():
        raise FileMissingError(path.parent)
    _refuse_taken(path)
    # Short, whatever the length of the name that is wanted.
    temporary = path.with_name(f".kplan-{os.urandom(6).hex()}.tmp")
    try:
        yield temporary
        _give_name(temporary, path)
    finally:
        for left in (temporary, journal_of(temporary)):
            left.unlink(missing_ok=True)
    _sync_folder(path.parent)


def journal_of(path: Path) -> Path:
    """Where SQLite keeps the journal of a database while it writes."""
    return path.with_name(path.name + "-journal")


def _refuse_taken(path: Path) -> None:
    # SQLite would play an old journal of that name back into the new file.
    for taken in (path, journal_of(path)):
        # Raises OSError already here when the disk takes no name of this length.
        with suppress(FileNotFoundError):
            taken.lstat()
            raise NameTakenError(taken)


def _give_name(temporary: Path, path: Path) -> None:
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


def _sync_folder(folder: Path) -> None:
    # Windows opens no folders, and some network folders sync none; they keep the name regardless.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
