"""The text that elements carry, in any namespace; what has been read is taken out of the tree.

Taking text out makes the account complete by construction: what is still there when a part has been
read was read by nothing, and is reported as such.
"""

from __future__ import annotations

from collections.abc import Iterable

from kplan_desktop.exchange.docx_reader.xml_access import (
    Element,
    attribute,
    local_name,
    name_of,
    starts_and_ends,
)

_NO_TEXT = frozenset(
    {
        *("instrText", "delInstrText", "FieldCodes", "f", "sqref", "txfldGUID", "formatCode"),
        *("posOffset", "align", "pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset"),
        *("fldData", "binData", "binary", "LinkType", "LockedField"),
    }
)
"""Elements whose text is code, a measurement or binary data, and never shown."""

_ALTERNATIVES = "mc:AlternateContent"

_RUN_TEXT = frozenset({"t", "delText"})
"""Local names of a part of a line of text; the text of any other element is a line of its own."""

_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_BREAKS = str.maketrans("\r\n", "  ")
"""Word reads a line end in the XML text as a space."""

_VML = "{urn:schemas-microsoft-com:vml}"
_DESCRIPTIONS = {"drawn": ("title", "descr"), "vml": ("title", "alt")}
"""The attributes that describe a picture: of ``wp:docPr`` and any ``cNvPr``, and of VML."""

_PICTURES = frozenset({"blip", "imagedata", "chart", "relIds", "OLEObject"})

CHECKED, UNCHECKED = "\u2612", "\u2610"
_SYMBOLS = {
    "wingdings": {
        **dict.fromkeys((0x78, 0xFD, 0xFE), CHECKED),
        **dict.fromkeys((0x6F, 0x71, 0x72, 0xA8), UNCHECKED),
        0xFB: "\u2717",
        0xFC: "\u2713",
    },
    "wingdings 2": {
        **dict.fromkeys((0x51, 0x52, 0x53, 0x54), CHECKED),
        0xA3: UNCHECKED,
        0x4F: "\u2717",
        0x50: "\u2713",
    },
    "webdings": {0x63: UNCHECKED, 0x61: "\u2713", 0x72: "\u2717"},
}
"""The boxes and ticks of the symbol fonts, which no other font has at these codes. A box with a
cross and one with a tick both say that it is ticked."""


def character_of(element: Element) -> str:
    """The character that an element without text stands for; empty for any other element."""
    name = name_of(element)
    return _symbol(element) if name == "w:sym" else _CHARACTERS.get(name, "")


def in_symbol_font(text: str, font: str) -> str:
    """The text with the boxes and ticks that its font prints for some of its characters."""
    symbols = _SYMBOLS.get(font.casefold())
    if symbols is None:
        return text
    return text.translate({**symbols, **{0xF000 + code: sign for code, sign in symbols.items()}})


def take_text(element: Element) -> str:
    """The element's own text, that of WordArt included, removed from the tree."""
    name = local_name(element)
    if name in _NO_TEXT:
        return ""
    if name == "textpath":
        return str(element.attrib.pop("string", ""))
    text, element.text = element.text or "", None
    for part in element:
        text, part.tail = text + (part.tail or ""), None
    return text.translate(_BREAKS)


def take_all_text(elements: Iterable[Element], *, with_characters: bool = True) -> str:
    """The text of these elements in document order, one line for each paragraph, none empty.

    Characters that are elements cannot be taken out, and are not what is left of a part.
    """
    text: list[str] = []
    for element in elements:
        name = local_name(element)
        own = take_text(element)
        if name in _RUN_TEXT:
            text.append(own)
        elif own.strip():
            text.append(f"\n{own}\n")
        elif name == "p":
            text.append("\n")
        elif with_characters:
            text.append(character_of(element))
    lines = (line.strip() for line in "".join(text).split("\n"))
    return "\n".join(line for line in lines if line)


