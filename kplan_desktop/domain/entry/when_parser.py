"""The parser of typed times: «21.08.2014», «1.–3. nov. 2012», «høsten 2013», «aug 2013».

Dates are read day first, as in Norwegian. Ambiguous input, and input without a year that the period
does not imply, is refused with a reason.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, Literal

from kplan_desktop.domain.form_format.form_check import FIRST_YEAR, LAST_YEAR
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import (
    MOST_TIMES,
    DateRange,
    Day,
    Semester,
    SingleTime,
    When,
    days_of,
    joined_times,
)
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import MONTHS

MOST_SEMESTERS = 12
"""The most semesters to offer; of a longer period the last ones."""


Half = Literal["spring", "autumn"]


class WhenReason(Enum):
    """Why input is no time."""

    EMPTY = "empty"
    NOT_UNDERSTOOD = "not-understood"
    NO_YEAR = "no-year"
    NO_SUCH_DATE = "no-such-date"
    FAR_YEAR = "far-year"
    BACKWARDS = "backwards"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class WhenRefusal:
    """Why there is no time; ``typed`` is the part that the reason concerns."""

    reason: WhenReason
    typed: str = ""


def semesters_of(period: Period) -> tuple[Semester, ...]:
    """The school half-years of a period in order, at most ``MOST_SEMESTERS``."""
    halves: tuple[Half, ...] = ("spring", "autumn")
    first = max(period.first_year, period.last_year - MOST_SEMESTERS // 2 + 1)
    return tuple(
        Semester(year, half) for year in range(first, period.last_year + 1) for half in halves
    )


def parse_when(typed: str, period: Period) -> When | WhenRefusal:
    """The time that ``typed`` states, or why there is none.

    Several are separated by commas, semicolons or «og»; a year or month that one of them lacks is
    that of the next; a year after one that has none, as in «3. mai, 2013», is no time itself.
    ``period`` supplies the year where it has only one, and the century of
    «21.8.14».
    """
    text = one_line(typed)
    if not text:
        return WhenRefusal(WhenReason.EMPTY)
    if len(text) > _LONGEST:
        return WhenRefusal(WhenReason.NOT_UNDERSTOOD, text[:_LONGEST_SHOWN])
    typed_times = _SEPARATOR.split(text)
    if len(typed_times) > MOST_TIMES:
        return WhenRefusal(WhenReason.TOO_MANY)
    times: list[When] = []
    following: _Part | None = None
    pieces = [_piece(typed_time) for typed_time in typed_times]
    for before, piece, typed_time in reversed(
        [*zip([None, *pieces], pieces, typed_times, strict=False)]
    ):
        if piece is None:
            return WhenRefusal(WhenReason.NOT_UNDERSTOOD, (typed_time or text)[:_LONGEST_SHOWN])
        if before is not None and before[1].year is None and piece[0].is_year:
            following = piece[0]
            continue
        sides = _completed(*piece), _completed(*reversed(piece))
        first, last = (_completed(side, following) for side in sides)
        when = _when(first, period) if first == last else _range(first, last, period)
        if isinstance(when, WhenRefusal):
            return when
        times.append(when)
        following = first
    return joined_times(times)


@dataclass(frozen=True, slots=True)
class _Part:
    """One side of a range: the parts that are given of day, month or half-year, and year."""

    typed: str
    day: int | None = None
    month: int | None = None
    half: Half | None = None
    year: str | None = None

    @property
    def is_year(self) -> bool:
        """Whether a year is all that is given."""
        return self.day is None and self.month is None and self.half is None


_SEASONS: Final[tuple[tuple[str, Half], ...]] = (
    ("vår", "spring"),
    ("høst", "autumn"),
    ("haust", "autumn"),
)
_TERMS: Final = (("semester", ("", "et")), ("halvår", ("", "et")), ("termin", ("", "en")))
MONTH_WORDS = {
    **MONTHS,
    "febr": 2,
    "january": 1,
    "february": 2,
    "march": 3,
    "mar": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "october": 10,
    "oct": 10,
    "december": 12,
    "dec": 12,
}
"""The names of months, in lower case, with the English ones that differ: so may the form be."""

HALF_WORDS: dict[str, Half] = {
    **dict.fromkeys(("vår", "våren", "v", "spring"), "spring"),
    **dict.fromkeys(("høst", "høsten", "haust", "hausten", "h", "autumn", "fall"), "autumn"),
    **{
        season + term + ending: half
        for season, half in _SEASONS
        for term, endings in _TERMS
        for ending in endings
    },
}
"""The words for the two half-years of a school, in lower case."""

_LONGEST = 40 * MOST_TIMES
"""Characters. Longer input is a text pasted into the wrong field."""

_LONGEST_SHOWN = 200

_CENTURIES = range(FIRST_YEAR, LAST_YEAR + 1, 100)
_YEAR = r"(?P<year>\d{4,}|['’-]?\d\d)"
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTH_WORDS, key=len, reverse=True))})\.?"
_HALF = rf"(?P<half>{'|'.join(sorted(HALF_WORDS, key=len, reverse=True))})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<iso>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)",
        rf"(?P<day>\d\d?)\. ?(?P<number>\d\d?)\.(?: ?{_YEAR})?",
        rf"(?P<day>\d\d?)/(?P<number>\d\d?)(?:[ -]{_YEAR})?",
        rf"(?P<day>\d\d?)\.? ?{_MONTH}(?: ?{_YEAR})?",
        r"(?P<number>\d\d?)\.(?P<year>\d{4})",
        rf"{_MONTH}(?: ?{_YEAR})?",
        rf"{_HALF}(?: ?{_YEAR})?",
        r"(?P<day>\d\d?)\.(?P<number>\d\d?)",
        r"(?P<day>\d\d?)\.",
        r"(?P<day>\d\d?)",
        r"(?P<year>\d{4})",
    )
)
_SEPARATOR = re.compile(r" ?; ?|, ?(?:og |and )?| (?:og|and|samt|&) ")
_TO = re.compile(r"\s?[–—]\s?|\s?-\s?|\s(?:til|to)\s")


def _piece(text: str) -> tuple[_Part, _Part] | None:
    """A single time of a list: the two sides of a range, or twice the same."""
    whole = _part(text)
    if whole is not None:
        return whole, whole
    for dash in _TO.finditer(text):
        first = _part(text[: dash.start()].removeprefix("fra ").removeprefix("frå "))
        last = _part(text[dash.end() :])
        if first is not None and last is not None:
            return first, last
    return None


def _part(text: str) -> _Part | None:
    for pattern in _PATTERNS:
        found = pattern.fullmatch(text)
        if found is not None:
            parts = found.groupdict()
            month = parts.get("month")
            number = parts.get("number")
            half = parts.get("half")
            year = parts.get("iso") or parts.get("year")
            return _Part(
                text,
                day=int(parts["day"]) if parts.get("day") else None,
                month=MONTH_WORDS[month.casefold()] if month else int(number) if number else None,
                half=HALF_WORDS[half.casefold()] if half else None,
                year=year.lstrip("'’-") if year else None,
            )
    return None


def _when(part: _Part, period: Period) -> SingleTime | WhenRefusal:
    if part.day is not None and part.month is None:
        return WhenRefusal(WhenReason.NOT_UNDERSTOOD, part.typed)
    year = _year(part.year, period)
    if isinstance(year, WhenRefusal):
        return WhenRefusal(year.reason, part.typed)
    if part.half is not None:
        return Semester(year, part.half)
    if part.month is None:
        return DateRange(dt.date(year, 1, 1), dt.date(year, 12, 31))
    if not 1 <= part.month <= 12:
        return WhenRefusal(WhenReason.NO_SUCH_DATE, part.typed)
    days = calendar.monthrange(year, part.month)[1]
    if part.day is None:
        return DateRange(dt.date(year, part.month, 1), dt.date(year, part.month, days))
    if not 1 <= part.day <= days:
        return WhenRefusal(WhenReason.NO_SUCH_DATE, part.typed)
    return Day(dt.date(year, part.month, part.day))


def _range(first: _Part, last: _Part, period: Period) -> When | WhenRefusal:
    """The range between two sides."""
    begin, end = _when(first, period), _when(last, period)
    if isinstance(begin, WhenRefusal):
        return begin
    if isinstance(end, WhenRefusal):
        return end
    days = days_of(begin)[0], days_of(end)[1]
    if days[1] < days[0]:
        return WhenRefusal(WhenReason.BACKWARDS, f"{first.typed}–{last.typed}")
    return Day(days[0]) if days[0] == days[1] else DateRange(*days)


def _completed(part: _Part, other: _Part | None) -> _Part:
    """With the year, and the month of a day, that it lacks and ``other`` has."""
    if other is None:
        return part
    is_day_only = part.month is None and part.day is not None and other.day is not None
    return replace(
        part,
        month=other.month if is_day_only else part.month,
        year=other.year if part.year is None else part.year,
    )


def _year(typed: str | None, period: Period) -> int | WhenRefusal:
    if typed is None:
        if period.first_year != period.last_year:
            return WhenRefusal(WhenReason.NO_YEAR)
        return period.first_year
    year = int(typed)
    if len(typed) == len("14"):
        nearest = period.last_year
        year = min((year + century for century in _CENTURIES), key=lambda y: abs(y - nearest))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return WhenRefusal(WhenReason.FAR_YEAR)
    return year
