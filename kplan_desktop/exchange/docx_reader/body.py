"""The body reader: the paragraphs and tables of a document, in document order.

Tracked insertions are text; what is deleted, hidden, struck through, a prompt, commented, drawn or
ruby text is collected as asides, and so is all text that stands where none is expected. Wrappers of
any kind (content controls, hyperlinks, fields, revisions) are read through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

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
from kplan_desktop.exchange.docx_reader.drawing import is_text_box, read_drawing
from kplan_desktop.exchange.docx_reader.element_text import (
    CHECKED,
    UNCHECKED,
    character_of,
    choose_alternatives,
    in_symbol_font,
    take_all_text,
    take_text,
)
from kplan_desktop.exchange.docx_reader.errors import WordError, WordFault
from kplan_desktop.exchange.docx_reader.fields import WordFields
from kplan_desktop.exchange.docx_reader.numbering import Label, Numbering
from kplan_desktop.exchange.docx_reader.own_styles import OwnStyles, is_dash
from kplan_desktop.exchange.docx_reader.run_formatting import RunFormatting
from kplan_desktop.exchange.docx_reader.xml_access import (
    Element,
    attribute,
    child,
    is_on,
    local_name,
    name_of,
    number,
    value,
)

MAX_PARAGRAPHS = 10_000
"""And the limit of cells and of asides. Manual line breaks count as paragraphs. A filled form has
some hundred; the joint report of a whole country some thousands."""

_MAX_SPAN = 63
"""The most columns of a table in Word."""

_LEFT_OUT = {AsideKind.DELETED, AsideKind.HIDDEN, AsideKind.STRUCK}
_TEXTS = {"w:t", "w:delText"}
_DELETED = {"w:del", "w:moveFrom"}
_IGNORED = {
    *("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:trPr", "w:tcPr", "w:tblPr", "w:tblGrid"),
    *("w:sectPr", "w:delInstrText"),
}
_OUTSIDE = DocumentPosition()
_DRAWINGS = {"w:drawing", "w:pict", "w:object"}
_OWN_ASIDES: Mapping[OwnStyle | None, AsideKind] = {
    OwnStyle.FACTS: AsideKind.FACTS,
    OwnStyle.TOTALS: AsideKind.TOTALS,
}
"""What Kplan printed and does not read back."""

Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class _Context:
    """The surroundings of some content: where it stands, and what they make of it.

    ``why`` is why its text is no part of the body, None if it is. ``tick`` is what a check box
    around it shows.
    """

    position: DocumentPosition = _OUTSIDE
    in_text_box: bool = False
    table_style: str = ""
    why: AsideKind | None = None
    tick: str = ""

    def within(self, control: Element) -> _Context:
        """The context within an element: a content control's is a prompt, or a check box."""
        properties = child(control, "w:sdtPr") if name_of(control) == "w:sdt" else None
        if properties is None:
            return self
        boxes = (part for part in properties if local_name(part) == "checkbox")
        if (box := next(boxes, None)) is not None:
            return replace(self, tick=_tick(box))
        is_prompt = is_on(child(properties, "w:showingPlcHdr"))
        return replace(self, why=self.why or AsideKind.PROMPT) if is_prompt else self


@dataclass(slots=True)
class _BodyLine:
    """A paragraph being read: its text, and the text boxes anchored in it with their contexts."""

    text: list[str] = field(default_factory=list)
    boxes: list[tuple[Element, _Context]] = field(default_factory=list)
    style: str = ""
    aside: list[str] = field(default_factory=list)
    """Text that is no part of the paragraph, as far as it is of one kind."""
    kind: AsideKind | None = None


