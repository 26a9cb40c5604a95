"""The report of an unexpected error: where in the program it occurred, and no user text.

The words of an exception may quote a note, a name or a path, and so may variables; neither is
looked at. What is taken are types, names of modules and functions, and line numbers.
"""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QSysInfo, qVersion

import kplan_desktop
from kplan_desktop.ui.runtime.log_file import LogEvent, LogFile, LogWord, type_name

_MOST_CAUSES = 8
_FIRST_FRAMES = 10
_LAST_FRAMES = 40
"""Frames kept of each end of a long traceback, such as that of an endless recursion."""

_PACKAGE = "kplan_desktop"


@dataclass(frozen=True, slots=True)
class Frame:
    """A place in the program: ``file`` is relative to the packages, such as ``json/decoder.py``."""

    file: str
    line: int
    function: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One exception of a chain: its type, a system's own code for it, and its stack.

    The outermost call is the first frame. ``code`` is an errno or an SQLite result such as
    ``SQLITE_FULL``, or empty. ``skipped`` frames are left out after the first ones.
    """

    kind: str
    code: str
    frames: tuple[Frame, ...]
    skipped: int


@dataclass(frozen=True, slots=True)
class CrashReport:
    """An unexpected error; the last of ``faults`` surfaced, those before it led to it."""

    at: dt.datetime
    thread: str
    faults: tuple[Fault, ...]

    @property
    def likeness(self) -> tuple[str, Frame | None]:
        """The same for errors that are one: the type, and the innermost place in Kplan itself."""
        last = self.faults[-1]
        own = [frame for frame in last.frames if frame.file.startswith(_PACKAGE)]
        frames = own or list(last.frames)
        return last.kind, frames[-1] if frames else None

    def text(self) -> str:
        """The report for people, in English: what runs where, and each exception with its stack."""
        lines = [
            f"Kplan {kplan_desktop.__version__}, {self.at.astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC",
            *system_lines(),
            f"Thread {self.thread}",
        ]
        for number, fault in enumerate(self.faults):
            code = f" ({fault.code})" if fault.code else ""
            lines += ["", f"{'which led to ' if number else ''}{fault.kind}{code}"]
            for place, frame in enumerate(fault.frames):
                if fault.skipped and place == _FIRST_FRAMES:
                    lines.append(f"  … {fault.skipped} more …")
                lines.append(f"  {frame.file}:{frame.line} {frame.function}")
        return "\n".join(lines) + "\n"

    def record_in(self, log: LogFile, *, count: int) -> None:
        """Write it to the log as the ``count``-th of its likeness; of later ones the head alone."""
        last = self.faults[-1]
        log.record(
            LogEvent.FAULT,
            kind=LogWord(last.kind),
            code=LogWord(last.code),
            thread=LogWord(self.thread),
            count=count,
        )
        if count > 1:
            return
        for fault in reversed(self.faults):
            if fault is not last:
                log.record(LogEvent.CAUSE, kind=LogWord(fault.kind), code=LogWord(fault.code))
            for frame in reversed(fault.frames):
                file, function = LogWord(frame.file), LogWord(frame.function)
                log.record(LogEvent.AT, file=file, line=frame.line, function=function)


def report_of(error: BaseException, *, at: dt.datetime, thread: str) -> CrashReport:
    """The report of an exception, with what caused it. Keeps no reference to it."""
    return CrashReport(at, LogWord(thread).text, tuple(_fault(cause) for cause in _chain(error)))


def system_lines() -> list[str]:
    """What the program runs on; nothing of the computer's or its user's name."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    packed = ", packaged" if getattr(sys, "frozen", False) else ""
    return [
        f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}{packed}",
        f"Python {python}, Qt {qVersion()}, SQLite {sqlite3.sqlite_version}",
    ]


def _chain(error: BaseException) -> list[BaseException]:
    """The exception and what led to it, the first cause first."""
    chain: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and len(chain) < _MOST_CAUSES:
        if any(cause is known for known in chain):
            break
        chain.append(cause)
        cause = cause.__cause__ or cause.__context__
    return chain[::-1]


def _fault(error: BaseException) -> Fault:
    frames = tuple(_frames(error.__traceback__))
    skipped = max(len(frames) - _FIRST_FRAMES - _LAST_FRAMES, 0)
    if skipped:
        frames = frames[:_FIRST_FRAMES] + frames[-_LAST_FRAMES:]
    return Fault(type_name(type(error)).text, _code(error), frames, skipped)


def _frames(trace: TracebackType | None) -> Iterator[Frame]:
    while trace is not None:
        code = trace.tb_frame.f_code
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        name = re.split(r"[/\\]", code.co_filename)[-1]
        # The module's dotted name says which file it is, and nothing of where that lies.
        path = module.replace(".", "/")
        file = f"{path}/{name}" if name == "__init__.py" else f"{path}.py"
        yield Frame(LogWord(file).text, trace.tb_lineno or 0, LogWord(code.co_qualname).text)
        trace = trace.tb_next


def _code(error: BaseException) -> str:
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return f"errno-{error.errno}"
    if isinstance(error, sqlite3.Error):
        name = str(getattr(error, "sqlite_errorname", ""))
        return name if re.fullmatch("SQLITE_[A-Z_]+", name) else ""
    return ""
