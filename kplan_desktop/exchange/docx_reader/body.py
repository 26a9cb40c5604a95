"""The body reader: the paragraphs and tables of a document, in document order.

Tracked insertions are text; what is deleted, hidden, commented, drawn or ruby text is collected as
asides. Wrappers of any kind (content controls, hyperlinks, fields, revisions) are read through, and
of the alternatives in ``mc:AlternateContent`` only the first with content is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kplan_desktop.domain.docx_form.word_document import (
    Aside,
    AsideKind,
    Cell,
    DocumentPosition,
    OwnStyle,
    Paragraph,
    Row,
    Table,
)
from kplan_desktop.exchange.docx_reader.drawing import read_drawing
from kplan_desktop.exchange.docx_reader.errors import WordError, WordFault
from kplan_desktop.exchange.docx_reader.numbering import Label, Numbering
from kplan_desktop.exchange.docx_reader.own_styles import OwnStyles
from kplan_desktop.exchange.docx_reader.xml_access import (
    Element,
    attribute,
    child,
    is_on,
    name_of,
    number,
    value,
)

MAX_PARAGRAPHS = 10_000
"""And the limit of cells and of asides. Manual line breaks count as paragraphs. A filled form has
some hundred; the joint report of a whole country some thousands."""

_MAX_SPAN = 63
"""The most columns of a table in Word."""

_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_BREAKS = str.maketrans("\r\n", "  ")
"""Word reads a line end in the XML text as a space."""

_DELETED = {"w:del", "w:moveFrom"}
_IGNORED = {
    *("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:trPr", "w:tcPr", "w:tblPr", "w:tblGrid"),
    *("w:sectPr", "w:instrText", "w:delInstrText", "w:fldChar"),
}
_DRAWINGS = {"w:drawing", "w:pict", "w:object"}

Block = Paragraph | Table


@dataclass(slots=True)
class _BodyLine:
    """A paragraph being read: its text, and the text boxes anchored in it."""

    text: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    chosen: str = ""
    """A drop-down's chosen entry, from the field's begin to its end or to the first text in it."""


class BodyReader:
    """Reads the parts of one document in turn; collects asides and the positions of references."""

    def __init__(self, numbering: Numbering, own: OwnStyles) -> None:
        self._numbering = numbering
        self._own = own
        self._paragraphs = 0
        self._cells = 0
        self._tables = 0
        self.asides: list[Aside] = []
        self.reference_positions: dict[tuple[str, str], DocumentPosition] = {}
        """The positions of references to comments, footnotes and endnotes, by kind and id."""

    def blocks(self, parent: Element) -> list[Block]:
        """The paragraphs and tables of a part, those of text boxes after their anchor."""
        return self._blocks(parent, DocumentPosition(), in_text_box=False)

    def plain_text(self, note: Element, position: DocumentPosition) -> str:
        """The text of a comment or footnote referred to here, one line for each paragraph."""
        paragraphs = _flat(self._blocks(note, position, in_text_box=False))
        texts = [paragraph.text.strip() for paragraph in paragraphs]
        return "\n".join(text for text in texts if text)

    def _blocks(
        self, parent: Element, position: DocumentPosition, *, in_text_box: bool
    ) -> list[Block]:
        blocks: list[Block] = []
        line = _BodyLine()
        for part in _parts(parent):
            match name_of(part):
                case "w:p":
                    properties = child(part, "w:pPr")
                    if self._own.of(properties, "") is OwnStyle.FACTS:
                        self._set_aside(AsideKind.FACTS, _all_text(part), position)
                        continue
                    self._inline(part, line, position)
                    if _continues_in_next(properties):
                        continue
                    blocks += self._end_paragraph(
                        line, properties, position, in_text_box=in_text_box
                    )
                    line = _BodyLine()
                case "w:tbl" if _is_frame(part):
                    for row in _named(part, "w:tr"):
                        for cell in () if self._is_deleted(row, position) else _named(row, "w:tc"):
                            blocks += self._blocks(cell, position, in_text_box=in_text_box)
                case "w:tbl":
                    blocks.append(self._table(part, position, in_text_box=in_text_box))
                case name if name in _DELETED:
                    self._set_aside(AsideKind.DELETED, _all_text(part), position)
                case "w:sdt":
                    self._set_aside(AsideKind.HIDDEN, _all_text(part), position)
                case "w:altChunk" | "w:subDoc":
                    self._set_aside(AsideKind.PICTURE, "", position)
        if line.text or line.boxes:
            blocks += self._end_paragraph(line, None, position, in_text_box=in_text_box)
        return blocks

    def _end_paragraph(
        self,
        line: _BodyLine,
        properties: Element | None,
        position: DocumentPosition,
        *,
        in_text_box: bool,
    ) -> list[Block]:
        text = "".join(line.text)
        self._paragraphs += 1 + text.count("\n")
        _check(self._paragraphs)
        label = Label() if properties is None else self._numbering.label(properties)
        own = self._own.of(properties, text)
        indent = self._numbering.indent(properties)
        blocks: list[Block] = [
            Paragraph(text, position, label.text, label.level, in_text_box, own, indent)
        ]
        for box in line.boxes:
            blocks += self._blocks(box, position, in_text_box=True)
        return blocks

    def _table(self, table: Element, outer: DocumentPosition, *, in_text_box: bool) -> Table:
        """A table; the blocks of one inside a cell have the position of that cell."""
        is_inner = outer.table > 0
        if not is_inner:
            self._tables += 1
        table_number = outer.table if is_inner else self._tables
        rows: list[Row] = []
        for count, row in enumerate(_named(table, "w:tr"), start=1):
            properties = child(row, "w:trPr")
            position = outer if is_inner else DocumentPosition(table_number, count)
            if self._is_deleted(row, position):
                continue
            before = value(child(properties, "w:gridBefore"), "0")
            column = number(before, 0, most=_MAX_SPAN)
            cells: list[Cell] = []
            for index, element in enumerate(_named(row, "w:tc"), start=1):
                inner = outer if is_inner else DocumentPosition(table_number, count, index)
                cell = self._cell(element, column, inner, in_text_box=in_text_box)
                cells.append(cell)
                column += cell.span
            if not cells:
                self._count_cell()
            rows.append(Row(tuple(cells)))
        return Table(table_number, tuple(rows))

    def _count_cell(self) -> None:
        """Count a cell, or a row without cells, against the limit: each costs time."""
        self._cells += 1
        _check(self._cells)

    def _is_deleted(self, row: Element, position: DocumentPosition) -> bool:
        """Whether a row was deleted as a tracked change; its text then becomes an aside."""
        is_deleted = child(row, "w:trPr", "w:del") is not None
        if is_deleted:
            self._set_aside(AsideKind.DELETED, _all_text(row), position)
        return is_deleted

    def _cell(
        self, cell: Element, column: int, position: DocumentPosition, *, in_text_box: bool
    ) -> Cell:
        self._count_cell()
        properties = child(cell, "w:tcPr")
        span = number(value(child(properties, "w:gridSpan"), "1"), 1, most=_MAX_SPAN)
        merged = child(properties, "w:vMerge")
        continued = merged is not None and value(merged, "continue") != "restart"
        blocks = self._blocks(cell, position, in_text_box=in_text_box)
        return Cell(column, max(span, 1), tuple(_flat(blocks)), continued)

    def _inline(self, parent: Element, line: _BodyLine, position: DocumentPosition) -> None:
        """Read the inline content of a paragraph, wrapped or not."""
        for part in parent:
            name = name_of(part)
            if name == "w:fldChar":
                _follow_field(part, line)
            if name in _IGNORED:
                continue
            if name in ("w:t", "m:t"):
                line.chosen = ""
                line.text.append((part.text or "").translate(_BREAKS))
            elif name in _CHARACTERS:
                line.text.append(_CHARACTERS[name])
            elif name == "w:sym":
                line.text.append(_symbol(part))
            elif name in _DELETED or name == "w:delText":
                self._set_aside(AsideKind.DELETED, _all_text(part), position)
            elif name == "w:rt":
                self._set_aside(AsideKind.RUBY, _all_text(part), position)
            elif name in _DRAWINGS:
                self._drawing(part, line, position)
            elif name == "mc:AlternateContent":
                self._alternative(part, line, position)
            elif _is_hidden(part, name):
                self._set_aside(AsideKind.HIDDEN, _all_text(part), position)
            elif name in ("w:commentReference", "w:footnoteReference", "w:endnoteReference"):
                kind = name.removeprefix("w:").removesuffix("Reference")
                self.reference_positions[kind, attribute(part, "id")] = position
            else:
                self._inline(part, line, position)

    def _alternative(self, part: Element, line: _BodyLine, position: DocumentPosition) -> None:
        for choice in part:
            before = len(line.text), len(line.boxes), len(self.asides)
            self._inline(choice, line, position)
            if (len(line.text), len(line.boxes), len(self.asides)) != before:
                return

    def _drawing(self, part: Element, line: _BodyLine, position: DocumentPosition) -> None:
        """Collect the text boxes of a drawing, and an aside for its picture or drawn text."""
        content = read_drawing(part)
        line.boxes += content.boxes
        if content.is_picture or content.text:
            self.asides.append(Aside(AsideKind.PICTURE, content.text, position))

    def _set_aside(self, kind: AsideKind, text: str, position: DocumentPosition) -> None:
        if text.strip() or kind is AsideKind.PICTURE:
            self.asides.append(Aside(kind, text.strip(), position))
            _check(len(self.asides))


def _follow_field(part: Element, line: _BodyLine) -> None:
    """Read the chosen entry of a drop-down, which legacy forms do not store as text."""
    match attribute(part, "fldCharType"):
        case "begin":
            choices = child(part, "w:ffData", "w:ddList")
            chosen = value(child(choices, "w:result")) or value(child(choices, "w:default"))
            entries = [] if choices is None else list(_named(choices, "w:listEntry"))
            index = number(chosen, 0, most=len(entries))
            line.chosen = value(entries[index]) if index < len(entries) else ""
        case "end" if line.chosen:
            line.text.append(line.chosen)
            line.chosen = ""


def _check(count: int) -> None:
    if count > MAX_PARAGRAPHS:
        raise WordError(WordFault.TOO_LARGE)


def _continues_in_next(properties: Element | None) -> bool:
    """Whether a paragraph's mark was deleted or moved, so that the next one continues it."""
    mark = child(properties, "w:rPr")
    return any(child(mark, name) is not None for name in _DELETED)


