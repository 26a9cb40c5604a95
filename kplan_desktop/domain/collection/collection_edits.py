"""Edits of a collection. Each has an inverse, which is what undo applies.

``apply_edit(collection, edit)`` gives the new collection, ``inverse_edit(collection, edit)`` the
edit that leads back from it, exactly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from kplan_desktop.domain.collection.collection import (
    Collection,
    CollectionHead,
    EarlierCollection,
    Edition,
    JointActivity,
    JointGoal,
    JointMetric,
    PurgeRecord,
    Received,
    UnitComment,
    UnitRecord,
)

Entry = (
    UnitRecord
    | Received
    | JointGoal
    | JointActivity
    | JointMetric
    | UnitComment
    | Edition
    | PurgeRecord
)
"""What the mappings of a collection hold."""

_FIELDS: Mapping[type[Entry], str] = {
    UnitRecord: "units",
    Received: "received",
    JointGoal: "goals",
    JointActivity: "joint_activities",
    JointMetric: "joint_metrics",
    UnitComment: "comments",
    Edition: "editions",
    PurgeRecord: "purges",
}


@dataclass(frozen=True, slots=True)
class PutEntry:
    """Set the entry with the same key, in its place, or else add it last."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """Remove the entry of a type with this key."""

    type: type[Entry]
    key: str


@dataclass(frozen=True, slots=True)
class RestoreOrder:
    """Put the entries of a type in an order; inverse of a removal that was not of the last."""

    type: type[Entry]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetCollectionHead:
    """Set title, author and introduction."""

    head: CollectionHead


@dataclass(frozen=True, slots=True)
class SetEarlier:
    """Set what is kept of the period before, or drop it."""

    earlier: EarlierCollection | None


@dataclass(frozen=True, slots=True)
class CollectionEdits:
    """Several edits as one, in their order."""

    edits: tuple[CollectionEdit, ...]


CollectionEdit = (
    PutEntry | RemoveEntry | RestoreOrder | SetCollectionHead | SetEarlier | CollectionEdits
)


def key_of(entry: Entry) -> str:
    """The key of an entry in its mapping."""
    match entry:
        case UnitRecord(unit_id=key) | JointGoal(goal_id=key):
            return key
        case UnitComment(comment=comment):
            return comment.id
        case Received() | JointActivity() | JointMetric() | Edition() | PurgeRecord():
            return entry.id
    assert_never(entry)


def entries_of(collection: Collection, type_: type[Entry]) -> Mapping[str, Entry]:
    """The entries of a type by their keys."""
    found: Mapping[str, Entry] = getattr(collection, _FIELDS[type_])
    return found


def apply_edit(collection: Collection, edit: CollectionEdit) -> Collection:
    """The collection after an edit. Raises LookupError for an entry that is not there."""
    match edit:
        case PutEntry(entry):
            entries = {**entries_of(collection, type(entry)), key_of(entry): entry}
            return _with_entries(collection, type(entry), entries)
        case RemoveEntry(type_, key):
            entries = dict(entries_of(collection, type_))
            del entries[key]
            return _with_entries(collection, type_, entries)
        case RestoreOrder(type_, keys):
            known = entries_of(collection, type_)
            if set(keys) != set(known) or len(keys) != len(known):
                raise LookupError("the order is not one of the entries that are there")
            return _with_entries(collection, type_, {key: known[key] for key in keys})
        case SetCollectionHead(head):
            return replace(collection, head=head)
        case SetEarlier(earlier):
            return replace(collection, earlier=earlier)
        case CollectionEdits(edits):
            for each in edits:
                collection = apply_edit(collection, each)
            return collection
    assert_never(edit)


def inverse_edit(collection: Collection, edit: CollectionEdit) -> CollectionEdit:
    """The edit that leads back to ``collection`` once ``edit`` was applied to it."""
    match edit:
        case PutEntry(entry):
            known = entries_of(collection, type(entry)).get(key_of(entry))
            return RemoveEntry(type(entry), key_of(entry)) if known is None else PutEntry(known)
        case RemoveEntry(type_, key):
            entries = entries_of(collection, type_)
            return CollectionEdits((PutEntry(entries[key]), RestoreOrder(type_, tuple(entries))))
        case RestoreOrder(type_, _):
            return RestoreOrder(type_, tuple(entries_of(collection, type_)))
        case SetCollectionHead():
            return SetCollectionHead(collection.head)
        case SetEarlier():
            return SetEarlier(collection.earlier)
        case CollectionEdits(edits):
            inverses: list[CollectionEdit] = []
            for each in edits:
                inverses.append(inverse_edit(collection, each))
                collection = apply_edit(collection, each)
            return CollectionEdits(tuple(reversed(inverses)))
    assert_never(edit)


def _with_entries(
    collection: Collection, type_: type[Entry], entries: Mapping[str, Entry]
) -> Collection:
    return replace(collection, **{_FIELDS[type_]: entries})  # type: ignore[arg-type]  # the field of that type
