"""`dev.py run`: the program from the checkout, on a copy of the filled example."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from devtools.environments import RUN, prepare
from devtools.steps import Checkout, StepError, call, exec_command, report
from devtools.system import WINDOW_LIBRARIES, has_screen, missing_packages, need_packages


def run(checkout: Checkout, arguments: list[str]) -> int:
    """Open the window on the example, or run `kplan` with the `arguments`.

    With no screen and no arguments the example is written out as files instead.
    """
    python = prepare(checkout, RUN)
    if not has_screen() and not arguments:
        return write_demo(checkout, python)
    if has_screen():
        need_packages(missing_packages(WINDOW_LIBRARIES), purpose="Qt's window")
    words = program(python, *arguments) if arguments else program(python, example(checkout, python))
    return exec_command(words, environment=checkout.environment())


def program(python: Path, *arguments: str | Path) -> list[str | Path]:
    """The command line of `kplan` from the checkout, wherever the current folder is."""
    return [python, "-P", "-m", "kplan_desktop", *arguments]


def example(checkout: Checkout, python: Path) -> Path:
    """The copy of the filled example, made the first time and left alone ever after."""
    folder = checkout.out / "eksempel"
    if not folder.exists():
        report(f"Making a copy of the filled example in {os.path.relpath(folder)} …")
        unfinished = checkout.out / "eksempel.part"
        shutil.rmtree(unfinished, ignore_errors=True)
        make_demo(checkout, python, unfinished)
        unfinished.replace(folder)
    files = sorted(folder.glob("*.kplan"))
    if not files:
        raise StepError(
            f"There is no .kplan file left in {folder}; remove the folder and try again."
        )
    return files[0]


def make_demo(checkout: Checkout, python: Path, folder: Path) -> None:
    """Let the program write its example into `folder`. Raises StepError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    call(
        program(python, "demo", folder),
        otherwise="The example could not be made; the reason is above.",
        environment=checkout.environment(),
        quiet=True,
    )


def write_demo(checkout: Checkout, python: Path) -> int:
    """The window's job where there is no screen: the example as files, and what was written."""
    folder = checkout.out / "demo"
    report("There is no screen here, so the example is written as files instead.")
    make_demo(checkout, python, folder)
    for file in sorted(folder.iterdir()):
        report(f"{os.path.relpath(file)}  {file.stat().st_size:,} bytes".replace(",", " "))
    return 0
