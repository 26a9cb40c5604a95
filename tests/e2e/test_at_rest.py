"""What is pointed at stays where it is, and the way back from large letters is in reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.desktop_driver import desktop_driver
from tests.e2e.running import Screen, wait_for

pytestmark = pytest.mark.long


def test_at_200_per_cent_the_text_size_is_set_back_by_the_mouse(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file, text_scale=200) as driver:
        large = driver.find("widget", "Meny")[3]
        driver.click(driver.centre("widget", "Meny"))
        taken, papers = "Les inn, skjemaer og samlinger", "Dokumenter og utskrift"
        for action in (taken, "Denne meldingen", papers, "Visning"):
            x, y, width, height = driver.find("widget", action)
            assert x >= 0
            assert y >= 0
            assert y + height <= 800
            driver.move_to((x + width // 2, y + height // 2))
            driver.settle()
        driver.click(driver.centre("widget", "Vanlig tekststørrelse"))
        wait_for(lambda: driver.find("widget", "Meny")[3] < large)
        driver.keys("ctrl+z")  # the keyboard is in the window again
        assert driver.ask("widget", "Vanlig tekststørrelse") is None


def test_choosing_a_goal_leaves_the_others_as_they_were(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        measure = driver.find("item", "1 Støtte")
        goal = driver.find("item", "1.2")
        driver.click(driver.centre("item", "1.2"))
        assert "1.2" in driver.ask("goal")
        assert driver.find("item", "1.2") == goal
        assert driver.find("item", "1 Støtte") == measure


def test_on_return_to_a_goal_every_row_is_where_it_was(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        texts = driver.ask("texts")[:4]
        before = [driver.find("text", text) for text in texts]
        for goal in ("1.2", "2.1", "1.3", "1.1"):
            driver.click(driver.centre("item", goal))
        assert [driver.find("text", text) for text in texts] == before


def test_the_preview_opens_at_the_goal_and_follows_the_cursor(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file, size=(1280, 800)) as driver:
        driver.click(driver.centre("item", "2.1"))
        driver.keys("F11")
        wait_for(lambda: driver.ask("printed_page") not in (None, 0))
        driver.click(driver.centre("item", "1.1"))
        driver.keys("Return")
        wait_for(lambda: driver.ask("printed_page") == 0)


def test_the_title_of_a_dialog_is_its_own_and_that_of_the_window_has_one_dash(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        assert driver.find_window("^Sør-Trøndelag – Kplan$")
        driver.keys("ctrl+shift+n")
        wait_for(lambda: driver.find_window("^Hurtignotat$"))
