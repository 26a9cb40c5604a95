"""Packages as bytes: a small whole .docx, and the same with something wrong about it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def types(main: str = MAIN, more: str = "") -> str:
    """The part that says what the others are."""
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{more}</Types>'
    )


def relations(**targets: str) -> str:
    """A part's relations: the kind of each and its target."""
    held = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATIONS}">{held}</Relationships>'


def body(inside: str, space: str = W) -> str:
    """A main part with this in its body."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return f'<w:document xmlns:w="{space}" xmlns:mc="{mc}"><w:body>{inside}</w:body></w:document>'


def paragraph(text: str) -> str:
    """A paragraph of plain text."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def package(
    main: str | bytes = body(paragraph("Hei")),
    parts: Mapping[str, str | bytes] | None = None,
    *,
    related: str = "",
    content_types: str = types(),
) -> bytes:
    """A .docx with this main part; ``parts`` come on top or take the place of others."""
    held: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types,
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": main,
    }
    if related:
        held["word/_rels/document.xml.rels"] = related
    held.update(parts or {})
    return archive(held)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these entries, always the same bytes for the same entries."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()
