"""The trash in the file: its rows, and what a save inserts into it and deletes from it.

A save reads the trash only when a note or a measure was removed or added.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import Any, cast

from kplan_desktop.domain.editing.trash import (
    Removed,
    RemovedMeasure,
    RemovedNote,
    has_content,
    in_trash_of,
    removed_between,
    with_known_partners,
)
from kplan_desktop.domain.model.form import AddsUp, Metric, NationalGoal
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    Note,
    RegionalMeasure,
    Report,
)
from kplan_desktop.storage import row_encoding
from kplan_desktop.storage.report_row_types import (
    ActivityRow,
    ActivityTimeRow,
    FigureRow,
    MeasureRow,
    NoteRow,
    OriginRow,
    SharedWithRow,
)
from kplan_desktop.storage.row_decoding import (
    by_owner,
    outcome_of,
    status_of,
    time_of,
    times_of,
    when_of,
)
from kplan_desktop.storage.row_types import (
    REPORT_TABLES,
    TrashFigureRow,
    TrashGoalRow,
    TrashMeasureRow,
    TrashNoteRow,
    TrashOriginRow,
    TrashOutcomeRow,
    TrashSharedWithRow,
    TrashTimeRow,
)
from kplan_desktop.storage.rows.row_changes import RowChanges, changes_of_rows
from kplan_desktop.storage.rows.tables import Contents, DamageError, Row

_shape = REPORT_TABLES.shape

TRASH_TABLES: tuple[type[Row], ...] = (
    TrashMeasureRow,
    TrashNoteRow,
    TrashTimeRow,
    TrashFigureRow,
    TrashSharedWithRow,
    TrashOutcomeRow,
    TrashOriginRow,
    TrashGoalRow,
)


def trash_changes(
    connection: sqlite3.Connection,
    before: Report,
    after: Report,
    difference: RowChanges,
    now: Callable[[], dt.datetime],
) -> RowChanges:
    """The changes of the trash in a save with ``difference``. Call within its transaction."""
    removed_notes, added_notes = difference.removed_keys(NoteRow), difference.added_keys(NoteRow)
    removed_measures = difference.removed_keys(MeasureRow)
    added_measures = difference.added_keys(MeasureRow)
    same_goals = before.form is after.form and before.parked is after.parked
    if not (removed_notes or added_notes or removed_measures or added_measures or not same_goals):
        return RowChanges()
    # What is removed is not in the trash yet, unless another program wrote the file carelessly.
    stale = _rows_of(connection, removed_notes | added_notes, removed_measures | added_measures)
    is_removal = removed_notes or removed_measures
    removed = removed_between(before, after, now()) if is_removal else ()
    removal = _next_removal(connection) if removed else 0
    rows = chain.from_iterable(removed_rows(entry, removal) for entry in removed)
    if same_goals:
        return RowChanges(removed=tuple(stale), added=tuple(rows))
    return _with_new_goals(connection, before, after, tuple(stale), tuple(rows))


def _with_new_goals(
    connection: sqlite3.Connection,
    before: Report,
    after: Report,
    stale: tuple[Row, ...],
    added: tuple[Row, ...],
) -> RowChanges:
    """The changes of the trash where goals, or the form, are others afterwards.

    What refers to goals and metrics that are gone gets them beside it, or follows the contents of
    the goal to where they are now.
    """
    from kplan_desktop.domain.next_period.upgrade import succeeding_goals
    from kplan_desktop.storage.rows.row_queries import all_rows

    goal_ids = succeeding_goals(before, after)
    contents = {row_type: all_rows(connection, _shape(row_type)) for row_type in TRASH_TABLES}
    gone = {(type(row), row) for row in stale}
    left: dict[type[Row], list[tuple[Any, ...]]] = {
        row_type: [row for row in rows if (row_type, row) not in gone]
        for row_type, rows in contents.items()
    }
    try:
        kept: list[Row] = []
        for removal, removed in _entries(left, before):
            kept += removed_rows(in_trash_of(removed, before, after, goal_ids), removal)
    except (ValueError, LookupError, ArithmeticError, DamageError):
        # A damaged trash is told of when it is opened, and must not keep the report from the disk.
        return RowChanges(removed=stale, added=added)
    rows = chain.from_iterable(contents.values())
    return changes_of_rows(REPORT_TABLES, rows, _each_goal_once((*kept, *added)))


def removed_rows(removed: Removed, removal: int) -> Iterator[Row]:
    """The rows of an entry of the trash; ``removal`` numbers the saves that removed something."""
    at = removed.removed_at.isoformat(timespec="seconds")
    if isinstance(removed, RemovedNote):
        row = TrashNoteRow(
            removed.id,
            removal,
            at,
            removed.goal_id,
            removed.measure_id,
            removed.index,
            removed.note.text,
            *_activity_columns(removed.activity),
        )
        yield row
        yield from _activity_rows(removed.id, removed.activity, removed.metrics)
        if removed.note.origin:
            yield TrashOriginRow(removed.id, "note", removed.note.origin)
        yield from _goal_rows(removed)
        return
    measure = removed.measure
    yield TrashMeasureRow(
        measure.id, removal, at, removed.goal_id, removed.index, measure.text, measure.plan_text
    )
    if measure.outcome is not None:
        yield TrashOutcomeRow(measure.id, measure.outcome.kind.value, measure.outcome.reason)
    if measure.origin:
        yield TrashOriginRow(measure.id, "measure", measure.origin)
    yield from _goal_rows(removed)
    activities = {activity.id: activity for activity in removed.activities}
    for index, note in enumerate(measure.notes):
        removed_note = RemovedNote(
            note=note,
            activity=activities[note.activity_id],
            goal_id=removed.goal_id,
            measure_id=measure.id,
            index=index,
            removed_at=removed.removed_at,
            metrics=removed.metrics,
        )
        yield from removed_rows(removed_note, removal)


def rows_of_trash(trash: Sequence[Removed]) -> Iterator[Row]:
    """The rows of a whole trash, whose entries are in order, the newest first."""
    numbered = enumerate(reversed(trash), start=1)
    yield from _each_goal_once(
        row for number, removed in numbered for row in removed_rows(removed, number)
    )


def _each_goal_once(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, in which several entries may bring the same goal."""
    goal_ids: set[str] = set()
    for row in rows:
        if isinstance(row, TrashGoalRow):
            if row.id in goal_ids:
                continue
            goal_ids.add(row.id)
        yield row


