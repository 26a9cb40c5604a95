"""The joint report as a PDF: goal by goal, then its figures, and an appendix of what it is made of.

It is made by the machinery of the units' reports (``exchange.pdf``): PDF/A-2a and PDF/UA-1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from kplan_desktop.domain.joint_report.joint_content import AreaContent, JointReport
from kplan_desktop.domain.model.form import StrategyArea
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.exchange.joint_report.pdf_appendix import AppendixPages
from kplan_desktop.exchange.joint_report.pdf_figures import FigureTables, heading_item
from kplan_desktop.exchange.joint_report.pdf_goals import GoalSections, paragraphs
from kplan_desktop.exchange.pdf.flow_parts import FlowSection
from kplan_desktop.exchange.pdf.form_cells import column_edges, paragraph, shortened
from kplan_desktop.exchange.pdf.page_breaks import FlowCell
from kplan_desktop.exchange.pdf.pdf_document import PdfDocument, begin_document
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import (
    ACCENT_COLOUR,
    HEADING_GAP,
    LEFT,
    PARAGRAPH_GAP,
    TITLE_LEADING,
)
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import StyledText, one_line
from kplan_desktop.exchange.wording.document_words import area_heading

_TITLE_LENGTH: Final = 160
_LEAST_COLUMNS: Final = 4
_COLUMN_GAP: Final = 14.0


def write_joint_pdf(
    report: JointReport,
    *,
    fonts: Path,
    created: dt.datetime,
    edition: str = "",
    cache: TypesetCache | None = None,
) -> PdfOutput:
    """The joint report as a PDF.

    ``fonts`` is the folder of the shipped fonts, ``created`` the date the file states, and
    ``edition`` the name of the edition that it is made for; it is a draft without. The same report,
    date and edition give the same bytes. Raises OSError when the fonts are not there. With a
    ``cache`` it is for the screen only, as in ``write_report_pdf``.
    """
    form = report.form
    lines = JointLines(form)
    state = one_line(lines.state(date_text(norwegian_day(created)), edition))
    document = begin_document(
        one_line(report.title) or lines.words.joint_report,
        of=form.organisation,
        author=report.author,
        language=form.language,
        fonts=fonts,
        created=created,
        footer=state,
        version=one_line(edition),
        description=lines.words.joint_report,
        relation=form.report.case_reference,
        cache=cache,
        texts_recur=True,
    )
    document.put_title(form.organisation, _title_facts(report, document, lines, state))
    _put_main_figures(report, document, lines)
    document.layout.put_parts(list(_DocumentParts(report, document, lines).all()))
    return document.finish()


def _title_facts(
    report: JointReport, document: PdfDocument, lines: JointLines, state: str
) -> list[list[StyledText]]:
    """What it is, of which period if the title does not say it, from how many units, and when."""
    own = document.own_styles
    facts = []
    if lines.words.joint_report.casefold() not in report.title.casefold():
        facts.append([StyledText(lines.words.joint_report, own.unit)])
    if report.period not in report.title:
        facts.append([StyledText(one_line(report.period), document.styles.strong)])
    facts.append([StyledText(lines.delivered(report).removesuffix("."), own.muted)])
    if returned := lines.sent_back(report):
        facts.append([StyledText(returned, own.muted_strong)])
    if author := one_line(report.author):
        facts.append([StyledText(author, document.styles.strong)])
    facts.append([StyledText(state, own.muted)])
    return facts


def _put_main_figures(report: JointReport, document: PdfDocument, lines: JointLines) -> None:
    """Large numbers beside each other under the title, each over what it counts."""
    own, role = document.own_styles, StructureType.PARAGRAPH
    figures = list(lines.main_figures(report))
    edges = column_edges([1.0] * max(len(figures), _LEAST_COLUMNS))
    width = edges[1] - edges[0] - _COLUMN_GAP
    large = replace(own.title, colour=ACCENT_COLOUR)
    cells = []
    for figure in figures:
        items = [paragraph(role, (StyledText(figure.number, large),), width, TITLE_LEADING)]
        for index, text in enumerate(figure.facts):
            style = own.muted if index else own.strong
            items.append(paragraph(role, (StyledText(text, style),), width))
        cells.append(FlowCell(tuple(items)))
    document.layout.skip(HEADING_GAP)
    document.layout.put_columns(cells, edges[: len(cells)])
    document.layout.skip(HEADING_GAP)


class _DocumentParts:
    """Makes the parts of one document, in their order."""

    def __init__(self, report: JointReport, document: PdfDocument, lines: JointLines) -> None:
        self._report = report
        self._lines = lines
        self._styles = document.styles
        self._own = document.own_styles
        self._figures = FigureTables(lines, self._styles, self._own)
        self._goals = GoalSections(lines, self._styles, self._own, self._figures)

    def all(self) -> Iterator[FlowSection]:
        """The introduction, the areas with their goals, the figures, and the appendix."""
        report, language = self._report, self._report.form.language
        if introduction := tuple(paragraphs(report.introduction, self._styles.body)):
            title = self._lines.words.introduction
            yield FlowSection(
                title=title,
                level=1,
                language=self._lines.documents.language,
                headings=(heading_item(title, StructureType.HEADING, self._own),),
                columns=(FlowCell(introduction, PARAGRAPH_GAP),),
                edges=(LEFT,),
            )
        for area in report.areas:
            title = self._area_title(area)
            yield FlowSection(
                title=title,
                level=1,
                language=language,
                headings=(heading_item(title, StructureType.HEADING, self._styles),),
                new_page=area is not report.areas[0],
            )
            for goal in area.goals:
                yield self._goals.section(goal, language)
        yield self._all_figures()
        pages = AppendixPages(report, self._lines, self._styles, self._own, self._goals)
        yield pages.section()

    def _area_title(self, area: AreaContent) -> str:
        named = StrategyArea(id=area.id, number=area.number, title=area.title, goals=())
        return shortened(area_heading(self._report.form, named), _TITLE_LENGTH)

    def _all_figures(self) -> FlowSection:
        """The figures of the whole, and of each area that has any."""
        words = self._lines.words
        scopes = [(self._report.figures, words.figures_of_whole)]
        scopes += [
            (area.figures, words.figures_of_area.format(area=self._area_title(area)))
            for area in self._report.areas
            if area.figures.totals
        ]
        return FlowSection(
            title=words.figures,
            level=1,
            language=self._lines.documents.language,
            headings=(heading_item(words.figures, StructureType.HEADING, self._own),),
            tables=tuple(
                table
                for figures, title in scopes
                for table in self._figures.tables(figures, title, StructureType.GOAL, bookmark=True)
            ),
            new_page=True,
        )
