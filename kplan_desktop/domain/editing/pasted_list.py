"""Lists in pasted text: which of its lines are items, so that each can become a note.

Text comes from Word, mail and web pages as plain lines. An item begins with a bullet, a number or
a letter as those programs write them (``text.list_markers``); dates begin none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kplan_desktop.domain.text.list_markers import (
    bullet_mark,
    circle_mark,
    letter_mark,
    number_mark,
)

_MARKS = (bullet_mark, circle_mark, number_mark, letter_mark)


@dataclass(frozen=True, slots=True)
class PastedList:
    """The items of a list, their marks taken off, and the text that stood before the first."""

    lead: str
    items: tuple[str, ...]


def pasted_list(text: str) -> PastedList | None:
    """The list that ``text`` is, None where it is none: a list has two items at least.

    A line without a mark goes on with the item above it. Empty lines are the layout's.
    """
    lead: list[str] = []
    items: list[list[str]] = []
    for line in re.split(r"\r\n|[\n\r\u2028\u2029]", text):
        mark = next(filter(None, (one(line) for one in _MARKS)), "")
        if mark and (said := line[len(mark) :].rstrip()):
            items.append([said])
        elif line.strip():
            (items[-1] if items else lead).append(line.strip())
    if len(items) < 2:
        return None
    return PastedList("\n".join(lead), tuple("\n".join(item) for item in items))
