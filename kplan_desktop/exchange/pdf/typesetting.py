"""Line breaking: plain text set in lines of a given width, none of it ever read as markup.

Lines end at spaces, and never at a hyphen: a reader of the file's text cannot tell «utdannings-» at
a line's end from a divided word and would join it with what follows. So «utdannings- og» stays on
one line where the column has room for it. Only a word wider than the column is broken inside.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import Final, Generic, TypeVar

from kplan_desktop.exchange.pdf.fonts import EXTENDERS, Typeface, clusters

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

_NEW_LINE: Final = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE: Final = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
_INVISIBLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]"
)
"""Control characters, lone surrogates, and what has no glyph of its own, ``EXTENDERS`` aside."""

_STRAY: Final = re.compile(
    f"(?:^|(?<=[ \ue000-\uf8ff\U000f0000-\U0010ffff])|(?<=[{EXTENDERS}]{{16}}))[{EXTENDERS}]+"
)
"""Extenders without a character of known meaning before them, and more than any character has."""

_HYPHENS: Final = "-\u2010\u2011"
_DASHES: Final = frozenset({"–", "—", "…"})
_DOT: Final = "·"

_MOST_BLANK: Final = 100
"""Blank lines in a row, more than any page has."""

_GOOD_ENDS: Final = "/\\_.,:;@&?=+)\u00a0"
"""Characters after which an over-long word, often a web address, is best broken."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A typeface at a size in points and a colour as PDF writes it: «0.04 0.39 0.39».

    ``language`` is the tag of the text's language if it is another than that of its surroundings.
    """

    typeface: Typeface
    size: float
    colour: str
    language: str = ""

    def width(self, word: str) -> float:
        """How wide a word is, in points."""
        return self.typeface.width(word) * self.size

    @property
    def space(self) -> float:
        """How wide the space between two words is, in points."""
        return self.typeface.space * self.size


@dataclass(frozen=True, slots=True)
class StyledText:
    """Text in one style. A space separates consecutive runs.

    Consecutive runs with ``keep_together`` are set on one line if they fit. One of them with
    ``new_line`` begins others, which are not on the line of the text before. A ``separator`` among
    them stands between two on a line; where a line ends instead, it is left out.
    """

    text: str
    style: TextStyle
    keep_together: bool = False
    new_line: bool = False
    separator: bool = False


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

    ``space_after`` says that a space separates it from the next line; else a word goes on there.
    """

    segments: tuple[TextSegment, ...] = ()
    width: float = 0.0
    space_after: bool = False


def single_line(style: TextStyle, words: Sequence[str]) -> TextLine:
    """A line of words in one style."""
    segment = TextSegment(style, tuple(words))
    return TextLine((segment,), segment.width)


class GenerationCache(Generic[_Key, _Value]):
    """Values by the key they were computed from, as long as they are asked for.

    It has two generations, the present and the one before: a value that is not asked for in either
    is dropped.
    """

    def __init__(self) -> None:
        self._present: dict[_Key, _Value] = {}
        self._previous: dict[_Key, _Value] = {}

    def next_generation(self) -> None:
        """Drop what has not been asked for since the last call."""
        self._previous, self._present = self._present, {}

    def get(self, key: _Key, compute: Callable[[], _Value]) -> _Value:
        """The value of a key, computed unless it is there. None is not kept."""
        value = self._present.get(key)
        if value is None:
            value = self._previous.get(key)
            value = self._present[key] = compute() if value is None else value
        return value


LineCache = GenerationCache[tuple[tuple[StyledText, ...], float], tuple[TextLine, ...]]
"""Lines by the runs and the width that they were set in."""


@dataclass(frozen=True, slots=True)
class _MeasuredWord:
    text: str
    style: TextStyle
    width: float
    separator: bool = False


_Unbreakable = list[_MeasuredWord]
"""Words that stay on one line if they fit."""


