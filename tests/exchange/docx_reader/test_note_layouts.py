"""Word files whose notes are laid out as people do: 12 measures and 43 notes, and what is sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

import pytest
from docx.shared import Twips

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.docx_form.reading_result import (
    PieceConfidence,
    PieceOutcome,
    WordReading,
)
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.docx_reader.reader import read_word
from tests.exchange.docx_reader.accounts import unaccounted
from tests.exchange.docx_reader.documents import (
    Entry,
    begun,
    entries,
    example,
    goal_line,
    write_nationals,
)

Write = Callable[[list[Any], Sequence[Entry]], None]
"""Writes measures and notes into a row's cells: measures, and the rest of the columns."""


def document(report: Report, write: Write, *, columns: int = 1, per_row: bool = True) -> bytes:
    """The example with a note column in so many parts, a row for each measure or goal."""
    built = begun(report.form)
    for area in report.form.strategy_areas:
        table = built.document.add_table(rows=1, cols=3 + columns)
        heads = table.rows[0].cells
        if columns > 1:
            heads[3].merge(heads[-1])
        for cell, column in zip(heads, report.form.report.columns, strict=False):
            cell.paragraphs[0].add_run(column.heading)
        for goal in area.goals:
            filled = [entry for entry in entries(report, goal) if entry.text]
            groups = [[entry] for entry in filled] if per_row else [filled]
            for index, group in enumerate(groups or [[]]):
                cells = table.add_row().cells
                if index == 0:
                    cells[0].paragraphs[0].add_run(goal_line(goal))
                    write_nationals(cells[1], goal)
                for entry in group:
                    _paragraph(cells[2], f"{entry.number}. {entry.text}")
                write(list(cells[3:]), group)
        built.document.add_paragraph()
    return built.data()


def _paragraph(cell: Any, text: str) -> Any:
    """A paragraph, with manual line breaks for line feeds."""
    first, *others = text.split("\n")
    paragraph = cell.paragraphs[-1]
    if paragraph.text:
        paragraph = cell.add_paragraph()
    paragraph.add_run(first)
    for line in others:
        paragraph.add_run().add_break()
        paragraph.add_run(line)
    return paragraph


def _with_lines_below(text: str, mark: str) -> list[str]:
    first, *others = text.split("\n")
    return [first, *(mark.format(at) + line for at, line in enumerate(others, 1))]


def divided(cells: list[Any], group: Sequence[Entry]) -> None:
    for entry in group:
        for number, note in enumerate(entry.notes, 1):
            _paragraph(cells[0], f"{number}. {note}")
            _paragraph(cells[1], str(7 * number))


def soft_breaks(cells: list[Any], group: Sequence[Entry]) -> None:
    for entry in group:
        _paragraph(cells[0], "\n".join(entry.notes))


def numbered_soft_breaks(cells: list[Any], group: Sequence[Entry]) -> None:
    for entry in group:
        _paragraph(cells[0], "\n".join(f"{at}. {note}" for at, note in enumerate(entry.notes, 1)))


def measure_lines(cells: list[Any], group: Sequence[Entry]) -> None:
    for entry in group:
        _paragraph(cells[0], f"Tiltak {entry.number}:")
        for number, note in enumerate(entry.notes, 1):
            _paragraph(cells[0], f"{number}. {note}")


def points(mark: str, indent: int = 0) -> Write:
    """Notes with numbers; the lines below with another marker, or set in."""

    def write(cells: list[Any], group: Sequence[Entry]) -> None:
        for entry in group:
            for number, note in enumerate(entry.notes, 1):
                first, *others = _with_lines_below(note, mark)
                _paragraph(cells[0], f"{number}. {first}")
                for line in others:
                    made = _paragraph(cells[0], line)
                    made.paragraph_format.left_indent = Twips(indent)

    return write


def reading_of(data: bytes) -> WordReading:
    report, ids = example(), count()
    word = read_word(data)
    reading = read_document(word, report.form, lambda: f"id-{next(ids)}")
    assert not unaccounted(word, reading)
    assert (reading.count(PieceOutcome.MEASURE), reading.count(PieceOutcome.NOTE)) == (12, 43)
    return reading


def notes_of(reading: WordReading) -> list[list[str]]:
    """The notes of each measure, without the markers and spaces of the lines in them."""
    return [
        [note.text for note in measure.notes]
        for entry in reading.goals
        for measure in entry.measures
    ]


def written() -> list[list[str]]:
    return [
        [note.text for note in measure.notes]
        for entry in example().goals
        for measure in entry.measures
    ]


def confidences(reading: WordReading) -> set[PieceConfidence]:
    kinds = (PieceOutcome.MEASURE, PieceOutcome.NOTE)
    return {piece.confidence for piece in reading.pieces if piece.outcome in kinds}


@pytest.mark.parametrize(
    ("write", "per_row"),
    [(numbered_soft_breaks, True), (measure_lines, True), (measure_lines, False)],
)
def test_notes_with_numbers_in_lines_or_under_their_measures_are_sure(
    write: Write, per_row: bool
) -> None:
    reading = reading_of(document(example(), write, per_row=per_row))
    assert notes_of(reading) == written()
    assert confidences(reading) == {PieceConfidence.SURE}


def test_notes_divided_by_line_breaks_alone_are_uncertain() -> None:
    reading = reading_of(document(example(), soft_breaks))
    assert notes_of(reading) == written()
    notes = [piece for piece in reading.pieces if piece.outcome is PieceOutcome.NOTE]
    alone = sum(len(notes) == 1 for notes in written())
    sure = [piece for piece in notes if piece.confidence is PieceConfidence.SURE]
    assert len(sure) <= alone


def test_numbers_in_a_column_beside_the_notes_go_to_theirs() -> None:
    reading = reading_of(document(example(), divided, columns=2))
    expected = [
        [f"{note}\n{7 * number}" for number, note in enumerate(notes, 1)] for notes in written()
    ]
    assert notes_of(reading) == expected
    beside = [p for p in reading.pieces if p.outcome is PieceOutcome.NOTE and p.text.isdigit()]
    uncertain = [p for p in beside if p.confidence is PieceConfidence.UNCERTAIN]
    assert len(beside) == 43
    assert len(uncertain) == sum(len(notes) for notes in written() if len(notes) > 1)


@pytest.mark.parametrize(
    ("mark", "indent"), [("{}) ", 0), ("- ", 284), ("\t{}. ", 0), ("{}. ", 360), ("a) ", 0)]
)
def test_points_below_a_note_stay_in_it(mark: str, indent: int) -> None:
    reading = reading_of(document(example(), points(mark, indent)))
    assert [[note.split("\n")[0] for note in notes] for notes in notes_of(reading)] == [
        [note.split("\n")[0] for note in notes] for notes in written()
    ]
    assert confidences(reading) == {PieceConfidence.SURE}
