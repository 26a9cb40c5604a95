"""The words of a text that the spelling checker looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NOT_CHECKED = re.compile(r"\S*(?:@|://|\bwww\.)\S*|\w*\d\w*")
"""Addresses, and what contains digits, such as «K06» and the first part of «6-åring»."""


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A word and its span of characters in the text."""

    start: int
    end: int
    text: str


def checkable_words(text: str) -> Iterator[WordSpan]:
    """The words of letters only, inner hyphens and apostrophes allowed.

    Addresses, codes with digits and abbreviations in capitals («DKS») are skipped.
    """
    position = 0
    for skipped in _NOT_CHECKED.finditer(text):
        yield from _words(text, position, skipped.start())
        position = skipped.end()
    yield from _words(text, position, len(text))


def checkable_parts(word: str) -> tuple[str, ...]:
    """The parts of a hyphenated compound to check: of «DKS-konsert» only «konsert»."""
    return tuple(part for part in word.split("-") if not part.isupper())


def _words(text: str, start: int, end: int) -> Iterator[WordSpan]:
    for found in _WORD.finditer(text, start, end):
        if not found.group().isupper():
            yield WordSpan(found.start(), found.end(), found.group())
