"""Notes and measures moved by a real mouse, quick and slow, and by the keys."""

from __future__ import annotations

import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.e2e.hands import Hands, Point, hands
from tests.e2e.running import Screen, wait_for
from tests.storage.samples import example_report
from tests.ui.driver import make_file

pytestmark = pytest.mark.long

VISITS, GATHERINGS, MEETING = "Kommunebesøk", "Ledersamlinger", "Møte med"
SUPPORT, INFORM = "Støtte opp", "Bidra til at kommunene"
FIRST, SECOND = "measure-1.1-1", "measure-1.1-2"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A report file with the filled example."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    make_file(path, example_report())
    return path


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
    return bool(notes) and len(notes) > index and notes[index].startswith(beginning)


def handle(person: Hands, beginning: str) -> Point:
    """The middle of the handle of a note or a measure, which is there under the mouse."""
    person.move_to(person.centre("text", beginning))
    person.settle()
    return person.centre("handle", beginning)


def carry(person: Hands, start: Point, end: Point, how: str) -> None:
    match how:
        case "slow":
            person.drag_along([start, end])
        case "quick":
            person.drag_along([start, end], steps=1, pause=0)
        case "while it is busy":
            person.move_to(start)
            person.settle()
            with stopped(person):
                # The mouse goes on at once: Qt then leaves out the moves before it was let go.
                to, on = map(str, end), ("640", "20")
                person.xdotool("mousedown", "1", "mousemove", *to, "mouseup", "1", "mousemove", *on)
            person.settle()


@contextmanager
def stopped(person: Hands) -> Iterator[None]:
    """What the mouse does meanwhile, the program gets to know all at once."""
    person.process.send_signal(signal.SIGSTOP)
    try:
        yield
        time.sleep(0.1)
    finally:
        person.process.send_signal(signal.SIGCONT)


HOW = ["slow", "quick", "while it is busy"]


@pytest.mark.parametrize("how", HOW)
def test_notes_and_measures_are_dropped_on_page_and_tree(
    screen: Screen, tmp_path: Path, file: Path, how: str
) -> None:
    with hands(screen, tmp_path, file) as person:
        person.click(person.centre("item", "1.1"))
        x, y, *_ = person.find("text", VISITS)
        carry(person, handle(person, MEETING), (x, y - 4), how)
        wait_for(lambda: stands(file, MEETING, FIRST, 0))
        x, y, *_ = person.find("text", GATHERINGS)
        carry(person, handle(person, MEETING), (x, y - 4), how)
        wait_for(lambda: stands(file, MEETING, FIRST, 1))
        carry(person, handle(person, MEETING), person.centre("item", "2 "), how)
        wait_for(lambda: stands(file, MEETING, SECOND))
        assert "Flyttet til 1.1, tiltak 2." in person.ask("visible_text")
        carry(person, handle(person, GATHERINGS), person.centre("item", "1.2"), how)
        wait_for(lambda: stands(file, GATHERINGS, "goal-1.2"))
        carry(person, handle(person, INFORM), person.centre("item", "1.3"), how)
        wait_for(lambda: measures(file, "goal-1.3") == [SECOND])
        assert "Flyttet til 1.3." in person.ask("visible_text")
        person.click(person.centre("widget", "Angre"))
        wait_for(lambda: SECOND in measures(file, "goal-1.1"))
