"""Copying a database: while it is in use, and to find out whether a journal beside it is its own.

What is in use is copied by SQLite's own backup interface, never as a file: half of a transaction
may be in it, and the other half in the journal.

SQLite plays a journal back into whatever file lies under its name, and there is nothing in either
that says whether they belong together. So it is played back into a copy, and the seals tell
(docs/decisions/0025-journals.md).
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from kplan_desktop.filesystem.atomic_write import sync, sync_folder
from kplan_desktop.storage.connection import (
    APPLICATION_IDS,
    BUSY_TIMEOUT,
    cannot_change,
    connected,
    journals_of,
    kept_from_others,
    read_header,
)
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileLockedError,
    StorageError,
    TemporaryFolderError,
    TwoStatesError,
    reading,
    writing,
)
from kplan_desktop.storage.new_file import new_file
from kplan_desktop.storage.quick_check import faults_of
from kplan_desktop.storage.rows.content_seal import content_sum, read_seal

_PAGES = 256
"""Pages a step, about 1 MB: between steps the file is not locked."""

_WAIT = 0.02
"""Seconds between two tries on a file that another program has locked."""


_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
"""The first eight bytes of a journal; at its end they say that it names a super-journal."""


_NO_ROOM = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
)
"""What the folder of a copy is to blame for, not its content."""

_CHUNK = 2**20


class _Whole(NamedTuple):
    """What tells two whole reports apart: the seal, and SQLite's count of transactions."""

    seal: int
    changes: int


class _Copies(NamedTuple):
    """Two copies of a file: by itself, and with what may be its own journal or WAL.

    ``seen`` are the numbers, sizes and times of the file and what lay beside it.
    """

    as_is: Path
    played: Path
    seen: tuple[tuple[int, ...], ...]


