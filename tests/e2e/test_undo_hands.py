"""Undoing what went wrong, and finding what was made, by mouse and keys in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.hands import Hands, hands
from tests.e2e.running import Screen, wait_for
from tests.storage.samples import example_report
from tests.ui.driver import make_file

pytestmark = pytest.mark.long


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A report file with the filled example."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    make_file(path, example_report())
    return path


def wait_for_text(person: Hands, text: str) -> None:
    wait_for(lambda: text in person.ask("visible_text"))


@pytest.mark.parametrize(
    ("text_scale", "row", "said"),
    [(100, 1, "Notatet er fjernet."), (200, 0, "Tiltaket er fjernet, med ")],
)
def test_what_was_removed_comes_back_by_a_click_on_undo(
    screen: Screen, tmp_path: Path, file: Path, text_scale: int, row: int, said: str
) -> None:
    with hands(screen, tmp_path, file, text_scale=text_scale) as person:
        person.click(person.centre("item", "1.1"))
        texts = person.ask("texts")
        person.click(person.centre("text", texts[row]))
        person.keys("ctrl+shift+Delete")
        wait_for_text(person, said)
        assert person.ask("texts") != texts
        person.click(person.centre("widget", "Angre"))
        wait_for_text(person, "Angret.")
        assert person.ask("texts") == texts


def test_replacing_begins_with_ctrl_h_and_is_undone_by_a_click(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        before = person.ask("texts")
        person.keys("ctrl+h")
        person.write("kommune")
        person.keys("Tab")
        person.write("bydel")
        person.click(person.centre("widget", "Erstatt alle"))
        wait_for_text(person, "treff er erstattet.")
        assert person.ask("focus")["name"] == "Erstatt med"
        assert any("bydel" in text for text in person.ask("texts"))
        person.click(person.centre("widget", "Angre"))
        wait_for_text(person, "Angret.")
        assert "treff er erstattet." not in person.ask("visible_text")
        assert person.ask("texts") == before


def test_removing_all_hits_is_asked_about_and_enter_keeps_them(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        before = person.ask("texts")
        person.keys("ctrl+h")
        person.write("kommune")
        person.click(person.centre("widget", "Erstatt alle"))
        wait_for_text(person, "treff fra tekstene?")
        person.keys("Return")
        wait_for(lambda: "treff fra tekstene?" not in person.ask("visible_text"))
        assert person.ask("texts") == before


def test_a_document_that_was_made_is_named_until_the_next_message(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        person.keys("F10")
        person.click(person.centre("widget", "Dokumenter og utskrift"))
        person.click(person.centre("widget", "Lag CSV-fil med tallene …"))
        person.centre("widget", "Filnavn:")  # the file dialog is open
        person.keys("Return")
        wait_for_text(person, "Laget: ")
        person.centre("widget", "Vis i mappe")
        assert list(tmp_path.glob("*.csv"))
