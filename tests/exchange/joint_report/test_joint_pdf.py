"""The joint report as a PDF: whole, accessible, the same every time, and a bar for each number."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.collection.collection import (
    CollectionHead,
    JointGoal,
    NoteRef,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry, SetCollectionHead
from kplan_desktop.domain.joint_report.joint_content import (
    JointReport,
    ScopeFigures,
    ScopeRow,
)
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.totals.totals import Part
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.exchange.joint_report.joint_pdf import write_joint_pdf
from kplan_desktop.exchange.joint_report.pdf_figures import FigureTables
from kplan_desktop.exchange.pdf.fonts import FontSet
from kplan_desktop.exchange.pdf.page_breaks import PrintedBar
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import ACCENT_COLOUR, pdf_styles
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import printable
from tests.collections_made import edited
from tests.domain.joint_report.test_joint_report import made, whole
from tests.domain.joint_totals.samples import office
from tests.domain.samples import FIRST, FORM
from tests.exchange.joint_cases import MADE, ONE, TWO, small_office, small_report
from tests.exchange.pdf.test_pdfa_metadata import breaches
from tests.exchange.pdf_reading import FONTS, printed_lines, readable, written
from tests.exchange.pdf_ua_checker import ua_faults
from tests.folders import TESTS
from tests.strategies import UGLY_TEXTS, examples

GOLDEN = TESTS / "golden" / "joint-report.txt"


def pdf_of(joint: JointReport, edition: str = "") -> PdfOutput:
    return write_joint_pdf(joint, fonts=FONTS, created=MADE, edition=edition)


@cache
def small_pdf() -> bytes:
    return pdf_of(small_report(), "Utgave 1").data


def squeezed(text: str) -> str:
    return "".join("".join(printable(text)).split())


def pages_as_text(data: bytes) -> str:
    """The lines of each page as they are drawn, artifacts included."""
    pages: dict[int, list[str]] = {}
    for line in printed_lines(data):
        pages.setdefault(line.page, []).append(line.text.rstrip())
    return "".join(f"-- {page} --\n" + "\n".join(lines) + "\n" for page, lines in pages.items())


def test_the_pages_say_what_they_have_always_said() -> None:
    assert pages_as_text(small_pdf()) == GOLDEN.read_text("utf-8")


def test_the_same_content_gives_the_same_bytes() -> None:
    assert pdf_of(small_report(), "Utgave 1").data == small_pdf()


def test_a_draft_says_so_and_an_edition_has_its_name() -> None:
    draft, edition = pdf_of(small_report()).data, small_pdf()
    assert "Utkast 20.09.2014 · side 1 av" in pages_as_text(draft)
    assert "Utgave 1, 20.09.2014 · side 1 av" in pages_as_text(edition)
    assert "Utkast" not in pages_as_text(edition)
    with pikepdf.open(io.BytesIO(edition)) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == "Melding om virksomheten 2012-2014 – Norsk kulturskoleråd"
        assert list(xmp["dc:creator"]) == ["Merete Ås"]


@pytest.mark.parametrize("language", ["nb", "nn", "en", "se"])
def test_it_is_archivable_and_accessible_in_every_language(language: str) -> None:
    joint = small_report()
    data = pdf_of(replace(joint, form=replace(joint.form, language=language))).data
    assert ua_faults(data) == []
    assert breaches(data) == ["pass"]


@pytest.mark.long
def test_a_whole_collection_is_archivable_and_has_a_table_of_contents() -> None:
    output = pdf_of(made(whole()))
    assert ua_faults(output.data) == []
    assert breaches(output.data) == ["pass"]
    assert output.pages > 100
    last = {line.page: line for line in printed_lines(output.data) if not line.artifact}
    stranded = [line for line in last.values() if line.tag in {"H2", "H3", "H4"}]
    stranded += [line for line in last.values() if "telt én gang" in line.text]
    assert stranded == []
    assert "Innhold" in pages_as_text(output.data)
    with pikepdf.open(io.BytesIO(output.data)) as pdf:
        outline = pdf.open_outline().root
        titles = [str(each.title) for each in outline]
        assert [title.split(":")[0] for title in titles] == [
            "Strategiområde 1",
            "Strategiområde 2",
            "Strategiområde 3",
            "Tall",
            "Vedlegg",
        ]
        assert [str(each.title)[:4] for each in outline[0].children] == [
            "1.1.",
            "1.2.",
            "1.3.",
            "1.4.",
        ]


def test_an_empty_collection_has_its_pages() -> None:
    made_of_nothing = office(FORM, [])
    joint = joint_report(made_of_nothing.collection, {}, made_of_nothing.totals())
    output = pdf_of(joint)
    assert ua_faults(output.data) == []
    assert "0 av 19 enheter har levert" in pages_as_text(output.data)


def hostile(text: str) -> JointReport:
    """The small collection with a text wherever office and units may write one."""
    small = small_office()
    reports = {
        unit_id: replace(
            report,
            goals=tuple(
                replace(
                    entry,
                    measures=tuple(
                        replace(
                            measure,
                            text=text,
                            notes=tuple(replace(note, text=text) for note in measure.notes),
                        )
                        for measure in entry.measures
                    ),
                    notes=tuple(replace(note, text=text) for note in entry.notes),
                )
                for entry in report.goals
            ),
        )
        for unit_id, report in small.reports.items()
    }
    head = CollectionHead(title=text, author=text, introduction=text)
    goals = small.collection.goals.values()
    collection = edited(
        small.collection,
        SetCollectionHead(head),
        *(
            PutEntry(
                replace(
                    goal,
                    text=text,
                    themes=tuple(replace(theme, title=text) for theme in goal.themes),
                )
            )
            for goal in goals
        ),
    )
    return joint_report(collection, reports, small.totals())


@pytest.mark.parametrize("text", UGLY_TEXTS)
def test_text_is_printed_as_it_is_and_never_read_as_markup(text: str) -> None:
    output = pdf_of(hostile(text), text)
    found = written(output.data)
    assert found.count(readable(squeezed(text))) >= 8
    assert ua_faults(output.data) == []


@settings(max_examples=examples(5))
@given(st.text(max_size=200))
def test_any_text_gives_an_accessible_file(text: str) -> None:
    assert ua_faults(pdf_of(hostile(text)).data) == []


def test_a_click_finds_goals_and_the_notes_of_each_unit() -> None:
    regions = [region for page in pdf_of(small_report()).regions for region in page]
    notes = {(each.unit_id, each.location.note_id) for each in regions if each.unit_id}
    assert (ONE.id, "dance") in notes
    assert (TWO.id, "course") in notes
    goals = {each.location for each in regions if not each.unit_id}
    assert Location(FIRST) in goals
    assert all(each.left < each.right and each.top < each.bottom for each in regions)


def test_the_preview_looks_the_same() -> None:
    cache = TypesetCache(FONTS)
    for _ in range(2):
        quick = write_joint_pdf(small_report(), fonts=FONTS, created=MADE, cache=cache)
        assert pages_as_text(quick.data) == pages_as_text(pdf_of(small_report()).data)
        assert quick.regions == pdf_of(small_report()).regions


def bars(parts: list[Part | None], rows: int) -> Iterator[PrintedBar | None]:
    """The bars of a column with these parts, in the table of units."""
    total = small_report().figures.totals[0]
    figures = ScopeFigures(
        totals=(replace(total, reached=Part(exact=Decimal(99), known=1)),),
        by_unit=tuple(
            ScopeRow(id=str(number), title=f"Enhet {number}", parts=(part,))
            for number, part in enumerate(parts)
        ),
    )
    styles = pdf_styles(FontSet(FONTS))
    tables = FigureTables(JointLines(FORM), styles, styles)
    _, matrix = tables.tables(figures, "Tall", StructureType.GOAL, bookmark=True)
    assert len(matrix.blocks) == rows + 1
    for block in matrix.blocks:
        yield block.rows[0].cells[0].items[0].bar


def test_a_bar_is_as_long_as_its_number_and_there_is_none_for_what_is_missing() -> None:
    parts = [
        Part(exact=Decimal(40), known=1),
        Part(exact=Decimal(10), known=1, unknown=1),
        Part(estimated=Decimal(0), known=1),
        Part(unknown=2),
    ]
    total, full, quarter, zero, unknown = bars(list(parts), 4)
    assert full is not None
    assert quarter is not None
    assert quarter.length == pytest.approx(full.length / 4)
    assert quarter.indent == full.indent
    assert (total, zero, unknown) == (None, None, None)


def test_the_bars_of_a_page_are_drawn_as_decoration() -> None:
    colour = ACCENT_COLOUR.split()
    with pikepdf.open(io.BytesIO(small_pdf())) as pdf:
        fills = [
            [str(each) for each in instruction.operands]
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) == "rg"
        ]
    assert colour in fills


def test_notes_that_are_left_out_are_not_printed() -> None:
    small = small_office()
    goal = JointGoal(goal_id=FIRST, left_out=frozenset({NoteRef(ONE.id, "visit")}))
    collection = edited(small.collection, PutEntry(goal))
    joint = joint_report(collection, small.reports, small.totals())
    assert "Besøkikommunene" not in written(pdf_of(joint).data)
    assert "Besøkikommunene" in written(small_pdf())


def test_units_are_told_of_by_what_became_of_them() -> None:

    small = small_office()
    mark = UnitRecord(unit_id=TWO.id)
    collection = edited(small.collection, PutEntry(mark))
    joint = joint_report(collection, small.reports, small.totals())
    text = written(pdf_of(joint).data)
    assert "Levert,1dagsent" in text
