"""Taking in a Word document: asking which, reading it beside the window, showing it, making it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from kplan_desktop.domain.docx_form.reading_result import WordReading


class WordImportFlow(QObject):
    """One choice in the menu. ``ask_new_file`` asks where a report with some title is to lie."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        *,
        documents: Documents,
        background: BackgroundTasks,
        ask_new_file: Callable[[str], Path | None],
        tell: Callable[[UserError], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._documents = documents
        self._background = background
        self._ask_new_file = ask_new_file
        self._tell = tell

    def take_in(self) -> None:
        """Ask for a document, read it, and show what it was read as."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take in a Word document"),
            str(self._documents.folder),
            self.tr("Word documents (*.docx *.doc *.docm *.odt *.rtf)"),
        )
        if not chosen:
            return
        path, library = Path(chosen), self._documents.library
        try:
            forms = [library.load(form_id) for form_id in library.form_ids()]
        except UserError as error:
            self._tell(error)
            return

        self._background.run_for(
            self._window,
            lambda: _read(path, forms),
            done=lambda reading: self._preview(reading, path.name),
            failed=self._tell,
        )

    def _preview(self, reading: WordReading, file_name: str) -> None:
        from kplan_desktop.ui.word_import.word_preview_dialog import WordPreviewDialog

        dialog = WordPreviewDialog(reading, file_name, self._theme, self._window)
        accepted = dialog.exec() == WordPreviewDialog.DialogCode.Accepted
        unit_id = dialog.unit_id()
        dialog.deleteLater()
        if not accepted or unit_id is None:
            return
        report = reading.report(report_id=str(uuid.uuid4()), unit_id=unit_id)
        path = self._ask_new_file(report.unit_name)
        if path is None:
            return
        try:
            self._documents.create_from(path, report)
        except UserError as error:
            self._tell(error)


def _read(path: Path, forms: list[Form]) -> WordReading:
    from kplan_desktop.exchange.docx_reader.package import MAX_DOCUMENT_BYTES
    from kplan_desktop.exchange.docx_reader.reader import read_filled_form
    from kplan_desktop.exchange.files.whole_files import read_whole

    data = read_whole(path, at_most=MAX_DOCUMENT_BYTES)
    return read_filled_form(data, forms, lambda: str(uuid.uuid4()))
