"""When a text says that its activity was, is or will be held.

``time_expressions`` gives the times as they stand. Here those are left out that tell of another
thing: a deadline, the open end of a span, the other year of a comparison, the date of a document.
The rules are those of docs/figures.md, part 4.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import DateRange, Day, Semester
from kplan_desktop.domain.suggestions.found import FoundTime, Span
from kplan_desktop.domain.time_expressions.contexts import Contexts
from kplan_desktop.domain.time_expressions.expression import Expression, Point
from kplan_desktop.domain.time_expressions.grammar import expressions_in
from kplan_desktop.domain.time_expressions.patterns import plain_text
from kplan_desktop.domain.words.lexicon import Lexicon, NounKind, VerbRole

_YEARS_BEFORE: Final = 3
_YEARS_AFTER: Final = 6
"""Of other years than those around the period, a report does not say that something was held."""

_LOOK_BACK: Final = 120
"""Characters before a time in which it is looked for what it was moved from."""

_DIGIT = re.compile(r"\d")
_A = r"(?<![^\W_])"
_MOVED = re.compile(
    rf"{_A}(?:utsatt|utsett|utsettes|utsetjast|flyttet|flytta|flytte?|ombooket|ombooka|skuve|forskjøvet|forskuva|skjøvet|skuva"
    r"|framskyndet|framskynda|omberammet|endret|endra)(?!\w)"
)
_MOVED_STEMS = ("uts", "flytt", "forsk", "skjøv", "skuv", "framsk", "omb", "endr")
_MOVED_FROM = re.compile(_MOVED.pattern + r"[^,;.\n]{0,30}(?:fra|frå) $")
_NEW_TIME = re.compile(
    r"(?:til|nå|no|lagt|satt|sett|holdt|halde|gjennomført)(?: til| i| på)?(?: den)? $"
)
_NEAR: Final = 30
_SENTENCE_END = re.compile(r"\n|[!?;]|[^\W\d_]{3}\. ")


def times_of(text: str, period: Period, lexicon: Lexicon) -> tuple[FoundTime, ...]:
    """The times of the activity that ``text`` tells of, in its order, with its precision.

    A day or month without a year has the year that the text gives, else that of a ``period`` of
    one year. Nouns of ``lexicon`` that are titles («Strategi 2020») have a year as part of a name.
    """
    if _DIGIT.search(text) is None and period.first_year != period.last_year:
        return ()
    plain, offsets = plain_text(text)
    first_year = max(dt.MINYEAR, period.first_year - _YEARS_BEFORE)
    years = range(first_year, min(dt.MAXYEAR, period.last_year + _YEARS_AFTER) + 1)
    found = expressions_in(plain, years)
    if not found:
        return ()
    contexts = Contexts(
        plain,
        period.last_year,
        lambda word: _is_title(lexicon, word),
        lambda word: _is_activity(lexicon, word),
    )
    told = [_new_of(plain, time) for time in contexts.told(found)]
    dated = _dated(told, period)
    return tuple(
        _found_time(first, last, _span(text, at, offsets))
        for first, last, at in _finest(_without_old(plain, dated))
    )


def _is_title(lexicon: Lexicon, word: str) -> bool:
    noun = lexicon.noun(word)
    return noun is not None and noun.kind in (NounKind.TITLE, NounKind.MONEY)


def _is_activity(lexicon: Lexicon, word: str) -> bool:
    noun = lexicon.noun(word)
    if noun is not None:
        return noun.kind in (NounKind.EVENT, NounKind.MEETING)
    verb = lexicon.verb(word)
    return verb is not None and verb.past and verb.role in _ACTIVE


_ACTIVE: Final = frozenset(
    {VerbRole.ATTEND, VerbRole.HOLD, VerbRole.VISIT, VerbRole.MEET, VerbRole.COMPLETE}
)
_Dated = tuple[Point, Point, Expression]


def _dated(told: list[Expression], period: Period) -> list[_Dated]:
    """Each with its first and last point; without a year only where the text leaves one."""
    given = {(time.own_year, time.last_year) for time in told if time.own_year is not None}
    only_year = period.first_year if period.first_year == period.last_year else None
    dated: list[_Dated] = []
    for time in told:
        year = time.own_year
        if year is None:
            year = _understood_year(time, given) or only_year
        points = None if year is None else time.points(year)
        if points is not None:
            dated.append((*points, time))
    return dated


def _understood_year(time: Expression, given: set[tuple[int, int | None]]) -> int | None:
    """The year that the rest of the text gives: its only one, or the half of a school year's."""
    if len(given) == 1:
        first, last = next(iter(given))
        begins_in_spring = time.half == "spring" or (time.months is not None and time.months[0] < 8)
        return last if last is not None and begins_in_spring else first
    firsts = {first for first, _ in given}
    return firsts.pop() if len(firsts) == 1 else None


