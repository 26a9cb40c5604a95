"""The command that starts the preview process in tests."""

from __future__ import annotations

import sys


def preview_command() -> tuple[str, ...]:
    """The command line."""
    return (sys.executable, "-P", "-m", "kplan_desktop", "preview")
