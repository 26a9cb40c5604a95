"""The report («melding om virksomheten»): the form's four columns, filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.domain.review.findings import Location
from kplan_desktop.domain.text.conventions import date_text
from kplan_desktop.exchange.pdf.document_setup import PdfDocument, begin, foot_of
from kplan_desktop.exchange.pdf.form_cells import (
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
from kplan_desktop.exchange.pdf.goal_block import CellItem, FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.pdfa_metadata import EmbeddedFile
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import (
    HANDWRITING,
    ITEM_GAP,
    LEADING,
    LEFT,
    PARAGRAPH_GAP,
    RIGHT,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.totals_pages import summary_table
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import DOT, StyledText, one_line
from kplan_desktop.exchange.wording.document_words import PaperWords
from kplan_desktop.exchange.wording.file_names import bundle_name
from kplan_desktop.exchange.wording.note_facts import FactKind, NoteFacts

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
    standing: TypesetCache | None = None,
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
        None if bundle is None else EmbeddedFile(bundle_name(report), "application/json", bundle)
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
    look, block = document.look, _ReportRows(document).block
    tables = area_tables(report.form, head.columns, _EDGES, look, block)
    if report.activities:
        tables.append(summary_table(report, look, document.words))
    document.pages.tables(tables)
    return document.finish()


def _put_instructions(
    document: PdfDocument, created: dt.datetime, delivered: dt.date | None
) -> None:
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
        pages.beside((FlowCell((*wide, *facts), PARAGRAPH_GAP),), (LEFT,))
        return
    half = _balanced(items)
    columns = [part for part in (items[:half], items[half:], facts) if part]
    edges = [LEFT + number * (width + _COLUMN_GAP) for number in range(len(columns))]
    pages.beside([FlowCell(tuple(column), PARAGRAPH_GAP) for column in columns], edges)


def _instruction(text: str, width: float, look: PdfStyles) -> CellItem:
    return paragraph(StructureType.PARAGRAPH, (StyledText(text, look.body),), width)


def _fact(label: str, value: str, look: PdfStyles) -> CellItem:
    lines = below(
        (StyledText(label, look.fact),), (StyledText(value, look.strong),), width=_FACTS_WIDTH
    )
    return CellItem(StructureType.PARAGRAPH, lines, LEADING)


def _balanced(items: Sequence[CellItem]) -> int:
    """After how many items to begin a second column, so that the first is at least as tall."""
    total = sum(item.height for item in items)
    tall = 0.0
    for number, item in enumerate(items):
        if 2 * tall >= total:
            return number
        tall += item.height
    return len(items)


class _ReportRows:
    """The rows of the goals' blocks, for one report."""

    def __init__(self, document: PdfDocument):
        self._look = document.look
        self._words = document.words
        self._entries = {entry.goal_id: entry for entry in document.report.goals}
        self._facts = _FactStyles(document.report, document.look, document.words)

    def block(self, goal: NationalGoal) -> GoalBlock:
        """What stands under one goal."""
        rows = tuple(self._rows(self._entries[goal.id]))
        return goal_block(goal, rows, _WIDTHS, self._look, self._words)

    def _rows(self, entry: GoalEntry) -> Iterator[FlowRow]:
        look, width = self._look, _WIDTHS[2]
        measures = numbered(
            [(f"{n}.", (StyledText(m.text, look.body),)) for n, m in enumerate(entry.measures, 1)],
            width,
            look.muted,
        )
        places = [Location(entry.goal_id, measure.id) for measure in entry.measures]
        items = zip(entry.measures, about(measures, places), places, strict=True)
        for number, (measure, item, place) in enumerate(items, 1):
            yield FlowRow(
                cells=(FlowCell((item,), head=True), self._notes(measure.notes, place)),
                min_height=0.0 if measure.notes else HANDWRITING,
                continued=continuation(f"{number}.", width, look.muted, self._words),
            )
        if entry.notes:
            yield FlowRow((FlowCell(()), self._notes(entry.notes, Location(entry.goal_id))), 0.0)
        if entry.nothing_to_report is not None:
            nothing = self._nothing(entry.nothing_to_report.reason)
            here = [Location(entry.goal_id)] * len(nothing)
            yield FlowRow((FlowCell(()), FlowCell(about(nothing, here))), 0.0)
        if not entry.measures and not entry.notes and entry.nothing_to_report is None:
            yield FlowRow((self._bare(width), self._bare(_WIDTHS[3])), HANDWRITING)

    def _notes(self, notes: Sequence[Note], place: Location) -> FlowCell:
        if not notes:
            return self._bare(_WIDTHS[3])
        entries = [
            (f"{number}.", (StyledText(note.text, self._look.body), *self._facts.of(note)))
            for number, note in enumerate(notes, 1)
        ]
        items = numbered(entries, _WIDTHS[3], self._look.muted)
        places = [replace(place, note_id=note.id) for note in notes]
        return FlowCell(about(items, places), ITEM_GAP)

    def _bare(self, width: float) -> FlowCell:
        """The number that the form prints where nothing is written yet."""
        return FlowCell(numbered([("1.", ())], width, self._look.muted))

    def _nothing(self, reason: str) -> list[CellItem]:
        mark = StyledText(self._words.nothing_to_report, self._look.muted_strong)
        items = [paragraph(StructureType.PARAGRAPH, (mark,), _WIDTHS[3])]
        if one_line(reason):
            runs = (StyledText(reason, self._look.body),)
            items.append(paragraph(StructureType.PARAGRAPH, runs, _WIDTHS[3]))
        return items


class _FactStyles:
    """The facts of each note of a report."""

    def __init__(self, report: Report, look: PdfStyles, words: PaperWords):
        self._facts = NoteFacts(report, words)
        self._styles = {
            FactKind.STATUS: look.muted_strong,
            FactKind.FIGURE: look.figure,
            FactKind.OTHER: look.muted,
        }

    def of(self, note: Note) -> list[StyledText]:
        """Runs that stand together, a dot between each two; none where nothing is known.

        On the note's last line, if there is room, begins a figure only: words would be read as the
        end of its sentence.
        """
        runs: list[StyledText] = []
        for kind, text in self._facts.of(note):
            if runs:
                runs.append(StyledText(DOT, self._styles[FactKind.OTHER], together=True))
            apart = not runs and kind is not FactKind.FIGURE
            runs.append(StyledText(one_line(text), self._styles[kind], together=True, apart=apart))
        return runs
