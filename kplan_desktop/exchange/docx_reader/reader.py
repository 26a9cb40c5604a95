"""Reading an untrusted Word document, and the form filled in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain

from kplan_desktop.domain.docx_form.form_reader import best_forms
from kplan_desktop.domain.docx_form.form_search import search
from kplan_desktop.domain.docx_form.reading_result import DocumentForms, PieceOutcome
from kplan_desktop.domain.docx_form.word_document import (
    Aside,
    AsideKind,
    DocumentPosition,
    Paragraph,
    WordDocument,
)
from kplan_desktop.domain.form_from_word.form_from_document import form_from_documents
from kplan_desktop.domain.form_from_word.form_reading import FormReading
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.exchange.docx_reader.body import Block, BodyReader
from kplan_desktop.exchange.docx_reader.errors import (
    NoFormInDocumentError,
    NoFormTableError,
    NoGoalError,
    NoTableError,
    NotTheFormError,
    OtherPeriodError,
    WordError,
    WordFault,
)
from kplan_desktop.exchange.docx_reader.linked_parts import LinkedParts
from kplan_desktop.exchange.docx_reader.numbering import Numbering
from kplan_desktop.exchange.docx_reader.own_styles import OwnStyles
from kplan_desktop.exchange.docx_reader.package import MAX_DOCUMENT_BYTES, Package
from kplan_desktop.exchange.docx_reader.run_formatting import RunFormatting
from kplan_desktop.exchange.docx_reader.xml_access import Element, attribute, child, name_of

__all__ = [
    "MAX_DOCUMENT_BYTES",
    "WordError",
    "WordFault",
    "read_filled_forms",
    "read_new_form",
    "read_word",
]

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
    numbering = Numbering(_first(package, "numbering"), styles)
    parts = _Parts(package, BodyReader(numbering, OwnStyles(styles), RunFormatting(styles)))
    return parts.read()


def read_filled_forms(
    data: bytes, forms: Iterable[Form], new_id: Callable[[], str]
) -> DocumentForms:
    """Read a .docx as plans or reports, on the one of at least one form that fits it best.

    Raises WordError, or one of the errors that say what is missing of the form.
    """
    document = read_word(data)
    found = best_forms(document, forms, new_id)
    if found.together.count(PieceOutcome.GOAL) == 0 or not found.together.has_form_table:
        raise _refusal(document, found.together.form)
    return found


def read_new_form(
    files: Sequence[bytes], *, base: Form | None, known: Sequence[Form]
) -> FormReading:
    """Read .docx files as a form that nobody knows, each completing those before it.

    ``base`` gives what they lack; elements that ``known`` forms have keep their ids. Raises
    WordError, and NoFormInDocumentError where they have no goals.
    """
    documents = [read_word(data) for data in files]
    reading = form_from_documents(documents, base=base, known=known)
    if not reading.form.strategy_areas:
        columns = reading.form.report.columns
        raise NoFormInDocumentError(columns[0].heading, columns[1].heading)
    return reading


def _refusal(document: WordDocument, form: Form) -> UserError:
    """What a document lacks that cannot be read with a form."""
    found = search(document, form)
    goals = list(form.goals())
    if found.other_period and not found.goals:
        return OtherPeriodError(found.other_period, form.report.period.label)
    if not found.tables:
        return NoTableError()
    if found.headings_table:
        return NoGoalError(found.headings_table, goals[0].number)
    if found.goals:
        return NoFormTableError(found.goals, len(goals), form.report.columns[-1].heading)
    return NotTheFormError(form.report.columns[0].heading)


def _first(package: Package, relation: str) -> Element | None:
    """The first part of this relationship type; None without one."""
    for name in package.related(package.main, relation):
        return package.part(name)
    return None


class _Parts:
    """Reads the parts of a package that the document consists of, and all that they link to."""

    def __init__(self, package: Package, reader: BodyReader) -> None:
        self._package = package
        self._reader = reader
        self._linked = LinkedParts(package)

    def read(self) -> WordDocument:
        main, related = self._package.main, self._package.related
        margin_names = [*related(main, "header"), *related(main, "footer")]
        note_names = [related(main, relation)[:1] for relation, _, _ in _NOTES]
        for name in (*margin_names, *chain.from_iterable(note_names)):
            self._linked.exclude(name)
        blocks: list[Block] = []
        with self._part(main) as root:
            body = child(root, "w:body")
            if body is None:
                raise WordError(WordFault.DAMAGED)
            blocks += self._reader.blocks(body)
        margins: list[Paragraph] = []
        for name in margin_names:
            with self._part(name) as part:
                margins += [] if part is None else _paragraphs(self._reader.blocks(part))
        notes: list[Aside] = []
        for names, (_, element_name, kind) in zip(note_names, _NOTES, strict=True):
            for name in names:
                with self._part(name) as part:
                    notes += self._notes(part, element_name, kind)
        return WordDocument(tuple(blocks), _distinct(margins), (*self._reader.asides, *notes))

    @contextmanager
    def _part(self, name: str) -> Iterator[Element | None]:
        """A part, whose text that has not been read within becomes an aside at the end."""
        part = self._package.part(name)
        if part is None:
            yield None
            return
        self._reader.begin(part, partial(self._linked.text, name))
        yield part
        self._reader.end(part, self._linked.rest(name))

    def _notes(self, part: Element | None, element_name: str, kind: AsideKind) -> Iterator[Aside]:
        """The notes with their positions; a comment's text begins with its author."""
        for note in () if part is None else part:
            if name_of(note) != f"w:{element_name}":
                continue
            position = self._reader.reference_positions.get(
                (element_name, attribute(note, "id")), DocumentPosition()
            )
            text = self._reader.plain_text(note, position)
            author = attribute(note, "author").strip()
            if text:
                yield Aside(kind, f"{author}: {text}" if author else text, position)


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    return WordDocument(tuple(blocks)).paragraphs()


def _distinct(margins: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """The margins of different texts: that of the first page often repeats the others'."""
    by_text = {paragraph.text.strip(): paragraph for paragraph in margins}
    return tuple(paragraph for text, paragraph in by_text.items() if text)
