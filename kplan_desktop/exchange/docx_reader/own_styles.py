"""The role of a paragraph in a document that Kplan made, by the name of its style.

Other programs keep the name when they save the document. The id changes: LibreOffice makes
«Kplannotat» of ``KplanNote``.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from kplan_desktop.domain.docx_form.word_document import OwnStyle
from kplan_desktop.exchange.docx_reader.xml_access import Element, attribute, child, name_of, value
from kplan_desktop.exchange.wording.document_words import (
    NOTHING_WRITTEN,
    nothing_to_report_words,
    parked_headings,
    totals_headings,
)

OWN_STYLES: Final = {
    "Kplan region": OwnStyle.UNIT,
    "Kplan tiltak": OwnStyle.ITEM,
    "Kplan tiltak videre": OwnStyle.MORE,
    "Kplan notat": OwnStyle.ITEM,
    "Kplan notat videre": OwnStyle.MORE,
    "Kplan tall": OwnStyle.FACTS,
    "Kplan ingenting å melde": OwnStyle.NOTHING,
    "Kplan begrunnelse": OwnStyle.REASON,
    "Kplan samlede tall": OwnStyle.TOTALS,
    "Kplan samlet tall": OwnStyle.TOTALS,
}
"""The names as ``exchange/docx_writer/styles.py`` gives them."""


class OwnStyles:
    """Kplan's own styles in one document."""

    def __init__(self, styles: Element | None) -> None:
        self._of_id: dict[str, OwnStyle] = {}
        for style in () if styles is None else styles:
            own = OWN_STYLES.get(value(child(style, "w:name")).strip())
            if own is not None and name_of(style) == "w:style":
                self._of_id[attribute(style, "styleId")] = own

    def of(self, properties: Element | None, text: str) -> OwnStyle | None:
        """The role of the paragraph with this ``w:pPr`` and text; None for other authors.

        What stands above the parked goals is known by its words: its styles are those of others.
        """
        own = self._of_id.get(value(child(properties, "w:pStyle")))
        if own is OwnStyle.NOTHING and text.strip() not in nothing_to_report_words():
            return None  # replaced by other text
        if own is None and text.strip() in parked_headings():
            return OwnStyle.PARKED
        return own

    def has_totals(self, table: Element) -> bool:
        """Whether Kplan wrote the table, of a report's totals.

        Known by its first paragraph's style, or by its headings where a program drops styles.
        """
        paragraphs = (part for part in table.iter() if name_of(part) == "w:p")
        first = next(paragraphs, None)
        if first is None or self.of(child(first, "w:pPr"), "") is OwnStyle.TOTALS:
            return first is not None
        columns = len(next(iter(totals_headings())))
        texts = ["".join(first.itertext()).strip()]
        texts += ["".join(part.itertext()).strip() for part in islice(paragraphs, columns - 1)]
        return tuple(texts) in totals_headings()


def is_dash(own: OwnStyle | None, label: str, text: str) -> bool:
    """Whether a paragraph is the dash that Kplan prints where nothing is written."""
    return own is OwnStyle.ITEM and not label and text.strip() == NOTHING_WRITTEN
