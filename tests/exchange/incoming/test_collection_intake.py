"""Deliveries of all kinds taken into a collection, and what is to be stored with it."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import itertools
import zipfile
from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from kplan_desktop.domain.collection.collection import Collection, ReceivedAs, UnitEventKind
from kplan_desktop.domain.collection.collection_edits import apply_edit, inverse_edit
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.collection.taking_in import IntakeKind, RemarkKind
from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import (
    UndeliverableError,
    decode_bundle,
    encode_bundle,
)
from kplan_desktop.exchange.correspondence.comments_json import CommentsFile, encode_comments
from kplan_desktop.exchange.delivery.mail_draft import MailAttachment, mail_draft, mail_text
from kplan_desktop.exchange.docx_writer.report_docx import write_report_docx
from kplan_desktop.exchange.incoming.collection_intake import (
    CollectionIntake,
    IntakeLine,
    most_common_form,
)
from kplan_desktop.exchange.incoming.incoming_files import incoming_in, read_sent_file
from kplan_desktop.exchange.incoming.sent_files import sent_files
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.storage.forms.form_files import read_form
from tests.exchange.pdf_cases import CREATED, linked_example
from tests.exchange.pdf_reading import FONTS
from tests.folders import ROOT
from tests.office.generator import make_collection
from tests.office.odd_files import OddFile, many_notes, odd_files

AT = CREATED + dt.timedelta(days=3)
EXAMPLE = linked_example()
BUNDLE = encode_bundle(EXAMPLE, CREATED)
MAILS = ROOT / "tests" / "data" / "mails"
FORM = (ROOT / "forms" / "strategi-2020-2012-2014.json").read_bytes()
EMPTY = Collection(id="c", form=EXAMPLE.form)


def intake(collection: Collection = EMPTY, *, unit_id: str | None = None) -> CollectionIntake:
    """An intake whose ids are numbers."""
    numbers = itertools.count(len(collection.received))
    return CollectionIntake(
        collection, at=AT, by="Eva", new_id=lambda: f"id-{next(numbers)}", unit_id=unit_id
    )


def take(work: CollectionIntake, *paths: Path) -> list[IntakeLine]:
    """The lines of all that is in these files and folders."""
    return [
        line
        for file in sent_files(paths)
        for item in read_sent_file(file)
        for line in work.take(item)
    ]


def kinds(lines: list[IntakeLine]) -> list[IntakeKind]:
    """What became of each."""
    return [line.kind for line in lines]


def remarks(line: IntakeLine) -> dict[RemarkKind, tuple[str, ...]]:
    """The remarks of a line."""
    return {each.kind: each.arguments for each in line.remarks}


def word(report: Report) -> bytes:
    """The report as a Word document."""
    return write_report_docx(report, created=CREATED)


def test_a_folder_of_all_kinds_becomes_a_collection_and_each_file_has_a_line(
    tmp_path: Path,
) -> None:
    made = make_collection(16, units=5, notes_per_unit=10)
    first, second, third, fourth, fifth = made.bundles.values()
    form = decode_bundle(first).report.form
    folder = tmp_path / "post"
    folder.mkdir()
    (folder / "a.kplan.json").write_bytes(first)
    (folder / "a.pdf").write_bytes(b"%PDF-1.7\nnot a whole one")
    draft = [MailAttachment("b.json", "application/json", second)]
    mail = mail_draft(mail_text(EXAMPLE, draft), draft, date=CREATED)
    (folder / "b.eml").write_bytes(b"From: Kari <kari@example.org>\r\n" + mail)
    with zipfile.ZipFile(folder / "c.zip", "w") as packed:
        packed.writestr("c.json", third)
        packed.writestr("d.json", fourth[:-500])
    (folder / "e.json.txt").write_bytes(fifth)
    (folder / "f.txt").write_bytes(b"Hei")

    work = intake(Collection(id="c", form=form))
    lines = take(work, folder)
    assert {"/".join(line.source[1:]): line.kind for line in lines} == {
        "a.kplan.json": IntakeKind.TAKEN,
        "a.pdf": IntakeKind.DAMAGED,
        "b.eml/b.json": IntakeKind.TAKEN,
        "c.zip/c.json": IntakeKind.TAKEN,
        "c.zip/d.json": IntakeKind.DAMAGED,
        "e.json.txt": IntakeKind.TAKEN,
        "f.txt": IntakeKind.NOTHING,
    }
    units = [unit_id for unit_id in made.bundles if work.collection.counting(unit_id)]
    assert len(units) == 4
    by_mail = work.collection.counting(list(made.bundles)[1])
    assert by_mail is not None
    assert (by_mail.sender, by_mail.taken_in_by) == ("kari@example.org", "Eva")
    for received in work.collection.received.values():
        content = work.contents[received.sha256]
        assert hashlib.sha256(content.data).hexdigest() == received.sha256
        bundle = decode_bundle(content.data)
        assert content.facts == facts_of(bundle.report)
        assert (received.content_sha256, received.made_at) == (bundle.sha256, bundle.exported_at)

    assert work.edit is not None
    back = inverse_edit(Collection(id="c", form=form), work.edit)
    assert apply_edit(work.collection, back) == Collection(id="c", form=form)

    again = intake(work.collection)
    assert IntakeKind.TAKEN not in kinds(take(again, folder))
    assert again.edit is None
    assert again.contents == {}


def test_the_pdf_that_carries_the_delivery_beside_it_has_no_line_of_its_own(
    tmp_path: Path,
) -> None:
    pdf = write_report_pdf(EXAMPLE, fonts=FONTS, created=CREATED, bundle=BUNDLE).data
    (tmp_path / "m_r1.kplan.json").write_bytes(BUNDLE)
    (tmp_path / "m_r1.pdf").write_bytes(pdf)
    (tmp_path / "noe.pdf").write_bytes(pdf)

    assert kinds(take(intake(), tmp_path)) == [IntakeKind.TAKEN, IntakeKind.SAME]


@pytest.mark.parametrize("name", ["outlook.msg", "outlook-forwarded.msg"])
def test_a_mail_of_outlook_s_says_who_sent_it(name: str) -> None:
    work = intake()
    (line,) = take(work, MAILS / name)

    assert line.kind is IntakeKind.TAKEN
    (received,) = work.collection.received.values()
    assert received.sender == "radgiver@example.org"
    assert line.mail is not None
    assert line.mail.subject.startswith("Melding om virksomheten")
    assert len(received.source) == (2 if name == "outlook.msg" else 3)


def test_a_damaged_delivery_is_logged_at_the_unit_that_it_seems_to_be_from(tmp_path: Path) -> None:
    unit = EXAMPLE.form.unit(EXAMPLE.unit_id)
    (tmp_path / f"Melding_{unit.name}.kplan.json").write_bytes(BUNDLE[:-400])
    work = intake()
    (line,) = take(work, tmp_path)

    assert line.kind is IntakeKind.DAMAGED
    assert remarks(line) == {RemarkKind.SEEMS_FROM: (unit.name,)}
    (event,) = work.collection.record(unit.id).events
    assert (event.kind, event.at) == (UnitEventKind.UNREADABLE, AT)
    assert work.edit is not None
    assert apply_edit(work.collection, inverse_edit(EMPTY, work.edit)) == EMPTY

    again = intake(work.collection)
    take(again, tmp_path)
    assert again.edit is None


def test_a_mail_without_a_delivery_says_what_to_ask_for() -> None:
    (line,) = take(intake(), MAILS / "outlook-without.msg")

    assert line.kind is IntakeKind.NOTHING
    assert "Ask the sender" in str(line.error)
    assert line.mail is not None
    assert line.mail.sender == "radgiver@example.org"


def test_a_filled_form_in_word_is_taken_in_where_its_unit_is_certain(tmp_path: Path) -> None:
    path = tmp_path / "Melding.docx"
    path.write_bytes(word(EXAMPLE))
    work = intake()
    (line,) = take(work, path)

    assert line.kind is IntakeKind.TAKEN
    kinds_of_remarks = {RemarkKind.FROM_WORD, RemarkKind.WORD_WITHOUT_PLACE}
    assert remarks(line).keys() == kinds_of_remarks  # nothing is told of what there is none of
    assert [remark.is_doubt for remark in line.remarks] == [False, True]
    assert line.word is not None
    (received,) = work.collection.received.values()
    assert (received.received_as, received.unit_id) == (ReceivedAs.WORD, EXAMPLE.unit_id)
    assert work.contents[received.document_sha256].data == path.read_bytes()
    report = decode_bundle(work.contents[received.sha256].data).report
    assert [note.text for note in report.all_notes()] == [n.text for n in EXAMPLE.all_notes()]

    again = intake(work.collection)
    assert kinds(take(again, path)) == [IntakeKind.SAME]
    assert again.edit is None


def test_a_form_in_word_without_a_unit_waits_for_the_office_s_word(tmp_path: Path) -> None:
    nameless = replace(EXAMPLE.form.unit(EXAMPLE.unit_id), name="Ikke nevnt noe sted")
    units = tuple(nameless if unit.id == nameless.id else unit for unit in EXAMPLE.form.units)
    path = tmp_path / "Melding.docx"
    path.write_bytes(word(EXAMPLE))
    lacking = Collection(id="c", form=replace(EXAMPLE.form, units=units))
    work = intake(lacking)
    (line,) = take(work, path)

    assert line.kind is IntakeKind.UNDECIDED
    assert RemarkKind.WORD_WITHOUT_UNIT in remarks(line)
    assert work.edit is None

    told = work.take_word(line, EXAMPLE.unit_id)
    assert told.kind is IntakeKind.TAKEN
    assert kinds(take(intake(work.collection), path)) == [IntakeKind.SAME]
    (by_option,) = take(intake(lacking, unit_id=EXAMPLE.unit_id), path)
    assert by_option.kind is IntakeKind.TAKEN


def test_a_form_in_word_does_not_take_the_place_of_a_delivery_from_kplan(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(BUNDLE)
    (tmp_path / "b.docx").write_bytes(word(EXAMPLE))
    work = intake()
    _, line = take(work, tmp_path)

    assert line.kind is IntakeKind.UNDECIDED
    assert RemarkKind.WORD_BESIDE_DELIVERY in remarks(line)
    assert len(work.collection.received) == 1


def test_a_form_in_word_beside_its_delivery_in_one_mail_is_the_same_report() -> None:
    attached = [
        MailAttachment("m.json", "application/json", BUNDLE),
        MailAttachment("m.docx", "application/octet-stream", word(EXAMPLE)),
    ]
    draft = mail_draft(mail_text(EXAMPLE, attached), attached, date=CREATED)
    (item,) = incoming_in("m.eml", draft)
    assert item.data == BUNDLE
    alone = mail_draft(mail_text(EXAMPLE, attached[1:]), attached[1:], date=CREATED)
    (document,) = incoming_in("m.eml", alone)
    work = intake()
    (line,) = work.take(document)
    assert line.kind is IntakeKind.TAKEN
    (received,) = work.collection.received.values()
    assert received.made_at == CREATED


OTHER_UNIT = next(unit for unit in EXAMPLE.form.units if unit.id != EXAMPLE.unit_id)
OTHER = replace(EXAMPLE, id="other", unit_id=OTHER_UNIT.id)


def forwarded(*mails: list[tuple[str, bytes]]) -> bytes:
    """A mail with mails attached to it, each with these files attached."""
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "eva@example.org", "VS: meldinger"
    outer.set_content("Her")
    for files in mails:
        inner = EmailMessage()
        inner["From"], inner["Subject"] = "kari@example.org", "Melding"
        inner.set_content("Hei")
        for name, data in files:
            inner.add_attachment(
                data, maintype="application", subtype="octet-stream", filename=name
            )
        outer.add_attachment(inner)
    return bytes(outer)


def zipped(**files: bytes) -> bytes:
    """A zip with these files, whose names have «__» for a dot."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("f.eml", lambda: forwarded([("Oslo.json", BUNDLE)], [("Melding.docx", word(OTHER))])),
        ("f.eml", lambda: forwarded([("Melding.docx", word(OTHER)), ("Oslo.json", BUNDLE)])),
        ("f.eml", lambda: forwarded([("post.zip", zipped(a__json=BUNDLE, b__docx=word(OTHER)))])),
        (
            "f.eml",
            lambda: forwarded([("x.json", BUNDLE)], [("post.zip", zipped(x__docx=word(OTHER)))]),
        ),
        ("f.zip", lambda: zipped(a__json=BUNDLE, b__docx=word(OTHER))),
    ],
)
def test_a_form_in_word_beside_the_delivery_of_another_unit_is_taken_in(
    tmp_path: Path, name: str, data: Callable[[], bytes]
) -> None:
    (tmp_path / name).write_bytes(data())
    work = intake()
    assert kinds(take(work, tmp_path / name)) == [IntakeKind.TAKEN, IntakeKind.TAKEN]
    units = {each.unit_id for each in work.collection.received.values()}
    assert units == {EXAMPLE.unit_id, OTHER_UNIT.id}