def _new_of(plain: str, time: Expression) -> Expression:
    """Of «flyttet fra mars til mai 2013» the latter."""
    if time.until is None:
        return time
    moved = _MOVED_FROM.search(plain[max(0, time.start - _LOOK_BACK) : time.start]) is not None
    return time.until if moved else time


def _without_old(plain: str, dated: list[_Dated]) -> list[_Dated]:
    """Without the times that something was moved from, where the sentence gives the new one."""
    if not any(stem in plain for stem in _MOVED_STEMS):
        return dated
    kept: list[_Dated] = []
    for one in dated:
        start = one[2].start
        if kept and _NEW_TIME.search(plain[max(0, start - _NEAR) : start]) is not None:
            begin = max(0, start - _LOOK_BACK)
            for end in _SENTENCE_END.finditer(plain, begin, start):
                begin = end.end()
            moved = _MOVED.search(plain, begin, start)
            while moved is not None and kept and begin <= kept[-1][2].start < moved.start():
                kept.pop()
        kept.append(one)
    return kept


def _finest(dated: list[_Dated]) -> list[_Dated]:
    """Without those within which a finer one lies, and without what is said twice."""
    spans = [(first.days()[0], last.days()[1]) for first, last, _ in dated]
    finer = {
        precision: _EarliestEnds(
            days for days, one in zip(spans, dated, strict=True) if one[2].precision > precision
        )
        for precision in {one[2].precision for one in dated}
    }
    seen: set[tuple[Point, Point]] = set()
    kept: list[_Dated] = []
    for (begin, end), one in zip(spans, dated, strict=True):
        if one[:2] not in seen and not finer[one[2].precision].has_within(begin, end):
            seen.add(one[:2])
            kept.append(one)
    return kept


class _EarliestEnds:
    """Spans of days, of which it can be asked whether one lies within a span."""

    def __init__(self, spans: Iterable[tuple[dt.date, dt.date]]) -> None:
        ordered = sorted(spans)
        self._begins = [begin for begin, _ in ordered]
        ends = accumulate((end for _, end in reversed(ordered)), min)
        self._ends = list(ends)[::-1]

    def has_within(self, begin: dt.date, end: dt.date) -> bool:
        """Whether one of the spans begins and ends between these days."""
        at = bisect_left(self._begins, begin)
        return at < len(self._ends) and self._ends[at] <= end


def _span(text: str, time: Expression, offsets: list[int] | None) -> Span:
    start, end = time.start, time.end
    if offsets is not None:
        start, end = offsets[start], offsets[end - 1] + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1  # a letter and its marks are one
    return Span(start, end)


def _found_time(first: Point, last: Point, span: Span) -> FoundTime:
    when: Semester | Day | DateRange
    days = first.days()[0], last.days()[1]
    if first == last and first.half is not None:
        when = Semester(first.year, first.half)
    elif days[0] == days[1]:
        when = Day(days[0])
    else:
        when = DateRange(*days)
    return FoundTime(when, str(first), str(last), span)
