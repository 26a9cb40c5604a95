"""What every command of ``kplan`` is made of: its form, exit codes, output and the clock.

Importing this module costs next to nothing, so that the command line can be parsed at once.
"""

from __future__ import annotations

import argparse
import datetime as dt
import errno
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from kplan_desktop.domain.model.errors import UserError

OK = 0
FINDINGS = 1
REFUSED = 2
FAULT = 70
"""A fault in Kplan itself, as sysexits.h numbers it."""
INTERRUPTED = 130
PIPE_CLOSED = 141


class UsageError(UserError):
    """The command line makes no sense."""


def _add_no_arguments(_parser: argparse.ArgumentParser) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the sentence that ``-h`` shows, what it does, and the arguments that it takes.

    ``run`` returns the exit code and raises UserError for what the user can mend.
    """

    description: str
    run: Callable[[argparse.Namespace], int]
    add_arguments: Callable[[argparse.ArgumentParser], None] = _add_no_arguments


def print_line(line: str) -> None:
    """Print a line to standard output, with escapes for what a terminal would obey."""
    print_text(_escaped(line))


def print_text(text: str, end: str = "\n") -> None:
    """Print text as it is to standard output, at once. Raises UsageError if there is no room."""
    try:
        print(text, end=end, flush=True)
    except OSError as error:
        _discard(sys.stdout)
        if isinstance(error, BrokenPipeError):
            raise
        if sys.platform == "win32" and error.errno == errno.EINVAL:  # how Windows says the same
            raise BrokenPipeError from error
        raise UsageError(
            "The output could not be written; look for room where you lead it to."
        ) from error


def print_written(file: Path) -> None:
    """Print that a file was written."""
    print_line(f"Wrote {file}")


def print_error(sentence: str) -> None:
    """Print a sentence to standard error; where that takes none, the exit code says it alone."""
    if sys.stderr is None:
        return
    try:
        print(_escaped(sentence), file=sys.stderr, flush=True)
    except OSError:
        _discard(sys.stderr)


def _discard(stream: TextIO) -> None:
    """Lead a stream that takes nothing more nowhere: Python flushes once more while it ends.

    It would complain then, and end with another exit code.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _escaped(text: str) -> str:
    """``text`` in one line, with escapes for what a terminal would obey or could not show."""
    return "".join(
        char if char.isprintable() else " " if char.isspace() else ascii(char)[1:-1]
        for char in text
    )


def has_display() -> bool:
    """Whether Qt has been told of a screen, or of what to do without one; only Linux may have none.

    Without either, Qt ends the process before it can be asked.
    """
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def current_time() -> dt.datetime:
    """The present, or what SOURCE_DATE_EPOCH sets instead for files that come out the same.

    Raises UsageError when SOURCE_DATE_EPOCH is no time.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return dt.datetime.now(dt.UTC).replace(microsecond=0).astimezone()
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f'SOURCE_DATE_EPOCH is "{epoch}"; set it to seconds since 1970, or unset it.'
        ) from error
