"""`dev.py windows [STEP …]`: what proves Kplan on Windows, a step at a time.

A step that passed is not done again while everything it was done with is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from devtools.stamps import Stamped, files_in
from devtools.steps import Checkout, StepError, report
from devtools.windows.installer import build_setup
from devtools.windows.interpreter import WindowsPython, prepare_python
from devtools.windows.packaging import PACKAGE, build_package
from devtools.windows.tests import run_tests
from devtools.windows.window import PICTURES, drive_window

AGAIN = "--again"
PROGRAM = ("kplan_desktop", "resources", "forms", "build")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to prove: what it is done with and what it makes, as paths in the checkout.

    `run` returns the sentence that the step ends with, and raises StepError where it fails. The
    steps `after` which it comes are done too when only this one is named.
    """

    inputs: tuple[str, ...]
    run: Callable[[Checkout, WindowsPython], str]
    makes: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


STEPS = {
    "tests": Step((*PROGRAM, "tests", "pyproject.toml"), run_tests),
    "package": Step(PROGRAM, build_package, makes=(PACKAGE,)),
    "setup": Step(
        (*PROGRAM, "tests/windows"),
        build_setup,
        makes=("out/windows/SHA256SUMS",),
        after=("package",),
    ),
    "window": Step(
        (*PROGRAM, "tests/windows", "tests/e2e"),
        drive_window,
        makes=(PICTURES,),
        after=("package", "setup"),
    ),
}


def windows(checkout: Checkout, arguments: list[str]) -> int:
    """Do the named steps, or all of them, in their order; `--again` also where nothing changed."""
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
    files = files_in(*(checkout.root / place for place in step.inputs))
    places = [str(file.relative_to(checkout.root)) for file in files]
    passed = Stamped.over(checkout.root / ".tools" / "windows" / "passed" / name, files, *places)
    made = all((checkout.root / place).exists() for place in step.makes)
    if made and passed.unchanged() and not again:
        return "Unchanged since it passed."
    passed.forget()
    sentence = step.run(checkout, python)
    passed.record()
    return sentence
