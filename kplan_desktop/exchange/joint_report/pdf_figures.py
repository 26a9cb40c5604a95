"""The figures of the joint report as tables in its PDF, with a bar beside each number.

The number is the text of its cell, and the bar beside it a decoration that says the same: whoever
cannot see it lacks nothing, and no bar stands for what was not given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from kplan_desktop.domain.joint_report.joint_content import PrintedTotal, ScopeFigures, ScopeRow
from kplan_desktop.domain.model.form import Column
from kplan_desktop.domain.text.formatting import metric_name
from kplan_desktop.domain.totals.totals import Part
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.exchange.pdf.flow_parts import FlowTable
from kplan_desktop.exchange.pdf.form_cells import (
    column_edges,
    column_header,
    continued_label,
    paragraph,
    text_widths,
)
from kplan_desktop.exchange.pdf.page_breaks import (
    CellItem,
    FlowCell,
    FlowRow,
    GoalBlock,
    PrintedBar,
)
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import (
    HAIRLINE,
    LEADING,
    LEFT,
    RIGHT,
    UNIT_LEADING,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.typesetting import StyledText, TextStyle, set_lines

_TOTALS_EDGES: Final = column_edges((22.0, 30.0, 18.0, 30.0))
"""The x of the rules beside metric, what is reached, what is beside it, and the coverage."""

_TOTALS_WIDTHS: Final = text_widths(_TOTALS_EDGES)

_MOST_METRICS: Final = 5
"""Columns of metrics in one table, beside that of units or goals."""

_NAME_SHARE: Final = 0.9
"""The width of the column of units or goals, with that of a metric of five as the unit."""

_TOTALS_PADDING: Final = 3.0
_ROW_PADDING: Final = 1.6
_BAR_GAP: Final = 6.0
_LEAST_BAR: Final = 0.8


class FigureTables:
    """Makes the tables of figures of one document."""

    def __init__(self, lines: JointLines, styles: PdfStyles, own_styles: PdfStyles) -> None:
        self._lines = lines
        self._styles = styles
        self._own = own_styles

    def tables(
        self, figures: ScopeFigures, title: str, role: StructureType, *, bookmark: bool
    ) -> Iterator[FlowTable]:
        """The totals of a scope under a heading, and then what units and goals have reached."""
        yield self._totals(figures, title, role, bookmark=bookmark)
        words, label = self._lines.words, self._lines.unit_label
        for rows, first, heading, by_goal in (
            (figures.by_unit, label, words.by_unit, False),
            (figures.by_goal, words.goal, words.by_goal, True),
        ):
            once = self._lines.counted_once(figures, by_goal=by_goal)
            yield from self._matrix(figures.totals, rows, (first, heading, title, once))

    def _totals(
        self, figures: ScopeFigures, title: str, role: StructureType, *, bookmark: bool
    ) -> FlowTable:
        lines, own = self._lines, self._own
        words = lines.words
        note = lines.documents.counted_once if figures.totals else words.no_figures
        headings = (lines.documents.metric, words.reached, words.beside, words.coverage)
        return FlowTable(
            title=title if bookmark else "",
            running=title,
            language=lines.documents.language,
            heading=heading_item(title, role, own),
            intro=(_text(note, own.muted, RIGHT - LEFT),) if bookmark or not figures.totals else (),
            headers=_headers(headings, _TOTALS_WIDTHS, own),
            blocks=tuple(self._total(total, figures) for total in figures.totals),
            edges=_TOTALS_EDGES,
            rule=HAIRLINE,
        )

    def _total(self, total: PrintedTotal, figures: ScopeFigures) -> GoalBlock:
        """A total: what is reached, what is planned or uncertain, and how much it covers."""
        lines, own = self._lines, self._own
        text, name = lines.total(total), lines.total_name(total)
        is_reached = bool(total.reached.known or total.reached.unknown)
        style = own.figure if total.value is not None else own.muted_strong
        reached = [(text.value, style)] if is_reached else [(lines.part(None), own.muted)]
        reached += [(part, own.muted) for part in (text.at_least, *text.details) if part]
        beside = text.beside if is_reached else (text.value, *text.beside)
        coverage = [(lines.coverage(total), own.muted), *self._only_unit(total, figures)]
        if undecided := lines.undecided(total):
            coverage.append((undecided, own.muted_strong))
        texts = (reached, [(part.removeprefix("+\u00a0"), own.muted_strong) for part in beside])
        cells = (*texts, coverage)
        return GoalBlock(
            spans=(FlowCell((_text(name, own.strong, _TOTALS_WIDTHS[0]),), is_header=True),),
            rows=(
                FlowRow(
                    tuple(
                        FlowCell(tuple(_text(part, style, width) for part, style in cell))
                        for cell, width in zip(cells, _TOTALS_WIDTHS[1:], strict=True)
                    ),
                    0.0,
                ),
            ),
            continued=continued_label(name, _TOTALS_WIDTHS[0], own.strong, lines.documents),
            padding=_TOTALS_PADDING,
        )

    def _only_unit(
        self, total: PrintedTotal, figures: ScopeFigures
    ) -> Iterator[tuple[str, TextStyle]]:
        """The name of the only unit that has reached any, which then has no column."""
        number = figures.totals.index(total)
        units = [row.title for row in figures.by_unit if row.parts[number] is not None]
        if len(units) == 1:
            yield units[0], self._own.muted

    def _matrix(
        self,
        totals: Sequence[PrintedTotal],
        rows: Sequence[ScopeRow],
        texts: tuple[str, str, str, str],
    ) -> Iterator[FlowTable]:
        """What each unit or goal has reached; a metric of only one of them is left out.

        ``texts`` are the heading of the first column, that of the table, what the figures are of,
        and a remark.
        """
        first, heading, of, remark = texts
        shown = [
            number
            for number, _ in enumerate(totals)
            if sum(1 for row in rows if row.parts[number] is not None) > 1
        ]
        size = ceil(len(shown) / ceil(len(shown) / _MOST_METRICS)) if shown else 1
        own = self._own
        for start in range(0, len(shown), size):
            numbers = shown[start : start + size]
            found = [row for row in rows if any(row.parts[number] for number in numbers)]
            share = _MOST_METRICS / len(numbers)
            edges = column_edges((_NAME_SHARE, *([share] * len(numbers))))
            widths = text_widths(edges)
            columns = [
                _BarColumn.of(
                    [self._cell(row.parts[number]) for row in found],
                    self._cell(totals[number].reached),
                    width,
                    own,
                )
                for number, width in zip(numbers, widths[1:], strict=True)
            ]
            names = [metric_name(totals[number].metric) for number in numbers]
            intro = [] if start else [self._lines.words.missing, remark]
            shown_heading = f"{heading} ({self._lines.documents.continued})" if start else heading
            yield FlowTable(
                title="",
                running=f"{of}: {heading}",
                language=self._lines.documents.language,
                heading=heading_item(shown_heading, StructureType.SUBHEADING, own),
                intro=tuple(_text(text, own.muted, RIGHT - LEFT) for text in intro if text),
                headers=_headers((first, *names), widths, own),
                blocks=tuple(self._rows(found, columns, widths)),
                edges=edges,
                rule=HAIRLINE,
            )

    def _rows(
        self, rows: Sequence[ScopeRow], columns: Sequence[_BarColumn], widths: Sequence[float]
    ) -> Iterator[GoalBlock]:
        """First the totals, which never stand alone at the head of a page, then the rows."""
        cells = [column.total for column in columns]
        yield self._row(self._lines.documents.total, self._own.strong, cells, widths)
        for index, row in enumerate(rows):
            cells = [column.cells[index] for column in columns]
            yield self._row(row.title, self._styles.body, cells, widths)

    def _row(
        self, title: str, style: TextStyle, cells: Sequence[FlowCell], widths: Sequence[float]
    ) -> GoalBlock:
        name = _text(title, style, widths[0])
        return GoalBlock(
            spans=(FlowCell((name,), is_header=True),),
            rows=(FlowRow(tuple(cells), 0.0),),
            continued=continued_label(title, widths[0], style, self._lines.documents),
            padding=_ROW_PADDING,
        )

    def _cell(self, part: Part | None) -> _Number:
        """What stands in a cell: the number, and in a line of its own that some are unknown."""
        if part is None or not (part.known and part.unknown):
            value = None if part is None else part.value
            return _Number(self._lines.part(part), "", 0.0 if value is None else float(value))
        known = self._lines.part(replace(part, unknown=0))
        unknown = f"+ {self._lines.documents.total_words.unknown}"
        return _Number(known, unknown, float(part.value or 0))


@dataclass(frozen=True, slots=True)
class _Number:
    """The texts of a cell, and the value that its bar shows."""

    text: str
    more: str
    value: float


@dataclass(frozen=True, slots=True)
class _BarColumn:
    """The cells of a column, whose bars all begin at one x and have one scale."""

    cells: tuple[FlowCell, ...]
    total: FlowCell

    @classmethod
    def of(
        cls, numbers: Sequence[_Number], total: _Number, width: float, styles: PdfStyles
    ) -> _BarColumn:
        """The cells for these numbers, in a column with texts of this width."""
        texts = [(each, styles.body) for each in numbers] + [(total, styles.strong)]
        room = max(max(style.width(each.text), style.width(each.more)) for each, style in texts)
        start = min(room, width) + _BAR_GAP
        largest = max((each.value for each in numbers), default=0.0)
        scale = (width - start) / largest if largest > 0 and width > start else 0.0

        def cell(number: _Number, style: TextStyle, length: float) -> FlowCell:
            bar = PrintedBar(start, max(length, _LEAST_BAR)) if length > 0 else None
            items = [_flush_right(number.text, style, room, bar)]
            if number.more:
                items.append(_flush_right(number.more, styles.muted, room, None))
            return FlowCell(tuple(items))

        return cls(
            tuple(cell(each, styles.body, each.value * scale) for each in numbers),
            cell(total, styles.strong, 0.0),
        )


def _flush_right(text: str, style: TextStyle, room: float, bar: PrintedBar | None) -> CellItem:
    """A number, flush right so that digits stand under each other."""
    lines = set_lines((StyledText(text, style),), room + 1.0)
    indent = max(room - lines[0].width, 0.0)
    return CellItem(StructureType.PARAGRAPH, lines, LEADING, indent=indent, bar=bar)


def heading_item(text: str, role: StructureType, styles: PdfStyles) -> CellItem:
    """A heading of a level, across the page."""
    style = {
        StructureType.HEADING: styles.heading,
        StructureType.GOAL: styles.unit,
    }.get(role, styles.strong)
    return paragraph(role, (StyledText(text, style),), RIGHT - LEFT, UNIT_LEADING)


def _headers(
    headings: Sequence[str], widths: Sequence[float], styles: PdfStyles
) -> tuple[FlowCell, ...]:
    return tuple(
        column_header(Column(heading=heading), width, styles)
        for heading, width in zip(headings, widths, strict=True)
    )


def _text(text: str, style: TextStyle, width: float) -> CellItem:
    return paragraph(StructureType.PARAGRAPH, (StyledText(text, style),), width)
