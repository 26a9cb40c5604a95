"""From rows to the domain. What no writer of the format can have written raises DamageError."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeVar, cast

import msgspec

from kplan_desktop.domain.form import AddsUp, Form, Metric
from kplan_desktop.domain.report import (
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
    integrity_faults,
)
from kplan_desktop.storage.rows import (
    ActivityRow,
    FigureRow,
    FormRow,
    GoalRow,
    MeasureRow,
    NoteRow,
    NothingToReportRow,
    OwnMetricRow,
    ReportRow,
    Row,
    SharedWithRow,
)

Contents = Mapping[type[Row], list[tuple[Any, ...]]]
"""All rows of a file, by type, as plain tuples."""

_T = TypeVar("_T")


class DamageError(Exception):
    """The rows make no report. ``faults`` has an English clause for each thing found."""

    def __init__(self, *faults: str) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


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
    of_goals, of_measures = _notes(contents[NoteRow])
    measures = _measures(contents[MeasureRow], of_measures)
    marks = {goal: NothingToReport(reason) for goal, reason in contents[NothingToReportRow]}
    goals = _in_order("goal", ((row[1], row[0]) for row in contents[GoalRow]))
    report = Report(
        id=head.id,
        form=_form(contents),
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
        activities=_activities(contents),
        own_metrics=_in_order("own metric", map(_own_metric, contents[OwnMetricRow])),
        revision=head.revision,
        replaces=head.replaces,
    )
    for homeless in (of_goals, of_measures, measures, marks):
        if homeless:
            raise DamageError(f'what stands under "{next(iter(homeless))}" has lost its place')
    return report


def _only(contents: Contents, row_type: type[Row]) -> tuple[Any, ...]:
    rows = contents[row_type]
    if len(rows) != 1:
        raise DamageError(f"there are {len(rows)} rows where one belongs")
    return rows[0]


def _form(contents: Contents) -> Form:
    row = FormRow._make(_only(contents, FormRow))
    # Not by read_form: rules that are made for forms later must not shut out a file that has one.
    return msgspec.json.decode(row.json, type=Form)


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
    rows: Iterable[tuple[Any, ...]],
) -> tuple[dict[str, tuple[Note, ...]], dict[str, tuple[Note, ...]]]:
    """The notes by the goal, and by the measure, under which they stand."""
    of_goals: dict[str, list[tuple[int, Note]]] = {}
    of_measures: dict[str, list[tuple[int, Note]]] = {}
    for id_, goal_id, measure_id, position, activity_id, text in rows:
        place = of_goals if measure_id is None else of_measures
        note = Note(id=id_, activity_id=activity_id, text=text)
        place.setdefault(goal_id or measure_id, []).append((position, note))
    return _each_in_order("note", of_goals), _each_in_order("note", of_measures)


def _measures(
    rows: Iterable[tuple[Any, ...]], notes: dict[str, tuple[Note, ...]]
) -> dict[str, tuple[RegionalMeasure, ...]]:
    """The measures by their goal; takes their notes out of ``notes``."""
    of_goals: dict[str, list[tuple[int, RegionalMeasure]]] = {}
    for id_, goal_id, position, text, plan_text in rows:
        measure = RegionalMeasure(id=id_, text=text, plan_text=plan_text, notes=notes.pop(id_, ()))
        of_goals.setdefault(goal_id, []).append((position, measure))
    return _each_in_order("measure", of_goals)


def _activities(contents: Contents) -> dict[str, Activity]:
    statuses: dict[str | None, Status | None] = {None: None, **{s.value: s for s in Status}}
    figures = _by_owner("figure", contents[FigureRow], _figure_reader())
    partners = _by_owner("partner", contents[SharedWithRow], lambda row: cast("str", row[2]))
    whens: dict[tuple[Any, ...], When | None] = {}
    activities = {}
    for row in contents[ActivityRow]:
        id_, status, when = row[0], row[1], row[2:]
        if when not in whens:
            whens[when] = _when(*when)
        activities[id_] = Activity(
            id=id_,
            status=statuses[status],
            when=whens[when],
            figures=figures.pop(id_, ()),
            shared_with=partners.pop(id_, ()),
        )
    for homeless in (figures, partners):
        if homeless:
            raise DamageError(f'activity "{next(iter(homeless))}" is missing')
    return activities


def _when(kind: str | None, year: Any, half: Any, first: Any, last: Any) -> When | None:
    match kind:
        case None:
            return None
        case "semester":
            return Semester(year, half)
        case "day":
            return Day(dt.date.fromisoformat(first))
        case "range":
            return DateRange(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    raise DamageError(f'"{kind}" is no kind of time')


def _figure_reader() -> Callable[[tuple[Any, ...]], Figure]:
    """Makes figures of rows. Equal ones are one object, which takes a third of the time."""
    known: dict[tuple[Any, ...], Figure] = {}

    def read(row: tuple[Any, ...]) -> Figure:
        content = row[2:]
        if content not in known:
            metric_id, value, exactness = content
            number = None if value is None else Decimal(value)
            known[content] = Figure(metric_id, number, Exactness(exactness))
        return known[content]

    return read


def _by_owner(
    what: str, rows: Iterable[tuple[Any, ...]], decode: Callable[[tuple[Any, ...]], _T]
) -> dict[str, tuple[_T, ...]]:
    """Items by the id in the first column, ordered by the position in the second."""
    of_owners: dict[str, list[tuple[int, _T]]] = {}
    for row in rows:
        of_owners.setdefault(row[0], []).append((row[1], decode(row)))
    return _each_in_order(what, of_owners)


def _each_in_order(
    what: str, lists: Mapping[str, list[tuple[int, _T]]]
) -> dict[str, tuple[_T, ...]]:
    return {owner: _in_order(what, pairs) for owner, pairs in lists.items()}


def _in_order(what: str, pairs: Iterable[tuple[int, _T]]) -> tuple[_T, ...]:
    """The items by position, which must count up from 0."""
    ordered = sorted(pairs, key=_position)
    if [position for position, _ in ordered] != list(range(len(ordered))):
        raise DamageError(f"a {what} is missing from its list")
    return tuple(item for _, item in ordered)


def _position(pair: tuple[int, object]) -> int:
    return pair[0]
