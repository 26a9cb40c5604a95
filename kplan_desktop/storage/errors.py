"""What can go wrong with a file that the user can mend, and how it is recognised.

SQLite reports a failure as a result code, the operating system as an ``errno``; ``user_error``
makes the StorageError of either, wherever in a chain of exceptions it stands.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError, fault_list
from kplan_desktop.filesystem.sharing import Purpose, errno_of, is_held
from kplan_desktop.storage.connection import JournalNameTakenError, journals_of


class StorageError(UserError):
    """Something about the file ``path`` went wrong.

    ``arguments`` fill the template, the path alone where there are none given. ``backup_helps``
    where a backup of the file is what the user needs.
    """

    backup_helps = False

    def __init__(
        self, path: Path, arguments: tuple[object, ...] | None = None, *, detail: str = ""
    ) -> None:
        super().__init__(*((path,) if arguments is None else arguments), detail=detail)
        self.path = path


class FileMissingError(StorageError):
    """There is no such file, or no such folder to put it in."""

    backup_helps = True

    template = QT_TRANSLATE_NOOP(
        "Errors", 'There is no "%1". Check the name, and that its disk or network folder is there.'
    )


class NameTakenError(StorageError):
    """A new file was to take the name of one that is there already."""

    template = QT_TRANSLATE_NOOP(
        "Errors", '"%1" exists already and was left as it is. Choose a new name.'
    )


class NameRefusedError(StorageError):
    """A name that the disk cannot have, or too long a path, with the ending of SQLite's journal."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The system does not accept the name of "%1". Choose a shorter or simpler one.',
    )


class LinkLoopError(StorageError):
    """A symbolic link that leads to itself, by others or not."""

    template = QT_TRANSLATE_NOOP(
        "Errors", 'A link in the path "%1" leads to itself. Give the path of the file itself.'
    )


class NotAReportFileError(StorageError):
    """The file is something else than a Kplan report, or has lost its beginning."""

    backup_helps = True

    template = QT_TRANSLATE_NOOP(
        "Errors", '"%1" is not a Kplan report. Choose a file that Kplan has made.'
    )


class NewerFileError(StorageError):
    """The file has a newer format than this program knows.

    ``file_format`` is the file's, ``known_format`` the newest known here, ``needs`` the oldest
    Kplan that reads the file, None where even that cannot be read.
    """

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" was made by a newer Kplan (file format %2; this program reads up to %3). '
        "Open it with that Kplan, or get the newer one.",
    )

    def __init__(
        self, path: Path, *, file_format: int, known_format: int, needs: str | None
    ) -> None:
        detail = f"it needs Kplan {needs} or later" if needs else ""
        super().__init__(path, (path.name, file_format, known_format), detail=detail)
        self.file_format = file_format
        self.known_format = known_format
        self.needs = needs


class DamagedFileError(StorageError):
    """The file is a report, but not whole. ``faults`` has an English clause for each finding."""

    backup_helps = True

    template = QT_TRANSLATE_NOOP(
        "Errors", '"%1" is damaged. Keep the file, and go back to a copy of it.'
    )

    def __init__(self, path: Path, faults: tuple[str, ...]) -> None:
        super().__init__(path, detail=fault_list(faults))
        self.faults = faults


class DiskFullError(StorageError):
    """There is no room for what was to be written."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The disk is full, so "%1" could not be saved. Make room, or save a copy elsewhere.',
    )


class ReadOnlyFileError(StorageError):
    """The file or its folder may be read but not written."""

    template = QT_TRANSLATE_NOOP(
        "Errors", '"%1" or its folder may not be written to. Allow it, or save a copy elsewhere.'
    )


class NoAccessError(StorageError):
    """The file may not even be read."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" could not be opened. Ask for access to it, or copy it to another folder.',
    )


class UnfinishedWriteError(StorageError):
    """A write to the file was cut off, and cannot be undone where the file lies.

    What it was before lies beside it in a journal, which SQLite plays back when it may write there.
    """

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'A write to "%1" was cut off. Copy it, together with "%2", to a folder where files '
        "may be changed, and open the copy there.",
    )

    def __init__(self, path: Path) -> None:
        super().__init__(path, (path, f"{path.name}-journal"))


class TwoStatesError(StorageError):
    """A journal beside a whole report leads back to another whole report.

    Only the user can tell which one she wants; ``database_copy.separate_states`` keeps both.
    """

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" exists in two versions: as it is, and as it was before a write that was cut off. '
        "Choose one in Kplan, which keeps both.",
    )


