"""Taking deliveries into a collection, beside the bare means of doing the same, in turns.

Of each of 19 units with 400 notes: the bundle read, checked, told apart and stored with its facts;
against decoding it with msgspec, its canonical hash, and inserting the rows that it becomes with
bare sqlite3 under the same journal and sync modes. Each is a transaction of its own; then all of
them are taken in at once, as a folder is. Judges nothing.
"""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import sqlite3
import tempfile
import time
import uuid
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import msgspec
import rfc8785

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.incoming.collection_intake import CollectionIntake
from kplan_desktop.exchange.incoming.incoming_files import read_sent_file
from kplan_desktop.exchange.incoming.sent_files import sent_files
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from tests.bench.in_turn import medians_in_turn, print_ratio
from tests.office.generator import make_collection

UNITS, NOTES, RUNS = 19, 400, 15
_UNHASHED = ("sha256", "exported_at", "written_by")
_AT = dt.datetime(2014, 8, 22, tzinfo=dt.UTC)


def take_in(file: CollectionFile, paths: Sequence[Path]) -> None:
    """Take files in as the command and the window do, as one step."""
    before = file.load()
    work = CollectionIntake(before, at=_AT, by="Eva", new_id=lambda: str(uuid.uuid4()))
    for sent in sent_files(paths):
        for item in read_sent_file(sent):
            work.take(item)
    contents = [StoredContent(c.sha256, c.data, c.facts) for c in work.contents.values()]
    file.put_contents(contents)
    file.save(before, work.collection)


class Bare:
    """The rows that a collection got of each bundle, inserted again by sqlite3 alone."""

    def __init__(self, path: Path, like: Path) -> None:
        self._rows: list[tuple[str, list[tuple[object, ...]]]] = []
        with closing(sqlite3.connect(like)) as taken:
            tables = taken.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
            self._made = [(name, sql) for name, sql in tables if "sqlite_" not in name]
            for name, _ in self._made:
                rows = taken.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
                self._rows.append((name, rows))
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode = DELETE", "synchronous = EXTRA"):
            self._connection.execute(f"PRAGMA {pragma}")

    def take_in(self, paths: Sequence[Path]) -> None:
        """Decode and hash the bundles, and insert all rows in one transaction."""
        execute = self._connection.execute
        for name, _ in self._made:
            execute(f'DROP TABLE IF EXISTS "{name}"')
        for _, sql in self._made:
            execute(sql)
        began = time.perf_counter()
        for path in paths:
            value = msgspec.json.decode(path.read_bytes())
            hashed = {key: value[key] for key in value if key not in _UNHASHED}
            assert hashlib.sha256(rfc8785.dumps(hashed)).hexdigest() == value["sha256"]
        execute("BEGIN IMMEDIATE")
        for name, rows in self._rows:
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                self._connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608
        execute("COMMIT")
        self.taken = time.perf_counter() - began

    taken = 0.0


def main() -> None:
    """Measure one bundle at a time, and then all at once."""
    gc.disable()
    made = make_collection(16, units=UNITS, notes_per_unit=NOTES)
    form = decode_bundle(next(iter(made.bundles.values()))).report.form
    with tempfile.TemporaryDirectory(prefix="kplan-bench-") as temporary:
        folder = Path(temporary)
        paths = []
        for unit_id, data in made.bundles.items():
            paths.append(folder / f"{unit_id}.kplan.json")
            paths[-1].write_bytes(data)
        for name, chosen in (("one bundle", paths[:1]), ("all bundles", paths)):
            print(f"{name}, {sum(path.stat().st_size for path in chosen) // 1024} KiB:")
            measure(chosen, Collection(id="c", form=form), folder)


def measure(paths: Sequence[Path], empty: Collection, folder: Path) -> None:
    """Measure one way and the other, in turns."""
    path = folder / "x.ksamling"

    def kplan() -> float:
        path.unlink(missing_ok=True)
        CollectionFile.create(path, empty).close()
        with closing(CollectionFile.open(path)) as file:
            file.load()
            began = time.perf_counter()
            take_in(file, paths)
            return time.perf_counter() - began

    kplan()
    bare = Bare(folder / f"{len(paths)}.sqlite", path)

    def by_hand() -> float:
        bare.take_in(paths)
        return bare.taken

    ways: dict[str, Callable[[], float]] = {"bare": by_hand, "Kplan": kplan}
    floor, ours = medians_in_turn(ways, lambda way: way(), RUNS)
    print_ratio("ratio", ours / floor, 3)


if __name__ == "__main__":
    main()
