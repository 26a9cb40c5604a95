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

    Thanks for a delivery that was accepted or returned say so again. None for an event that gives
    none, of a delivery that was taken out, and of one from Word, which no Kplan of the unit knows.
    """
    received = _delivery(collection, event)
    if event.kind not in _STATUS or received is None or received.received_as is ReceivedAs.WORD:
        return None
    decision = _decision_at(collection, received, event)
    status = _STATUS[decision.kind]
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
        reason=decision.text if status is DeliveryStatus.RETURNED else "",
        new_deadline=decision.new_deadline,
    )


def _delivery(collection: Collection, event: UnitEvent) -> Received | None:
    return next((r for r in collection.received.values() if r.sha256 == event.sha256), None)


def _decision_at(collection: Collection, received: Received, event: UnitEvent) -> UnitEvent:
    """The event itself or, of thanks, what was decided of the delivery when they were logged."""
    decision = event
    for each in collection.record(received.unit_id).events:
        if each.id == event.id or event.kind is not UnitEventKind.THANKED:
            break
        if each.sha256 == received.sha256:
            match each.kind:
                case UnitEventKind.ACCEPTED | UnitEventKind.RETURNED:
                    decision = each
                case UnitEventKind.REOPENED:
                    decision = event
                case _:
                    pass
    return decision
