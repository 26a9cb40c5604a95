"""The first things that an adviser does in a report, in their order, and which of them are done."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from kplan_desktop.domain.model.report import Report


class FirstStep(StrEnum):
    """What a newcomer has yet to learn, in the order in which she meets it."""

    MEASURE = "measure"
    NOTE = "note"
    FIGURE = "figure"
    PAGES = "pages"


def steps_done(report: Report) -> frozenset[FirstStep]:
    """The steps whose result stands in the report. Nothing there shows that pages were seen."""
    done = set()
    if any(measure.text.strip() for measure in report.measures()):
        done.add(FirstStep.MEASURE)
    notes = (note for entry in report.goals for note in entry.all_notes())
    if any(note.text.strip() for note in notes):
        done.add(FirstStep.NOTE)
    if any(activity.figures for activity in report.activities.values()):
        done.add(FirstStep.FIGURE)
    return frozenset(done)


def next_step(done: Collection[FirstStep]) -> FirstStep | None:
    """The first step that is not done; None where all are."""
    return next((step for step in FirstStep if step not in done), None)
