"""The receipt that the office gives of a delivery, made of a line in the unit's log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kplan_desktop.domain.collection.collection import (
    Collection,
    Received,
    ReceivedAs,
    UnitEvent,
    UnitEventKind,
)
from kplan_desktop.domain.delivery.deliveries import DeliveryStatus
from kplan_desktop.domain.delivery.office_receipt import OfficeReceipt

_STATUS: Final[Mapping[UnitEventKind, DeliveryStatus]] = {
    UnitEventKind.THANKED: DeliveryStatus.RECEIVED,
    UnitEventKind.ACCEPTED: DeliveryStatus.ACCEPTED,
    UnitEventKind.RETURNED: DeliveryStatus.RETURNED,
}


def receipt_of(collection: Collection, event: UnitEvent) -> OfficeReceipt | None:
    """The receipt that an event gives its delivery: the same whenever it is made.

    Thanks for an accepted delivery say that it is accepted. None for an event that gives none, of a
    delivery that was taken out, and of one from Word, which no Kplan of the unit knows of.
    """
    status = _STATUS.get(event.kind)
    received = _delivery(collection, event)
    if status is None or received is None or received.received_as is ReceivedAs.WORD:
        return None
    if event.kind is UnitEventKind.THANKED and _was_accepted(collection, received, event):
        status = DeliveryStatus.ACCEPTED
    return OfficeReceipt(
        id=event.id,
        written_at=event.at,
        by=event.by,
        organisation=collection.form.organisation,
        report_id=received.report_id,
        unit_id=received.unit_id,
        unit_name=received.unit_name,
        revision=received.revision,
        sha256=received.content_sha256,
        status=status,
        reason=event.text if status is DeliveryStatus.RETURNED else "",
        new_deadline=event.new_deadline,
    )


def _delivery(collection: Collection, event: UnitEvent) -> Received | None:
    return next((r for r in collection.received.values() if r.sha256 == event.sha256), None)


def _was_accepted(collection: Collection, received: Received, until: UnitEvent) -> bool:
    """Whether the delivery was accepted when ``until`` was logged."""
    accepted = False
    for event in collection.record(received.unit_id).events:
        if event.id == until.id:
            break
        if event.sha256 == received.sha256:
            match event.kind:
                case UnitEventKind.ACCEPTED:
                    accepted = True
                case UnitEventKind.RETURNED | UnitEventKind.REOPENED:
                    accepted = False
                case _:
                    pass
    return accepted
