"""What is imported when, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

EXPORT_LIBRARIES = {"reportlab", "pikepdf", "PIL", "lxml", "docx", "xlsxwriter"}
LISTING = "import sys, {}; print(*sys.modules)"


def imported_by(module: str) -> set[str]:
    """The top-level packages that are loaded once a module has been imported."""
    listed = subprocess.run(
        [sys.executable, "-c", LISTING.format(module)], capture_output=True, text=True, check=True
    ).stdout.split()
    return {name.split(".")[0] for name in listed}


def test_the_window_starts_without_the_libraries_that_only_an_export_needs() -> None:
    loaded = imported_by("kplan_desktop.app")
    assert "PySide6" in loaded
    assert not loaded & EXPORT_LIBRARIES


@pytest.mark.parametrize("module", ["kplan_desktop.cli", "kplan_desktop.jobs"])
def test_the_command_starts_without_qt(module: str) -> None:
    assert not imported_by(module) & ({"PySide6"} | EXPORT_LIBRARIES)


def test_only_the_command_that_opens_a_window_imports_qt() -> None:
    script = (
        "import sys; from kplan_desktop.cli import main; main(['--version']); print(*sys.modules)"
    )
    listed = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"PySide6", "peewee"} & {name.split(".")[0] for name in listed}
