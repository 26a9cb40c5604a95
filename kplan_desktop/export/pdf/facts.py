"""What is known of a note's activity, as it is set off at the end of the note.

Figures stand with the first note that tells of an activity only: printed twice, they would be
counted twice. That note says where else the activity is told of, and the others point to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kplan_desktop.domain.conventions import figure_text, when_text
from kplan_desktop.domain.places import goal_numbers
from kplan_desktop.domain.report import Activity, Note, Report, Status
from kplan_desktop.export.pdf.look import Look
from kplan_desktop.export.pdf.text import Run, one_line
from kplan_desktop.export.wording import PaperWords


class Told(NamedTuple):
    """A note that tells of an activity, and its place in words, with and without «figures: »."""

    note_id: str
    place: str
    figures: str


class Facts:
    """The facts of each note of a report."""

    def __init__(self, report: Report, look: Look, words: PaperWords):
        self._report = report
        self._look = look
        self._words = words
        self._metrics = {metric.id: metric for metric in report.metrics}
        self.told = told_in(report, words)

    def of(self, note: Note) -> list[Run]:
        """Runs that stand together, a dot between each two; none where nothing is known."""
        facts = list(self._facts(note, self._report.activities[note.activity_id]))
        last = len(facts) - 1
        return [
            Run(fact.text if number == last else f"{fact.text} ·", fact.style, together=True)
            for number, fact in enumerate(facts)
        ]

    def _facts(self, note: Note, activity: Activity) -> Iterator[Run]:
        look, words = self._look, self._words
        if activity.status is Status.PLANNED:
            yield Run(words.planned, look.muted_strong)
        if activity.status is Status.UNCERTAIN:
            yield Run(words.uncertain, look.muted_strong)
        if activity.when is not None:
            yield Run(when_text(activity.when, self._report.form.language), look.muted)
        first, *others = self.told[activity.id]
        if note.id == first.note_id:
            yield from self._figures(activity)
        elif activity.figures:
            yield Run(first.figures, look.muted)
        if activity.shared_with:
            names = ", ".join(
                one_line(self._report.form.unit(unit).name) for unit in activity.shared_with
            )
            yield Run(f"{words.together_with} {names}", look.muted)
        if note.id != first.note_id:
            if not activity.figures:
                yield Run(words.also_under.format(places=first.place), look.muted)
        elif others:
            places = "; ".join(told.place for told in others)
            yield Run(words.also_under.format(places=places), look.muted)

    def _figures(self, activity: Activity) -> Iterator[Run]:
        language = self._report.form.language
        for figure in activity.figures:
            text = figure_text(figure, self._metrics[figure.metric_id], language)
            yield Run(one_line(text), self._look.figure)


def told_in(report: Report, words: PaperWords) -> dict[str, list[Told]]:
    """For each activity, the notes that tell of it, in printed order."""
    numbers = goal_numbers(report.form)
    told: dict[str, list[Told]] = {}
    for entry in report.goals:
        goal = one_line(numbers[entry.goal_id]).removesuffix(".")
        for number, measure in enumerate(entry.measures, 1):
            for place, note in enumerate(measure.notes, 1):
                text = words.under_measure.format(goal=goal, measure=number, note=place)
                see = words.told_under_measure.format(goal=goal, measure=number, note=place)
                told.setdefault(note.activity_id, []).append(Told(note.id, text, see))
        for place, note in enumerate(entry.notes, 1):
            text = words.under_goal.format(goal=goal, note=place)
            see = words.told_under_goal.format(goal=goal, note=place)
            told.setdefault(note.activity_id, []).append(Told(note.id, text, see))
    return told
