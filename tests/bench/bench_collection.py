"""Opening a collection, and storing what was received, beside bare SQLite doing the same, in turns.

1. Opening 19 units of 400 notes with all checks, and the facts of the revisions that count, as the
   window does for its board; against reading the same rows with bare sqlite3 and their JSON with
   msgspec, into plain objects.
2. Storing one bundle and that it was received, against inserting the same rows by bare sqlite3
   under the same journal and sync modes.

Prints medians and ratios. The collection of cycles is off, as it is in the window's threads.
"""

from __future__ import annotations

import datetime as dt
import gc
import sqlite3
import tempfile
import time
import uuid
from contextlib import closing
from pathlib import Path

import msgspec

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.incoming.collection_intake import CollectionIntake
from kplan_desktop.exchange.incoming.incoming_files import read_sent_file
from kplan_desktop.exchange.incoming.sent_files import sent_files
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.collection.collection_rows import COLLECTION_TABLES
from tests.bench.in_turn import medians_in_turn, print_ratio
from tests.office.generator import make_collection

UNITS, NOTES, RUNS = 19, 400, 25
_AT = dt.datetime(2014, 8, 22, tzinfo=dt.UTC)


def opened(path: Path) -> float:
    """Seconds to open, check and read all that the board shows."""
    began = time.perf_counter()
    with closing(CollectionFile.open(path)) as file:
        file.load()
        file.facts()
        return time.perf_counter() - began


def read_bare(path: Path) -> float:
    """Seconds to read the same rows with sqlite3, and their JSON with msgspec."""
    began = time.perf_counter()
    with closing(sqlite3.connect(path)) as connection:
        for shape in COLLECTION_TABLES:
            names = [name for name in shape.row._fields if name != "packed"]
            rows = connection.execute(f"SELECT {', '.join(names)} FROM {shape.table}").fetchall()  # noqa: S608  # ours
            for row in rows:
                if names[-1] in ("value", "encoded", "json", "head"):
                    msgspec.json.decode(row[-1])
        return time.perf_counter() - began


def main() -> None:
    """Measure both."""
    gc.disable()
    made = make_collection(16, units=UNITS, notes_per_unit=NOTES)
    form = decode_bundle(next(iter(made.bundles.values()))).report.form
    with tempfile.TemporaryDirectory(prefix="kplan-bench-") as temporary:
        folder = Path(temporary)
        for unit_id, data in made.bundles.items():
            (folder / f"{unit_id}.kplan.json").write_bytes(data)
        work = CollectionIntake(
            Collection(id="c", form=form), at=_AT, by="Eva", new_id=lambda: str(uuid.uuid4())
        )
        for sent in sent_files(sorted(folder.glob("*.json"))):
            for item in read_sent_file(sent):
                work.take(item)
        contents = [StoredContent(c.sha256, c.data, c.facts) for c in work.contents.values()]
        path = folder / "2014.ksamling"
        CollectionFile.create(path, work.collection, contents=contents).close()
        print(f"opening {len(contents)} units, a file of {path.stat().st_size // 1024} KiB:")
        ways = {"bare": read_bare, "Kplan": opened}
        floor, ours = medians_in_turn(ways, lambda way: way(path), RUNS)
        print_ratio("ratio", ours / floor, 3)
        measure_storing(folder, Collection(id="c", form=form), work.collection, contents[0])


def measure_storing(
    folder: Path, empty: Collection, full: Collection, content: StoredContent
) -> None:
    """Measure the storing of one delivery, in turns."""
    path, other = folder / "one.ksamling", folder / "bare.sqlite"
    received = next(r for r in full.received.values() if r.sha256 == content.sha256)
    one = Collection(id=empty.id, form=empty.form, received={received.id: received})
    CollectionFile.create(path, one, contents=[content]).close()
    with closing(sqlite3.connect(path)) as stored:
        rows = {
            table: stored.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608  # ours
            for table in ("received", "content", "facts")
        }
    path.unlink()

    def kplan() -> float:
        path.unlink(missing_ok=True)
        CollectionFile.create(path, empty).close()
        with closing(CollectionFile.open(path)) as file:
            before = file.load()
            began = time.perf_counter()
            file.put_contents([content])
            file.save(before, one)
            return time.perf_counter() - began

    def bare() -> float:
        other.unlink(missing_ok=True)
        CollectionFile.create(other, empty).close()
        with closing(sqlite3.connect(other, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = EXTRA")
            began = time.perf_counter()
            for tables in (("content", "facts"), ("received",)):
                connection.execute("BEGIN IMMEDIATE")
                for table in tables:
                    marks = ", ".join("?" * len(rows[table][0]))
                    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[table])  # noqa: S608  # ours
                connection.execute("COMMIT")
            return time.perf_counter() - began

    print(f"storing one delivery of {len(content.data) // 1024} KiB:")
    floor, ours = medians_in_turn({"bare": bare, "Kplan": kplan}, lambda way: way(), RUNS)
    print_ratio("ratio", ours / floor)


if __name__ == "__main__":
    main()
