"""Starts of the real program on a virtual screen, driven by xdotool with real key events."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self, TypeVar

import pytest

ROOT = Path(__file__).parents[2]
_SERVER = ("-nolisten", "tcp", "-noreset", "-r")
_PATIENCE = 60.0
_RESTS = 10
"""How many looks in a row must find the program waiting before it counts as idle."""
_T = TypeVar("_T")


def given(name: str) -> Path:
    """What a command of `dev.py` tells the tests by a variable; without it they are skipped."""
    if name not in os.environ:
        pytest.skip(f"{name} is told by the command of dev.py that tries the installed program")
    return Path(os.environ[name])


@dataclass(frozen=True, slots=True)
class Screen:
    """A virtual screen with a keyboard. ``letters`` are those beyond ASCII that it has keys for.

    What has no key is not to be typed: xdotool would give it one for the moment, and on a machine
    that is busy the program reads the keys too late to learn of that.
    """

    display: str
    letters: str


@dataclass(frozen=True, slots=True)
class Program:
    """How Kplan is started: its command, the variables it needs, and what it calls a path."""

    command: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)
    named: Callable[[Path], str] = str


def from_source(home: Path, module: str = "kplan_desktop") -> Program:
    """This checkout's program, or another ``module`` of it, for a user whose folder is ``home``."""
    return Program(
        (sys.executable, "-P", "-m", module),
        {
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "PYTHONPATH": str(ROOT),
        },
    )


@contextmanager
def virtual_screen(size: str = "1280x800") -> Iterator[Screen]:
    """A virtual screen, with a Norwegian keyboard where the system can set one.

    It stays as it is when its last program ends (``-noreset``), and no key that a busy machine
    holds down for long repeats itself (``-r``).
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", *_SERVER],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            display = f":{number.readline().strip()}"
        letters = ""
        if shutil.which("setxkbmap"):
            subprocess.run(["setxkbmap", "-display", display, "no"], check=True)
            letters = "æøåÆØÅ"
        yield Screen(display, letters)
    finally:
        server.terminate()
        server.wait()


class RunningKplan:
    """One start of `kplan FILE` on a virtual screen, driven by xdotool.

    ``source``, ``output`` and ``errors`` are where its standard streams lead. ``key_delay`` are the
    milliseconds between the keys of a text.
    """

    key_delay = 25

    def __init__(
        self,
        screen: Screen,
        program: Program,
        *files: Path,
        source: int = subprocess.DEVNULL,
        output: int | None = None,
        errors: int | None = None,
    ) -> None:
        self._environment = {**os.environ, **program.variables, "DISPLAY": screen.display}
        self.process = subprocess.Popen(
            [*program.command, *map(program.named, files)],
            env=self._environment,
            stdin=source,
            stdout=output,
            stderr=errors,
        )
        try:
            self.window = wait_for(self._find_own_window)
            self.settle()
            self.take_focus()
        except BaseException:
            self.kill()
            raise

    def take_focus(self, name: str | None = None) -> None:
        """Have the keys come to this window, or to the one whose title is ``name``."""
        window = self.window if name is None else wait_for(lambda: self.find_window(name))
        self.xdotool("windowfocus", "--sync", window)
        wait_for(lambda: self.xdotool("getwindowfocus", "-f") == window)
        self.settle()

    def xdotool(self, *arguments: str) -> str:
        """Run xdotool; what it prints."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout.strip()

    def start_xdotool(self, script: str) -> subprocess.Popen[str]:
        """Begin to run a script of xdotool commands, and do not wait for its end."""
        fingers = subprocess.Popen(
            ["xdotool", "-"],
            env=self._environment,
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert fingers.stdin is not None
        fingers.stdin.write(script)
        fingers.stdin.close()
        return fingers

    def keys(self, *names: str) -> None:
        """Press keys one after another."""
        for name in names:
            self.xdotool("key", "--clearmodifiers", name)
            self.settle()

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the mouse at a place in the window, and let it go at another."""
        self.xdotool("mousemove", "--sync", "--window", self.window, *map(str, start))
        self.xdotool("mousedown", "1")
        for part in range(1, 6):
            at = (round(a + (b - a) * part / 5) for a, b in zip(start, end, strict=True))
            self.xdotool("mousemove", "--window", self.window, *map(str, at))
            time.sleep(0.1)  # a drag is one while the mouse moves
        self.xdotool("mouseup", "1")
        self.settle()

    def write(self, text: str) -> None:
        """Type a text."""
        self.xdotool("type", "--clearmodifiers", "--delay", str(self.key_delay), text)
        self.settle()

    def close(self) -> None:
        """Close the window by the keys of a window manager, or of Windows; the program ends."""
        self.xdotool("key", "--clearmodifiers", "alt+F4")
        self.process.wait(_PATIENCE)

    def settle(self) -> None:
        """Wait until the window's thread has done what there was to do, and waits for more."""
        stat = Path(f"/proc/{self.process.pid}/stat")
        rests = 0

        def idle() -> bool:
            nonlocal rests
            # Behind the name in parentheses: S while it sleeps, R also where it waits for its turn.
            rests = rests + 1 if stat.read_text().rpartition(")")[2].split()[0] == "S" else 0
            return rests >= _RESTS

        wait_for(idle, every=0.01)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def kill(self) -> None:
        """End it as a flat battery would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def find_window(self, name: str) -> str | None:
        """The window on the screen whose title is ``name``, a regular expression."""
        of_process = ["--all", "--pid", str(self.process.pid)]
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", *of_process, "--name", name],
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        return found.stdout.split()[-1] if found.stdout.split() else None

    def _find_own_window(self) -> str | None:
        assert self.process.poll() is None, "kplan ended before its window came"
        return self.find_window("(^|– )Kplan$")


def notes_in(file: Path) -> list[str]:
    """The notes of the first measure in a file, read as a stranger would."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT text FROM note WHERE measure_id = 'measure-1.1-1' ORDER BY position"
        )
        return [text for (text,) in rows]


def wait_for(look: Callable[[], _T | None], every: float = 0.05) -> _T:
    """Look again and again, ``every`` so many seconds, until there is something to see."""
    end = time.monotonic() + _PATIENCE
    while not (seen := look()):
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(every)
    return seen