def trash_of(contents: Contents, report: Report) -> tuple[Removed, ...]:
    """What the rows of the trash hold, the newest first. Raises DamageError.

    Notes that were removed with a measure and restored are no longer part of its entry; when the
    measure itself was restored, the notes left over are entries of their own.
    """
    try:
        entries = list(_entries(contents, report))
    except (ValueError, LookupError, ArithmeticError) as error:
        raise DamageError(f"its trash: {error}") from error
    place = {entry.goal_id: index for index, entry in enumerate(report.goals)}
    for _, removed in entries:
        if removed.goal_id not in place and removed.goal is None:
            raise DamageError(f'its trash: the form has no goal "{removed.goal_id}"')
    entries.sort(key=lambda entry: (-entry[0], place.get(entry[1].goal_id, len(place))))
    return tuple(
        with_known_partners(removed, report) for _, removed in entries if has_content(removed)
    )


def rows_of_ids(contents: Contents, ids: set[str] | None) -> list[Row]:
    """The rows of the entries of the trash with these ids; of all entries where None."""
    measures = list(map(TrashMeasureRow._make, contents[TrashMeasureRow]))
    notes = list(map(TrashNoteRow._make, contents[TrashNoteRow]))
    if ids is not None:
        measures = [row for row in measures if row.id in ids]
        removals = {(row.id, row.removal) for row in measures}
        notes = [row for row in notes if row.id in ids or (row.measure_id, row.removal) in removals]
    owners = {row.id for row in notes}
    times = map(TrashTimeRow._make, contents[TrashTimeRow])
    figures = map(TrashFigureRow._make, contents[TrashFigureRow])
    partners = map(TrashSharedWithRow._make, contents[TrashSharedWithRow])
    outcomes = map(TrashOutcomeRow._make, contents[TrashOutcomeRow])
    origins = map(TrashOriginRow._make, contents[TrashOriginRow])
    measure_ids = {row.id for row in measures}
    return [
        *measures,
        *notes,
        *(row for row in times if row.note_id in owners),
        *(row for row in figures if row.note_id in owners),
        *(row for row in partners if row.note_id in owners),
        *(row for row in outcomes if row.measure_id in measure_ids),
        *(row for row in origins if _is_of(row, owners, measure_ids)),
        *(map(TrashGoalRow._make, contents[TrashGoalRow]) if ids is None else ()),
    ]


