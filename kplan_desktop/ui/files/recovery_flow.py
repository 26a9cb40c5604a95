"""Recovery when something goes wrong with a file: copies, earlier versions, taking over a lock."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from kplan_desktop.domain.model.edits import ReplaceContents
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.ui.document.file_lock import Holder
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.files.file_dialogs import ask_new_report
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.messages.error_messages import error_sentence, holder_text

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import Backup
    from kplan_desktop.ui.document.session import Session
    from kplan_desktop.ui.files.versions import Version
    from kplan_desktop.ui.files.versions_dialog import VersionsDialog


class RecoveryFlow(QObject):
    """Every method is one choice that the user is offered."""

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._last_request = 0

    def save_copy(self) -> None:
        """Ask where, and write a copy of the open report there."""
        session = self._context.documents.session
        if session is None:
            return
        path = ask_new_report(self._context, self.tr("Save a copy as"), session.path.stem)
        if path is not None:
            self._context.documents.save_copy(path, self._context.show_error)

    def reopen(self) -> None:
        """Try again to open for writing what could only be read."""
        session = self._context.documents.session
        if session is not None:
            self._context.attempt(
                lambda: self._context.documents.open(session.path, self.may_take_over)
            )

    def may_take_over(self, holder: Holder) -> bool:
        """Ask whether to write a file that another computer has, or had, open."""
        box = self._question(self.tr("The report is open somewhere else."))
        text = self.tr(
            "%1 has it open. If that computer is switched off or Kplan was ended there, you can "
            "take over. If not, what is written there may not be saved."
        )
        box.setInformativeText(text.replace("%1", holder_text(holder, self._context.now().date())))
        read = box.addButton(self.tr("Only read"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(self.tr("Take over"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(read)
        box.setEscapeButton(read)
        box.exec()
        return box.clickedButton() is take

    def offer_backup(self, path: Path, error: UserError) -> None:
        """Say that a file is damaged, and offer the newest backup of it as a file of its own.

        The damaged file is left as it is.
        """
        try:
            backup = self._context.documents.backups.latest_good(path)
        except UserError:
            backup = None
        if backup is None:
            self._context.show_error(error)
            return
        box = self._question(error_sentence(error))
        made = backup.made_at.astimezone()
        text = self.tr(
            "Kplan has a copy from %1. It can be opened as a new file; the damaged one is kept."
        )
        box.setInformativeText(text.replace("%1", f"{date_text(made.date())} {made:%H.%M}"))
        leave = box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(self.tr("Open the copy"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(take)
        box.setEscapeButton(leave)
        box.exec()
        if box.clickedButton() is take:
            from kplan_desktop.ui.files.versions import copy_of

            def open_copy() -> None:
                title = self.tr("%1 (restored)").replace("%1", path.stem)
                target = self._context.documents.free_path(title)
                copy_of(backup, target)
                self._context.documents.open(target)

            self._context.attempt(open_copy)

    def versions(self) -> None:
        """Show the earlier versions of the open report, once they are listed.

        Asked for again meanwhile they are shown once, and over no other dialog opened meanwhile.
        """
        session = self._context.documents.session
        if session is None:
            return
        report_id, backups = session.report.id, self._context.documents.backups
        self._last_request += 1
        number = self._last_request

        def show(found: Sequence[Backup]) -> None:
            if number == self._last_request and QApplication.activeModalWidget() is None:
                self._show_versions(session, found)

        session.request(
            session,
            lambda _: backups.backups(report_id),
            done=show,
            failed=self._context.show_error,
            after_saving=True,
            only_while_open=True,
        )

    def _show_versions(self, session: Session, backups: Sequence[Backup]) -> None:
        from kplan_desktop.ui.files.versions_dialog import VersionsDialog

        if session is not self._context.documents.session:
            return
        dialog = VersionsDialog(
            backups,
            session.report,
            self._context.background,
            self._context.theme,
            self._context.window,
            read_only=session.read_only,
        )
        dialog.view_requested.connect(lambda version: self._look_at(version, dialog))
        dialog.restore_requested.connect(lambda version: self._go_back(version, dialog))
        dialog.copy_requested.connect(lambda version: self._make_file(version, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _look_at(self, version: Version, dialog: QWidget) -> None:
        from kplan_desktop.ui.files.versions_dialog import VersionView

        session = self._context.documents.session
        if session is None:
            return
        editor = ReportEditor(session, lambda: "", dialog)
        view = VersionView(version, editor, self._context.theme, dialog)
        view.exec()
        view.deleteLater()

    def _go_back(self, version: Version, dialog: VersionsDialog) -> None:
        session = self._context.documents.session
        if session is not None and not session.read_only:
            dialog.accept()
            session.do(ReplaceContents(version.report), self.tr("Go back to an earlier version"))

    def _make_file(self, version: Version, dialog: VersionsDialog) -> None:
        from kplan_desktop.ui.files.versions import copy_of

        made = version.backup.made_at.astimezone()
        title = f"{version.report.unit_name} {date_text(made.date())}"
        path = ask_new_report(self._context, self.tr("Keep the earlier version as"), title)
        if path is not None:
            dialog.accept()
            context = self._context
            context.run(
                lambda: copy_of(version.backup, path),
                lambda _: context.attempt(lambda: context.documents.open(path)),
            )

    def _question(self, text: str) -> QMessageBox:
        box = QMessageBox(self._context.window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box
