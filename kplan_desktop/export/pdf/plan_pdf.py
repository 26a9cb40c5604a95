"""The plan («virksomhetsplan»): the form's three columns, the measures in the plan's wording."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from kplan_desktop.domain.report import Report
from kplan_desktop.export.pdf.content import (
    area_table,
    edges_of,
    goal_block,
    numbered,
    put_title,
    text_widths,
    unit_runs,
)
from kplan_desktop.export.pdf.look import HANDWRITING, ITEM_GAP, look_of
from kplan_desktop.export.pdf.output import PdfOutput
from kplan_desktop.export.pdf.page import Pages
from kplan_desktop.export.pdf.sheet import Paper, Properties
from kplan_desktop.export.pdf.table import Cell, Row
from kplan_desktop.export.pdf.text import Run, one_line
from kplan_desktop.export.wording import paper_words

_SHARES: Final = (24.0, 38.0, 38.0)
"""Of the page's width, for goal, national measures and regional measures."""


def write_plan_pdf(report: Report, *, fonts: Path, created: datetime) -> PdfOutput:
    """The plan as a PDF: the form's title and tables, and the unit's measures as they were planned.

    ``fonts`` is the folder of the shipped fonts, ``created`` the date the file states. The same
    report and date give the same bytes. Raises OSError when the fonts are not there.
    """
    head = report.form.plan
    title = f"{one_line(head.title)} {one_line(head.period.label)}"
    paper = Paper(
        fonts,
        Properties(
            title=f"{title} – {one_line(report.unit_name)}",
            author=one_line(report.adviser) or one_line(report.unit_name),
            language=report.form.language,
            created=created,
        ),
    )
    look = look_of(paper.fonts)
    words = paper_words(report.form.language)
    pages = Pages(paper, look, words, f"{report.unit_name} · {title}")
    organisation = report.form.organisation
    kicker = "" if organisation.casefold() in title.casefold() else organisation
    put_title(pages, kicker, title, unit_runs(report, "", look, words), look)
    edges = edges_of(_SHARES)
    widths = text_widths(edges)
    for area in report.form.strategy_areas:
        blocks = []
        for goal in area.goals:
            measures = report.entry(goal.id).measures
            entries = [
                (f"{number}.", (Run(measure.planned, look.body),))
                for number, measure in enumerate(measures, 1)
            ]
            cell = Cell(numbered(entries, widths[2], look.muted), ITEM_GAP)
            row = Row((cell,), 0.0 if measures else HANDWRITING)
            blocks.append(goal_block(goal, (row,), widths, look, words))
        pages.table(area_table(area, report.form, head.columns, tuple(blocks), edges, look))
    return PdfOutput(data=pages.finish(), pages=len(paper.sheets), missing=paper.fonts.missing)
