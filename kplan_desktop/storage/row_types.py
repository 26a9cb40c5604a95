"""The rows of a report file beside the report, and all its tables. Private to the storage."""

from __future__ import annotations

from typing import NamedTuple

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
from kplan_desktop.storage.rows.tables import Shape, Tables


class FileInfoRow(NamedTuple):
    """What every version of the program can read in files of every format."""

    one: int
    needs_kplan: str


class DeliveryRow(NamedTuple):
    """A delivery; ``sha256`` is the bundle's. Times are ISO 8601 with their offsets.

    The approval_ columns are all filled, or none.
    """

    position: int
    revision: int
    sha256: str
    made_at: str
    deadline: str | None
    sent_to: str
    adviser: str
    approval_name: str | None
    approval_role: str | None
    approval_date: str | None
    approval_covers: str | None
    purged_at: str | None


class DeliveryFileRow(NamedTuple):
    """A file that was delivered, by the name it had."""

    delivery: int
    position: int
    name: str


class DeliveryEventRow(NamedTuple):
    """What happened to a delivery."""

    delivery: int
    position: int
    receipt_id: str | None
    status: str
    at: str
    written_by: str
    reason: str
    new_deadline: str | None


class DeliveryBundleRow(NamedTuple):
    """The bundle of a delivery, compressed (``ancillary_rows.packed``)."""

    delivery: int
    packed: bytes


class DeliveryPdfRow(NamedTuple):
    """The report PDF of a delivery, compressed."""

    delivery: int
    packed: bytes


class TrashMeasureRow(NamedTuple):
    """A measure in the trash. All that one save removed has the same ``removal``."""

    id: str
    removal: int
    removed_at: str
    goal_id: str
    position: int
    text: str
    plan_text: str | None


class TrashNoteRow(NamedTuple):
    """A note in the trash, with its activity as it was.

    It belongs to the measure in the trash with the same ``measure_id`` and ``removal``, if any.
    """

    id: str
    removal: int
    removed_at: str
    goal_id: str
    measure_id: str | None
    position: int
    text: str
    activity_id: str
    status: str | None
    when_kind: str | None
    when_year: int | None
    when_half: str | None
    when_first: str | None
    when_last: str | None


class TrashTimeRow(NamedTuple):
    """One time of the activity of a note in the trash, where it is a list."""

    note_id: str
    position: int
    kind: str
    year: int | None
    half: str | None
    first: str | None
    last: str | None


class TrashFigureRow(NamedTuple):
    """A figure of a note in the trash; a metric of the unit's own is written out beside it."""

    note_id: str
    position: int
    metric_id: str
    value: str | None
    exactness: str
    own_singular: str | None
    own_plural: str | None
    own_adds_up: str | None
    own_decimals: int | None


class TrashSharedWithRow(NamedTuple):
    """Another unit that took part in the activity of a note in the trash."""

    note_id: str
    position: int
    unit_id: str


class TrashOutcomeRow(NamedTuple):
    """What became of a measure in the trash."""

    measure_id: str
    kind: str
    reason: str


class TrashOriginRow(NamedTuple):
    """What an element in the trash was copied from; of an activity, the id is that of the note."""

    element_id: str
    kind: str
    origin: str


class TrashGoalRow(NamedTuple):
    """A goal that the report has no more, and that something in the trash was written under."""

    id: str
    number: str
    text: str


class OwnWordRow(NamedTuple):
    """A word that counts as correctly spelt in this report."""

    word: str


class DismissedSuggestionRow(NamedTuple):
    """A suggestion that the user has dismissed. The note need not exist."""

    note_id: str
    kind: str
    subject: str
    words: str


class SetAsideRow(NamedTuple):
    """A finding that was set aside. The element need not exist."""

    kind: str
    element_id: str
    words: str
    reason: str
    at: str


class CommentRow(NamedTuple):
    """A comment on a place of a delivery. The mark_ columns are all filled, or none."""

    id: str
    goal_id: str | None
    measure_id: str | None
    note_id: str | None
    quote: str
    revision: int
    sha256: str
    author: str
    at: str
    text: str
    mark_done: int | None
    mark_author: str | None
    mark_at: str | None


class CommentAnswerRow(NamedTuple):
    """An answer to a comment."""

    comment_id: str
    position: int
    id: str
    author: str
    at: str
    text: str


REPORT_TABLES = Tables(
    (
        Shape(FileInfoRow, "file_info"),
        Shape(FormRow, "form"),
        Shape(ReportRow, "report"),
        Shape(OwnMetricRow, "own_metric", position_columns=1),
        Shape(GoalRow, "goal", position_columns=1),
        Shape(NothingToReportRow, "nothing_to_report"),
        Shape(MeasureRow, "measure", position_columns=2),
        Shape(ActivityRow, "activity"),
        Shape(ActivityTimeRow, "activity_time", key_columns=2),
        Shape(FigureRow, "figure", key_columns=2, position_columns=1),
        Shape(SharedWithRow, "shared_with", key_columns=2, position_columns=1),
        Shape(NoteRow, "note", position_columns=3),
        Shape(ApprovalRow, "approval"),
        Shape(PlanAdoptionRow, "plan_adoption"),
        Shape(OutcomeRow, "outcome"),
        Shape(ReportOriginRow, "report_origin"),
        Shape(OriginRow, "origin", key_columns=2),
        Shape(ParkedGoalRow, "parked_goal"),
        Shape(ParkedNationalMeasureRow, "parked_national_measure", key_columns=2),
        Shape(DeliveryRow, "delivery"),
        Shape(DeliveryFileRow, "delivery_file", key_columns=2),
        Shape(DeliveryEventRow, "delivery_event", key_columns=2, position_columns=1),
        Shape(DeliveryBundleRow, "delivery_bundle", contents="packed"),
        Shape(DeliveryPdfRow, "delivery_pdf", contents="packed"),
        Shape(TrashMeasureRow, "trash_measure"),
        Shape(TrashNoteRow, "trash_note"),
        Shape(TrashTimeRow, "trash_time", key_columns=2),
        Shape(TrashFigureRow, "trash_figure", key_columns=2),
        Shape(TrashSharedWithRow, "trash_shared_with", key_columns=2),
        Shape(TrashOutcomeRow, "trash_outcome"),
        Shape(TrashOriginRow, "trash_origin", key_columns=2),
        Shape(TrashGoalRow, "trash_goal"),
        Shape(OwnWordRow, "own_word"),
        Shape(DismissedSuggestionRow, "dismissed_suggestion", key_columns=4),
        Shape(SetAsideRow, "set_aside_finding", key_columns=3),
        Shape(CommentRow, "comment"),
        Shape(CommentAnswerRow, "comment_answer", key_columns=2, position_columns=1),
    )
)
