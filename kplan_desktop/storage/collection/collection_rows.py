"""The rows of a collection file: to rows and from rows. Private to the storage.

An entry is one row with its value as JSON (docs/decisions/0037-collection-file.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

import msgspec

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
from kplan_desktop.domain.collection.collection_edits import Entry, entries_of, key_of
from kplan_desktop.storage.collection.collection_codec import (
    decode_value,
    earlier_checked,
    encode_value,
    entries_by_key,
)
from kplan_desktop.storage.report_row_types import FormRow
from kplan_desktop.storage.row_decoding import form_of
from kplan_desktop.storage.row_encoding import form_row
from kplan_desktop.storage.row_types import FileInfoRow
from kplan_desktop.storage.rows.row_changes import RowChanges, RowsByTable
from kplan_desktop.storage.rows.tables import Contents, DamageError, Row, Shape, Tables

_E = TypeVar("_E", bound=Entry)


class CollectionRow(NamedTuple):
    """The collection's own fields; ``head`` is JSON."""

    one: int
    id: str
    head: str


class EarlierRow(NamedTuple):
    """What is kept of the period before, if anything."""

    one: int
    value: str


class UnitRecordRow(NamedTuple):
    """What the office keeps about a unit. Of all entries, ``value`` is their JSON."""

    id: str
    position: int
    value: str


class ReceivedRow(NamedTuple):
    """A delivery that was received."""

    id: str
    position: int
    value: str


class JointGoalRow(NamedTuple):
    """What the office has written and chosen under a goal."""

    id: str
    position: int
    value: str


class JointActivityRow(NamedTuple):
    """A decision on activities of several units."""

    id: str
    position: int
    value: str


class JointMetricRow(NamedTuple):
    """A decision on units' own metrics."""

    id: str
    position: int
    value: str


class UnitCommentRow(NamedTuple):
    """A comment on a delivery."""

    id: str
    position: int
    value: str


class EditionRow(NamedTuple):
    """An edition of the joint report."""

    id: str
    position: int
    value: str


class PurgeRow(NamedTuple):
    """That personal data was purged."""

    id: str
    position: int
    value: str


class ContentRow(NamedTuple):
    """A received or made file, compressed (``ancillary_rows.packed``)."""

    sha256: str
    packed: bytes


class FactsRow(NamedTuple):
    """The facts of the report in a bundle, as JSON; ``checksum`` is their CRC-32."""

    sha256: str
    checksum: int
    encoded: bytes


_ENTRY_ROWS: Mapping[type[Entry], type[Row]] = {
    UnitRecord: UnitRecordRow,
    Received: ReceivedRow,
    JointGoal: JointGoalRow,
    JointActivity: JointActivityRow,
    JointMetric: JointMetricRow,
    UnitComment: UnitCommentRow,
    Edition: EditionRow,
    PurgeRecord: PurgeRow,
}

COLLECTION_TABLES = Tables(
    (
        Shape(FileInfoRow, "file_info"),
        Shape(FormRow, "form"),
        Shape(CollectionRow, "collection"),
        Shape(EarlierRow, "earlier"),
        Shape(UnitRecordRow, "unit"),
        Shape(ReceivedRow, "received"),
        Shape(JointGoalRow, "joint_goal"),
        Shape(JointActivityRow, "joint_activity"),
        Shape(JointMetricRow, "joint_metric"),
        Shape(UnitCommentRow, "unit_comment"),
        Shape(EditionRow, "edition"),
        Shape(PurgeRow, "purge"),
        Shape(ContentRow, "content", contents="packed"),
        Shape(FactsRow, "facts", contents="encoded"),
    )
)


def collection_of(contents: Contents) -> Collection:
    """The collection that the rows of a file hold. Raises DamageError."""
    try:
        return _collection(contents)
    except (ValueError, LookupError, msgspec.MsgspecError) as error:
        raise DamageError(str(error)) from error


def _collection(contents: Contents) -> Collection:
    ((_, id_, head),) = contents[CollectionRow]
    earlier = None
    for _, value in contents[EarlierRow]:
        earlier = earlier_checked(_decoded(value, EarlierCollection, "earlier"))
    return Collection(
        id=id_,
        form=form_of(contents),
        head=_decoded(head, CollectionHead, "head"),
        units=_entries(contents, UnitRecordRow, UnitRecord),
        received=_entries(contents, ReceivedRow, Received),
        goals=_entries(contents, JointGoalRow, JointGoal),
        joint_activities=_entries(contents, JointActivityRow, JointActivity),
        joint_metrics=_entries(contents, JointMetricRow, JointMetric),
        comments=_entries(contents, UnitCommentRow, UnitComment),
        editions=_entries(contents, EditionRow, Edition),
        purges=_entries(contents, PurgeRow, PurgeRecord),
        earlier=earlier,
    )


def _entries(contents: Contents, row_type: type[Row], type_: type[_E]) -> Mapping[str, _E]:
    """The entries of a type in their order."""
    name = COLLECTION_TABLES.shape(row_type).table
    rows = sorted(contents[row_type], key=itemgetter(1))
    if [position for _, position, _ in rows] != list(range(len(rows))):
        raise DamageError(f"a row of {name} is missing")
    found = entries_by_key(_decoded(value, type_, f"{name} {id_}") for id_, _, value in rows)
    if list(found) != [id_ for id_, _, _ in rows]:
        raise DamageError(f"a row of {name} has the key of another")
    return found


def _decoded(text: str, type_: type[Any], name: str) -> Any:
    try:
        return decode_value(text, type_)
    except DamageError as damage:
        raise DamageError(*(f"{name}: {fault}" for fault in damage.faults)) from damage


def collection_changes(before: Collection | None, after: Collection) -> RowChanges:
    """The changes that turn a file with ``before`` into one with ``after``; None is an empty file.

    Raises ValueError for a collection that could not be opened again, which is a bug.
    """
    old, new = RowsByTable(COLLECTION_TABLES), RowsByTable(COLLECTION_TABLES)
    new.put(_heads(after, before))
    if before is not None:
        old.put(_heads(before, after))
    for type_ in _ENTRY_ROWS:
        new.put(_entry_rows(type_, after, before))
        if before is not None:
            old.put(_entry_rows(type_, before, after))
    return old.changes_to(new)


def _heads(collection: Collection, other: Collection | None) -> Iterator[Row]:
    if other is None or collection.form is not other.form:
        yield form_row(collection.form)
    if other is None or collection.id != other.id or collection.head is not other.head:
        yield CollectionRow(1, collection.id, encode_value(collection.head).decode())
    if collection.earlier is not None and (
        other is None or collection.earlier is not other.earlier
    ):
        yield EarlierRow(1, encode_value(collection.earlier).decode())


def _entry_rows(
    type_: type[Entry], collection: Collection, other: Collection | None
) -> Iterator[Row]:
    """The rows of those entries of a type that ``other`` has not, or not in the same place."""
    entries = entries_of(collection, type_)
    others = {} if other is None else entries_of(other, type_)
    if entries is others:
        return
    places = {key: (place, entry) for place, (key, entry) in enumerate(others.items())}
    for position, (key, entry) in enumerate(entries.items()):
        if key_of(entry) != key:
            raise ValueError(f"an entry has the key {key} of another")
        place, known = places.get(key, (None, None))
        if place != position or known is not entry:
            yield _ENTRY_ROWS[type_]._make((key, position, encode_value(entry).decode()))
