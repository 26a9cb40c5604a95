"""The gallery has every window and dialog of the program."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

import kplan_desktop.ui
from tests.ui.gallery.entries import walk
from tests.ui.gallery.filled_files import FilledFiles, make_files
from tests.ui.gallery.stage import stage_in


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> FilledFiles:
    return make_files(tmp_path_factory.mktemp("gallery") / "home")


def _classes(base: type) -> Iterator[type]:
    kinds: list[type] = base.__subclasses__()
    for kind in kinds:
        if kind.__module__.startswith("kplan_desktop."):
            yield kind
        yield from _classes(kind)


def windows() -> set[type]:
    """Every class of a window or dialog that no other one is derived from."""
    for module in pkgutil.walk_packages(kplan_desktop.ui.__path__, "kplan_desktop.ui."):
        importlib.import_module(module.name)
    found = {*_classes(QDialog), *_classes(QMainWindow)}
    return {kind for kind in found if not any(each in kind.__subclasses__() for each in found)}


def test_every_window_and_dialog_is_in_the_gallery(
    qtbot: QtBot, qapp: QApplication, files: FilledFiles, tmp_path: Path
) -> None:
    shown: set[type] = set()

    def look(_: str, widget: QWidget) -> None:
        shown.add(type(widget))

    with stage_in(qtbot, qapp, files.copied_to(tmp_path / "home"), look) as stage:
        walk(stage)
    missing = {kind.__name__ for kind in windows() - shown}
    assert not missing, "give them an entry beside those of the same part of the program"
