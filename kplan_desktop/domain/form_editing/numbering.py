"""Printed numbers of areas, goals and national measures, in the style that a form uses.

A number is text: «1.1» holds its area's number, «1» under «A» does not. A style is read from the
numbers that are there, so that a new one looks like them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kplan_desktop.domain.form_format.form_check import begins_with_number

_NUMBER = re.compile(
    r"(?P<lead>.*?)(?P<last>[0-9]{1,6}|(?<![A-Za-z])[A-Za-z])(?P<tail>[^0-9A-Za-z]*)"
)
"""The last count of a number, what stands before it, and what punctuation is behind it."""


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How numbers of one level are written: what stands before and behind the count.

    With ``has_parent`` the parent's number comes first, and ``lead`` between it and the count.
    ``first`` is the first of the series: «1», «A» or «a».
    """

    has_parent: bool
    lead: str = ""
    first: str = "1"
    tail: str = ""

    def number(self, parent: str, count: int) -> str:
        """The number of the element that is the ``count``-th (from 1) of its parent's."""
        digits = str(count) if self.first == "1" else _letters(count, self.first)
        return f"{parent if self.has_parent else ''}{self.lead}{digits}{self.tail}"

    def count(self, parent: str, number: str) -> int | None:
        """The count in a number of this style; None for one of another style."""
        begin = f"{parent if self.has_parent else ''}{self.lead}"
        if not (number.startswith(begin) and number.endswith(self.tail)):
            return None
        inner = number[len(begin) : len(number) - len(self.tail)]
        if self.first == "1":
            return int(inner) if re.fullmatch("[0-9]{1,6}", inner) else None
        is_of_series = inner.isupper() if self.first == "A" else inner.islower()
        if not is_of_series or not re.fullmatch("[A-Za-z]{1,2}", inner):
            return None
        value = 0
        for letter in inner:
            value = 26 * value + ord(letter) - ord(self.first) + 1
        return value


AREA_STYLE = NumberStyle(has_parent=False)
GOAL_STYLE = NumberStyle(has_parent=True, lead=".")
MEASURE_STYLE = NumberStyle(has_parent=False)


def style_of(numbers: Iterable[tuple[str, str]], default: NumberStyle) -> NumberStyle:
    """The style of most of these pairs of a parent's number and a number; else ``default``."""
    found = Counter(
        style for parent, number in numbers if (style := _style(parent, number)) is not None
    )
    return found.most_common(1)[0][0] if found else default


def next_number(style: NumberStyle, parent: str, siblings: Sequence[str]) -> str:
    """A number after all of ``siblings``, which are those of the same parent."""
    counts = [count for other in siblings if (count := style.count(parent, other)) is not None]
    count = max(counts, default=0) + 1
    while (number := style.number(parent, count)) in siblings:
        count += 1
    return number


def _style(parent: str, number: str) -> NumberStyle | None:
    has_parent = begins_with_number(number, parent)
    return _read_style(has_parent, number.removeprefix(parent) if has_parent else number)


@lru_cache(maxsize=1000)  # many goals have the same numbers under them
def _read_style(has_parent: bool, own: str) -> NumberStyle | None:
    found = _NUMBER.fullmatch(own)
    # What stands before a count is a word or sign of the style, unless it counts itself («3.1»).
    if found is None or re.search("[0-9]", found["lead"]):
        return None
    last = found["last"]
    first = "1" if last.isdigit() else "A" if last.isupper() else "a"
    return NumberStyle(has_parent, found["lead"], first, found["tail"])


def _letters(count: int, first: str) -> str:
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord(first) + rest) + letters
    return letters
