"""The text of a drawing: its text boxes, WordArt, and the description of its picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.exchange.docx_reader.xml_access import Element, name_of

_PICTURES = {"blip", "imagedata", "chart", "relIds", "OLEObject"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing's text boxes; ``text`` is its WordArt and description."""

    boxes: tuple[Element, ...]
    text: str
    is_picture: bool


def read_drawing(part: Element) -> Drawing:
    """Read a ``w:drawing``, ``w:pict`` or ``w:object``, through groups and alternatives."""
    boxes: list[Element] = []
    texts: list[str] = []
    description = ""
    is_picture = name_of(part) == "w:object"
    for element in _content(part):
        name = name_of(element)
        if name == "w:txbxContent":
            boxes.append(element)
        elif name == "wp:docPr":
            description = description or element.get("descr", "").strip()
        is_picture = is_picture or name in _PICTURES
        texts.append(_text(element, name))
    stripped = (text.strip() for text in (*texts, description))
    return Drawing(tuple(boxes), " ".join(filter(None, stripped)), is_picture)


def _text(part: Element, name: str) -> str:
    """The text of WordArt, old or new, or of a shape outside Word's own text boxes."""
    if name == "textpath":
        return str(part.get("string", ""))
    return (part.text or "") if name == "t" else ""


def _content(parent: Element) -> Iterator[Element]:
    """The elements below, but those inside text boxes."""
    for part in parent:
        name = name_of(part)
        if name == "mc:AlternateContent":
            yield from _alternative(part)
            continue
        yield part
        if name != "w:txbxContent":
            yield from _content(part)


def _alternative(part: Element) -> list[Element]:
    """The elements of the first alternative with text; else those of all, for their pictures."""
    elements: list[Element] = []
    for choice in part:
        content = list(_content(choice))
        for element in content:
            name = name_of(element)
            if name == "w:txbxContent" or _text(element, name):
                return content
        elements += content
    return elements
