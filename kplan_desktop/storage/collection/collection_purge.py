"""Where in a collection's file certain words stand, and deleting for good what was purged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kplan_desktop.domain.checks.identity_numbers import identity_numbers
from kplan_desktop.domain.checks.purging import Needle, holds, needle_of
from kplan_desktop.domain.collection.collection import Collection, EditionSource, PurgedKind
from kplan_desktop.domain.collection.contents import contents_of_purge
from kplan_desktop.domain.collection.office_texts import (
    OfficeText,
    office_texts,
    texts_that_hold,
)
from kplan_desktop.domain.collection.purge_edits import masking, taken_out_again
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.storage.backups import BackupListing
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.storage.errors import DamagedFileError, StorageError
from kplan_desktop.storage.purging.traces import LeftBehind, deleted, json_holds
from kplan_desktop.storage.purging.word_texts import document_holds

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionTraces:
    """Where words stand in a collection: what is damaged, and may hold them, is among it.

    ``received`` are the ids of revisions whose bundles hold them, ``documents`` the SHA-256 of Word
    documents; ``taken_out`` the deliveries that are not among those received any more, but kept
    for editions. ``editions`` are the ids of those whose stored state holds them, or that were made
    of any of these. ``texts`` are the parts of the collection itself, and ``backups`` the earlier
    versions of it, that do; ``unreachable`` folders may have more of those.
    """

    received: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    taken_out: tuple[EditionSource, ...] = ()
    editions: tuple[str, ...] = ()
    texts: tuple[OfficeText, ...] = ()
    backups: tuple[Path, ...] = ()
    unreachable: tuple[Path, ...] = ()

    def __bool__(self) -> bool:
        return self != CollectionTraces()


def collection_traces(
    file: CollectionFile, words: Sequence[str], backups: CollectionBackups | None = None
) -> CollectionTraces:
    """Where any of these words stand, in a file that is loaded, and in its earlier versions.

    Raises StorageError, and ValueError for words without any letter.
    """
    collection = file.load()
    search = _WordSearch(file, tuple(map(needle_of, words)))
    received = [each for each in collection.received.values() if each.purged_at is None]
    taken_out = taken_out_again(collection)
    contents = [(each.sha256, each.document_sha256) for each in received]
    contents += [(each.sha256, each.document_sha256) for each in taken_out]
    documents = dict.fromkeys(document for _, document in contents)
    bundles = {sha256 for sha256, _ in contents if search.in_bundle(sha256)}
    held = bundles.union(filter(search.in_document, documents))
    editions = [each for each in collection.editions.values() if each.purged_at is None]

    earlier = BackupListing([], ()) if backups is None else backups.listing(collection.id)

    def has_words(opened: CollectionFile) -> bool:
        return _holds_words(opened, frozenset(), search.needles)

    return CollectionTraces(
        received=tuple(each.id for each in received if each.sha256 in bundles),
        documents=tuple(sha256 for sha256 in documents if sha256 in held),
        taken_out=tuple(each for each in taken_out if {each.sha256, each.document_sha256} & held),
        editions=tuple(
            edition.id
            for edition in editions
            if any({each.sha256, each.document_sha256} & held for each in edition.sources)
            or search.in_bundle(edition.state_sha256)
        ),
        texts=texts_that_hold(collection, search.in_text),
        backups=tuple(
            backup.path
            for backup in earlier.found
            if _looked_at(backup.path, has_words) is not False
        ),
        unreachable=earlier.unreachable,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeRemains:
    """What a purge has left that was broken off, or could not delete all.

    ``purges`` are the ids of the records of what still stands somewhere; ``in_file`` is whether
    that is in the collection's file, and ``backups`` are the earlier versions that have some of it,
    or cannot be read; ``unreachable`` folders may have more of those.
    """

    purges: frozenset[str] = frozenset()
    in_file: bool = False
    backups: tuple[Path, ...] = ()
    unreachable: tuple[Path, ...] = ()

    def __bool__(self) -> bool:
        return self != PurgeRemains()


def purge_remains(file: CollectionFile, backups: CollectionBackups) -> PurgeRemains:
    """Where something still stands that is purged in the stored collection. Raises StorageError."""
    now = file.load()
    if not now.purges:
        return PurgeRemains()
    own, kept = _purges_in(file, now), backups.listing(now.id)
    earlier = {
        backup.path: _looked_at(backup.path, lambda opened: _purges_in(opened, now))
        for backup in kept.found
    }
    return PurgeRemains(
        purges=own.union(*(found for found in earlier.values() if found is not None)),
        in_file=bool(own),
        backups=tuple(path for path, found in earlier.items() if found is None or found),
        unreachable=kept.unreachable,
    )


def purge_contents(
    file: CollectionFile, backups: CollectionBackups, words: Sequence[str] = ()
) -> LeftBehind:
    """Delete for good the contents of what the stored collection says is purged.

    They are taken out of the file, which is written anew, with the ``words`` masked in what is left
    of the facts; and the backups that have them are deleted, as ``purge_remains`` finds them, and
    those with words that are no longer in the file. Undo must not need any of it. Returns
    what could not be deleted; what is left is deleted when it is called again, without the
    words. Raises StorageError.
    """
    now = file.load()
    file.drop_purged(masking(words, now.form.language))
    file.compact()
    here, needles = file.stored_hashes(), tuple(map(needle_of, words))

    def has_purged(opened: CollectionFile) -> bool:
        return bool(_purges_in(opened, now)) or _holds_words(opened, here, needles)

    kept = backups.listing(now.id)
    gone = [
        backup.path for backup in kept.found if _looked_at(backup.path, has_purged) is not False
    ]
    left = tuple(path for path in gone if not deleted(path))
    # There is to be an earlier version again, now without the contents.
    with suppress(UserError):
        backups.take(file)
    return LeftBehind(left, kept.unreachable)


class _WordSearch:
    """Looks for words in the contents of one file."""

    def __init__(self, file: CollectionFile, needles: tuple[Needle, ...]) -> None:
        self._file = file
        self.needles = needles

    def in_text(self, text: str) -> bool:
        """Whether any of the words stand in a text."""
        return any(holds(text, needle) for needle in self.needles)

    def in_bundle(self, sha256: str) -> bool:
        """Whether any stand in a bundle or a state; not where it is gone."""
        data = self._content(sha256)
        return data is None or any(json_holds(data, needle) for needle in self.needles)

    def in_document(self, sha256: str) -> bool:
        """Whether any stand in a Word document; not where it is gone, or where there is none."""
        data = self._content(sha256)
        if not data:
            return data is None
        return any(document_holds(data, needle) for needle in self.needles)

    def _content(self, sha256: str) -> bytes | None:
        """A content: empty where it is gone, None where it is damaged."""
        try:
            return self._file.content(sha256) if sha256 else b""
        except LookupError:
            return b""
        except DamagedFileError:
            return None


def _looked_at(path: Path, look: Callable[[CollectionFile], _Found]) -> _Found | None:
    """What is found in a backup; None for one that cannot be read, which may hold anything."""
    try:
        with closing(CollectionFile.open(path, read_only=True)) as backup:
            return look(backup)
    except StorageError:
        return None


def _holds_words(
    backup: CollectionFile, here: set[str] | frozenset[str], needles: tuple[Needle, ...]
) -> bool:
    """Whether a backup has words in its texts, or in contents that are not ``here``."""
    if not needles:
        return False
    then, search = backup.load(), _WordSearch(backup, needles)
    documents = _documents(then)
    return bool(texts_that_hold(then, search.in_text)) or any(
        (search.in_document if sha256 in documents else search.in_bundle)(sha256)
        for sha256 in backup.stored_hashes() - here
    )


def _purges_in(file: CollectionFile, now: Collection) -> frozenset[str]:
    """The ids of the purges of what still stands in a file of the collection, as it was then.

    The words that were masked in texts are kept nowhere: of those, a file from before may have
    identity numbers that stand in no text any more.
    """
    then, stored = file.load(), file.stored_hashes()
    since = [each for each in now.purges.values() if each.kind is PurgedKind.TEXTS]
    since = [each for each in since if each.id not in then.purges]
    masked = since if since and _numbers(then) - _numbers(now) else []
    removed = [each for each in now.purges.values() if contents_of_purge(now, each) & stored]
    return frozenset(each.id for each in (*masked, *removed))


def _numbers(collection: Collection) -> set[Needle]:
    """The identity numbers in the office's own texts."""
    return {
        needle_of(text[start:end])
        for text in office_texts(collection)
        for start, end in identity_numbers(text)
    }


def _documents(collection: Collection) -> set[str]:
    """The hashes of Word documents that a collection knows of."""
    found = {each.document_sha256 for each in collection.received.values()}
    for edition in collection.editions.values():
        found.update(each.document_sha256 for each in edition.sources)
    return found
