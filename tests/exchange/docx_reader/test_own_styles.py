"""What Kplan itself wrote in Word is read back to the last letter, edited there or not."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.docx_form.reading_result import (
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
    empty_report,
)
from kplan_desktop.domain.plan.plan_wording import printed_in_plan
from kplan_desktop.exchange.docx_reader.own_styles import OWN_STYLES
from kplan_desktop.exchange.docx_reader.reader import read_word
from kplan_desktop.exchange.docx_writer.plan_docx import write_plan_docx
from kplan_desktop.exchange.docx_writer.report_docx import write_report_docx
from kplan_desktop.exchange.docx_writer.styles import LANDSCAPE, styles_xml
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import one_line
from kplan_desktop.storage.forms.form_files import read_form
from tests.exchange.docx_reader.accounts import printed_facts, unaccounted, unaccounted_contents
from tests.exchange.docx_reader.documents import example, texts
from tests.exchange.docx_reading import W
from tests.exchange.figure_cases import with_figures
from tests.exchange.pdf_cases import adopted_example, with_entry
from tests.exchange.soffice import converted, needs_soffice
from tests.folders import TESTS
from tests.strategies import examples, reports

EXAMPLE = example()
FORM = EXAMPLE.form
NOON = dt.datetime(2014, 8, 9, 12, tzinfo=dt.UTC)
LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
NO_XML = re.compile("[\x00-\x08\x0e-\x1f]")


def read(data: bytes) -> WordReading:
    """A document read on the published form, every word of it accounted for."""
    numbers = count()
    document = read_word(data)
    reading = read_document(document, FORM, lambda: f"id-{next(numbers)}")
    assert not unaccounted(document, reading)
    assert not unaccounted_contents(reading)
    return reading


def again(data: bytes) -> Report:
    """The report that a document is read to."""
    report = read(data).report(report_id="r", unit_id="oslo")
    assert integrity_faults(report) == []
    return report


def readable(text: str) -> str:
    """What Word holds of a text: XML has no control characters, and a line end is a line end."""
    kept = NO_XML.sub("", LINE_ENDS.sub("\n", text))
    return re.sub("[\ud800-\udfff\ufffe\uffff]", "\ufffd", kept)


def content(report: Report) -> list[tuple[str, list[tuple[str, list[str]]], list[str], str | None]]:
    """All that is said under each goal; what has no letters at all looks like an empty place."""
    return [
        (
            entry.goal_id,
            [
                (readable(measure.text), note_texts)
                for measure in entry.measures
                for note_texts in [list(_note_texts(measure.notes))]
                if note_texts or readable(measure.text)
            ],
            list(_note_texts(entry.notes)),
            None if entry.nothing_to_report is None else readable(entry.nothing_to_report.reason),
        )
        for entry in report.goals
    ]


def _note_texts(notes: Iterable[Note]) -> Iterator[str]:
    return (readable(note.text) for note in notes if readable(note.text))


def with_nothing(reason: str) -> Report:
    """The report of many figures, whose last goal has nothing to tell."""
    report = with_figures()
    *others, last = report.goals
    entry = replace(last, nothing_to_report=NothingToReport(reason))
    return replace(report, goals=(*others, entry))


def on_its_form(report: Report) -> Report:
    """The report without parked goals, for which the form that is read has no place."""
    left = replace(report, goals=report.asked_for(), parked=())
    told = {note.activity_id for note in left.all_notes()}
    activities = {name: each for name, each in report.activities.items() if name in told}
    return replace(left, activities=activities)


@settings(max_examples=examples(30))
@given(reports(of_form=FORM), st.sampled_from(["nb", "nn", "en"]))
def test_whatever_was_written_is_read_back_to_the_letter(report: Report, language: str) -> None:
    report = replace(report, form=replace(FORM, language=language))
    data = write_report_docx(report, created=NOON)
    report = on_its_form(report)
    assert content(again(data)) == content(report)
    assert_adviser(read(data), report)


def test_what_is_parked_is_not_put_under_a_goal_that_has_its_number_now() -> None:
    parked = replace(FORM.strategy_areas[0].goals[-1], id="gone")
    measures = (RegionalMeasure(id="m", text="Parkert leir", notes=()),)
    report = empty_report(FORM, report_id="r", unit_id="oslo")
    entry = GoalEntry(goal_id="gone", measures=measures)
    report = replace(report, parked=(parked,), goals=(*report.goals, entry))
    reading = read(write_report_docx(report, created=NOON))
    assert not any(entry.measures for entry in reading.goals)
    told = [piece for piece in reading.pieces if piece.reasons == (PieceReason.PARKED,)]
    assert {piece.confidence for piece in told} == {PieceConfidence.WITHOUT_PLACE}
    assert {"Parkert", "Parkert leir"} <= {piece.text for piece in told}


def test_goals_with_one_number_in_two_areas_are_told_apart() -> None:
    form = read_form((TESTS / "forms" / "other-structure.json").read_bytes())
    firsts = [area.goals[0] for area in form.strategy_areas]
    report = empty_report(form, report_id="r", unit_id="agder")
    for goal in firsts:
        measures = (RegionalMeasure(id=goal.id, text="Leir", notes=()),)
        report = with_entry(report, GoalEntry(goal_id=goal.id, measures=measures))
    document = read_word(write_report_docx(report, created=NOON))
    reading = read_document(document, form, (str(number) for number in count()).__next__)
    pieces = [piece for piece in reading.pieces if piece.outcome is PieceOutcome.MEASURE]
    assert [piece.numbers.short() for piece in pieces] == ["A 1 · 1", "B 1 · 1", "C 1 · 1"]
    assert reading.count(PieceOutcome.GOAL) == len(list(form.goals()))


def assert_adviser(reading: WordReading, report: Report) -> None:
    """Unit and adviser are known for sure, spaces at the ends of a name aside."""
    assert (reading.unit_id, reading.adviser) == (
        report.unit_id,
        readable(one_line(report.adviser)).strip(),
    )


@settings(max_examples=examples(15))
@given(reports(of_form=FORM))
def test_whatever_was_planned_is_read_back_to_the_letter(report: Report) -> None:
    report = on_its_form(report)
    found = again(write_plan_docx(report, created=NOON))
    planned = [m.planned for entry in report.goals for m in printed_in_plan(report, entry)]
    assert [readable(text) for text in planned if readable(text)] == [
        measure.text for measure in found.measures()
    ]
    assert_adviser(read(write_plan_docx(report, created=NOON)), report)


def test_numbers_bullets_and_empty_lines_within_a_note_begin_nothing() -> None:
    text = "2. januar\n1. Oslo\n\n  2. Bergen\n- Moss\n\n"
    first, *others = EXAMPLE.goals
    measure = first.measures[0]
    notes = (replace(measure.notes[0], text=text), replace(measure.notes[1], text="  "))
    entry = replace(first, measures=(replace(measure, text="1. Like", notes=notes),))
    activities = {note.activity_id: EXAMPLE.activities[note.activity_id] for note in notes}
    others = [replace(one, measures=(), notes=()) for one in others]
    report = replace(EXAMPLE, goals=(entry, *others), activities=activities)
    found = again(write_report_docx(report, created=NOON))
    assert texts(found) == [("goal-1.1", "1. Like", (text, "  "))]


def test_facts_of_an_activity_are_reported_and_are_no_part_of_its_note() -> None:
    reported = _facts(_docx(with_figures()))
    assert reported == printed_facts(with_figures())
    assert len(reported) == 6


def test_what_is_printed_of_the_plan_is_no_part_of_a_measure() -> None:
    report = replace(adopted_example(), adviser="Kari")
    reading = read(write_report_docx(report, created=NOON))
    assert content(again(write_report_docx(report, created=NOON))) == content(report)
    assert "Utfall: delvis gjennomført. To av <fire> kom." in [
        piece.text for piece in reading.pieces if PieceReason.FACTS in piece.reasons
    ]
    plan = write_plan_docx(report, created=NOON)
    assert [m.text for m in again(plan).goals[0].measures] == [
        *("Fagdager", "Leir på Røros", "Turné", "Nettside")
    ]
    assert_adviser(read(plan), report)


def test_nothing_to_report_is_read_with_its_reason() -> None:
    reading = read(_docx(with_nothing("Ikke\n\naktuelt")))
    assert reading.goals[-1].nothing_to_report == NothingToReport("Ikke\n\naktuelt")
    assert reading.goals[-1].notes == ()
    reported = [
        piece for piece in reading.pieces if piece.outcome is PieceOutcome.NOTHING_TO_REPORT
    ]
    assert [(piece.text, piece.goal_number, piece.confidence) for piece in reported] == [
        ("Ingenting å melde", "3.3", PieceConfidence.SURE),
        ("Ikke\n\naktuelt", "3.3", PieceConfidence.SURE),
    ]
    assert read(_docx(with_nothing(""))).goals[-1].nothing_to_report == NothingToReport("")


@pytest.mark.parametrize("styles", [True, False], ids=["Kplan's styles", "styles dropped"])
def test_totals_are_reported_as_totals_and_are_never_notes(*, styles: bool) -> None:
    def dropped(document: docx.document.Document) -> None:
        for element in [] if styles else list(document.tables[-1]._tbl.iter(f"{W}pStyle")):
            element.getparent().remove(element)

    data = _edited(with_figures(), dropped)
    assert content(again(data)) == content(with_figures())
    told = [piece.text for piece in read(data).pieces if piece.reasons == (PieceReason.TOTALS,)]
    assert told[0] == "Samlede tall"
    assert "12\u00a0kommuner" in told[3]


def test_text_typed_over_the_dash_is_a_note_and_the_dash_alone_is_nothing() -> None:
    def written_over(document: docx.document.Document) -> None:
        cell = document.tables[-2].rows[-1].cells[-1]
        assert cell.text == "–"
        cell.paragraphs[0].runs[0].text = "Et møte likevel"

    *others, last = again(_edited(with_figures(), written_over)).goals
    assert content(again(_docx(with_figures()))) == content(with_figures())
    assert (last.measures, [note.text for note in last.notes]) == ((), ["Et møte likevel"])
    assert not others[-1].notes


def test_a_goals_number_in_a_paragraph_of_its_own_is_read_as_before() -> None:
    def divided(document: docx.document.Document) -> None:
        """As Kplan wrote it before: the number, and under it the goal's text."""
        for table in document.tables:
            for cell in (row.cells[0] for row in table.rows):
                for paragraph in list(cell.paragraphs):
                    if paragraph.style and paragraph.style.name == "Heading 2":
                        text = cell.add_paragraph(paragraph.runs[1].text.strip(), style="Kplan mål")
                        paragraph._p.addnext(text._p)
                        paragraph.runs[1].text = ""

    data = _edited(with_figures(), divided)
    assert content(again(data)) == content(with_figures())
    goals = [piece for piece in read(data).pieces if piece.outcome is PieceOutcome.GOAL]
    assert {piece.confidence for piece in goals} == {PieceConfidence.SURE}


