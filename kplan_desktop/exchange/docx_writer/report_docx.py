"""The report («melding om virksomheten»): the form's four columns, filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.docx_writer.document_writer import DocumentBody
from kplan_desktop.exchange.docx_writer.form_content import (
    column_widths,
    core_properties,
    goal_xml,
    is_short,
    national_xml,
    paragraphs_xml,
    put_area,
    put_title,
    unit_runs,
)
from kplan_desktop.exchange.docx_writer.styles import (
    MIN_EMPTY_ROW,
    CharacterStyle,
    ListKind,
    ParagraphStyle,
)
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import (
    TextRun,
    cell,
    one_line,
    paragraph,
    paragraphs_of,
    row,
)
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.exchange.wording.note_facts import FactKind, NoteFacts

_WIDTHS: Final = column_widths((15.0, 24.0, 25.5, 35.5))
"""Of goal, national measures, regional measures and notes."""

_FACT_STYLES: Final = {
    FactKind.STATUS: CharacterStyle.STATUS,
    FactKind.FIGURE: CharacterStyle.FIGURE,
    FactKind.OTHER: "",
}


def write_report_docx(
    report: Report, *, created: dt.datetime, delivered: dt.date | None = None
) -> bytes:
    """The report as a Word document: the form's title, instructions and tables, all that is stored.

    ``created`` is the date the file states; ``delivered`` is None for a draft. The same report and
    dates give the same bytes.
    """
    head = report.form.report
    title = f"{head.title} {head.period.label}"
    body = DocumentBody(report)
    words = body.words
    state = words.draft if delivered is None else words.delivered
    date = date_text(delivered or created.date())
    unit = unit_runs(report, head.unit_label, words.adviser)
    put_title(body, report.form.organisation, title, unit)
    for text in head.instructions:
        for part in paragraphs_of(text):
            body.put(paragraph(ParagraphStyle.INSTRUCTION, (TextRun(part),)))
    for label, value in (
        (head.submit_label, head.submit_to),
        (head.deadline_label, date_text(head.deadline)),
        (state, date),
        (words.revision, str(report.revision)),
    ):
        runs = (TextRun(f"{one_line(label)} "), TextRun(one_line(value), CharacterStyle.STRONG))
        body.put(paragraph(ParagraphStyle.HEAD_FACT, runs))
    body.end_section(columns=2)
    rows = _ReportTable(body)
    for area in report.form.strategy_areas:
        put_area(
            body,
            area,
            head.columns,
            _WIDTHS,
            (row_xml for goal in area.goals for row_xml in rows.of(goal)),
        )
    footer = f"{state} {date}{SEPARATOR}{words.revision.lower()} {report.revision}"
    return body.file(core_properties(report, title, footer, created))


class _ReportTable:
    """The rows of the goals, one for each regional measure."""

    def __init__(self, body: DocumentBody) -> None:
        self._body = body
        self._entries = {entry.goal_id: entry for entry in body.report.goals}
        self._facts = NoteFacts(body.report, body.words)

    def of(self, goal: NationalGoal) -> Iterator[str]:
        """The goal's rows; its own two cells span all of them."""
        rows = list(self._unit_cells(self._entries[goal.id]))
        left, right = goal_xml(goal), national_xml(self._body, goal)
        # With merged cells, LibreOffice loses lines of rows that must not be split.
        merged = "restart" if len(rows) > 1 else ""
        national = sum(len(measure.text) for measure in goal.national_measures)
        for measure, notes, characters, height in rows:
            yield row(
                (
                    cell(_WIDTHS[0], left, merged=merged),
                    cell(_WIDTHS[1], right, merged=merged),
                    cell(_WIDTHS[2], measure),
                    cell(_WIDTHS[3], notes),
                ),
                whole=not merged and is_short(national, characters),
                height=height,
            )
            merged = "continue"
            left, right = paragraph(ParagraphStyle.GOAL), paragraph(ParagraphStyle.NATIONAL)

    def _unit_cells(self, entry: GoalEntry) -> Iterator[tuple[str, str, int, int]]:
        """What the unit has written: a measure, its notes, their length and the row's height."""
        nothing, empty = entry.nothing_to_report, paragraph(ParagraphStyle.MEASURE)
        list_id = self._body.new_list(ListKind.MEASURES)
        for measure in entry.measures:
            text = paragraphs_xml(
                ParagraphStyle.MEASURE, ParagraphStyle.MEASURE_MORE, measure.text, list_id
            )
            characters = max(len(measure.text), _length(measure.notes))
            height = 0 if measure.notes else MIN_EMPTY_ROW
            yield text, self._notes(measure.notes), characters, height
        if entry.notes:
            yield empty, self._notes(entry.notes), _length(entry.notes), 0
        if nothing is not None:
            sentence = paragraph(
                ParagraphStyle.NOTHING, (TextRun(self._body.words.nothing_to_report),)
            )
            yield empty, sentence + _reason(nothing.reason), len(nothing.reason), 0
        if not entry.measures and not entry.notes and nothing is None:
            yield (
                paragraph(ParagraphStyle.MEASURE, list_id=list_id),
                self._notes(()),
                0,
                MIN_EMPTY_ROW,
            )

    def _notes(self, notes: Sequence[Note]) -> str:
        """A list of its own; an empty numbered line, as the form prints it, if there is none."""
        list_id = self._body.new_list(ListKind.NOTES)
        if not notes:
            return paragraph(ParagraphStyle.NOTE, list_id=list_id)
        return "".join(
            paragraphs_xml(ParagraphStyle.NOTE, ParagraphStyle.NOTE_MORE, note.text, list_id)
            + self._facts_xml(note)
            for note in notes
        )

    def _facts_xml(self, note: Note) -> str:
        """The facts about the note's activity, in a paragraph of their own."""
        runs: list[TextRun] = []
        for kind, text in self._facts.of(note):
            if runs:
                runs.append(TextRun(SEPARATOR))
            runs.append(TextRun(one_line(text), _FACT_STYLES[kind]))
        return paragraph(ParagraphStyle.FACTS, runs) if runs else ""


def _reason(reason: str) -> str:
    if not reason:
        return ""
    return "".join(
        paragraph(ParagraphStyle.REASON, (TextRun(part),)) for part in paragraphs_of(reason)
    )


def _length(notes: Sequence[Note]) -> int:
    return sum(len(note.text) for note in notes)
