"""The report's totals, and below each the activities that it is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kplan_desktop.domain.conventions import figure_text, number_text
from kplan_desktop.domain.form import Column
from kplan_desktop.domain.report import Report, Status
from kplan_desktop.domain.totals import Counted, Total, Totals, part_of
from kplan_desktop.domain.totals_by_place import OfReport, totals_of
from kplan_desktop.export.note_facts import Told, told_in
from kplan_desktop.export.pdf.content import (
    column_head,
    continuation,
    edges_of,
    paragraph,
    shortened,
    text_widths,
)
from kplan_desktop.export.pdf.look import LEFT, RIGHT, UNIT_LEADING, Look
from kplan_desktop.export.pdf.page import Table
from kplan_desktop.export.pdf.structure import Role
from kplan_desktop.export.pdf.table import Block, Cell, Row
from kplan_desktop.export.pdf.text import Run, one_line
from kplan_desktop.export.wording import PaperWords

_EDGES: Final = edges_of((17.0, 17.0, 20.0, 46.0))
"""The rules beside metric, total, figure and activity."""

_WIDTHS: Final = text_widths(_EDGES)

_AT_A_GLANCE: Final = 12
"""Rows that surely stand on one page with the sums beside them."""

_QUOTED: Final = 120
"""So many characters of a note say which activity is meant."""


def summary_table(report: Report, look: Look, words: PaperWords) -> Table:
    """The totals of the whole report; a sentence alone where no activity has a figure."""
    counted = totals_of(report, OfReport())
    sources = _Sources(report, look, words)
    columns = (words.metric, words.total, words.figure, words.activity)
    return Table(
        title=words.totals,
        language=words.language,
        heading=paragraph(
            Role.HEADING, (Run(words.totals, look.heading),), RIGHT - LEFT, UNIT_LEADING
        ),
        intro=tuple(
            paragraph(Role.PARAGRAPH, (Run(text, style),), RIGHT - LEFT)
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

    def __init__(self, report: Report, look: Look, words: PaperWords):
        self._report = report
        self._language = report.form.language
        self._look = look
        self._words = words
        self._words_of_status: Mapping[Status | None, str] = {
            Status.PLANNED: words.planned,
            Status.UNCERTAIN: words.uncertain,
        }
        self._told: Mapping[str, Sequence[Told]] = told_in(report, words)
        self._order = {name: number for number, name in enumerate(self._told)}
        self._texts: dict[str, str] = {}
        for note in report.all_notes():
            self._texts.setdefault(note.activity_id, note.text)

    def block(self, total: Total) -> Block:
        """A total beside the activities that it is made of, in printed order."""
        look, name = self._look, one_line(total.metric.plural)
        counted = sorted(total.counted, key=lambda one: self._order[one.activity_id])
        metric = paragraph(Role.PARAGRAPH, (Run(name, look.strong),), _WIDTHS[0])
        return Block(
            spans=(Cell((metric,), head=True), self._total(total)),
            rows=tuple(self._row(total, one) for one in counted),
            continued=continuation(name, _WIDTHS[0], look.strong, self._words),
        )

    def _total(self, total: Total) -> Cell:
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
            if (part := part_of(total, self._report, status)) is not None:
                texts.append((text.format(value=number_text(part)), look.muted_strong))
        return Cell(
            tuple(
                paragraph(Role.PARAGRAPH, (Run(text, style),), _WIDTHS[1]) for text, style in texts
            )
        )

    def _row(self, total: Total, one: Counted) -> Row:
        look = self._look
        figure = one_line(figure_text(one.figure, total.metric, self._language))
        status = self._words_of_status.get(self._report.activities[one.activity_id].status)
        figures = [Run(figure, look.body), *([Run(status, look.muted_strong)] if status else [])]
        place = f"{self._told[one.activity_id][0].place}:"
        runs = [Run(place, look.muted)]
        if text := shortened(self._texts[one.activity_id], _QUOTED):
            runs.append(Run(text, look.body))
        return Row(
            (
                Cell((paragraph(Role.PARAGRAPH, figures, _WIDTHS[2]),)),
                Cell((paragraph(Role.PARAGRAPH, runs, _WIDTHS[3]),)),
            ),
            0.0,
        )