def with_long_notes() -> Report:
    """The report of many figures with notes that need a row each, under a measure and a goal."""
    report = with_figures()
    first, *others = report.goals
    notes = [
        Note(id=f"l-{number}", activity_id=f"l-{number}", text=f"{number}. " + "ord " * 150)
        for number in range(6)
    ]
    measure = replace(first.measures[0], notes=tuple(notes[:3]))
    entry = replace(first, measures=(measure, first.measures[1]), notes=tuple(notes[3:]))
    kept = {note.activity_id for goal in (entry, *others) for note in goal.all_notes()}
    activities = {**report.activities, **{n.id: Activity(id=n.id) for n in notes}}
    activities = {name: activity for name, activity in activities.items() if name in kept}
    return replace(report, goals=(entry, *others), activities=activities)


def test_notes_in_a_row_each_come_back_under_their_measure_or_goal() -> None:
    report = with_long_notes()
    assert content(again(_docx(report))) == content(report)


def test_a_measure_without_text_keeps_a_long_note_below_an_empty_one() -> None:
    report = with_long_notes()
    first, *others = report.goals
    measure = first.measures[0]
    notes = (replace(measure.notes[0], text=""), *measure.notes[1:])
    entry = replace(first, measures=(replace(measure, text="", notes=notes),))
    report = replace(report, goals=(entry, *others))
    assert content(again(_docx(report))) == content(report)


