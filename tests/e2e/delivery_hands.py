"""What hands do on the way of a report to the office and back, in the real window."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.e2e.desktop_driver import DesktopDriver
from tests.e2e.running import wait_for


class Hands:
    """Works in one window with keys, and with the mouse in menus.

    ``report`` is the file of the report, pictures of the main steps go into ``pictures``, and
    ``letters`` are those beyond ASCII that the keyboard has.
    """

    def __init__(self, driver: DesktopDriver, report: Path, pictures: Path, letters: str) -> None:
        self.driver = driver
        self.report = report
        self.letters = letters
        self._pictures = pictures
        pictures.mkdir(exist_ok=True)

    def focus_name(self) -> str:
        """The accessible name of what has the keyboard, or else its text."""
        focus = self.driver.ask("focus") or {}
        return str(focus.get("name") or focus.get("text"))

    def go_to(self, name: str, key: str = "Tab", most: int = 14) -> None:
        """Press ``key`` until what has the keyboard is called ``name``."""
        for _ in range(most):
            if self.focus_name().startswith(name):
                return
            self.driver.keys(key)
        raise AssertionError(f"{key} does not lead to {name!r}, but to {self.focus_name()!r}")

    def go_to_item(self, words: str, key: str = "Down", most: int = 40) -> None:
        """Press ``key`` in a list until an item with these words has the keyboard."""
        for _ in range(most):
            if words in self.driver.ask("current_item"):
                return
            self.driver.keys(key)
        raise AssertionError(f"{key} does not lead to {words!r}")

    def wait_for_item(self, *words: str) -> None:
        """Wait until an item of a list or tree has all these words."""

        def seen() -> bool:
            items = (each for view in self.driver.ask("spoken_items") for each in view)
            return any(all(word in each for word in words) for each in items)

        wait_for(seen)

    def wait_for_focus(self, name: str) -> None:
        """Wait until what is called so has the keyboard."""
        wait_for(lambda: name in self.focus_name())

    def see(self, *words: str) -> None:
        """Wait until all these words stand on labels and buttons."""
        wait_for(lambda: all(each in self.driver.ask("visible_text") for each in words))

    def look(self, name: str) -> None:
        """Keep a picture of the screen."""
        self.driver.settle()
        assert self.driver.ask("picture", str(self._pictures / f"{name}.png"))

    def choose(self, *labels: str) -> None:
        """Choose in the main menu."""
        for label in ("Meny", *labels):
            self.driver.click(self.driver.centre("widget", label))

    def click_text(self, beginning: str) -> None:
        """Put the cursor into a text of the goal page."""
        self.driver.click(self.driver.centre("text", beginning))

    def answer_file_dialog(self, path: Path | None = None) -> None:
        """Give a path, or take the proposed one."""
        wait_for(lambda: "LineEdit" in (self.driver.ask("focus") or {"class": ""})["class"])
        if path is not None:
            self.driver.keys("ctrl+a")
            self.driver.write(str(path))
        self.driver.keys("Return")

    def into(self, title: str) -> None:
        """Wait for a dialog, and go on in it."""
        self.driver.take_focus(f"^{title}")

    def press(self, label: str) -> None:
        """Go to a button by Tab, and press it."""
        self.go_to(label, most=24)
        self.driver.keys("space")

    def close_welcome(self) -> None:
        """Come to the window without a report."""
        self.into("Velkommen til Kplan")
        self.driver.keys("Escape")
        self.driver.take_focus()

    def close(self) -> None:
        """Close a dialog by Esc, and go on in the window."""
        self.driver.keys("Escape")
        self.driver.take_focus()

    def stored(self, query: str) -> list[tuple[Any, ...]]:
        """What the report's file holds, read as a stranger would."""
        with closing(sqlite3.connect(f"file:{self.report}?mode=ro", uri=True)) as connection:
            return connection.execute(query).fetchall()

    def wait_stored(self, query: str, right: Callable[[list[tuple[Any, ...]]], bool]) -> None:
        """Wait until what the report's file holds is right."""
        wait_for(lambda: right(self.stored(query)))


def fake_mail_program(folder: Path) -> tuple[str, Path]:
    """A search path that leads to a program for e-mails, and where it writes what it was given."""
    folder.mkdir()
    given = folder / "given.txt"
    program = folder / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> "{given}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return f"{folder}{os.pathsep}{os.environ['PATH']}", given
