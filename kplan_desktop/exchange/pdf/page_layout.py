"""Pages filled from the top: sections, and tables whose column headers come on every page.

Where within a table a page breaks is decided in ``page_breaks``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kplan_desktop.exchange.pdf.bookmarks import Bookmark
from kplan_desktop.exchange.pdf.flow_parts import (
    BlockTags,
    CellItemTags,
    CellTags,
    FlowSection,
    FlowTable,
    add_block,
    add_column_headers,
    add_items,
)
from kplan_desktop.exchange.pdf.page_breaks import (
    BlockFragment,
    CellFragment,
    CellItem,
    FlowCell,
    FlowPosition,
    FlowState,
    FreeSpace,
    GoalBlock,
    ItemFragment,
    break_block,
    start_of,
)
from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion
from kplan_desktop.exchange.pdf.structure_tree import StructureElement, StructureType, language
from kplan_desktop.exchange.pdf.styles import (
    ACCENT_COLOUR,
    BODY_HEIGHT,
    BOTTOM,
    CELL_PADDING,
    CONTENTS_LEADING,
    FOOTER,
    GOAL_RULE,
    GROUND_COLOUR,
    HAIRLINE,
    HEADER_PADDING,
    HEADING_GAP,
    LEFT,
    LINE_COLOUR,
    RIGHT,
    RUNNING_HEIGHT,
    SMALL_LEADING,
    TOP,
    UNIT_LEADING,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.table_of_contents import ContentsSlot, put_contents
from kplan_desktop.exchange.pdf.tagged_canvas import TaggedDocument
from kplan_desktop.exchange.pdf.typesetting import (
    StyledText,
    set_lines,
    single_line,
    truncated_line,
)
from kplan_desktop.exchange.wording.document_words import DocumentWords

_TABLE_GAP: Final = 14.0
_TITLE_LINE: Final = 1.5

_MIN_TABLE: Final = 0.2
"""A table or a section begins on a new page if less than this part of the page is left."""

_CONTENTS_FROM: Final = 10
"""Tables that fill so many pages have a table of contents before them."""

_MIN_ROWS: Final = 40.0
"""Column headers stand above this much of the table at least, however long its heading is."""

_BAR_HEIGHT: Final = 6.0


class PageLayout:
    """The pages of one document, filled one after the other.

    ``running_footer`` stands at the foot of every page, shortened where it is too long, and
    ``page_prefix`` before the number of the page.
    """

    def __init__(
        self,
        document: TaggedDocument,
        styles: PdfStyles,
        words: DocumentWords,
        running_footer: str,
        page_prefix: str,
    ):
        self._document = document
        self._styles = styles
        self._words = words
        self._running_footer = running_footer
        self._page_prefix = page_prefix
        self._new_page()

    def _new_page(self) -> None:
        self._canvas = self._document.new_page()
        self._y = TOP
        self._fresh = True

    @property
    def _left(self) -> float:
        """The height that is left on the page."""
        return BOTTOM - self._y

    def skip(self, height: float) -> None:
        """Leave a distance, unless the page begins here."""
        if not self._fresh:
            self._y += height

    def put_title_rule(self) -> None:
        """Draw a rule across the page."""
        self._canvas.rule(LEFT, self._y, RIGHT, self._y, _TITLE_LINE, ACCENT_COLOUR)

    def put_columns(
        self,
        cells: Sequence[FlowCell],
        edges: Sequence[float],
        tags: Sequence[CellTags] | None = None,
    ) -> None:
        """Set cells side by side, over as many pages as they need.

        ``edges`` are the x of their text. Without ``tags`` they become children of the document's
        root, one after the other.
        """
        if tags is None:
            tags = [add_items(cell.items, self._document.structure) for cell in cells]
        positions = [FlowPosition()] * len(cells)
        while True:
            fragments = [
                cell.fit(position, self._left, BODY_HEIGHT, force=self._fresh)
                for cell, position in zip(cells, positions, strict=True)
            ]
            for fragment, x, cell_tags in zip(fragments, edges, tags, strict=False):
                self._draw_fragment(fragment, cell_tags, x, self._y)
            self._y += max(fragment.height for fragment in fragments)
            self._fresh = False
            positions = [fragment.end for fragment in fragments]
            if all(position == cell.end for position, cell in zip(positions, cells, strict=True)):
                return
            self._new_page()

    def put_section(self, part: FlowSection) -> None:
        """Set a section, over as many pages as it needs."""
        section = self._document.structure.add("Sect", language(part.language))
        self.skip(_TABLE_GAP)
        needed = part.headings_height + _MIN_TABLE * BODY_HEIGHT
        if not self._fresh and (part.new_page or self._left < needed):
            self._new_page()
        self._bookmark(part.title, part.level)
        self._put_items(part.headings, section)
        if part.columns:
            tags = [add_items(cell.items, section) for cell in part.columns]
            self.put_columns(part.columns, part.edges, tags)
        for table in part.tables:
            self._put_table(table, section, part.level + 1)

    def put_table(self, table: FlowTable) -> None:
        """Set a table, over as many pages as it needs."""
        self._put_table(table, self._document.structure.add("Sect", language(table.language)), 1)

    def _put_table(self, table: FlowTable, section: StructureElement, level: int) -> None:
        fresh = self._fresh
        if not fresh:
            self._y += _TABLE_GAP
            if not self._begins_well(table):
                self._new_page()
                fresh = True
        self._bookmark(table.title, level)
        self._put_items((table.heading,), section)
        if table.intro:
            self._put_items(table.intro, section)
        if not table.blocks:
            return
        tree = section.add("Table")
        tags = add_column_headers(tree, table.headers)
        if table.repeats_headers:
            if self._left < table.headers_height + _MIN_ROWS:
                self._new_page()
                fresh = True
            self._draw_headers(table, tags)
        else:
            self.put_columns(table.headers, [edge + CELL_PADDING for edge in table.edges], tags)
        body = tree.add("TBody")
        above = 0.0 if fresh else table.height_above
        for block in table.blocks:
            self._put_block(
                table, block, body, FreeSpace(self._left, table.body_height, fresh, above)
            )
            fresh, above = False, 0.0

    def put_parts(self, parts: Sequence[FlowTable | FlowSection]) -> None:
        """Set parts one after the other; many pages of them have a table of contents before."""
        if sum(part.height for part in parts) / BODY_HEIGHT < _CONTENTS_FROM:
            self._put_all(parts)
            return
        tree, slots = self._reserve_contents(sum(part.titles for part in parts))
        self._new_page()
        self._put_all(parts)
        put_contents(tree, slots, self._document.bookmarks, self._styles)

    def _put_all(self, parts: Sequence[FlowTable | FlowSection]) -> None:
        for part in parts:
            if isinstance(part, FlowSection):
                self.put_section(part)
            else:
                self.put_table(part)

    def _put_items(self, items: tuple[CellItem, ...], section: StructureElement) -> None:
        """Set items across the page, with a gap below."""
        self.put_columns((FlowCell(items),), (LEFT,), [add_items(items, section)])
        self._y += HEADING_GAP

    def _reserve_contents(self, count: int) -> tuple[StructureElement, list[ContentsSlot]]:
        """Set the heading of the contents and reserve space for so many entries."""
        self._y += _TABLE_GAP
        styles, words = self._styles, self._words
        section = self._document.structure.add("Sect", language(words.language))
        lines = set_lines((StyledText(words.contents, styles.heading),), RIGHT - LEFT)
        heading = CellItem(StructureType.HEADING, lines, UNIT_LEADING)
        if self._left < heading.height + HEADING_GAP + 2 * CONTENTS_LEADING:
            self._new_page()
        self._put_items((heading,), section)
        slots: list[ContentsSlot] = []
        for _ in range(count):
            if self._left < CONTENTS_LEADING:
                self._new_page()
            slots.append(ContentsSlot(self._canvas, self._y))
            self._y += CONTENTS_LEADING
        return section.add("TOC"), slots

    def _bookmark(self, title: str, level: int) -> None:
        if title:
            page = len(self._document.pages) - 1
            self._document.bookmarks.append(Bookmark(title, level, page, self._y))

    def _begins_well(self, table: FlowTable) -> bool:
        """Whether heading, column headers and enough of the first goal fit on the page."""
        if not table.blocks:
            return self._left >= table.heading_height
        above = table.height_above
        # What ``_put_table`` asks for below the heading, which is not to stay behind alone.
        if self._left < max(_MIN_TABLE * BODY_HEIGHT, above + _MIN_ROWS):
            return False
        space = FreeSpace(self._left - above, table.body_height, False, above)
        return break_block(table.blocks[0], start_of(table.blocks[0]), space) is not None

    def _put_block(
        self, table: FlowTable, block: GoalBlock, body: StructureElement, space: FreeSpace
    ) -> None:
        """Set a block; there is so much space on its first page."""
        tags = add_block(body, block)
        start = start_of(block)
        state: FlowState | None = start
        while state is not None:
            fragment = break_block(block, state, space)
            if fragment is not None:
                if state == start:
                    self._bookmark(block.title, 2)
                self._draw_block(table, fragment, state.row, tags, block.padding)
                state = fragment.end
            if state is not None:
                self._continue_table(table)
                space = FreeSpace(self._left, table.body_height, fresh=True)

    def _continue_table(self, table: FlowTable) -> None:
        """Begin the next page of a table."""
        self._new_page()
        title = f"{table.running or table.title} ({self._words.continued})"
        line = truncated_line(title, self._styles.running, RIGHT - LEFT)
        self._canvas.text(None, LEFT, self._y, SMALL_LEADING, (line,))
        self._y += RUNNING_HEIGHT
        self._fresh = False
        if table.repeats_headers:
            self._draw_headers(table, None)

    def finish(self) -> bytes:
        """The whole file, once every page has its footer."""
        styles, pages = self._styles, self._document.pages
        for number, canvas in enumerate(pages, 1):
            canvas.begin_footer()
            canvas.rule(LEFT, FOOTER, RIGHT, FOOTER, HAIRLINE, LINE_COLOUR)
            count = self._words.page.format(page=number, pages=len(pages))
            text = f"{self._page_prefix} · {count}" if self._page_prefix else count
            page_line = single_line(styles.small, text.split(" "))
            room = RIGHT - LEFT - page_line.width - 2 * CELL_PADDING
            running_line = truncated_line(self._running_footer, styles.small, room)
            y = FOOTER + 4
            canvas.text(None, LEFT, y, SMALL_LEADING, (running_line,))
            canvas.text(None, RIGHT - page_line.width, y, SMALL_LEADING, (page_line,))
        return self._document.finish()

    def _draw_headers(self, table: FlowTable, tags: Sequence[CellTags] | None) -> None:
        """Draw the column headers; without tags, where they are repeated."""
        height = table.headers_height
        left, right = table.edges[0], table.edges[-1]
        self._canvas.rectangle(left, self._y, right - left, height, GROUND_COLOUR)
        for number, (cell, edge) in enumerate(zip(table.headers, table.edges, strict=False)):
            fragment = cell.fit(FlowPosition(), height, height, force=True)
            cell_tags = None if tags is None else tags[number]
            x, y = edge + CELL_PADDING, self._y + HEADER_PADDING
            self._draw_fragment(fragment, cell_tags, x, y)
        for edge in table.edges:
            self._rule(edge, self._y, edge, self._y + height)
        self._rule(left, self._y, right, self._y)
        self._y += height
        self._rule(left, self._y, right, self._y, GOAL_RULE)

    def _draw_block(
        self,
        table: FlowTable,
        block: BlockFragment,
        first: int,
        tags: BlockTags,
        padding: float,
    ) -> None:
        """Draw the fragment of a block, whose first row has the index ``first`` in it."""
        top, bottom = self._y, self._y + block.height
        edges = table.edges
        spans = len(block.spans)
        for number, (cell, edge) in enumerate(zip(block.spans, edges, strict=False)):
            continued = block.continued if number == 0 else None
            self._draw_cell(cell, tags.spans[number], edge, top + padding, continued)
        for index, row in enumerate(block.rows, first):
            for number, (cell, edge) in enumerate(zip(row.cells, edges[spans:], strict=False)):
                continued = row.continued if number == 0 else None
                y = top + row.y + padding
                self._draw_cell(cell, tags.rows[index][number], edge, y, continued)
        for row in block.rows[1:]:
            self._rule(edges[spans], top + row.y, edges[-1], top + row.y)
        for edge in edges:
            self._rule(edge, top, edge, bottom)
        self._rule(edges[0], bottom, edges[-1], bottom, table.rule)
        self._y = bottom

    def _draw_cell(
        self, cell: CellFragment, tags: CellTags, edge: float, y: float, continued: CellItem | None
    ) -> None:
        x = edge + CELL_PADDING
        if continued is not None:
            self._canvas.text(None, x + continued.indent, y, continued.leading, continued.lines)
            y += continued.height
        self._draw_fragment(cell, tags, x, y)

    def _draw_fragment(
        self, fragment: CellFragment, tags: CellTags | None, x: float, y: float
    ) -> None:
        """Draw the items of a cell's fragment; as artifacts if it has no tags."""
        for part in fragment.items:
            self._draw_item(part, None if tags is None else tags[part.index], x, y)

    def _draw_item(self, part: ItemFragment, tags: CellItemTags | None, x: float, y: float) -> None:
        item, y = part.item, y + part.y
        if item.label is not None and part.first == 0:
            label = None if tags is None else tags.label
            self._canvas.text(label, x + item.label_indent, y, item.leading, (item.label,))
        lines = item.lines[part.first : part.end]
        body = None if tags is None else tags.body
        self._canvas.text(body, x + item.indent, y, item.leading, lines)
        if item.bar is not None and part.first == 0:
            middle = y + (item.leading - _BAR_HEIGHT) / 2
            left, length = x + item.bar.indent, item.bar.length
            self._canvas.rectangle(left, middle, length, _BAR_HEIGHT, ACCENT_COLOUR)
        if item.location is not None:
            right = x + item.indent + max((line.width for line in lines), default=0.0)
            bottom = y + len(lines) * item.leading
            self._canvas.regions.append(
                PrintedRegion(item.location, x, y, right, bottom, item.unit_id)
            )

    def _rule(self, x: float, y: float, to_x: float, to_y: float, weight: float = HAIRLINE) -> None:
        self._canvas.rule(x, y, to_x, to_y, weight, LINE_COLOUR)