class JournalNameError(StorageError):
    """Something that is no file has the name of the file's journal."""

    template = QT_TRANSLATE_NOOP(
        "Errors", '"%1" cannot be opened, because "%2" beside it is no file. Move that away.'
    )

    def __init__(self, path: Path, journal: str) -> None:
        super().__init__(path, (path, journal))


class TemporaryFolderError(StorageError):
    """The copy that a file beside a journal is read from could not be made."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'Kplan could make no temporary copy of "%1", which is needed to read it. See that the '
        "folder for temporary files has room and may be written to.",
    )


class FileLockedError(StorageError):
    """Another program has locked the file for longer than Kplan waits."""

    template = QT_TRANSLATE_NOOP(
        "Errors", '"%1" is in use by another program. Close that one and try again.'
    )


class FileGoneError(StorageError):
    """The file that was opened no longer has its name: deleted or moved."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" was deleted or moved while it was open. Put it back, or save a copy elsewhere.',
    )


class FileChangedError(StorageError):
    """Another program wrote to the file, or put another in its place, after it was read here."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" was changed by another program while it was open, as OneDrive or Dropbox may do. '
        "Compare the two and choose one; Kplan keeps both.",
    )


class FileOverwrittenError(FileGoneError):
    """Another program emptied the open file, or wrote into it what is no report."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" was emptied or overwritten by another program while it was open. Save a copy '
        "elsewhere; it gets all that you have written.",
    )


def lost_name(path: Path) -> StorageError:
    """The error for an open file that no longer has its name."""
    return FileChangedError(path) if path.exists() else FileGoneError(path)


class DeviceFailedError(StorageError):
    """The disk, the USB stick or the network folder reported an error or did not answer."""

    backup_helps = True

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The disk or network folder failed on "%1". Check that it is connected, or save a copy '
        "elsewhere.",
    )


class TextNotStorableError(StorageError):
    """``text`` holds half of a character (a lone surrogate), which no file in UTF-8 can hold."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "A text holds half of a character, which no file can hold. Remove that character.",
    )

    def __init__(self, path: Path, text: str) -> None:
        super().__init__(path, ())
        self.text = text


class BackupError(StorageError):
    """No backup of the file could be put into ``folder``."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'No backup of "%1" could be made in "%2". See that its disk has room and that files may be '
        "written there.",
    )

    def __init__(self, path: Path, folder: Path) -> None:
        super().__init__(path, (path, folder))


_LONGEST_PATH = 504
"""Bytes: MAX_PATHNAME of SQLite's os_unix.c, less «-journal»."""

_LONGEST_NAME = 2 * 255
"""Bytes in UTF-16, on Windows."""

_ErrorAt = Callable[[Path], StorageError]

_SQLITE_EXACT: tuple[tuple[int, _ErrorAt], ...] = (
    (sqlite3.SQLITE_READONLY_DBMOVED, lost_name),
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

_NO_NAME_ON_WINDOWS = (6, 123)
"""ERROR_INVALID_HANDLE and ERROR_INVALID_NAME: no file can have the name, a device may."""

_MAY_BE_HELD = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
)

_BAD_URI = "invalid uri"
"""How SQLite's message about its URI begins, which has the code of an error in a file's schema."""

_NOT_PERMITTED = (errno.EACCES, errno.EPERM)

