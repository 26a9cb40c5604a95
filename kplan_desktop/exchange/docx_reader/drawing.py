"""The text of a drawing: its text boxes, other drawn text, and the descriptions of its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.exchange.docx_reader.element_text import (
    descriptions_of,
    has_picture,
    take_all_text,
)
from kplan_desktop.exchange.docx_reader.xml_access import Element, local_name, name_of

_RELATIONSHIPS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_BLOCKS = {"w:p", "w:tbl"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing's text boxes; ``text`` is its other text, and the descriptions in it.

    ``relationships`` are the ids of the parts that it shows, such as a chart.
    """

    boxes: tuple[Element, ...]
    text: str
    is_picture: bool
    relationships: tuple[str, ...]


def read_drawing(part: Element) -> Drawing:
    """Read a ``w:drawing``, ``w:pict`` or ``w:object``, whatever it groups its content in."""
    boxes: list[Element] = []
    others: list[Element] = []
    for element in _content(part):
        (boxes if _is_box(element) else others).append(element)
    texts = (take_all_text(others), *descriptions_of([part, *others]))
    return Drawing(
        tuple(boxes),
        "\n".join(filter(None, texts)),
        name_of(part) == "w:object" or has_picture(others),
        tuple(
            str(target)
            for element in others
            for name, target in element.attrib.items()
            if str(name).startswith(_RELATIONSHIPS)
        ),
    )


def is_text_box(element: Element) -> bool:
    """Whether an element contains paragraphs or tables, in whatever namespace its own name is."""
    return local_name(element) == "txbxContent" or any(name_of(part) in _BLOCKS for part in element)


def _is_box(element: Element) -> bool:
    return is_text_box(element) or name_of(element) == "w:sdt"


def _content(parent: Element) -> Iterator[Element]:
    """The elements below, but those inside text boxes."""
    waiting = list(reversed(parent))
    while waiting:
        part = waiting.pop()
        yield part
        if not _is_box(part):
            waiting += reversed(part)
