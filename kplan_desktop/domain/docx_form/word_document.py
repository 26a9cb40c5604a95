"""A word-processor document as far as reading a form out of it needs: tables, cells, paragraphs.

Neutral between file formats. What reads a file resolves its numbering, revisions and merged cells,
and leaves nothing out: text that the document does not show as its own stands in ``asides``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class DocumentPosition:
    """Where something stands: table, row and column count from 1, and are 0 outside tables."""

    table: int = 0
    row: int = 0
    column: int = 0


class OwnStyle(Enum):
    """What a paragraph is in a document of Kplan's own making, where nothing has to be guessed."""

    UNIT = "unit"
    """The unit, and after it its adviser."""
    ITEM = "item"
    """The first paragraph of a measure or note, or their empty place."""
    MORE = "more"
    """A further paragraph of the measure or note above."""
    FACTS = "facts"
    """What is known of the activity of the note above."""
    NOTHING = "nothing"
    """Says that there is nothing to report under the goal."""
    REASON = "reason"
    """Why there is nothing."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is seen, with a line end where a line is broken by hand.

    ``label`` is the number or bullet that the program itself prints before it («1.», «•»), which is
    no part of the text; ``level`` is how deep in a list it stands, from 0. ``own`` is None but in
    documents that Kplan has made.
    """

    text: str
    spot: DocumentPosition
    label: str = ""
    level: int = 0
    in_text_box: bool = False
    own: OwnStyle | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over ``span`` columns of the grid from ``column`` (from 0).

    ``continued`` is true where it is merged with the cell above.
    """

    column: int
    span: int
    paragraphs: tuple[Paragraph, ...]
    continued: bool = False

    @property
    def text(self) -> str:
        """All its text in one, a line a paragraph."""
        return "\n".join(one.text for one in self.paragraphs if one.text.strip())


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its cells from left to right."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, ``number`` counting from 1 through the document."""

    number: int
    rows: tuple[Row, ...]


class AsideKind(Enum):
    """Why a text is no part of what the document says itself."""

    DELETED = "deleted"
    HIDDEN = "hidden"
    COMMENT = "comment"
    FOOTNOTE = "footnote"
    PICTURE = "picture"
    RUBY = "ruby"
    """Small letters above others, which say how those are read."""
    FACTS = "facts"
    """What Kplan itself has written of an activity, figures and all, under a note."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A text beside the document's own; of a picture, what is said of it, which may be nothing."""

    kind: AsideKind
    text: str
    spot: DocumentPosition


@dataclass(frozen=True, slots=True)
class WordDocument:
    """The document from its first line to its last. ``margins`` are its page heads and feet."""

    blocks: tuple[Paragraph | Table, ...]
    margins: tuple[Paragraph, ...] = ()
    asides: tuple[Aside, ...] = ()

    def tables(self) -> Iterator[Table]:
        """The tables in order."""
        for block in self.blocks:
            if isinstance(block, Table):
                yield block

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, in cells and out of them, margins last."""
        for block in self.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    for cell in row.cells:
                        yield from cell.paragraphs
            else:
                yield block
        yield from self.margins
