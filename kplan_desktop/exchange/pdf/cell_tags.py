"""The elements that the items of a page's cells belong to (``structure.py``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kplan_desktop.exchange.pdf.goal_block import CellItem, FlowCell, GoalBlock
from kplan_desktop.exchange.pdf.structure_tree import (
    HEAD_OF_COLUMN,
    HEAD_OF_ROW,
    StructureElement,
    StructureType,
    cell_attributes,
    list_attributes,
)


class CellItemTags(NamedTuple):
    """The elements of an item's label, if it has one, and of its text."""

    label: StructureElement | None
    body: StructureElement


Tags = Sequence[CellItemTags]
"""Those of the items of a cell."""


@dataclass(frozen=True, slots=True)
class BlockTags:
    """Those of the cells of a block, as they stand in it."""

    spans: tuple[Tags, ...]
    rows: tuple[tuple[Tags, ...], ...]


def tags_of(items: Sequence[CellItem], parent: StructureElement) -> list[CellItemTags]:
    """New elements under ``parent``: list items that follow each other become one list."""
    tags: list[CellItemTags] = []
    entries: StructureElement | None = None
    for item in items:
        if item.role is not StructureType.ITEM:
            entries = None
            tags.append(CellItemTags(None, parent.add(item.role.value)))
            continue
        if entries is None:
            label = item.label.pieces[0].words[0] if item.label else ""
            entries = parent.add("L", list_attributes(label))
        entry = entries.add("LI")
        named = entry.add("Lbl") if item.label else None
        tags.append(CellItemTags(named, entry.add(item.role.value)))
    return tags


def head_tags(table: StructureElement, heads: Sequence[FlowCell]) -> list[Tags]:
    """The row of column heads, which a table has once however many pages repeat it."""
    row = table.add("THead").add("TR")
    return [
        tags_of(head.items, row.add("TH", cell_attributes(scope=HEAD_OF_COLUMN))) for head in heads
    ]


def block_tags(body: StructureElement, block: GoalBlock) -> BlockTags:
    """The rows of a block; the cells beside all of them belong to the first."""
    rows = [body.add("TR") for _ in block.rows]
    spans = tuple(_cell(rows[0], cell, len(rows)) for cell in block.spans)
    return BlockTags(
        spans,
        tuple(
            tuple(_cell(tagged, cell) for cell in row.cells)
            for tagged, row in zip(rows, block.rows, strict=True)
        ),
    )


def _cell(row: StructureElement, cell: FlowCell, rows: int = 1) -> list[CellItemTags]:
    kind, scope = ("TH", HEAD_OF_ROW) if cell.head else ("TD", "")
    return tags_of(cell.items, row.add(kind, cell_attributes(rows=rows, scope=scope)))
