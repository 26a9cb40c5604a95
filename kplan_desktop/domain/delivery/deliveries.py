"""Deliveries: the revisions that were made for the office, and what became of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.revisions import DeliveredRevision
from kplan_desktop.domain.text.time_stamps import FIRST_YEAR, LAST_YEAR, local_time


class DeliveryStatus(Enum):
    """How far a delivery has come. Only from ``SENT`` on is the report said to be delivered."""

    MADE = "made"
    SENT = "sent"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryEvent:
    """What happened to a delivery: it came to have ``status``, which is not ``MADE``.

    ``at`` is when, with its offset from UTC. The rest is from a receipt of the office: its id, who
    wrote it, why the delivery was sent back, and the deadline that now holds. Raises ValueError.
    """

    status: DeliveryStatus
    at: dt.datetime
    receipt_id: str | None = None
    by: str = ""
    reason: str = ""
    new_deadline: dt.date | None = None

    def __post_init__(self) -> None:
        if self.status is DeliveryStatus.MADE:
            raise ValueError("a delivery is made before anything happens to it")
        _check_time(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One revision as it was made for the office.

    ``sha256`` is that of its bundle. ``deadline`` is the one that held when it was made, and
    ``sent_to`` the address it is for: None and empty where an older Kplan made it. ``adviser`` and
    ``approval`` are the report's then. ``events`` are in the order of what happened. A delivery of
    which the contents were deleted for the personal data in them has ``purged_at``.
    Raises ValueError for a time without its offset from UTC.
    """

    revision: int
    sha256: str
    made_at: dt.datetime
    file_names: tuple[str, ...]
    deadline: dt.date | None = None
    sent_to: str = ""
    adviser: str = ""
    approval: Approval | None = None
    events: tuple[DeliveryEvent, ...] = ()
    purged_at: dt.datetime | None = None

    def __post_init__(self) -> None:
        _check_time(self.made_at)
        if self.purged_at is not None:
            _check_time(self.purged_at)

    @property
    def status(self) -> DeliveryStatus:
        """That of the last event, or ``MADE``."""
        return self.events[-1].status if self.events else DeliveryStatus.MADE

    @property
    def was_sent(self) -> bool:
        """Whether the report counts as delivered by it."""
        return bool(self.events)


def last_made(deliveries: Sequence[Delivery]) -> DeliveredRevision | None:
    """The latest of these deliveries, with its date in this computer's time zone."""
    return delivered_revision(deliveries[-1]) if deliveries else None


def delivered_revision(delivery: Delivery) -> DeliveredRevision:
    """What numbers and pages say of a delivery, with its date in this computer's time zone."""
    day = local_time(delivery.made_at).date()
    return DeliveredRevision(delivery.revision, delivery.sha256, day)


def with_event(delivery: Delivery, event: DeliveryEvent) -> Delivery:
    """The delivery and what has happened to it since; the same where it knows of that already.

    A receipt is known by its id, and that it was sent is said once. What the office's receipts say
    comes after what was said here, each in the order of its times: the office's clock may differ
    from the one here. Which of two was taken in first makes no difference.
    """
    events: list[DeliveryEvent] = []
    for each in sorted((*delivery.events, event), key=_event_key):
        if not any(_is_same_event(each, known) for known in events):
            events.append(each)
    return replace(delivery, events=tuple(events))


def _event_key(event: DeliveryEvent) -> tuple[object, ...]:
    rank = list(DeliveryStatus).index(event.status)
    return event.receipt_id is not None, event.at, rank, event.receipt_id or ""


def _is_same_event(one: DeliveryEvent, other: DeliveryEvent) -> bool:
    return one.receipt_id == other.receipt_id and (
        one.receipt_id is not None or one.status is other.status
    )


def texts_of_delivery(delivery: Delivery) -> Iterator[str]:
    """All texts that are known of a delivery beside its files."""
    yield delivery.sent_to
    yield delivery.adviser
    yield from delivery.file_names
    if delivery.approval is not None:
        yield delivery.approval.name
        yield delivery.approval.role
    for event in delivery.events:
        yield event.by
        yield event.reason


def with_texts(delivery: Delivery, changed: Callable[[str], str]) -> Delivery:
    """The delivery with what ``changed`` makes of each of these texts."""
    approval = delivery.approval
    if approval is not None:
        approval = replace(approval, name=changed(approval.name), role=changed(approval.role))
    return replace(
        delivery,
        sent_to=changed(delivery.sent_to),
        adviser=changed(delivery.adviser),
        file_names=tuple(map(changed, delivery.file_names)),
        approval=approval,
        events=tuple(
            replace(event, by=changed(event.by), reason=changed(event.reason))
            for event in delivery.events
        ),
    )


def joined_delivery(one: Delivery, other: Delivery) -> Delivery:
    """What two states of a file know of one delivery. It is purged where either says so."""
    joined = one
    for event in other.events:
        joined = with_event(joined, event)
    if joined.purged_at is None and other.purged_at is not None:
        joined = replace(joined, purged_at=other.purged_at)
    return joined


def deadline_in_force(deadline: dt.date, deliveries: Iterable[Delivery]) -> dt.date:
    """The deadline of a form, or the latest that the office has given instead, by its receipts."""
    given = [
        (event.at, event.new_deadline)
        for delivery in deliveries
        for event in delivery.events
        if event.new_deadline is not None
    ]
    return max(given)[1] if given else deadline


def days_late(day: dt.date, deadline: dt.date | None) -> int:
    """How many days after the deadline a delivery was made; 0 on time, or without a deadline."""
    return 0 if deadline is None else max((day - deadline).days, 0)


def _check_time(time: dt.datetime) -> None:
    if time.utcoffset() is None:
        raise ValueError("the time of a delivery says its offset from UTC")
    if not FIRST_YEAR <= time.year <= LAST_YEAR:
        raise ValueError("another time zone has no date for the time of a delivery")
