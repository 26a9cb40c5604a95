"""Writes a Word document: its body, its lists, and the file.

The file is python-docx's own empty document with Kplan's styles, lists and page setup. All entries
of its zip have the oldest date a zip can state, so that the same content and date give the same
bytes.
"""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kplan_desktop.exchange.docx_writer.styles import (
    COLUMN_GAP,
    FONT,
    FOOTER_MARGIN,
    HYPHENATION_ZONE,
    LANDSCAPE,
    MARGIN,
    SUBSTITUTE,
    ListKind,
    PageSize,
    ParagraphStyle,
    defaults_xml,
    list_definition_xml,
    list_xml,
    styles_xml,
)
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import (
    TextRun,
    escaped,
    field,
    one_line,
    paragraph,
    run_xml,
)
from kplan_desktop.exchange.files.zip_origin import without_origin
from kplan_desktop.exchange.wording.document_words import DocumentWords, document_words

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_KEPT_PARTS: Final = ("/styles", "/numbering", "/settings", "/theme", "/officeDocument")
"""The parts of the empty document that are kept, by the ends of their relationship types."""

_MAX_PROPERTY: Final = 255
_LOCALES: Final = {"nb": "nb-NO", "nn": "nn-NO", "no": "nb-NO", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class CoreProperties:
    """The document's properties; ``footer`` is printed at the foot of each page."""

    title: str
    author: str
    footer: str
    created: dt.datetime


@dataclass(frozen=True, slots=True)
class _SectionEnd:
    """The end of a section in so many columns; the next one begins on the same page."""

    columns: int


class DocumentBody:
    """The blocks of a document from top to bottom, and the lists that number them.

    ``language`` is the form's, ``to_fill_in`` where it is a form to fill in by hand.
    ``more_styles`` are those that a kind of document has beside the styles of all.
    """

    def __init__(
        self,
        language: str,
        *,
        to_fill_in: bool = False,
        page: PageSize = LANDSCAPE,
        more_styles: tuple[str, ...] = (),
    ) -> None:
        self.to_fill_in = to_fill_in
        self.words: DocumentWords = document_words(language)
        self._language = language_tag(language)
        self._page = page
        self._more_styles = more_styles
        self._blocks: list[str | _SectionEnd] = []
        self._lists: list[str] = []

    def put(self, block: str) -> None:
        """Add a paragraph or a table."""
        self._blocks.append(block)

    def end_section(self, columns: int = 1) -> None:
        """End the section, set in so many columns; the next one begins below on the same page."""
        self._blocks.append(_SectionEnd(columns))

    def new_list(self, kind: ListKind, start: int = 1) -> int:
        """Add a list numbered from ``start``. Returns its id."""
        self._lists.append(list_xml(len(self._lists) + 1, kind, start))
        return len(self._lists)

    def file(self, properties: CoreProperties) -> bytes:
        """The whole document."""
        from docx import Document

        language = self._language
        document = Document()
        _drop_unneeded(document)
        styles = (*styles_xml(self._page), *self._more_styles)
        _fill(document.styles.element, "styles", defaults_xml(language), *styles)
        definitions = [list_definition_xml(kind) for kind in ListKind]
        numbering = document.part.numbering_part.element
        _fill(numbering, "numbering", *definitions, *self._lists)
        _fill(document.settings.element, "settings", _settings_xml(language))
        _put_font_table(document)
        footer = _put_footer(document, properties.footer, self.words)
        _fill(document.element.body, "body", *self._body_xml(footer))
        _put_properties(document, properties, language)
        saved = io.BytesIO()
        document.save(saved)
        return without_origin(saved)

    def _body_xml(self, footer: str) -> list[str]:
        blocks = [
            block if isinstance(block, str) else self._section_end_xml(block, footer)
            for block in self._blocks
        ]
        # Word adds a paragraph after a table that ends the document; this one takes no space.
        return [*blocks, paragraph(ParagraphStyle.END), _section_xml(footer, self._page)]

    def _section_end_xml(self, end: _SectionEnd, footer: str) -> str:
        section = _section_xml(footer, self._page, end.columns)
        return f'<w:p><w:pPr><w:pStyle w:val="{ParagraphStyle.END}"/>{section}</w:pPr></w:p>'


def language_tag(language: str) -> str:
    """A form's language as Word wants it, with a country: «nb-NO» for «nb»."""
    return _LOCALES.get(language.casefold(), language)


def _drop_unneeded(document: DocxDocument) -> None:
    """Remove a picture, a program's name, fonts and personal data from the empty document.

    A part without a relationship to it is not written.
    """
    for relationships in (document.part.package.rels, document.part.rels):
        for name, relationship in list(relationships.items()):
            if not relationship.reltype.endswith(_KEPT_PARTS):
                del relationships[name]


def _fill(element: BaseOxmlElement, name: str, *children: str) -> None:
    """Replace the children of ``element``, whose tag is ``w:`` and ``name``."""
    from docx.oxml import parse_xml

    new = parse_xml(f"<w:{name} {_NAMESPACES}>{''.join(children)}</w:{name}>")
    parent = element.getparent()
    if parent is None:
        element[:] = list(new)
    else:
        # Replacing the element is linear; moving its children would take quadratic time.
        parent.replace(element, new)


def _settings_xml(language: str) -> str:
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
        )
    )
    return (
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:autoHyphenation/>'
        f'<w:hyphenationZone w:val="{HYPHENATION_ZONE}"/>'
        f'<w:compat>{compatible}</w:compat><w:themeFontLang w:val="{escaped(language)}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    )


def _put_font_table(document: DocxDocument) -> None:
    """Say what kind of typeface to use, and which one if it is there, where the own is missing."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {_NAMESPACES}>'
        f'<w:font w:name="{FONT}"><w:altName w:val="{SUBSTITUTE}"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
    name = PackURI("/word/fontTable.xml")
    part = Part(name, CONTENT_TYPE.WML_FONT_TABLE, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _put_footer(document: DocxDocument, text: str, words: DocumentWords) -> str:
    """Set the footer, with «side 1 av 12» at the right. Returns its relationship's id."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    before, _, after = words.page.partition("{page}")
    between, _, last = after.partition("{pages}")
    pages = (
        f"{run_xml(TextRun(chr(9) + before))}{field('PAGE')}{run_xml(TextRun(between))}"
        f"{field('NUMPAGES')}{run_xml(TextRun(last))}"
    )
    content = paragraph(ParagraphStyle.FOOTER, (TextRun(one_line(text)),))
    _fill(footer.part.element, "ftr", content.replace("</w:p>", f"{pages}</w:p>"))
    return document.part.relate_to(footer.part, RELATIONSHIP_TYPE.FOOTER)


def _section_xml(footer: str, page: PageSize, columns: int = 1) -> str:
    """``w:sectPr``: in columns, beginning where the section before ended."""
    orientation = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{footer}"/>'
        '<w:type w:val="continuous"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{orientation}/>'
        f'<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" '
        f'w:header="{FOOTER_MARGIN}" w:footer="{FOOTER_MARGIN}" w:gutter="0"/>'
        f'<w:cols w:num="{columns}" w:space="{COLUMN_GAP}"/></w:sectPr>'
    )


def _put_properties(document: DocxDocument, properties: CoreProperties, language: str) -> None:
    core = document.core_properties
    author = _property(properties.author)
    core.title = _property(properties.title)
    core.author = core.last_modified_by = author
    core.language = language
    core.comments = core.keywords = core.subject = core.category = ""
    core.revision = 1
    core.created = core.modified = properties.created.astimezone(dt.UTC).replace(tzinfo=None)


def _property(text: str) -> str:
    """One line that python-docx accepts: it escapes text, and refuses what is too long."""
    legal = "".join(char for char in one_line(text) if char.isprintable())
    return legal[:_MAX_PROPERTY]
