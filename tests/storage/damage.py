"""Damage a report file in so many ways, and count what opening makes of it.

``python -P -m tests.storage.damage [COUNT [SEED]]``, 2,000 by default. Each damaged file must open
with all that was in it or be refused in one sentence; anything else ends the run with the seed and
the number that make it again.
"""

from __future__ import annotations

import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.ancillary_data import AncillaryData
from kplan_desktop.storage.errors import StorageError
from kplan_desktop.storage.report_file import ReportFile
from tests.old_files.make import create_with_everything, report_with_everything
from tests.storage.samples import reworded

PAGE = 4096
SECTOR = 512

LIMIT = 10.0
"""Seconds after which opening a file of 100 kB is called a hang."""

Damage = Callable[[bytes, random.Random], bytes]


class Reader(Protocol):
    """Reads all that is in a file."""

    def __call__(self, path: Path, *, read_only: bool) -> object: ...


class WrongError(Exception):
    """A damaged file was neither refused nor opened with what was in it."""


def bit_flipped(content: bytes, chance: random.Random) -> bytes:
    """One bit of a cell of memory or of a stick."""
    place = chance.randrange(len(content))
    return _with(content, place, bytes([content[place] ^ 1 << chance.randrange(8)]))


def header_bit_flipped(content: bytes, chance: random.Random) -> bytes:
    """One bit where SQLite keeps what it needs to read all the rest."""
    place = chance.randrange(100)
    return _with(content, place, bytes([content[place] ^ 1 << chance.randrange(8)]))


def bytes_changed(content: bytes, chance: random.Random) -> bytes:
    """A few bytes in a row that are anything."""
    size = chance.randrange(2, 9)
    return _with(content, chance.randrange(len(content) - size), chance.randbytes(size))


def truncated(content: bytes, chance: random.Random) -> bytes:
    """A copy that was cut off anywhere."""
    return content[: chance.randrange(len(content))]


