"""Set up, run, test and package Kplan from a checkout: ``python3 build/dev.py COMMAND``.

Needs Python and nothing else: standard library only, from any current folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)


def main(arguments: list[str]) -> int:
    """Run one command. Returns the exit code that its tool gave, or 1 when set-up failed."""
    if sys.version_info < OLDEST_PYTHON:
        running = ".".join(str(part) for part in sys.version_info[:2])
        print(f"Kplan needs Python 3.11 or later; this is {running}.", file=sys.stderr)
        return 1

    # Not before the check: these use what older Pythons have no syntax for.
    from devtools.commands import COMMANDS, usage
    from devtools.steps import Checkout, StepError, speak_any_text

    speak_any_text()
    name, *rest = arguments or ["--help"]
    if name in {"-h", "--help", "help"}:
        print(usage())
        return 0
    if name not in COMMANDS:
        print(f"There is no command «{name}».\n\n{usage()}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name].run(Checkout(Path(__file__).resolve().parent.parent), rest)
    except StepError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
