"""What received files hold certain words, and deleting for good what was purged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from kplan_desktop.domain.checks.purging import Needle
from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.storage.errors import DamagedFileError, StorageError
from kplan_desktop.storage.purging.traces import deleted, json_holds


def revisions_that_hold(file: CollectionFile, needle: Needle) -> tuple[str, ...]:
    """The ids of the received revisions whose bundle holds the words.

    Those that are damaged may hold them, and are among them; those that are purged are not. A Word
    document holds what the bundle made of it holds. Raises StorageError.
    """
    return tuple(
        received.id
        for received in file.load().received.values()
        if received.purged_at is None and _holds(file, received.sha256, needle)
    )


def purge_contents(file: CollectionFile, backups: CollectionBackups) -> tuple[Path, ...]:
    """Delete for good the contents of what the stored collection says is purged.

    They are taken out of the file, which is written anew, and the backups that have them are
    deleted. Undo must not need them any more. Returns the backups that could not be deleted.
    Raises StorageError.
    """
    collection = file.load()
    file.drop_purged()
    file.compact()
    gone = [
        backup.path
        for backup in backups.backups(collection.id)
        if _backup_holds(backup.path, collection)
    ]
    left = tuple(path for path in gone if not deleted(path))
    # There is to be an earlier version again, now without the contents.
    with suppress(UserError):
        backups.take(file)
    return left


def _holds(file: CollectionFile, sha256: str, needle: Needle) -> bool:
    try:
        return json_holds(file.content(sha256), needle)
    except DamagedFileError:
        return True


def _backup_holds(path: Path, collection: Collection) -> bool:
    """Whether a backup has contents of what is purged by now; one that cannot be read may."""
    try:
        with closing(CollectionFile.open(path, read_only=True)) as backup:
            then = backup.load()
            stored = backup.stored_hashes()
    except StorageError:
        return True
    purged = set(_purged(collection))
    labels = {each.sha256 for each in collection.received.values() if each.purged_at is not None}
    told = {each.sha256 for each in then.received.values() if each.purged_at is None}
    return bool(purged & stored or labels & told)


def _purged(collection: Collection) -> Iterator[str]:
    """The hashes of the contents that are purged."""
    for received in collection.received.values():
        if received.purged_at is not None:
            yield from (received.sha256, received.document_sha256)
    for edition in collection.editions.values():
        if edition.purged_at is not None:
            yield from (edition.pdf_sha256, edition.state_sha256)
