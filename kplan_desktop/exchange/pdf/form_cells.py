"""Table cells that report and plan share: the form's goals, national measures and headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Final

from kplan_desktop.domain.model.form import Column, NationalGoal, StrategyArea
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import PARKED_AREA_ID, Report
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.exchange.pdf.flow_parts import FlowTable
from kplan_desktop.exchange.pdf.page_breaks import CellItem, FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import (
    CELL_PADDING,
    ITEM_GAP,
    LABEL_GAP,
    LABEL_MAX,
    LEADING,
    LEFT,
    MIN_EMPTY_ROW,
    RIGHT,
    SMALL_LEADING,
    UNIT_LEADING,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.typesetting import (
    StyledText,
    TextLine,
    TextStyle,
    one_line,
    set_lines,
    single_line,
)
from kplan_desktop.exchange.wording.document_words import (
    NOTHING_WRITTEN,
    DocumentWords,
    area_heading,
    document_words,
    with_full_stop,
)

_TITLE_LENGTH: Final = 160
"""A bookmark has at most so many characters."""


def column_edges(shares: Sequence[float]) -> tuple[float, ...]:
    """The x of the vertical rules of a table whose columns have these shares of its width."""
    edges = [LEFT]
    for share in shares:
        edges.append(edges[-1] + share * (RIGHT - LEFT) / sum(shares))
    return tuple(edges)


def text_widths(edges: Sequence[float]) -> tuple[float, ...]:
    """The widths of the columns' texts, between the rules and their padding."""
    return tuple(right - left - 2 * CELL_PADDING for left, right in pairwise(edges))


def paragraph(
    role: StructureType, runs: Sequence[StyledText], width: float, leading: float = LEADING
) -> CellItem:
    """Runs as one paragraph."""
    return CellItem(role, set_lines(runs, width), leading)


def stacked(*paragraphs: Sequence[StyledText], width: float) -> tuple[TextLine, ...]:
    """The lines of paragraphs under each other in one item; extracted text has spaces between."""
    *others, last = [set_lines(runs, width) for runs in paragraphs]
    spaced = [(*lines[:-1], replace(lines[-1], space_after=True)) for lines in others]
    return tuple(chain(*spaced, last))


def shortened(text: str, length: int) -> str:
    """A text in one line of at most so many characters, «…» for the words that are left out."""
    return beginning(one_line(text), length)


def with_locations(
    items: Sequence[CellItem], locations: Sequence[Location]
) -> tuple[CellItem, ...]:
    """The items, each with the location that it prints."""
    return tuple(
        replace(item, location=location) for item, location in zip(items, locations, strict=True)
    )


def numbered_items(
    entries: Sequence[tuple[str, Sequence[StyledText]]], width: float, style: TextStyle
) -> tuple[CellItem, ...]:
    """List items beside their labels, flush right; a label too wide for that begins its text."""
    widths = [style.width(label) for label, _ in entries]
    hanging = [label_width for label_width in widths if label_width + LABEL_GAP <= LABEL_MAX]
    indent = max(hanging, default=0.0) + LABEL_GAP
    items: list[CellItem] = []
    for (label, runs), label_width in zip(entries, widths, strict=True):
        if label_width + LABEL_GAP <= LABEL_MAX:
            line = single_line(style, label.split(" "))
            lines = set_lines(runs, width - indent)
            items.append(
                CellItem(
                    StructureType.ITEM,
                    lines,
                    LEADING,
                    line,
                    indent - LABEL_GAP - label_width,
                    indent,
                )
            )
        else:
            lines = set_lines((StyledText(label, style), *runs), width)
            items.append(CellItem(StructureType.ITEM, lines, LEADING))
    return tuple(items)


