"""The division of pasted text into list items, so that each can become a note or a goal.

Text from Word, mail and web pages arrives as plain lines. An item begins with a bullet, a number or
a letter as those programs write them (``text.list_markers``); a date does not begin one.
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

_MARKERS = (bullet_mark, circle_mark, number_mark, letter_mark)


@dataclass(frozen=True, slots=True)
class PastedList:
    """The items of a list without their markers, and the text before the first (``lead``)."""

    lead: str
    items: tuple[str, ...]


_LONGEST = 100_000
"""Characters beyond which something pasted is no list of notes."""


def pasted_list(text: str) -> PastedList | None:
    """The list in ``text``; None if it is none: a list has at least two items.

    Nor is what is longer than a report. A line without a marker belongs to the item above it.
    Empty lines are ignored.
    """
    if len(text) > _LONGEST:
        return None
    lead: list[str] = []
    items: list[list[str]] = []
    for line in re.split(r"\r\n|[\n\r\u2028\u2029]", text):
        without = without_marker(line)
        if without != line and (item_text := without.rstrip()):
            items.append([item_text])
        elif line.strip():
            (items[-1] if items else lead).append(line.strip())
    if len(items) < 2:
        return None
    return PastedList("\n".join(lead), tuple("\n".join(item) for item in items))


def without_marker(line: str) -> str:
    """The line without the bullet, number or letter that it begins with; the same if it has none.

    A path of numbers («1.1») is no marker here, since it may be a date.
    """
    marker = next(filter(None, (find_marker(line) for find_marker in _MARKERS)), "")
    return line[len(marker) :]
