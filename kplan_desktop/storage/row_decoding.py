"""From rows to domain objects. Rows that no writer of the format can produce raise DamageError."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any, TypeVar, cast

import msgspec

from kplan_desktop.domain.form_format.form_check import form_faults
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import AddsUp, Form, Metric, NationalGoal, NationalMeasure
from kplan_desktop.domain.model.integrity import integrity_faults
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
from kplan_desktop.storage.rows.tables import Contents, DamageError, Row

_K = TypeVar("_K")
_T = TypeVar("_T")

_GAP = "a {} is missing from its list"


def report_of(contents: Contents) -> Report:
    """The report that the rows of a file hold. Raises DamageError."""
    try:
        report = _report(contents)
    except (ValueError, LookupError, ArithmeticError, msgspec.MsgspecError) as error:
        raise DamageError(str(error)) from error
    faults = integrity_faults(report)
    if faults:
        raise DamageError(*faults)
    return report


def _report(contents: Contents) -> Report:
    head = ReportRow._make(_only(contents, ReportRow))
    origins = _origins(contents)
    of_goals, of_measures = _notes(contents[NoteRow], origins["note"])
    measures = _measures(contents, of_measures, origins["measure"])
    marks = {goal: NothingToReport(reason) for goal, reason in contents[NothingToReportRow]}
    goals = _in_order("goal", ((row[1], row[0]) for row in contents[GoalRow]))
    report = Report(
        id=head.id,
        form=form_of(contents),
        unit_id=head.unit_id,
        adviser=head.adviser,
        goals=tuple(
            GoalEntry(
                goal_id=goal,
                measures=measures.pop(goal, ()),
                notes=of_goals.pop(goal, ()),
                nothing_to_report=marks.pop(goal, None),
            )
            for goal in goals
        ),
        activities=_activities(contents, origins["activity"]),
        own_metrics=_in_order("own metric", map(_own_metric, contents[OwnMetricRow])),
        revision=head.revision,
        replaces=head.replaces,
        approval=_approval(contents[ApprovalRow]),
        plan_adoption=_plan_adoption(contents[PlanAdoptionRow]),
        origin=_report_origin(contents[ReportOriginRow]),
        parked=_parked(contents, goals),
    )
    for orphans in (of_goals, of_measures, measures, marks):
        if orphans:
            raise DamageError(f'what stands under "{next(iter(orphans))}" has lost its place')
    return report


def _only(contents: Contents, row_type: type[Row]) -> tuple[Any, ...]:
    rows = contents[row_type]
    if len(rows) != 1:
        raise DamageError(f"there are {len(rows)} rows where one belongs")
    return rows[0]


def form_of(contents: Contents) -> Form:
    """The form that is copied into a file. Raises DamageError, LookupError and MsgspecError."""
    row = FormRow._make(_only(contents, FormRow))
    form = msgspec.json.decode(row.json, type=Form)
    # A form is checked before it is stored, but a forged file may hold one that was not. Rules of
    # a later format must not apply to forms of this one.
    faults = form_faults(form)
    if faults:
        raise DamageError(*(f"its form: {fault}" for fault in faults))
    return form


def _approval(rows: list[tuple[Any, ...]]) -> Approval | None:
    if not rows:
        return None
    _, *columns = rows[0]
    return approval_of(columns)


def approval_of(columns: Sequence[Any]) -> Approval | None:
    """The approval that four columns hold, or None where the first is NULL. Raises ValueError."""
    name, role, date, covers = columns
    if name is None:
        return None
    return Approval(name=name, role=role, date=dt.date.fromisoformat(date), covers=covers)


def _plan_adoption(rows: list[tuple[Any, ...]]) -> PlanAdoption | None:
    if not rows:
        return None
    _, date, name = rows[0]
    return PlanAdoption(date=dt.date.fromisoformat(date), name=name)


def _report_origin(rows: list[tuple[Any, ...]]) -> ReportOrigin | None:
    if not rows:
        return None
    _, report_id, form_id, form_version = rows[0]
    return ReportOrigin(report_id=report_id, form_id=form_id, form_version=form_version)


def _parked(contents: Contents, goal_ids: Iterable[str]) -> tuple[NationalGoal, ...]:
    """The parked goals, in the order of all goals."""
    rows = {row[0]: row for row in contents[ParkedGoalRow]}
    measures = by_owner(
        "national measure",
        (
            (goal_id, position, NationalMeasure(id=id_, number=number, text=text))
            for goal_id, position, id_, number, text in contents[ParkedNationalMeasureRow]
        ),
    )
    parked = tuple(
        NationalGoal(
            id=goal_id,
            number=rows[goal_id][1],
            text=rows[goal_id][2],
            national_measures=measures.pop(goal_id, ()),
        )
        for goal_id in goal_ids
        if goal_id in rows
    )
    if measures or len(parked) < len(rows):
        raise DamageError("a parked goal is missing")
    return parked


def _origins(contents: Contents) -> dict[str, dict[str, str]]:
    """What the elements of each kind were copied from, by their ids."""
    origins: dict[str, dict[str, str]] = {"measure": {}, "note": {}, "activity": {}}
    for element_id, kind, origin in contents[OriginRow]:
        origins[kind][element_id] = origin
    for kind, row_type in (("measure", MeasureRow), ("note", NoteRow), ("activity", ActivityRow)):
        if not origins[kind].keys() <= {row[0] for row in contents[row_type]}:
            raise DamageError(f"a {kind} that has an origin is missing")
    return origins


def outcome_of(kind: str, reason: str) -> Outcome:
    """The outcome that two columns hold. Raises ValueError."""
    return Outcome(OutcomeKind(kind), reason)


def _own_metric(row: tuple[Any, ...]) -> tuple[int, Metric]:
    metric = OwnMetricRow._make(row)
    return metric.position, Metric(
        id=metric.id,
        singular=metric.singular,
        plural=metric.plural,
        adds_up=cast("AddsUp", metric.adds_up),
        decimals=metric.decimals,
    )


def _notes(
    rows: Iterable[tuple[Any, ...]], origins: Mapping[str, str]
) -> tuple[dict[str, tuple[Note, ...]], dict[str, tuple[Note, ...]]]:
    """The notes by goal, and by measure."""
    new: Callable[[type[Note]], Note] = object.__new__
    set_id, set_activity, set_text, set_origin = _setters(
        Note, "id", "activity_id", "text", "origin"
    )
    of_goals: dict[str, list[Note]] = {}
    of_measures: dict[str, list[Note]] = {}
    for id_, goal_id, measure_id, position, activity_id, text in sorted(rows, key=itemgetter(3)):
        by_id, owner = (of_goals, goal_id) if measure_id is None else (of_measures, measure_id)
        notes = by_id.get(owner)
        if notes is None:
            notes = by_id[owner] = []
        if position != len(notes):
            raise DamageError(_GAP.format("note"))
        note = new(Note)
        set_id(note, id_)
        set_activity(note, activity_id)
        set_text(note, text)
        set_origin(note, origins.get(id_, ""))
        notes.append(note)
    return _as_tuples(of_goals), _as_tuples(of_measures)


def _measures(
    contents: Contents, notes: dict[str, tuple[Note, ...]], origins: Mapping[str, str]
) -> dict[str, tuple[RegionalMeasure, ...]]:
    """The measures by goal; removes their notes from ``notes``."""
    outcomes = {id_: outcome_of(kind, reason) for id_, kind, reason in contents[OutcomeRow]}
    of_goals: dict[str, list[tuple[int, RegionalMeasure]]] = {}
    for id_, goal_id, position, text, plan_text in contents[MeasureRow]:
        measure = RegionalMeasure(
            id=id_,
            text=text,
            plan_text=plan_text,
            outcome=outcomes.pop(id_, None),
            notes=notes.pop(id_, ()),
            origin=origins.get(id_, ""),
        )
        of_goals.setdefault(goal_id, []).append((position, measure))
    if outcomes:
        raise DamageError("a measure that has an outcome is missing")
    return {goal: _in_order("measure", pairs) for goal, pairs in of_goals.items()}


def _activities(contents: Contents, origins: Mapping[str, str]) -> dict[str, Activity]:
    figures = _figures(contents[FigureRow])
    partners = by_owner("partner", contents[SharedWithRow])
    times = times_of(contents[ActivityTimeRow])
    new: Callable[[type[Activity]], Activity] = object.__new__
    set_id, set_status, set_when, set_figures, set_shared, set_origin = _setters(
        Activity, "id", "status", "when", "figures", "shared_with", "origin"
    )
    decoded: dict[tuple[Any, ...], tuple[Status | None, When | None]] = {}
    activities = {}
    for row in contents[ActivityRow]:
        id_, columns = row[0], row[1:]
        try:
            status, when = decoded[columns]
        except KeyError:
            parts = times.pop(id_, ())
            status, when = status_of(columns[0]), when_of(*columns[1:], parts=parts)
            if not parts:
                decoded[columns] = status, when
        activity = new(Activity)
        set_id(activity, id_)
        set_status(activity, status)
        set_when(activity, when)
        set_figures(activity, figures.pop(id_, ()))
        set_shared(activity, partners.pop(id_, ()))
        set_origin(activity, origins.get(id_, ""))
        activities[id_] = activity
    for orphans in (figures, partners, times):
        if orphans:
            raise DamageError(f'activity "{next(iter(orphans))}" is missing')
    return activities


def _setters(kind: type[object], *names: str) -> list[Callable[[object, object], None]]:
    """The setters of these slots of a frozen dataclass without ``__post_init__``.

    Its ``__init__`` is slower, by a tenth of the time allowed for opening a file.
    """
    return [vars(kind)[name].__set__ for name in names]


def status_of(value: str | None) -> Status | None:
    """The status that a column holds. Raises ValueError."""
    return None if value is None else Status(value)


def when_of(
    kind: str | None,
    year: Any,
    half: Any,
    first: Any,
    last: Any,
    *,
    parts: tuple[SingleTime, ...],
) -> When | None:
    """The time that the five when_ columns hold; for a list, ``parts`` are its times.

    Raises ValueError or DamageError.
    """
    if kind == "list":
        return SeveralTimes(parts)
    if parts:
        raise DamageError("a single time has the rows of a list")
    return None if kind is None else _single_time(kind, year, half, first, last)


def times_of(rows: Iterable[tuple[Any, ...]]) -> dict[str, tuple[SingleTime, ...]]:
    """The times of each list, by its owner, in order. Raises ValueError or DamageError."""
    return by_owner(
        "time", ((owner, position, _single_time(*time)) for owner, position, *time in rows)
    )


def _single_time(kind: str, year: Any, half: Any, first: Any, last: Any) -> SingleTime:
    match kind:
        case "semester":
            return Semester(year, half)
        case "day":
            return Day(dt.date.fromisoformat(first))
        case "range":
            return DateRange(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    raise DamageError(f'"{kind}" is no kind of time')


def time_of(text: str) -> dt.datetime:
    """A time that says its offset from UTC. Raises ValueError."""
    time = dt.datetime.fromisoformat(text)
    if time.utcoffset() is None:
        raise ValueError(f"{text} does not say its offset from UTC")
    return time


def _figures(rows: Iterable[tuple[Any, ...]]) -> dict[str, tuple[Figure, ...]]:
    """The figures of each activity. Equal figures share one object; most activities have one."""
    decoded: dict[tuple[Any, ...], tuple[Figure]] = {}
    first: dict[str, tuple[Figure, ...]] = {}
    more: list[tuple[Any, ...]] = []
    for row in rows:
        content = row[2:]
        if content not in decoded:
            metric_id, value, exactness = content
            number = None if value is None else Decimal(value)
            decoded[content] = (Figure(metric_id, number, Exactness(exactness)),)
        if row[1] == 0 and row[0] not in first:
            first[row[0]] = decoded[content]
        else:
            more.append((row[0], row[1] - 1, decoded[content][0]))
    for activity_id, further in by_owner("figure", more).items():
        if activity_id not in first:
            raise DamageError(_GAP.format("figure"))
        first[activity_id] += further
    return first


def by_owner(what: str, rows: Iterable[tuple[Any, ...]]) -> dict[Any, tuple[Any, ...]]:
    """The items of each owner in order, from rows of owner, position and item.

    ``what`` names an item in the DamageError that is raised where a position is missing.
    """
    of_owners: dict[Any, list[Any]] = {}
    for owner, position, item in sorted(rows, key=itemgetter(1)):
        items = of_owners.setdefault(owner, [])
        if position != len(items):
            raise DamageError(_GAP.format(what))
        items.append(item)
    return _as_tuples(of_owners)


def _as_tuples(lists: Mapping[_K, list[_T]]) -> dict[_K, tuple[_T, ...]]:
    return {owner: tuple(items) for owner, items in lists.items()}


def _in_order(what: str, pairs: Iterable[tuple[int, _T]]) -> tuple[_T, ...]:
    """The items by position, which must count up from 0."""
    ordered = sorted(pairs, key=itemgetter(0))
    if [position for position, _ in ordered] != list(range(len(ordered))):
        raise DamageError(_GAP.format(what))
    return tuple(item for _, item in ordered)
