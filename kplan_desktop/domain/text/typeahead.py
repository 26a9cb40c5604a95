"""Finding by typing: words in any order, whole or in part, however they are spelled.

Case and accents do not matter, nor whether one writes «å» or «aa», «ä» or «æ»; but «ar» does not
find «år», nor «o» «ø», which are other letters. A word is found by its beginning, and after those
inside another: Norwegian puts words together, and «besøk» is to find «kommunebesøk».
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[\w\u0300-\u036f]+")
"""A number with its dots and commas, such as «3.1» or «21.08.2014», or letters and digits."""

_TO_UNFOLD = re.compile(r"[^\x00-\x7fæøå]+")
_LETTERS = str.maketrans({"ä": "æ", "ö": "ø"})


@dataclass(frozen=True, slots=True)
class TypeaheadText:
    """What one thing is found by: a ``number`` as printed, its ``text``, and what is ``around`` it.

    Made by ``searched``; the fields are folded words with a space before each.
    """

    number: str
    text: str
    around: str


def searched(number: str, text: str, around: str = "") -> TypeaheadText:
    """What a thing is found by, made once and searched often."""
    return TypeaheadText(_line(number), _line(text), _line(around))


def fold(text: str) -> str:
    """``text`` as it is compared: small letters without accents, «aa» and «å» as «aå».

    So one who types «Aasen» finds «Åsen», and has it in view from the first «a» on.
    """
    text = text.casefold()
    if not text.isascii():
        text = _TO_UNFOLD.sub(_unaccented, unicodedata.normalize("NFC", text))
    return text.replace("aa", "å").replace("å", "aå")


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, folded, in order."""
    return _WORD.findall(fold(text))


def search(typed: str, things: Sequence[TypeaheadText]) -> list[int]:
    """Which of ``things`` (by index) have every word that is typed, those most likely meant first.

    First come those whose number begins so, «3.1 2» say; then those where the words begin words
    of the text; then those where they stand inside words; last those where some stand around only.
    Among alike the order given stays. All are found while nothing is typed.
    """
    words = words_of(typed)
    found = list(range(len(things)))
    if not words:
        return found
    for word in words:
        found = [
            index
            for index in found
            if word in (thing := things[index]).text or word in thing.number or word in thing.around
        ]
    begun = _line(typed)
    starts = [f" {word}" for word in words]
    ranks: tuple[list[int], ...] = ([], [], [], [])
    for index in found:
        thing = things[index]
        if thing.number.startswith(begun):
            rank = 0
        elif _has_all(thing, starts):
            rank = 1
        else:
            rank = 2 if _has_all(thing, words) else 3
        ranks[rank].append(index)
    return [index for some in ranks for index in some]


def match_spans(typed: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where in ``text`` (start and end, in characters) stands what was typed, to be set off.

    A word that begins so comes before one that only has it inside.
    """
    wanted = words_of(typed)
    tokens = [(match.start(), match.group()) for match in _WORD.finditer(text)]
    folded = [fold(token) for _, token in tokens]
    spans: set[tuple[int, int]] = set()
    for word in wanted:
        begun = [index for index, token in enumerate(folded) if token.startswith(word)]
        inside = [index for index, token in enumerate(folded) if word in token]
        for index in begun or inside:
            start, token = tokens[index]
            first = folded[index].index(word)
            left, right = _unfolded_span(token, first, first + len(word))
            spans.add((start + left, start + right))
    return _joined(sorted(spans))


def _line(text: str) -> str:
    return "".join(f" {word}" for word in words_of(text))


def _has_all(thing: TypeaheadText, parts: Sequence[str]) -> bool:
    return all(part in thing.text or part in thing.number for part in parts)


def _unaccented(match: re.Match[str]) -> str:
    parts = unicodedata.normalize("NFD", match.group().translate(_LETTERS))
    return "".join(character for character in parts if not unicodedata.combining(character))


def _unfolded_span(token: str, first: int, last: int) -> tuple[int, int]:
    """Which characters of ``token`` give those from ``first`` to ``last`` of its folded form."""
    lengths = [len(fold(character)) for character in token]
    if sum(lengths) != len(fold(token)):  # an accent of its own has changed the letter before it
        return 0, len(token)
    ends: list[int] = []
    for length in lengths:
        ends.append((ends[-1] if ends else 0) + length)
    left = next(index for index, end in enumerate(ends) if end > first)
    begun = [index for index, end in enumerate(ends) if end - lengths[index] < last or end <= last]
    return left, begun[-1] + 1


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The same stretches, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
