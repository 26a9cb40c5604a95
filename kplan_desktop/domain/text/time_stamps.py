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
