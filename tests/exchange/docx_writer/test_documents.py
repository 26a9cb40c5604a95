"""Report and plan as Word documents: every word, in order, in lists and styles one can edit."""

from __future__ import annotations

import datetime as dt
import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Mm
from docx.table import Table
from hypothesis import given, settings

from kplan_desktop.domain.model.form import NationalGoal, NationalMeasure
from kplan_desktop.domain.model.report import GoalEntry, NothingToReport, Report
from kplan_desktop.exchange.docx_writer.plan_docx import write_plan_docx
from kplan_desktop.exchange.docx_writer.report_docx import write_report_docx
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import escaped, one_line
from tests.domain.samples import FIRST, measure, note, report, small_reports
from tests.exchange.docx_reading import ReadParagraph, W, body, paragraphs, parts
from tests.exchange.figure_cases import with_figures
from tests.exchange.pdf_cases import (
    CREATED,
    approved,
    empty_example,
    example,
    with_case,
    with_notes,
)
from tests.exchange.soffice import converted, needs_soffice
from tests.strategies import UGLY_TEXTS, examples

ENDS = re.compile("\r\n|[\n\r\f\x1c-\x1e\x85\u2029]")
LEFT_OUT = re.compile("[\x00-\x08\x0e-\x1f]")


def report_docx(of: Report) -> bytes:
    return write_report_docx(of, created=CREATED)


def plan_docx(of: Report) -> bytes:
    return write_plan_docx(of, created=CREATED)


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def legal(text: str) -> str:
    """What a Word document can hold of a text, with line breaks as our reader has them."""
    kept = LEFT_OUT.sub("", text).replace("\u2028", "\v")
    return re.sub("[\ud800-\udfff\ufffe\uffff]", "\ufffd", kept)


def of_text(first: str, more: str, text: str, number: int) -> Iterator[ReadParagraph]:
    begun, *others = ENDS.split(text)
    yield ReadParagraph(first, legal(begun), number)
    yield from (ReadParagraph(more, legal(other)) for other in others)


def of_entry(entry: GoalEntry, *, blank: bool = False) -> Iterator[ReadParagraph]:
    """What the unit has written under a goal: measures numbered through, notes from 1 in each."""
    empty = ("", 1) if blank else ("–", None)
    for place, regional in enumerate(entry.measures, 1):
        yield from of_text("KplanMeasure", "KplanMeasureMore", regional.text, place)
        for number, entry_note in enumerate(regional.notes, 1):
            yield from of_text("KplanNote", "KplanNoteMore", entry_note.text, number)
        if not regional.notes:
            yield ReadParagraph("KplanNote", *empty)
    for number, entry_note in enumerate(entry.notes, 1):
        yield from of_text("KplanNote", "KplanNoteMore", entry_note.text, number)
    if entry.nothing_to_report is not None:
        yield ReadParagraph("KplanNothing", "Ingenting å melde")
        reason = entry.nothing_to_report.reason
        if reason:
            yield from (ReadParagraph("KplanReason", legal(part)) for part in ENDS.split(reason))
    elif not entry.measures and not entry.notes:
        yield ReadParagraph("KplanMeasure", *empty)
        yield ReadParagraph("KplanNote", *empty)


def of_goal(goal: NationalGoal) -> Iterator[ReadParagraph]:
    yield ReadParagraph("Heading2", f"{goal.number}. {goal.text}")
    for national in goal.national_measures:
        yield ReadParagraph("KplanNationalMeasure", national.text, int(national.number))
    if not goal.national_measures:
        yield ReadParagraph("KplanNationalMeasure", "–")


def without_facts(read: list[ReadParagraph]) -> list[ReadParagraph]:
    """All but what stands in merged cells, in empty ones and after a note."""
    return [
        paragraph
        for paragraph in read
        if paragraph.style != "KplanFacts"
        and (paragraph.text or paragraph.number is not None or paragraph.style.endswith("More"))
    ]


# --- every word ---------------------------------------------------------------------------------


