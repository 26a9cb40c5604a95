"""The plan («virksomhetsplan»): the form's three columns, the measures in the plan's wording."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from kplan_desktop.domain.conventions import date_text
from kplan_desktop.domain.findings import Place
from kplan_desktop.domain.form import NationalGoal
from kplan_desktop.domain.report import Report
from kplan_desktop.export.pdf.content import (
    about,
    area_tables,
    edges_of,
    goal_block,
    numbered,
    text_widths,
)
from kplan_desktop.export.pdf.document import Document, begin
from kplan_desktop.export.pdf.look import HANDWRITING, ITEM_GAP
from kplan_desktop.export.pdf.output import PdfOutput
from kplan_desktop.export.pdf.standing import StandingType
from kplan_desktop.export.pdf.table import Block, Cell, Row
from kplan_desktop.export.pdf.text import Run

_EDGES: Final = edges_of((24.0, 38.0, 38.0))
"""The rules beside goal, national measures and regional measures."""

_WIDTHS: Final = text_widths(_EDGES)


def write_plan_pdf(
    report: Report, *, fonts: Path, created: dt.datetime, standing: StandingType | None = None
) -> PdfOutput:
    """The plan as a PDF: the form's title and tables, and the unit's measures as they were planned.

    ``fonts`` is the folder of the shipped fonts, ``created`` the date the file states. The same
    report and date give the same bytes. Raises OSError when the fonts are not there. ``standing``
    as in ``write_report_pdf``.
    """
    head, organisation = report.form.plan, report.form.organisation
    title = f"{head.title} {head.period.label}"
    date = date_text(created.date())
    document = begin(report, title, fonts=fonts, created=created, foot=date, standing=standing)
    kicker = "" if organisation.casefold() in title.casefold() else organisation
    look, words = document.look, document.words
    document.put_title(kicker, [*document.unit(""), Run(f"· {words.date}: {date}", look.muted)])
    block = partial(_block, document)
    document.pages.tables(area_tables(report.form, head.columns, _EDGES, look, block))
    return document.finish()


def _block(document: Document, goal: NationalGoal) -> Block:
    look = document.look
    measures = document.report.entry(goal.id).measures
    entries = [
        (f"{number}.", (Run(measure.planned, look.body),))
        for number, measure in enumerate(measures, 1)
    ]
    items = numbered(entries, _WIDTHS[2], look.muted)
    cell = Cell(about(items, [Place(goal.id, measure.id) for measure in measures]), ITEM_GAP)
    row = Row((cell,), 0.0 if measures else HANDWRITING)
    return goal_block(goal, (row,), _WIDTHS, look, document.words)
