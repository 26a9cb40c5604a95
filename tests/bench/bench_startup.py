"""Start-up, from the start of the process to the first painted window, against a bare Qt label.

Both are started in turn, so that a machine that grows slower meanwhile slows both.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.in_turn import medians_in_turn, print_ratio

RUNS = 15
TARGET = 1.6
"""The ratio that the project allows itself; this says whether it is kept, and fails for nothing."""


def environment(folder: Path) -> dict[str, str]:
    """This environment with settings of its own, and offscreen where there is no screen.

    Python may keep what it compiles, as it does on an adviser's machine.
    """
    variables = {**os.environ, "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux") and not variables.get("DISPLAY"):
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def seconds_to_paint(arguments: list[str], variables: dict[str, str]) -> float:
    """Start one of the two and wait for its end. Seconds from start to painted."""
    start = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.bench.painted", *arguments],
        env=variables,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    return (int(done.stdout.split()[-1]) - start) / 1e9


def main() -> None:
    """Measure both in turn, and print the medians and their ratio."""
    with tempfile.TemporaryDirectory(prefix="kplan-bench-") as name:
        folder = Path(name)
        variables = environment(folder)
        demo = folder / "demo"
        subprocess.run(
            [sys.executable, "-P", "-m", "kplan_desktop", "demo", demo],
            env=variables,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        (report,) = demo.glob("*.kplan")
        starts = {
            "bare Qt label": ["label"],
            "kplan, first picture": ["kplan", str(report)],
            "kplan, report in it": ["report", str(report)],
        }
        label, first, whole = medians_in_turn(
            starts, lambda arguments: seconds_to_paint(arguments, variables), RUNS
        )
    print_ratio("first picture / label", first / label, TARGET)
    print_ratio("report in it / label", whole / label)


if __name__ == "__main__":
    main()
