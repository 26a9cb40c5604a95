"""A reader of Word documents that is independent of the writer: the library's zip and XML.

It follows ISO/IEC 29500: paragraphs in document order, and the numbers that their lists give them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph: its style's id, its text (U+0009 a tab, U+000B a line break), its number."""

    style: str
    text: str
    number: int | None = None


def parts(data: bytes) -> dict[str, bytes]:
    """The files in the document."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def body(data: bytes) -> ET.Element:
    """``w:body``."""
    element = ET.fromstring(parts(data)["word/document.xml"]).find(f"{W}body")  # noqa: S314  # ours
    assert element is not None
    return element


def paragraphs(data: bytes) -> list[ReadParagraph]:
    """Every paragraph in document order; those that only end a section are left out."""
    numbering = ET.fromstring(parts(data)["word/numbering.xml"])  # noqa: S314  # of our own making
    starts = {num.attrib[f"{W}numId"]: _start(num) for num in numbering.iter(f"{W}num")}
    counts: dict[str, int] = {}
    read: list[ReadParagraph] = []
    for element in body(data).iter(f"{W}p"):
        style = element.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        if style.attrib[f"{W}val"] == "KplanEnd":
            continue
        number = None
        num_id = element.find(f"{W}pPr/{W}numPr/{W}numId")
        if num_id is not None:
            name = num_id.attrib[f"{W}val"]
            number = counts[name] = counts.get(name, starts[name] - 1) + 1
        read.append(ReadParagraph(style.attrib[f"{W}val"], "".join(_text(element)), number))
    return read


def _start(num: ET.Element) -> int:
    override = num.find(f"{W}lvlOverride/{W}startOverride")
    assert override is not None
    return int(override.attrib[f"{W}val"])


def _text(paragraph: ET.Element) -> Iterator[str]:
    for element in paragraph.iter():
        if element.tag == f"{W}t":
            yield element.text or ""
        elif element.tag == f"{W}tab":
            yield "\t"
        elif element.tag == f"{W}br":
            yield "\v"
