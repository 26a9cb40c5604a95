"""The deadline as a calendar file (iCalendar, RFC 5545), for any calendar program."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category

_NO_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})

_LONGEST_LINE = 75
"""Octets of a line (RFC 5545, 3.1), the space included that a continued one begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineEntry:
    """A deadline in the calendar: its last day, what it is called, and when to be reminded.

    ``report_id`` is that of the report, of which the entry is the only one: a file with another day
    replaces it. ``changes`` is how often the day has changed. ``days_before`` are the reminders.
    """

    report_id: str
    day: dt.date
    title: str
    description: str
    changes: int = 0
    days_before: Sequence[int] = (14, 3)


def calendar_file(entry: DeadlineEntry, made_at: dt.datetime) -> bytes:
    """The file: one entry for the whole day; the same entry and time give the same bytes.

    ``made_at`` has its offset from UTC.
    """
    title = _escaped(entry.title)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kplan//Kplan//NO",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{hashlib.sha256(entry.report_id.encode()).hexdigest()[:32]}@kplan",
        f"DTSTAMP:{made_at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{entry.changes}",
        f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{entry.day + dt.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{title}",
        f"DESCRIPTION:{_escaped(entry.description)}",
        "TRANSP:TRANSPARENT",
    ]
    for days in entry.days_before:
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{title}",
            # The day begins at midnight: 15 hours later it is nine o'clock.
            f"TRIGGER:-P{days - 1}DT15H" if days > 1 else "TRIGGER:-PT15H",
            "END:VALARM",
        ]
    lines += ["END:VEVENT", "END:VCALENDAR"]
    return b"".join(_folded(line) for line in lines)


def _escaped(text: str) -> str:
    """A text value (RFC 5545, 3.3.11), without the control characters that none may hold."""
    visible = "".join(" " if category(char) in _NO_TEXT else char for char in text)
    for char in "\\;,":
        visible = visible.replace(char, f"\\{char}")
    return visible


def _folded(line: str) -> bytes:
    """The line with its end, in pieces of whole characters."""
    pieces, size = [""], 0
    for char in line:
        length = len(char.encode())
        if size + length > _LONGEST_LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += char
        size += length
    return "\r\n".join([*pieces, ""]).encode()
