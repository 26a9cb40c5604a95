"""Texts as a search compares them, and the way back to the characters that were written.

Two texts are alike when they differ only in what a reader hardly sees:

- case, unless it is asked for;
- how an accented letter is stored, as one character or as a letter and its accent;
- which kind of space stands there («10 000» with a hard space is found by an ordinary one), and
  soft hyphens and other characters that show nothing;
- the accents that make no other letter in Norwegian: «idé» is found by «ide», «Eugène» by «eugene».
  «å» is no accented «a», and «ä», «ö», «ü», «č», «š» and «ž» are letters of their own too.

What is compared is made cluster by cluster: a letter with the accents that follow it is one, and a
match begins and ends where a cluster does. So «a» is not found in an «å» stored as two characters,
nor «s» in the middle of an «ß», which is compared as «ss».
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, normalize

_ACCENTS = frozenset("\u0300\u0301\u0302\u0303\u0307\u0327")
"""Grave, acute, circumflex, tilde, dot above and cedilla, as combining characters."""

_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff")
"""Soft hyphen, and characters without width or meaning of their own."""

_PLAIN = frozenset({chr(code) for code in range(ord(" "), 0x7F)} | set("æøåÆØÅ«»–…’“”"))
"""What Norwegian notes are mostly made of: compared as it stands, but for case."""

_SPACES = dict.fromkeys(map(ord, "\t\n\x0b\x0c\r\x85\u00a0\u2007\u2009\u2028\u2029\u202f"), " ")


class SearchText:
    """A text made ready to be searched in. ``folded`` is what is compared.

    ``spans`` tells where matches stand in the original, counted in its own characters.
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
        """The long way, for texts of which an index says little about that in the original."""
        parts: list[str] = []
        self._starts, self._ends = {}, {}
        at = 0
        for start, end in clusters(original):
            part = folded_cluster(original[start:end], match_case=match_case)
            if part:
                parts.append(part)
                self._starts[at] = start
                at += len(part)
                self._ends[at] = end
        return "".join(parts)

    def count(self, needle: str) -> int:
        """How many matches ``spans`` would give for ``needle``, which is folded and not empty."""
        if self._starts is None:
            return self.folded.count(needle)
        return sum(1 for _ in self.spans(needle))

    def spans(self, needle: str) -> Iterator[tuple[int, int]]:
        """Where ``needle`` stands, as (start, end) in the original; matches never overlap."""
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
    """Start and end of each letter together with the accents and unseen characters after it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not _joins(text[index]):
            yield start, index
            start = index


def folded_cluster(cluster: str, *, match_case: bool) -> str:
    """What a cluster is compared as; nothing when it has only what is not seen."""
    seen = normalize("NFD", "".join(c for c in cluster if c not in _UNSEEN))
    if not match_case:
        seen = normalize("NFD", seen.casefold()).lower()
    bare = "".join(c for c in seen if c not in _ACCENTS)
    return normalize("NFC", bare).translate(_SPACES)


def has_accents(text: str) -> bool:
    """Whether any letter carries one of the accents that folding takes away."""
    return not text.isascii() and not _ACCENTS.isdisjoint(normalize("NFD", text))


def accented(text: str, *, match_case: bool) -> tuple[str, ...]:
    """Each cluster that is compared at all, folded but for its accents."""
    found: list[str] = []
    for start, end in clusters(text):
        if folded_cluster(text[start:end], match_case=match_case):
            seen = "".join(c for c in text[start:end] if c not in _UNSEEN)
            cased = seen if match_case else normalize("NFD", seen).casefold()
            found.append(normalize("NFC", cased).translate(_SPACES))
    return tuple(found)


def letter_before(text: str, index: int) -> str:
    """The character before ``index`` (at least 1) that is no mark on the one before it."""
    at = index - 1
    while at > 0 and _joins(text[at]):
        at -= 1
    return text[at]


def _joins(character: str) -> bool:
    """Whether it belongs to the letter before it."""
    if character < "\u00ad":
        return False
    return character in _UNSEEN or category(character) in ("Mn", "Me")
