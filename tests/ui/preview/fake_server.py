"""How the tests start the process that sets the preview."""

from __future__ import annotations

import sys


def preview_command() -> tuple[str, ...]:
    """The command line."""
    return (sys.executable, "-P", "-m", "kplan_desktop", "preview")
