"""The session of the office's collection: a document session, and facts about what was received."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    PutEntry,
    SetCollectionHead,
    apply_edit,
    inverse_edit,
    key_of,
)
from kplan_desktop.domain.collection.contents import kept_contents
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.document_session import DocumentSession
from kplan_desktop.ui.document.file_access import Access

if TYPE_CHECKING:
    from kplan_desktop.storage.collection.collection_backups import CollectionBackups
    from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
    from kplan_desktop.ui.document.database_worker import DatabaseWorker


class CollectionSession(DocumentSession[Collection, CollectionEdit, "CollectionFile"]):
    """One open collection.

    ``facts`` are those of received bundles, by the bundle's SHA-256: first of those that count,
    and soon of all that the collection has or had since it was opened. ``facts_read()`` is emitted
    when those have come. ``backups`` has the earlier versions. ``contents`` waits for the disk.
    """

    facts_read = Signal()

    def __init__(
        self,
        path: Path,
        file: CollectionFile,
        collection: Collection,
        facts: Mapping[str, RevisionFacts],
        worker: DatabaseWorker,
        access: Access,
        backups: CollectionBackups,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(path, file, collection, worker, access, backups, parent)
        self.backups = backups
        self._facts = dict(facts)
        self._put_here: dict[str, StoredContent] = {}
        others = {each.sha256 for each in collection.received.values()} - self._facts.keys()
        if others:
            # A file that can no longer be read is reported where it matters.
            self.request(
                self,
                lambda file: file.facts(others),
                done=self._on_facts,
                failed=lambda _: None,
            )

    @property
    def collection(self) -> Collection:
        """The collection as it is now."""
        return self.value

    @property
    def facts(self) -> Mapping[str, RevisionFacts]:
        """The facts of received bundles, by their SHA-256."""
        return self._facts

    def applied(self, edit: CollectionEdit) -> Collection:
        """The collection after an edit."""
        return apply_edit(self.value, edit)

    def applied_with_inverse(self, edit: CollectionEdit) -> tuple[Collection, CollectionEdit]:
        """The same, and the edit that leads back."""
        return apply_edit(self.value, edit), inverse_edit(self.value, edit)

    def joined(self, first: CollectionEdit, then: CollectionEdit) -> CollectionEdit | None:
        """One edit for what was typed in one entry, or in the head, and then typed on there."""
        match first, then:
            case PutEntry(before), PutEntry(after):
                same = type(before) is type(after) and key_of(before) == key_of(after)
                return then if same else None
            case SetCollectionHead(), SetCollectionHead():
                return then
        return None

    def put(
        self,
        contents: Iterable[StoredContent],
        edit: CollectionEdit | Callable[[Collection], CollectionEdit | None],
        name: str,
        message: str | Callable[[], str] = "",
        *,
        done: Callable[[], None] = lambda: None,
        failed: Callable[[UserError], None],
    ) -> None:
        """Store contents, and then make the edit that refers to them, as ``do`` does.

        What is typed meanwhile is to stay: an edit that replaces whole entries is a function, which
        gets the collection as it is when the contents are stored; None is no edit, and a UserError
        a failure. A ``message`` that is a function is asked after that.

        Undoing the edit leaves the contents in the file, for redo. ``done`` is called after the
        edit, unless the file is being left, when only the edit is made; ``failed`` where the
        contents could not be stored, and no edit was made.
        """
        stored = tuple(contents)

        def put(_: None) -> None:
            self._put_here.update((each.sha256, each) for each in stored)
            self._facts.update(
                (each.sha256, each.facts) for each in stored if each.facts is not None
            )
            try:
                made = edit(self.value) if callable(edit) else edit
            except UserError as error:
                failed(error)
                return
            if made is not None:
                self.do(made, name, message if isinstance(message, str) else message())
            if not self.is_left:
                done()

        self.request(self, lambda file: file.put_contents(stored), done=put, failed=failed)

    def contents(self) -> list[StoredContent]:
        """The contents that the collection refers to, as far as they can still be had.

        Where the file can no longer be read, those are the contents that were stored here.
        """
        from kplan_desktop.storage.collection.collection_file import StoredContent

        def read(file: CollectionFile) -> list[StoredContent]:
            found = []
            for sha256 in kept_contents(self.collection):
                try:
                    data = file.content(sha256)
                except (UserError, LookupError):
                    if sha256 in self._put_here:
                        found.append(self._put_here[sha256])
                else:
                    found.append(StoredContent(sha256, data, self._facts.get(sha256)))
            return found

        self._requests.finish(leaving=True)
        return self._worker.submit(read, self._file).result()

    def forget_purged(self) -> None:
        """Forget what the collection was, so that undo brings nothing back that was purged.

        The facts of what is purged are read anew: they no longer have any text.
        """
        self.undo_stack.clear()
        collection = self.collection
        kept = collection.contents()
        self._put_here = {sha: each for sha, each in self._put_here.items() if sha in kept}
        purged = [each.sha256 for each in collection.received.values() if each.purged_at]

        def read(facts: Mapping[str, RevisionFacts]) -> None:
            self._facts.update(facts)
            self.facts_read.emit()

        self.request(self, lambda file: file.facts(purged), done=read, failed=lambda _: None)

    def _on_facts(self, facts: Mapping[str, RevisionFacts]) -> None:
        self._facts = {**facts, **self._facts}
        self.facts_read.emit()
