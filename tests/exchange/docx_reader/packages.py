"""Packages as bytes: a small valid .docx, and variants with faults."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from kplan_desktop.domain.docx_form.word_document import AsideKind, WordDocument
from kplan_desktop.exchange.docx_reader.reader import read_word

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def types(main: str = MAIN, more: str = "") -> str:
    """The part with the content types of the others."""
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{more}</Types>'
    )


def relations(**targets: str) -> str:
    """A part's relationships: the target of each by its type."""
    elements = "".join(
        f'<Relationship Id="r{index}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATIONS}">{elements}</Relationships>'


def body(content: str, space: str = W) -> str:
    """A main part with this content in its body."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return f'<w:document xmlns:w="{space}" xmlns:mc="{mc}"><w:body>{content}</w:body></w:document>'


def paragraph(text: str) -> str:
    """A paragraph of plain text."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def run(text: str, properties: str = "") -> str:
    """A run of text with these run properties."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def p(*inside: str) -> str:
    """A paragraph with this content."""
    return f"<w:p>{''.join(inside)}</w:p>"


def document(inside: str, **parts: str) -> WordDocument:
    """A document; ``parts`` are the inner XML of related parts, by their kind."""
    held = {
        f"word/{kind}.xml": f'<w:{kind} xmlns:w="{W}">{xml}</w:{kind}>'
        for kind, xml in parts.items()
    }
    related = relations(**{kind: f"{kind}.xml" for kind in parts})
    return read_word(package(main=body(inside), parts=held, related=related))


def lines(read: WordDocument) -> list[str]:
    """The text of each paragraph."""
    return [paragraph.text for paragraph in read.paragraphs()]


def asides(read: WordDocument) -> list[tuple[AsideKind, str]]:
    """What was set aside, and why."""
    return [(aside.kind, aside.text) for aside in read.asides]


def package(
    main: str | bytes = body(paragraph("Hei")),
    parts: Mapping[str, str | bytes] | None = None,
    *,
    related: str = "",
    content_types: str = types(),
) -> bytes:
    """A .docx with this main part; ``parts`` are added or replace others."""
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types,
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": main,
    }
    if related:
        entries["word/_rels/document.xml.rels"] = related
    entries.update(parts or {})
    return archive(entries)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these entries, always the same bytes for the same entries."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return output.getvalue()
