"""The levels of a cell's lines where the word processor does not say: sub-points typed by hand.

«1)» under «1.» is a level below, and so are numbers under bullets or letters, and markers that are
indented further than those of the items. Where the order of the lines does not settle it, the line
is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kplan_desktop.domain.docx_form.item_lines import ItemLine, number_of
from kplan_desktop.domain.text.list_markers import letter_mark

_LEAST_INDENT = 100
"""The least indentation of a level below, in twentieths of a point: two spaces, not one."""

_DASHES = "-\u2010\u2011\u2012–—*"


def with_levels(lines: Sequence[ItemLine]) -> list[ItemLine]:
    """The lines, with those of a level below made part of the item above (``is_under``)."""
    if any(line.source.own is not None for line in lines):
        return list(lines)
    first = next((at for at, line in enumerate(lines) if _is_marked(line)), None)
    if _letters_are_items(lines):
        return [
            _put_under(line)
            if _is_marked(line)
            else replace(line, begins_paragraph=_has_letter(line))
            for line in lines
        ]
    if first is None:
        return list(lines)
    if _has_items_without_marker(lines, first):
        return [_put_under(line) if _is_marked(line) else line for line in lines]
    if _number(lines[first]) is not None:
        return _under_numbers(_with_doubt(lines, first))
    return _under_bullets(_with_doubt(lines, first), first)


def _with_doubt(lines: Sequence[ItemLine], first: int) -> list[ItemLine]:
    """The lines, those without a marker doubtful where one without comes before the numbers too."""
    if first == 0:
        return list(lines)
    return [
        _doubtful(line) if at > first and not _is_marked(line) else line
        for at, line in enumerate(lines)
    ]


def _under_numbers(lines: Sequence[ItemLine]) -> list[ItemLine]:
    """The lines of a cell whose first marker is a number."""
    result = list(lines)
    lowest = min(line.source.level for line in lines if _number(line) is not None)
    style, indent, last = "", 0, 0
    below: dict[tuple[str, bool], int] = {}
    """The last number of each level below the current item: by style, and whether indented."""
    for at, line in enumerate(lines):
        number = _number(line)
        if number is None or line.source.level > lowest:
            continue
        own_style = _style(line)
        is_deeper = bool(style) and line.indent >= indent + _LEAST_INDENT
        key = own_style, is_deeper
        is_other = bool(style) and (is_deeper or own_style != style)
        is_next, is_sure = number == last + 1, number in (1, below.get(key, 0) + 1)
        if is_other and (is_sure or (is_deeper and not is_next)):
            below[key] = number
            result[at] = replace(_put_under(line), doubtful=not is_sure)
            continue
        if style and own_style != style:
            # A slip in the marker, most likely: «1.», «2)», «3.».
            result[at] = replace(line, doubtful=True)
        indent = min(indent, line.indent) if style else line.indent
        style, last = style or own_style, number
        below.clear()
    return result


def _under_bullets(lines: Sequence[ItemLine], first: int) -> list[ItemLine]:
    """The lines of a cell whose first marker is a bullet, or a letter of the word processor."""
    top = lines[first]
    style, lowest = _style(top), top.source.level
    same = [
        at
        for at, line in enumerate(lines)
        if line.is_bullet
        and line.source.level <= lowest
        and _style(line) == style
        and line.indent < top.indent + _LEAST_INDENT
    ]
    are_numbers_under = _bullets_hold_numbers(lines, same)
    result = list(lines)
    for at, line in enumerate(lines):
        if at in same or not _is_marked(line) or line.source.level > lowest:
            continue
        if _number(line) is not None:
            result[at] = _put_under(line) if are_numbers_under else line
        elif line.indent >= top.indent + _LEAST_INDENT:
            result[at] = _put_under(line)
        elif not line.source.label:
            is_between = at < same[-1]
            result[at] = replace(_put_under(line) if is_between else line, doubtful=True)
    return result


def _bullets_hold_numbers(lines: Sequence[ItemLine], bullets: Sequence[int]) -> bool:
    """Whether numbers stand under the bullets: these go on after them, and they do not."""
    numbers = [(at, number) for at, line in enumerate(lines) if (number := _number(line))]
    if not numbers or bullets[-1] < numbers[0][0]:
        return False
    return not any(
        number == last + 1 and any(before < bullet < at for bullet in bullets)
        for (before, last), (at, number) in pairwise(numbers)
    )


def _letters_are_items(lines: Sequence[ItemLine]) -> bool:
    """Whether typed letters mark the items, with other markers under them."""
    letters = [at for at, line in enumerate(lines) if _has_letter(line)]
    return len(letters) > 1 and letters[0] == 0 and any(map(_is_marked, lines))


def _has_items_without_marker(lines: Sequence[ItemLine], first: int) -> bool:
    """Whether the markers stand under paragraphs without one, which are the items.

    They are if the markers are indented, if bullets have such a paragraph after them too, or if
    numbers begin anew after each.
    """
    if first == 0 or any(line.source.label for line in lines):
        return False
    if lines[first].indent >= lines[0].indent + _LEAST_INDENT:
        return True
    starts = [at for at, line in enumerate(lines) if _number(line) == 1]
    if any(_number(line) is not None for line in lines):
        return len(starts) > 1 and all(_may_be_item(lines[at - 1]) for at in starts)
    return any(map(_may_be_item, lines[first:]))


def _may_be_item(line: ItemLine) -> bool:
    """Whether it is a paragraph without a marker that does not go on with the line above."""
    return line.begins_paragraph and not _is_marked(line) and line.text[:1].isupper()


def _has_letter(line: ItemLine) -> bool:
    return not line.label and bool(letter_mark(line.text))


def _doubtful(line: ItemLine) -> ItemLine:
    """A line without a marker that may be an item; with a small letter it is none of its own."""
    begins = line.begins_paragraph and line.text[:1].isupper()
    return replace(line, doubtful=True, begins_paragraph=begins)


def _put_under(line: ItemLine) -> ItemLine:
    return replace(line, number=None, typed="", is_bullet=False, is_under=True)


def _is_marked(line: ItemLine) -> bool:
    return line.is_bullet or _number(line) is not None


def _number(line: ItemLine) -> int | None:
    return number_of(line.typed) if line.typed else line.number


def _style(line: ItemLine) -> str:
    """What a marker has in common with the others of its list: «1.» of «2.», «-» of a dash."""
    mark = line.typed or line.label
    if _number(line) is not None:
        return "".join(re.sub("[0-9]+", "1", mark).split())
    if any(map(str.isalnum, mark)):
        return "letter"
    return "-" if mark in _DASHES else mark
