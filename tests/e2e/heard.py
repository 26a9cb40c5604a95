"""What a screen reader hears of the real program, from another process, through AT-SPI.

Needs Debian's at-spi2-core, dbus-daemon, python3-gi and gir1.2-atspi-2.0, which
`python3 build/dev.py test --all` sees to.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.e2e.desktop_driver import DesktopDriver, desktop_driver
from tests.e2e.running import Screen, wait_for

_SYSTEM_PYTHON = "/usr/bin/python3"
_READER = Path(__file__).with_name("screen_reader.py")

Heard = dict[str, Any]


class Listener:
    """A screen reader on a bus of its own, asked what it has heard: see ``screen_reader``."""

    def __init__(self, variables: dict[str, str]) -> None:
        self._reader = subprocess.Popen(
            [_SYSTEM_PYTHON, str(_READER)],
            env={**os.environ, **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._answer()

    def tree(self) -> list[Heard]:
        """All that the program shows, in reading order, with its depth."""
        found: list[Heard] = self._ask("tree")
        return found

    def heard(self) -> list[Heard]:
        """What was heard since the last call."""
        events: list[Heard] = self._ask("heard")
        return events

    def wait_for(self, fits: Callable[[Heard], bool]) -> Heard:
        """The first event that fits, waited for; those before it are forgotten."""

        def look() -> Heard | None:
            return next((event for event in self.heard() if fits(event)), None)

        return wait_for(look)

    def wait_for_words(self, words: str) -> Heard:
        """The announcement that has these words, waited for."""
        return self.wait_for(
            lambda event: "announcement" in event["event"] and words in event["text"]
        )

    def wait_for_focus(self, words: str) -> Heard:
        """The focus on what has these words in its name, waited for."""
        return self.wait_for(lambda event: is_focus(event) and words in str(event["name"]))

    def end(self) -> None:
        """Stop listening."""
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.close()
        self._reader.wait()
        self._reader.stdout.close()

    def _ask(self, question: str) -> Any:
        assert self._reader.stdin is not None
        self._reader.stdin.write(json.dumps([question]) + "\n")
        self._reader.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._reader.stdout is not None
        line = self._reader.stdout.readline()
        assert line, "the screen reader has ended"
        return json.loads(line)


def is_focus(event: Heard) -> bool:
    """Whether an event says that something got the focus."""
    return (event["event"], event["on"]) == ("object:state-changed:focused", 1)


@contextmanager
def heard_desktop(
    screen: Screen, home: Path, *files: Path
) -> Iterator[tuple[DesktopDriver, Listener]]:
    """The program on a file, and a screen reader that listens to it from before its start."""
    variables = {"DISPLAY": screen.display, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    variables["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    listener = Listener(variables)
    try:
        with desktop_driver(screen, home, *files, variables=variables) as driver:
            yield driver, listener
    finally:
        listener.end()
        bus.terminate()
        bus.wait()
        bus.stdout.close()
