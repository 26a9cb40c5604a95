"""What is right of the real example, as two people read it, from ``tests/data/example-right.json``.

Which notes tell of one activity, and which figures, times and status they state by docs/figures.md.
"""

from __future__ import annotations

import calendar
import datetime as dt
import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kplan_desktop.domain.model.report import (
    DateRange,
    Day,
    Exactness,
    Figure,
    Semester,
    Status,
    When,
    joined_times,
)
from tests.folders import ROOT


@dataclass(frozen=True, slots=True)
class Right:
    """The activity of a note, with its figures, time and status."""

    activity: str
    figures: frozenset[Figure]
    when: When | None
    status: Status | None

    def has(self, value: object) -> bool:
        """Whether this figure, time or status is the activity's."""
        return value in self.figures or value == self.when or value is self.status


def right_example() -> dict[str, Right]:
    """What is right for each note, by its id."""
    right: dict[str, Right] = {}
    for activity in json.loads((ROOT / "tests" / "data" / "example-right.json").read_bytes()):
        figures = frozenset(map(_figure, activity["figures"]))
        times = [_time(first) for first, last in activity["times"] if first == last]
        assert len(times) == len(activity["times"])
        when = joined_times(times) if times else None
        status = None if activity["state"] is None else Status(activity["state"])
        for note_id in activity["notes"]:
            right[note_id] = Right(activity["activity"], figures, when, status)
    return right


def _figure(data: dict[str, Any]) -> Figure:
    return Figure(data["metric"], Decimal(data["value"]), Exactness(data["exactness"]))


def _time(written: str) -> Semester | Day | DateRange:
    """Such as «2014-spring», «2014-05», «2014» or «2014-05-17»."""
    year, *parts = written.split("-")
    match parts:
        case ["spring"]:
            return Semester(int(year), "spring")
        case ["autumn"]:
            return Semester(int(year), "autumn")
        case [month]:
            last = calendar.monthrange(int(year), int(month))[1]
            return _days(int(year), int(month), 1, int(month), last)
        case [month, day]:
            return Day(dt.date(int(year), int(month), int(day)))
    return _days(int(year), 1, 1, 12, 31)


def _days(year: int, month: int, day: int, last_month: int, last_day: int) -> DateRange:
    return DateRange(dt.date(year, month, day), dt.date(year, last_month, last_day))
