"""The board of units as a PDF, to be printed: who has delivered, late or not, and what is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from kplan_desktop.domain.collection.board import Board, BoardRow, main_metric
from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.model.form import Column, Form
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.domain.totals.total_text import total_name, total_text
from kplan_desktop.domain.totals.totals import Totals
from kplan_desktop.exchange.joint_report.board_sheet import state_words
from kplan_desktop.exchange.joint_report.board_words import BoardWords, board_words
from kplan_desktop.exchange.pdf.flow_parts import FlowTable
from kplan_desktop.exchange.pdf.form_cells import (
    column_edges,
    column_header,
    continued_label,
    paragraph,
    text_widths,
)
from kplan_desktop.exchange.pdf.page_breaks import FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.pdf_document import PdfDocument, begin_document
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import LEFT, RIGHT, UNIT_LEADING
from kplan_desktop.exchange.pdf.typesetting import StyledText, TextStyle, one_line
from kplan_desktop.exchange.wording.document_words import NOTHING_WRITTEN

_SHARES: Final = (16.0, 14.5, 18.0, 10.0, 8.0, 8.0, 11.5, 9.0)
"""Of the width: unit, state, delivered, deadline, revision, goals, comments and activities."""

_METRIC_SHARE: Final = 10.0
"""Of each metric after them."""

_PADDING: Final = 2.5
"""Between the texts and the rules, so that nineteen units fit on a page."""


def write_board_pdf(
    collection: Collection,
    board: Board,
    totals: Mapping[str, Totals],
    *,
    fonts: Path,
    created: dt.datetime,
) -> PdfOutput:
    """The board as a PDF of the same kinds as the reports' (PDF/A-2a, PDF/UA-1).

    ``totals`` are the units' own, by their ids; ``fonts`` is the folder of the shipped fonts,
    ``created`` when it is made, with its offset. The same board, totals and time give the same
    bytes. Raises OSError when the fonts are not there.
    """
    form = collection.form
    words = board_words(form.language)
    date = words.per_date.format(date=date_text(norwegian_day(created)))
    document = begin_document(
        f"{words.title}: {collection.title}",
        of=form.organisation,
        author=collection.head.author,
        language=words.language,
        fonts=fonts,
        created=created,
        footer=date,
    )
    styles = document.styles
    document.put_title(form.organisation, [[StyledText(date, styles.unit)]])
    table = _BoardTable(form, totals, words, document).table(board)
    document.layout.put_parts([table])
    return document.finish()


class _BoardTable:
    """Makes the table of one board."""

    def __init__(
        self, form: Form, totals: Mapping[str, Totals], words: BoardWords, document: PdfDocument
    ) -> None:
        self._totals, self._words, self._document = totals, words, document
        chosen = (main_metric(form, "units"), main_metric(form, "people"))
        self._metrics = [metric for metric in chosen if metric is not None]
        self._edges = column_edges((*_SHARES, *(_METRIC_SHARE for _ in self._metrics)))
        self._widths = text_widths(self._edges)

    def table(self, board: Board) -> FlowTable:
        """The counts in a sentence, and a row for each unit."""
        words, styles = self._words, self._document.styles
        summary = words.summary.format(
            delivered=board.delivered,
            expected=board.expected,
            silent=board.silent,
            nothing=board.nothing_to_report,
            late=board.late,
            returned=board.returned,
            accepted=board.accepted,
        )
        headings = (
            words.unit,
            words.state,
            words.made,
            words.deadline,
            words.revision,
            words.goals_done,
            words.open_comments,
            words.activities,
            *(total_name(metric, self._document.words.total_words) for metric in self._metrics),
        )
        width = RIGHT - LEFT
        heading, intro = (
            (StyledText(words.sheet, styles.heading),),
            (StyledText(summary, styles.body),),
        )
        return FlowTable(
            title=words.sheet,
            language=words.language,
            heading=paragraph(StructureType.HEADING, heading, width, UNIT_LEADING),
            intro=(paragraph(StructureType.PARAGRAPH, intro, width),),
            headers=tuple(
                column_header(Column(heading=heading), width, styles)
                for heading, width in zip(headings, self._widths, strict=True)
            ),
            blocks=tuple(self._block(row) for row in board.rows),
            edges=self._edges,
        )

    def _block(self, row: BoardRow) -> GoalBlock:
        styles, name, width = self._document.styles, one_line(row.name), self._widths[0]
        cells = (
            _cell(text, styles.body if text else styles.muted, room)
            for text, room in zip(self._texts(row), self._widths[1:], strict=True)
        )
        unit = paragraph(StructureType.PARAGRAPH, (StyledText(name, styles.strong),), width)
        return GoalBlock(
            spans=(FlowCell((unit,), is_header=True),),
            rows=(FlowRow(tuple(cells), 0.0),),
            continued=continued_label(name, width, styles.strong, self._document.words),
            padding=_PADDING,
        )

    def _texts(self, row: BoardRow) -> Iterator[str]:
        """The texts of a unit's columns after its name; empty for a dash."""
        words = self._words
        yield state_words(row, words)
        late = words.late(row.days_late) if row.days_late else ""
        yield " · ".join(filter(None, ("" if row.day is None else date_text(row.day), late)))
        yield date_text(row.deadline)
        number = "" if row.counting is None else str(row.counting.revision)
        count = len(row.revisions)
        yield words.of_revisions.format(revision=number, count=count) if count > 1 else number
        complete = row.completeness
        yield "" if complete is None else f"{complete.goals_done} / {complete.goals}"
        yield str(row.open_comments) if row.open_comments else ""
        totals = self._totals.get(row.unit_id) if row.has_delivered else None
        yield "" if totals is None else str(totals.activities)
        for metric in self._metrics:
            total = None if totals is None else totals.of(metric.id)
            named = self._document.words.total_words
            yield "" if total is None else total_text(total, named).number


def _cell(text: str, style: TextStyle, width: float) -> FlowCell:
    runs = (StyledText(text or NOTHING_WRITTEN, style),)
    return FlowCell((paragraph(StructureType.PARAGRAPH, runs, width),))
