"""Start-up, from the start of the process to the first painted window, against a bare Qt label.

Both are started in turn, so that a machine that grows slower meanwhile slows both.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
TARGET = 1.6
"""The ratio that the project allows itself; this prints it and judges nothing."""


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
        times: dict[str, list[float]] = {name: [] for name in starts}
        for turn in range(RUNS + 1):
            for name, arguments in starts.items():
                taken = seconds_to_paint(arguments, variables)
                if turn:  # the first turn fills the disk cache and Python's
                    times[name].append(taken)
    medians = {name: statistics.median(each) for name, each in times.items()}
    for name, each in times.items():
        print(
            f"{name:24}{medians[name] * 1000:7.0f} ms  "
            f"(of {RUNS}: {min(each) * 1000:.0f} to {max(each) * 1000:.0f})"
        )
    label, first, whole = medians.values()
    print(f"{'first picture / label':24}{first / label:7.2f}     (wanted: at most {TARGET})")
    print(f"{'report in it / label':24}{whole / label:7.2f}")


if __name__ == "__main__":
    main()
