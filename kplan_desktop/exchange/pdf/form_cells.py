"""What the report and the plan have in common: the form's words as items and cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Final

from kplan_desktop.domain.model.form import Column, Form, NationalGoal
from kplan_desktop.domain.review.findings import Location
from kplan_desktop.exchange.pdf.goal_block import CellItem, FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.page_layout import FlowTable
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import (
    CELL_PADDING,
    ITEM_GAP,
    LABEL_GAP,
    LABEL_MAX,
    LEADING,
    LEFT,
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
    single,
)
from kplan_desktop.exchange.wording.document_words import PaperWords

_TITLE_LENGTH: Final = 160
"""A bookmark has at most so many characters."""


def edges_of(shares: Sequence[float]) -> tuple[float, ...]:
    """The vertical rules of a table whose columns have these shares of its width."""
    places = [LEFT]
    for share in shares:
        places.append(places[-1] + share * (RIGHT - LEFT) / sum(shares))
    return tuple(places)


def text_widths(edges: Sequence[float]) -> tuple[float, ...]:
    """How wide the text of each column is between two of the rules."""
    return tuple(right - left - 2 * CELL_PADDING for left, right in pairwise(edges))


def paragraph(
    role: StructureType, runs: Sequence[StyledText], width: float, leading: float = LEADING
) -> CellItem:
    """Runs as one paragraph."""
    return CellItem(role, set_lines(runs, width), leading)


def below(*paragraphs: Sequence[StyledText], width: float) -> tuple[TextLine, ...]:
    """Paragraphs under each other in one item, which a space parts for who does not see them."""
    *most, last = [set_lines(runs, width) for runs in paragraphs]
    parted = [(*lines[:-1], replace(lines[-1], goes_on=True)) for lines in most]
    return tuple(chain(*parted, last))


def shortened(text: str, length: int) -> str:
    """A text in one line of at most so many characters, «…» for the words that are left out."""
    text = one_line(text)
    if len(text) <= length:
        return text
    return f"{text[:length].rpartition(' ')[0] or text[:length]} …"


def dotted(number: str) -> str:
    """A printed number with the full stop that the form sets after it: «1.1.» for «1.1»."""
    number = one_line(number)
    return f"{number}." if number[-1:].isalnum() else number


def about(items: Sequence[CellItem], places: Sequence[Location]) -> tuple[CellItem, ...]:
    """The items, each with the place of the report that it tells."""
    return tuple(replace(item, about=place) for item, place in zip(items, places, strict=True))


def numbered(
    entries: Sequence[tuple[str, Sequence[StyledText]]], width: float, style: TextStyle
) -> tuple[CellItem, ...]:
    """List items beside their labels, flush right; a label too wide for that begins its text."""
    widths = [style.width(label) for label, _ in entries]
    hanging = [wide for wide in widths if wide + LABEL_GAP <= LABEL_MAX]
    indent = max(hanging, default=0.0) + LABEL_GAP
    items: list[CellItem] = []
    for (label, runs), wide in zip(entries, widths, strict=True):
        if wide + LABEL_GAP <= LABEL_MAX:
            line = single(style, label.split(" "))
            lines = set_lines(runs, width - indent)
            items.append(
                CellItem(
                    StructureType.ITEM, lines, LEADING, line, indent - LABEL_GAP - wide, indent
                )
            )
        else:
            lines = set_lines((StyledText(label, style), *runs), width)
            items.append(CellItem(StructureType.ITEM, lines, LEADING))
    return tuple(items)


def continuation(number: str, width: float, style: TextStyle, words: PaperWords) -> CellItem:
    """What a cell repeats on the next page, such as «1.1 (forts.)»."""
    text = f"{number.removesuffix('.')} ({words.continued})"
    return paragraph(StructureType.ARTIFACT, (StyledText(text, style),), width)


def goal_block(
    goal: NationalGoal,
    rows: tuple[FlowRow, ...],
    widths: Sequence[float],
    look: PdfStyles,
    words: PaperWords,
) -> GoalBlock:
    """A goal beside its national measures, with the rows of what the unit has written."""
    number = dotted(goal.number)
    lines = below(
        (StyledText(number, look.strong),), (StyledText(goal.text, look.body),), width=widths[0]
    )
    measures = numbered(
        [(dotted(m.number), (StyledText(m.text, look.body),)) for m in goal.national_measures],
        widths[1],
        look.muted,
    )
    here = Location(goal.id)
    return GoalBlock(
        spans=(
            FlowCell((CellItem(StructureType.GOAL, lines, LEADING, about=here),), head=True),
            FlowCell(about(measures, (here,) * len(measures)), ITEM_GAP),
        ),
        rows=rows,
        continued=continuation(number, widths[0], look.strong, words),
        title=shortened(f"{number} {goal.text}", _TITLE_LENGTH),
    )


def area_tables(
    form: Form,
    columns: Sequence[Column],
    edges: tuple[float, ...],
    look: PdfStyles,
    block: Callable[[NationalGoal], GoalBlock],
) -> list[FlowTable]:
    """Each strategy area under its heading, «Strategiområde 1: Kulturskolen i samfunnet»."""
    heads = tuple(
        column_head(column, width, look)
        for column, width in zip(columns, text_widths(edges), strict=True)
    )
    tables: list[FlowTable] = []
    for area in form.strategy_areas:
        title = f"{one_line(form.area_label)} {one_line(area.number)}: {one_line(area.title)}"
        runs = (StyledText(title, look.heading),)
        tables.append(
            FlowTable(
                title=shortened(title, _TITLE_LENGTH),
                language=form.language,
                heading=paragraph(StructureType.HEADING, runs, RIGHT - LEFT, UNIT_LEADING),
                heads=heads,
                blocks=tuple(block(goal) for goal in area.goals),
                edges=edges,
            )
        )
    return tables


def column_head(column: Column, width: float, look: PdfStyles) -> FlowCell:
    """The head of a column: its heading, and the smaller line under it."""
    items = [
        paragraph(
            StructureType.PARAGRAPH,
            (StyledText(column.heading, look.column),),
            width,
            SMALL_LEADING,
        )
    ]
    if column.subheading:
        runs = (StyledText(column.subheading, look.column_small),)
        items.append(paragraph(StructureType.PARAGRAPH, runs, width, SMALL_LEADING))
    return FlowCell(tuple(items))
