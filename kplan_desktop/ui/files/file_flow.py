"""What the menu does with report files: opening one, making one, its head."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.model.edits import SetHead
from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.ui.document.file_access import LockedByOther, Writable, is_collection
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.files.export_flow import ExportFlow
from kplan_desktop.ui.files.file_dialogs import ask_new_report, usual_or_asked
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.files.import_flow import ImportFlow
from kplan_desktop.ui.files.opening_mark import OpeningMark
from kplan_desktop.ui.files.print_flow import PrintFlow
from kplan_desktop.ui.files.recovery_flow import RecoveryFlow
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.screen_room import bring_to_front
from kplan_desktop.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from kplan_desktop.domain.model.report import Report
    from kplan_desktop.ui.files.new_report_dialog import NewReportChoice


class FileFlow(QObject):
    """Every method is one choice in the menu. An error is shown and ends the choice.

    ``withheld(path)``: the report that was open last is not opened by itself; see ``OpeningMark``.
    ``language_wanted(NewReportChoice)`` asks for the windows in another language, and then for
    ``welcome``; ``collection_wanted`` for a new collection of the office.
    """

    withheld = Signal(object)
    language_wanted = Signal(object)
    collection_wanted = Signal()

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self.open_any: Callable[[Path], None] = self.open_path
        """Opens a report, and takes in whatever else a file is."""
        self.open_collection: Callable[[Path], None] | None = None
        """Opens a collection, in the window of the office."""
        self.recovery = RecoveryFlow(context)
        self.exports = ExportFlow(context)
        self.printer = PrintFlow(context)
        self.imports = ImportFlow(context)
        self._mark = OpeningMark(context.documents, self)
        context.documents.raise_requested.connect(self._come_to_the_front)
        context.documents.raised_elsewhere.connect(self._leave_to_the_other)

    def start(self, file: Path | None) -> None:
        """What the program begins with: the named file, the last one, or the first-start dialog.

        The last one is only offered where Kplan did not get it on the screen the last time.
        """
        documents = self._context.documents
        last = documents.settings.last_file
        if file is not None:
            if not documents.leave_to_other(reachable(file.absolute())):
                self.open_any(file)
            return
        if last is not None and self._mark.stands_at(last):
            if self._is_at_work(last):
                self.recovery.open(last)
            else:
                self.withheld.emit(last)
            return
        if last is not None and is_collection(last):
            self.open_path(last)
            return
        try:
            with self._mark.set_at(last):
                if documents.reopen_last(self.recovery.may_take_over):
                    return
        except UserError as error:
            self.recovery.open_failed(error)
            return
        self.welcome()

    def _is_at_work(self, path: Path) -> bool:
        """Whether another window on this computer has the report, and may just be opening it."""
        access = self._context.documents.access_to(path, lambda _: False)
        if isinstance(access, Writable):
            access.release()
        return isinstance(access, LockedByOther) and not access.holder.remote

    def new(self) -> None:
        """Ask whose report it is and where to keep it, and make it."""
        self._new(first=False)

    def new_on(self, form: Form) -> None:
        """Ask for a new report as ``new`` does, this form proposed."""
        self._new(first=False, form_id=form.id)

    def open_path(self, path: Path) -> None:
        """Open a report file, or a collection, in the window of the office."""
        path = reachable(path.absolute())
        if self.open_collection is not None and is_collection(path):
            self.open_collection(path)
            return
        with self._mark.set_at(path):
            self.recovery.open(path)

    def example(self) -> None:
        """Open a copy of the filled example."""
        path = usual_or_asked(self._context, self.tr("Keep the new report as"), self.tr("Example"))
        if path is not None:
            self._context.attempt(lambda: self._context.documents.create_example(path))

    def example_offers(self, report: Report) -> tuple[BannerAction, ...]:
        """What leads from a filled example to a report of one's own; nothing from the latter."""
        documents = self._context.documents
        if not documents.is_example(report):
            return ()
        new = BannerAction(self.tr("New report …"), self.new)
        left = documents.settings.left_for_example
        if left is None:
            return (new,)
        text = fill_placeholders(self.tr("Back to “%1”"), left.stem)
        return (BannerAction(text, lambda: self.open_path(left)), new)

    def change_head(self) -> None:
        """Ask for region and name of the open report, and set them as one edit.

        Findings lead here too, also in a report that is only read.
        """
        session = self._context.documents.session
        if session is None or session.read_only:
            return
        from kplan_desktop.ui.files.new_report_dialog import ReportDetailsDialog

        report = session.report
        dialog = ReportDetailsDialog(
            report.form, report.unit_id, report.adviser, self._context.theme, self._context.window
        )
        if dialog.exec():
            edit = SetHead(dialog.unit_id(), dialog.adviser())
            if edit != SetHead(report.unit_id, report.adviser):
                session.do(edit, step_name("FileFlow", "Change region and name"))

    def finish_work(self) -> None:
        """Wait for the files that are being made; a bug in making them surfaces.

        ``Documents.close`` then waits for the receipt of a delivery that was one of them.
        """
        session = self._context.documents.session
        if session is not None:
            session.finish_requests(leaving=True)
        self._context.background.finish(leaving=True)

    def may_lose_unsaved(self, error: UserError) -> bool:
        """Ask whether to close although something could not be stored."""
        from kplan_desktop.ui.messages.error_dialog import UnsavedDialog

        dialog = UnsavedDialog(error_sentence(error), self._context.theme, self._context.window)
        leave = dialog.exec() == UnsavedDialog.DialogCode.Accepted
        dialog.deleteLater()
        return leave

    def _come_to_the_front(self) -> None:
        bring_to_front(self._context.window)

    def _leave_to_the_other(self) -> None:
        """Close a window that has nothing to show: what was to be opened is shown in another."""
        if self._context.documents.session is None:
            self._context.window.close()

    def welcome(self, answered: NewReportChoice | None = None) -> None:
        """Ask whose the first report is, with what was ``answered`` in another language."""
        self._new(first=True, answered=answered)

    def _new(
        self, *, first: bool, form_id: str = "", answered: NewReportChoice | None = None
    ) -> None:
        """Ask whose report it is, and make it: the ``first`` one in the usual folder."""
        context = self._context
        answer = self._ask_head(first=first, form_id=form_id, answered=answered)
        if answer is None:
            return
        if answer.example:
            self.example()
            return
        if answer.collection:
            self.collection_wanted.emit()
            return
        if answer.language is not None:
            self.language_wanted.emit(answer)
            return
        name = context.documents.library.load(answer.form_id).unit(answer.unit_id).name

        def make() -> None:
            title = self.tr("Keep the new report as")
            ask = usual_or_asked if first else ask_new_report
            path = ask(context, title, name)
            if path is not None:
                context.documents.create(
                    path,
                    form_id=answer.form_id,
                    unit_id=answer.unit_id,
                    adviser=answer.adviser,
                )

        context.attempt(make)

    def _ask_head(
        self, *, first: bool, form_id: str, answered: NewReportChoice | None
    ) -> NewReportChoice | None:
        from kplan_desktop.ui.files.new_report_dialog import NewReportDialog

        forms = self._usable_forms()
        if not forms:
            return None
        documents = self._context.documents
        if documents.session is not None:
            documents.remember_head(documents.session.report)
        known = documents.settings if answered is None else answered
        dialog = NewReportDialog(
            forms,
            self._context.theme,
            self._context.window,
            first=first,
            form_id=form_id,
            last_unit=known.unit_id,
            last_adviser=known.adviser,
        )
        dialog.exec()
        dialog.deleteLater()
        return dialog.choice()

    def _usable_forms(self) -> list[Form]:
        """The forms that new reports can be made on; an error is shown for each faulty one.

        Those among the installed ones are shown in the list of forms.
        """
        contents = self._context.documents.library.contents()
        for faulty in contents.faulty:
            if not faulty.is_installed:
                self._context.show_error(faulty.error)
        return contents.newest()
