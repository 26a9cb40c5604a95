"""The plan («virksomhetsplan»): the form's three columns, the measures in the plan's wording."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from kplan_desktop.domain.model.form import NationalGoal
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.plan.plan_wording import areas_of_plan, printed_in_plan
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.pdf.form_cells import (
    area_tables,
    column_edges,
    goal_block,
    nothing_written,
    numbered_items,
    text_widths,
    with_locations,
)
from kplan_desktop.exchange.pdf.page_breaks import FlowCell, FlowRow, GoalBlock
from kplan_desktop.exchange.pdf.pdf_document import PdfDocument, begin_document
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.styles import ITEM_GAP
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import StyledText
from kplan_desktop.exchange.wording.head_facts import plan_state_text

_EDGES: Final = column_edges((24.0, 38.0, 38.0))
"""The x of the rules beside goal, national measures and regional measures."""

_WIDTHS: Final = text_widths(_EDGES)


def write_plan_pdf(
    report: Report, *, fonts: Path, created: dt.datetime, cache: TypesetCache | None = None
) -> PdfOutput:
    """The plan as a PDF: the form's title and tables, and the unit's measures as they were planned.

    ``fonts`` is the folder of the shipped fonts, ``created`` the date the file states. The same
    report and date give the same bytes. Raises OSError when the fonts are not there. ``cache`` as
    in ``write_report_pdf``.
    """
    head, organisation = report.form.plan, report.form.organisation
    title = f"{head.title} {head.period.label}"
    date = date_text(created.date())
    document = begin_document(
        title,
        of=report.unit_name,
        author=report.adviser,
        language=report.form.language,
        fonts=fonts,
        created=created,
        footer=date,
        cache=cache,
    )
    kicker = "" if organisation.casefold() in title.casefold() else organisation
    state = plan_state_text(report, created, document.words)
    document.put_title(kicker, document.unit_facts(report, "", state))
    block, styles = partial(_block, report, document), document.styles
    document.layout.put_parts(
        area_tables(report, areas_of_plan(report), head.columns, _EDGES, styles, block)
    )
    return document.finish()


def _block(report: Report, document: PdfDocument, goal: NationalGoal) -> GoalBlock:
    styles = document.styles
    measures = printed_in_plan(report, report.entry(goal.id))
    if not measures:
        row = nothing_written(_WIDTHS[2:], styles, to_fill_in=report.is_blank)
        return goal_block(goal, (row,), _WIDTHS, styles, document.words)
    entries = [
        (f"{number}.", (StyledText(measure.planned, styles.body),))
        for number, measure in enumerate(measures, 1)
    ]
    items = numbered_items(entries, _WIDTHS[2], styles.muted)
    locations = [Location(goal.id, measure.id) for measure in measures]
    cell = FlowCell(with_locations(items, locations), ITEM_GAP)
    return goal_block(goal, (FlowRow((cell,), 0.0),), _WIDTHS, styles, document.words)
