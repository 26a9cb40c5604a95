"""How the tests start the process that sets the preview."""

from __future__ import annotations

import sys

from kplan_desktop.paths import program_files

_SERVE = (
    "import sys, pathlib; from kplan_desktop.preview_server import run; "
    "run(pathlib.Path(sys.argv[1]))"
)
"""What the command ``kplan preview`` does."""


def preview_command() -> tuple[str, ...]:
    """The command line."""
    fonts = program_files().resources / "fonts"
    return (sys.executable, "-P", "-c", _SERVE, str(fonts))
