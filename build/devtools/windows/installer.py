"""The step `setup`: the set-up by NSIS, the portable zip, and the test of the set-up."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

from devtools.environments import TEST, prepare
from devtools.packaging import program_version, size, write_checksums
from devtools.stamps import files_in
from devtools.steps import Checkout, StepError, call
from devtools.windows.interpreter import WindowsPython
from devtools.windows.packaging import PACKAGE

LIMIT = 40_000_000
"""The largest set-up that the project allows itself, in bytes."""

ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the zip, the earliest it can hold: the same content, the same bytes."""


def build_setup(checkout: Checkout, python: WindowsPython) -> str:
    """Make set-up and zip of what `package` made, and test the set-up. Raises StepError."""
    tools = prepare(checkout, TEST)
    made = checkout.root / PACKAGE
    version = program_version(checkout)
    sidebars = made.parent / "work" / "sidebars"
    draw_sidebars(checkout, tools, sidebars)
    setup = setup_file(checkout)
    compile_setup(checkout.root, made, sidebars, setup, version)
    zipped = made.with_name(f"Kplan-{version}-portable.zip")
    write_zip(made, checkout.root / "build" / "windows" / "LES MEG.txt", zipped)
    write_checksums([setup, zipped])
    if setup.stat().st_size > LIMIT:
        raise StepError(f"{setup.name} is {size(setup)}; it should be at most {LIMIT / 1e6} MB.")
    call(
        [
            tools,
            "-P",
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "tests/windows/test_installation.py",
            "tests/windows/test_console.py",
        ],
        otherwise="The set-up or the command failed its test; the reason is above.",
        folder=checkout.root,
        environment=checkout.environment(
            KPLAN_SETUP=str(setup),
            KPLAN_WINE_PREFIX=str(python.wine.prefix),
            KPLAN_SIDEBARS=str(sidebars),
            KPLAN_WINDOWS_PYTHON=str(python.executable),
        ),
    )
    made_files = ", ".join(f"{os.path.relpath(file)} ({size(file)})" for file in (setup, zipped))
    return f"{made_files}: installed, started, upgraded and removed."


def setup_file(checkout: Checkout) -> Path:
    """The set-up, where it is made."""
    return (checkout.root / PACKAGE).with_name(f"Kplan-{program_version(checkout)}-setup.exe")


def draw_sidebars(checkout: Checkout, python: Path, folder: Path) -> None:
    """The pictures that stand beside the set-up's pages. Raises StepError."""
    folder.mkdir(parents=True, exist_ok=True)
    icon = checkout.root / "resources" / "icons" / "kplan.svg"
    call(
        [python, "-P", checkout.root / "build" / "windows" / "sidebar.py", icon, folder],
        otherwise="The set-up's pictures could not be drawn; the reason is above.",
        environment=checkout.environment(QT_QPA_PLATFORM="offscreen"),
    )


def compile_setup(
    root: Path, made: Path, sidebars: Path, setup: Path, version: str, *, quick: bool = False
) -> None:
    """Make the set-up of the program in `made`; `quick` leaves it large. Raises StepError."""
    kilobytes = sum(file.stat().st_size for file in files_in(made)) // 1024
    values = {
        "VERSION": version,
        "SOURCE": made,
        "OUTPUT": setup,
        "SIDEBARS": sidebars,
        "ICON": root / "resources" / "icons" / "kplan.ico",
        "SIZE_KB": kilobytes,
        **({"QUICK": 1} if quick else {}),
    }
    call(
        [
            *("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"),
            *(f"-D{name}={value}" for name, value in values.items()),
            root / "build" / "windows" / "kplan.nsi",
        ],
        otherwise="NSIS could not make the set-up; the reason is above.",
    )


def write_zip(made: Path, text: Path, zipped: Path) -> None:
    """The program and a text about it as a zip to unpack anywhere, the same bytes each time."""
    files = {file.relative_to(made).as_posix(): file for file in files_in(made)}
    files[text.name] = text
    with zipfile.ZipFile(zipped, "w") as archive:
        for name, file in sorted(files.items()):
            entry = zipfile.ZipInfo(f"Kplan/{name}", ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            with file.open("rb") as content, archive.open(entry, "w") as packed:
                shutil.copyfileobj(content, packed)
