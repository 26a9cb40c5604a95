"""Connections to Kplan's files, and transactions that raise the first error."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import quote

REPORT_ID = 0x4B706C6E
"""The application id of report files: «Kpln» in ASCII, at offset 68 of every one."""

COLLECTION_ID = 0x4B706C73
"""That of the office's collections: «Kpls»."""

APPLICATION_IDS = (REPORT_ID, COLLECTION_ID)

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another program that has the file locked."""

_PRAGMAS = (
    # The folder is synced after the journal is deleted: a power cut cannot bring the journal back.
    ("synchronous", "EXTRA"),
    ("foreign_keys", "ON"),
    # Files are untrusted: nothing in their schema may call functions with side effects.
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
    # Deleted content is overwritten, because files are passed on.
    ("secure_delete", "ON"),
)


class JournalNameTakenError(OSError):
    """Something that is no file, such as a pipe, has the name of a journal."""


JOURNALS = ("-journal", "-wal")
"""The endings of the files that SQLite keeps beside a database."""

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_ROLLBACK, _WAL = 1, 2
"""The file format write and read versions, at the offsets 18 and 19."""

_LEAST_PAGE = 512
"""Bytes: no database has smaller pages."""

_LOCK_BYTES = 0x40000000, 512
"""Where SQLite's locks on a database are, and how many bytes: those of readers and writers."""


class Header(NamedTuple):
    """What the first 100 bytes of a database say (https://www.sqlite.org/fileformat.html)."""

    application_id: int
    is_whole: bool
    """Whether SQLite would read it, and write to it."""
    is_wal: bool
    changes: int
    """The file change counter, which grows by one with every transaction."""


def connected(
    path: Path,
    *,
    create: bool = False,
    read_only: bool = False,
    busy_timeout: float = BUSY_TIMEOUT,
) -> sqlite3.Connection:
    """A connection for the calling thread only; creates a file only with ``create``.

    ``busy_timeout`` is in seconds. Raises what sqlite3 raises, and JournalNameTakenError.
    """
    require_possible_journals(path)
    if not create:
        require_first_page(path)
    mode = "rwc" if create else "ro" if read_only else "rw"
    if read_only and cannot_change(path):
        mode += "&immutable=1"
    connection = sqlite3.connect(
        _uri(path, mode), uri=True, timeout=busy_timeout, isolation_level=None
    )
    try:
        for name, value in _PRAGMAS:
            connection.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(
    connection: sqlite3.Connection, kind: Literal["DEFERRED", "IMMEDIATE"] = "IMMEDIATE"
) -> Iterator[None]:
    """All or nothing. An error is raised after the roll-back, even when that fails as well."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite rolls back by itself after some errors, such as a full disk.
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


def journals_of(path: Path) -> tuple[Path, Path]:
    """The files that SQLite keeps beside a database while it writes: the journal and the WAL.

    SQLite puts those of a symbolic link beside what it leads to, on Windows beside the link.
    """
    journal, wal = JOURNALS
    if sys.platform != "win32" and path.is_symlink():
        path = Path(os.path.realpath(path))
    return path.with_name(path.name + journal), path.with_name(path.name + wal)


def read_header(path: Path) -> Header:
    """The header of a regular file. Raises OSError.

    On POSIX this releases the locks that the process has on the file: not within a transaction.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES).ljust(_HEADER_BYTES, b"\0")
    return Header(
        application_id=int.from_bytes(header[68:72], "big"),
        is_whole=header.startswith(_MAGIC) and {*header[18:20]} <= {_ROLLBACK, _WAL},
        is_wal=_WAL in header[18:20],
        changes=int.from_bytes(header[24:28], "big"),
    )


def require_possible_journals(path: Path) -> None:
    """Raise JournalNameTakenError where SQLite would find something that is no file.

    It would wait for ever at a pipe.
    """
    for journal in journals_of(path):
        if os.path.lexists(journal) and not journal.is_file():
            raise JournalNameTakenError(None, "no file", str(journal))


def require_first_page(path: Path) -> None:
    """Raise sqlite3.DatabaseError for a file in which no page of a database has room.

    SQLite takes an empty one, or one of a single byte, for new, and deletes the journal beside it.
    """
    with suppress(FileNotFoundError):
        if path.stat().st_size < _LEAST_PAGE:
            error = sqlite3.DatabaseError("file is not a database")
            error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
            raise error


@contextmanager
def kept_from_others(path: Path) -> Iterator[int]:
    """Keep all other programs from reading and writing a database; the handle of the open file.

    They find it locked as by SQLite. Raises OSError, with EBUSY where one of them has it locked. On
    POSIX this releases the locks that the process itself has on the file.
    """
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        try:
            _lock(handle)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EAGAIN):
                raise OSError(errno.EBUSY, "in use", str(path)) from error
            # A network folder without locks, where SQLite has none either.
        yield handle
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        offset, length = _LOCK_BYTES
        os.lseek(handle, offset, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, length)

else:
    import fcntl

    def _lock(handle: int) -> None:
        offset, length = _LOCK_BYTES
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, length, offset)


def cannot_change(path: Path) -> bool:
    """Whether the medium is read-only, and no journal lies beside the file.

    Only then may the file be opened as immutable, without locks or the files that a database in WAL
    mode needs: SQLite then also ignores a journal that has to be rolled back.
    """
    if sys.platform == "win32" or any(os.path.lexists(file) for file in journals_of(path)):
        return False
    try:
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def _uri(path: Path, mode: str) -> str:
    """The SQLite URI of a path.

    On POSIX its authority is empty, so that a path may begin with «//». On Windows it has none:
    what follows «file:» is the path as it is, be it of a drive, of a server or with the prefix of
    long paths, which Windows knows by its backslashes alone.
    """
    scheme = "file:" if sys.platform == "win32" else "file://"
    return f"{scheme}{quote(os.fsencode(path.absolute()))}?mode={mode}"
