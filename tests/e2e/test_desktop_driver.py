"""What a driver does by mouse and keys in the real window, and what she then sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.desktop_driver import desktop_driver
from tests.e2e.running import Screen

pytestmark = pytest.mark.long

WHEEL_DOWN = 5
"""The button of a mouse that X takes for a turn of the wheel."""


@pytest.mark.parametrize("text_scale", [100, 200])
def test_a_goal_is_chosen_by_a_click_and_written_in(
    screen: Screen, tmp_path: Path, file: Path, text_scale: int
) -> None:
    with desktop_driver(screen, tmp_path, file, text_scale=text_scale) as driver:
        above = driver.centre("item", "1.1")
        while not driver.ask("item", "1.2"):  # below the edge, with large text
            driver.click(above, WHEEL_DOWN)
        driver.click(driver.centre("item", "1.2"))
        assert "1.2" in driver.ask("goal")
        first = driver.ask("texts")[0]
        driver.click(driver.centre("text", first))
        driver.keys("ctrl+End")
        driver.write(" Og mer")
        assert driver.ask("texts")[0] == first + " Og mer"
