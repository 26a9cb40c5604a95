"""Makes ``v<n>.kplan``, a file of today's format version, and its content as a bundle beside it.

Run once when a format version is released (``python -m tests.old_files.make``), and commit both
files: they stay for ever. It never writes over a file that is there.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from kplan_desktop.domain.edits import AddNote, SetActivity, SetNothingToReport, apply
from kplan_desktop.domain.form import Metric
from kplan_desktop.domain.places import InGoal
from kplan_desktop.domain.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    Note,
    NothingToReport,
    Report,
    Semester,
    Status,
    When,
)
from kplan_desktop.export.bundle import encode_bundle
from kplan_desktop.storage.migrations import STEPS
from kplan_desktop.storage.receipt import Receipt
from kplan_desktop.storage.report_file import ReportFile
from tests.storage.samples import example_report
from tests.strategies import UGLY_TEXTS

FOLDER = Path(__file__).parent

RECEIPT = Receipt(
    revision=1,
    sha256="ab" * 32,
    delivered_at=dt.datetime(2014, 8, 21, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    file_names=("Melding «Sør-Trøndelag».pdf", "sor-trondelag.kplan.json"),
)


def report_with_everything() -> Report:
    """The example, and all that a report can hold besides."""
    report = replace(
        example_report(),
        own_metrics=(
            Metric(
                id="instrumenter", singular="instrument", plural="instrumenter", adds_up="units"
            ),
            Metric(id="timer", singular="time", plural="timer", adds_up="events", decimals=2),
        ),
        revision=2,
        replaces=RECEIPT.sha256,
    )
    goal = InGoal(report.goals[-1].goal_id)
    for number, text in enumerate(UGLY_TEXTS):
        name = f"ugly-{number}"
        note = Note(id=name, activity_id=name, text=text)
        report = apply(report, AddNote(goal, 0, note, Activity(id=name)))
    whens: tuple[When, ...] = (
        Semester(2013, "autumn"),
        Day(dt.date(2014, 2, 28)),
        DateRange(dt.date(2013, 12, 31), dt.date(2014, 1, 2)),
    )
    figures = (
        Figure("kommuner", Decimal(12), Exactness.EXACT),
        Figure("deltakere", Decimal(0), Exactness.ESTIMATE),
        Figure("elever", None, Exactness.UNKNOWN),
        Figure("timer", Decimal("999999999999.125"), Exactness.EXACT),
    )
    units = tuple(unit.id for unit in report.form.units if unit.id != report.unit_id)[:2]
    for number, (status, when) in enumerate(zip(Status, whens, strict=True)):
        activity = Activity(
            id=f"ugly-{number}",
            status=status,
            when=when,
            figures=figures[number:],
            shared_with=units[number:],
        )
        report = apply(report, SetActivity(activity))
    report = apply(report, SetNothingToReport(report.goals[0].goal_id, NothingToReport()))
    reason = NothingToReport("Ikke søkt om midler.")
    return apply(report, SetNothingToReport(report.goals[1].goal_id, reason))


def main() -> None:
    """Write the two files."""
    path = FOLDER / f"v{len(STEPS)}.kplan"
    report = report_with_everything()
    with closing(ReportFile.create(path, report)) as file:
        file.add_receipt(RECEIPT)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")
    bundle = encode_bundle(report, RECEIPT.delivered_at)
    path.with_suffix(".kplan.json").write_bytes(bundle)


if __name__ == "__main__":
    main()