@pytest.mark.parametrize("folder", ["m.eml", "m.zip", "m"])
def test_a_form_in_word_beside_its_delivery_that_is_damaged_is_taken_in(
    tmp_path: Path, folder: str
) -> None:
    files = {"Melding.kplan.json": BUNDLE[:-200], "Melding.docx": word(EXAMPLE)}
    path = tmp_path / folder
    if folder == "m.eml":
        path.write_bytes(forwarded(list(files.items())))
    elif folder == "m.zip":
        renamed = {name.replace(".", "__"): data for name, data in files.items()}
        path.write_bytes(zipped(**renamed))
    else:
        path.mkdir()
        for name, data in files.items():
            (path / name).write_bytes(data)
    assert kinds(take(intake(), path)) == [IntakeKind.DAMAGED, IntakeKind.TAKEN]


def test_a_form_in_word_of_the_unit_whose_delivery_came_in_the_same_mail_has_no_line(
    tmp_path: Path,
) -> None:
    path = tmp_path / "m.eml"
    path.write_bytes(forwarded([("Som Word.docx", word(EXAMPLE)), ("Oslo.json", BUNDLE)]))
    assert kinds(take(intake(), path)) == [IntakeKind.TAKEN]


def test_files_of_one_name_from_two_folders_are_two(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "Melding.json").write_bytes(BUNDLE)
    (tmp_path / "b" / "Melding.docx").write_bytes(word(OTHER))
    paths = tmp_path / "a" / "Melding.json", tmp_path / "b" / "Melding.docx"
    assert kinds(take(intake(), *paths)) == [IntakeKind.TAKEN, IntakeKind.TAKEN]


