"""How report and plan begin: the paper, its looks and words, the title block, the foot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.conventions import date_text
from kplan_desktop.exchange.pdf.fonts import FontSet
from kplan_desktop.exchange.pdf.form_cells import paragraph, shortened
from kplan_desktop.exchange.pdf.goal_block import FlowCell
from kplan_desktop.exchange.pdf.page_layout import PageLayout
from kplan_desktop.exchange.pdf.pdfa_metadata import DocumentInfo, EmbeddedFile
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.structure_tree import StructureType
from kplan_desktop.exchange.pdf.styles import (
    LEFT,
    RIGHT,
    SMALL_LEADING,
    TITLE_LEADING,
    UNIT_LEADING,
    PdfStyles,
    look_of,
)
from kplan_desktop.exchange.pdf.tagged_canvas import PaperSize
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import StyledText, one_line
from kplan_desktop.exchange.wording.document_words import PaperWords, paper_words

_PROPERTY_LENGTH: Final = 1000
"""Characters of a property. PDF/A knows no string of more than 32,767 bytes (6.1.13)."""


@dataclass(frozen=True, slots=True)
class PdfDocument:
    """A PDF being made of a report."""

    report: Report
    title: str
    paper: PaperSize
    look: PdfStyles
    words: PaperWords
    pages: PageLayout

    def put_title(self, kicker: str, unit: Sequence[StyledText]) -> None:
        """Set the head of the first page, down to the rule under it."""
        look, width = self.look, RIGHT - LEFT
        items = [
            paragraph(
                StructureType.TITLE, (StyledText(self.title, look.title),), width, TITLE_LEADING
            ),
            paragraph(StructureType.PARAGRAPH, unit, width, UNIT_LEADING),
        ]
        if kicker:
            items.insert(
                0,
                paragraph(
                    StructureType.PARAGRAPH,
                    (StyledText(kicker, look.kicker),),
                    width,
                    SMALL_LEADING,
                ),
            )
        for item in items:
            self.pages.beside((FlowCell((item,)),), (LEFT,))
        self.pages.skip(7)
        self.pages.line()

    def unit(self, label: str) -> list[StyledText]:
        """The unit as the form writes it, «Sør-Trøndelag FYLKE/ REGION», the adviser if known."""
        look = self.look
        runs = [StyledText(self.report.unit_name, look.unit)]
        if label:
            runs.append(StyledText(label, look.small))
        adviser = one_line(self.report.adviser)
        if adviser:
            runs += [
                StyledText(f"· {self.words.adviser}:", look.muted),
                StyledText(adviser, look.strong),
            ]
        return runs

    def finish(self) -> PdfOutput:
        """The whole file."""
        data = self.pages.finish()
        sheets = self.paper.sheets
        spots = tuple(tuple(sheet.spots) for sheet in sheets)
        return PdfOutput(data, len(sheets), self.paper.fonts.missing, spots)


def begin(
    report: Report,
    title: str,
    *,
    fonts: Path,
    created: dt.datetime,
    foot: str,
    attachment: EmbeddedFile | None = None,
    standing: TypesetCache | None = None,
) -> PdfDocument:
    """A document without any page filled yet.

    ``foot`` is what stands before the page number, ``attachment`` a file that the PDF carries.
    With ``standing`` type of earlier settings it is for the eye only, and no archive file.
    Raises OSError when the fonts are not there.
    """
    title, unit = one_line(title), one_line(report.unit_name)
    language = report.form.language
    paper = PaperSize(
        FontSet(fonts) if standing is None else standing.begin(),
        DocumentInfo(
            title=shortened(f"{title} – {unit}", _PROPERTY_LENGTH),
            author=shortened(report.adviser, _PROPERTY_LENGTH) or unit,
            language=language,
            created=created,
        ),
        attachment,
        standing,
    )
    look, words = look_of(paper.fonts), paper_words(language)
    pages = PageLayout(paper, look, words, f"{unit} · {title}", foot)
    return PdfDocument(report, title, paper, look, words, pages)


def foot_of(report: Report, created: dt.datetime, delivered: dt.date | None) -> str:
    """Such as «Utkast 20.08.2014 · revisjon 1»."""
    words = paper_words(report.form.language)
    standing = words.draft if delivered is None else words.delivered
    date = date_text(delivered or created.date())
    return f"{standing} {date} · {words.revision.lower()} {report.revision}"
