"""Where the keyboard goes, and that nothing moves under the mouse, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.hands import Hands, hands
from tests.e2e.running import Screen, wait_for
from tests.storage.samples import example_report
from tests.ui.driver import make_file

pytestmark = pytest.mark.long

NEW_NOTE = "Nytt notat …"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A report file with the filled example."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    make_file(path, example_report())
    return path


def chip(person: Hands, text: str) -> tuple[int, int, int, int]:
    return person.find("widget", text.replace(" ", "\u00a0"))


def focused_text(person: Hands) -> str:
    focus = person.ask("focus")
    assert focus["class"] == "GrowingTextEdit", focus
    return str(focus["text"])


def test_the_side_panel_at_200_per_cent_leaves_the_focus_in_the_text(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file, text_scale=200) as person:
        person.click(person.centre("item", "1.1"))
        first = person.ask("texts")[0]
        person.click(person.centre("text", first))
        person.keys("ctrl+Home", "F9", "F9", "space")
        assert focused_text(person) == " " + first
        person.click(person.centre("item", "1.1"))
        person.keys("F9", "space")
        assert person.ask("focus")["class"] in ("GrowingTextEdit", "QTabBar")
        assert not person.ask("widget", "Hvorfor det ikke er noe å melde (kan stå tomt)")


def test_letters_typed_on_a_chip_go_to_the_text_at_its_cursor(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        first = person.ask("texts")[1]
        person.click(person.centre("text", first))
        person.keys("ctrl+Home", "F2")
        assert person.ask("focus")["class"] == "Chip"
        person.write("Og nå: ")
        assert focused_text(person) == "Og nå: " + first


def test_f2_begins_a_note_and_what_is_suggested_stays_under_the_mouse(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        person.click(person.centre("widget", NEW_NOTE))
        person.keys("F2")
        person.write("3 verksteder")
        person.keys("Return")
        wait_for(lambda: (person.ask("focus") or {}).get("name") == "Navn i entall")
        person.write("verksted")
        person.keys("Return")
        person.take_focus()
        wait_for(lambda: (person.ask("focus") or {}).get("class") == "FigureField")
        person.write("5 lære")
        person.keys("Return", "Return")
        chip(person, "3 verksteder")
        chip(person, "5 lærere")
        assert focused_text(person) == ""
        person.write("Besøkte 17 kommuner og 43 elever, vinteren 2014")
        wait_for(lambda: chip(person, "17 kommuner?") == chip(person, "17 kommuner?"))
        x, y, width, height = chip(person, "17 kommuner?")
        beside = chip(person, "43 elever?")
        at = (x + width // 3, y + height // 2)
        person.click(at)
        chip(person, "17 kommuner")
        assert chip(person, "43 elever?") == beside
        person.click(at)
        assert chip(person, "43 elever?") == beside
        person.move_to((at[0], y + 200))
        person.settle()
        wait_for(lambda: chip(person, "43 elever?") != beside)  # the gap is closed


def test_a_note_written_without_a_pause_has_its_suggestions(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        person.click(person.centre("widget", NEW_NOTE))
        person.write("Besøk i 3 kommuner i mai.")
        person.keys("Return")
        person.write("Og mer.")
        at = chip(person, "3 kommuner?")
        person.keys("Up")
        assert focused_text(person) == "Besøk i 3 kommuner i mai."
        assert chip(person, "3 kommuner?") == at


def test_a_double_click_in_another_note_is_one_in_the_word_that_it_began_on(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        first = "Møte med Karianne"
        second = "Deltakelse på"
        person.click(person.centre("text", first))
        before = person.find("text", second)
        at = (before[0] + 20, before[1] + 10)
        person.move_to(at)
        person.settle()
        person.xdotool("click", "--repeat", "2", "--delay", "150", "1")
        person.settle()
        assert person.find("text", second) == before
        person.write("Innlegg")
        assert focused_text(person).startswith("Innlegg på")
        person.move_to(person.centre("item", "1.1"))
        person.settle()
        wait_for(lambda: person.find("text", "Innlegg på")[1] < before[1])


def test_a_click_beside_the_chips_or_under_a_text_is_one_in_the_text(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with hands(screen, tmp_path, file) as person:
        first = person.ask("texts")[1]
        x, y, width, height = person.find("text", first)
        for at in ((x + width - 20, y + height + 15), (x + width // 2, y + height + 2)):
            person.click(person.centre("item", "1.1"))
            person.click(at)
            assert focused_text(person) == first
