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

from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, CommentMark
from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.editing.trash import removed_between
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Compound,
    Edit,
    SetActivity,
    SetNothingToReport,
    SetOutcome,
    SetParked,
    SetPlanAdoption,
    apply,
)
from kplan_desktop.domain.model.form import Form, Metric, NationalGoal, NationalMeasure
from kplan_desktop.domain.model.location import InGoal, InMeasure, Location
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    Note,
    NothingToReport,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
    ReportOrigin,
    Semester,
    SeveralTimes,
    SingleTime,
    Status,
    When,
    joined_times,
)
from kplan_desktop.domain.review.findings import AsideFinding, FindingKey, FindingKind
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.storage.ancillary_data import AncillaryData, PackedContent, StoredDelivery
from kplan_desktop.storage.ancillary_rows import MAX_PDF_BYTES, unpacked
from kplan_desktop.storage.migrations import STEPS
from kplan_desktop.storage.report_file import ReportFile
from tests.storage.samples import example_report
from tests.strategies import UGLY_TEXTS

FOLDER = Path(__file__).parent

MADE_AT = dt.datetime(2014, 8, 21, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=2)))

DELIVERY = Delivery(
    revision=1,
    sha256="ab" * 32,
    made_at=MADE_AT,
    file_names=("Melding «Sør-Trøndelag».pdf", "sor-trondelag.kplan.json"),
    events=(DeliveryEvent(status=DeliveryStatus.SENT, at=MADE_AT),),
)
"""As of a file of an older Kplan, where it counts as sent."""

APPROVAL = Approval(
    name="Kari «Kåra» Nordmann", role="styreleder 🎻", date=dt.date(2014, 8, 19), covers="0f" * 32
)

DELIVERIES = (
    replace(
        DELIVERY,
        deadline=dt.date(2014, 8, 20),
        sent_to="post@example.org",
        adviser=UGLY_TEXTS[0],
        approval=APPROVAL,
        events=(
            *DELIVERY.events,
            DeliveryEvent(
                status=DeliveryStatus.RECEIVED,
                at=MADE_AT + dt.timedelta(hours=9),
                receipt_id="kvittering-1",
            ),
            DeliveryEvent(
                status=DeliveryStatus.RETURNED,
                at=dt.datetime(2014, 8, 25, 9, 0, 0, 250_000, tzinfo=dt.UTC),
                receipt_id="kvittering-2",
                by="Ola på kontoret",
                reason="Mål 1.1: «ca. 40»?\nSend på nytt.",
                new_deadline=dt.date(2014, 9, 1),
            ),
        ),
    ),
    replace(DELIVERY, revision=2, file_names=()),
    replace(DELIVERY, revision=2, made_at=MADE_AT + dt.timedelta(days=1), events=()),
    replace(DELIVERY, revision=3, purged_at=MADE_AT + dt.timedelta(days=9)),
)

SET_ASIDE = (
    AsideFinding(FindingKey(FindingKind.LATE, ""), "", MADE_AT),
    AsideFinding(
        FindingKey(FindingKind.UNCERTAIN, "ugly-0", "???"),
        "Står sånn i «planen» 🎻.",
        MADE_AT + dt.timedelta(minutes=1),
    ),
    AsideFinding(
        FindingKey(FindingKind.UNCERTAIN, "alone"), "I papirkurven", MADE_AT + dt.timedelta(days=1)
    ),
)
"""The first is of the report, the last of a note in the trash."""

SINCE_DELIVERIES = 4
"""The format version since which what became of deliveries is known, and comments are kept."""

SINCE_NEXT_PERIOD = 5
"""The format version since which the plan may be adopted, and goals parked."""

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
        replaces=DELIVERY.sha256,
    )
    if version >= SINCE_LISTS:
        report = replace(report, form=_with_a_definition(report.form))
    if version >= SINCE_DELIVERIES:
        report = replace(report, form=_with_a_case(report.form), approval=APPROVAL)
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
    report = apply(report, SetNothingToReport(report.goals[1].goal_id, reason))
    return with_what_came_before(report) if version >= SINCE_NEXT_PERIOD else report


def with_what_came_before(report: Report) -> Report:
    """The report with an adopted plan, outcomes, origins and parked goals."""
    national = NationalMeasure(id="national-before", number="1", text="Besøk «alle» 🎻\nkommuner")
    parked = (
        NationalGoal(id="before", number="1.1", text="Et mål som er borte", national_measures=()),
        NationalGoal(id="earlier", number="B 2", text="Enda et", national_measures=(national,)),
    )
    kinds = zip(report.measures(), OutcomeKind, strict=False)
    outcomes = (
        SetOutcome(measure.id, Outcome(kind, UGLY_TEXTS[number] if number else ""))
        for number, (measure, kind) in enumerate(kinds)
    )
    copied = RegionalMeasure(
        id="copied", text="Nettverk", plan_text="", outcome=Outcome(OutcomeKind.NOT), origin="old-m"
    )
    note = Note(id="copied", activity_id="copied", text="Møte", origin="old-n")
    edits: tuple[Edit, ...] = (
        *outcomes,
        SetPlanAdoption(PlanAdoption(date=dt.date(2012, 12, 3), name=UGLY_TEXTS[1])),
        SetParked(parked),
        AddMeasure("earlier", 0, copied),
        AddNote(InMeasure("copied"), 0, note, Activity(id="copied", origin="old-a")),
        SetNothingToReport("before", NothingToReport("Det var ikke noe.")),
    )
    report = apply(report, Compound(edits))
    origin = ReportOrigin(report_id="of-2012", form_id="strategi-2010-2012", form_version=2)
    return replace(report, origin=origin)


