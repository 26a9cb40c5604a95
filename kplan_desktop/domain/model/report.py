"""The report: what one unit has planned and done under the goals of a form.

Everything is immutable; an edit (``edits.py``) gives a new report that shares all unchanged parts.
A note is linked to exactly one activity. Status, time and figures belong to the activity, so that
an activity with five notes is still metric_ids_used once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import Literal, assert_never

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import Form, Metric

MAX_FIGURE = Decimal(10) ** 12
"""Figures stay below this, so that every format carries them exactly."""

MAX_DECIMALS = 3
"""No figure has more decimal places, for the same reason."""

MOST_TIMES = 50
"""The most times that one activity has."""


class Status(Enum):
    """Whether an activity has taken place; without any information it has no status at all."""

    DONE = "done"
    PLANNED = "planned"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


class Exactness(Enum):
    """How certain a figure is. An unknown figure has no value, which is not the value zero."""

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
    """From the first to the last day, both included. Raises ValueError when the last is earlier."""

    first: dt.date
    last: dt.date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the range ends ({self.last}) before it begins ({self.first})")


SingleTime = Semester | Day | DateRange


@dataclass(frozen=True, slots=True)
class SeveralTimes:
    """Two or more times of one activity, by their first and then their last days.

    Raises ValueError unless they are in this order, and no two of them the same days.
    """

    parts: tuple[SingleTime, ...]

    def __post_init__(self) -> None:
        if not 2 <= len(self.parts) <= MOST_TIMES:
            raise ValueError(f"there are 2 to {MOST_TIMES} times in a list, not {len(self.parts)}")
        days = [days_of(part) for part in self.parts]
        if any(later <= earlier for earlier, later in pairwise(days)):
            raise ValueError("the times in a list are not in order, or two are the same days")


When = SingleTime | SeveralTimes


def days_of(when: When) -> tuple[dt.date, dt.date]:
    """The first and the last day of a time, both included; a semester begins 1 January or July.

    Of several times, the first day of the earliest and the last day of the one that ends last.
    """
    match when:
        case Semester(year, "spring"):
            return dt.date(year, 1, 1), dt.date(year, 6, 30)
        case Semester(year, _):
            return dt.date(year, 7, 1), dt.date(year, 12, 31)
        case Day(date):
            return date, date
        case DateRange(first, last):
            return first, last
        case SeveralTimes(parts):
            days = [days_of(part) for part in parts]
            return days[0][0], max(last for _, last in days)
    assert_never(when)


def joined_times(times: Iterable[When]) -> When:
    """All these times as one: a list in order, or a single time where they are the same days.

    Raises ValueError without any time, and for more than ``MOST_TIMES``.
    """
    by_days: dict[tuple[dt.date, dt.date], SingleTime] = {}
    for when in times:
        for part in single_times(when):
            by_days.setdefault(days_of(part), part)
    parts = tuple(by_days[days] for days in sorted(by_days))
    return parts[0] if len(parts) == 1 else SeveralTimes(parts)


def single_times(when: When) -> tuple[SingleTime, ...]:
    """The times of a list, or the only one."""
    return when.parts if isinstance(when, SeveralTimes) else (when,)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a metric that an activity reached. Raises ValueError for an invalid value."""

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
    """What really took place. ``shared_with`` are the ids of other units that took part."""

    id: str
    status: Status | None = None
    when: When | None = None
    figures: tuple[Figure, ...] = ()
    shared_with: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of it."""
        return self == Activity(id=self.id)

    def with_figure(self, figure: Figure, *, instead_of: str | None = None) -> Activity:
        """The activity with ``figure`` in place of its figure of that metric, or else added last.

        ``instead_of`` is the id of a metric whose figure it replaces, at the same index.
        """
        replaced = {figure.metric_id, instead_of}
        metric_ids = [known.metric_id for known in self.figures]
        index = next(
            (
                metric_ids.index(name)
                for name in (instead_of, figure.metric_id)
                if name in metric_ids
            ),
            len(metric_ids),
        )
        before, after = self.figures[:index], self.figures[index:]
        kept_before = (known for known in before if known.metric_id not in replaced)
        kept_after = (known for known in after if known.metric_id not in replaced)
        return replace(self, figures=(*kept_before, figure, *kept_after))

    def without_figure(self, metric_id: str) -> Activity:
        """The activity without its figure of a metric."""
        figures = tuple(figure for figure in self.figures if figure.metric_id != metric_id)
        return replace(self, figures=figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One or more paragraphs that describe one activity. The text is plain."""

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
        """The wording that is printed in the plan."""
        return self.text if self.plan_text is None else self.plan_text


