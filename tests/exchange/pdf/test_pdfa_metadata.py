"""The PDFs as archive files: PDF/A-2, checked by pikepdf's reading of veraPDF's rules.

That validator knows the «b» level only, and no extension schemas, so it is shown a copy that claims
no more; what «a» and PDF/UA ask for beyond it is checked in ``test_structure_tree.py`` and
``test_pdf_ua.py``.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pikepdf.pdfa
import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.pdf.pdfa_metadata import srgb_profile
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from tests.exchange.pdf_cases import (
    CREATED,
    approved,
    empty_example,
    example,
    linked_example,
    long_example,
    plan_pdf,
    report_pdf,
    with_case,
    with_notes,
)
from tests.exchange.pdf_reading import FONTS
from tests.exchange.pdf_ua_checker import ua_faults
from tests.folders import ROOT
from tests.strategies import examples, reports

_CLAIMS = re.compile(
    rb'xmlns:pdfuaid="[^"]*"|<pdfuaid:part>1</pdfuaid:part>'
    rb'|<rdf:Description rdf:about="" xmlns:pdfaExtension=.*?</rdf:Description>',
    re.DOTALL,
)
"""The claim of PDF/UA, and the schema that describes it."""

UGLY = "☐ Ŋ é 😀 日 \ue000 \U000f0000 \U0001fffe ﬁ q\u0301 \u00a0 \u2011 « » <b>& AT&T"


def as_level_b(data: bytes) -> bytes:
    """The same file, with the claims left out that the validator does not know."""
    claimed, count = _CLAIMS.subn(lambda match: b" " * len(match[0]), data)
    assert count == 3
    return claimed.replace(b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")


def breaches(data: bytes, part: int = 2) -> list[str]:
    """What the validator finds against the «b» level of a part of ISO 19005."""
    found = pikepdf.pdfa.validate_written(io.BytesIO(as_level_b(data)), f"{part}b")
    return [str(fault) for fault in (*found.violations, *found.unsupported)] or [found.verdict]


def ugly() -> Report:
    """A report with characters of every kind."""
    return with_notes(UGLY, *[f"{chr(0x3B1 + n % 24)}{chr(0x400 + n)} tekst" for n in range(250)])


@pytest.mark.parametrize("report", [example, linked_example, long_example, empty_example, ugly])
def test_no_rule_of_level_b_is_violated(report: Callable[[], Report]) -> None:
    made = report()
    assert breaches(report_pdf(made).data) == ["pass"]
    assert breaches(plan_pdf(made).data) == ["pass"]


def test_names_and_titles_of_any_length_violate_no_rule() -> None:
    report = replace(example(), adviser="Kari " * 4000)
    head = replace(report.form.report, title="Melding" * 5000)
    long = replace(report, form=replace(report.form, report=head))
    assert breaches(report_pdf(long).data) == ["pass"]


@settings(max_examples=examples(5))
@given(reports())
def test_no_report_violates_a_rule(report: Report) -> None:
    assert breaches(report_pdf(report).data) == ["pass"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/OutputIntents", None),
        ("/Metadata", None),
        ("/Lang", None),
        ("/AA", "script"),
    ],
)
def test_the_validator_detects_violations(old: str, new: str | None) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(as_level_b(report_pdf(example()).data))) as pdf:
        if new is None:
            del pdf.Root[old]
        else:
            pdf.Root[old] = pikepdf.Dictionary(
                WC=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
            )
        pdf.save(out)
    verdict = pikepdf.pdfa.validate_written(out, "2b").verdict
    assert (verdict == "pass") == (old == "/Lang")  # which only the «a» level asks for


def test_the_file_claims_level_a_and_both_metadata_agree() -> None:
    with pikepdf.open(io.BytesIO(report_pdf(linked_example()).data)) as pdf:
        with pdf.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
            assert xmp["dc:title"] == str(pdf.docinfo["/Title"])
            assert list(xmp["dc:creator"]) == [str(pdf.docinfo["/Author"])] == ["Kari Øverås"]
            assert xmp["xmp:CreateDate"] == CREATED.isoformat()
        assert str(pdf.Root["/Lang"]) == "nb"
        assert pdf.pdf_version == "1.7"


def test_the_metadata_of_a_delivery_name_revision_case_and_approval() -> None:
    report = approved(with_case(replace(linked_example(), revision=2)))
    day = dt.date(2014, 8, 21)
    sent = write_report_pdf(
        report, fonts=FONTS, created=CREATED, revision_day=day, approval=report.approval
    ).data
    sentence = "Godkjent av Kari <Nordmann>, fylkesleder, 19.08.2014"
    with pikepdf.open(io.BytesIO(sent)) as pdf, pdf.open_metadata() as xmp:
        assert xmp["xmpMM:VersionID"] == "2"
        assert set(xmp["dc:relation"]) == {"14/00123"}
        assert xmp["dc:description"] == str(pdf.docinfo["/Subject"]) == sentence
    assert breaches(sent) == ["pass"]
    assert ua_faults(sent) == []
    with pikepdf.open(io.BytesIO(report_pdf(replace(example(), revision=2)).data)) as pdf:
        assert "/Subject" not in pdf.docinfo
        with pdf.open_metadata() as xmp:
            assert not {"xmpMM:VersionID", "dc:relation", "dc:description"} & set(xmp)


def test_every_character_that_is_drawn_is_mapped_and_none_to_private_use() -> None:
    output = report_pdf(with_notes(UGLY))
    assert output.missing == ("日", "\ue000", "\U000f0000", "\U0001fffe")
    with pikepdf.open(io.BytesIO(output.data)) as pdf:
        for font in pdf.pages[0].resources["/Font"].values():
            table = font["/ToUnicode"].read_bytes()
            assert b"<E000>" not in table
            assert b"<FEFF>" not in table
            assert b"<0000>" not in table


def test_the_profile_of_the_colours_is_srgb() -> None:
    cms = pytest.importorskip("PIL.ImageCms")
    image = pytest.importorskip("PIL.Image")
    ours = cms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert cms.getProfileDescription(ours).strip() == "sRGB"
    through = cms.buildTransform(ours, cms.createProfile("sRGB"), "RGB", "RGB")
    colours = [(n, 255 - n, n * 7 % 256) for n in range(256)]
    before = image.new("RGB", (256, 1))
    before.putdata(colours)
    after = cms.applyTransform(before, through).tobytes()
    assert max(abs(a - b) for a, b in zip(before.tobytes(), after, strict=True)) <= 1


def test_the_same_content_and_date_give_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    code = (
        "import sys; from tests.exchange.pdf_cases import *; "
        "sys.stdout.buffer.write(report_pdf(linked_example()).data)"
    )
    root = ROOT
    for seed in ("1", "2"):
        made = subprocess.run(
            [sys.executable, "-P", "-c", code],
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"},
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            check=True,
        )
        assert made.stdout == report_pdf(linked_example()).data


def test_a_time_zone_is_kept() -> None:
    oslo = dt.timezone(dt.timedelta(hours=2))
    output = write_report_pdf(example(), fonts=FONTS, created=CREATED.astimezone(oslo))
    with pikepdf.open(io.BytesIO(output.data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20140820143000+02'00'"
    assert breaches(output.data) == ["pass"]
