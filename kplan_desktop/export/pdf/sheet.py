"""The paper: every mark of a PDF passes through a sheet, which is told what the mark is.

Lengths are points, places are measured from the sheet's upper left corner.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from pathlib import Path
from typing import Final

from reportlab.pdfbase.pdfdoc import (
    PDFDocument,
    PDFPage,
    PDFResourceDictionary,
    PDFStream,
    PDFZCompress,
)

from kplan_desktop.export.pdf.fonts import FontSet, Glyphs
from kplan_desktop.export.pdf.text import Line, Piece

WIDTH: Final = 841.89
HEIGHT: Final = 595.28
"""A4 on its side."""

_HALF_CAPITAL: Final = 0.33
"""How far below the middle of a line its baseline is, in ems, so that capitals are centred."""


class Role(Enum):
    """What a mark is to someone who reads the document without seeing it.

    An artifact is what only the eye needs: rules, grounds, running heads and repeated headings.
    """

    TITLE = "title"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    COLUMN_HEAD = "column head"
    CELL = "cell"
    LABEL = "list label"
    ITEM = "list item"
    ARTIFACT = "artifact"


class Sheet:
    """One page being drawn, in reading order."""

    def __init__(self) -> None:
        self._code: list[str] = []
        self._font = ""
        self._colour = ""

    @property
    def code(self) -> str:
        """What has been drawn so far, as the operators of a page's content."""
        return "\n".join(self._code)

    def text(self, role: Role, x: float, y: float, leading: float, lines: Sequence[Line]) -> None:
        """Write lines under each other; the first one's upper left corner is at ``x``, ``y``."""
        code = [] if role is not Role.ARTIFACT else ["/Artifact BMC"]
        size = next((piece.style.size for line in lines for piece in line.pieces), 0.0)
        baseline = y + leading / 2 + _HALF_CAPITAL * size
        code.append(f"BT {x:.2f} {HEIGHT - baseline:.2f} Td")
        for number, line in enumerate(lines):
            if number:
                code.append(f"0 {-leading:.2f} Td")
            last = len(line.pieces) - 1
            for place, piece in enumerate(line.pieces):
                self._write(code, piece, space_after=place < last or line.goes_on)
        code.append("ET" if role is not Role.ARTIFACT else "ET EMC")
        self._code += code

    def rule(
        self, x: float, y: float, to_x: float, to_y: float, weight: float, colour: str
    ) -> None:
        """Draw a straight line; ``colour`` as in a style."""
        self._code.append(
            f"/Artifact BMC {colour} RG {weight:.2f} w {x:.2f} {HEIGHT - y:.2f} m "
            f"{to_x:.2f} {HEIGHT - to_y:.2f} l S EMC"
        )

    def ground(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill an oblong."""
        self._colour = ""
        self._code.append(
            f"/Artifact BMC {colour} rg {x:.2f} {HEIGHT - y - height:.2f} "
            f"{width:.2f} {height:.2f} re f EMC"
        )

    def _write(self, code: list[str], piece: Piece, *, space_after: bool) -> None:
        style = piece.style
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
        for (font, scale), group in groupby(glyphs, key=lambda run: (run.font, run.scale)):
            selection = f"{font} {style.size * scale:.2f} Tf"
            if selection != self._font:
                self._font = selection
                code.append(selection)
            code.append(f"({''.join([run.code for run in group])}) Tj")


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What a reader shows as the document's properties. ``language`` is a tag such as «nb»."""

    title: str
    author: str
    language: str
    created: dt.datetime


class Paper:
    """A PDF being made: its fonts and its sheets. The same marks and properties, the same bytes.

    Raises OSError when the fonts are not in ``fonts``.
    """

    def __init__(self, fonts: Path, properties: Properties):
        self._document = PDFDocument(
            compression=1, invariant=1, pdfVersion=(1, 7), lang=properties.language
        )
        self._document.setTitle(properties.title)
        self._document.setAuthor(properties.author)
        self._document.setSubject(properties.title)
        self._document.setCreator("Kplan")
        date = _pdf_date(properties.created)
        self._document.setDateFormatter(lambda *_: date)
        self.fonts = FontSet(fonts, self._document)
        self.sheets: list[Sheet] = []

    def new_sheet(self) -> Sheet:
        """The next page."""
        self.sheets.append(Sheet())
        return self.sheets[-1]

    def finish(self) -> bytes:
        """The whole file. Nothing can be drawn afterwards.

        The pages are made here rather than by reportlab's canvas, which names Helvetica on each
        without embedding it and writes their content a quarter larger, as text.
        """
        for sheet in self.sheets:
            page = PDFPage()
            page.pagewidth, page.pageheight = WIDTH, HEIGHT
            page.Contents = PDFStream(content=sheet.code, filters=[PDFZCompress])
            page.Resources = PDFResourceDictionary()
            page.Resources.basicFonts()
            page.Resources.basicProcs()
            self._document.addPage(page)
            self._document.updateSignature(sheet.code)
        data: bytes = self._document.GetPDFData(None)
        return data


def _pdf_date(moment: dt.datetime) -> str:
    zone = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")
