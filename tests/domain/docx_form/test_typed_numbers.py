"""Numbers typed by hand that name what they count, or what that belongs to: marks, not text."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.note_distribution import numbers_above
from kplan_desktop.domain.docx_form.reading_result import (
    PieceConfidence,
    PieceOutcome,
    WordReading,
)
from kplan_desktop.domain.text.list_markers import named_mark, path_mark
from tests.exchange.docx_reader.tables import GOAL, found, read, table


def confidences(reading: WordReading) -> set[PieceConfidence]:
    kinds = (PieceOutcome.MEASURE, PieceOutcome.NOTE)
    return {piece.confidence for piece in reading.pieces if piece.outcome in kinds}


@pytest.mark.parametrize(
    "mark",
    [
        "Tiltak {}:",
        "Tiltak {}.",
        "Tiltak {} –",
        "Tiltak {} -",
        "tiltak nr. {}:",
        "TILTAK {}",
        "Tiltak {}\t",
        "Tiltaket {}:",
        "Regionalt tiltak {}:",
        "Punkt {}:",
        "T{}:",
        "T {}.",
        "Tiltak 1.2.{}:",
        "1.2.{}",
        "1.2.{}.",
        "(1.2.{})",
    ],
)
@pytest.mark.parametrize("per_row", [True, False])
def test_the_number_of_a_measure_is_its_mark_however_it_is_typed(mark: str, per_row: bool) -> None:
    first, second = f"{mark.format(1)} Vitje kommunane", f"{mark.format(2)} Halde kurs"
    rows = (
        [[GOAL, "", first, "1. Vinje"], ["", "", second, "1. Bø"]]
        if per_row
        else [[GOAL, "", [first, second], ["1. Vinje", "1. Bø"]]]
    )
    reading = read(table(*rows))
    assert found(reading) == [("Vitje kommunane", ["Vinje"]), ("Halde kurs", ["Bø"])]
    assert confidences(reading) == {PieceConfidence.SURE}
    labels = [p.label for p in reading.pieces if p.outcome is PieceOutcome.MEASURE]
    assert labels == [mark.format(1).strip(), mark.format(2).strip()]
    assert not any(piece.printed_number_differs for piece in reading.pieces)


@pytest.mark.parametrize("lines", [["Tiltak 1:", "Vitje kommunane"], "Tiltak 1:\nVitje kommunane"])
def test_the_text_may_stand_below_its_named_number(lines: list[str] | str) -> None:
    reading = read(table([GOAL, "", lines, "1. Vinje"]))
    assert found(reading) == [("Vitje kommunane", ["Vinje"])]
    assert confidences(reading) == {PieceConfidence.SURE}


@pytest.mark.parametrize(
    "marks",
    [
        ("1.2.1", "1.2.2", "1.2.1"),  # goal and note
        ("1.1", "1.2", "2.1"),  # measure and note
        ("1.1.", "1.2.", "2.1."),
        ("1.2.1.1", "1.2.1.2", "1.2.2.1"),  # goal, measure and note
        ("1.1)", "1.2)", "2.1)"),
    ],
)
@pytest.mark.parametrize("kind", ["rows", "cell", "lines"])
def test_numbers_of_several_parts_mark_the_notes(marks: tuple[str, str, str], kind: str) -> None:
    a, b, c = f"{marks[0]} Vinje", f"{marks[1]} Tokke", f"{marks[2]} Bø"
    layouts: dict[str, list[list[list[str] | str]]] = {
        "rows": [[GOAL, "", "1. Vitje", [a, b]], ["", "", "2. Kurs", c]],
        "cell": [[GOAL, "", ["1. Vitje", "2. Kurs"], [a, b, c]]],
        "lines": [[GOAL, "", "1. Vitje", f"{a}\n{b}"], ["", "", "2. Kurs", c]],
    }
    reading = read(table(*layouts[kind]))
    assert found(reading) == [("Vitje", ["Vinje", "Tokke"]), ("Kurs", ["Bø"])]
    assert confidences(reading) == {PieceConfidence.SURE}


def test_the_measure_in_the_number_decides_where_the_order_does_not() -> None:
    notes = ["1.2.1.1 Vinje", "1.2.3.1 Bø", "1.2.3.2 Tokke"]
    reading = read(table([GOAL, "", ["1. A", "2. B", "3. C"], notes]))
    assert found(reading) == [("A", ["Vinje"]), ("B", []), ("C", ["Bø", "Tokke"])]
    assert confidences(reading) == {PieceConfidence.SURE}


def test_the_number_of_a_goal_says_nothing_of_the_measure_with_the_same_number() -> None:
    assert numbers_above("2.", [None, None]) == {"2": 0, "2.1": 1, "2.2": 2, "1": 1}
    assert numbers_above("1.2", [None]) == {"1.2": 0, "1.2.1": 1, "1": 1}


def test_numbers_of_several_parts_below_a_note_are_in_it() -> None:
    reading = read(table([GOAL, "", "1. A", ["1. Kurs", "1.1 Vinje", "1.2 Bø", "2. Møte"]]))
    assert found(reading) == [("A", ["Kurs\n1.1 Vinje\n1.2 Bø", "Møte"])]


@pytest.mark.parametrize(
    "note",
    [
        "1.5 Stillingar delte",
        "1.1 million til kurs",
        "10.30 Møte i Vinje",
        "14.03 Konsert",
        "2.1 Vinje",
        "Tiltak 1 er gjennomført",
        "Tiltak 1–2 heng saman",
    ],
)
def test_what_may_be_a_number_or_its_text_stays_in_it_and_is_uncertain(note: str) -> None:
    reading = read(table([GOAL, "", "1. A", note]))
    assert found(reading) == [("A", [note])]
    (piece,) = (p for p in reading.pieces if p.outcome is PieceOutcome.NOTE)
    assert piece.confidence is PieceConfidence.UNCERTAIN


@pytest.mark.parametrize("text", ["1. Tiltak 1: Vitje", "Tiltak 1 vitje kommunane"])
def test_a_measure_with_a_number_left_in_it_is_uncertain(text: str) -> None:
    reading = read(table([GOAL, "", text, "1. Vinje"]))
    (piece,) = (p for p in reading.pieces if p.outcome is PieceOutcome.MEASURE)
    assert piece.confidence is PieceConfidence.UNCERTAIN


@pytest.mark.parametrize(
    "line", ["21.08.2014 Frist", "1.1. mai", "1.2 og 1.3", "12", "1.10000 Ja", "Tiltak 12. mai"]
)
def test_a_date_or_an_amount_is_no_such_mark(line: str) -> None:
    assert path_mark(line) == named_mark(line) == ""
