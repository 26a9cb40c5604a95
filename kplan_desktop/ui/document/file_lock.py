"""Who has a report file open: a lock beside it, found by every Kplan that reaches the same folder.

Two small files lie beside a report while it is open for writing. ``.NAME.lock`` is Qt's lock file:
it says process, computer, installation and start of the system, so that a lock which a crash has
left on this computer is distinguished from one in use. ``.NAME.holder`` names who and since when.
Both may be anything when they are read: half written, damaged, or made by somebody else.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import stat
import sys
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from kplan_desktop.domain.text.strict_json import JsonError, parse_strict, printable

if sys.platform != "win32":
    import fcntl

_LOCK, _HOLDER = ".lock", ".holder"
_LONGEST_NAME = 255
"""Bytes of UTF-8 that the common file systems allow in a name; all count so or more generously."""

_MOST_BYTES = 4096
"""More than either file can have."""

_LONGEST_WORD = 80
_BEING_WRITTEN = 0.2
"""Seconds after which a lock file that makes no sense is no longer one that is being written."""

_ATTEMPTS = 3
_TURN_TRIES, _TURN_WAIT = 100, 0.01
"""How often, and after how many seconds, it is tried again to have one's turn in a folder."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the file.

    ``name`` and ``computer`` are short plain text and may be empty; ``since`` knows its time zone,
    and may be any time if a clock is wrong. With ``remote`` it cannot be known from here whether
    that Kplan still runs: it is on another computer, or its process cannot be checked. Then, and
    only then, the user may have the lock taken over.
    """

    name: str
    computer: str
    since: dt.datetime | None
    remote: bool


@dataclass(frozen=True, slots=True)
class Unlockable:
    """No lock can be made beside the file, so it is to be opened read-only.

    ``forbidden``: the folder may not be written to; else the disk failed or something odd has the
    lock's name.
    """

    forbidden: bool


class FileLock:
    """The lock on one report file, held until ``release`` or the end of the process."""

    def __init__(self, path: Path, lock: QLockFile) -> None:
        self._path = path
        self._lock = lock
        self._where = Path(lock.fileName())
        self._content = _content(self._where)

    @classmethod
    def acquire(cls, path: Path, *, name: str, now: dt.datetime) -> FileLock | Holder | Unlockable:
        """Lock the file at ``path``, which need not exist yet, for the user ``name``.

        A lock that a crash has left on this computer is taken over; a live one, also this
        process's own, and one of another computer are not. Waits at most a second or two.
        """
        real = real_path(path)
        with _turn_in(real.parent):
            for _ in range(_ATTEMPTS):
                got = _attempt(real)
                if got is not None:
                    break
            else:
                return Unlockable(forbidden=False)
        return cls._with_holder(path, got, name, now) if isinstance(got, QLockFile) else got

    @classmethod
    def take_over(
        cls, path: Path, asked: Holder, *, name: str, now: dt.datetime
    ) -> FileLock | Holder | Unlockable:
        """Take over the lock of ``asked``, which the user has confirmed.

        Whoever has it by now, if that is another one or one at work on this computer, keeps it.
        """
        got = cls.acquire(path, name=name, now=now)
        if got != asked or not asked.remote:
            return got
        where = lock_path(path)
        try:
            where.unlink(missing_ok=True)
        except OSError:
            return got
        return cls.acquire(path, name=name, now=now)

    def guards(self, path: Path) -> bool:
        """Whether this is the lock of the file at ``path``, however that is spelled."""
        return self._path == real_path(path) or _same_file(self._path, path)

    def is_held(self) -> bool:
        """Whether the lock still stands; another computer's user may have taken it over."""
        return self._lock.isLocked() and _content(self._where) == self._content

    def release(self) -> None:
        """Give the file free. Nothing to do a second time."""
        if not self._lock.isLocked():
            return
        if self.is_held():
            # If it stays, it names a process that no lock names any more, and is not believed.
            with contextlib.suppress(OSError):
                self._where.with_name(_beside(self._path, _HOLDER)).unlink(missing_ok=True)
            self._lock.unlock()
            return
        # Qt removes whatever lies there by now, and that is somebody else's lock.
        aside = self._where.with_name(f".kplan-{os.urandom(8).hex()}{_LOCK}")
        with contextlib.suppress(OSError):
            self._where.rename(aside)
        self._lock.unlock()
        with contextlib.suppress(OSError):
            aside.rename(self._where)

    @classmethod
    def _with_holder(cls, path: Path, lock: QLockFile, name: str, now: dt.datetime) -> FileLock:
        made = cls(real_path(path), lock)
        _hide(made._where)
        facts = {
            "name": name,
            "computer": computer_name(),
            "process": os.getpid(),
            "since": now.isoformat(timespec="seconds"),
        }
        beside = made._where.with_name(_beside(made._path, _HOLDER))
        # The lock holds without it; the other one then reads when the lock was made.
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
            with beside.open("xb") as file:  # a link that lies there is not followed
                file.write(json.dumps(facts).encode())
            _hide(beside)
        return made


