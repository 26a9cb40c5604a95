"""What is known of a note's activity, as every document sets it off at the end of the note.

Figures stand with the first note that tells of an activity only: printed twice, they would be
counted twice. That note says where else the activity is told of, and the others point to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import Activity, Note, Report, Status
from kplan_desktop.domain.text.conventions import figure_text, when_text
from kplan_desktop.exchange.wording.document_words import PaperWords


class FactKind(Enum):
    """What a fact is, which tells how it is set off."""

    STATUS = auto()
    FIGURE = auto()
    OTHER = auto()


class Fact(NamedTuple):
    """A few words about an activity."""

    kind: FactKind
    text: str


class LinkedNoteLabel(NamedTuple):
    """A note that tells of an activity, and its place in words, with and without «figures: »."""

    note_id: str
    place: str
    figures: str


class NoteFacts:
    """The facts of each note of a report."""

    def __init__(self, report: Report, words: PaperWords) -> None:
        self._report = report
        self._words = words
        self._metrics = {metric.id: metric for metric in report.metrics}
        self._told = told_in(report, words)

    def of(self, note: Note) -> Iterator[Fact]:
        """The facts in the order in which they are set; none where nothing is known."""
        activity, words = self._report.activities[note.activity_id], self._words
        if activity.status is Status.PLANNED:
            yield Fact(FactKind.STATUS, words.planned)
        if activity.status is Status.UNCERTAIN:
            yield Fact(FactKind.STATUS, words.uncertain)
        if activity.when is not None:
            yield Fact(FactKind.OTHER, when_text(activity.when, self._report.form.language))
        first, *others = self._told[activity.id]
        if note.id == first.note_id:
            yield from self._figures(activity)
        elif activity.figures:
            yield Fact(FactKind.OTHER, first.figures)
        if activity.shared_with:
            names = ", ".join(self._report.form.unit(unit).name for unit in activity.shared_with)
            yield Fact(FactKind.OTHER, f"{words.together_with} {names}")
        if note.id != first.note_id:
            if not activity.figures:
                yield Fact(FactKind.OTHER, words.also_under.format(places=first.place))
        elif others:
            places = "; ".join(told.place for told in others)
            yield Fact(FactKind.OTHER, words.also_under.format(places=places))

    def _figures(self, activity: Activity) -> Iterator[Fact]:
        for figure in activity.figures:
            metric = self._metrics[figure.metric_id]
            yield Fact(FactKind.FIGURE, figure_text(figure, metric, self._report.form.language))


def told_in(report: Report, words: PaperWords) -> dict[str, list[LinkedNoteLabel]]:
    """For each activity, the notes that tell of it, in printed order."""
    numbers = goal_numbers(report.form)
    told: dict[str, list[LinkedNoteLabel]] = {}
    for entry in report.goals:
        goal = numbers[entry.goal_id].removesuffix(".")
        for number, measure in enumerate(entry.measures, 1):
            for place, note in enumerate(measure.notes, 1):
                text = words.under_measure.format(goal=goal, measure=number, note=place)
                see = words.told_under_measure.format(goal=goal, measure=number, note=place)
                told.setdefault(note.activity_id, []).append(LinkedNoteLabel(note.id, text, see))
        for place, note in enumerate(entry.notes, 1):
            text = words.under_goal.format(goal=goal, note=place)
            see = words.told_under_goal.format(goal=goal, note=place)
            told.setdefault(note.activity_id, []).append(LinkedNoteLabel(note.id, text, see))
    return told
