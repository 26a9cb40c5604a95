"""The program for Linux: the packages' sizes, and the start against the source's.

Both starts are of the same report on the same virtual screen, in turn, from the start of the
process until its window is there. Says so where `dev.py package` has not been run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from devtools.linux.archive import DICTIONARIES, packed_size

from tests.bench.in_turn import medians_in_turn, print_ratio
from tests.e2e.running import ROOT, virtual_screen

RUNS = 9
TARGET = 1.1
"""The ratio that the project allows itself; this says whether it is kept, and fails for nothing."""


def seconds_to_window(command: list[str | Path], variables: dict[str, str]) -> float:
    """Start Kplan, wait for its window, and end it. Seconds from start to window."""
    begun = time.monotonic()
    with subprocess.Popen(command, env=variables, stderr=subprocess.DEVNULL) as process:
        search = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(process.pid)]
        looked = [*search, "--name", "Kplan$"]
        while subprocess.run(looked, env=variables, capture_output=True, check=False).returncode:
            assert process.poll() is None, "Kplan has ended without a window"
        taken = time.monotonic() - begun
        process.kill()
    return taken


def main() -> None:
    """Measure both in turn, and print sizes, medians and their ratio."""
    made = ROOT / "out" / "package"
    packed = sorted(made.glob("kplan-*.tar.xz"))
    if not packed:
        print("There is no program for Linux here; `dev.py package` makes it.")
        return
    for file in [*packed, *made.glob("kplan_*.deb")]:
        print(f"{file.name:34}{file.stat().st_size / 1e6:6.1f} MB")
    words = packed_size(made / "kplan" / "_internal" / DICTIONARIES)
    print(f"{'of these dictionaries':34}{words / 1e6:6.1f} MB")
    with tempfile.TemporaryDirectory() as name, virtual_screen() as screen:
        variables = {
            **os.environ,
            "HOME": name,
            "XDG_CONFIG_HOME": name,
            "XDG_DATA_HOME": name,
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
        }
        variables.pop("PYTHONDONTWRITEBYTECODE", None)
        program = made / "kplan" / "kplan"
        subprocess.run([program, "demo", name], env=variables, check=True, capture_output=True)
        (report,) = Path(name).glob("*.kplan")
        starts: dict[str, list[str | Path]] = {
            "source": [sys.executable, "-P", "-m", "kplan_desktop", report],
            "program": [program, report],
        }
        source, packaged = medians_in_turn(
            starts, lambda command: seconds_to_window(command, variables), RUNS
        )
    print_ratio("program / source", packaged / source, TARGET)


if __name__ == "__main__":
    main()
