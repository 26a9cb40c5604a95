"""The list of deliveries: what each row states, what became of it in order, and its file names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PureWindowsPath

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryStatus, days_late
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.time_stamps import local_time


@dataclass(frozen=True, slots=True)
class ListedDelivery:
    """A delivery as it is listed. ``position`` is its index among all, the oldest having 0.

    ``days_late`` is None where the deadline is not known; ``replaced`` is the latest delivery
    before it of a lower revision.
    """

    position: int
    delivery: Delivery
    days_late: int | None
    replaced: Delivery | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """Something that happened to a delivery, its making included.

    ``status`` is what it then was; None where its contents were deleted. ``by`` is who did it, if
    that is known. ``reason`` and ``new_deadline`` are from a receipt of the office.
    """

    status: DeliveryStatus | None
    at: dt.datetime
    by: str = ""
    reason: str = ""
    new_deadline: dt.date | None = None


def listed(deliveries: Sequence[Delivery]) -> tuple[ListedDelivery, ...]:
    """The deliveries, which are given with the oldest first, as they are listed: newest first."""
    rows: list[ListedDelivery] = []
    lower: list[Delivery] = []
    """What a later delivery can replace: those before it that none of a lower revision followed."""
    for position, delivery in enumerate(deliveries):
        while lower and lower[-1].revision >= delivery.revision:
            lower.pop()
        late = None
        if delivery.deadline is not None:
            late = days_late(local_time(delivery.made_at).date(), delivery.deadline)
        rows.append(ListedDelivery(position, delivery, late, lower[-1] if lower else None))
        lower.append(delivery)
    return tuple(reversed(rows))


def history(delivery: Delivery) -> tuple[HistoryEntry, ...]:
    """All that happened to a delivery: made, its events in their order, its contents deleted.

    The clocks of two computers differ, so that an event keeps its place whatever its time is; the
    deletion, which only this computer knows of, goes before the first event of a later time.
    """
    entries = [
        HistoryEntry(status=DeliveryStatus.MADE, at=delivery.made_at, by=delivery.adviser),
        *(
            HistoryEntry(
                status=event.status,
                at=event.at,
                by=event.by,
                reason=event.reason,
                new_deadline=event.new_deadline,
            )
            for event in delivery.events
        ),
    ]
    if (purged_at := delivery.purged_at) is not None:
        after = next((n for n, e in enumerate(entries) if n and e.at > purged_at), len(entries))
        entries.insert(after, HistoryEntry(status=None, at=purged_at))
    return tuple(entries)


def file_name_of(delivery: Delivery, ending: str) -> str | None:
    """The name that a delivery's file with this ``ending``, such as ".pdf", had; None for no such.

    It is one that every system can keep, whatever the report file says.
    """
    for name in delivered_names(delivery):
        if name.casefold().endswith(ending):
            return safe_file_name(name[: -len(ending)], ending)
    return None


def delivered_names(delivery: Delivery) -> tuple[str, ...]:
    """The names of a delivery's files, without any folder.

    They are from a report file, which anyone may have made: none leads out of the folder that it is
    looked for in.
    """
    # A path of Windows knows the separators of all systems.
    names = (PureWindowsPath(given).name for given in delivery.file_names)
    return tuple(name for name in names if name.strip(". ") and name.isprintable())
