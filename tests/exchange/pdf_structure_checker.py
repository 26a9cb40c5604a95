"""Reads back and checks the structure tree of a tagged PDF: what veraPDF's level «a» requires.

Written against ISO 32000-1 (14.6 to 14.8) and ISO 19005-2 (6.7), not against Kplan's own writer:
it reads the file with pikepdf and shares no code with the writer.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pikepdf

from tests.exchange.pdf_reading import unicode_map

PARENTS = {
    "Document": {""},
    "Sect": {"Document"},
    "H1": {"Document"},
    "H2": {"Document", "Sect"},
    "H3": {"TH", "Sect"},
    "H4": {"Sect"},
    "P": {"Document", "Sect", "TH", "TD"},
    "Table": {"Sect"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TR": {"THead", "TBody"},
    "TH": {"TR"},
    "TD": {"TR"},
    "L": {"TH", "TD", "Sect"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TOC": {"Sect", "TOC"},
    "TOCI": {"TOC"},
    "Reference": {"TOCI"},
    "Link": {"Reference"},
}
"""The standard types that may occur, and the parents that each may have."""

_SHAPES = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI")
_PAINTING = frozenset((*_SHAPES, "Tj", "TJ", "'", '"'))
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@dataclass
class Node:
    """An element of the tree: its type, attributes, own text and elements below."""

    kind: str
    attributes: dict[str, Any] = field(default_factory=dict)
    language: str = ""
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, kind: str) -> list[Node]:
        """The elements of a type, in reading order."""
        return [node for node in self.walk() if node.kind == kind]

    @property
    def whole(self) -> str:
        """The text of this element and of all below it, a space between two."""
        return " ".join(" ".join([node.text for node in self.walk()]).split())


@dataclass
class Tagged:
    """A file's tree, and whatever is wrong with it, a sentence each."""

    document: Node
    faults: list[str]


