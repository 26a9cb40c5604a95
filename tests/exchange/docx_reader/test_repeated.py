"""Which measures are the same one said again, and which only look like it."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, PieceReason
from tests.exchange.docx_reader.tables import GOAL, Line, found, read, table, whys


def test_measures_of_one_cell_that_differ_in_signs_or_not_at_all_are_all_kept() -> None:
    measures = ["1. Kurs i C", "2. Kurs i C++", "3. Møte (vår)", "4. Møte – vår", "5. Kurs i C"]
    reading = read(table([GOAL, "", measures, ["1. x", "1. y", "1. z", "1. v", "1. w"]]))
    assert found(reading) == [
        ("Kurs i C", ["x"]),
        ("Kurs i C++", ["y"]),
        ("Møte (vår)", ["z"]),
        ("Møte – vår", ["v"]),
        ("Kurs i C", ["w"]),
    ]
    assert set(whys(reading, PieceOutcome.MEASURE)) == {(PieceReason.BESIDE_GOAL,)}


def test_measures_of_two_rows_that_differ_in_signs_are_two_where_their_numbers_are() -> None:
    reading = read(table([GOAL, "", "1. Kurs i C", "1. x"], ["", "", "2. Kurs i C++", "1. y"]))
    assert found(reading) == [("Kurs i C", ["x"]), ("Kurs i C++", ["y"])]


@pytest.mark.parametrize(
    ("above", "below", "why"),
    [
        ("Kurs i C", "Kurs i C++", PieceReason.MAY_REPEAT),
        ("1. Kurs i C", "Kurs i C.", PieceReason.MAY_REPEAT),
        ("1. Kurs i C", "1. Kurs i C", PieceReason.REPEATED),
        ("1. Kurs i C", "Kurs i C", PieceReason.REPEATED),
        ("1. Kurs i C", "2. Kurs i C (forts.)", PieceReason.REPEATED),
    ],
)
def test_a_measure_repeated_in_another_row_is_certain_only_to_the_letter(
    above: str, below: str, why: PieceReason
) -> None:
    reading = read(table([GOAL, "", above, "1. x"], ["", "", below, "2. y"]))
    assert found(reading) == [("Kurs i C", ["x", "y"])]
    assert whys(reading, PieceOutcome.MEASURE) == [(PieceReason.BESIDE_GOAL,), (why,)]


def test_two_printed_numbers_in_one_table_are_two_measures_of_the_same_words() -> None:
    reading = read(
        table(
            [GOAL, "", "1. Fagdager", "1. x"],
            ["", "", "2. Kurs", "1. y"],
            ["", "", "3. Fagdager", "1. z"],
        )
    )
    assert found(reading) == [("Fagdager", ["x"]), ("Kurs", ["y"]), ("Fagdager", ["z"])]
    assert set(whys(reading, PieceOutcome.MEASURE)) == {(PieceReason.BESIDE_GOAL,)}


def test_notes_of_a_measure_that_was_only_taken_for_one_above_are_uncertain() -> None:
    reading = read(table([GOAL, "", "Kurs i C", "1. x"], ["", "", "Kurs i C++", "1. y"]))
    assert found(reading) == [("Kurs i C", ["x", "y"])]
    assert whys(reading, PieceOutcome.NOTE) == [
        (PieceReason.BESIDE_MEASURE,),
        (PieceReason.WHICH_MEASURE,),
    ]


def test_notes_beside_measures_that_are_a_guess_are_uncertain() -> None:
    reading = read(table([GOAL, "", ["Besøke", "alle kommuner"], ["1. x", "2. y", "1. z"]]))
    assert found(reading) == [("Besøke", ["x", "y"]), ("alle kommuner", ["z"])]
    assert set(whys(reading, PieceOutcome.NOTE)) == {(PieceReason.WHICH_MEASURE,)}


def test_two_measures_of_the_same_words_are_both_found_again_on_the_next_page() -> None:
    reading = read(
        table([GOAL, "", ["1. Kurs", "2. Kurs"], ["1. x", "1. y"]]),
        table(["", "", "2. Kurs (forts.)", "2. z"], number=2),
        table(["", "", ["Kurs", "Kurs"], ["1. v", "1. w"]], number=3),
    )
    assert found(reading) == [("Kurs", ["x", "v"]), ("Kurs", ["y", "z", "w"])]


def test_long_measures_of_two_rows_are_one_only_to_the_letter() -> None:
    long = "Samarbeid " * 250
    rows = [["", "", f"{long}{end}", ""] for end in "aba"]
    assert found(read(table([GOAL, "", "", ""], *rows))) == [(f"{long}a", []), (f"{long}b", [])]


def test_a_measure_that_went_on_is_found_by_all_of_its_text() -> None:
    reading = read(
        table([GOAL, "", "1. Arbeide for at", "1. x"], ["", "", "1. Arbeide for at", ""]),
        table(["", "", "kulturskolen vokser.", "2. y"], number=2),
        table(["", "", "1. Arbeide for at kulturskolen vokser.", "3. z"], number=3),
    )
    assert found(reading) == [("Arbeide for at kulturskolen vokser.", ["x", "y", "z"])]


@pytest.mark.parametrize("again", ["Arbeide for at", "Arbeide, for at"])
def test_a_measure_that_went_on_is_not_found_by_its_beginning(again: str) -> None:
    reading = read(
        table(
            [GOAL, "", "Tiltak", ""],
            ["", "", "Arbeide for at", "1. x"],
            ["", "", "Arbeide for at", ""],
        ),
        table(["", "", "kulturskolen vokser.", "2. y"], number=2),
        table(["", "", again, "1. z"], number=3),
    )
    assert [text for text, _ in found(reading)] == [
        "Tiltak",
        "Arbeide for at kulturskolen vokser.",
        again,
    ]


def test_what_the_plan_had_is_not_found_a_second_time_in_the_report() -> None:
    reading = read(
        table([GOAL, "", "Besøke alle kommuner"]),
        table(
            [GOAL, "", "1. Besøke alle kommuner", "1. x"],
            ["", "", "2. Besøke alle kommunene", "1. y"],
            number=2,
        ),
    )
    assert found(reading) == [("Besøke alle kommuner", ["x"]), ("Besøke alle kommunene", ["y"])]


def test_thousands_of_measures_and_notes_are_all_kept_in_order() -> None:
    texts = [f"Tiltak {number}" for number in range(1, 3001)]
    held: list[Line] = [(f"{number}.", text) for number, text in enumerate(texts, start=1)]
    rows: list[list[list[Line]]] = [[[], [], [one], []] for one in held]
    assert found(read(table([GOAL, "", "", ""], *rows))) == [(text, []) for text in texts]
    assert found(read(table([GOAL, "", held, ""]))) == [(text, []) for text in texts]
    reading = read(table([GOAL, "", "1. A", held]))
    assert found(reading) == [("A", texts)]
    numbers = [piece.note for piece in reading.pieces if piece.outcome is PieceOutcome.NOTE]
    assert numbers == [*range(1, 3001)]
