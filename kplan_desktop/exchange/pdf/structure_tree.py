"""What the document is to someone who does not see it: a tree of headings, tables and lists.

ISO 32000-1, 14.7 and 14.8. Every mark on a page belongs to one element of the tree, or is an
artifact; an element may have marks on several pages. The order of the tree is that of reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, NamedTuple

from kplan_desktop.exchange.pdf.file_writer import PdfFile, text_string


class StructureType(Enum):
    """What an item of a page is; the value is its structure type.

    An artifact is what only the eye needs: rules, grounds, running heads and repeated headings.
    """

    TITLE = "H1"
    HEADING = "H2"
    GOAL = "H3"
    PARAGRAPH = "P"
    ITEM = "LBody"
    ARTIFACT = ""


class MarkedContent(NamedTuple):
    """A marked piece of a page's content: the page, counted from 0, and the piece's number."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class StructureElement:
    """An element of the tree. ``kind`` is a standard structure type, ``extra`` its other entries.

    ``links`` are pairs of the page and the object number of a link that the element is about.
    """

    kind: str
    extra: str = ""
    children: list[StructureElement | MarkedContent] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)

    def add(self, kind: str, extra: str = "") -> StructureElement:
        """A new element at the end of this one."""
        child = StructureElement(kind, extra)
        self.children.append(child)
        return child


HEAD_OF_ROW: Final = "/Scope/Row"
HEAD_OF_COLUMN: Final = "/Scope/Column"


def cell_attributes(*, rows: int = 1, scope: str = "") -> str:
    """The entries of a table's cell that spans ``rows`` and, as a head, has a ``scope``."""
    span = f"/RowSpan {rows}" if rows > 1 else ""
    return f"/A<</O/Table{scope}{span}>>" if scope or span else ""


def list_attributes(label: str) -> str:
    """The entries of a list whose first label this is; empty for one without labels."""
    mark = label.rstrip(".)")
    kind = "Decimal" if mark.isdigit() else "UpperAlpha" if mark.isupper() else "LowerAlpha"
    return f"/A<</O/List/ListNumbering/{kind if mark else 'None'}>>"


def language(tag: str) -> str:
    """The entry that says in which language an element's text is."""
    return f"/Lang{text_string(tag)}"


def write_structure(
    file: PdfFile,
    document: StructureElement,
    pages: Sequence[int],
    marked: Sequence[Sequence[StructureElement]],
    links: Sequence[StructureElement],
) -> int:
    """Write the tree and give the number of its root.

    ``pages`` are the numbers of the page objects, ``marked`` for each page the elements that its
    pieces belong to, ``links`` the elements of the links, whose keys follow those of the pages.
    """
    numbers: dict[int, int] = {}
    root = file.reserve()
    _number(file, document, numbers)
    _write(file, document, root, pages, numbers)
    keys: list[str] = []
    for key, elements in enumerate(marked):
        held = file.put(f"[{' '.join([f'{numbers[id(one)]} 0 R' for one in elements])}]")
        keys.append(f"{key} {held} 0 R")
    for key, element in enumerate(links, len(marked)):
        keys.append(f"{key} {numbers[id(element)]} 0 R")
    parents = file.put(f"<</Nums[{' '.join(keys)}]>>")
    file.put(
        f"<</Type/StructTreeRoot/K {numbers[id(document)]} 0 R/ParentTree {parents} 0 R"
        f"/ParentTreeNextKey {len(keys)}>>",
        root,
    )
    return root


def _number(file: PdfFile, element: StructureElement, numbers: dict[int, int]) -> None:
    numbers[id(element)] = file.reserve()
    for child in element.children:
        if isinstance(child, StructureElement):
            _number(file, child, numbers)


def _write(
    file: PdfFile,
    element: StructureElement,
    parent: int,
    pages: Sequence[int],
    numbers: dict[int, int],
) -> None:
    own = numbers[id(element)]
    page = next(
        (child.page for child in element.children if isinstance(child, MarkedContent)), None
    )
    kids: list[str] = []
    for child in element.children:
        if isinstance(child, StructureElement):
            kids.append(f"{numbers[id(child)]} 0 R")
            _write(file, child, own, pages, numbers)
        elif child.page == page:
            kids.append(str(child.number))
        else:
            kids.append(f"<</Type/MCR/Pg {pages[child.page]} 0 R/MCID {child.number}>>")
    kids += [
        f"<</Type/OBJR/Pg {pages[there]} 0 R/Obj {link} 0 R>>" for there, link in element.links
    ]
    where = "" if page is None else f"/Pg {pages[page]} 0 R"
    what = f"/K[{' '.join(kids)}]" if kids else ""
    file.put(f"<</S/{element.kind}/P {parent} 0 R{element.extra}{where}{what}>>", own)
