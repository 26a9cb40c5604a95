"""What a note's words and its time suggest of the status: «???», or a time after the deadline."""

from __future__ import annotations

import datetime as dt

from kplan_desktop.domain.entry.when_parser import days_of, times_in
from kplan_desktop.domain.model.report import Status, When

_QUESTION_MARKS = "??"


def suggested_status(text: str, when: When | None, deadline: dt.date) -> Status | None:
    """Uncertain for a text with «??» or more, planned for what comes after the deadline, or None.

    ``when`` goes before the times that the text speaks of, all of which must come after.
    """
    if _QUESTION_MARKS in text:
        return Status.UNCERTAIN
    times = [when] if when is not None else [found.when for found in times_in(text)]
    if times and all(_comes_after(time, deadline) for time in times):
        return Status.PLANNED
    return None


def _comes_after(when: When, deadline: dt.date) -> bool:
    """Whether more of the time lies after the deadline than before: its middle does."""
    first, last = days_of(when)
    return first + (last - first) / 2 > deadline
