"""The rows in which two reports differ.

An edit shares with the report before it all that it leaves alone, so that what is the same object
need not be looked at: rewording one note compares the goals, one goal's measures and one measure's
notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.storage import row_encoding
from kplan_desktop.storage.content_seal import rows_sum
from kplan_desktop.storage.row_types import MeasureRow, NoteRow, NothingToReportRow, Row, shape_of


@dataclass(frozen=True, slots=True)
class RowChanges:
    """What leads from one state of a file to another, row by row."""

    removed: Sequence[Row] = ()
    updated: Sequence[tuple[Row, Row]] = ()
    added: Sequence[Row] = ()

    def __bool__(self) -> bool:
        return bool(self.removed or self.updated or self.added)

    def __add__(self, other: RowChanges) -> RowChanges:
        """These changes and others, of other rows."""
        return RowChanges(
            (*self.removed, *other.removed),
            (*self.updated, *other.updated),
            (*self.added, *other.added),
        )

    def only_words(self) -> bool:
        """Whether nothing but the wording of what is there already changes."""
        return not (self.removed or self.added) and all(
            isinstance(new, MeasureRow | NothingToReportRow)
            or (isinstance(new, NoteRow) and old[:-1] == new[:-1])
            for old, new in self.updated
        )

    def gone(self, row_type: type[NoteRow | MeasureRow]) -> set[str]:
        """The ids of the rows of a type that are taken out for good."""
        return _ids(self.removed, row_type) - _ids(self.added, row_type)

    def come(self, row_type: type[NoteRow | MeasureRow]) -> set[str]:
        """The ids of the rows of a type that were not there before."""
        return _ids(self.added, row_type) - _ids(self.removed, row_type)

    def seal_change(self) -> int:
        """What these changes add to the seal."""
        gone = [*self.removed, *(old for old, _ in self.updated)]
        come = [*self.added, *(new for _, new in self.updated)]
        return sum(rows_sum(shape_of(type(row)).table, [row]) for row in come) - sum(
            rows_sum(shape_of(type(row)).table, [row]) for row in gone
        )


def _ids(rows: Iterable[Row], row_type: type[NoteRow | MeasureRow]) -> set[str]:
    return {row.id for row in rows if isinstance(row, row_type)}


def changes_between(before: Report | None, after: Report) -> RowChanges:
    """What to write so that a file that holds ``before`` holds ``after``; None is an empty file.

    Raises ValueError when one of the reports has two things of the same id, which is a bug.
    """
    old, new = _RowsByTable(), _RowsByTable()
    _heads(old, new, before, after)
    _entries(old, new, before.goals if before else (), after.goals)
    if before is None or before.activities is not after.activities:
        _activities(old, new, before, after)
    return _difference(old, new)


class _RowsByTable(dict[tuple[object, ...], Row]):
    """Rows that may have changed, by table and key."""

    def put(self, rows: Iterable[Row]) -> None:
        for row in rows:
            shape = shape_of(type(row))
            key = (shape.table, *row[: shape.key])
            if key in self:
                raise ValueError(f"{key} stands twice")
            self[key] = row


def _heads(old: _RowsByTable, new: _RowsByTable, before: Report | None, after: Report) -> None:
    new.put([row_encoding.report_row(after)])
    if before is not None:
        old.put([row_encoding.report_row(before)])
    for side, one, other in ((old, before, after), (new, after, before)):
        if one is None:
            continue
        if other is None or one.form is not other.form:
            side.put([row_encoding.form_row(one.form)])
            side.put(row_encoding.goal_rows(one))
        if other is None or one.own_metrics is not other.own_metrics:
            side.put(row_encoding.own_metric_row(m, n) for n, m in enumerate(one.own_metrics))


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
        ours, theirs = old_notes.get(place, ()), new_notes.get(place, ())
        if ours is not theirs:
            old.put(_differing(ours, theirs, place))
            new.put(_differing(theirs, ours, place))


def _entry(side: _RowsByTable, notes: dict[NotePlace, tuple[Note, ...]], entry: GoalEntry) -> None:
    if entry.nothing_to_report is not None:
        side.put(
            [row_encoding.nothing_to_report_row(entry.goal_id, entry.nothing_to_report.reason)]
        )
    for position, measure in enumerate(entry.measures):
        side.put([row_encoding.measure_row(measure, entry.goal_id, position)])
        notes[InMeasure(measure.id)] = measure.notes
    notes[InGoal(entry.goal_id)] = entry.notes


def _differing(
    notes: tuple[Note, ...], others: tuple[Note, ...], place: NotePlace
) -> Iterator[Row]:
    for position, note in enumerate(notes):
        if position >= len(others) or others[position] is not note:
            yield row_encoding.note_row(note, place, position)


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
    """Rows that keep their place are updated; rows that move are taken out and put in again.

    Put in last of all, they find their new place free.
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
            if now[: shape.key + shape.place] == row[: shape.key + shape.place]:
                updated.append((row, now))
            else:
                removed.append(row)
                added.append(now)
    added += [row for key, row in new.items() if key not in old]
    return RowChanges(removed, updated, added)
