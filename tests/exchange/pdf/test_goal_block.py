"""The goal block over pages: every line once and in order, nothing overlapping or stranded."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.exchange.pdf.goal_block import (
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
    beginning,
    cut,
    height,
)
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.typesetting import TextLine

LEADING = 10.0
GAP = 2.0
BODY = 300.0
KEEP = BODY / 3


def item(lines: int) -> CellItem:
    return CellItem(StructureType.ITEM, (TextLine(),) * lines, LEADING)


def cell(*lines: int) -> FlowCell:
    return FlowCell(tuple(item(count) for count in lines), GAP)


def block(goal: FlowCell, national: FlowCell, *rows: tuple[FlowCell, FlowCell]) -> GoalBlock:
    made = tuple(FlowRow(cells, 0.0, item(1)) for cells in rows)
    return GoalBlock((goal, national), made, item(1))


def pages(made: GoalBlock, first: float = BODY) -> list[BlockFragment]:
    """What stands on each page, if the first one has only ``first`` points left."""
    segments: list[BlockFragment] = []
    state, space = beginning(made), FreeSpace(first, BODY, fresh=first == BODY)
    while len(segments) < 1000:
        segment = cut(made, state, space)
        space = FreeSpace(BODY, BODY, fresh=True)
        if segment is None:
            assert not segments
            continue
        segments.append(segment)
        if segment.end is None:
            return segments
        state = segment.end
    raise AssertionError("no end")


def every_cell(made: GoalBlock) -> list[FlowCell]:
    return [*made.spans, *(inner for row in made.rows for inner in row.cells)]


def taken_of_each(made: GoalBlock, segments: list[BlockFragment]) -> list[list[CellFragment]]:
    """What each page takes of each cell, the cells in the order of ``every_cell``."""
    spans = [[segment.spans[n] for segment in segments] for n in range(len(made.spans))]
    parts = [part for segment in segments for part in segment.rows]
    rows: list[list[CellFragment]] = []
    for part in parts:
        if part.continued is None:
            rows += [[] for _ in part.cells]
        for number, taken in enumerate(part.cells):
            rows[number - len(part.cells)].append(taken)
    return [*spans, *rows]


lists = st.lists(st.integers(1, 6) | st.sampled_from([1, 11, 35, 90]), max_size=12)
cells = lists.map(lambda counts: cell(*counts))
blocks = st.builds(
    lambda goal, national, rows: block(cell(goal), national, *rows),
    st.sampled_from([1, 5, 12, 40]),
    cells,
    st.lists(st.tuples(st.integers(1, 40).map(cell), cells), min_size=1, max_size=5),
)


@given(blocks, st.floats(0, BODY))
def test_every_line_is_set_once_and_in_order(made: GoalBlock, first: float) -> None:
    every = taken_of_each(made, pages(made, first))
    for one, taken in zip(every_cell(made), every, strict=True):
        lines = [
            (part.item, n) for t in taken for part in t.parts for n in range(part.first, part.last)
        ]
        assert lines == [(each, n) for each in one.items for n in range(len(each.lines))]


@given(blocks, st.floats(0, BODY))
def test_nothing_overlaps_and_nothing_leaves_the_page(made: GoalBlock, first: float) -> None:
    segments = pages(made, first)
    for segment in segments:
        room = first if segment is segments[0] and height(made) > first == BODY else BODY
        assert segment.height <= room + 0.01
        for taken in segment.spans:
            assert_stacked(taken.parts, segment.height - 2 * PADDING)
        bottom = 0.0
        for row in segment.rows:
            assert row.y >= bottom - 0.01
            bottom = row.y + row.height
            for taken in row.cells:
                assert_stacked(taken.parts, row.height - 2 * PADDING)
        assert bottom <= segment.height + 0.01


def assert_stacked(parts: tuple[ItemFragment, ...], room: float) -> None:
    bottom = -GAP
    for part in parts:
        assert part.y >= bottom + GAP - 0.01
        bottom = part.bottom
    assert bottom <= room + 0.01


def divided(every: list[list[CellFragment]]) -> Iterator[tuple[ItemFragment, ...]]:
    for taken in every:
        yield from (each.parts for each in taken if each.parts)


@given(blocks, st.floats(0, BODY))
def test_an_item_is_divided_only_if_it_is_tall_and_never_by_a_single_line(
    made: GoalBlock, first: float
) -> None:
    for parts in divided(taken_of_each(made, pages(made, first))):
        for part in parts:
            whole = len(part.item.lines)
            if part.last - part.first < whole:
                assert part.item.height > KEEP
                assert part.last - part.first >= 2


@given(blocks, st.floats(0, BODY))
def test_no_list_leaves_a_single_line_behind_or_sends_one_on(made: GoalBlock, first: float) -> None:
    for one, taken in zip(every_cell(made), taken_of_each(made, pages(made, first)), strict=True):
        filled = [each for each in taken if each.parts]
        counts = [each.line_count for each in filled]
        if len(counts) > 1 and all(each.height <= KEEP for each in one.items):
            assert counts[0] > 1
            assert counts[-1] > 1


def test_a_block_that_fits_stays_in_one_piece() -> None:
    made = block(cell(4), cell(3, 3), (cell(3), cell(2, 2)), (cell(2), cell(4)))
    assert len(pages(made)) == 1
    assert len(pages(made, height(made))) == 1


def test_a_block_moves_to_the_next_page_rather_than_be_divided_for_little_room() -> None:
    made = block(cell(4), cell(3), (cell(9), cell(9)), (cell(9), cell(9)))
    space = FreeSpace(KEEP - 1, BODY, fresh=False)
    assert cut(made, beginning(made), space) is None
    assert cut(made, beginning(made), FreeSpace(150, BODY, fresh=False)) is not None


def test_a_row_that_fits_on_the_next_page_is_not_divided() -> None:
    made = block(cell(2), cell(2), *[(cell(3), cell(8))] * 5)
    for segment in pages(made, 250):
        assert all(row.continued is None for row in segment.rows)


def test_a_tall_row_is_divided_between_its_notes() -> None:
    made = block(cell(2), cell(2), (cell(3), cell(*[4] * 20)))
    first, *_ = pages(made)
    assert [part.last for part in first.rows[0].cells[1].parts] == [4] * 6
    assert first.end is not None


def test_a_goal_begins_with_its_whole_text_and_something_of_each_column() -> None:
    made = block(cell(10), cell(20), (cell(3), cell(*[4] * 20)))
    assert cut(made, beginning(made), FreeSpace(105, BODY, fresh=False)) is None


def test_a_list_sends_no_single_line_on_alone() -> None:
    taken = cell(2, 2, 1).take(FlowPosition(), 4 * LEADING + GAP, KEEP, must=False)
    assert [part.last for part in taken.parts] == [2]
    assert taken.end == FlowPosition(1)


def test_a_single_line_that_no_page_has_room_for_is_taken_once() -> None:
    taken = cell(1, 1).take(FlowPosition(), LEADING / 2, KEEP, must=True)
    assert [(part.first, part.last) for part in taken.parts] == [(0, 1)]
    assert taken.end == FlowPosition(1)
