"""Between a report and the types of ``kplan-bundle/1``, both ways and without loss."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import assert_never

from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
    Semester,
    Status,
    When,
)
from kplan_desktop.exchange.bundle.schema_types import (
    BUNDLE_FORMAT,
    ActivityWire,
    BundleWire,
    DayWire,
    FigureWire,
    GoalWire,
    MeasureWire,
    MetricWire,
    NoteWire,
    NothingWire,
    RangeWire,
    SemesterWire,
    UnitWire,
)

WhenWire = SemesterWire | DayWire | RangeWire


def to_wire(report: Report, exported_at: dt.datetime) -> BundleWire:
    """The report as a bundle, its two hashes still empty.

    Activities stand in the order in which the notes tell of them, so that one report has one order.
    """
    told = dict.fromkeys(note.activity_id for note in report.all_notes())
    return BundleWire(
        format=BUNDLE_FORMAT,
        exported_at=exported_at,
        sha256="",
        report_id=report.id,
        revision=report.revision,
        replaces=report.replaces,
        unit=UnitWire(id=report.unit_id, name=report.unit_name),
        adviser=report.adviser,
        goals=tuple(_goal_wire(entry, report.form) for entry in report.goals),
        activities=tuple(_activity_wire(report.activities[key]) for key in told),
        own_metrics=tuple(
            MetricWire(
                id=metric.id,
                singular=metric.singular,
                plural=metric.plural,
                adds_up=metric.adds_up,
                decimals=metric.decimals,
            )
            for metric in report.own_metrics
        ),
        form_sha256="",
        form=report.form,
    )


def from_wire(wire: BundleWire) -> Report:
    """The report in a bundle. Raises ValueError, with the place, for values that make no sense.

    Whether its parts fit together is for ``integrity_faults`` to say.
    """
    activities: dict[str, Activity] = {}
    for index, activity in enumerate(wire.activities):
        place = f"activities[{index}]"
        if activity.id in activities:
            raise ValueError(f'{place}: activity "{activity.id}" stands twice')
        try:
            activities[activity.id] = _activity(activity)
        except ValueError as error:
            raise ValueError(f"{place}: {error}") from error
    return Report(
        id=wire.report_id,
        form=wire.form,
        unit_id=wire.unit.id,
        adviser=wire.adviser,
        goals=tuple(_entry(goal) for goal in wire.goals),
        activities=activities,
        own_metrics=tuple(
            Metric(
                id=metric.id,
                singular=metric.singular,
                plural=metric.plural,
                adds_up=metric.adds_up,
                decimals=metric.decimals,
            )
            for metric in wire.own_metrics
        ),
        revision=wire.revision,
        replaces=wire.replaces,
    )


def contradictions(wire: BundleWire) -> list[str]:
    """Where names and numbers repeated for the reader's sake are not those of the form."""
    faults = []
    names = {unit.id: unit.name for unit in wire.form.units}
    if names.get(wire.unit.id, wire.unit.name) != wire.unit.name:
        faults.append("unit.name: it is not the name in the form")
    numbers = {goal.id: goal.number for goal in wire.form.goals()}
    for index, goal in enumerate(wire.goals):
        if numbers.get(goal.id, goal.number) != goal.number:
            faults.append(f"goals[{index}].number: it is not the number in the form")
    return faults


def _goal_wire(entry: GoalEntry, form: Form) -> GoalWire:
    nothing = entry.nothing_to_report
    return GoalWire(
        id=entry.goal_id,
        number=form.goal(entry.goal_id).number,
        measures=tuple(
            MeasureWire(
                id=measure.id,
                text=measure.text,
                plan_text=measure.plan_text,
                notes=_notes_wire(measure.notes),
            )
            for measure in entry.measures
        ),
        notes=_notes_wire(entry.notes),
        nothing_to_report=None if nothing is None else NothingWire(reason=nothing.reason),
    )


def _entry(goal: GoalWire) -> GoalEntry:
    nothing = goal.nothing_to_report
    return GoalEntry(
        goal_id=goal.id,
        measures=tuple(
            RegionalMeasure(
                id=measure.id,
                text=measure.text,
                plan_text=measure.plan_text,
                notes=_notes(measure.notes),
            )
            for measure in goal.measures
        ),
        notes=_notes(goal.notes),
        nothing_to_report=None if nothing is None else NothingToReport(nothing.reason),
    )


def _notes_wire(notes: tuple[Note, ...]) -> tuple[NoteWire, ...]:
    return tuple(NoteWire(id=n.id, activity=n.activity_id, text=n.text) for n in notes)


def _notes(notes: tuple[NoteWire, ...]) -> tuple[Note, ...]:
    return tuple(Note(id=n.id, activity_id=n.activity, text=n.text) for n in notes)


def _activity_wire(activity: Activity) -> ActivityWire:
    return ActivityWire(
        id=activity.id,
        status=None if activity.status is None else activity.status.value,
        when=None if activity.when is None else _when_wire(activity.when),
        figures=tuple(
            FigureWire(
                metric=figure.metric_id,
                value=None if figure.value is None else _json_number(figure.value),
                exactness=figure.exactness.value,
            )
            for figure in activity.figures
        ),
        shared_with=activity.shared_with,
    )


def _activity(wire: ActivityWire) -> Activity:
    return Activity(
        id=wire.id,
        status=None if wire.status is None else Status(wire.status),
        when=None if wire.when is None else _when(wire.when),
        figures=tuple(
            Figure(
                metric_id=figure.metric,
                value=None if figure.value is None else _decimal(figure.value),
                exactness=Exactness(figure.exactness),
            )
            for figure in wire.figures
        ),
        shared_with=wire.shared_with,
    )


def _json_number(value: Decimal) -> int | float:
    """A figure has at most 15 digits (``MAX_FIGURE``, ``MAX_DECIMALS``): a double gives it back."""
    return int(value) if value == value.to_integral_value() else float(value)


def _decimal(value: float) -> Decimal:
    return Decimal(int(value)) if value.is_integer() else Decimal(repr(value))


def _when_wire(when: When) -> WhenWire:
    match when:
        case Semester(year, half):
            return SemesterWire(year=year, half=half)
        case Day(date):
            return DayWire(date=date)
        case DateRange(first, last):
            return RangeWire(first=first, last=last)
    assert_never(when)


def _when(wire: WhenWire) -> When:
    match wire:
        case SemesterWire():
            return Semester(wire.year, wire.half)
        case DayWire():
            return Day(wire.date)
        case RangeWire():
            return DateRange(wire.first, wire.last)
    assert_never(wire)
