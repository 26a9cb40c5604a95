"""The program as a screen reader hears it, from another process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.desktop_driver import DesktopDriver
from tests.e2e.heard import Heard, Listener, heard_desktop, is_focus
from tests.e2e.running import Screen, notes_in

pytestmark = pytest.mark.long


def focus_after(driver: DesktopDriver, listener: Listener, key: str) -> Heard:
    """What gets the focus by a key; the last of it, where it goes on from there."""
    listener.heard()
    driver.keys(key)
    return [event for event in listener.heard() if is_focus(event)][-1]


def within(tree: list[Heard], role: str, name: str) -> list[Heard]:
    """What lies in the first object of this role whose name begins so, in reading order."""
    at = next(
        i for i, node in enumerate(tree) if node["role"] == role and node["name"].startswith(name)
    )
    found = []
    for node in tree[at + 1 :]:
        if node["depth"] <= tree[at]["depth"]:
            break
        found.append(node)
    return found


def test_the_tree_tells_of_each_row_that_an_arrow_comes_to(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with heard_desktop(screen, tmp_path, file) as (driver, listener):
        heard = [focus_after(driver, listener, "Down") for _ in range(9)]
        named = [str(event["name"]) for event in heard]
        assert [name.split(":")[0] for name in named] == [
            *(f"Tiltak {number}" for number in range(1, 5)),
            *(f"Mål 1.{number}" for number in range(2, 5)),
            "Område 2",
            "Mål 2.1",
        ]
        assert named[0].endswith("– ferdig, 1 av 4")
        assert named[4].endswith("– tomt, 2 av 4")
        # It unfolds by being come to, and is told as what it has become.
        assert "expanded" in heard[-1]["states"]
        driver.keys("Left")
        listener.wait_for_words("Lukket")
        driver.keys("Right")
        listener.wait_for_words("Åpnet")


def test_the_page_is_read_from_top_to_bottom_with_what_is_not_drawn(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    with heard_desktop(screen, tmp_path, file) as (driver, listener):
        tree = listener.tree()
        headings = [node for node in tree if node["role"] == "heading"]
        assert headings[0]["attributes"] == {"level": "1"}
        texts = [node["name"] for node in tree if node["role"] == "text"]
        rows = [name for name in texts if name.startswith("Tiltak ")]
        numbers = [int(name.split(",")[0].removeprefix("Tiltak ")) for name in rows]
        assert numbers == sorted(numbers)
        assert set(numbers) == {1, 2, 3, 4}
        card = [n["name"] for n in within(tree, "panel", "Tiltak 1: ") if n["role"] == "text"]
        notes = [f"Tiltak 1, notat {number}" for number in range(1, len(notes_in(file)) + 1)]
        assert card == ["Tiltak 1", *notes, "Tiltak 1, nytt notat"]
        driver.keys("Return")
        listener.wait_for_focus("Tiltak 1")


def test_what_changes_elsewhere_is_said(screen: Screen, tmp_path: Path, file: Path) -> None:
    with heard_desktop(screen, tmp_path, file) as (driver, listener):
        driver.keys("Return", "ctrl+End")
        driver.keys("Down")
        listener.wait_for_focus("Tiltak 1, notat 1")
        driver.write(" I mai kom 14 rektorer.")
        assert "14" in listener.wait_for_words("Foreslått: ")["text"]
        driver.keys("ctrl+z")
        listener.wait_for_words("Angret: ")
        driver.keys("ctrl+shift+Delete")
        listener.wait_for_words("Notatet er fjernet.")
        driver.keys("ctrl+z")
        listener.wait_for_words("Angret: ")
        driver.keys("alt+Down")
        listener.wait_for_words("Flyttet til 1.1, tiltak 1, notat 2.")


def test_the_chosen_row_is_said_while_one_types(screen: Screen, tmp_path: Path, file: Path) -> None:
    with heard_desktop(screen, tmp_path, file) as (driver, listener):
        driver.keys("ctrl+f")
        driver.write("kommune")
        assert "1.1" in listener.wait_for_words("treff")["text"]
        driver.keys("Down")
        listener.wait_for_words("1.1, tiltak")
        driver.keys("Escape", "ctrl+shift+n")
        driver.write("Et notat")
        driver.keys("Return")
        driver.write("kulturskole")
        listener.wait_for_words(" av ")
        driver.keys("Down")
        listener.wait_for_words("kulturskole")


def test_controls_say_what_they_are(screen: Screen, tmp_path: Path, file: Path) -> None:
    with heard_desktop(screen, tmp_path, file) as (driver, listener):
        tree = listener.tree()
        parts = [
            node["role"] for node in tree if node["name"] in ("Sidepanel", "Områder, mål og tiltak")
        ]
        assert parts.index("tree") < len(parts) - 1 - parts[::-1].index("filler")
        assert [n["name"] for n in tree if n["role"] == "separator"]
        driver.keys("Return", "Down", "F7")
        findings = [n for n in within(listener.tree(), "tree", "Funn") if ": " in n["name"]]
        assert findings[0]["name"].startswith(
            ("Se på dette først: ", "Bør ses på: ", "Kan gjøres bedre: ")
        )
        driver.keys("ctrl+h")
        fold = next(
            n for n in listener.tree() if n["name"] == "Erstatt" and "expandable" in n["states"]
        )
        assert "expanded" in fold["states"]
        driver.keys("Escape", "ctrl+shift+n")
        listener.wait_for_focus("")
        dialog = next(n for n in listener.tree() if n["role"] == "dialog")
        assert "modal" in dialog["states"]
        assert [
            n["name"]
            for n in within(listener.tree(), "dialog", dialog["name"])
            if n["role"] == "heading"
        ]


def test_the_focus_goes_by_itself_to_nothing_that_changes_the_report(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    ways = (
        ("ctrl+shift+n", "Escape"),
        ("ctrl+shift+d", "Escape"),
        ("ctrl+f", "Escape"),
        ("F9", "F9"),
        ("Return", "Down", "ctrl+shift+Delete"),
        ("ctrl+z",),
        ("F2", "Escape"),
    )
    with heard_desktop(screen, tmp_path, file) as (driver, listener):
        for way in ways:
            driver.keys(*way)
            # Qt calls the chosen tab of tabs focused, whatever is.
            focused = [
                node
                for node in listener.tree()
                if "focused" in node["states"] and node["role"] != "page tab"
            ]
            assert focused, way
            assert focused[-1]["role"] in ("text", "tree", "table cell"), (way, focused[-1])
