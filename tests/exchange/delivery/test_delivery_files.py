"""A delivery writes over what was made of the same revision, and over nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.domain.model.report import Report, empty_report
from kplan_desktop.domain.text.file_names import MAX_NAME_BYTES, safe_file_name
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle, report_sha256
from kplan_desktop.exchange.delivery.delivery_files import DeliveryFiles, delivery_files
from kplan_desktop.exchange.delivery.mail_draft import (
    BUNDLE_TYPE,
    PDF_TYPE,
    MailAttachment,
    mail_draft,
    mail_text,
)
from kplan_desktop.exchange.wording.file_names import (
    bundle_name,
    delivery_base_name,
    delivery_folder_name,
    mail_name,
    report_pdf_name,
)
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.platforms import posix_only

TITLE = "Melding om virksomheten 2012-2014 – Sør-Trøndelag"
BASE = "Melding-2012-2014_Sør-Trøndelag_r1_2014-08-20"
A_DAY = dt.datetime(2014, 8, 20, 14, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def report() -> Report:
    form = FormLibrary(program_files().forms).load("strategi-2020-2012-2014")
    unit = next(unit for unit in form.units if unit.name == "Sør-Trøndelag")
    return empty_report(form, report_id="melding-1", unit_id=unit.id)


def proposed(folder: Path, report: Report) -> DeliveryFiles:
    return delivery_files(folder, report, report_sha256(report), A_DAY.date())


def deliver(folder: Path, report: Report, now: dt.datetime = A_DAY) -> DeliveryFiles:
    """Write the files of a delivery; the PDF is no real one, but as in one the time is in it."""
    files = proposed(folder, report)
    pdf, bundle = f"%PDF {now}".encode(), encode_bundle(report, now)
    attachments = (
        MailAttachment(report_pdf_name(report, now.date()), PDF_TYPE, pdf),
        MailAttachment(bundle_name(report, now.date()), BUNDLE_TYPE, bundle),
    )
    files.pdf.write_bytes(pdf)
    files.bundle.write_bytes(bundle)
    files.mail.write_bytes(mail_draft(mail_text(report, attachments), attachments, date=now))
    return files


def names(files: DeliveryFiles) -> list[str]:
    return [path.name for path in files.all()]


def test_every_revision_has_the_same_folder_and_its_own_files(
    tmp_path: Path, report: Report
) -> None:
    second = replace(report, revision=2, replaces="0" * 64)
    assert delivery_folder_name(report) == delivery_folder_name(second) == TITLE
    assert names(deliver(tmp_path, report)) == [
        f"{BASE}{ending}" for ending in (".pdf", ".kplan.json", ".eml")
    ]
    assert names(proposed(tmp_path, second)) == [
        f"{BASE.replace('_r1_', '_r2_')}{ending}" for ending in (".pdf", ".kplan.json", ".eml")
    ]


@pytest.mark.parametrize("gone", [(), (0,), (1,), (0, 1), (0, 2), (0, 1, 2)])
def test_the_same_revision_made_again_replaces_itself(
    tmp_path: Path, report: Report, gone: tuple[int, ...]
) -> None:
    first = deliver(tmp_path, report)
    for index in gone:
        first.all()[index].unlink()
    assert deliver(tmp_path, report, A_DAY + dt.timedelta(days=1)) == first


@pytest.mark.parametrize("index", [0, 1, 2])
@pytest.mark.parametrize("content", [b"", b"her own", b"{}", b"Content-Type: x\n\n"])
def test_a_file_of_another_content_is_left_alone(
    tmp_path: Path, report: Report, index: int, content: bytes
) -> None:
    for delivered_before in (False, True):
        if delivered_before:
            deliver(tmp_path, report)
        hers = tmp_path / f"{BASE}{('.pdf', '.kplan.json', '.eml')[index]}"
        hers.write_bytes(content)
        files = deliver(tmp_path, report)
        assert names(files) == [f"{BASE} (2){ending}" for ending in (".pdf", ".kplan.json", ".eml")]
        assert hers.read_bytes() == content


def test_a_pdf_that_no_draft_vouches_for_is_left_alone(tmp_path: Path, report: Report) -> None:
    first = deliver(tmp_path, report)
    first.mail.unlink()
    assert not set(proposed(tmp_path, report).all()) & set(first.all())


def test_another_report_of_the_same_name_is_left_alone(tmp_path: Path, report: Report) -> None:
    first = deliver(tmp_path, report)
    other = replace(report, adviser="Another adviser")
    second = deliver(tmp_path, other)
    assert "(2)" in second.pdf.name
    third = deliver(tmp_path, replace(report, adviser="A third"))
    assert "(3)" in third.bundle.name
    later = A_DAY + dt.timedelta(days=1)
    assert deliver(tmp_path, other, later) == second
    assert deliver(tmp_path, report, later) == first


def test_a_folder_of_that_name_is_left_alone(tmp_path: Path, report: Report) -> None:
    (tmp_path / f"{BASE}.eml").mkdir()
    assert "(2)" in proposed(tmp_path, report).pdf.name


@posix_only("on Windows only an administrator makes symbolic links")
def test_a_dead_link_of_that_name_is_left_alone(tmp_path: Path, report: Report) -> None:
    (tmp_path / f"{BASE}.pdf").symlink_to(tmp_path / "nowhere")
    assert "(2)" in proposed(tmp_path, report).pdf.name


def test_the_longest_names_have_room_for_a_number(tmp_path: Path, report: Report) -> None:
    units = tuple(replace(unit, name="Ø" * 300) for unit in report.form.units)
    long = replace(report, form=replace(report.form, units=units))
    deliver(tmp_path, long)
    files = deliver(tmp_path, replace(long, adviser="Another adviser"))
    for path, ending in zip(files.all(), (".pdf", ".kplan.json", ".eml"), strict=True):
        assert path.name.endswith(f" (2){ending}")
        assert len(path.name.encode()) <= MAX_NAME_BYTES + len(" (2)")


@pytest.mark.parametrize(
    ("name", "label", "unit", "expected"),
    [
        (
            "Melding om virksomheten",
            "2013 – 14",
            "Møre og Romsdal",
            "Melding-2013-14_Møre-og-Romsdal",
        ),
        ("Report", "2012/2014", "Troms – Romsa", "Report-2012-2014_Troms-Romsa"),
        ("../Melding", "2012:14?", "CON\u202e\r\nBcc", "Melding-2012-14-_CON-Bcc"),
        (" ", "–", "Oslo_by", "Oslo-by"),
        ("", "", "", "Kplan"),
    ],
)
def test_the_base_name_of_a_delivery_is_safe_and_names_nobody(
    report: Report, name: str, label: str, unit: str, expected: str
) -> None:
    head = replace(
        report.form.report, name=name, period=replace(report.form.report.period, label=label)
    )
    units = tuple(replace(each, name=unit) for each in report.form.units)
    of = replace(report, form=replace(report.form, report=head, units=units), adviser="Kari Øverås")
    base = delivery_base_name(of, A_DAY.date())
    assert base == f"{expected}_r1_2014-08-20"
    for of_day in (report_pdf_name, bundle_name, mail_name):
        name = of_day(of, A_DAY.date())
        assert name.startswith(f"{base}.")
        assert safe_file_name(name) == name


def test_a_base_name_keeps_revision_and_day_however_long_the_unit_is(report: Report) -> None:
    units = tuple(replace(each, name="Ø" * 300) for each in report.form.units)
    long = replace(report, form=replace(report.form, units=units), revision=12)
    name = bundle_name(long, A_DAY.date())
    assert name.endswith("Ø_r12_2014-08-20.kplan.json")
    assert len(name.encode()) <= MAX_NAME_BYTES