class BodyReader:
    """Reads the parts of one document in turn; collects asides and the positions of references."""

    def __init__(self, numbering: Numbering, own: OwnStyles, formatting: RunFormatting) -> None:
        self._numbering = numbering
        self._own = own
        self._formatting = formatting
        self._fields = WordFields(None)
        self._linked_text: Callable[[str], str] = str
        self._paragraphs = 0
        self._cells = 0
        self._tables = 0
        self.asides: list[Aside] = []
        self.reference_positions: dict[tuple[str, str], DocumentPosition] = {}
        """The positions of references to comments, footnotes and endnotes, by kind and id."""

    def begin(self, root: Element, linked_text: Callable[[str], str]) -> None:
        """Begin a part. ``linked_text`` gives the text of what it shows by a relationship's id."""
        choose_alternatives(root)
        self._fields = WordFields(root)
        self._linked_text = linked_text

    def end(self, root: Element, linked: str) -> None:
        """Set aside all text of the part that has not been read, and that of linked parts."""
        self._set_rest_aside(root, _OUTSIDE)
        self._add_aside(AsideKind.UNKNOWN, linked, _OUTSIDE)

    def blocks(self, parent: Element) -> list[Block]:
        """The paragraphs and tables of a part, those of text boxes after their anchor."""
        return self._blocks(parent, _Context())

    def plain_text(self, note: Element, position: DocumentPosition) -> str:
        """The text of a comment or footnote referred to here, one line for each paragraph."""
        paragraphs = _flat(self._blocks(note, _Context(position)))
        texts = [paragraph.text.strip() for paragraph in paragraphs]
        return "\n".join(text for text in texts if text)

    def _blocks(self, parent: Element, outer: _Context) -> list[Block]:
        blocks: list[Block] = []
        line = _BodyLine()
        properties: Element | None = None
        context = outer
        for part, context in _parts(parent, outer.within(parent)):
            match name_of(part):
                case "w:p":
                    properties = child(part, "w:pPr")
                    aside = _OWN_ASIDES.get(self._own.of(properties, ""))
                    if aside is not None:
                        self._set_aside(aside, part, context.position)
                        continue
                    line.style = value(child(properties, "w:pStyle"))
                    before = len(self.asides)
                    self._inline(part, line, context)
                    self._end_aside(line, context.position)
                    is_left_out = len(self.asides) > before and self._is_hidden(
                        properties, line, context
                    )
                    if is_left_out or _continues_in_next(properties) or self._fields.in_code:
                        continue
                    blocks += self._end_paragraph(line, properties, context)
                    line = _BodyLine()
                case "w:tbl" if self._own.has_totals(part):
                    for row, inside in _named(part, "w:tr", context):
                        self._set_aside(AsideKind.TOTALS, row, inside.position)
                case "w:tbl" if _is_frame(part):
                    for row, inside in _named(part, "w:tr", context):
                        if (kind := _why_left_out(row)) is not None:
                            self._set_aside(kind, row, inside.position)
                            continue
                        for cell, within in _named(row, "w:tc", inside):
                            blocks += self._blocks(cell, within)
                case "w:tbl":
                    blocks.append(self._table(part, context))
                case name if name in _DELETED:
                    self._set_aside(AsideKind.DELETED, part, context.position)
                case "w:altChunk" | "w:subDoc":
                    self._add_aside(AsideKind.INNER_DOCUMENT, "", context.position)
        if line.text or line.boxes:
            blocks += self._end_paragraph(line, None, context)
        return blocks

    def _is_hidden(self, properties: Element | None, line: _BodyLine, context: _Context) -> bool:
        """Whether a paragraph of which no text is shown takes no room either."""
        if line.text or line.boxes:
            return False
        mark = child(properties, "w:rPr")
        kind = self._formatting.kind_of(mark, line.style, context.table_style)
        return context.why is AsideKind.PROMPT or kind is AsideKind.HIDDEN

    def _end_paragraph(
        self, line: _BodyLine, properties: Element | None, context: _Context
    ) -> list[Block]:
        text = "".join(line.text)
        self._paragraphs += 1 + text.count("\n")
        _check(self._paragraphs)
        label = Label() if properties is None else self._numbering.label(properties)
        own = self._own.of(properties, text)
        if is_dash(own, label.text, text):
            text = ""
        indent = self._numbering.indent(properties)
        at, boxed = context.position, context.in_text_box
        blocks: list[Block] = [Paragraph(text, at, label.text, label.level, boxed, own, indent)]
        for box, around in line.boxes:
            blocks += self._blocks(box, replace(around, in_text_box=True))
        return blocks

    def _table(self, table: Element, outer: _Context) -> Table:
        """A table; the blocks of one inside a cell have the position of that cell."""
        is_inner = outer.position.table > 0
        if not is_inner:
            self._tables += 1
        table_number = outer.position.table if is_inner else self._tables
        style = value(child(table, "w:tblPr", "w:tblStyle"))
        rows: list[Row] = []
        in_table = replace(outer, table_style=style)
        for count, (row, in_row) in enumerate(_named(table, "w:tr", in_table), start=1):
            properties = child(row, "w:trPr")
            position = outer.position if is_inner else DocumentPosition(table_number, count)
            before = value(child(properties, "w:gridBefore"), "0")
            column = number(before, 0, most=_MAX_SPAN)
            if (kind := _why_left_out(row)) is not None:
                rows.append(self._left_out_row(row, column))
                self._set_aside(kind, row, position)
                continue
            cells: list[Cell] = []
            for index, (element, context) in enumerate(_named(row, "w:tc", in_row), start=1):
                if not is_inner:
                    context = replace(
                        context, position=DocumentPosition(table_number, count, index)
                    )
                cell = self._cell(element, column, context)
                cells.append(cell)
                column += cell.span
            if not cells:
                self._count_cell()
            if not is_inner:
                self._set_rest_aside(row, position)
            rows.append(Row(tuple(cells)))
        return Table(table_number, tuple(rows))

    def _count_cell(self) -> None:
        """Count a cell, or a row without cells, against the limit: each costs time."""
        self._cells += 1
        _check(self._cells)

    def _left_out_row(self, row: Element, column: int) -> Row:
        """The cells of a row that is not shown, without their text, and which of them had any."""
        cells: list[Cell] = []
        for element, _ in _named(row, "w:tc", _Context()):
            self._count_cell()
            span, continued = _span_and_merging(element)
            texts = (part.text for part in element.iter() if name_of(part) in _TEXTS)
            had_text = any(text is not None and text.strip() for text in texts)
            cells.append(Cell(column, span, (), continued, is_left_out=had_text))
            column += span
        return Row(tuple(cells))

    def _cell(self, cell: Element, column: int, context: _Context) -> Cell:
        self._count_cell()
        span, continued = _span_and_merging(cell)
        before = len(self.asides)
        blocks = self._blocks(cell, context)
        has_tables = any(isinstance(block, Table) for block in blocks)
        inner = tuple(blocks) if has_tables else ()
        paragraphs = tuple(_flat(blocks))
        is_left_out = not any(paragraph.text.strip() for paragraph in paragraphs) and any(
            aside.kind in _LEFT_OUT for aside in self.asides[before:]
        )
        return Cell(column, span, paragraphs, continued, inner, is_left_out)

    def _inline(self, parent: Element, line: _BodyLine, context: _Context, font: str = "") -> None:
        """Read the inline content of a paragraph, wrapped or not; ``font`` is that of the run."""
        for part in parent:
            name = name_of(part)
            if name in _IGNORED:
                continue
            if name in ("w:t", "m:t"):
                self._fields.has_result()
                self._write(in_symbol_font(take_text(part), font), line, context)
            elif name == "w:instrText":
                self._fields.add_code(part.text or "")
            elif name == "w:fldChar":
                self._field_mark(part, line, context)
            elif character := character_of(part):
                self._write(character, line, context)
            elif name in _DELETED or name == "w:delText":
                self._end_aside(line, context.position)
                self._set_aside(AsideKind.DELETED, part, context.position)
            elif name == "w:rt":
                self._set_aside(AsideKind.RUBY, part, context.position)
            elif name in _DRAWINGS:
                self._drawing(part, line, context)
            elif name in ("w:r", "m:r"):
                self._run(part, line, context)
            elif name in ("w:commentReference", "w:footnoteReference", "w:endnoteReference"):
                kind = name.removeprefix("w:").removesuffix("Reference")
                self.reference_positions[kind, attribute(part, "id")] = context.position
            elif is_text_box(part):
                line.boxes.append((part, context))
            else:
                self._inline(part, line, context.within(part), font)

    def _run(self, run: Element, line: _BodyLine, context: _Context) -> None:
        properties = child(run, "w:rPr")
        font = child(properties, "w:rFonts")
        if context.why is None:
            kind = self._formatting.kind_of(properties, line.style, context.table_style)
            context = context if kind is None else replace(context, why=kind)
        self._inline(run, line, context, "" if font is None else attribute(font, "ascii"))

    def _field_mark(self, mark: Element, line: _BodyLine, context: _Context) -> None:
        ended = self._fields.follow(mark)
        if ended is not None:
            self._write(ended.shown, line, context)
            self._write(ended.prompt, line, replace(context, why=AsideKind.PROMPT))

    def _write(self, text: str, line: _BodyLine, context: _Context) -> None:
        """Add text to the paragraph, or to what is set aside of it."""
        if not text:
            return
        kind = AsideKind.FIELD_CODE if self._fields.in_code else context.why
        if context.tick and len(text.strip()) == 1:
            text = context.tick
        if kind is AsideKind.STRUCK and text.isspace():
            kind = None  # else the words around it would be one
        if kind is not line.kind:
            self._end_aside(line, context.position)
            line.kind = kind
        (line.text if kind is None else line.aside).append(text)

    def _end_aside(self, line: _BodyLine, position: DocumentPosition) -> None:
        if line.kind is not None:
            self._add_aside(line.kind, "".join(line.aside), position)
        line.aside, line.kind = [], None

    def _drawing(self, part: Element, line: _BodyLine, context: _Context) -> None:
        """Collect the text boxes of a drawing, and an aside for its picture or other text."""
        content = read_drawing(part)
        line.boxes += [(box, context) for box in content.boxes]
        linked = (self._linked_text(relationship) for relationship in content.relationships)
        text = "\n".join(filter(None, (content.text, *linked)))
        if content.is_picture or text:
            self._add_aside(AsideKind.PICTURE, text, context.position)

    def _set_aside(self, kind: AsideKind, part: Element, position: DocumentPosition) -> None:
        self._add_aside(kind, take_all_text(part.iter()), position)

    def _set_rest_aside(self, part: Element, position: DocumentPosition) -> None:
        rest = take_all_text(part.iter(), with_characters=False)
        self._add_aside(AsideKind.UNKNOWN, rest, position)

    def _add_aside(self, kind: AsideKind, text: str, position: DocumentPosition) -> None:
        if text.strip() or kind in (AsideKind.PICTURE, AsideKind.INNER_DOCUMENT):
            self.asides.append(Aside(kind, text.strip(), position))
            _check(len(self.asides))