@pytest.mark.parametrize("written", [example, with_figures])
def test_every_word_of_the_report_stands_in_the_forms_order(written: object) -> None:
    assert callable(written)
    of: Report = written()
    head = of.form.report
    expected = [
        ReadParagraph("KplanKicker", of.form.organisation),
        ReadParagraph("Title", f"{head.title} {head.period.label}"),
        *(ReadParagraph("KplanInstruction", text) for text in head.instructions),
    ]
    for area in of.form.strategy_areas:
        expected.append(
            ReadParagraph("Heading1", f"{of.form.area_label} {area.number}: {area.title}")
        )
        for column in head.columns:
            expected += [ReadParagraph("KplanColumn", column.heading)]
            expected += [ReadParagraph("KplanColumnSmall", column.subheading)]
        for goal in area.goals:
            expected += [*of_goal(goal), *of_entry(of.entry(goal.id))]
    read = paragraphs(report_docx(of))
    facts = [paragraph for paragraph in read if paragraph.style == "KplanHeadFact"]
    assert [paragraph.text for paragraph in facts] == [
        f"{head.submit_label} {head.submit_to}",
        f"{head.deadline_label} 21.08.2014",
        "Utkast 20.08.2014",
    ]
    others = [
        paragraph
        for paragraph in read
        if not paragraph.style.startswith(("KplanHeadFact", "KplanUnit", "KplanTotal"))
    ]
    assert without_facts(others) == without_facts(expected)


def test_the_plan_has_the_measures_as_they_were_planned() -> None:
    of = example()
    read = paragraphs(plan_docx(of))
    expected: list[ReadParagraph] = []
    for area in of.form.strategy_areas:
        for goal in area.goals:
            expected += of_goal(goal)
            for number, regional in enumerate(of.entry(goal.id).measures, 1):
                expected += of_text("KplanMeasure", "KplanMeasureMore", regional.planned, number)
            if not of.entry(goal.id).measures:
                expected.append(ReadParagraph("KplanMeasure", "–"))
    styles = {"Heading2", "KplanGoal", "KplanNationalMeasure", "KplanMeasure", "KplanMeasureMore"}
    found = [paragraph for paragraph in read if paragraph.style in styles]
    assert without_facts(found) == without_facts(expected)
    assert any(measure.planned != measure.text for measure in of.measures())


@settings(max_examples=examples(50))
@given(small_reports())
def test_whatever_is_written_is_read_back(some: Report) -> None:
    of = replace(some, form=replace(some.form, language="nb"))
    read = paragraphs(report_docx(of))
    written = [
        one
        for goal in of.national_goals()
        for one in of_entry(of.entry(goal.id), blank=of.is_blank)
    ]
    kinds = ("KplanMeasure", "KplanNote", "KplanNothing", "KplanReason")
    found = [paragraph for paragraph in read if paragraph.style.startswith(kinds)]
    assert without_facts(found) == without_facts(written)
    assert {element.tag.removeprefix(W) for element in body(report_docx(of)).iter()} <= {
        *("body", "p", "pPr", "pStyle", "numPr", "ilvl", "numId", "r", "rPr", "rStyle", "t"),
        *("tab", "br", "tbl", "tblPr", "tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption"),
        *("tblGrid", "gridCol", "tr", "trPr", "cantSplit", "trHeight", "tblHeader", "tc", "tcPr"),
        *("tcW", "vMerge", "keepNext"),
        *("sectPr", "footerReference", "type", "pgSz", "pgMar", "cols"),
    }


def test_text_never_becomes_a_field_a_tag_or_an_entity() -> None:
    texts = ('{ INCLUDETEXT "c:\\secret" }', "<w:fldSimple/>", "&#x41;&amp;", "]]>", '"/><w:p>')
    read = paragraphs(report_docx(with_notes(*texts)))
    assert [paragraph.text for paragraph in read if paragraph.style == "KplanNote"][
        : len(texts)
    ] == list(texts)
    document = opened(
        report_docx(replace(with_notes(*texts), adviser='Kari "&<b>" \x13 DATE \x15'))
    )
    assert document.core_properties.author == 'Kari "&<b>"  DATE '


def test_what_xml_cannot_hold_is_left_out_or_shown_as_lost() -> None:
    assert escaped("nul\x00 bjelle\x07\x1b") == "nul bjelle"
    assert escaped("halv \ud83d ikke \ufffe") == "halv \ufffd ikke \ufffd"
    read = paragraphs(report_docx(with_notes("en\ttab\vbrudd\u2028ny\r\nlinje\x0cside\n")))
    assert [paragraph.text for paragraph in read if paragraph.style.startswith("KplanNote")][
        :4
    ] == [
        "en\ttab\vbrudd\vny",
        "linje",
        "side",
        "",
    ]


@pytest.mark.parametrize("text", UGLY_TEXTS)
def test_a_heading_is_one_line(text: str) -> None:
    of = replace(example(), adviser=text)
    assert len(opened(report_docx(of)).core_properties.author) <= 255
    unit = next(
        paragraph for paragraph in paragraphs(report_docx(of)) if paragraph.style == "KplanUnit"
    )
    assert legal(one_line(text)) in unit.text


