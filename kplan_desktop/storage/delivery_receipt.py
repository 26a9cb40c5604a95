"""Receipts of deliveries, and their rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kplan_desktop.domain.model.revisions import DeliveredRevision
from kplan_desktop.domain.text.time_stamps import FIRST_YEAR, LAST_YEAR, local_time, time_stamp
from kplan_desktop.storage.row_decoding import DamageError
from kplan_desktop.storage.row_types import ReceiptFileRow, ReceiptRow, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was delivered and when. ``sha256`` is the bundle's own, which a later revision replaces.

    Raises ValueError when ``delivered_at`` has no offset from UTC.
    """

    revision: int
    sha256: str
    delivered_at: dt.datetime
    file_names: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.delivered_at.utcoffset() is None:
            raise ValueError("a receipt's time says its offset from UTC")
        if not FIRST_YEAR <= self.delivered_at.year <= LAST_YEAR:
            raise ValueError("another time zone has no date for a receipt's time")


def receipt_of_received(
    file: Path, *, revision: int, sha256: str, delivered_at: dt.datetime
) -> Receipt:
    """The receipt of a delivery that was made on another computer and received as ``file``.

    Bytes of the file name that are not valid UTF-8 (POSIX allows them) become «?».
    """
    name = file.name.encode("utf-8", "replace").decode("utf-8")
    stamp = time_stamp(delivered_at)
    return Receipt(revision=revision, sha256=sha256, delivered_at=stamp, file_names=(name,))


def last_delivered(receipts: Sequence[Receipt]) -> DeliveredRevision | None:
    """The latest of these deliveries, with its date in this computer's time zone."""
    if not receipts:
        return None
    last = receipts[-1]
    return DeliveredRevision(last.revision, last.sha256, local_time(last.delivered_at).date())


def receipt_rows(receipt: Receipt, position: int) -> Iterator[Row]:
    """The rows of the receipt with the ordinal ``position``, from 0."""
    yield ReceiptRow(position, receipt.revision, receipt.sha256, receipt.delivered_at.isoformat())
    for index, name in enumerate(receipt.file_names):
        yield ReceiptFileRow(position, index, name)


def receipts_of(
    receipts: Iterable[tuple[Any, ...]], files: Iterable[tuple[Any, ...]]
) -> tuple[Receipt, ...]:
    """The receipts that these rows hold, in order, the oldest first. Raises DamageError."""
    names: dict[int, list[str]] = {}
    for receipt, _, name in sorted(files):
        names.setdefault(receipt, []).append(name)
    try:
        return tuple(
            Receipt(
                revision=revision,
                sha256=sha256,
                delivered_at=dt.datetime.fromisoformat(delivered_at),
                file_names=tuple(names.get(position, ())),
            )
            for position, revision, sha256, delivered_at in sorted(receipts)
        )
    except ValueError as error:
        raise DamageError("the time of a receipt is none") from error
