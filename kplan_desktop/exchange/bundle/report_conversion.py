"""Converts a report to the schema types of a bundle and back, without loss."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, assert_never

from kplan_desktop.domain.form_format.format_versions import is_of_first_format
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import Metric, NationalGoal, NationalMeasure
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    NothingToReport,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
    ReportOrigin,
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
    GoalWire2,
    MeasureWire2,
    NoteWire2,
    OutcomeWire,
    ParkedGoalWire,
    ParkedNationalMeasureWire,
    PlanAdoptionWire,
    ReportOriginWire,
)

_TimeWire = SemesterWire | DayWire | RangeWire
_ActivityWires = ActivityWire | ActivityWire2


def lowest_format(report: Report) -> Literal["kplan-bundle/1", "kplan-bundle/2"]:
    """The first format that holds the report, so that as many programs as possible can read it."""
    is_first = (
        is_of_first_format(report.form)
        and report.approval is None
        and report.plan_adoption is None
        and report.origin is None
        and not report.parked
        and not any(measure.outcome or measure.origin for measure in report.measures())
        and not any(note.origin for note in report.all_notes())
        and not any(
            activity.status is Status.CANCELLED
            or isinstance(activity.when, SeveralTimes)
            or activity.origin
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
        origin=None if report.origin is None else _origin_to_schema(report.origin),
        revision=report.revision,
        replaces=report.replaces,
        unit=UnitWire(id=report.unit_id, name=report.unit_name),
        adviser=report.adviser,
        approval=None if report.approval is None else _approval_to_schema(report.approval),
        plan_adoption=(
            None if report.plan_adoption is None else _adoption_to_schema(report.plan_adoption)
        ),
        goals=tuple(_goal_to_schema(report.entry(goal.id), goal) for goal in report.form.goals()),
        parked=tuple(_parked_to_schema(report.entry(goal.id), goal) for goal in report.parked),
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
    wires: Sequence[_ActivityWires] = bundle.activities
    for index, activity in enumerate(wires):
        path = f"activities[{index}]"
        if activity.id in activities:
            raise ValueError(f'{path}: activity "{activity.id}" stands twice')
        try:
            activities[activity.id] = _activity(activity)
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error
    newer = bundle if isinstance(bundle, BundleWire2) else None
    parked = newer.parked if newer else ()
    entries: tuple[GoalWire | GoalWire2 | ParkedGoalWire, ...] = (*bundle.goals, *parked)
    return Report(
        id=bundle.report_id,
        form=bundle.form,
        unit_id=bundle.unit.id,
        adviser=bundle.adviser,
        approval=_approval(newer.approval) if newer and newer.approval else None,
        plan_adoption=_adoption(newer.plan_adoption) if newer and newer.plan_adoption else None,
        origin=_report_origin(newer.origin) if newer and newer.origin else None,
        goals=tuple(_entry(goal) for goal in entries),
        parked=tuple(_parked(goal) for goal in parked),
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
    goals: Sequence[GoalWire | GoalWire2] = bundle.goals
    for index, goal in enumerate(goals):
        if numbers.get(goal.id, goal.number) != goal.number:
            faults.append(f"goals[{index}].number: it is not the number in the form")
    return faults


def _approval_to_schema(approval: Approval) -> ApprovalWire:
    return ApprovalWire(
        name=approval.name, role=approval.role, date=approval.date, covers=approval.covers
    )


def _approval(wire: ApprovalWire) -> Approval:
    return Approval(name=wire.name, role=wire.role, date=wire.date, covers=wire.covers)


def _adoption_to_schema(adoption: PlanAdoption) -> PlanAdoptionWire:
    return PlanAdoptionWire(date=adoption.date, name=adoption.name)


def _adoption(wire: PlanAdoptionWire) -> PlanAdoption:
    return PlanAdoption(date=wire.date, name=wire.name)


def _origin_to_schema(origin: ReportOrigin) -> ReportOriginWire:
    return ReportOriginWire(
        report_id=origin.report_id, form_id=origin.form_id, form_version=origin.form_version
    )


def _report_origin(wire: ReportOriginWire) -> ReportOrigin:
    return ReportOrigin(
        report_id=wire.report_id, form_id=wire.form_id, form_version=wire.form_version
    )


def _goal_to_schema(entry: GoalEntry, goal: NationalGoal) -> GoalWire2:
    return GoalWire2(
        id=goal.id,
        number=goal.number,
        measures=_measures_to_schema(entry),
        notes=_notes_to_schema(entry.notes),
        nothing_to_report=_nothing_to_schema(entry),
    )


def _parked_to_schema(entry: GoalEntry, goal: NationalGoal) -> ParkedGoalWire:
    return ParkedGoalWire(
        id=goal.id,
        number=goal.number,
        text=goal.text,
        national_measures=tuple(
            ParkedNationalMeasureWire(id=measure.id, number=measure.number, text=measure.text)
            for measure in goal.national_measures
        ),
        measures=_measures_to_schema(entry),
        notes=_notes_to_schema(entry.notes),
        nothing_to_report=_nothing_to_schema(entry),
    )


def _parked(goal: ParkedGoalWire) -> NationalGoal:
    return NationalGoal(
        id=goal.id,
        number=goal.number,
        text=goal.text,
        national_measures=tuple(
            NationalMeasure(id=measure.id, number=measure.number, text=measure.text)
            for measure in goal.national_measures
        ),
    )


def _nothing_to_schema(entry: GoalEntry) -> NothingWire | None:
    nothing = entry.nothing_to_report
    return None if nothing is None else NothingWire(reason=nothing.reason)


def _measures_to_schema(entry: GoalEntry) -> tuple[MeasureWire2, ...]:
    return tuple(
        MeasureWire2(
            id=measure.id,
            origin=measure.origin or None,
            text=measure.text,
            plan_text=measure.plan_text,
            outcome=None if measure.outcome is None else _outcome_to_schema(measure.outcome),
            notes=_notes_to_schema(measure.notes),
        )
        for measure in entry.measures
    )


def _outcome_to_schema(outcome: Outcome) -> OutcomeWire:
    return OutcomeWire(kind=outcome.kind.value, reason=outcome.reason)


def _outcome(measure: MeasureWire | MeasureWire2) -> Outcome | None:
    if isinstance(measure, MeasureWire) or measure.outcome is None:
        return None
    return Outcome(OutcomeKind(measure.outcome.kind), measure.outcome.reason)


def _origin(wire: MeasureWire | MeasureWire2 | NoteWire | NoteWire2 | _ActivityWires) -> str:
    if isinstance(wire, MeasureWire2 | NoteWire2 | ActivityWire2):
        return wire.origin or ""
    return ""


def _entry(goal: GoalWire | GoalWire2 | ParkedGoalWire) -> GoalEntry:
    nothing = goal.nothing_to_report
    return GoalEntry(
        goal_id=goal.id,
        measures=tuple(
            RegionalMeasure(
                id=measure.id,
                text=measure.text,
                plan_text=measure.plan_text,
                outcome=_outcome(measure),
                notes=_notes(measure.notes),
                origin=_origin(measure),
            )
            for measure in goal.measures
        ),
        notes=_notes(goal.notes),
        nothing_to_report=None if nothing is None else NothingToReport(nothing.reason),
    )


def _notes_to_schema(notes: tuple[Note, ...]) -> tuple[NoteWire2, ...]:
    return tuple(
        NoteWire2(id=n.id, origin=n.origin or None, activity=n.activity_id, text=n.text)
        for n in notes
    )


def _notes(notes: tuple[NoteWire, ...] | tuple[NoteWire2, ...]) -> tuple[Note, ...]:
    return tuple(
        Note(id=n.id, activity_id=n.activity, text=n.text, origin=_origin(n)) for n in notes
    )


def _activity_to_schema(activity: Activity) -> ActivityWire2:
    return ActivityWire2(
        id=activity.id,
        origin=activity.origin or None,
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


def _activity(activity: _ActivityWires) -> Activity:
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
        origin=_origin(activity),
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
