"""Files read and written whole: after a failed write the target is unchanged, never half done."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.filesystem.atomic_write import (
    Hindrance,
    NotReplacedError,
    give_name,
    replacement,
    temporary_beside,
)
from kplan_desktop.filesystem.sharing import PATIENCE, Purpose, errno_of, is_held

_SQLITE_HEADER = b"SQLite format 3\0"


class FileFault(Enum):
    """Why a file could not be written or read, and what to do about it."""

    NO_FOLDER = QT_TRANSLATE_NOOP(
        "Errors", "Its folder does not exist. Make the folder, or choose another."
    )
    NOT_THERE = QT_TRANSLATE_NOOP("Errors", "There is no such file. Check its name and folder.")
    IS_FOLDER = QT_TRANSLATE_NOOP("Errors", "A folder has that name. Choose another name.")
    IS_FILE = QT_TRANSLATE_NOOP("Errors", "A file has that name. Choose another name.")
    IS_REPORT = QT_TRANSLATE_NOOP(
        "Errors", "A report has that name, and is kept. Choose another name."
    )
    NOT_ORDINARY = QT_TRANSLATE_NOOP(
        "Errors", "It is a device or a pipe. Give the name of an ordinary file."
    )
    NOT_ALLOWED = QT_TRANSLATE_NOOP(
        "Errors", "You have no permission there. Choose another folder."
    )
    PROTECTED = QT_TRANSLATE_NOOP(
        "Errors",
        "It is write-protected. Allow writing to it, or choose another name.",
    )
    IN_USE = QT_TRANSLATE_NOOP(
        "Errors",
        "It is open in another program. Close it there and try again, or choose another name.",
    )
    READ_ONLY_DISK = QT_TRANSLATE_NOOP(
        "Errors", "The disk can only be read from. Choose another place."
    )
    DISK_FULL = QT_TRANSLATE_NOOP("Errors", "The disk is full. Make room, or choose another disk.")
    BAD_NAME = QT_TRANSLATE_NOOP(
        "Errors", "The system does not accept its name. Choose a shorter or simpler one."
    )
    LINK_LOOP = QT_TRANSLATE_NOOP(
        "Errors", "A link in its path leads to itself. Give the path of the file itself."
    )
    TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "It is too large. Check that it is the right file.")
    OTHER = QT_TRANSLATE_NOOP(
        "Errors", "The disk reported an error. Try again, or choose another place."
    )


_BY_ERRNO = {
    errno.EEXIST: FileFault.IS_FILE,
    errno.ENOENT: FileFault.NO_FOLDER,
    errno.ENOTDIR: FileFault.NO_FOLDER,
    errno.EISDIR: FileFault.IS_FOLDER,
    errno.EACCES: FileFault.NOT_ALLOWED,
    errno.EPERM: FileFault.NOT_ALLOWED,
    errno.EBUSY: FileFault.IN_USE,
    errno.EROFS: FileFault.READ_ONLY_DISK,
    errno.ENOSPC: FileFault.DISK_FULL,
    errno.EDQUOT: FileFault.DISK_FULL,
    errno.ENAMETOOLONG: FileFault.BAD_NAME,
    errno.EINVAL: FileFault.BAD_NAME,
    errno.EILSEQ: FileFault.BAD_NAME,
    errno.ELOOP: FileFault.LINK_LOOP,
}

_HINDRANCES = {
    Hindrance.FOLDER: FileFault.IS_FOLDER,
    Hindrance.NOT_ORDINARY: FileFault.NOT_ORDINARY,
    Hindrance.PROTECTED: FileFault.PROTECTED,
    Hindrance.IN_USE: FileFault.IN_USE,
}


class FileError(UserError):
    """A file or folder was not written, read or made: ``path`` is which, ``fault`` the reason."""

    def __init__(self, path: Path, fault: FileFault) -> None:
        self.path = path
        self.fault = fault
        super().__init__(path, fault.value)


class WriteError(FileError):
    """A file was not written; what was there before is unchanged."""

    template = QT_TRANSLATE_NOOP("Errors", '"%1" was not written. %2')


class ReadError(FileError):
    """A file was not read."""

    template = QT_TRANSLATE_NOOP("Errors", '"%1" was not read. %2')


class FolderError(FileError):
    """A folder was not made."""

    template = QT_TRANSLATE_NOOP("Errors", 'The folder "%1" was not made. %2')


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are missing. Raises FolderError."""
    try:
        reachable(folder).mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise FolderError(folder, FileFault.IS_FILE) from error
    except OSError as error:
        raise FolderError(folder, fault_of(error, folder)) from error
    except ValueError as error:
        raise FolderError(folder, FileFault.BAD_NAME) from error


