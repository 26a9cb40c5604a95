"""Typeahead search: typed words in any order, whole or in part, matched tolerantly of spelling.

Case and accents are ignored, as is the difference between «å» and «aa», «ä» and «æ»; but «ar» does
not find «år», nor «o» «ø», which are other letters. Matches at the beginning of a word rank before
matches inside one: Norwegian has compounds, and «besøk» should find «kommunebesøk».
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[\w\u0300-\u036f]+")
"""A number with its dots and commas, such as «3.1» or «21.08.2014», or letters and digits."""

_MAY_HAVE_ACCENTS = re.compile(r"[^\x00-\x7fæøå]+")
_NORWEGIAN_LETTERS = str.maketrans({"ä": "æ", "ö": "ø"})


@dataclass(frozen=True, slots=True)
class TypeaheadText:
    """What an item is matched by: its printed ``number``, its ``text``, and the text ``around`` it.

    Made by ``typeahead_text``; the fields are folded words, a space before each.
    """

    number: str
    text: str
    around: str


def typeahead_text(number: str, text: str, around: str = "") -> TypeaheadText:
    """The searchable form of an item, made once and searched often."""
    return TypeaheadText(folded_line(number), folded_line(text), folded_line(around))


def fold(text: str) -> str:
    """``text`` as it is compared: small letters without accents, «aa» and «å» as «aå».

    So one who types «Aasen» finds «Åsen», and has it in view from the first «a» on.
    """
    text = text.casefold()
    if not text.isascii():
        text = _MAY_HAVE_ACCENTS.sub(_unaccented, unicodedata.normalize("NFC", text))
    return text.replace("aa", "å").replace("å", "aå")


def folded_words(text: str) -> list[str]:
    """The words and numbers of a text, folded, in order."""
    return _WORD.findall(fold(text))


def search(typed: str, items: Sequence[TypeaheadText]) -> list[int]:
    """Indexes of the ``items`` that contain every typed word, the best matches first.

    The ranking: number begins with what is typed («3.1 2»); all words begin words of number or
    text; all are contained in them; some are only in the text around, the fewer the better. Within
    a rank the given order is kept. All items match while nothing is typed.
    """
    words = folded_words(typed)
    found = list(range(len(items)))
    if not words:
        return found
    for word in words:
        found = [
            index
            for index in found
            if word in (item := items[index]).text or word in item.number or word in item.around
        ]
    prefix = folded_line(typed)
    starts = [f" {word}" for word in words]
    ranks: list[list[int]] = [[] for _ in range(3 + len(words))]
    for index in found:
        item = items[index]
        if item.number.startswith(prefix):
            rank = 0
        elif _has_all(item, starts):
            rank = 1
        else:
            rank = 2 + sum(not _has_all(item, [word]) for word in words)
        ranks[rank].append(index)
    return [index for rank_indexes in ranks for index in rank_indexes]


def match_spans(typed: str, text: str) -> tuple[tuple[int, int], ...]:
    """The spans (start and end, in characters) of ``text`` to highlight for what was typed.

    A typed word is highlighted where it begins words, or else where it is inside words.
    """
    wanted = folded_words(typed)
    tokens = [(match.start(), match.group()) for match in _WORD.finditer(text)]
    folded = [fold(token) for _, token in tokens]
    spans: set[tuple[int, int]] = set()
    for word in wanted:
        at_start = [index for index, token in enumerate(folded) if token.startswith(word)]
        inside = [index for index, token in enumerate(folded) if word in token]
        for index in at_start or inside:
            start, token = tokens[index]
            first = folded[index].index(word)
            left, right = _unfolded_span(token, first, first + len(word))
            spans.add((start + left, start + right))
    return _merged_spans(sorted(spans))


def folded_line(text: str) -> str:
    """The words of a text, folded, with a space before each: a field of ``TypeaheadText``."""
    return "".join(f" {word}" for word in folded_words(text))


def _has_all(item: TypeaheadText, parts: Sequence[str]) -> bool:
    return all(part in item.text or part in item.number for part in parts)


def _unaccented(match: re.Match[str]) -> str:
    parts = unicodedata.normalize("NFD", match.group().translate(_NORWEGIAN_LETTERS))
    return "".join(character for character in parts if not unicodedata.combining(character))


def _unfolded_span(token: str, first: int, last: int) -> tuple[int, int]:
    """The span of ``token`` whose folded form covers ``first`` to ``last`` of the folded token."""
    lengths = [len(fold(character)) for character in token]
    if sum(lengths) != len(fold(token)):  # a combining accent has changed the letter before it
        return 0, len(token)
    ends: list[int] = []
    for length in lengths:
        ends.append((ends[-1] if ends else 0) + length)
    left = next(index for index, end in enumerate(ends) if end > first)
    right = [i for i, end in enumerate(ends) if end - lengths[i] < last or end <= last][-1]
    return left, right + 1


def _merged_spans(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans with overlapping ones merged."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
