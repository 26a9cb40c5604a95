"""The form: what the national office publishes for one period.

A form is data: no unit, area, year or number scheme is in the code. Every element has a permanent
id, and the number printed beside it is text («1.1», «A»).
The dataclasses mirror the newest file format field by field (docs/formats.md);
``form_format.format_versions`` says which fields an older one lacks. The first paragraph of each
class docstring is its description in the published JSON Schemas, which must not change within a
format version.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

FormFormat = Literal["kplan-form/1", "kplan-form/2"]
"""The formats of a form. A form keeps the one that its publisher gave it."""

AddsUp = Literal["people", "attendances", "units", "events"]
"""How a metric adds up: people reached, attendances, units (municipalities, schools), or events.

Totals of different kinds are never added to each other.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A span of years and the way the form prints it."""

    label: str
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the printed table: its heading and the smaller line under it."""

    heading: str
    subheading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanHead:
    """What the plan («virksomhetsplan») prints around its three columns."""

    name: str
    title: str
    period: Period
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHead:
    """What the report («melding om virksomheten») prints around its four columns.

    ``copy_to`` is an address that gets a copy of each delivery, ``case_reference`` the office's
    archive case that deliveries belong to; empty where the form has none.
    """

    name: str
    title: str
    period: Period
    unit_label: str
    instructions: tuple[str, ...]
    submit_label: str
    submit_to: str
    copy_to: str = ""
    deadline_label: str
    deadline: dt.date
    case_reference: str = ""
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A reporting county department: the days between which it exists, and what it came from."""

    id: str
    name: str
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    predecessors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """What a figure counts. ``decimals`` is how many decimal places a value may have.

    ``definition`` says in a sentence or two what is counted and what is not; empty where the form
    does not say it. A unit's own metrics have none.
    """

    id: str
    singular: str
    plural: str
    adds_up: AddsUp
    decimals: int = 0
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalMeasure:
    """A measure the office has set under a goal; read-only for the adviser."""

    id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalGoal:
    """A national goal, to which regional measures and notes are written."""

    id: str
    number: str
    text: str
    national_measures: tuple[NationalMeasure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyArea:
    """One of the areas of the strategy, with its goals in printed order."""

    id: str
    number: str
    title: str
    goals: tuple[NationalGoal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A published form. ``area_label`` is the word printed before an area's number.

    ``edition_of`` is the id of the form that this one is an edition of in another language, with
    the same ids of its elements: the two are taken as one form (``subject_id``). Empty otherwise.
    ``checks`` are the kinds of findings that it switches off. A kind that this Kplan does not know
    is one of a newer Kplan's, and means nothing here.
    """

    format: FormFormat
    id: str
    version: int
    edition_of: str = ""
    language: str
    organisation: str
    strategy: str
    area_label: str
    plan: PlanHead
    report: ReportHead
    units: tuple[Unit, ...]
    metrics: tuple[Metric, ...]
    strategy_areas: tuple[StrategyArea, ...]
    checks: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What the form is called in a list, such as «Melding om virksomheten 2012–2014»."""
        return f"{self.report.name} {self.report.period.label}"

    @property
    def subject_id(self) -> str:
        """The id that a form has in common with its editions in other languages."""
        return self.edition_of or self.id

    def goals(self) -> Iterator[NationalGoal]:
        """All goals in printed order."""
        for area in self.strategy_areas:
            yield from area.goals

    def goal(self, goal_id: str) -> NationalGoal:
        """The goal with this id. Raises LookupError when the form has none."""
        for goal in self.goals():
            if goal.id == goal_id:
                return goal
        raise LookupError(goal_id)

    def area_of(self, goal_id: str) -> StrategyArea:
        """The area that contains the goal. Raises LookupError when the form has no such goal."""
        for area in self.strategy_areas:
            if any(goal.id == goal_id for goal in area.goals):
                return area
        raise LookupError(goal_id)

    def unit(self, unit_id: str) -> Unit:
        """The unit with this id. Raises LookupError when the form has none."""
        for unit in self.units:
            if unit.id == unit_id:
                return unit
        raise LookupError(unit_id)

    def units_in_period(self) -> tuple[Unit, ...]:
        """The units that exist at some time of the report's period, in the form's order."""
        last_year = self.report.period.last_year
        return tuple(
            unit
            for unit in self.units
            if not self._has_ended(unit)
            and (unit.valid_from is None or unit.valid_from.year <= last_year)
        )

    def unit_now(self, unit_id: str) -> Unit | None:
        """The unit with this id, or what it has become; None where that is not clear.

        A unit has become another one where the form lacks it, or it ended before the report's
        period, and the form has exactly one unit with it as a predecessor.
        """
        seen: set[str] = set()
        while unit_id not in seen:
            seen.add(unit_id)
            found = next((unit for unit in self.units if unit.id == unit_id), None)
            if found is not None and not self._has_ended(found):
                return found
            later = [unit for unit in self.units if unit_id in unit.predecessors]
            if len(later) != 1:
                return None
            unit_id = later[0].id
        return None

    def _has_ended(self, unit: Unit) -> bool:
        return unit.valid_to is not None and unit.valid_to.year < self.report.period.first_year
