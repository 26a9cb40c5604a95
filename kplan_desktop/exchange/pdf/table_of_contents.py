"""The table of contents: its lines are reserved before the pages are set, and filled afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kplan_desktop.exchange.pdf.bookmarks import Bookmark
from kplan_desktop.exchange.pdf.structure_tree import StructureElement
from kplan_desktop.exchange.pdf.styles import (
    CONTENTS_LEADING,
    HAIRLINE,
    LEFT,
    LINE_COLOUR,
    RIGHT,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.tagged_canvas import LinkAnnotation, TaggedCanvas
from kplan_desktop.exchange.pdf.typesetting import single_line, truncated_line

_INDENT: Final = 14.0
_GAP: Final = 5.0
_TITLE_WIDTH: Final = 0.9
"""A title takes at most this part of the width, so that a leader can be seen."""


@dataclass(frozen=True, slots=True)
class ContentsSlot:
    """The line reserved for an entry: its page and how far down it is."""

    canvas: TaggedCanvas
    y: float


def put_contents(
    tree: StructureElement,
    slots: Sequence[ContentsSlot],
    bookmarks: Sequence[Bookmark],
    styles: PdfStyles,
) -> None:
    """Write an entry for each bookmark, as a link: its title, a leader and its page number.

    Entries are added to ``tree``, those of a deeper level to a list inside it.
    """
    inner = tree
    for slot, bookmark in zip(slots, bookmarks, strict=True):
        if bookmark.level == 1:
            entry = tree.add("TOCI")
            inner = tree
        else:
            inner = tree.add("TOC") if inner is tree else inner
            entry = inner.add("TOCI")
        _put_entry(entry.add("Reference").add("Link"), slot, bookmark, styles)


def _put_entry(
    element: StructureElement, slot: ContentsSlot, bookmark: Bookmark, styles: PdfStyles
) -> None:
    style = styles.strong if bookmark.level == 1 else styles.body
    left = LEFT + _INDENT * (bookmark.level - 1)
    title = truncated_line(bookmark.title, style, _TITLE_WIDTH * (RIGHT - left))
    page_number = single_line(style, (str(bookmark.page + 1),))
    spaced = replace(title, space_after=True)
    slot.canvas.text(element, left, slot.y, CONTENTS_LEADING, (spaced,))
    slot.canvas.text(element, RIGHT - page_number.width, slot.y, CONTENTS_LEADING, (page_number,))
    y = slot.y + CONTENTS_LEADING * 0.72
    slot.canvas.rule(
        left + title.width + _GAP, y, RIGHT - page_number.width - _GAP, y, HAIRLINE, LINE_COLOUR
    )
    slot.canvas.link(
        LinkAnnotation(
            element=element,
            text=bookmark.title,
            left=left,
            top=slot.y,
            right=RIGHT,
            bottom=slot.y + CONTENTS_LEADING,
            page=bookmark.page,
            y=bookmark.y,
        )
    )
