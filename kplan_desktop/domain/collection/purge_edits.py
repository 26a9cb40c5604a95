"""Noting that personal data was taken out of received revisions and of editions.

The bytes themselves are deleted from the collection's file once the edit is stored; who, when and
of what stays.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from collections.abc import Collection as Ids
from dataclasses import replace

from kplan_desktop.domain.collection.collection import (
    Collection,
    Edition,
    PurgedKind,
    PurgeRecord,
)
from kplan_desktop.domain.collection.collection_edits import CollectionEdits, PutEntry


def editions_made_of(collection: Collection, received_ids: Ids[str]) -> tuple[Edition, ...]:
    """The editions that hold what these revisions told, and are not purged yet."""
    hashes = {collection.received[each].sha256 for each in received_ids}
    return tuple(
        edition
        for edition in collection.editions.values()
        if edition.purged_at is None and hashes & {source.sha256 for source in edition.sources}
    )


def purge_edit(
    collection: Collection,
    received_ids: Ids[str],
    edition_ids: Ids[str],
    *,
    at: dt.datetime,
    by: str,
    new_id: Callable[[], str],
) -> CollectionEdits:
    """Mark revisions and editions as purged, with a record of each; one that is already is left.

    Raises LookupError for an id that is not there.
    """
    edits: list[PutEntry] = []

    def record(kind: PurgedKind, of: str, label: str) -> PutEntry:
        return PutEntry(PurgeRecord(id=new_id(), kind=kind, of=of, label=label, at=at, by=by))

    for revision in (collection.received[each] for each in received_ids):
        if revision.purged_at is None:
            edits.append(PutEntry(replace(revision, purged_at=at)))
            label = f"{revision.unit_name or revision.unit_id}, {revision.revision}"
            edits.append(record(PurgedKind.REVISION, revision.id, label))
    for edition in (collection.editions[each] for each in edition_ids):
        if edition.purged_at is None:
            edits.append(PutEntry(replace(edition, purged_at=at)))
            edits.append(record(PurgedKind.EDITION, edition.id, edition.name))
    return CollectionEdits(tuple(edits))
