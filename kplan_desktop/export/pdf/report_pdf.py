"""The report («melding om virksomheten»): the form's four columns, filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from kplan_desktop.domain.conventions import date_text
from kplan_desktop.domain.findings import Place
from kplan_desktop.domain.form import NationalGoal
from kplan_desktop.domain.report import GoalEntry, Note, Report
from kplan_desktop.export.names import bundle_name
from kplan_desktop.export.pdf.archive import Attachment
from kplan_desktop.export.pdf.content import (
    about,
    area_tables,
    below,
    continuation,
    edges_of,
    goal_block,
    numbered,
    paragraph,
    text_widths,
)
from kplan_desktop.export.pdf.document import Document, begin, foot_of
from kplan_desktop.export.pdf.facts import Facts
from kplan_desktop.export.pdf.look import (
    HANDWRITING,
    ITEM_GAP,
    LEADING,
    LEFT,
    PARAGRAPH_GAP,
    RIGHT,
    Look,
)
from kplan_desktop.export.pdf.output import PdfOutput
from kplan_desktop.export.pdf.standing import StandingType
from kplan_desktop.export.pdf.structure import Role
from kplan_desktop.export.pdf.summary import summary_table
from kplan_desktop.export.pdf.table import Block, Cell, Item, Row
from kplan_desktop.export.pdf.text import Run, one_line

_EDGES: Final = edges_of((15.0, 24.0, 25.5, 35.5))
"""The rules beside goal, national measures, regional measures and notes."""

_WIDTHS: Final = text_widths(_EDGES)

_FACTS_WIDTH: Final = 190.0
_COLUMN_GAP: Final = 26.0
_SIDE_BY_SIDE: Final = 40
"""Instructions of more lines than this stand in one column, which may go over pages."""


def write_report_pdf(
    report: Report,
    *,
    fonts: Path,
    created: dt.datetime,
    delivered: dt.date | None = None,
    bundle: bytes | None = None,
    standing: StandingType | None = None,
) -> PdfOutput:
    """The report as a PDF: the form's title, instructions and tables, and all that is stored.

    ``fonts`` is the folder of the shipped fonts, ``created`` the date the file states, and
    ``delivered`` the day of its delivery, None for a draft. The file carries the report's
    ``bundle``, if given, and is PDF/A-3 then. The same report, dates and bundle give the same
    bytes. Raises OSError when the fonts are not there.

    With ``standing`` type of earlier settings of such a report, it is set sooner and looks the
    same, but is for the eye only: untagged, no archive file and without the bundle; ``missing``
    then tells of all these settings.
    """
    head = report.form.report
    title = f"{head.title} {head.period.label}"
    foot = foot_of(report, created, delivered)
    carried = (
        None if bundle is None else Attachment(bundle_name(report), "application/json", bundle)
    )
    document = begin(
        report,
        title,
        fonts=fonts,
        created=created,
        foot=foot,
        attachment=carried,
        standing=standing,
    )
    document.put_title(report.form.organisation, document.unit(head.unit_label))
    _put_instructions(document, created, delivered)
    look, block = document.look, _Rows(document).block
    tables = area_tables(report.form, head.columns, _EDGES, look, block)
    if report.activities:
        tables.append(summary_table(report, look, document.words))
    document.pages.tables(tables)
    return document.finish()


def _put_instructions(document: Document, created: dt.datetime, delivered: dt.date | None) -> None:
    """The instructions in two columns, and beside them to whom, by when and which revision."""
    head, look, words = document.report.form.report, document.look, document.words
    pages = document.pages
    date = date_text(delivered or created.date())
    facts = [
        _fact(head.submit_label, head.submit_to, look),
        _fact(head.deadline_label, date_text(head.deadline), look),
        _fact(words.draft if delivered is None else words.delivered, date, look),
        _fact(words.revision, str(document.report.revision), look),
    ]
    width = (RIGHT - LEFT - _FACTS_WIDTH - 2 * _COLUMN_GAP) / 2
    items = [_instruction(text, width, look) for text in head.instructions]
    pages.skip(10)
    if sum(len(item.lines) for item in items) > _SIDE_BY_SIDE:
        wide = [_instruction(text, 2 * width, look) for text in head.instructions]
        pages.beside((Cell((*wide, *facts), PARAGRAPH_GAP),), (LEFT,))
        return
    half = _balanced(items)
    columns = [part for part in (items[:half], items[half:], facts) if part]
    edges = [LEFT + number * (width + _COLUMN_GAP) for number in range(len(columns))]
    pages.beside([Cell(tuple(column), PARAGRAPH_GAP) for column in columns], edges)


def _instruction(text: str, width: float, look: Look) -> Item:
    return paragraph(Role.PARAGRAPH, (Run(text, look.body),), width)


def _fact(label: str, value: str, look: Look) -> Item:
    lines = below((Run(label, look.fact),), (Run(value, look.strong),), width=_FACTS_WIDTH)
    return Item(Role.PARAGRAPH, lines, LEADING)


def _balanced(items: Sequence[Item]) -> int:
    """After how many items to begin a second column, so that the first is at least as tall."""
    total = sum(item.height for item in items)
    tall = 0.0
    for number, item in enumerate(items):
        if 2 * tall >= total:
            return number
        tall += item.height
    return len(items)


class _Rows:
    """The rows of the goals' blocks, for one report."""

    def __init__(self, document: Document):
        self._look = document.look
        self._words = document.words
        self._entries = {entry.goal_id: entry for entry in document.report.goals}
        self._facts = Facts(document.report, document.look, document.words)

    def block(self, goal: NationalGoal) -> Block:
        """What stands under one goal."""
        rows = tuple(self._rows(self._entries[goal.id]))
        return goal_block(goal, rows, _WIDTHS, self._look, self._words)

    def _rows(self, entry: GoalEntry) -> Iterator[Row]:
        look, width = self._look, _WIDTHS[2]
        measures = numbered(
            [(f"{n}.", (Run(m.text, look.body),)) for n, m in enumerate(entry.measures, 1)],
            width,
            look.muted,
        )
        places = [Place(entry.goal_id, measure.id) for measure in entry.measures]
        items = zip(entry.measures, about(measures, places), places, strict=True)
        for number, (measure, item, place) in enumerate(items, 1):
            yield Row(
                cells=(Cell((item,), head=True), self._notes(measure.notes, place)),
                min_height=0.0 if measure.notes else HANDWRITING,
                continued=continuation(f"{number}.", width, look.muted, self._words),
            )
        if entry.notes:
            yield Row((Cell(()), self._notes(entry.notes, Place(entry.goal_id))), 0.0)
        if entry.nothing_to_report is not None:
            nothing = self._nothing(entry.nothing_to_report.reason)
            here = [Place(entry.goal_id)] * len(nothing)
            yield Row((Cell(()), Cell(about(nothing, here))), 0.0)
        if not entry.measures and not entry.notes and entry.nothing_to_report is None:
            yield Row((self._bare(width), self._bare(_WIDTHS[3])), HANDWRITING)

    def _notes(self, notes: Sequence[Note], place: Place) -> Cell:
        if not notes:
            return self._bare(_WIDTHS[3])
        entries = [
            (f"{number}.", (Run(note.text, self._look.body), *self._facts.of(note)))
            for number, note in enumerate(notes, 1)
        ]
        items = numbered(entries, _WIDTHS[3], self._look.muted)
        places = [replace(place, note_id=note.id) for note in notes]
        return Cell(about(items, places), ITEM_GAP)

    def _bare(self, width: float) -> Cell:
        """The number that the form prints where nothing is written yet."""
        return Cell(numbered([("1.", ())], width, self._look.muted))

    def _nothing(self, reason: str) -> list[Item]:
        mark = Run(self._words.nothing_to_report, self._look.muted_strong)
        items = [paragraph(Role.PARAGRAPH, (mark,), _WIDTHS[3])]
        if one_line(reason):
            runs = (Run(reason, self._look.body),)
            items.append(paragraph(Role.PARAGRAPH, runs, _WIDTHS[3]))
        return items
