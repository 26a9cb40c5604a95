"""The text of a document, walked from the first line to the last.

What is inserted with changes tracked is text; what is deleted, hidden, commented, drawn or
set above the line is set aside and reported. Wrappers of any kind (content controls, hyperlinks,
fields, revisions) are seen through, and of alternatives for older programs only the first that says
anything is read.
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
from kplan_desktop.exchange.docx_reader.drawing import drawing
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
"""And so many cells, and texts that are set aside. Lines that are broken by hand count as
paragraphs. A filled form has some hundred; the joint report of a whole country some thousands."""

_MAX_SPAN = 63
"""As many columns as a table of Word's can have."""

_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_BREAKS = str.maketrans("\r\n", "  ")
"""A line end within the XML itself is a space to Word."""

_GONE = {"w:del", "w:moveFrom"}
_UNSEEN = {
    *("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:trPr", "w:tcPr", "w:tblPr", "w:tblGrid"),
    *("w:sectPr", "w:instrText", "w:delInstrText", "w:fldChar"),
}
_DRAWN = {"w:drawing", "w:pict", "w:object"}

Block = Paragraph | Table


@dataclass(slots=True)
class _BodyLine:
    """A paragraph's text on its way, and the text boxes that hang on it."""

    text: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    chosen: str = ""
    """A drop-down's entry, from the field's beginning to its end or to the first text in it."""


