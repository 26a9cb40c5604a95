"""The real window, driven by mouse and keys through xdotool, and asked what it shows.

Needs Xvfb and xdotool; `python3 build/dev.py test --all` sees to both.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from kplan_desktop.ui.document.settings import Settings, SettingsStore
from tests.e2e.running import RunningKplan, Screen, from_source, wait_for

Point = tuple[int, int]


class DesktopDriver(RunningKplan):
    """One start of `kplan FILE` with mouse and keys, which can be asked what it shows.

    Places are pixels of the screen. ``ask`` and what is made of it: see ``probed``.
    """

    def ask(self, probe: str, *arguments: object) -> Any:
        """The answer of a probe of ``probed``."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write((json.dumps([probe, *arguments]) + "\n").encode())
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def find(self, probe: str, *arguments: object) -> tuple[int, int, int, int]:
        """The place of something, waited for until it is there and has come to rest.

        `find("widget", "Lever")`; x, y, width, height.
        """
        place = wait_for(lambda: self.ask(probe, *arguments))
        while True:
            self.settle()
            before, place = place, wait_for(lambda: self.ask(probe, *arguments))
            if place == before:
                x, y, width, height = place
                return x, y, width, height

    def centre(self, probe: str, *arguments: object) -> Point:
        """The middle of something, waited for."""
        x, y, width, height = self.find(probe, *arguments)
        return x + width // 2, y + height // 2

    def move_to(self, at: Point) -> None:
        """Move the mouse to a place at once."""
        self.xdotool("mousemove", *map(str, at))

    def click(self, at: Point, button: int = 1) -> None:
        """Click at a place."""
        self.move_to(at)
        self.settle()
        self.xdotool("click", str(button))
        self.settle()

    def drag_along(self, points: Sequence[Point], *, steps: int = 10, pause: float = 0.02) -> None:
        """Press at the first point, move by the others and let go at the last.

        There are ``steps`` moves from point to point, ``pause`` seconds apart. With one step and no
        pause it is the quickest that a hand can be: press, one move, release in one go.
        """
        first, *others = points
        self.move_to(first)
        self.settle()
        words = ["mousedown", "1"]
        at = first
        for point in others:
            for step in range(1, steps + 1):
                between = (
                    round(a + (b - a) * step / steps) for a, b in zip(at, point, strict=True)
                )
                words += ["mousemove", *map(str, between)]
                words += ["sleep", str(pause)] if pause else []
            at = point
        self.xdotool(*words, "mouseup", "1")
        self.settle()

    def resize(self, width: int, height: int) -> None:
        """Give the window this size in pixels, at the corner of the screen."""
        self.xdotool("windowmove", self.window, "0", "0")
        self.xdotool("windowsize", self.window, str(width), str(height))
        time.sleep(0.2)  # without a window manager nothing says when it has it
        self.settle()


@contextmanager
def desktop_driver(
    screen: Screen,
    home: Path,
    *files: Path,
    size: Point = (1280, 800),
    text_scale: int = 100,
    variables: Mapping[str, str] | None = None,
) -> Iterator[DesktopDriver]:
    """The program on a file, for a user whose folder is ``home``; the text size is in per cent.

    What an earlier start there has remembered stays. ``variables`` are added to its environment.
    """
    settings = home / "config" / "Kplan" / "kplan.ini"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        SettingsStore(settings).remember(lambda _: Settings(text_scale=text_scale))
    program = from_source(home, "tests.e2e.probed")
    program = replace(program, variables={**program.variables, **(variables or {})})
    pipe = subprocess.PIPE
    with DesktopDriver(screen, program, *files, source=pipe, output=pipe) as running:
        running.resize(*size)
        yield running
