"""Pages filled from the top: paragraphs, and tables whose heads come again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kplan_desktop.exchange.pdf.bookmarks import Bookmark
from kplan_desktop.exchange.pdf.cell_tags import (
    BlockTags,
    CellItemTags,
    Tags,
    block_tags,
    head_tags,
    tags_of,
)
from kplan_desktop.exchange.pdf.goal_block import (
    PADDING,
    BlockFragment,
    CellFragment,
    CellItem,
    FlowCell,
    FlowPosition,
    FlowState,
    FreeSpace,
    GoalBlock,
    ItemFragment,
    beginning,
    cut,
    height,
)
from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion
from kplan_desktop.exchange.pdf.structure_tree import StructureElement, StructureType, language
from kplan_desktop.exchange.pdf.styles import (
    ACCENT_COLOUR,
    BOTTOM,
    CELL_PADDING,
    CONTENTS_LEADING,
    FOOTER,
    GROUND_COLOUR,
    LEFT,
    LINE_COLOUR,
    RIGHT,
    SMALL_LEADING,
    TOP,
    UNIT_LEADING,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.table_of_contents import ContentsSlot, put_contents
from kplan_desktop.exchange.pdf.tagged_canvas import PaperSize
from kplan_desktop.exchange.pdf.typesetting import StyledText, cut_line, set_lines, single
from kplan_desktop.exchange.wording.document_words import PaperWords

_HEIGHT: Final = BOTTOM - TOP
_HEAD_PADDING: Final = 4.0
_RUNNING_HEIGHT: Final = 15.0
_TABLE_GAP: Final = 16.0
_TITLE_GAP: Final = 5.0
_TITLE_LINE: Final = 1.5
_HAIRLINE: Final = 0.4
_GOAL_LINE: Final = 0.8

_MAX_HEADS: Final = 0.4
"""Column heads taller than this part of a page stand once, and are not repeated."""

_MIN_TABLE: Final = 0.3
"""A table begins on a new page if less than this part of the page is left."""

_CONTENTS_FROM: Final = 10
"""Tables that fill so many pages have a table of contents before them."""

_MIN_ROWS: Final = 40.0
"""Column heads stand above this much of the table at least, however long its heading is."""


@dataclass(frozen=True, slots=True)
class FlowTable:
    """One strategy area: its heading, its column heads and a block for each goal.

    ``edges`` are the places of the vertical rules, one more than there are columns; ``language`` is
    the tag of that of its texts. ``intro`` stands under the heading; without blocks there is
    nothing else. One with blocks that stands ``apart`` begins a page.
    """

    title: str
    language: str
    heading: CellItem
    heads: tuple[FlowCell, ...]
    blocks: tuple[GoalBlock, ...]
    edges: tuple[float, ...]
    intro: tuple[CellItem, ...] = ()
    apart: bool = False

    @property
    def above(self) -> float:
        """How tall the heading is, and what stands between it and the column heads."""
        gaps = _TITLE_GAP * (1 + bool(self.intro))
        return self.heading.height + sum(item.height for item in self.intro) + gaps

    @property
    def heads_height(self) -> float:
        """Of the column heads with the padding above and below them."""
        return max(head.height_from(FlowPosition()) for head in self.heads) + 2 * _HEAD_PADDING

    @property
    def repeats(self) -> bool:
        """Whether the column heads come again on every page: unless they are huge, they do."""
        return self.heads_height <= _MAX_HEADS * _HEIGHT

    @property
    def body(self) -> float:
        """How much room a page has below its heads."""
        return _HEIGHT - _RUNNING_HEIGHT - (self.heads_height if self.repeats else 0.0)


class PageLayout:
    """The pages of one document, filled one after the other.

    ``running`` stands at the foot of every page, shortened where it is too long, and ``standing``
    before the number of the page.
    """

    def __init__(
        self, paper: PaperSize, look: PdfStyles, words: PaperWords, running: str, standing: str
    ):
        self._paper = paper
        self._look = look
        self._words = words
        self._running = running
        self._standing = standing
        self._new_page()

    def _new_page(self) -> None:
        self._sheet = self._paper.new_sheet()
        self._y = TOP
        self._fresh = True

    @property
    def _left(self) -> float:
        return BOTTOM - self._y

    def skip(self, height: float) -> None:
        """Leave a distance, unless the page begins here."""
        if not self._fresh:
            self._y += height

    def line(self) -> None:
        """Draw a rule from side to side."""
        self._sheet.rule(LEFT, self._y, RIGHT, self._y, _TITLE_LINE, ACCENT_COLOUR)

    def beside(
        self,
        cells: Sequence[FlowCell],
        edges: Sequence[float],
        tags: Sequence[Tags] | None = None,
    ) -> None:
        """Set cells side by side, over as many pages as they need.

        They stand one after the other in the document itself, unless they have ``tags``.
        """
        if tags is None:
            tags = [tags_of(cell.items, self._paper.document) for cell in cells]
        places = [FlowPosition()] * len(cells)
        while True:
            taken = [
                cell.take(place, self._left, _HEIGHT, must=self._fresh)
                for cell, place in zip(cells, places, strict=True)
            ]
            for part, x, tagged in zip(taken, edges, tags, strict=False):
                self._taken(part, tagged, x, self._y)
            self._y += max(part.height for part in taken)
            self._fresh = False
            places = [part.end for part in taken]
            if all(place == cell.end for place, cell in zip(places, cells, strict=True)):
                return
            self._new_page()

    def table(self, table: FlowTable) -> None:
        """Set a table, over as many pages as it needs."""
        section = self._paper.document.add("Sect", language(table.language))
        fresh = self._fresh
        if not fresh:
            self._y += _TABLE_GAP
            if not self._begins_well(table):
                self._new_page()
                fresh = True
        self._bookmark(table.title, 1)
        self.beside((FlowCell((table.heading,)),), (LEFT,), [tags_of((table.heading,), section)])
        self._y += _TITLE_GAP
        if table.intro:
            self.beside((FlowCell(table.intro),), (LEFT,), [tags_of(table.intro, section)])
            self._y += _TITLE_GAP
        if not table.blocks:
            return
        tree = section.add("Table")
        heads = head_tags(tree, table.heads)
        if table.repeats:
            if self._left < table.heads_height + _MIN_ROWS:
                self._new_page()
                fresh = True
            self._heads(table, heads)
        else:
            self.beside(table.heads, [edge + CELL_PADDING for edge in table.edges], heads)
        body = tree.add("TBody")
        for block in table.blocks:
            self._block(table, block, body, fresh=fresh)
            fresh = False

    def tables(self, tables: Sequence[FlowTable]) -> None:
        """Set tables one after the other; many pages of them have a table of contents before."""
        pages = sum(table.above + sum(map(height, table.blocks)) for table in tables) / _HEIGHT
        if pages < _CONTENTS_FROM:
            for table in tables:
                self.table(table)
            return
        tree, slots = self._keep_contents(
            sum(1 + sum(1 for block in table.blocks if block.title) for table in tables)
        )
        self._new_page()
        for table in tables:
            self.table(table)
        put_contents(tree, slots, self._paper.bookmarks, self._look)

    def _keep_contents(self, count: int) -> tuple[StructureElement, list[ContentsSlot]]:
        """Set the heading of the contents and keep room for so many entries."""
        self._y += _TABLE_GAP
        look, words = self._look, self._words
        section = self._paper.document.add("Sect", language(words.language))
        lines = set_lines((StyledText(words.contents, look.heading),), RIGHT - LEFT)
        heading = CellItem(StructureType.HEADING, lines, UNIT_LEADING)
        if self._left < heading.height + _TITLE_GAP + 2 * CONTENTS_LEADING:
            self._new_page()
        self.beside((FlowCell((heading,)),), (LEFT,), [tags_of((heading,), section)])
        self._y += _TITLE_GAP
        slots: list[ContentsSlot] = []
        for _ in range(count):
            if self._left < CONTENTS_LEADING:
                self._new_page()
            slots.append(ContentsSlot(self._sheet, self._y))
            self._y += CONTENTS_LEADING
        return section.add("TOC"), slots

    def _bookmark(self, title: str, level: int) -> None:
        if title:
            here = len(self._paper.sheets) - 1
            self._paper.bookmarks.append(Bookmark(title, level, here, self._y))

    def _begins_well(self, table: FlowTable) -> bool:
        """Whether there is room for the heading, the column heads and enough of the first goal."""
        if not table.blocks:
            return self._left >= table.above
        if table.apart or self._left < _MIN_TABLE * _HEIGHT:
            return False
        space = FreeSpace(self._left - table.above - table.heads_height, table.body, fresh=False)
        return cut(table.blocks[0], beginning(table.blocks[0]), space) is not None

    def _block(
        self, table: FlowTable, block: GoalBlock, body: StructureElement, *, fresh: bool
    ) -> None:
        """Set a block; a ``fresh`` page has nothing but its heads yet."""
        tags = block_tags(body, block)
        first = beginning(block)
        state: FlowState | None = first
        while state is not None:
            segment = cut(block, state, FreeSpace(self._left, table.body, fresh))
            if segment is not None:
                if state == first:
                    self._bookmark(block.title, 2)
                self._segment(table, segment, state.row, tags)
                state = segment.end
            if state is not None:
                self._go_on(table)
                fresh = True

    def _go_on(self, table: FlowTable) -> None:
        """Begin the next page of a table."""
        self._new_page()
        title = f"{table.title} ({self._words.continued})"
        line = cut_line(title, self._look.running, RIGHT - LEFT)
        self._sheet.text(None, LEFT, self._y, SMALL_LEADING, (line,))
        self._y += _RUNNING_HEIGHT
        self._fresh = False
        if table.repeats:
            self._heads(table, None)

    def finish(self) -> bytes:
        """The whole file, once every page has its foot."""
        look, sheets = self._look, self._paper.sheets
        for number, sheet in enumerate(sheets, 1):
            sheet.begin_foot()
            sheet.rule(LEFT, FOOTER, RIGHT, FOOTER, _HAIRLINE, LINE_COLOUR)
            count = self._words.page.format(page=number, pages=len(sheets))
            text = f"{self._standing} · {count}"
            page = single(look.small, text.split(" "))
            room = RIGHT - LEFT - page.width - 2 * CELL_PADDING
            running = cut_line(self._running, look.small, room)
            y = FOOTER + 4
            sheet.text(None, LEFT, y, SMALL_LEADING, (running,))
            sheet.text(None, RIGHT - page.width, y, SMALL_LEADING, (page,))
        return self._paper.finish()

    def _heads(self, table: FlowTable, tags: Sequence[Tags] | None) -> None:
        """Draw the column heads; without tags, where they only come again."""
        tall = table.heads_height
        left, right = table.edges[0], table.edges[-1]
        self._sheet.ground(left, self._y, right - left, tall, GROUND_COLOUR)
        for number, (head, edge) in enumerate(zip(table.heads, table.edges, strict=False)):
            taken = head.take(FlowPosition(), tall, tall, must=True)
            tagged = None if tags is None else tags[number]
            self._taken(taken, tagged, edge + CELL_PADDING, self._y + _HEAD_PADDING)
        for edge in table.edges:
            self._rule(edge, self._y, edge, self._y + tall)
        self._rule(left, self._y, right, self._y)
        self._y += tall
        self._rule(left, self._y, right, self._y, _GOAL_LINE)

    def _segment(
        self, table: FlowTable, segment: BlockFragment, first: int, tags: BlockTags
    ) -> None:
        """Draw what stands on this page of a block, from its row number ``first`` on."""
        top, bottom = self._y, self._y + segment.height
        edges = table.edges
        spans = len(segment.spans)
        for number, (taken, edge) in enumerate(zip(segment.spans, edges, strict=False)):
            continued = segment.continued if number == 0 else None
            self._cell(taken, tags.spans[number], edge, top, continued)
        for place, row in enumerate(segment.rows, first):
            for number, (taken, edge) in enumerate(zip(row.cells, edges[spans:], strict=False)):
                continued = row.continued if number == 0 else None
                self._cell(taken, tags.rows[place][number], edge, top + row.y, continued)
        for row in segment.rows[1:]:
            self._rule(edges[spans], top + row.y, edges[-1], top + row.y)
        for edge in edges:
            self._rule(edge, top, edge, bottom)
        self._rule(edges[0], bottom, edges[-1], bottom, _GOAL_LINE)
        self._y = bottom

    def _cell(
        self, taken: CellFragment, tags: Tags, edge: float, y: float, continued: CellItem | None
    ) -> None:
        x, y = edge + CELL_PADDING, y + PADDING
        if continued is not None:
            self._sheet.text(None, x + continued.indent, y, continued.leading, continued.lines)
            y += continued.height
        self._taken(taken, tags, x, y)

    def _taken(self, taken: CellFragment, tags: Tags | None, x: float, y: float) -> None:
        """Draw what is taken of a cell; as an artifact if it has no tags."""
        for part in taken.parts:
            self._part(part, None if tags is None else tags[part.index], x, y)

    def _part(self, part: ItemFragment, tags: CellItemTags | None, x: float, y: float) -> None:
        item, y = part.item, y + part.y
        if item.label is not None and part.first == 0:
            label = None if tags is None else tags.label
            self._sheet.text(label, x + item.label_indent, y, item.leading, (item.label,))
        lines = item.lines[part.first : part.last]
        body = None if tags is None else tags.body
        self._sheet.text(body, x + item.indent, y, item.leading, lines)
        if item.about is not None:
            right = x + item.indent + max((line.width for line in lines), default=0.0)
            bottom = y + len(lines) * item.leading
            self._sheet.spots.append(PrintedRegion(item.about, x, y, right, bottom))

    def _rule(
        self, x: float, y: float, to_x: float, to_y: float, weight: float = _HAIRLINE
    ) -> None:
        self._sheet.rule(x, y, to_x, to_y, weight, LINE_COLOUR)
