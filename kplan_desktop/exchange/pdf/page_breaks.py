"""Page breaks: how much of a goal block fits on a page, and where it continues on the next.

A goal block is everything printed for one goal, in columns side by side. The first columns, the
spans, run beside all rows; each row has the rest of the columns. A cell may be taller than a page.
``break_block`` gives the fragment for one page. This module only computes heights; nothing is drawn
here. Its cost is linear in the number of items.

The rules: a goal block or a row stays in one piece if that leaves at most ``max_blank`` points of
the page blank; an item taller than that is divided where it must, with two lines at least on either
side, but the text of a goal or a measure in the first cells only if it is taller than
``max_whole``; and no list has a single line alone on a page (no widows, no orphans).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import accumulate
from math import inf
from typing import Final

from kplan_desktop.domain.model.location import Location
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.typesetting import TextLine

PADDING: Final = 5.0
"""Between a cell's text and the rules above and below it, in points, unless the block says else."""

_ROUNDING: Final = 0.001


@dataclass(frozen=True, slots=True)
class PrintedBar:
    """A bar beside an item's first line: how far from the left of the cell's text, how long."""

    indent: float
    length: float


@dataclass(frozen=True, slots=True)
class CellItem:
    """A paragraph or list item of a cell: its set lines and its label, if it has one.

    ``indent`` and ``label_indent`` are the distances of lines and label from the left of the cell's
    text, ``location`` is the goal, measure or note that the item prints, in the report of
    ``unit_id`` where there are several. A ``bar`` shows how large the number of its lines is.
    """

    role: StructureType
    lines: tuple[TextLine, ...]
    leading: float
    label: TextLine | None = None
    label_indent: float = 0.0
    indent: float = 0.0
    location: Location | None = None
    unit_id: str = ""
    bar: PrintedBar | None = None

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading


@dataclass(frozen=True, slots=True)
class FlowPosition:
    """A position in a cell: the index of an item, and of a line in it."""

    item: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class ItemFragment:
    """The lines of an item that stand on one page, ``y`` below the top of the cell's text.

    ``index`` is the item's index in its cell; the lines are ``first`` up to but not ``end``.
    """

    item: CellItem
    index: int
    first: int
    end: int
    y: float

    @property
    def bottom(self) -> float:
        """Where the fragment ends, below the top of the cell's text."""
        return self.y + (self.end - self.first) * self.item.leading


@dataclass(frozen=True, slots=True)
class CellFragment:
    """The items of a cell that stand on one page, and the position where the cell continues."""

    items: tuple[ItemFragment, ...]
    end: FlowPosition

    @property
    def height(self) -> float:
        """Of the text, without padding."""
        return self.items[-1].bottom if self.items else 0.0

    @property
    def line_count(self) -> int:
        """The number of lines of all items."""
        return sum(item.end - item.first for item in self.items)


@dataclass(frozen=True)
class FlowCell:
    """Items under each other, ``gap`` points between them.

    ``is_header``: the cell is the header of its row. ``keep_whole``: beside a block's rows, it is
    not divided between items either, unless it is taller than ``max_whole``.
    """

    items: tuple[CellItem, ...]
    gap: float = 0.0
    is_header: bool = False
    keep_whole: bool = False
    _heights_from: list[float] = field(init=False, repr=False, compare=False)
    _lines_from: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        heights = accumulate((item.height + self.gap for item in reversed(self.items)), initial=0.0)
        counts = accumulate((len(item.lines) for item in reversed(self.items)), initial=0)
        object.__setattr__(self, "_heights_from", list(heights)[::-1])
        object.__setattr__(self, "_lines_from", list(counts)[::-1])

    @property
    def end(self) -> FlowPosition:
        """The position after the last item."""
        return FlowPosition(len(self.items))

    def height_from(self, start: FlowPosition) -> float:
        """The height of the text from a position on."""
        if start.item == len(self.items):
            return 0.0
        item = self.items[start.item]
        return self._heights_from[start.item] - start.line * item.leading - self.gap

    def fit(
        self, start: FlowPosition, space: float, max_whole: float, *, force: bool
    ) -> CellFragment:
        """What fits into ``space`` points from a position on; with ``force`` one line at least.

        Items taller than ``max_whole`` may be divided.
        """
        fragments: list[ItemFragment] = []
        index, line = start.item, start.line
        y = 0.0
        while index < len(self.items):
            item = self.items[index]
            left = len(item.lines) - line
            if y + left * item.leading <= space + _ROUNDING:
                fragments.append(ItemFragment(item, index, line, len(item.lines), y))
                y += left * item.leading + self.gap
                index, line = index + 1, 0
                continue
            forced = force and not fragments
            if item.height > max_whole or forced:
                count = min(int((space - y + _ROUNDING) / item.leading), left - 2)
                if count >= 2 or forced:
                    count = max(count, 1)
                    fragments.append(ItemFragment(item, index, line, line + count, y))
                    line += count
                    if line == len(item.lines):  # a single one, too tall for the page
                        index, line = index + 1, 0
            break
        leaves_one_line = index < len(self.items) and self._lines_from[index] - line == 1
        if leaves_one_line and len(fragments) > (1 if force else 0):
            index, line = index - 1, fragments.pop().first
        fragment = CellFragment(tuple(fragments), FlowPosition(index, line))
        takes_one_line = fragment.line_count == 1 and index < len(self.items)
        return CellFragment((), start) if takes_one_line and not force else fragment


