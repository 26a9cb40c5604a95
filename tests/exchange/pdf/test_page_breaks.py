"""Page breaks in a goal block: every line once and in order, nothing overlapping or alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.exchange.pdf.page_breaks import (
    PADDING,
    BlockFragment,
    CellFragment,
    CellItem,
    FlowCell,
    FlowPosition,
    FlowRow,
    FreeSpace,
    GoalBlock,
    ItemFragment,
    block_height,
    break_block,
    start_of,
)
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.typesetting import TextLine

LEADING = 10.0
GAP = 2.0
BODY = 300.0
MAX_BLANK = FreeSpace(BODY, BODY, fresh=True).max_blank
MAX_WHOLE = FreeSpace(BODY, BODY, fresh=True).max_whole


def item(lines: int) -> CellItem:
    return CellItem(StructureType.ITEM, (TextLine(),) * lines, LEADING)


def cell(*lines: int) -> FlowCell:
    return FlowCell(tuple(item(count) for count in lines), GAP)


def goal_block(goal: FlowCell, national: FlowCell, *rows: tuple[FlowCell, FlowCell]) -> GoalBlock:
    flow_rows = tuple(FlowRow(cells, 0.0, item(1)) for cells in rows)
    return GoalBlock((goal, national), flow_rows, item(1))


def pages(block: GoalBlock, first: float = BODY) -> list[BlockFragment]:
    """What stands on each page, if the first one has only ``first`` points left."""
    fragments: list[BlockFragment] = []
    state, space = start_of(block), FreeSpace(first, BODY, fresh=first == BODY)
    while len(fragments) < 1000:
        fragment = break_block(block, state, space)
        space = FreeSpace(BODY, BODY, fresh=True)
        if fragment is None:
            assert not fragments
            continue
        fragments.append(fragment)
        if fragment.end is None:
            return fragments
        state = fragment.end
    raise AssertionError("no end")


def all_cells(block: GoalBlock) -> list[FlowCell]:
    return [*block.spans, *(cell for row in block.rows for cell in row.cells)]


def fragments_of_cells(
    block: GoalBlock, fragments: list[BlockFragment]
) -> list[list[CellFragment]]:
    """The fragments of each cell in the order of pages, the cells in that of ``all_cells``."""
    spans = [[fragment.spans[n] for fragment in fragments] for n in range(len(block.spans))]
    rows: list[list[CellFragment]] = []
    for row in (row for fragment in fragments for row in fragment.rows):
        if row.continued is None:
            rows += [[] for _ in row.cells]
        for number, cell_fragment in enumerate(row.cells):
            rows[number - len(row.cells)].append(cell_fragment)
    return [*spans, *rows]


lists = st.lists(st.integers(1, 6) | st.sampled_from([1, 11, 35, 90]), max_size=12)
cells = lists.map(lambda counts: cell(*counts))
blocks = st.builds(
    lambda goal, national, rows: goal_block(cell(goal), national, *rows),
    st.sampled_from([1, 5, 12, 40]),
    cells,
    st.lists(st.tuples(st.integers(1, 40).map(cell), cells), min_size=1, max_size=5),
)


@given(blocks, st.floats(0, BODY))
def test_every_line_is_set_once_and_in_order(block: GoalBlock, first: float) -> None:
    fragments = fragments_of_cells(block, pages(block, first))
    for source, of_cell in zip(all_cells(block), fragments, strict=True):
        lines = [
            (part.item, n)
            for fragment in of_cell
            for part in fragment.items
            for n in range(part.first, part.end)
        ]
        assert lines == [(whole, n) for whole in source.items for n in range(len(whole.lines))]


@given(blocks, st.floats(0, BODY))
def test_nothing_overlaps_and_nothing_leaves_the_page(block: GoalBlock, first: float) -> None:
    fragments = pages(block, first)
    for fragment in fragments:
        is_short = fragment is fragments[0] and block_height(block) > first == BODY
        assert fragment.height <= (first if is_short else BODY) + 0.01
        for span in fragment.spans:
            assert_stacked(span.items, fragment.height - 2 * PADDING)
        bottom = 0.0
        for row in fragment.rows:
            assert row.y >= bottom - 0.01
            bottom = row.y + row.height
            for cell_fragment in row.cells:
                assert_stacked(cell_fragment.items, row.height - 2 * PADDING)
        assert bottom <= fragment.height + 0.01


def assert_stacked(items: tuple[ItemFragment, ...], height: float) -> None:
    bottom = -GAP
    for part in items:
        assert part.y >= bottom + GAP - 0.01
        bottom = part.bottom
    assert bottom <= height + 0.01


@given(blocks, st.floats(0, BODY))
def test_an_item_is_divided_only_if_it_is_tall_and_never_by_a_single_line(
    block: GoalBlock, first: float
) -> None:
    first_cells = [block.spans[0], *(row.cells[0] for row in block.rows)]
    whole = {id(item): MAX_WHOLE for cell in first_cells for item in cell.items}
    for part in all_items(fragments_of_cells(block, pages(block, first))):
        if part.end - part.first < len(part.item.lines):
            assert part.item.height > whole.get(id(part.item), MAX_BLANK)
            assert part.end - part.first >= 2


def all_items(cells: list[list[CellFragment]]) -> Iterator[ItemFragment]:
    for fragments in cells:
        for fragment in fragments:
            yield from fragment.items


@given(blocks, st.floats(0, BODY))
def test_no_list_leaves_a_single_line_behind_or_sends_one_on(
    block: GoalBlock, first: float
) -> None:
    fragments = fragments_of_cells(block, pages(block, first))
    for source, of_cell in zip(all_cells(block), fragments, strict=True):
        counts = [fragment.line_count for fragment in of_cell if fragment.items]
        if len(counts) > 1 and all(whole.height <= MAX_BLANK for whole in source.items):
            assert counts[0] > 1
            assert counts[-1] > 1


def test_a_block_that_fits_stays_in_one_piece() -> None:
    block = goal_block(cell(4), cell(3, 3), (cell(3), cell(2, 2)), (cell(2), cell(4)))
    assert len(pages(block)) == 1
    assert len(pages(block, block_height(block))) == 1


def test_a_block_moves_to_the_next_page_rather_than_be_divided_for_little_room() -> None:
    block = goal_block(cell(4), cell(3), (cell(9), cell(9)), (cell(9), cell(9)))
    space = FreeSpace(MAX_BLANK - 1, BODY, fresh=False)
    assert break_block(block, start_of(block), space) is None
    assert break_block(block, start_of(block), FreeSpace(150, BODY, fresh=False)) is not None


def test_a_heading_counts_as_blank_where_it_would_move_with_its_first_block() -> None:
    block = goal_block(cell(2), cell(2), (cell(2), cell(2, 2, 2)), (cell(9), cell(9)))
    left = MAX_BLANK - 1
    assert break_block(block, start_of(block), FreeSpace(left, BODY, False)) is None
    assert break_block(block, start_of(block), FreeSpace(left, BODY, False, above=50)) is not None


def test_a_row_that_fits_on_the_next_page_is_not_divided_for_little_room() -> None:
    row = (cell(3), cell(3, 3, 3))
    three = 3 * block_height(goal_block(cell(2), cell(2), row))
    for fragment in pages(goal_block(cell(2), cell(2), *[row] * 5), three + MAX_BLANK - 1):
        assert all(part.continued is None for part in fragment.rows)


def test_a_row_is_divided_rather_than_leave_much_of_a_page_blank() -> None:
    block = goal_block(cell(2), cell(2), (cell(3), cell(*[3] * 4)), (cell(3), cell(*[3] * 8)))
    first, second = pages(block)
    assert first.height > BODY - MAX_BLANK
    assert second.rows[0].continued is not None


def test_a_tall_row_is_divided_between_its_notes() -> None:
    block = goal_block(cell(2), cell(2), (cell(3), cell(*[4] * 20)))
    first, *_ = pages(block)
    assert [part.end for part in first.rows[0].cells[1].items] == [4] * 6
    assert first.end is not None


def test_a_goal_begins_with_its_whole_text_and_something_of_each_column() -> None:
    block = goal_block(cell(10), cell(20), (cell(3), cell(*[4] * 20)))
    assert break_block(block, start_of(block), FreeSpace(105, BODY, fresh=False)) is None


def test_a_total_beside_its_activities_is_begun_where_all_of_it_has_room() -> None:
    total = replace(cell(1, 1, 1, 1, 1), keep_whole=True)
    block = goal_block(cell(1), total, *[(cell(1), cell(1))] * 30)
    for left in range(30, 300, 7):
        fragments = pages(block, left)
        assert fragments[0].spans[1].end == total.end
    assert len(pages(block, 30)) == len(pages(block))


def test_a_list_sends_no_single_line_on_alone() -> None:
    fragment = cell(2, 2, 1).fit(FlowPosition(), 4 * LEADING + GAP, MAX_BLANK, force=False)
    assert [part.end for part in fragment.items] == [2]
    assert fragment.end == FlowPosition(1)


def test_a_single_line_that_no_page_has_room_for_is_taken_once() -> None:
    fragment = cell(1, 1).fit(FlowPosition(), LEADING / 2, MAX_BLANK, force=True)
    assert [(part.first, part.end) for part in fragment.items] == [(0, 1)]
    assert fragment.end == FlowPosition(1)
