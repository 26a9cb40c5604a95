"""Saving and opening, beside bare SQLite doing the same in the same run and in turns.

1. Saving an edit: a note reworded in a file of 500 notes, against a bare connection that updates
   the same text under the same journal and sync modes.
2. Opening a file of 10,000 notes with all checks, against reading its rows with bare sqlite3.
3. Saving while backups are made in the database worker, as the window makes them.

Prints medians and ratios and judges nothing. The collection of cycles is off, as it is in the
window's threads (ui/runtime/gc_on_gui_thread.py).
"""

from __future__ import annotations

import datetime as dt
import gc
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

from kplan_desktop.domain.model.edits import SetNoteText, apply
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
    Semester,
    Status,
)
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.row_types import REPORT_TABLES
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from tests.storage.samples import example_report

SAVES = 300
OPENINGS = 25
MANY = 10_000
_TEXT = "Kurs for lærere i Orkdal og Melhus, med god oppslutning fra begge kommunene. "


def big_report(notes: int) -> Report:
    """A report with so many notes of some 240 characters, and a figure on every other activity."""
    report = example_report()
    activities: dict[str, Activity] = {}
    goals = []
    per_goal = -(-notes // len(report.goals))
    for entry in report.goals:
        measures = []
        here = min(per_goal, notes - len(activities))
        for first in range(0, here, 10):
            notes_here = []
            for _ in range(min(10, here - first)):
                number = len(activities)
                activity = Activity(
                    id=f"{number:032x}",
                    status=Status.DONE,
                    when=Semester(2013, "autumn"),
                    figures=(Figure("kommuner", Decimal(number % 400), Exactness.EXACT),)
                    if number % 2
                    else (),
                )
                activities[activity.id] = activity
                text = f"{number}: {_TEXT * 3}"
                notes_here.append(Note(id=f"n{number:031x}", activity_id=activity.id, text=text))
            name = f"{entry.goal_id}-{first}"
            measures.append(RegionalMeasure(id=name, text=_TEXT, notes=tuple(notes_here)))
        goals.append(GoalEntry(goal_id=entry.goal_id, measures=tuple(measures)))
    return replace(report, goals=tuple(goals), activities=activities)


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes, without the release of its result."""
    start = time.perf_counter()
    result = work()
    taken = time.perf_counter() - start
    del result
    return taken


def print_times(name: str, times: list[float]) -> float:
    """Print a line of milliseconds; return the median."""
    median = statistics.median(times)
    ordered = sorted(times)
    print(
        f"{name:34}{median * 1000:9.2f} ms  (of {len(times)}: {ordered[0] * 1000:.2f} to "
        f"{ordered[-1] * 1000:.2f}, 95 % below {ordered[int(len(times) * 0.95)] * 1000:.2f})"
    )
    return median


def bench_saving(folder: Path) -> None:
    """A commit of an edit against a bare commit of the same bytes."""
    report = big_report(500)
    path, bare_path = folder / "saving.kplan", folder / "bare.sqlite"
    ReportFile.create(path, report).close()
    ReportFile.create(bare_path, report).close()
    note = next(report.all_notes())
    kplan_times: list[float] = []
    bare_times: list[float] = []
    with (
        closing(ReportFile.open(path)) as file,
        closing(sqlite3.connect(bare_path, isolation_level=None)) as bare,
    ):
        for pragma in ("journal_mode = DELETE", "synchronous = EXTRA"):
            bare.execute(f"PRAGMA {pragma}")
        saved = file.load()

        def write(text: str) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("UPDATE note SET text = ? WHERE id = ?", (text, note.id))
            bare.execute("COMMIT")

        for number in range(SAVES + 1):
            text = f"{_TEXT * 3}{number}"
            after = apply(saved, SetNoteText(note.id, text))
            taken = seconds(partial(file.save, saved, after))
            saved = after
            bare_taken = seconds(partial(write, text))
            if number:  # the first imports what writing needs
                kplan_times.append(taken)
                bare_times.append(bare_taken)
    bare_median = print_times("bare SQLite commit", bare_times)
    ratio = print_times("commit of an edit", kplan_times) / bare_median
    print(f"{'ratio':34}{ratio:9.2f}     (wanted: at most 2)")


def bench_opening(folder: Path) -> Path:
    """Opening with all checks against reading the rows."""
    path = folder / "many.kplan"
    ReportFile.create(path, big_report(MANY)).close()
    selects = [
        f"SELECT {', '.join(shape.row._fields)} FROM {shape.table}"  # noqa: S608  # names of our own
        for shape in REPORT_TABLES
    ]

    def read_rows() -> list[object]:
        with closing(sqlite3.connect(path)) as bare:
            return [bare.execute(select).fetchall() for select in selects]

    def open_file() -> Report:
        with closing(ReportFile.open(path)) as file:
            return file.load()

    kplan_times: list[float] = []
    bare_times: list[float] = []
    for turn in range(OPENINGS + 1):
        bare_taken, taken = seconds(read_rows), seconds(open_file)
        gc.collect()
        if turn:
            bare_times.append(bare_taken)
            kplan_times.append(taken)
    bare_median = print_times(f"rows of {MANY} notes, bare sqlite3", bare_times)
    ratio = print_times("opened, checks included", kplan_times) / bare_median
    print(f"{'ratio':34}{ratio:9.2f}     (wanted: at most 3)")
    return path


def bench_backup(path: Path, folder: Path) -> None:
    """How long a save takes that is asked for while a backup is made."""
    worker = DatabaseWorker()
    store = BackupStore(folder / "backups", lambda: dt.datetime.now(dt.UTC))
    file = worker.submit(ReportFile.open, path).result()
    report = worker.submit(file.load).result()
    note = next(report.all_notes())
    alone: list[float] = []
    beside: list[float] = []
    backups: list[float] = []
    for number in range(40):
        after = apply(report, SetNoteText(note.id, f"{_TEXT}{number}"))
        backup = worker.submit(store.take, file) if number % 2 else None
        start = time.perf_counter()
        save = worker.submit(file.save, report, after)
        if backup is not None:
            backup.result()
            backups.append(time.perf_counter() - start)
        save.result()
        (beside if number % 2 else alone).append(time.perf_counter() - start)
        report = after
    worker.submit(file.close).result()
    worker.close()
    print_times("backup of it, checked", backups)
    print_times("a save alone", alone)
    print_times("a save asked for with a backup", beside)
    print(f"{'longest save during a backup':34}{max(beside) * 1000:9.2f} ms")


def main() -> None:
    """Measure and print."""
    gc.disable()
    with tempfile.TemporaryDirectory(prefix="kplan-bench-") as name:
        folder = Path(name)
        bench_saving(folder)
        print()
        path = bench_opening(folder)
        print()
        bench_backup(path, folder)


if __name__ == "__main__":
    main()
