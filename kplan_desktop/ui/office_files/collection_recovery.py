"""What helps when something goes wrong with a collection's file, and its earlier versions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.ui.document.collection_documents import Collections
from kplan_desktop.ui.document.file_access import LockedByOther, WriteProtected
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.files.document_recovery import CopySearch, DocumentRecovery, copy_of
from kplan_desktop.ui.files.file_dialogs import ask_new_document, collection_filter
from kplan_desktop.ui.files.versions import moment_text
from kplan_desktop.ui.frame.session_alerts import SessionAlerts
from kplan_desktop.ui.messages.error_dialog import OfferDialog
from kplan_desktop.ui.messages.error_messages import access_sentence
from kplan_desktop.ui.widgets.banner import Banner, BannerAction

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import BackupListing
    from kplan_desktop.ui.document.collection_session import CollectionSession


_MOST_NAMES = 8
"""What is missing that is named one by one."""


class CollectionRecovery(DocumentRecovery):
    """Every method is one choice that the user is offered."""

    def __init__(self, context: DialogContext, collections: Collections) -> None:
        super().__init__(context, collections, collection_filter())
        self._context = context
        self._collections = collections

    def open_elsewhere_text(self) -> str:
        """That the collection is open somewhere else."""
        return self.tr("The collection is open somewhere else.")

    def is_of_other_kind(self, error: UserError) -> bool:
        """Whether an error says that the file is no collection."""
        from kplan_desktop.storage.collection.collection_file import NotACollectionFileError

        return isinstance(error, NotACollectionFileError)

    def search_for_copies(self) -> CopySearch:
        """What finds the copies of the open collection beside it."""
        from kplan_desktop.ui.files.conflict_copies import collection_copies

        session = self._collections.session
        if session is None:
            return lambda _: []
        path, collection = session.path, session.collection
        return lambda is_wanted: collection_copies(path, collection, is_wanted)

    def tell_missing(self, missing: Sequence[str]) -> None:
        """Tell what a file that Kplan goes on in lacks, because it could no longer be read.

        ``missing`` are the hashes of contents.
        """
        session = self._collections.session
        if session is None:
            return
        names = self._names_of(session.collection, frozenset(missing))
        shown, more = names[:_MOST_NAMES], len(names) - _MOST_NAMES
        if more > 0:
            shown.append(self.tr("%n more", "", more))
        text = self.tr(
            "This could no longer be read, and is missing in the file that you go on in: %1. "
            "Earlier versions of the collection may still have it."
        ).replace("%1", "; ".join(shown))
        heading = self.tr("Not everything is there")
        self._context.dialogs.put(lambda: self._context.show_notice(heading, text))

    def _names_of(self, collection: Collection, missing: frozenset[str]) -> list[str]:
        """What contents are, a phrase for each delivery and each edition that lacks any."""
        delivery, made = self.tr("%1, revision %2"), self.tr('the edition "%1"')
        deliveries = [
            fill_placeholders(delivery, each.unit_name or each.unit_id, str(each.revision))
            for each in collection.received.values()
            if missing & {each.sha256, each.document_sha256}
        ]
        editions = [
            made.replace("%1", edition.name)
            for edition in collection.editions.values()
            if missing & {edition.pdf_sha256, edition.state_sha256}
        ]
        return deliveries + editions

    def choose_changed(self) -> None:
        """Choose between the window and the file, which another program has changed.

        What is not chosen is kept in a file beside it, and the user is told which.
        """
        sentence = self.tr(
            "Another program, such as OneDrive or Dropbox, has changed the file. Choose what to go "
            "on with. The other version is kept as a file of its own beside it."
        )
        dialog = OfferDialog(
            self.tr("Two versions of the collection"),
            sentence,
            (self.tr("Go on with this window"), self.tr("Go on with the file")),
            self._context.theme,
            self._context.window,
        )
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is not None:
            (self.keep_window, self.take_file)[chosen]()

    def versions(self) -> None:
        """Show the earlier versions of the open collection, once they are listed."""
        session = self._collections.session
        if session is None:
            return

        def show(found: BackupListing) -> None:
            if QApplication.activeModalWidget() is None and session is self._collections.session:
                self._show_versions(session, found)

        self.list_versions(session.collection.id, show)

    def _show_versions(self, session: CollectionSession, found: BackupListing) -> None:
        from kplan_desktop.ui.office_files.kept_versions_dialog import KeptVersionsDialog

        dialog = KeptVersionsDialog(found, self._context.theme, self._context.window)
        chosen = dialog.chosen() if dialog.exec() else None
        dialog.deleteLater()
        if chosen is None:
            return
        context, collections = self._context, self._collections
        title = f"{session.path.stem} {moment_text(chosen.made_at)}"
        path = ask_new_document(
            context, collections, self.tr("Keep the earlier version as"), title, self._kinds
        )
        if path is not None:
            context.run(
                lambda: copy_of(collections.backups, chosen, path),
                lambda _: context.attempt(lambda: collections.open(path)),
            )


class CollectionAlerts(SessionAlerts):
    """The problems of the open collection, in the banner of the office's window."""

    def __init__(
        self,
        banner: Banner,
        recovery: CollectionRecovery,
        today: Callable[[], dt.date],
        parent: QObject,
    ) -> None:
        super().__init__(banner, recovery, today, parent)
        self._recovery = recovery

    def access_text(self, access: LockedByOther | WriteProtected) -> str:
        """Why the collection can only be read."""
        return access_sentence(access, self._today(), of_collection=True)

    def changed_offer(self) -> BannerAction:
        """What leads to the choice between the window and the file."""
        return BannerAction(self.tr("Choose …"), self._recovery.choose_changed)

    def copy_text(self) -> str:
        """That another version of the collection lies beside it; %1 is its name."""
        return self.tr('Beside the collection lies "%1", another version of it.')

    def copy_offer(self, copy: Path) -> BannerAction:
        """What opens the copy in place of the collection."""

        def open_copy() -> None:
            self.close_message()
            self._recovery.open(copy)

        return BannerAction(self.tr("Open it"), open_copy)
