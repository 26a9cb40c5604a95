"""What can go wrong with a report file that the user can mend, and how it is recognised.

SQLite says what happened in a result code, the operating system in an ``errno``; ``user_error``
turns either into the sentence for it, wherever in a chain of exceptions it stands.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kplan_desktop.domain.model.errors import UserError


class StorageError(UserError):
    """Something about the file ``path`` went wrong."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


class FileMissingError(StorageError):
    """There is no such file, or no such folder to put it in."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f'There is no "{path}"; check the name, and that its disk or network folder is there.',
        )


class NameTakenError(StorageError):
    """A new file was to take the name of one that is there already."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f'"{path}" exists already and was left as it is; choose a new name.')


class NameTooLongError(StorageError):
    """The disk takes no name, or SQLite no path, of this length, counting the journal's ending."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f'The name "{path.name}" is too long; choose a shorter one.')


class NotAReportFileError(StorageError):
    """The file is something else than a Kplan report."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, f'"{path}" is not a Kplan report file; choose one that Kplan has written.'
        )


class NewerFileError(StorageError):
    """The file has a newer format than this program knows.

    ``file_format`` is the file's, ``known_format`` the newest known here, ``needs`` the oldest
    Kplan that reads the file, None where even that cannot be read.
    """

    def __init__(
        self, path: Path, *, file_format: int, known_format: int, needs: str | None
    ) -> None:
        program = f"Kplan {needs} or later" if needs else "a newer Kplan"
        super().__init__(
            path,
            f'"{path}" has file format {file_format}, and this program reads up to {known_format}; '
            f"open it with {program}.",
        )
        self.file_format = file_format
        self.known_format = known_format
        self.needs = needs


class DamagedFileError(StorageError):
    """The file is a report, but not whole. ``faults`` has an English clause for each finding."""

    def __init__(self, path: Path, faults: tuple[str, ...]) -> None:
        super().__init__(
            path, f'"{path}" is damaged ({faults[0]}); keep the file, and go back to a copy.'
        )
        self.faults = faults


class DiskFullError(StorageError):
    """There is no room for what was to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f'The disk is full, so that "{path}" could not be saved; make room, or save a copy '
            "elsewhere.",
        )


class ReadOnlyFileError(StorageError):
    """The file or its folder may be read but not written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f'"{path}" or its folder may not be written to; allow it, or save a copy elsewhere.',
        )


class NoAccessError(StorageError):
    """The file may not even be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f'"{path}" could not be opened; ask for access to it, or copy it to another folder.',
        )


class UnfinishedWriteError(StorageError):
    """A write to the file was cut off, and cannot be undone where the file lies.

    What it was before lies beside it in a journal, which SQLite plays back when it may write there.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f'A write to "{path}" was cut off; copy it, together with "{path.name}-journal", to a '
            "folder where files may be changed, and open the copy there.",
        )


class FileLockedError(StorageError):
    """Another program kept the file to itself for longer than it was waited for."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, f'"{path}" is in use by another program; close that one and try again.'
        )


class FileGoneError(StorageError):
    """The file that was opened no longer has its name: deleted, moved or replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f'"{path}" was deleted, moved or replaced while it was open; save a copy elsewhere.',
        )


class FileChangedError(StorageError):
    """Another program wrote to the file after it was read here."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f'"{path}" was changed by another program while it was open; save a copy elsewhere and '
            "open the file again.",
        )


class DeviceFailedError(StorageError):
    """The disk, the USB stick or the network folder did not do what it was asked."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f'The disk or network folder failed on "{path}"; check that it is connected, or save a '
            "copy elsewhere.",
        )


class TextNotStorableError(StorageError):
    """A text holds half of a character (a lone surrogate), which no file in UTF-8 can hold."""

    def __init__(self, path: Path, text: str) -> None:
        super().__init__(
            path,
            f'A text holds half of a character, which "{path}" cannot hold; remove that character.',
        )
        self.text = text


class BackupError(StorageError):
    """No backup of the file could be put into the folder for them. ``cause`` says why."""

    def __init__(self, path: Path, folder: Path, cause: StorageError | None = None) -> None:
        super().__init__(
            path,
            f'No backup of "{path}" could be made in "{folder}"; see that its disk has room and '
            "that files may be written there.",
        )
        self.folder = folder
        self.cause = cause


_LONGEST_PATH = 504
"""Bytes: MAX_PATHNAME of SQLite's os_unix.c, less «-journal»."""

_ErrorAt = Callable[[Path], StorageError]

