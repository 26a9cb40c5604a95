"""What the menu does with files: the dialogs around opening, making, taking in and printing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kplan_desktop.domain.model.edits import SetHead
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.review.findings import findings
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.files.export_flow import ExportFlow
from kplan_desktop.ui.files.file_dialogs import ask_new_report
from kplan_desktop.ui.files.import_flow import ImportFlow
from kplan_desktop.ui.files.print_flow import PrintFlow
from kplan_desktop.ui.files.recovery_flow import RecoveryFlow
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.word_import.word_import_flow import WordImportFlow

if TYPE_CHECKING:
    from kplan_desktop.ui.files.new_report_dialog import NewReportChoice


class FileFlow(QObject):
    """Every method is one choice in the menu. Errors are told in a dialog and end the choice."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        *,
        documents: Documents,
        background: BackgroundTasks,
        fonts: Path,
        resources: Path,
        now: Callable[[], dt.datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._documents = documents
        self._background = background
        self._fonts = fonts
        self._resources = resources
        self._now = now
        self.safety = RecoveryFlow(
            window, theme, documents=documents, background=background, now=now, tell=self.tell
        )
        self.exports = ExportFlow(
            window, theme, documents=documents, background=background, fonts=fonts, now=now
        )
        self.printer = PrintFlow(
            window,
            theme,
            documents=documents,
            background=background,
            fonts=fonts,
            now=now,
            tell=self.tell,
        )
        self.deliveries = ImportFlow(
            window,
            documents=documents,
            background=background,
            ask_new_file=self._ask_new_file,
            tell=self.tell,
        )
        self.word = WordImportFlow(
            window,
            theme,
            documents=documents,
            background=background,
            ask_new_file=self._ask_new_file,
            tell=self.tell,
        )

    def start(self, file: Path | None) -> None:
        """What the program begins with: the named file, the last one, or the first-start dialog."""
        from kplan_desktop.storage.errors import DamagedFileError

        try:
            if file is not None:
                self.open_path(file)
                return
            if self._documents.reopen_last(self.safety.may_take_over):
                return
        except DamagedFileError as error:
            self.safety.offer_backup(error.path, error)
            return
        except UserError as error:
            self.tell(error)
            return
        self._first_start()

    def new(self) -> None:
        """Ask whose report it is and where to keep it, and make it."""
        answer = self._ask_head(first=False)
        if answer is None:
            return
        if answer.example:
            self.example()
            return
        unit = self._documents.library.load(answer.form_id).unit(answer.unit_id)
        path = self._ask_new_file(unit.name)
        if path is not None:
            self._try(
                lambda: self._documents.create(
                    path,
                    form_id=answer.form_id,
                    unit_id=answer.unit_id,
                    adviser=answer.adviser,
                )
            )

    def open(self) -> None:
        """Ask for a report file and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a report"), str(self._documents.folder), self._filter()
        )
        if chosen:
            self.open_path(Path(chosen))

    def open_path(self, path: Path) -> None:
        """Open a report file."""
        from kplan_desktop.storage.errors import DamagedFileError

        try:
            self._documents.open(path, self.safety.may_take_over)
        except DamagedFileError as error:
            self.safety.offer_backup(path, error)
        except UserError as error:
            self.tell(error)

    def example(self) -> None:
        """Open a copy of the filled example."""
        name = self.tr("Example")
        self._try(lambda: self._documents.create_example(self._documents.free_path(name)))

    def change_head(self) -> None:
        """Ask for region and name of the open report, and set them as one edit.

        Findings lead here too, also in a report that is only read.
        """
        session = self._documents.session
        if session is None or session.read_only:
            return
        from kplan_desktop.ui.files.new_report_dialog import ReportDetailsDialog

        report = session.report
        dialog = ReportDetailsDialog(
            report.form, report.unit_id, report.adviser, self._theme, self._window
        )
        if dialog.exec():
            edit = SetHead(dialog.unit_id(), dialog.adviser())
            if edit != SetHead(report.unit_id, report.adviser):
                session.do(edit, self.tr("Change region and name"))

    def deliver(self) -> None:
        """Open the dialog that delivers."""
        session = self._documents.session
        if session is None:
            return
        from kplan_desktop.exchange.wording.file_names import delivery_folder_name
        from kplan_desktop.ui.files.deliver_dialog import DeliverDialog
        from kplan_desktop.ui.files.delivery_controller import DeliveryController

        today = self._now().date()
        delivering = DeliveryController(
            session, self._background, fonts=self._fonts, now=self._now, parent=self
        )
        folder = session.path.parent / delivery_folder_name(session.report)
        dialog = DeliverDialog(
            delivering,
            session.report,
            findings(session.report, today),
            folder,
            today,
            self._theme,
            self._window,
            bundle_in_pdf=self._documents.settings.bundle_in_pdf,
        )
        dialog.exec()
        wanted = dialog.bundle_in_pdf()
        self._documents.remember(replace(self._documents.settings, bundle_in_pdf=wanted))
        dialog.deleteLater()
        delivering.deleteLater()

    def finish_work(self) -> None:
        """Wait for the files that are being made, and draw the consequence: a delivery's receipt.

        What is a bug in making them surfaces.
        """
        self._background.finish()

    def about(self) -> None:
        """Say what the program is and what is shipped with it."""
        from kplan_desktop.ui.runtime.about_dialog import AboutDialog

        dialog = AboutDialog(self._resources, self._theme, self._window)
        dialog.exec()
        dialog.deleteLater()

    def tell(self, error: UserError) -> None:
        """Tell of an error in a dialog, as plain text."""
        from kplan_desktop.ui.messages.error_dialog import show_error

        show_error(self._window, error_sentence(error), self._theme)

    def may_lose_unsaved(self, error: UserError) -> bool:
        """Ask whether to close although something could not be stored."""
        from kplan_desktop.ui.messages.error_dialog import UnsavedDialog

        dialog = UnsavedDialog(error_sentence(error), self._theme, self._window)
        leave = dialog.exec() == UnsavedDialog.DialogCode.Accepted
        dialog.deleteLater()
        return leave

    def _first_start(self) -> None:
        answer = self._ask_head(first=True)
        if answer is None:
            return
        if answer.example:
            self.example()
            return
        unit = self._documents.library.load(answer.form_id).unit(answer.unit_id)
        self._try(
            lambda: self._documents.create(
                self._documents.free_path(unit.name),
                form_id=answer.form_id,
                unit_id=answer.unit_id,
                adviser=answer.adviser,
            )
        )

    def _ask_head(self, *, first: bool) -> NewReportChoice | None:
        from kplan_desktop.ui.files.new_report_dialog import NewReportDialog

        forms = list(self._usable_forms())
        if not forms:
            return None
        dialog = NewReportDialog(forms, self._theme, self._window, first=first)
        dialog.exec()
        dialog.deleteLater()
        return dialog.choice()

    def _usable_forms(self) -> Iterator[Form]:
        """The forms that new reports can be made on; tells of each that cannot be used."""
        library = self._documents.library
        for form_id in library.form_ids():
            try:
                yield library.load(form_id)
            except UserError as error:
                self.tell(error)

    def _ask_new_file(self, name: str) -> Path | None:
        try:
            proposed = self._documents.free_path(name)
        except UserError:
            # She may well have another place; the dialog then begins where the system likes.
            proposed = Path(QDir.homePath())
        return ask_new_report(
            self._window,
            self.tr("Keep the new report as"),
            proposed,
            self._filter(),
            tell=self.tell,
        )

    def _filter(self) -> str:
        return self.tr("Kplan reports (*.kplan)")

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except UserError as error:
            self.tell(error)
