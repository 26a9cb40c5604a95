"""What is drawn on a page, and the operators that draw it.

Lengths are points, places are measured from the page's upper left corner.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from kplan_desktop.exchange.pdf.file_writer import text_string
from kplan_desktop.exchange.pdf.fonts import Glyphs, is_private
from kplan_desktop.exchange.pdf.typesetting import TextLine, TextSegment

WIDTH: Final = 841.89
HEIGHT: Final = 595.28
"""A4 on its side."""

ARTIFACT: Final = "/Artifact BMC"
"""What begins a mark that only the eye needs."""

_HALF_CAPITAL: Final = 0.33
"""How far below the middle of a line its baseline is, in ems, so that capitals are centred."""

_GLYPHS_TOGETHER: Final = attrgetter("font", "scale", "instead")
"""What glyphs have in common that are drawn by one operator."""


class Text(NamedTuple):
    """Lines under each other; the first one's upper left corner is at ``x``, ``y``.

    ``begin`` is the operator that says to whom they belong.
    """

    begin: str
    x: float
    y: float
    leading: float
    lines: tuple[TextLine, ...]


class Rule(NamedTuple):
    """A straight line; ``colour`` as in a style."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float
    colour: str


class Ground(NamedTuple):
    """A filled oblong."""

    x: float
    y: float
    width: float
    height: float
    colour: str


Mark = Text | Rule | Ground


def operators(marks: Iterable[Mark]) -> str:
    """The content of a page that has these marks, drawn one after the other."""
    pen = _Pen()
    for mark in marks:
        match mark:
            case Text():
                pen.text(mark)
            case Rule():
                pen.rule(mark)
            case Ground():
                pen.ground(mark)
    return "\n".join(pen.code)


class _Pen:
    """Writes operators, and which colour and font is on only where it changes."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self._font = ""
        self._colour = ""

    def text(self, text: Text) -> None:
        size = next((piece.style.size for line in text.lines for piece in line.pieces), 0.0)
        baseline = text.y + text.leading / 2 + _HALF_CAPITAL * size
        self.code += (text.begin, f"BT {text.x:.2f} {HEIGHT - baseline:.2f} Td")
        for number, line in enumerate(text.lines):
            if number:
                self.code.append(f"0 {-text.leading:.2f} Td")
            last = len(line.pieces) - 1
            for place, piece in enumerate(line.pieces):
                self._piece(piece, space_after=place < last or line.goes_on)
        self.code.append("ET EMC")

    def rule(self, rule: Rule) -> None:
        self.code.append(
            f"{ARTIFACT} {rule.colour} RG {rule.weight:.2f} w {rule.x:.2f} {HEIGHT - rule.y:.2f} m "
            f"{rule.to_x:.2f} {HEIGHT - rule.to_y:.2f} l S EMC"
        )

    def ground(self, ground: Ground) -> None:
        self._colour = ""
        self.code.append(
            f"{ARTIFACT} {ground.colour} rg {ground.x:.2f} {HEIGHT - ground.y - ground.height:.2f} "
            f"{ground.width:.2f} {ground.height:.2f} re f EMC"
        )

    def _piece(self, piece: TextSegment, *, space_after: bool) -> None:
        code, style = self.code, piece.style
        if style.colour != self._colour:
            self._colour = style.colour
            code.append(f"{style.colour} rg")
        typeface = style.typeface
        space = typeface.glyphs(" ")
        glyphs: list[Glyphs] = []
        for word in piece.words:
            glyphs += typeface.glyphs(word)
            glyphs += space
        if not space_after:
            glyphs.pop()
        for (font, scale, instead), group in groupby(glyphs, key=_GLYPHS_TOGETHER):
            selection = f"{font} {style.size * scale:.2f} Tf"
            if selection != self._font:
                self._font = selection
                code.append(selection)
            shown = f"({''.join([run.code for run in group])}) Tj"
            code.append(_in_place_of(instead, shown) if instead else shown)


def _in_place_of(text: str, shown: str) -> str:
    """What is drawn where no font has the text, with the text for those who take it from the file.

    Private characters are left out: PDF/A wants no such text.
    """
    known = "".join(char for char in text if not is_private(char))
    return f"/Span <</ActualText {text_string(known)}>> BDC {shown} EMC" if known else shown
