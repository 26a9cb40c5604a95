"""Comparing two states of 10,000 notes, and checking so many after a key, as times of a floor.

The floor is one pass over both states that compares what each note says as tuples. The check is
that of the window: one note has changed, and the report is looked through again in one go.

Prints medians and ratios and judges nothing.
"""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace
from functools import partial

from kplan_desktop.domain.checks.report_check import ReportCheck
from kplan_desktop.domain.checks.rules import CheckContext
from kplan_desktop.domain.model.edits import SetNoteText, apply
from kplan_desktop.domain.model.report import RegionalMeasure, Report
from kplan_desktop.domain.review.report_comparison import compare
from tests.bench.bench_typing import milliseconds, print_times, report_with

NOTES = 10_000
CHANGED = (1, 100, NOTES)
RUNS = 7
KEYS = 30
TODAY = dt.date(2014, 8, 9)


def rewritten(report: Report, number: int) -> Report:
    """The report with another text in so many of its notes, evenly spread."""
    every, turns = NOTES // number, itertools.count()

    def changed(measure: RegionalMeasure) -> RegionalMeasure:
        notes = (
            note if next(turns) % every else replace(note, text=f"{note.text} Endret.")
            for note in measure.notes
        )
        return replace(measure, notes=tuple(notes))

    goals = (
        replace(entry, measures=tuple(changed(measure) for measure in entry.measures))
        for entry in report.goals
    )
    return replace(report, goals=tuple(goals))


def differing(older: Report, newer: Report) -> int:
    """The floor: how many notes differ, each compared once."""

    def rows(report: Report) -> list[tuple[object, ...]]:
        return [
            (note.id, note.text, report.activities.get(note.activity_id))
            for note in report.all_notes()
        ]

    return sum(one != other for one, other in zip(rows(older), rows(newer), strict=True))


def bench_comparison(report: Report) -> None:
    """Compare with none to all of the notes changed."""
    for number in CHANGED:
        newer = rewritten(report, number)
        floor = print_times(
            f"floor, {number} changed",
            [milliseconds(partial(differing, report, newer)) for _ in range(RUNS)],
        )
        taken = print_times(
            f"comparison, {number} changed",
            [milliseconds(partial(compare, report, newer)) for _ in range(RUNS)],
        )
        print(f"  {taken / floor:.1f} times the floor")


def bench_check(report: Report) -> None:
    """Check a report at first, and then after each key in its first note."""
    check, context = ReportCheck(), CheckContext()
    deadline = report.form.report.deadline
    first = next(report.all_notes())
    print_times(
        "the first check",
        [milliseconds(lambda: check.find_all(report, TODAY, deadline, context))],
    )
    times, floors = [], []
    for key in range(KEYS):
        before = report
        report = apply(report, SetNoteText(first.id, first.text + "x" * key))
        floors.append(milliseconds(partial(differing, before, report)))
        times.append(milliseconds(partial(check.find_all, report, TODAY, deadline, context)))
    floor = print_times("floor of a key", floors)
    taken = print_times("the check after a key", times)
    print(f"  {taken / floor:.1f} times the floor")


def main() -> None:
    """Measure both."""
    report = report_with(NOTES, 300, 10)
    bench_comparison(report)
    bench_check(report)


if __name__ == "__main__":
    main()
