"""The office's receipt of a delivery, as it is mailed back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kplan_desktop.domain.delivery.deliveries import DeliveryEvent, DeliveryStatus


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
