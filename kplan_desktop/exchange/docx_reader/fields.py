"""Fields: their codes are no text, but some show words of the code or of a form's data."""

from __future__ import annotations

from dataclasses import dataclass, field

from kplan_desktop.exchange.docx_reader.element_text import CHECKED, UNCHECKED
from kplan_desktop.exchange.docx_reader.xml_access import (
    Element,
    attribute,
    child,
    is_on,
    name_of,
    number,
    value,
)

_BUTTONS = ("MACROBUTTON", "GOTOBUTTON")


@dataclass(slots=True)
class WordField:
    """A field being read; ``shown`` is what it shows if it has no result.

    ``in_code`` is true from its begin to its separator, ``code`` is the text between.
    """

    shown: str
    in_code: bool = True
    code: list[str] = field(default_factory=list)

    @property
    def prompt(self) -> str:
        """What a button shows, «Click here and type»; empty for another field."""
        name, _, rest = "".join(self.code).strip().partition(" ")
        return rest.strip().partition(" ")[2].strip() if name.upper() in _BUTTONS else ""


class WordFields:
    """The fields that are open at a point of a part, which may begin and end in any paragraphs."""

    def __init__(self, root: Element | None) -> None:
        self._whole = set() if root is None else _whole_fields(root)
        self._open: list[WordField] = []
        self._codes = 0

    @property
    def in_code(self) -> bool:
        """Whether the text here is a part of a field's code."""
        return self._codes > 0

    def add_code(self, text: str) -> None:
        """Read ``w:instrText``."""
        if self._open and self._open[-1].in_code:
            self._open[-1].code.append(text)

    def has_result(self) -> None:
        """Note that text stands in the innermost field's result."""
        if self._open and not self._open[-1].in_code:
            self._open[-1].shown = ""

    def follow(self, mark: Element) -> WordField | None:
        """Read a ``w:fldChar``; the field that ends with it, if one does."""
        kind = attribute(mark, "fldCharType")
        if kind == "begin" and mark in self._whole:
            self._open.append(WordField(_shown(mark)))
            self._codes += 1
        elif kind in ("separate", "end") and self._open:
            self._codes -= self._open[-1].in_code
            self._open[-1].in_code = False
            return self._open.pop() if kind == "end" else None
        return None


def _whole_fields(root: Element) -> set[Element]:
    """The marks that begin a field which ends; of one that does not, all is text."""
    begun: list[Element] = []
    whole: set[Element] = set()
    for mark in root.iter():
        if name_of(mark) == "w:fldChar":
            kind = attribute(mark, "fldCharType")
            if kind == "begin":
                begun.append(mark)
            elif kind == "end" and begun:
                whole.add(begun.pop())
    return whole


def _shown(begin: Element) -> str:
    """What an old form shows without storing it as text: a choice, or a box ticked or not."""
    box = child(begin, "w:ffData", "w:checkBox")
    if box is not None:
        checked = child(box, "w:checked")
        is_checked = is_on(child(box, "w:default") if checked is None else checked)
        return CHECKED if is_checked else UNCHECKED
    choices = child(begin, "w:ffData", "w:ddList")
    chosen = value(child(choices, "w:result")) or value(child(choices, "w:default"))
    entries = [] if choices is None else [e for e in choices if name_of(e) == "w:listEntry"]
    index = number(chosen, 0, most=len(entries))
    return value(entries[index]) if index < len(entries) else ""