def test_a_document_that_is_damaged_says_why(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("[Content_Types].xml", "x")
    (line,) = take(intake(), path)
    assert (line.kind, line.error is None) == (IntakeKind.DAMAGED, False)


def test_what_cannot_be_taken_of_a_document_does_not_hide_its_other_forms(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "to.docx"
    path.write_bytes(word(EXAMPLE))
    module = "kplan_desktop.exchange.incoming.collection_intake"
    monkeypatch.setattr(f"{module}._forms_in", lambda found: [found.together] * 2)
    taken = CollectionIntake.take_word
    calls = []

    def fails_once(work: CollectionIntake, line: IntakeLine, unit_id: str) -> IntakeLine:
        calls.append(unit_id)
        if len(calls) == 2:
            raise UndeliverableError("x")
        return taken(work, line, unit_id)

    monkeypatch.setattr(CollectionIntake, "take_word", fails_once)
    first, second = take(intake(), path)
    assert (first.kind, second.kind) == (IntakeKind.TAKEN, IntakeKind.NOTHING)
    assert isinstance(second.error, UndeliverableError)


def test_answers_are_taken_in_once_their_delivery_is_here() -> None:
    comment = Comment(
        id="k",
        location=Location(),
        quote="",
        revision=1,
        sha256=decode_bundle(BUNDLE).sha256,
        author="Kari",
        at=CREATED,
        text="Se vedlegg",
    )
    data = encode_comments(
        CommentsFile(
            id="f",
            written_at=CREATED,
            author="Kari",
            report_id=EXAMPLE.id,
            unit_id=EXAMPLE.unit_id,
            unit_name=EXAMPLE.unit_name,
            revision=1,
            sha256=comment.sha256,
            comments=(comment,),
        )
    )
    (answers,) = incoming_in("svar.json", data)
    work = intake()
    (early,) = work.take(answers)
    assert early.kind is IntakeKind.NOTHING
    assert EXAMPLE.unit_name in str(early.error)

    (bundle,) = incoming_in("m.json", BUNDLE)
    work.take(bundle)
    assert [line.kind for line in work.take(answers)] == [IntakeKind.ANSWERS]
    assert work.collection.comments["k"].comment == comment
    assert [line.kind for line in work.take(answers)] == [IntakeKind.SAME]


def test_receipts_and_forms_are_told_as_what_they_are() -> None:
    for data, word_of_it in ((b'{"format": "kplan-receipt/1"}', "receipt"), (FORM, "form")):
        (item,) = incoming_in("x.json", data)
        (line,) = intake().take(item)
        assert line.kind is IntakeKind.NOTHING
        assert word_of_it in str(line.error)


def test_a_lapsed_approval_is_no_fact_of_a_delivery() -> None:
    from kplan_desktop.domain.model.approval import Approval

    approval = Approval(name="Ola", role="leder", date=AT.date(), covers="0" * 64)
    data = encode_bundle(replace(EXAMPLE, approval=approval), CREATED)
    (item,) = incoming_in("m.json", data)
    work = intake()
    work.take(item)
    (content,) = work.contents.values()
    assert content.facts is not None
    assert not content.facts.approved


def test_the_zip_of_all_mails_is_as_good_as_the_folder(tmp_path: Path) -> None:
    made = make_collection(3, units=4, notes_per_unit=10)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for unit_id, data in made.bundles.items():
            packed.writestr(f"{unit_id}/melding.kplan.json", data)
    (tmp_path / "alt.zip").write_bytes(out.getvalue())
    form = decode_bundle(next(iter(made.bundles.values()))).report.form
    work = intake(Collection(id="c", form=form))

    assert kinds(take(work, tmp_path / "alt.zip")) == [IntakeKind.TAKEN] * 4
    there = {content.data for content in work.contents.values()}
    assert there == set(made.bundles.values())


_AS_TOLD = {
    IntakeKind.TAKEN: {"taken", "version", "edition", "unit", "either"},
    IntakeKind.OTHER_FORM: {"form"},
    IntakeKind.DAMAGED: {"damaged", "refused", "newer", "none", "either"},
    IntakeKind.NOTHING: {"none"},
}
"""What the makers of odd files expect, by what became of them: a file that may hold something is
«damaged» here where they say «none»."""

_REMARKS = {
    "version": {RemarkKind.OTHER_VERSION, RemarkKind.ALTERED_FORM},
    "unit": {RemarkKind.UNKNOWN_UNIT},
}


@pytest.mark.parametrize("odd", odd_files(16), ids=lambda odd: str(odd.name))
def test_odd_files_are_told_as_their_makers_expect(odd: OddFile, tmp_path: Path) -> None:
    path = tmp_path / odd.name
    path.write_bytes(odd.data)
    work = intake(Collection(id="c", form=read_form(FORM)))
    (line,) = take(work, path)

    assert odd.said in _AS_TOLD[line.kind], odd.why
    assert (line.error is None) == (line.kind in (IntakeKind.TAKEN, IntakeKind.OTHER_FORM))
    wanted = _REMARKS.get(odd.said)
    assert wanted is None or wanted & set(remarks(line))
    assert (odd.said == "version") <= (line.comparison is not None)
    assert len(work.collection.received) == (line.kind is IntakeKind.TAKEN)


def test_a_million_notes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "mange.json"
    path.write_bytes(many_notes())
    (line,) = take(intake(), path)
    assert line.kind is IntakeKind.DAMAGED
    assert "32 MiB" in str(line.error)


def test_the_form_of_most_deliveries_is_that_of_a_new_collection() -> None:
    made = make_collection(3, units=5, notes_per_unit=10, newer_form=2)
    items = [item for data in made.bundles.values() for item in incoming_in("x.json", data)]
    form = most_common_form(items)
    assert form is not None
    assert (form.id, form.version) == ("strategi-2020-2012-2014", 1)
    newest = most_common_form(items[2:4])
    assert newest is not None
    assert newest.version == 2
    assert most_common_form(incoming_in("x.json", BUNDLE[:-9])) is None
