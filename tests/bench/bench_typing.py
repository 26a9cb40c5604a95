"""A key in the window, beside a bare QPlainTextEdit in the same run.

A key typed at the end of a note, until the window is painted again, saving included: in reports of
1,000 and of 10,000 notes, a tenth of them under the goal shown, ten under each measure, and with
300 under one measure; in the last of them the note is the last of the report, to which a search
through it takes longest; against the same key in a bare editor that holds the text of that note, in
turns. A frame is 16.7 ms. What the thread of the window itself works is printed beside what the
clock shows, which other programs have a part in. Then keys after pauses in which a report of 10,000
notes just opened is read ahead, and once it is read; and a key in notes that are books, where the
bare editor breaks the lines as the program's does.

Prints medians and ratios and judges nothing.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from kplan_desktop.app import Kplan, UserFolders, make_application, user_folders
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.paths import program_files
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.window.workspace import Workspace
from tests.bench.bench_storage import big_report

KEYS = 200
BOOK_KEYS = 10
PAUSED_KEYS = 60
PAUSE = 375
"""Milliseconds between two keys: more than those of rest after which reading goes on."""

NOW = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)


def measures_of(name: str, notes: Sequence[Note], size: int) -> tuple[RegionalMeasure, ...]:
    """Measures with so many notes each; the last has what is left."""
    return tuple(
        RegionalMeasure(id=f"{name}-{first}", text=f"Tiltak {first}", notes=tuple(some))
        for first in range(0, len(notes), size)
        if (some := notes[first : first + size])
    )


def report_with(notes: int, shown: int, size: int) -> Report:
    """A report of so many notes: ``shown`` under the first goal, in measures of ``size``.

    The second goal is empty; the others share what is left.
    """
    report = big_report(notes)
    all_notes = list(report.all_notes())
    first, second, *others = (entry.goal_id for entry in report.goals)
    goals = [
        GoalEntry(goal_id=first, measures=measures_of(first, all_notes[:shown], size)),
        GoalEntry(goal_id=second),
    ]
    left = all_notes[shown:]
    each = -(-len(left) // len(others))
    for turn, goal_id in enumerate(others):
        some = left[turn * each : (turn + 1) * each]
        goals.append(GoalEntry(goal_id=goal_id, measures=measures_of(goal_id, some, 10)))
    return replace(report, goals=tuple(goals))


@contextmanager
def window_on(app: QApplication, report: Report) -> Iterator[Workspace]:
    """The program's window with a file of this report open in it."""
    with tempfile.TemporaryDirectory(prefix="kplan-bench-") as name:
        home = Path(name)
        path = home / "report.kplan"
        ReportFile.create(path, report).close()
        folders = UserFolders(
            settings=home / "kplan.ini",
            reports=home,
            backups=home / "backups",
            dictionaries=user_folders().dictionaries,
        )
        kplan = Kplan(app, program_files(), folders, now=lambda: NOW)
        kplan.window.resize(1280, 800)
        kplan.window.show()
        kplan.documents.open(path)
        app.processEvents()
        assert kplan.window.workspace is not None
        yield kplan.window.workspace
        kplan.documents.close()
        kplan.window.close()
        kplan.close()


@contextmanager
def bare_editor(app: QApplication) -> Iterator[QPlainTextEdit]:
    """A plain text editor of Qt's in a window of the same size, without the program's look."""
    editor = QPlainTextEdit()
    editor.resize(1280, 800)
    editor.show()
    app.processEvents()
    yield editor
    editor.close()


