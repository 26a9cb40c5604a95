"""What hands do in the office's window, beside what they do in any."""

from __future__ import annotations

import re
from pathlib import Path

from tests.e2e.delivery_hands import Hands
from tests.e2e.running import wait_for


class OfficeHands(Hands):
    """What hands do in the office's window."""

    def go_on_in_office(self) -> None:
        """Have the keys come to the office's window, which is as large as the main one was."""
        self.driver.window = wait_for(lambda: self.driver.find_window(f"^{self.report.stem} – "))
        self.driver.take_focus()

    def answer_with_all(self, folder: Path, first: str) -> None:
        """Choose all files of a folder, of which ``first`` is one.

        The folder is typed again if need be: while folders are still being read, the dialog may
        complete what is typed to something else.
        """
        count = len(list(folder.iterdir()))

        def listed() -> bool:
            views = self.driver.ask("spoken_items")
            if any(row.startswith(first) and len(view) >= count for view in views for row in view):
                return True
            self.answer_file_dialog(folder)
            return False

        wait_for(listed, every=2)
        self.go_to("Filer", "shift+Tab")
        self.driver.keys("ctrl+a", "Return")

    def rows(self, beginning: str) -> list[str]:
        """What is said of the rows of the first table or list of which one begins so."""

        def found() -> list[str]:
            views = self.driver.ask("spoken_items")
            return next((v for v in views if any(row.startswith(beginning) for row in v)), [])

        return wait_for(found)

    def open_section(self, name: str, count: int) -> None:
        """Go to a section of the figures, on whose button stands how much is to be decided."""

        def found() -> str:
            lines = self.driver.ask("visible_text").splitlines()
            ends = f" ({count})"
            return next((e for e in lines if e.startswith(name) and e.endswith(ends)), "")

        button = wait_for(found)
        for _ in range(24):
            if self.driver.ask("widget", button):
                break
            # With large text the page is scrolled down to what is being decided.
            self.driver.keys("shift+Tab")
        self.driver.click(self.driver.centre("widget", button))

    def go_to_decisions(self, key: str) -> None:
        """Go back to the list of what is to be decided, and press a key there."""
        for _ in range(24):
            if self.driver.ask("focus")["class"] == "KeyedList":
                break
            self.driver.keys("shift+Tab")
        self.driver.keys(key)

    def units_to_decide(self) -> set[str]:
        """The names of the units in the list's row, of which nothing is decided."""
        names, _, state = self.driver.ask("current_item").rpartition("\n")[2].partition(" · ")
        assert state == "ikke avklart"
        # There are hard spaces within a name.
        return {each.replace("\xa0", " ") for each in re.split(", | og ", names)}
