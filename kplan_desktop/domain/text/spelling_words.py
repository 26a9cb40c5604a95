"""The words of a text that a spelling checker is to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NO_WORDS = re.compile(r"\S*(?:@|://|\bwww\.)\S*|\w*\d\w*")
"""Addresses, and what holds digits, such as «K06» and «6-åring»'s first half."""


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A word and where it stands, in characters of the text."""

    start: int
    end: int
    text: str


def checkable_words(text: str) -> Iterator[WordSpan]:
    """The words that have letters only, hyphens and apostrophes inside them aside.

    Addresses, codes with digits and abbreviations in capitals («DKS») are left out.
    """
    beyond = 0
    for skipped in _NO_WORDS.finditer(text):
        yield from _words(text, beyond, skipped.start())
        beyond = skipped.end()
    yield from _words(text, beyond, len(text))


def checkable_parts(word: str) -> tuple[str, ...]:
    """The parts of a compound with hyphens that are words: of «DKS-konsert», the latter."""
    return tuple(part for part in word.split("-") if not part.isupper())


def _words(text: str, start: int, end: int) -> Iterator[WordSpan]:
    for found in _WORD.finditer(text, start, end):
        if not found.group().isupper():
            yield WordSpan(found.start(), found.end(), found.group())
