"""Sessions on collections in memory, and what a page of the office's window is made with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QMainWindow, QWidget

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.paths import program_files
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from kplan_desktop.ui.document.file_access import LockedByOther, Writable
from kplan_desktop.ui.document.file_lock import FileLock, Holder
from kplan_desktop.ui.document.settings import SettingsStore
from kplan_desktop.ui.files.dialog_context import DialogQueue
from kplan_desktop.ui.office_intake.collection_totals import CollectionTotals
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePlace
from kplan_desktop.ui.office_intake.received_reports import ReceivedReports
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.banner import BannerAction
from tests.collections_made import NOW
from tests.ui.inputs import make_theme


class MemoryFile:
    """What a session needs of a collection's file, in memory. It fails as ``fault`` says."""

    def __init__(
        self,
        path: Path,
        collection: Collection,
        facts: Mapping[str, RevisionFacts],
        contents: Mapping[str, bytes],
    ) -> None:
        self.path = path
        self.collection = collection
        self.kept_facts = dict(facts)
        self.contents = dict(contents)
        self.has_written = False
        self.fault: UserError | None = None

    def save(self, before: Collection, after: Collection) -> None:
        """Keep the collection, which is to follow the one that is kept."""
        self._fail()
        assert before == self.collection
        self.collection, self.has_written = after, True

    def put_contents(self, contents: Iterable[StoredContent]) -> None:
        """Keep contents and their facts."""
        self._fail()
        for each in contents:
            self.contents[each.sha256] = each.data
            if each.facts is not None:
                self.kept_facts[each.sha256] = each.facts

    def content(self, sha256: str) -> bytes:
        """The bytes with this hash."""
        self._fail()
        return self.contents[sha256]

    def facts(self, of: Iterable[str] | None = None) -> dict[str, RevisionFacts]:
        """The facts of these bundles."""
        wanted = self.kept_facts if of is None else of
        return {each: self.kept_facts[each] for each in wanted if each in self.kept_facts}

    def require_unchanged(self) -> None:
        """Nobody else changes it."""

    def close(self) -> None:
        """Nothing is open."""

    def _fail(self) -> None:
        if self.fault is not None:
            raise self.fault


class NoBackups(CollectionBackups):
    """Takes no copies."""

    def __init__(self) -> None:
        super().__init__(Path(), lambda: NOW)

    def take(self, *_: object) -> None:
        """Take none."""


@contextmanager
def collection_session(
    path: Path,
    collection: Collection,
    facts: Mapping[str, RevisionFacts] | None = None,
    contents: Mapping[str, bytes] | None = None,
    *,
    read_only: bool = False,
) -> Iterator[tuple[CollectionSession, MemoryFile]]:
    """A session on a collection in memory, as if it lay at ``path``."""
    worker = DatabaseWorker()
    file = MemoryFile(path, collection, facts or {}, contents or {})
    lock = FileLock.acquire(path, name="Kari", now=dt.datetime.now(dt.UTC))
    assert isinstance(lock, FileLock)
    access = LockedByOther(Holder("Ola", "", NOW, remote=True)) if read_only else Writable(lock)
    session = CollectionSession(
        path, cast("CollectionFile", file), collection, file.facts(), worker, access, NoBackups()
    )
    try:
        yield session, file
    finally:
        file.fault = None
        session.close()
        lock.release()
        worker.close()


class Office:
    """A context for pages: its window, and what was asked of that."""

    def __init__(
        self,
        session: CollectionSession,
        folder: Path,
        *,
        theme: Theme | None = None,
        now: Callable[[], dt.datetime] = lambda: NOW,
        preview: tuple[str, ...] = (),
    ) -> None:
        self.window: QWidget = QMainWindow()
        self.messages: list[str] = []
        self.offers: list[tuple[BannerAction, ...]] = []
        self.places: list[OfficePlace] = []
        self.background = BackgroundTasks()
        self.preview = PreviewClient(preview, now)
        numbers = count(1)
        reports = ReceivedReports(session, self.background)
        self.context = OfficeContext(
            window=self.window,
            theme=theme or make_theme(),
            background=self.background,
            fonts=program_files().resources / "fonts",
            now=now,
            show_message=self._show_message,
            dialogs=DialogQueue(self.window),
            session=session,
            reports=reports,
            totals=CollectionTotals(session, self.background, reports),
            settings=SettingsStore(folder / "kplan.ini"),
            preview=self.preview,
            new_id=lambda: f"id-{next(numbers)}",
            go_to=self.places.append,
        )

    def _show_message(self, text: str, *actions: BannerAction) -> int:
        self.messages.append(text)
        self.offers.append(actions)
        return len(self.messages)


@contextmanager
def office(
    folder: Path,
    collection: Collection,
    facts: Mapping[str, RevisionFacts] | None = None,
    contents: Mapping[str, bytes] | None = None,
    *,
    read_only: bool = False,
    theme: Theme | None = None,
    now: Callable[[], dt.datetime] = lambda: NOW,
    preview: tuple[str, ...] = (),
) -> Iterator[Office]:
    """What a page is made with, on a collection in memory; ``preview`` is the command of pages."""
    path = folder / "Samling.ksamling"
    with collection_session(path, collection, facts, contents, read_only=read_only) as (session, _):
        made = Office(session, folder, theme=theme, now=now, preview=preview)
        try:
            yield made
        finally:
            made.background.finish(leaving=True)
            made.background.close()
            made.preview.close()
            made.window.deleteLater()
