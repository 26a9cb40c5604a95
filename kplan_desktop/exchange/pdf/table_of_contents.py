"""The table of contents: room is kept when the pages begin, and filled when all are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kplan_desktop.exchange.pdf.bookmarks import Bookmark
from kplan_desktop.exchange.pdf.structure_tree import StructureElement
from kplan_desktop.exchange.pdf.styles import (
    CONTENTS_LEADING,
    LEFT,
    LINE_COLOUR,
    RIGHT,
    PdfStyles,
)
from kplan_desktop.exchange.pdf.tagged_canvas import LinkTarget, TaggedCanvas
from kplan_desktop.exchange.pdf.typesetting import cut_line, single

_INDENT: Final = 14.0
_GAP: Final = 5.0
_HAIRLINE: Final = 0.4
_TITLE_WIDTH: Final = 0.9
"""A title takes at most this part of the width, so that a leader is seen."""


@dataclass(frozen=True, slots=True)
class ContentsSlot:
    """Where an entry stands."""

    sheet: TaggedCanvas
    y: float


def put_contents(
    tree: StructureElement,
    slots: Sequence[ContentsSlot],
    bookmarks: Sequence[Bookmark],
    look: PdfStyles,
) -> None:
    """Write an entry for each bookmark, as a link: the title, a leader, the number of the page."""
    inner = tree
    for slot, bookmark in zip(slots, bookmarks, strict=True):
        if bookmark.level == 1:
            entry = tree.add("TOCI")
            inner = tree
        else:
            inner = tree.add("TOC") if inner is tree else inner
            entry = inner.add("TOCI")
        _put_entry(entry.add("Reference").add("Link"), slot, bookmark, look)


def _put_entry(
    element: StructureElement, slot: ContentsSlot, bookmark: Bookmark, look: PdfStyles
) -> None:
    style = look.strong if bookmark.level == 1 else look.body
    left = LEFT + _INDENT * (bookmark.level - 1)
    title = cut_line(bookmark.title, style, _TITLE_WIDTH * (RIGHT - left))
    number = single(style, (str(bookmark.sheet + 1),))
    spaced = replace(title, goes_on=True)
    slot.sheet.text(element, left, slot.y, CONTENTS_LEADING, (spaced,))
    slot.sheet.text(element, RIGHT - number.width, slot.y, CONTENTS_LEADING, (number,))
    y = slot.y + CONTENTS_LEADING * 0.72
    slot.sheet.rule(
        left + title.width + _GAP, y, RIGHT - number.width - _GAP, y, _HAIRLINE, LINE_COLOUR
    )
    slot.sheet.link(
        LinkTarget(
            element=element,
            text=bookmark.title,
            left=left,
            top=slot.y,
            right=RIGHT,
            bottom=slot.y + CONTENTS_LEADING,
            sheet=bookmark.sheet,
            y=bookmark.y,
        )
    )
