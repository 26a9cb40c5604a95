"""Recovery of reports: what all files have, earlier versions, and comparing with other states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.domain.model.edits import going_back
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.files.comparison_flow import ComparisonFlow
from kplan_desktop.ui.files.document_recovery import CopySearch, DocumentRecovery, copy_of
from kplan_desktop.ui.files.file_dialogs import ask_new_report, report_filter
from kplan_desktop.ui.files.flow_context import FlowContext

if TYPE_CHECKING:
    from kplan_desktop.storage.backups import BackupListing
    from kplan_desktop.ui.document.session import Session
    from kplan_desktop.ui.files.versions import Version
    from kplan_desktop.ui.files.versions_dialog import VersionsDialog


class RecoveryFlow(DocumentRecovery):
    """Every method is one choice that the user is offered."""

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context, context.documents, report_filter())
        self._context = context
        self._last_request = 0
        self.comparison = ComparisonFlow(context, self)

    def open_elsewhere_text(self) -> str:
        """That the report is open somewhere else."""
        return self.tr("The report is open somewhere else.")

    def is_of_other_kind(self, error: UserError) -> bool:
        """Whether an error says that the file is no report."""
        from kplan_desktop.storage.errors import NotAReportFileError

        return isinstance(error, NotAReportFileError)

    def search_for_copies(self) -> CopySearch:
        """What finds the copies of the open report beside it."""
        from kplan_desktop.ui.files.conflict_copies import conflict_copies

        session = self._context.documents.session
        if session is None:
            return lambda _: []
        path, report = session.path, session.report
        return lambda is_wanted: conflict_copies(path, report, is_wanted)

    def versions(self) -> None:
        """Show the earlier versions of the open report, once they are listed.

        Asked for again meanwhile they are shown once, and over no other dialog opened meanwhile.
        """
        session = self._context.documents.session
        if session is None:
            return
        self._last_request += 1
        number = self._last_request

        def show(found: BackupListing) -> None:
            if number == self._last_request and QApplication.activeModalWidget() is None:
                self._show_versions(session, found)

        self.list_versions(session.report.id, show)

    def _show_versions(self, session: Session, found: BackupListing) -> None:
        from kplan_desktop.ui.files.versions_dialog import VersionsDialog

        if session is not self._context.documents.session:
            return
        dialog = VersionsDialog(
            found,
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
            step_name("RecoveryFlow", "Go back to an earlier version"),
            text.replace("%1", moment_text(version.backup.made_at)),
        )

    def _make_file(self, version: Version, dialog: VersionsDialog) -> None:
        made = local_time(version.backup.made_at)
        title = f"{version.report.unit_name} {date_text(made.date())}"
        path = ask_new_report(self._context, self.tr("Keep the earlier version as"), title)
        if path is not None:
            dialog.accept()
            context = self._context
            context.run(
                lambda: copy_of(context.documents.backups, version.backup, path),
                lambda _: context.attempt(lambda: context.documents.open(path)),
            )

    def _view(self, report: Report, title: str, heading: str, parent: QWidget) -> None:
        from kplan_desktop.ui.files.report_view import ReportView

        view = ReportView(report, title, heading, self._context.theme, parent)
        view.exec()
        view.deleteLater()
