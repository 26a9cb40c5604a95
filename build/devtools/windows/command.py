"""`dev.py windows [STEP …]`: what proves Kplan on Windows, a step at a time.

A step that passed is not done again while everything it was done with, and what it made, is the
same.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from devtools.environments import TEST, prepare
from devtools.stamps import Stamped, files_in, fingerprint
from devtools.steps import Checkout, StepError, call, report
from devtools.system import (
    DESKTOP_TOOLS,
    SCREEN_TOOLS,
    SETUP_TOOLS,
    Tool,
    missing_packages,
    need_packages,
)
from devtools.windows.installer import build_setup, setup_file
from devtools.windows.interpreter import WindowsPython, prepare_python
from devtools.windows.packaging import PACKAGE, build_package

AGAIN = "--again"
PICTURES = "out/windows/pictures"
TEST_CACHE = ".tools/windows/pytest-cache"
PYTEST = ("-m", "pytest", "-q", "-o", f"cache_dir={TEST_CACHE}")
NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}

CODE = ("kplan_desktop", "resources", "forms", "build", "pyproject.toml")
PROGRAM = (*CODE, "docs/brukerveiledning")
EVERYTHING = (
    *CODE,
    *("tests", "docs", ".ci", ".gitignore", "README.md", "CHANGELOG.md", "LICENSE"),
)
"""All that is tracked: the tests read each other's helpers, and some of them the documents."""

PANELS = (
    *("activity", "checks", "chips", "comments", "comparison", "form_editor", "gallery"),
    *("goal_page", "hints", "joint_report", "joint_totals", "outline", "plan", "search"),
    *("suggestions", "totals", "trash"),
)
"""Tests of parts of the window that have neither files nor processes, nor the system's dialogs."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to prove: what it is done with and what it makes, as patterns in the checkout.

    `run` returns the sentence that the step ends with, and raises StepError where it fails. The
    steps `after` which it comes are done too when only this one is named, and what they made is a
    part of what it is done with. `tools` are those of the system that it needs besides Wine.
    """

    run: Callable[[Checkout, WindowsPython], str]
    inputs: tuple[str, ...] = EVERYTHING
    tools: tuple[Tool, ...] = ()
    makes: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def run_tests(checkout: Checkout, python: WindowsPython) -> str:
    """Run the everyday tests, and the long test of kills, without a screen. Raises StepError.

    What is Python alone is the same on every system, and was tried there. What is Qt alone nearly
    is, and takes as long as all the rest: it is the step `panels`.
    """
    apart = [*python_alone(checkout.root), *_panels()]
    run_everyday(checkout, python, *(f"--ignore={path}" for path in apart))
    # How a program ends and what the file system keeps of it are Windows' own.
    python.call(
        *(*PYTEST, "-m", "long", "tests/e2e/test_kill_typing.py"),
        otherwise="The test of kills failed on Windows; the reason is above.",
        folder=checkout.root,
        environment=NO_SCREEN,
    )
    return "The everyday tests, and 15 kills of the program as it saves, passed on Windows."


def run_panels(checkout: Checkout, python: WindowsPython) -> str:
    """Run the everyday tests of panels, which `tests` leaves out. Raises StepError."""
    run_everyday(checkout, python, *_panels())
    return "The everyday tests of the window's panels passed on Windows."


def _panels() -> list[str]:
    return [f"tests/ui/{name}" for name in PANELS]


def run_everyday(checkout: Checkout, python: WindowsPython, *chosen: str) -> None:
    """Run those of the everyday tests that pytest's arguments choose. Raises StepError.

    They run side by side. On a busy machine Wine is then slow enough to exceed the time that some
    of them allow: those that fail are run once more by themselves, which decides.
    """
    root, screen = checkout.root, NO_SCREEN
    everyday = (*PYTEST, "-m", "not long", *chosen)
    side_by_side = ("--cache-clear", "--numprocesses", "auto")
    if python.run(*everyday, *side_by_side, folder=root, environment=screen):
        report("— the tests that failed, once more")
        python.call(
            *(*everyday, "--last-failed", "--last-failed-no-failures", "none"),
            otherwise="Some of the tests failed on Windows, twice; they are listed above.",
            folder=root,
            environment=screen,
        )


