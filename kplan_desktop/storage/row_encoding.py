"""From domain objects to rows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256

from kplan_desktop.domain.model.form import Form, Metric
from kplan_desktop.domain.model.location import InGoal, NotePlace
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Note,
    RegionalMeasure,
    Report,
    Semester,
    SeveralTimes,
    SingleTime,
    When,
)
from kplan_desktop.storage.forms.form_files import write_form
from kplan_desktop.storage.report_row_types import (
    ActivityRow,
    ActivityTimeRow,
    ApprovalRow,
    FigureRow,
    FormRow,
    GoalRow,
    MeasureRow,
    NoteRow,
    NothingToReportRow,
    OriginRow,
    OutcomeRow,
    OwnMetricRow,
    ParkedGoalRow,
    ParkedNationalMeasureRow,
    PlanAdoptionRow,
    ReportOriginRow,
    ReportRow,
    SharedWithRow,
)
from kplan_desktop.storage.rows.tables import Row


def form_row(form: Form) -> FormRow:
    """The form, with its file's bytes and their hash."""
    data = write_form(form)
    return FormRow(1, form.id, form.version, sha256(data).hexdigest(), data.decode())


def report_row(report: Report) -> ReportRow:
    """The report's own fields."""
    return ReportRow(1, report.id, report.unit_id, report.adviser, report.revision, report.replaces)


def approval_rows(report: Report) -> Iterator[ApprovalRow]:
    """The approval of the report, if there is one."""
    approval = report.approval
    if approval is not None:
        date = approval.date.isoformat()
        yield ApprovalRow(1, approval.name, approval.role, date, approval.covers)


def plan_adoption_rows(report: Report) -> Iterator[PlanAdoptionRow]:
    """The adoption of the plan, if it is adopted."""
    if report.plan_adoption is not None:
        yield PlanAdoptionRow(1, report.plan_adoption.date.isoformat(), report.plan_adoption.name)


def report_origin_rows(report: Report) -> Iterator[ReportOriginRow]:
    """The report that this one was made from, if it was."""
    origin = report.origin
    if origin is not None:
        yield ReportOriginRow(1, origin.report_id, origin.form_id, origin.form_version)


def parked_rows(report: Report) -> Iterator[Row]:
    """The parked goals, with their national measures."""
    for goal in report.parked:
        yield ParkedGoalRow(goal.id, goal.number, goal.text)
        for position, measure in enumerate(goal.national_measures):
            yield ParkedNationalMeasureRow(
                goal.id, position, measure.id, measure.number, measure.text
            )


def own_metric_row(metric: Metric, position: int) -> OwnMetricRow:
    """A metric the unit has added."""
    return OwnMetricRow(
        metric.id, position, metric.singular, metric.plural, metric.adds_up, metric.decimals
    )


def measure_rows(measure: RegionalMeasure, goal_id: str, position: int) -> Iterator[Row]:
    """A regional measure without its notes."""
    yield MeasureRow(measure.id, goal_id, position, measure.text, measure.plan_text)
    if measure.outcome is not None:
        yield OutcomeRow(measure.id, measure.outcome.kind.value, measure.outcome.reason)
    if measure.origin:
        yield OriginRow(measure.id, "measure", measure.origin)


def note_rows(note: Note, place: NotePlace, position: int) -> Iterator[Row]:
    """A note at its position under a goal or a measure."""
    goal_id = place.goal_id if isinstance(place, InGoal) else None
    measure_id = None if isinstance(place, InGoal) else place.measure_id
    yield NoteRow(note.id, goal_id, measure_id, position, note.activity_id, note.text)
    if note.origin:
        yield OriginRow(note.id, "note", note.origin)


def activity_rows(activity: Activity) -> Iterator[Row]:
    """An activity with its times, if they are several, its figures and partners."""
    status = None if activity.status is None else activity.status.value
    yield ActivityRow(activity.id, status, *_when_columns(activity.when))
    if isinstance(activity.when, SeveralTimes):
        for position, time in enumerate(activity.when.parts):
            yield ActivityTimeRow(activity.id, position, *_time_columns(time))
    for position, figure in enumerate(activity.figures):
        value = None if figure.value is None else _decimal_text(figure.value)
        yield FigureRow(activity.id, position, figure.metric_id, value, figure.exactness.value)
    for position, unit_id in enumerate(activity.shared_with):
        yield SharedWithRow(activity.id, position, unit_id)
    if activity.origin:
        yield OriginRow(activity.id, "activity", activity.origin)


def goal_rows(report: Report) -> Iterator[GoalRow]:
    """The goals of the report's form, and the parked ones."""
    for position, entry in enumerate(report.goals):
        yield GoalRow(entry.goal_id, position)


def nothing_to_report_row(goal_id: str, reason: str) -> NothingToReportRow:
    """The mark «nothing to report» of a goal."""
    return NothingToReportRow(goal_id, reason)


def _when_columns(
    when: When | None,
) -> tuple[str | None, int | None, str | None, str | None, str | None]:
    match when:
        case None:
            return None, None, None, None, None
        case SeveralTimes():
            return "list", None, None, None, None
        case _:
            return _time_columns(when)


def _time_columns(time: SingleTime) -> tuple[str, int | None, str | None, str | None, str | None]:
    match time:
        case Semester(year, half):
            return "semester", year, half, None, None
        case Day(date):
            return "day", None, None, date.isoformat(), None
        case DateRange(first, last):
            return "range", None, None, first.isoformat(), last.isoformat()


def _decimal_text(value: Decimal) -> str:
    """The number with all decimals and no exponent. No figure is negative, not even minus zero."""
    return format(value.copy_abs(), "f")