def settled_copy(path: Path, *, busy_timeout: float) -> sqlite3.Connection | None:
    """A copy in memory of a file that SQLite cannot read without writing, None for any other.

    It would play a journal back, or make files beside one in WAL mode. Raises TwoStatesError,
    DamagedFileError, TemporaryFolderError, OSError, and what sqlite3 raises.
    """
    if cannot_change(path):
        return None
    is_unsettled = _is_unsettled(path)
    if not (is_unsettled or read_header(path).is_wal):
        return None
    with _copies(path) as copies:
        source = copies.played if is_unsettled and _is_own(path, copies) else copies.as_is
        with closing(connected(source)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            return copy_to_memory(connection, path, busy_timeout=busy_timeout)


def settle_journal(path: Path) -> None:
    """Delete a journal or WAL that is not this file's own, before the file is opened for writing.

    One of its own is left for SQLite. Raises as ``settled_copy`` does, with nothing changed; an
    OSError with EBUSY where another program is at work on the file.
    """
    if not _is_unsettled(path):
        return
    journal, wal = journals_of(path)
    with _copies(path) as copies:
        is_own = _is_own(path, copies)
    if not is_own:
        _delete(path, copies.seen, journal, wal)
    elif _has_content(wal) and not read_header(path).is_wal:
        _delete(path, copies.seen, wal)


def separate_states(path: Path, other: Path, *, may_write: bool = True) -> bool:
    """After a TwoStatesError: what the journal leads back to becomes the new file ``other``.

    ``path`` keeps its content, without the journal; what the caller may not write, having no
    FileLock, is left as it is. False, with nothing done, where there are no two states any more.
    Raises StorageError, as when ``other`` exists.
    """
    with reading(path), _copies(path) as copies:
        try:
            _is_own(path, copies)
        except TwoStatesError:
            with writing(other), new_file(other) as temporary:
                shutil.copyfile(copies.played, temporary)
                sync(temporary)
        else:
            return False
    if may_write:
        with writing(path):
            _delete(path, copies.seen, *journals_of(path))
    return True


def copy_to_file(
    source: sqlite3.Connection, target: Path, path: Path, *, busy_timeout: float
) -> None:
    """Copy to a file ``target``, synced to the disk on return; otherwise as ``_copy``."""
    connection = sqlite3.connect(target, isolation_level=None)
    try:
        # An interrupted copy is thrown away: it needs no journal, and one sync at its end.
        for pragma in ("journal_mode = OFF", "synchronous = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        _copy(source, connection, path, busy_timeout=busy_timeout)
    finally:
        connection.close()
    sync(target)


def copy_to_memory(
    source: sqlite3.Connection, path: Path, *, busy_timeout: float
) -> sqlite3.Connection:
    """A writable copy in memory; otherwise as ``_copy``."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _copy(source, memory, path, busy_timeout=busy_timeout)
    except BaseException:
        memory.close()
        raise
    return memory


def _copy(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    path: Path,
    *,
    busy_timeout: float,
) -> None:
    """Copy ``source`` to ``target``, page by page.

    Raises FileLockedError naming ``path`` when another program locks the source, or keeps writing
    to it, for longer than ``busy_timeout`` seconds; otherwise what sqlite3 raises.
    """
    least: int | None = None
    deadline = time.monotonic() + busy_timeout

    def check_progress(status: int, remaining: int, _total: int) -> None:
        nonlocal least, deadline
        is_ok = status in (sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE)
        if is_ok and (least is None or remaining < least):
            least, deadline = remaining, time.monotonic() + busy_timeout
        elif time.monotonic() > deadline:
            # Python would retry for ever; and each write by another program restarts the copy.
            raise FileLockedError(path)

    source.backup(target, pages=_PAGES, progress=check_progress, sleep=_WAIT)


def _is_unsettled(path: Path) -> bool:
    """Whether SQLite would play back a journal, or there is a WAL, which may not be the file's."""
    journal, wal = journals_of(path)
    if _has_content(wal):
        return True
    if not _has_content(journal):
        return False
    try:
        with closing(connected(path, read_only=True, busy_timeout=0)) as connection:
            connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except (sqlite3.Error, UnicodeError) as error:
        # Another where a program is writing now; none for a journal without its header.
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_ROLLBACK
    return False


def _has_content(path: Path) -> bool:
    """Whether there is an ordinary file that is not empty, of a name that the disk can have."""
    try:
        status = path.stat()
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size > 0


@contextmanager
def _copies(path: Path) -> Iterator[_Copies]:
    """Two copies for as long as the block. Raises TemporaryFolderError, and OSError."""
    from kplan_desktop.filesystem.temporary_folder import temporary_folder

    seen = _marks(path)
    with ExitStack() as stack:
        with _in_temporary_folder(path):
            folder = stack.enter_context(temporary_folder())
        as_is, played = folder / "as-is.kplan", folder / "played.kplan"
        for copy in (as_is, played):
            _copy_file(path, copy, path)
        (journal, wal), (journal_copy, wal_copy) = journals_of(path), journals_of(played)
        if _has_content(journal) and not _names_others(journal):
            _copy_file(journal, journal_copy, path)
        if _has_content(wal) and read_header(as_is).is_wal:
            _copy_file(wal, wal_copy, path)
        yield _Copies(as_is, played, seen)


def _copy_file(source: Path, target: Path, path: Path) -> None:
    with source.open("rb") as original, ExitStack() as stack:
        with _in_temporary_folder(path):
            copy = stack.enter_context(target.open("xb", buffering=0))
        while chunk := original.read(_CHUNK):
            with _in_temporary_folder(path):
                if copy.write(chunk) < len(chunk):
                    raise OSError(errno.ENOSPC, "no room", str(target))


@contextmanager
def _in_temporary_folder(path: Path) -> Iterator[None]:
    """Keep what goes wrong with a copy from being said of the file itself."""
    try:
        yield
    except OSError as error:
        raise TemporaryFolderError(path) from error


def _marks(path: Path) -> tuple[tuple[int, ...], ...]:
    """What tells whether a file, its journal or its WAL has been written or replaced since."""
    return tuple(map(_mark, (path, *journals_of(path))))


def _mark(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except FileNotFoundError:
        return ()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _names_others(journal: Path) -> bool:
    """Whether a journal names a super-journal, which SQLite would look for anywhere, and delete.

    Kplan writes to one database at a time, and never makes such a journal.
    """
    with journal.open("rb") as file:
        file.seek(-min(len(_JOURNAL_MAGIC), journal.stat().st_size), 2)
        return file.read() == _JOURNAL_MAGIC


def _is_own(path: Path, copies: _Copies) -> bool:
    """Whether the journal or WAL is the file's, so that what it leads to is the report.

    Raises TwoStatesError, and DamagedFileError where neither is whole.
    """
    journal, wal = map(_has_content, journals_of(copies.played))
    now = _whole(copies.as_is, path)
    played = _whole(copies.played, path) if journal or wal else None
    if now is None and played is None:
        raise DamagedFileError(path, ("a write to it was cut off, and cannot be undone",))
    if now is None or played is None:
        return now is None
    # The transaction's last page was written, but its journal not yet deleted.
    was_finished = not wal and now.changes - played.changes in (0, 1)
    if not was_finished and now.seal != played.seal:
        raise TwoStatesError(path)
    return False


def _whole(database: Path, path: Path) -> _Whole | None:
    """What a copy of ``path`` holds, once SQLite has played its journal back; None if not whole.

    Raises TemporaryFolderError where that could not be done.
    """
    try:
        with closing(connected(database)) as connection:
            (application_id,) = connection.execute("PRAGMA application_id").fetchone()
            # Indexes too, which the seal does not cover.
            if application_id not in APPLICATION_IDS or faults_of(connection, "integrity_check"):
                return None
            seal = read_seal(connection)
            if seal is None or seal != content_sum(connection):
                return None
    except (sqlite3.Error, UnicodeError) as error:
        if getattr(error, "sqlite_errorcode", None) in _NO_ROOM:
            raise TemporaryFolderError(path) from error
        return None
    return _Whole(seal, read_header(database).changes)


def _delete(path: Path, seen: tuple[tuple[int, ...], ...], *journals: Path) -> None:
    """Delete what lies beside a file that is whole without it, if all is as it was ``seen``.

    Raises OSError, with EBUSY where another program is at work on the file.
    """
    with kept_from_others(path) as handle:
        # A process that was killed can have left what is whole in the system's cache alone.
        os.fsync(handle)
        if _marks(path) != seen:
            raise OSError(errno.EBUSY, "written meanwhile", str(path))
        for journal in journals:
            journal.unlink(missing_ok=True)
            sync_folder(journal.parent)


def id_in(path: Path, table: str) -> str | None:
    """The id of what a file that may be damaged holds, None where it cannot be read.

    Takes no more time for a large file than for a small one, unless there is a journal beside it.
    """
    try:
        # A pipe would be waited for.
        if not path.is_file() or not path.stat().st_size:
            return None
        copy = settled_copy(path, busy_timeout=BUSY_TIMEOUT)
        with closing(copy or connected(path, read_only=True)) as connection:
            select = f"SELECT id FROM {table}"  # noqa: S608 - a name of our own
            row = connection.execute(select).fetchone()
    except (sqlite3.Error, OSError, UnicodeError, StorageError):
        return None
    return row[0] if row is not None and isinstance(row[0], str) else None
