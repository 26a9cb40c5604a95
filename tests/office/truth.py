"""The totals that are right, computed from generated activities and by no code of the program.

The rule (shared/design.md, part 2): reached is what is done, and what has no status and no time
that begins after the deadline; no status with such a time is planned; cancelled is counted nowhere.
An activity counts once in each scope under which any of its notes stands. An unknown or a missing
figure is not zero.

Scopes are named `whole`, `area:ID`, `goal:ID`, `unit:ID`, `unit:ID|area:ID`, `unit:ID|goal:ID`.
Decisions on joint events change the scopes over all units; a unit's own totals are of its own
report and stay. One event that several units tell of stands under all goals that any of them
put it under, and counts once in each with the figures that were decided.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from tests.office.report_model import Activity, Figure, Json, Report

State: TypeAlias = Literal["reached", "planned", "uncertain", "cancelled"]
Rule: TypeAlias = Literal["unit", "largest", "sum"]


def state_of(activity: Activity, deadline: date) -> State:
    """What an activity counts as."""
    if activity.status == "done":
        return "reached"
    if activity.status is not None:
        return activity.status
    late = any(time.first > deadline for time in activity.times)
    return "planned" if late else "reached"


@dataclass(frozen=True)
class Member:
    """An activity in the report of a unit."""

    unit: str
    activity: str


@dataclass(frozen=True)
class Choice:
    """Whose figure counts for a metric of a joint event; `unit` only with the rule `unit`."""

    rule: Rule
    unit: str | None = None


@dataclass
class Decision:
    """What the office decides of a group: the same event or not, and for each metric how.

    A metric without a choice has one and the same figure in all members that have it.
    """

    group: str
    members: list[Member]
    same: bool
    figures: dict[str, Choice] = field(default_factory=dict)


@dataclass(frozen=True)
class MetricDecision:
    """Whether units' own metrics, as `unit/metric`, are one; the first names the one."""

    keys: tuple[str, ...]
    same: bool


@dataclass
class Counted:
    """What counts once: its state, where it stands, its figures, and which unit gave which."""

    state: State
    goals: set[str]
    figures: dict[str, Figure]
    givers: dict[str, set[str]]


@dataclass
class MetricTotal:
    """Sums of one metric in one scope; counts are of activities.

    `units_with_figure` are the units with a known figure of something reached in their own
    reports, whosever figure was decided on.
    """

    reached_exact: Decimal = Decimal(0)
    reached_estimate: Decimal = Decimal(0)
    reached_known: int = 0
    reached_unknown: int = 0
    largest: Decimal | None = None
    planned: Decimal = Decimal(0)
    planned_known: int = 0
    uncertain: Decimal = Decimal(0)
    uncertain_known: int = 0
    units: set[str] = field(default_factory=set)

    def add(self, state: State, figure: Figure, givers: Iterable[str]) -> None:
        """Count one figure."""
        value = figure.value
        if state == "reached":
            if value is None:
                self.reached_unknown += 1
                return
            self.reached_known += 1
            if figure.exactness == "exact":
                self.reached_exact += value
            else:
                self.reached_estimate += value
            self.largest = value if self.largest is None else max(self.largest, value)
            self.units.update(givers)
        elif value is not None and state == "planned":
            self.planned += value
            self.planned_known += 1
        elif value is not None and state == "uncertain":
            self.uncertain += value
            self.uncertain_known += 1

    def as_json(self) -> Json:
        """The sums as numbers."""
        return {
            "reached_exact": _number(self.reached_exact),
            "reached_estimate": _number(self.reached_estimate),
            "reached": _number(self.reached_exact + self.reached_estimate),
            "reached_known": self.reached_known,
            "reached_unknown": self.reached_unknown,
            "largest": None if self.largest is None else _number(self.largest),
            "planned": _number(self.planned),
            "planned_known": self.planned_known,
            "uncertain": _number(self.uncertain),
            "uncertain_known": self.uncertain_known,
            "units_with_figure": len(self.units),
        }


@dataclass
class ScopeTotal:
    """The totals of one scope. `activities` are all that are not cancelled.

    `with_figures` are reached and have a known figure; `with_any_figure` are not cancelled and
    have a figure, be it unknown.
    """

    activities: int = 0
    reached: int = 0
    planned: int = 0
    uncertain: int = 0
    cancelled: int = 0
    with_figures: int = 0
    with_any_figure: int = 0
    metrics: dict[str, MetricTotal] = field(default_factory=dict)

    def add(self, counted: Counted) -> None:
        """Count one activity or joint event."""
        setattr(self, counted.state, getattr(self, counted.state) + 1)
        if counted.state == "cancelled":
            return
        self.activities += 1
        self.with_any_figure += bool(counted.figures)
        known = any(figure.value is not None for figure in counted.figures.values())
        self.with_figures += known and counted.state == "reached"
        for metric, figure in counted.figures.items():
            total = self.metrics.setdefault(metric, MetricTotal())
            total.add(counted.state, figure, counted.givers[metric])

    def as_json(self) -> Json:
        """All counts and, by metric, the sums."""
        return {
            "activities": self.activities,
            "reached": self.reached,
            "planned": self.planned,
            "uncertain": self.uncertain,
            "cancelled": self.cancelled,
            "with_figures": self.with_figures,
            "with_any_figure": self.with_any_figure,
            "metrics": {key: self.metrics[key].as_json() for key in sorted(self.metrics)},
        }


