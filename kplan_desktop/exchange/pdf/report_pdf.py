"""The report («melding om virksomheten»): the form's four columns, filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import NationalGoal, ReportHead
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.pdf.form_cells import (
    area_tables,
    column_edges,
    continued_label,
    dash,
    goal_block,
    nothing_written,
    numbered_items,
    paragraph,
    stacked,
    text_widths,
    with_locations,
)
from kplan_desktop.exchange.pdf.page_breaks import CellItem, FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.pdf_document import PdfDocument, begin_document
from kplan_desktop.exchange.pdf.pdfa_metadata import EmbeddedFile
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import (
    ITEM_GAP,
    LEADING,
    LEFT,
    PARAGRAPH_GAP,
    RIGHT,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.totals_pages import totals_tables
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import StyledText, in_a_row, one_line
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.exchange.wording.file_names import bundle_name
from kplan_desktop.exchange.wording.head_facts import (
    approval_text,
    head_facts,
    is_to_fill_in,
    state_text,
)
from kplan_desktop.exchange.wording.note_facts import FactKind, NoteFacts
from kplan_desktop.exchange.wording.plan_facts import PlanFactKind, measure_facts
from kplan_desktop.exchange.wording.report_totals import has_totals

_EDGES: Final = column_edges((15.0, 24.0, 25.5, 35.5))
"""The x of the rules beside goal, national measures, regional measures and notes."""

_WIDTHS: Final = text_widths(_EDGES)

_FACTS_WIDTH: Final = 190.0
_COLUMN_GAP: Final = 26.0
_MAX_BESIDE: Final = 40
"""Instructions of more lines than this stand in one column, which may go over pages."""


def write_report_pdf(
    report: Report,
    *,
    fonts: Path,
    created: dt.datetime,
    revision_day: dt.date | None = None,
    approval: Approval | None = None,
    bundle: bytes | None = None,
    cache: TypesetCache | None = None,
) -> PdfOutput:
    """The report as a PDF: the form's title, instructions and tables, and all that is stored.

    ``fonts`` is the folder of the shipped fonts, ``created`` the date the file states, and
    ``revision_day`` that of the delivery that it is made for: only then it names its revision, and
    is a draft without. ``approval`` is the report's, if it holds. The file carries the report's
    ``bundle``, if given, and is PDF/A-3 then. The same report, dates, approval and bundle give the
    same bytes. Raises OSError when the fonts are not there.

    With a ``cache`` of earlier documents of such a report it is made faster and looks the same, but
    is for the screen only: untagged, not PDF/A and without the bundle; ``missing`` then has the
    characters of all these documents.
    """
    head = report.form.report
    title = f"{head.title} {head.period.label}"
    words = document_words(report.form.language)
    facts = head_facts(report, created, words, revision_day=revision_day, approval=approval)
    attachment = None
    if bundle is not None:
        name = bundle_name(report, revision_day)
        attachment = EmbeddedFile(name, words.bundle, "application/json", bundle)
    document = begin_document(
        title,
        of=report.unit_name,
        author=report.adviser,
        language=report.form.language,
        fonts=fonts,
        created=created,
        footer=state_text(report, created, words, revision_day),
        version="" if revision_day is None else str(report.revision),
        description="" if approval is None else approval_text(approval, words),
        relation=head.case_reference,
        attachment=attachment,
        cache=cache,
    )
    document.put_title(report.form.organisation, document.unit_facts(report, head.unit_label))
    _put_instructions(document, head, facts)
    to_fill_in = is_to_fill_in(report, revision_day)
    styles, block = document.styles, _ReportRows(report, document, to_fill_in=to_fill_in).block
    tables = area_tables(report, report.areas(), head.columns, _EDGES, styles, block)
    if has_totals(report):
        tables += totals_tables(report, styles, document.words)
    document.layout.put_parts(tables)
    return document.finish()


def _put_instructions(
    document: PdfDocument, head: ReportHead, own_facts: Sequence[tuple[str, str]]
) -> None:
    """The instructions in two columns, and beside them recipient, deadline and other facts."""
    layout, styles, own = document.layout, document.styles, document.own_styles
    facts = [
        _fact(head.submit_label, head.submit_to, styles),
        _fact(head.deadline_label, date_text(head.deadline), styles),
        *(_fact(label, value, own) for label, value in own_facts),
    ]
    width = (RIGHT - LEFT - _FACTS_WIDTH - 2 * _COLUMN_GAP) / 2
    items = [_instruction(text, width, styles) for text in head.instructions]
    layout.skip(10)
    if sum(len(item.lines) for item in items) > _MAX_BESIDE:
        wide = [_instruction(text, 2 * width, styles) for text in head.instructions]
        layout.put_columns((FlowCell((*wide, *facts), PARAGRAPH_GAP),), (LEFT,))
        return
    half = _balanced(items)
    columns = [column for column in (items[:half], items[half:], facts) if column]
    edges = [LEFT + number * (width + _COLUMN_GAP) for number in range(len(columns))]
    layout.put_columns([FlowCell(tuple(column), PARAGRAPH_GAP) for column in columns], edges)


def _instruction(text: str, width: float, styles: PdfStyles) -> CellItem:
    return paragraph(StructureType.PARAGRAPH, (StyledText(text, styles.body),), width)


def _fact(label: str, value: str, styles: PdfStyles) -> CellItem:
    lines = stacked(
        (StyledText(label, styles.fact),), (StyledText(value, styles.strong),), width=_FACTS_WIDTH
    )
    return CellItem(StructureType.PARAGRAPH, lines, LEADING)


def _balanced(items: Sequence[CellItem]) -> int:
    """The number of items in the first of two columns, which is to be at least as tall."""
    total = sum(item.height for item in items)
    height = 0.0
    for number, item in enumerate(items):
        if 2 * height >= total:
            return number
        height += item.height
    return len(items)


class _ReportRows:
    """The rows of the goals' blocks, for one report."""

    def __init__(self, report: Report, document: PdfDocument, *, to_fill_in: bool):
        self._to_fill_in = to_fill_in
        self._styles = document.styles
        self._own_styles = document.own_styles
        self._words = document.words
        self._report = report
        self._entries = {entry.goal_id: entry for entry in report.goals}
        self._facts = _FactRuns(report, document)

    def block(self, goal: NationalGoal) -> GoalBlock:
        """The block of one goal."""
        rows = tuple(self._rows(self._entries[goal.id]))
        return goal_block(goal, rows, _WIDTHS, self._styles, self._words)

    def _rows(self, entry: GoalEntry) -> Iterator[FlowRow]:
        styles, width = self._styles, _WIDTHS[2]
        measures = numbered_items(
            [
                (f"{n}.", (StyledText(m.text, styles.body), *self._plan_runs(m)))
                for n, m in enumerate(entry.measures, 1)
            ],
            width,
            styles.muted,
        )
        locations = [Location(entry.goal_id, measure.id) for measure in entry.measures]
        items = zip(entry.measures, with_locations(measures, locations), locations, strict=True)
        for number, (measure, item, location) in enumerate(items, 1):
            yield FlowRow(
                cells=(FlowCell((item,), is_header=True), self._notes(measure.notes, location)),
                min_height=0.0,
                continued=continued_label(f"{number}.", width, styles.muted, self._words),
            )
        if entry.notes:
            yield FlowRow((FlowCell(()), self._notes(entry.notes, Location(entry.goal_id))), 0.0)
        if entry.nothing_to_report is not None:
            nothing = self._nothing(entry.nothing_to_report.reason)
            locations = [Location(entry.goal_id)] * len(nothing)
            yield FlowRow((FlowCell(()), FlowCell(with_locations(nothing, locations))), 0.0)
        if not entry.measures and not entry.notes and entry.nothing_to_report is None:
            yield nothing_written(_WIDTHS[2:], styles, to_fill_in=self._to_fill_in)

    def _plan_runs(self, measure: RegionalMeasure) -> Iterator[StyledText]:
        """What is said of the plan after a measure's text, each fact in a line of its own."""
        own = self._own_styles
        for kind, words, text in measure_facts(self._report, measure):
            style = own.muted_strong if kind is PlanFactKind.OUTCOME else own.muted
            yield StyledText(words, style, keep_together=True, new_line=True)
            if text:
                yield StyledText(text, self._styles.muted)

    def _notes(self, notes: Sequence[Note], location: Location) -> FlowCell:
        if not notes:
            return FlowCell((dash(_WIDTHS[3], self._styles),))
        entries = [
            (f"{number}.", (StyledText(note.text, self._styles.body), *self._facts.of(note)))
            for number, note in enumerate(notes, 1)
        ]
        items = numbered_items(entries, _WIDTHS[3], self._styles.muted)
        locations = [replace(location, note_id=note.id) for note in notes]
        return FlowCell(with_locations(items, locations), ITEM_GAP)

    def _nothing(self, reason: str) -> list[CellItem]:
        sentence = StyledText(self._words.nothing_to_report, self._own_styles.muted_strong)
        items = [paragraph(StructureType.PARAGRAPH, (sentence,), _WIDTHS[3])]
        if one_line(reason):
            runs = (StyledText(reason, self._styles.body),)
            items.append(paragraph(StructureType.PARAGRAPH, runs, _WIDTHS[3]))
        return items


class _FactRuns:
    """The facts of each note of a report, as styled runs."""

    def __init__(self, report: Report, document: PdfDocument):
        self._facts = NoteFacts(report, document.words)
        self._styles = {
            FactKind.STATUS: document.own_styles.muted_strong,
            FactKind.FIGURE: document.styles.figure,
            FactKind.OTHER: document.own_styles.muted,
        }

    def of(self, note: Note) -> list[StyledText]:
        """The facts in a row; none where nothing is known.

        Only a figure may begin on the note's last line: words would be read as the end of its
        sentence.
        """
        facts = list(self._facts.of(note))
        items = [(StyledText(one_line(text), self._styles[kind]),) for kind, text in facts]
        row = in_a_row(items, self._styles[FactKind.OTHER])
        if facts and facts[0].kind is not FactKind.FIGURE:
            row[0] = replace(row[0], new_line=True)
        return row
