"""Which files a collection keeps, beside those that it refers to, and which it must not have."""

from __future__ import annotations

from kplan_desktop.domain.collection.collection import Collection, PurgedKind, PurgeRecord


def purged_contents(collection: Collection) -> frozenset[str]:
    """The hashes of what is purged, and so of no content of the file.

    A delivery that has come again is not purged any more.
    """
    records = collection.purges.values()
    bundles = {each.of for each in records if each.kind is PurgedKind.TAKEN_OUT}
    received = collection.received.values()
    bundles.update(each.sha256 for each in received if each.purged_at is not None)
    found = bundles.union(each.of for each in records if each.kind is PurgedKind.DOCUMENT)
    found.update(each.document_sha256 for each in received if each.sha256 in bundles)
    for edition in collection.editions.values():
        if edition.purged_at is not None:
            found.update((edition.pdf_sha256, edition.state_sha256))
        found.update(s.document_sha256 for s in edition.sources if s.sha256 in bundles)
    return frozenset(found) - {""} - collection.contents()


def contents_of_purge(collection: Collection, record: PurgeRecord) -> frozenset[str]:
    """The hashes of what is purged, as ``purged_contents``, by one record; of texts none."""
    found = {record.of}
    if record.kind is PurgedKind.REVISION and record.of in collection.received:
        revision = collection.received[record.of]
        found = {revision.sha256, revision.document_sha256}
    elif record.kind is PurgedKind.EDITION and record.of in collection.editions:
        edition = collection.editions[record.of]
        found = {edition.pdf_sha256, edition.state_sha256}
    for edition in collection.editions.values():
        found.update(s.document_sha256 for s in edition.sources if s.sha256 in found)
    return purged_contents(collection) & found


def kept_contents(collection: Collection) -> frozenset[str]:
    """The hashes of what it refers to, and of what its editions were made of, if not purged.

    A delivery that was taken out again is kept for the editions that have it. Not all of it need be
    there: it may have been purged before it was taken out.
    """
    found: set[str] = set()
    for edition in collection.editions.values():
        for source in edition.sources if edition.purged_at is None else ():
            found.update((source.sha256, source.document_sha256))
    return collection.contents() | (found - purged_contents(collection) - {""})
