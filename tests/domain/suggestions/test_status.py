"""Question marks suggest «uncertain», and a time after the deadline «planned»."""

from __future__ import annotations

import datetime as dt

import pytest

from kplan_desktop.domain.model.report import Day, Semester, Status, When
from kplan_desktop.domain.suggestions.status import suggested_status

DEADLINE = dt.date(2014, 8, 21)


@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        ("Fagdag", None, None),
        ("Fagdag?", None, None),
        ("Fagdag i Møre og Romsdal i 2014???", None, Status.UNCERTAIN),
        ("Fagdag??", Day(dt.date(2014, 11, 1)), Status.UNCERTAIN),
        ("Fagdag november 2014", None, Status.PLANNED),
        ("Fagdag 22.08.2014", None, Status.PLANNED),
        ("Fagdag 21.08.2014", None, None),
        ("Studietur for ledere høst 2014", None, Status.PLANNED),
        ("Studietur for ledere vår 2014", None, None),
        ("Fagdager nov. 2012 og nov. 2014", None, None),
        ("Fagdag november 2014", Day(dt.date(2013, 11, 1)), None),
        ("Fagdag", Day(dt.date(2014, 8, 22)), Status.PLANNED),
        ("Fagdag", Day(DEADLINE), None),
        ("Fagdag", Semester(2014, "autumn"), Status.PLANNED),
        ("Superlørdag (2013, 2015)", None, None),
    ],
)
def test_words_and_time_suggest_a_status(
    text: str, when: When | None, status: Status | None
) -> None:
    assert suggested_status(text, when, DEADLINE) is status
