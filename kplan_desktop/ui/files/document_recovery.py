"""Recovery when something goes wrong with a file, of whatever kind: copies, backups, locks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.ui.document.document_keeper import DocumentKeeper
from kplan_desktop.ui.document.file_lock import Holder
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.files.file_dialogs import ask_new_document
from kplan_desktop.ui.files.two_states import TwoStatesFlow
from kplan_desktop.ui.messages.error_messages import error_sentence, holder_text
from kplan_desktop.ui.widgets.dialog_buttons import show_button_texts

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import Backup, BackupListing, DocumentBackups


CopySearch = Callable[[Callable[[], bool]], list[Path]]
"""For a background thread; it asks before each file whether the search is still wanted."""


def copy_of(backups: DocumentBackups[Any], backup: Backup, target: Path) -> None:
    """Make a file of a backup, once it was read as a whole. Raises UserError."""
    with closing(backups.opened(backup.path)) as file:
        file.load()
        file.copy_to(target)


class DocumentRecovery(QObject):
    """The base of what is offered; every method is one choice of the user's.

    ``kinds`` is the name filter of dialogs for such files.
    """

    def __init__(
        self, context: DialogContext, keeper: DocumentKeeper[Any, Any, Any], kinds: str
    ) -> None:
        super().__init__(context.window)
        self._dialogs = context
        self._keeper = keeper
        self._kinds = kinds
        self._states = TwoStatesFlow(context, keeper, self.may_take_over)

    def open_elsewhere_text(self) -> str:
        """That the file is open somewhere else."""
        raise NotImplementedError

    def is_of_other_kind(self, error: UserError) -> bool:
        """Whether an error says that the file is none of the kind."""
        raise NotImplementedError

    def search_for_copies(self) -> CopySearch:
        """What finds the copies of the open file beside it."""
        raise NotImplementedError

    def find_copies(self, found: Callable[[Sequence[Path]], object]) -> None:
        """Look for copies that a sync client has put beside the open file.

        ``found`` gets those that the user was not told of since they changed; see ``told_of``.
        """
        from kplan_desktop.ui.files.conflict_copies import mark_of

        keeper = self._keeper
        session, search = keeper.session, self.search_for_copies()

        def tell(copies: Sequence[Path]) -> None:
            told = keeper.settings.copies_told_of
            new = [copy for copy in copies if mark_of(copy) not in told]
            if session is keeper.session:
                found(new)

        self._dialogs.background.run(
            lambda: search(lambda: keeper.session is session),
            done=tell,
            failed=lambda _: None,
            owner=self,
            only_while_open=True,
        )

    def list_versions(self, document_id: str, show: Callable[[BackupListing], None]) -> None:
        """List the earlier versions of the open file, once what is unsaved is stored.

        Not in the thread that stores: it would wait for a folder on a disk that is away.
        """
        session, dialogs, backups = self._keeper.session, self._dialogs, self._keeper.backups
        if session is None:
            return

        def look(_: None) -> None:
            dialogs.background.run(
                lambda: backups.listing(document_id),
                done=show,
                failed=dialogs.show_error,
                owner=session,
                only_while_open=True,
            )

        session.request(
            session,
            lambda _: None,
            done=look,
            failed=dialogs.show_error,
            after_saving=True,
            only_while_open=True,
        )

    def told_of(self, copy: Path) -> None:
        """Remember that a copy was shown: it is not mentioned again until it changes."""
        from kplan_desktop.ui.files.conflict_copies import mark_of

        self._keeper.remember(lambda known: known.with_told_of([mark_of(copy)]))

    def save_copy(self) -> None:
        """Ask where, and write a copy of the open file there."""
        session = self._keeper.session
        if session is None:
            return
        path = ask_new_document(
            self._dialogs, self._keeper, self.tr("Save a copy as"), session.path.stem, self._kinds
        )
        if path is not None:
            context = self._dialogs
            self._keeper.save_copy(
                path, context.show_error, lambda: context.show_made(path, can_open=False)
            )

    def reopen(self) -> None:
        """Try again to open for writing what could only be read."""
        session = self._keeper.session
        if session is not None:
            self.open(session.path)

    def may_take_over(self, holder: Holder) -> bool:
        """Ask whether to write a file that another computer has, or had, open."""
        box = self._question(self.open_elsewhere_text())
        text = self.tr(
            "%1 has it open. If that computer is switched off or Kplan was ended there, you can "
            "take over. If not, what is written there may not be saved."
        )
        box.setInformativeText(text.replace("%1", holder_text(holder, self._dialogs.now().date())))
        read = box.addButton(self.tr("Only read"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(self.tr("Take over"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(read)
        box.setEscapeButton(read)
        show_button_texts(box)
        box.exec()
        return box.clickedButton() is take

    def open(self, path: Path) -> None:
        """Open a file; where it cannot be, what helps is offered."""
        try:
            self._keeper.open(path, self.may_take_over)
        except UserError as error:
            self.open_failed(error)

    def open_failed(self, error: UserError) -> None:
        """Say why a file could not be opened, and offer a backup, or one of two versions."""
        from kplan_desktop.storage.errors import StorageError, TwoStatesError

        if isinstance(error, TwoStatesError):
            self._states.choose(error.path)
        elif isinstance(error, StorageError) and error.backup_helps:
            self._offer_backup(error.path, error)
        else:
            self._dialogs.show_error(error)

    def _offer_backup(self, path: Path, error: UserError) -> None:
        """Say what is wrong, and offer the newest backup of the file as a file of its own.

        The file is left as it is.
        """
        from kplan_desktop.storage.errors import DamagedFileError

        try:
            backup = self._keeper.backups.latest_good(path)
        except UserError:
            backup = None
        if backup is None:
            self._dialogs.show_error(error)
            return
        if self.is_of_other_kind(error):
            # It was one when it was backed up.
            error = DamagedFileError(path, ())
        from kplan_desktop.ui.files.versions import moment_text

        is_damaged = isinstance(error, DamagedFileError)
        box = self._question(error_sentence(error))
        text = self.tr("Kplan has a copy from %1. It can be opened as a new file.")
        if is_damaged:
            text = self.tr(
                "Kplan has a copy from %1. It can be opened as a new file; the damaged one is kept."
            )
        box.setInformativeText(text.replace("%1", moment_text(backup.made_at)))
        leave = box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(self.tr("Open the copy"), QMessageBox.ButtonRole.AcceptRole)
        # What is missing may lie on a stick that is out: to go on in a copy then divides the work.
        box.setDefaultButton(take if is_damaged else leave)
        box.setEscapeButton(leave)
        show_button_texts(box)
        box.exec()
        if box.clickedButton() is take:

            def open_copy() -> None:
                title = self.tr("%1 (restored)").replace("%1", path.stem)
                target = self._keeper.free_path(title)
                copy_of(self._keeper.backups, backup, target)
                self._keeper.open(target)

            self._dialogs.attempt(open_copy)

    def look_at_file(self) -> None:
        """Look whether another program has changed the open file."""
        session = self._keeper.session
        if session is not None:
            session.look_at_file()

    def choose_state(self, settled: Callable[[], object]) -> None:
        """Choose between the open document and what a journal that came beside it leads back to.

        ``settled`` is called when that is done.
        """
        session = self._keeper.session
        if session is not None:
            self._states.choose_for_open(session, settled)

    def take_file(self) -> None:
        """Go on with what another program has put into the file; what is here is kept beside it."""
        name = self._aside(self.tr("%1 (from the window %2)"))
        self._kept(lambda: self._keeper.take_other_state(name))

    def keep_window(self) -> None:
        """Go on with what is here; what another program has put into the file is kept beside it."""
        name = self._aside(self.tr("%1 (from the file %2)"))
        own = self._aside(self.tr("%1 (from the window %2)"))
        self._kept(lambda: self._keeper.keep_own_state(name, own))

    def _aside(self, pattern: str) -> str:
        """The name of the file that keeps what was not chosen."""
        session = self._keeper.session
        stem = session.path.stem if session is not None else ""
        return fill_placeholders(pattern, stem, f"{self._dialogs.now():%Y-%m-%d %H.%M}")

    def _kept(self, keep: Callable[[], Path]) -> None:
        def work() -> None:
            kept = keep()
            self.told_of(kept)
            text = self.tr('The other version is kept as "%1", in the same folder.')
            self._dialogs.show_notice(
                self.tr("Both versions are kept"), text.replace("%1", kept.name), good=True
            )

        self._dialogs.attempt(work)

    def _question(self, text: str) -> QMessageBox:
        box = QMessageBox(self._dialogs.window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box