Totals: TypeAlias = dict[str, ScopeTotal]


def totals(
    reports: Iterable[Report],
    decisions: Iterable[Decision] = (),
    metric_decisions: Iterable[MetricDecision] = (),
) -> Totals:
    """The totals in every scope of the reports, which are one for each unit."""
    reports = list(reports)
    form = reports[0].form
    area_of = {goal["id"]: area["id"] for area in form["strategy_areas"] for goal in area["goals"]}
    result: Totals = {"whole": ScopeTotal()}
    for goal, area in area_of.items():
        result.setdefault(f"area:{area}", ScopeTotal())
        result[f"goal:{goal}"] = ScopeTotal()
    counted: dict[Member, Counted] = {}
    for report in reports:
        own = {metric.id: f"{report.unit}/{metric.id}" for metric in report.own_metrics}
        for key, each in _counted_of(report, own).items():
            counted[Member(report.unit, key)] = each
    for report in reports:
        result[f"unit:{report.unit}"] = ScopeTotal()
        for goal, area in area_of.items():
            result.setdefault(f"unit:{report.unit}|area:{area}", ScopeTotal())
            result[f"unit:{report.unit}|goal:{goal}"] = ScopeTotal()
    for member, each in counted.items():
        unit = f"unit:{member.unit}"
        _add(result, each, area_of, unit, f"{unit}|")
    renamed = {key: each.keys[0] for each in metric_decisions if each.same for key in each.keys}
    for each in _after(counted, decisions):
        _add(result, _renamed(each, renamed), area_of, "whole", "")
    return result


def _add(
    result: Totals,
    counted: Counted,
    area_of: Mapping[str, str],
    whole: str,
    prefix: str,
) -> None:
    scopes = {f"goal:{goal}" for goal in counted.goals}
    scopes |= {f"area:{area_of[goal]}" for goal in counted.goals}
    result[whole].add(counted)
    for scope in scopes:
        result[prefix + scope].add(counted)


def _counted_of(report: Report, own: Mapping[str, str]) -> dict[str, Counted]:
    deadline = date.fromisoformat(report.form["report"]["deadline"])
    found = {}
    for key, goals in report.goals_of_activities().items():
        activity = report.activities[key]
        figures = {own.get(each.metric, each.metric): each for each in activity.figures}
        state = state_of(activity, deadline)
        givers = {
            metric: {report.unit} if figure.value is not None else set()
            for metric, figure in figures.items()
        }
        found[key] = Counted(state, set(goals), figures, givers)
    return found


def _after(counted: Mapping[Member, Counted], decisions: Iterable[Decision]) -> list[Counted]:
    joined: set[Member] = set()
    merged = []
    for decision in decisions:
        if decision.same:
            joined.update(decision.members)
            merged.append(_merged(decision, {each: counted[each] for each in decision.members}))
    return [each for member, each in counted.items() if member not in joined] + merged


def _merged(decision: Decision, members: Mapping[Member, Counted]) -> Counted:
    states = {each.state for each in members.values()}
    if len(states) != 1:
        raise ValueError(f"{decision.group}: the members count differently: {states}")
    goals: set[str] = set()
    givers: dict[str, set[str]] = {}
    given: dict[str, dict[str, Figure]] = {}
    for member, each in members.items():
        goals |= each.goals
        for metric, figure in each.figures.items():
            given.setdefault(metric, {})[member.unit] = figure
            givers.setdefault(metric, set()).update(each.givers[metric])
    figures = {
        metric: _decided(decision.figures.get(metric), by_unit) for metric, by_unit in given.items()
    }
    return Counted(states.pop(), goals, figures, givers)


def _decided(choice: Choice | None, by_unit: Mapping[str, Figure]) -> Figure:
    figures = list(by_unit.values())
    if choice is None:
        if len({(each.value, each.exactness) for each in figures}) != 1:
            raise ValueError("figures that differ need a choice")
        return figures[0]
    if choice.rule == "unit":
        return by_unit[choice.unit or ""]
    known = [each for each in figures if each.value is not None]
    if choice.rule == "largest":
        return max(known, key=lambda each: each.value or 0)
    if len({each.exactness for each in known}) != 1:
        raise ValueError("a sum of exact and estimated figures is not defined here")
    return Figure(
        known[0].metric, sum((e.value or Decimal(0) for e in known), Decimal(0)), known[0].exactness
    )


def _renamed(counted: Counted, names: Mapping[str, str]) -> Counted:
    if not any(metric in names for metric in counted.figures):
        return counted
    figures = {names.get(metric, metric): figure for metric, figure in counted.figures.items()}
    givers = {names.get(metric, metric): units for metric, units in counted.givers.items()}
    return Counted(counted.state, counted.goals, figures, givers)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
