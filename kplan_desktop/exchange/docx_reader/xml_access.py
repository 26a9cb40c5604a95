"""Access to untrusted XML, parsed without entities, DTDs and network, by prefixed names.

Word writes two dialects («transitional» and «strict») that differ in their namespaces; both get the
same prefixes here: «w:p» for a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from kplan_desktop.exchange.docx_reader.errors import WordError, WordFault

Element: TypeAlias = etree._Element  # noqa: SLF001 - the class has no public name in lxml

MAX_TAGS = 800_000
"""Of one part, start and end tags both; memory grows with them."""

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
}
_VAL = tuple(f"{{{namespace}}}val" for namespace, prefix in _PREFIXES.items() if prefix == "w")


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


def starts_and_ends(root: Element) -> Iterator[tuple[str, Element]]:
    """An element and all within it in document order, each with «start», and again with «end»."""
    return iter(etree.iterwalk(root, events=("start", "end")))


def name_of(element: Element) -> str:
    """The prefixed name, such as «w:p»; the local name alone in an unknown namespace."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    namespace, brace, local = tag.rpartition("}")
    if not brace:
        return tag
    prefix = _PREFIXES.get(namespace[1:])
    return local if prefix is None else f"{prefix}:{local}"


def local_name(element: Element) -> str:
    """The name without its namespace, such as «p»."""
    return name_of(element).rpartition(":")[2]


def child(element: Element | None, *names: str) -> Element | None:
    """The descendant at the end of a path of prefixed names, None where there is none."""
    for name in names:
        if element is None:
            return None
        element = next((part for part in element if name_of(part) == name), None)
    return element


def value(element: Element | None, default: str = "") -> str:
    """The element's ``w:val``."""
    return default if element is None else attribute(element, "val", default)


def attribute(element: Element, name: str, default: str = "") -> str:
    """An attribute of the namespace «w», in either dialect."""
    names = _VAL if name == "val" else (f"{val.removesuffix('val')}{name}" for val in _VAL)
    for full_name in names:
        text = element.get(full_name)
        if text is not None:
            return str(text)
    return default


def number(text: str, default: int, *, most: int) -> int:
    """A number written in digits, at most ``most``; the default for any other text."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 9:
        return default
    return min(int(digits), most)


def is_on(element: Element | None) -> bool:
    """Whether a toggle such as ``w:vanish`` is present and not turned off."""
    return element is not None and value(element, "1") not in ("0", "false", "off", "none")
