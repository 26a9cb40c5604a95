"""The real program in a real window: real keys, a real kill, a real new start.

Needs Xvfb and xdotool; `python3 build/dev.py test` sees to both.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

_ROOT = Path(__file__).parents[2]
_SERVER = ("-nolisten", "tcp", "-noreset", "-r")
_PATIENCE = 60.0
_RESTS = 10
"""How many looks in a row must find the program waiting before it counts as idle."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Screen:
    """A virtual screen with a keyboard. ``letters`` are those beyond ASCII that it has keys for.

    What has no key is not to be typed: xdotool would give it one for the moment, and on a machine
    that is busy the program reads the keys too late to learn of that.
    """

    display: str
    letters: str


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A virtual screen of its own, with a Norwegian keyboard where the system can set one.

    It stays as it is when its last program ends (``-noreset``), and no key that a busy machine
    holds down for long repeats itself (``-r``).
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", *_SERVER],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        display = f":{number.readline().strip()}"
    letters = ""
    if shutil.which("setxkbmap"):
        subprocess.run(["setxkbmap", "-display", display, "no"], check=True)
        letters = "æøåÆØÅ"
    yield Screen(display, letters)
    server.terminate()
    server.wait()


class RunningKplan:
    """One start of `kplan FILE` on a virtual screen, driven by xdotool."""

    def __init__(self, screen: Screen, home: Path, *arguments: str) -> None:
        self._environment = {
            **os.environ,
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "PYTHONPATH": str(_ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kplan_desktop", *arguments], env=self._environment
        )
        self.window = _wait_for(self._find_window)
        self.settle()
        self.xdotool("windowfocus", "--sync", self.window)
        _wait_for(lambda: self.xdotool("getwindowfocus", "-f") == self.window)
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

    def keys(self, *names: str) -> None:
        """Press keys one after another."""
        for name in names:
            self.xdotool("key", "--clearmodifiers", name)
            self.settle()

    def write(self, text: str) -> None:
        """Type a text."""
        self.xdotool("type", "--clearmodifiers", "--delay", "25", text)
        self.settle()

    def settle(self) -> None:
        """Wait until the window's thread has done what there was to do, and waits for more."""
        stat = Path(f"/proc/{self.process.pid}/stat")
        rests = 0

        def idle() -> bool:
            nonlocal rests
            # Behind the name in parentheses: S while it sleeps, R also where it waits for its turn.
            rests = rests + 1 if stat.read_text().rpartition(")")[2].split()[0] == "S" else 0
            return rests >= _RESTS

        _wait_for(idle, every=0.01)

    def __enter__(self) -> RunningKplan:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def kill(self) -> None:
        """End it as a flat battery would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def _find_window(self) -> str | None:
        assert self.process.poll() is None, "kplan ended before its window came"
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "– Kplan$"],
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        return found.stdout.split()[-1] if found.stdout.split() else None


def test_what_was_typed_is_there_after_a_kill_and_a_new_start(
    screen: Screen, tmp_path: Path
) -> None:
    file = tmp_path / "Sør-Trøndelag ÆØÅ.kplan"
    _demo(tmp_path).rename(file)
    typed = f" Fire ledere, to kurs og en fagdag {screen.letters}."
    with RunningKplan(screen, tmp_path, str(file)) as first:
        # From the tree Enter leads to the goal's first text, the arrow key on to its first note.
        first.keys("Return", "Down", "ctrl+End")
        first.write(typed)
        _wait_for(lambda: _notes(file)[0].endswith(typed))
    with RunningKplan(screen, tmp_path) as again:
        assert again.xdotool("getwindowname", again.window) == "Sør-Trøndelag ÆØÅ – Kplan"
        again.keys("Return", "Down", "ctrl+End")
        again.write(" Mer.")
        _wait_for(lambda: _notes(file)[0].endswith(typed + " Mer."))


def test_a_note_is_made_moved_and_brought_back_with_the_keyboard_alone(
    screen: Screen, tmp_path: Path
) -> None:
    file = _demo(tmp_path)
    before = _notes(file)
    with RunningKplan(screen, tmp_path, str(file)) as running:
        running.keys("Return", "Down", "Return")
        running.write("Nytt notat")
        _wait_for(lambda: _notes(file)[1] == "Nytt notat")
        running.keys("alt+Up")
        _wait_for(lambda: _notes(file)[0] == "Nytt notat")
        running.keys("ctrl+shift+Delete")
        _wait_for(lambda: _notes(file) == before)
        running.keys("ctrl+z")
        _wait_for(lambda: _notes(file)[0] == "Nytt notat")

        def undone() -> bool:
            """After as many steps as it takes: where the typing was held up, it is in several."""
            running.keys("ctrl+z")
            time.sleep(1.0)  # longer than it takes until what was done is in the file
            return _notes(file) == before

        _wait_for(undone)


def _demo(folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-P", "-m", "kplan_desktop", "demo", str(folder / "demo")],
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return folder / "demo" / "report.kplan"


def _notes(file: Path) -> list[str]:
    """The notes of the first measure in the file, read as a stranger would."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT text FROM note WHERE measure_id = 'measure-1.1-1' ORDER BY position"
        )
        return [text for (text,) in rows]


def _wait_for(look: Callable[[], _T | None], every: float = 0.05) -> _T:
    """Look again and again, ``every`` so many seconds, until there is something to see."""
    end = time.monotonic() + _PATIENCE
    while not (seen := look()):
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(every)
    return seen
