"""The rows in which two reports differ.

The report after an edit shares all unchanged objects with the report before it, so that identical
objects are skipped: rewording a note compares the goals, one goal's measures and one measure's
notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.storage import row_encoding
from kplan_desktop.storage.content_seal import rows_sum
from kplan_desktop.storage.report_row_types import (
    MeasureRow,
    NoteRow,
    NothingToReportRow,
    OutcomeRow,
)
from kplan_desktop.storage.row_types import (
    Row,
    shape_of,
)


@dataclass(frozen=True, slots=True)
class RowChanges:
    """The rows to delete, update and insert to get from one state of a file to another."""

    removed: Sequence[Row] = ()
    updated: Sequence[tuple[Row, Row]] = ()
    added: Sequence[Row] = ()

    def __bool__(self) -> bool:
        return bool(self.removed or self.updated or self.added)

    def __add__(self, other: RowChanges) -> RowChanges:
        """These changes and those of ``other``, which concern different rows."""
        return RowChanges(
            (*self.removed, *other.removed),
            (*self.updated, *other.updated),
            (*self.added, *other.added),
        )

    def only_wording(self) -> bool:
        """Whether only the wording of existing notes, measures, outcomes and reasons changes."""
        return not (self.removed or self.added) and all(
            isinstance(new, MeasureRow | NothingToReportRow | OutcomeRow)
            or (isinstance(new, NoteRow) and old[:-1] == new[:-1])
            for old, new in self.updated
        )

    def removed_ids(self, row_type: type[NoteRow | MeasureRow]) -> set[str]:
        """The ids of the rows of a type that are deleted and not inserted again."""
        return _ids(self.removed, row_type) - _ids(self.added, row_type)

    def added_ids(self, row_type: type[NoteRow | MeasureRow]) -> set[str]:
        """The ids of the rows of a type that were not there before."""
        return _ids(self.added, row_type) - _ids(self.removed, row_type)

    def seal_change(self) -> int:
        """The difference that these changes make to the seal."""
        old_rows = [*self.removed, *(old for old, _ in self.updated)]
        new_rows = [*self.added, *(new for _, new in self.updated)]
        return sum(rows_sum(shape_of(type(row)).table, [row]) for row in new_rows) - sum(
            rows_sum(shape_of(type(row)).table, [row]) for row in old_rows
        )


def _ids(rows: Iterable[Row], row_type: type[NoteRow | MeasureRow]) -> set[str]:
    return {row.id for row in rows if isinstance(row, row_type)}


def changes_between(before: Report | None, after: Report) -> RowChanges:
    """The changes that turn a file with ``before`` into one with ``after``; None is an empty file.

    Raises ValueError when a report has the same id twice, which is a bug.
    """
    old, new = _RowsByTable(), _RowsByTable()
    _heads(old, new, before, after)
    _entries(old, new, before.goals if before else (), after.goals)
    if before is None or before.activities is not after.activities:
        _activities(old, new, before, after)
    return _difference(old, new)


def changes_of_rows(before: Iterable[Row], after: Iterable[Row]) -> RowChanges:
    """The changes that put the rows ``after`` in the place of those ``before``.

    Raises ValueError where one of them has the same key twice, which is a bug.
    """
    old, new = _RowsByTable(), _RowsByTable()
    old.put(before)
    new.put(after)
    return _difference(old, new)


class _RowsByTable(dict[tuple[object, ...], Row]):
    """Rows that may have changed, by table and key columns."""

    def put(self, rows: Iterable[Row]) -> None:
        for row in rows:
            shape = shape_of(type(row))
            key = (shape.table, *row[: shape.key_columns])
            if key in self:
                raise ValueError(f"{key} occurs twice")
            self[key] = row


def _heads(old: _RowsByTable, new: _RowsByTable, before: Report | None, after: Report) -> None:
    new.put([row_encoding.report_row(after)])
    if before is not None:
        old.put([row_encoding.report_row(before)])
    for rows, report, counterpart in ((old, before, after), (new, after, before)):
        if report is None:
            continue
        other_form = counterpart is None or report.form is not counterpart.form
        if other_form:
            rows.put([row_encoding.form_row(report.form)])
        if other_form or (counterpart and report.parked is not counterpart.parked):
            rows.put(row_encoding.goal_rows(report))
            rows.put(row_encoding.parked_rows(report))
        if counterpart is None or report.own_metrics is not counterpart.own_metrics:
            rows.put(row_encoding.own_metric_row(m, n) for n, m in enumerate(report.own_metrics))
        rows.put(row_encoding.approval_rows(report))
        rows.put(row_encoding.plan_adoption_rows(report))
        rows.put(row_encoding.report_origin_rows(report))


def _entries(
    old: _RowsByTable,
    new: _RowsByTable,
    before: tuple[GoalEntry, ...],
    after: tuple[GoalEntry, ...],
) -> None:
    old_notes: dict[NotePlace, tuple[Note, ...]] = {}
    new_notes: dict[NotePlace, tuple[Note, ...]] = {}
    of_before = {entry.goal_id: entry for entry in before}
    for entry in after:
        was = of_before.pop(entry.goal_id, None)
        if was is not entry:
            _entry(new, new_notes, entry)
            if was is not None:
                _entry(old, old_notes, was)
    for entry in of_before.values():
        _entry(old, old_notes, entry)
    for place in old_notes | new_notes:
        notes_before, notes_after = old_notes.get(place, ()), new_notes.get(place, ())
        if notes_before is not notes_after:
            old.put(_differing(notes_before, notes_after, place))
            new.put(_differing(notes_after, notes_before, place))


def _entry(side: _RowsByTable, notes: dict[NotePlace, tuple[Note, ...]], entry: GoalEntry) -> None:
    if entry.nothing_to_report is not None:
        side.put(
            [row_encoding.nothing_to_report_row(entry.goal_id, entry.nothing_to_report.reason)]
        )
    for position, measure in enumerate(entry.measures):
        side.put(row_encoding.measure_rows(measure, entry.goal_id, position))
        notes[InMeasure(measure.id)] = measure.notes
    notes[InGoal(entry.goal_id)] = entry.notes


def _differing(
    notes: tuple[Note, ...], counterparts: tuple[Note, ...], place: NotePlace
) -> Iterator[Row]:
    for position, note in enumerate(notes):
        if position >= len(counterparts) or counterparts[position] is not note:
            yield from row_encoding.note_rows(note, place, position)


def _activities(old: _RowsByTable, new: _RowsByTable, before: Report | None, after: Report) -> None:
    known = {} if before is None else before.activities
    for key, activity in after.activities.items():
        was = known.get(key)
        if was is not activity:
            new.put(row_encoding.activity_rows(activity))
            if was is not None:
                old.put(row_encoding.activity_rows(was))
    for key, activity in known.items():
        if key not in after.activities:
            old.put(row_encoding.activity_rows(activity))


def _difference(old: _RowsByTable, new: _RowsByTable) -> RowChanges:
    """Rows that keep their position are updated; rows that move are deleted and inserted again.

    They are inserted after all deletions, when their new position is free.
    """
    removed: list[Row] = []
    updated: list[tuple[Row, Row]] = []
    added: list[Row] = []
    for key, row in old.items():
        now = new.get(key)
        if now is None:
            removed.append(row)
        elif now != row:
            shape = shape_of(type(row))
            if (
                now[: shape.key_columns + shape.position_columns]
                == row[: shape.key_columns + shape.position_columns]
            ):
                updated.append((row, now))
            else:
                removed.append(row)
                added.append(now)
    added += [row for key, row in new.items() if key not in old]
    return RowChanges(removed, updated, added)
