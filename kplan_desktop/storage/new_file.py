"""A database file that appears or is replaced in one step, and meets no journal of its name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kplan_desktop.filesystem.atomic_write import (
    Hindrance,
    NotReplacedError,
    give_name,
    rename,
    replacement,
    sync_folder,
    temporary_beside,
)
from kplan_desktop.filesystem.sharing import Purpose, is_held
from kplan_desktop.storage.connection import JOURNALS, journals_of
from kplan_desktop.storage.errors import (
    FileLockedError,
    FileMissingError,
    NameRefusedError,
    NameTakenError,
    ReadOnlyFileError,
    StorageError,
    UnfinishedWriteError,
    is_refused,
)

_HINDRANCES: dict[Hindrance, type[StorageError]] = {
    Hindrance.FOLDER: NameTakenError,
    Hindrance.NOT_ORDINARY: NameTakenError,
    Hindrance.PROTECTED: ReadOnlyFileError,
    Hindrance.IN_USE: FileLockedError,
}


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A temporary path in the same folder, which is renamed to ``path`` after the block.

    Raises NameTakenError where ``path`` is taken, FileMissingError without a folder,
    NameRefusedError where the file could not be opened, OSError where it cannot be created; either
    way, and when the block raises, nothing is left behind. The block must sync what it writes to
    disk.
    """
    _require_usable(path)
    # SQLite would roll an old journal of that name back into the new file.
    for taken in (path, journals_of(path)[0]):
        if _is_there(taken):
            raise NameTakenError(taken)
    with temporary_beside(path, companions=JOURNALS) as temporary:
        yield temporary
        try:
            give_name(temporary, path)
        except FileExistsError as error:
            raise NameTakenError(path) from error


@contextmanager
def replaced_file(path: Path) -> Iterator[Path]:
    """The same, but ``path`` may be an existing file, which is unchanged until it is replaced.

    A symbolic link is followed, and the file's access rights are preserved. Raises NameTakenError
    where it is no regular file, ReadOnlyFileError where it is write-protected, FileLockedError
    where another program keeps it open, UnfinishedWriteError where its journal lies beside it,
    which would be rolled back into the new file.
    """
    _require_usable(path)
    _require_no_journal(path)
    try:
        with replacement(path, companions=JOURNALS) as temporary:
            yield temporary
    except NotReplacedError as error:
        raise _HINDRANCES[error.hindrance](path) from error


def put_in_place(new: Path, path: Path, kept: Path) -> None:
    """Give the file at ``path`` the free name ``kept``, and ``new``, which is finished, its name.

    The file itself is kept, with what another program may just be writing to it, and nothing that
    appears at ``path`` meanwhile is replaced. A symbolic link is followed, and access rights are
    preserved. Raises as ``replaced_file`` does, and NameTakenError for ``path``, when ``new`` has
    the name that it had; and OSError.
    """
    _require_no_journal(path)
    real = Path(os.path.realpath(path))
    if not os.access(real, os.W_OK):
        raise ReadOnlyFileError(path)
    new.chmod(stat.S_IMODE(real.stat().st_mode))
    try:
        rename(real, kept)
    except PermissionError as error:
        if is_held(real, Purpose.REMOVE):
            raise FileLockedError(path) from error
        raise
    try:
        give_name(new, real)
    except FileExistsError as error:
        raise NameTakenError(path) from error
    with suppress(OSError):
        new.unlink(missing_ok=True)  # on POSIX it has both names
    sync_folder(real.parent)


def _require_no_journal(path: Path) -> None:
    if any(_is_there(file) for file in journals_of(path.resolve() if path.is_symlink() else path)):
        raise UnfinishedWriteError(path)


def _require_usable(path: Path) -> None:
    """Refuse a path without a folder, or one that could be created but never opened."""
    if is_refused(path):
        raise NameRefusedError(path)
    if not path.parent.is_dir():
        raise FileMissingError(path.parent)


def _is_there(path: Path) -> bool:
    """Whether the path exists. Raises OSError when the file system cannot have such a long name."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True
