"""Plain text set in lines of a given width. No character of it is ever read as markup.

Lines end at spaces, and never at a hyphen: a reader of the file's text cannot tell «utdannings-» at
a line's end from a divided word and would join it with what follows. So «utdannings- og» stays on
one line where the column has room for it. Only a word wider than the column is broken inside.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from kplan_desktop.exchange.pdf.fonts import Typeface
from kplan_desktop.exchange.pdf.generation_cache import GenerationCache

_NEW_LINE: Final = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE: Final = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
_INVISIBLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Control characters, lone surrogates, and what Unicode says has no shape of its own."""

_HYPHENS: Final = "-\u2010\u2011"
_DASHES: Final = frozenset({"–", "—", "…"})
DOT: Final = "·"
"""A run between two that stand together; it ends a line rather than begin one."""

_GOOD_ENDS: Final = "/\\_.,:;@&?=+)"
"""Characters after which an over-long word, often a web address, is best broken."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A typeface at a size in points and a colour as PDF writes it: «0.04 0.39 0.39»."""

    typeface: Typeface
    size: float
    colour: str

    def width(self, word: str) -> float:
        """How wide a word is, in points."""
        return self.typeface.width(word) * self.size

    @property
    def space(self) -> float:
        """How wide the space between two words is, in points."""
        return self.typeface.space * self.size


