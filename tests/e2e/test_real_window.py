"""The real program in a real window: real keys, a real kill, a real new start.

Needs Xvfb and xdotool; `python3 build/dev.py test` sees to both.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

_ROOT = Path(__file__).parents[2]
_PATIENCE = 30.0
_T = TypeVar("_T")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A virtual screen of its own; the display's name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        display = f":{number.readline().strip()}"
    yield display
    server.terminate()
    server.wait()


class RunningKplan:
    """One start of `kplan FILE` on a virtual screen, driven by xdotool."""

    def __init__(self, display: str, home: Path, *arguments: str) -> None:
        self._environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "PYTHONPATH": str(_ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kplan_desktop", *arguments], env=self._environment
        )
        self.window = _wait_for(self._find_window)
        self.xdotool("windowfocus", "--sync", self.window)

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
        self.xdotool("key", "--clearmodifiers", "--delay", "40", *names)

    def write(self, text: str) -> None:
        """Type a text."""
        self.xdotool("type", "--clearmodifiers", "--delay", "25", text)

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


def test_what_was_typed_is_there_after_a_kill_and_a_new_start(screen: str, tmp_path: Path) -> None:
    file = tmp_path / "Sør-Trøndelag ÆØÅ.kplan"
    _demo(tmp_path).rename(file)
    # xdotool types capital æøå as small ones; those are in the file's name instead.
    typed = " Møtt fire ledere – på Frøya og i Trøndelag, æøå."
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
    screen: str, tmp_path: Path
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
        for _ in range(4):
            running.keys("ctrl+z")
        _wait_for(lambda: _notes(file) == before)


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


def _wait_for(look: Callable[[], _T | None]) -> _T:
    """Look again and again until there is something to see."""
    end = time.monotonic() + _PATIENCE
    while not (seen := look()):
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(0.05)
    return seen
