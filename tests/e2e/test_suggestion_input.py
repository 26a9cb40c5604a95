"""What a note's text states, answered by a real mouse and real keys in its own line."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.desktop_driver import DesktopDriver, desktop_driver
from tests.e2e.running import Screen, wait_for

pytestmark = pytest.mark.long

TEXT = "Besøkte 17 kommuner og 43 elever 15. mai 2013"
OFFERED = ("17 kommuner?", "43 elever?", "15.05.2013?")


def chip(driver: DesktopDriver, text: str) -> tuple[int, int, int, int]:
    return driver.find("widget", text.replace(" ", "\u00a0"))


def accept_all(driver: DesktopDriver) -> tuple[int, int, int, int]:
    """Where «accept all» of the note is that has the keyboard."""
    driver.keys("F2", "End", "Left")
    focus = driver.ask("focus")
    assert focus["text"] == "Godta alle"
    x, y, width, height = focus["place"]
    return x, y, width, height


def stored(file: Path) -> tuple[set[tuple[str, float]], str | None]:
    """The figures and the kind of time that the new note's activity has in the file."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        [(activity_id,)] = connection.execute(
            "SELECT activity_id FROM note WHERE text = ?", (TEXT,)
        ).fetchall()
        figures = connection.execute(
            "SELECT metric_id, CAST(value AS REAL) FROM figure WHERE activity_id = ?",
            (activity_id,),
        ).fetchall()
        [(kind,)] = connection.execute(
            "SELECT when_kind FROM activity WHERE id = ?", (activity_id,)
        ).fetchall()
    return set(figures), kind


def begin_note(driver: DesktopDriver) -> None:
    """Write a note right after the first of the goal."""
    driver.click(driver.centre("item", "1.1"))
    driver.click(driver.centre("text", driver.ask("texts")[0]))
    driver.keys("ctrl+Home", "Tab", "ctrl+End", "Return")
    driver.write(TEXT)


def write_note(driver: DesktopDriver) -> None:
    begin_note(driver)
    for text in OFFERED:
        chip(driver, text)


@pytest.mark.parametrize("pause", [0.05, 1.0])
@pytest.mark.parametrize("answered", [0, 1])
def test_two_clicks_at_one_place_answer_one_suggestion(
    screen: Screen, tmp_path: Path, file: Path, answered: int, pause: float
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        write_note(driver)
        before = {text: chip(driver, text) for text in OFFERED}
        x, y, width, height = before[OFFERED[answered]]
        driver.move_to((x + width // 3, y + height // 2))
        driver.settle()
        driver.xdotool("click", "1", "sleep", str(pause), "click", "1")
        chip(driver, OFFERED[answered].rstrip("?"))
        others = [text for text in OFFERED if text != OFFERED[answered]]
        assert {text: chip(driver, text) for text in others} == {
            text: before[text] for text in others
        }
        accepted = [("kommuner", 17.0), ("elever", 43.0)][answered]
        wait_for(lambda: stored(file) == ({accepted}, None))


def test_accepting_all_is_one_step_and_leaves_nothing_under_the_mouse(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        write_note(driver)
        before = {text: chip(driver, text) for text in OFFERED}
        x, y, width, height = accept_all(driver)
        at = (x + width // 2, y + height // 2)
        driver.move_to(at)
        driver.settle()
        driver.xdotool("click", "1", "sleep", "0.6", "click", "1")
        accepted = {text: chip(driver, text.rstrip("?"))[:2] for text in OFFERED}
        assert accepted == {text: place[:2] for text, place in before.items()}
        assert driver.ask("focus")["class"] != "FigureField"
        wait_for(lambda: stored(file) == ({("kommuner", 17.0), ("elever", 43.0)}, "day"))
        driver.keys("ctrl+z")
        wait_for(lambda: stored(file) == (set(), None))
        assert set(OFFERED) <= {text for text in OFFERED if chip(driver, text)}


def test_a_walk_by_keys_at_200_per_cent(screen: Screen, tmp_path: Path, file: Path) -> None:
    with desktop_driver(screen, tmp_path, file, text_scale=200) as driver:
        begin_note(driver)
        chip(driver, OFFERED[0])
        driver.keys("F2")
        names = [driver.ask("focus")["text"].replace("\u00a0", " ")]
        for _ in range(3):
            driver.keys("Right")
            assert driver.ask("widget", driver.ask("focus")["text"])  # it has come into view
            names.append(driver.ask("focus")["text"].replace("\u00a0", " "))
        assert names == [*OFFERED, "Godta alle"]
        driver.keys("Home", "Delete")
        assert driver.ask("focus")["text"].replace("\u00a0", " ") == OFFERED[1]
        driver.keys("ctrl+Return")
        assert driver.ask("focus")["text"] == TEXT
        wait_for(lambda: stored(file) == ({("elever", 43.0)}, "day"))
        driver.keys("ctrl+z")
        wait_for(lambda: stored(file) == (set(), None))
        time.sleep(0.6)
        assert not driver.ask("widget", "17\u00a0kommuner?")  # undo takes no dismissal back