def nothing_written(widths: Sequence[float], styles: PdfStyles, *, to_fill_in: bool) -> FlowRow:
    """The row of a goal without anything: in a form to fill in by hand, the first numbers and room.

    See ``NOTHING_WRITTEN``.
    """
    if not to_fill_in:
        return FlowRow(tuple(FlowCell((dash(width, styles),)) for width in widths), 0.0)
    numbers = (numbered_items([("1.", ())], width, styles.muted) for width in widths)
    return FlowRow(tuple(FlowCell(number) for number in numbers), MIN_EMPTY_ROW)


def dash(width: float, styles: PdfStyles) -> CellItem:
    """The dash that stands where nothing is written."""
    runs = (StyledText(NOTHING_WRITTEN, styles.muted),)
    return paragraph(StructureType.PARAGRAPH, runs, width)


def continued_label(number: str, width: float, style: TextStyle, words: DocumentWords) -> CellItem:
    """What a divided cell repeats on the next page, such as «1.1 (forts.)»."""
    text = f"{number.removesuffix('.')} ({words.continued})"
    return paragraph(StructureType.ARTIFACT, (StyledText(text, style),), width)


def goal_block(
    goal: NationalGoal,
    rows: tuple[FlowRow, ...],
    widths: Sequence[float],
    styles: PdfStyles,
    words: DocumentWords,
) -> GoalBlock:
    """A goal beside its national measures, and the rows of what the unit has written."""
    number = with_full_stop(one_line(goal.number))
    lines = stacked(
        (StyledText(number, styles.strong),), (StyledText(goal.text, styles.body),), width=widths[0]
    )
    measures = numbered_items(
        [
            (with_full_stop(one_line(m.number)), (StyledText(m.text, styles.body),))
            for m in goal.national_measures
        ],
        widths[1],
        styles.muted,
    ) or (dash(widths[1], styles),)
    location = Location(goal.id)
    return GoalBlock(
        spans=(
            FlowCell(
                (CellItem(StructureType.GOAL, lines, LEADING, location=location),), is_header=True
            ),
            FlowCell(with_locations(measures, (location,) * len(measures)), ITEM_GAP),
        ),
        rows=rows,
        continued=continued_label(number, widths[0], styles.strong, words),
        title=shortened(f"{number} {goal.text}", _TITLE_LENGTH),
    )


def area_tables(
    report: Report,
    areas: Iterable[StrategyArea],
    columns: Sequence[Column],
    edges: tuple[float, ...],
    styles: PdfStyles,
    block: Callable[[NationalGoal], GoalBlock],
) -> list[FlowTable]:
    """Each of these areas under its heading, «Strategiområde 1: Kulturskolen i samfunnet».

    The parked goals come last, under a heading of their own with a line that says what they are.
    """
    form, words = report.form, document_words(report.form.language)
    headers = tuple(
        column_header(column, width, styles)
        for column, width in zip(columns, text_widths(edges), strict=True)
    )
    tables: list[FlowTable] = []
    for area in areas:
        is_parked = area.id == PARKED_AREA_ID
        title = one_line(area_heading(form, area))
        about = (StyledText(words.about_parked, styles.body),)
        runs = (StyledText(title, styles.heading),)
        tables.append(
            FlowTable(
                title=shortened(title, _TITLE_LENGTH),
                language=form.language,
                heading=paragraph(StructureType.HEADING, runs, RIGHT - LEFT, UNIT_LEADING),
                intro=(
                    (paragraph(StructureType.PARAGRAPH, about, RIGHT - LEFT),) if is_parked else ()
                ),
                headers=headers,
                blocks=tuple(block(goal) for goal in area.goals),
                edges=edges,
            )
        )
    return tables


def column_header(column: Column, width: float, styles: PdfStyles) -> FlowCell:
    """The header of a column: its heading, and the smaller line under it."""
    items = [
        paragraph(
            StructureType.PARAGRAPH,
            (StyledText(column.heading, styles.column),),
            width,
            SMALL_LEADING,
        )
    ]
    if column.subheading:
        runs = (StyledText(column.subheading, styles.column_small),)
        items.append(paragraph(StructureType.PARAGRAPH, runs, width, SMALL_LEADING))
    return FlowCell(tuple(items))
