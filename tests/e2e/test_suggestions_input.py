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


def counted(driver: DesktopDriver) -> tuple[int, int]:
    """How many rows are open, and how many are answered; (0, 0) when all are."""
    found = re.search(r"(\d+) av (\d+) igjen", driver.ask("visible_text"))
    return (int(found[1]), int(found[2]) - int(found[1])) if found else (0, 0)


def answered(driver: DesktopDriver) -> int:
    """How many rows are answered, while any is open. Each no may bring another one to answer."""
    return counted(driver)[1]


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
        first, _ = counted(driver)
        assert first > 20
        # Slow: each answer is seen before the next.
        driver.keys("Return")
        wait_for(lambda: answered(driver) == 1)
        driver.keys("n")
        wait_for(lambda: answered(driver) == 2)
        # Taken back in turn.
        driver.keys("ctrl+z")
        wait_for(lambda: answered(driver) == 1)
        driver.keys("ctrl+z")
        wait_for(lambda: answered(driver) == 0)
        # Quick: more keys than are painted one by one.
        driver.xdotool("key", "--delay", "1", *["Return", "n", "j", "Delete"] * 2)
        driver.settle()
        wait_for(lambda: answered(driver) >= 8)
        # The buttons stay under the mouse, and a double click answers two rows.
        accept, dismiss = driver.find("widget", "Godta"), driver.find("widget", "Avvis")
        before = answered(driver)
        driver.click(driver.centre("widget", "Avvis"))
        wait_for(lambda: answered(driver) > before)
        before = answered(driver)
        driver.xdotool("click", "--repeat", "2", "--delay", "20", "1")
        wait_for(lambda: answered(driver) >= before + 2)
        assert driver.find("widget", "Godta") == accept
        assert driver.find("widget", "Avvis") == dismiss
        driver.click(driver.centre("widget", "Godta"))
        # All the rest in one go; a key too many takes nothing back and closes nothing.
        driver.xdotool("key", "--delay", "1", *["n"] * 80)
        driver.settle()
        wait_for(lambda: "Alt er besvart." in driver.ask("visible_text"))
        driver.keys("Escape")
        driver.take_focus()
        wait_for(lambda: not driver.ask("widget", LIST))
        driver.keys("shift+F7")
        wait_for(lambda: "ingenting å svare på" in driver.ask("visible_text"))
        driver.keys("Escape")
        wait_for(lambda: "ingenting å svare på" not in driver.ask("visible_text"))
        driver.take_focus()
        driver.xdotool("key", "ctrl+q")
        driver.process.wait(30)
    opened = ReportFile.open(file)
    assert len(opened.load().activities) < 43
    assert len(opened.dismissed()) > first // 2
    opened.close()
