"""Printing a PDF through the system's dialog: the very pages, drawn strip by strip.

A page is drawn at the printer's resolution, which for a whole one would take hundreds of
megabytes. So it is drawn in strips, one in each turn of the event loop: the window stays alive, the
progress is shown, and can be stopped. Into a file a page goes in one piece, at half the
resolution: a viewer that shrinks strips to the screen would show where they meet.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QPoint,
    QRect,
    QSize,
    QSizeF,
    QStandardPaths,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.ui.help.help_topic import HelpTopic, set_help_topic
from kplan_desktop.ui.theme.motion import show_busy

SHARPEST = 600
"""Dots per inch beyond which text on paper looks no better."""

SHARPEST_IN_FILE = 300

STRIP_BYTES = 36 << 20
"""What a strip may take in memory, at four bytes a dot: A4 at 300 dots per inch takes 35."""


class NoPagesError(UserError):
    """The document has none of the pages that were to be printed."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The document has none of the pages that you chose. Choose others."
    )


class NoPrinterError(UserError):
    """There is no printer, and the system's dialog cannot print to a file without one."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "There is no printer on this computer. Write the PDF to a file instead."
    )


class PrinterError(UserError):
    """The printer did not take the pages, or not all of them."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The printer did not take the pages. See that it is on and has paper."
    )


def can_print() -> bool:
    """Whether the system's dialog can be shown. On Windows it prints to nothing but printers."""
    return sys.platform != "win32" or bool(QPrinterInfo.availablePrinterNames())