def milliseconds(work: Callable[[], object]) -> float:
    """How long the work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def print_times(name: str, times: list[float]) -> float:
    """Print a line of milliseconds; the median."""
    median, ordered = statistics.median(times), sorted(times)
    print(
        f"{name:46}{median:9.2f} ms  (of {len(times)}: {ordered[0]:.2f} to {ordered[-1]:.2f}, "
        f"99 % below {ordered[int(len(times) * 0.99)]:.2f})"
    )
    return median


def bench_keys(app: QApplication, notes: int, shown: int, size: int, *, last: bool) -> None:
    """Keys at the end of a note in the middle of the first goal, or at the end of the last."""
    where = "in the last goal" if last else f"{shown} in goal"
    compare(app, report_with(notes, shown, size), f"{notes} notes, {where}", KEYS, last=last)


def bench_book(app: QApplication, kind: str, unit: str, length: int) -> None:
    """Keys at the end of a note of so many characters."""
    report = report_with(1, 1, 1)
    entry = report.goals[0]
    (measure,) = entry.measures
    (note,) = measure.notes
    note = replace(note, text=(unit * (length // len(unit) + 1))[:length])
    entry = replace(entry, measures=(replace(measure, notes=(note,)),))
    report = replace(report, goals=(entry, *report.goals[1:]))
    compare(app, report, f"{length:,} characters, {kind}", BOOK_KEYS, last=False)


def compare(app: QApplication, report: Report, name: str, keys: int, *, last: bool) -> None:
    """Print what a key takes in the window and in a bare editor, and their ratio."""
    entry = report.goals[-1 if last else 0]
    measures = entry.measures
    notes = measures[-1 if last else len(measures) // 2].notes
    note = notes[-1 if last else len(notes) // 2]
    ours: list[float] = []
    worked: list[float] = []
    theirs: list[float] = []

    def key(widget: QWidget) -> None:
        QTest.keyClick(widget, Qt.Key.Key_A)
        app.processEvents()

    with window_on(app, report) as workspace, bare_editor(app) as editor:
        workspace.go_to(Location(entry.goal_id, None, note.id))
        app.processEvents()
        row = workspace.page.row(note.id)
        assert row is not None
        editor.setWordWrapMode(row.text.wordWrapMode())
        editor.setPlainText(note.text)
        for field in (editor, row.text):
            field.moveCursor(field.textCursor().MoveOperation.End)
        for turn in range(keys + 1):
            theirs_now = milliseconds(lambda: key(editor))
            before = time.thread_time()
            ours_now = milliseconds(lambda: key(row.text))
            if turn:  # the first imports what saving needs
                theirs.append(theirs_now)
                ours.append(ours_now)
                worked.append((time.thread_time() - before) * 1000)
        assert row.text.text() == editor.toPlainText()
        assert row.text.text().endswith("a" * (keys + 1))
        workspace.session.flush()
    bare = print_times("key in a bare QPlainTextEdit", theirs)
    ratio = print_times(f"key in the window, {name}", ours) / bare
    print_times("  the window's own work", worked)
    print(f"{'ratio':46}{ratio:9.1f}")


def bench_read_ahead(app: QApplication, notes: int) -> None:
    """Keys after pauses in which a report just opened is read ahead, and once it has been read."""
    report = report_with(notes, notes // 10, 10)
    entry = report.goals[0]
    note = entry.measures[0].notes[0]
    with window_on(app, report) as workspace:
        workspace.go_to(Location(entry.goal_id, None, note.id))
        row = workspace.page.row(note.id)
        assert row is not None
        read_ahead = workspace.read_ahead
        while not read_ahead.is_ready:
            app.processEvents()
        for name in ("being read", "read"):
            while name == "read" and read_ahead.count is None:
                app.processEvents()
            times = [key_after_pause(app, row.text, turn) for turn in range(PAUSED_KEYS + 1)]
            del times[0]  # it imports what saving needs
            print_times(f"key after a pause, {notes} notes {name}", times)
            state = "still being read" if read_ahead.count is None else "read"
            print(f"{'':46}the report is {state} after the last of them")


def key_after_pause(app: QApplication, editor: QWidget, turn: int) -> float:
    """Milliseconds from the moment a key is due, which may fall into a slice, until it is seen."""
    pause = PAUSE + turn * 7 % 40
    pressed: list[bool] = []

    def press() -> None:
        QTest.keyClick(editor, Qt.Key.Key_A)
        pressed.append(True)

    timer = QTimer()
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(press)
    due = time.perf_counter() + pause / 1000
    timer.start(pause)
    while not pressed:
        app.processEvents()
    app.processEvents()
    return (time.perf_counter() - due) * 1000


def main() -> None:
    """Measure and print."""
    app = make_application(["kplan"])
    for notes, shown, size, last in (
        (1_000, 100, 10, False),
        (10_000, 1_000, 10, False),
        (10_000, 300, 300, False),
        (10_000, 300, 300, True),
    ):
        bench_keys(app, notes, shown, size, last=last)
        print()
    bench_read_ahead(app, 10_000)
    print()
    for kind, unit in (("letters", "a"), ("words", "ordet er langt "), ("lines", "en linje\n")):
        for length in (20_000, 60_000, 1_000_000):
            bench_book(app, kind, unit, length)
            print()


if __name__ == "__main__":
    main()
