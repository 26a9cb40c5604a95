"""Comparing the open report with another state of it, and choosing between the two."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kplan_desktop.domain.model.edits import ReplaceContents
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.report_comparison import compare
from kplan_desktop.domain.review.report_merge import Taken
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.files.document_recovery import DocumentRecovery
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole

if TYPE_CHECKING:
    from kplan_desktop.ui.comparison.comparison_dialog import ComparisonDialog
    from kplan_desktop.ui.document.session import Session
    from kplan_desktop.ui.files.versions import Version


class ComparisonFlow(QObject):
    """Compares with the file that another program has changed, a copy of it, an earlier version.

    ``place_requested(location)`` asks for a place in the open report.
    """

    place_requested = Signal(object)

    def __init__(self, context: FlowContext, recovery: DocumentRecovery) -> None:
        super().__init__(context.window)
        self._context = context
        self._recovery = recovery

    def with_file(self) -> None:
        """Show what the window and its file have, which another program has changed, and choose.

        What is not chosen is kept in a file beside it, and the user is told which.
        """
        session = self._context.documents.session
        if session is None:
            return
        lead = self.tr(
            "Another program, such as OneDrive or Dropbox, has changed the file. Choose what to go "
            "on with. The other version is kept as a file of its own beside it."
        )
        answers = self.tr("Go on with the file"), self.tr("Go on with this window")
        keep = (self._recovery.take_file, self._recovery.keep_window)

        def chosen(dialog: ComparisonDialog) -> None:
            if dialog.is_applied:
                self._join(dialog)
            elif dialog.chosen is not None:
                keep[dialog.chosen]()

        self._read(session, session.path, partial(self._compare, session, lead, answers, chosen))

    def with_copy(self, copy: Path) -> None:
        """Show what the open report and a copy of it beside it have; the copy can be opened."""
        session = self._context.documents.session
        if session is None:
            return
        lead = self.tr(
            'The file is "%1". It stays as it is: take from it what you need, or go on in it.'
        ).replace("%1", copy.name)
        documents, context = self._context.documents, self._context

        def chosen(dialog: ComparisonDialog) -> None:
            if dialog.is_applied:
                self._take(session, dialog)
            elif dialog.chosen is not None:
                context.attempt(lambda: documents.open(copy, self._recovery.may_take_over))

        answers = (self.tr("Open the file"),)
        self._read(session, copy, partial(self._compare, session, lead, answers, chosen))

    def with_version(self, version: Version, parent: QWidget) -> None:
        """Show what has changed since an earlier version; single changes can be taken back."""
        from kplan_desktop.ui.comparison.comparison_dialog import (
            ChangeChoices,
            ComparisonDialog,
            ComparisonTexts,
        )
        from kplan_desktop.ui.files.versions import backup_text, moment_text

        session = self._context.documents.session
        if session is None:
            return
        choices = ChangeChoices(
            kept=Taken.NEWER,
            keep=self.tr("Keep as it is now"),
            take=self.tr("Take back the earlier one"),
            apply=self.tr("Take back what is chosen"),
        )
        dialog = ComparisonDialog(
            compare(version.report, session.report),
            ComparisonTexts(
                title=self.tr("Since the earlier version"),
                lead=backup_text(version.backup),
                older=moment_text(version.backup.made_at),
                newer=self.tr("now"),
            ),
            self._context.theme,
            parent,
            choices=None if session.read_only else choices,
            open_state=Taken.NEWER,
        )
        self._run(dialog)
        if dialog.result() and isinstance(parent, QDialog):
            parent.accept()
        if dialog.is_applied:
            self._take(session, dialog)
        dialog.deleteLater()

    def _read(self, session: Session, path: Path, show: Callable[[str, Report], None]) -> None:
        """Read the report in a file, then show it, unless another one is open by then."""
        from kplan_desktop.ui.files.conflict_copies import read_report

        def shown(other: Report) -> None:
            if session is self._context.documents.session:
                show(path.name, other)

        if path == session.path:
            session.request(
                session,
                lambda _: read_report(path),
                done=shown,
                failed=self._context.show_error,
                only_while_open=True,
            )
        else:
            self._context.run(lambda: read_report(path), shown, only_while_open=True)

    def _compare(
        self,
        session: Session,
        lead: str,
        answers: tuple[str, ...],
        chosen: Callable[[ComparisonDialog], None],
        name: str,
        other: Report,
    ) -> None:
        from kplan_desktop.ui.comparison.comparison_dialog import (
            ChangeChoices,
            ComparisonDialog,
            ComparisonTexts,
        )

        choices = ChangeChoices(
            kept=Taken.OLDER,
            keep=self.tr("Keep mine"),
            take=self.tr("Take the other"),
            apply=self.tr("Go on with what is chosen"),
        )
        dialog = ComparisonDialog(
            compare(session.report, other),
            ComparisonTexts(
                title=self.tr("Two versions of the report"),
                lead=lead,
                older=self.tr("this window"),
                newer=self.tr("the file"),
            ),
            self._context.theme,
            self._context.window,
            answers=answers,
            choices=None if session.read_only else choices,
            open_state=Taken.OLDER,
        )
        look = partial(self._look_at, name, other, dialog)
        dialog.buttons.add(self.tr("Look at the file"), ButtonRole.ActionRole, look)
        self._run(dialog)
        chosen(dialog)
        dialog.deleteLater()

    def _run(self, dialog: ComparisonDialog) -> None:
        dialog.place_requested.connect(self.place_requested)
        dialog.exec()

    def _look_at(self, name: str, report: Report, parent: QWidget) -> None:
        from kplan_desktop.ui.files.report_view import ReportView

        heading = self.tr("Only for reading: the report in the file %1").replace("%1", name)
        view = ReportView(report, name, heading, self._context.theme, parent)
        view.exec()
        view.deleteLater()

    def _join(self, dialog: ComparisonDialog) -> None:
        """Go on with the window, and take what was chosen from the file, which is kept."""
        before = self._context.documents.session
        self._recovery.keep_window()
        session = self._context.documents.session
        if session is not None and session is not before:
            self._take(session, dialog)

    def _take(self, session: Session, dialog: ComparisonDialog) -> None:
        """Make what was chosen of two states one edit of the open report, after a backup."""
        from kplan_desktop.storage.backups import Change

        session.change_much(
            Change.MERGING,
            ReplaceContents(dialog.merged(self._context.documents.new_id)),
            step_name("ComparisonFlow", "Take from another version"),
            self.tr("What you chose is taken from the other version. What was before is kept."),
        )
