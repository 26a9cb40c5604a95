"""What people write where there is nothing to write, and notes written where measures belong."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.reading_result import (
    DocumentPiece,
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.text.nothing_written import is_only_marks, reports_nothing, says_nothing
from tests.exchange.docx_reader.tables import GOAL, found, read, table

REPORTS = [
    "Ingenting å melde",
    "ingenting å melde.",
    "INTET Å MELDE!",
    "Ikkje noko å melde",
    "Ikke noe å rapportere for perioden",
    "Inkje å melde om",
    "(Ingenting nytt å melde)",
]
SAYS = [
    "Ingen",
    "ingen.",
    "Nei",
    "n/a",
    "Ikke aktuelt for oss",
    "Ikkje aktuelt",
    "Ingen tiltak",
    "xxx",
]
MARKS = ["–", "-", "—", "…", "...", "---", "*", "/", "____"]


def pieces(reading: WordReading, *outcomes: PieceOutcome) -> list[DocumentPiece]:
    return [piece for piece in reading.pieces if piece.outcome in outcomes]


def nothing_under(reading: WordReading) -> bool:
    entry = next(entry for entry in reading.goals if entry.goal_id == "goal-1.2")
    return entry.nothing_to_report is not None


@pytest.mark.parametrize("mark", MARKS)
def test_a_lone_mark_in_any_column_is_nothing(mark: str) -> None:
    reading = read(
        table([GOAL, mark, mark, mark], [mark, "", "1. A", f"1. {mark}"], ["", "", mark, "1. x"])
    )
    assert [measure for measure, _ in found(reading)] == ["A", ""]
    told = [piece for piece in reading.pieces if PieceReason.ONLY_A_MARK in piece.reasons]
    assert [piece.text for piece in told] == [mark] * 6
    assert {piece.outcome for piece in told} == {PieceOutcome.EMPTY}
    (note,) = pieces(reading, PieceOutcome.NOTE)
    assert note.confidence is PieceConfidence.UNCERTAIN


@pytest.mark.parametrize("words", REPORTS)
@pytest.mark.parametrize(
    "row", [["", "{}"], ["{}", ""], ["{}", "{}"], ["1.", "1. {}"], ["–", "{}"], ["", "1.\n2. {}"]]
)
def test_words_for_nothing_to_report_under_an_empty_goal_are_its_mark(
    words: str, row: list[str]
) -> None:
    reading = read(table([GOAL, "", *(text.format(words) for text in row)]))
    assert nothing_under(reading)
    assert found(reading) == []
    told = pieces(reading, PieceOutcome.NOTHING_TO_REPORT)
    assert {(piece.text, piece.goal_number) for piece in told} == {(words, "1.2")}
    assert {piece.confidence for piece in told} == {PieceConfidence.SURE}


@pytest.mark.parametrize("words", [*REPORTS, *SAYS])
def test_words_for_nothing_beside_a_measure_are_its_note_and_uncertain(words: str) -> None:
    reading = read(table([GOAL, "", "1. A", f"1. {words}"]))
    assert found(reading) == [("A", [words])]
    assert not nothing_under(reading)
    (note,) = pieces(reading, PieceOutcome.NOTE)
    assert note.confidence is PieceConfidence.UNCERTAIN


@pytest.mark.parametrize("words", SAYS)
def test_words_for_nothing_are_no_measure(words: str) -> None:
    reading = read(table([GOAL, "", f"1. {words}", "1. Kurs i Moss"]))
    assert found(reading) == [("", ["Kurs i Moss"])]
    (lost,) = reading.with_confidence(PieceConfidence.WITHOUT_PLACE)
    assert (lost.text, lost.reasons) == (words, (PieceReason.SAYS_NOTHING,))
    (note,) = pieces(reading, PieceOutcome.NOTE)
    assert note.confidence is PieceConfidence.UNCERTAIN


@pytest.mark.parametrize("words", ["Ingenting å melde", "Ingen"])
def test_words_for_nothing_never_hide_what_is_written(words: str) -> None:
    reading = read(table([GOAL, "", "1. A", "1. x"], ["", "", "", words]))
    assert not nothing_under(reading)
    told = [piece for piece in reading.pieces if piece.text == words]
    assert [piece.confidence for piece in told] == [PieceConfidence.UNCERTAIN]


@pytest.mark.parametrize(
    "text",
    ["Ingenting å melde, men mye er gjort", "Ingen kom", "Nei til kutt", "☒", "12", "✓", "Se 2.1"],
)
def test_other_texts_say_something(text: str) -> None:
    assert not reports_nothing(text)
    assert not says_nothing(text)
    assert not is_only_marks(text)


@pytest.mark.parametrize(
    "measures",
    [
        ["1. Fylkesmønstring", "– Meistermøte i Re", "– Finale"],
        ["1. Fylkesmønstring", "• meistermøte i Re"],
        ["1. Fylkesmønstring", "Meistermøte i Re"],
        ["1. Fylkesmønstring\n- Meistermøte\n- Finale"],
        ["Fylkesmønstring", "– Meistermøte i Re", "– Finale"],
        ["Tiltak 1: Fylkesmønstring", "a) Meistermøte", "b) Finale"],
        ["1. Fylkesmønstring", "1. Meistermøte", "2. Finale"],
        [("1.", "Fylkesmønstring"), ("–", "Meistermøte i Re")],
    ],
)
@pytest.mark.parametrize("notes", ["", "1.", "–"])
def test_what_may_be_notes_in_the_measures_column_is_uncertain(
    measures: list[str | tuple[str, str]], notes: str
) -> None:
    reading = read(table([GOAL, "", measures, notes]))
    told = pieces(reading, PieceOutcome.MEASURE, PieceOutcome.NOTE)
    assert {piece.confidence for piece in told} == {PieceConfidence.UNCERTAIN}


def test_rows_of_dashes_below_a_numbered_measure_without_notes_are_uncertain() -> None:
    rows = [[GOAL, "", "1. Kurs", ""], ["", "", "– Kurs i Re", ""], ["", "", "Kurs i Bø", ""]]
    first, *others = pieces(read(table(*rows)), PieceOutcome.MEASURE)
    assert first.confidence is PieceConfidence.SURE
    assert {piece.confidence for piece in others} == {PieceConfidence.UNCERTAIN}


@pytest.mark.parametrize("measure", ["1. Kurs for\nlærarar", "1. Kurs"])
def test_a_measure_without_notes_is_sure_if_it_holds_nothing_else(measure: str) -> None:
    reading = read(table([GOAL, "", measure, ""], ["", "", "2. Møte", "1. x"]))
    told = pieces(reading, PieceOutcome.MEASURE)
    assert {piece.confidence for piece in told} == {PieceConfidence.SURE}


def test_the_same_lines_beside_notes_and_in_a_plan_are_the_measures() -> None:
    lines = ["1. Fylkesmønstring", "– Meistermøte i Re"]
    reading = read(table([GOAL, "", lines, "1. Finale"]))
    plan = read(table([GOAL, "", lines]))
    for told in (reading, plan):
        (measure,) = pieces(told, PieceOutcome.MEASURE)
        assert measure.confidence is PieceConfidence.SURE
