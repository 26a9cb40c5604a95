"""The elements that the items of a page's cells belong to (``structure.py``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kplan_desktop.export.pdf.structure import (
    HEAD_OF_COLUMN,
    HEAD_OF_ROW,
    Element,
    Role,
    cell_attributes,
    list_attributes,
)
from kplan_desktop.export.pdf.table import Block, Cell, Item


class ItemTags(NamedTuple):
    """The elements of an item's label, if it has one, and of its text."""

    label: Element | None
    body: Element


Tags = Sequence[ItemTags]
"""Those of the items of a cell."""


@dataclass(frozen=True, slots=True)
class BlockTags:
    """Those of the cells of a block, as they stand in it."""

    spans: tuple[Tags, ...]
    rows: tuple[tuple[Tags, ...], ...]


def tags_of(items: Sequence[Item], parent: Element) -> list[ItemTags]:
    """New elements under ``parent``: list items that follow each other become one list."""
    tags: list[ItemTags] = []
    entries: Element | None = None
    for item in items:
        if item.role is not Role.ITEM:
            entries = None
            tags.append(ItemTags(None, parent.add(item.role.value)))
            continue
        if entries is None:
            label = item.label.pieces[0].words[0] if item.label else ""
            entries = parent.add("L", list_attributes(label))
        entry = entries.add("LI")
        named = entry.add("Lbl") if item.label else None
        tags.append(ItemTags(named, entry.add(item.role.value)))
    return tags


def head_tags(table: Element, heads: Sequence[Cell]) -> list[Tags]:
    """The row of column heads, which a table has once however many pages repeat it."""
    row = table.add("THead").add("TR")
    return [
        tags_of(head.items, row.add("TH", cell_attributes(scope=HEAD_OF_COLUMN))) for head in heads
    ]


def block_tags(body: Element, block: Block) -> BlockTags:
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


def _cell(row: Element, cell: Cell, rows: int = 1) -> list[ItemTags]:
    kind, scope = ("TH", HEAD_OF_ROW) if cell.head else ("TD", "")
    return tags_of(cell.items, row.add(kind, cell_attributes(rows=rows, scope=scope)))
