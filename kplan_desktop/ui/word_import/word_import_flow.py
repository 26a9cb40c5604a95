"""Importing a Word document: choosing it, reading it in the background, previewing the result."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.model.errors import UserError, path_text
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.files.file_dialogs import ask_new_report, beginning_folder
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.help.help_topic import HelpTopic, with_help_topic

if TYPE_CHECKING:
    from kplan_desktop.domain.docx_form.reading_result import DocumentForms, WordReading


class WordImportFlow(QObject):
    """One choice in the menu. An error is shown and ends it."""

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context.window)
        self._context = context

    def take_in(self) -> None:
        """Ask for a document, read it, and show what it was read as."""
        with with_help_topic(self._context.window, HelpTopic.WORD):
            chosen, _ = QFileDialog.getOpenFileName(
                self._context.window,
                self.tr("Take in a Word document"),
                path_text(beginning_folder(self._context)),
                self.tr("Word documents (*.docx *.doc *.docm *.odt *.rtf)"),
            )
        if chosen:
            self.take_in_file(Path(chosen))

    def take_in_file(self, path: Path) -> None:
        """Read a document, and show what it was read as."""
        library = self._context.documents.library
        self._context.run_aside(
            lambda: _read(path, library.newest_forms()),
            lambda found: self._choose(found, path.name),
        )

    def _choose(self, found: DocumentForms, file_name: str) -> None:
        """Let the user choose one of several forms, again after each that she went back from."""
        from kplan_desktop.ui.word_import.form_choice_dialog import FormChoiceDialog

        if len(found.readings) == 1:
            self._preview(found.together, file_name)
            return
        while True:
            dialog = FormChoiceDialog(found, file_name, self._context.theme, self._context.window)
            dialog.exec()
            chosen, name = dialog.chosen, dialog.chosen_name
            dialog.deleteLater()
            if chosen is None or self._preview(chosen, file_name, name):
                return

    def _preview(self, reading: WordReading, file_name: str, form_name: str = "") -> bool:
        """Show a reading, until a report is made of it or the user gives it up, which is False."""
        from kplan_desktop.ui.word_import.word_preview_dialog import WordPreviewDialog

        dialog = WordPreviewDialog(
            reading, file_name, self._context.theme, self._context.window, form_name=form_name
        )
        made = False
        while not made and dialog.exec() == WordPreviewDialog.DialogCode.Accepted:
            unit_id = dialog.unit_id()
            made = unit_id is not None and self._make(reading, unit_id)
        dialog.deleteLater()
        return made

    def _make(self, reading: WordReading, unit_id: str) -> bool:
        """Make a report in a file that is asked for; False where that is given up, or fails."""
        report = reading.report(report_id=str(uuid.uuid4()), unit_id=unit_id)
        path = ask_new_report(self._context, self.tr("Keep the new report as"), report.unit_name)
        if path is None:
            return False
        try:
            self._context.documents.create_from(path, report)
        except UserError as error:
            self._context.show_error(error)
            return False
        from kplan_desktop.ui.word_import.word_preview_wording import doubts_text

        doubts = doubts_text(reading)
        if doubts:
            self._context.show_message(doubts)
        return True


def _read(path: Path, forms: list[Form]) -> DocumentForms:
    from kplan_desktop.exchange.docx_reader.package import MAX_DOCUMENT_BYTES
    from kplan_desktop.exchange.docx_reader.reader import read_filled_forms
    from kplan_desktop.exchange.files.whole_files import read_whole

    data = read_whole(path, at_most=MAX_DOCUMENT_BYTES)
    return read_filled_forms(data, forms, lambda: str(uuid.uuid4()))
