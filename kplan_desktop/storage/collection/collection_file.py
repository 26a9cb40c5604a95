"""The .ksamling file: one collection, and all files that it received or made, in one database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import sha256 as _sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

import msgspec

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.contents import kept_contents
from kplan_desktop.domain.collection.revision_facts import FACTS_RULE, RevisionFacts
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.storage.ancillary_rows import MAX_PDF_BYTES, packed, unpacked
from kplan_desktop.storage.collection import m0001_initial
from kplan_desktop.storage.collection.collection_rows import (
    COLLECTION_TABLES,
    ContentRow,
    FactsRow,
    collection_changes,
    collection_of,
)
from kplan_desktop.storage.connection import BUSY_TIMEOUT, COLLECTION_ID, transaction
from kplan_desktop.storage.document_file import DocumentFile
from kplan_desktop.storage.errors import DamagedFileError, NotAReportFileError, StorageError
from kplan_desktop.storage.migrate import FileFormat
from kplan_desktop.storage.migrations import MigrationStep
from kplan_desktop.storage.rows.tables import Contents, DamageError, Row

if TYPE_CHECKING:
    from kplan_desktop.storage.rows.row_changes import RowChanges

COLLECTION_STEPS = (MigrationStep(m0001_initial.NEEDS_KPLAN, m0001_initial.STATEMENTS),)
"""Step number n, counted from 1, leads to format version n of the collection file."""

_FACTS_OF = (
    "SELECT sha256, checksum, encoded FROM facts NOT INDEXED "
    "WHERE sha256 IN (SELECT value FROM json_each(?))"
)
"""By the hashes, as JSON. Of a damaged index facts would seem to be missing."""

_FACTS = msgspec.json.Decoder(RevisionFacts)
_RULE_FIRST = b'{"rule":%d,' % FACTS_RULE
"""What stored facts begin with; those by another rule have another number, or none."""

MAX_CONTENT_BYTES: Final = MAX_PDF_BYTES
"""No received or made file is larger."""


class NotACollectionFileError(NotAReportFileError):
    """The same of a file that was to be a collection: it is something else."""

    template = QT_TRANSLATE_NOOP(
        "Errors", '"%1" is not a Kplan collection. Choose a file that Kplan has made.'
    )


@dataclass(frozen=True, slots=True)
class StoredContent:
    """A file to be kept in a collection's file: its bytes, and the facts of it if it is a bundle.

    ``sha256`` is that of ``data``, in hexadecimal.
    """

    sha256: str
    data: bytes
    facts: RevisionFacts | None = None


class CollectionFile(DocumentFile[Collection]):
    """An open collection file, made by ``create`` or ``open``."""

    FORMAT = FileFormat(
        COLLECTION_ID,
        COLLECTION_STEPS,
        COLLECTION_TABLES,
        "collection",
        NotACollectionFileError,
    )

    def __init__(
        self,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        busy_timeout: float,
        keeps_unused: bool = False,
    ) -> None:
        super().__init__(path, create=create, read_only=read_only, busy_timeout=busy_timeout)
        self._keeps_unused = read_only or keeps_unused

    @classmethod
    def create(
        cls,
        path: Path,
        collection: Collection,
        *,
        contents: Iterable[StoredContent] = (),
        facts: Mapping[str, RevisionFacts] | None = None,
        busy_timeout: float = BUSY_TIMEOUT,
    ) -> CollectionFile:
        """A new file with this collection and these contents in it, whole or not at all.

        ``facts`` are those of bundles that are not among the contents, by their SHA-256.
        ``busy_timeout`` is in seconds. Raises StorageError: NameTakenError where there is a file of
        that name, which stays as it is. Raises ValueError as ``put_contents`` does.
        """
        new = _by_hash(contents).values()
        rows: list[Row] = [*map(_content_row, new), *_facts_rows(new)]
        with_facts = {row.sha256 for row in rows if isinstance(row, FactsRow)}
        rows += [_facts_row(key, of) for key, of in (facts or {}).items() if key not in with_facts]
        return cls._created(path, collection, rows, busy_timeout=busy_timeout, keeps_unused=True)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        before_migration: Callable[[CollectionFile], object] | None = None,
        busy_timeout: float = BUSY_TIMEOUT,
        steps: Sequence[MigrationStep] = COLLECTION_STEPS,
    ) -> CollectionFile:
        """Open a file, check it as far as ``load`` needs, and migrate one of an older format.

        As ``ReportFile.open``.
        """
        return cls._opened(
            path,
            read_only=read_only,
            before_migration=before_migration,
            steps=steps,
            busy_timeout=busy_timeout,
        )

    def load(self) -> Collection:
        """The collection that the file holds. Raises StorageError, as when it is not whole.

        The first time, contents that nothing refers to are dropped from a file opened for writing,
        with what a purge that was broken off has left: until then they are there for an undo.
        """
        collection = super().load()
        if not self._keeps_unused:
            self._keeps_unused = True
            # Where it cannot be written they are dropped another time.
            with suppress(StorageError):
                self.drop_purged()
        return collection

    def put_contents(self, contents: Iterable[StoredContent]) -> None:
        """Store received or made files, and the facts of bundles; what is there already stays.

        Facts take the place of those that are stored. Raises StorageError, and ValueError for a
        hash that is not that of the bytes, and for a file larger than MAX_CONTENT_BYTES.
        """
        self._refuse_read_only()
        new = _by_hash(contents)
        stored = self._contents((ContentRow, FactsRow), with_contents=False)
        known = {sha256_ for sha256_, _ in stored[ContentRow]}
        facts_before = {row[0]: FactsRow._make(row) for row in stored[FactsRow]}
        before: list[Row] = []
        after: list[Row] = [_content_row(new[key]) for key in new if key not in known]
        for row in _facts_rows(new.values()):
            was = facts_before.get(row.sha256)
            if was is None or was.checksum != row.checksum:
                before += [] if was is None else [was]
                after.append(row)
        self._write_also(before=before, after=after)

    def content(self, sha256: str) -> bytes:
        """The bytes with this hash. Raises StorageError: DamagedFileError where they are others.

        Raises LookupError for a file that the collection does not refer to, as after a purge.
        """
        rows = self._read_each("SELECT packed FROM content WHERE sha256 = ?", [sha256])
        if not rows and sha256 not in self._known().document.contents():
            raise LookupError(sha256)
        with self._damage_to(sha256):
            return _unpacked(rows, sha256)

    def facts(self, of: Iterable[str] | None = None) -> dict[str, RevisionFacts]:
        """The facts of the bundles with these hashes, by hash; of None, of those that count.

        A bundle without facts has no entry. Raises StorageError.
        """
        hashes = _counting(self._known().document) if of is None else of
        found = {}
        for sha256, checksum, encoded in self._read_each(_FACTS_OF, [_as_json(hashes)]):
            with self._damage_to(sha256):
                found[sha256] = _decoded_facts(encoded, checksum)
        return found

    def renew_facts(self, made: Callable[[bytes], RevisionFacts]) -> None:
        """Make facts anew with ``made`` of their bundles, where they are by another rule.

        Those of a purged bundle stay, and of one that cannot be read. Raises StorageError.
        """
        collection = self._known().document
        kept = [each.sha256 for each in collection.received.values() if each.purged_at is None]
        rows = map(FactsRow._make, self._read_each(_FACTS_OF, [_as_json(kept)]))
        before = [row for row in rows if not row.encoded.startswith(_RULE_FIRST)]
        if not before:
            return
        after: list[Row] = []
        for row in before:
            try:
                after.append(_facts_row(row.sha256, made(self.content(row.sha256))))
            except (UserError, LookupError):
                after.append(row)
        self._write_also(before=before, after=after)

    def stored_hashes(self) -> set[str]:
        """The hashes of all contents in the file, referred to or not. Raises StorageError."""
        stored = self._contents((ContentRow,), with_contents=False)
        return {sha256 for sha256, _ in stored[ContentRow]}

    def drop_purged(self, masked: Callable[[str], str] = str) -> None:
        """Delete all contents that nothing refers to, or whose purge is noted, and their labels.

        Of the facts of a purged revision what is counted stays, with names ``masked``. No undo may
        need the contents any more. Raises StorageError.
        """
        self._refuse_read_only()
        collection = self._known().document
        gone = self._unused(collection)
        unused = {row[0] for row in gone if isinstance(row, FactsRow)}
        purged = [r.sha256 for r in collection.received.values() if r.purged_at is not None]
        after: list[Row] = []
        for row in map(FactsRow._make, self._read_each(_FACTS_OF, [_as_json(purged)])):
            if row.sha256 not in unused:
                with self._damage_to(row.sha256):
                    known = _decoded_facts(row.encoded, row.checksum)
                without = _without_labels(known, masked)
                if without != known:
                    gone.append(row)
                    after.append(_facts_row(row.sha256, without))
        self._write_also(before=gone, after=after)

    def _decoded(self, contents: Contents) -> Collection:
        return collection_of(contents)

    def _changes(self, before: Collection | None, after: Collection) -> RowChanges:
        return collection_changes(before, after)

    @contextmanager
    def _damage_to(self, sha256: str) -> Iterator[None]:
        """Raises DamagedFileError, which names the content, for a DamageError."""
        try:
            yield
        except DamageError as damage:
            raise DamagedFileError(self.path, (f"{self._label(sha256)}: {damage}",)) from damage

    def _read_each(self, select: str, keys: Iterable[str]) -> list[tuple[Any, ...]]:
        """The rows that a statement selects by each key, in one state of the file."""
        with self._reading():
            self._settle()
            with transaction(self._connection, "DEFERRED"):
                read = self._connection.execute
                return [row for each in keys for row in read(select, (each,)).fetchall()]

    def _unused(self, collection: Collection) -> list[Row]:
        """The rows of contents that a collection does not refer to, and of facts of none."""
        stored = self._contents((ContentRow, FactsRow), with_contents=False)
        referred = kept_contents(collection)
        received = {each.sha256 for each in collection.received.values()}
        contents = [ContentRow._make(row) for row in stored[ContentRow] if row[0] not in referred]
        return [*contents, *(FactsRow._make(r) for r in stored[FactsRow] if r[0] not in received)]

    def _label(self, sha256: str) -> str:
        """What a content is, in an English clause."""
        collection = self._known().document
        for each in collection.received.values():
            if sha256 in (each.sha256, each.document_sha256):
                name = each.unit_name or each.unit_id
                return f"the delivery of {name}, revision {each.revision}"
        for edition in collection.editions.values():
            if sha256 in (edition.pdf_sha256, edition.state_sha256):
                return f'the edition "{edition.name}"'
        return "a file that nothing refers to"


def _counting(collection: Collection) -> list[str]:
    """The hashes of the bundles that count, one a unit of the form."""
    units = dict.fromkeys(each.unit_id for each in collection.received.values() if each.unit_id)
    counting = map(collection.counting, units)
    return [each.sha256 for each in counting if each is not None]


def _by_hash(contents: Iterable[StoredContent]) -> dict[str, StoredContent]:
    """Contents by their hashes. Raises ValueError for a hash that is not that of the bytes."""
    found = {each.sha256: each for each in contents}
    if any(_sha256(each.data).hexdigest() != each.sha256 for each in found.values()):
        raise ValueError("a content has not the hash that it is stored by")
    return found


def _content_row(content: StoredContent) -> ContentRow:
    return ContentRow(content.sha256, packed(content.data, MAX_CONTENT_BYTES))


def _facts_rows(contents: Iterable[StoredContent]) -> Iterator[FactsRow]:
    for content in contents:
        if content.facts is not None:
            yield _facts_row(content.sha256, content.facts)


def _facts_row(sha256: str, facts: RevisionFacts) -> FactsRow:
    encoded = _encoded_facts(facts)
    return FactsRow(sha256, crc32(encoded), encoded)


def _as_json(hashes: Iterable[str]) -> str:
    return msgspec.json.encode(list(hashes)).decode()


def _encoded_facts(facts: RevisionFacts) -> bytes:
    """The facts as JSON, with the number of the rule that they are made by before them."""
    return _RULE_FIRST + msgspec.json.encode(facts)[1:]


def _without_labels(facts: RevisionFacts, masked: Callable[[str], str]) -> RevisionFacts:
    """The facts without the adviser and the beginnings of notes, all other names masked."""
    return replace(
        facts,
        unit_name=masked(facts.unit_name),
        adviser="",
        own_metrics=tuple(
            replace(metric, singular=masked(metric.singular), plural=masked(metric.plural))
            for metric in facts.own_metrics
        ),
        activities=tuple(
            replace(activity, label="", shared_with=tuple(map(masked, activity.shared_with)))
            for activity in facts.activities
        ),
    )


def _unpacked(rows: list[tuple[Any, ...]], sha256: str) -> bytes:
    """The content in the one row that there should be. Raises DamageError."""
    if not rows:
        raise DamageError("it is missing")
    data = unpacked(rows[0][0], MAX_CONTENT_BYTES)
    if _sha256(data).hexdigest() != sha256:
        raise DamageError("its bytes are not what was stored")
    return data


def _decoded_facts(encoded: bytes, checksum: int) -> RevisionFacts:
    """The facts in a row. Raises DamageError."""
    if crc32(encoded) != checksum:
        raise DamageError("its facts are not what was stored")
    try:
        facts = _FACTS.decode(encoded)
    except msgspec.MsgspecError as error:
        raise DamageError(f"its facts cannot be read: {error}") from error
    if encoded.startswith(_RULE_FIRST) and _encoded_facts(facts) != encoded:
        raise DamageError("its facts have something that no Kplan writes")
    return facts
