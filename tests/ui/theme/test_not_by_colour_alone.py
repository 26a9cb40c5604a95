"""Nothing is told by its colour alone, and nothing moves or blinks by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.checks import finding_list
from kplan_desktop.ui.outline.outline_delegate import MARK_ICONS
from kplan_desktop.ui.plan.plan_commands import OUTCOME_ICONS
from kplan_desktop.ui.theme import motion
from kplan_desktop.ui.widgets import banner
from tests.folders import ROOT

PACKAGE = ROOT / "kplan_desktop"


@pytest.mark.parametrize(
    "icons",
    [MARK_ICONS.values(), OUTCOME_ICONS.values(), finding_list._ICONS.values()],
    ids=["marks of the tree", "outcomes", "findings"],
)
def test_marks_that_differ_in_colour_differ_in_shape(icons: Iterable[tuple[str, str]]) -> None:
    shapes: dict[str, str] = {}
    for shape, colour in icons:
        assert shapes.setdefault(shape, colour) == colour
    assert len(shapes) > 2


def test_notices_of_different_weight_have_different_pictures() -> None:
    pictures = [name for name, _ in banner._ICONS.values()]
    assert len(set(pictures)) == len(pictures)


def test_nothing_is_animated_but_what_asks_whether_it_may() -> None:
    moving = r"QPropertyAnimation|QVariantAnimation|QMovie|QTimeLine|setRange\(0, 0\)"
    found = {
        path.stem for path in PACKAGE.rglob("*.py") if re.search(moving, path.read_text("utf-8"))
    }
    assert found == {"motion"}


@pytest.mark.parametrize("still", [True, False])
def test_a_busy_bar_stands_still_where_less_motion_is_asked_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, still: bool
) -> None:
    monkeypatch.setattr(motion, "prefers_less_motion", lambda: still)
    bar = QProgressBar()
    qtbot.addWidget(bar)
    motion.show_busy(bar)
    assert (bar.maximum() > bar.minimum()) is still
    assert (bar.value() == bar.maximum()) or not still
