"""The deadline in a calendar, as an independent reader finds it there."""

from __future__ import annotations

import datetime as dt
from unicodedata import category

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.exchange.delivery.calendar_file import DeadlineEntry, calendar_file

NOW = dt.datetime(2014, 6, 2, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))
DAY = dt.date(2014, 8, 31)


def entry(**changes: object) -> DeadlineEntry:
    """A deadline at the end of a month."""
    fields: dict[str, object] = {
        "report_id": "report-1",
        "day": DAY,
        "title": "Frist: Melding om virksomheten 2012–2014, Sør-Trøndelag",
        "description": "Send til a@example.org; b, c\\d",
    }
    return DeadlineEntry(**{**fields, **changes})  # type: ignore[arg-type]


def read(data: bytes) -> icalendar.Event:
    """The one event that icalendar finds."""
    calendar = icalendar.Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


def test_it_is_a_whole_day_that_ends_on_the_next_one() -> None:
    event = read(calendar_file(entry(), NOW))
    assert event.decoded("DTSTART") == DAY
    assert event.decoded("DTEND") == dt.date(2014, 9, 1)
    assert event.decoded("DTSTAMP") == NOW
    assert str(event["SUMMARY"]) == "Frist: Melding om virksomheten 2012–2014, Sør-Trøndelag"
    assert str(event["DESCRIPTION"]) == "Send til a@example.org; b, c\\d"


def test_the_reminders_come_at_nine_before_the_day() -> None:
    alarms = read(calendar_file(entry(days_before=(14, 1)), NOW)).walk("VALARM")
    triggers = [alarm.decoded("TRIGGER") for alarm in alarms]
    assert triggers == [-dt.timedelta(days=13, hours=15), -dt.timedelta(hours=15)]
    assert all(trigger < dt.timedelta(0) for trigger in triggers)


def test_another_deadline_replaces_the_entry() -> None:
    first = read(calendar_file(entry(), NOW))
    second = read(calendar_file(entry(day=dt.date(2014, 9, 5), changes=1), NOW))
    other = read(calendar_file(entry(report_id="report-2"), NOW))
    assert first["UID"] == second["UID"] != other["UID"]
    assert [int(str(event["SEQUENCE"])) for event in (first, second)] == [0, 1]


def test_the_same_entry_gives_the_same_bytes_in_lines_as_they_must_be() -> None:
    data = calendar_file(entry(title="Frist " + "æøå👩‍🏫" * 60), NOW)
    assert data == calendar_file(entry(title="Frist " + "æøå👩‍🏫" * 60), NOW)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


@given(st.text(max_size=200))
def test_no_text_breaks_out_of_its_line(text: str) -> None:
    event = read(calendar_file(entry(title=text, description=text), NOW))
    kept = "".join(" " if category(char) in {"Cc", "Cs", "Zl", "Zp"} else char for char in text)
    assert str(event["SUMMARY"]) == kept
    assert event.decoded("DTSTART") == DAY


@pytest.mark.parametrize("text", ["\r\nATTACH:x", "\nEND:VEVENT", "\u2028x\x85y"])
def test_line_breaks_of_any_kind_stay_in_the_text(text: str) -> None:
    assert "ATTACH" not in read(calendar_file(entry(title=text), NOW))
