"""What the notes state is answered from the list by a hand, quick and slow, in the real window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kplan_desktop.storage.report_file import ReportFile
from tests.as_written import example_as_written
from tests.e2e.desktop_driver import DesktopDriver, desktop_driver
from tests.e2e.running import Screen, wait_for
from tests.ui.driver import make_file

pytestmark = pytest.mark.long

LIST = "Det som står i notatene"


def left(driver: DesktopDriver) -> int:
    """How many rows are open; 0 when all are answered."""
    found = re.search(r"(\d+) av \d+ igjen", driver.ask("visible_text"))
    return int(found[1]) if found else 0


def focus_name(driver: DesktopDriver) -> str:
    return str((driver.ask("focus") or {}).get("name"))


@pytest.mark.parametrize("scale", [100, 200])
def test_the_list_is_answered_by_keys_and_mouse_quick_and_slow(
    screen: Screen, tmp_path: Path, scale: int
) -> None:
    file = tmp_path / "Sør-Trøndelag.kplan"
    make_file(file, example_as_written())
    with desktop_driver(screen, tmp_path, file, text_scale=scale) as driver:
        driver.click(driver.centre("text", driver.ask("texts")[0]))
        driver.keys("shift+F7")
        wait_for(lambda: focus_name(driver) == LIST)
        first = left(driver)
        assert first > 20
        # Slow: each answer is seen before the next.
        driver.keys("Return")
        wait_for(lambda: left(driver) == first - 1)
        driver.keys("n")
        wait_for(lambda: left(driver) < first - 1)
        # Taken back in turn.
        driver.keys("ctrl+z")
        driver.keys("ctrl+z")
        wait_for(lambda: left(driver) == first)
        # Quick: more keys than are painted one by one.
        driver.xdotool("key", "--delay", "1", *["Return", "n", "j", "Delete"] * 2)
        driver.settle()
        after_keys = left(driver)
        assert first - 8 - 4 <= after_keys <= first - 4
        # The buttons stay under the mouse, a double click answers two rows.
        accept, dismiss = driver.find("widget", "Godta"), driver.find("widget", "Avvis")
        driver.click(driver.centre("widget", "Avvis"))
        wait_for(lambda: left(driver) < after_keys)
        after_one = left(driver)
        driver.xdotool("click", "--repeat", "2", "--delay", "20", "1")
        wait_for(lambda: left(driver) < after_one)
        assert driver.find("widget", "Godta") == accept
        assert driver.find("widget", "Avvis") == dismiss
        driver.click(driver.centre("widget", "Godta"))
        # All the rest in one go; a key too many takes nothing back and closes nothing.
        driver.xdotool("key", "--delay", "1", *["n"] * (first + 5))
        driver.settle()
        assert left(driver) == 0
        assert "Alt er besvart." in driver.ask("visible_text")
        driver.keys("Escape")
        driver.take_focus()
        wait_for(lambda: not driver.ask("widget", LIST))
        driver.keys("shift+F7")
        wait_for(lambda: "ingenting å svare på" in driver.ask("visible_text"))
        driver.keys("Escape")
        driver.close()
    opened = ReportFile.open(file)
    assert len(opened.load().activities) < 43
    assert len(opened.dismissed()) > first // 2
    opened.close()
