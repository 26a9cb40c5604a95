"""``python -m kplan_desktop`` is the command ``kplan``."""

from __future__ import annotations

import sys

from kplan_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
