"""Reading an untrusted Word document, and the form filled in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kplan_desktop.domain.docx_form.form_reader import best_reading
from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, WordReading
from kplan_desktop.domain.docx_form.word_document import (
    Aside,
    AsideKind,
    DocumentPosition,
    Paragraph,
    WordDocument,
)
from kplan_desktop.domain.model.form import Form
from kplan_desktop.exchange.docx_reader.body import Block, BodyReader
from kplan_desktop.exchange.docx_reader.errors import WordError, WordFault
from kplan_desktop.exchange.docx_reader.numbering import Numbering
from kplan_desktop.exchange.docx_reader.own_styles import OwnStyles
from kplan_desktop.exchange.docx_reader.package import MAX_DOCUMENT_BYTES, Package
from kplan_desktop.exchange.docx_reader.xml_access import Element, attribute, child, name_of

__all__ = ["MAX_DOCUMENT_BYTES", "WordError", "WordFault", "read_filled_form", "read_word"]

_NOTES = (
    ("comments", "comment", AsideKind.COMMENT),
    ("footnotes", "footnote", AsideKind.FOOTNOTE),
    ("endnotes", "endnote", AsideKind.FOOTNOTE),
)
"""Relationship type, element name and kind."""


def read_word(data: bytes) -> WordDocument:
    """Read a .docx. Raises WordError, whose sentence says what to do, for anything else.

    Damaged, locked, macro-carrying and oversized files are refused before they are decompressed.
    """
    package = Package(data)
    styles = _first(package, "styles")
    reader = BodyReader(Numbering(_first(package, "numbering"), styles), OwnStyles(styles))
    body = child(package.part(package.main), "w:body")
    if body is None:
        raise WordError(WordFault.DAMAGED)
    blocks = reader.blocks(body)
    margins: list[Paragraph] = []
    for kind in ("header", "footer"):
        for name in package.related(package.main, kind):
            part = package.part(name)
            margins += [] if part is None else _paragraphs(reader.blocks(part))
    notes = [
        Aside(kind, text, position)
        for relation, element_name, kind in _NOTES
        for text, position in _notes(_first(package, relation), element_name, reader)
    ]
    return WordDocument(tuple(blocks), _distinct(margins), (*reader.asides, *notes))


def read_filled_form(data: bytes, forms: Iterable[Form], new_id: Callable[[], str]) -> WordReading:
    """Read a .docx as a plan or report, on the form that fits it best. Raises WordError."""
    reading = best_reading(read_word(data), forms, new_id)
    if reading is None or reading.count(PieceOutcome.GOAL) == 0:
        raise WordError(WordFault.NO_FORM)
    return reading


def _first(package: Package, relation: str) -> Element | None:
    """The first part of this relationship type; None without one."""
    for name in package.related(package.main, relation):
        return package.part(name)
    return None


def _notes(
    part: Element | None, element_name: str, reader: BodyReader
) -> Iterator[tuple[str, DocumentPosition]]:
    """Texts and their positions; a comment's text begins with its author."""
    for note in () if part is None else part:
        if name_of(note) != f"w:{element_name}":
            continue
        position = reader.reference_positions.get(
            (element_name, attribute(note, "id")), DocumentPosition()
        )
        text, author = reader.plain_text(note, position), attribute(note, "author").strip()
        if text:
            yield f"{author}: {text}" if author else text, position


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    return WordDocument(tuple(blocks)).paragraphs()


def _distinct(margins: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """The margins of different texts: that of the first page often repeats the others'."""
    by_text = {paragraph.text.strip(): paragraph for paragraph in margins}
    return tuple(paragraph for text, paragraph in by_text.items() if text)
