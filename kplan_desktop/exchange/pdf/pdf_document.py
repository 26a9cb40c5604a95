"""A PDF document: its document information, title block, footer and finished file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.pdf.fonts import FontSet
from kplan_desktop.exchange.pdf.form_cells import paragraph, shortened
from kplan_desktop.exchange.pdf.page_breaks import FlowCell
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
    pdf_styles,
)
from kplan_desktop.exchange.pdf.tagged_canvas import TaggedDocument
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import (
    GenerationCache,
    StyledText,
    in_a_row,
    one_line,
)
from kplan_desktop.exchange.wording.document_words import DocumentWords, document_words

_PROPERTY_LENGTH: Final = 1000
"""Characters of a property. PDF/A allows no string of more than 32,767 bytes (6.1.13)."""


@dataclass(frozen=True, slots=True)
class PdfDocument:
    """A PDF being made.

    ``layout`` fills the pages of ``tagged``. ``own_styles`` are those of Kplan's own ``words``,
    which may be in another language than the form.
    """

    title: str
    tagged: TaggedDocument
    styles: PdfStyles
    own_styles: PdfStyles
    words: DocumentWords
    layout: PageLayout

    def put_title(self, kicker: str, facts: Sequence[Sequence[StyledText]]) -> None:
        """Set the title block of the first page, with the rule under it.

        The ``kicker`` stands above the title, the ``facts`` in a row below it.
        """
        styles, width = self.styles, RIGHT - LEFT
        items = [
            paragraph(
                StructureType.TITLE, (StyledText(self.title, styles.title),), width, TITLE_LEADING
            ),
            paragraph(StructureType.PARAGRAPH, in_a_row(facts, styles.muted), width, UNIT_LEADING),
        ]
        if kicker:
            items.insert(
                0,
                paragraph(
                    StructureType.PARAGRAPH,
                    (StyledText(kicker, styles.kicker),),
                    width,
                    SMALL_LEADING,
                ),
            )
        for item in items:
            self.layout.put_columns((FlowCell((item,)),), (LEFT,))
        self.layout.skip(7)
        self.layout.put_title_rule()

    def unit_facts(self, report: Report, label: str, state: str = "") -> list[list[StyledText]]:
        """The unit as the form writes it, «Sør-Trøndelag FYLKE/ REGION», the adviser if known.

        ``label`` and ``state`` stand beside the unit, if given.
        """
        styles, own, words = self.styles, self.own_styles, self.words
        unit = [StyledText(report.unit_name, styles.unit)]
        if label:
            unit.append(StyledText(one_line(label), styles.small))
        facts = [unit]
        if adviser := one_line(report.adviser):
            name = StyledText(adviser, styles.strong)
            facts.append([StyledText(f"{words.adviser}:", own.muted), name])
        if state:
            facts.append([StyledText(state, own.muted)])
        return facts

    def finish(self) -> PdfOutput:
        """The whole file."""
        data = self.layout.finish()
        pages = self.tagged.pages
        regions = tuple(tuple(canvas.regions) for canvas in pages)
        return PdfOutput(data, len(pages), self.tagged.fonts.missing, regions)


def begin_document(
    title: str,
    *,
    of: str,
    author: str,
    language: str,
    fonts: Path,
    created: dt.datetime,
    footer: str,
    version: str = "",
    description: str = "",
    relation: str = "",
    attachment: EmbeddedFile | None = None,
    cache: TypesetCache | None = None,
    texts_recur: bool = False,
) -> PdfDocument:
    """A document with an empty first page.

    ``of`` is whom it is of, a unit or the organisation; it is also the author without one.
    ``footer`` is what stands before the page number, if anything. ``version``, ``description`` and
    ``relation`` are properties as in ``DocumentInfo``, ``attachment`` a file that the PDF
    carries. With a ``cache`` of earlier documents it is for the screen only, and not PDF/A.
    With ``texts_recur``, as they do in tables of figures, a text is set in lines only once.
    Raises OSError when the fonts are not there.
    """
    if cache is not None:
        font_set = cache.begin_document()
    else:
        font_set = FontSet(fonts, GenerationCache() if texts_recur else None)
    title, of = one_line(title), one_line(of)
    tagged = TaggedDocument(
        font_set,
        DocumentInfo(
            title=shortened(f"{title} – {of}", _PROPERTY_LENGTH),
            author=shortened(author, _PROPERTY_LENGTH) or of,
            language=language,
            created=created,
            version=version,
            description=shortened(description, _PROPERTY_LENGTH),
            relation=shortened(relation, _PROPERTY_LENGTH),
        ),
        attachment,
        cache,
    )
    styles, words = pdf_styles(tagged.fonts), document_words(language)
    own_styles = styles
    if language.split("-")[0] != words.language:
        own_styles = pdf_styles(tagged.fonts, words.language)
    layout = PageLayout(tagged, styles, words, f"{of} · {title}", footer)
    return PdfDocument(title, tagged, styles, own_styles, words, layout)
