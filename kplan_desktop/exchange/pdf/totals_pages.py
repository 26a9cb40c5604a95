"""The report's totals, and beside each the activities that it is made of."""

from __future__ import annotations

from typing import Final

from kplan_desktop.domain.model.form import Column
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.pdf.flow_parts import FlowTable
from kplan_desktop.exchange.pdf.form_cells import (
    column_edges,
    column_header,
    continued_label,
    paragraph,
    shortened,
    text_widths,
)
from kplan_desktop.exchange.pdf.page_breaks import CellItem, FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import LEFT, RIGHT, UNIT_LEADING, PdfStyles
from kplan_desktop.exchange.pdf.typesetting import StyledText, TextStyle, in_a_row, one_line
from kplan_desktop.exchange.wording.document_words import DocumentWords
from kplan_desktop.exchange.wording.report_totals import (
    QUOTED_LENGTH,
    CountedLine,
    ReportTotals,
    TotalLines,
    report_totals,
)

_EDGES: Final = column_edges((17.0, 17.0, 20.0, 46.0))
"""The x of the rules beside metric, total, figure and activity."""

_WIDTHS: Final = text_widths(_EDGES)

_DEFINITION_EDGES: Final = column_edges((17.0, 83.0))
"""The x of the rules beside metric and definition."""

_DEFINITION_WIDTHS: Final = text_widths(_DEFINITION_EDGES)


def totals_tables(report: Report, styles: PdfStyles, words: DocumentWords) -> list[FlowTable]:
    """The totals of the whole report; a sentence alone where no activity has a figure.

    After them what the figures count, where the form says so.
    """
    totals = report_totals(report, words)
    tables = [_totals(totals, styles, words)]
    return [*tables, _definitions(totals, styles, words)] if totals.definitions else tables


def _totals(totals: ReportTotals, styles: PdfStyles, words: DocumentWords) -> FlowTable:
    sources = _Sources(styles, words)
    return FlowTable(
        title=words.totals,
        language=words.language,
        heading=_heading(words.totals, styles),
        intro=tuple(
            paragraph(StructureType.PARAGRAPH, runs, RIGHT - LEFT)
            for runs in (
                [StyledText(totals.introduction, styles.body)],
                _sums(totals, styles) if totals.sums else [],
            )
            if runs
        ),
        headers=tuple(
            column_header(Column(heading=heading), width, styles)
            for heading, width in zip(words.totals_columns, _WIDTHS, strict=True)
        ),
        blocks=tuple(sources.block(total) for total in totals.totals),
        edges=_EDGES,
    )


def _definitions(totals: ReportTotals, styles: PdfStyles, words: DocumentWords) -> FlowTable:
    return FlowTable(
        title=words.definitions,
        language=words.language,
        heading=_heading(words.definitions, styles),
        headers=tuple(
            column_header(Column(heading=heading), width, styles)
            for heading, width in zip(words.definitions_columns, _DEFINITION_WIDTHS, strict=True)
        ),
        blocks=tuple(
            GoalBlock(
                spans=(FlowCell((_text(name, styles.strong, 0),), is_header=True),),
                rows=(FlowRow((FlowCell((_text(definition, styles.body, 1),)),), 0.0),),
                continued=continued_label(name, _DEFINITION_WIDTHS[0], styles.strong, words),
            )
            for name, definition in totals.definitions
        ),
        edges=_DEFINITION_EDGES,
    )


def _heading(text: str, styles: PdfStyles) -> CellItem:
    runs = (StyledText(text, styles.heading),)
    return paragraph(StructureType.HEADING, runs, RIGHT - LEFT, UNIT_LEADING)


def _text(text: str, style: TextStyle, column: int) -> CellItem:
    """A paragraph in a column of the definitions."""
    runs = (StyledText(text, style),)
    return paragraph(StructureType.PARAGRAPH, runs, _DEFINITION_WIDTHS[column])


def _sums(totals: ReportTotals, styles: PdfStyles) -> list[StyledText]:
    sums = [(StyledText(one_line(total.in_short), styles.strong),) for total in totals.totals]
    return in_a_row(sums, styles.strong)


class _Sources:
    """The blocks of the totals, for one report."""

    def __init__(self, styles: PdfStyles, words: DocumentWords):
        self._styles = styles
        self._words = words

    def block(self, total: TotalLines) -> GoalBlock:
        """A total beside the activities that it is made of, in printed order."""
        styles, name = self._styles, total.name
        metric = paragraph(StructureType.PARAGRAPH, (StyledText(name, styles.strong),), _WIDTHS[0])
        return GoalBlock(
            spans=(FlowCell((metric,), is_header=True), self._total(total)),
            rows=tuple(self._row(line) for line in total.counted),
            continued=continued_label(name, _WIDTHS[0], styles.strong, self._words),
        )

    def _total(self, total: TotalLines) -> FlowCell:
        styles, text = self._styles, total.text
        texts = [(text.value, styles.figure if total.is_known else styles.muted_strong)]
        texts += [
            (part, styles.muted_strong if part in text.beside else styles.muted)
            for part in text.parts
        ]
        return FlowCell(
            tuple(
                paragraph(StructureType.PARAGRAPH, (StyledText(text, style),), _WIDTHS[1])
                for text, style in texts
            ),
            keep_whole=True,
        )

    def _row(self, line: CountedLine) -> FlowRow:
        styles, figure = self._styles, one_line(line.figure)
        figures = [StyledText(f"{figure}," if line.standing else figure, styles.body)]
        if line.standing:
            figures.append(StyledText(line.standing, styles.muted_strong))
        quote = shortened(line.note, QUOTED_LENGTH)
        runs = [StyledText(f"{line.label}:" if quote else line.label, styles.muted)]
        if quote:
            runs.append(StyledText(quote, styles.body))
        return FlowRow(
            (
                FlowCell((paragraph(StructureType.PARAGRAPH, figures, _WIDTHS[2]),)),
                FlowCell((paragraph(StructureType.PARAGRAPH, runs, _WIDTHS[3]),)),
            ),
            0.0,
        )
