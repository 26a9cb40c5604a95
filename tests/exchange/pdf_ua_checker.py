"""Checks a PDF against PDF/UA-1, rule by rule, as far as a program can.

The rules are those of ISO 14289-1, under the numbers that veraPDF's profile of it gives them, and
what ISO 19005-2, 6.6.2.3.3, asks of the extension schema that describes the claim. The structure
tree itself is read by ``pdf_structure_checker``, which allows less than the standard does; fonts
are left to ``pikepdf.pdfa``. Nothing here is shared with the writer.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from tests.exchange.pdf_structure_checker import read_structure

_LANGUAGE: Final = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_UA: Final = "{http://www.aiim.org/pdfua/ns/id/}"
_EXTENSION: Final = "{http://www.aiim.org/pdfa/ns/extension/}"
_SCHEMA: Final = "{http://www.aiim.org/pdfa/ns/schema#}"
_PROPERTY: Final = "{http://www.aiim.org/pdfa/ns/property#}"

_UA_SCHEMA: Final = {"namespaceURI": _UA[1:-1], "prefix": "pdfuaid"}
_UA_PART: Final = {"name": "part", "valueType": "Integer", "category": "internal"}
_PAGINATION: Final = ("/Header", "/Footer")


def ua_faults(data: bytes) -> list[str]:
    """What breaks PDF/UA-1 in a file: a sentence each, the rule's number first."""
    faults = [] if re.match(rb"%PDF-1\.[0-7]\r?\n", data) else ["6.1-1 the header"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root: Any = pdf.Root
        if pdf.is_encrypted:
            faults.append("7.16-1 it is encrypted")
        faults += _catalogue(root)
        faults += _metadata(root)
        faults += _files(root)
        for number, page in enumerate(pdf.pages):
            faults += [f"{fault} on page {number}" for fault in _page(page)]
        if "/StructTreeRoot" in root:
            faults += _tree(root["/StructTreeRoot"])
    return faults or [f"7.1, 7.2: {fault}" for fault in read_structure(data).faults]


def _catalogue(root: Any) -> Iterator[str]:
    mark = root.get("/MarkInfo", {})
    if not bool(mark.get("/Marked", False)):
        yield "6.2-1 it does not say that it is tagged"
    if bool(mark.get("/Suspects", False)):
        yield "7.1-4 its tags are suspect"
    if "/StructTreeRoot" not in root:
        yield "7.1-11 it has no structure tree"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "7.1-10 its title is not shown"
    if "/Lang" not in root:
        yield "7.2-34 no language"
    elif not _LANGUAGE.fullmatch(str(root["/Lang"])):
        yield f"7.2-29 {root['/Lang']} is no language"
    if "/OCProperties" in root:
        yield "7.10-1 optional content"
    if "/AcroForm" in root:
        yield "7.15-1 a form to fill in"


def _metadata(root: Any) -> Iterator[str]:
    stream = root.get("/Metadata")
    if stream is None or stream.get("/Subtype") != "/XML":
        yield "7.1-8 no metadata"
        return
    packet = stream.read_bytes()
    xmp = ET.fromstring(packet)  # noqa: S314 - our own file
    title = xmp.find(f".//{_DC}title//{_RDF}li")
    if title is None or not (title.text or "").strip():
        yield "7.1-9 no title"
    claim = xmp.find(f".//{_UA}part")
    if claim is None:
        yield "5-1 it does not claim PDF/UA"
        return
    if claim.text != "1":
        yield "5-2 it claims another part of PDF/UA"
    if b"<pdfuaid:part>" not in packet:
        yield "5-3 the claim has another prefix"
    if not any(map(_describes_the_claim, xmp.iterfind(f".//{_EXTENSION}schemas/{_RDF}Bag/*"))):
        yield "PDF/A 6.6.2.3.3 no schema describes the claim"


def _describes_the_claim(schema: ET.Element) -> bool:
    """Whether a schema has all that PDF/A asks of it, and the property of the claim."""
    facts = {key: schema.findtext(_SCHEMA + key) for key in _UA_SCHEMA}
    parts = schema.findall(f"{_SCHEMA}property/{_RDF}Seq/*")
    known = [{key: part.findtext(_PROPERTY + key) for key in _UA_PART} for part in parts]
    return (
        bool(schema.findtext(f"{_SCHEMA}schema"))
        and facts == _UA_SCHEMA
        and known == [_UA_PART]
        and bool(parts[0].findtext(f"{_PROPERTY}description"))
    )


def _files(root: Any) -> Iterator[str]:
    tree = root.get("/Names", {}).get("/EmbeddedFiles", {})
    listed = list(root.get("/AF", []))
    for file in list(tree.get("/Names", []))[1::2]:
        names = [str(file.get(key, "")) for key in ("/F", "/UF")]
        if not all(names):
            yield "7.11-1 an embedded file without both names"
        elif not names[0].isascii():
            yield "7.11 a file name for old programs that is not ASCII"
        if not str(file.get("/Desc", "")):
            yield "7.11 an embedded file without a description"
        if "/AFRelationship" not in file or file.objgen not in [one.objgen for one in listed]:
            yield "7.11 an embedded file that is not tied to the document"


def _page(page: pikepdf.Page) -> Iterator[str]:
    annotations: list[Any] = list(page.obj.get("/Annots", []))
    if annotations and page.obj.get("/Tabs") != "/S":
        yield "7.18.3-1 links out of order"
    for annotation in annotations:
        if annotation.get("/Subtype") != "/Link":
            yield f"7.18.1-1 an annotation {annotation.get('/Subtype')}"
        if not str(annotation.get("/Contents", "")):
            yield "7.18.5-2 a link that says nothing"
        if "/StructParent" not in annotation:
            yield "7.18.5-1 a link that is not tagged"
    resources: Any = page.resources
    if "/XObject" in resources:
        yield "7.20 an XObject"
    yield from _marks(page)
    for font in resources.get("/Font", {}).values():
        yield from _font(font)


def _marks(page: pikepdf.Page) -> Iterator[str]:
    """The faults of marked content: its nesting, and what kind of artifacts there are."""
    kinds: list[str] = []
    layouts: list[bool] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator in ("BMC", "BDC"):
            tag = str(operands[0])
            entries: Any = operands[1] if operator == "BDC" else {}
            tagged = "/MCID" in entries
            if tag == "/Artifact" and "tagged" in kinds:
                yield "7.1-1 an artifact inside tagged content"
            if tagged and "artifact" in kinds:
                yield "7.1-2 tagged content inside an artifact"
            if tag == "/Artifact" and not _is_typed(entries):
                yield "7.1 an artifact that does not say what it is"
            if "/Lang" in entries and not _LANGUAGE.fullmatch(str(entries["/Lang"])):
                yield f"7.2-29 {entries['/Lang']} is no language"
            layout = tag == "/Artifact" and entries.get("/Type") == "/Layout"
            kinds.append("tagged" if tagged else "artifact" if tag == "/Artifact" else "span")
            layouts.append(layout)
        elif operator == "EMC" and kinds:
            kinds.pop()
            layouts.pop()
        elif operator == "Tj" and any(layouts):
            yield "7.1 text as mere layout"


def _is_typed(entries: Any) -> bool:
    kind = entries.get("/Type")
    return kind == "/Layout" or (kind == "/Pagination" and entries.get("/Subtype") in _PAGINATION)


def _font(font: Any) -> Iterator[str]:
    descriptor = font.get("/FontDescriptor", {})
    if "/FontFile2" not in descriptor:
        yield "7.21.4.1-1 a font that is not embedded"
    if int(descriptor.get("/Flags", 0)) & 4 and "/Encoding" in font:
        yield "7.21.6-3 a symbolic font with an encoding"
    if "/ToUnicode" not in font:
        yield "7.21.7-1 a font without a map to Unicode"
    elif re.search(rb"<(0000|FEFF|FFFE)>\s*$", font["/ToUnicode"].read_bytes(), re.MULTILINE):
        yield "7.21.7-2 a glyph mapped to no character"


def _tree(tree: Any) -> Iterator[str]:
    if "/RoleMap" in tree:
        yield "7.1-5 types of its own"
    elements, page_links = [tree["/K"]], 0
    while elements:
        element = elements.pop()
        kind = str(element["/S"])
        if "/P" not in element:
            yield f"7.1-12 a {kind} without a parent"
        if "/Lang" in element and not _LANGUAGE.fullmatch(str(element["/Lang"])):
            yield f"7.2-29 {element['/Lang']} is no language"
        replaced = str(element.get("/Alt", "")) or "/ActualText" in element
        if kind in ("/Figure", "/Formula") and not replaced:
            yield f"7.3-1, 7.7-1 a {kind} without a text in its place"
        if kind == "/Note" and "/ID" not in element:
            yield "7.9-1 a note without an ID"
        if kind == "/H":
            yield "7.4.4-2 headings of two systems"
        kids = element.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        objects = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)]
        page_links += sum(kid.get("/Type") == "/OBJR" for kid in objects)
        if kind == "/Link" and not any(kid.get("/Type") == "/OBJR" for kid in objects):
            yield "7.18.5-1 a link element without its link"
        elements += [kid for kid in objects if "/S" in kid]
