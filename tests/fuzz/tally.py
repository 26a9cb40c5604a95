"""Damage JSON files of each kind in so many ways, and count what the readers make of it.

``python -P -m tests.fuzz.tally [COUNT] [SEED]``, COUNT being for each kind. Ends
with 1, and the file that did it, if a reader did what no reader may.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from pathlib import Path

from tests.fuzz.mutations import ALL
from tests.fuzz.readers import READERS, outcome

ROOT = Path(__file__).resolve().parents[2]
SOURCES = {
    "bundle": (
        ROOT / "forms" / "examples" / "sor-trondelag-2012-2014.kplan.json",
        ROOT / "tests" / "old_files" / "v3.kplan.json",
    ),
    "form": (
        ROOT / "forms" / "strategi-2020-2012-2014.json",
        ROOT / "forms" / "strategi-2020-2012-2014@2.json",
    ),
    "comments": (ROOT / "tests" / "golden" / "comments.kplan-comments.json",),
    "receipt": (ROOT / "tests" / "golden" / "returned.kplan-receipt.json",),
}
"""For each kind a file of each version of its format."""


class ReaderFaultError(Exception):
    """A reader did what no reader may; ``data`` is the file that made it do so."""

    def __init__(self, data: bytes, what: str) -> None:
        self.data = data
        super().__init__(what)


def tally(kind: str, count: int, seed: int) -> Counter[tuple[str, str]]:
    """How often each mutation ended in each outcome. Raises ReaderFaultError."""
    sources = [file.read_bytes() for file in SOURCES[kind]]
    chance = random.Random(seed)  # noqa: S311  # the same damage in every run
    found: Counter[tuple[str, str]] = Counter()
    for index in range(count):
        mutation = ALL[index % len(ALL)]
        damaged = mutation(sources[index // len(ALL) % len(sources)], chance)
        try:
            found[mutation.__name__, outcome(READERS[kind], damaged)] += 1
        except Exception as error:
            what = f"{mutation.__name__}, number {index}: {type(error).__name__}: {error}"
            raise ReaderFaultError(damaged, what[:2000]) from error
    return found


def main(arguments: list[str]) -> int:
    """Count and print."""
    count = int(arguments[0]) if arguments else 2000
    seed = int(arguments[1]) if len(arguments) > 1 else 2014
    for kind in READERS:
        start = time.perf_counter()
        try:
            found = tally(kind, count, seed)
        except ReaderFaultError as fault:
            Path("out").mkdir(exist_ok=True)
            kept = Path("out", f"fault.{kind}.input")
            kept.write_bytes(fault.data)
            print(f"{kind}: {fault}; the file is kept as {kept}")
            return 1
        opened = sum(number for (_, what), number in found.items() if what == "opened")
        seconds = time.perf_counter() - start
        print(
            f"{kind}: {count} mutations in {seconds:.0f} s: {opened} opened with all that the "
            f"file holds, {count - opened} refused in one sentence, 0 anything else"
        )
        for (mutation, what), number in sorted(found.items(), key=lambda one: (one[0][0], -one[1])):
            print(f"  {number:>6}  {mutation:<15} {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
