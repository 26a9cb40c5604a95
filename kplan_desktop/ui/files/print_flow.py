"""Printing the open report or its plan, as in the PDFs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.exchange.preview.protocol import Printed
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.messages.error_messages import missing_sentence

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PdfOutput


class PrintFlow(QObject):
    """Prints through the system's dialog.

    A notice names the characters that cannot be on the paper before that dialog opens: then they
    can still be changed.
    """

    def __init__(self, context: FlowContext) -> None:
        super().__init__(context.window)
        self._context = context

    def print(self, printed: Printed, current: int | None = None) -> None:
        """Make the pages, ask for the printer, and print.

        ``current`` is the page in view, from 0; None if there is none.
        """
        context = self._context
        session = context.documents.session
        if session is None:
            return
        report, now = session.report, context.now()

        def work() -> tuple[str, PdfOutput]:
            from kplan_desktop.exchange.delivery.export_set import ExportSet
            from kplan_desktop.exchange.wording.file_names import plan_pdf_name, report_pdf_name

            made = ExportSet(report, fonts=context.fonts, now=now)
            if printed is Printed.PLAN:
                return Path(plan_pdf_name(report)).stem, made.plan_pdf
            return Path(report_pdf_name(report)).stem, made.report_pdf

        def done(made: tuple[str, PdfOutput]) -> None:
            from kplan_desktop.ui.files.printing import PrintJob

            name, pdf = made
            if pdf.missing:
                heading = self.tr("The paper will lack characters")
                context.show_notice(heading, missing_sentence(pdf.missing))
            printing = PrintJob(context.window)
            printing.failed.connect(context.show_error)
            printing.printed.connect(self._tell)
            printing.print(pdf.data, name, pdf.pages, current)

        context.run(work, done, only_while_open=True)

    def _tell(self, file: str) -> None:
        """Say what came of it: a file, or paper."""
        if file:
            self._context.show_made(Path(file))
        else:
            self._context.show_message(self.tr("Sent to the printer."))