@dataclass(frozen=True, slots=True)
class NothingToReport:
    """The adviser's mark that there is nothing to report under a goal; the reason is optional."""

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalEntry:
    """What the unit has written under one goal. ``notes`` are those without a measure."""

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

    ``replaces`` is the SHA-256 of the delivered bundle that this revision replaces. ``approval``
    may be of an earlier content, and has then lapsed.
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
    approval: Approval | None = None

    @property
    def unit_name(self) -> str:
        """The unit's name as the form spells it."""
        return self.form.unit(self.unit_id).name

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in it: printed, it is a form to fill in by hand."""
        return not any(
            entry.measures or entry.notes or entry.nothing_to_report is not None
            for entry in self.goals
        )

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
    """A report without any contents. Raises LookupError when the form has no such unit."""
    form.unit(unit_id)
    return Report(
        id=report_id,
        form=form,
        unit_id=unit_id,
        adviser=adviser,
        goals=tuple(GoalEntry(goal_id=goal.id) for goal in form.goals()),
    )


def integrity_faults(report: Report) -> list[str]:
    """The inconsistencies of a report from a file or bundle; empty when it is consistent.

    Each is one English clause that names the element. A report made by edits never has any.
    """
    faults: list[str] = []
    if [entry.goal_id for entry in report.goals] != [goal.id for goal in report.form.goals()]:
        faults.append("the goals are not those of the form")
    if all(unit.id != report.unit_id for unit in report.form.units):
        faults.append(f'the form has no unit "{report.unit_id}"')
    if report.revision < 1:
        faults.append(f"the revision is {report.revision}, which is less than 1")
    metric_ids = [metric.id for metric in report.metrics]
    faults += [f'metric "{name}" stands twice' for name in _duplicates(metric_ids)]
    faults += [
        f'metric "{metric.id}" of its own has a definition, which is only a form\'s'
        for metric in report.own_metrics
        if metric.definition
    ]
    faults += [
        f'measure "{name}" stands twice' for name in _duplicates(m.id for m in report.measures())
    ]
    notes = list(report.all_notes())
    faults += [f'note "{name}" stands twice' for name in _duplicates(note.id for note in notes)]
    linked = {note.activity_id for note in notes}
    existing = set(report.activities)
    if linked != existing:
        faults += [f'activity "{name}" is missing' for name in sorted(linked - existing)]
        faults += [f'activity "{name}" is told of in no note' for name in sorted(existing - linked)]
    unit_ids = {unit.id for unit in report.form.units}
    known_metrics = set(metric_ids)
    for key, activity in report.activities.items():
        # Opening a file checks thousands of faultless activities: no clauses are made for them.
        if (
            key != activity.id
            or (activity.figures and not _have_distinct_metrics(activity.figures, known_metrics))
            or (activity.shared_with and not unit_ids.issuperset(activity.shared_with))
            or len(activity.shared_with) > 1
        ):
            faults += _activity_faults(key, activity, known_metrics, unit_ids)
    return faults


def _have_distinct_metrics(figures: tuple[Figure, ...], metric_ids: set[str]) -> bool:
    """Whether each figure has a different one of these metrics."""
    if len(figures) == 1:
        return figures[0].metric_id in metric_ids
    metric_ids_used = {figure.metric_id for figure in figures}
    return len(metric_ids_used) == len(figures) and metric_ids_used <= metric_ids


def _activity_faults(
    key: str, activity: Activity, metric_ids: set[str], unit_ids: set[str]
) -> list[str]:
    faults: list[str] = []
    if key != activity.id:
        faults.append(f'activity "{activity.id}" is filed under "{key}"')
    metric_ids_used = [figure.metric_id for figure in activity.figures]
    faults += [f'activity "{key}" counts "{name}" twice' for name in _duplicates(metric_ids_used)]
    faults += [
        f'activity "{key}" counts "{name}", which is no metric'
        for name in dict.fromkeys(metric_ids_used)
        if name not in metric_ids
    ]
    shared = activity.shared_with
    faults += [f'activity "{key}" is shared with "{name}" twice' for name in _duplicates(shared)]
    faults += [
        f'activity "{key}" is shared with "{name}", which is no unit'
        for name in dict.fromkeys(shared)
        if name not in unit_ids
    ]
    return faults


def _duplicates(names: Iterable[str]) -> list[str]:
    names = list(names)
    if len(set(names)) == len(names):
        return []
    seen: set[str] = set()
    duplicates: list[str] = []
    for name in names:
        if name in seen:
            duplicates.append(name)
        seen.add(name)
    return duplicates
