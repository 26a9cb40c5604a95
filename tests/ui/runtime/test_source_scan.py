"""PySide6 patches how modules are imported, so this is tested in a process of its own."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import linecache
from PySide6.QtCore import QObject
from kplan_desktop.ui.runtime.source_scan import leave_sources_unread
leave_sources_unread()
linecache.clearcache()
import kplan_desktop.ui.widgets.banner
from PySide6.QtCore import QTimer
assert callable(QTimer().setInterval)
print(len(linecache.cache))
"""


def test_no_source_is_read_for_an_import() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "0\n"
