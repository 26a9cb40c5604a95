"""Collections: opening, making and leaving the office's files, and remembering them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.contents import kept_contents
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.document.document_keeper import DocumentKeeper
from kplan_desktop.ui.document.file_access import COLLECTION_SUFFIX, Access
from kplan_desktop.ui.document.open_reports import OpenReports
from kplan_desktop.ui.document.settings import SettingsStore

if TYPE_CHECKING:
    from kplan_desktop.storage.collection.collection_backups import CollectionBackups
    from kplan_desktop.storage.collection.collection_file import CollectionFile
    from kplan_desktop.ui.document.database_worker import DatabaseWorker

_Opened = tuple[Collection, Mapping[str, RevisionFacts]]


class Collections(DocumentKeeper[_Opened, "CollectionFile", CollectionSession]):
    """Has at most one open collection.

    ``contents_missing(hashes)`` is emitted, as a list, when Kplan goes on in a file that lacks some
    of what the collection refers to, because it could no longer be read.
    """

    contents_missing = Signal(object)

    suffix = COLLECTION_SUFFIX

    def __init__(
        self,
        *,
        worker: DatabaseWorker,
        store: SettingsStore,
        folder: Path,
        backups: CollectionBackups,
        now: Callable[[], dt.datetime],
        open_reports: OpenReports | None = None,
    ) -> None:
        super().__init__(
            worker=worker, store=store, folder=folder, now=now, open_reports=open_reports
        )
        self.backups: CollectionBackups = backups

    def open_file(self, path: Path, *, read_only: bool = False) -> CollectionFile:
        """Open a collection's file."""
        from kplan_desktop.storage.collection.collection_file import CollectionFile

        return CollectionFile.open(path, read_only=read_only, before_migration=self.backups.take)

    def read(self, file: CollectionFile) -> _Opened:
        """The collection in a file, and the facts of the revisions that count."""
        from kplan_desktop.storage.errors import StorageError

        collection = file.load()
        if not file.read_only:
            # Without room on the disk the older facts do.
            with suppress(StorageError):
                file.renew_facts(_facts_of_bundle)
        return collection, file.facts()

    def session_on(
        self, path: Path, file: CollectionFile, content: _Opened, access: Access
    ) -> CollectionSession:
        """A session on a collection's file."""
        return CollectionSession(path, file, *content, self._worker, access, self.backups, self)

    def continuing(self, session: CollectionSession) -> Callable[[Path], CollectionFile]:
        """What makes a new file of the collection, and of all contents that can be had."""
        create, missing = self._making(session)

        def make(path: Path) -> CollectionFile:
            file = create(path)
            if missing:  # queued, from the worker's thread
                self.contents_missing.emit(sorted(missing))
            return file

        return make

    def write_whole(self, path: Path) -> bool:
        """Write all that is in memory into a file beside the open one, which stays open; waits.

        What lies at ``path`` is replaced: it was written so before. Returns whether all contents
        could be had. Raises UserError.
        """
        from kplan_desktop.storage.errors import writing
        from kplan_desktop.storage.new_file import replaced_file

        create, missing = self._making(self._needed_session())

        def write() -> None:
            with writing(path), replaced_file(path) as temporary:
                create(temporary).close()

        self._worker.submit(write).result()
        return not missing

    def _making(
        self, session: CollectionSession
    ) -> tuple[Callable[[Path], CollectionFile], frozenset[str]]:
        """What makes a file of all that can be had, and the hashes of what cannot."""
        from kplan_desktop.storage.collection.collection_file import CollectionFile

        # First the contents: what was requested before may still change the collection.
        contents, collection = session.contents(), session.collection
        missing = kept_contents(collection) - {each.sha256 for each in contents}
        received = {each.sha256 for each in collection.received.values()}
        # What is purged or lost is counted all the same.
        facts = {key: of for key, of in session.facts.items() if key in received}

        def create(path: Path) -> CollectionFile:
            return CollectionFile.create(path, collection, contents=contents, facts=facts)

        return create, missing

    def create(self, path: Path, collection: Collection) -> None:
        """Make a new file of a collection, and open it. Raises UserError, as ``open`` does."""
        from kplan_desktop.storage.collection.collection_file import CollectionFile

        self.create_by(path, lambda path: CollectionFile.create(path, collection))


def _facts_of_bundle(data: bytes) -> RevisionFacts:
    """The facts of the report in a bundle; what reads one is imported where there is one."""
    from kplan_desktop.exchange.incoming.collection_intake import facts_of_bundle

    return facts_of_bundle(data)
