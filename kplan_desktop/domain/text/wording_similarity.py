"""Similarity of two wordings by letter trigrams: a sentence with typing errors scores about 0.9.

Unlike ``domain.similarity``, which compares what two texts are about, this measures whether one
text is a copy of the other.
"""

from __future__ import annotations

import re
from functools import cached_property

from kplan_desktop.domain.text.folding import folded

SAME = 0.93
"""From this similarity on, a wording is the form's, but for a few letters."""

NEAR = 0.72
"""From this similarity on, it is taken for the form's with uncertainty."""

MIN_TELLING_LENGTH = 20
"""Fewest letters of a part of the form's wording that can be nobody else's."""

_MAX_LENGTH = 2000
_MAX_LENGTH_RATIO = 4
"""A text longer by this factor is no copy and is not compared."""

_SEPARATORS = re.compile(r"[^0-9a-z]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Soft hyphens and zero-width characters, which neither are letters nor separate words."""


def key_of(text: str) -> str:
    """The words of a text, folded, with one space between them."""
    return _SEPARATORS.sub(" ", folded(text[:_MAX_LENGTH].translate(_INVISIBLE))).strip()


def is_telling(text: str) -> bool:
    """Whether a text that is part of the form's wording shows that it was copied from there."""
    return len(key_of(text)) >= MIN_TELLING_LENGTH


class Wording:
    """A text prepared for comparison with many others."""

    def __init__(self, text: str) -> None:
        self.key = key_of(text)
        self.is_whole = bool(self.key) and len(text) <= _MAX_LENGTH
        """Whether ``key`` covers the whole text, so that equal keys mean equal texts."""

    @cached_property
    def _grams(self) -> frozenset[tuple[str, int]]:
        """The trigrams with their occurrence numbers, so that repeated ones are distinct."""
        padded = f"  {self.key} "
        seen: dict[str, int] = {}
        grams: list[tuple[str, int]] = []
        for index in range(len(padded) - 2):
            gram = padded[index : index + 3]
            seen[gram] = seen.get(gram, 0) + 1
            grams.append((gram, seen[gram]))
        return frozenset(grams)

    def similarity_to(self, other: Wording) -> float:
        """From 0 for nothing in common to 1 for the same words."""
        if self.key == other.key:
            return 1.0
        shorter, longer = sorted((len(self.key), len(other.key)))
        if longer > _MAX_LENGTH_RATIO * shorter:
            return 0.0
        common = len(self._grams & other._grams)
        return 2 * common / (len(self._grams) + len(other._grams))

    def contains(self, part: Wording, *, at_least: int = 8) -> bool:
        """Whether ``part``, of ``at_least`` so many letters, occurs in this text as whole words."""
        return len(part.key) >= at_least and f" {part.key} " in f" {self.key} "