def new_printer(name: str, pages: int) -> QPrinter:
    """A printer as it is offered: A4 landscape, all pages, ``name`` in the printer's queue."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(name)
    printer.setFromTo(1, pages)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        # There is no printer, and the dialog proposes a file; without a name it names a folder.
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        printer.setOutputFileName(f"{folder}/{name}.pdf")
    return printer


def ask_printer(
    printer: QPrinter, pages: int, parent: QWidget, *, sees_a_page: bool = False
) -> bool:
    """Show the system's dialog, which sets up the printer; whether to print.

    «Current page» is among the choices if one is in view.
    """
    dialog = QPrintDialog(printer, parent)
    set_help_topic(dialog, HelpTopic.PREVIEW)
    option = QPrintDialog.PrintDialogOption
    for wanted in (
        option.PrintPageRange,
        option.PrintCollateCopies,
        option.PrintToFile,
        option.PrintShowPageSize,
    ):
        dialog.setOption(wanted, True)
    dialog.setOption(option.PrintCurrentPage, sees_a_page)
    dialog.setMinMax(1, pages)
    wants = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return wants


def chosen_pages(printer: QPrinter, pages: int, current: int | None) -> tuple[int, ...]:
    """The pages to print, from 0, in the order in which the paper is to come out.

    ``current`` is the page in view, None if there is none. Copies are among them where the
    printer makes none itself. Raises NoPagesError when the document has none of the pages chosen.
    """
    chosen = [page for page in range(pages) if _is_chosen(printer, page, current)]
    if not chosen:
        raise NoPagesError
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return tuple(chosen * copies)
    return tuple(page for page in chosen for _ in range(copies))


def _is_chosen(printer: QPrinter, page: int, current: int | None) -> bool:
    match printer.printRange():
        case QPrinter.PrintRange.PageRange:
            return bool(printer.pageRanges().contains(page + 1))
        case QPrinter.PrintRange.CurrentPage:
            return page == current
        case _:
            return True


@dataclass(frozen=True, slots=True)
class _Strip:
    """A part of a page: the page drawn in ``size`` dots, of it the lines from ``top`` on.

    ``first`` begins a sheet of paper. A dot is ``dot`` dots of the printer wide.
    """

    page: int
    size: QSize
    top: int
    height: int
    at: QPoint
    dot: int
    first: bool


class PrintRun(QObject):
    """Prints the chosen pages of a PDF, a strip at a time.

    Signals: ``progressed(done, of)``, and in the end ``finished``, ``stopped`` or
    ``failed(PrinterError)``.
    """

    progressed = Signal(int, int)
    finished = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(
        self, data: bytes, printer: QPrinter, pages: Sequence[int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        self._printer = printer
        self._painter = QPainter()
        self._pages = tuple(pages)
        self._strips: list[_Strip] = []
        self._done = 0
        self._stopping = False
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._next)

    def start(self) -> None:
        """Begin; returns at once."""
        printer = self._printer
        printer.setFullPage(True)  # the pages have their margins themselves
        to_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
        printer.setResolution(min(printer.resolution(), SHARPEST_IN_FILE if to_file else SHARPEST))
        if not self._painter.begin(printer):
            self._end(PrinterError())
            return
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._strips = [strip for page in self._pages for strip in self._strips_of(page)]
        self._turn.start(0)

    def stop(self) -> None:
        """Print no more; what the printer has already may still come out. Returns at once."""
        self._stopping = True

    def _next(self) -> None:
        if not self._stopping:
            self._print_strip()
        # What shows the progress lets clicks through: it may have been stopped in there.
        if not self._turn.isActive():
            return
        if self._stopping:
            self._turn.stop()
            self._printer.abort()
            self._painter.end()
            self.stopped.emit()
        elif self._done == len(self._strips):
            self._end(None)

    def _print_strip(self) -> None:
        strip = self._strips[self._done]
        if strip.first and self._done and not self._printer.newPage():
            self._end(PrinterError())
            return
        picture = self._drawn(strip)
        top = QPoint(0, strip.top * strip.dot)
        self._painter.drawImage(QRect(strip.at + top, picture.size() * strip.dot), picture)
        self._done += 1
        self.progressed.emit(self._done, len(self._strips))

    def _end(self, error: PrinterError | None) -> None:
        self._turn.stop()
        ended = not self._painter.isActive() or self._painter.end()
        if error is None and not ended:
            error = PrinterError()
        if error is None:
            self.finished.emit()
        else:
            self.failed.emit(error)

    def _strips_of(self, page: int) -> Iterator[_Strip]:
        """A page at its own size in the middle of the paper, or smaller where that is smaller."""
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel).toRect().size()
        points = self._document.pagePointSize(page)
        whole = QSizeF(points * (self._printer.resolution() / 72))
        # A sheet of the same size differs by fractions of a dot, and must not be made smaller.
        if whole.width() > paper.width() + 2 or whole.height() > paper.height() + 2:
            whole.scale(QSizeF(paper), Qt.AspectRatioMode.KeepAspectRatio)
        dot = ceil(self._printer.resolution() / SHARPEST)
        size = (whole / dot).toSize()
        at = QPoint(
            (paper.width() - size.width() * dot) // 2, (paper.height() - size.height() * dot) // 2
        )
        step = max(STRIP_BYTES // (4 * size.width()), 1)
        for top in range(0, size.height(), step):
            height = min(step, size.height() - top)
            yield _Strip(page, size, top, height, at, dot, first=top == 0)

    def _drawn(self, strip: _Strip) -> QImage:
        """The picture of a strip, in the colours that the printer has."""
        size = QSize(strip.size.width(), strip.height)
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(strip.size)
        # QtPdf takes the right and the bottom of a QRect for where it ends, which lie one dot
        # within it, and would draw each strip a line too high.
        part = QRect(0, strip.top, size.width() + 1, size.height() + 1)
        options.setScaledClipRect(part)
        drawn = self._document.render(strip.page, size, options)
        grey = self._printer.colorMode() is QPrinter.ColorMode.GrayScale
        colours = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        picture = QImage(size, colours)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return picture


class PrintJob(QObject):
    """The whole of it: the dialog, the progress, and in the end one of its signals, or neither.

    ``printed(file)`` has the path of the file that was printed to, empty for paper;
    ``failed(UserError)`` why it was not.

    One prints once, and is deleted when that has ended.
    """

    printed = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def print(self, data: bytes, name: str, pages: int, current: int | None = None) -> None:
        """Ask how to print a PDF of so many pages, and print it.

        ``name`` is what the printer's queue shows, ``current`` the page in view, from 0, or
        None.
        """
        if not can_print():
            self.failed.emit(NoPrinterError())
            self.deleteLater()
            return
        printer = new_printer(name, pages)
        if not ask_printer(printer, pages, self._window, sees_a_page=current is not None):
            self.deleteLater()
            return
        try:
            chosen = chosen_pages(printer, pages, current)
        except NoPagesError as error:
            self.failed.emit(error)
            self.deleteLater()
            return
        run = PrintRun(data, printer, chosen, self)
        run.finished.connect(lambda: self.printed.emit(printer.outputFileName()))
        self._watch(run)
        run.start()

    def _watch(self, run: PrintRun) -> None:
        progress = QProgressDialog(self._window)
        progress.setWindowTitle(self.tr("Print"))
        progress.setLabelText(self.tr("Sending the pages to the printer …"))
        progress.setCancelButtonText(self.tr("Cancel"))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        bar = QProgressBar(progress)
        bar.setTextVisible(False)
        progress.setBar(bar)
        show_busy(bar)

        def show(done: int, of: int) -> None:
            progress.setMaximum(of)
            progress.setValue(done)

        def end() -> None:
            progress.canceled.disconnect(run.stop)
            progress.close()
            progress.deleteLater()
            self.deleteLater()

        def fail(error: PrinterError) -> None:
            end()
            self.failed.emit(error)

        run.progressed.connect(show)
        run.finished.connect(end)
        run.stopped.connect(end)
        run.failed.connect(fail)
        progress.canceled.connect(run.stop)
        progress.show()
