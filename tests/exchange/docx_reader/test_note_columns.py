"""Note columns in several parts, and lines in them that name a measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kplan_desktop.domain.docx_form.reading_result import (
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.docx_form.word_document import Row, Table
from tests.exchange.docx_reader.tables import GOAL, HEADS, Line, cell, found, read, table, whys

Parts = Sequence[Sequence[Line] | str]


def divided(*rows: Parts, parts: int = 2, number: int = 1) -> Table:
    """A table whose last heading stands over several columns."""
    heads = [cell(column, text) for column, text in enumerate(HEADS)]
    heads[3] = replace(heads[3], span=parts)
    body = [Row(tuple(cell(column, lines) for column, lines in enumerate(row))) for row in rows]
    return Table(number, (Row(tuple(heads)), *body))


def uncertain(reading: WordReading) -> list[str]:
    return [piece.text for piece in reading.with_confidence(PieceConfidence.UNCERTAIN)]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["1. Kurs i Moss", "12"], "Kurs i Moss\n12"),
        (["Kurs i Moss", ["12", "14"]], "Kurs i Moss\n12\n14"),
        (["12. mars", "1. Kurs i Moss"], "12. mars\nKurs i Moss"),
        (["1.", "Kurs i Moss", "12"], "Kurs i Moss\n12"),
        (["12.03.2014", "Kurs i Moss", "12 deltakere"], "12.03.2014\nKurs i Moss\n12 deltakere"),
    ],
)
def test_what_stands_beside_the_only_note_of_a_row_belongs_to_it(
    parts: Parts, expected: str
) -> None:
    reading = read(divided([GOAL, "", "1. A", *parts], parts=len(parts)))
    assert found(reading) == [("A", [expected])]
    assert not uncertain(reading)


def test_a_row_a_note_keeps_each_number_with_its_note() -> None:
    reading = read(
        divided(
            [GOAL, "", "1. A", "1. x", "7"], ["", "", "", "2. y", ""], ["", "", "", "3. z", "9"]
        )
    )
    assert found(reading) == [("A", ["x\n7", "y", "z\n9"])]
    assert not uncertain(reading)


@pytest.mark.parametrize(
    "numbers",
    [["7", "8", "9"], ["7", "", "8", "9"], ["7\n8\n9"], [("1.", "7"), ("2.", "8"), ("3.", "9")]],
)
def test_as_many_numbers_as_notes_are_paired_and_uncertain(numbers: Sequence[Line]) -> None:
    reading = read(divided([GOAL, "", "1. A", ["1. x", "2. y", "3. z"], numbers]))
    ((_, notes),) = found(reading)
    assert [note[0] + note[-1] for note in notes] == ["x7", "y8", "z9"]
    assert uncertain(reading) == ["7", "8", "9"]


@pytest.mark.parametrize("numbers", [["7", "8"], ["7"], ["7", "8", "9", "10"]])
def test_numbers_that_cannot_be_paired_are_a_note_of_their_own_and_uncertain(
    numbers: list[str],
) -> None:
    reading = read(divided([GOAL, "", "1. A", ["1. x", "2. y", "3. z"], numbers]))
    assert found(reading) == [("A", ["x", "y", "z", "\n".join(numbers)])]
    assert uncertain(reading) == ["\n".join(numbers)]


def test_a_number_without_a_note_beside_it_is_uncertain() -> None:
    reading = read(divided([GOAL, "", "1. A", "1. x", "7"], ["", "", "", "", "8"]))
    assert found(reading) == [("A", ["x\n7", "8"])]
    assert uncertain(reading) == ["8"]


def test_numbers_beside_the_notes_of_several_measures_are_the_goals() -> None:
    reading = read(divided([GOAL, "", ["1. A", "2. B"], ["1. x", "2. y", "1. z"], ["7", "8"]]))
    assert found(reading) == [("A", ["x", "y"]), ("B", ["z"]), ("", ["7\n8"])]
    assert uncertain(reading) == ["7\n8"]


def test_a_number_merged_over_two_rows_is_uncertain() -> None:
    rows = divided([GOAL, "", "1. A", "1. x", "7"], ["", "", "2. B", "1. y", ""]).rows
    last = Row((*rows[2].cells[:4], replace(rows[2].cells[4], continued=True)))
    reading = read(Table(1, (*rows[:2], last)))
    assert "7" in uncertain(reading)
    assert [text for _, (text,) in found(reading)[:1]] in (["x\n7"], ["x"])


def test_headings_of_the_parts_are_no_notes() -> None:
    rows = divided(["", "", "", "Tekst", "Antall"], [GOAL, "", "1. A", "1. x", "7"])
    again = divided(["", "", "", "Tekst", "Antall"], ["", "", "2. B", "1. y", "8"], number=2)
    reading = read(rows, again)
    assert found(reading) == [("A", ["x\n7"]), ("B", ["y\n8"])]
    assert uncertain(reading) == ["Tekst", "Antall"] * 2


@pytest.mark.parametrize(
    ("parts", "expected", "is_sure"),
    [
        ([["1.", "2."], ["A", "B"]], ["A", "B"], True),
        ([["1."], ["A", "B"]], ["A\nB"], False),
    ],
)
def test_a_measure_column_in_two_parts(parts: Parts, expected: list[str], is_sure: bool) -> None:
    heads = [cell(column, text) for column, text in enumerate(HEADS)]
    heads[2:] = [replace(heads[2], span=2), replace(heads[3], column=4)]
    row = Row(tuple(cell(column, lines) for column, lines in enumerate([GOAL, "", *parts, ""])))
    reading = read(Table(1, (Row(tuple(heads)), row)))
    assert [measure for measure, _ in found(reading)] == expected
    assert is_sure == (not uncertain(reading))


NAMES = [
    ("Tiltak 1:", "Tiltak 2:"),
    ("Tiltak 1", "TILTAK 2"),
    ("Til tiltak 1:", "Til tiltak 2:"),
    ("Til regionalt tiltak nr. 1.", "Til regionalt tiltak nr. 2."),
    ("Punkt 1", "Pkt. 2:"),
    ("Tiltak 1.2.1 –", "Tiltak 1.2.2 –"),
    ("1. Besøke alle kommuner", "2. Holde årlige kurs"),
    ("Besøke alle kommuner", "Holde årlige kurs:"),
]


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize(
    "notes", [(["1. x", "2. y"], ["1. z"]), (["1. x", "2. y"], ["3. z"]), (["- x", "- y"], ["- z"])]
)
@pytest.mark.parametrize("is_one_paragraph", [False, True])
def test_notes_under_a_line_that_names_a_measure_belong_to_it(
    names: tuple[str, str], notes: tuple[list[str], list[str]], is_one_paragraph: bool
) -> None:
    lines = [names[0], *notes[0], names[1], *notes[1]]
    cells = ["\n".join(lines)] if is_one_paragraph else lines
    measures = ["1. Besøke alle kommuner", "2. Holde årlige kurs"]
    reading = read(table([GOAL, "", measures, cells]))
    assert found(reading) == [
        ("Besøke alle kommuner", ["x", "y"]),
        ("Holde årlige kurs", ["z"]),
    ]
    assert not uncertain(reading)


def test_a_note_in_the_line_that_names_its_measure_is_read() -> None:
    reading = read(table([GOAL, "", ["1. A", "2. B"], ["Tiltak 2: Kurs", "Tiltak 1 – Møte"]]))
    assert found(reading) == [("A", ["Møte"]), ("B", ["Kurs"])]


def test_a_line_that_names_a_measure_of_an_earlier_row_leads_back_to_it() -> None:
    reading = read(
        table(
            [GOAL, "", "1. A", "1. x"],
            ["", "", "2. B", "1. y"],
            ["", "", "", ["Tiltak 1:", "2. z"]],
        )
    )
    assert found(reading) == [("A", ["x", "z"]), ("B", ["y"])]


@pytest.mark.parametrize("name", ["Tiltak 7:", "Tiltak 1 og 2:", "Tiltak 1-2:"])
def test_notes_under_a_line_that_names_none_or_several_are_uncertain(name: str) -> None:
    notes = ["1. x", name, "1. y"]
    for measures in (["1. A", "2. B"], ["1. A"]):
        reading = read(table([GOAL, "", measures, notes]))
        assert [note for _, texts in found(reading) for note in texts] == ["x", "y"]
        assert "y" in uncertain(reading)
        (lost,) = reading.with_confidence(PieceConfidence.WITHOUT_PLACE)
        assert (lost.text, lost.reasons) == (name, (PieceReason.WHICH_MEASURE,))


def test_notes_above_the_first_such_line_are_uncertain() -> None:
    reading = read(table([GOAL, "", ["1. A", "2. B"], ["1. x", "Tiltak 2:", "1. y"]]))
    assert found(reading) == [("A", ["x"]), ("B", ["y"])]
    assert uncertain(reading) == ["x"]


@pytest.mark.parametrize(
    "text",
    ["Tiltak 2 ble gjennomført i mai", "Tiltaket er i gang", "Tiltak: 2 kurs", "Til 2 kommuner"],
)
def test_a_sentence_about_a_measure_is_a_note(text: str) -> None:
    reading = read(table([GOAL, "", "1. A", ["1. x", f"2. {text}"]]))
    assert found(reading) == [("A", ["x", text])]
    reading = read(table([GOAL, "", "1. A", text]))
    assert found(reading) == [("A", [text])]


def test_notes_in_the_words_of_their_measures_are_notes_and_uncertain() -> None:
    measures = ["1. Besøke alle kommuner", "2. Holde årlige kurs"]
    reading = read(table([GOAL, "", measures, ["Besøke alle kommuner", "Holde årlige kurs"]]))
    assert found(reading) == [
        ("Besøke alle kommuner", ["Besøke alle kommuner"]),
        ("Holde årlige kurs", ["Holde årlige kurs"]),
    ]
    notes = [piece for piece in reading.pieces if piece.outcome is PieceOutcome.NOTE]
    assert {piece.confidence for piece in notes} == {PieceConfidence.UNCERTAIN}
    assert PieceReason.UNNUMBERED in whys(reading, PieceOutcome.NOTE)[0]
