"""No menu of the program needs more than a small screen has with text of 200 %."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery.entries import walk
from tests.ui.gallery.filled_files import make_files
from tests.ui.gallery.stage import stage_in

pytestmark = pytest.mark.long

ROOM = 672
"""Pixels of height that a screen of 1280 x 720 has beside the bar of Windows."""


def test_every_menu_fits_on_a_small_screen_at_200_per_cent(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    heights: dict[str, int] = {}

    def look(name: str, widget: QWidget) -> None:
        if isinstance(widget, QMenu):
            heights[name] = widget.sizeHint().height()

    files = make_files(tmp_path / "gallery")
    with stage_in(qtbot, qapp, files.copied_to(tmp_path / "home"), look) as stage:
        documents = stage.driver.kplan.documents
        documents.remember(lambda known: replace(known, text_scale=200))
        qtbot.waitUntil(lambda: stage.theme.tokens.scale == 2.0)
        walk(stage)
    assert len(heights) > 20
    assert {name: height for name, height in heights.items() if height > ROOM} == {}