_ERRNO: tuple[tuple[int, _ErrorAt], ...] = (
    (errno.ENOENT, FileMissingError),
    (errno.ENOTDIR, FileMissingError),
    (errno.EEXIST, NameTakenError),
    (errno.ENAMETOOLONG, NameRefusedError),
    (errno.ELOOP, LinkLoopError),
    (errno.EISDIR, NotAReportFileError),
    (errno.ENOSPC, DiskFullError),
    (errno.EDQUOT, DiskFullError),
    (errno.EFBIG, DiskFullError),
    (errno.EROFS, ReadOnlyFileError),
    (errno.EACCES, ReadOnlyFileError),
    (errno.EPERM, ReadOnlyFileError),
    (errno.EIO, DeviceFailedError),
    (errno.ENODEV, DeviceFailedError),
    (errno.EBUSY, FileLockedError),
    (errno.ENXIO, DeviceFailedError),
    (errno.ESTALE, DeviceFailedError),
    (errno.ETIMEDOUT, DeviceFailedError),
)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns an error in writing ``path`` into a StorageError, and leaves bugs as they are."""
    with _translated(path, reading=False):
        yield


@contextmanager
def reading(path: Path, not_of_kind: type[StorageError] = NotAReportFileError) -> Iterator[None]:
    """The same in reading; ``not_of_kind`` is raised for what is no file of the kind wanted."""
    with _translated(path, not_of_kind, reading=True):
        yield


@contextmanager
def _translated(
    path: Path, not_of_kind: type[StorageError] = NotAReportFileError, *, reading: bool
) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeError) as error:
        known = user_error(error, path, reading=reading)
        if known is None:
            raise
        if isinstance(known, NotAReportFileError):
            known = not_of_kind(path)
        try:
            raise known from error
        finally:
            # Otherwise the error and this frame are a reference cycle, freed only by the collector.
            del known


def is_refused(path: Path) -> bool:
    """Whether SQLite's journal cannot have its name, even where the file can have its own.

    Such a file may be read, if its own path is accepted, but never written.
    """
    if os.name == "posix" and len(os.fsencode(path.absolute())) > _LONGEST_PATH:
        return True
    journal = path.with_name(f"{path.name}-journal")
    if os.name == "nt" and len(journal.name.encode("utf-16-le", "surrogatepass")) > _LONGEST_NAME:
        return True
    try:
        journal.lstat()
    except OSError as error:
        return errno_of(error) == errno.ENAMETOOLONG
    return False


def user_error(error: BaseException, path: Path, *, reading: bool) -> StorageError | None:
    """The StorageError for an exception, or for what led to it; None when it is a bug.

    The cause is looked for along the chain, because a failing roll-back hides it. An error in SQL
    is damage when ``reading`` (the schema is not ours), and a bug when writing.
    """
    link: BaseException | None = error
    while link is not None:
        known = _storage_error(link, path, reading=reading)
        if known is not None:
            return known
        link = link.__cause__ or link.__context__
    return None


def _storage_error(error: BaseException, path: Path, *, reading: bool) -> StorageError | None:
    if isinstance(error, UnicodeEncodeError):
        return TextNotStorableError(path, error.object)
    if isinstance(error, UnicodeDecodeError) and reading:
        # Raised for SQLite's own message about a schema in which a byte has changed.
        return DamagedFileError(path, ("a text in it is not UTF-8",))
    if isinstance(error, JournalNameTakenError):
        return JournalNameError(path, Path(error.filename).name)
    if isinstance(error, OSError) and errno_of(error) in _NOT_PERMITTED and reading:
        return NoAccessError(path)
    if isinstance(error, OSError):
        if reading and getattr(error, "winerror", None) in _NO_NAME_ON_WINDOWS:
            return FileMissingError(path)
        return next((kind(path) for code, kind in _ERRNO if code == errno_of(error)), None)
    if not isinstance(error, sqlite3.Error):
        return None
    # Errors raised by Python's sqlite3 itself, such as for text that is no UTF-8, have no code.
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    for exact, kind in _SQLITE_EXACT:
        if code == exact:
            return kind(path)
    # On Windows SQLite does not say that another program forbids to open, to write or to delete.
    if code & 0xFF in _MAY_BE_HELD and _is_held(path, reading=reading):
        return FileLockedError(path)
    if code & 0xFF == sqlite3.SQLITE_NOTADB and not reading:
        # It was one when it was opened.
        return FileOverwrittenError(path)
    for primary, kind in _SQLITE:
        if code & 0xFF == primary:
            return kind(path)
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        if is_refused(path):
            return NameRefusedError(path)
        if not reading and not path.parent.is_dir():
            return DeviceFailedError(path)
        # When the file is open already, it is the journal beside it that cannot be made.
        return NoAccessError(path) if reading else ReadOnlyFileError(path)
    if str(error).startswith(_BAD_URI):
        return None
    if code & 0xFF == sqlite3.SQLITE_CORRUPT or (reading and code == sqlite3.SQLITE_ERROR):
        return DamagedFileError(path, (str(error),))
    return None


def _is_held(path: Path, *, reading: bool) -> bool:
    return is_held(path, Purpose.READ if reading else Purpose.WRITE) or any(
        is_held(journal, Purpose.REMOVE) for journal in journals_of(path)
    )
