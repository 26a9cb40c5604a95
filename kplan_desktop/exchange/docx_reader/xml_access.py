"""XML from outside: parsed without entities, DTDs and network, and called by short names.

Word writes two dialects («transitional» and «strict») that differ in their namespaces; both get the
same short names here: «w:p» for a paragraph.
"""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

from kplan_desktop.exchange.docx_reader.errors import WordError, WordFault

Element: TypeAlias = etree._Element  # noqa: SLF001 - the class has no public name in lxml

MAX_TAGS = 800_000
"""Of one part, opening and closing ones each; memory grows with them."""

_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
}
_VAL = tuple(f"{{{space}}}val" for space, short in _SPACES.items() if short == "w")


def parsed(data: bytes) -> Element:
    """The root of a document. Raises WordError for what is not plain, whole XML."""
    if data.count(b"<") > MAX_TAGS:
        raise WordError(WordFault.TOO_LARGE)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise WordError(WordFault.DAMAGED) from error
    info = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None:
        raise WordError(WordFault.FORBIDDEN)
    return root


def name_of(element: Element) -> str:
    """The short name: «w:p»; a local name alone where the namespace is none of those known."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    space, closed, local = tag.rpartition("}")
    if not closed:
        return tag
    short = _SPACES.get(space[1:])
    return local if short is None else f"{short}:{local}"


def child(element: Element | None, *names: str) -> Element | None:
    """The element at the end of a path of short names from here, None where there is none."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if name_of(one) == name), None)
    return element


def value(element: Element | None, default: str = "") -> str:
    """Its ``w:val``."""
    return default if element is None else attribute(element, "val", default)


def attribute(element: Element, name: str, default: str = "") -> str:
    """One of Word's attributes, whichever the dialect."""
    for full in _VAL if name == "val" else (f"{one.removesuffix('val')}{name}" for one in _VAL):
        found = element.get(full)
        if found is not None:
            return str(found)
    return default


def number(text: str, default: int, *, most: int) -> int:
    """A number from 0 to ``most`` out of a text of digits; the default for anything else."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 9:
        return default
    return min(int(digits), most)


def is_on(element: Element | None) -> bool:
    """Whether a switch such as ``w:vanish`` is there and not turned off."""
    return element is not None and value(element, "1") not in ("0", "false", "off", "none")
