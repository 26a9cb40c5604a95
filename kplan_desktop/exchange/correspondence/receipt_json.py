"""The office's receipt of a delivery as one small JSON file, ``kplan-receipt/1`` (docs/formats.md).

The office's program writes it, and the adviser's reads it. The types are those of the published
JSON Schema; the class names are the names in its ``$defs``.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Final, Literal

from msgspec import Meta

from kplan_desktop import __version__
from kplan_desktop.domain.delivery.deliveries import DeliveryStatus
from kplan_desktop.domain.delivery.office_receipt import OfficeReceipt
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError, fault_list
from kplan_desktop.domain.text.time_stamps import FIRST_YEAR, LAST_YEAR
from kplan_desktop.exchange.bundle.schema_types import MAX_COUNT, Id, Sha256, UnitWire, Wire
from kplan_desktop.exchange.correspondence.checked_json import (
    EMPTY_HASH,
    CheckedJsonError,
    decode_checked,
    encode_checked,
)
from kplan_desktop.exchange.correspondence.comments_schema import Name, Time, WriterWire

RECEIPT_FORMAT: Literal["kplan-receipt/1"] = "kplan-receipt/1"
RECEIPT_ENDING: Final = ".kplan-receipt.json"
MAX_RECEIPT_BYTES: Final = 2**20
MAX_REASON: Final = 20_000
"""Characters of a reason, which is several pages."""


class SenderWire(Wire, frozen=True, kw_only=True):
    """Who says it."""

    organisation: Name
    name: Name = ""


class ReceiptWire(Wire, frozen=True, kw_only=True, rename={"sender": "from"}):
    """What the office says of one delivery."""

    format: Literal["kplan-receipt/1"]
    id: Annotated[Id, Meta(description="The receipt's own; it is taken in once.")]
    written_at: Annotated[Time, Meta(description="The latest receipt of a delivery holds.")]
    written_by: WriterWire
    content_sha256: Annotated[
        Sha256,
        Meta(
            description="Over the RFC 8785 canonical form of the file without this key: a file "
            "that was damaged on its way has another."
        ),
    ]
    sender: SenderWire
    report_id: Annotated[Id, Meta(description="That of the report's bundles.")]
    unit: UnitWire
    revision: Annotated[int, Meta(ge=1, le=MAX_COUNT, description="Of the delivery.")]
    sha256: Annotated[Sha256, Meta(description="That of the delivery's bundle.")]
    status: Literal["received", "accepted", "returned"]
    reason: Annotated[
        str, Meta(max_length=MAX_REASON, description="Why the delivery was sent back. Plain text.")
    ] = ""
    deadline: Annotated[
        dt.date | None, Meta(description="The deadline that now holds, where it is another one.")
    ] = None


class ReceiptError(UserError):
    """A file that is no receipt to use. ``faults`` has an English clause for each reason."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This is no receipt that can be used: it was changed or damaged on its way. Ask the office "
        "to send it again.",
    )

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        super().__init__(detail=fault_list(faults))


class NewerReceiptError(ReceiptError):
    """A receipt of a format that only a newer Kplan knows."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The receipt was written by a newer Kplan. Take it in with that one."
    )


class UnsendableReceiptError(UserError):
    """A receipt of which no file can be made, because it could not be read again."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The receipt cannot be sent. Shorten what is too long. (%1)"
    )


def encode_receipt(receipt: OfficeReceipt) -> bytes:
    """The file's bytes, the same for the same receipt. Raises UnsendableReceiptError."""
    wire = ReceiptWire(
        format=RECEIPT_FORMAT,
        id=receipt.id,
        written_at=receipt.written_at,
        written_by=WriterWire(program="Kplan", version=__version__),
        content_sha256=EMPTY_HASH,
        sender=SenderWire(organisation=receipt.organisation, name=receipt.by),
        report_id=receipt.report_id,
        unit=UnitWire(id=receipt.unit_id, name=receipt.unit_name),
        revision=receipt.revision,
        sha256=receipt.sha256,
        status=_STATUS_WORDS[receipt.status],
        reason=receipt.reason,
        deadline=receipt.new_deadline,
    )
    if strange := _strange_time(wire):
        raise UnsendableReceiptError(strange)
    try:
        return encode_checked(wire, MAX_RECEIPT_BYTES)
    except CheckedJsonError as error:
        raise UnsendableReceiptError(str(error)) from error


def decode_receipt(data: bytes) -> OfficeReceipt:
    """The receipt in a file. Raises ReceiptError on what is not a whole, unchanged one."""
    try:
        wire = decode_checked(data, ReceiptWire, RECEIPT_FORMAT, MAX_RECEIPT_BYTES)
    except CheckedJsonError as error:
        raise (NewerReceiptError if error.is_newer else ReceiptError)(str(error)) from error
    if strange := _strange_time(wire):
        raise ReceiptError(strange)
    return OfficeReceipt(
        id=wire.id,
        written_at=wire.written_at,
        by=wire.sender.name,
        organisation=wire.sender.organisation,
        report_id=wire.report_id,
        unit_id=wire.unit.id,
        unit_name=wire.unit.name,
        revision=wire.revision,
        sha256=wire.sha256,
        status=DeliveryStatus(wire.status),
        reason=wire.reason,
        new_deadline=wire.deadline,
    )


def _strange_time(wire: ReceiptWire) -> str | None:
    """Which time of a receipt nobody can have meant, in words; None where all can be meant."""
    for key, time in (("written_at", wire.written_at), ("deadline", wire.deadline)):
        if time is not None and not FIRST_YEAR <= time.year <= LAST_YEAR:
            return f"{key}: the year {time.year} cannot be meant"
    return None


_STATUS_WORDS: Final[dict[DeliveryStatus, Literal["received", "accepted", "returned"]]] = {
    DeliveryStatus.RECEIVED: "received",
    DeliveryStatus.ACCEPTED: "accepted",
    DeliveryStatus.RETURNED: "returned",
}
