"""What each note's text suggests, found once for a text, without what she has dismissed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kplan_desktop.domain.form import Metric, Period
from kplan_desktop.domain.report import Figure, Note, Report, Status
from kplan_desktop.domain.suggested_status import suggested_status
from kplan_desktop.ui.chip_requests import SuggestedFigure
from kplan_desktop.ui.note_chips import ChipText, suggestion_chips

FindFigures = Callable[[str, tuple[Metric, ...], Period, str], Sequence[SuggestedFigure]]
"""Finds figures in a text: text, metrics, report period, language tag."""


@dataclass(frozen=True, slots=True)
class _Found:
    text: str
    metrics: tuple[Metric, ...]
    figures: Sequence[SuggestedFigure]


class SuggestedChips:
    """The pale chips of notes.

    What was dismissed stays so for as long as the report is open: a figure for the words that it
    was found in, wherever they move in the note; a status for the note. Nothing of it is stored.
    """

    def __init__(self, find: FindFigures) -> None:
        self._find = find
        self._found: dict[str, _Found] = {}
        self._dismissed_figures: set[tuple[str, Figure, str]] = set()
        self._dismissed_status: set[tuple[str, Status]] = set()

    def of(self, report: Report, note: Note) -> tuple[ChipText, ...]:
        """The chips of what ``note`` suggests and its activity does not say yet."""
        activity = report.activities[note.activity_id]
        counted = {figure.metric_id for figure in activity.figures}
        figures = [
            one
            for one in self._figures(report, note)
            if one.figure.metric_id not in counted and not self._is_dismissed(note, one)
        ]
        status = None
        if activity.status is None:
            status = suggested_status(note.text, activity.when, report.form.report.deadline)
        if status is not None and (note.id, status) in self._dismissed_status:
            status = None
        return suggestion_chips(report, figures, status)

    def dismiss_figure(self, note: Note, suggestion: SuggestedFigure) -> None:
        """Suggest this figure no more for the words it was found in."""
        self._dismissed_figures.add((note.id, suggestion.figure, _words(note, suggestion)))

    def dismiss_status(self, note: Note, status: Status) -> None:
        """Suggest this status no more for the note."""
        self._dismissed_status.add((note.id, status))

    def _figures(self, report: Report, note: Note) -> Sequence[SuggestedFigure]:
        found = self._found.get(note.id)
        metrics = report.metrics
        if found is None or found.text != note.text or found.metrics != metrics:
            form = report.form
            figures = self._find(note.text, metrics, form.report.period, form.language)
            found = self._found[note.id] = _Found(note.text, metrics, figures)
        return found.figures

    def _is_dismissed(self, note: Note, one: SuggestedFigure) -> bool:
        return (note.id, one.figure, _words(note, one)) in self._dismissed_figures


def _words(note: Note, one: SuggestedFigure) -> str:
    return note.text[one.start : one.end].casefold()
