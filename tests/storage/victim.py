"""A process to be killed, which does one job without end: see ``JOBS``.

It prints a number once that save, file, migration, backup, restore or export is acknowledged.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
import shutil
import sys
from itertools import count
from pathlib import Path

from kplan_desktop.domain.collection.collection_edits import PutEntry, apply_edit
from kplan_desktop.domain.model.edits import AddNote, MoveMeasure, RemoveNote, apply
from kplan_desktop.domain.model.location import InMeasure
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.exchange.files.whole_files import write_whole
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.migrations import STEPS, MigrationStep
from kplan_desktop.storage.report_file import ReportFile
from tests.collections_made import received
from tests.storage.samples import example_report, first_text, reworded


def save_without_end(path: Path) -> None:
    """Each save rewords the first note to its number, and moves, adds and removes things."""
    file = ReportFile.open(path)
    saved = file.load()
    try:
        start = int(first_text(saved)) + 1
    except ValueError:
        start = 1
    for number in count(start):
        changed = _stirred(reworded(saved, str(number)), number)
        file.save(saved, changed)
        print(number, flush=True)
        saved = changed


def _stirred(report: Report, number: int) -> Report:
    last_goal = report.goals[-1].goal_id
    measures = [measure for measure in report.measures() if measure.notes]
    if number % 3 == 0:
        return apply(report, MoveMeasure(measures[-1].id, last_goal, 0))
    name = f"stir-{number}"
    stirred = [note.id for note in report.all_notes() if note.id.startswith("stir-")]
    if len(stirred) > 5:
        return apply(report, RemoveNote(stirred[0]))
    note = Note(id=name, activity_id=name, text="æ" * (number % 9000))
    return apply(report, AddNote(InMeasure(measures[-1].id), 0, note, Activity(id=name)))


def create_without_end(folder: Path) -> None:
    """Files that are named by their number."""
    report = example_report()
    for number in count(len(list(folder.glob("*.kplan")))):
        ReportFile.create(folder / f"{number}.kplan", report).close()
        print(number, flush=True)


def migrate_without_end(folder: Path) -> None:
    """Takes a copy of ``old.kplan`` to a new format, and again, each named by its number."""
    steps = (*STEPS, MigrationStep("9.9.9", SLOW_STEP))
    for number in count():
        path = folder / f"{number}.kplan"
        shutil.copyfile(folder / "old.kplan", folder / "copy.tmp")
        (folder / "copy.tmp").rename(path)
        ReportFile.open(path, steps=steps).close()
        print(number, flush=True)


SLOW_STEP = (
    "CREATE TABLE new_measure (id TEXT NOT NULL PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goal,"
    " position INTEGER NOT NULL, text TEXT NOT NULL, plan_text TEXT) STRICT",
    "INSERT INTO new_measure SELECT id, goal_id, position, upper(text), plan_text FROM measure",
    "DROP TABLE measure",
    "ALTER TABLE new_measure RENAME TO measure",
    "UPDATE note SET text = text || text",
)
"""A step that rewrites most of the file."""


def back_up_without_end(folder: Path) -> None:
    """Saves a number into the first note of ``report.kplan``, and backs the file up."""
    file = ReportFile.open(folder / "report.kplan")
    saved = file.load()
    store = BackupStore(folder / "backups", lambda: dt.datetime.now(dt.UTC))
    for number in count(int(first_text(saved)) + 1):
        changed = reworded(saved, str(number))
        file.save(saved, changed)
        store.take(file)
        print(number, flush=True)
        saved = changed


def restore_without_end(folder: Path) -> None:
    """Puts a copy of ``even.kplan`` and of ``odd.kplan``, in turns, in the place of another."""
    files = [ReportFile.open(folder / name, read_only=True) for name in ("even.kplan", "odd.kplan")]
    for number in count():
        files[number % 2].copy_to(folder / "target.kplan")
        print(number, flush=True)


def export_without_end(folder: Path) -> None:
    """Writes a file whose every line is its number."""
    for number in count():
        write_whole(folder / "export.txt", exported(number))
        print(number, flush=True)


def exported(number: int) -> bytes:
    """The lines of an export, some 200 kB."""
    return f"{number:07}\n".encode() * 25_000


def collect_without_end(path: Path) -> None:
    """Each delivery is named by its number: its content is stored first, then that it came."""
    file = CollectionFile.open(path)
    saved = file.load()
    for number in count(len(saved.received)):
        data = delivered(number)
        sha256 = hashlib.sha256(data).hexdigest()
        file.put_contents([StoredContent(sha256, data)])
        after = apply_edit(saved, PutEntry(received("oslo", number, sha256=sha256)))
        file.save(saved, after)
        print(number, flush=True)
        saved = after


def delivered(number: int) -> bytes:
    """The bytes of a delivery."""
    return random.Random(number).randbytes(20_000)  # noqa: S311  # reproducible by its number


JOBS = {
    "collect": collect_without_end,
    "save": save_without_end,
    "create": create_without_end,
    "migrate": migrate_without_end,
    "backup": back_up_without_end,
    "restore": restore_without_end,
    "export": export_without_end,
}

if __name__ == "__main__":
    JOBS[sys.argv[1]](Path(sys.argv[2]))
