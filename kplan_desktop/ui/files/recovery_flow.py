"""Recovery when something goes wrong with a file: copies, earlier versions, taking over a lock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from kplan_desktop.domain.model.edits import going_back
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.document.file_lock import Holder
from kplan_desktop.ui.files.comparison_flow import ComparisonFlow
from kplan_desktop.ui.files.file_dialogs import ask_new_report
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.files.two_states import TwoStatesFlow
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
        self._states = TwoStatesFlow(context, self.may_take_over)
        self.comparison = ComparisonFlow(context, self.may_take_over)

    def save_copy(self) -> None:
        """Ask where, and write a copy of the open report there."""
        session = self._context.documents.session
        if session is None:
            return
        path = ask_new_report(self._context, self.tr("Save a copy as"), session.path.stem)
        if path is not None:
            context = self._context
            context.documents.save_copy(
                path, context.show_error, lambda: context.show_made(path, can_open=False)
            )

    def reopen(self) -> None:
        """Try again to open for writing what could only be read."""
        session = self._context.documents.session
        if session is not None:
            self.open(session.path)

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

    def open(self, path: Path) -> None:
        """Open a report file; where it cannot be, what helps is offered."""
        try:
            self._context.documents.open(path, self.may_take_over)
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
            self._context.show_error(error)

    def _offer_backup(self, path: Path, error: UserError) -> None:
        """Say what is wrong, and offer the newest backup of the file as a file of its own.

        The file is left as it is.
        """
        from kplan_desktop.storage.errors import DamagedFileError, NotAReportFileError

        try:
            backup = self._context.documents.backups.latest_good(path)
        except UserError:
            backup = None
        if backup is None:
            self._context.show_error(error)
            return
        if isinstance(error, NotAReportFileError):
            # It was one when it was backed up.
            error = DamagedFileError(path, ())
        from kplan_desktop.ui.files.versions import copy_of, moment_text

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
        box.exec()
        if box.clickedButton() is take:

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
        dialog.compare_requested.connect(
            lambda version: self.comparison.with_version(version, dialog)
        )
        dialog.copy_requested.connect(lambda version: self._make_file(version, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _look_at(self, version: Version, dialog: QWidget) -> None:
        from kplan_desktop.ui.files.versions import backup_text

        heading = self.tr("Only for reading: the report as it was %1")
        self._view(
            version.report,
            self.tr("Earlier version"),
            heading.replace("%1", backup_text(version.backup)),
            dialog,
        )

    def _go_back(self, version: Version, dialog: VersionsDialog) -> None:
        from kplan_desktop.storage.backups import Change
        from kplan_desktop.ui.files.versions import moment_text

        session = self._context.documents.session
        if session is None or session.read_only:
            return
        dialog.accept()
        text = self.tr("The report is as it was %1. What it was before is kept.")
        session.change_much(
            Change.VERSION,
            going_back(session.report, version.report),
            self.tr("Go back to an earlier version"),
            text.replace("%1", moment_text(version.backup.made_at)),
        )

    def _make_file(self, version: Version, dialog: VersionsDialog) -> None:
        from kplan_desktop.ui.files.versions import copy_of

        made = local_time(version.backup.made_at)
        title = f"{version.report.unit_name} {date_text(made.date())}"
        path = ask_new_report(self._context, self.tr("Keep the earlier version as"), title)
        if path is not None:
            dialog.accept()
            context = self._context
            context.run(
                lambda: copy_of(version.backup, path),
                lambda _: context.attempt(lambda: context.documents.open(path)),
            )

    def look_at_file(self) -> None:
        """Look whether another program has changed the open report's file."""
        session = self._context.documents.session
        if session is not None:
            session.look_at_file()

    def choose_state(self, settled: Callable[[], object]) -> None:
        """Choose between the open report and what a journal that came beside it leads back to.

        ``settled`` is called when that is done.
        """
        session = self._context.documents.session
        if session is not None:
            self._states.choose_for_open(session, settled)

    def _view(self, report: Report, title: str, heading: str, parent: QWidget) -> None:
        from kplan_desktop.ui.files.report_view import ReportView

        view = ReportView(report, title, heading, self._context.theme, parent)
        view.exec()
        view.deleteLater()

    def _question(self, text: str) -> QMessageBox:
        box = QMessageBox(self._context.window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box