def printable(text: str) -> list[str]:
    """The lines of a text as they can be printed.

    Every kind of line break ends a line; a tab and other blanks become a space, a hard space stays;
    what has no glyph is left out, unless it makes one of several characters, such as an emoji; a
    letter and its accent become one character where there is one.
    Blank lines at the beginning and the end are left out, and those that more than fill a page.
    """
    lines = [
        unicodedata.normalize(
            "NFC", _STRAY.sub("", _INVISIBLE.sub("", _SPACE.sub(" ", line)))
        ).rstrip(" ")
        for line in _NEW_LINE.split(text)
    ]
    while lines and not lines[-1]:
        lines.pop()
    first = next((number for number, line in enumerate(lines) if line), 0)
    if len(lines) - first <= _MOST_BLANK:
        return lines[first:]
    runs = ((words, list(some)) for words, some in groupby(lines[first:], key=bool))
    return [line for words, some in runs for line in (some if words else some[:_MOST_BLANK])]


def one_line(text: str) -> str:
    """A text with its line breaks turned into spaces, as a heading or a label needs it."""
    return " ".join(line.strip() for line in printable(text))


def in_a_row(items: Iterable[Sequence[StyledText]], dot: TextStyle) -> list[StyledText]:
    """Items of one or more runs each as one row, kept together, a dot between each two items."""
    row: list[StyledText] = []
    for item in items:
        if row:
            row.append(StyledText(_DOT, dot, keep_together=True, separator=True))
        row += [replace(run, keep_together=True) for run in item]
    return row


def set_lines(runs: Sequence[StyledText], width: float) -> tuple[TextLine, ...]:
    """The runs in lines of at most ``width`` points; one empty line when there is no text."""
    cache: LineCache | None = runs[0].style.typeface.line_cache if runs else None
    if cache is None:
        return _set_lines(runs, width)
    return cache.get((tuple(runs), width), lambda: _set_lines(runs, width))


def _set_lines(runs: Sequence[StyledText], width: float) -> tuple[TextLine, ...]:
    lines: list[TextLine] = []
    for units in _paragraphs(runs, width):
        if lines:
            # Else a program that extracts the text would read «en» and «to» as «ento».
            lines[-1] = replace(lines[-1], space_after=True)
        lines += _fill(units, width)
    return tuple(lines) or (TextLine(),)


def truncated_line(text: str, style: TextStyle, width: float) -> TextLine:
    """One line with as many of the words as fit, then «…» if some are left out."""
    words = one_line(text).split(" ")
    whole = single_line(style, words)
    if whole.width <= width:
        return whole
    room = width - style.width("…")
    kept: list[str] = []
    for word in words:
        room -= style.width(word) + style.space
        if room < 0:
            break
        kept.append(word)
    while kept and kept[-1] == _DOT:
        kept.pop()
    return single_line(style, (*kept, "…"))


def _paragraphs(runs: Sequence[StyledText], width: float) -> Iterator[list[_Unbreakable]]:
    """The unbreakable words of each paragraph; a line break inside a run begins a new one.

    So do runs to be kept together that do not fit on one line; each of them is then unbreakable by
    itself.
    """
    units: list[_Unbreakable] = []
    begun = accumulate(run.new_line for run in runs)
    for (keep_together, _), group in groupby(
        zip(runs, begun, strict=True), key=lambda pair: (pair[0].keep_together, pair[1])
    ):
        if keep_together:
            kept_runs = [run for run, _ in group]
            kept_units = list(_units_of_kept_runs(kept_runs))
            all_words = [word for unit in kept_units for word in unit]
            if kept_runs[0].new_line and units:
                yield units
                units = []
            if _width(all_words) <= width:
                units.append(all_words)
                continue
            if units:
                yield units
            units = kept_units
            continue
        for run, _ in group:
            for number, line in enumerate(printable(run.text)):
                if number:
                    yield units
                    units = []
                units += _units(_words(line, run.style))
    if units:
        yield units


