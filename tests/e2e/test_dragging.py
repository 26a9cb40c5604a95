"""Notes and measures moved by a real mouse, quick and slow, and by the keys."""

from __future__ import annotations

import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.e2e.desktop_driver import DesktopDriver, Point, desktop_driver
from tests.e2e.running import Screen, virtual_screen, wait_for

pytestmark = pytest.mark.long

VISITS, GATHERINGS, MEETING = "Kommunebesøk", "Ledersamlinger", "Møte med"
SUPPORT, INFORM = "Støtte opp", "Bidra til at kommunene"
FIRST, SECOND = "measure-1.1-1", "measure-1.1-2"


@pytest.fixture(scope="module")
def wide_screen() -> Iterator[Screen]:
    """A screen with room for a wide window."""
    with virtual_screen("1920x1080") as screen:
        yield screen


def places(file: Path) -> dict[str, list[str]]:
    """The beginnings of the notes by their measure or goal, as the file has them."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT coalesce(measure_id, goal_id), text FROM note ORDER BY position"
        ).fetchall()
    found: dict[str, list[str]] = {}
    for place, text in rows:
        found.setdefault(place, []).append(text)
    return found


def measures(file: Path, goal_id: str) -> list[str]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT id FROM measure WHERE goal_id = ? ORDER BY position", (goal_id,)
        )
        return [measure_id for (measure_id,) in rows]


def stands(file: Path, beginning: str, place: str, index: int = -1) -> bool:
    notes = places(file).get(place, [])
    return -len(notes) <= index < len(notes) and notes[index].startswith(beginning)


def handle(driver: DesktopDriver, beginning: str) -> Point:
    """The middle of the handle of a note or a measure, which is there under the mouse."""
    driver.move_to(driver.centre("text", beginning))
    driver.settle()
    return driver.centre("handle", beginning)


def carry(driver: DesktopDriver, start: Point, end: Point, how: str) -> None:
    match how:
        case "slow":
            driver.drag_along([start, end])
        case "quick":
            driver.drag_along([start, end], steps=1, pause=0)
        case "while it is busy":
            driver.move_to(start)
            driver.settle()
            with stopped(driver):
                # The mouse goes on at once: Qt then leaves out the moves before it was let go.
                to, on = map(str, end), ("640", "20")
                driver.xdotool("mousedown", "1", "mousemove", *to, "mouseup", "1", "mousemove", *on)
            driver.settle()


@contextmanager
def stopped(driver: DesktopDriver) -> Iterator[None]:
    """What the mouse does meanwhile, the program gets to know all at once."""
    driver.process.send_signal(signal.SIGSTOP)
    try:
        yield
        time.sleep(0.1)
    finally:
        driver.process.send_signal(signal.SIGCONT)


HOW = ["slow", "quick", "while it is busy"]


@pytest.mark.parametrize("how", HOW)
def test_notes_and_measures_are_dropped_on_page_and_tree(
    screen: Screen, tmp_path: Path, file: Path, how: str
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        driver.click(driver.centre("item", "1.1"))
        driver.keys("Right")  # opens its measures in the tree
        x, y, *_ = driver.find("text", VISITS)
        carry(driver, handle(driver, MEETING), (x, y - 4), how)
        wait_for(lambda: stands(file, MEETING, FIRST, 0))
        x, y, *_ = driver.find("text", GATHERINGS)
        carry(driver, handle(driver, MEETING), (x, y - 4), how)
        wait_for(lambda: stands(file, MEETING, FIRST, 1))
        carry(driver, handle(driver, MEETING), driver.centre("item", "2 Bidra"), how)
        wait_for(lambda: stands(file, MEETING, SECOND))
        assert "Flyttet til 1.1, tiltak 2." in driver.ask("visible_text")
        carry(driver, handle(driver, GATHERINGS), driver.centre("item", "1.2"), how)
        wait_for(lambda: stands(file, GATHERINGS, "goal-1.2"))
        carry(driver, handle(driver, INFORM), driver.centre("item", "1.3"), how)
        wait_for(lambda: measures(file, "goal-1.3") == [SECOND])
        assert "Flyttet til 1.3." in driver.ask("visible_text")
        driver.click(driver.centre("widget", "Angre"))
        wait_for(lambda: SECOND in measures(file, "goal-1.1"))


@pytest.mark.parametrize(
    ("size", "text_scale"), [((1900, 1000), 200), ((820, 700), 100), ((1900, 1000), 100)]
)
def test_dragging_follows_the_text_size_and_the_width(
    wide_screen: Screen, tmp_path: Path, file: Path, size: Point, text_scale: int
) -> None:
    with desktop_driver(wide_screen, tmp_path, file, size=size, text_scale=text_scale) as driver:
        driver.click(driver.centre("item", "1.1"))
        start = handle(driver, VISITS)
        driver.drag_along([start, driver.centre("item", "1.2")])
        wait_for(lambda: stands(file, VISITS, "goal-1.2"))
        driver.drag_along([handle(driver, SUPPORT), driver.centre("item", "1.3")], steps=1, pause=0)
        wait_for(lambda: measures(file, "goal-1.3") == [FIRST])


def test_views_scroll_and_goals_open_under_what_is_dragged(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file, size=(1280, 560)) as driver:
        driver.click(driver.centre("item", "1.1"))
        x, y = handle(driver, VISITS)
        _, top, _, height = driver.find("widget", "goalPage")
        driver.move_to((x, y))
        driver.xdotool("mousedown", "1")
        driver.move_to((x - 60, top + height - 6))

        def lowest() -> Point | None:
            """Where the last note of the page is, once it is well in view."""
            at = driver.ask("text", "Revidere og")
            return (at[0], at[1]) if at is not None and at[1] < top + height - 60 else None

        last = wait_for(lowest)
        driver.move_to((last[0], last[1] - 4))
        driver.settle()
        driver.xdotool("mouseup", "1")
        wait_for(lambda: stands(file, VISITS, "measure-1.1-4", 2))
        start = handle(driver, VISITS)
        x, top, width, height = driver.find("widget", "outline")
        driver.move_to(start)
        driver.xdotool("mousedown", "1")
        driver.move_to((x + width // 2, top + height - 6))

        def goal() -> Point | None:
            """Where the goal 3.2 is, once the tree scrolls no further for it."""
            at = driver.ask("item", "3.2")
            seen = at is not None and at[1] + at[3] // 2 < top + height - 42
            return (at[0] + 100, at[1] + at[3] // 2) if seen else None

        driver.move_to(wait_for(goal))
        wait_for(lambda: driver.ask("item", "1 Initiere"))
        # At the lower edge the tree scrolls on for the measure.
        driver.move_to(driver.centre("item", "1 Initiere"))
        time.sleep(0.5)
        driver.move_to(driver.centre("item", "1 Initiere"))
        driver.settle()
        driver.xdotool("mouseup", "1")
        wait_for(lambda: stands(file, VISITS, "measure-3.2-1"))
        assert "Flyttet til 3.2, tiltak 1." in driver.ask("visible_text")
        driver.click(driver.centre("widget", "Vis"))
        assert driver.ask("goal") == "goal-3.2"
        assert driver.ask("focus")["text"].startswith(VISITS)


def test_escape_and_a_place_where_nothing_can_be_dropped_leave_all_as_it_was(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        driver.click(driver.centre("item", "1.1"))
        before = driver.ask("texts")
        goal, area = driver.centre("item", "1.2"), driver.centre("item", "2 Kunst")
        driver.move_to(handle(driver, VISITS))
        driver.xdotool("mousedown", "1")
        driver.move_to((goal[0], goal[1] - 2))
        driver.move_to(goal)
        driver.xdotool("key", "Escape")  # «keys» would let the mouse go, too
        driver.settle()
        driver.xdotool("mouseup", "1")
        driver.settle()
        driver.drag_along([handle(driver, VISITS), area])
        driver.drag_along([handle(driver, VISITS), (1100, 500)], steps=1, pause=0)
        driver.drag_along([handle(driver, VISITS), (1100, 1)])
        assert driver.ask("texts") == before
        # The mouse is free again.
        driver.click(goal)
        assert driver.ask("goal") == "goal-1.2"


def test_several_notes_are_selected_by_mouse_and_keys_and_moved_as_one_step(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        driver.click(driver.centre("item", "1.1"))
        before = places(file)
        for beginning in (VISITS, MEETING):
            at = handle(driver, beginning)
            driver.xdotool("keydown", "ctrl")
            driver.click(at)
            driver.xdotool("keyup", "ctrl")
        driver.drag_along([handle(driver, VISITS), driver.centre("item", "1.2")], steps=2)
        wait_for(lambda: stands(file, VISITS, "goal-1.2", 0) and stands(file, MEETING, "goal-1.2"))
        driver.keys("ctrl+z")
        wait_for(lambda: places(file) == before)
        driver.click(driver.centre("text", GATHERINGS))
        driver.keys("alt+shift+Down", "ctrl+m")
        driver.write("3.2 1")
        driver.keys("Return")
        driver.take_focus()  # without a window manager nothing gives it back
        wait_for(lambda: stands(file, MEETING, "measure-3.2-1"))
        assert stands(file, GATHERINGS, "measure-3.2-1", -2)
        assert driver.ask("focus")["text"].startswith("Deltakelse")
        driver.click(driver.centre("widget", "Angre"))
        wait_for(lambda: places(file) == before)
        driver.click(driver.centre("text", GATHERINGS))
        driver.keys("alt+shift+Down", "alt+Up")
        wait_for(lambda: stands(file, GATHERINGS, FIRST, 0) and stands(file, MEETING, FIRST, 1))
        driver.keys("ctrl+shift+Delete")
        wait_for(lambda: stands(file, VISITS, FIRST, 0) and len(places(file)[FIRST]) == 2)
        assert "2 notater er fjernet." in driver.ask("visible_text")


def test_a_measure_is_moved_to_another_goal_without_the_mouse(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with desktop_driver(screen, tmp_path, file) as driver:
        driver.click(driver.centre("item", "1.1"))
        driver.click(driver.centre("text", INFORM))
        driver.keys("ctrl+m")
        driver.write("1.3")
        driver.keys("Return")
        wait_for(lambda: measures(file, "goal-1.3") == [SECOND])
        assert "Flyttet til 1.3." in driver.ask("visible_text")
