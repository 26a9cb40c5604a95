"""Findings: what the adviser may want to look at before she delivers.

A finding never stops anything: a report is taken incomplete and late (design, part 1). ``WARNING``
marks what a reader would ask about, ``HINT`` what would make the report better.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    GoalEntry,
    Note,
    RegionalMeasure,
    Report,
    Semester,
    Status,
    When,
)
from kplan_desktop.domain.totals.totals import has_figures


class Severity(Enum):
    """How much a finding weighs."""

    WARNING = "warning"
    HINT = "hint"


class FindingKind(Enum):
    """What was found. The value is the word that `kplan check --json` prints."""

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


_HINTS = frozenset({FindingKind.NO_ADVISER, FindingKind.NO_FIGURES})


@dataclass(frozen=True, slots=True)
class Location:
    """Where a finding is, from the whole report (all None) down to one note.

    ``number`` tells the place from every other: «1.1» is a goal, «1.1 · 4» its fourth measure,
    «1.1 · 4.2» a note there, and «1.1 – 2» the second note that stands under no measure.
    """

    goal_id: str | None = None
    measure_id: str | None = None
    note_id: str | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, and where."""

    kind: FindingKind
    place: Location

    @property
    def severity(self) -> Severity:
        """Whether a reader would ask about it."""
        return Severity.HINT if self.kind in _HINTS else Severity.WARNING


_QUESTION_MARKS = re.compile(r"\?{2,}")


def findings(report: Report, today: dt.date) -> tuple[Finding, ...]:
    """All findings of a report in printed order, those of the whole report first.

    ``today`` is the day against which the deadline is held; the deadline is the whole day.
    """
    return (*_of_report(report, today), *_of_goals(report, today))


def first_without_figures(report: Report) -> Location | None:
    """Where to begin when figures are missing: the first note that tells of what has none.

    A note without text tells of nothing yet, and what is only planned has reached nobody. None
    where every activity that is told of has a figure, or was asked for one that nobody knows.
    """
    numbers = goal_numbers(report.form)
    for entry in report.goals:
        number = numbers[entry.goal_id]
        for row, measure in enumerate(entry.measures, start=1):
            for index, note in enumerate(measure.notes, start=1):
                if _lacks_figures(report, note):
                    where = f"{number} · {row}.{index}"
                    return Location(entry.goal_id, measure.id, note.id, where)
        for index, note in enumerate(entry.notes, start=1):
            if _lacks_figures(report, note):
                return Location(entry.goal_id, None, note.id, f"{number} – {index}")
    return None


def _lacks_figures(report: Report, note: Note) -> bool:
    activity = report.activities[note.activity_id]
    told = bool(note.text.strip()) and activity.status is not Status.PLANNED
    return told and not activity.figures


def _of_report(report: Report, today: dt.date) -> Iterator[Finding]:
    if not report.adviser.strip():
        yield Finding(FindingKind.NO_ADVISER, Location())
    if today > report.form.report.deadline:
        yield Finding(FindingKind.LATE, Location())
    if report.activities and not any(map(has_figures, report.activities.values())):
        yield Finding(FindingKind.NO_FIGURES, Location())


def _of_goals(report: Report, today: dt.date) -> Iterator[Finding]:
    numbers = goal_numbers(report.form)
    for entry in report.goals:
        number = numbers[entry.goal_id]
        yield from _of_goal(report, entry, number, today)


def _of_goal(report: Report, entry: GoalEntry, number: str, today: dt.date) -> Iterator[Finding]:
    place = Location(entry.goal_id, number=number)
    written = bool(entry.measures or entry.notes)
    if not written and entry.nothing_to_report is None:
        yield Finding(FindingKind.GOAL_EMPTY, place)
    if entry.nothing_to_report is not None and any(n.text.strip() for n in entry.all_notes()):
        yield Finding(FindingKind.NOTHING_BUT_NOTES, place)
    for index, measure in enumerate(entry.measures, start=1):
        yield from _of_measure(report, entry, measure, f"{number} · {index}", today)
    for index, note in enumerate(entry.notes, start=1):
        here = Location(entry.goal_id, None, note.id, f"{number} – {index}")
        yield from _of_note(report, note, here, today)


def _of_measure(
    report: Report, entry: GoalEntry, measure: RegionalMeasure, number: str, today: dt.date
) -> Iterator[Finding]:
    place = Location(entry.goal_id, measure.id, None, number)
    if not measure.text.strip():
        yield Finding(FindingKind.MEASURE_WITHOUT_TEXT, place)
    if not measure.notes and entry.nothing_to_report is None:
        yield Finding(FindingKind.MEASURE_WITHOUT_NOTES, place)
    for index, note in enumerate(measure.notes, start=1):
        here = Location(entry.goal_id, measure.id, note.id, f"{number}.{index}")
        yield from _of_note(report, note, here, today)


def _of_note(report: Report, note: Note, place: Location, today: dt.date) -> Iterator[Finding]:
    activity = report.activities[note.activity_id]
    if not note.text.strip():
        yield Finding(FindingKind.NOTE_WITHOUT_TEXT, place)
    if activity.status is Status.UNCERTAIN or _QUESTION_MARKS.search(note.text):
        yield Finding(FindingKind.UNCERTAIN, place)
    deadline = report.form.report.deadline
    first = _first_day(activity.when)
    if first is not None and first > deadline and activity.status is not Status.PLANNED:
        yield Finding(FindingKind.AFTER_DEADLINE, place)
    if _done_in_future(activity, today):
        yield Finding(FindingKind.DONE_IN_FUTURE, place)


def _done_in_future(activity: Activity, today: dt.date) -> bool:
    first = _first_day(activity.when)
    return activity.status is Status.DONE and first is not None and first > today


def _first_day(when: When | None) -> dt.date | None:
    match when:
        case None:
            return None
        case Day(date):
            return date
        case DateRange(first, _):
            return first
        case Semester(year, half):
            return dt.date(year, 1 if half == "spring" else 7, 1)
