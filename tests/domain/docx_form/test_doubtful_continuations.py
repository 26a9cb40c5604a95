"""Rows and tables that look as if they went on with what stands above, and may not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence, PieceOutcome, WordReading
from kplan_desktop.domain.docx_form.word_document import DocumentPosition, Paragraph
from tests.exchange.docx_reader.tables import GOAL, found, read, table


def uncertain(reading: WordReading) -> list[str]:
    outcomes = (PieceOutcome.MEASURE, PieceOutcome.NOTE)
    pieces = reading.with_confidence(PieceConfidence.UNCERTAIN)
    return [piece.text for piece in pieces if piece.outcome in outcomes]


def test_notes_beside_a_measure_that_is_not_there_are_uncertain_and_what_follows_them() -> None:
    first = table([GOAL, "", ["1. A", "2. B"], ["1. x", "1. y"]])
    later = table(["1.2 (forts.)", "", "3. (forts.)", "2. z"], ["", "", "", "3. w"], number=2)
    reading = read(first, later)
    assert found(reading) == [("A", ["x"]), ("B", ["y"]), ("", ["z", "w"])]
    assert uncertain(reading) == ["z", "w"]


def test_the_next_number_after_an_uncertain_note_is_uncertain_too() -> None:
    reading = read(table([GOAL, "", "1. A", "1. x"], ["", "", "", "1. y"], ["", "", "", "2. z"]))
    assert found(reading) == [("A", ["x", "y", "z"])]
    assert uncertain(reading) == ["y", "z"]
    reading = read(table([GOAL, "", "1. A", "1. x"], ["", "", "", "2. y"], ["", "", "", "3. z"]))
    assert not uncertain(reading)


@pytest.mark.parametrize(
    ("above", "is_sure"),
    [
        ("Møte med partiene i", True),
        ("12 kommuner som", True),
        ("møter med partiene", False),
        ("møter med partiene,", True),
        ("møter med partiene i kommu-", True),
    ],
)
@pytest.mark.parametrize("column", [2, 3])
def test_lower_case_on_a_new_page_goes_on_for_sure_only_after_a_sentence_that_is_cut(
    column: int, above: str, is_sure: bool
) -> None:
    texts = {2: "1. Besøk", 3: "1. Møte"} | {column: f"1. {above}"}
    below = {2: "", 3: ""} | {column: "nye steder"}
    first = table([GOAL, "", texts[2], texts[3]])
    reading = read(first, table(["", "", below[2], below[3]], number=2))
    assert uncertain(reading) == ([] if is_sure else ["nye steder"])


@pytest.mark.parametrize(
    ("between", "is_sure"),
    [
        ([], True),
        (["Vedlegg: budsjett"], False),
        (["", " "], True),
        (["Sør-Trøndelag FYLKE/ REGION"], True),
        (["(forts.)"], True),
    ],
)
def test_a_table_without_headings_after_other_text_is_uncertain(
    between: Sequence[str], is_sure: bool
) -> None:
    texts = [Paragraph(text, DocumentPosition()) for text in between]
    first = table([GOAL, "", "1. A", "1. x"])
    reading = read(first, *texts, table(["", "", "2. B", "1. y"], heads=False, number=2))
    assert found(reading) == [("A", ["x"]), ("B", ["y"])]
    assert uncertain(reading) == ([] if is_sure else ["B", "y"])