def _tick(box: Element) -> str:
    """What a ``w14:checkbox`` shows, in whatever namespace that is."""
    checked = next((part for part in box if local_name(part) == "checked"), None)
    values = [] if checked is None else [str(text) for text in checked.attrib.values()]
    return CHECKED if values and values[0] in ("1", "true", "on") else UNCHECKED


def _check(count: int) -> None:
    if count > MAX_PARAGRAPHS:
        raise WordError(WordFault.TOO_LARGE)


def _continues_in_next(properties: Element | None) -> bool:
    """Whether a paragraph's mark was deleted or moved, so that the next one continues it."""
    mark = child(properties, "w:rPr")
    return any(child(mark, name) is not None for name in _DELETED)


def _why_left_out(row: Element) -> AsideKind | None:
    """Why a row is not shown: deleted as a tracked change, or hidden."""
    properties = child(row, "w:trPr")
    if child(properties, "w:del") is not None:
        return AsideKind.DELETED
    return AsideKind.HIDDEN if is_on(child(properties, "w:hidden")) else None


def _span_and_merging(cell: Element) -> tuple[int, bool]:
    """How many columns of the grid a cell spans, and whether it is merged with the one above."""
    properties = child(cell, "w:tcPr")
    span = number(value(child(properties, "w:gridSpan"), "1"), 1, most=_MAX_SPAN)
    merged = child(properties, "w:vMerge")
    return max(span, 1), merged is not None and value(merged, "continue") != "restart"