def test_text_typed_over_nothing_to_report_is_a_note() -> None:
    def written_over(document: docx.document.Document) -> None:
        for table in document.tables:
            for row in table.rows:
                for paragraph in row.cells[-1].paragraphs:
                    if paragraph.text == "Ingenting å melde":
                        paragraph.runs[0].text = "Et møte likevel"

    entry = read(_edited(with_nothing(""), written_over)).goals[-1]
    assert entry.nothing_to_report is None
    assert [note.text for note in entry.notes] == ["Et møte likevel"]


@pytest.mark.parametrize("adviser", ["Kari · Dato: 01.01.2014", "Kari: Ola · Rådgiver: Per", ""])
def test_an_adviser_whose_name_looks_like_the_labels_around_it_is_kept(adviser: str) -> None:
    report = replace(EXAMPLE, adviser=adviser)
    assert_adviser(read(_docx(report)), report)
    assert_adviser(read(write_plan_docx(report, created=NOON)), report)


def test_notes_added_by_hand_are_notes_of_their_own() -> None:
    def added(document: docx.document.Document) -> None:
        cell = document.tables[0].rows[1].cells[-1]
        cell.add_paragraph("Skrevet til", style="Kplan notat")
        cell.add_paragraph("og videre", style="Kplan notat videre")
        cell.add_paragraph("3. Nummer for hånd")
        cell.add_paragraph("som går videre")

    entry = read(_edited(with_figures(), added)).goals[0]
    assert [note.text for note in entry.measures[0].notes] == [
        'Kommunebesøk; «sitat», "anførsel"',
        "=1+1",
        "Skrevet til\nog videre",
        "Nummer for hånd\nsom går videre",
    ]


