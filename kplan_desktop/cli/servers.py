"""``kplan preview`` and ``kplan spelling``: the processes that the window starts beside itself.

The overview of commands does not list them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from kplan_desktop.cli.command import OK, Command


def _add_spelling_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dictionaries", metavar="DIC", nargs="+", type=Path, help="Hunspell's .dic")


def _run_preview(_arguments: argparse.Namespace) -> int:
    from kplan_desktop.paths import program_files
    from kplan_desktop.processes.preview_server import run_server

    run_server(program_files().resources / "fonts")
    return OK


def _run_spelling(arguments: argparse.Namespace) -> int:
    from kplan_desktop.processes.spelling_server import serve

    serve(arguments.dictionaries, sys.stdin, sys.stdout)
    return OK


PREVIEW: Final = Command(
    "Set pages for the window: requests in, PDFs out, both in MessagePack.",
    _run_preview,
)
SPELLING: Final = Command(
    "Check spelling for the window: JSON requests in, a JSON answer a line out.",
    _run_spelling,
    _add_spelling_arguments,
)
