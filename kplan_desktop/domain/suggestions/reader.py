"""The reader of a note's text: its figures, its times and its state in one pass."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kplan_desktop.domain.entry.when_parser import times_in
from kplan_desktop.domain.model.form import Metric, Period
from kplan_desktop.domain.model.report import Status
from kplan_desktop.domain.suggestions.figures import Suggester
from kplan_desktop.domain.suggestions.found import (
    FoundFigure,
    FoundState,
    FoundTime,
    Span,
    TextReading,
)
from kplan_desktop.domain.suggestions.status import suggested_status


class TextReader:
    """Reads many texts with the same metrics.

    ``metrics`` are the report's, the unit's own included; ``period`` is the form's report period
    and ``deadline`` the report's; ``language`` is the form's language tag.
    """

    def __init__(
        self, metrics: Sequence[Metric], period: Period, deadline: dt.date, language: str
    ) -> None:
        self._suggester = Suggester(metrics, period, language)
        self._deadline = deadline

    def read(self, text: str) -> TextReading:
        """What the text states; see docs/figures.md for what counts."""
        figures = tuple(
            FoundFigure(found.figure, Span(found.start, found.end))
            for found in self._suggester.read(text)
        )
        times = tuple(
            FoundTime(found.when, "", "", Span(found.start, found.end)) for found in times_in(text)
        )
        status = suggested_status(text, None, self._deadline)
        state = None
        if status is Status.UNCERTAIN:
            start = text.index("??")
            state = FoundState(status, Span(start, start + 2))
        elif status is not None:
            state = FoundState(status, times[0].span)
        return TextReading(figures, times, state)
