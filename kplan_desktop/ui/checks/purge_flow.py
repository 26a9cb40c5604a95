"""Taking personal data out everywhere, from a finding: looking, asking, deleting, telling."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.checks.purging import mask_edit, needle_of, removal_mask
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.review.findings import Finding
from kplan_desktop.domain.text.time_stamps import time_stamp
from kplan_desktop.ui.checks.purge_dialog import PurgeDialog
from kplan_desktop.ui.checks.sure_dialog import unreached_text
from kplan_desktop.ui.document.kept_items import SetAsideFindings
from kplan_desktop.ui.document.report_comments import ReportComments
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from kplan_desktop.storage.purging.traces import LeftBehind, Traces


class PurgeFlow(QObject):
    """«Remove everywhere …» of a finding of personal data in the report of a session."""

    def __init__(
        self,
        context: FlowContext,
        session: Session,
        comments: ReportComments,
        set_aside: SetAsideFindings,
    ) -> None:
        super().__init__(set_aside)
        self._context = context
        self._session = session
        self._comments = comments
        self._set_aside = set_aside

    def purge(self, finding: Finding) -> None:
        """Look where the words of a finding stand, ask whether they are to go, and delete them."""
        self._look(finding.words, lambda traces: self._ask(finding.words, traces))

    def look_further(self, finding: Finding) -> None:
        """Say where the words of a finding still stand, now that they are masked in a text."""
        self._look(finding.words, lambda traces: self._tell_of(finding, traces))

    def _look(self, words: str, done: Callable[[Traces], None]) -> None:
        from kplan_desktop.storage.purging.traces import traces_in

        session, report = self._session, self._session.report
        needle, backups, folder = needle_of(words), self._context.documents.backups, self._folder()
        reports = self._context.documents.folders
        session.request(
            self,
            lambda file: traces_in(file, report, needle, backups, folder, reports=reports),
            done=done,
            failed=self._context.show_error,
            after_saving=True,
            only_while_open=True,
        )

    def _tell_of(self, finding: Finding, traces: Traces) -> None:
        places = [
            name
            for holds, name in (
                (traces.in_report, self.tr("other texts")),
                (traces.trash, self.tr("the trash")),
                (traces.backups, self.tr("earlier versions")),
                (traces.deliveries or traces.files, self.tr("deliveries")),
                (traces.comments or traces.remaining, self.tr("comments")),
                (True, self.tr("what undo brings back")),
            )
            if holds
        ]
        text = self.tr("Masked here. It still stands in: %1.").replace("%1", ", ".join(places))
        remove = BannerAction(self.tr("Remove everywhere …"), lambda: self.purge(finding))
        self._context.show_message(text, remove)

    def _ask(self, words: str, traces: Traces) -> None:
        mask = removal_mask(words, self._session.report.form.language)
        dialog = PurgeDialog(words, mask, traces, self._context.theme, self._context.window)
        chosen = dialog.exec() == PurgeDialog.DialogCode.Accepted
        with_files = dialog.with_files()
        dialog.deleteLater()
        if chosen:
            self._remove(words, mask, with_files=with_files)

    def _remove(self, words: str, mask: str, *, with_files: bool) -> None:
        from kplan_desktop.storage.purging.traces import purge

        session, needle = self._session, needle_of(words)
        edit = mask_edit(session.report, needle, mask)
        if edit is not None:
            session.do(edit, step_name("PurgeFlow", "Mask personal data"))
        session.forget_past()
        masked, documents = session.report, self._context.documents
        backups, reports = documents.backups, documents.folders
        folder = self._folder() if with_files else None
        at = time_stamp(self._context.now())
        session.request(
            self,
            lambda file: purge(
                file, masked, needle, mask, backups=backups, folder=folder, at=at, reports=reports
            ),
            done=self._tell,
            failed=self._context.show_error,
            after_saving=True,
        )

    def _tell(self, left: LeftBehind) -> None:
        self._session.deliveries.read_again()
        self._comments.read_again()
        self._set_aside.read_again()
        text = self.tr("It no longer stands in the report, nor in anything that Kplan keeps of it.")
        if left.files:
            names = ", ".join(path.name for path in left.files)
            lacking = self.tr(
                "These files could not be deleted, and may be open elsewhere: %1. Close them, and "
                "delete them in their folder."
            )
            text = fill_placeholders(lacking, names)
        if left.folders:
            unreached = unreached_text(left.folders)
            text = f"{text} {unreached}" if left.files else unreached
        self._context.show_notice(self.tr("Removed"), text, good=not any(left))

    def _folder(self) -> Path:
        from kplan_desktop.exchange.wording.file_names import delivery_folder_name

        return self._session.path.parent / delivery_folder_name(self._session.report)
