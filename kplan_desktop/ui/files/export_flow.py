"""Exports of the open report, as PDF, Word, Excel and CSV, to a file that the user chooses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.files.file_dialogs import ask_export
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.messages.error_messages import missing_sentence

if TYPE_CHECKING:
    from kplan_desktop.exchange.delivery.export_set import ExportSet


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file's bytes, and what did not get into it whole.

    ``missing`` are characters without a typeface, ``shortened`` texts that were cut.
    """

    data: bytes
    missing: tuple[str, ...] = ()
    shortened: int = 0


class ExportFlow(QObject):
    """Every method is one choice in the menu. An error is shown and ends the choice."""

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context.window)
        self._context = context

    def report_pdf(self) -> None:
        """Ask where, and write the report as PDF."""
        from kplan_desktop.exchange.wording.file_names import report_pdf_name

        def make(delivery: ExportSet) -> ExportedFile:
            return ExportedFile(delivery.report_pdf.data, delivery.report_pdf.missing)

        self._write(report_pdf_name, self._pdf_texts(), make)

    def plan_pdf(self) -> None:
        """Ask where, and write the plan as PDF."""
        from kplan_desktop.exchange.wording.file_names import plan_pdf_name

        def make(delivery: ExportSet) -> ExportedFile:
            return ExportedFile(delivery.plan_pdf.data, delivery.plan_pdf.missing)

        self._write(plan_pdf_name, self._pdf_texts(), make)

    def report_docx(self) -> None:
        """Ask where, and write the report as a Word document."""
        from kplan_desktop.exchange.wording.file_names import report_docx_name

        self._write(
            report_docx_name, self._word_texts(), lambda made: ExportedFile(made.report_docx)
        )

    def plan_docx(self) -> None:
        """Ask where, and write the plan as a Word document."""
        from kplan_desktop.exchange.wording.file_names import plan_docx_name

        self._write(plan_docx_name, self._word_texts(), lambda made: ExportedFile(made.plan_docx))

    def figures_xlsx(self) -> None:
        """Ask where, and write the figures as an Excel workbook."""
        from kplan_desktop.exchange.wording.file_names import figures_xlsx_name

        def make(delivery: ExportSet) -> ExportedFile:
            workbook = delivery.figures_xlsx
            return ExportedFile(workbook.data, shortened=workbook.shortened)

        texts = self.tr("Write figures"), self.tr("Excel workbooks (*.xlsx)")
        self._write(figures_xlsx_name, texts, make)

    def figures_csv(self) -> None:
        """Ask where, and write the figures as CSV."""
        from kplan_desktop.exchange.wording.file_names import figures_csv_name

        texts = self.tr("Write figures"), self.tr("CSV (*.csv)")
        self._write(figures_csv_name, texts, lambda made: ExportedFile(made.figures_csv))

    def _pdf_texts(self) -> tuple[str, str]:
        return self.tr("Write PDF"), self.tr("PDF (*.pdf)")

    def _word_texts(self) -> tuple[str, str]:
        return self.tr("Write Word document"), self.tr("Word documents (*.docx)")

    def _write(
        self,
        name: Callable[[Report], str],
        texts: tuple[str, str],
        make: Callable[[ExportSet], ExportedFile],
    ) -> None:
        """Ask for a path, with a title and a file type, write in the background, show the file."""
        context = self._context
        session = context.documents.session
        if session is None:
            return
        report, source, now = session.report, session.path, context.now()
        proposed = source.parent / name(report)
        path = ask_export(context, texts[0], proposed, texts[1])
        if path is None:
            return

        def work() -> ExportedFile:
            from kplan_desktop.exchange.delivery.export_set import ExportSet
            from kplan_desktop.exchange.files.whole_files import write_whole

            made = make(ExportSet(report, fonts=context.fonts, now=now))
            write_whole(path, made.data, open_report=source)
            return made

        def done(made: ExportedFile) -> None:
            context.show_made(path)
            if not context.background.leaving:  # a notice would keep the window open
                self._show_losses(made)
            context.open_made(path)

        context.run(work, done)

    def _show_losses(self, made: ExportedFile) -> None:
        if made.missing:
            self._context.show_notice(
                self.tr("The PDF lacks characters"), missing_sentence(made.missing)
            )
        if made.shortened:
            sentence = self.tr(
                "%n text(s) are longer than a cell can hold, and are cut there. "
                "The CSV has them whole.",
                "",
                made.shortened,
            )
            self._context.show_notice(self.tr("Long texts are cut in the workbook"), sentence)
