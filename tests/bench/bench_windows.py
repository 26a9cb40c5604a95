"""The program for Windows under Wine: the set-up's size, and the start against the source's.

Both starts are of the same report in the same Wine, in turn, from the start of the process until
its window is on the screen. Says so where `dev.py windows setup` has not been run.
"""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from devtools.windows.installer import LIMIT
from devtools.windows.packaging import PACKAGE
from devtools.windows.wine import Wine, windows_path

from tests.e2e.running import ROOT, virtual_screen

RUNS = 7
TARGET = 1.1
"""The ratio that the project allows itself; this prints it and judges nothing."""


def start(wine: Wine, command: list[str | Path]) -> subprocess.Popen[bytes]:
    """Start a Windows program and keep what it prints."""
    return subprocess.Popen(
        ["wine", *(windows_path(word) for word in command)],
        env=wine.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def has_window(wine: Wine) -> bool:
    """Whether Kplan's window is on the screen."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Kplan"],
        env=wine.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return found.returncode == 0


def seconds_to_window(wine: Wine, command: list[str | Path]) -> float:
    """Start Kplan, wait for its window, and end it. Seconds from start to window."""
    begun = time.monotonic()
    with start(wine, command) as process:
        while not has_window(wine):
            assert process.poll() is None, "Kplan has ended without a window"
        taken = time.monotonic() - begun
        process.kill()
    while has_window(wine):  # the screen learns of the end a moment later
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
        wine = Wine(tools / "prefix").on(screen.display)
        start(wine, [made / "kplan-cli.exe", "demo", Path(name)]).communicate()
        (report,) = Path(name).glob("*.kplan")
        starts: dict[str, list[str | Path]] = {
            "source": [python, "-P", "-m", "kplan_desktop", report],
            "program": [made / "Kplan.exe", report],
        }
        times: dict[str, list[float]] = {name: [] for name in starts}
        for turn in range(RUNS + 1):
            for name, command in starts.items():
                taken = seconds_to_window(wine, command)
                if turn:  # the first turn fills the disk cache and Python's
                    times[name].append(taken)
        wine.stop()
    medians = {name: statistics.median(each) for name, each in times.items()}
    for name, each in times.items():
        print(f"{name:26}{medians[name]:6.2f} s   (of {RUNS}: {min(each):.2f} to {max(each):.2f})")
    ratio = medians["program"] / medians["source"]
    print(f"{'program / source':26}{ratio:6.2f}     (wanted: at most {TARGET})")


if __name__ == "__main__":
    main()
