"""The paper: every mark of a PDF passes through a sheet, which is told what the mark is.

Lengths are points, places are measured from the sheet's upper left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kplan_desktop.exchange.pdf.bookmarks import Bookmark, destination, write_outline
from kplan_desktop.exchange.pdf.drawing_operators import (
    ARTIFACT,
    HEIGHT,
    WIDTH,
    Ground,
    Mark,
    Rule,
    Text,
    operators,
)
from kplan_desktop.exchange.pdf.file_writer import PdfFile, text_string
from kplan_desktop.exchange.pdf.fonts import FontSet
from kplan_desktop.exchange.pdf.pdfa_metadata import (
    DocumentInfo,
    EmbeddedFile,
    put_attachment,
    put_info,
    put_metadata,
    put_output_intent,
)
from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion
from kplan_desktop.exchange.pdf.structure_tree import (
    MarkedContent,
    StructureElement,
    write_structure,
)
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from kplan_desktop.exchange.pdf.typesetting import TextLine

_KIDS: Final = 64
"""How many pages hang on one knot of their tree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTarget:
    """An oblong of a sheet that leads to a place on another, told of by an element."""

    element: StructureElement
    text: str
    left: float
    top: float
    right: float
    bottom: float
    sheet: int
    y: float


class TaggedCanvas:
    """One page being drawn, in reading order. ``number`` counts from 0.

    ``marked`` are the elements that the marked pieces of its content belong to, in their order;
    ``spots`` tell the window where a note stands, and are not written.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.marked: list[StructureElement] = []
        self.links: list[LinkTarget] = []
        self.spots: list[PrintedRegion] = []
        self.body: list[Mark] = []
        self.foot: list[Mark] = []
        self._marks = self.body

    def begin_foot(self) -> None:
        """What is drawn from here on tells the page's number: it changes when no text does."""
        self._marks = self.foot

    def text(
        self,
        element: StructureElement | None,
        x: float,
        y: float,
        leading: float,
        lines: tuple[TextLine, ...],
    ) -> None:
        """Write lines under each other; the first one's upper left corner is at ``x``, ``y``.

        ``element`` is what they belong to, None for an artifact: what only the eye needs, such as
        running heads and repeated headings.
        """
        begin = ARTIFACT if element is None else self._begin(element)
        self._marks.append(Text(begin, x, y, leading, lines))

    def link(self, link: LinkTarget) -> None:
        """Let a part of the sheet lead elsewhere."""
        self.links.append(link)

    def _begin(self, element: StructureElement) -> str:
        """Begin a marked piece that belongs to an element."""
        number = len(self.marked)
        self.marked.append(element)
        element.children.append(MarkedContent(self.number, number))
        return f"/{element.kind} <</MCID {number}>> BDC"

    def rule(
        self, x: float, y: float, to_x: float, to_y: float, weight: float, colour: str
    ) -> None:
        """Draw a straight line; ``colour`` as in a style."""
        self._marks.append(Rule(x, y, to_x, to_y, weight, colour))

    def ground(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill an oblong."""
        self._marks.append(Ground(x, y, width, height, colour))


class PaperSize:
    """A PDF being made: its fonts and its sheets. The same marks and properties, the same bytes.

    ``document`` is the root of what the file says to those who do not see it. With an
    ``attachment`` it is PDF/A-3, without one PDF/A-2. With ``standing`` type it is for the eye
    only: neither tagged nor an archive file.
    """

    def __init__(
        self,
        fonts: FontSet,
        properties: DocumentInfo,
        attachment: EmbeddedFile | None = None,
        standing: TypesetCache | None = None,
    ):
        self._properties = properties
        self._attachment = attachment
        self._standing = standing
        self.fonts = fonts
        self.document = StructureElement("Document")
        self.bookmarks: list[Bookmark] = []
        self.sheets: list[TaggedCanvas] = []

    def new_sheet(self) -> TaggedCanvas:
        """The next page."""
        self.sheets.append(TaggedCanvas(len(self.sheets)))
        return self.sheets[-1]

    def finish(self) -> bytes:
        """The whole file. Nothing can be drawn afterwards."""
        file = PdfFile()
        numbers = [file.reserve() for _ in self.sheets]
        tree = file.reserve()
        links = self._put_pages(file, numbers, tree)
        if self._standing is not None:
            return file.finish({"Root": file.put(f"<</Type/Catalog/Pages {tree} 0 R>>")})
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

    def _put_pages(
        self, file: PdfFile, numbers: Sequence[int], tree: int
    ) -> list[StructureElement]:
        """Write the pages and what they hold; the elements of the links, in their order."""
        contents = [self._put_contents(file, sheet) for sheet in self.sheets]
        fonts = self.fonts.put(file)  # now that all is drawn that they are to hold
        named = "".join(f"{name} {number} 0 R" for name, number in fonts.items())
        resources = file.put(f"<</Font<<{named}>>/ProcSet[/PDF/Text]>>")
        parents = _put_tree(file, numbers, tree)
        linked: list[StructureElement] = []
        pages = zip(self.sheets, numbers, parents, contents, strict=True)
        for sheet, number, parent, content in pages:
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
                f"/Resources {resources} 0 R/Contents {content}/Tabs/S"
                f"/StructParents {sheet.number}{notes}>>",
                number,
            )
        return linked

    def _put_contents(self, file: PdfFile, sheet: TaggedCanvas) -> str:
        """Write what is drawn on a page; how the page refers to it."""
        if self._standing is None:
            marks = (*sheet.body, *sheet.foot)
            return f"{file.stream('', operators(marks).encode('ascii'))} 0 R"
        body = file.compressed("", self._standing.content(sheet.body))
        foot = file.stream("", operators(sheet.foot).encode("ascii"), plain=True)
        return f"[{body} 0 R {foot} 0 R]"


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


def _put_link(
    file: PdfFile, sheet: TaggedCanvas, link: LinkTarget, key: int, numbers: Sequence[int]
) -> int:
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
