"""The rows of what a report file holds beside the report and the trash: to rows and from rows."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, CommentMark, in_order
from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.review.findings import AsideFinding, FindingKey, FindingKind
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.storage.row_decoding import approval_of, by_owner, time_of
from kplan_desktop.storage.row_types import (
    CommentAnswerRow,
    CommentRow,
    DeliveryEventRow,
    DeliveryFileRow,
    DeliveryRow,
    DismissedSuggestionRow,
    OwnWordRow,
    SetAsideRow,
)
from kplan_desktop.storage.rows.tables import Contents, DamageError, Row

MAX_BUNDLE_BYTES: Final = 32 * 2**20
"""No bundle is larger (docs/formats.md), so that none of a file unpacks to more."""

MAX_PDF_BYTES: Final = 3 * MAX_BUNDLE_BYTES
"""No report PDF is larger, the bundle that it may carry included."""

DELIVERY_TABLES: tuple[type[Row], ...] = (DeliveryRow, DeliveryFileRow, DeliveryEventRow)
COMMENT_TABLES: tuple[type[Row], ...] = (CommentRow, CommentAnswerRow)


def delivery_rows(delivery: Delivery, position: int) -> Iterator[Row]:
    """The rows of the delivery with the ordinal ``position``, from 0, without its contents."""
    yield delivery_row(delivery, position)
    for index, name in enumerate(delivery.file_names):
        yield DeliveryFileRow(position, index, name)
    yield from event_rows(delivery, position)


def delivery_row(delivery: Delivery, position: int) -> DeliveryRow:
    """The row of a delivery itself."""
    approval = delivery.approval
    return DeliveryRow(
        position,
        delivery.revision,
        delivery.sha256,
        delivery.made_at.isoformat(),
        _date_text(delivery.deadline),
        delivery.sent_to,
        delivery.adviser,
        None if approval is None else approval.name,
        None if approval is None else approval.role,
        None if approval is None else approval.date.isoformat(),
        None if approval is None else approval.covers,
        None if delivery.purged_at is None else delivery.purged_at.isoformat(),
    )


def event_rows(delivery: Delivery, position: int) -> Iterator[DeliveryEventRow]:
    """The rows of what happened to the delivery with this ordinal."""
    for index, event in enumerate(delivery.events):
        yield DeliveryEventRow(
            position,
            index,
            event.receipt_id,
            event.status.value,
            event.at.isoformat(),
            event.by,
            event.reason,
            _date_text(event.new_deadline),
        )


def deliveries_of(contents: Contents) -> tuple[Delivery, ...]:
    """The deliveries that these rows hold, in order, the oldest first. Raises DamageError."""
    with _as_damage("delivery"):
        names = by_owner("file", contents[DeliveryFileRow])
        events = by_owner("event", map(_event, contents[DeliveryEventRow]))
        rows = sorted(map(DeliveryRow._make, contents[DeliveryRow]))
        if [row.position for row in rows] != list(range(len(rows))):
            raise DamageError("a delivery is missing from its list")
        return tuple(_delivery(row, names, events) for row in rows)


def _delivery(
    row: DeliveryRow,
    names: Mapping[int, tuple[str, ...]],
    events: Mapping[int, tuple[DeliveryEvent, ...]],
) -> Delivery:
    return Delivery(
        revision=row.revision,
        sha256=row.sha256,
        made_at=time_of(row.made_at),
        file_names=names.get(row.position, ()),
        deadline=_date(row.deadline),
        sent_to=row.sent_to,
        adviser=row.adviser,
        approval=approval_of(row[-5:-1]),
        events=events.get(row.position, ()),
        purged_at=None if row.purged_at is None else time_of(row.purged_at),
    )


def _event(row: tuple[Any, ...]) -> tuple[int, int, DeliveryEvent]:
    columns = DeliveryEventRow._make(row)
    event = DeliveryEvent(
        status=DeliveryStatus(columns.status),
        at=time_of(columns.at),
        receipt_id=columns.receipt_id,
        by=columns.written_by,
        reason=columns.reason,
        new_deadline=_date(columns.new_deadline),
    )
    return columns.delivery, columns.position, event


def set_aside_rows(findings: Iterable[AsideFinding]) -> list[SetAsideRow]:
    """The rows of findings that were set aside, in order."""
    return sorted(
        SetAsideRow(
            finding.key.kind.value,
            finding.key.element_id,
            finding.key.words,
            finding.reason,
            finding.at.isoformat(),
        )
        for finding in findings
    )


def set_aside_of(contents: Contents) -> tuple[AsideFinding, ...]:
    """The findings that were set aside, the oldest first. Raises DamageError.

    A kind that a newer Kplan finds stays in the file, and is left out here.
    """
    kinds = {kind.value: kind for kind in FindingKind}
    with _as_damage("finding that was set aside"):
        found = [
            AsideFinding(FindingKey(kinds[kind], element_id, words), reason, time_of(at))
            for kind, element_id, words, reason, at in contents[SetAsideRow]
            if kind in kinds
        ]
    return tuple(sorted(found, key=lambda each: (each.at, each.key.element_id, each.key.words)))


def set_aside_of_none(contents: Contents, element_ids: set[str]) -> list[SetAsideRow]:
    """The rows of those set aside of elements other than these, the report itself aside."""
    rows = map(SetAsideRow._make, contents[SetAsideRow])
    return [row for row in rows if row.element_id and row.element_id not in element_ids]


def comment_rows(comments: Iterable[Comment]) -> Iterator[Row]:
    """The rows of comments with their answers."""
    for comment in comments:
        mark: tuple[int, str, str] | tuple[None, None, None] = (None, None, None)
        if comment.mark is not None:
            mark = (int(comment.mark.done), comment.mark.author, comment.mark.at.isoformat())
        location = comment.location
        yield CommentRow(
            comment.id,
            location.goal_id,
            location.measure_id,
            location.note_id,
            comment.quote,
            comment.revision,
            comment.sha256,
            comment.author,
            comment.at.isoformat(),
            comment.text,
            *mark,
        )
        for position, answer in enumerate(comment.answers):
            yield CommentAnswerRow(
                comment.id, position, answer.id, answer.author, answer.at.isoformat(), answer.text
            )


def comments_of(contents: Contents) -> tuple[Comment, ...]:
    """The comments that these rows hold, by their times, the oldest first. Raises DamageError."""
    with _as_damage("comment"):
        answers = by_owner("answer", map(_answer, contents[CommentAnswerRow]))
        rows = map(CommentRow._make, contents[CommentRow])
        return in_order([_comment(row, answers.get(row.id, ())) for row in rows])


def _comment(row: CommentRow, answers: tuple[CommentAnswer, ...]) -> Comment:
    mark = None
    if row.mark_author is not None and row.mark_at is not None:
        mark = CommentMark(
            done=bool(row.mark_done), author=row.mark_author, at=time_of(row.mark_at)
        )
    return Comment(
        id=row.id,
        location=Location(row.goal_id, row.measure_id, row.note_id),
        quote=row.quote,
        revision=row.revision,
        sha256=row.sha256,
        author=row.author,
        at=time_of(row.at),
        text=row.text,
        answers=answers,
        mark=mark,
    )


def _answer(row: tuple[Any, ...]) -> tuple[str, int, CommentAnswer]:
    comment_id, position, id_, author, at, text = row
    return comment_id, position, CommentAnswer(id=id_, author=author, at=time_of(at), text=text)


def word_rows(words: Iterable[str]) -> Iterator[OwnWordRow]:
    """The rows of a word list, each word once. Raises ValueError for a blank one."""
    for word in sorted(set(words)):
        if not word.strip():
            raise ValueError("a word list has a blank word")
        yield OwnWordRow(word)


def words_of(contents: Contents) -> tuple[str, ...]:
    """The word list that these rows hold, in the order of their characters."""
    return tuple(sorted(word for (word,) in contents[OwnWordRow]))


def dismissed_rows(dismissed: Iterable[Dismissal]) -> list[DismissedSuggestionRow]:
    """The rows of the suggestions that were dismissed, each once, in order."""
    rows = {DismissedSuggestionRow(d.note_id, d.kind, d.subject, d.words) for d in dismissed}
    return sorted(rows)


def dismissed_of(contents: Contents) -> frozenset[Dismissal]:
    """The suggestions that were dismissed, as these rows hold them."""
    return frozenset(Dismissal(*row) for row in contents[DismissedSuggestionRow])


def dismissed_of_none(contents: Contents, note_ids: set[str]) -> list[DismissedSuggestionRow]:
    """The rows of those dismissed of notes, or of links to notes, other than these."""
    rows = map(DismissedSuggestionRow._make, contents[DismissedSuggestionRow])
    return [
        row
        for row in rows
        if row.note_id not in note_ids or (row.kind == "link" and row.subject not in note_ids)
    ]


def packed(data: bytes, at_most: int = MAX_BUNDLE_BYTES) -> bytes:
    """A delivered file compressed to a zlib stream. Raises ValueError for one too large."""
    if len(data) > at_most:
        raise ValueError(f"a delivered file has at most {at_most} bytes, not {len(data)}")
    return zlib.compress(data)


def unpacked(stream: bytes, at_most: int = MAX_BUNDLE_BYTES) -> bytes:
    """A delivered file decompressed. Raises DamageError for what ``packed`` cannot have made."""
    inflate = zlib.decompressobj()
    try:
        # A few bytes can unpack to gigabytes.
        data = inflate.decompress(stream, at_most + 1)
    except zlib.error as error:
        raise DamageError(f"a delivered file cannot be unpacked: {error}") from error
    if len(data) > at_most or not inflate.eof or inflate.unused_data:
        raise DamageError("a delivered file cannot be unpacked")
    return data


@contextmanager
def _as_damage(what: str) -> Iterator[None]:
    """Raises DamageError for what no Kplan can have written of a ``what``."""
    try:
        yield
    except ValueError as error:
        raise DamageError(f"a {what} is none: {error}") from error


def _date_text(date: dt.date | None) -> str | None:
    return None if date is None else date.isoformat()


def _date(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)
