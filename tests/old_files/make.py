"""Makes ``v<n>.kplan``, a file of today's format version, and its report as a bundle beside it.

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

from kplan_desktop.domain.editing.trash import removed_between
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Edit,
    SetActivity,
    SetNothingToReport,
    apply,
)
from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.location import InGoal, InMeasure
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
    Semester,
    SeveralTimes,
    SingleTime,
    Status,
    When,
    joined_times,
)
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.storage.ancillary_data import AncillaryData, StoredDelivery
from kplan_desktop.storage.delivery_receipt import Receipt
from kplan_desktop.storage.migrations import STEPS
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

SINCE_LISTS = 3
"""The format version since which an activity may be cancelled, and its time a list."""

DISMISSED = frozenset(
    {
        Dismissal("ugly-0", "figure", "deltakere:40:exact", "40 deltakere"),
        Dismissal("ugly-0", "figure", "elever:12.5:estimate", "«ca. 12,5» elever\u2028🎻"),
        Dismissal("ugly-1", "time", "2013-autumn", "høsten 2013"),
        Dismissal("alone", "status", "cancelled", ""),
        Dismissal("alone", "link", "ugly-1", ""),
    }
)

REMOVED_AT = dt.datetime(2014, 8, 20, 12, 30, tzinfo=dt.UTC)


def report_with_everything(version: int = len(STEPS)) -> Report:
    """The example, and all that a report can hold besides in a file of this format version."""
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
    if version >= SINCE_LISTS:
        report = replace(report, form=_with_a_definition(report.form))
    goal = InGoal(report.goals[-1].goal_id)
    for number, text in enumerate(UGLY_TEXTS):
        name = f"ugly-{number}"
        note = Note(id=name, activity_id=name, text=text)
        report = apply(report, AddNote(goal, 0, note, Activity(id=name)))
    single: tuple[SingleTime, ...] = (
        Semester(2013, "autumn"),
        Day(dt.date(2014, 2, 28)),
        DateRange(dt.date(2013, 12, 31), dt.date(2014, 1, 2)),
    )
    whens: tuple[When, ...] = single
    statuses = [Status.DONE, Status.PLANNED, Status.UNCERTAIN]
    if version >= SINCE_LISTS:
        statuses.append(Status.CANCELLED)
        may = DateRange(dt.date(2013, 5, 1), dt.date(2013, 5, 31))
        whens = (*single, joined_times((may, *single)))
    figures = (
        Figure("kommuner", Decimal(12), Exactness.EXACT),
        Figure("deltakere", Decimal(0), Exactness.ESTIMATE),
        Figure("elever", None, Exactness.UNKNOWN),
        Figure("timer", Decimal("999999999999.125"), Exactness.EXACT),
    )
    units = tuple(unit.id for unit in report.form.units if unit.id != report.unit_id)[:2]
    for number, (status, when) in enumerate(zip(statuses, whens, strict=True)):
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


def _with_a_definition(form: Form) -> Form:
    first, *others = form.metrics
    defined = replace(first, definition="Kommuner som er «nådd» 🎻: besøkt, med eller spurt.")
    return replace(form, format="kplan-form/2", version=2, metrics=(defined, *others))


def with_more(report: Report, version: int = len(STEPS)) -> Report:
    """The report with notes and a measure that it has lost again, and a metric that they count."""
    fish = Metric(id="fiskere", singular="fisker", plural="fiskere", adds_up="people")
    report = replace(report, own_metrics=(*report.own_metrics, fish))
    figures = (
        Figure("fiskere", Decimal("2.5"), Exactness.ESTIMATE),
        Figure("elever", None, Exactness.UNKNOWN),
    )
    units = tuple(unit.id for unit in report.form.units if unit.id != report.unit_id)[:1]
    when = DateRange(dt.date(2012, 8, 1), dt.date(2012, 8, 2))
    counted = Activity(
        id="counted", status=Status.DONE, when=when, figures=figures, shared_with=units
    )
    texts = (*UGLY_TEXTS, "")
    notes = tuple(
        Note(id=f"lost-{number}", activity_id="counted", text=text)
        for number, text in enumerate(texts)
    )
    measure = RegionalMeasure(id="lost", text="", plan_text="Sto i planen", notes=notes)
    goal_id = report.goals[0].goal_id
    alone = Note(id="alone", activity_id="alone", text=UGLY_TEXTS[0])
    spring = Semester(2014, "spring")
    lost = Activity(id="alone", when=spring)
    if version >= SINCE_LISTS:
        lost = Activity(id="alone", status=Status.CANCELLED, when=SeveralTimes((when, spring)))
    edits: tuple[Edit, ...] = (
        AddMeasure(goal_id, 0, measure, (counted,)),
        AddNote(InGoal(goal_id), 0, alone, lost),
        AddNote(InMeasure("lost"), 0, replace(alone, id="first"), None),
    )
    for edit in edits:
        report = apply(report, edit)
    return report


def ancillary(version: int = len(STEPS)) -> AncillaryData:
    """What a file of a format version since 2 holds besides ``report_with_everything``."""
    report = report_with_everything(version)
    return AncillaryData(
        deliveries=(
            StoredDelivery(receipt=RECEIPT),
            StoredDelivery(
                receipt=replace(RECEIPT, revision=2, file_names=()),
                bundle=encode_bundle(report, RECEIPT.delivered_at),
            ),
        ),
        trash=removed_between(with_more(report, version), report, REMOVED_AT),
        own_words=("Kárášjohka", "Røros", "«sitat»", "👩‍👩‍👧‍👦"),
        dismissed=DISMISSED if version >= SINCE_LISTS else frozenset(),
    )


def create_with_everything(path: Path) -> None:
    """A file of today's format that was worked on, with something in every table."""
    report, with_it = report_with_everything(), ancillary()
    with closing(ReportFile.create(path, with_more(report), now=lambda: REMOVED_AT)) as file:
        for delivered in with_it.deliveries:
            file.add_receipt(delivered.receipt, delivered.bundle)
        file.set_own_words(with_it.own_words)
        file.add_dismissed(with_it.dismissed)
        file.save(with_more(report), report)


def main() -> None:
    """Write the two files."""
    path = FOLDER / f"v{len(STEPS)}.kplan"
    report = report_with_everything()
    create_with_everything(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")
    bundle = encode_bundle(report, RECEIPT.delivered_at)
    path.with_suffix(".kplan.json").write_bytes(bundle)


if __name__ == "__main__":
    main()