def test_what_is_known_of_an_activity_is_set_off_after_its_note() -> None:
    read = paragraphs(report_docx(with_figures()))
    facts = [
        (read[place - 1].text, paragraph.text.replace("\u00a0", " "))
        for place, paragraph in enumerate(read)
        if paragraph.style == "KplanFacts"
    ]
    assert facts[0] == ('Kommunebesøk; «sitat», "anførsel"', "Vår 2014 · 12 kommuner")
    assert facts[1] == ("=1+1", "Planlagt · 03.11.2014")
    assert facts[2][1].startswith(
        "01.11.2012–03.11.2012 · ca. 12 340 deltakere · ukjent antall kommuner · 2,50 timer"
    )
    breaks_before_dots = [p.text for p in read if p.style in ("KplanFacts", "KplanUnit")]
    assert not [text for text in breaks_before_dots if "· " in text]
    assert {"Kplan oppgitt tall", "Kplan status"} <= set(
        _fact_styles(opened(report_docx(with_figures())))
    )


def _fact_styles(document: Document) -> Iterator[str | None]:
    for table in document.tables:
        for row in table.rows:
            for paragraph in row.cells[-1].paragraphs:
                if paragraph.style is not None and paragraph.style.name == "Kplan tall":
                    yield from (run.style.name for run in paragraph.runs)


# --- what the office works on -------------------------------------------------------------------


def test_lists_are_real_and_begin_anew_in_each_measure() -> None:
    of = report(
        GoalEntry(
            goal_id=FIRST,
            measures=(measure("a", note("1"), note("2")), measure("b", note("3"), note("4"))),
            notes=(note("5"),),
        )
    )
    read = paragraphs(report_docx(of))
    assert [
        paragraph.number
        for paragraph in read
        if paragraph.style == "KplanMeasure" and paragraph.text not in ("", "–")
    ] == [1, 2]
    notes = [paragraph.number for paragraph in read if paragraph.style == "KplanNote"]
    assert notes[:5] == [1, 2, 1, 2, 1]


def test_printed_numbers_of_the_form_are_kept_whatever_they_are() -> None:
    form = example().form
    area, *others = form.strategy_areas
    numbers = ("1", "2", "4", "A", "007", "5")
    measures = tuple(NationalMeasure(id=f"n{n}", number=n, text=f"Tiltak {n}") for n in numbers)
    goal = replace(area.goals[0], national_measures=measures)
    areas = (replace(area, goals=(goal, *area.goals[1:])), *others)
    read = paragraphs(report_docx(replace(example(), form=replace(form, strategy_areas=areas))))
    printed = [paragraph for paragraph in read if paragraph.style == "KplanNationalMeasure"][
        : len(numbers)
    ]
    assert [(paragraph.number, paragraph.text) for paragraph in printed] == [
        (1, "Tiltak 1"),
        (2, "Tiltak 2"),
        (4, "Tiltak 4"),
        (None, "A.\tTiltak A"),
        (None, "007.\tTiltak 007"),
        (5, "Tiltak 5"),
    ]


def test_column_heads_are_repeated_and_every_table_is_regular() -> None:
    for data, columns in ((report_docx(with_figures()), 4), (plan_docx(example()), 3)):
        document = opened(data)
        assert len(document.tables) - len(example().form.strategy_areas) == (columns == 4)
        for table in document.tables:
            assert [len(row.cells) for row in table.rows] == [columns] * len(table.rows)
            heads = [len(row._tr.findall(f"{W}trPr/{W}tblHeader")) for row in table.rows]
            assert heads == [1, *[0] * (len(table.rows) - 1)]


def test_a_goals_cells_go_down_through_all_its_measures() -> None:
    table: Table = opened(report_docx(example())).tables[0]
    goals = [row.cells[0] for row in table.rows]
    assert len({id(cell._tc) for cell in goals}) == 1 + len(example().form.strategy_areas[0].goals)
    assert goals[1].text.startswith("1.1.")
    merged = [row._tr for row in table.rows if row._tr.findall(f".//{W}vMerge")]
    assert merged
    assert all(row.findall(f"{W}trPr/{W}cantSplit") for row in merged)


def test_a_goal_with_nothing_to_report_says_so_and_why() -> None:
    entry = GoalEntry(goal_id=FIRST, nothing_to_report=NothingToReport("Ikke\naktuelt"))
    read = paragraphs(report_docx(report(entry)))
    place = next(place for place, paragraph in enumerate(read) if paragraph.style == "KplanNothing")
    assert [paragraph.text for paragraph in read[place : place + 3]] == [
        "Ingenting å melde",
        "Ikke",
        "aktuelt",
    ]


def test_every_style_that_is_used_is_there_under_a_name() -> None:
    for data in (report_docx(with_figures()), plan_docx(example())):
        known = {style.style_id for style in opened(data).styles}
        xml = parts(data)["word/document.xml"].decode()
        assert set(re.findall(r'w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"', xml)) <= known


