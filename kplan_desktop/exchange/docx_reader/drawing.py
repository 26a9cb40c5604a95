"""What a drawing says: its text boxes, letters that are drawn, and what is told of its picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.exchange.docx_reader.xml_access import Element, name_of

_PICTURES = {"blip", "imagedata", "chart", "relIds", "OLEObject"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing; ``words`` are those that stand in none of its text boxes, or describe it."""

    boxes: tuple[Element, ...]
    words: str
    is_picture: bool


def drawing(part: Element) -> Drawing:
    """A ``w:drawing``, ``w:pict`` or ``w:object``, groups and alternatives seen through."""
    boxes: list[Element] = []
    letters: list[str] = []
    described = ""
    is_picture = name_of(part) == "w:object"
    for one in _shown(part):
        name = name_of(one)
        if name == "w:txbxContent":
            boxes.append(one)
        elif name == "wp:docPr":
            described = described or one.get("descr", "").strip()
        is_picture = is_picture or name in _PICTURES
        letters.append(_letters(one, name))
    said = " ".join(text.strip() for text in (*letters, described) if text.strip())
    return Drawing(tuple(boxes), said, is_picture)


def _letters(part: Element, name: str) -> str:
    """Letters of a WordArt, old or new, or of a shape that Word itself has no text box for."""
    if name == "textpath":
        return str(part.get("string", ""))
    return (part.text or "") if name == "t" else ""


def _shown(holder: Element) -> Iterator[Element]:
    """What is below, but for what stands in text boxes."""
    for part in holder:
        name = name_of(part)
        if name == "mc:AlternateContent":
            yield from _alternative(part)
            continue
        yield part
        if name != "w:txbxContent":
            yield from _shown(part)


def _alternative(part: Element) -> list[Element]:
    """The first alternative that says anything; else all, which may show a picture."""
    held: list[Element] = []
    for choice in part:
        shown = list(_shown(choice))
        if any(name_of(one) == "w:txbxContent" or _letters(one, name_of(one)) for one in shown):
            return shown
        held += shown
    return held
