"""The program for Windows under Wine: the set-up's size, and the start against the source's.

Both starts are of the same report in the same Wine, in turn, from the start of the process until
its window is on the screen. Says so where `dev.py windows setup` has not been run.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from devtools.windows.installer import LIMIT
from devtools.windows.packaging import PACKAGE
from devtools.windows.wine import Wine

from tests.bench.in_turn import medians_in_turn, print_ratio
from tests.e2e.running import ROOT, virtual_screen
from tests.windows.conftest import Windows

RUNS = 7
TARGET = 1.1
"""The ratio that the project allows itself; this says whether it is kept, and fails for nothing."""


def seconds_to_window(windows: Windows, command: list[str | Path]) -> float:
    """Start Kplan, wait for its window, and end it. Seconds from start to window."""
    begun = time.monotonic()
    with windows.start(*command) as process:
        while not windows.window():
            assert process.poll() is None, "Kplan has ended without a window"
        taken = time.monotonic() - begun
        process.kill()
    while windows.window():  # the screen learns of the end a moment later
        time.sleep(0.1)
    return taken


def main() -> None:
    """Measure both in turn, and print sizes, medians and their ratio."""
    made = ROOT / PACKAGE
    setups = sorted(made.parent.glob("Kplan-*-setup.exe"))
    if not setups or not made.is_dir():
        print("There is no program for Windows here; `dev.py windows setup` makes it.")
        return
    for setup in setups:
        size = setup.stat().st_size
        print(f"{setup.name:26}{size / 1e6:6.1f} MB  (wanted: at most {LIMIT / 1e6:.0f})")
    tools = ROOT / ".tools" / "windows"
    python = tools / "python" / "python.exe"
    with tempfile.TemporaryDirectory() as name, virtual_screen() as screen:
        windows = Windows(Wine(tools / "prefix").on(screen.display))
        windows.run(made / "kplan-cli.exe", "demo", Path(name))
        (report,) = Path(name).glob("*.kplan")
        starts: dict[str, list[str | Path]] = {
            "source": [python, "-P", "-m", "kplan_desktop", report],
            "program": [made / "Kplan.exe", report],
        }
        source, program = medians_in_turn(
            starts, lambda command: seconds_to_window(windows, command), RUNS
        )
        windows.wine.stop()
    print_ratio("program / source", program / source, TARGET)


if __name__ == "__main__":
    main()
