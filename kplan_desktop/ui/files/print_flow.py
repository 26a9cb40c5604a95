"""What is printed of the open report: the report or the plan, as the PDFs have them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.exchange.preview.protocol import Printed
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.messages.error_messages import missing_sentence
from kplan_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PdfOutput


class PrintFlow(QObject):
    """Prints through the system's dialog; ``tell`` shows an error that ends it.

    What cannot be on the paper is told before the dialog comes: then it can still be mended.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        *,
        documents: Documents,
        background: BackgroundTasks,
        fonts: Path,
        now: Callable[[], dt.datetime],
        tell: Callable[[UserError], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._documents = documents
        self._background = background
        self._fonts = fonts
        self._now = now
        self._tell = tell

    def print(self, printed: Printed, current: int | None = None) -> None:
        """Make the pages, ask for the printer, and print.

        ``current`` is the page of them that she sees, from 0; None if she sees none.
        """
        session = self._documents.session
        if session is None:
            return
        written, now, last = session.report, self._now(), session.last_delivery()

        def work() -> tuple[str, PdfOutput]:
            from kplan_desktop.exchange.delivery.edition import edition_of
            from kplan_desktop.exchange.delivery.export_set import ExportSet
            from kplan_desktop.exchange.wording.file_names import plan_pdf_name, report_pdf_name

            report, day = edition_of(written, last)
            delivery = ExportSet(report, fonts=self._fonts, now=now, delivered=day)
            if printed is Printed.PLAN:
                return Path(plan_pdf_name(report)).stem, delivery.plan_pdf
            return Path(report_pdf_name(report)).stem, delivery.report_pdf

        def done(made: tuple[str, PdfOutput]) -> None:
            from kplan_desktop.ui.files.printing import PrintJob

            name, pdf = made
            if pdf.missing:
                self._tell_missing(pdf.missing)
            printing = PrintJob(self._window)
            printing.failed.connect(self._tell)
            printing.print(pdf.data, name, pdf.pages, current)

        self._background.run_for(self._window, work, done=done, failed=self._tell)

    def _tell_missing(self, missing: Sequence[str]) -> None:
        from kplan_desktop.ui.messages.error_dialog import NoticeDialog

        heading = self.tr("The paper will lack characters")
        dialog = NoticeDialog(heading, missing_sentence(missing), self._theme, self._window)
        dialog.exec()
        dialog.deleteLater()
