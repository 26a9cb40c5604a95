"""The goal block: what stands under one goal, flowing in columns side by side over pages.

The first columns («spans») run beside all rows; each row has the rest of the columns. Any cell may
be taller than a page. ``cut`` gives what stands on one page and where the next one goes on. It only
reckons with heights; nothing is drawn here. Work grows with the number of items, not its square.

What is kept whole: a goal, a row or an item stays in one piece if that leaves at most ``keep``
points of the page blank; an item taller than ``keep`` is divided, with two lines at least on either
side; and no list leaves a single line behind or sends one on.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import accumulate
from math import inf
from typing import Final

from kplan_desktop.domain.review import findings
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.typesetting import TextLine

PADDING: Final = 5.0
"""Between a cell's text and the rules above and below it."""

_ROUNDING: Final = 0.001


@dataclass(frozen=True, slots=True)
class CellItem:
    """A paragraph or list item of a cell, its label and its lines so far in from the left.

    ``about`` is the goal, measure or note that it tells.
    """

    role: StructureType
    lines: tuple[TextLine, ...]
    leading: float
    label: TextLine | None = None
    label_indent: float = 0.0
    indent: float = 0.0
    about: findings.Location | None = None

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading


@dataclass(frozen=True, slots=True)
class FlowPosition:
    """How far a cell has been set: the next item and its next line."""

    item: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class ItemFragment:
    """The lines of an item that stand on one page, ``y`` below the top of the cell's text.

    ``index`` is the item's place in its cell.
    """

    item: CellItem
    index: int
    first: int
    last: int
    y: float

    @property
    def bottom(self) -> float:
        """Where the part ends, below the top of the cell's text."""
        return self.y + (self.last - self.first) * self.item.leading


@dataclass(frozen=True, slots=True)
class CellFragment:
    """What a cell gives to one page, and where it goes on."""

    parts: tuple[ItemFragment, ...]
    end: FlowPosition

    @property
    def height(self) -> float:
        """Of the text, without padding."""
        return self.parts[-1].bottom if self.parts else 0.0

    @property
    def line_count(self) -> int:
        """How many lines are taken."""
        return sum(part.last - part.first for part in self.parts)


@dataclass(frozen=True)
class FlowCell:
    """Items under each other, ``gap`` points between them. ``head``: it names its whole row."""

    items: tuple[CellItem, ...]
    gap: float = 0.0
    head: bool = False
    _below: list[float] = field(init=False, repr=False, compare=False)
    _lines: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        heights = accumulate((item.height + self.gap for item in reversed(self.items)), initial=0.0)
        counts = accumulate((len(item.lines) for item in reversed(self.items)), initial=0)
        object.__setattr__(self, "_below", list(heights)[::-1])
        object.__setattr__(self, "_lines", list(counts)[::-1])

    @property
    def end(self) -> FlowPosition:
        """Where nothing is left."""
        return FlowPosition(len(self.items))

    def height_from(self, start: FlowPosition) -> float:
        """How tall the text is from a place on."""
        if start.item == len(self.items):
            return 0.0
        return self._below[start.item] - start.line * self.items[start.item].leading - self.gap

    def take(self, start: FlowPosition, space: float, keep: float, *, must: bool) -> CellFragment:
        """What of the cell fits into ``space`` points; something at any rate if it ``must``."""
        parts: list[ItemFragment] = []
        index, line = start.item, start.line
        y = 0.0
        while index < len(self.items):
            item = self.items[index]
            left = len(item.lines) - line
            if y + left * item.leading <= space + _ROUNDING:
                parts.append(ItemFragment(item, index, line, len(item.lines), y))
                y += left * item.leading + self.gap
                index, line = index + 1, 0
                continue
            forced = must and not parts
            if item.height > keep or forced:
                count = min(int((space - y + _ROUNDING) / item.leading), left - 2)
                if count >= 2 or forced:
                    count = max(count, 1)
                    parts.append(ItemFragment(item, index, line, line + count, y))
                    line += count
                    if line == len(item.lines):  # a single one, too tall for the page
                        index, line = index + 1, 0
            break
        alone = index < len(self.items) and self._lines[index] - line == 1
        if alone and len(parts) > (1 if must else 0):
            index, line = index - 1, parts.pop().first
        taken = CellFragment(tuple(parts), FlowPosition(index, line))
        stray = taken.line_count == 1 and index < len(self.items)
        return CellFragment((), start) if stray and not must else taken


@dataclass(frozen=True, slots=True)
class FlowRow:
    """The cells of one row beside the spans, with what its first cell repeats when it goes on."""

    cells: tuple[FlowCell, ...]
    min_height: float
    continued: CellItem | None = None


@dataclass(frozen=True, slots=True)
class GoalBlock:
    """All that stands under one goal, with what its first cell repeats when it goes on.

    ``title`` is its bookmark, if it has one.
    """

    spans: tuple[FlowCell, ...]
    rows: tuple[FlowRow, ...]
    continued: CellItem
    title: str = ""


@dataclass(frozen=True, slots=True)
class FlowState:
    """How far a block has been set: a place in each span, the next row and its cells' places."""

    spans: tuple[FlowPosition, ...]
    row: int
    cells: tuple[FlowPosition, ...]


@dataclass(frozen=True, slots=True)
class RowFragment:
    """What of a row stands on one page, ``y`` below the top of the block's part."""

    y: float
    height: float
    cells: tuple[CellFragment, ...]
    continued: CellItem | None


@dataclass(frozen=True, slots=True)
class BlockFragment:
    """What of a block stands on one page. ``end`` is None when nothing is left."""

    height: float
    spans: tuple[CellFragment, ...]
    rows: tuple[RowFragment, ...]
    continued: CellItem | None
    end: FlowState | None


