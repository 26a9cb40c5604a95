"""Our Word documents keep to what Word is strict about; the checker finds what breaks it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.docx_writer.plan_docx import write_plan_docx
from kplan_desktop.exchange.docx_writer.report_docx import write_report_docx
from tests.domain.samples import small_reports
from tests.exchange.docx_reader.packages import archive
from tests.exchange.docx_reading import parts
from tests.exchange.docx_schema import faults
from tests.exchange.figure_cases import with_figures
from tests.exchange.pdf_cases import example
from tests.strategies import examples

NOON = dt.datetime(2014, 8, 9, 12, tzinfo=dt.UTC)
Write = Callable[..., bytes]


@pytest.mark.parametrize("write", [write_report_docx, write_plan_docx])
def test_a_document_has_nothing_that_word_would_repair(write: Write) -> None:
    for report in (example(), with_figures()):
        assert list(faults(write(report, created=NOON))) == []


@settings(max_examples=examples(15))
@given(small_reports())
def test_nor_has_one_of_strange_texts(report: Report) -> None:
    for write in (write_report_docx, write_plan_docx):
        assert list(faults(write(report, created=NOON))) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        ("document", "<w:tcW", "<w:vMerge/><w:tcW", "tcW comes too late in tcPr"),
        ("document", '<w:ilvl w:val="0"/>', '<w:ilvl w:val="0"/>' * 2, "ilvl stands twice"),
        ("document", "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", "not end with a paragraph"),
        ("document", "<w:tblGrid>", "<w:tblGrid><w:gridCol/>", "a row of 4 cells"),
        ("document", 'w:val="KplanNote"', 'w:val="KplanNotes"', "KplanNotes is nowhere"),
        ("document", '<w:numId w:val="1"/>', '<w:numId w:val="9999"/>', "numId 9999 is nowhere"),
        ("document", 'r:id="rId', 'r:id="rIdx', "is nowhere"),
        ("document", "<w:pStyle", "<w:jc/><w:pStyle", "pStyle comes too late"),
        ("styles", "<w:qFormat/>", "<w:unknown/>", "unknown has no place in style"),
        ("styles", 'w:styleId="KplanNote"', 'w:styleId="KplanGoal"', "two of style KplanGoal"),
        ("numbering", 'w:numId="2"', 'w:numId="1"', "two of list 1"),
        ("numbering", "<w:abstractNum ", "<w:num/><w:abstractNum ", "abstractNum comes too late"),
        ("settings", "<w:zoom", "<w:compat/><w:zoom", "zoom comes too late"),
    ],
)
def test_the_checker_finds_it(part: str, old: str, new: str, said: str) -> None:
    held = parts(write_report_docx(with_figures(), created=NOON))
    name = f"word/{part}.xml"
    before = held[name].decode()
    assert old in before
    found = list(faults(archive({**held, name: before.replace(old, new, 1)})))
    assert any(said in fault for fault in found), found


def test_a_part_without_a_type_or_a_target_is_found() -> None:
    held: dict[str, str | bytes] = dict(parts(write_report_docx(with_figures(), created=NOON)))
    del held["word/footer1.xml"]
    found = list(faults(archive({**held, "word/picture.png": b"x"})))
    assert any("word/footer1.xml is not there" in fault for fault in found)
    assert any("word/picture.png has no type" in fault for fault in found)
