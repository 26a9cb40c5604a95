"""The facts of a report, of which board and totals are made (``revision_facts.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kplan_desktop.domain.collection.revision_facts import (
    ActivityFacts,
    GoalState,
    RevisionFacts,
)
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import GoalEntry, Note, Report, days_of
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.totals.standing import lacking_figures, standing

LABEL_LENGTH: Final = 120
"""Characters of a note that an activity is recognised by, at most."""

_LABEL_WORDS: Final = LABEL_LENGTH // 2
"""More words than these are never within it."""


def facts_of(report: Report) -> RevisionFacts:
    """The facts of a report. An approval that has lapsed is to be taken off it before.

    ``goals`` has the goals of the report's form. Activities, in printed order, are also those of
    its parked goals, whose ids are not among ``goals``.
    """
    written = [note for note in report.all_notes() if note.text.strip()]
    measures = list(report.measures())
    return RevisionFacts(
        unit_name=report.unit_name,
        adviser=report.adviser,
        own_metrics=report.own_metrics,
        goals={entry.goal_id: _state(entry) for entry in report.asked_for()},
        activities=tuple(_activities(report)),
        notes=len(written),
        measures=len(measures),
        outcomes=sum(1 for measure in measures if measure.outcome is not None),
        approved=report.approval is not None,
        plan_adopted=report.plan_adoption is not None,
        form_metrics=_used(report),
    )


def _used(report: Report) -> tuple[Metric, ...]:
    """The metrics of the form that figures are of. Their definitions are the form's own."""
    used = {figure.metric_id for each in report.activities.values() for figure in each.figures}
    return tuple(
        replace(metric, definition="") for metric in report.form.metrics if metric.id in used
    )


def _state(entry: GoalEntry) -> GoalState:
    if any(note.text.strip() for note in entry.all_notes()):
        return GoalState.WRITTEN
    if entry.nothing_to_report is not None:
        return GoalState.NOTHING_TO_REPORT
    has_outcome = any(measure.outcome is not None for measure in entry.measures)
    return GoalState.WRITTEN if has_outcome else GoalState.EMPTY


def _activities(report: Report) -> Iterator[ActivityFacts]:
    notes: dict[str, list[Note]] = {}
    goal_ids: dict[str, dict[str, None]] = {}
    for entry in report.goals:
        for note in entry.all_notes():
            notes.setdefault(note.activity_id, []).append(note)
            goal_ids.setdefault(note.activity_id, {})[entry.goal_id] = None
    lacking = lacking_figures(report)
    deadline = report.form.report.deadline
    for activity_id, told_in in notes.items():
        activity = report.activities[activity_id]
        yield ActivityFacts(
            id=activity_id,
            label=_label(told_in),
            goal_ids=tuple(goal_ids[activity_id]),
            note_ids=tuple(note.id for note in told_in),
            standing=standing(activity, deadline),
            days=None if activity.when is None else days_of(activity.when),
            figures=activity.figures,
            shared_with=activity.shared_with,
            lacks=activity_id in lacking,
        )


def label_of(text: str) -> str:
    """The beginning of a note, on one line, as ``ActivityFacts.label`` has it."""
    return beginning(" ".join(text.split(maxsplit=_LABEL_WORDS)), LABEL_LENGTH)


def _label(notes: list[Note]) -> str:
    """The beginning of the first note that has text; empty where none has any."""
    return label_of(next((note.text for note in notes if note.text.strip()), ""))
