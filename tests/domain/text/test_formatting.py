"""Dates, numbers and figures as Norwegian readers expect them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import (
    DateRange,
    Day,
    Exactness,
    Figure,
    Semester,
    SeveralTimes,
)
from kplan_desktop.domain.text.formatting import (
    HARD_SPACE,
    date_text,
    enumeration,
    figure_text,
    language_of,
    number_text,
    when_text,
    when_within,
)

KOMMUNER = Metric(id="kommuner", singular="kommune", plural="kommuner", adds_up="units")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (10_000, "10\u00a0000"),
        (Decimal("999999999999.999"), "999\u00a0999\u00a0999\u00a0999,999"),
        (Decimal("12.5"), "12,5"),
        (Decimal("12.50"), "12,50"),
        (Decimal("1E+4"), "10\u00a0000"),
    ],
)
def test_a_number_has_hard_spaces_and_a_decimal_comma(value: Decimal | int, text: str) -> None:
    assert number_text(value) == text


@given(st.decimals(min_value=0, max_value=10**12, places=3))
def test_a_number_reads_back_as_the_same_value(value: Decimal) -> None:
    assert Decimal(number_text(value).replace("\u00a0", "").replace(",", ".")) == value


def test_a_date_has_two_digits_for_day_and_month_and_four_for_the_year() -> None:
    assert date_text(dt.date(2014, 8, 1)) == "01.08.2014"
    assert date_text(dt.date(814, 12, 31)) == "31.12.0814"


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure("kommuner", Decimal(1), Exactness.EXACT), "1 kommune"),
        (Figure("kommuner", Decimal("1.0"), Exactness.EXACT), "1,0 kommune"),
        (Figure("kommuner", Decimal(0), Exactness.EXACT), "0 kommuner"),
        (Figure("kommuner", Decimal(1340), Exactness.ESTIMATE), "ca. 1 340 kommuner"),
        (Figure("kommuner", None, Exactness.UNKNOWN), "ukjent antall kommuner"),
    ],
)
def test_a_figure_is_written_in_norwegian_with_hard_spaces(figure: Figure, text: str) -> None:
    assert figure_text(figure, KOMMUNER, "nb") == text.replace(" ", "\u00a0")


def test_the_words_follow_the_language_of_the_form() -> None:
    autumn = Semester(2014, "autumn")
    assert when_text(autumn, "nb-NO") == "Høst\u00a02014"
    assert when_text(autumn, "nn") == "Haust\u00a02014"
    assert when_text(autumn, "en_GB") == "Autumn\u00a02014"
    assert language_of("no") == language_of("se") == "nb"


def test_a_range_of_one_day_is_written_as_that_day() -> None:
    first, last = dt.date(2012, 11, 1), dt.date(2012, 11, 3)
    assert when_text(DateRange(first, last), "nb") == "01.11.2012–03.11.2012"
    assert when_text(DateRange(first, first), "nb") == when_text(Day(first), "nb") == "01.11.2012"


@pytest.mark.parametrize(
    ("first", "last", "nb", "en"),
    [
        ("2012-01-01", "2012-12-31", "2012", "2012"),
        ("2012-07-01", "2013-06-30", "Høst 2012–vår 2013", "Autumn 2012–spring 2013"),
        ("2012-02-01", "2012-02-29", "feb. 2012", "Feb 2012"),
        ("2013-02-01", "2013-02-28", "feb. 2013", "Feb 2013"),
        ("2013-05-01", "2013-05-31", "mai 2013", "May 2013"),
        ("2012-02-01", "2012-02-28", "01.02.2012–28.02.2012", "01.02.2012–28.02.2012"),
        ("2012-01-01", "2013-12-31", "01.01.2012–31.12.2013", "01.01.2012–31.12.2013"),
        ("2012-07-01", "2012-12-31", "01.07.2012–31.12.2012", "01.07.2012–31.12.2012"),
    ],
)
def test_a_whole_year_school_year_or_month_is_written_as_one(
    first: str, last: str, nb: str, en: str
) -> None:
    when = DateRange(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert when_text(when, "nb") == nb.replace(" ", HARD_SPACE)
    assert when_text(when, "en") == en.replace(" ", HARD_SPACE)


def test_among_other_words_only_months_keep_a_capital() -> None:
    year, may = (
        DateRange(dt.date(2012, 7, 1), dt.date(2013, 6, 30)),
        DateRange(dt.date(2013, 5, 1), dt.date(2013, 5, 31)),
    )
    spring = Semester(2014, "spring")
    for when, nb, en in (
        (spring, "vår 2014", "spring 2014"),
        (year, "høst 2012–vår 2013", "autumn 2012–spring 2013"),
        (may, "mai 2013", "May 2013"),
        (SeveralTimes((may, spring)), "mai 2013 og vår 2014", "May 2013 and spring 2014"),
    ):
        assert when_within(when, "nb").replace(HARD_SPACE, " ") == nb
        assert when_within(when, "en").replace(HARD_SPACE, " ") == en


def test_several_times_are_enumerated_with_one_capital() -> None:
    november = DateRange(dt.date(2013, 11, 1), dt.date(2013, 11, 30))
    parts = (Semester(2013, "spring"), Semester(2013, "autumn"), november)
    when = SeveralTimes((*parts, Day(dt.date(2014, 8, 21))))
    assert when_text(when, "nb").replace(HARD_SPACE, " ") == (
        "Vår 2013, høst 2013, nov. 2013 og 21.08.2014"
    )
    assert when_text(SeveralTimes(parts[:2]), "en").replace(HARD_SPACE, " ") == (
        "Spring 2013 and autumn 2013"
    )
    both = SeveralTimes((november, Day(dt.date(2014, 8, 21))))
    assert when_text(both, "en").replace(HARD_SPACE, " ") == "Nov 2013 and 21.08.2014"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["1.1 · 2"], "1.1\u00a0·\u00a02"),
        (["a", "b"], "a og b"),
        (["a", "%1", "c d"], "a, %1 og c\u00a0d"),
    ],
)
def test_an_enumeration_keeps_each_name_on_one_line(names: list[str], expected: str) -> None:
    assert enumeration(names, "%1 og %2") == expected
