"""Findings: what the adviser may want to check before she delivers.

A finding never prevents a delivery: a report may be incomplete and late (design, part 1).
``WARNING`` is what a reader would ask about, ``HINT`` what would improve the report.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import (
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
    Status,
)
from kplan_desktop.domain.totals.standing import begins_after, lacking_figures


class Severity(Enum):
    """The severity of a finding."""

    WARNING = "warning"
    HINT = "hint"


class FindingKind(Enum):
    """The kind of a finding. The value is printed by ``kplan check --json``."""

    NO_ADVISER = "no-adviser"
    LATE = "late"
    GOAL_EMPTY = "goal-empty"
    NOTHING_BUT_NOTES = "nothing-to-report-but-notes"
    MEASURE_WITHOUT_TEXT = "measure-without-text"
    MEASURE_WITHOUT_NOTES = "measure-without-notes"
    NOTE_WITHOUT_TEXT = "note-without-text"
    UNCERTAIN = "uncertain"
    AFTER_DEADLINE = "after-deadline"
    DONE_IN_FUTURE = "done-in-future"
    NO_FIGURES = "no-figures"
    OPEN_SUGGESTIONS = "open-suggestions"


_HINTS = frozenset({FindingKind.NO_ADVISER, FindingKind.NO_FIGURES, FindingKind.OPEN_SUGGESTIONS})


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding and its location: the whole report, a goal, a measure or a note.

    ``count`` is how many there are of what is counted, else 0.
    """

    kind: FindingKind
    location: Location
    count: int = 0

    @property
    def severity(self) -> Severity:
        """Whether a reader would ask about it."""
        return Severity.HINT if self.kind in _HINTS else Severity.WARNING


@dataclass(frozen=True, slots=True)
class FindingKey:
    """What identifies a finding when the report is looked through again.

    ``element_id`` is the id of the note, measure or goal that it is about, empty for the report.
    ``words`` are those in the text that it is about, empty where it is about all of it.
    """

    kind: FindingKind
    element_id: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class AsideFinding:
    """A finding that the user has set aside, with her reason; ``at`` has its offset from UTC."""

    key: FindingKey
    reason: str
    at: dt.datetime


_QUESTION_MARKS = re.compile(r"\?{2,}")


def findings(report: Report, today: dt.date, *, open_suggestions: int = 0) -> tuple[Finding, ...]:
    """All findings of a report in printed order, those of the whole report first.

    ``today`` is compared with the deadline, which lasts until the end of its day.
    ``open_suggestions`` is how much the notes state that was neither accepted nor dismissed.
    """
    of_report = [*_of_report(report, today)]
    if open_suggestions:
        of_report.append(Finding(FindingKind.OPEN_SUGGESTIONS, Location(), open_suggestions))
    of_goals = (_of_goal(report, entry, today) for entry in report.goals)
    return (*of_report, *chain.from_iterable(of_goals))


def _of_report(report: Report, today: dt.date) -> Iterator[Finding]:
    if not report.adviser.strip():
        yield Finding(FindingKind.NO_ADVISER, Location())
    deadline = report.form.report.deadline
    if today > deadline:
        yield Finding(FindingKind.LATE, Location())
    if lacking_figures(report):
        yield Finding(FindingKind.NO_FIGURES, Location())


def _of_goal(report: Report, entry: GoalEntry, today: dt.date) -> Iterator[Finding]:
    location = Location(entry.goal_id)
    written = bool(entry.measures or entry.notes)
    if not written and entry.nothing_to_report is None:
        yield Finding(FindingKind.GOAL_EMPTY, location)
    if entry.nothing_to_report is not None and any(n.text.strip() for n in entry.all_notes()):
        yield Finding(FindingKind.NOTHING_BUT_NOTES, location)
    for measure in entry.measures:
        yield from _of_measure(report, entry, measure, today)
    for note in entry.notes:
        yield from _of_note(report, note, Location(entry.goal_id, None, note.id), today)


def _of_measure(
    report: Report, entry: GoalEntry, measure: RegionalMeasure, today: dt.date
) -> Iterator[Finding]:
    location = Location(entry.goal_id, measure.id)
    if not measure.text.strip():
        yield Finding(FindingKind.MEASURE_WITHOUT_TEXT, location)
    if not measure.notes and entry.nothing_to_report is None:
        yield Finding(FindingKind.MEASURE_WITHOUT_NOTES, location)
    for note in measure.notes:
        yield from _of_note(report, note, Location(entry.goal_id, measure.id, note.id), today)


def _of_note(report: Report, note: Note, location: Location, today: dt.date) -> Iterator[Finding]:
    activity = report.activities[note.activity_id]
    if not note.text.strip():
        yield Finding(FindingKind.NOTE_WITHOUT_TEXT, location)
    if activity.status is Status.UNCERTAIN or _QUESTION_MARKS.search(note.text):
        yield Finding(FindingKind.UNCERTAIN, location)
    deadline = report.form.report.deadline
    is_on = activity.status not in (Status.PLANNED, Status.CANCELLED)
    if is_on and begins_after(activity, deadline):
        yield Finding(FindingKind.AFTER_DEADLINE, location)
    if activity.status is Status.DONE and begins_after(activity, today):
        yield Finding(FindingKind.DONE_IN_FUTURE, location)
