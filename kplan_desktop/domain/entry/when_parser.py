"""What is typed for a time: «21.08.2014», «1.–3. nov. 2012», «høsten 2013», «aug 2013».

Days are written day first, as Norwegians do. What could be two things, or lacks its year where the
period does not tell it, is refused with the reason as a value.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal

from kplan_desktop.domain.form_format.form_check import FIRST_YEAR, LAST_YEAR
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import DateRange, Day, Semester, When
from kplan_desktop.domain.text.conventions import MONTHS
from kplan_desktop.domain.text.folding import one_line

MOST_SEMESTERS = 12
"""So many can be at hand; of a longer period the last ones."""


class WhenReason(Enum):
    """Why what was typed is no time."""

    EMPTY = "empty"
    NOT_UNDERSTOOD = "not-understood"
    NO_YEAR = "no-year"
    NO_SUCH_DATE = "no-such-date"
    FAR_YEAR = "far-year"
    BACKWARDS = "backwards"


@dataclass(frozen=True, slots=True)
class WhenRefusal:
    """Why there is no time; ``typed`` is the part that it is about."""

    reason: WhenReason
    typed: str = ""


@dataclass(frozen=True, slots=True)
class TimeInText:
    """A time that a text speaks of, and where: ``text[start:end]``."""

    when: When
    start: int
    end: int


def semesters_of(period: Period) -> tuple[Semester, ...]:
    """The school half-years of a period in order, at most ``MOST_SEMESTERS``."""
    halves: tuple[Literal["spring", "autumn"], ...] = ("spring", "autumn")
    first = max(period.first_year, period.last_year - MOST_SEMESTERS // 2 + 1)
    return tuple(
        Semester(year, half) for year in range(first, period.last_year + 1) for half in halves
    )


def days_of(when: When) -> tuple[dt.date, dt.date]:
    """The first and the last day."""
    match when:
        case Semester(year, "spring"):
            return dt.date(year, 1, 1), dt.date(year, 6, 30)
        case Semester(year, _):
            return dt.date(year, 7, 1), dt.date(year, 12, 31)
        case Day(date):
            return date, date
        case DateRange(first, last):
            return first, last


def parse_when(typed: str, period: Period) -> When | WhenRefusal:
    """The time that ``typed`` says, or why it says none.

    ``period`` gives the year where it has only one, and the century of «21.8.14».
    """
    text = one_line(typed)
    if not text:
        return WhenRefusal(WhenReason.EMPTY)
    whole = _part(text)
    if whole is not None:
        return _when(whole, period)
    for dash in _TO.finditer(text):
        first = _part(text[: dash.start()].removeprefix("fra ").removeprefix("frå "))
        last = _part(text[dash.end() :])
        if first is not None and last is not None:
            return _range(first, last, period)
    return WhenRefusal(WhenReason.NOT_UNDERSTOOD, text)


def times_in(text: str) -> Iterator[TimeInText]:
    """The days, months and semesters with their year that ``text`` certainly speaks of, in order.

    A year alone is none: it may belong to a name («Superlørdag (2013, 2015)»).
    """
    for found in _IN_TEXT.finditer(text):
        part = _part(one_line(found[0]))
        when = None if part is None else _when(part, None)
        if when is not None and not isinstance(when, WhenRefusal):
            yield TimeInText(when, found.start(), found.end())


@dataclass(frozen=True, slots=True)
class _Part:
    """One side of a range: what it names of day, month or half, and year."""

    typed: str
    day: int | None = None
    month: int | None = None
    half: Literal["spring", "autumn"] | None = None
    year: str | None = None


_MONTHS = {
    **MONTHS,
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
"""With the English ones that differ; a form may be in English."""

_HALVES: dict[str, Literal["spring", "autumn"]] = {
    **dict.fromkeys(("vår", "våren", "vårsemesteret", "v", "spring"), "spring"),
    **dict.fromkeys(
        ("høst", "høsten", "haust", "hausten", "høstsemesteret", "haustsemesteret"), "autumn"
    ),
    **dict.fromkeys(("h", "autumn", "fall"), "autumn"),
}
_CENTURIES = range(FIRST_YEAR, LAST_YEAR + 1, 100)
_YEAR = r"(?P<year>\d{4,}|['’-]?\d\d)"
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_HALF = rf"(?P<half>{'|'.join(sorted(_HALVES, key=len, reverse=True))})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
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
_TO = re.compile(r"\s?[–—]\s?|\s?-\s?|\s(?:til|to)\s")
_IN_TEXT = re.compile(
    r"(?<![\w.])(?:"
    r"\d\d?\. ?\d\d?\. ?\d{4}"
    rf"|(?:\d\d?\. ?)?(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?\s+\d{{4}}"
    r"|(?:vår|våren|høst|høsten|haust|hausten|spring|autumn)\s+\d{4}"
    r")(?![\w])",
    re.IGNORECASE,
)


def _part(text: str) -> _Part | None:
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is not None:
            said = found.groupdict()
            month = said.get("month")
            number = said.get("number")
            half = said.get("half")
            year = said.get("iso") or said.get("year")
            return _Part(
                text,
                day=int(said["day"]) if said.get("day") else None,
                month=_MONTHS[month.casefold()] if month else int(number) if number else None,
                half=_HALVES[half.casefold()] if half else None,
                year=year.lstrip("'’-") if year else None,
            )
    return None


def _when(part: _Part, period: Period | None) -> When | WhenRefusal:
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
    """From one side to the other; what one side leaves out is what the other says of it."""
    begin, end = _when(_filled(first, last), period), _when(_filled(last, first), period)
    if isinstance(begin, WhenRefusal):
        return begin
    if isinstance(end, WhenRefusal):
        return end
    days = days_of(begin)[0], days_of(end)[1]
    if days[1] < days[0]:
        return WhenRefusal(WhenReason.BACKWARDS, f"{first.typed}–{last.typed}")
    return Day(days[0]) if days[0] == days[1] else DateRange(*days)


def _filled(part: _Part, other: _Part) -> _Part:
    only_a_day = part.month is None and part.day is not None and other.day is not None
    return replace(
        part,
        month=other.month if only_a_day else part.month,
        year=other.year if part.year is None else part.year,
    )


def _year(typed: str | None, period: Period | None) -> int | WhenRefusal:
    if typed is None:
        if period is None or period.first_year != period.last_year:
            return WhenRefusal(WhenReason.NO_YEAR)
        return period.first_year
    year = int(typed)
    if len(typed) == len("14"):
        if period is None:
            return WhenRefusal(WhenReason.NO_YEAR)
        nearest = period.last_year
        year = min((year + century for century in _CENTURIES), key=lambda y: abs(y - nearest))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return WhenRefusal(WhenReason.FAR_YEAR)
    return year
