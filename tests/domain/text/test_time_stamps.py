"""Stamps of time, which may come from a file and be of any year."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.text.time_stamps import local_time, norwegian_day, norwegian_time


@pytest.mark.parametrize(
    "day",
    [dt.date.min, dt.date(1601, 1, 1), dt.date(1969, 12, 31), dt.date(2014, 8, 21), dt.date.max],
)
@pytest.mark.parametrize("hours", [-14, 0, 14])
def test_every_moment_has_a_local_time(day: dt.date, hours: int) -> None:
    zone = dt.timezone(dt.timedelta(hours=hours))
    moment = dt.datetime(day.year, day.month, day.day, 12, tzinfo=zone)
    assert local_time(moment) == moment


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        ("2014-08-31T21:59", "2014-08-31"),
        ("2014-08-31T22:00", "2014-09-01"),
        ("2014-12-31T22:59", "2014-12-31"),
        ("2014-12-31T23:00", "2015-01-01"),
        ("2020-03-29T22:00", "2020-03-30"),
    ],
)
def test_a_day_is_that_of_norwegian_clocks(utc: str, day: str) -> None:
    moment = dt.datetime.fromisoformat(f"{utc}+00:00")
    for hours in (-8, 0, 2, 9):
        there = moment.astimezone(dt.timezone(dt.timedelta(hours=hours)))
        assert norwegian_day(there) == dt.date.fromisoformat(day)


@given(st.integers(0, 40 * 366 * 24 * 4))
def test_norwegian_time_is_that_of_the_table_of_time_zones(quarters: int) -> None:
    utc = dt.datetime(1997, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=15 * quarters)
    there = utc.astimezone(zoneinfo.ZoneInfo("Europe/Oslo"))
    assert norwegian_time(utc).replace(tzinfo=None) == there.replace(tzinfo=None)


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
@pytest.mark.parametrize("hours", [-14, 0, 14])
def test_the_ends_of_the_calendar_have_a_day(day: dt.date, hours: int) -> None:
    zone = dt.timezone(dt.timedelta(hours=hours))
    there = dt.datetime(day.year, day.month, day.day, 12, tzinfo=zone)
    assert norwegian_time(there) == there
