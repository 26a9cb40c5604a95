"""The log: what the program did and what went wrong, in a few small files; never what was typed.

No text reaches a log but words of the program's own. That is not left to care: what can be recorded
is an event of a fixed list, with numbers, types and names from code, and each word goes through a
sieve that lets no sentence pass. There is no way to hand in a message.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from kplan_desktop.filesystem.private_files import make_private_folder, private_opener

FILES = 5
BYTES = 200_000
"""Of one file; the oldest of FILES is dropped when the newest has grown to this."""

_LONGEST = 100
_NOT_OF_CODE = re.compile(r"[^A-Za-z0-9_.<>/+:-]")


class LogEvent(Enum):
    """What can be recorded."""

    STARTED = "started"
    ENDED = "ended"
    OPENED = "opened"
    NOT_SAVED = "not-saved"
    SAVED_AGAIN = "saved-again"
    FAULT = "fault"
    CAUSE = "cause"
    AT = "at"
    KEPT = "kept"
    QT = "qt"
    HARD_CRASH = "hard-crash"


@dataclass(frozen=True, slots=True, init=False)
class LogWord:
    """A name from code or from a library: of a module, a function, a category, a version.

    Never for anything a user wrote or named. What no such name holds becomes «?», and only the
    first 100 characters are kept.
    """

    text: str

    def __init__(self, text: str) -> None:
        object.__setattr__(self, "text", _NOT_OF_CODE.sub("?", text[:_LONGEST]))


Fact = int | LogWord | Enum | type


class LogFile:
    """Appends a line for each event to ``kplan.log`` in ``folder``, from any thread.

    Older lines are in ``kplan.1.log`` and so on. A folder that cannot be made or written to loses
    the lines and nothing else. Several processes may write at the same time.
    """

    def __init__(self, folder: Path, now: Callable[[], dt.datetime]) -> None:
        self._folder = folder
        self._now = now
        # Garbage that is collected while a line is written may have something to record itself.
        self._lock = threading.RLock()

    @property
    def path(self) -> Path:
        """The file that is written to."""
        return self._folder / "kplan.log"

    def record(self, event: LogEvent, **facts: Fact) -> None:
        """Write one line: time in UTC, process, event, facts."""
        time = self._now().astimezone(dt.UTC).isoformat(timespec="milliseconds")
        words = [f"{name}={_shown(fact)}" for name, fact in facts.items()]
        line = " ".join([time.replace("+00:00", "Z"), str(os.getpid()), event.value, *words]) + "\n"
        with self._lock:
            try:
                self._write(line.encode("ascii", "replace"))
            except OSError:
                return

    def _write(self, line: bytes) -> None:
        make_private_folder(self._folder)
        # Opened anew for each of the few lines, so that no process holds a file that another moves.
        with _appending(self.path) as file:
            full = file.tell() + len(line) > BYTES
            if not full:
                file.write(line)
        if full:
            self._rotate()
            with _appending(self.path) as file:
                file.write(line)

    def _rotate(self) -> None:
        for number in range(FILES - 2, 0, -1):
            older = self._numbered(number)
            if older.exists():
                older.replace(self._numbered(number + 1))
        self.path.replace(self._numbered(1))

    def _numbered(self, number: int) -> Path:
        return self._folder / f"kplan.{number}.log"


if sys.platform == "win32":

    def _appending(path: Path) -> BinaryIO:
        """Opened so that what another process writes meanwhile stays, and that it may rename it.

        Python's own mode only goes to the end before it writes, and keeps others from renaming.
        """
        return open(path, "ab", opener=_open_shared)

    def _open_shared(path: str, _flags: int) -> int:
        import _winapi
        import msvcrt

        append, share_all, open_always, normal = 0x4, 0x7, 4, 0x80
        handle = _winapi.CreateFile(path, append, share_all, 0, open_always, normal, 0)
        try:
            return msvcrt.open_osfhandle(handle, os.O_APPEND)
        except OSError:
            _winapi.CloseHandle(handle)
            raise

else:

    def _appending(path: Path) -> BinaryIO:
        return open(path, "ab", opener=private_opener)


def type_name(kind: type) -> LogWord:
    """A type's full name."""
    return LogWord(f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins."))


def _shown(fact: Fact) -> str:
    match fact:
        case LogWord(text=text):
            return text
        case Enum(name=name):
            return LogWord(name).text
        case type():
            return type_name(fact).text
        case _:
            return str(int(fact))
