"""A Word document being made: its body, its lists, and the file that comes of them.

The file is python-docx's own empty document with styles, lists and pages of ours. Its zip bears the
oldest date a zip knows, so that the same content and date give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.docx_writer.styles import (
    COLUMN_GAP,
    FOOT,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    ListKind,
    WordStyle,
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
from kplan_desktop.exchange.wording.document_words import DocumentWords, document_words

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_NEEDED: Final = ("/styles", "/numbering", "/settings", "/theme", "/officeDocument")
"""The parts of the empty document that are kept, by the ends of their relations' types."""

_OLDEST: Final = (1980, 1, 1, 0, 0, 0)
_LONGEST_PROPERTY: Final = 255
_WITH_COUNTRY: Final = {"nb": "nb-NO", "nn": "nn-NO", "no": "nb-NO", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class CoreProperties:
    """What the file says of itself; ``foot`` stands at the foot of each page."""

    title: str
    author: str
    foot: str
    created: dt.datetime


@dataclass(frozen=True, slots=True)
class _SectionEnd:
    """All since the last one stands in so many columns; what follows is on the same page."""

    columns: int


class DocumentBody:
    """The blocks of a document from top to bottom, and the lists that number them."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.words: DocumentWords = document_words(report.form.language)
        self._blocks: list[str | _SectionEnd] = []
        self._lists: list[str] = []

    def put(self, block: str) -> None:
        """Add a paragraph or a table."""
        self._blocks.append(block)

    def end_section(self, columns: int = 1) -> None:
        """Set all since the last section in so many columns, and go on below on the same page."""
        self._blocks.append(_SectionEnd(columns))

    def list_id(self, kind: ListKind, start: int = 1) -> int:
        """A list of its own, numbered from ``start``."""
        self._lists.append(list_xml(len(self._lists) + 1, kind, start))
        return len(self._lists)

    def file(self, properties: CoreProperties) -> bytes:
        """The whole document."""
        from docx import Document

        language = language_tag(self.report.form.language)
        document = Document()
        _drop_unneeded(document)
        _fill(document.styles.element, "styles", defaults_xml(language), *styles_xml())
        definitions = [list_definition_xml(kind) for kind in ListKind]
        numbering = document.part.numbering_part.element
        _fill(numbering, "numbering", *definitions, *self._lists)
        _fill(document.settings.element, "settings", _settings_xml(language))
        footer = _put_footer(document, properties.foot, self.words)
        _fill(document.element.body, "body", *self._body_xml(footer))
        _put_properties(document, properties, language)
        written = io.BytesIO()
        document.save(written)
        return _without_times(written)

    def _body_xml(self, footer: str) -> list[str]:
        blocks = [
            block if isinstance(block, str) else _section_end_xml(block, footer)
            for block in self._blocks
        ]
        # Word adds a paragraph after a table that ends the document; this one takes no room.
        return [*blocks, paragraph(WordStyle.END), _section_xml(footer)]


def language_tag(language: str) -> str:
    """A form's language as Word names it, with a country: «nb-NO» for «nb»."""
    return _WITH_COUNTRY.get(language.casefold(), language)


def _drop_unneeded(document: DocxDocument) -> None:
    """Leave out a picture, a program's name, fonts and other people's data of the empty document.

    A part that no other refers to is not written.
    """
    for relations in (document.part.package.rels, document.part.rels):
        for name, relation in list(relations.items()):
            if not relation.reltype.endswith(_NEEDED):
                del relations[name]


def _fill(element: BaseOxmlElement, name: str, *children: str) -> None:
    """Put these elements in the place of all that ``element`` holds; ``name`` is what it is."""
    from docx.oxml import parse_xml

    made = parse_xml(f"<w:{name} {_NAMESPACES}>{''.join(children)}</w:{name}>")
    above = element.getparent()
    if above is None:
        element[:] = list(made)
    else:
        # With its own namespaces it moves at once; its children alone would take time squared.
        above.replace(element, made)


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
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
        f'<w:compat>{compatible}</w:compat><w:themeFontLang w:val="{escaped(language)}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    )


def _put_footer(document: DocxDocument, foot: str, words: DocumentWords) -> str:
    """The foot of every page, with «side 1 av 12» at the right; gives its relation's id."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    before, _, after = words.page.partition("{page}")
    between, _, last = after.partition("{pages}")
    pages = (
        f"{run_xml(TextRun(chr(9) + before))}{field('PAGE')}{run_xml(TextRun(between))}"
        f"{field('NUMPAGES')}{run_xml(TextRun(last))}"
    )
    made = paragraph(WordStyle.FOOTER, (TextRun(one_line(foot)),))
    _fill(footer.part.element, "ftr", made.replace("</w:p>", f"{pages}</w:p>"))
    return document.part.relate_to(footer.part, RELATIONSHIP_TYPE.FOOTER)


def _section_end_xml(end: _SectionEnd, footer: str) -> str:
    section = _section_xml(footer, end.columns)
    return f'<w:p><w:pPr><w:pStyle w:val="{WordStyle.END}"/>{section}</w:pPr></w:p>'


def _section_xml(footer: str, columns: int = 1) -> str:
    """``w:sectPr``: A4 landscape, in columns, going on where the last section ended."""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{footer}"/>'
        '<w:type w:val="continuous"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" '
        f'w:header="{FOOT}" w:footer="{FOOT}" w:gutter="0"/>'
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
    """One line that python-docx takes: it escapes what it is given, and refuses long ones."""
    legal = "".join(char for char in one_line(text) if char.isprintable())
    return legal[:_LONGEST_PROPERTY]


def _without_times(written: io.BytesIO) -> bytes:
    """The same zip with the oldest date in the place of the present one."""
    made = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # which would tell Windows from other systems
            new.writestr(entry, old.read(name))
    return made.getvalue()