def choose_alternatives(root: Element) -> None:
    """Empty all but one of the alternatives of each ``mc:AlternateContent``.

    Programs show one of them. The first with text is kept, else the first with a picture. Of the
    others the lines and descriptions that nothing kept has stay as text that nothing reads.
    Takes linear time, however deep they are within each other.
    """
    unused: list[Element] = []
    ranks: list[int] = [0]
    """Of each alternative around the element: 2 with text, 1 with a picture, else 0."""
    of_choices: list[list[int]] = []
    for event, element in starts_and_ends(root):
        parent = element.getparent()
        is_choice = parent is not None and name_of(parent) == _ALTERNATIVES
        if event == "start":
            if is_choice:
                ranks.append(0)
            if name_of(element) == _ALTERNATIVES:
                of_choices.append([])
            ranks[-1] = max(ranks[-1], 2 if _has_text(element) else int(_is_picture(element)))
            continue
        if name_of(element) == _ALTERNATIVES:
            found = of_choices.pop()
            chosen = found.index(max(found)) if found else 0
            unused += [choice for at, choice in enumerate(element) if at != chosen]
        if is_choice:
            rank = ranks.pop()
            of_choices[-1].append(rank)
            ranks[-1] = max(ranks[-1], rank)
    if not unused:
        return
    all_unused, done = set(unused), set[Element]()
    lost: list[tuple[Element, list[str]]] = []
    for choice in reversed(unused):  # the outermost first: what is in them is in their text
        if choice not in done:
            done.update(part for part in choice.iter() if part in all_unused)
            lost.append((choice, [*_lines_of(choice), *descriptions_of(choice.iter())]))
    for choice, _ in lost:
        choice.clear()
    kept = {*_lines_of(root), *descriptions_of(root.iter())}
    for choice, texts in reversed(lost):
        choice.text = "\n".join(text for text in dict.fromkeys(texts) if text not in kept) or None
        kept.update(texts)


def _lines_of(root: Element) -> list[str]:
    """The lines of text in an element, which stay there, with single spaces and none empty."""
    text: list[str] = []
    for event, element in starts_and_ends(root):
        name = local_name(element)
        if event == "end":
            text += ["\n"] if name == "p" else []
            text += [f"\n{element.tail}\n"] if (element.tail or "").strip() else []
            continue
        own = element.attrib.get("string", "") if name == "textpath" else element.text or ""
        own = "" if name in _NO_TEXT else str(own).translate(_BREAKS)
        if name == "p":
            text.append("\n")
        if name in _RUN_TEXT:
            text.append(own)
        elif own.strip():
            text.append(f"\n{own}\n")
    lines = (" ".join(line.split()) for line in "".join(text).split("\n"))
    return [line for line in lines if line]


def descriptions_of(elements: Iterable[Element]) -> list[str]:
    """The titles and descriptions (alternative texts) of pictures and shapes, each once."""
    texts = (
        str(text).strip()
        for element in elements
        for name, text in element.attrib.items()
        if name in _DESCRIPTIONS.get(_description_kind(element), ())
    )
    return list(dict.fromkeys(filter(None, texts)))


def has_picture(elements: Iterable[Element]) -> bool:
    """Whether one of the elements is a picture, a chart or an embedded object."""
    return any(map(_is_picture, elements))


def _has_text(element: Element) -> bool:
    name = local_name(element)
    if name in ("textpath", "sym"):
        return True
    return name not in _NO_TEXT and bool((element.text or "").strip())


def _is_picture(element: Element) -> bool:
    return local_name(element) in _PICTURES


def _description_kind(element: Element) -> str:
    if local_name(element) in ("docPr", "cNvPr"):
        return "drawn"
    return "vml" if str(element.tag).startswith(_VML) else ""


def _symbol(element: Element) -> str:
    try:
        character = chr(int(attribute(element, "char")[:6], 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    is_shown = character.isprintable() or "\ue000" <= character <= "\uf8ff"
    return in_symbol_font(character, attribute(element, "font")) if is_shown else "\ufffd"
