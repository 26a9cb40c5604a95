"""The plan («virksomhetsplan»): the form's three columns, the measures in the plan's wording."""

from __future__ import annotations

import datetime as dt
from typing import Final

from kplan_desktop.domain.conventions import date_text
from kplan_desktop.domain.form import NationalGoal
from kplan_desktop.domain.report import Report
from kplan_desktop.export.word.content import (
    goal_xml,
    is_short,
    national_xml,
    properties_of,
    put_area,
    put_title,
    texts,
    unit_runs,
    widths_of,
)
from kplan_desktop.export.word.document import Body
from kplan_desktop.export.word.look import HANDWRITING, ListKind, Mark, Style
from kplan_desktop.export.word.xml import Run, cell, paragraph, row

_WIDTHS: Final = widths_of((24.0, 38.0, 38.0))
"""Of goal, national measures and regional measures."""


def write_plan_docx(report: Report, *, created: dt.datetime) -> bytes:
    """The plan as a Word document: the form's title and tables, and the measures as planned.

    ``created`` is the date the file states. The same report and date give the same bytes.
    """
    head, organisation = report.form.plan, report.form.organisation
    title = f"{head.title} {head.period.label}"
    date = date_text(created.date())
    body = Body(report)
    kicker = "" if organisation.casefold() in title.casefold() else organisation
    unit = unit_runs(report, "", body.words.adviser)
    put_title(body, kicker, title, [*unit, Run(f" · {body.words.date}: {date}", Mark.MUTED)])
    for area in report.form.strategy_areas:
        put_area(body, area, head.columns, _WIDTHS, (_row(body, goal) for goal in area.goals))
    return body.file(properties_of(report, title, date, created))


def _row(body: Body, goal: NationalGoal) -> str:
    measures = body.report.entry(goal.id).measures
    list_id = body.list_id(ListKind.MEASURES)
    planned = [
        texts(Style.MEASURE, Style.MEASURE_MORE, measure.planned, list_id) for measure in measures
    ]
    short = is_short(
        sum(len(measure.text) for measure in goal.national_measures),
        sum(len(measure.planned) for measure in measures),
    )
    return row(
        (
            cell(_WIDTHS[0], goal_xml(goal)),
            cell(_WIDTHS[1], national_xml(body, goal)),
            cell(_WIDTHS[2], "".join(planned) or paragraph(Style.MEASURE)),
        ),
        whole=short,
        height=0 if measures else HANDWRITING,
    )
