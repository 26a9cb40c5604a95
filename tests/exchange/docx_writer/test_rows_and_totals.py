"""Columns, rows and totals of the Word documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from docx.table import Table
from reportlab.pdfbase.ttfonts import TTFont

from kplan_desktop.domain.model.form import NationalMeasure
from kplan_desktop.domain.model.report import GoalEntry, RegionalMeasure, Report
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.exchange.wording.report_totals import report_totals
from tests.domain.samples import FIRST, measure, note, report
from tests.exchange.docx_reading import W, body, paragraphs
from tests.exchange.docx_writer.test_documents import opened, plan_docx, report_docx
from tests.exchange.figure_cases import with_figures
from tests.exchange.pdf_cases import adopted_example, example, with_entry
from tests.exchange.pdf_reading import FONTS


@pytest.mark.parametrize(("write", "column"), [(report_docx, 0), (plan_docx, 0), (report_docx, 1)])
def test_the_longest_word_of_a_column_fits_in_the_widest_substitute(
    write: Callable[[Report], bytes], column: int
) -> None:
    of = example()
    goals = list(of.form.goals())
    national = [measure.text for goal in goals for measure in goal.national_measures]
    texts = (goal.text for goal in goals) if column == 0 else national
    font = TTFont("DejaVu", str(FONTS / "DejaVuSans.ttf"))
    longest = max(font.stringWidth(word, 10) for text in texts for word in re.split("[ /-]", text))
    grid = body(write(of)).find(f".//{W}tblGrid")
    assert grid is not None
    width = int(grid[column].attrib[f"{W}w"]) / 20 - 2 * 6 - (17 if column else 0)
    assert longest <= width


def test_notes_too_long_for_a_page_have_a_row_each_so_that_facts_stay_with_them() -> None:
    words = "samarbeid om kulturskolen " * 12
    texts = [f"{number} {words}".strip() for number in range(8)]
    of = report(
        GoalEntry(goal_id=FIRST, measures=(measure("a", *(note(text[0], text) for text in texts)),))
    )
    table: Table = opened(report_docx(of)).tables[0]
    rows = [row for row in table.rows if "samarbeid" in row.cells[-1].text]
    assert [row.cells[-1].text for row in rows] == texts
    cells = [row.cells[2]._tc for row in rows]
    assert all(cell is cells[0] for cell in cells)
    assert all(row._tr.findall(f"{W}trPr/{W}cantSplit") for row in rows)
    read = paragraphs(report_docx(of))
    assert [p.number for p in read if p.text in texts] == list(range(1, 9))


def test_a_note_too_long_for_a_row_is_kept_with_its_facts() -> None:
    of = with_figures()
    (first, *notes), entry = of.goals[0].measures[0].notes, of.goals[0]
    long = replace(first, text="samarbeid " * 200)
    measure_of = replace(entry.measures[0], notes=(long, *notes))
    of = replace(of, goals=(replace(entry, measures=(measure_of,)), *of.goals[1:]))
    table: Table = opened(report_docx(of)).tables[0]
    kept = [p.text for p in table.rows[1].cells[-1].paragraphs if p.paragraph_format.keep_with_next]
    assert kept == [long.text]


def test_the_totals_are_those_of_the_pdf() -> None:
    of = with_figures()
    totals = report_totals(of, document_words("nb"))
    read = [p.text for p in paragraphs(report_docx(of)) if p.style == "KplanTotal" and p.text]
    heading = [p.text for p in paragraphs(report_docx(of)) if p.style == "KplanTotalsHeading"]
    assert heading == ["Samlede tall"]
    assert read[:5] == [totals.introduction, "Indikator", "I alt", "Tall", "Aktivitet"]
    first = totals.totals[0]
    assert read[5:7] == [first.name, first.text.value]
    assert [text.partition(": ")[0] for text in read[5:] if "notat" in text and ":" in text] == [
        line.label for total in totals.totals for line in total.counted
    ]
    assert not [p for p in paragraphs(plan_docx(of)) if p.style.startswith("KplanTotal")]
    nothing = report_docx(report())
    assert not [p for p in paragraphs(nothing) if p.style.startswith("KplanTotal")]


def test_an_empty_form_has_numbers_and_room_to_write() -> None:
    read = paragraphs(report_docx(report()))
    assert {(p.text, p.number) for p in read if p.style in ("KplanMeasure", "KplanNote")} == {
        ("", 1)
    }
    heights = opened(report_docx(report())).element.body.findall(f".//{W}trHeight")
    assert len(heights) == len(list(report().form.goals()))


def test_the_last_row_of_a_goal_may_be_split_only_where_it_has_much_itself() -> None:
    """Its goal's national measures stand beside all its rows; what they need counts once."""

    def whole(*texts: str) -> list[bool]:
        """Of each row that one of the measures with these texts begins."""
        measures = tuple(
            RegionalMeasure(id=f"m{number}", text=text) for number, text in enumerate(texts)
        )
        form = example().form
        area, *others = form.strategy_areas
        national = NationalMeasure(id="n", number="1", text="Nasjonalt " * 120)
        goal = replace(area.goals[0], national_measures=(national,))
        areas = (replace(area, goals=(goal, *area.goals[1:])), *others)
        of = replace(example(), form=replace(form, strategy_areas=areas))
        of = with_entry(of, GoalEntry(goal_id=goal.id, measures=measures))
        table: Table = opened(report_docx(of)).tables[0]
        rows = table.rows[1 : len(texts) + 1]
        return [row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in rows]

    assert whole("Kort") == [False]
    assert whole("Kort", "Kort") == [True, False]
    assert whole("Regionalt " * 60, "Kort") == [True, True]
    assert whole("Regionalt " * 120, "a\n" * 60, "Kort") == [False, False, True]


def test_outcome_and_wording_of_the_plan_are_set_off_after_the_measure() -> None:
    read = [(p.style, p.text) for p in paragraphs(report_docx(adopted_example()))]
    first = read.index(("KplanMeasure", "Leir i Selbu"))
    assert read[first + 1 : first + 3] == [
        ("KplanFacts", "I planen: Leir på Røros"),
        ("KplanFacts", "Utfall: delvis gjennomført. To av <fire> kom."),
    ]
    reason = read.index(("KplanMeasure", "Turné."))
    assert read[reason + 1 : reason + 3] == [
        ("KplanFacts", "Utfall: ikke gjennomført. Ingen penger."),
        ("KplanFacts", "Avslag i mars."),
    ]
    assert ("KplanHeadFact", "Planen vedtatt 12.03.2013 av styret") in read


def test_the_adopted_plan_has_its_own_measures_and_says_when_it_was_adopted() -> None:
    read = [(p.style, p.text) for p in paragraphs(plan_docx(adopted_example()))]
    measures = [text for style, text in read if style == "KplanMeasure"]
    assert measures[:4] == ["Fagdager", "Leir på Røros", "Turné", "Nettside"]
    assert ("KplanHeadFact", "Planen vedtatt 12.03.2013 av styret") in read
    assert not [text for _, text in read if "Utfall" in text or "Dato:" in text]
