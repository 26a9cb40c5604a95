"""Noting that personal data was taken out of a collection, and masking it in the office's texts.

The bytes of what was received or made are deleted from the collection's file once the edit is
stored; who, when and of what stays.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Collection as Ids
from dataclasses import replace

from kplan_desktop.domain.checks.purging import needle_of, removal_mask, without
from kplan_desktop.domain.collection.collection import (
    Collection,
    Edition,
    EditionSource,
    PurgedKind,
    PurgeRecord,
    Received,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
    apply_edit,
)
from kplan_desktop.domain.collection.contents import purged_contents
from kplan_desktop.domain.collection.office_texts import masking_edits


def editions_made_of(
    collection: Collection, received_ids: Ids[str], taken_out: Ids[str] = ()
) -> tuple[Edition, ...]:
    """The editions that hold what these revisions told, and are not purged yet.

    ``taken_out`` are the SHA-256 of deliveries that are not among those received any more.
    """
    hashes = {collection.received[each].sha256 for each in received_ids}.union(taken_out)
    return tuple(
        edition
        for edition in collection.editions.values()
        if edition.purged_at is None and hashes & {source.sha256 for source in edition.sources}
    )


def taken_out_again(collection: Collection) -> tuple[EditionSource, ...]:
    """The deliveries that were taken out again, but are kept for editions, each of them once."""
    received = {each.sha256 for each in collection.received.values()}
    gone = received | purged_contents(collection)
    found = {
        source.sha256: source
        for edition in collection.editions.values()
        if edition.purged_at is None
        for source in edition.sources
        if source.sha256 not in gone
    }
    return tuple(found.values())


def sharing_documents(collection: Collection, received_ids: Ids[str]) -> tuple[Received, ...]:
    """The other revisions that are made of the same Word documents, which go with these."""
    documents = {collection.received[each].document_sha256 for each in received_ids} - {""}
    return tuple(
        each
        for each in collection.received.values()
        if each.document_sha256 in documents
        and each.id not in received_ids
        and each.purged_at is None
    )


def masking(words: Sequence[str], language: str) -> Callable[[str], str]:
    """Gives a text with a mask, in the form's language, in place of each of the words.

    Raises ValueError for words without any letter.
    """
    masks = [(needle_of(each), removal_mask(each, language)) for each in words]

    def masked(text: str) -> str:
        for needle, mask in masks:
            text = without(text, needle, mask)
        return text

    return masked


def purge_edit(
    collection: Collection,
    received_ids: Ids[str],
    edition_ids: Ids[str],
    *,
    at: dt.datetime,
    by: str,
    new_id: Callable[[], str],
    documents: Ids[str] = (),
    taken_out: Ids[str] = (),
    words: Sequence[str] = (),
) -> CollectionEdits:
    """Purge revisions and editions, with a record of each; one that is already is left.

    ``documents`` are the SHA-256 of Word documents alone, ``taken_out`` those of the bundles of
    deliveries that are not among those received any more. Quotations of revisions that go are
    emptied, and ``words`` are masked in all texts of the collection. Raises LookupError for an id
    that is not there, and ValueError for words without any letter.
    """
    edits: list[CollectionEdit] = []

    def record(kind: PurgedKind, of: str, label: str) -> PutEntry:
        return PutEntry(PurgeRecord(id=new_id(), kind=kind, of=of, label=label, at=at, by=by))

    revisions = [collection.received[each] for each in received_ids]
    revisions = [each for each in revisions if each.purged_at is None]
    editions = [collection.editions[each] for each in edition_ids]
    kept = {each.sha256: each for each in taken_out_again(collection)}
    for revision in revisions:
        edits.append(PutEntry(replace(revision, purged_at=at)))
        edits.append(record(PurgedKind.REVISION, revision.id, _label(revision)))
    edits.extend(record(PurgedKind.TAKEN_OUT, each, _label(kept[each])) for each in taken_out)
    gone = {*documents, *(each.document_sha256 for each in revisions)} - {""}
    for document in sorted(gone & collection.contents()):
        labels = _made_of(collection, document, revisions)
        edits.extend(record(PurgedKind.DOCUMENT, document, label) for label in labels)
    for edition in editions:
        if edition.purged_at is None:
            edits.append(PutEntry(replace(edition, purged_at=at)))
            edits.append(record(PurgedKind.EDITION, edition.id, edition.name))
    edits += _without_quotations(collection, {each.content_sha256 for each in revisions})
    changed = apply_edit(collection, CollectionEdits(tuple(edits)))
    masked = masking(words, collection.form.language)
    if texts := masking_edits(changed, masked).edits:
        edits += [*texts, record(PurgedKind.TEXTS, "", masked(collection.title))]
    return CollectionEdits(tuple(edits))


def _label(delivery: Received | EditionSource) -> str:
    return f"{delivery.unit_name or delivery.unit_id}, {delivery.revision}"


def _made_of(collection: Collection, document: str, purged: Sequence[Received]) -> Iterator[str]:
    """What the deliveries are called that lose a Word document, and are not purged themselves."""
    for each in collection.received.values():
        if each.document_sha256 == document and each.purged_at is None and each not in purged:
            yield _label(each)


def _without_quotations(collection: Collection, of: Ids[str]) -> Iterator[PutEntry]:
    """Comments on deliveries without the texts that they quote; ``of`` are content hashes."""
    for each in collection.comments.values():
        if each.comment.sha256 in of and each.comment.quote:
            yield PutEntry(replace(each, comment=replace(each.comment, quote="")))
