"""Documents made of texts, without a file, and the form read of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kplan_desktop.domain.docx_form.word_document import (
    Cell,
    DocumentPosition,
    Paragraph,
    Row,
    Table,
    WordDocument,
)
from kplan_desktop.domain.form_from_word.form_from_document import form_from_documents
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReading
from kplan_desktop.domain.model.form import Form
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary

Line = str | tuple[str, str]
"""A paragraph's text, or the label that the word processor prints and the text."""

CellText = str | Sequence[Line]
Areas = list[tuple[str, str, list[tuple[str, str, list[tuple[str, str]]]]]]

PLAN_HEADS = ("Nasjonale mål", "Nasjonale tiltak", "Regionale tiltak")
REPORT_HEADS = (*PLAN_HEADS, "Melding om virksomheten")


def shipped() -> Form:
    """The shipped form in its first version."""
    return FormLibrary(program_files().forms).load("strategi-2020-2012-2014", 1)


def text(line: Line) -> Paragraph:
    """A paragraph outside the tables."""
    label, words = ("", line) if isinstance(line, str) else line
    return Paragraph(words, DocumentPosition(), label)


def cell(column: int, lines: CellText, *, span: int = 1, continued: bool = False) -> Cell:
    """A cell; a text alone is one paragraph."""
    all_lines = [lines] if isinstance(lines, str) else lines
    paragraphs = (text(line) for line in all_lines)
    return Cell(column, span, tuple(paragraphs), continued)


def row(*cells: CellText) -> Row:
    """A row of cells of one column each."""
    return Row(tuple(cell(column, lines) for column, lines in enumerate(cells)))


def wide(lines: CellText, span: int = 4) -> Row:
    """A row of one cell over all columns."""
    return Row((cell(0, lines, span=span),))


def table(*rows: Row | Sequence[CellText], number: int = 1) -> Table:
    """A table of rows."""
    return Table(number, tuple(r if isinstance(r, Row) else row(*r) for r in rows))


def read(
    *documents: Sequence[Paragraph | Table | Line],
    base: Form | None = None,
    known: Sequence[Form] = (),
) -> FormReading:
    """The form of documents, each told as its blocks; no word of them is lost."""
    built = [
        WordDocument(tuple(b if isinstance(b, Paragraph | Table) else text(b) for b in blocks))
        for blocks in documents
    ]
    reading = form_from_documents(built, base=base, known=known)
    assert not unaccounted(built, reading)
    return reading


def unaccounted(documents: Sequence[WordDocument], reading: FormReading) -> Counter[str]:
    """The words of documents that are in no piece, or in more than one; labels may be left out."""
    paragraphs = [p for document in documents for p in document.paragraphs()]
    asides = [aside.text for document in documents for aside in document.asides]
    lost = _words([p.text for p in paragraphs] + asides) - _words(
        f"{piece.label} {piece.text}" for piece in reading.pieces
    )
    doubled = _words(piece.text for piece in reading.pieces) - _words(
        [f"{p.label} {p.text}" for p in paragraphs] + asides
    )
    return lost + doubled


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


def areas(form: Form) -> Areas:
    """Areas, goals and national measures with their numbers, ids aside."""
    return [
        (
            area.number,
            area.title,
            [
                (goal.number, goal.text, [(m.number, m.text) for m in goal.national_measures])
                for goal in area.goals
            ],
        )
        for area in form.strategy_areas
    ]


def kinds(reading: FormReading) -> dict[str, FormPieceKind]:
    """The main kind of each piece by its text."""
    return {piece.text: piece.kind for piece in reading.pieces}
