"""What pages are filled with: tables and sections, and the structure elements of their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from kplan_desktop.exchange.pdf.page_breaks import (
    CellItem,
    FlowCell,
    FlowPosition,
    GoalBlock,
    block_height,
)
from kplan_desktop.exchange.pdf.structure_tree import (
    SCOPE_COLUMN,
    SCOPE_ROW,
    StructureElement,
    StructureType,
    cell_attributes,
    list_attributes,
)
from kplan_desktop.exchange.pdf.styles import (
    BODY_HEIGHT,
    GOAL_RULE,
    HEADER_PADDING,
    HEADING_GAP,
    RUNNING_HEIGHT,
)

_MAX_HEADERS: Final = 0.4
"""Column headers taller than this part of a page stand once, and are not repeated."""


class CellItemTags(NamedTuple):
    """The structure elements of an item's label, if it has one, and of its text."""

    label: StructureElement | None
    body: StructureElement


CellTags = Sequence[CellItemTags]
"""Those of the items of a cell."""


@dataclass(frozen=True, slots=True)
class BlockTags:
    """Those of the cells of a block, in the block's order."""

    spans: tuple[CellTags, ...]
    rows: tuple[tuple[CellTags, ...], ...]


def add_items(items: Sequence[CellItem], parent: StructureElement) -> list[CellItemTags]:
    """Add the elements of items to ``parent``: list items that follow each other form one list."""
    tags: list[CellItemTags] = []
    list_element: StructureElement | None = None
    for item in items:
        if item.role is not StructureType.ITEM:
            list_element = None
            tags.append(CellItemTags(None, parent.add(item.role.value)))
            continue
        if list_element is None:
            label = item.label.segments[0].words[0] if item.label else ""
            list_element = parent.add("L", list_attributes(label))
        entry = list_element.add("LI")
        label_element = entry.add("Lbl") if item.label else None
        tags.append(CellItemTags(label_element, entry.add(item.role.value)))
    return tags


def add_column_headers(table: StructureElement, headers: Sequence[FlowCell]) -> list[CellTags]:
    """Add the row of column headers, which a table has once however many pages repeat it."""
    row = table.add("THead").add("TR")
    return [
        add_items(cell.items, row.add("TH", cell_attributes(scope=SCOPE_COLUMN)))
        for cell in headers
    ]


def add_block(body: StructureElement, block: GoalBlock) -> BlockTags:
    """Add the rows of a block; the cells beside all of them belong to the first."""
    rows = [body.add("TR") for _ in block.rows]
    spans = tuple(_add_cell(rows[0], cell, len(rows)) for cell in block.spans)
    return BlockTags(
        spans,
        tuple(
            tuple(_add_cell(element, cell) for cell in row.cells)
            for element, row in zip(rows, block.rows, strict=True)
        ),
    )


def _add_cell(row: StructureElement, cell: FlowCell, row_span: int = 1) -> list[CellItemTags]:
    kind, scope = ("TH", SCOPE_ROW) if cell.is_header else ("TD", "")
    element = row.add(kind, cell_attributes(row_span=row_span, scope=scope))
    return add_items(cell.items, element)


@dataclass(frozen=True, slots=True)
class FlowTable:
    """A table, such as that of a strategy area: its heading, column headers and a block a goal.

    ``title`` is its bookmark, empty for none, and ``running`` what stands above it on the pages
    where it continues, unless that is the title. ``edges`` are the x of the vertical rules, one
    more than there are columns; ``language`` is the tag of that of its texts. ``intro`` stands
    under the heading; without blocks there is nothing else. ``rule`` is the weight of the rules
    between its blocks.
    """

    title: str
    language: str
    heading: CellItem
    headers: tuple[FlowCell, ...]
    blocks: tuple[GoalBlock, ...]
    edges: tuple[float, ...]
    intro: tuple[CellItem, ...] = ()
    running: str = ""
    rule: float = GOAL_RULE

    @property
    def titles(self) -> int:
        """The number of its bookmarks."""
        return bool(self.title) + sum(1 for block in self.blocks if block.title)

    @property
    def height(self) -> float:
        """Of all of it but its column headers, if no page break divides it."""
        return self.heading_height + sum(map(block_height, self.blocks))

    @property
    def heading_height(self) -> float:
        """Of the heading and the introduction, with the gaps down to the column headers."""
        gaps = HEADING_GAP * (1 + bool(self.intro))
        return self.heading.height + sum(item.height for item in self.intro) + gaps

    @property
    def headers_height(self) -> float:
        """Of the column headers with the padding above and below them."""
        return max(cell.height_from(FlowPosition()) for cell in self.headers) + 2 * HEADER_PADDING

    @property
    def height_above(self) -> float:
        """Of everything above the first block."""
        return self.heading_height + self.headers_height

    @property
    def repeats_headers(self) -> bool:
        """Whether the column headers come on every page: unless they are huge, they do."""
        return self.headers_height <= _MAX_HEADERS * BODY_HEIGHT

    @property
    def body_height(self) -> float:
        """Of the space that a page has below its headers."""
        return BODY_HEIGHT - RUNNING_HEIGHT - (self.headers_height if self.repeats_headers else 0.0)


@dataclass(frozen=True, slots=True)
class FlowSection:
    """Headings, texts side by side under them, and then tables.

    ``title`` is its bookmark, of a ``level`` from 1; ``edges`` are the x of the columns' texts. It
    begins on a page of its own with ``new_page``.
    """

    title: str
    level: int
    language: str
    headings: tuple[CellItem, ...]
    columns: tuple[FlowCell, ...] = ()
    edges: tuple[float, ...] = ()
    tables: tuple[FlowTable, ...] = ()
    new_page: bool = False

    @property
    def titles(self) -> int:
        """The number of its bookmarks, with those of its tables."""
        return 1 + sum(table.titles for table in self.tables)

    @property
    def height(self) -> float:
        """As that of a table."""
        texts = max((cell.height_from(FlowPosition()) for cell in self.columns), default=0.0)
        return self.headings_height + texts + sum(table.height for table in self.tables)

    @property
    def headings_height(self) -> float:
        """Of the headings alone."""
        return sum(item.height for item in self.headings)
