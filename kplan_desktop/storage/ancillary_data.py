"""The ancillary data of a report file: all of it that is neither the report nor its form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kplan_desktop.domain.comments.comments import Comment, joined_comments
from kplan_desktop.domain.delivery.deliveries import (
    Delivery,
    DeliveryEvent,
    DeliveryStatus,
    joined_delivery,
)
from kplan_desktop.domain.editing.trash import (
    Removed,
    RemovedMeasure,
    in_trash_of,
    removed_between,
)
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import AsideFinding
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.domain.text.time_stamps import time_stamp
from kplan_desktop.storage import ancillary_rows
from kplan_desktop.storage.row_types import (
    DeliveryBundleRow,
    DeliveryPdfRow,
    DismissedSuggestionRow,
    OwnWordRow,
    SetAsideRow,
)
from kplan_desktop.storage.rows.tables import Contents, Row
from kplan_desktop.storage.trash_rows import TRASH_TABLES, rows_of_trash, trash_of, without_ids

ANCILLARY_TABLES: tuple[type[Row], ...] = (
    *ancillary_rows.DELIVERY_TABLES,
    DeliveryBundleRow,
    DeliveryPdfRow,
    OwnWordRow,
    DismissedSuggestionRow,
    SetAsideRow,
    *ancillary_rows.COMMENT_TABLES,
    *TRASH_TABLES,
)


@dataclass(frozen=True, slots=True)
class PackedContent:
    """A delivered file as a report file holds it, which is copied as it is, damaged or not."""

    stream: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDelivery:
    """A delivery, and its bundle and its report PDF where they are known."""

    delivery: Delivery
    bundle: bytes | PackedContent | None = None
    pdf: bytes | PackedContent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AncillaryData:
    """What a new file takes over when a report is continued in it.

    ``deliveries`` are in order, the oldest first; ``trash`` has the newest entry first;
    ``set_aside`` and ``comments`` are in the order of their times.
    """

    deliveries: tuple[StoredDelivery, ...] = ()
    trash: tuple[Removed, ...] = ()
    own_words: tuple[str, ...] = ()
    dismissed: frozenset[Dismissal] = frozenset()
    set_aside: tuple[AsideFinding, ...] = ()
    comments: tuple[Comment, ...] = ()


def taken_from(
    file: Path,
    data: bytes,
    *,
    report: Report,
    sha256: str,
    exported_at: dt.datetime,
    approval: Approval | None,
) -> AncillaryData:
    """The ancillary data of a report read from a bundle, which is ``file`` with these bytes.

    The delivery was made on another computer, and counts as sent. ``approval`` is the report's if
    it holds. Bytes of the file's name that are not valid UTF-8 (POSIX allows them) become «?».
    """
    at = time_stamp(exported_at)
    delivery = Delivery(
        revision=report.revision,
        sha256=sha256,
        made_at=at,
        file_names=(file.name.encode("utf-8", "replace").decode("utf-8"),),
        deadline=report.form.report.deadline,
        adviser=report.adviser,
        approval=approval,
        events=(DeliveryEvent(status=DeliveryStatus.SENT, at=at),),
    )
    return AncillaryData(deliveries=(StoredDelivery(delivery=delivery, bundle=data),))


def ancillary_data_of(contents: Contents, report: Report) -> AncillaryData:
    """The ancillary data that these rows of the file of ``report`` hold. Raises DamageError."""
    bundles: dict[int, bytes] = dict(contents[DeliveryBundleRow])
    pdfs: dict[int, bytes] = dict(contents[DeliveryPdfRow])
    return AncillaryData(
        deliveries=tuple(
            StoredDelivery(
                delivery=delivery,
                bundle=PackedContent(bundles[n]) if n in bundles else None,
                pdf=PackedContent(pdfs[n]) if n in pdfs else None,
            )
            for n, delivery in enumerate(ancillary_rows.deliveries_of(contents))
        ),
        trash=trash_of(contents, report),
        own_words=ancillary_rows.words_of(contents),
        dismissed=ancillary_rows.dismissed_of(contents),
        set_aside=ancillary_rows.set_aside_of(contents),
        comments=ancillary_rows.comments_of(contents),
    )


def ancillary_data_after(
    contents: Contents, before: Report, after: Report, now: dt.datetime
) -> AncillaryData:
    """The ancillary data of a file that holds ``before``, once ``after`` is saved; as above."""
    from kplan_desktop.domain.next_period.upgrade import succeeding_goals

    left = {**contents, **without_ids(contents, _ids(after))}
    ancillary = ancillary_data_of(left, before)
    goal_ids = succeeding_goals(before, after)
    left_in_trash = tuple(in_trash_of(each, before, after, goal_ids) for each in ancillary.trash)
    trash = removed_between(before, after, now) + left_in_trash
    return replace(ancillary, trash=trash)


def ancillary_data_joined(contents: Contents, after: Report, known: AncillaryData) -> AncillaryData:
    """What is ``known`` of a report, and what these rows have besides; as above.

    They are of another state of ``after``, which another program has put into its file.
    """
    ids = _ids(after)
    for removed in known.trash:
        ids.add(removed.id)
        if isinstance(removed, RemovedMeasure):
            ids.update(note.id for note in removed.measure.notes)
    other = ancillary_data_of({**contents, **without_ids(contents, ids)}, after)
    set_aside = {each.key: each for each in (*other.set_aside, *known.set_aside)}
    return AncillaryData(
        deliveries=_joined_deliveries(known.deliveries, other.deliveries),
        trash=known.trash + other.trash,
        own_words=tuple(sorted({*known.own_words, *other.own_words})),
        dismissed=known.dismissed | other.dismissed,
        set_aside=tuple(sorted(set_aside.values(), key=lambda each: each.at)),
        comments=joined_comments(known.comments, other.comments),
    )


def _joined_deliveries(
    ours: Iterable[StoredDelivery], theirs: Iterable[StoredDelivery]
) -> tuple[StoredDelivery, ...]:
    """All deliveries by their numbers and then their times: a clock may have been set back.

    Of one that both know, the contents unless it is purged.
    """
    joined: dict[tuple[object, ...], StoredDelivery] = {}
    for each in (*ours, *theirs):
        delivery = each.delivery
        key = delivery.revision, delivery.sha256, delivery.made_at, delivery.file_names
        known = joined.setdefault(key, each)
        delivery = joined_delivery(known.delivery, delivery)
        bundle = pdf = None
        if delivery.purged_at is None:
            bundle = each.bundle if known.bundle is None else known.bundle
            pdf = each.pdf if known.pdf is None else known.pdf
        joined[key] = StoredDelivery(delivery=delivery, bundle=bundle, pdf=pdf)
    return tuple(sorted(joined.values(), key=_number_and_time))


def _number_and_time(stored: StoredDelivery) -> tuple[int, dt.datetime]:
    return stored.delivery.revision, stored.delivery.made_at


def _ids(report: Report) -> set[str]:
    return {note.id for note in report.all_notes()} | {measure.id for measure in report.measures()}


def ancillary_rows_of(ancillary: AncillaryData) -> Iterator[Row]:
    """The rows of all ancillary data. Raises ValueError for a delivered file too large."""
    for position, delivered in enumerate(ancillary.deliveries):
        yield from stored_delivery_rows(delivered, position)
    yield from rows_of_trash(ancillary.trash)
    yield from ancillary_rows.word_rows(ancillary.own_words)
    yield from ancillary_rows.dismissed_rows(ancillary.dismissed)
    yield from ancillary_rows.set_aside_rows(ancillary.set_aside)
    yield from ancillary_rows.comment_rows(ancillary.comments)


def stored_delivery_rows(delivered: StoredDelivery, position: int) -> Iterator[Row]:
    """The rows of the delivery with the ordinal ``position``, from 0, and of its contents."""
    yield from ancillary_rows.delivery_rows(delivered.delivery, position)
    if delivered.bundle is not None:
        most = ancillary_rows.MAX_BUNDLE_BYTES
        yield DeliveryBundleRow(position, _stream(delivered.bundle, most))
    if delivered.pdf is not None:
        yield DeliveryPdfRow(position, _stream(delivered.pdf, ancillary_rows.MAX_PDF_BYTES))


def _stream(content: bytes | PackedContent, at_most: int) -> bytes:
    if isinstance(content, PackedContent):
        return content.stream
    return ancillary_rows.packed(content, at_most)