def _hide(file: Path) -> None:
    """Keep a file out of listings on Windows, where the dot that its name begins with does not."""
    if sys.platform == "win32":
        import ctypes

        hidden = 0x2  # FILE_ATTRIBUTE_HIDDEN
        ctypes.WinDLL("kernel32").SetFileAttributesW(str(file), hidden)


def lock_path(path: Path) -> Path:
    """Where the lock of the file at ``path`` lies: beside the file that links lead to."""
    real = real_path(path)
    return real.with_name(_beside(real, _LOCK))


def computer_name() -> str:
    """This computer's name, as Qt writes it into its lock files."""
    name = os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else ""
    return name or QSysInfo.machineHostName()


def user_name() -> str:
    """The present user's full name if the system knows it, else the name she logs in with."""
    full = _system_user_name()
    if full:
        return full
    return next((os.environ[key] for key in ("USERNAME", "LOGNAME") if os.environ.get(key)), "")


if sys.platform == "win32":

    def _system_user_name() -> str:
        import ctypes

        display_name = 3  # NameDisplay of EXTENDED_NAME_FORMAT
        size = ctypes.c_ulong(256)
        buffer = ctypes.create_unicode_buffer(size.value)
        ask = ctypes.WinDLL("secur32").GetUserNameExW
        return buffer.value.strip() if ask(display_name, buffer, ctypes.byref(size)) else ""

else:

    def _system_user_name() -> str:
        import pwd

        try:
            entry = pwd.getpwuid(os.getuid())
        except KeyError:
            return ""
        return entry.pw_gecos.split(",")[0].strip() or entry.pw_name


@contextlib.contextmanager
def _turn_in(folder: Path) -> Iterator[None]:
    """Let one process of this computer after the other look for locks in a folder.

    Qt removes a left lock by its name: a second one who has found it, too, would remove the lock
    that the first has just made in its place. Windows removes no file that is open. Where the
    folder cannot be locked, or someone keeps it locked, all is as without.
    """
    with contextlib.ExitStack() as ending:
        if sys.platform != "win32":
            with contextlib.suppress(OSError, ValueError):
                place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
                ending.callback(os.close, place)
                for _ in range(_TURN_TRIES):
                    try:
                        fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
                        break
                    except BlockingIOError:
                        time.sleep(_TURN_WAIT)
        yield


def _attempt(real: Path) -> QLockFile | Holder | Unlockable | None:
    """One try; None when the lock changed hands meanwhile and another is worth it."""
    where = real.with_name(_beside(real, _LOCK))
    size = _size(where)
    if isinstance(size, Unlockable):
        return size
    lock = QLockFile(str(where))
    lock.setStaleLockTime(0)  # the age means nothing: a report is open for days, and clocks err
    if size > _MOST_BYTES:  # Qt would read it all
        lock.removeStaleLockFile()
    if lock.tryLock(0):
        return lock
    if lock.error() is not QLockFile.LockError.LockFailedError:
        forbidden = lock.error() is QLockFile.LockError.PermissionError
        return Unlockable(forbidden=forbidden or not os.access(where.parent, os.W_OK))
    if not os.access(where.parent, os.W_OK):
        return Unlockable(forbidden=True)
    note = _read_lock(where)
    if note is None:
        time.sleep(_BEING_WRITTEN)
        note = _read_lock(where)
    # Where the content says nothing, or its process number has gone to another program since, what
    # tells is whether a program has the file open: then Qt cannot remove it.
    if (note is None or note.is_here) and lock.removeStaleLockFile():
        return lock if lock.tryLock(0) else None
    return _holder(real, where, note)