@pytest.mark.parametrize(
    ("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("se-NO", "se-NO")]
)
def test_the_file_says_its_language_title_page_and_date(language: str, tag: str) -> None:
    of = replace(example(), form=replace(example().form, language=language), adviser="Kari")
    data = report_docx(of)
    document = opened(data)
    core = document.core_properties
    assert core.title == "MELDING OM VIRKSOMHETEN 2012-2014 – Sør-Trøndelag"
    assert (core.author, core.language) == ("Kari", tag)
    assert core.created == core.modified == CREATED
    assert f'w:lang w:val="{tag}"' in parts(data)["word/styles.xml"].decode()
    for section in document.sections:
        assert section.page_width == pytest.approx(Mm(297), abs=Mm(1))
        assert section.page_height == pytest.approx(Mm(210), abs=Mm(1))


def test_the_foot_says_that_it_is_a_draft_and_counts_pages() -> None:
    foot = parts(report_docx(replace(example(), revision=2)))["word/footer1.xml"].decode()
    assert "Utkast 20.08.2014" in foot
    assert "evisjon" not in foot
    assert re.findall('w:instr="([^"]+)"', foot) == ["PAGE", "NUMPAGES"]


def test_case_and_approval_stand_in_the_head() -> None:
    of = approved(with_case(example()))
    data = write_report_docx(of, created=CREATED, approval=of.approval)
    facts = [one.text for one in paragraphs(data) if one.style == "KplanHeadFact"]
    assert facts[2:] == [
        "Saksnummer 14/00123",
        "Utkast 20.08.2014",
        "Godkjent av Kari <Nordmann>, fylkesleder, 19.08.2014",
    ]


def test_a_form_to_fill_in_by_hand_is_no_draft() -> None:
    of = empty_example()
    facts = [one.text for one in paragraphs(report_docx(of)) if one.style == "KplanHeadFact"]
    assert len(facts) == 2
    foot = re.sub("<[^>]+>", "", parts(report_docx(of))["word/footer1.xml"].decode())
    assert not re.search(r"Utkast|revisjon|·\s*(·|side|$)", foot)


@pytest.mark.parametrize("write", [write_report_docx, write_plan_docx])
def test_the_same_report_and_date_give_the_same_bytes(write: object) -> None:
    assert callable(write)
    made = write(with_figures(), created=CREATED)
    assert made == write(with_figures(), created=CREATED)
    assert made != write(with_figures(), created=CREATED + dt.timedelta(days=1))
    elsewhere = CREATED.astimezone(dt.timezone(dt.timedelta(hours=0)))
    assert made == write(with_figures(), created=elsewhere)


# --- LibreOffice --------------------------------------------------------------------------------


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.long
@needs_soffice
@pytest.mark.parametrize("long", [False, True], ids=["example", "long"])
def test_libreoffice_opens_it_and_shows_every_word(tmp_path: Path, *, long: bool) -> None:
    of = example()
    if long:
        notes = (f"Notat {n} " + "om samarbeidet i fylket " * (n % 40) for n in range(120))
        of = with_notes(*notes)
    file = tmp_path / "melding.docx"
    file.write_bytes(report_docx(of))
    shown = converted(file, "pdf", tmp_path)
    text = subprocess.run(
        ["pdftotext", "-layout", str(shown), "-"], capture_output=True, check=True
    ).stdout.decode()
    printed = words(text)
    for paragraph in paragraphs(file.read_bytes()):
        for word in words(paragraph.text):
            assert word in printed or any(word.startswith(part) for part in printed), word
    if long:
        assert {int(number) for number in re.findall(r"Notat (\d+)", text)} == set(range(120))


@pytest.mark.long
@needs_soffice
def test_libreoffice_gives_it_back_as_it_was(tmp_path: Path) -> None:
    """Through its own format and back, as when the office works on it without Word."""
    file = tmp_path / "melding.docx"
    file.write_bytes(report_docx(with_figures()))
    again = converted(converted(file, "odt", tmp_path), "docx", tmp_path)
    before, after = (
        list(in_cells(opened(data))) for data in (report_docx(with_figures()), again.read_bytes())
    )
    assert after == before


def in_cells(document: Document) -> Iterator[tuple[str, str]]:
    """Style and text of what stands in the tables, each cell once."""
    for table in document.tables:
        seen: set[object] = set()
        for cell in (cell for row in table.rows for cell in row.cells):
            if cell._tc not in seen:
                seen.add(cell._tc)
                for paragraph in cell.paragraphs:
                    yield (
                        paragraph.style.name if paragraph.style and paragraph.style.name else "",
                        paragraph.text,
                    )
