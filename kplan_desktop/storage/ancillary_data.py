"""The ancillary data of a report file: deliveries, trash, own words, what was dismissed."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kplan_desktop.domain.editing.trash import Removed, RemovedMeasure, removed_between
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.storage.delivery_receipt import (
    Receipt,
    receipt_of_received,
    receipt_rows,
    receipts_of,
)
from kplan_desktop.storage.row_decoding import Contents, DamageError
from kplan_desktop.storage.row_types import (
    DeliveredBundleRow,
    DismissedSuggestionRow,
    OwnWordRow,
    ReceiptFileRow,
    ReceiptRow,
    Row,
)
from kplan_desktop.storage.trash_rows import TRASH_TABLES, rows_of_trash, trash_of, without_ids

MAX_BUNDLE_BYTES = 32 * 2**20
"""No bundle is larger (docs/formats.md), so that none of a file unpacks to more."""

ANCILLARY_TABLES: tuple[type[Row], ...] = (
    ReceiptRow,
    ReceiptFileRow,
    DeliveredBundleRow,
    OwnWordRow,
    DismissedSuggestionRow,
    *TRASH_TABLES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDelivery:
    """A delivery: its receipt, and the bytes of its bundle where they are known."""

    receipt: Receipt
    bundle: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AncillaryData:
    """What a new file takes over when a report is continued in it.

    ``deliveries`` are in order, the oldest first; ``trash`` has the newest entry first.
    """

    deliveries: tuple[StoredDelivery, ...] = ()
    trash: tuple[Removed, ...] = ()
    own_words: tuple[str, ...] = ()
    dismissed: frozenset[Dismissal] = frozenset()


def taken_from(
    file: Path, data: bytes, *, revision: int, sha256: str, exported_at: dt.datetime
) -> AncillaryData:
    """The ancillary data of a report read from a bundle, which is ``file`` with these bytes."""
    receipt = receipt_of_received(file, revision=revision, sha256=sha256, delivered_at=exported_at)
    return AncillaryData(deliveries=(StoredDelivery(receipt=receipt, bundle=data),))


def ancillary_data_of(contents: Contents, report: Report) -> AncillaryData:
    """The ancillary data that these rows of the file of ``report`` hold. Raises DamageError."""
    streams: dict[int, bytes] = dict(contents[DeliveredBundleRow])
    receipts = receipts_of(contents[ReceiptRow], contents[ReceiptFileRow])
    return AncillaryData(
        deliveries=tuple(
            StoredDelivery(receipt=receipt, bundle=unpacked(streams[n]) if n in streams else None)
            for n, receipt in enumerate(receipts)
        ),
        trash=trash_of(contents, report),
        own_words=words_of(contents),
        dismissed=dismissed_of(contents),
    )


def ancillary_data_after(
    contents: Contents, before: Report, after: Report, now: dt.datetime
) -> AncillaryData:
    """The ancillary data of a file that holds ``before``, once ``after`` is saved; as above."""
    left = {**contents, **without_ids(contents, _ids(after))}
    ancillary = ancillary_data_of(left, before)
    trash = removed_between(before, after, now) + ancillary.trash
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
    deliveries = {each.receipt: each for each in known.deliveries}
    for each in other.deliveries:
        if each.receipt not in deliveries or each.bundle is not None:
            deliveries[each.receipt] = each
    return AncillaryData(
        deliveries=tuple(sorted(deliveries.values(), key=lambda each: each.receipt.delivered_at)),
        trash=known.trash + other.trash,
        own_words=tuple(sorted({*known.own_words, *other.own_words})),
        dismissed=known.dismissed | other.dismissed,
    )


def _ids(report: Report) -> set[str]:
    return {note.id for note in report.all_notes()} | {measure.id for measure in report.measures()}


def ancillary_rows(ancillary: AncillaryData) -> Iterator[Row]:
    """The rows of all ancillary data. Raises ValueError for a bundle that is too large."""
    for position, delivered in enumerate(ancillary.deliveries):
        yield from delivery_rows(delivered, position)
    yield from rows_of_trash(ancillary.trash)
    yield from word_rows(ancillary.own_words)
    yield from dismissed_rows(ancillary.dismissed)


def delivery_rows(delivered: StoredDelivery, position: int) -> Iterator[Row]:
    """The rows of the delivery with the ordinal ``position``, from 0."""
    yield from receipt_rows(delivered.receipt, position)
    if delivered.bundle is not None:
        yield DeliveredBundleRow(position, packed(delivered.bundle))


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


def packed(bundle: bytes) -> bytes:
    """A bundle compressed to a zlib stream. Raises ValueError for one that is too large."""
    if len(bundle) > MAX_BUNDLE_BYTES:
        raise ValueError(f"a bundle has at most {MAX_BUNDLE_BYTES} bytes, not {len(bundle)}")
    return zlib.compress(bundle)


def unpacked(stream: bytes) -> bytes:
    """A bundle decompressed. Raises DamageError for what ``packed`` cannot have made."""
    inflate = zlib.decompressobj()
    try:
        # A few bytes can unpack to gigabytes.
        bundle = inflate.decompress(stream, MAX_BUNDLE_BYTES + 1)
    except zlib.error as error:
        raise DamageError(f"a delivered bundle cannot be unpacked: {error}") from error
    if len(bundle) > MAX_BUNDLE_BYTES or not inflate.eof or inflate.unused_data:
        raise DamageError("a delivered bundle cannot be unpacked")
    return bundle
