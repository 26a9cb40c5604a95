"""What the generator makes: reports of units as plain values, apart from any code of the program.

Names are those of the bundle format (docs/formats.md). A report here knows nothing of totals;
those are computed from it in `truth`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, TypeAlias

Json: TypeAlias = dict[str, Any]
Status: TypeAlias = Literal["done", "planned", "uncertain", "cancelled"]
Exactness: TypeAlias = Literal["exact", "estimate", "unknown"]

FORMS = Path(__file__).resolve().parents[2] / "forms"
FORM_1 = FORMS / "strategi-2020-2012-2014.json"
FORM_2 = FORMS / "strategi-2020-2012-2014@2.json"
EXAMPLE = FORMS / "examples" / "sor-trondelag-2012-2014.kplan.json"


def load_json(path: Path) -> Json:
    """The JSON object in a file in UTF-8."""
    value: Json = json.loads(path.read_text("utf-8"))
    return value


@dataclass(frozen=True)
class Time:
    """A day (`last` is None), a range of days, or, with `half`, a half-year of `first.year`."""

    first: date
    last: date | None = None
    half: Literal["spring", "autumn"] | None = None

    def as_json(self) -> Json:
        """The time as a bundle has it."""
        if self.half is not None:
            return {"kind": "semester", "year": self.first.year, "half": self.half}
        if self.last is not None:
            return {
                "kind": "range",
                "first": self.first.isoformat(),
                "last": self.last.isoformat(),
            }
        return {"kind": "day", "date": self.first.isoformat()}


def half_year(year: int, half: Literal["spring", "autumn"]) -> Time:
    """A half-year; spring begins on 1 January, autumn on 1 July."""
    return Time(date(year, 1 if half == "spring" else 7, 1), half=half)


@dataclass(frozen=True)
class Figure:
    """A figure of an activity; `value` is None exactly when it is unknown."""

    metric: str
    value: Decimal | None
    exactness: Exactness

    def as_json(self) -> Json:
        """The figure as a bundle has it."""
        if self.value is None:
            return {"metric": self.metric, "exactness": self.exactness}
        whole = self.value == self.value.to_integral_value()
        number = int(self.value) if whole else float(self.value)
        return {"metric": self.metric, "value": number, "exactness": self.exactness}


@dataclass
class Activity:
    """What really happened, however many notes tell of it."""

    id: str
    status: Status | None = None
    times: list[Time] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    shared_with: list[str] = field(default_factory=list)


@dataclass
class Note:
    """A text about one activity."""

    id: str
    activity: str
    text: str


@dataclass
class Measure:
    """A regional measure with its notes; `outcome` and `plan_text` need an adopted plan."""

    id: str
    text: str
    notes: list[Note] = field(default_factory=list)
    plan_text: str | None = None
    outcome: tuple[Literal["done", "partly", "not"], str] | None = None


@dataclass
class Goal:
    """What a unit wrote under a goal; `nothing` is the reason of the mark, None without one."""

    id: str
    number: str
    measures: list[Measure] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    nothing: str | None = None

    def all_notes(self) -> Iterator[Note]:
        """The notes of the measures, then those of the goal itself, as they are printed."""
        for measure in self.measures:
            yield from measure.notes
        yield from self.notes


@dataclass(frozen=True)
class OwnMetric:
    """A metric that a unit added to the form's."""

    id: str
    singular: str
    plural: str
    adds_up: Literal["people", "attendances", "units", "events"]
    decimals: int = 0


@dataclass
class Report:
    """One revision of a unit's report. `bundle_version` 2 has to hold what version 1 cannot."""

    unit: str
    unit_name: str
    report_id: str
    adviser: str
    form: Json
    goals: list[Goal]
    activities: dict[str, Activity] = field(default_factory=dict)
    own_metrics: list[OwnMetric] = field(default_factory=list)
    bundle_version: Literal[1, 2] = 1
    exported_at: str = "2014-08-20T12:00:00Z"
    revision: int = 1
    replaces: str | None = None
    plan_adoption: tuple[date, str] | None = None

    def notes(self) -> Iterator[tuple[Goal, Note]]:
        """All notes in printed order, each with its goal."""
        for goal in self.goals:
            for note in goal.all_notes():
                yield goal, note

    def goals_of_activities(self) -> dict[str, set[str]]:
        """The goals under which each activity is told of, in the order of its first note."""
        found: dict[str, set[str]] = {}
        for goal, note in self.notes():
            found.setdefault(note.activity, set()).add(goal.id)
        return found


def empty_report(form: Json, unit: str, **values: Any) -> Report:
    """A report of a unit of the form with all its goals and nothing in them."""
    names = {each["id"]: each["name"] for each in form["units"]}
    goals = [
        Goal(goal["id"], goal["number"])
        for area in form["strategy_areas"]
        for goal in area["goals"]
    ]
    return Report(
        unit=unit,
        unit_name=names[unit],
        report_id=values.pop("report_id", f"{unit}-2012-2014"),
        adviser=values.pop("adviser", ""),
        form=form,
        goals=goals,
        **values,
    )
