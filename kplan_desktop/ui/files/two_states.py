"""The choice between a file and what a journal beside it leads back to."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.document_keeper import DocumentKeeper
from kplan_desktop.ui.document.document_session import DocumentSession
from kplan_desktop.ui.document.file_access import Writable
from kplan_desktop.ui.document.file_lock import Holder
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.widgets.dialog_buttons import show_button_texts


class TwoStatesFlow(QObject):
    """What is offered after a TwoStatesError. Both states are kept, whatever is chosen."""

    def __init__(
        self,
        context: DialogContext,
        keeper: DocumentKeeper[Any, Any, Any],
        may_take_over: Callable[[Holder], bool],
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._keeper = keeper
        self._may_take_over = may_take_over

    def choose(self, path: Path) -> None:
        """Let the user choose what of a file that could not be opened is to be opened.

        Only who has the file's lock may delete the journal.
        """
        context, documents = self._context, self._keeper
        access = documents.access_to(path, self._may_take_over)
        may_write = isinstance(access, Writable)

        def release() -> None:
            if isinstance(access, Writable):
                access.release()

        def separated(other: Path | None) -> None:
            release()
            wanted = other or path
            context.attempt(lambda: documents.open(wanted, self._may_take_over))

        def failed(error: UserError) -> None:
            release()
            context.show_error(error)

        text = self.tr(
            "Saving was once cut off, and the file has been changed since. Kplan keeps both "
            "versions: the file as it is, and the one from before in a new file."
        )
        if not may_write:
            text = self.tr(
                "Saving was once cut off, and the file has been changed since. You cannot write to "
                "the file from here, so it is left as it is. The version from before can be opened "
                "as a new file."
            )
        as_is = self.tr("Open the file as it is") if may_write else ""
        before = self._asked(path, text, as_is)
        if before is None:
            release()
            return
        context.background.run_for(
            context.window,
            lambda: self._separated(path, before=before, may_write=may_write),
            done=separated,
            failed=failed,
        )

    def choose_for_open(
        self, session: DocumentSession[Any, Any, Any], settled: Callable[[], object]
    ) -> None:
        """Let the user choose what to go on with, where a journal came to lie beside an open file.

        ``settled`` is called when it is gone. Should the file have been changed as well, the next
        save says so.
        """
        text = self.tr(
            "A sync program has put what another computer was saving beside the file. Kplan keeps "
            "both versions: this window, and the one from before in a new file."
        )
        before = self._asked(session.path, text, self.tr("Go on with this window"))
        if before is None:
            return

        def separated(other: Path | None) -> None:
            settled()
            with suppress(UserError):  # which the window shows as long as it lasts
                session.flush()
            session.look_at_file()
            if other is not None:
                self._context.attempt(lambda: self._keeper.open(other, self._may_take_over))

        session.request(
            session,
            lambda file: self._separated(file.path, before=before, may_write=True),
            done=separated,
            failed=self._context.show_error,
            only_while_open=True,
        )

    def _separated(self, path: Path, *, before: bool, may_write: bool) -> Path | None:
        """Keep both states; the new file if the one from ``before`` is wanted and still there.

        For another thread. Raises UserError.
        """
        from kplan_desktop.storage.database_copy import separate_states

        title = self.tr("%1 (from before)").replace("%1", path.stem)
        other = self._keeper.free_path(title)
        is_there = separate_states(path, other, may_write=may_write)
        return other if before and is_there else None

    def _asked(self, path: Path, text: str, go_on: str) -> bool | None:
        """Whether the state from before is wanted, or else what ``go_on`` offers, if anything.

        None for neither.
        """
        box = QMessageBox(self._context.window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr('"%1" exists in two versions.').replace("%1", path.name))
        box.setInformativeText(text)
        leave = box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        before = box.addButton(
            self.tr("Open the one from before"), QMessageBox.ButtonRole.ActionRole
        )
        other = box.addButton(go_on, QMessageBox.ButtonRole.AcceptRole) if go_on else before
        box.setDefaultButton(other)
        box.setEscapeButton(leave)
        show_button_texts(box)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        return None if chosen is leave else chosen is before
