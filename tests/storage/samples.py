"""Reports to store, and looks into the files they are stored in that do not go through Kplan."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from kplan_desktop.domain.model.report import Note, Report
from tests.as_written import example_as_written


def example_report() -> Report:
    """Sør-Trøndelag's report as it was first written."""
    return example_as_written()


def example_of_newest_form() -> Report:
    """The example on a form newer than any that is shipped: its window tells of no newer one."""
    report = example_report()
    return replace(report, form=replace(report.form, version=99))


def reworded(report: Report, text: str) -> Report:
    """The report with another text in its first note, sharing all else."""
    first = next(report.all_notes())

    def swapped(notes: tuple[Note, ...]) -> tuple[Note, ...]:
        return tuple(replace(note, text=text) if note is first else note for note in notes)

    goals = tuple(
        replace(
            entry,
            measures=tuple(
                replace(measure, notes=swapped(measure.notes)) for measure in entry.measures
            ),
            notes=swapped(entry.notes),
        )
        if first in entry.all_notes()
        else entry
        for entry in report.goals
    )
    return replace(report, goals=goals)


def first_text(report: Report) -> str:
    """The text of the report's first note."""
    return next(report.all_notes()).text


@contextmanager
def bare(path: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection to a file, which commits each statement by itself."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def sql(path: Path, statement: str, *values: object) -> list[Any]:
    """Run a statement on a file behind Kplan's back."""
    with bare(path) as connection:
        return connection.execute(statement, values).fetchall()
