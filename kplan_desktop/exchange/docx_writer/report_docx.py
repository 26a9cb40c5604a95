"""The report («melding om virksomheten»): the form's four columns, filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.report import GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.docx_writer.document_writer import DocumentBody
from kplan_desktop.exchange.docx_writer.form_content import (
    characters_of,
    column_widths,
    core_properties,
    goal_xml,
    is_short,
    national_xml,
    nothing_written,
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
from kplan_desktop.exchange.docx_writer.totals_docx import put_totals
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import (
    TextRun,
    cell,
    one_line,
    paragraph,
    paragraphs_of,
    row,
)
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.exchange.wording.head_facts import head_facts, is_to_fill_in, state_text
from kplan_desktop.exchange.wording.note_facts import FactKind, NoteFacts
from kplan_desktop.exchange.wording.plan_facts import PlanFactKind, measure_facts
from kplan_desktop.exchange.wording.report_totals import has_totals

_SHARES: Final = (15.0, 24.0, 25.5, 35.5)
"""Of goal, national measures, regional measures and notes."""

_FACT_STYLES: Final = {
    FactKind.STATUS: CharacterStyle.STATUS,
    FactKind.FIGURE: CharacterStyle.FIGURE,
    FactKind.OTHER: "",
}


def write_report_docx(
    report: Report, *, created: dt.datetime, approval: Approval | None = None
) -> bytes:
    """The report as a Word document: the form's title, instructions and tables, all that is stored.

    ``created`` is the date the file states, ``approval`` the report's, if it holds. The document is
    a draft, for no delivery contains one. The same report, date and approval give the same bytes.
    """
    head = report.form.report
    title = f"{head.title} {head.period.label}"
    body = DocumentBody(report.form.language, to_fill_in=is_to_fill_in(report, None))
    words = body.words
    unit = unit_runs(report, head.unit_label, words.adviser)
    put_title(body, report.form.organisation, title, unit)
    for text in head.instructions:
        for part in paragraphs_of(text):
            body.put(paragraph(ParagraphStyle.INSTRUCTION, (TextRun(part),)))
    for label, value in (
        (head.submit_label, head.submit_to),
        (head.deadline_label, date_text(head.deadline)),
        *head_facts(report, created, words, approval=approval),
    ):
        runs = (TextRun(f"{one_line(label)} "), TextRun(one_line(value), CharacterStyle.STRONG))
        body.put(paragraph(ParagraphStyle.HEAD_FACT, runs))
    body.end_section(columns=2)
    widths = column_widths(_SHARES, report)
    table = _ReportTable(body, report, widths)
    for area in report.areas():
        rows = (
            row_xml
            for goal in area.goals
            for row_xml in table.of(goal, is_first=goal is area.goals[0])
        )
        put_area(body, report.form, area, head.columns, widths, rows)
    if has_totals(report):
        put_totals(body, report)
    return body.file(core_properties(report, title, state_text(report, created, words), created))


@dataclass(frozen=True, slots=True)
class _UnitRow:
    """What the unit has written in a row, as cell contents: a measure, and its notes.

    ``characters`` are those of the cell with most of them, ``merged`` is of the measure's cell.
    """

    measure: str
    notes: str
    characters: int
    height: int = 0
    merged: str = ""


class _ReportTable:
    """The rows of the goals, one for each regional measure."""

    def __init__(self, body: DocumentBody, report: Report, widths: Sequence[int]) -> None:
        self._body = body
        self._report = report
        self._widths = widths
        self._entries = {entry.goal_id: entry for entry in report.goals}
        self._facts = NoteFacts(report, body.words)

    def of(self, goal: NationalGoal, *, is_first: bool) -> Iterator[str]:
        """The goal's rows; its own two cells span all of them."""
        rows = list(self._unit_rows(self._entries[goal.id]))
        widths, merged = self._widths, "restart" if len(rows) > 1 else ""
        # Without this, LibreOffice loses the lines of a table's first row, beside merged cells,
        # where it does not fit under the header on the same page. Rows that cannot be kept
        # together make it lose others.
        fits = is_short(sum(unit_row.characters for unit_row in rows[:2]))
        left = goal_xml(goal, keep_next=is_first and bool(merged) and fits)
        right = national_xml(self._body, goal)
        rest = sum(characters_of(measure.text) for measure in goal.national_measures)
        for number, unit_row in enumerate(rows, 1):
            beside = rest if number == len(rows) else 0
            yield row(
                (
                    cell(widths[0], left, merged=merged),
                    cell(widths[1], right, merged=merged),
                    cell(widths[2], unit_row.measure, merged=unit_row.merged),
                    cell(widths[3], unit_row.notes),
                ),
                whole=is_short(beside, unit_row.characters),
                height=unit_row.height,
            )
            rest -= unit_row.characters
            merged = "continue"
            left = paragraph(ParagraphStyle.GOAL_CONTINUED)
            right = paragraph(ParagraphStyle.NATIONAL)

    def _unit_rows(self, entry: GoalEntry) -> Iterator[_UnitRow]:
        body, nothing = self._body, entry.nothing_to_report
        no_notes = nothing_written(body, ParagraphStyle.NOTE, ListKind.NOTES)
        list_id = body.new_list(ListKind.MEASURES)
        for measure in entry.measures:
            facts, said = self._plan_facts(measure)
            characters = characters_of(measure.text) + said
            text = paragraphs_xml(
                ParagraphStyle.MEASURE,
                ParagraphStyle.MEASURE_MORE,
                measure.text,
                list_id,
                keep_next=bool(facts) and not is_short(characters),
            )
            text += facts
            if measure.notes:
                says_nothing = not facts and not any(map(str.isalnum, measure.text))
                yield from self._note_rows(measure.notes, text, characters, in_one=says_nothing)
            else:
                yield _UnitRow(text, no_notes, characters)
        if entry.notes:
            yield from self._note_rows(entry.notes, "", 0)
        if nothing is not None:
            sentence = paragraph(ParagraphStyle.NOTHING, (TextRun(body.words.nothing_to_report),))
            yield _UnitRow(
                paragraph(ParagraphStyle.MEASURE),
                sentence + _reason(nothing.reason),
                characters_of(nothing.reason),
            )
        elif not entry.measures and not entry.notes:
            no_measure = nothing_written(body, ParagraphStyle.MEASURE, ListKind.MEASURES)
            height = MIN_EMPTY_ROW if body.to_fill_in else 0
            yield _UnitRow(no_measure, no_notes, 0, height)

    def _plan_facts(self, measure: RegionalMeasure) -> tuple[str, int]:
        """What is said of the plan after a measure's text, in paragraphs of facts; its characters.

        Their style tells the reader of Word documents that they are no part of the measure.
        """
        content, characters = "", 0
        for kind, words, text in measure_facts(self._report, measure):
            style = CharacterStyle.STATUS if kind is PlanFactKind.OUTCOME else ""
            first, *more = paragraphs_of(text)
            runs = [TextRun(words, style), *([TextRun(f" {first}")] if first else [])]
            content += paragraph(ParagraphStyle.FACTS, runs)
            content += "".join(paragraph(ParagraphStyle.FACTS, (TextRun(part),)) for part in more)
            characters += characters_of(f"{words} {text}")
        return content, characters

    def _note_rows(
        self, notes: Sequence[Note], measure: str, characters: int, *, in_one: bool = False
    ) -> Iterator[_UnitRow]:
        """Notes beside their measure: in one row, or in a row each where that would be split.

        A note and its facts stay together then, unless it is too long for a page. ``in_one`` is for
        a measure without text, of which a first row with an empty note would say nothing.
        """
        list_id = self._body.new_list(ListKind.NOTES)
        written = [self._note(note, list_id) for note in notes]
        total = sum(length for _, length in written)
        if in_one or is_short(total):
            written = [("".join(content for content, _ in written), total)]
        empty = paragraph(ParagraphStyle.MEASURE)
        merged = "restart" if measure and len(written) > 1 else ""
        for number, (content, length) in enumerate(written):
            yield _UnitRow(
                measure if measure and not number else empty,
                content,
                max(length, characters),
                merged="continue" if merged and number else merged,
            )

    def _note(self, note: Note, list_id: int) -> tuple[str, int]:
        """A note with the facts about its activity in a paragraph of their own; its characters."""
        runs: list[TextRun] = []
        for kind, text in self._facts.of(note):
            if runs:
                runs.append(TextRun(SEPARATOR))
            runs.append(TextRun(one_line(text), _FACT_STYLES[kind]))
        facts = paragraph(ParagraphStyle.FACTS, runs) if runs else ""
        characters = characters_of(note.text)
        if runs:
            characters += characters_of("".join(run.text for run in runs))
        text = paragraphs_xml(
            ParagraphStyle.NOTE,
            ParagraphStyle.NOTE_MORE,
            note.text,
            list_id,
            keep_next=bool(runs) and not is_short(characters),
        )
        return text + facts, characters


def _reason(reason: str) -> str:
    if not reason:
        return ""
    return "".join(
        paragraph(ParagraphStyle.REASON, (TextRun(part),)) for part in paragraphs_of(reason)
    )
