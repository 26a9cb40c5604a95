"""The paper: every mark of a PDF passes through a sheet, which is told what the mark is.

Lengths are points, places are measured from the sheet's upper left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

from kplan_desktop.export.pdf.archive import (
    Attachment,
    Properties,
    put_attachment,
    put_info,
    put_metadata,
    put_output_intent,
)
from kplan_desktop.export.pdf.file import PdfFile, text_string
from kplan_desktop.export.pdf.fonts import FontSet, Glyphs, is_private
from kplan_desktop.export.pdf.outline import Bookmark, destination, write_outline
from kplan_desktop.export.pdf.structure import Element, Marked, write_structure
from kplan_desktop.export.pdf.text import Line, Piece
from kplan_desktop.export.spots import Spot

WIDTH: Final = 841.89
HEIGHT: Final = 595.28
"""A4 on its side."""

_HALF_CAPITAL: Final = 0.33
"""How far below the middle of a line its baseline is, in ems, so that capitals are centred."""


_ARTIFACT: Final = "/Artifact BMC"

_GLYPHS_TOGETHER: Final = attrgetter("font", "scale", "instead")
"""What glyphs have in common that are drawn by one operator."""

_KIDS: Final = 64
"""How many pages hang on one knot of their tree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An oblong of a sheet that leads to a place on another, told of by an element."""

    element: Element
    text: str
    left: float
    top: float
    right: float
    bottom: float
    sheet: int
    y: float


class Sheet:
    """One page being drawn, in reading order. ``number`` counts from 0.

    ``marked`` are the elements that the marked pieces of its content belong to, in their order;
    ``spots`` tell the window where a note stands, and are not written.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.marked: list[Element] = []
        self.links: list[Link] = []
        self.spots: list[Spot] = []
        self._code: list[str] = []
        self._font = ""
        self._colour = ""

    @property
    def code(self) -> str:
        """What has been drawn so far, as the operators of a page's content."""
        return "\n".join(self._code)

    def text(
        self, element: Element | None, x: float, y: float, leading: float, lines: Sequence[Line]
    ) -> None:
        """Write lines under each other; the first one's upper left corner is at ``x``, ``y``.

        ``element`` is what they belong to, None for an artifact: what only the eye needs, such as
        running heads and repeated headings.
        """
        code = [_ARTIFACT if element is None else self._begin(element)]
        size = next((piece.style.size for line in lines for piece in line.pieces), 0.0)
        baseline = y + leading / 2 + _HALF_CAPITAL * size
        code.append(f"BT {x:.2f} {HEIGHT - baseline:.2f} Td")
        for number, line in enumerate(lines):
            if number:
                code.append(f"0 {-leading:.2f} Td")
            last = len(line.pieces) - 1
            for place, piece in enumerate(line.pieces):
                self._write(code, piece, space_after=place < last or line.goes_on)
        code.append("ET EMC")
        self._code += code

    def link(self, link: Link) -> None:
        """Let a part of the sheet lead elsewhere."""
        self.links.append(link)

    def _begin(self, element: Element) -> str:
        """Begin a marked piece that belongs to an element."""
        number = len(self.marked)
        self.marked.append(element)
        element.children.append(Marked(self.number, number))
        return f"/{element.kind} <</MCID {number}>> BDC"

    def rule(
        self, x: float, y: float, to_x: float, to_y: float, weight: float, colour: str
    ) -> None:
        """Draw a straight line; ``colour`` as in a style."""
        self._code.append(
            f"{_ARTIFACT} {colour} RG {weight:.2f} w {x:.2f} {HEIGHT - y:.2f} m "
            f"{to_x:.2f} {HEIGHT - to_y:.2f} l S EMC"
        )

    def ground(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill an oblong."""
        self._colour = ""
        self._code.append(
            f"{_ARTIFACT} {colour} rg {x:.2f} {HEIGHT - y - height:.2f} "
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


class Paper:
    """A PDF being made: its fonts and its sheets. The same marks and properties, the same bytes.

    ``document`` is the root of what the file says to those who do not see it. With an
    ``attachment`` it is PDF/A-3, without one PDF/A-2. Raises OSError when the fonts are not in
    ``fonts``.
    """

    def __init__(self, fonts: Path, properties: Properties, attachment: Attachment | None = None):
        self._properties = properties
        self._attachment = attachment
        self.fonts = FontSet(fonts)
        self.document = Element("Document")
        self.bookmarks: list[Bookmark] = []
        self.sheets: list[Sheet] = []

    def new_sheet(self) -> Sheet:
        """The next page."""
        self.sheets.append(Sheet(len(self.sheets)))
        return self.sheets[-1]

    def finish(self) -> bytes:
        """The whole file. Nothing can be drawn afterwards."""
        file = PdfFile()
        numbers = [file.reserve() for _ in self.sheets]
        tree = file.reserve()
        links = self._put_pages(file, numbers, tree)
        structure = write_structure(
            file, self.document, numbers, [sheet.marked for sheet in self.sheets], links
        )
        outline = write_outline(file, self.bookmarks, numbers, HEIGHT)
        metadata = put_metadata(file, self._properties, part=2 if self._attachment is None else 3)
        carried = (
            ""
            if self._attachment is None
            else put_attachment(file, self._attachment, self._properties.created)
        )
        intent = put_output_intent(file)
        root = file.put(
            f"<</Type/Catalog/Pages {tree} 0 R"
            f"/Lang{text_string(self._properties.language)}/MarkInfo<</Marked true>>"
            f"/StructTreeRoot {structure} 0 R/Metadata {metadata} 0 R/OutputIntents[{intent} 0 R]"
            f"/ViewerPreferences<</DisplayDocTitle true>>{outline}{carried}>>"
        )
        return file.finish({"Root": root, "Info": put_info(file, self._properties)})

    def _put_pages(self, file: PdfFile, numbers: Sequence[int], tree: int) -> list[Element]:
        """Write the pages and what they hold; the elements of the links, in their order."""
        fonts = self.fonts.put(file)
        named = "".join(f"{name} {number} 0 R" for name, number in fonts.items())
        resources = file.put(f"<</Font<<{named}>>/ProcSet[/PDF/Text]>>")
        parents = _put_tree(file, numbers, tree)
        linked: list[Element] = []
        for sheet, number, parent in zip(self.sheets, numbers, parents, strict=True):
            contents = file.stream("", sheet.code.encode("ascii"))
            notes = ""
            if sheet.links:
                first = len(self.sheets) + len(linked)
                made = [
                    _put_link(file, sheet, link, key, numbers)
                    for key, link in enumerate(sheet.links, first)
                ]
                linked += [link.element for link in sheet.links]
                notes = f"/Annots[{' '.join(f'{one} 0 R' for one in made)}]"
            file.put(
                f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
                f"/Resources {resources} 0 R/Contents {contents} 0 R/Tabs/S"
                f"/StructParents {sheet.number}{notes}>>",
                number,
            )
        return linked


def _put_tree(file: PdfFile, numbers: Sequence[int], tree: int) -> list[int]:
    """Write the tree of the pages, two steps deep; the number of each page's parent."""
    knots: list[int] = []
    parents: list[int] = []
    for start in range(0, len(numbers), _KIDS):
        kids = numbers[start : start + _KIDS]
        knots.append(
            file.put(
                f"<</Type/Pages/Parent {tree} 0 R/Count {len(kids)}"
                f"/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>"
            )
        )
        parents += [knots[-1]] * len(kids)
    file.put(
        f"<</Type/Pages/Count {len(numbers)}/Kids[{' '.join(f'{knot} 0 R' for knot in knots)}]>>",
        tree,
    )
    return parents


def _put_link(file: PdfFile, sheet: Sheet, link: Link, key: int, numbers: Sequence[int]) -> int:
    """Write a link and let its element know of it."""
    there = Bookmark("", 1, link.sheet, link.y)
    number = file.put(
        f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent {key}"
        f"/Rect[{link.left:.2f} {HEIGHT - link.bottom:.2f} "
        f"{link.right:.2f} {HEIGHT - link.top:.2f}]"
        f"/Contents{text_string(link.text)}/Dest{destination(there, numbers, HEIGHT)}>>"
    )
    link.element.links.append((sheet.number, number))
    return number
