"""A word-processor document as needed to read a form from it: tables, cells, paragraphs.

Independent of file formats. The reader of a file resolves numbering, revisions and merged cells,
and omits nothing: text that is not part of the document's visible body is in ``asides``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class DocumentPosition:
    """A position: table, row and column count from 1, and are 0 outside tables."""

    table: int = 0
    row: int = 0
    column: int = 0


class OwnStyle(Enum):
    """The role of a paragraph in a document that Kplan wrote, where nothing has to be guessed."""

    UNIT = "unit"
    """The unit, followed by its adviser."""
    ITEM = "item"
    """The first paragraph of a measure or note, or the empty paragraph in its place."""
    MORE = "more"
    """A further paragraph of the measure or note above."""
    FACTS = "facts"
    """The facts of the activity of the note above."""
    NOTHING = "nothing"
    """Says that there is nothing to report under the goal."""
    REASON = "reason"
    """Why there is nothing."""
    TOTALS = "totals"
    """The report's totals, from their heading on."""
    PARKED = "parked"
    """Stands above the table of the parked goals."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's visible text, with a line feed for a manual line break.

    ``label`` is the number or bullet that the word processor generates («1.», «•»), which is not in
    the text; ``level`` is its list level, from 0. ``indent`` is how far its first line is set in,
    in twentieths of a point. ``own`` is None except in documents that Kplan wrote. ``in_table``: it
    is in a table inside the cell, or the text of such a table.
    """

    text: str
    position: DocumentPosition
    label: str = ""
    level: int = 0
    in_text_box: bool = False
    own: OwnStyle | None = None
    indent: int = 0
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that spans ``span`` columns of the grid from ``column`` (from 0).

    ``continued`` is true if it is merged with the cell above. ``blocks`` are its paragraphs and
    tables in order if it has tables; their paragraphs are among ``paragraphs`` as well.
    ``is_left_out``: all of its text is an aside, as deleted, hidden or struck through.
    """

    column: int
    span: int
    paragraphs: tuple[Paragraph, ...]
    continued: bool = False
    blocks: tuple[Paragraph | Table, ...] = ()
    is_left_out: bool = False

    @property
    def text(self) -> str:
        """Its paragraphs that are not empty, one a line."""
        return "\n".join(p.text for p in self.paragraphs if p.text.strip())


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its cells from left to right."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, ``number`` counting from 1 through the document.

    ``is_goal``: it is a paragraph that is the goal of the next table's rows.
    """

    number: int
    rows: tuple[Row, ...]
    is_goal: bool = False


class AsideKind(Enum):
    """Why a text is not part of the document's body."""

    DELETED = "deleted"
    HIDDEN = "hidden"
    STRUCK = "struck"
    PROMPT = "prompt"
    """What a control shows until it is filled in."""
    FIELD_CODE = "field code"
    COMMENT = "comment"
    FOOTNOTE = "footnote"
    PICTURE = "picture"
    INNER_DOCUMENT = "inner document"
    """A document that this one takes in, of which there is no text here."""
    RUBY = "ruby"
    """Ruby: small letters above others that give their pronunciation."""
    FACTS = "facts"
    """The facts and figures of an activity that Kplan printed under a note."""
    TOTALS = "totals"
    """The totals that Kplan printed."""
    PARKED = "parked"
    """Goals that the form no longer had when Kplan printed them, with what is written there."""
    UNKNOWN = "unknown"
    """Text where the format has none, or of parts that nothing in the text refers to."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A text outside the body; for a picture its words and description, which may be empty."""

    kind: AsideKind
    text: str
    position: DocumentPosition


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A whole document. ``margins`` are its page headers and footers."""

    blocks: tuple[Paragraph | Table, ...]
    margins: tuple[Paragraph, ...] = ()
    asides: tuple[Aside, ...] = ()

    def tables(self) -> Iterator[Table]:
        """The tables in order."""
        for block in self.blocks:
            if isinstance(block, Table):
                yield block

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, inside and outside cells, margins last."""
        for block in self.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    for cell in row.cells:
                        yield from cell.paragraphs
            else:
                yield block
        yield from self.margins