@dataclass(frozen=True, slots=True)
class FreeSpace:
    """The room on a page: ``left`` is what is free, ``body`` what a page has below its heads.

    A ``fresh`` page has nothing but its heads yet.
    """

    left: float
    body: float
    fresh: bool

    @property
    def keep(self) -> float:
        """At most this is left blank so that something stays whole: a third of the page."""
        return self.body / 3


def beginning(block: GoalBlock) -> FlowState:
    """The state of a block of which nothing has been set."""
    return FlowState((FlowPosition(),) * len(block.spans), 0, _first_places(block, 0))


def height(block: GoalBlock) -> float:
    """How tall a block is when nothing divides it."""
    spans = max(cell.height_from(FlowPosition()) for cell in block.spans) + 2 * PADDING
    return max(spans, sum(_whole_row(row) for row in block.rows))


def cut(block: GoalBlock, state: FlowState, space: FreeSpace) -> BlockFragment | None:
    """What of the block stands in the space, None if it is better begun on a new page.

    On a fresh page there is always something.
    """
    begun = state != beginning(block)
    if not begun and not space.fresh:
        tall = height(block)
        if space.left < tall <= space.body and space.left < space.keep:
            return None
    spans = tuple(
        cell.take(
            place,
            space.left - 2 * PADDING - (block.continued.height if begun and not number else 0.0),
            space.keep,
            must=space.fresh,
        )
        for number, (cell, place) in enumerate(zip(block.spans, state.spans, strict=True))
    )
    rows, row, places = _cut_rows(block, state, space)
    if not begun and not space.fresh and not _well_begun(block, spans, rows, space.keep):
        return None
    ends = tuple(taken.end for taken in spans)
    done = row == len(block.rows) and all(
        end == cell.end for end, cell in zip(ends, block.spans, strict=True)
    )
    goal = spans[0].height + (block.continued.height if begun else 0.0)
    tall = max(goal, *(taken.height for taken in spans[1:])) + 2 * PADDING
    return BlockFragment(
        height=max(tall, rows[-1].y + rows[-1].height if rows else 0.0),
        spans=spans,
        rows=rows,
        continued=block.continued if begun else None,
        end=None if done else FlowState(ends, row, places),
    )


def _cut_rows(
    block: GoalBlock, state: FlowState, space: FreeSpace
) -> tuple[tuple[RowFragment, ...], int, tuple[FlowPosition, ...]]:
    """The rows that fit, the row with which the next page begins, and its cells' places."""
    parts: list[RowFragment] = []
    y, number, places = 0.0, state.row, state.cells
    while number < len(block.rows):
        row, left = block.rows[number], space.left - y
        continued = row.continued if places != _first_places(block, number) else None
        part = _cut_row(row, places, continued, left, space, must=space.fresh and not parts)
        if part is None:
            break
        parts.append(replace(part, y=y))
        y += part.height
        ends = tuple(taken.end for taken in part.cells)
        if any(end != cell.end for end, cell in zip(ends, row.cells, strict=True)):
            places = ends
            break
        number += 1
        places = _first_places(block, number)
    return tuple(parts), number, places


def _cut_row(
    row: FlowRow,
    places: tuple[FlowPosition, ...],
    continued: CellItem | None,
    left: float,
    space: FreeSpace,
    *,
    must: bool,
) -> RowFragment | None:
    """What of a row fits into ``left`` points; None if it is better begun on a new page."""
    repeated = [continued.height if continued and not n else 0.0 for n in range(len(row.cells))]
    tall = 2 * PADDING + max(
        above + cell.height_from(place)
        for above, cell, place in zip(repeated, row.cells, places, strict=True)
    )
    whole = max(tall, row.min_height) <= left + _ROUNDING
    if not whole and not must and tall <= space.body and min(tall, left) <= space.keep:
        return None
    taken = tuple(
        cell.take(
            place,
            inf if whole else left - 2 * PADDING - above,
            space.keep,
            must=must or whole,
        )
        for above, cell, place in zip(repeated, row.cells, places, strict=True)
    )
    if not whole and not must and _stranded(row, places, taken, space.keep):
        return None
    text = max(above + part.height for above, part in zip(repeated, taken, strict=True))
    return RowFragment(0.0, max(text + 2 * PADDING, min(row.min_height, left)), taken, continued)


def _stranded(
    row: FlowRow, places: tuple[FlowPosition, ...], taken: tuple[CellFragment, ...], keep: float
) -> bool:
    """Whether a cell would begin with nothing, or the first one be divided without need."""
    nothing = any(
        place != cell.end and not part.parts
        for cell, place, part in zip(row.cells, places, taken, strict=True)
    )
    first = row.cells[0]
    return nothing or (taken[0].end != first.end and first.height_from(FlowPosition()) <= keep)


def _well_begun(
    block: GoalBlock, spans: tuple[CellFragment, ...], rows: tuple[RowFragment, ...], keep: float
) -> bool:
    """Whether a block's first part has its whole goal and something of everything else."""
    goal = block.spans[0]
    if spans[0].end != goal.end and goal.height_from(FlowPosition()) <= keep:
        return False
    return bool(rows or not block.rows) and all(
        taken.parts or not cell.items for taken, cell in zip(spans, block.spans, strict=True)
    )


def _first_places(block: GoalBlock, number: int) -> tuple[FlowPosition, ...]:
    return (
        tuple(FlowPosition() for _ in block.rows[number].cells) if number < len(block.rows) else ()
    )


def _whole_row(row: FlowRow) -> float:
    tall = max(cell.height_from(FlowPosition()) for cell in row.cells) + 2 * PADDING
    return max(tall, row.min_height)