def _is_frame(table: Element) -> bool:
    """Whether a table only lays out other tables: one cell a row, one of them with a table."""

    def named(parent: Element, wanted: str) -> list[Element]:
        return [part for part, _ in _named(parent, wanted, _Context())]

    rows = [named(row, "w:tc") for row in named(table, "w:tr")]
    if any(len(cells) != 1 for cells in rows):
        return False
    parts = (part for cells in rows for cell in cells for part, _ in _parts(cell, _Context()))
    return any(
        name_of(part) == "w:tbl"
        and (_is_frame(part) or any(len(named(row, "w:tc")) > 2 for row in named(part, "w:tr")))
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


def _parts(parent: Element, context: _Context) -> Iterator[tuple[Element, _Context]]:
    """The paragraphs, tables and deletions below, whatever wraps them, and their contexts."""
    for part in parent:
        name = name_of(part)
        if name in ("w:p", "w:tbl", "w:altChunk", "w:subDoc") or name in _DELETED:
            yield part, context
        elif name not in _IGNORED:
            yield from _parts(part, context.within(part))


def _named(parent: Element, wanted: str, context: _Context) -> Iterator[tuple[Element, _Context]]:
    """Rows of a table or cells of a row, whatever wraps them, but none of inner tables."""
    for part in parent:
        name = name_of(part)
        if name == wanted:
            yield part, context
        elif name not in _IGNORED and name not in ("w:tbl", "w:tc", "w:p"):
            yield from _named(part, wanted, context.within(part))
