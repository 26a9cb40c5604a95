"""A process to be killed: ``save FILE`` saves without end, ``create FOLDER`` makes file after file.

It prints a number once that save, or that file, is acknowledged.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from kplan_desktop.domain.edits import AddNote, MoveMeasure, RemoveNote, apply
from kplan_desktop.domain.places import InMeasure
from kplan_desktop.domain.report import Activity, Note, Report
from kplan_desktop.storage.report_file import ReportFile
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


if __name__ == "__main__":
    jobs = {"save": save_without_end, "create": create_without_end}
    jobs[sys.argv[1]](Path(sys.argv[2]))
