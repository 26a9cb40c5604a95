"""Stamps of time, which may come from a file and be of any year."""

from __future__ import annotations

import datetime as dt

import pytest

from kplan_desktop.domain.text.time_stamps import local_time


@pytest.mark.parametrize(
    "day",
    [dt.date.min, dt.date(1601, 1, 1), dt.date(1969, 12, 31), dt.date(2014, 8, 21), dt.date.max],
)
@pytest.mark.parametrize("hours", [-14, 0, 14])
def test_every_moment_has_a_local_time(day: dt.date, hours: int) -> None:
    zone = dt.timezone(dt.timedelta(hours=hours))
    moment = dt.datetime(day.year, day.month, day.day, 12, tzinfo=zone)
    assert local_time(moment) == moment
