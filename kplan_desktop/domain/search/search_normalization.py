"""Texts folded for search, with a mapping from folded back to original characters.

Folding removes differences that a reader hardly sees:

- case, unless the search is case-sensitive;
- how an accented letter is stored: as one character, or as a letter and a combining accent;
- the kind of space («10 000» with a hard space is found by an ordinary one), and soft hyphens and
  other invisible characters;
- accents that make no other letter in Norwegian: «idé» is found by «ide», «Eugène» by «eugene».
  «å» is no accented «a», and «ä», «ö», «ü», «č», «š» and «ž» are letters of their own too.

Text is folded cluster by cluster: a letter and the accents after it are one cluster, and a match
begins and ends at cluster boundaries. So «a» is not found in an «å» stored as two characters, nor
«s» in the middle of an «ß», which folds to «ss».
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, normalize

_ACCENTS = frozenset("\u0300\u0301\u0302\u0303\u0307\u0327")
"""Grave, acute, circumflex, tilde, dot above and cedilla, as combining characters."""

_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")
"""Soft hyphen, and zero-width characters without meaning of their own."""

_PLAIN = frozenset({chr(code) for code in range(ord(" "), 0x7F)} | set("æøåÆØÅ«»–…’“”"))
"""The characters that most Norwegian text consists of; only their case is folded."""

_SPACES = dict.fromkeys(map(ord, "\t\n\x0b\x0c\r\x85\u00a0\u2007\u2009\u2028\u2029\u202f"), " ")


class SearchText:
    """A text prepared for searching; ``folded`` is its folded form.

    ``spans`` gives the matches as offsets in the original text.
    """

    __slots__ = ("_ends", "_starts", "folded")

    def __init__(self, original: str, *, match_case: bool) -> None:
        self._starts: dict[int, int] | None = None
        self._ends: dict[int, int] | None = None
        uncommon = set(original) - _PLAIN
        table = {ord(c): folded_cluster(c, match_case=match_case) for c in uncommon}
        if all(len(part) == 1 for part in table.values()) and not any(map(_joins, uncommon)):
            folded = original.translate(table) if table else original
            self.folded = folded if match_case else folded.lower()
        else:
            self.folded = self._fold(original, match_case)

    def _fold(self, original: str, match_case: bool) -> str:
        """Fold by cluster and record offsets, where folded and original indexes differ."""
        parts: list[str] = []
        self._starts, self._ends = {}, {}
        folded_at = 0
        for start, end in clusters(original):
            part = folded_cluster(original[start:end], match_case=match_case)
            if part:
                parts.append(part)
                self._starts[folded_at] = start
                folded_at += len(part)
                self._ends[folded_at] = end
        return "".join(parts)

    def count(self, needle: str) -> int:
        """How many matches ``spans`` gives for ``needle``, which is folded and not empty."""
        if self._starts is None:
            return self.folded.count(needle)
        return sum(1 for _ in self.spans(needle))

    def spans(self, needle: str) -> Iterator[tuple[int, int]]:
        """Matches of ``needle`` as (start, end) in the original; they never overlap."""
        at = self.folded.find(needle)
        while at >= 0:
            span = self._original_span(at, at + len(needle))
            if span is None:
                at = self.folded.find(needle, at + 1)
            else:
                yield span
                at = self.folded.find(needle, at + len(needle))

    def _original_span(self, start: int, end: int) -> tuple[int, int] | None:
        if self._starts is None or self._ends is None:
            return start, end
        if start in self._starts and end in self._ends:
            return self._starts[start], self._ends[end]
        return None


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each letter with the accents and invisible characters after it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not _joins(text[index]):
            yield start, index
            start = index


def folded_cluster(cluster: str, *, match_case: bool) -> str:
    """The folded form of a cluster; empty when all its characters are invisible."""
    visible = normalize("NFD", "".join(c for c in cluster if c not in _INVISIBLE))
    if not match_case:
        visible = normalize("NFD", visible.casefold()).lower()
    bare = "".join(c for c in visible if c not in _ACCENTS)
    return normalize("NFC", bare).translate(_SPACES)


def has_accents(text: str) -> bool:
    """Whether any letter has one of the accents that folding removes."""
    return not text.isascii() and not _ACCENTS.isdisjoint(normalize("NFD", text))


def accented(text: str, *, match_case: bool) -> tuple[str, ...]:
    """The visible clusters, folded except for their accents."""
    found: list[str] = []
    for start, end in clusters(text):
        if folded_cluster(text[start:end], match_case=match_case):
            visible = "".join(c for c in text[start:end] if c not in _INVISIBLE)
            cased = visible if match_case else normalize("NFD", visible).casefold()
            found.append(normalize("NFC", cased).translate(_SPACES))
    return tuple(found)


def letter_before(text: str, index: int) -> str:
    """The last character before ``index`` (at least 1) that is not a combining mark."""
    at = index - 1
    while at > 0 and _joins(text[at]):
        at -= 1
    return text[at]


def _joins(character: str) -> bool:
    """Whether a character belongs to the cluster of the letter before it."""
    if character < "\u00ad":
        return False
    return character in _INVISIBLE or category(character) in ("Mn", "Me")
