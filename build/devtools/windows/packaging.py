"""The step `package`: `Kplan.exe` and `kplan-cli.exe`, by PyInstaller in Wine."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from devtools.packaging import prove, pyinstaller_variables, size
from devtools.steps import Checkout, StepError
from devtools.windows.interpreter import WindowsPython
from devtools.windows.wine import windows_path

PACKAGE = "out/windows/kplan"
PARTS = ("Kplan.exe", "_internal", "kplan-cli.exe")
"""What lies in the package's folder; build/windows/kplan.nsi lists the same."""


def build_package(checkout: Checkout, python: WindowsPython) -> str:
    """Make the folder with the two programs, move it, and run its self-test. Raises StepError."""
    made = checkout.root / PACKAGE
    work = made.parent / "work"
    shutil.rmtree(made, ignore_errors=True)
    python.call(
        *("-P", "-m", "PyInstaller", "--noconfirm", "--workpath", work),
        *("--distpath", made.parent, checkout.root / "build" / "kplan.spec"),
        otherwise="PyInstaller could not make the program for Windows; the reason is above.",
        folder=checkout.root,
        environment=pyinstaller_variables(windows_path(work / "cache")),
    )
    found = tuple(sorted(part.name for part in made.iterdir()))
    if found != PARTS:
        raise StepError(f"The package should be {', '.join(PARTS)}; it is {', '.join(found)}.")

    def self_test(moved: Path, home: Path) -> int:
        # The test of the set-up does the same on a screen.
        offscreen = {"QT_QPA_PLATFORM": "offscreen"}
        program = moved / "kplan-cli.exe"
        return python.wine.run([program, "self-test"], folder=home, environment=offscreen)

    prove(made, self_test)
    return f"{os.path.relpath(made)}: {size(made)}"
