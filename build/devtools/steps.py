"""The checkout, and how a step is reported, run and failed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

NOT_HERE = 69
"""The exit code on a kind of machine that cannot do what is asked, sysexits.h's EX_UNAVAILABLE."""


class StepError(Exception):
    """A step could not be done. `str()` is one sentence: what happened and what to do.

    `exit_code` is what the command ends with, the failed tool's own where there was one; but a
    tool that ends with NOT_HERE has failed, and says nothing of the machine.
    """

    def __init__(self, sentence: str, exit_code: int = 1) -> None:
        super().__init__(sentence)
        self.exit_code = 1 if exit_code == NOT_HERE else exit_code


class NotHereError(StepError):
    """What was asked for cannot be done on this kind of machine, which is no fault."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.exit_code = NOT_HERE


@dataclass(frozen=True, slots=True)
class Checkout:
    """The folders that the commands work in. What they make lies in `out`, `.venv` or `.tools`."""

    root: Path

    @property
    def out(self) -> Path:
        """What commands make for people to look at, never tracked."""
        return self.root / "out"

    @property
    def requirements(self) -> Path:
        """The pinned packages, one file a set."""
        return self.root / "build" / "requirements"

    def environment(self, **extra: str) -> dict[str, str]:
        """The process environment with the checkout, and nothing else, on Python's path.

        Compiled modules are kept: tests are rewritten and programs started many times over.
        """
        dropped = {"PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
        inherited = {name: value for name, value in os.environ.items() if name not in dropped}
        return {**inherited, "PYTHONPATH": str(self.root), **extra}


def speak_any_text() -> None:
    """Let every path be printed, also on a console that knows few letters, and in order."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", line_buffering=True)


def report(line: str) -> None:
    """One line of progress."""
    print(line, flush=True)


def call(
    command: Sequence[str | Path],
    *,
    otherwise: str,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    quiet: bool = False,
) -> None:
    """Run a tool that must succeed; `quiet` leaves out what it prints but for errors.

    Raises StepError with the sentence `otherwise` and the tool's exit code.
    """
    code = status(command, folder=folder, environment=environment, quiet=quiet)
    if code:
        raise StepError(otherwise, code)


def status(
    command: Sequence[str | Path],
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    quiet: bool = False,
) -> int:
    """Run a tool on this terminal. Returns its exit code, as a shell gives it (128 + signal)."""
    code = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL if quiet else None,
        check=False,
    ).returncode
    return code if code >= 0 else 128 - code


def exec_command(
    command: Sequence[str | Path], *, environment: Mapping[str, str], folder: Path | None = None
) -> NoReturn:
    """End by becoming the tool: the process, its signals, terminal and exit code are its own."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "posix":  # there, exec starts a second process and ends this one at once
        raise SystemExit(status(command, folder=folder, environment=environment))
    if folder is not None:
        os.chdir(folder)
    words = [str(part) for part in command]
    os.execve(words[0], words, dict(environment))  # noqa: S606 - a shell is what is not wanted
