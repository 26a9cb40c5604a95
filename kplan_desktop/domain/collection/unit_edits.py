"""Edits of what the office keeps about a unit, and of which revision counts for it.

Each function gives the edit of a collection, signed with the name of who makes the joint report.
``at`` is when, with its offset from UTC. A unit about which nothing is kept any more has no record.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace

from kplan_desktop.domain.collection.collection import (
    Collection,
    Contact,
    ExtendedDeadline,
    MailWording,
    OfficeMark,
    Received,
    UnitEvent,
    UnitEventKind,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
    RemoveEntry,
    SetCollectionHead,
)


def mark_nothing_to_report(
    collection: Collection, unit_id: str, reason: str, at: dt.datetime
) -> CollectionEdit:
    """The office's own mark that a unit has nothing to report."""
    mark = OfficeMark(reason=reason, by=collection.head.author, at=at)
    return _put(collection, replace(collection.record(unit_id), nothing_to_report=mark))


def clear_nothing_to_report(collection: Collection, unit_id: str) -> CollectionEdit:
    """Take the office's mark away."""
    return _put(collection, replace(collection.record(unit_id), nothing_to_report=None))


def extend_deadline(
    collection: Collection, unit_id: str, date: dt.date, reason: str, at: dt.datetime
) -> CollectionEdit:
    """Give a unit a deadline of its own."""
    return _put(collection, _extended(collection, collection.record(unit_id), date, reason, at))


def clear_deadline(collection: Collection, unit_id: str) -> CollectionEdit:
    """Let the form's deadline hold for a unit again."""
    return _put(collection, replace(collection.record(unit_id), deadline=None))


def set_contact(collection: Collection, unit_id: str, contact: Contact) -> CollectionEdit:
    """Whom the office writes to at a unit."""
    return _put(collection, replace(collection.record(unit_id), contact=contact))


def take_contacts(collection: Collection, other: Collection) -> CollectionEdits:
    """Bring contacts along from another collection, such as the last one.

    What is known here stays. A unit that has become of others takes their contact if there is one
    alone.
    """
    edits = []
    for unit in collection.form.units_in_period():
        record = collection.record(unit.id)
        known = [other.record(unit.id).contact]
        if known == [Contact()]:
            known = [other.record(name).contact for name in unit.predecessors]
        found = [contact for contact in known if contact != Contact()]
        if record.contact == Contact() and len(found) == 1:
            edits.append(PutEntry(replace(record, contact=found[0])))
    return CollectionEdits(tuple(edits))


def choose_revision(collection: Collection, unit_id: str, received_id: str) -> CollectionEdit:
    """The revision that counts for a unit; with an empty id the latest, whichever that is.

    Raises LookupError for a revision that is not the unit's.
    """
    if received_id and collection.received[received_id].unit_id != unit_id:
        raise LookupError(received_id)
    return _put(collection, replace(collection.record(unit_id), counts=received_id))


def remind(
    collection: Collection, unit_ids: Iterable[str], at: dt.datetime, new_id: Callable[[], str]
) -> CollectionEdit:
    """Log that these units were reminded."""
    kind = UnitEventKind.REMINDED
    return CollectionEdits(
        tuple(
            log(collection, unit_id, UnitEvent(id=new_id(), kind=kind, at=at, by=_by(collection)))
            for unit_id in unit_ids
        )
    )


def decide(
    collection: Collection,
    received: Received,
    kind: UnitEventKind,
    at: dt.datetime,
    event_id: str,
    *,
    reason: str = "",
    new_deadline: dt.date | None = None,
) -> CollectionEdit:
    """Log what became of a received revision: thanked, accepted, returned or reopened.

    A new deadline, which a return may have, holds for the unit from then on.
    """
    event = UnitEvent(
        id=event_id,
        kind=kind,
        at=at,
        by=_by(collection),
        sha256=received.sha256,
        text=reason,
        new_deadline=new_deadline,
    )
    record = _logged(collection.record(received.unit_id), event)
    if new_deadline is not None:
        record = _extended(collection, record, new_deadline, reason, at)
    return _put(collection, record)


def add_remark(
    collection: Collection, unit_id: str, text: str, at: dt.datetime, event_id: str
) -> CollectionEdit:
    """Log a remark about a unit."""
    kind = UnitEventKind.NOTED
    event = UnitEvent(id=event_id, kind=kind, at=at, by=_by(collection), text=text)
    return log(collection, unit_id, event)


def log(collection: Collection, unit_id: str, event: UnitEvent) -> CollectionEdit:
    """Add an event at the end of a unit's log."""
    return _put(collection, _logged(collection.record(unit_id), event))


def set_mail_wording(collection: Collection, wording: MailWording) -> CollectionEdit:
    """The office's wording of its e-mails."""
    return SetCollectionHead(replace(collection.head, mails=wording))


def _by(collection: Collection) -> str:
    return collection.head.author


def _logged(record: UnitRecord, event: UnitEvent) -> UnitRecord:
    return replace(record, events=(*record.events, event))


def _extended(
    collection: Collection, record: UnitRecord, date: dt.date, reason: str, at: dt.datetime
) -> UnitRecord:
    deadline = ExtendedDeadline(date=date, reason=reason, by=_by(collection), at=at)
    return replace(record, deadline=deadline)


def _put(collection: Collection, record: UnitRecord) -> CollectionEdit:
    if record != UnitRecord(unit_id=record.unit_id):
        return PutEntry(record)
    if record.unit_id in collection.units:
        return RemoveEntry(UnitRecord, record.unit_id)
    return CollectionEdits(())