def holds_report(path: Path, open_report: Path | None = None) -> bool:
    """Whether ``path`` is a report file or any database, be it damaged or misnamed.

    ``open_report`` is the report that this process has open, which is not read: on POSIX, closing a
    file releases every lock that the process has on it, SQLite's among them.
    """
    path = reachable(path)
    try:
        if open_report is not None and _is_same(path, open_report):
            return True
        if not path.is_file():  # reading a pipe would block
            return False
        if path.suffix.lower() == ".kplan":
            return True
        with path.open("rb") as file:
            return file.read(len(_SQLITE_HEADER)) == _SQLITE_HEADER
    except (OSError, ValueError):
        return False


def _is_same(path: Path, open_report: Path) -> bool:
    try:
        return path.samefile(open_report)
    except FileNotFoundError:
        return False


def write_whole(
    path: Path, data: bytes, *, open_report: Path | None = None, replaces: bool = True
) -> None:
    """Write ``data`` to ``path``, through a temporary file beside it that is then renamed.

    After it returns, the data is on the disk; the rest is as in ``whole_file``. Raises WriteError.
    """
    with whole_file(path, open_report=open_report, replaces=replaces) as file:
        file.write(data)


@contextmanager
def whole_file(
    path: Path, *, open_report: Path | None = None, replaces: bool = True
) -> Iterator[BinaryIO]:
    """A new file, which gets the name ``path`` and is on the disk after the block.

    If the block raises, ``path`` is untouched and no temporary file is left. A symbolic link is
    followed, an existing file keeps its access rights. A report file is never replaced;
    ``open_report`` is as in ``holds_report``. ``replaces``: another file may be. Raises WriteError,
    also for an OSError of the block.
    """
    if holds_report(path, open_report):
        raise WriteError(path, FileFault.IS_REPORT)
    path = reachable(path)
    try:
        with ExitStack() as stack:
            with _named(path):
                opened = replacement(path) if replaces else _unreplaced(path)
                file = stack.enter_context(stack.enter_context(opened).open("x+b"))
            yield file
            file.flush()
            os.fsync(file.fileno())
    except NotReplacedError as error:
        raise WriteError(path, _HINDRANCES[error.hindrance]) from error
    except OSError as error:
        raise WriteError(path, fault_of(error, path)) from error


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Opens a file of this name in its block. Raises WriteError for a ValueError of that."""
    try:
        yield
    except ValueError as error:  # a NUL or a lone surrogate in the name
        raise WriteError(path, FileFault.BAD_NAME) from error


@contextmanager
def _unreplaced(path: Path) -> Iterator[Path]:
    """A temporary file that gets the name after the block. Raises FileExistsError for a file."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
    with temporary_beside(path) as temporary:
        yield temporary
        give_name(temporary, path)


def read_whole(path: Path, *, at_most: int) -> bytes:
    """The bytes of an ordinary file. Raises ReadError, also when it holds more than ``at_most``."""
    path = reachable(path)
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise ReadError(path, FileFault.IS_FOLDER)
        if not stat.S_ISREG(kind):
            raise ReadError(path, FileFault.NOT_ORDINARY)
        if is_held(path, Purpose.READ, PATIENCE):
            raise ReadError(path, FileFault.IN_USE)
        with path.open("rb") as file:
            data = file.read(at_most + 1)
    except FileNotFoundError as error:
        raise ReadError(path, FileFault.NOT_THERE) from error
    except OSError as error:
        raise ReadError(path, fault_of(error, path)) from error
    except ValueError as error:
        raise ReadError(path, FileFault.BAD_NAME) from error
    if len(data) > at_most:
        raise ReadError(path, FileFault.TOO_LARGE)
    return data


def fault_of(error: OSError, path: Path) -> FileFault:
    """What an error of the system means for the file ``path``."""
    fault = _BY_ERRNO.get(errno_of(error), FileFault.OTHER)
    if fault is not FileFault.NO_FOLDER:
        return fault
    # What cannot be made in a folder that is there has a name that cannot be.
    folder = Path(os.path.realpath(path) if path.is_symlink() else path).parent
    return FileFault.BAD_NAME if folder.is_dir() else fault
