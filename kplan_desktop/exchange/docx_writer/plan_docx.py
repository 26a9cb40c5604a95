"""The plan («virksomhetsplan»): the form's three columns, the measures in the plan's wording."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.plan.plan_wording import areas_of_plan, printed_in_plan
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.docx_writer.document_writer import DocumentBody
from kplan_desktop.exchange.docx_writer.form_content import (
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
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import (
    TextRun,
    cell,
    one_line,
    paragraph,
    row,
)
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.exchange.wording.head_facts import plan_state_text

_SHARES: Final = (24.0, 38.0, 38.0)
"""Of goal, national measures and regional measures."""


def write_plan_docx(report: Report, *, created: dt.datetime) -> bytes:
    """The plan as a Word document: the form's title and tables, and the measures as planned.

    ``created`` is the date the file states. The same report and date give the same bytes.
    """
    head, organisation = report.form.plan, report.form.organisation
    title = f"{head.title} {head.period.label}"
    date = date_text(created.date())
    body = DocumentBody(report.form.language, to_fill_in=report.is_blank)
    kicker = "" if organisation.casefold() in title.casefold() else organisation
    unit = unit_runs(report, "", body.words.adviser)
    state = plan_state_text(report, created, body.words)
    if report.plan_adoption is None:
        unit.append(TextRun(f"{SEPARATOR}{state}", CharacterStyle.MUTED))
    put_title(body, kicker, title, unit)
    if report.plan_adoption is not None:
        # Not beside the adviser: who adopted it would be read back as a part of that name.
        body.put(paragraph(ParagraphStyle.HEAD_FACT, (TextRun(one_line(state)),)))
    widths = column_widths(_SHARES, report)
    for area in areas_of_plan(report):
        rows = (_row(body, report, goal, widths) for goal in area.goals)
        put_area(body, report.form, area, head.columns, widths, rows)
    return body.file(core_properties(report, title, date, created))


def _row(body: DocumentBody, report: Report, goal: NationalGoal, widths: Sequence[int]) -> str:
    measures = printed_in_plan(report, report.entry(goal.id))
    list_id = body.new_list(ListKind.MEASURES)
    planned = [
        paragraphs_xml(
            ParagraphStyle.MEASURE, ParagraphStyle.MEASURE_MORE, measure.planned, list_id
        )
        for measure in measures
    ]
    short = is_short(
        sum(len(measure.text) for measure in goal.national_measures),
        sum(len(measure.planned) for measure in measures),
    )
    return row(
        (
            cell(widths[0], goal_xml(goal)),
            cell(widths[1], national_xml(body, goal)),
            cell(
                widths[2],
                "".join(planned)
                or nothing_written(body, ParagraphStyle.MEASURE, ListKind.MEASURES),
            ),
        ),
        whole=short,
        height=MIN_EMPTY_ROW if body.to_fill_in else 0,
    )
