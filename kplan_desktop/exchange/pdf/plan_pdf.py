"""The plan («virksomhetsplan»): the form's three columns, the measures in the plan's wording."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Location
from kplan_desktop.domain.text.conventions import date_text
from kplan_desktop.exchange.pdf.document_setup import PdfDocument, begin
from kplan_desktop.exchange.pdf.form_cells import (
    about,
    area_tables,
    edges_of,
    goal_block,
    numbered,
    text_widths,
)
from kplan_desktop.exchange.pdf.goal_block import FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.styles import HANDWRITING, ITEM_GAP
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import StyledText

_EDGES: Final = edges_of((24.0, 38.0, 38.0))
"""The rules beside goal, national measures and regional measures."""

_WIDTHS: Final = text_widths(_EDGES)


def write_plan_pdf(
    report: Report, *, fonts: Path, created: dt.datetime, standing: TypesetCache | None = None
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
    document.put_title(
        kicker, [*document.unit(""), StyledText(f"· {words.date}: {date}", look.muted)]
    )
    block = partial(_block, document)
    document.pages.tables(area_tables(report.form, head.columns, _EDGES, look, block))
    return document.finish()


def _block(document: PdfDocument, goal: NationalGoal) -> GoalBlock:
    look = document.look
    measures = document.report.entry(goal.id).measures
    entries = [
        (f"{number}.", (StyledText(measure.planned, look.body),))
        for number, measure in enumerate(measures, 1)
    ]
    items = numbered(entries, _WIDTHS[2], look.muted)
    cell = FlowCell(about(items, [Location(goal.id, measure.id) for measure in measures]), ITEM_GAP)
    row = FlowRow((cell,), 0.0 if measures else HANDWRITING)
    return goal_block(goal, (row,), _WIDTHS, look, document.words)