def _with_a_definition(form: Form) -> Form:
    first, *others = form.metrics
    defined = replace(first, definition="Kommuner som er «nådd» 🎻: besøkt, med eller spurt.")
    return replace(form, format="kplan-form/2", version=2, metrics=(defined, *others))


def _with_a_case(form: Form) -> Form:
    head = replace(form.report, case_reference="14/00231", copy_to="arkiv@example.org")
    return replace(form, report=head, checks=("no-figures", "of-a-newer-kplan"))


def comments(report: Report) -> tuple[Comment, ...]:
    """Comments on the report itself, a note of it, and one that is gone."""
    note = Location(report.goals[-1].goal_id, None, "ugly-0")
    answers = tuple(
        CommentAnswer(id=f"svar-{n}", author="Ola", at=MADE_AT + dt.timedelta(hours=n), text=text)
        for n, text in enumerate(UGLY_TEXTS[:2])
    )
    of_note = Comment(
        id="kommentar-1",
        location=note,
        quote=UGLY_TEXTS[0],
        revision=1,
        sha256=DELIVERY.sha256,
        author="Kari «Kåra» Nordmann",
        at=MADE_AT,
        text="Hvor mange?\n🎻",
        answers=answers,
        mark=CommentMark(done=True, author="Ola", at=MADE_AT + dt.timedelta(hours=3)),
    )
    reopened = CommentMark(done=False, author="Kari", at=MADE_AT + dt.timedelta(days=1))
    return (
        of_note,
        replace(of_note, id="kommentar-2", location=Location(), quote="", answers=(), mark=None),
        replace(
            of_note,
            id="kommentar-3",
            location=Location("no-goal", "no-measure"),
            answers=answers[:1],
            mark=reopened,
        ),
    )


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
    if version >= SINCE_NEXT_PERIOD:
        copied = tuple(replace(note, origin=f"old-{note.id}") for note in notes)
        outcome = Outcome(OutcomeKind.PARTLY, "Halvparten 🎻")
        measure = replace(measure, outcome=outcome, origin="old-lost", notes=copied)
        counted = replace(counted, origin="old-counted")
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
    if version >= SINCE_NEXT_PERIOD:
        gone = NationalGoal(id="gone", number="9", text="Et mål som bare papirkurven har")
        under_it = Note(id="homeless", activity_id="homeless", text="Hjemløs", origin="old")
        edits = (
            *edits,
            SetParked((*report.parked, gone)),
            AddNote(InGoal("gone"), 0, under_it, Activity(id="homeless")),
        )
    for edit in edits:
        report = apply(report, edit)
    return report


def ancillary(version: int = len(STEPS)) -> AncillaryData:
    """What a file of a format version since 2 holds besides ``report_with_everything``."""
    report = report_with_everything(version)
    trash = removed_between(with_more(report, version), report, REMOVED_AT)
    own_words = ("Kárášjohka", "Røros", "«sitat»", "👩‍👩‍👧‍👦")
    dismissed = DISMISSED if version >= SINCE_LISTS else frozenset()
    # What a later Kplan writes of the same report differs, if only in its own name.
    written = FOLDER / f"v{version}.kplan.json"
    bundle = written.read_bytes() if written.exists() else encode_bundle(report, MADE_AT)
    if version < SINCE_DELIVERIES:
        second = replace(DELIVERY, revision=2, file_names=())
        deliveries = (
            StoredDelivery(delivery=DELIVERY),
            StoredDelivery(delivery=second, bundle=bundle),
        )
        return AncillaryData(
            deliveries=deliveries, trash=trash, own_words=own_words, dismissed=dismissed
        )
    files: tuple[tuple[bytes | None, bytes | None], ...] = (
        (None, None),
        (bundle, b"%PDF-1.7\n\x00\xff"),
        (bundle, None),
        (None, None),
    )
    return AncillaryData(
        deliveries=tuple(
            StoredDelivery(delivery=delivery, bundle=bundle, pdf=pdf)
            for delivery, (bundle, pdf) in zip(DELIVERIES, files, strict=True)
        ),
        trash=trash,
        own_words=own_words,
        dismissed=dismissed,
        set_aside=SET_ASIDE,
        comments=comments(report),
    )


def with_contents_read(data: AncillaryData) -> AncillaryData:
    """The data with the bytes of the delivered files that it has as they are packed in a file."""
    return replace(
        data,
        deliveries=tuple(
            replace(each, bundle=content_of(each.bundle), pdf=content_of(each.pdf))
            for each in data.deliveries
        ),
    )


def content_of(content: bytes | PackedContent | None) -> bytes | None:
    """The bytes of a delivered file."""
    if isinstance(content, PackedContent):
        return unpacked(content.stream, MAX_PDF_BYTES)
    return content


def create_with_everything(path: Path) -> None:
    """A file of today's format that was worked on, with something in every table."""
    report, with_it = report_with_everything(), ancillary()
    with closing(ReportFile.create(path, with_more(report), now=lambda: REMOVED_AT)) as file:
        for delivered in with_it.deliveries:
            bundle, pdf = content_of(delivered.bundle), content_of(delivered.pdf)
            file.add_delivery(delivered.delivery, bundle, pdf)
        file.set_own_words(with_it.own_words)
        file.add_dismissed(with_it.dismissed)
        file.add_set_aside(with_it.set_aside)
        file.store_comments(with_it.comments)
        file.save(with_more(report), report)


def main() -> None:
    """Write the two files."""
    path = FOLDER / f"v{len(STEPS)}.kplan"
    report = report_with_everything()
    create_with_everything(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")
    bundle = encode_bundle(report, MADE_AT)
    path.with_suffix(".kplan.json").write_bytes(bundle)


if __name__ == "__main__":
    main()
