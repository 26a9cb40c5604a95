"""Tables of the form made of texts, without a file, and the result of reading them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, PieceReason, WordReading
from kplan_desktop.domain.docx_form.word_document import (
    Cell,
    DocumentPosition,
    Paragraph,
    Row,
    Table,
    WordDocument,
)
from tests.exchange.docx_reader.accounts import unaccounted, unaccounted_contents
from tests.exchange.docx_reader.documents import example

FORM = example().form
HEADS = tuple(f"{column.heading}\n{column.subheading}" for column in FORM.report.columns)
GOAL = "1.2. å dokumentere Norsk kulturskoleråds samlede utviklingsarbeid"
Line = str | tuple[str, str]
"""A paragraph's text, or the label that Word prints and the text."""


def cell(column: int, lines: Sequence[Line] | str, *, continued: bool = False) -> Cell:
    all_lines = [lines] if isinstance(lines, str) else lines
    pairs = [("", line) if isinstance(line, str) else line for line in all_lines]
    position = DocumentPosition(1, 1, column + 1)
    return Cell(
        column, 1, tuple(Paragraph(text, position, label) for label, text in pairs), continued
    )


def table(*rows: Sequence[Sequence[Line] | str], heads: bool = True, number: int = 1) -> Table:
    all_rows = [HEADS[: len(rows[0])], *rows] if heads else rows
    return Table(
        number,
        tuple(
            Row(tuple(cell(column, lines) for column, lines in enumerate(row))) for row in all_rows
        ),
    )


def read(*blocks: Paragraph | Table) -> WordReading:
    numbers = count()
    document = WordDocument(blocks)
    reading = read_document(document, FORM, lambda: f"id-{next(numbers)}")
    assert not unaccounted(document, reading)
    assert not unaccounted_contents(reading)
    return reading


def found(reading: WordReading, goal_id: str = "goal-1.2") -> list[tuple[str, list[str]]]:
    """Measures with their notes, then the goal's own notes under an empty text."""
    entry = next(entry for entry in reading.goals if entry.goal_id == goal_id)
    measures = [(measure.text, [note.text for note in measure.notes]) for measure in entry.measures]
    return measures + ([("", [note.text for note in entry.notes])] if entry.notes else [])


def whys(reading: WordReading, outcome: PieceOutcome) -> list[tuple[PieceReason, ...]]:
    return [piece.reasons for piece in reading.pieces if piece.outcome is outcome]
