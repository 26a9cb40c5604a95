"""The structure tree of a tagged PDF, for assistive technology: headings, tables and lists.

ISO 32000-1, 14.7 and 14.8. All content of a page belongs to one element of the tree, or is an
artifact; an element may have content on several pages. The order of the tree is that of reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, NamedTuple

from kplan_desktop.exchange.pdf.file_writer import PdfFile, text_string


class StructureType(Enum):
    """What an item of a page is; the value is its standard structure type.

    An artifact is decoration or repetition: rules, backgrounds, running heads, repeated headings.
    """

    TITLE = "H1"
    HEADING = "H2"
    GOAL = "H3"
    SUBHEADING = "H4"
    PARAGRAPH = "P"
    ITEM = "LBody"
    ARTIFACT = ""


class MarkedContent(NamedTuple):
    """A marked-content sequence: the page, counted from 0, and its identifier (MCID) there."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class StructureElement:
    """An element of the tree. ``kind`` is a standard structure type, ``extra`` its other entries.

    ``links`` are the element's link annotations: pairs of the page and the object number.
    """

    kind: str
    extra: str = ""
    children: list[StructureElement | MarkedContent] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)

    def add(self, kind: str, extra: str = "") -> StructureElement:
        """Append a new child."""
        child = StructureElement(kind, extra)
        self.children.append(child)
        return child


SCOPE_ROW: Final = "/Scope/Row"
SCOPE_COLUMN: Final = "/Scope/Column"


def cell_attributes(*, row_span: int = 1, scope: str = "") -> str:
    """The entries of a table cell; a header cell has a ``scope``."""
    span = f"/RowSpan {row_span}" if row_span > 1 else ""
    return f"/A<</O/Table{scope}{span}>>" if scope or span else ""


def list_attributes(label: str) -> str:
    """The entries of a list whose first label this is; empty for one without labels."""
    number = label.rstrip(".)")
    kind = "Decimal" if number.isdigit() else "UpperAlpha" if number.isupper() else "LowerAlpha"
    return f"/A<</O/List/ListNumbering/{kind if number else 'None'}>>"


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
    """Write the tree. Returns the object number of its root.

    ``pages`` are the numbers of the page objects, ``marked`` for each page the elements of its
    marked-content sequences, ``links`` those of the link annotations, whose keys in the parent tree
    follow those of the pages.
    """
    numbers: dict[int, int] = {}
    root = file.reserve()
    _reserve_numbers(file, document, numbers)
    _write(file, document, root, pages, numbers)
    keys: list[str] = []
    for key, elements in enumerate(marked):
        references = [f"{numbers[id(element)]} 0 R" for element in elements]
        array = file.put(f"[{' '.join(references)}]")
        keys.append(f"{key} {array} 0 R")
    for key, element in enumerate(links, len(marked)):
        keys.append(f"{key} {numbers[id(element)]} 0 R")
    parents = file.put(f"<</Nums[{' '.join(keys)}]>>")
    file.put(
        f"<</Type/StructTreeRoot/K {numbers[id(document)]} 0 R/ParentTree {parents} 0 R"
        f"/ParentTreeNextKey {len(keys)}>>",
        root,
    )
    return root


def _reserve_numbers(file: PdfFile, element: StructureElement, numbers: dict[int, int]) -> None:
    numbers[id(element)] = file.reserve()
    for child in element.children:
        if isinstance(child, StructureElement):
            _reserve_numbers(file, child, numbers)


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
        f"<</Type/OBJR/Pg {pages[number]} 0 R/Obj {link} 0 R>>" for number, link in element.links
    ]
    on_page = "" if page is None else f"/Pg {pages[page]} 0 R"
    content = f"/K[{' '.join(kids)}]" if kids else ""
    file.put(f"<</S/{element.kind}/P {parent} 0 R{element.extra}{on_page}{content}>>", own)
