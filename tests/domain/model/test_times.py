"""What a report may hold: several times in one order, and no definition of one's own."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.report import (
    MOST_TIMES,
    DateRange,
    Day,
    Semester,
    SeveralTimes,
    SingleTime,
    When,
    days_of,
    joined_times,
    single_times,
)
from tests.domain.samples import report
from tests.strategies import examples, whens

MAY = Day(dt.date(2013, 5, 5))
WHOLE_YEAR = DateRange(dt.date(2013, 1, 1), dt.date(2013, 12, 31))
SPRING = Semester(2013, "spring")
SPRING_DAYS = DateRange(dt.date(2013, 1, 1), dt.date(2013, 6, 30))


@pytest.mark.parametrize(
    "parts", [(), (MAY,), (MAY, MAY), (MAY, SPRING), (WHOLE_YEAR, SPRING), (SPRING, SPRING_DAYS)]
)
def test_a_list_has_two_or_more_times_in_order(parts: tuple[SingleTime, ...]) -> None:
    with pytest.raises(ValueError, match="list"):
        SeveralTimes(parts)


def test_the_days_of_a_list_are_those_of_all_its_times() -> None:
    when = SeveralTimes((SPRING, WHOLE_YEAR, MAY))
    assert days_of(when) == (dt.date(2013, 1, 1), dt.date(2013, 12, 31))


def test_times_of_the_same_days_are_joined_to_one() -> None:
    assert joined_times([MAY, MAY]) == MAY
    assert joined_times([SPRING, SPRING_DAYS]) == SPRING
    assert joined_times([MAY, SeveralTimes((SPRING, MAY))]) == SeveralTimes((SPRING, MAY))


def test_no_more_times_are_joined_than_a_list_may_have() -> None:
    days = [Day(MAY.date + dt.timedelta(number)) for number in range(MOST_TIMES + 1)]
    assert len(single_times(joined_times(days[1:]))) == MOST_TIMES
    with pytest.raises(ValueError, match=f"2 to {MOST_TIMES}"):
        joined_times(days)


def test_a_metric_of_the_units_own_has_no_definition_to_lose() -> None:
    own = Metric(id="own", singular="a", plural="b", adds_up="people")
    assert integrity_faults(replace(report(), own_metrics=(own,))) == []
    (fault,) = integrity_faults(
        replace(report(), own_metrics=(replace(own, definition="Alle som kom."),))
    )
    assert '"own"' in fault


@settings(max_examples=examples(50))
@given(whens(), whens())
def test_joining_does_not_depend_on_order_or_repetition(one: When, other: When) -> None:
    joined = joined_times([one, other])
    assert {days_of(part) for part in single_times(joined)} == {
        days_of(part) for when in (one, other) for part in single_times(when)
    }
    assert joined_times([joined, one]) == joined
