"""The bookmarks that a reader shows beside the pages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from kplan_desktop.exchange.pdf.file_writer import PdfFile, text_string


class Bookmark(NamedTuple):
    """A place to go to: its level from 1, the sheet from 0, and how far down it is in points."""

    title: str
    level: int
    sheet: int
    y: float


def destination(bookmark: Bookmark, pages: Sequence[int], height: float) -> str:
    """Where a bookmark leads; ``pages`` are the numbers of the page objects."""
    return f"[{pages[bookmark.sheet]} 0 R/XYZ 0 {height - bookmark.y:.2f} null]"


def write_outline(
    file: PdfFile, bookmarks: Sequence[Bookmark], pages: Sequence[int], height: float
) -> str:
    """Write the bookmarks; the catalogue's entry for them, empty without any."""
    if not bookmarks:
        return ""
    root = file.reserve()
    numbers = [file.reserve() for _ in bookmarks]
    below: dict[int, list[int]] = {root: []}
    parents: list[int] = []
    path = [root]
    for bookmark, number in zip(bookmarks, numbers, strict=True):
        del path[bookmark.level :]
        parents.append(path[-1])
        below[path[-1]].append(number)
        below[number] = []
        path.append(number)
    for bookmark, number, parent in zip(bookmarks, numbers, parents, strict=True):
        beside = below[parent]
        at = bisect_left(beside, number)  # numbers are given in order
        before = f"/Prev {beside[at - 1]} 0 R" if at else ""
        after = f"/Next {beside[at + 1]} 0 R" if at + 1 < len(beside) else ""
        own = below[number]
        inside = f"/First {own[0]} 0 R/Last {own[-1]} 0 R/Count {-len(own)}" if own else ""
        file.put(
            f"<</Title{text_string(bookmark.title)}/Parent {parent} 0 R{before}{after}{inside}"
            f"/Dest{destination(bookmark, pages, height)}>>",
            number,
        )
    top = below[root]
    file.put(f"<</Type/Outlines/First {top[0]} 0 R/Last {top[-1]} 0 R/Count {len(top)}>>", root)
    return f"/Outlines {root} 0 R"