def test_the_styles_that_are_known_are_those_that_are_written() -> None:
    written = re.findall('<w:name w:val="([^"]+)"', "".join(styles_xml(LANDSCAPE)))
    assert set(OWN_STYLES) <= set(written)


@pytest.mark.long
@needs_soffice
@pytest.mark.parametrize("through", ["odt", "doc"])
@pytest.mark.parametrize("long", [False, True], ids=["short", "long notes"])
def test_libreoffice_on_the_way_changes_nothing(
    tmp_path: Path, through: str, *, long: bool
) -> None:
    report = with_long_notes() if long else with_nothing("Ikke\naktuelt")
    file = tmp_path / "melding.docx"
    file.write_bytes(_docx(report))
    travelled = converted(converted(file, through, tmp_path), "docx", tmp_path).read_bytes()
    assert content(again(travelled)) == content(report)
    assert_adviser(read(travelled), report)
    assert _facts(travelled) == printed_facts(report)


def _facts(data: bytes) -> list[str]:
    return [piece.text for piece in read(data).pieces if piece.reasons == (PieceReason.FACTS,)]


def _docx(report: Report) -> bytes:
    return write_report_docx(report, created=NOON)


def _edited(report: Report, edit: object) -> bytes:
    assert callable(edit)
    document = docx.Document(io.BytesIO(_docx(report)))
    edit(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
