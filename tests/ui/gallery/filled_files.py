"""The files of the gallery: a report in which everything has been used, and a filled collection."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from pathlib import Path

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.comments.comments import CommentAnswer
from kplan_desktop.domain.comments.placement import WHOLE_REPORT
from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import (
    AddNote,
    Edit,
    RemoveNote,
    SetActivity,
    SetApproval,
    SetHead,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
    SetOwnMetrics,
    SetPlanAdoption,
    apply,
)
from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.location import InGoal, Location
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    Note,
    NothingToReport,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    Report,
    Semester,
    Status,
)
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle, report_sha256
from kplan_desktop.storage.backups import BackupStore, Change
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.forms.form_drafts import FormDrafts
from kplan_desktop.storage.forms.form_files import form_file_name, write_form
from kplan_desktop.storage.report_file import ReportFile
from tests.as_written import example_as_written
from tests.collections_made import contact
from tests.comments_made import AT, comment
from tests.domain.next_period.later_forms import next_period
from tests.folders import ROOT
from tests.office.trial import write_trial
from tests.storage.samples import example_of_newest_form
from tests.ui.delivery.listed_deliveries import in_all_states
from tests.ui.driver import A_DAY
from tests.ui.office.revisions import RevisedCollection, revised

IDENTITY_NUMBER = "01017000027"
PERSONAL = f"Fødselsnummer {IDENTITY_NUMBER} skulle ikke stått her."
WORKSHOPS = Metric(id="own-v", singular="verksted", plural="verksteder", adds_up="events")
HALLS = Metric(id="own-h", singular="hall", plural="haller", adds_up="units")


@dataclass(frozen=True)
class FilledFiles:
    """Where they lie; ``home`` is the folder of a user of the program.

    ``mails`` is a folder of what an office gets, ``older`` the report in its first version of the
    form.
    """

    home: Path
    report: Path
    older: Path
    collection: Path
    mails: Path

    def copied_to(self, home: Path) -> FilledFiles:
        """A copy that may be changed."""
        shutil.copytree(self.home, home, dirs_exist_ok=True)

        def moved(path: Path) -> Path:
            return home / path.relative_to(self.home)

        return FilledFiles(
            home, *map(moved, (self.report, self.older, self.collection, self.mails))
        )


def contents_of(files: FilledFiles) -> Iterator[str]:
    """All texts of forms and of what users have written, which are in a language of their own."""
    for each in (filled_report(), next_period(), made_collection().collection):
        yield from _strings(each)
    for data in made_collection().contents.values():
        yield from _strings(decode_bundle(data).report)
    # A language without a guide of its own shows the one in bokmål.
    for page in (ROOT / "docs" / "brukerveiledning").rglob("*.md"):
        lines = page.read_text("utf-8").splitlines()
        yield from (line.lstrip("# ") for line in lines if line.startswith("#"))
    yield from ("Utgave 1", "English", str(files.home))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        yield value.capitalize()
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, (tuple, list, frozenset)):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def filled_report() -> Report:
    """The example as it could be in the middle of its period."""
    report = example_of_newest_form()
    first, second = report.goals[0].measures[:2]
    noted = first.notes[0]
    edits: list[Edit] = [
        SetHead(report.unit_id, "Kari Nordmann"),
        SetPlanAdoption(PlanAdoption(date=dt.date(2013, 3, 12), name="Styret")),
        SetOutcome(second.id, Outcome(OutcomeKind.PARTLY, "To av tre samlinger ble holdt.")),
        SetOwnMetrics((WORKSHOPS, HALLS)),
        SetActivity(
            Activity(
                id=noted.activity_id,
                status=Status.PLANNED,
                when=Semester(2014, "autumn"),
                figures=(
                    Figure("kommuner", Decimal(12), Exactness.ESTIMATE),
                    Figure("own-v", Decimal(3), Exactness.EXACT),
                ),
                shared_with=("nord-trondelag",),
            )
        ),
        AddNote(
            InGoal(report.goals[1].goal_id),
            0,
            Note(
                id="typed",
                activity_id="typed-a",
                text=PERSONAL,
            ),
            Activity(id="typed-a", figures=(Figure("own-v", Decimal(4), Exactness.EXACT),)),
        ),
        SetNoteText(first.notes[1].id, f"{first.notes[1].text} Eller???"),
        SetApproval(
            Approval(
                name="Ola Nordmann", role="styreleder", date=dt.date(2014, 8, 1), covers="0" * 64
            )
        ),
    ]
    empty = [each for each in report.goals if not each.measures and not each.notes]
    if empty:
        edits.append(SetNothingToReport(empty[0].goal_id, NothingToReport("Ikke prioritert.")))
    for edit in edits:
        report = apply(report, edit)
    return report


def make_files(home: Path, delivered: str = PERSONAL) -> FilledFiles:
    """All files, in a folder that is made; ``delivered`` is the first note that the office has."""
    home.mkdir(parents=True)
    (home / "Kplan").mkdir()
    made = FilledFiles(
        home,
        home / "Kplan" / "Sør-Trøndelag.kplan",
        home / "Kplan" / "Eldre.kplan",
        home / "Kplan" / "Samling 2012-2014.ksamling",
        home / "mails",
    )
    report = filled_report()
    _store_report(made.report, report, home / "backups")
    ReportFile.create(made.older, example_as_written()).close()
    _install(home / "forms", next_period(report.form))
    FormDrafts(home / "form-drafts", lambda: A_DAY, lambda: "0").create(report.form)
    _store_collection(made.collection, home / "backups", delivered)
    write_trial(made.mails, 3, 10)
    return made


def _store_report(path: Path, report: Report, backups: Path) -> None:
    """With deliveries in all states, comments, something in the trash and an earlier version."""
    file = ReportFile.create(path, report)
    try:
        bundle = encode_bundle(report, A_DAY)
        deliveries: Sequence[Delivery] = in_all_states()
        for delivery in deliveries:
            one = replace(delivery, sha256=report_sha256(report))
            file.add_delivery(one, bundle, b"%PDF-1.7")
        answered = comment(3, Location("goal-1.1"), "Godt skrevet.", quote="")
        answer = CommentAnswer(id="answer", author="Kari Nordmann", at=AT, text="Takk!")
        file.store_comments(
            [
                comment(1),
                comment(2, WHOLE_REPORT, "Hvem er målgruppen?", quote=""),
                replace(answered, answers=(answer,)),
            ]
        )
        BackupStore(backups, lambda: A_DAY - dt.timedelta(days=40)).take(file, Change.METRICS)
        removed = list(report.all_notes())[-1]
        file.save(report, apply(report, RemoveNote(removed.id)))
    finally:
        file.close()


def _install(folder: Path, form: Form) -> None:
    folder.mkdir()
    (folder / form_file_name(form.id, form.version)).write_bytes(write_form(form))


def made_collection(first_note: str = PERSONAL) -> RevisedCollection:
    """Three units of nineteen, one of them with two revisions, one with ``first_note``."""
    return revised(first_note)


def _store_collection(path: Path, backups: Path, first_note: str) -> None:
    """With a title, and contacts of two units."""
    made = made_collection(first_note)
    one: Collection = replace(
        made.collection,
        head=replace(made.collection.head, title="Melding om virksomheten 2012–2014"),
        units={**made.collection.units, "troms": contact("troms", "ola@troms.example")},
    )
    contents = [StoredContent(sha, data, made.facts[sha]) for sha, data in made.contents.items()]
    file = CollectionFile.create(path, one, contents=contents)
    try:
        CollectionBackups(backups, lambda: A_DAY - dt.timedelta(days=3)).take(file)
    finally:
        file.close()
