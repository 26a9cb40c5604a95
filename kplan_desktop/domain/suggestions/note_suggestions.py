"""What each note's text suggests, read once for a text, without what was dismissed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.report import Figure, Note, Report, Status
from kplan_desktop.domain.suggestions.figures import Suggester, Suggestion
from kplan_desktop.domain.suggestions.status import suggested_status


@dataclass(frozen=True, slots=True)
class NoteSuggestion:
    """The figures that a note's text suggests, in the order of the text, and a status or None."""

    figures: tuple[Suggestion, ...]
    status: Status | None


_LONGEST = 20_000
"""Characters of a note that is read, which is done again whenever it is written in."""


class NoteSuggestions:
    """The suggestions of the notes of an open report.

    What was dismissed stays so for as long as the report is open: a figure for the words that it
    was found in, wherever they move in the note; a status for the note. Nothing of it is stored.
    """

    def __init__(self) -> None:
        self._reader: tuple[Form, tuple[Metric, ...], Suggester] | None = None
        self._found: dict[str, tuple[str, tuple[Suggestion, ...]]] = {}
        self._dismissed_figures: set[tuple[str, Figure, str]] = set()
        self._dismissed_status: set[tuple[str, Status]] = set()

    def of(self, report: Report, note: Note) -> NoteSuggestion:
        """What ``note`` suggests and its activity does not have yet; of a book, nothing."""
        if len(note.text) > _LONGEST:
            return NoteSuggestion((), None)
        activity = report.activities[note.activity_id]
        counted = {figure.metric_id for figure in activity.figures}
        figures = tuple(
            suggestion
            for suggestion in self._figures(report, note)
            if suggestion.figure.metric_id not in counted
            and not self._is_dismissed(note, suggestion)
        )
        status = None
        if activity.status is None:
            status = suggested_status(note.text, activity.when, report.form.report.deadline)
        if status is not None and (note.id, status) in self._dismissed_status:
            status = None
        return NoteSuggestion(figures, status)

    def dismiss_figure(self, note: Note, suggestion: Suggestion) -> None:
        """Suggest this figure no more for the words it was found in."""
        self._dismissed_figures.add((note.id, suggestion.figure, _words(note, suggestion)))

    def dismiss_status(self, note: Note, status: Status) -> None:
        """Suggest this status no more for the note."""
        self._dismissed_status.add((note.id, status))

    def _figures(self, report: Report, note: Note) -> Sequence[Suggestion]:
        reader = self._reader_of(report)
        text, found = self._found.get(note.id, (None, ()))
        if text != note.text:
            found = tuple(reader.read(note.text))
            self._found[note.id] = note.text, found
        return found

    def _reader_of(self, report: Report) -> Suggester:
        """The reader for the report's metrics; with others, what it has found is out of date."""
        form, own = report.form, report.own_metrics
        if self._reader is None or self._reader[0] is not form or self._reader[1] is not own:
            reader = Suggester(report.metrics, form.report.period, form.language)
            self._reader = form, own, reader
            self._found.clear()
        return self._reader[2]

    def _is_dismissed(self, note: Note, suggestion: Suggestion) -> bool:
        return (note.id, suggestion.figure, _words(note, suggestion)) in self._dismissed_figures


def _words(note: Note, suggestion: Suggestion) -> str:
    return note.text[suggestion.start : suggestion.end].casefold()