@dataclass(frozen=True, slots=True)
class FlowRow:
    """The cells of one row beside the spans.

    ``continued`` is what its first cell repeats when the row continues on the next page.
    """

    cells: tuple[FlowCell, ...]
    min_height: float
    continued: CellItem | None = None


@dataclass(frozen=True, slots=True)
class GoalBlock:
    """Everything printed for one goal.

    ``continued`` is what its first cell repeats when the block continues on the next page,
    ``title`` its bookmark, if it has one. ``padding`` is between the cells' texts and the rules
    above and below them.
    """

    spans: tuple[FlowCell, ...]
    rows: tuple[FlowRow, ...]
    continued: CellItem
    title: str = ""
    padding: float = PADDING


@dataclass(frozen=True, slots=True)
class FlowState:
    """A position in a block: one in each span, the index of a row and one in each of its cells."""

    spans: tuple[FlowPosition, ...]
    row: int
    cells: tuple[FlowPosition, ...]


@dataclass(frozen=True, slots=True)
class RowFragment:
    """The part of a row that is on one page, ``y`` below the top of the block's fragment."""

    y: float
    height: float
    cells: tuple[CellFragment, ...]
    continued: CellItem | None


@dataclass(frozen=True, slots=True)
class BlockFragment:
    """The part of a block that is on one page. ``end`` is None when nothing is left."""

    height: float
    spans: tuple[CellFragment, ...]
    rows: tuple[RowFragment, ...]
    continued: CellItem | None
    end: FlowState | None


@dataclass(frozen=True, slots=True)
class FreeSpace:
    """The space on a page: ``left`` points are free, a page has ``body`` points below its headers.

    A ``fresh`` page has nothing but its headers yet. ``above`` are the points of what goes to the
    next page together with a block that does not begin here: the heading of its table.
    """

    left: float
    body: float
    fresh: bool
    above: float = 0.0

    @property
    def max_blank(self) -> float:
        """At most this is left blank so that something stays whole: a sixth of the page."""
        return self.body / 6

    @property
    def max_whole(self) -> float:
        """A goal or a measure of at most this height is never divided: a third of the page."""
        return self.body / 3

    @property
    def is_small(self) -> bool:
        """Whether it may be left blank so that what comes next stays whole."""
        return self.left + self.above <= self.max_blank


def start_of(block: GoalBlock) -> FlowState:
    """The position at the start of a block."""
    return FlowState((FlowPosition(),) * len(block.spans), 0, _start_of_row(block, 0))


def block_height(block: GoalBlock) -> float:
    """The height of a block that no page break divides."""
    spans = max(cell.height_from(FlowPosition()) for cell in block.spans) + 2 * block.padding
    return max(spans, sum(_row_height(row, block.padding) for row in block.rows))


def break_block(block: GoalBlock, state: FlowState, space: FreeSpace) -> BlockFragment | None:
    """The part of the block that fits, None if it should continue on a new page.

    On a fresh page there is always something.
    """
    begun = state != start_of(block)
    if not begun and not space.fresh:
        tall = block_height(block)
        if space.left < tall <= space.body and space.is_small:
            return None
    spans = tuple(
        cell.fit(
            position,
            space.left
            - 2 * block.padding
            - (block.continued.height if begun and not number else 0.0),
            space.max_blank if number else space.max_whole,
            force=space.fresh,
        )
        for number, (cell, position) in enumerate(zip(block.spans, state.spans, strict=True))
    )
    rows, row, positions = _break_rows(block, state, space)
    if not begun and not space.fresh and not _well_begun(block, spans, rows, space.max_whole):
        return None
    ends = tuple(fragment.end for fragment in spans)
    done = row == len(block.rows) and all(
        end == cell.end for end, cell in zip(ends, block.spans, strict=True)
    )
    goal = spans[0].height + (block.continued.height if begun else 0.0)
    tall = max([goal, *(fragment.height for fragment in spans[1:])]) + 2 * block.padding
    return BlockFragment(
        height=max(tall, rows[-1].y + rows[-1].height if rows else 0.0),
        spans=spans,
        rows=rows,
        continued=block.continued if begun else None,
        end=None if done else FlowState(ends, row, positions),
    )


