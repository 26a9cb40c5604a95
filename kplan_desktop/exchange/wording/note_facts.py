"""The facts about a note's activity that documents print after the note's text.

Figures are printed with the first note of an activity only: printed twice, they would be counted
twice. That note names the other notes of the activity, and those refer to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from kplan_desktop.domain.model.location import Location, locations_by_activity
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.domain.text.formatting import figure_text, when_text
from kplan_desktop.domain.totals.standing import Standing, standing
from kplan_desktop.exchange.wording.document_words import DocumentWords


class FactKind(Enum):
    """What a fact is, which decides its style."""

    STATUS = auto()
    FIGURE = auto()
    OTHER = auto()


class Fact(NamedTuple):
    """A few words about an activity."""

    kind: FactKind
    text: str


class NoteFacts:
    """The facts of each note of a report."""

    def __init__(self, report: Report, words: DocumentWords) -> None:
        self._report = report
        self._words = words
        self._metrics = {metric.id: metric for metric in report.metrics}
        self._locations = locations_by_activity(report)
        self._labels = LocationLabels(report)

    def of(self, note: Note) -> Iterator[Fact]:
        """The facts in printed order; none where nothing is known."""
        activity, words = self._report.activities[note.activity_id], self._words
        stands = standing(activity, self._report.form.report.deadline)
        if stands is Standing.PLANNED:
            yield Fact(FactKind.STATUS, words.planned)
        if stands is Standing.UNCERTAIN:
            yield Fact(FactKind.STATUS, words.uncertain)
        if stands is Standing.CANCELLED:
            yield Fact(FactKind.STATUS, words.cancelled)
        if activity.when is not None:
            yield Fact(FactKind.OTHER, when_text(activity.when, self._report.form.language))
        first, *others = self._locations[activity.id]
        if note.id == first.note_id:
            # What is counted nowhere does not stand out as a figure.
            kind = FactKind.OTHER if stands is Standing.CANCELLED else FactKind.FIGURE
            yield from (Fact(kind, text) for text in self._figures(activity))
        elif activity.figures:
            yield Fact(FactKind.OTHER, words.figures_at.format(location=self._label(first)))
        if activity.shared_with:
            names = ", ".join(self._report.form.unit(unit).name for unit in activity.shared_with)
            yield Fact(FactKind.OTHER, f"{words.together_with} {names}")
        if note.id != first.note_id:
            if not activity.figures:
                yield Fact(FactKind.OTHER, words.also_under.format(locations=self._label(first)))
        elif others:
            locations = "; ".join(map(self._label, others))
            yield Fact(FactKind.OTHER, words.also_under.format(locations=locations))

    def _label(self, location: Location) -> str:
        return self._labels.long(location, self._words.location)

    def _figures(self, activity: Activity) -> Iterator[str]:
        for figure in activity.figures:
            metric = self._metrics[figure.metric_id]
            yield figure_text(figure, metric, self._report.form.language)
