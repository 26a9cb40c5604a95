"""A walk through every window in each language and size of text: no leftover, nothing cut off.

What it finds is named by the entry of the gallery.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

import kplan_desktop.ui
from kplan_desktop.ui.help.help_topic import help_topic_of
from kplan_desktop.ui.help.help_window import HelpWindow
from tests.ui.gallery.catalogues import LANGUAGES, Language, LeftoverFinder, finder_for
from tests.ui.gallery.entries import walk
from tests.ui.gallery.filled_files import FilledFiles, contents_of, make_files
from tests.ui.gallery.layout_faults import layout_faults
from tests.ui.gallery.shown_texts import shown_texts
from tests.ui.gallery.stage import stage_in
from tests.ui.window.test_accessible import controls

EVERYDAY = ("nb", 100)
"""The walk that is made each time; the others are long."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> FilledFiles:
    return make_files(tmp_path_factory.mktemp("walk") / "home")


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


class Walk:
    """Looks at each window, and keeps what is wrong with it."""

    def __init__(self, finder: LeftoverFinder, home: Path) -> None:
        self.faults: list[str] = []
        self._finder, self._home = finder, str(home)
        self._seen: set[str] = set()
        self.kinds: set[type] = set()

    def look(self, name: str, window: QWidget) -> None:
        """Look at a window that is shown."""
        self.kinds.add(type(window))
        self.faults += [f"{name}: {fault}" for fault in self._faults(window)]

    def _faults(self, window: QWidget) -> Iterator[str]:
        for where, text in shown_texts(window):
            if text not in self._seen and self._finder.is_leftover(text.replace(self._home, "")):
                yield f"another language: {where}: {text!r}"
            self._seen.add(text)
        yield from layout_faults(window)
        if isinstance(window, QMenu):
            return
        for control in controls(window):
            if not control.name.strip():
                yield f"no name: {control.role}, {type(control.widget).__name__}"
        if help_topic_of(window) is None and not isinstance(window, HelpWindow):
            yield "no page of the guide"


@pytest.mark.timeout(600)  # all windows of the program; a busy machine takes minutes
@pytest.mark.parametrize(
    ("language", "scale"),
    [
        pytest.param(*case, marks=[] if case == EVERYDAY else [pytest.mark.long])
        for case in ((language, scale) for language in LANGUAGES for scale in (100, 200))
    ],
)
def test_nothing_is_left_over_or_cut_off(
    qtbot: QtBot,
    qapp: QApplication,
    files: FilledFiles,
    tmp_path: Path,
    language: Language,
    scale: int,
) -> None:
    own = files.copied_to(tmp_path / "home")
    looking = Walk(finder_for(language, contents_of(own)), own.home)
    with stage_in(qtbot, qapp, own, looking.look, language=language, scale=scale) as stage:
        walk(stage)
    assert not looking.faults, "\n".join(looking.faults)
    missing = {kind.__name__ for kind in windows() - looking.kinds}
    assert not missing, "give them an entry in the gallery, with those of their part of the program"
