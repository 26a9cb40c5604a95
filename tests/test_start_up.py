"""What is imported when, measured in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXPORT_LIBRARIES = {"reportlab", "pikepdf", "PIL", "lxml", "docx", "xlsxwriter"}
OPENING = """
import datetime, pathlib, sys
from kplan_desktop.app import Kplan, UserFolders, make_application
from kplan_desktop.paths import program_files

home = pathlib.Path(sys.argv[1])
app = make_application(["kplan"])
folders = UserFolders(settings=home / "kplan.ini", reports=home, backups=home / "backups")
now = datetime.datetime(2014, 8, 9, tzinfo=datetime.UTC)
kplan = Kplan(app, program_files(), folders, now=lambda: now, contents_later=True)
kplan.window.show()
kplan.build_contents()
kplan.documents.create_example(home / "example.kplan")
app.processEvents()
assert kplan.window.workspace is not None
assert kplan.window.workspace.page.texts()
kplan.window.close()
kplan.close()
"""
"""What `kplan FILE` does in the window, as far as a report on the screen."""


def loaded_by(script: str, *arguments: str) -> set[str]:
    """The top-level packages that are loaded in a process once a script has run in it."""
    listed = subprocess.run(
        [sys.executable, "-c", f"{script}\nimport sys\nprint(*sys.modules)", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout.split()
    return {name.split(".")[0] for name in listed}


def test_the_window_opens_the_example_without_the_libraries_that_only_an_export_needs(
    tmp_path: Path,
) -> None:
    loaded = loaded_by(OPENING, str(tmp_path))
    assert {"PySide6", "peewee", "msgspec"} <= loaded
    assert not loaded & EXPORT_LIBRARIES


@pytest.mark.parametrize("module", ["kplan_desktop.cli.main", "kplan_desktop.cli.jobs"])
def test_the_command_starts_without_qt(module: str) -> None:
    assert not loaded_by(f"import {module}") & ({"PySide6"} | EXPORT_LIBRARIES)


def test_only_the_command_that_opens_a_window_imports_qt() -> None:
    loaded = loaded_by("from kplan_desktop.cli.main import main; main(['--version'])")
    assert not {"PySide6", "peewee"} & loaded
