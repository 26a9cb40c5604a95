"""`build/dev.py` as a process, in a checkout whose path holds spaces and «æøå»."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from devtools import commands
from devtools.commands import NO_TESTS
from devtools.environments import RUN, Stamp, python_of, requirement_files
from devtools.stamps import fingerprint
from devtools.steps import Checkout

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-in for Python is a script")

# Stands in for the environment's Python: writes what `kplan demo` writes, prints how it was
# called, and ends with a code of its own.
STAND_IN = """#!/bin/sh
[ "$4" = demo ] && mkdir "$5" && echo text > "$5/eksempel.kplan" && exit 0
printf '<%s>' "$@"
printf '\\npath %s\\nfolder %s\\n' "$PYTHONPATH" "$PWD"
exit 7
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """The real build/ in a set-up checkout, with a stand-in for what the set-up installed."""
    checkout = Checkout(tmp_path / "et sted æøå" / "kplan")
    shutil.copytree(
        ROOT / "build", checkout.root / "build", ignore=shutil.ignore_patterns("__pycache__")
    )
    python = python_of(checkout.root / RUN.folder)
    python.parent.mkdir(parents=True)
    python.write_text(STAND_IN, encoding="utf-8")
    python.chmod(0o755)
    Stamp(
        f"{platform.python_version()} {sys.platform} {platform.machine()}",
        {"run": fingerprint(requirement_files(checkout, RUN))},
    ).write(checkout.root / RUN.folder)
    return checkout


def dev(
    checkout: Checkout, *arguments: str, cwd: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run dev.py there, without a screen unless one is given."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, checkout.root / "build" / "dev.py", *arguments],
        cwd=cwd,
        env={**environment, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_run_passes_arguments_folder_and_exit_code_on(checkout: Checkout, tmp_path: Path) -> None:
    done = dev(checkout, "run", "check", "min fil å.kplan", cwd=tmp_path)
    assert done.stdout.splitlines() == [
        "<-P><-m><kplan_desktop><check><min fil å.kplan>",
        f"path {checkout.root}",
        f"folder {tmp_path}",
    ]
    assert done.returncode == 7


def test_run_without_a_screen_writes_the_example_and_says_what(
    checkout: Checkout, tmp_path: Path
) -> None:
    done = dev(checkout, "run", cwd=tmp_path)
    assert done.returncode == 0
    assert "no screen" in done.stdout
    assert "eksempel.kplan" in done.stdout
    assert (checkout.out / "demo" / "eksempel.kplan").is_file()


def test_run_on_a_screen_opens_the_same_copy_of_the_example_each_time(
    checkout: Checkout, tmp_path: Path
) -> None:
    example = checkout.out / "eksempel" / "eksempel.kplan"
    done = dev(checkout, "run", cwd=tmp_path, DISPLAY=":1")
    assert f"<kplan_desktop><{example}>" in done.stdout
    example.write_text("what she typed", encoding="utf-8")
    dev(checkout, "run", cwd=tmp_path, DISPLAY=":1")
    assert example.read_text(encoding="utf-8") == "what she typed"


def test_a_half_made_example_is_made_again(checkout: Checkout, tmp_path: Path) -> None:
    (checkout.out / "eksempel.part").mkdir(parents=True)
    done = dev(checkout, "run", cwd=tmp_path, DISPLAY=":1")
    assert "eksempel.kplan" in done.stdout


def test_an_unknown_command_is_answered_with_those_there_are(
    checkout: Checkout, tmp_path: Path
) -> None:
    done = dev(checkout, "rnu", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("There is no command «rnu».")
    assert "run" in done.stderr


def test_help_names_every_command(checkout: Checkout, tmp_path: Path) -> None:
    done = dev(checkout, cwd=tmp_path)
    assert done.returncode == 0
    for name in ("run", "test", "lint", "bench", "package", "wheel", "translations", "pins"):
        assert f"\n  {name} " in done.stdout


@pytest.mark.parametrize(
    ("short", "long", "code"),
    [(0, 0, 0), (1, 0, 1), (0, 1, 1), (0, NO_TESTS, 0), (NO_TESTS, 0, 0), (NO_TESTS, NO_TESTS, 5)],
)
def test_all_tests_are_the_short_ones_and_then_the_long_and_fail_when_either_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, short: int, long: int, code: int
) -> None:
    runs: list[list[object]] = []
    codes = iter((short, long))

    def run(command: list[object], **_: object) -> int:
        runs.append(command[4:])
        return next(codes)

    monkeypatch.setattr(commands, "missing_packages", lambda *_: [])
    monkeypatch.setattr(commands, "prepare", lambda *_: Path("python"))
    monkeypatch.setattr(commands, "status", run)
    assert commands.test(Checkout(tmp_path), ["--all", "tests/ui"]) == code
    full = ["--numprocesses", "auto", "--dist", "worksteal", "--hypothesis-profile=full"]
    assert runs == [
        [*full, "-m", "not long", "-p", commands.WITHOUT_NETWORK, "tests/ui"],
        [*full, "-m", "long", "tests/ui"],
    ]


def test_a_wrong_argument_is_one_sentence(checkout: Checkout, tmp_path: Path) -> None:
    done = dev(checkout, "lint", "--all", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "`lint` takes nothing but --fix.\n"


def test_the_help_names_every_measurement() -> None:
    there = (file.stem for file in (ROOT / "tests" / "bench").glob("bench_*.py"))
    assert sorted(there) == [f"bench_{name}" for name in commands.BENCHES]
