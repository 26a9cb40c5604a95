"""The pages of a tagged PDF: all content is drawn with the structure element it belongs to.

Lengths are points, positions are measured from the page's upper left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kplan_desktop.exchange.pdf.bookmarks import Bookmark, destination, write_outline
from kplan_desktop.exchange.pdf.drawing_operators import (
    HEIGHT,
    WIDTH,
    Artifact,
    DrawingOperator,
    RectangleOperator,
    RuleOperator,
    TextOperator,
    content_stream,
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
"""The children of one node of the page tree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkAnnotation:
    """A link annotation: a rectangle of a page that leads to ``y`` on the page with index ``page``.

    ``text`` is its description, ``element`` the structure element that it belongs to.
    """

    element: StructureElement
    text: str
    left: float
    top: float
    right: float
    bottom: float
    page: int
    y: float


class TaggedCanvas:
    """One page, drawn in reading order. ``index`` counts from 0.

    ``marked`` are the elements of its marked-content sequences, in their order; ``regions`` tell
    the window where a note is printed, and are not part of the file.
    """

    def __init__(self, index: int) -> None:
        self.index = index
        self.marked: list[StructureElement] = []
        self.links: list[LinkAnnotation] = []
        self.regions: list[PrintedRegion] = []
        self.body: list[DrawingOperator] = []
        self.footer: list[DrawingOperator] = []
        self._operators = self.body
        self._repeated, self._ruled = Artifact.HEADER, Artifact.LAYOUT

    def begin_footer(self) -> None:
        """Draw into the footer from here on, all of it artifacts.

        Its page numbers change even if no text does.
        """
        self._operators = self.footer
        self._repeated = self._ruled = Artifact.FOOTER

    def text(
        self,
        element: StructureElement | None,
        x: float,
        y: float,
        leading: float,
        lines: tuple[TextLine, ...],
    ) -> None:
        """Draw lines under each other; the first one's upper left corner is at ``x``, ``y``.

        ``element`` is what they belong to, None for what is repeated on each page.
        """
        begin = self._repeated.value if element is None else self._begin_marked(element)
        self._operators.append(TextOperator(begin, x, y, leading, lines))

    def link(self, link: LinkAnnotation) -> None:
        """Add a link annotation."""
        self.links.append(link)

    def _begin_marked(self, element: StructureElement) -> str:
        """The operator that begins a marked-content sequence of an element."""
        number = len(self.marked)
        self.marked.append(element)
        element.children.append(MarkedContent(self.index, number))
        return f"/{element.kind} <</MCID {number}>> BDC"

    def rule(
        self, x: float, y: float, to_x: float, to_y: float, weight: float, colour: str
    ) -> None:
        """Draw a straight line; ``colour`` as in a style."""
        self._operators.append(RuleOperator(x, y, to_x, to_y, weight, colour, self._ruled))

    def rectangle(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self._operators.append(RectangleOperator(x, y, width, height, colour))


class TaggedDocument:
    """A PDF being made: its fonts, pages, bookmarks and structure tree.

    The same drawing operators and document information give the same bytes. ``structure`` is the
    root of the structure tree. It is PDF/UA-1, and with an ``attachment`` PDF/A-3, without one
    PDF/A-2. With a ``cache`` it is for the screen only: neither tagged nor PDF/A.
    """

    def __init__(
        self,
        fonts: FontSet,
        info: DocumentInfo,
        attachment: EmbeddedFile | None = None,
        cache: TypesetCache | None = None,
    ):
        self._info = info
        self._attachment = attachment
        self._cache = cache
        self.fonts = fonts
        self.structure = StructureElement("Document")
        self.bookmarks: list[Bookmark] = []
        self.pages: list[TaggedCanvas] = []

    def new_page(self) -> TaggedCanvas:
        """Append a page."""
        self.pages.append(TaggedCanvas(len(self.pages)))
        return self.pages[-1]

    def finish(self) -> bytes:
        """The whole file. Nothing can be drawn afterwards."""
        file = PdfFile()
        numbers = [file.reserve() for _ in self.pages]
        tree = file.reserve()
        links = self._put_pages(file, numbers, tree)
        if self._cache is not None:
            return file.finish({"Root": file.put(f"<</Type/Catalog/Pages {tree} 0 R>>")})
        structure = write_structure(
            file, self.structure, numbers, [canvas.marked for canvas in self.pages], links
        )
        outline = write_outline(file, self.bookmarks, numbers, HEIGHT)
        metadata = put_metadata(file, self._info, part=2 if self._attachment is None else 3)
        attachment = (
            ""
            if self._attachment is None
            else put_attachment(file, self._attachment, self._info.created)
        )
        intent = put_output_intent(file)
        root = file.put(
            f"<</Type/Catalog/Pages {tree} 0 R"
            f"/Lang{text_string(self._info.language)}/MarkInfo<</Marked true>>"
            f"/StructTreeRoot {structure} 0 R/Metadata {metadata} 0 R/OutputIntents[{intent} 0 R]"
            f"/ViewerPreferences<</DisplayDocTitle true>>{outline}{attachment}>>"
        )
        return file.finish({"Root": root, "Info": put_info(file, self._info)})

    def _put_pages(
        self, file: PdfFile, numbers: Sequence[int], tree: int
    ) -> list[StructureElement]:
        """Write the pages and their content. Returns the elements of the links, in their order."""
        contents = [self._put_contents(file, canvas) for canvas in self.pages]
        fonts = self.fonts.put(file)  # the subsets are complete once all is drawn
        named = "".join(f"{name} {number} 0 R" for name, number in fonts.items())
        resources = file.put(f"<</Font<<{named}>>/ProcSet[/PDF/Text]>>")
        parents = _put_page_tree(file, numbers, tree)
        linked: list[StructureElement] = []
        pages = zip(self.pages, numbers, parents, contents, strict=True)
        for canvas, number, parent, content in pages:
            annotations = ""
            if canvas.links:
                first = len(self.pages) + len(linked)
                links = [
                    _put_link(file, canvas, link, key, numbers)
                    for key, link in enumerate(canvas.links, first)
                ]
                linked += [link.element for link in canvas.links]
                annotations = f"/Annots[{' '.join(f'{link} 0 R' for link in links)}]"
            file.put(
                f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
                f"/Resources {resources} 0 R/Contents {content}/Tabs/S"
                f"/StructParents {canvas.index}{annotations}>>",
                number,
            )
        return linked

    def _put_contents(self, file: PdfFile, canvas: TaggedCanvas) -> str:
        """Write the content stream of a page. Returns the reference to it."""
        if self._cache is None:
            operators = (*canvas.body, *canvas.footer)
            return f"{file.stream('', content_stream(operators).encode('ascii'))} 0 R"
        body = file.compressed_stream("", self._cache.content_stream(canvas.body))
        footer = file.stream("", content_stream(canvas.footer).encode("ascii"), plain=True)
        return f"[{body} 0 R {footer} 0 R]"


def _put_page_tree(file: PdfFile, numbers: Sequence[int], tree: int) -> list[int]:
    """Write the page tree, two levels deep. Returns the object number of each page's parent."""
    nodes: list[int] = []
    parents: list[int] = []
    for start in range(0, len(numbers), _KIDS):
        kids = numbers[start : start + _KIDS]
        nodes.append(
            file.put(
                f"<</Type/Pages/Parent {tree} 0 R/Count {len(kids)}"
                f"/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>"
            )
        )
        parents += [nodes[-1]] * len(kids)
    file.put(
        f"<</Type/Pages/Count {len(numbers)}/Kids[{' '.join(f'{node} 0 R' for node in nodes)}]>>",
        tree,
    )
    return parents


def _put_link(
    file: PdfFile, canvas: TaggedCanvas, link: LinkAnnotation, key: int, numbers: Sequence[int]
) -> int:
    """Write a link annotation and register it with its element. Returns its object number."""
    target = Bookmark("", 1, link.page, link.y)
    number = file.put(
        f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent {key}"
        f"/Rect[{link.left:.2f} {HEIGHT - link.bottom:.2f} "
        f"{link.right:.2f} {HEIGHT - link.top:.2f}]"
        f"/Contents{text_string(link.text)}/Dest{destination(target, numbers, HEIGHT)}>>"
    )
    link.element.links.append((canvas.index, number))
    return number