def _break_rows(
    block: GoalBlock, state: FlowState, space: FreeSpace
) -> tuple[tuple[RowFragment, ...], int, tuple[FlowPosition, ...]]:
    """The rows that fit, the row with which the next page begins, and positions in its cells."""
    fragments: list[RowFragment] = []
    y, number, positions = 0.0, state.row, state.cells
    while number < len(block.rows):
        row, left = block.rows[number], space.left - y
        continued = row.continued if positions != _start_of_row(block, number) else None
        force = space.fresh and not fragments
        rest = replace(space, left=left, above=0.0 if fragments else space.above)
        fragment = _break_row(row, positions, continued, rest, block.padding, force=force)
        if fragment is None:
            break
        fragments.append(replace(fragment, y=y))
        y += fragment.height
        ends = tuple(cell.end for cell in fragment.cells)
        if any(end != cell.end for end, cell in zip(ends, row.cells, strict=True)):
            positions = ends
            break
        number += 1
        positions = _start_of_row(block, number)
    return tuple(fragments), number, positions


def _break_row(
    row: FlowRow,
    positions: tuple[FlowPosition, ...],
    continued: CellItem | None,
    space: FreeSpace,
    padding: float,
    *,
    force: bool,
) -> RowFragment | None:
    """The part of a row that fits; None if it belongs on a new page."""
    left = space.left
    repeated = [continued.height if continued and not n else 0.0 for n in range(len(row.cells))]
    tall = 2 * padding + max(
        above + cell.height_from(position)
        for above, cell, position in zip(repeated, row.cells, positions, strict=True)
    )
    whole = max(tall, row.min_height) <= left + _ROUNDING
    short = tall <= space.max_blank or (tall <= space.body and space.is_small)
    if not whole and not force and short:
        return None
    cells = tuple(
        cell.fit(
            position,
            inf if whole else left - 2 * padding - repeated[number],
            space.max_blank if number else space.max_whole,
            force=force or whole,
        )
        for number, (cell, position) in enumerate(zip(row.cells, positions, strict=True))
    )
    if not whole and not force and _badly_broken(row, positions, cells, space.max_whole):
        return None
    text = max(above + cell.height for above, cell in zip(repeated, cells, strict=True))
    return RowFragment(0.0, max(text + 2 * padding, min(row.min_height, left)), cells, continued)


def _badly_broken(
    row: FlowRow,
    positions: tuple[FlowPosition, ...],
    cells: tuple[CellFragment, ...],
    max_whole: float,
) -> bool:
    """Whether a cell would begin with nothing, or the first one be divided without need."""
    nothing = any(
        position != cell.end and not fragment.items
        for cell, position, fragment in zip(row.cells, positions, cells, strict=True)
    )
    first = row.cells[0]
    return nothing or (cells[0].end != first.end and first.height_from(FlowPosition()) <= max_whole)


def _well_begun(
    block: GoalBlock,
    spans: tuple[CellFragment, ...],
    rows: tuple[RowFragment, ...],
    max_whole: float,
) -> bool:
    """Whether a block's first fragment has its whole goal and something of everything else."""
    for number, (cell, fragment) in enumerate(zip(block.spans, spans, strict=True)):
        whole = (number == 0 or cell.keep_whole) and cell.height_from(FlowPosition()) <= max_whole
        if whole and fragment.end != cell.end:
            return False
    return bool(rows or not block.rows) and all(
        fragment.items or not cell.items for fragment, cell in zip(spans, block.spans, strict=True)
    )


def _start_of_row(block: GoalBlock, number: int) -> tuple[FlowPosition, ...]:
    """The positions at the start of the cells of a row; none after the last row."""
    return (
        tuple(FlowPosition() for _ in block.rows[number].cells) if number < len(block.rows) else ()
    )


def _row_height(row: FlowRow, padding: float) -> float:
    tall = max(cell.height_from(FlowPosition()) for cell in row.cells) + 2 * padding
    return max(tall, row.min_height)
