"""Which of many copies of one thing are preserved, so that they thin out with time.

Used for the backups of reports and for the earlier versions of form drafts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

PRESERVED_LAST = 10
"""The number of newest copies that are always preserved."""

PRESERVED_DAYS = 30
"""The number of latest days with copies on which the last one of the day is preserved."""

SIZE_LIMIT = 200 * 10**6
"""Bytes that the copies of one thing may take. The newest is preserved, however large."""


def preserved(
    copies: Sequence[tuple[dt.datetime, int]],
    *,
    last: int = PRESERVED_LAST,
    days: int = PRESERVED_DAYS,
    size_limit: int = SIZE_LIMIT,
) -> set[int]:
    """The indexes of the copies to preserve, of pairs of a time in UTC and a size, newest first.

    The ``last`` newest, and the last one of each of the latest ``days`` days that have any; of
    these as many as fit into ``size_limit`` bytes, counted from the newest, which is always
    preserved. Days are counted, not compared with today, so that a wrong clock makes no copy old.
    """
    seen: set[dt.date] = set()
    indexes: set[int] = set()
    room = size_limit
    for index, (made_at, size) in enumerate(copies):
        is_last_of_day = made_at.date() not in seen and len(seen) < days
        seen.add(made_at.date())
        if index >= last and not is_last_of_day:
            continue
        room -= size
        if room < 0 and indexes:
            break
        indexes.add(index)
    return indexes
