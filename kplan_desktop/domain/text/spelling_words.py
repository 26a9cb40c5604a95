"""The words of a text that the spelling checker looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_RUN = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|\bwww\.")
_LETTERS_OR_DIGITS = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")


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
    for start, end in _not_checked(text):
        yield from _words(text, position, start)
        position = end
    yield from _words(text, position, len(text))


def checkable_parts(word: str) -> tuple[str, ...]:
    """The parts of a hyphenated compound to check: of «DKS-konsert» only «konsert»."""
    return tuple(part for part in word.split("-") if not part.isupper())


def _not_checked(text: str) -> Iterator[tuple[int, int]]:
    """The spans of addresses, and of what has digits: «K06» and the first part of «6-åring».

    Each character is looked at a fixed number of times, however long a run of them is.
    """
    for run in _RUN.finditer(text):
        if _ADDRESS.search(text, *run.span()):
            yield run.span()
            continue
        for word in _LETTERS_OR_DIGITS.finditer(text, *run.span()):
            if _DIGIT.search(text, *word.span()):
                yield word.span()


def _words(text: str, start: int, end: int) -> Iterator[WordSpan]:
    for found in _WORD.finditer(text, start, end):
        if not found.group().isupper():
            yield WordSpan(found.start(), found.end(), found.group())