def _is_of(row: TrashOriginRow, note_ids: set[str], measure_ids: set[str]) -> bool:
    """Whether an origin is that of one of these notes, its activity, or one of these measures."""
    return row.element_id in (measure_ids if row.kind == "measure" else note_ids)


def _goal_rows(removed: Removed) -> Iterator[TrashGoalRow]:
    if removed.goal is not None:
        yield TrashGoalRow(removed.goal.id, removed.goal.number, removed.goal.text)


def without_ids(contents: Contents, ids: set[str]) -> Contents:
    """The rows of the trash without those of notes and measures with these ids."""
    # The first column of each table is the note's or the measure's id.
    return {
        row_type: [
            row for row in contents[row_type] if row_type is TrashGoalRow or row[0] not in ids
        ]
        for row_type in TRASH_TABLES
    }


def _next_removal(connection: sqlite3.Connection) -> int:
    """The number of the next save that removes something: one above the greatest in the trash."""
    from kplan_desktop.storage.rows.row_queries import greatest

    numbers = (
        greatest(connection, _shape(row_type), "removal")
        for row_type in (TrashMeasureRow, TrashNoteRow)
    )
    return 1 + max((number for number in numbers if number is not None), default=0)


def _rows_of(
    connection: sqlite3.Connection, note_ids: set[str], measure_ids: set[str]
) -> Iterator[Row]:
    """The rows of these notes and measures in the trash, without the notes of the measures."""
    from kplan_desktop.storage.rows.row_queries import rows_with

    yield from rows_with(connection, _shape(TrashMeasureRow), "id", measure_ids)
    yield from rows_with(connection, _shape(TrashNoteRow), "id", note_ids)
    yield from rows_with(connection, _shape(TrashTimeRow), "note_id", note_ids)
    yield from rows_with(connection, _shape(TrashFigureRow), "note_id", note_ids)
    yield from rows_with(connection, _shape(TrashSharedWithRow), "note_id", note_ids)
    yield from rows_with(connection, _shape(TrashOutcomeRow), "measure_id", measure_ids)
    for row in rows_with(connection, _shape(TrashOriginRow), "element_id", note_ids | measure_ids):
        if isinstance(row, TrashOriginRow) and _is_of(row, note_ids, measure_ids):
            yield row


def _activity_columns(activity: Activity) -> tuple[Any, ...]:
    (row,) = (row for row in row_encoding.activity_rows(activity) if isinstance(row, ActivityRow))
    return tuple(row)


def _activity_rows(
    note_id: str, activity: Activity, metrics: Iterable[Metric]
) -> Iterator[TrashTimeRow | TrashFigureRow | TrashSharedWithRow | TrashOriginRow]:
    own = {
        metric.id: (metric.singular, metric.plural, metric.adds_up, metric.decimals)
        for metric in metrics
    }
    for row in row_encoding.activity_rows(activity):
        if isinstance(row, ActivityTimeRow):
            yield TrashTimeRow(note_id, *row[1:])
        elif isinstance(row, FigureRow):
            metric_columns = own.get(row.metric_id, (None, None, None, None))
            yield TrashFigureRow(note_id, *row[1:], *metric_columns)
        elif isinstance(row, SharedWithRow):
            yield TrashSharedWithRow(note_id, *row[1:])
        elif isinstance(row, OriginRow):
            yield TrashOriginRow(note_id, "activity", row.origin)


