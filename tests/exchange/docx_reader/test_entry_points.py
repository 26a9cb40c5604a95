"""The form's content is read to the same report, however its tables were built."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest

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
    Exactness,
    Figure,
    Report,
    Status,
)
from kplan_desktop.exchange.docx_reader.reader import read_word
from kplan_desktop.exchange.docx_writer.report_docx import write_report_docx
from tests.exchange.docx_reader.accounts import printed_facts, unaccounted, unaccounted_contents
from tests.exchange.docx_reader.documents import (
    WAYS,
    Built,
    a_row_a_measure,
    begun,
    example,
    odd,
    plan,
    texts,
)

EXAMPLE = example()
NOON = dt.datetime(2014, 8, 9, 12, tzinfo=dt.UTC)


def reading_of(built: Built) -> WordReading:
    """The document read on the published form, every word of it accounted for."""
    numbers = count()
    document = read_word(built.data())
    reading = read_document(document, EXAMPLE.form, lambda: f"id-{next(numbers)}")
    assert not unaccounted(document, reading)
    assert not unaccounted_contents(reading)
    return reading


def report_of(reading: WordReading) -> Report:
    report = reading.report(report_id="r", unit_id=reading.unit_id or "oslo")
    assert integrity_faults(report) == []
    return report


@pytest.mark.parametrize("way", WAYS)
def test_a_report_is_read_to_the_same_goals_measures_and_notes(way: str) -> None:
    reading = reading_of(WAYS[way](EXAMPLE))
    counted = [
        reading.count(outcome)
        for outcome in (PieceOutcome.GOAL, PieceOutcome.MEASURE, PieceOutcome.NOTE)
    ]
    assert counted == [10, 12, 43]
    assert reading.count(PieceOutcome.NATIONAL_MEASURE) >= 30
    assert texts(report_of(reading)) == texts(EXAMPLE)
    assert reading.unit_id == "sor-trondelag"
    assert {piece.confidence for piece in reading.pieces} == {PieceConfidence.SURE}


def test_a_plan_of_three_columns_without_numbers_is_read_to_its_measures() -> None:
    reading = reading_of(plan(EXAMPLE))
    wanted = [
        (entry.goal_id, measure.planned, ())
        for entry in EXAMPLE.goals
        for measure in entry.measures
    ]
    assert texts(report_of(reading)) == wanted
    assert reading.count(PieceOutcome.GOAL) == 10
    assert {piece.confidence for piece in reading.pieces} == {PieceConfidence.SURE}


def test_plan_and_report_in_one_document_become_one_report_with_both_wordings() -> None:
    built = a_row_a_measure(EXAMPLE)
    for block in list(plan(EXAMPLE).document.element.body):
        if not block.tag.endswith("}sectPr"):
            built.document.element.body.insert(-1, block)
    report = report_of(reading_of(built))
    assert texts(report) == texts(EXAMPLE)
    assert [measure.planned for measure in report.measures()] == [
        measure.planned for measure in EXAMPLE.measures()
    ]


def test_the_number_that_the_form_printed_as_4_is_reported() -> None:
    reading = reading_of(a_row_a_measure(EXAMPLE))
    changed = [piece for piece in reading.pieces if piece.printed_number_differs]
    assert [(p.goal_number, p.measure, p.label) for p in changed] == [("3.2", 1, "4.")]


def test_what_is_uncertain_or_without_a_place_is_reported_with_its_reason() -> None:
    reading = reading_of(odd(EXAMPLE))
    assert [
        (piece.text, piece.goal_number, piece.measure, piece.note, piece.reasons)
        for piece in reading.with_confidence(PieceConfidence.UNCERTAIN)
    ] == [
        ("Tekst i en boks", "1.1", 1, 5, (PieceReason.BESIDE_MEASURE, PieceReason.TEXT_BOX)),
        ("Et møte i Bergen", "3.3", None, 1, (PieceReason.NO_MEASURE, PieceReason.UNNUMBERED)),
        ("Et møte i Oslo", "3.3", None, 2, (PieceReason.NO_MEASURE, PieceReason.UNNUMBERED)),
    ]
    assert [
        (piece.text, piece.reasons[0])
        for piece in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)
    ] == [
        ("9.9. å danse hele natten", PieceReason.UNKNOWN_GOAL),
        ("1. Leie et lokale", PieceReason.NO_GOAL),
        ("1. Lokalet er leid", PieceReason.NO_GOAL),
        ("Et tiltak som skjemaet ikke har", PieceReason.NOT_NATIONAL),
        ("Hilsen Merete", PieceReason.OUTSIDE),
        ("Strøket setning.", PieceReason.DELETED),
        ("Ola: Stemmer dette?", PieceReason.COMMENT),
    ]


def test_inserted_text_is_part_of_its_note_and_deleted_text_is_not() -> None:
    report = report_of(reading_of(odd(EXAMPLE)))
    first = next(report.all_notes()).text
    assert first.endswith("vår 2014. Satt inn etterpå.")


def test_text_around_the_tables_is_classified() -> None:
    reading = reading_of(begun(EXAMPLE.form, "Nordland"))
    outcome = [piece.outcome for piece in reading.pieces]
    assert outcome == [
        PieceOutcome.HEADING,
        PieceOutcome.UNIT,
        *[PieceOutcome.INSTRUCTION] * 4,
        PieceOutcome.HEADING,
        PieceOutcome.HEADING,
    ]
    assert reading.unit_id == "nordland"


def test_a_unit_named_within_a_sentence_is_uncertain_and_none_is_made_up() -> None:
    reading = reading_of(begun(EXAMPLE.form, "Vi i Nord-Trøndelag"))
    assert reading.unit_id == "nord-trondelag"
    assert [p.reasons for p in reading.with_confidence(PieceConfidence.UNCERTAIN)] == [
        (PieceReason.UNIT_IN_TEXT,)
    ]
    assert reading_of(begun(EXAMPLE.form, "Svalbard")).unit_id is None


def test_what_kplan_wrote_itself_is_read_back_and_facts_are_no_part_of_a_note() -> None:
    first = next(EXAMPLE.all_notes())
    activity = Activity(
        id=first.activity_id,
        status=Status.UNCERTAIN,
        figures=(Figure("kommuner", Decimal(12), Exactness.EXACT),),
    )
    report = replace(EXAMPLE, activities={**EXAMPLE.activities, activity.id: activity})
    numbers = count()
    document = read_word(write_report_docx(report, created=NOON))
    reading = read_document(document, EXAMPLE.form, lambda: f"id-{next(numbers)}")
    assert not unaccounted(document, reading)
    assert texts(report_of(reading)) == texts(EXAMPLE)
    facts = [piece.text for piece in reading.pieces if piece.reasons == (PieceReason.FACTS,)]
    assert facts == printed_facts(report)
    assert "12" in facts[0]
