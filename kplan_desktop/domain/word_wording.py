"""How alike two wordings are, letter by letter: the same sentence with slips of typing is 0.9.

Unlike ``likeness``, which asks whether two texts tell of one thing, this asks whether one text is
a copy of the other.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from kplan_desktop.domain.folding import folded

SAME = 0.93
"""From here on a wording is the form's, a few letters aside."""

NEAR = 0.72
"""From here on it is close enough to be taken for it, and to be asked about."""

_LONGEST = 2000
_TOO_LONG = 4
"""A text so many times longer is no copy, and need not be compared."""

_APART = re.compile(r"[^0-9a-z]+")


def key_of(text: str) -> str:
    """The words of a text, folded, with one space between them."""
    return _APART.sub(" ", folded(text[:_LONGEST])).strip()


class Wording:
    """A text made ready to be compared with many others."""

    def __init__(self, text: str) -> None:
        self.key = key_of(text)

    @cached_property
    def _grams(self) -> Counter[str]:
        padded = f"  {self.key} "
        return Counter(padded[at : at + 3] for at in range(len(padded) - 2))

    def likeness(self, other: Wording) -> float:
        """From 0 for nothing in common to 1 for the same words."""
        if self.key == other.key:
            return 1.0
        shorter, longer = sorted((len(self.key), len(other.key)))
        if longer > _TOO_LONG * shorter:
            return 0.0
        mine, theirs = self._grams, other._grams
        common = sum(min(count, theirs[gram]) for gram, count in mine.items() if gram in theirs)
        return 2 * common / (mine.total() + theirs.total())

    def holds(self, part: Wording, *, at_least: int = 8) -> bool:
        """Whether a part of some length stands in this text, whole words of it."""
        return len(part.key) >= at_least and f" {part.key} " in f" {self.key} "
