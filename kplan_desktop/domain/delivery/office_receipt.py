"""The office's receipt of a delivery, as it is mailed back, and which delivery it is of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeReceipt:
    """What the office says of one delivery, which ``report_id``, ``revision`` and hash identify.

    ``status`` is received, accepted or returned. ``by`` is who wrote it, ``reason`` why the
    delivery was sent back, ``new_deadline`` the deadline that now holds, if another one does.
    Raises ValueError for another status.
    """

    id: str
    written_at: dt.datetime
    by: str
    organisation: str
    report_id: str
    unit_id: str
    unit_name: str
    revision: int
    sha256: str
    status: DeliveryStatus
    reason: str = ""
    new_deadline: dt.date | None = None

    def __post_init__(self) -> None:
        if self.status in (DeliveryStatus.MADE, DeliveryStatus.SENT):
            raise ValueError("a receipt says that a delivery was received, accepted or returned")

    def event(self) -> DeliveryEvent:
        """What has happened to the delivery by this receipt."""
        return DeliveryEvent(
            status=self.status,
            at=self.written_at,
            receipt_id=self.id,
            by=self.by,
            reason=self.reason,
            new_deadline=self.new_deadline,
        )


class ReceiptOfOtherReportError(UserError):
    """The receipt is of another report; the arguments are its unit and revision."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The receipt is of another report: %1, revision %2. Open that report, and take the receipt "
        "in there.",
    )


class UnknownDeliveryError(UserError):
    """This file knows of no delivery of that revision, which is the argument."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The receipt is of revision %1, which was not delivered from this file. Perhaps there is "
        "another copy of the report: open that one, and take the receipt in there.",
    )


class OtherContentError(UserError):
    """The revision, which is the argument, was delivered from here with another content."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The receipt is of another content of revision %1 than was delivered from this file. Ask "
        "the office which file it has, and send it the right one.",
    )


def delivery_of(receipt: OfficeReceipt, report_id: str, deliveries: Sequence[Delivery]) -> int:
    """The position of the delivery that a receipt is of, among those of the open report.

    The hash decides: a revision may have been made twice. Raises UserError where none fits.
    """
    if receipt.report_id != report_id:
        raise ReceiptOfOtherReportError(receipt.unit_name, receipt.revision)
    for position in reversed(range(len(deliveries))):
        if deliveries[position].sha256 == receipt.sha256:
            return position
    if any(delivery.revision == receipt.revision for delivery in deliveries):
        raise OtherContentError(receipt.revision)
    raise UnknownDeliveryError(receipt.revision)
