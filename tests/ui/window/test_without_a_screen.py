"""The screen that a window is on may be gone, and there may be none when Kplan starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import ROOT

MAKING = """
import datetime as dt, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from kplan_desktop.ui.runtime.refcount_guard import keep_constants_alive
keep_constants_alive()
app = QApplication([])
assert QGuiApplication.screens() == []
from kplan_desktop.app import Kplan, UserFolders
from kplan_desktop.paths import program_files
from kplan_desktop.ui.runtime.crash_dialog import CrashDialog
from kplan_desktop.ui.runtime.rescue import NothingOpen
from kplan_desktop.ui.theme.style_tokens import load_tokens
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import room_for
home = Path(sys.argv[1])
now = lambda: dt.datetime(2014, 8, 9, tzinfo=dt.UTC)
folders = UserFolders(home / "kplan.ini", home, home)
kplan = Kplan(app, program_files(), folders, now=now, contents_later=True)
resources = program_files().resources
theme = Theme(load_tokens(resources / "styles", "light"), resources / "icons")
made = [
    kplan.window,
    CrashDialog("report", NothingOpen(), kplan.window, may_go_on=True, quit=app.quit),
]
kplan.close()
sizes = [*(widget.size() for widget in made), room_for(kplan.window, theme)]
print(*(size.width() > 200 and size.height() > 200 for size in sizes), flush=True)
"""


@pytest.fixture
def no_screen(tmp_path: Path) -> dict[str, str]:
    """The environment of a process whose Qt has no screen, as where the only one is unplugged."""
    (tmp_path / "screens.json").write_text(json.dumps({"screens": []}), encoding="utf-8")
    # Qt parts the platform's options at colons, so that a path with a drive cannot be named.
    platform = "offscreen:configfile=screens.json"
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": platform}


def run(folder: Path, environment: dict[str, str], *arguments: str) -> tuple[int, str]:
    """Run Python in ``folder``; the exit code and all output."""
    done = subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout


def test_window_and_dialogs_take_a_size_without_a_screen(
    tmp_path: Path, no_screen: dict[str, str]
) -> None:
    code, output = run(tmp_path, no_screen, "-c", MAKING, str(tmp_path))
    assert (code, output.split("\n")[-2].strip()) == (0, "True True True"), output


def test_a_start_without_a_screen_ends_with_a_sentence(
    tmp_path: Path, no_screen: dict[str, str]
) -> None:
    code, output = run(tmp_path, no_screen, "-m", "kplan_desktop")
    assert code == 2
    assert output.strip().split("\n")[-1].startswith("Kplan finds no screen to open its window on")