_SQLITE_EXACT: tuple[tuple[int, _ErrorAt], ...] = (
    (sqlite3.SQLITE_READONLY_DBMOVED, FileGoneError),
    (sqlite3.SQLITE_READONLY_ROLLBACK, UnfinishedWriteError),
)

_SQLITE: tuple[tuple[int, _ErrorAt], ...] = (
    (sqlite3.SQLITE_FULL, DiskFullError),
    (sqlite3.SQLITE_READONLY, ReadOnlyFileError),
    (sqlite3.SQLITE_PERM, NoAccessError),
    (sqlite3.SQLITE_AUTH, NoAccessError),
    (sqlite3.SQLITE_BUSY, FileLockedError),
    (sqlite3.SQLITE_LOCKED, FileLockedError),
    (sqlite3.SQLITE_IOERR, DeviceFailedError),
    (sqlite3.SQLITE_PROTOCOL, DeviceFailedError),
    (sqlite3.SQLITE_NOTADB, NotAReportFileError),
)

_ERRNO: tuple[tuple[int, _ErrorAt], ...] = (
    (errno.ENOENT, FileMissingError),
    (errno.ENOTDIR, FileMissingError),
    (errno.EEXIST, NameTakenError),
    (errno.ENAMETOOLONG, NameTooLongError),
    (errno.ENOSPC, DiskFullError),
    (errno.EDQUOT, DiskFullError),
    (errno.EFBIG, DiskFullError),
    (errno.EROFS, ReadOnlyFileError),
    (errno.EACCES, ReadOnlyFileError),
    (errno.EPERM, ReadOnlyFileError),
    (errno.EIO, DeviceFailedError),
    (errno.ENODEV, DeviceFailedError),
    (errno.ENXIO, DeviceFailedError),
    (errno.ESTALE, DeviceFailedError),
    (errno.ETIMEDOUT, DeviceFailedError),
)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Says what went wrong in writing ``path`` as a StorageError; leaves all else as it is."""
    with _translated(path, reading=False):
        yield


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Says what went wrong in reading ``path`` as a StorageError; leaves all else as it is."""
    with _translated(path, reading=True):
        yield


@contextmanager
def _translated(path: Path, *, reading: bool) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeError) as error:
        known = user_error(error, path, reading=reading)
        if known is None:
            raise
        try:
            raise known from error
        finally:
            # Else the error and this frame refer to each other, for the cyclic collection to find.
            del known


def is_too_long(path: Path) -> bool:
    """Whether SQLite finds no room for its journal's name, for all that the disk takes the file's.

    Then it may be read, if the path itself is not too long, but never written.
    """
    if os.name == "posix" and len(os.fsencode(path.absolute())) > _LONGEST_PATH:
        return True
    try:
        path.with_name(f"{path.name}-journal").lstat()
    except OSError as error:
        return error.errno == errno.ENAMETOOLONG
    return False


def user_error(error: BaseException, path: Path, *, reading: bool) -> StorageError | None:
    """The StorageError for an exception, or for what led to it; None when it is a bug.

    The cause is looked for along the chain, because a failing roll-back hides it. What SQLite
    cannot make sense of in ``reading`` is damage; in writing it is a bug.
    """
    link: BaseException | None = error
    while link is not None:
        known = _of_one(link, path, reading=reading)
        if known is not None:
            return known
        link = link.__cause__ or link.__context__
    return None


def _of_one(error: BaseException, path: Path, *, reading: bool) -> StorageError | None:
    if isinstance(error, UnicodeEncodeError):
        return TextNotStorableError(path, error.object)
    if isinstance(error, UnicodeDecodeError) and reading:
        # Raised for what SQLite itself says of a schema in which a byte has changed.
        return DamagedFileError(path, ("a text in it is not UTF-8",))
    if isinstance(error, PermissionError) and reading:
        return NoAccessError(path)
    if isinstance(error, OSError):
        return next((kind(path) for code, kind in _ERRNO if code == error.errno), None)
    if not isinstance(error, sqlite3.Error):
        return None
    # Python's own complaints, such as text that is no UTF-8, carry no code.
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    for exact, kind in _SQLITE_EXACT:
        if code == exact:
            return kind(path)
    for primary, kind in _SQLITE:
        if code & 0xFF == primary:
            return kind(path)
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        if is_too_long(path):
            return NameTooLongError(path)
        # When the file is open already, it is the journal beside it that cannot be made.
        return NoAccessError(path) if reading else ReadOnlyFileError(path)
    if code & 0xFF == sqlite3.SQLITE_CORRUPT or (reading and code == sqlite3.SQLITE_ERROR):
        return DamagedFileError(path, (str(error),))
    return None
