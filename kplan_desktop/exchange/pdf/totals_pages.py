"""The report's totals, and beside each the activities that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kplan_desktop.domain.model.form import Column
from kplan_desktop.domain.model.location import locations_by_activity
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import figure_text
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.total_text import total_name, total_text
from kplan_desktop.domain.totals.totals import Counted, Total, Totals
from kplan_desktop.domain.totals.totals_by_scope import ReportScope, totals_of
from kplan_desktop.exchange.pdf.form_cells import (
    column_edges,
    column_header,
    continued_label,
    paragraph,
    shortened,
    text_widths,
)
from kplan_desktop.exchange.pdf.page_breaks import FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.page_layout import FlowTable
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import LEFT, RIGHT, UNIT_LEADING, PdfStyles
from kplan_desktop.exchange.pdf.typesetting import StyledText, one_line
from kplan_desktop.exchange.wording.document_words import DocumentWords

_EDGES: Final = column_edges((17.0, 17.0, 20.0, 46.0))
"""The x of the rules beside metric, total, figure and activity."""

_WIDTHS: Final = text_widths(_EDGES)

_ONE_PAGE_ROWS: Final = 12
"""So many rows surely fit on one page with the sums beside them."""

_QUOTED_LENGTH: Final = 120
"""Characters of a note that are quoted to show which activity is meant."""


def totals_table(report: Report, styles: PdfStyles, words: DocumentWords) -> FlowTable:
    """The totals of the whole report; a sentence alone where no activity has a figure."""
    counted = totals_of(report, ReportScope())
    sources = _Sources(report, styles, words)
    columns = (words.metric, words.total, words.figure, words.activity)
    return FlowTable(
        title=words.totals,
        language=words.language,
        heading=paragraph(
            StructureType.HEADING,
            (StyledText(words.totals, styles.heading),),
            RIGHT - LEFT,
            UNIT_LEADING,
        ),
        intro=tuple(
            paragraph(StructureType.PARAGRAPH, (StyledText(text, style),), RIGHT - LEFT)
            for text, style in (
                (_introduction(counted, words), styles.body),
                (_sums_line(counted, words), styles.strong),
            )
            if text
        ),
        headers=tuple(
            column_header(Column(heading=heading), width, styles)
            for heading, width in zip(columns, _WIDTHS, strict=True)
        ),
        blocks=tuple(sources.block(total) for total in counted.by_metric),
        edges=_EDGES,
        page_break_before=True,
    )


def _introduction(counted: Totals, words: DocumentWords) -> str:
    sentences = [words.with_figures.format(known=counted.with_figures, all=counted.activities)]
    if counted.unknown:
        sentences.append(words.with_unknown.format(count=counted.unknown))
    if counted.lacking:
        sentences.append(words.without_figures.format(count=counted.lacking))
    if counted.by_metric:
        sentences.append(words.counted_once)
    return " ".join(sentences)


def _sums_line(counted: Totals, words: DocumentWords) -> str:
    """The sums in one line, where the rows beside them would spread them over pages."""
    if sum(len(total.counted) for total in counted.by_metric) <= _ONE_PAGE_ROWS:
        return ""
    named = ((total_name(t.metric, words.total_words), t) for t in counted.by_metric)
    sums = (f"{name}: {total_text(t, words.total_words).short}" for name, t in named)
    return " · ".join(sums)


class _Sources:
    """The blocks of the totals, for one report."""

    def __init__(self, report: Report, styles: PdfStyles, words: DocumentWords):
        self._language = report.form.language
        self._styles = styles
        self._words = words
        self._words_of_standing: Mapping[Standing, str] = {
            Standing.PLANNED: words.planned,
            Standing.UNCERTAIN: words.uncertain,
        }
        self._labels = LocationLabels(report)
        self._locations = locations_by_activity(report)
        self._order = {name: number for number, name in enumerate(self._locations)}
        self._texts: dict[str, str] = {}
        for note in report.all_notes():
            self._texts.setdefault(note.activity_id, note.text)

    def block(self, total: Total) -> GoalBlock:
        """A total beside the activities that it is made of, in printed order."""
        styles, name = self._styles, total_name(total.metric, self._words.total_words)
        counted = sorted(total.counted, key=lambda entry: self._order[entry.activity_id])
        metric = paragraph(StructureType.PARAGRAPH, (StyledText(name, styles.strong),), _WIDTHS[0])
        return GoalBlock(
            spans=(FlowCell((metric,), is_header=True), self._total(total)),
            rows=tuple(self._row(total, entry) for entry in counted),
            continued=continued_label(name, _WIDTHS[0], styles.strong, self._words),
        )

    def _total(self, total: Total) -> FlowCell:
        styles, words = self._styles, self._words
        style = styles.muted_strong if total.value is None else styles.figure
        text = total_text(total, words.total_words)
        texts = [(text.value, style)]
        texts += [
            (part, styles.muted_strong if part in text.beside else styles.muted)
            for part in text.parts
        ]
        return FlowCell(
            tuple(
                paragraph(StructureType.PARAGRAPH, (StyledText(text, style),), _WIDTHS[1])
                for text, style in texts
            )
        )

    def _row(self, total: Total, counted: Counted) -> FlowRow:
        styles = self._styles
        figure = one_line(figure_text(counted.figure, total.metric, self._language))
        standing = self._words_of_standing.get(counted.standing)
        figures = [StyledText(f"{figure}," if standing else figure, styles.body)]
        if standing:
            figures.append(StyledText(standing.lower(), styles.muted_strong))
        location = self._locations[counted.activity_id][0]
        label = f"{self._labels.long(location, self._words.location)}:"
        runs = [StyledText(label, styles.muted)]
        if text := shortened(self._texts[counted.activity_id], _QUOTED_LENGTH):
            runs.append(StyledText(text, styles.body))
        return FlowRow(
            (
                FlowCell((paragraph(StructureType.PARAGRAPH, figures, _WIDTHS[2]),)),
                FlowCell((paragraph(StructureType.PARAGRAPH, runs, _WIDTHS[3]),)),
            ),
            0.0,
        )
