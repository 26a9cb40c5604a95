"""The structure elements of table cells: paragraphs, lists, header cells and data cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kplan_desktop.exchange.pdf.page_breaks import CellItem, FlowCell, GoalBlock
from kplan_desktop.exchange.pdf.structure_tree import (
    SCOPE_COLUMN,
    SCOPE_ROW,
    StructureElement,
    StructureType,
    cell_attributes,
    list_attributes,
)


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
