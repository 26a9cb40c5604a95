"""A reader of Word documents that knows nothing of what wrote them: zip and XML of the library.

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
class Read:
    """A paragraph: its style's id, its text (U+0009 a tab, U+000B a broken line), its number."""

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
    found = ET.fromstring(parts(data)["word/document.xml"]).find(f"{W}body")  # noqa: S314  # ours
    assert found is not None
    return found


def paragraphs(data: bytes) -> list[Read]:
    """Every paragraph in document order; those that only end a section are left out."""
    numbering = ET.fromstring(parts(data)["word/numbering.xml"])  # noqa: S314  # of our own making
    starts = {one.attrib[f"{W}numId"]: _start(one) for one in numbering.iter(f"{W}num")}
    counted: dict[str, int] = {}
    found: list[Read] = []
    for element in body(data).iter(f"{W}p"):
        style = element.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        if style.attrib[f"{W}val"] == "KplanEnd":
            continue
        number = None
        listed = element.find(f"{W}pPr/{W}numPr/{W}numId")
        if listed is not None:
            name = listed.attrib[f"{W}val"]
            number = counted[name] = counted.get(name, starts[name] - 1) + 1
        found.append(Read(style.attrib[f"{W}val"], "".join(_text(element)), number))
    return found


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
