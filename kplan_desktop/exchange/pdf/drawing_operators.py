"""The drawing operators of a page: text, rules and rectangles, and the content stream they make.

Lengths are points, positions are measured from the page's upper left corner.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from kplan_desktop.exchange.pdf.file_writer import text_string
from kplan_desktop.exchange.pdf.fonts import ActualText, Glyphs
from kplan_desktop.exchange.pdf.typesetting import TextLine, TextSegment

WIDTH: Final = 841.89
HEIGHT: Final = 595.28
"""A4 landscape."""


class Artifact(Enum):
    """The operator that begins an artifact: decoration or repetition (ISO 32000-1, 14.8.2.2).

    ``HEADER`` is also what is repeated where a table goes on: column headers, a goal's number.
    """

    HEADER = "/Artifact <</Type/Pagination/Subtype/Header>> BDC"
    FOOTER = "/Artifact <</Type/Pagination/Subtype/Footer>> BDC"
    LAYOUT = "/Artifact <</Type/Layout>> BDC"


_HALF_CAPITAL: Final = 0.33
"""How far below the middle of a line its baseline is, in ems, so that capitals are centred."""

_FONT_SELECTION: Final = attrgetter("font", "scale", "actual_text")
"""What glyphs have in common that are shown by one operator."""


class TextOperator(NamedTuple):
    """Lines under each other; the first one's upper left corner is at ``x``, ``y``.

    ``begin`` is the marked-content operator that ties them to a structure element, or that of an
    ``Artifact``.
    """

    begin: str
    x: float
    y: float
    leading: float
    lines: tuple[TextLine, ...]


class RuleOperator(NamedTuple):
    """A straight line; ``colour`` as in a style."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float
    colour: str
    artifact: Artifact


class RectangleOperator(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str


DrawingOperator = TextOperator | RuleOperator | RectangleOperator


def content_stream(operators: Iterable[DrawingOperator]) -> str:
    """The content stream of a page with these operators, drawn one after the other."""
    writer = _ContentWriter()
    for operator in operators:
        match operator:
            case TextOperator():
                writer.text(operator)
            case RuleOperator():
                writer.rule(operator)
            case RectangleOperator():
                writer.rectangle(operator)
    return "\n".join(writer.code)


class _ContentWriter:
    """Writes the content stream; selects colour and font only where they change."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self._font = ""
        self._colour = ""

    def text(self, text: TextOperator) -> None:
        sizes = (segment.style.size for line in text.lines for segment in line.segments)
        size = next(sizes, 0.0)
        baseline = text.y + text.leading / 2 + _HALF_CAPITAL * size
        self.code += (text.begin, f"BT {text.x:.2f} {HEIGHT - baseline:.2f} Td")
        for number, line in enumerate(text.lines):
            if number:
                self.code.append(f"0 {-text.leading:.2f} Td")
            last = len(line.segments) - 1
            for index, segment in enumerate(line.segments):
                self._segment(segment, space_after=index < last or line.space_after)
        self.code.append("ET EMC")

    def rule(self, rule: RuleOperator) -> None:
        self.code.append(
            f"{rule.artifact.value} {rule.colour} RG {rule.weight:.2f} w "
            f"{rule.x:.2f} {HEIGHT - rule.y:.2f} m "
            f"{rule.to_x:.2f} {HEIGHT - rule.to_y:.2f} l S EMC"
        )

    def rectangle(self, rectangle: RectangleOperator) -> None:
        self._colour = ""
        bottom = HEIGHT - rectangle.y - rectangle.height
        self.code.append(
            f"{Artifact.LAYOUT.value} {rectangle.colour} rg {rectangle.x:.2f} {bottom:.2f} "
            f"{rectangle.width:.2f} {rectangle.height:.2f} re f EMC"
        )

    def _segment(self, segment: TextSegment, *, space_after: bool) -> None:
        code, style = self.code, segment.style
        if style.colour != self._colour:
            self._colour = style.colour
            code.append(f"{style.colour} rg")
        if style.language:
            code.append(f"/Span <</Lang {text_string(style.language)}>> BDC")
        typeface = style.typeface
        space = typeface.glyphs(" ")
        glyphs: list[Glyphs] = []
        for word in segment.words:
            glyphs += typeface.glyphs(word)
            glyphs += space
        if not space_after:
            glyphs.pop()
        replaced: ActualText | None = None
        for (font, scale, actual_text), group in groupby(glyphs, key=_FONT_SELECTION):
            if actual_text is not replaced:
                if replaced is not None:
                    code.append("EMC")
                if actual_text is not None:
                    code.append(f"/Span <</ActualText {text_string(actual_text.text)}>> BDC")
                replaced = actual_text
            selection = f"{font} {style.size * scale:.2f} Tf"
            if selection != self._font:
                self._font = selection
                code.append(selection)
            code.append(f"({''.join([run.code for run in group])}) Tj")
        if replaced is not None:
            code.append("EMC")
        if style.language:
            code.append("EMC")
