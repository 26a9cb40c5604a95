"""Where the keyboard goes, and that nothing moves under the mouse, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.desktop_driver import DesktopDriver, desktop_driver
from tests.e2e.running import Screen, wait_for

pytestmark = pytest.mark.long


def begin_note(driver: DesktopDriver) -> None:
    """Add a note after the first measure's last one."""
    driver.click(driver.centre("text", "Deltakelse på"))
    driver.keys("ctrl+End", "Return")


def chip(driver: DesktopDriver, text: str) -> tuple[int, int, int, int]:
    return driver.find("widget", text.replace(" ", "\u00a0"))


def focused_text(driver: DesktopDriver) -> str:
    focus = driver.ask("focus")
    assert focus["class"] == "GrowingTextEdit", focus
    return str(focus["text"])


def test_the_side_panel_at_200_per_cent_leaves_the_focus_in_the_text(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file, text_scale=200) as driver:
        driver.click(driver.centre("item", "1.1"))
        first = driver.ask("texts")[0]
        driver.click(driver.centre("text", first))
        driver.keys("ctrl+Home", "F9", "F9", "space")
        assert focused_text(driver) == " " + first
        driver.click(driver.centre("item", "1.1"))
        driver.keys("F9", "space")
        assert driver.ask("focus")["class"] in ("GrowingTextEdit", "TabBar")
        assert not driver.ask("widget", "Hvorfor det ikke er noe å melde (kan stå tomt)")


def test_letters_typed_on_a_chip_go_to_the_text_at_its_cursor(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        first = driver.ask("texts")[1]
        driver.click(driver.centre("text", first))
        driver.keys("ctrl+Home", "F2")
        assert driver.ask("focus")["class"] == "Chip"
        driver.write("Og nå: ")
        assert focused_text(driver) == "Og nå: " + first


def test_f2_begins_a_note_and_what_is_suggested_stays_under_the_mouse(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        begin_note(driver)
        driver.keys("F2")
        driver.write("3 tavler")
        driver.keys("Return")
        wait_for(lambda: (driver.ask("focus") or {}).get("name") == "Navn i entall")
        driver.write("tavle")
        driver.keys("Return")
        driver.take_focus()
        wait_for(lambda: (driver.ask("focus") or {}).get("class") == "FigureField")
        driver.write("5 lære")
        driver.keys("Return", "Return")
        chip(driver, "3 tavler")
        chip(driver, "5 lærere")
        assert focused_text(driver) == ""
        driver.write("Besøkte 17 kommuner og 43 elever, vinteren 2014")
        wait_for(lambda: chip(driver, "17 kommuner?") == chip(driver, "17 kommuner?"))
        x, y, width, height = chip(driver, "17 kommuner?")
        beside = chip(driver, "43 elever?")
        at = (x + width // 3, y + height // 2)
        driver.click(at)
        chip(driver, "17 kommuner")
        assert chip(driver, "43 elever?") == beside
        driver.click(at)
        assert chip(driver, "43 elever?") == beside
        driver.move_to((at[0], y + 200))
        driver.settle()
        wait_for(lambda: chip(driver, "43 elever?") != beside)  # the gap is closed


def test_a_note_written_without_a_pause_has_its_suggestions(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        begin_note(driver)
        driver.write("Besøk i 3 kommuner i mai.")
        driver.keys("Return")
        driver.write("Og mer.")
        at = chip(driver, "3 kommuner?")
        driver.keys("Up")
        assert focused_text(driver) == "Besøk i 3 kommuner i mai."
        assert chip(driver, "3 kommuner?") == at


def test_a_double_click_in_another_note_is_one_in_the_word_that_it_began_on(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        first = "Møte med Karianne"
        second = "Deltakelse på"
        driver.click(driver.centre("text", first))
        before = driver.find("text", second)
        at = (before[0] + 20, before[1] + 10)
        driver.move_to(at)
        driver.settle()
        driver.xdotool("click", "--repeat", "2", "--delay", "150", "1")
        driver.settle()
        assert driver.find("text", second) == before
        driver.write("Innlegg")
        assert focused_text(driver).startswith("Innlegg på")
        driver.move_to(driver.centre("item", "1.1"))
        driver.settle()
        wait_for(lambda: driver.find("text", "Innlegg på")[1] < before[1])


def test_a_click_beside_the_chips_or_under_a_text_is_one_in_the_text(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        first = driver.ask("texts")[1]
        x, y, width, height = driver.find("text", first)
        for at in ((x + width - 20, y + height + 15), (x + width // 2, y + height + 2)):
            driver.click(driver.centre("item", "1.1"))
            driver.click(at)
            assert focused_text(driver) == first
