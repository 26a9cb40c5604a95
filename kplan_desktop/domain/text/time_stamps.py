"""Time stamps that can be read again, whatever the clock says that they come from."""

from __future__ import annotations

import datetime as dt
from typing import Final

FIRST_YEAR: Final = dt.MINYEAR + 1
LAST_YEAR: Final = dt.MAXYEAR - 1
"""The years of a stamp: in those at either end of the calendar, another time zone has no date."""

_EARLIEST = dt.datetime(FIRST_YEAR, 1, 2, tzinfo=dt.UTC)
_LATEST = dt.datetime(LAST_YEAR, 12, 30, tzinfo=dt.UTC)


def time_stamp(time: dt.datetime) -> dt.datetime:
    """``time``, which knows its offset from UTC, or the nearest that is in the years of a stamp.

    Only a clock that is wrong by millennia shows another.
    """
    return min(max(time, _EARLIEST), _LATEST)


def local_time(time: dt.datetime) -> dt.datetime:
    """The same moment in the computer's time zone, or as it is where that cannot be said.

    Windows knows no local time before 1970, and no system one beyond the ends of the calendar; a
    stamp from a file may be of any time.
    """
    try:
        return time.astimezone()
    except (OSError, OverflowError):
        return time


def norwegian_time(time: dt.datetime) -> dt.datetime:
    """The same moment by Norwegian clocks, wherever the computer is.

    What is compiled is the same on every computer, and a delivery is late on all or none. Summer
    time is by the rule that holds since 1996, and of all years: no table of time zones comes with
    Windows. At the ends of the calendar it is ``time`` as it is.
    """
    try:
        utc = time.astimezone(dt.UTC)
        is_summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)
        return utc.astimezone(dt.timezone(dt.timedelta(hours=2 if is_summer else 1)))
    except OverflowError:
        return time


def norwegian_day(time: dt.datetime) -> dt.date:
    """The day of a moment by Norwegian clocks."""
    return norwegian_time(time).date()


def _last_sunday(year: int, month: int) -> dt.datetime:
    """One o'clock UTC on the last Sunday of a month of 31 days."""
    last = dt.datetime(year, month, 31, 1, tzinfo=dt.UTC)
    return last - dt.timedelta(days=last.isoweekday() % 7)
