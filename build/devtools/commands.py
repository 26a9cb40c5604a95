"""The commands of `build/dev.py`, by name."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from devtools import package_graph, packaging, pins, program, translations
from devtools.environments import LINT, TEST, prepare
from devtools.linux.bare_debian import debian
from devtools.steps import Checkout, StepError, call, exec_command, report, status
from devtools.system import (
    LISTENING_FILES,
    LISTENING_TOOLS,
    LONG_TEST_TOOLS,
    QT_LIBRARIES,
    TEST_TOOLS,
    WINDOW_LIBRARIES,
    missing_packages,
)
from devtools.system import need_packages as need_system_packages
from devtools.windows.command import STEPS, windows

# The line of progress, and what is run with `python -m`.
FIXERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Fixing what can be fixed …", ("ruff", "check", "--fix-only", "--quiet", ".")),
    ("Reformatting …", ("ruff", "format", "--quiet", ".")),
)
LINTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Style …", ("ruff", "check", "--quiet", ".")),
    ("Formatting …", ("ruff", "format", "--quiet", "--check", ".")),
    ("Types …", ("mypy", "--no-error-summary")),
    # What Linux leaves out of the program; warn_unreachable would take the rest for dead code.
    (
        "Types on Windows …",
        (
            *("mypy", "--no-error-summary", "--platform", "win32", "--no-warn-unreachable"),
            "kplan_desktop",
        ),
    ),
)


WITHOUT_NETWORK = "tests.untrusted.without_network"
"""The plug-in of pytest with which a test that reaches for a network is ended."""

NO_TESTS = 5
"""The exit code of a pytest that was left without tests by what it was asked for."""


@dataclass(frozen=True, slots=True)
class Command:
    """What a command is for, and the function that does it and returns the exit code."""

    purpose: str
    run: Callable[[Checkout, list[str]], int]


def test(checkout: Checkout, arguments: list[str]) -> int:
    """Run the tests without a screen, side by side; the arguments but for `--all` are pytest's.

    `--all` draws all hypothesis examples, with no network to be reached, and then runs the long
    tests too; it fails when either run does.
    """
    python = prepare(checkout, TEST)
    with_long = "--all" in arguments
    tools = (*TEST_TOOLS, *LONG_TEST_TOOLS, *LISTENING_TOOLS) if with_long else TEST_TOOLS
    files = LISTENING_FILES if with_long else ()
    try:
        need_system_packages(missing_packages(WINDOW_LIBRARIES, tools, files), purpose="the tests")
    except StepError as error:
        # The tests that can run still should; one that cannot fails with what it lacks.
        print(error, file=sys.stderr)
    # Neighbours stay in one process, where fonts are loaded and forms are read once for all.
    side_by_side = ("--numprocesses", "auto", "--dist", "worksteal")
    command: list[str | Path] = [python, "-P", "-m", "pytest", *side_by_side]
    chosen = [argument for argument in arguments if argument != "--all"]
    environment = checkout.environment(QT_QPA_PLATFORM="offscreen")
    if not with_long:
        words = [*command, "-m", "not long", *chosen]
        exec_command(words, environment=environment, folder=checkout.root)
    command.append("--hypothesis-profile=full")
    codes = {
        status([*command, *which, *chosen], environment=environment, folder=checkout.root)
        # The long ones start Wine and LibreOffice, which have sockets among their own processes.
        for which in (["-m", "not long", "-p", WITHOUT_NETWORK], ["-m", "long"])
    }
    # What was asked for may have no long tests, or no others.
    return max(codes - {NO_TESTS} or codes)


def lint(checkout: Checkout, arguments: list[str]) -> int:
    """Check style, formatting and types; `--fix` first repairs what ruff can repair."""
    if arguments not in ([], ["--fix"]):
        raise StepError("`lint` takes nothing but --fix.", 2)
    python = prepare(checkout, LINT)
    environment = checkout.environment()
    del environment["PYTHONPATH"]  # mypy would take what lies there for installed, and not look
    worst = 0
    for line, words in (*(FIXERS if arguments else ()), *LINTERS):
        report(line)
        code = status([python, "-P", "-m", *words], folder=checkout.root, environment=environment)
        worst = max(worst, code)
    report("See above." if worst else "Style, formatting and types are right.")
    return worst


def bench(checkout: Checkout, arguments: list[str]) -> int:
    """Run the measurements in tests/bench/, all of them or those named («startup»)."""
    python = prepare(checkout, TEST)
    need_system_packages(missing_packages(QT_LIBRARIES), purpose="Qt")
    there = sorted(file.stem for file in (checkout.root / "tests" / "bench").glob("bench_*.py"))
    chosen = [f"bench_{name}" for name in arguments] or there
    unknown = [name for name in chosen if name not in there]
    if unknown:
        raise StepError(f"There is no {unknown[0]} in tests/bench/; there are {', '.join(there)}.")
    # What is packaged is measured by what packages it.
    path = os.pathsep.join((str(checkout.root), str(checkout.root / "build")))
    worst = 0
    for module in chosen:
        report(f"— {module.removeprefix('bench_')}")
        code = status(
            [python, "-P", "-m", f"tests.bench.{module}"],
            folder=checkout.root,
            environment=checkout.environment(PYTHONPATH=path),
        )
        worst = max(worst, code)
    return worst


def fuzz(checkout: Checkout, arguments: list[str]) -> int:
    """Damage bundles and forms in 2,000 ways each, then search on by coverage, SECONDS each."""
    if len(arguments) > 1 or not all(word.isdecimal() for word in arguments):
        raise StepError("`fuzz` takes nothing but a number of seconds.", 2)
    python = prepare(checkout, TEST)
    seconds = arguments[0] if arguments else "60"
    runs: list[tuple[str, tuple[str, ...]]] = [("mutations", ("tests.fuzz.tally", "2000"))]
    if sys.platform == "linux":  # there is no atheris elsewhere
        for kind in ("form", "bundle", "comments", "receipt", "word", "pdf", "mail"):
            found = str(checkout.out / "fuzz" / kind)
            runs.append((kind, ("tests.fuzz.guided", kind, seconds, found)))
    worst = 0
    for name, words in runs:
        report(f"— {name}")
        command: list[str | Path] = [python, "-P", "-m", *words]
        code = status(command, folder=checkout.root, environment=checkout.environment())
        worst = max(worst, code)
    return worst


def screenshots(checkout: Checkout, arguments: list[str]) -> int:
    """Make the picture that README shows, and those of the guide.

    With a folder named, states of the window are put there instead.
    """
    python = prepare(checkout, TEST)
    need_system_packages(missing_packages(QT_LIBRARIES), purpose="Qt")
    call(
        [python, "-P", "-m", "tests.screens", *arguments],
        otherwise="The pictures could not be made; the reason is above.",
        folder=checkout.root,
        environment=checkout.environment(QT_QPA_PLATFORM="offscreen"),
    )
    if not arguments:
        call(
            [python, "-P", "-m", "pytest", "-q", "tests/ui/help/test_guide_pictures.py"],
            otherwise="The pictures of the guide could not be made; the reason is above.",
            folder=checkout.root,
            environment=checkout.environment(QT_QPA_PLATFORM="offscreen", KPLAN_WRITE_PICTURES="1"),
        )
    return 0


BENCHES = (
    *("check", "collect", "collection", "joint_pdf", "package", "page", "pdf", "preview"),
    *("search", "startup", "storage", "suggestions", "typing", "windows"),
)
"""The measurements in tests/bench/."""

COMMANDS = {
    "run": Command("open the window on a copy of the filled example", program.run),
    "test": Command("run the tests; --all adds the long ones, the rest is pytest's", test),
    "lint": Command("check style, formatting and types; --fix repairs what ruff can repair", lint),
    "bench": Command(f"measure, all or the named: {', '.join(BENCHES)}", bench),
    "fuzz": Command("feed damaged and forged files to the readers; SECONDS for each search", fuzz),
    "package": Command("build the distributable program, and run its self-test", packaging.package),
    "debian": Command("prove the Debian package on a bare Debian, without a network", debian),
    "windows": Command(
        f"prove Kplan on Windows, by Wine: {', '.join(STEPS)}, or all; --again redoes them",
        windows,
    ),
    "wheel": Command("build the wheel, and run it outside the checkout", packaging.wheel),
    "screenshots": Command("make the pictures that README and the guide show", screenshots),
    "diagram": Command("draw the packages in docs/architecture.md anew", package_graph.draw),
    "translations": Command(
        "bring the translations up to date; --check reports whether they are", translations.update
    ),
    "pins": Command("choose and pin the packages again", pins.compile_pins),
}


def usage() -> str:
    """The commands and what they are for."""
    width = max(len(name) for name in COMMANDS) + 2
    lines = [f"  {name:<{width}}{command.purpose}" for name, command in COMMANDS.items()]
    return "\n".join(["python3 build/dev.py COMMAND", "", *lines])
