"""The status that a note suggests: by «???» in its text, or by a time after the deadline."""

from __future__ import annotations

import datetime as dt

from kplan_desktop.domain.entry.when_parser import times_in
from kplan_desktop.domain.model.report import Status, When, days_of

_QUESTION_MARKS = "??"


def suggested_status(text: str, when: When | None, deadline: dt.date) -> Status | None:
    """Uncertain for a text with «??» or more, planned for a time after the deadline, else None.

    ``when`` takes precedence over the times in the text, which must all be after the deadline.
    """
    if _QUESTION_MARKS in text:
        return Status.UNCERTAIN
    times = [when] if when is not None else [found.when for found in times_in(text)]
    if times and all(_is_after(time, deadline) for time in times):
        return Status.PLANNED
    return None


def _is_after(when: When, deadline: dt.date) -> bool:
    """Whether the middle of the time is after the deadline."""
    first, last = days_of(when)
    return first + (last - first) / 2 > deadline
