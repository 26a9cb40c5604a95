"""The report: what one unit has planned and done under the goals of a form.

Everything is immutable; an edit (``edits.py``) gives a new report that shares all that did not
change. A note belongs to exactly one activity. Status, time and figures belong to the activity, so
that an activity told of in five notes is still counted once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Literal

from kplan_desktop.domain.model.form import Form, Metric

MAX_FIGURE = Decimal(10) ** 12
"""Figures stay below this, so that every format carries them exactly."""

MAX_DECIMALS = 3
"""No figure has more decimal places, for the same reason."""


class Status(Enum):
    """Whether an activity has happened; one of which nothing is known has no status at all."""

    DONE = "done"
    PLANNED = "planned"
    UNCERTAIN = "uncertain"


class Exactness(Enum):
    """How sure a figure is. An unknown figure has no value, which is not the value zero."""

    EXACT = "exact"
    ESTIMATE = "estimate"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Semester:
    """A school half-year: spring (January to June) or autumn (July to December).

    Raises ValueError for a year that dates do not have (1 to 9999).
    """

    year: int
    half: Literal["spring", "autumn"]

    def __post_init__(self) -> None:
        if not dt.MINYEAR <= self.year <= dt.MAXYEAR:
            raise ValueError(f"a year lies between {dt.MINYEAR} and {dt.MAXYEAR}, not {self.year}")


@dataclass(frozen=True, slots=True)
class Day:
    """A single date."""

    date: dt.date


@dataclass(frozen=True, slots=True)
class DateRange:
    """From the first to the last day, both included. Raises ValueError when they are swapped."""

    first: dt.date
    last: dt.date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the range ends ({self.last}) before it begins ({self.first})")


When = Semester | Day | DateRange


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of a metric an activity reached. Raises ValueError on a senseless value."""

    metric_id: str
    value: Decimal | None
    exactness: Exactness

    def __post_init__(self) -> None:
        if (self.value is None) != (self.exactness is Exactness.UNKNOWN):
            raise ValueError("a figure has a value exactly when it is not unknown")
        if self.value is None:
            return
        if not self.value.is_finite() or not 0 <= self.value < MAX_FIGURE:
            raise ValueError(f"a figure lies between 0 and {MAX_FIGURE}, not {self.value}")
        if round(self.value, MAX_DECIMALS) != self.value:
            raise ValueError(f"a figure has at most {MAX_DECIMALS} decimals, not {self.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What really happened. ``shared_with`` holds the ids of other units that took part."""

    id: str
    status: Status | None = None
    when: When | None = None
    figures: tuple[Figure, ...] = ()
    shared_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A paragraph or more that tells of one activity. The text is plain."""

    id: str
    activity_id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalMeasure:
    """A measure of the unit's own under a goal.

    ``plan_text`` is the wording of the printed plan where it differs from today's text, else None.
    """

    id: str
    text: str
    plan_text: str | None = None
    notes: tuple[Note, ...] = ()

    @property
    def planned(self) -> str:
        """The wording that the plan prints."""
        return self.text if self.plan_text is None else self.plan_text


@dataclass(frozen=True, slots=True)
class NothingToReport:
    """The adviser's mark that a goal has nothing to tell of, with an optional reason."""

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalEntry:
    """All that the unit has written under one goal. ``notes`` are those that fit no measure."""

    goal_id: str
    measures: tuple[RegionalMeasure, ...] = ()
    notes: tuple[Note, ...] = ()
    nothing_to_report: NothingToReport | None = None

    def all_notes(self) -> Iterator[Note]:
        """The notes of every measure in order, then those of the goal itself."""
        for measure in self.measures:
            yield from measure.notes
        yield from self.notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One unit's plan and report. ``goals`` has one entry for each goal of the form, in its order.

    ``replaces`` is the SHA-256 of the delivered bundle that this revision takes the place of.
    """

    id: str
    form: Form
    unit_id: str
    adviser: str
    goals: tuple[GoalEntry, ...]
    activities: Mapping[str, Activity] = field(default_factory=dict)
    own_metrics: tuple[Metric, ...] = ()
    revision: int = 1
    replaces: str | None = None

    @property
    def unit_name(self) -> str:
        """The unit's name as the form spells it."""
        return self.form.unit(self.unit_id).name

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The form's metrics, then those the unit has added."""
        return self.form.metrics + self.own_metrics

    def entry(self, goal_id: str) -> GoalEntry:
        """What is written under this goal. Raises LookupError when the form has no such goal."""
        for entry in self.goals:
            if entry.goal_id == goal_id:
                return entry
        raise LookupError(goal_id)

    def measures(self) -> Iterator[RegionalMeasure]:
        """All regional measures in printed order."""
        for entry in self.goals:
            yield from entry.measures

    def all_notes(self) -> Iterator[Note]:
        """All notes in printed order."""
        for entry in self.goals:
            yield from entry.all_notes()


def empty_report(form: Form, *, report_id: str, unit_id: str, adviser: str = "") -> Report:
    """A report in which nothing is written yet."""
    form.unit(unit_id)
    return Report(
        id=report_id,
        form=form,
        unit_id=unit_id,
        adviser=adviser,
        goals=tuple(GoalEntry(goal_id=goal.id) for goal in form.goals()),
    )


def integrity_faults(report: Report) -> list[str]:
    """What makes a report that came from a file or a bundle impossible; empty when it is whole.

    Each fault is one English clause naming the place. A report made by edits never has any.
    """
    faults: list[str] = []
    if [entry.goal_id for entry in report.goals] != [goal.id for goal in report.form.goals()]:
        faults.append("the goals are not those of the form")
    if all(unit.id != report.unit_id for unit in report.form.units):
        faults.append(f'the form has no unit "{report.unit_id}"')
    if report.revision < 1:
        faults.append(f"the revision is {report.revision}, which is less than 1")
    metric_ids = [metric.id for metric in report.metrics]
    faults += [f'metric "{name}" stands twice' for name in _twice(metric_ids)]
    faults += [f'measure "{name}" stands twice' for name in _twice(m.id for m in report.measures())]
    notes = list(report.all_notes())
    faults += [f'note "{name}" stands twice' for name in _twice(note.id for note in notes)]
    told_of = {note.activity_id for note in notes}
    known = set(report.activities)
    if told_of != known:
        faults += [f'activity "{name}" is missing' for name in sorted(told_of - known)]
        faults += [f'activity "{name}" is told of in no note' for name in sorted(known - told_of)]
    unit_ids = {unit.id for unit in report.form.units}
    known_metrics = set(metric_ids)
    for key, activity in report.activities.items():
        # Thousands are looked at while a file opens, and have none: the words are left for later.
        if (
            key != activity.id
            or (activity.figures and not _are_known(activity.figures, known_metrics))
            or (activity.shared_with and not unit_ids.issuperset(activity.shared_with))
            or len(activity.shared_with) > 1
        ):
            faults += _activity_faults(key, activity, known_metrics, unit_ids)
    return faults


def _are_known(figures: tuple[Figure, ...], metric_ids: set[str]) -> bool:
    """Whether each figure counts another one of these metrics."""
    if len(figures) == 1:
        return figures[0].metric_id in metric_ids
    counted = {figure.metric_id for figure in figures}
    return len(counted) == len(figures) and counted <= metric_ids


def _activity_faults(
    key: str, activity: Activity, metric_ids: set[str], unit_ids: set[str]
) -> list[str]:
    faults: list[str] = []
    if key != activity.id:
        faults.append(f'activity "{activity.id}" is filed under "{key}"')
    counted = [figure.metric_id for figure in activity.figures]
    faults += [f'activity "{key}" counts "{name}" twice' for name in _twice(counted)]
    faults += [
        f'activity "{key}" counts "{name}", which is no metric'
        for name in dict.fromkeys(counted)
        if name not in metric_ids
    ]
    shared = activity.shared_with
    faults += [f'activity "{key}" is shared with "{name}" twice' for name in _twice(shared)]
    faults += [
        f'activity "{key}" is shared with "{name}", which is no unit'
        for name in dict.fromkeys(shared)
        if name not in unit_ids
    ]
    return faults


def _twice(names: Iterable[str]) -> list[str]:
    names = list(names)
    if len(set(names)) == len(names):
        return []
    seen: set[str] = set()
    twice: list[str] = []
    for name in names:
        if name in seen:
            twice.append(name)
        seen.add(name)
    return twice