def read_structure(data: bytes) -> Tagged:
    """The tree of a file, checked."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return _Reader(pdf).read()


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf):
        self._pdf = pdf
        self._root: Any = pdf.Root
        self._faults: list[str] = []
        self._sequences: dict[tuple[int, int], str] = {}
        self._used: Counter[tuple[int, int]] = Counter()
        self._owners: dict[tuple[int, int], tuple[int, int]] = {}
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._links: dict[tuple[int, int], tuple[int, int]] = {}

    def read(self) -> Tagged:
        self._catalogue()
        for number, page in enumerate(self._pdf.pages):
            self._page(number, page)
        tree = self._root["/StructTreeRoot"]
        document = self._node(tree["/K"], "", None, tree)
        for sequence in self._sequences:
            if self._used[sequence] != 1:
                self._fault(f"sequence {sequence} is in {self._used[sequence]} elements")
        for sequence in set(self._used) - set(self._sequences):
            self._fault(f"an element has sequence {sequence}, which is nowhere")
        self._parent_tree(tree)
        _headings(document, self._faults)
        for table in document.all("Table"):
            self._faults += table_faults(table)
        for entries in document.all("L"):
            self._list(entries)
        return Tagged(document, self._faults)

    def _fault(self, sentence: str) -> None:
        self._faults.append(sentence)

    def _catalogue(self) -> None:
        if not bool(self._root["/MarkInfo"]["/Marked"]):
            self._fault("the file does not say that it is tagged")
        self._language(str(self._root.get("/Lang", "")))
        if not bool(self._root["/ViewerPreferences"]["/DisplayDocTitle"]):
            self._fault("the title is not shown")

    def _language(self, tag: str) -> None:
        if not _LANGUAGE.fullmatch(tag):
            self._fault(f"{tag!r} is no language")

    def _page(self, number: int, page: pikepdf.Page) -> None:
        """Read the text of each marked-content sequence; all content is in one, or an artifact."""
        if page.obj.get("/Tabs") != "/S":
            self._fault(f"page {number} does not say that its links follow the structure")
        fonts: Any = page.resources["/Font"]
        maps = {name: unicode_map(font) for name, font in fonts.items()}
        font: dict[int, str] = {}
        open_sequences: list[int | None] = []
        replaced: list[bool] = []
        for instruction in pikepdf.parse_content_stream(page):
            operands: Any = instruction.operands
            operator = str(instruction.operator)
            if operator in ("BMC", "BDC"):
                sequence = None
                if open_sequences:
                    # Only a span of another text or language may be nested in a sequence.
                    entries = list(operands[1]) if operator == "BDC" else []
                    if str(operands[0]) != "/Span" or entries not in (["/ActualText"], ["/Lang"]):
                        self._fault(f"page {number}: a marked sequence within another")
                    sequence = open_sequences[-1]
                    if sequence is not None and operator == "BDC":
                        self._sequences[number, sequence] += str(operands[1].get("/ActualText", ""))
                elif str(operands[0]) == "/Artifact":
                    pass
                elif operator == "BDC" and "/MCID" in operands[1]:
                    sequence = int(operands[1]["/MCID"])
                    if (number, sequence) in self._sequences:
                        self._fault(f"page {number}: sequence {sequence} stands twice")
                    self._sequences[number, sequence] = ""
                else:
                    self._fault(f"page {number}: {operands[0]} is neither tagged nor an artifact")
                open_sequences.append(sequence)
                replaced.append(operator == "BDC" and "/ActualText" in operands[1])
            elif operator == "EMC":
                if open_sequences:
                    open_sequences.pop()
                    replaced.pop()
                else:
                    self._fault(f"page {number}: the end of a sequence that has not begun")
            elif operator == "Tf":
                font = maps[str(operands[0])]
            elif operator in _PAINTING:
                if not open_sequences:
                    self._fault(f"page {number}: {operator} outside of any mark")
                elif operator == "Tj" and open_sequences[-1] is not None and not any(replaced):
                    text = "".join(font[code] for code in bytes(operands[0]))
                    self._sequences[number, open_sequences[-1]] += text
        if open_sequences:
            self._fault(f"page {number}: a marked sequence does not end")

    def _node(self, raw: Any, parent: str, page: Any, above: Any) -> Node:
        node = Node(str(raw["/S"]).lstrip("/"))
        if node.kind not in PARENTS or parent not in PARENTS[node.kind]:
            self._fault(f"{node.kind} within {parent or 'nothing'}")
        if raw["/P"].objgen != above.objgen:
            self._fault(f"a {node.kind} names another parent than it has")
        if "/Lang" in raw:
            node.language = str(raw["/Lang"])
            self._language(node.language)
        for key, value in dict(raw.get("/A", {})).items():
            node.attributes[key.lstrip("/")] = value if isinstance(value, int) else str(value)
        page = raw.get("/Pg", page)
        for kid in _listed(raw.get("/K")):
            self._kid(kid, node, raw, page)
        return node

    def _kid(self, kid: Any, node: Node, raw: Any, page: Any) -> None:
        if isinstance(kid, int):
            self._own(node, raw, self._pages[page.objgen], kid)
        elif kid.get("/Type") == "/MCR":
            self._own(node, raw, self._pages[kid.get("/Pg", page).objgen], int(kid["/MCID"]))
        elif kid.get("/Type") == "/OBJR":
            link = kid["/Obj"]
            if "/Contents" not in link or link.get("/F") != 4:
                self._fault("a link that is not printed, or says not where it leads")
            self._links[link.objgen] = raw.objgen
        else:
            node.children.append(self._node(kid, node.kind, page, raw))

    def _own(self, node: Node, raw: Any, page: int, sequence: int) -> None:
        self._used[page, sequence] += 1
        self._owners[page, sequence] = raw.objgen
        node.text += self._sequences.get((page, sequence), "")

    def _parent_tree(self, tree: Any) -> None:
        """The parent tree leads from each sequence and link back to its element."""
        numbers = tree["/ParentTree"]["/Nums"]
        back = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
        if list(back) != sorted(back):
            self._fault("the parent tree is not in order")
        for number, page in enumerate(self._pdf.pages):
            for sequence, element in enumerate(back[int(page.obj["/StructParents"])]):
                if self._owners.get((number, sequence)) != element.objgen:
                    self._fault(f"page {number}: sequence {sequence} leads back to another element")
            for link in _listed(page.obj.get("/Annots")):
                element = back[int(link["/StructParent"])]
                if self._links.get(link.objgen) != element.objgen:
                    self._fault(f"page {number}: a link leads back to another element")

    def _list(self, entries: Node) -> None:
        numbering = entries.attributes.get("ListNumbering")
        for entry in entries.children:
            kinds = [child.kind for child in entry.children]
            if kinds not in (["Lbl", "LBody"], ["LBody"]):
                self._fault(f"a list entry of {kinds}")
            if "Lbl" in kinds and numbering in (None, "/None"):
                self._fault("a list with labels and no numbering")


def _listed(value: Any) -> list[Any]:
    """A value's elements, of which a single one need not be in an array."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _headings(document: Node, faults: list[str]) -> None:
    levels = [int(node.kind[1]) for node in document.walk() if re.fullmatch(r"H\d", node.kind)]
    if levels[:1] != [1] or levels.count(1) != 1:
        faults.append("there is not one title at the beginning")
    faults += [f"a heading {b} after a heading {a}" for a, b in pairwise(levels) if b > a + 1]
    faults += [
        "an empty heading" for node in document.walk() if node.kind[0] == "H" and not node.whole
    ]


def table_faults(table: Node) -> list[str]:
    """The faults of a table: overlapping cells, rows of other lengths, headers without scope."""
    faults: list[str] = []
    kinds = [part.kind for part in table.children]
    if kinds != ["THead", "TBody"]:
        faults.append(f"a table of {kinds}")
    for part in table.children:
        taken: dict[tuple[int, int], Node] = {}
        for row, line in enumerate(part.children):
            column = 0
            for cell in line.children:
                while (row, column) in taken:
                    column += 1
                for down in range(int(cell.attributes.get("RowSpan", 1))):
                    for right in range(int(cell.attributes.get("ColSpan", 1))):
                        if (row + down, column + right) in taken:
                            faults.append(f"two cells at {row + down}, {column + right}")
                        taken[row + down, column + right] = cell
                scope = cell.attributes.get("Scope")
                wanted = {"THead": "/Column", "TBody": "/Row"}[part.kind]
                if (cell.kind == "TH") != (scope == wanted):
                    faults.append(f"a {cell.kind} with the scope {scope} in {part.kind}")
                if cell.kind == "TH" and not cell.whole:
                    faults.append(f"an empty head at {row}, {column}")
        heads = table.children[0].children[0].children
        whole = {(row, n) for row in range(len(part.children)) for n in range(len(heads))}
        if set(taken) != whole:
            faults.append(f"{part.kind} has holes, or cells beyond its {len(heads)} columns")
    return faults
