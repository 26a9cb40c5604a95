"""Ways to the office's window: opening a collection, making one, from either window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.new_collection import new_collection, with_earlier
from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.ui.document.background_tasks import CallbackRunner
from kplan_desktop.ui.document.collection_documents import Collections
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.files.file_dialogs import ask_new_document, collection_filter
from kplan_desktop.ui.files.opening_mark import OpeningMark
from kplan_desktop.ui.office.office_window import OfficeServices, OfficeWays, OfficeWindow
from kplan_desktop.ui.office_files.collection_recovery import CollectionRecovery
from kplan_desktop.ui.office_files.new_collection_dialog import (
    NewCollectionChoice,
    NewCollectionDialog,
)
from kplan_desktop.ui.theme.screen_room import bring_to_front


class OfficeFlow(QObject):
    """Has at most one window, made when the first collection is open, until it is closed.

    ``window_made(OfficeWindow)`` is emitted before it is shown the first time, and when its
    contents were made anew. ``main`` gives what dialogs are opened with while there is none.
    ``show_main`` shows the main window; with True it asks there for a file to open.
    ``open_report`` opens one there.
    """

    window_made = Signal(object)

    def __init__(
        self,
        collections: Collections,
        library: FormLibrary,
        worker: DatabaseWorker,
        services: OfficeServices,
        main: Callable[[], DialogContext],
        show_main: Callable[[bool], None],
        open_report: Callable[[Path], None],
    ) -> None:
        super().__init__()
        self.collections = collections
        self._library = library
        self._services = services
        self._main = main
        self._show_main = show_main
        self._open_report = open_report
        self._files = CallbackRunner(worker.submit, self)
        self._mark = OpeningMark(collections, self)
        self._was_raised = False
        self.window: OfficeWindow | None = None
        collections.raise_requested.connect(self._come_to_the_front)
        collections.raised_elsewhere.connect(self._on_raised_elsewhere)

    def start(self, path: Path) -> bool:
        """Begin the program with a collection; False where there is nothing to show.

        So where another window that has it was brought to the front.
        """
        self.open(path)
        if self.window is None and not self._was_raised:
            self._show_main(False)
        return self.window is not None or not self._was_raised

    def open(self, path: Path) -> None:
        """Open a collection; where it cannot be, what helps is offered."""
        self._was_raised = False
        path = reachable(path.absolute())
        with self._mark.set_at(path):
            CollectionRecovery(self._context(), self.collections).open(path)
        self._show_window()

    def ask(self) -> None:
        """Ask for a collection to open."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._context().window,
            self.tr("Open a collection"),
            path_text(self._folder()),
            collection_filter(),
        )
        if chosen:
            self.open(Path(chosen))

    def new(self) -> None:
        """Ask which form the collection is of, and what comes along, and make it."""
        context = self._context()
        forms = self._library.contents().newest()
        if not forms:
            return
        author = self.collections.settings.commenter
        dialog = NewCollectionDialog(forms, author, self._folder(), context.theme, context.window)
        dialog.exec()
        choice = dialog.choice()
        dialog.deleteLater()
        if choice is None:
            return
        made = new_collection(
            choice.form, self._services.new_id(), title=choice.title, author=choice.author
        )
        if choice.earlier is None:
            self._make(choice, made)
            return
        earlier, now = choice.earlier, self._services.now()
        self._files.run(
            lambda: _brought_along(made, earlier, now),
            done=lambda collection: self._make(choice, collection),
            failed=lambda error: self._context().show_error(error),
            owner=self,
            only_while_open=True,
        )

    @property
    def is_resting(self) -> bool:
        """Whether nothing is under way that is to be told in the window, nor about to be asked."""
        return not self._files.busy and (self.window is None or self.window.is_resting)

    def finish(self) -> None:
        """Wait for what is being read, and drop it, as the program ends; end the pages' process."""
        self._files.finish(leaving=True)
        self._services.preview.close()

    def _make(self, choice: NewCollectionChoice, collection: Collection) -> None:
        context, collections = self._context(), self.collections
        path = ask_new_document(
            context,
            collections,
            self.tr("Keep the new collection as"),
            collection.title,
            collection_filter(),
        )
        if path is None:
            return
        context.attempt(lambda: collections.create(path, collection))
        if choice.author:
            collections.remember(lambda known: replace(known, commenter=choice.author))
        self._show_window()

    def _folder(self) -> Path:
        session = self.collections.session
        return session.path.parent if session is not None else self.collections.folder

    def _context(self) -> DialogContext:
        return self._main() if self.window is None else self.window.dialogs

    def _show_window(self) -> None:
        """Show the open collection, if there is one."""
        if self.collections.session is None:
            return
        if self.window is None:
            ways = OfficeWays(
                new=self.new,
                ask=self.ask,
                open=self.open,
                open_report=lambda: self._show_main(True),
                open_file=self._open_report,
            )
            self.window = OfficeWindow(self.collections, self._services, ways)
            self.window.left.connect(self._forget_window)
            self.window_made.emit(self.window)
        self._come_to_the_front()

    def _forget_window(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()

    def _come_to_the_front(self) -> None:
        if self.window is not None:
            bring_to_front(self.window)

    def _on_raised_elsewhere(self) -> None:
        self._was_raised = True


def _brought_along(collection: Collection, path: Path, at: dt.datetime) -> Collection:
    """The new collection with what comes along from a file. Raises UserError.

    For the database's thread: the file may be the one that is open.
    """
    from kplan_desktop.domain.joint_totals.period_comparison import earlier_from
    from kplan_desktop.storage.collection.collection_file import CollectionFile

    with closing(CollectionFile.open(path, read_only=True)) as file:
        before, facts = file.load(), file.facts()
    try:
        kept = earlier_from(before, facts, at)
    except LookupError:  # a delivery there has no facts, so that its totals are not known
        kept = None
    return with_earlier(collection, before, kept)