def _units_of_kept_runs(runs: Iterable[StyledText]) -> Iterator[_Unbreakable]:
    """The words of the runs from one separator or semicolon to the next, after the separator."""
    unit: _Unbreakable = []
    for run in runs:
        for word in (word for line in printable(run.text) for word in _words(line, run.style)):
            if unit and (run.separator or unit[-1].text.endswith(";")):
                yield unit
                unit = []
            unit.append(replace(word, separator=True) if run.separator else word)
    if unit:
        yield unit


def _words(line: str, style: TextStyle) -> list[_MeasuredWord]:
    return [_MeasuredWord(word, style, style.width(word)) for word in line.split(" ")]


def _units(words: Iterable[_MeasuredWord]) -> Iterator[_Unbreakable]:
    """Single words; what ends in a hyphen and a dot stay with the next, a dash with the last."""
    unit: _Unbreakable = []
    for word in words:
        before = unit[-1].text if unit else ""
        if before and (before[-1] in _HYPHENS or before == _DOT or word.text in _DASHES):
            unit.append(word)
            continue
        if unit:
            yield unit
        unit = [word]
    yield unit


def _fill(units: Iterable[_Unbreakable], width: float) -> Iterator[TextLine]:
    line: _Unbreakable = []
    x = 0.0
    begun = False
    for unit in _fitting(units, width):
        unit_width = _width(unit)
        space = line[-1].style.space if line else 0.0
        if line and x + space + unit_width > width:
            yield _line(line, x, space_after=True)
            line, x, space = [], 0.0, 0.0
        if not line and unit and unit[0].separator:
            unit = unit[1:]
            unit_width = _width(unit)
        if begun and not line and not any(word.text for word in unit):
            continue  # a further space between two words: the line break stands for it
        begun = True
        if unit_width > width:
            *parts, last = _broken(unit[0], width)
            yield from (_line([part], part.width, space_after=False) for part in parts)
            unit, unit_width = [last], last.width
        line += unit
        x += space + unit_width
    if line:
        yield _line(line, x, space_after=False)


def _fitting(units: Iterable[_Unbreakable], width: float) -> Iterator[_Unbreakable]:
    """The units; those wider than a line are divided into words, a separator with the first."""
    for unit in units:
        if len(unit) == 1 or _width(unit) <= width:
            yield unit
            continue
        first = 2 if unit[0].separator else 1
        yield unit[:first]
        yield from ([word] for word in unit[first:])


def _broken(word: _MeasuredWord, width: float) -> Iterator[_MeasuredWord]:
    """The parts of a word that is wider than a line."""
    letters, style = clusters(word.text), word.style
    start = 0
    while start < len(letters):
        end, room = start + 1, width - style.width(letters[start])
        while end < len(letters) and (room := room - style.width(letters[end])) >= 0:
            end += 1
        if end < len(letters):
            end = _good_end(letters, start, end)
        part = "".join(letters[start:end])
        yield _MeasuredWord(part, style, style.width(part))
        start = end


def _good_end(letters: Sequence[str], start: int, end: int) -> int:
    """Where best to break, at most ``end``: after punctuation, and not after a hyphen."""
    for index in range(end, (start + end) // 2, -1):
        if letters[index - 1] in _GOOD_ENDS:
            return index
    best = end
    while best > start + 1 and letters[best - 1] in _HYPHENS:
        best -= 1
    # A line of hyphens is full too: one character on each would make a page of a line.
    return best if best > (start + end) // 2 else end


def _width(words: _Unbreakable) -> float:
    return sum(word.width for word in words) + sum(word.style.space for word in words[:-1])


def _line(words: _Unbreakable, width: float, *, space_after: bool) -> TextLine:
    segments = tuple(
        TextSegment(style, tuple(word.text for word in group))
        for style, group in groupby(words, key=lambda word: word.style)
    )
    return TextLine(segments, width, space_after)