def _is_frame(table: Element) -> bool:
    """Whether a table only lays out other tables: one cell a row, one of them with a table."""
    rows = [list(_named(row, "w:tc")) for row in _named(table, "w:tr")]
    if any(len(cells) != 1 for cells in rows):
        return False
    parts = (part for cells in rows for cell in cells for part in _parts(cell))
    return any(
        name_of(part) == "w:tbl"
        and (
            _is_frame(part)
            or any(len(list(_named(row, "w:tc"))) > 2 for row in _named(part, "w:tr"))
        )
        for part in parts
    )


def _flat(blocks: list[Block]) -> Iterator[Paragraph]:
    """The paragraphs, those of tables cell by cell."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        else:
            yield block


def _parts(parent: Element) -> Iterator[Element]:
    """The paragraphs, tables, deletions and placeholders below, whatever wraps them."""
    for part in parent:
        name = name_of(part)
        is_block = name in ("w:p", "w:tbl", "w:altChunk", "w:subDoc")
        if is_block or name in _DELETED or (name == "w:sdt" and _is_hidden(part, name)):
            yield part
        elif name == "mc:AlternateContent":
            for choice in part:
                inner = list(_parts(choice))
                yield from inner
                if inner:
                    break
        elif name not in _IGNORED:
            yield from _parts(part)


def _named(parent: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, whatever wraps them, but none of inner tables."""
    for part in parent:
        name = name_of(part)
        if name == wanted:
            yield part
        elif name not in _IGNORED and name not in ("w:tbl", "w:tc", "w:p"):
            yield from _named(part, wanted)


def _is_hidden(part: Element, name: str) -> bool:
    """Whether a run is hidden text, or a content control shows only its placeholder."""
    if name == "w:r":
        return is_on(child(part, "w:rPr", "w:vanish"))
    return name == "w:sdt" and is_on(child(part, "w:sdtPr", "w:showingPlcHdr"))


def _all_text(part: Element) -> str:
    """All text below, deleted text included, one line for each paragraph."""
    text: list[str] = []
    for element in part.iter():
        name = name_of(element)
        if name in ("w:t", "w:delText", "m:t"):
            text.append(element.text or "")
        elif name in _CHARACTERS:
            text.append(_CHARACTERS[name])
        elif name == "w:p" and text:
            text.append("\n")
    return "".join(text)


def _symbol(part: Element) -> str:
    code = attribute(part, "char")
    try:
        character = chr(int(code[:6], 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    is_shown = character.isprintable() or "\ue000" <= character <= "\uf8ff"
    return character if is_shown else "\ufffd"
