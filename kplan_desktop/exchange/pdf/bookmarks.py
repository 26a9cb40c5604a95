"""The bookmarks that a PDF reader shows beside the pages (the outline of ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from kplan_desktop.exchange.pdf.file_writer import PdfFile, text_string


class Bookmark(NamedTuple):
    """A title, its level from 1, and where it leads: the page from 0, ``y`` points from its top."""

    title: str
    level: int
    page: int
    y: float


def destination(bookmark: Bookmark, pages: Sequence[int], height: float) -> str:
    """The PDF destination of a bookmark; ``pages`` are the object numbers of the pages."""
    return f"[{pages[bookmark.page]} 0 R/XYZ 0 {height - bookmark.y:.2f} null]"


def write_outline(
    file: PdfFile, bookmarks: Sequence[Bookmark], pages: Sequence[int], height: float
) -> str:
    """Write the bookmarks. Returns the catalogue's entry for them, empty without any."""
    if not bookmarks:
        return ""
    root = file.reserve()
    numbers = [file.reserve() for _ in bookmarks]
    children: dict[int, list[int]] = {root: []}
    parents: list[int] = []
    path = [root]
    for bookmark, number in zip(bookmarks, numbers, strict=True):
        del path[bookmark.level :]
        parents.append(path[-1])
        children[path[-1]].append(number)
        children[number] = []
        path.append(number)
    for bookmark, number, parent in zip(bookmarks, numbers, parents, strict=True):
        siblings = children[parent]
        index = bisect_left(siblings, number)  # numbers are given in order
        previous = f"/Prev {siblings[index - 1]} 0 R" if index else ""
        following = f"/Next {siblings[index + 1]} 0 R" if index + 1 < len(siblings) else ""
        own = children[number]
        descendants = f"/First {own[0]} 0 R/Last {own[-1]} 0 R/Count {-len(own)}" if own else ""
        file.put(
            f"<</Title{text_string(bookmark.title)}/Parent {parent} 0 R{previous}{following}"
            f"{descendants}/Dest{destination(bookmark, pages, height)}>>",
            number,
        )
    top = children[root]
    file.put(f"<</Type/Outlines/First {top[0]} 0 R/Last {top[-1]} 0 R/Count {len(top)}>>", root)
    return f"/Outlines {root} 0 R"