def _entries(contents: Contents, report: Report) -> Iterator[tuple[int, Removed]]:
    """All entries, each with the number of the save that removed it."""
    figures = by_owner("figure", _figures(contents[TrashFigureRow], report))
    partners = by_owner("partner", contents[TrashSharedWithRow])
    times = times_of(contents[TrashTimeRow])
    origins = {(row[0], row[1]): row[2] for row in contents[TrashOriginRow]}
    outcomes = {row[0]: outcome_of(*row[1:]) for row in contents[TrashOutcomeRow]}
    goals = {
        row[0]: NationalGoal(id=row[0], number=row[1], text=row[2])
        for row in contents[TrashGoalRow]
    }
    notes: dict[tuple[str | None, int], list[RemovedNote]] = {}
    for row in map(TrashNoteRow._make, contents[TrashNoteRow]):
        figures_and_metrics = figures.pop(row.id, ())
        activity = Activity(
            id=row.activity_id,
            status=status_of(row.status),
            when=when_of(*row[-5:], parts=times.pop(row.id, ())),
            figures=tuple(figure for figure, _ in figures_and_metrics),
            shared_with=partners.pop(row.id, ()),
            origin=origins.pop((row.id, "activity"), ""),
        )
        note = RemovedNote(
            note=Note(
                id=row.id,
                activity_id=row.activity_id,
                text=row.text,
                origin=origins.pop((row.id, "note"), ""),
            ),
            activity=activity,
            goal_id=row.goal_id,
            measure_id=row.measure_id,
            index=row.position,
            removed_at=time_of(row.removed_at).astimezone(dt.UTC),
            metrics=tuple(metric for _, metric in figures_and_metrics if metric is not None),
            goal=goals.get(row.goal_id),
        )
        notes.setdefault((row.measure_id, row.removal), []).append(note)
    for note_id in chain(figures, partners, times):
        raise DamageError(f'its trash: note "{note_id}" is missing')
    for measure_row in map(TrashMeasureRow._make, contents[TrashMeasureRow]):
        removed = _measure(measure_row, notes.pop((measure_row.id, measure_row.removal), []))
        measure = replace(
            removed.measure,
            outcome=outcomes.pop(measure_row.id, None),
            origin=origins.pop((measure_row.id, "measure"), ""),
        )
        yield (
            measure_row.removal,
            replace(removed, measure=measure, goal=goals.get(removed.goal_id)),
        )
    if outcomes or origins:
        raise DamageError("its trash: an element that has an outcome or origin is missing")
    for (_, removal), single_notes in notes.items():
        for note in sorted(single_notes, key=lambda note: note.index):
            yield removal, note


def _measure(row: TrashMeasureRow, notes: list[RemovedNote]) -> RemovedMeasure:
    notes.sort(key=lambda note: note.index)
    metrics = {metric.id: metric for note in notes for metric in note.metrics}
    activities = {note.activity.id: note.activity for note in notes}
    return RemovedMeasure(
        measure=RegionalMeasure(
            id=row.id,
            text=row.text,
            plan_text=row.plan_text,
            notes=tuple(note.note for note in notes),
        ),
        activities=tuple(activities.values()),
        goal_id=row.goal_id,
        index=row.position,
        removed_at=time_of(row.removed_at).astimezone(dt.UTC),
        metrics=tuple(metrics.values()),
    )


def _figures(
    rows: Iterable[tuple[Any, ...]], report: Report
) -> Iterator[tuple[str, int, tuple[Figure, Metric | None]]]:
    """The figures by note and position, each with its metric if that is one of the unit's own."""
    known = {metric.id for metric in report.metrics}
    for row in map(TrashFigureRow._make, rows):
        own = None
        if row.own_singular is not None:
            own = Metric(
                id=row.metric_id,
                singular=row.own_singular,
                plural=cast("str", row.own_plural),
                adds_up=cast("AddsUp", row.own_adds_up),
                decimals=cast("int", row.own_decimals),
            )
        elif row.metric_id not in known:
            raise LookupError(f'"{row.metric_id}" is no metric')
        value = None if row.value is None else Decimal(row.value)
        yield (
            row.note_id,
            row.position,
            (Figure(row.metric_id, value, Exactness(row.exactness)), own),
        )
