"""The board on paper and as a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.collection.board import Board
from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.domain.totals.totals import Totals
from kplan_desktop.ui.files.file_dialogs import ask_export
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import missing_sentence
from kplan_desktop.ui.office_intake.office_context import OfficeContext

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PdfOutput


class BoardExport(QObject):
    """Prints and saves the board and the units' totals, as ``shown`` gives them.

    An error is shown and ends it.
    """

    def __init__(
        self, context: OfficeContext, shown: Callable[[], tuple[Board, Mapping[str, Totals]]]
    ) -> None:
        super().__init__(context.session)
        self._context = context
        self._shown = shown

    def print(self) -> None:
        """Make the pages, ask for the printer, and print."""
        context = self._context

        def done(pdf: PdfOutput) -> None:
            from kplan_desktop.ui.files.printing import PrintJob

            self._tell_missing(pdf)
            printing = PrintJob(context.window)
            printing.failed.connect(context.show_error)
            printing.printed.connect(self._tell)
            printing.print(pdf.data, Path(self._name(".pdf")).stem, pdf.pages, None)

        context.run(self._pdf_work(), done, only_while_open=True)

    def save_pdf(self) -> None:
        """Ask where, and write the board as a PDF."""
        title, kinds = self.tr("Save the board as PDF"), self.tr("PDF (*.pdf)")
        path = ask_export(self._context, title, self._proposed(".pdf"), kinds, HelpTopic.OVERVIEW)
        if path is None:
            return
        work, open_file = self._pdf_work(), self._context.session.path

        def write() -> PdfOutput:
            from kplan_desktop.exchange.files.whole_files import write_whole

            pdf = work()
            write_whole(path, pdf.data, open_report=open_file)
            return pdf

        def done(pdf: PdfOutput) -> None:
            self._tell_missing(pdf)
            self._context.show_made(path)

        self._context.run(write, done)

    def save_xlsx(self) -> None:
        """Ask where, and write the board as a workbook."""
        title, kinds = self.tr("Save the board for Excel"), self.tr("Excel workbooks (*.xlsx)")
        path = ask_export(self._context, title, self._proposed(".xlsx"), kinds, HelpTopic.OVERVIEW)
        if path is None:
            return
        collection, (shown, totals), now = self._state()
        open_file = self._context.session.path

        def write() -> None:
            from kplan_desktop.exchange.files.whole_files import write_whole
            from kplan_desktop.exchange.joint_report.board_sheet import write_board_xlsx

            data = write_board_xlsx(collection, shown, totals, created=now).data
            write_whole(path, data, open_report=open_file)

        self._context.run(write, lambda _: self._context.show_made(path))

    def _state(self) -> tuple[Collection, tuple[Board, Mapping[str, Totals]], dt.datetime]:
        return self._context.session.collection, self._shown(), self._context.now()

    def _pdf_work(self) -> Callable[[], PdfOutput]:
        collection, (shown, totals), now = self._state()
        fonts = self._context.fonts

        def work() -> PdfOutput:
            from kplan_desktop.exchange.joint_report.board_pdf import write_board_pdf

            return write_board_pdf(collection, shown, totals, fonts=fonts, created=now)

        return work

    def _name(self, ending: str) -> str:
        day = norwegian_day(self._context.now()).isoformat()
        return safe_file_name(f"{self._context.session.path.stem} {day}", ending)

    def _proposed(self, ending: str) -> Path:
        return self._context.session.path.with_name(self._name(ending))

    def _tell_missing(self, pdf: PdfOutput) -> None:
        if pdf.missing:
            heading = self.tr("The paper will lack characters")
            self._context.show_notice(heading, missing_sentence(pdf.missing))

    def _tell(self, file: str) -> None:
        """Say what came of it: a file, or paper."""
        if file:
            self._context.show_made(Path(file))
        else:
            self._context.show_message(self.tr("Sent to the printer."))
