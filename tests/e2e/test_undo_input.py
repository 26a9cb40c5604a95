"""Undoing what went wrong, and finding what was made, by mouse and keys in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.desktop_driver import DesktopDriver, desktop_driver
from tests.e2e.running import Screen, wait_for

pytestmark = pytest.mark.long


def wait_for_text(driver: DesktopDriver, text: str) -> None:
    wait_for(lambda: text in driver.ask("visible_text"))


@pytest.mark.parametrize(
    ("text_scale", "row", "said"),
    [(100, 1, "Notatet er fjernet."), (200, 0, "Tiltaket er fjernet, med ")],
)
def test_what_was_removed_comes_back_by_a_click_on_undo(
    screen: Screen, tmp_path: Path, file: Path, text_scale: int, row: int, said: str
) -> None:
    with desktop_driver(screen, tmp_path, file, text_scale=text_scale) as driver:
        driver.click(driver.centre("item", "1.1"))
        texts = driver.ask("texts")
        driver.click(driver.centre("text", texts[row]))
        driver.keys("ctrl+shift+Delete")
        wait_for_text(driver, said)
        assert driver.ask("texts") != texts
        driver.click(driver.centre("widget", "Angre"))
        wait_for_text(driver, "Angret:")
        assert driver.ask("texts") == texts


def test_replacing_begins_with_ctrl_h_and_is_undone_by_a_click(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        before = driver.ask("texts")
        driver.keys("ctrl+h")
        driver.write("kommune")
        driver.keys("Tab")
        driver.write("bydel")
        driver.click(driver.centre("widget", "Erstatt alle"))
        wait_for_text(driver, "treff er erstattet.")
        assert driver.ask("focus")["name"] == "Erstatt med"
        assert any("bydel" in text for text in driver.ask("texts"))
        driver.click(driver.centre("widget", "Angre"))
        wait_for_text(driver, "Angret:")
        assert "treff er erstattet." not in driver.ask("visible_text")
        assert driver.ask("texts") == before


def test_removing_all_hits_is_asked_about_and_enter_keeps_them(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        before = driver.ask("texts")
        driver.keys("ctrl+h")
        driver.write("kommune")
        driver.click(driver.centre("widget", "Erstatt alle"))
        wait_for_text(driver, "treff fra tekstene?")
        driver.keys("Return")
        wait_for(lambda: "treff fra tekstene?" not in driver.ask("visible_text"))
        assert driver.ask("texts") == before


def test_a_document_that_was_made_is_named_until_the_next_message(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        driver.keys("F10")
        driver.click(driver.centre("widget", "Dokumenter og utskrift"))
        driver.click(driver.centre("widget", "Lag CSV-fil med tallene …"))
        driver.centre("widget", "Filnavn:")  # the file dialog is open
        driver.keys("Return")
        wait_for_text(driver, "Laget: ")
        driver.centre("widget", "Vis i mappe")
        assert list(tmp_path.glob("*.csv"))
