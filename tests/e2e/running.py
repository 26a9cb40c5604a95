"""Starts of the real program on a virtual screen, driven by xdotool with real key events."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parents[2]
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


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """A virtual screen, with a Norwegian keyboard where the system can set one.

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

    ``module`` is what Python runs; ``output`` is where its standard output goes.
    """

    def __init__(
        self,
        screen: Screen,
        home: Path,
        *arguments: str,
        module: str = "kplan_desktop",
        output: int | None = None,
    ) -> None:
        self._environment = {
            **os.environ,
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "PYTHONPATH": str(ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", module, *arguments],
            env=self._environment,
            stdout=output,
        )
        try:
            self.window = wait_for(self._find_window)
            self.settle()
            self.take_focus()
        except BaseException:
            self.kill()
            raise

    def take_focus(self) -> None:
        """Have the keys come to this window."""
        self.xdotool("windowfocus", "--sync", self.window)
        wait_for(lambda: self.xdotool("getwindowfocus", "-f") == self.window)
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

        wait_for(idle, every=0.01)

    def __enter__(self) -> RunningKplan:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        if self.process.stdout is not None:
            self.process.stdout.close()

    def kill(self) -> None:
        """End it as a flat battery would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def _find_window(self) -> str | None:
        assert self.process.poll() is None, "kplan ended before its window came"
        of_process = ["--all", "--pid", str(self.process.pid)]
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", *of_process, "--name", "– Kplan$"],
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        return found.stdout.split()[-1] if found.stdout.split() else None


def wait_for(look: Callable[[], _T | None], every: float = 0.05) -> _T:
    """Look again and again, ``every`` so many seconds, until there is something to see."""
    end = time.monotonic() + _PATIENCE
    while not (seen := look()):
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(every)
    return seen
