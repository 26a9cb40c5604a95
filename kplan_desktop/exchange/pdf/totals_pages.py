"""The report's totals, and below each the activities that it is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kplan_desktop.domain.model.form import Column
from kplan_desktop.domain.model.report import Report, Status
from kplan_desktop.domain.text.conventions import figure_text, number_text
from kplan_desktop.domain.totals.totals import Counted, Total, Totals, value_with_status
from kplan_desktop.domain.totals.totals_by_scope import ReportScope, totals_of
from kplan_desktop.exchange.pdf.form_cells import (
    column_head,
    continuation,
    edges_of,
    paragraph,
    shortened,
    text_widths,
)
from kplan_desktop.exchange.pdf.goal_block import FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.page_layout import FlowTable
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import LEFT, RIGHT, UNIT_LEADING, PdfStyles
from kplan_desktop.exchange.pdf.typesetting import StyledText, one_line
from kplan_desktop.exchange.wording.document_words import PaperWords
from kplan_desktop.exchange.wording.note_facts import LinkedNoteLabel, told_in

_EDGES: Final = edges_of((17.0, 17.0, 20.0, 46.0))
"""The rules beside metric, total, figure and activity."""

_WIDTHS: Final = text_widths(_EDGES)

_AT_A_GLANCE: Final = 12
"""Rows that surely stand on one page with the sums beside them."""

_QUOTED: Final = 120
"""So many characters of a note say which activity is meant."""


def summary_table(report: Report, look: PdfStyles, words: PaperWords) -> FlowTable:
    """The totals of the whole report; a sentence alone where no activity has a figure."""
    counted = totals_of(report, ReportScope())
    sources = _Sources(report, look, words)
    columns = (words.metric, words.total, words.figure, words.activity)
    return FlowTable(
        title=words.totals,
        language=words.language,
        heading=paragraph(
            StructureType.HEADING,
            (StyledText(words.totals, look.heading),),
            RIGHT - LEFT,
            UNIT_LEADING,
        ),
        intro=tuple(
            paragraph(StructureType.PARAGRAPH, (StyledText(text, style),), RIGHT - LEFT)
            for text, style in (
                (_introduction(counted, words), look.body),
                (_at_a_glance(counted, words), look.strong),
            )
            if text
        ),
        heads=tuple(
            column_head(Column(heading=heading), width, look)
            for heading, width in zip(columns, _WIDTHS, strict=True)
        ),
        blocks=tuple(sources.block(total) for total in counted.by_metric),
        edges=_EDGES,
        apart=True,
    )


def _introduction(counted: Totals, words: PaperWords) -> str:
    sentences = [words.with_figures.format(known=counted.with_figures, all=counted.activities)]
    if counted.unknown:
        sentences.append(words.with_unknown.format(count=counted.unknown))
    if counted.by_metric:
        sentences.append(words.counted_once)
    return " ".join(sentences)


def _at_a_glance(counted: Totals, words: PaperWords) -> str:
    """The sums in a line of their own, where what they are made of would part them by pages."""
    if sum(len(total.counted) for total in counted.by_metric) <= _AT_A_GLANCE:
        return ""
    sums = (f"{one_line(t.metric.plural)}: {_sum_text(t, words)}" for t in counted.by_metric)
    return " · ".join(sums)


def _sum_text(total: Total, words: PaperWords) -> str:
    if total.value is None:
        return words.unknown
    value = number_text(total.value)
    return value if total.estimated is None else f"{words.about} {value}"


class _Sources:
    """The blocks of the totals, for one report."""

    def __init__(self, report: Report, look: PdfStyles, words: PaperWords):
        self._report = report
        self._language = report.form.language
        self._look = look
        self._words = words
        self._words_of_status: Mapping[Status | None, str] = {
            Status.PLANNED: words.planned,
            Status.UNCERTAIN: words.uncertain,
        }
        self._told: Mapping[str, Sequence[LinkedNoteLabel]] = told_in(report, words)
        self._order = {name: number for number, name in enumerate(self._told)}
        self._texts: dict[str, str] = {}
        for note in report.all_notes():
            self._texts.setdefault(note.activity_id, note.text)

    def block(self, total: Total) -> GoalBlock:
        """A total beside the activities that it is made of, in printed order."""
        look, name = self._look, one_line(total.metric.plural)
        counted = sorted(total.counted, key=lambda one: self._order[one.activity_id])
        metric = paragraph(StructureType.PARAGRAPH, (StyledText(name, look.strong),), _WIDTHS[0])
        return GoalBlock(
            spans=(FlowCell((metric,), head=True), self._total(total)),
            rows=tuple(self._row(total, one) for one in counted),
            continued=continuation(name, _WIDTHS[0], look.strong, self._words),
        )

    def _total(self, total: Total) -> FlowCell:
        look, words = self._look, self._words
        style = look.muted_strong if total.value is None else look.figure
        texts = [(_sum_text(total, words), style)]
        if total.exact is not None and total.estimated is not None:
            texts += [
                (words.exact.format(value=number_text(total.exact)), look.muted),
                (words.estimated.format(value=number_text(total.estimated)), look.muted),
            ]
        for status, text in (
            (Status.PLANNED, words.of_which_planned),
            (Status.UNCERTAIN, words.of_which_uncertain),
        ):
            if (part := value_with_status(total, self._report, status)) is not None:
                texts.append((text.format(value=number_text(part)), look.muted_strong))
        return FlowCell(
            tuple(
                paragraph(StructureType.PARAGRAPH, (StyledText(text, style),), _WIDTHS[1])
                for text, style in texts
            )
        )

    def _row(self, total: Total, one: Counted) -> FlowRow:
        look = self._look
        figure = one_line(figure_text(one.figure, total.metric, self._language))
        status = self._words_of_status.get(self._report.activities[one.activity_id].status)
        figures = [
            StyledText(figure, look.body),
            *([StyledText(status, look.muted_strong)] if status else []),
        ]
        place = f"{self._told[one.activity_id][0].place}:"
        runs = [StyledText(place, look.muted)]
        if text := shortened(self._texts[one.activity_id], _QUOTED):
            runs.append(StyledText(text, look.body))
        return FlowRow(
            (
                FlowCell((paragraph(StructureType.PARAGRAPH, figures, _WIDTHS[2]),)),
                FlowCell((paragraph(StructureType.PARAGRAPH, runs, _WIDTHS[3]),)),
            ),
            0.0,
        )
