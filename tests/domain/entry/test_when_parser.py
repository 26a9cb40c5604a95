"""Typed times are read in Norwegian notation, and refused with the reason where invalid."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.entry.when_parser import (
    MOST_SEMESTERS,
    WhenReason,
    WhenRefusal,
    parse_when,
    semesters_of,
)
from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.model.report import (
    DateRange,
    Day,
    Semester,
    SeveralTimes,
    SingleTime,
    When,
    days_of,
    joined_times,
)
from kplan_desktop.domain.text.formatting import when_text

PERIOD = Period(label="2013 – 14", first_year=2013, last_year=2014)
ONE_YEAR = Period(label="2014", first_year=2014, last_year=2014)


def day(year: int, month: int, number: int) -> Day:
    return Day(dt.date(year, month, number))


def span(first: str, last: str) -> DateRange:
    return DateRange(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


NOVEMBER = span("2012-11-01", "2012-11-30")


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("21.08.2014", day(2014, 8, 21)),
        ("21.8.2014", day(2014, 8, 21)),
        ("21.8.14", day(2014, 8, 21)),
        ("21. 8. 2014", day(2014, 8, 21)),
        ("21. august 2014", day(2014, 8, 21)),
        ("21 AUG. 2014", day(2014, 8, 21)),
        ("21/8-14", day(2014, 8, 21)),
        ("21/8 2014", day(2014, 8, 21)),
        ("2014-08-21", day(2014, 8, 21)),
        ("29.02.2012", day(2012, 2, 29)),
        ("vår 2014", Semester(2014, "spring")),
        ("Våren\u00a02014", Semester(2014, "spring")),
        ("høsten 2013", Semester(2013, "autumn")),
        ("haust 2013", Semester(2013, "autumn")),
        ("H13", Semester(2013, "autumn")),
        ("vår -14", Semester(2014, "spring")),
        ("aug 2013", span("2013-08-01", "2013-08-31")),
        ("Februar 2012", span("2012-02-01", "2012-02-29")),
        ("08.2013", span("2013-08-01", "2013-08-31")),
        ("2013", span("2013-01-01", "2013-12-31")),
        ("3. mai, 2013", day(2013, 5, 3)),
        ("3/5, 2013", day(2013, 5, 3)),
        ("mai, 2013", span("2013-05-01", "2013-05-31")),
        ("1.–3. nov., 2012", span("2012-11-01", "2012-11-03")),
        ("01.11.2012–03.11.2012", span("2012-11-01", "2012-11-03")),
        ("1.-3.11.2012", span("2012-11-01", "2012-11-03")),
        ("1.–3. november 2012", span("2012-11-01", "2012-11-03")),
        ("1 - 3 nov 2012", span("2012-11-01", "2012-11-03")),
        ("fra 1. til 3. november 2012", span("2012-11-01", "2012-11-03")),
        ("30. oktober–2. november 2012", span("2012-10-30", "2012-11-02")),
        ("28.12.2012–2.1.2013", span("2012-12-28", "2013-01-02")),
        ("august–oktober 2013", span("2013-08-01", "2013-10-31")),
        ("høst 2013 – vår 2014", span("2013-07-01", "2014-06-30")),
        ("2012–2014", span("2012-01-01", "2014-12-31")),
        ("2012-11-01–2012-11-03", span("2012-11-01", "2012-11-03")),
        ("3.11.2012–3.11.2012", day(2012, 11, 3)),
    ],
)
def test_times_are_read_as_norwegians_write_them(typed: str, when: When) -> None:
    assert parse_when(typed, PERIOD) == when


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("nov. 2012 og nov. 2014", (NOVEMBER, span("2014-11-01", "2014-11-30"))),
        ("november 2014; november 2012", (NOVEMBER, span("2014-11-01", "2014-11-30"))),
        ("vår og høst 2013", (Semester(2013, "spring"), Semester(2013, "autumn"))),
        ("3., 10. og 17. mars 2014", tuple(day(2014, 3, number) for number in (3, 10, 17))),
        ("3., 10. og 17. mars, 2014", tuple(day(2014, 3, number) for number in (3, 10, 17))),
        ("3. mai 2012, 2013", (day(2012, 5, 3), span("2013-01-01", "2013-12-31"))),
        (
            "1.–3. nov. 2012, høst 2013",
            (span("2012-11-01", "2012-11-03"), Semester(2013, "autumn")),
        ),
        (
            "2012, 2013, og 2014",
            tuple(span(f"{y}-01-01", f"{y}-12-31") for y in (2012, 2013, 2014)),
        ),
    ],
)
def test_several_times_are_read_in_order(typed: str, times: tuple[SingleTime, ...]) -> None:
    assert parse_when(typed, PERIOD) == SeveralTimes(times)


def test_the_same_time_twice_is_one() -> None:
    assert parse_when("mai 2013 og 1.5.2013–31.5.2013", PERIOD) == span("2013-05-01", "2013-05-31")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (" ", WhenReason.EMPTY),
        ("snart", WhenReason.NOT_UNDERSTOOD),
        ("14", WhenReason.NOT_UNDERSTOOD),
        ("nov. 2012 og snart", WhenReason.NOT_UNDERSTOOD),
        ("nov. 2012,", WhenReason.NOT_UNDERSTOOD),
        ("mai og juni", WhenReason.NO_YEAR),
        ("; ".join(["2013"] * 51), WhenReason.TOO_MANY),
        ("21. august", WhenReason.NO_YEAR),
        ("vår", WhenReason.NO_YEAR),
        ("1.–3. november", WhenReason.NO_YEAR),
        ("31.02.2014", WhenReason.NO_SUCH_DATE),
        ("29.02.2014", WhenReason.NO_SUCH_DATE),
        ("8/21 2014", WhenReason.NO_SUCH_DATE),
        ("0.1.2014", WhenReason.NO_SUCH_DATE),
        ("21.08.20144", WhenReason.FAR_YEAR),
        ("21.08.0014", WhenReason.FAR_YEAR),
        ("3.–1. november 2012", WhenReason.BACKWARDS),
        ("2014–2012", WhenReason.BACKWARDS),
    ],
)
def test_invalid_times_are_refused_with_their_reason(typed: str, reason: WhenReason) -> None:
    refused = parse_when(typed, PERIOD)
    assert isinstance(refused, WhenRefusal)
    assert refused.reason is reason


def test_a_refusal_names_only_what_is_not_understood() -> None:
    assert parse_when("nov. 2012, snart og 2014", PERIOD) == WhenRefusal(
        WhenReason.NOT_UNDERSTOOD, "snart"
    )
    assert parse_when("; ".join(["2013"] * 51), PERIOD) == WhenRefusal(WhenReason.TOO_MANY)


def test_the_year_may_be_left_out_where_the_period_has_only_one() -> None:
    assert parse_when("21. august", ONE_YEAR) == day(2014, 8, 21)
    assert parse_when("1.–3. nov.", ONE_YEAR) == span("2014-11-01", "2014-11-03")


def test_two_digits_are_the_year_nearest_to_the_period() -> None:
    late = Period(label="", first_year=2098, last_year=2099)
    assert parse_when("1.2.01", late) == day(2101, 2, 1)
    assert parse_when("1.2.97", PERIOD) == day(1997, 2, 1)


def test_the_semesters_at_hand_are_those_of_the_period() -> None:
    assert semesters_of(PERIOD) == (
        Semester(2013, "spring"),
        Semester(2013, "autumn"),
        Semester(2014, "spring"),
        Semester(2014, "autumn"),
    )
    ages = semesters_of(Period(label="", first_year=1900, last_year=2199))
    assert len(ages) == MOST_SEMESTERS
    assert ages[-1] == Semester(2199, "autumn")


_dates = st.dates(dt.date(1964, 1, 1), dt.date(2063, 12, 31))
_single_times = st.one_of(
    st.builds(Semester, st.integers(1964, 2063), st.sampled_from(["spring", "autumn"])),
    st.builds(Day, _dates),
    st.lists(_dates, min_size=2, max_size=2, unique=True).map(sorted).map(lambda d: DateRange(*d)),
    st.builds(
        lambda year, month: DateRange(
            dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
        ),
        st.integers(1964, 2063),
        st.integers(1, 12),
    ),
    st.integers(1964, 2063).map(lambda y: DateRange(dt.date(y, 1, 1), dt.date(y, 12, 31))),
    st.integers(1964, 2063).map(lambda y: DateRange(dt.date(y, 7, 1), dt.date(y + 1, 6, 30))),
)
_whens = st.lists(_single_times, min_size=1, max_size=4).map(joined_times)


@given(when=_whens, language=st.sampled_from(["nb", "nn", "en"]))
def test_displayed_text_can_be_typed(when: When, language: str) -> None:
    assert parse_when(when_text(when, language), PERIOD) == when
    first, last = days_of(when)
    assert first <= last


@given(st.text(st.sampled_from("0123456789 .-–/vårhøstnovmai'"), max_size=20))
def test_anything_typed_is_a_time_or_a_refusal(typed: str) -> None:
    assert isinstance(
        parse_when(typed, PERIOD), Semester | Day | DateRange | SeveralTimes | WhenRefusal
    )


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (Semester(2014, "spring"), dt.date(2014, 1, 1), dt.date(2014, 6, 30)),
        (Semester(2013, "autumn"), dt.date(2013, 7, 1), dt.date(2013, 12, 31)),
        (Day(dt.date(2014, 8, 21)), dt.date(2014, 8, 21), dt.date(2014, 8, 21)),
        (
            DateRange(dt.date(2012, 11, 1), dt.date(2012, 11, 3)),
            dt.date(2012, 11, 1),
            dt.date(2012, 11, 3),
        ),
    ],
)
def test_every_time_has_a_first_and_a_last_day(when: When, first: dt.date, last: dt.date) -> None:
    assert days_of(when) == (first, last)
