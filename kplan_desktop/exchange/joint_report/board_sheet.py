"""The board of units as an Excel workbook: who has delivered what, and how much is filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial

from kplan_desktop.domain.collection.board import Board, BoardRow, UnitState
from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.domain.totals.total_text import total_name
from kplan_desktop.domain.totals.totals import Totals
from kplan_desktop.exchange.joint_report.board_words import BoardWords, board_words
from kplan_desktop.exchange.spreadsheet.figures_sheets import Cell, FigureSheet, SheetColumn
from kplan_desktop.exchange.spreadsheet.figures_xlsx import FiguresXlsx, write_sheets
from kplan_desktop.exchange.wording.document_words import document_words


def write_board_xlsx(
    collection: Collection, board: Board, totals: Mapping[str, Totals], *, created: dt.datetime
) -> FiguresXlsx:
    """The board as a workbook, a row for each unit; ``created`` is when, with its offset.

    ``totals`` are the units' own, by their ids. The same board, totals and time give the same
    bytes.
    """
    words = board_words(collection.form.language)
    date = words.per_date.format(date=date_text(norwegian_day(created)))
    return write_sheets(
        (board_sheet(board, totals, collection.form, words),),
        title=f"{collection.title} – {words.title.lower()} {date}",
        author=collection.head.author or collection.form.organisation,
        form=collection.form,
        created=created,
    )


def board_sheet(
    board: Board, totals: Mapping[str, Totals], form: Form, words: BoardWords
) -> FigureSheet:
    """All that the board says of each unit: what is reached by each metric that any unit has
    figures of, and whom the office writes to.
    """
    text, number = SheetColumn, partial(SheetColumn, numeric=True)
    metrics = [m for m in form.metrics if any(_reached(each, m) for each in totals.values())]
    named = document_words(form.language).total_words
    return FigureSheet(
        name=words.sheet,
        columns=(
            text(words.unit, 24),
            text(words.state, 18),
            number(words.made, 12),
            number(words.days_late, 9),
            number(words.deadline, 12),
            text(words.reason, 24),
            number(words.revision, 10),
            number(words.revisions, 11),
            number(words.goals_done, 9),
            number(words.goals, 10),
            number(words.outcomes, 11),
            number(words.measures, 9),
            number(words.open_comments, 13),
            number(words.activities, 12),
            number(words.with_figures, 10),
            *(number(total_name(metric, named), 14) for metric in metrics),
            number(words.reminded, 12),
            text(words.nothing_reason, 24),
            text(words.contact, 22),
            text(words.email, 26),
            text(words.telephone, 14),
        ),
        rows=tuple(_row(row, totals.get(row.unit_id), metrics, words) for row in board.rows),
        pages=2,
    )


def state_words(row: BoardRow, words: BoardWords) -> str:
    """The state of a unit; that the form does not know it, and a file that could not be read."""
    unknown = "" if row.is_known else words.unknown_unit
    unreadable = "" if row.unreadable is None else words.unreadable
    return ", ".join(filter(None, (words.states[row.state], unknown, unreadable)))


def _reached(totals: Totals, metric: Metric) -> Decimal | None:
    total = totals.of(metric.id)
    return None if total is None else total.value


def _row(
    row: BoardRow, totals: Totals | None, metrics: Sequence[Metric], words: BoardWords
) -> tuple[Cell, ...]:
    counted = totals if row.has_delivered else None
    complete, counting, mark = row.completeness, row.counting, row.record.nothing_to_report
    outcomes = None if complete is None else complete.outcomes
    is_marked = mark is not None and row.state is UnitState.NOTHING_TO_REPORT
    return (
        row.name,
        state_words(row, words),
        row.day,
        row.days_late or None,
        row.deadline,
        None if row.extended is None else row.extended.reason or None,
        None if counting is None else counting.revision,
        len(row.revisions) or None,
        None if complete is None else complete.goals_done,
        None if complete is None else complete.goals,
        outcomes,
        None if complete is None or outcomes is None else complete.measures,
        row.open_comments or None,
        None if counted is None else counted.activities,
        None if counted is None else counted.with_figures,
        *(None if counted is None else _reached(counted, metric) for metric in metrics),
        None if row.reminded is None else norwegian_day(row.reminded.at),
        mark.reason or None if mark is not None and is_marked else None,
        row.contact.name or None,
        row.contact.email or None,
        row.contact.telephone or None,
    )
