"""The way through the menu that a page of the guide tells is the menu's own."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QMenu

from kplan_desktop.paths import program_files
from tests.ui.driver import Driver

WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        "gå til «(?P<menu>[^»]+)»(?: og|,) velg «(?P<choice>[^»]+)»",
        r"«(?P<choice>[^»]+)» i menyen \(F10\), under «(?P<menu>[^»]+)»",
        r"[Mm]enyen \(F10\) → «(?P<menu>[^»]+)» (?:→|har) «(?P<choice>[^»]+)»",
        r"[Åå]pne menyen \(F10\)(?: og|,) velg(?P<menu>) «(?P<choice>[^»]+)»",
    )
)


def _choices(menu: QMenu, name: str = "") -> set[tuple[str, str]]:
    """Each choice after the name of the menu that it is in, which is empty for the first."""
    found = set()
    for action in menu.actions():
        below = action.menu()
        found.add((name, action.text()))
        if isinstance(below, QMenu):
            found |= _choices(below, action.text())
    return found


def test_the_guide_leads_to_where_the_menu_has_a_choice(empty_driver: Driver) -> None:
    menu = empty_driver.window._toolbar.menu_button.menu()
    assert menu is not None
    there = _choices(menu)
    told = {
        (way["menu"], way["choice"])
        for page in sorted((program_files().guide / "nb").glob("*.md"))
        for pattern in WAYS
        for way in pattern.finditer(" ".join(page.read_text(encoding="utf-8").split()))
    }
    assert len(told) > 20
    assert told - there == set()
