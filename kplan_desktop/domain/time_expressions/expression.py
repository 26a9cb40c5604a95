"""A time as it is written in a text, with the precision of the text."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from kplan_desktop.domain.entry.when_parser import Half


class Precision(IntEnum):
    """How fine a time is, the coarser first."""

    YEAR = 0
    HALF = 1
    SEASON = 2
    MONTH = 3
    WEEK = 4
    DAY = 5


@dataclass(frozen=True, slots=True)
class Point:
    """A year, half-year, month or day. Raises nothing: its maker sees to valid parts."""

    year: int
    month: int | None = None
    day: int | None = None
    half: Half | None = None

    def __str__(self) -> str:
        """As docs/figures.md writes it: ``2013``, ``2013-autumn``, ``2013-11``, ``2013-11-05``."""
        if self.half is not None:
            return f"{self.year:04}-{self.half}"
        parts = (
            f"{self.year:04}",
            self.month and f"{self.month:02}",
            self.day and f"{self.day:02}",
        )
        return "-".join(part for part in parts if part)

    def days(self) -> tuple[dt.date, dt.date]:
        """Its first and last day; a half-year begins 1 January or 1 July."""
        first, last = (1, 12) if self.month is None else (self.month, self.month)
        if self.half is not None:
            first, last = (1, 6) if self.half == "spring" else (7, 12)
        first_day, last_day = 1, calendar.monthrange(self.year, last)[1]
        if self.day is not None:
            first_day = last_day = self.day
        return dt.date(self.year, first, first_day), dt.date(self.year, last, last_day)


class Expression(NamedTuple):
    """A time as written, ``text[start:end]``, of which one part at most is set beside the year.

    ``year`` is None where the words beside it give none. ``until`` is the other end of a range.
    Those of one list or range have the same ``group``. ``is_certain`` is false for what may well be
    another thing, such as «vår», «2/3» and «3.1.» without a year.
    """

    start: int
    end: int
    precision: Precision
    year: int | None = None
    last_year: int | None = None
    half: Half | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    weeks: tuple[int, int] | None = None
    until: Expression | None = None
    group: int = 0
    first_of_two: int | None = None
    """Of a spring in a school year («høst/vår 2012/13»): the year of its autumn."""
    is_certain: bool = True
    is_written: bool = True
    """Whether the year stands beside it, and is not taken from another of its group."""

    def points(self, year: int) -> tuple[Point, Point] | None:
        """Its first and last point, in ``year`` if none is written; None if there is no such."""
        year = year if self.year is None else self.year
        own = self._own_points(year)
        if self.until is None or own is None:
            return own
        end = self.until.points(year)
        if end is None or end[1].days()[1] < own[0].days()[0]:
            return None
        return own[0], end[1]

    @property
    def own_year(self) -> int | None:
        """The year that it, or the end of its range, has."""
        return self.until.year if self.year is None and self.until is not None else self.year

    def _own_points(self, year: int) -> tuple[Point, Point] | None:
        if not dt.MINYEAR <= year < dt.MAXYEAR:  # a winter ends in the year after
            return None
        if self.weeks is not None:
            return _week_points(year, *self.weeks)
        if self.half is not None:
            if self.last_year is not None:
                return Point(year, half="autumn"), Point(self.last_year, half="spring")
            return Point(year, half=self.half), Point(year, half=self.half)
        if self.months is None:
            return Point(year), Point(self.last_year or year)
        first, last = self.months
        if self.days is None:
            return Point(year, first), Point(year + (last < first), last)
        if not 1 <= self.days[0] <= self.days[1] <= calendar.monthrange(year, first)[1]:
            return None
        return Point(year, first, self.days[0]), Point(year, first, self.days[1])


def _week_points(year: int, first: int, last: int) -> tuple[Point, Point] | None:
    try:
        monday = dt.date.fromisocalendar(year, first, 1)
        sunday = dt.date.fromisocalendar(year, last, 7)
    except ValueError:
        return None
    return (
        Point(monday.year, monday.month, monday.day),
        Point(sunday.year, sunday.month, sunday.day),
    )