def python_alone(root: Path) -> list[str]:
    """Tests of what has neither files, processes and libraries nor anything else of a system.

    The domain's texts know of its file names, and are not among them.
    """
    tests = root / "tests"
    domain = [folder for folder in (tests / "domain").iterdir() if folder.is_dir()]
    alone = [folder for folder in domain if folder.name not in {"text", "__pycache__"}]
    found = [*alone, tests / "test_layers.py", tests / "test_patterns.py"]
    return sorted(path.relative_to(root).as_posix() for path in found)


def drive_window(checkout: Checkout, python: WindowsPython) -> str:
    """Install the set-up, work in its window, and take pictures of it. Raises StepError."""
    tools = prepare(checkout, TEST)
    pictures = checkout.root / PICTURES
    shutil.rmtree(pictures, ignore_errors=True)
    test = "tests/windows/test_real_window.py"
    call(
        [tools, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", test],
        otherwise="The window failed its test; the reason is above.",
        folder=checkout.root,
        environment=checkout.environment(
            KPLAN_SETUP=str(setup_file(checkout)),
            KPLAN_WINE_PREFIX=str(python.wine.prefix),
            KPLAN_WINDOWS_PICTURES=str(pictures),
        ),
    )
    made = len(list(pictures.iterdir()))
    return f"{os.path.relpath(pictures)}: {made} pictures of the window, to be looked at."


STEPS = {
    "tests": Step(run_tests),
    "panels": Step(run_panels),
    # Tests, and documents but the guide, do not come into the program; packaging takes minutes.
    "package": Step(build_package, PROGRAM, makes=(PACKAGE,)),
    "setup": Step(
        build_setup,
        tools=(*SETUP_TOOLS, *SCREEN_TOOLS),
        makes=("out/windows/Kplan-*", "out/windows/SHA256SUMS"),
        after=("package",),
    ),
    "window": Step(
        drive_window, tools=DESKTOP_TOOLS, makes=(PICTURES,), after=("package", "setup")
    ),
}


def windows(checkout: Checkout, arguments: list[str]) -> int:
    """Do the named steps, or all of them, in their order.

    `--again` does them also where nothing changed; with no step named, that is all of them.
    """
    chosen = choose(arguments)
    python = prepare_python(checkout)
    try:
        for name in chosen:
            report(f"— {name}")
            report(prove(checkout, python, name, again=AGAIN in arguments))
    finally:
        python.wine.stop()
    return 0


def choose(arguments: list[str]) -> list[str]:
    """The steps to do, in their order. Raises StepError for a name that is none."""
    named = [argument for argument in arguments if argument != AGAIN]
    unknown = [name for name in named if name not in STEPS]
    if unknown:
        raise StepError(
            f"There is no step «{unknown[0]}»; there are {', '.join(STEPS)}, and {AGAIN}.", 2
        )
    needed = {*named, *(before for name in named for before in STEPS[name].after)}
    return [name for name in STEPS if name in needed or not named]


def prove(checkout: Checkout, python: WindowsPython, name: str, *, again: bool = False) -> str:
    """Do a step unless it passed with what is here now. Returns the sentence it ends with."""
    step = STEPS[name]
    need_packages(missing_packages((), step.tools), purpose=f"the step `{name}`")
    # What is edited while the step runs has not passed, so this is taken before.
    done_with = contents(
        checkout.root,
        [*step.inputs, *(made for before in step.after for made in STEPS[before].makes)],
        [
            *(python.wine.stamp, python.stamp),  # Wine's version and the pins are in these
            *(Path(found) for tool in step.tools if (found := shutil.which(tool.command))),
        ],
    )

    def passed() -> Stamped:
        stamp = checkout.root / ".tools" / "windows" / "passed" / name
        return Stamped(stamp, f"{done_with} {contents(checkout.root, step.makes)}")

    if not again and passed().unchanged():
        return "Unchanged since it passed."
    passed().forget()  # a step that fails now is not one that passed
    sentence = step.run(checkout, python)
    passed().record()
    return sentence


def contents(root: Path, patterns: Iterable[str], others: Iterable[Path] = ()) -> str:
    """One hash over the files that lie at these places, with their paths, and over other files."""
    files = files_in(*(place for pattern in patterns for place in root.glob(pattern)))
    return fingerprint([*files, *others], *(str(file.relative_to(root)) for file in files))