class BodyReader:
    """Reads one document's parts in turn; ``asides`` and the places of notes add up."""

    def __init__(self, numbering: Numbering, own: OwnStyles) -> None:
        self._numbering = numbering
        self._own = own
        self._paragraphs = 0
        self._cells = 0
        self._tables = 0
        self.asides: list[Aside] = []
        self.referred: dict[tuple[str, str], DocumentPosition] = {}
        """Where the text refers to a comment, footnote or endnote, by its kind and id."""

    def blocks(self, holder: Element) -> list[Block]:
        """The paragraphs and tables of a part, those of text boxes after what they hang on."""
        return self._blocks(holder, DocumentPosition(), in_text_box=False)

    def plain_text(self, note: Element, position: DocumentPosition) -> str:
        """The text of a comment or footnote that hangs here, a line a paragraph."""
        texts = [one.text.strip() for one in _flat(self._blocks(note, position, in_text_box=False))]
        return "\n".join(text for text in texts if text)

    def _blocks(
        self, holder: Element, position: DocumentPosition, *, in_text_box: bool
    ) -> list[Block]:
        found: list[Block] = []
        carried = _BodyLine()
        for part in _parts(holder):
            match name_of(part):
                case "w:p":
                    properties = child(part, "w:pPr")
                    if self._own.of(properties, "") is OwnStyle.FACTS:
                        self._set_aside(AsideKind.FACTS, _all_text(part), position)
                        continue
                    self._inline(part, carried, position)
                    if _ends_in_the_next(properties):
                        continue
                    found += self._finished(carried, properties, position, in_text_box=in_text_box)
                    carried = _BodyLine()
                case "w:tbl" if _is_frame(part):
                    for row in _named(part, "w:tr"):
                        for cell in () if self._is_gone(row, position) else _named(row, "w:tc"):
                            found += self._blocks(cell, position, in_text_box=in_text_box)
                case "w:tbl":
                    found.append(self._table(part, position, in_text_box=in_text_box))
                case name if name in _GONE:
                    self._set_aside(AsideKind.DELETED, _all_text(part), position)
                case "w:sdt":
                    self._set_aside(AsideKind.HIDDEN, _all_text(part), position)
                case "w:altChunk" | "w:subDoc":
                    self._set_aside(AsideKind.PICTURE, "", position)
        if carried.text or carried.boxes:
            found += self._finished(carried, None, position, in_text_box=in_text_box)
        return found

    def _finished(
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
        found: list[Block] = [Paragraph(text, position, label.text, label.level, in_text_box, own)]
        for box in line.boxes:
            found += self._blocks(box, position, in_text_box=True)
        return found

    def _table(self, table: Element, outer: DocumentPosition, *, in_text_box: bool) -> Table:
        """A table; one within a cell keeps the place of that cell."""
        is_inner = outer.table > 0
        if not is_inner:
            self._tables += 1
        here = outer.table if is_inner else self._tables
        rows: list[Row] = []
        for count, row in enumerate(_named(table, "w:tr"), start=1):
            properties = child(row, "w:trPr")
            position = outer if is_inner else DocumentPosition(here, count)
            if self._is_gone(row, position):
                continue
            before = value(child(properties, "w:gridBefore"), "0")
            column = number(before, 0, most=_MAX_SPAN)
            cells: list[Cell] = []
            for at, cell in enumerate(_named(row, "w:tc"), start=1):
                inside = outer if is_inner else DocumentPosition(here, count, at)
                made = self._cell(cell, column, inside, in_text_box=in_text_box)
                cells.append(made)
                column += made.span
            if not cells:
                self._count_cell()
            rows.append(Row(tuple(cells)))
        return Table(here, tuple(rows))

    def _count_cell(self) -> None:
        """A cell without a paragraph, and a row without a cell, cost time as others do."""
        self._cells += 1
        _check(self._cells)

    def _is_gone(self, row: Element, position: DocumentPosition) -> bool:
        """Whether a row was deleted with changes tracked; then its text is set aside."""
        gone = child(row, "w:trPr", "w:del") is not None
        if gone:
            self._set_aside(AsideKind.DELETED, _all_text(row), position)
        return gone

    def _cell(
        self, cell: Element, column: int, position: DocumentPosition, *, in_text_box: bool
    ) -> Cell:
        self._count_cell()
        properties = child(cell, "w:tcPr")
        span = number(value(child(properties, "w:gridSpan"), "1"), 1, most=_MAX_SPAN)
        merged = child(properties, "w:vMerge")
        continued = merged is not None and value(merged, "continue") != "restart"
        held = self._blocks(cell, position, in_text_box=in_text_box)
        return Cell(column, max(span, 1), tuple(_flat(held)), continued)

    def _inline(self, holder: Element, line: _BodyLine, position: DocumentPosition) -> None:
        """Take in what stands within a paragraph, wrapped or not."""
        for part in holder:
            name = name_of(part)
            if name == "w:fldChar":
                _follow_field(part, line)
            if name in _UNSEEN:
                continue
            if name in ("w:t", "m:t"):
                line.chosen = ""
                line.text.append((part.text or "").translate(_BREAKS))
            elif name in _SIGNS:
                line.text.append(_SIGNS[name])
            elif name == "w:sym":
                line.text.append(_symbol(part))
            elif name in _GONE or name == "w:delText":
                self._set_aside(AsideKind.DELETED, _all_text(part), position)
            elif name == "w:rt":
                self._set_aside(AsideKind.RUBY, _all_text(part), position)
            elif name in _DRAWN:
                self._drawn(part, line, position)
            elif name == "mc:AlternateContent":
                self._alternative(part, line, position)
            elif _is_hidden(part, name):
                self._set_aside(AsideKind.HIDDEN, _all_text(part), position)
            elif name in ("w:commentReference", "w:footnoteReference", "w:endnoteReference"):
                kind = name.removeprefix("w:").removesuffix("Reference")
                self.referred[kind, attribute(part, "id")] = position
            else:
                self._inline(part, line, position)

    def _alternative(self, part: Element, line: _BodyLine, position: DocumentPosition) -> None:
        for choice in part:
            before = len(line.text), len(line.boxes), len(self.asides)
            self._inline(choice, line, position)
            if (len(line.text), len(line.boxes), len(self.asides)) != before:
                return

    def _drawn(self, part: Element, line: _BodyLine, position: DocumentPosition) -> None:
        """The text boxes of a drawing, and word of a picture or of letters that are drawn."""
        drawn = drawing(part)
        line.boxes += drawn.boxes
        if drawn.is_picture or drawn.words:
            self.asides.append(Aside(AsideKind.PICTURE, drawn.words, position))

    def _set_aside(self, kind: AsideKind, text: str, position: DocumentPosition) -> None:
        if text.strip() or kind is AsideKind.PICTURE:
            self.asides.append(Aside(kind, text.strip(), position))
            _check(len(self.asides))


def _follow_field(part: Element, line: _BodyLine) -> None:
    """Take in what is chosen in a drop-down, which old forms show without writing it."""
    match attribute(part, "fldCharType"):
        case "begin":
            choices = child(part, "w:ffData", "w:ddList")
            at = value(child(choices, "w:result")) or value(child(choices, "w:default"))
            held = [] if choices is None else list(_named(choices, "w:listEntry"))
            place = number(at, 0, most=len(held))
            line.chosen = value(held[place]) if place < len(held) else ""
        case "end" if line.chosen:
            line.text.append(line.chosen)
            line.chosen = ""


def _check(count: int) -> None:
    if count > MAX_PARAGRAPHS:
        raise WordError(WordFault.TOO_LARGE)


def _ends_in_the_next(properties: Element | None) -> bool:
    """Whether the end of a paragraph was deleted or moved away: then the next one goes on."""
    mark = child(properties, "w:rPr")
    return any(child(mark, name) is not None for name in _GONE)


def _is_frame(table: Element) -> bool:
    """Whether a table is no more than a frame around others, one cell a row."""
    rows = [list(_named(row, "w:tc")) for row in _named(table, "w:tr")]
    if any(len(cells) != 1 for cells in rows):
        return False
    inner = (one for cells in rows for cell in cells for one in _parts(cell))
    return any(
        name_of(one) == "w:tbl"
        and (
            _is_frame(one) or any(len(list(_named(row, "w:tc"))) > 2 for row in _named(one, "w:tr"))
        )
        for one in inner
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


def _parts(holder: Element) -> Iterator[Element]:
    """The paragraphs, tables, deletions and prompts below, whatever wraps them."""
    for part in holder:
        name = name_of(part)
        is_seen = name in ("w:p", "w:tbl", "w:altChunk", "w:subDoc")
        if is_seen or name in _GONE or (name == "w:sdt" and _is_hidden(part, name)):
            yield part
        elif name == "mc:AlternateContent":
            for choice in part:
                inner = list(_parts(choice))
                yield from inner
                if inner:
                    break
        elif name not in _UNSEEN:
            yield from _parts(part)


def _named(holder: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, whatever wraps them, but none of inner tables."""
    for part in holder:
        name = name_of(part)
        if name == wanted:
            yield part
        elif name not in _UNSEEN and name not in ("w:tbl", "w:tc", "w:p"):
            yield from _named(part, wanted)


def _is_hidden(part: Element, name: str) -> bool:
    """Whether a run is hidden text, or a content control shows nothing but its prompt."""
    if name == "w:r":
        return is_on(child(part, "w:rPr", "w:vanish"))
    return name == "w:sdt" and is_on(child(part, "w:sdtPr", "w:showingPlcHdr"))


def _all_text(part: Element) -> str:
    """All letters below, deleted ones included, a line a paragraph."""
    text: list[str] = []
    for one in part.iter():
        name = name_of(one)
        if name in ("w:t", "w:delText", "m:t"):
            text.append(one.text or "")
        elif name in _SIGNS:
            text.append(_SIGNS[name])
        elif name == "w:p" and text:
            text.append("\n")
    return "".join(text)


def _symbol(part: Element) -> str:
    code = attribute(part, "char")
    try:
        sign = chr(int(code[:6], 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    return sign if sign.isprintable() or "\ue000" <= sign <= "\uf8ff" else "\ufffd"
