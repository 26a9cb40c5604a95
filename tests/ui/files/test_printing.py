"""Printing: the pages chosen, at their own size, and the same as in the PDF."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QImage, QPageLayout, QPageRanges, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import SetNoteText
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.paths import program_files
from kplan_desktop.ui.files import printing
from kplan_desktop.ui.files.printing import (
    NoPagesError,
    NoPrinterError,
    PrinterError,
    PrintJob,
    PrintRun,
    chosen_pages,
    new_printer,
)
from kplan_desktop.ui.messages.error_dialog import NoticeDialog
from kplan_desktop.ui.messages.error_messages import missing_sentence
from tests.platforms import WINDOWS
from tests.ui.driver import Driver

A_DAY = dt.datetime(2014, 8, 9, 12, 0, tzinfo=dt.UTC)
PATIENCE = 20000
PRINT_RANGE = QPrinter.PrintRange

PAGES = 5
"""Of the example's report."""


@pytest.fixture(autouse=True)
def a_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's dialog can be shown, which on Windows needs a printer."""
    monkeypatch.setattr(printing, "can_print", lambda: True)


@pytest.fixture(scope="module")
def pdf(example: Report) -> bytes:
    """The example's report, of PAGES pages."""
    return write_report_pdf(example, fonts=program_files().resources / "fonts", created=A_DAY).data