def _holder(real: Path, where: Path, note: _LockNote | None) -> Holder | None:
    try:
        made = dt.datetime.fromtimestamp(where.stat().st_mtime, dt.UTC)
    except FileNotFoundError:
        return None
    except (OSError, OverflowError, ValueError):
        made = None
    if note is None:
        return Holder("", "", made, remote=True)
    remote = not note.is_here or not note.runs
    recorded = _read_holder(where.with_name(_beside(real, _HOLDER)))
    if recorded is None or (recorded.process, recorded.computer) != (note.process, note.computer):
        return Holder("", note.computer, made, remote)
    return Holder(recorded.name, recorded.computer, recorded.since or made, remote)


@dataclass(frozen=True, slots=True)
class _LockNote:
    """The contents of Qt's lock file."""

    process: int
    computer: str
    installation: str
    boot: str

    @property
    def is_here(self) -> bool:
        """Whether it was made on this computer, as Qt sees it: by its name only if need be."""
        here = bytes(QSysInfo.machineUniqueId().data()).decode(errors="replace")
        if here and self.installation:
            return here == self.installation
        return self.computer in {"", printable(computer_name(), _LONGEST_WORD)}

    @property
    def runs(self) -> bool:
        """Whether its process may be there, for a lock made here."""
        boot = bytes(QSysInfo.bootUniqueId().data()).decode(errors="replace")
        if boot and self.boot and boot != self.boot:
            return False
        if sys.platform == "win32":  # there a file that is not in use can always be removed
            return True
        try:
            os.kill(self.process, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True


@dataclass(frozen=True, slots=True)
class _HolderNote:
    """The contents of the holder file."""

    name: str
    computer: str
    process: int
    since: dt.datetime | None


def _read_lock(where: Path) -> _LockNote | None:
    content = _content(where)
    if content is None:
        return None
    lines = content.decode(errors="replace").split("\n")
    process, _, computer, installation, boot = (*lines, "", "", "", "", "")[:5]
    if not (process.isascii() and process.isdigit() and 0 < int(process) < 2**63):
        return None
    return _LockNote(int(process), printable(computer, _LONGEST_WORD), installation, boot)


def _read_holder(where: Path) -> _HolderNote | None:
    content = _content(where)
    if content is None:
        return None
    try:
        facts = parse_strict(content, _MOST_BYTES)
    except JsonError:
        return None
    match facts:
        case {"name": str(name), "computer": str(computer), "process": int(process), **rest}:
            since = _time(rest.get("since"))
            name, computer = printable(name, _LONGEST_WORD), printable(computer, _LONGEST_WORD)
            return _HolderNote(name, computer, process, since)
    return None


def _time(text: object) -> dt.datetime | None:
    try:
        time_ = dt.datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    # At either end of the calendar, another time zone's day has no date.
    if time_ is None or time_.tzinfo is None or not dt.MINYEAR < time_.year < dt.MAXYEAR:
        return None
    return time_


def _size(where: Path) -> int | Unlockable:
    """How long the lock file is; 0 if it is not there."""
    try:
        there = where.lstat()
    except FileNotFoundError:
        return 0
    except (OSError, ValueError) as error:
        return Unlockable(forbidden=isinstance(error, PermissionError))
    # Qt would wait for ever at a pipe.
    return there.st_size if stat.S_ISREG(there.st_mode) else Unlockable(forbidden=False)


def _content(where: Path) -> bytes | None:
    """The bytes of an ordinary file that is not too large, else None."""
    try:
        if not stat.S_ISREG(where.lstat().st_mode):
            return None
        with where.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError):
        return None
    return content if len(content) <= _MOST_BYTES else None


def real_path(path: Path) -> Path:
    """Where links lead to; the path itself where that cannot be told."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):  # too long a name or a NUL in it, a drive that failed
        return path.absolute()


def _same_file(path: Path, other_path: Path) -> bool:
    try:
        return path.samefile(other_path)
    except (OSError, ValueError):
        return False


def _beside(real: Path, ending: str) -> str:
    """The name of a file beside ``real``, the same on every computer that sees the folder.

    Where the file system takes «A» and «a» for one, it does so for these names too. Only where the
    name is too long and stands as a hash, that is done here, so that two such names may share a
    lock that differ in nothing else.
    """
    name = f".{real.name}{ending}"
    if len(name.encode(errors="surrogatepass")) + len(_HOLDER) - len(ending) <= _LONGEST_NAME:
        return name
    folded = unicodedata.normalize("NFC", real.name).casefold().encode(errors="surrogatepass")
    return f".kplan-{hashlib.sha256(folded).hexdigest()[:32]}{ending}"
