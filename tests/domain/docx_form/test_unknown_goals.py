"""Rows below a goal that is not understood, or that the document does not show."""

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
from kplan_desktop.domain.docx_form.word_document import (
    Cell,
    DocumentPosition,
    Paragraph,
    Row,
    Table,
)
from tests.exchange.docx_reader.tables import FORM, GOAL, HEADS, cell, found, read, table

GOAL_ROW = [GOAL, "", "1. A", "1. x"]
OWN_ROW = ["", "", "2. B", "1. y"]


def wide(text: str) -> Row:
    return Row((replace(cell(0, text), span=len(HEADS)),))


def around(middle: Row, *after: Row) -> Table:
    """A table with an ordinary goal, and then another row, before one without a goal."""
    rows = table(GOAL_ROW, OWN_ROW).rows
    return Table(1, (*rows[:2], middle, *after, rows[2]))


def uncertain(reading: WordReading) -> list[str]:
    outcomes = (PieceOutcome.MEASURE, PieceOutcome.NOTE)
    pieces = reading.with_confidence(PieceConfidence.UNCERTAIN)
    return [piece.text for piece in pieces if piece.outcome in outcomes]


@pytest.mark.parametrize(
    "text", ["Mål 1.3", "1.3", "Mål 1.3: helt andre ord om noe annet i fylket"]
)
def test_a_goal_over_the_whole_width_by_number_has_the_rows_below_it(text: str) -> None:
    reading = read(around(wide(text)))
    assert found(reading) == [("A", ["x"])]
    assert found(reading, "goal-1.3") == [("B", ["y"])]


def test_rows_below_one_over_the_whole_width_that_is_not_understood_are_uncertain() -> None:
    reading = read(around(wide("Om samarbeid med andre")))
    assert uncertain(reading) == ["B", "y"]
    next_goal = table(["1.1 å få politisk gjennomslag", "", "1. C", "1. z"]).rows[1]
    assert uncertain(read(around(wide("Om samarbeid med andre"), next_goal))) == []


@pytest.mark.parametrize("text", ["", "–", "* * *"])
def test_a_row_without_words_over_the_whole_width_raises_no_doubt(text: str) -> None:
    assert not uncertain(read(around(wide(text))))


@pytest.mark.parametrize(
    "middle",
    [
        Row((Cell(0, 4, (), is_left_out=True),)),
        Row((Cell(0, 1, (), is_left_out=True), *(Cell(at, 1, ()) for at in range(1, 4)))),
        Row((replace(cell(0, ""), span=4, is_left_out=True),)),
    ],
    ids=["a row over all columns", "the goal's cell", "a cell with an empty paragraph"],
)
def test_rows_below_a_goal_that_is_not_shown_are_uncertain_up_to_the_next_goal(middle: Row) -> None:
    reading = read(around(middle))
    assert uncertain(reading) == ["B", "y"]
    assert PieceReason.LEFT_OUT_BESIDE in reading.pieces[-1].reasons
    next_goal = table(["1.1 å få politisk gjennomslag", "", "1. C", "1. z"]).rows[1]
    assert not uncertain(read(around(middle, next_goal)))


def test_a_measure_that_is_not_shown_raises_no_doubt_about_the_next() -> None:
    middle = Row((*(Cell(at, 1, ()) for at in range(2)), Cell(2, 1, (), is_left_out=True)))
    assert not uncertain(read(around(middle)))


def without_goals(*rows: Sequence[str]) -> Table:
    return Table(1, tuple(map(_row, (HEADS[1:], *rows))))


def _row(texts: Sequence[str]) -> Row:
    return Row(tuple(cell(column, text) for column, text in enumerate(texts)))


@pytest.mark.parametrize(
    "text", ["Mål 1.3", "1.3.", "MÅL 1.3:", "Mål 1.3: helt andre ord om noe annet i fylket"]
)
def test_a_number_above_a_table_without_goals_is_the_goal_of_its_rows(text: str) -> None:
    tables = without_goals(["", "1. A", "1. x"]), without_goals(["", "1. B", "1. y"])
    reading = read(outside(GOAL), tables[0], outside(text), tables[1])
    assert found(reading) == [("A", ["x"])]
    assert found(reading, "goal-1.3") == [("B", ["y"])]
    assert not uncertain(reading)


@pytest.mark.parametrize("text", ["Mål 1.3", "1.3 Om arbeidet"])
def test_a_number_above_a_table_with_goals_is_not_a_goal(text: str) -> None:
    reading = read(outside(text), table(GOAL_ROW, OWN_ROW))
    assert found(reading) == [("A", ["x"]), ("B", ["y"])]
    assert [piece.text for piece in reading.with_confidence(PieceConfidence.WITHOUT_PLACE)] == [
        text
    ]


def test_rows_beside_the_national_measures_of_another_goal_are_uncertain() -> None:
    goals = {goal.number: goal for goal in FORM.goals()}
    own, other = (goals[number].national_measures[0].text for number in ("1.2", "1.3"))
    reading = read(table(GOAL_ROW, ["", other, "2. B", "1. y"], ["", "", "3. C", "1. z"]))
    assert uncertain(reading) == ["B", "y", "C", "z"]
    reading = read(table(GOAL_ROW, ["", own, "2. B", "1. y"], ["", "", "3. C", "1. z"]))
    assert not uncertain(reading)


def outside(text: str) -> Paragraph:
    return Paragraph(text, DocumentPosition())