def truncated_to_pages(content: bytes, chance: random.Random) -> bytes:
    """A copy that was cut off between two pages."""
    return content[: PAGE * chance.randrange(len(content) // PAGE)]


def page_zeroed(content: bytes, chance: random.Random) -> bytes:
    """A block that never came to the disk."""
    return _with(content, _page(content, chance), bytes(PAGE))


def sector_zeroed(content: bytes, chance: random.Random) -> bytes:
    """The same for a part of a page."""
    return _with(content, SECTOR * chance.randrange(len(content) // SECTOR), bytes(SECTOR))


def pages_swapped(content: bytes, chance: random.Random) -> bytes:
    """Two blocks that were swapped."""
    first, second = _page(content, chance), _page(content, chance)
    swapped = _with(content, first, content[second : second + PAGE])
    return _with(swapped, second, content[first : first + PAGE])


def page_doubled(content: bytes, chance: random.Random) -> bytes:
    """A block that was also written over another one."""
    source, target = _page(content, chance), _page(content, chance)
    return _with(content, target, content[source : source + PAGE])


def bytes_lost(content: bytes, chance: random.Random) -> bytes:
    """A copy in which some bytes are missing, so that all after them is out of place."""
    place = chance.randrange(len(content))
    return content[:place] + content[place + chance.randrange(1, 600) :]


def something_added(content: bytes, chance: random.Random) -> bytes:
    """A file with something after its end."""
    return content + chance.randbytes(chance.randrange(1, 2 * PAGE))


DAMAGES: tuple[Damage, ...] = (
    bit_flipped,
    header_bit_flipped,
    bytes_changed,
    truncated,
    truncated_to_pages,
    page_zeroed,
    sector_zeroed,
    pages_swapped,
    page_doubled,
    bytes_lost,
    something_added,
)


def an_older_page(older: bytes) -> Damage:
    """A sync program that brought one page of what the file was before."""

    def damaged(content: bytes, chance: random.Random) -> bytes:
        place = _page(content[: len(older)], chance)
        return _with(content, place, older[place : place + PAGE])

    return damaged


def tally(folder: Path, count: int, seed: int) -> tuple[Counter[tuple[str, str]], float]:
    """As ``tally_of``, of a report with all that a report can have."""
    report = report_with_everything()
    path = folder / "report.kplan"
    create_with_everything(path)
    with closing(ReportFile.open(path)) as file:
        file.load()
        older = path.read_bytes()
        file.save(report, reworded(report, "Det som sto her, er skrevet om. " * 40))
    return tally_of(path, older, _report_read, count, seed)


def tally_of(
    path: Path, older: bytes, read: Reader, count: int, seed: int
) -> tuple[Counter[tuple[str, str]], float]:
    """Damage a file so many times: how often what came of which damage, and the longest opening.

    ``older`` is what the file was before its last save, and ``read`` gives all that is in a file,
    opened for reading alone or not. What came of it is "opened" or the name of the error. Raises
    WrongError.
    """
    content, expected = path.read_bytes(), read(path, read_only=True)
    stale = an_older_page(older)
    kinds = [*((damage.__name__, damage) for damage in DAMAGES), ("an_older_page", stale)]
    found: Counter[tuple[str, str]] = Counter()
    longest = 0.0
    for number in range(count):
        name, damage = kinds[number % len(kinds)]
        chance = random.Random(f"{seed} {number}")  # noqa: S311  # reproducible by its numbers
        path.write_bytes(damage(content, chance))
        start = time.monotonic()
        read_only = number // len(kinds) % 2 == 1
        try:
            outcome = _outcome(path, expected, partial(read, read_only=read_only))
        except Exception as error:
            raise WrongError(f"seed {seed}, number {number}: {name}") from error
        longest = max(longest, time.monotonic() - start)
        found[name, outcome] += 1
    return found, longest


def _report_read(path: Path, *, read_only: bool) -> tuple[Report, AncillaryData]:
    with closing(ReportFile.open(path, read_only=read_only)) as file:
        report = file.load()
        for position in range(len(file.deliveries())):
            file.delivered_bundle(position)  # damage in these is found when they are read
            file.delivered_pdf(position)
        return report, file.ancillary_data(report)


def _outcome(path: Path, expected: object, read: Callable[[Path], object]) -> str:
    damaged = path.read_bytes()
    with _no_longer_than(LIMIT):
        try:
            found = read(path)
        except StorageError as error:
            if path.read_bytes() != damaged:
                raise WrongError("the damaged file was not left as it was") from error
            return type(error).__name__
    if found != expected:
        raise WrongError("the file opened with something else than what was in it")
    return "opened"


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    """Fail when the block takes longer, on systems with timers that interrupt it."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def over(*_: object) -> None:
        raise WrongError(f"it took longer than {seconds:.0f} seconds")

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _page(content: bytes, chance: random.Random) -> int:
    return PAGE * chance.randrange(len(content) // PAGE)


def _with(content: bytes, place: int, part: bytes) -> bytes:
    return content[:place] + part + content[place + len(part) :]


def main(arguments: list[str]) -> int:
    """Damage, open, and print the tally."""
    count = int(arguments[0]) if arguments else 2000
    seed = int(arguments[1]) if len(arguments) > 1 else time.time_ns() % 10**9
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kplan-damage-") as folder:
        try:
            found, longest = tally(Path(folder), count, seed)
        except WrongError as error:
            print(f"{error}: {error.__cause__}", file=sys.stderr)
            return 1
    for name in dict.fromkeys(name for name, _ in found):
        outcomes = {outcome: n for (kind, outcome), n in found.items() if kind == name}
        listed = ", ".join(f"{n} {outcome}" for outcome, n in sorted(outcomes.items()))
        print(f"{name:22}{sum(outcomes.values()):7}: {listed}")
    opened = sum(n for (_, outcome), n in found.items() if outcome == "opened")
    print(
        f"seed {seed}: {count} mutations in {time.monotonic() - start:.0f} s, the longest "
        f"{longest * 1000:.0f} ms: {opened} opened with all that was in them, {count - opened} "
        "refused in one sentence, 0 anything else"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
