"""The guard is proven in a process of its own, because the fault ends the process."""

from __future__ import annotations

import subprocess
import sys

CALLS = """
from kplan_desktop.ui.none_guard import keep_none_alive
keep_none_alive()
keep_none_alive()
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(60_000):
    thing.setObjectName("a")
print("alive")
"""


def test_many_qt_calls_do_not_end_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
