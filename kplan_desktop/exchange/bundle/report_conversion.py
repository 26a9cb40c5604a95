"""Converts a report to the schema types of a bundle and back, without loss."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, assert_never

from kplan_desktop.domain.form_format.format_versions import is_of_first_format
from kplan_desktop.domain.model.approval import Approval
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
    SeveralTimes,
    SingleTime,
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
from kplan_desktop.exchange.bundle.schema_types_2 import (
    BUNDLE_FORMAT_2,
    ActivityWire2,
    ApprovalWire,
    BundleWire2,
)

_TimeWire = SemesterWire | DayWire | RangeWire


def lowest_format(report: Report) -> Literal["kplan-bundle/1", "kplan-bundle/2"]:
    """The first format that holds the report, so that as many programs as possible can read it."""
    is_first = (
        is_of_first_format(report.form)
        and report.approval is None
        and not any(
            activity.status is Status.CANCELLED or isinstance(activity.when, SeveralTimes)
            for activity in report.activities.values()
        )
    )
    return BUNDLE_FORMAT if is_first else BUNDLE_FORMAT_2


def to_schema(report: Report, exported_at: dt.datetime) -> BundleWire2:
    """The report as a bundle of the newest format, its two hashes still empty.

    But for ``format`` itself it is as in the ``lowest_format``, and it names no program. Activities
    are in the order of the first notes linked to them, so that one report has one order.
    """
    activity_ids = dict.fromkeys(note.activity_id for note in report.all_notes())
    return BundleWire2(
        format=BUNDLE_FORMAT_2,
        exported_at=exported_at,
        sha256="",
        report_id=report.id,
        revision=report.revision,
        replaces=report.replaces,
        unit=UnitWire(id=report.unit_id, name=report.unit_name),
        adviser=report.adviser,
        approval=None if report.approval is None else _approval_to_schema(report.approval),
        goals=tuple(_goal_to_schema(entry, report.form) for entry in report.goals),
        activities=tuple(_activity_to_schema(report.activities[key]) for key in activity_ids),
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


def from_schema(bundle: BundleWire | BundleWire2) -> Report:
    """The report in a bundle. Raises ValueError, with the path, for values that make no sense.

    Whether its parts fit together is left to ``integrity_faults``.
    """
    activities: dict[str, Activity] = {}
    wires: Sequence[ActivityWire | ActivityWire2] = bundle.activities
    for index, activity in enumerate(wires):
        path = f"activities[{index}]"
        if activity.id in activities:
            raise ValueError(f'{path}: activity "{activity.id}" stands twice')
        try:
            activities[activity.id] = _activity(activity)
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error
    return Report(
        id=bundle.report_id,
        form=bundle.form,
        unit_id=bundle.unit.id,
        adviser=bundle.adviser,
        approval=_approval(bundle),
        goals=tuple(_entry(goal) for goal in bundle.goals),
        activities=activities,
        own_metrics=tuple(
            Metric(
                id=metric.id,
                singular=metric.singular,
                plural=metric.plural,
                adds_up=metric.adds_up,
                decimals=metric.decimals,
            )
            for metric in bundle.own_metrics
        ),
        revision=bundle.revision,
        replaces=bundle.replaces,
    )


def contradictions(bundle: BundleWire | BundleWire2) -> list[str]:
    """Where names and numbers that a bundle repeats for human readers are not those of the form."""
    faults = []
    names = {unit.id: unit.name for unit in bundle.form.units}
    if names.get(bundle.unit.id, bundle.unit.name) != bundle.unit.name:
        faults.append("unit.name: it is not the name in the form")
    numbers = {goal.id: goal.number for goal in bundle.form.goals()}
    for index, goal in enumerate(bundle.goals):
        if numbers.get(goal.id, goal.number) != goal.number:
            faults.append(f"goals[{index}].number: it is not the number in the form")
    return faults


def _approval_to_schema(approval: Approval) -> ApprovalWire:
    return ApprovalWire(
        name=approval.name, role=approval.role, date=approval.date, covers=approval.covers
    )


def _approval(bundle: BundleWire | BundleWire2) -> Approval | None:
    if isinstance(bundle, BundleWire) or bundle.approval is None:
        return None
    wire = bundle.approval
    return Approval(name=wire.name, role=wire.role, date=wire.date, covers=wire.covers)


def _goal_to_schema(entry: GoalEntry, form: Form) -> GoalWire:
    nothing = entry.nothing_to_report
    return GoalWire(
        id=entry.goal_id,
        number=form.goal(entry.goal_id).number,
        measures=tuple(
            MeasureWire(
                id=measure.id,
                text=measure.text,
                plan_text=measure.plan_text,
                notes=_notes_to_schema(measure.notes),
            )
            for measure in entry.measures
        ),
        notes=_notes_to_schema(entry.notes),
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


def _notes_to_schema(notes: tuple[Note, ...]) -> tuple[NoteWire, ...]:
    return tuple(NoteWire(id=n.id, activity=n.activity_id, text=n.text) for n in notes)


def _notes(notes: tuple[NoteWire, ...]) -> tuple[Note, ...]:
    return tuple(Note(id=n.id, activity_id=n.activity, text=n.text) for n in notes)


def _activity_to_schema(activity: Activity) -> ActivityWire2:
    return ActivityWire2(
        id=activity.id,
        status=None if activity.status is None else activity.status.value,
        when=None if activity.when is None else _when_to_schema(activity.when),
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


def _activity(activity: ActivityWire | ActivityWire2) -> Activity:
    return Activity(
        id=activity.id,
        status=None if activity.status is None else Status(activity.status),
        when=None if activity.when is None else _when(activity.when),
        figures=tuple(
            Figure(
                metric_id=figure.metric,
                value=None if figure.value is None else _decimal(figure.value),
                exactness=Exactness(figure.exactness),
            )
            for figure in activity.figures
        ),
        shared_with=activity.shared_with,
    )


def _json_number(value: Decimal) -> int | float:
    """A figure has at most 15 digits (``MAX_FIGURE``, ``MAX_DECIMALS``), which a double keeps."""
    return int(value) if value == value.to_integral_value() else float(value)


def _decimal(value: float) -> Decimal:
    return Decimal(int(value)) if value.is_integer() else Decimal(repr(value))


def _when_to_schema(when: When) -> _TimeWire | tuple[_TimeWire, ...]:
    if isinstance(when, SeveralTimes):
        return tuple(map(_time_to_schema, when.parts))
    return _time_to_schema(when)


def _time_to_schema(time: SingleTime) -> _TimeWire:
    match time:
        case Semester(year, half):
            return SemesterWire(year=year, half=half)
        case Day(date):
            return DayWire(date=date)
        case DateRange(first, last):
            return RangeWire(first=first, last=last)
    assert_never(time)


def _when(when: _TimeWire | tuple[_TimeWire, ...]) -> When:
    if isinstance(when, tuple):
        return SeveralTimes(tuple(map(_time, when)))
    return _time(when)


def _time(time: _TimeWire) -> SingleTime:
    match time:
        case SemesterWire():
            return Semester(time.year, time.half)
        case DayWire():
            return Day(time.date)
        case RangeWire():
            return DateRange(time.first, time.last)
    assert_never(time)
