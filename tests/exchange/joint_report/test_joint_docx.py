"""The joint report as a Word document, read back with python-docx and our own reader."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocxDocument
from docx.table import Table
from docx.text.paragraph import Paragraph

from kplan_desktop.domain.collection.collection import Arrangement, JointGoal, NoteTheme
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.formatting import number_text
from kplan_desktop.exchange.docx_reader.reader import read_filled_forms
from kplan_desktop.exchange.joint_report.joint_docx import write_joint_docx
from tests.collections_made import edited
from tests.domain.joint_report.test_joint_report import notes, whole
from tests.exchange import docx_reading
from tests.exchange.docx_schema import faults
from tests.exchange.soffice import converted, needs_soffice

NOW = dt.datetime(2014, 9, 20, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
SEED = 3


@cache
def content() -> JointReport:
    one = whole(SEED, goals_differ=False)
    return joint_report(one.collection, one.reports, one.totals())


@cache
def written() -> bytes:
    return write_joint_docx(content(), created=NOW, edition="Utgave 1")


@cache
def document() -> DocxDocument:
    return Document(io.BytesIO(written()))


def style_of(paragraph: Paragraph) -> str:
    assert paragraph.style is not None
    return paragraph.style.style_id


def table_of_the_whole(first_heading: str) -> Table:
    """The first table with this heading after «Tall for hele meldingen»."""
    blocks = iter(document().iter_inner_content())
    for block in blocks:
        if isinstance(block, Paragraph) and block.text == "Tall for hele meldingen":
            break
    found = (each for each in blocks if isinstance(each, Table))
    return next(each for each in found if each.cell(0, 0).text == first_heading)


def test_the_totals_are_those_of_the_content() -> None:
    table = table_of_the_whole("Indikator")
    read = {row.cells[0].text: row.cells[1].text for row in table.rows[1:]}
    totals = content().figures.totals
    assert len(read) == len(totals)
    for total, text in zip(totals, read.values(), strict=True):
        if total.value is not None:
            assert number_text(total.value) in text


def test_bars_are_table_cells_with_the_number_before_them() -> None:
    figures = content().figures
    values = {row.title: row.parts[0].value for row in figures.by_unit if row.parts[0]}
    table = table_of_the_whole("Fylke/region")
    steps = {}
    for row in table.rows[1:]:
        title, number, bar, *_ = row._tr.tc_lst
        name = "".join(title.xpath(".//w:t/text()"))
        is_shaded = bool(bar.xpath("w:tcPr/w:shd"))
        value = values.get(name)
        steps[name] = bar.grid_span if is_shaded else 0
        assert is_shaded == bool(value)
        if value is not None:
            assert number_text(value) in "".join(number.xpath(".//w:t/text()"))
    assert max(steps.values()) == 12
    assert steps[max(values, key=lambda name: values[name] or 0)] == 12
    assert steps[min(values, key=lambda name: values[name] or 0)] < 12
    assert "<w:drawing" not in docx_reading.parts(written())["word/document.xml"].decode()


def test_table_heads_are_repeated_and_a_table_of_figures_says_of_which_day() -> None:
    for table in document().tables:
        assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")
        caption = table._tbl.xpath("w:tblPr/w:tblCaption/@w:val")
        assert caption
        assert "Tall per 20.09.2014" in caption[0]
    texts = [each.text for each in document().paragraphs]
    assert any(text.startswith("Tall per 20.09.2014. 19 av 19 enheter") for text in texts)
    captions = [each for each in document().paragraphs if style_of(each) == "Caption"]
    assert captions
    assert all(each.text.endswith("Tall per 20.09.2014.") for each in captions)
    footer = docx_reading.parts(written())["word/footer1.xml"].decode()
    assert "Utgave 1, 20.09.2014" in footer
    assert "Tall per 20.09.2014" in footer


def test_headings_are_word_s_own_so_that_they_can_be_worked_on() -> None:
    styles = {style_of(each) for each in document().paragraphs}
    assert {"Title", "KplanSection", "KplanJointGoal", "Heading3", "Heading4"} <= styles
    for name, based in (("KplanSection", "Heading1"), ("KplanJointGoal", "Heading2")):
        style = next(each for each in document().styles if each.style_id == name)
        assert style.base_style is not None
        assert style.base_style.style_id == based


def test_every_note_is_in_it_once() -> None:
    read = "\n".join(each.text for each in document().paragraphs)
    for note in notes(content()):
        for text in note.texts:
            first = text.text.splitlines()[0] if text.text.strip() else ""
            assert first in read


def test_themes_and_the_office_s_own_text() -> None:
    one = whole(SEED, goals_differ=False)
    goal = content().areas[0].goals[0]
    ref = goal.groups[0].notes[0].ref
    theme = NoteTheme(id="t", title="Samarbeid", notes=(ref,))
    chosen = JointGoal(
        goal_id=goal.goal.id,
        text="=1+1\nAndre <b>",
        arrangement=Arrangement.BY_THEME,
        themes=(theme,),
    )
    collection = edited(one.collection, PutEntry(chosen))
    totals = replace(one, collection=collection).totals()
    data = write_joint_docx(joint_report(collection, one.reports, totals), created=NOW)
    texts = [each.text for each in Document(io.BytesIO(data)).paragraphs]
    assert texts.index("=1+1") < texts.index("Andre <b>") < texts.index("Samarbeid")
    assert "Uten tema" in texts
    assert any(text.startswith("Utkast 20.09.2014") for text in texts)


def test_there_is_nothing_in_it_that_word_would_repair() -> None:
    assert list(faults(written())) == []


def test_the_same_content_and_date_give_the_same_bytes() -> None:
    assert write_joint_docx(content(), created=NOW, edition="Utgave 1") == written()


def test_our_own_reader_takes_it_for_no_filled_form() -> None:
    with pytest.raises(UserError):
        read_filled_forms(written(), (content().form,), lambda: "id")


@needs_soffice
@pytest.mark.long
def test_another_program_opens_it(tmp_path: Path) -> None:
    file = tmp_path / "felles.docx"
    file.write_bytes(written())
    assert converted(file, "pdf", tmp_path).stat().st_size > 100_000
