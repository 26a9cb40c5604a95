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
from kplan_desktop.domain.model.form import Form, Metric, NationalGoal, StrategyArea

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
    """What really took place. ``shared_with`` are the ids of other units that took part.

    ``origin`` is the id of the activity in the report of the period before that it was copied from,
    empty without one.
    """

    id: str
    status: Status | None = None
    when: When | None = None
    figures: tuple[Figure, ...] = ()
    shared_with: tuple[str, ...] = ()
    origin: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of it."""
        return self == Activity(id=self.id, origin=self.origin)

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
    """One or more paragraphs that describe one activity. The text is plain.

    ``origin`` is the id of the note in the report of the period before that it was copied from,
    empty without one.
    """

    id: str
    activity_id: str
    text: str
    origin: str = ""


class OutcomeKind(Enum):
    """What became of a measure of the adopted plan."""

    DONE = "done"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a measure of the adopted plan, and why; the reason is optional."""

    kind: OutcomeKind
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalMeasure:
    """A measure of the unit's own under a goal.

    ``plan_text`` is the wording of the printed plan where it differs from today's text, else None;
    empty for a measure that is not in the plan. ``origin`` is the id of the measure in the report
    of the period before that it was copied from, empty without one.
    """

    id: str
    text: str
    plan_text: str | None = None
    outcome: Outcome | None = None
    notes: tuple[Note, ...] = ()
    origin: str = ""

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

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written there, not even that there is nothing to report."""
        return not (self.measures or self.notes) and self.nothing_to_report is None

    def all_notes(self) -> Iterator[Note]:
        """The notes of every measure in order, then those of the goal itself."""
        for measure in self.measures:
            yield from measure.notes
        yield from self.notes


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAdoption:
    """The adoption of the plan: its date, and who adopted it, such as a board.

    From then on the plan has the wording that each measure had on that day (``plan_text``).
    """

    date: dt.date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOrigin:
    """The report of the period before that a report was made from, and the form of that one."""

    report_id: str
    form_id: str
    form_version: int


PARKED_AREA_ID = "_parked"
"""The id of the area of parked goals, which no form has: the ids there have no underscore."""


def parked_word(language: str) -> str:
    """What parked goals are called in a form's language: on paper, on the screen and in labels."""
    return "Parked" if language.split("-")[0].casefold() == "en" else "Parkert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One unit's plan and report.

    ``goals`` has one entry for each goal of the form, in its order, then one for each of
    ``parked``: goals of an earlier form that this one does not have, as they stood there. What is
    written under them was kept when the report came to this form.
    ``replaces`` is the SHA-256 of the delivered bundle that this revision replaces. ``approval``
    may be of an earlier content, and has then lapsed. ``plan_adoption`` is None until the plan is
    adopted. ``origin`` is None unless the report was made from that of the period before.
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
    plan_adoption: PlanAdoption | None = None
    origin: ReportOrigin | None = None
    parked: tuple[NationalGoal, ...] = ()

    def areas(self) -> tuple[StrategyArea, ...]:
        """The areas of the form, then that of the parked goals, which has no number, if any are."""
        if not self.parked:
            return self.form.strategy_areas
        title = parked_word(self.form.language)
        parked = StrategyArea(id=PARKED_AREA_ID, number="", title=title, goals=self.parked)
        return (*self.form.strategy_areas, parked)

    def national_goals(self) -> Iterator[NationalGoal]:
        """The goals of the form in printed order, then the parked ones."""
        yield from self.form.goals()
        yield from self.parked

    def national_goal(self, goal_id: str) -> NationalGoal:
        """The form's or parked goal with this id. Raises LookupError when there is none."""
        for goal in self.national_goals():
            if goal.id == goal_id:
                return goal
        raise LookupError(goal_id)

    def area_of(self, goal_id: str) -> StrategyArea:
        """The area that contains the goal. Raises LookupError when there is no such goal."""
        for area in self.areas():
            if any(goal.id == goal_id for goal in area.goals):
                return area
        raise LookupError(goal_id)

    def is_parked(self, goal_id: str | None) -> bool:
        """Whether a goal is a parked one, which the form does not ask for."""
        return any(goal.id == goal_id for goal in self.parked)

    def asked_for(self) -> tuple[GoalEntry, ...]:
        """What is written under the goals of the form, without the parked ones."""
        return self.goals[: len(self.goals) - len(self.parked)]

    @property
    def unit_name(self) -> str:
        """The unit's name as the form spells it."""
        return self.form.unit(self.unit_id).name

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in it: printed, it is a form to fill in by hand."""
        return all(entry.is_empty for entry in self.goals)

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
