"""The ways back when something goes wrong with a file: copies, earlier versions, taking over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from kplan_desktop.domain.model.edits import ReplaceContents
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.text.conventions import date_text
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.document.file_lock import Holder
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.files.file_dialogs import ask_new_report
from kplan_desktop.ui.messages.access_messages import holder_text
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from kplan_desktop.ui.files.versions import Version
    from kplan_desktop.ui.files.versions_dialog import VersionsDialog


class RecoveryFlow(QObject):
    """Every method is one choice that the user is offered. ``tell`` shows an error."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        *,
        documents: Documents,
        background: BackgroundTasks,
        now: Callable[[], dt.datetime],
        tell: Callable[[UserError], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._documents = documents
        self._background = background
        self._now = now
        self._tell = tell

    def save_copy(self) -> None:
        """Ask where, and write a copy of the open report there."""
        session = self._documents.session
        if session is None:
            return
        path = self._ask_path(self.tr("Save a copy as"), session.path.stem)
        if path is not None:
            self._try(lambda: self._documents.save_copy(path))

    def reopen(self) -> None:
        """Try again to open for writing what could only be read."""
        session = self._documents.session
        if session is not None:
            self._try(lambda: self._documents.open(session.path, self.may_take_over))

    def may_take_over(self, holder: Holder) -> bool:
        """Ask whether to write a file that another computer has, or had, open."""
        box = self._question(self.tr("The report is open somewhere else."))
        text = self.tr(
            "%1 has it open. If that computer is switched off or Kplan was ended there, you can "
            "take over. If not, what is written there may not be saved."
        )
        box.setInformativeText(text.replace("%1", holder_text(holder, self._now().date())))
        read = box.addButton(self.tr("Only read"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(self.tr("Take over"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(read)
        box.setEscapeButton(read)
        box.exec()
        return box.clickedButton() is take

    def offer_backup(self, path: Path, error: UserError) -> None:
        """Tell that a file is damaged, and offer the newest backup of it as a file of its own.

        The damaged file is left as it is.
        """
        try:
            backup = self._documents.backups.latest_good(path)
        except UserError:
            backup = None
        if backup is None:
            self._tell(error)
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
                target = self._documents.free_path(title)
                copy_of(backup, target)
                self._documents.open(target)

            self._try(open_copy)

    def versions(self) -> None:
        """Show the earlier versions of the open report."""
        session = self._documents.session
        if session is None:
            return
        from kplan_desktop.ui.files.versions_dialog import VersionsDialog

        try:
            session.flush()
            backups = self._documents.backups.backups(session.report.id)
        except UserError as error:
            self._tell(error)
            return
        dialog = VersionsDialog(
            backups,
            session.report,
            self._background,
            self._theme,
            self._window,
            read_only=session.read_only,
        )
        dialog.look_requested.connect(lambda version: self._look_at(version, dialog))
        dialog.back_requested.connect(lambda version: self._go_back(version, dialog))
        dialog.copy_requested.connect(lambda version: self._make_file(version, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _look_at(self, version: Version, dialog: QWidget) -> None:
        from kplan_desktop.ui.files.version_view import VersionView

        session = self._documents.session
        if session is None:
            return
        editor = ReportEditor(session, lambda: "", dialog)
        view = VersionView(version, editor, self._theme, dialog)
        view.exec()
        view.deleteLater()

    def _go_back(self, version: Version, dialog: VersionsDialog) -> None:
        session = self._documents.session
        if session is not None and not session.read_only:
            dialog.accept()
            session.do(ReplaceContents(version.report), self.tr("Go back to an earlier version"))

    def _make_file(self, version: Version, dialog: VersionsDialog) -> None:
        from kplan_desktop.ui.files.versions import copy_of

        made = version.backup.made_at.astimezone()
        title = f"{version.report.unit_name} {date_text(made.date())}"
        path = self._ask_path(self.tr("Keep the earlier version as"), title)
        if path is not None:
            dialog.accept()

            def make() -> None:
                copy_of(version.backup, path)
                self._documents.open(path)

            self._try(make)

    def _ask_path(self, title: str, name: str) -> Path | None:
        try:
            proposed = self._documents.free_path(name)
        except UserError:
            proposed = Path(QDir.homePath())
        kinds = self.tr("Kplan reports (*.kplan)")
        return ask_new_report(self._window, title, proposed, kinds, tell=self._tell)

    def _question(self, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except UserError as error:
            self._tell(error)
