"""How alike two wordings are, letter by letter: the same sentence with slips of typing is 0.9.

Unlike ``likeness``, which asks whether two texts tell of one thing, this asks whether one text is
a copy of the other.
"""

from __future__ import annotations

import re
from functools import cached_property

from kplan_desktop.domain.text.folding import folded

SAME = 0.93
"""From here on a wording is the form's, a few letters aside."""

NEAR = 0.72
"""From here on it is close enough to be taken for it, and to be asked about."""

_LONGEST = 2000
_TOO_LONG = 4
"""A text so many times longer is no copy, and need not be compared."""

_APART = re.compile(r"[^0-9a-z]+")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Where a word may be broken, and where it may not: no letters, and nothing between words."""


def key_of(text: str) -> str:
    """The words of a text, folded, with one space between them."""
    return _APART.sub(" ", folded(text[:_LONGEST].translate(_UNSEEN))).strip()


class Wording:
    """A text made ready to be compared with many others."""

    def __init__(self, text: str) -> None:
        self.key = key_of(text)
        self.is_whole = bool(self.key) and len(text) <= _LONGEST
        """Whether the words say all of the text, so that the same words are the same text."""

    @cached_property
    def _grams(self) -> frozenset[tuple[str, int]]:
        """Every three letters in a row; of those that stand twice the second one is another."""
        padded = f"  {self.key} "
        seen: dict[str, int] = {}
        grams: list[tuple[str, int]] = []
        for at in range(len(padded) - 2):
            gram = padded[at : at + 3]
            seen[gram] = seen.get(gram, 0) + 1
            grams.append((gram, seen[gram]))
        return frozenset(grams)

    def likeness(self, other: Wording) -> float:
        """From 0 for nothing in common to 1 for the same words."""
        if self.key == other.key:
            return 1.0
        shorter, longer = sorted((len(self.key), len(other.key)))
        if longer > _TOO_LONG * shorter:
            return 0.0
        common = len(self._grams & other._grams)
        return 2 * common / (len(self._grams) + len(other._grams))

    def holds(self, part: Wording, *, at_least: int = 8) -> bool:
        """Whether a part of some length stands in this text, whole words of it."""
        return len(part.key) >= at_least and f" {part.key} " in f" {self.key} "
