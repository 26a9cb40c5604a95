"""The rows in which two reports differ.

The report after an edit shares all unchanged objects with the report before it, so that identical
objects are skipped: rewording a note compares the goals, one goal's measures and one measure's
notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.storage import row_encoding
from kplan_desktop.storage.report_row_types import (
    MeasureRow,
    NoteRow,
    NothingToReportRow,
    OutcomeRow,
)
from kplan_desktop.storage.row_types import REPORT_TABLES
from kplan_desktop.storage.rows.row_changes import RowChanges, RowsByTable
from kplan_desktop.storage.rows.tables import Row


def only_wording(changes: RowChanges) -> bool:
    """Whether only the wording of existing notes, measures, outcomes and reasons changes."""
    return not (changes.removed or changes.added) and all(
        isinstance(new, MeasureRow | NothingToReportRow | OutcomeRow)
        or (isinstance(new, NoteRow) and old[:-1] == new[:-1])
        for old, new in changes.updated
    )


def changes_between(before: Report | None, after: Report) -> RowChanges:
    """The changes that turn a file with ``before`` into one with ``after``; None is an empty file.

    Raises ValueError when a report has the same id twice, which is a bug.
    """
    old, new = RowsByTable(REPORT_TABLES), RowsByTable(REPORT_TABLES)
    _heads(old, new, before, after)
    _entries(old, new, before.goals if before else (), after.goals)
    if before is None or before.activities is not after.activities:
        _activities(old, new, before, after)
    return old.changes_to(new)


def _heads(old: RowsByTable, new: RowsByTable, before: Report | None, after: Report) -> None:
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
    old: RowsByTable,
    new: RowsByTable,
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


def _entry(side: RowsByTable, notes: dict[NotePlace, tuple[Note, ...]], entry: GoalEntry) -> None:
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


def _activities(old: RowsByTable, new: RowsByTable, before: Report | None, after: Report) -> None:
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
