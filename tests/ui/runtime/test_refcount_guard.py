"""The guard is tested in a separate process, because the fault ends the process."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
from kplan_desktop.ui.runtime.refcount_guard import keep_constants_alive
keep_constants_alive()
keep_constants_alive()
from PySide6.QtCore import QObject, Signal
class Thing(QObject):
    reported = Signal(bool)
thing = Thing()
slot = thing.reported.connect(lambda _: None)
for _ in range(60_000):
    {call}
print("alive")
"""


@pytest.mark.parametrize(
    "call",
    [
        'thing.setObjectName("a")',
        "thing.reported.emit(False)",
        "thing.reported.emit(True)",
        "thing.reported.disconnect(thing.reported.connect(print))",
    ],
)
def test_many_qt_calls_do_not_crash_the_process(call: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(call=call)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
