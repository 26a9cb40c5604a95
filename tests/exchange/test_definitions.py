"""What the figures count stands after the totals, where the form says it, and nowhere else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from itertools import count

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    Report,
    Semester,
    SeveralTimes,
    Status,
)
from kplan_desktop.exchange.docx_reader.reader import read_word
from kplan_desktop.exchange.docx_writer.report_docx import write_report_docx
from kplan_desktop.exchange.spreadsheet.figures_csv import write_figures_csv
from kplan_desktop.exchange.spreadsheet.figures_sheets import about_sheet
from tests.exchange.docx_reading import paragraphs
from tests.exchange.docx_schema import faults
from tests.exchange.pdf_cases import CREATED, report_pdf, with_notes
from tests.exchange.pdf_reading import pdftotext, running
from tests.exchange.pdf_ua_checker import ua_faults

HEADING = "Hva tallene teller"
FORTY = Figure("deltakere", Decimal(40), Exactness.EXACT)
WORDS = "Personer som deltok. Ikke de som ble invitert."


def counted(definition: str = WORDS) -> Report:
    """A report of one figure, whose metric has this definition; so has one without a figure."""
    activity = Activity(id="activity-1", figures=(FORTY,))
    some = with_notes("Leir", activities=(activity,))
    metrics = tuple(
        replace(metric, definition=definition if metric.id in ("deltakere", "elever") else "")
        for metric in some.form.metrics
    )
    return replace(some, form=replace(some.form, metrics=metrics))


def test_the_pdf_has_them_in_a_table_of_their_own() -> None:
    data = report_pdf(counted()).data
    text = running(pdftotext(data, "-raw")).split("Samlede tall")[-1]
    assert f"{HEADING} Indikator Forklaring Deltakere {WORDS}" in text
    assert "Elever" not in text
    assert ua_faults(data) == []
    assert HEADING not in running(pdftotext(report_pdf(counted("")).data, "-raw"))


def test_the_word_document_has_them_and_is_read_back_without_them() -> None:
    data = write_report_docx(counted(), created=CREATED)
    texts = [paragraph.text for paragraph in paragraphs(data)]
    at = texts.index(HEADING)
    assert texts[at + 1 : at + 5] == ["Indikator", "Forklaring", "Deltakere", WORDS]
    assert list(faults(data)) == []
    ids = count()
    read = read_document(read_word(data), counted().form, lambda: f"id-{next(ids)}")
    assert sorted(
        n.text for n in read.report(report_id="r", unit_id=counted().unit_id).all_notes()
    ) == sorted(n.text for n in counted().all_notes())
    assert HEADING not in str(paragraphs(write_report_docx(counted(""), created=CREATED)))


def test_the_workbook_says_them_and_what_becomes_of_lists_and_cancellations() -> None:
    made = dt.date(2014, 8, 20)
    plain = about_sheet(counted(""), made).rows
    assert about_sheet(counted(), made).rows == (
        *plain,
        (None, f"{HEADING}:"),
        ("Deltakere", WORDS),
    )
    times = SeveralTimes((Semester(2013, "spring"), Semester(2014, "autumn")))
    cancelled = replace(
        counted(""),
        activities={
            name: replace(activity, status=Status.CANCELLED, when=times)
            for name, activity in counted("").activities.items()
        },
    )
    said = [text for _, text in about_sheet(cancelled, made).rows[len(plain) :]]
    assert ["For flere tider" in str(said[0]), "avlyst" in str(said[1])] == [True, True]
    row = write_figures_csv(cancelled).decode("utf-8-sig").splitlines()[1]
    assert ";Avlyst;Vår\u00a02013 og høst\u00a02014;01.01.2013;31.12.2014;" in row
    assert row.endswith(";;;")  # reached, planned and uncertain
