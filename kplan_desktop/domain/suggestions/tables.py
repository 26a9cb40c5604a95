"""Figures of a table in plain text: a row of headings, and rows of as many cells under it.

«Tiltak | Elever | Publikum», and in the next line «Konsert | 40 | 210»; columns are divided by
«|», tabs, wide gaps, «;» or « – ». Short ones in one line: «Elever/lærere på fagdag: 52/6».
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.quantities.numbers import digits_value
from kplan_desktop.domain.quantities.quantities import quantities
from kplan_desktop.domain.quantities.tokens import Kind, TextTokens, word_set
from kplan_desktop.domain.suggestions.candidates import may_be_figure
from kplan_desktop.domain.suggestions.found import FoundFigure, Span
from kplan_desktop.domain.words.lexicon import Lexicon, Noun, NounKind

_DIVIDERS = ("|", "\t", "–", "—", ";")
_ROW_MARKS = frozenset((*_DIVIDERS, "/", ":"))
_MOST_CELLS = 20
_NOT_THERE = frozenset({NounKind.DELIVERER, NounKind.ASKED})
_EXISTING = word_set("innbygger medlem")

_Cell = tuple[int, int]
"""Tokens from the first up to, not including, the second."""


class TableFigures(NamedTuple):
    """The figures of a text's tables, and the tokens that were read as tables."""

    figures: tuple[FoundFigure, ...]
    read: frozenset[int]
    """The first tokens of the sentences."""


def has_divider(text: str) -> bool:
    """Whether there may be a table in a text."""
    return ";" in text or "|" in text or "\t" in text or "   " in text or "–" in text or "/" in text


def table_figures(tokens: TextTokens, lexicon: Lexicon) -> TableFigures:
    """The figures of the tables of a text."""
    found: list[FoundFigure] = []
    read: set[int] = set()
    heads: dict[str, list[Noun | None]] = {}
    for first, end in tokens.sentences:
        if not _may_be_row(tokens, first, end):
            heads.clear()
            continue
        for divider in _DIVIDERS:
            if divider not in tokens.keys[first:end]:
                continue
            cells = _cells(tokens, first, end, divider)
            head = heads.get(divider)
            if head is not None and len(head) == len(cells):
                found += _row(tokens, cells, head)
                read.add(first)
            elif (columns := _columns(tokens, cells, lexicon)) is not None:
                heads[divider] = columns
                read.add(first)
        in_line = list(_in_one_line(tokens, first, end, lexicon))
        if in_line:
            found += in_line
            read.add(first)
    return TableFigures(tuple(found), frozenset(read))


def _may_be_row(tokens: TextTokens, first: int, end: int) -> bool:
    return not _ROW_MARKS.isdisjoint(tokens.keys[first:end])


def _cells(tokens: TextTokens, first: int, end: int, divider: str) -> list[_Cell]:
    cells: list[_Cell] = []
    start = first
    for at in range(first, end):
        if tokens.keys[at] == divider or (at == end - 1 and tokens.kinds[at] is Kind.STOP):
            cells.append((start, at))
            start = at + 1
    if start < end:
        cells.append((start, end))
    inner = [cell for cell in cells if cell[0] < cell[1]]
    return inner if divider == "|" else cells


def _columns(tokens: TextTokens, cells: list[_Cell], lexicon: Lexicon) -> list[Noun | None] | None:
    """The noun of each cell of a row of headings; None if the row is none."""
    if not 2 <= len(cells) <= _MOST_CELLS:
        return None
    if any(tokens.kinds[at] is Kind.NUMBER for start, end in cells for at in range(start, end)):
        return None
    columns = [_noun(tokens, cell, lexicon) for cell in cells]
    return columns if sum(column is not None for column in columns) > 0 else None


def _noun(tokens: TextTokens, cell: _Cell, lexicon: Lexicon) -> Noun | None:
    """What a heading counts: «Elever», «Ant. deltakere», «Antall elever fra Oppdal»."""
    start, end = cell
    if tokens.keys[start:end][:1] and tokens.keys[start] in ("antall", "antal", "ant", "tal"):
        start += 1
    noun = lexicon.noun(tokens.keys[start]) if start < end <= start + 4 else None
    return (
        noun if noun is not None and (noun.plural or not noun.singular) and _counts(noun) else None
    )


def _counts(noun: Noun) -> bool:
    """Whether a heading is of those who came or what was held, not of those who only exist."""
    return noun.metric is not None and noun.kind not in _NOT_THERE and noun.lemma not in _EXISTING


def _row(
    tokens: TextTokens, cells: list[_Cell], columns: list[Noun | None]
) -> Iterator[FoundFigure]:
    for (start, end), noun in zip(cells, columns, strict=True):
        numbers = quantities(tokens, start, end) if noun is not None and start < end else []
        if len(numbers) == 1 and numbers[0].first == start:
            number = numbers[0]
            span = Span(tokens.starts[number.first], tokens.ends[number.end - 1])
            yield from _figure(number.value, number.exactness, noun, span)


def _figure(
    value: Decimal | None, exactness: Exactness, noun: Noun | None, span: Span
) -> Iterator[FoundFigure]:
    metric = noun.metric if noun is not None else None
    if noun is not None and metric is not None and may_be_figure(value, metric, noun.kind):
        yield FoundFigure(Figure(metric.id, value, exactness), span)


def _in_one_line(
    tokens: TextTokens, first: int, end: int, lexicon: Lexicon
) -> Iterator[FoundFigure]:
    """«Elever/lærere/publikum på Kulturtorget: 52/6/400», «År – publikum: 2012 – 640 / …»."""
    if ":" not in tokens.keys[first:end]:
        return
    colon = tokens.keys.index(":", first, end)
    head = [at for at in range(first, colon) if tokens.keys[at] == "/"]
    if head:
        yield from _slashed(tokens, first, colon, lexicon)
        return
    cells = _cells(tokens, first, colon, "–")
    columns = _columns(tokens, cells, lexicon)
    if columns is None:
        return
    start = colon + 1
    for at in range(colon + 1, end + 1):
        if at == end or tokens.kinds[at] is Kind.STOP or tokens.keys[at] in ("/", ";", ","):
            row = _cells(tokens, start, at, "–") if start < at else []
            if len(row) == len(columns):
                yield from _row(tokens, row, columns)
            start = at + 1


def _slashed(tokens: TextTokens, first: int, colon: int, lexicon: Lexicon) -> Iterator[FoundFigure]:
    words = [first + 2 * step for step in range(_MOST_CELLS) if first + 2 * step < colon]
    columns: list[Noun | None] = []
    for at in words:
        noun = lexicon.noun(tokens.keys[at])
        columns.append(noun if noun is not None and noun.plural and _counts(noun) else None)
        if tokens.keys[at + 1] != "/":
            break
    values = tokens.keys[colon + 1].split("/") if colon + 1 < len(tokens.keys) else []
    if len(values) != len(columns) or len(values) < 2 or None in columns:
        return
    span = Span(tokens.starts[colon + 1], tokens.ends[colon + 1])
    for value, noun in zip(map(digits_value, values), columns, strict=True):
        if value is not None:
            yield from _figure(value, Exactness.EXACT, noun, span)
