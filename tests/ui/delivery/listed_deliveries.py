"""Deliveries in all states, for tests of their list, and what stands for a report file's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.errors import UserError

NOON = dt.datetime(2014, 8, 20, 12, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)

Files = tuple[bytes | None, bytes | None]


def event(status: DeliveryStatus, days: int, **more: object) -> DeliveryEvent:
    return DeliveryEvent(status=status, at=NOON + days * DAY, **more)  # type: ignore[arg-type]


SENT = event(DeliveryStatus.SENT, 0)


def delivery(revision: int, days: int, *events: DeliveryEvent) -> Delivery:
    stem = f"Melding-2012-2014_Sør-Trøndelag_r{revision}"
    return Delivery(
        revision=revision,
        sha256=f"{revision:064x}",
        made_at=NOON + days * DAY,
        file_names=(f"{stem}.pdf", f"{stem}.kplan.json", f"{stem}.eml"),
        deadline=dt.date(2014, 8, 21),
        sent_to="post@kulturskoleradet.no",
        adviser="Kari Nordmann",
        events=events,
    )


def of_an_older_kplan() -> Delivery:
    """A delivery of which nothing but number, hash, time and names is known."""
    return replace(
        delivery(1, -400, event(DeliveryStatus.SENT, -400)),
        deadline=None,
        sent_to="",
        adviser="",
        file_names=("Melding om virksomheten 2012-2014 – Sør-Trøndelag.pdf",),
    )


def in_all_states() -> tuple[Delivery, ...]:
    """Six deliveries, the oldest first: that of an older Kplan, and one in each state."""
    approval = Approval(
        name="Ola Nordmann", role="styreleder", date=dt.date(2014, 8, 19), covers="0" * 64
    )
    returned = event(
        DeliveryStatus.RETURNED,
        3,
        receipt_id="r1",
        by="Norsk kulturskoleråd",
        reason="Tallene for mål 2.1 mangler.\nSend dem innen fristen.",
        new_deadline=dt.date(2014, 9, 1),
    )
    received = event(DeliveryStatus.RECEIVED, 5, receipt_id="r2", by="Norsk kulturskoleråd")
    accepted = event(DeliveryStatus.ACCEPTED, 7, receipt_id="r3", by="Norsk kulturskoleråd")
    return (
        of_an_older_kplan(),
        replace(delivery(2, 0, SENT, returned), purged_at=NOON + 4 * DAY),
        replace(
            delivery(3, 4, event(DeliveryStatus.SENT, 4), received, accepted), approval=approval
        ),
        delivery(4, 6, event(DeliveryStatus.SENT, 6), event(DeliveryStatus.RECEIVED, 7)),
        delivery(5, 8, event(DeliveryStatus.SENT, 9)),
        delivery(6, 31),
    )


class KnownDeliveries(QObject):
    """What the list asks of ``ui.document.deliveries.Deliveries``, without a file."""

    changed = Signal()

    def __init__(
        self,
        deliveries: Sequence[Delivery],
        stored: Callable[[int], Files] = lambda _: (b"{}", b"%PDF"),
    ) -> None:
        super().__init__()
        self.are_read = True
        self._deliveries = tuple(deliveries)
        self._stored = stored
        self.requested: list[int] = []

    def deliveries(self) -> tuple[Delivery, ...]:
        return self._deliveries

    def set_deliveries(self, deliveries: Sequence[Delivery]) -> None:
        self._deliveries = tuple(deliveries)
        self.changed.emit()

    def request_files(
        self,
        owner: QObject,
        position: int,
        done: Callable[[bytes | None, bytes | None], None],
        failed: Callable[[UserError], None],
    ) -> None:
        del failed
        self.requested.append(position)
        QTimer.singleShot(0, owner, lambda: done(*self._stored(position)))