@dataclass(frozen=True, slots=True)
class StyledText:
    """Text in one style. Runs that follow each other are set apart by a space.

    Runs marked ``together`` stand on one line with the marked ones beside them, if it has room;
    where the first of them stands ``apart``, not on that of the text before.
    """

    text: str
    style: TextStyle
    together: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class TextSegment:
    """Words on one line in one style, a space between each two of them."""

    style: TextStyle
    words: tuple[str, ...]

    @property
    def width(self) -> float:
        """From the first word to the end of the last, in points."""
        style = self.style
        return sum(map(style.width, self.words)) + style.space * (len(self.words) - 1)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One set line and how wide it is, in points.

    ``goes_on`` says that a space parts it from the next, not a word's middle.
    """

    pieces: tuple[TextSegment, ...] = ()
    width: float = 0.0
    goes_on: bool = False


def single(style: TextStyle, words: Sequence[str]) -> TextLine:
    """A line of words in one style."""
    piece = TextSegment(style, tuple(words))
    return TextLine((piece,), piece.width)


SetLines = GenerationCache[tuple[tuple[StyledText, ...], float], tuple[TextLine, ...]]
"""Lines by the runs and the width that they were set of."""


@dataclass(frozen=True, slots=True)
class _MeasuredWord:
    text: str
    style: TextStyle
    width: float


_Unit = list[_MeasuredWord]
"""Words that stay on one line if it has room for them all."""


def printable(text: str) -> list[str]:
    """The lines of a text as they can be printed.

    Every kind of line break ends a line; a tab and other blanks become a space, a hard space stays;
    what has no shape is left out; a letter and its accent become one character where there is one.
    Blank lines at the beginning and the end are left out.
    """
    lines = [
        unicodedata.normalize("NFC", _INVISIBLE.sub("", _SPACE.sub(" ", line))).rstrip(" ")
        for line in _NEW_LINE.split(text)
    ]
    while lines and not lines[-1]:
        lines.pop()
    first = next((number for number, line in enumerate(lines) if line), 0)
    return lines[first:]


def one_line(text: str) -> str:
    """A text with its line breaks turned into spaces, as a heading or a label needs it."""
    return " ".join(line.strip() for line in printable(text))


def set_lines(runs: Sequence[StyledText], width: float) -> tuple[TextLine, ...]:
    """The runs in lines of at most ``width`` points; one empty line when there is no text."""
    kept: SetLines | None = runs[0].style.typeface.lines if runs else None
    if kept is None:
        return _set(runs, width)
    return kept.get((tuple(runs), width), lambda: _set(runs, width))


def _set(runs: Sequence[StyledText], width: float) -> tuple[TextLine, ...]:
    lines: list[TextLine] = []
    for units in _paragraphs(runs, width):
        if lines:
            # Else who does not see the lines would read «en» and «to» as «ento».
            lines[-1] = replace(lines[-1], goes_on=True)
        lines += _fill(units, width)
    return tuple(lines) or (TextLine(),)


def cut_line(text: str, style: TextStyle, width: float) -> TextLine:
    """One line with as many of the words as there is room for, then «…» if some are left out."""
    words = one_line(text).split(" ")
    whole = single(style, words)
    if whole.width <= width:
        return whole
    room = width - style.width("…")
    kept: list[str] = []
    for word in words:
        room -= style.width(word) + style.space
        if room < 0:
            break
        kept.append(word)
    return single(style, (*kept, "…"))


def _paragraphs(runs: Sequence[StyledText], width: float) -> Iterator[list[_Unit]]:
    """The units of each paragraph; a line break inside a run begins a new one.

    So do runs that stand together, where one line has no room for them all; each of them is then
    held together by itself.
    """
    units: list[_Unit] = []
    for together, group in groupby(runs, key=lambda run: run.together):
        if together:
            held = list(group)
            apart = list(_held(held))
            whole = [word for unit in apart for word in unit]
            if held[0].apart and units:
                yield units
                units = []
            if _width(whole) <= width:
                units.append(whole)
                continue
            if units:
                yield units
            units = apart
            continue
        for run in group:
            for number, line in enumerate(printable(run.text)):
                if number:
                    yield units
                    units = []
                units += _units(_words(line, run.style))
    if units:
        yield units


def _held(runs: Iterable[StyledText]) -> Iterator[_Unit]:
    """The words of each run up to a semicolon, with the dot that follows them."""
    unit: _Unit = []
    for run in runs:
        for word in (word for line in printable(run.text) for word in _words(line, run.style)):
            if unit and word.text != DOT and unit[-1].text.endswith((DOT, ";")):
                yield unit
                unit = []
            unit.append(word)
    if unit:
        yield unit


def _words(line: str, style: TextStyle) -> list[_MeasuredWord]:
    return [_MeasuredWord(word, style, style.width(word)) for word in line.split(" ")]


def _units(words: Iterable[_MeasuredWord]) -> Iterator[_Unit]:
    """Single words, save that a hyphen at the end holds on to the next and a dash to the last."""
    unit: _Unit = []
    for word in words:
        before = unit[-1].text if unit else ""
        if before and (before[-1] in _HYPHENS or word.text in _DASHES):
            unit.append(word)
            continue
        if unit:
            yield unit
        unit = [word]
    yield unit


def _fill(units: Iterable[_Unit], width: float) -> Iterator[TextLine]:
    line: _Unit = []
    x = 0.0
    begun = False
    for unit in _fitting(units, width):
        wide = _width(unit)
        space = line[-1].style.space if line else 0.0
        if line and x + space + wide > width:
            yield _line(line, x, goes_on=True)
            line, x, space = [], 0.0, 0.0
        if begun and not line and not any(word.text for word in unit):
            continue  # a further space between two words, whose place the break has taken
        begun = True
        if wide > width:
            *heads, last = _broken(unit[0], width)
            yield from (_line([head], head.width, goes_on=False) for head in heads)
            unit, wide = [last], last.width
        line += unit
        x += space + wide
    if line:
        yield _line(line, x, goes_on=False)


def _fitting(units: Iterable[_Unit], width: float) -> Iterator[_Unit]:
    """The units, those for which a line has no room taken apart into their words."""
    for unit in units:
        if len(unit) == 1 or _width(unit) <= width:
            yield unit
        else:
            yield from ([word] for word in unit)


def _broken(word: _MeasuredWord, width: float) -> Iterator[_MeasuredWord]:
    """The parts of a word that is wider than a line."""
    text, style = word.text, word.style
    start = 0
    while start < len(text):
        end, room = start + 1, width - style.width(text[start])
        while end < len(text) and (room := room - style.width(text[end])) >= 0:
            end += 1
        if end < len(text):
            end = _good_end(text, start, end)
        part = text[start:end]
        yield _MeasuredWord(part, style, style.width(part))
        start = end


def _good_end(text: str, start: int, end: int) -> int:
    """Where best to break before ``end``: after a sign, not after a hyphen or inside a letter."""
    for place in range(end, (start + end) // 2, -1):
        if text[place - 1] in _GOOD_ENDS:
            return place
    while end > start + 1 and (text[end - 1] in _HYPHENS or unicodedata.combining(text[end])):
        end -= 1
    return end


def _width(words: _Unit) -> float:
    return sum(word.width for word in words) + sum(word.style.space for word in words[:-1])


def _line(words: _Unit, width: float, *, goes_on: bool) -> TextLine:
    pieces = tuple(
        TextSegment(style, tuple(word.text for word in group))
        for style, group in groupby(words, key=lambda word: word.style)
    )
    return TextLine(pieces, width, goes_on)
