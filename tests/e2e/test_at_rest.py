"""What is pointed at stays where it is, and the way back from large letters is in reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.hands import hands
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


def test_at_200_per_cent_the_text_size_is_set_back_by_the_mouse(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file, text_scale=200) as person:
        large = person.find("widget", "Meny")[3]
        person.click(person.centre("widget", "Meny"))
        for action in ("Les inn", "Denne meldingen", "Dokumenter og utskrift", "Visning"):
            x, y, width, height = person.find("widget", action)
            assert x >= 0
            assert y >= 0
            assert y + height <= 800
            person.move_to((x + width // 2, y + height // 2))
            person.settle()
        person.click(person.centre("widget", "Tekststørrelse 100 %"))
        wait_for(lambda: person.find("widget", "Meny")[3] < large)
        person.keys("ctrl+z")  # the keyboard is in the window again
        assert person.ask("widget", "Tekststørrelse 100 %") is None


def test_choosing_a_goal_leaves_the_others_as_they_were(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        measure = person.find("item", "1 Støtte")
        goal = person.find("item", "1.2")
        person.click(person.centre("item", "1.2"))
        assert "1.2" in person.ask("goal")
        assert person.find("item", "1.2") == goal
        assert person.find("item", "1 Støtte") == measure


def test_on_return_to_a_goal_every_row_is_where_it_was(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        texts = person.ask("texts")[:4]
        before = [person.find("text", text) for text in texts]
        for goal in ("1.2", "2.1", "1.3", "1.1"):
            person.click(person.centre("item", goal))
        assert [person.find("text", text) for text in texts] == before


def test_the_preview_opens_at_the_goal_and_follows_the_cursor(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file, size=(1280, 800)) as person:
        person.click(person.centre("item", "2.1"))
        person.keys("F11")
        wait_for(lambda: person.ask("printed_page") not in (None, 0))
        person.click(person.centre("item", "1.1"))
        person.keys("Return")
        wait_for(lambda: person.ask("printed_page") == 0)


def test_the_title_of_a_dialog_is_its_own_and_that_of_the_window_has_one_dash(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        assert person.find_window("^Sør-Trøndelag – Kplan$")
        person.keys("ctrl+shift+n")
        wait_for(lambda: person.find_window("^Hurtignotat$"))