def printer_to(file: Path, pages: int = PAGES, dpi: int = 150) -> QPrinter:
    """A printer that writes a file, at a low resolution for speed."""
    printer = new_printer("Melding", pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(dpi)
    return printer


def choose(printer: QPrinter, ranges: str) -> None:
    """Set page ranges as the dialog does, «2-3,5»."""
    printer.setPrintRange(PRINT_RANGE.PageRange)
    printer.setPageRanges(QPageRanges.fromString(ranges))


def print_now(qtbot: QtBot, pdf: bytes, printer: QPrinter, pages: Sequence[int]) -> None:
    """Print and wait until finished."""
    parent = QWidget()
    qtbot.addWidget(parent)
    run = PrintRun(pdf, printer, pages, parent)
    with qtbot.waitSignal(run.finished, timeout=PATIENCE):
        run.start()


def picture(file: Path | bytes, page: int, width: int = 842, scaled_to: int = 140) -> QImage:
    """A page on white, scaled down so that single pixels do not matter."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(file if isinstance(file, bytes) else file.read_bytes()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    points = document.pagePointSize(page)
    size = QSize(width, round(width * points.height() / points.width()))
    drawn = document.render(page, size)
    shown = QImage(size, QImage.Format.Format_Grayscale8)
    shown.fill(Qt.GlobalColor.white)
    painter = QPainter(shown)
    painter.drawImage(0, 0, drawn)
    painter.end()
    document.close()
    return shown.scaledToWidth(scaled_to, Qt.TransformationMode.SmoothTransformation)


def page_count(file: Path) -> int:
    """The page count of a PDF."""
    document = QPdfDocument()
    document.load(str(file))
    return int(document.pageCount())


def difference(first: QImage, second: QImage) -> float:
    """The mean difference of two images, from 0 to 255."""
    assert first.size() == second.size()
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return sum(abs(a - b) for a, b in pairs) / first.sizeInBytes()


def test_the_print_equals_the_pdf(qtbot: QtBot, pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    print_now(qtbot, pdf, printer_to(file), range(PAGES))
    assert page_count(file) == PAGES
    for page in range(PAGES):
        assert difference(picture(file, page), picture(pdf, page)) < 2
        assert difference(picture(file, page), picture(pdf, (page + 1) % PAGES)) > 4


def test_only_the_pages_chosen_are_printed(qtbot: QtBot, pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    printer = printer_to(file)
    choose(printer, "2-3,5")
    print_now(qtbot, pdf, printer, chosen_pages(printer, PAGES, 0))
    assert page_count(file) == 3
    for printed, page in enumerate((1, 2, 4)):
        assert difference(picture(file, printed), picture(pdf, page)) < 2


def test_a_page_in_strips_is_the_same_page(
    qtbot: QtBot, pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, strips = tmp_path / "whole.pdf", tmp_path / "strips.pdf"
    print_now(qtbot, pdf, printer_to(whole), [1])
    monkeypatch.setattr(printing, "STRIP_BYTES", 300_000)
    print_now(qtbot, pdf, printer_to(strips), [1])
    assert difference(picture(whole, 0), picture(strips, 0)) < 1


def test_on_smaller_paper_the_whole_page_is_printed(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "out.pdf"
    printer = printer_to(file)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    print_now(qtbot, pdf, printer, [2])
    assert difference(picture(file, 0), picture(pdf, 2)) < 3


def test_a_grey_printer_gets_no_colours(qtbot: QtBot, pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    printer = printer_to(file)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    print_now(qtbot, pdf, printer, [0])
    assert difference(picture(file, 0), picture(pdf, 0)) < 2
    document = QPdfDocument()
    document.load(str(file))
    drawn = document.render(0, QSize(421, 298))
    colours = {drawn.pixelColor(x, y).saturation() for x in range(421) for y in range(298)}
    document.close()
    assert colours == {0}


def test_the_printer_defaults_to_the_page_layout_of_the_form(qtbot: QtBot) -> None:
    del qtbot
    printer = new_printer("Melding", 6)
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A4
    assert printer.docName() == "Melding"
    assert chosen_pages(printer, 6, 3) == (0, 1, 2, 3, 4, 5)


def decline_printing(
    monkeypatch: pytest.MonkeyPatch, look: Callable[[QPrintDialog], object]
) -> None:
    """The next print dialog is looked at and declined; Windows has the system's own, not shown."""

    def looked_at(dialog: QWidget | None) -> int:
        assert isinstance(dialog, QPrintDialog)
        look(dialog)
        dialog.reject()
        return QPrintDialog.DialogCode.Rejected

    if WINDOWS:
        monkeypatch.setattr(QPrintDialog, "exec", looked_at)
    else:
        QTimer.singleShot(0, lambda: looked_at(QApplication.activeModalWidget()))


def test_the_dialog_offers_the_range_of_existing_pages(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    options: list[tuple[int, int, bool]] = []

    def look(dialog: QPrintDialog) -> None:
        ranges = dialog.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        options.append((dialog.minPage(), dialog.maxPage(), ranges))

    decline_printing(monkeypatch, look)
    assert not printing.ask_printer(new_printer("Melding", 6), 6, window)
    assert options == [(1, 6, True)]


def test_ranges_order_copies_and_the_visible_page(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    printer = printer_to(tmp_path / "out.pdf")
    choose(printer, "5-9,2")
    assert chosen_pages(printer, 6, 0) == (1, 4, 5)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 6, 0) == (5, 4, 1)
    printer.setPageOrder(QPrinter.PageOrder.FirstPageFirst)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert chosen_pages(printer, 6, 0) == (1, 4, 5, 1, 4, 5)
    printer.setCollateCopies(False)
    assert chosen_pages(printer, 6, 0) == (1, 1, 4, 4, 5, 5)
    printer.setCopyCount(1)
    printer.setPrintRange(PRINT_RANGE.CurrentPage)
    assert chosen_pages(printer, 6, 3) == (3,)


def test_a_range_without_existing_pages_is_reported(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    printer = printer_to(tmp_path / "out.pdf")
    choose(printer, "8-9")
    with pytest.raises(NoPagesError, match="none of the pages"):
        chosen_pages(printer, 6, 0)


def test_a_printer_that_does_not_start_is_reported(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    run = PrintRun(pdf, printer_to(tmp_path / "nowhere" / "out.pdf"), [0], parent)
    with qtbot.waitSignal(run.failed, timeout=PATIENCE) as failed:
        run.start()
    assert isinstance(failed.args[0], PrinterError)


def test_where_nothing_can_be_printed_the_pdf_is_proposed(
    qtbot: QtBot, pdf: bytes, print_window: PrintWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "can_print", lambda: False)
    assert print_window.print(pdf) is None
    assert [type(error) for error in print_window.errors] == [NoPrinterError]
    qtbot.waitUntil(print_window.nothing_remains, timeout=PATIENCE)


def test_the_menu_prints_report_and_plan_of_the_open_report(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[tuple[str, int]] = []
    actions = driver.window.actions_of_window

    def accept(printer: QPrinter, pages: int, _parent: QWidget, **_: object) -> bool:
        requests.append((printer.docName(), pages))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{printer.docName()}.pdf"))
        printer.setResolution(72)
        choose(printer, "2")
        return True

    monkeypatch.setattr(printing, "ask_printer", accept)

    def print_by(choice: QAction) -> None:
        before = len(requests)
        choice.trigger()
        driver.qtbot.waitUntil(lambda: len(requests) > before, timeout=PATIENCE)
        driver.qtbot.waitUntil(lambda: not driver.window.findChildren(PrintJob), timeout=PATIENCE)

    print_by(actions.print_report)
    print_by(actions.print_plan)
    report, plan = (tmp_path / f"{name}.pdf" for name, _ in requests)
    assert driver.window.status.message.text() == f"Laget: {plan.name}"
    assert report != plan
    assert page_count(report) == page_count(plan) == 1
    assert difference(picture(report, 0), picture(plan, 0)) > 2


class PrintWindow:
    """A window, and a printer chosen without a dialog."""

    def __init__(self, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.file = file
        self.window = QWidget()
        self.wants = True
        self.ranges = ""
        self.errors: list[UserError] = []
        qtbot.addWidget(self.window)
        self.window.show()
        monkeypatch.setattr(printing, "ask_printer", self._choose)

    def print(self, pdf: bytes, current: int | None = None) -> PrintRun | None:
        """Choose a printer and start; the print run, None if none was started."""
        job = PrintJob(self.window)
        job.failed.connect(self.errors.append)
        job.print(pdf, "Melding", 6, current)
        run = job.findChild(PrintRun)
        assert run is None or isinstance(run, PrintRun)
        return run

    def cancel_button(self) -> QPushButton:
        """The cancel button of the progress dialog."""
        progress = self.window.findChild(QProgressDialog)
        assert isinstance(progress, QProgressDialog)
        return progress.findChildren(QPushButton)[0]

    def nothing_remains(self) -> bool:
        """Whether no object of the print run remains."""
        return not self.window.findChildren(PrintJob) and not self.window.findChildren(
            QProgressDialog
        )

    def _choose(self, printer: QPrinter, _pages: int, _parent: QWidget, **_: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        printer.setResolution(72)
        if self.ranges:
            choose(printer, self.ranges)
        return self.wants


@pytest.fixture
def print_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintWindow:
    """The data that a print run needs."""
    return PrintWindow(qtbot, tmp_path / "out.pdf", monkeypatch)


def test_printing_can_be_stopped(qtbot: QtBot, pdf: bytes, print_window: PrintWindow) -> None:
    run = print_window.print(pdf)
    assert run is not None
    with qtbot.waitSignals([run.progressed], timeout=PATIENCE):
        pass
    done: list[int] = []
    run.progressed.connect(lambda number, _of: done.append(number))
    print_window.cancel_button().click()
    qtbot.waitUntil(print_window.nothing_remains, timeout=PATIENCE)
    assert not done
    assert not print_window.errors


def test_stopping_at_the_last_strip_finishes_once(
    qtbot: QtBot, pdf: bytes, print_window: PrintWindow
) -> None:
    run = print_window.print(pdf)
    assert run is not None
    ends: list[str] = []
    run.finished.connect(lambda: ends.append("finished"))
    run.stopped.connect(lambda: ends.append("stopped"))
    button = print_window.cancel_button()
    # The progress dialog processes events while it updates.
    run.progressed.connect(lambda done, of: button.click() if done == of else None)
    qtbot.waitUntil(print_window.nothing_remains, timeout=PATIENCE)
    assert ends == ["stopped"]
    assert not print_window.errors


def test_stopping_aborts_the_job_while_the_printer_has_it(
    qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    called_back: list[bool] = []

    class RecordingPrinter(QPrinter):
        def abort(self) -> bool:
            called_back.append(self.paintingActive())
            return bool(super().abort())

    printer = RecordingPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    parent = QWidget()
    qtbot.addWidget(parent)
    run = PrintRun(pdf, printer, range(PAGES), parent)
    with qtbot.waitSignal(run.stopped, timeout=PATIENCE):
        run.start()
        run.stop()
    assert called_back == [True]


def test_no_object_of_a_print_run_remains_however_it_ends(
    qtbot: QtBot, pdf: bytes, print_window: PrintWindow
) -> None:
    assert print_window.print(pdf) is not None
    qtbot.waitUntil(print_window.nothing_remains, timeout=PATIENCE)
    assert page_count(print_window.file) == PAGES
    print_window.wants = False
    assert print_window.print(pdf) is None
    qtbot.waitUntil(print_window.nothing_remains, timeout=PATIENCE)
    print_window.wants, print_window.ranges = True, "8-9"
    assert print_window.print(pdf) is None
    qtbot.waitUntil(print_window.nothing_remains, timeout=PATIENCE)
    assert [type(error) for error in print_window.errors] == [NoPagesError]


def test_the_current_page_is_offered_where_one_is_visible(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    offered: list[bool] = []

    def look(dialog: QPrintDialog) -> None:
        offered.append(dialog.testOption(QPrintDialog.PrintDialogOption.PrintCurrentPage))

    for sees in (True, False):
        decline_printing(monkeypatch, look)
        printing.ask_printer(new_printer("Melding", 6), 6, window, sees_a_page=sees)
    assert offered == [True, False]


def test_missing_characters_are_reported_before_the_print_dialog(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    received: list[str] = []
    monkeypatch.setattr(NoticeDialog, "exec", lambda dialog: received.append(dialog.text()))

    def decline(*_: object, **__: object) -> bool:
        received.append("the printer's dialog")
        return False

    monkeypatch.setattr(printing, "ask_printer", decline)
    note = next(driver.report.all_notes())
    driver.session.do(SetNoteText(note.id, "Samling \ue000"), "")
    driver.window.actions_of_window.print_report.trigger()
    driver.qtbot.waitUntil(lambda: "the printer's dialog" in received, timeout=PATIENCE)
    assert received == [missing_sentence(["\ue000"]), "the printer's dialog"]
