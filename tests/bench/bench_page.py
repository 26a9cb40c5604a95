"""Opening a goal's page, beside a bare QPlainTextEdit that is given the same texts in the same run.

From the choice of the goal until the window is painted: 300 notes of some 240 characters, under
one measure or under many, with chips in none, in every other and in all; 300 notes of one line;
and 2,000 notes. Several times in one window, and once in windows that
were opened a second ago, in which no note was ever shown.

Prints medians and ratios and judges nothing.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from kplan_desktop.app import make_application
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Activity, GoalEntry, Note, Report
from kplan_desktop.ui.window.workspace import Workspace
from tests.bench.bench_typing import (
    bare_editor,
    measures_of,
    milliseconds,
    print_times,
    report_with,
    window_on,
)

OPENINGS = 9
FIRST_OPENINGS = 3


def page_of(notes: int, size: int, *, chips: int, letters: int | None = None) -> Report:
    """A report with so many notes under its second goal, in measures of ``size``; no others.

    ``chips`` of two activities carry something; ``letters`` is the length of a note.
    """
    report = report_with(notes, notes, size)
    first, second, *others = (entry.goal_id for entry in report.goals)
    told_of: list[Note] = [replace(n, text=n.text[:letters]) for n in report.all_notes()]
    activities = {
        note.activity_id: report.activities[note.activity_id]
        if index % 2 < chips
        else Activity(id=note.activity_id)
        for index, note in enumerate(told_of)
    }
    goals = (
        GoalEntry(goal_id=first),
        GoalEntry(goal_id=second, measures=measures_of(second, told_of, size)),
        *(GoalEntry(goal_id=goal_id) for goal_id in others),
    )
    return replace(report, goals=goals, activities=activities)


def rest(app: QApplication) -> None:
    """Let the program do for a second what it does while nothing is done with it."""
    end = time.monotonic() + 1
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)


def bench_opening(app: QApplication, name: str, report: Report) -> None:
    """The second goal, opened from the first one, which is empty."""
    none, many = (entry.goal_id for entry in report.goals[:2])
    text = "\n".join(note.text for note in report.all_notes())
    ours: list[float] = []
    at_first: list[float] = []
    theirs: list[float] = []

    def until_painted(work: Callable[[], object]) -> float:
        def whole() -> None:
            work()
            app.processEvents()

        return milliseconds(whole)

    def open_goal(workspace: Workspace, goal_id: str) -> float:
        return until_painted(lambda: workspace.go_to(Location(goal_id)))

    def give(editor: QPlainTextEdit) -> float:
        editor.clear()
        app.processEvents()
        return until_painted(lambda: editor.setPlainText(text))

    for turn in range(FIRST_OPENINGS):
        with window_on(app, report) as workspace, bare_editor(app) as editor:
            rest(app)
            theirs.append(give(editor))
            at_first.append(open_goal(workspace, many))
            for _ in range(OPENINGS if not turn else 0):
                open_goal(workspace, none)
                theirs.append(give(editor))
                ours.append(open_goal(workspace, many))
    bare = print_times("in a bare QPlainTextEdit", theirs)
    again = print_times(name, ours)
    first = print_times("  in a window just opened", at_first)
    print(f"{'ratio':46}{again / bare:9.1f}  (in a new window {first / bare:.1f})\n")


def main() -> None:
    """Measure and print."""
    app = make_application(["kplan"])
    for size, chips in ((300, 0), (300, 1), (300, 2), (10, 1), (3, 1)):
        with_chips = ("no chips", "chips in half", "chips in all")[chips]
        name = f"300 notes, {size} in a measure, {with_chips}"
        bench_opening(app, name, page_of(300, size, chips=chips))
    short = page_of(300, 300, chips=1, letters=70)
    bench_opening(app, "300 notes of one line, chips in half", short)
    bench_opening(app, "2,000 notes, 10 in a measure, chips in half", page_of(2_000, 10, chips=1))


if __name__ == "__main__":
    main()
