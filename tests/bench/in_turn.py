"""What is measured in turn, so that a machine that grows slower meanwhile slows all of it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from typing import TypeVar

_T = TypeVar("_T")


def medians_in_turn(
    starts: Mapping[str, _T], seconds: Callable[[_T], float], runs: int
) -> list[float]:
    """Measure each so many times, and print and return the medians in seconds, in their order."""
    times: dict[str, list[float]] = {name: [] for name in starts}
    for turn in range(runs + 1):
        for name, start in starts.items():
            taken = seconds(start)
            if turn:  # the first turn fills the disk cache and Python's
                times[name].append(taken * 1000)
    for name, each in times.items():
        print(
            f"{name:26}{statistics.median(each):7.0f} ms  "
            f"(of {runs}: {min(each):.0f} to {max(each):.0f})"
        )
    return [statistics.median(each) / 1000 for each in times.values()]


def print_ratio(name: str, ratio: float, target: float | None = None) -> None:
    """Print a ratio, and whether it is what the project wants."""
    judged = ""
    if target is not None:
        judged = f"     (wanted: at most {target}; {'kept' if ratio <= target else 'NOT KEPT'})"
    print(f"{name:26}{ratio:7.2f}{judged}")
