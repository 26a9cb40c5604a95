"""The footers of documents: only the PDF that a delivery makes names its revision."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kplan_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from kplan_desktop.ui.delivery.delivery_controller import DeliveryOutcome
from kplan_desktop.ui.files.printing import PrintJob
from tests.ui.delivery.post import send_in
from tests.ui.driver import PATIENCE, Driver

LONG = 4 * PATIENCE
FOOTER = re.compile(r"(?:Utkast|Revisjon \d,) \d\d\.\d\d\.\d{4}(?= ·|<)")
DRAFT = {"Utkast 09.08.2014"}
DELIVERED = {"Revisjon 1, 09.08.2014"}


class Documents:
    """Makes each document from the menu, and reads its footers."""

    def __init__(self, driver: Driver, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._driver = driver
        self._folder = folder
        self._patch = monkeypatch
        self._shown: list[Path] = []
        self._printed: list[bytes] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", self._show)
        # The data given to the print job: the printed pages contain only images of it.
        monkeypatch.setattr(PrintJob, "print", lambda _, data, *__: self._printed.append(data))

    def deliver(self) -> bytes:
        """«Deliver …»; the PDF that was made."""
        outcomes: list[DeliveryOutcome] = []

        def go_on() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, DeliverDialog)
            outcomes.append(send_in(dialog, self._driver.qtbot))

        QTimer.singleShot(0, go_on)
        self._driver.window.actions_of_window.deliver.trigger()
        # Offscreen, no window manager returns focus to the window under a dialog.
        self._driver.window.activateWindow()
        self._driver.qtbot.waitUntil(self._driver.window.isActiveWindow, timeout=PATIENCE)
        (outcome,) = outcomes
        return outcome.written.paths.pdf.read_bytes()

    def write_more(self) -> None:
        """Continue writing in a note."""
        self._driver.write_in_note(0)
        self._driver.type(" igjen")

    def all(self) -> list[set[str]]:
        """The marks of every document."""
        return [self.pdf(), self.word(), self.paper(), self.preview()]

    def pdf(self) -> set[str]:
        """«Report as PDF …»."""
        return footers_of(self._made("report_pdf", "ut.pdf"))

    def word(self) -> set[str]:
        """«Report as Word document …»."""
        with zipfile.ZipFile(io.BytesIO(self._made("report_docx", "ut.docx"))) as parts:
            # In Word the dot stands with what follows it, by a hard space.
            foot = parts.read("word/footer1.xml").decode().replace("\u00a0", " ")
            return set(FOOTER.findall(foot))

    def paper(self) -> set[str]:
        """«Print report …»."""
        self._printed.clear()
        self._driver.window.actions_of_window.print_report.trigger()
        self._driver.qtbot.waitUntil(lambda: bool(self._printed), timeout=LONG)
        return footers_of(self._printed[0])

    def preview(self) -> set[str]:
        """«Page preview»."""
        self._driver.window.actions_of_window.preview.trigger()
        preview = self._driver.workspace.side.preview
        assert preview is not None
        self._driver.qtbot.waitUntil(lambda: preview.is_current, timeout=LONG)
        assert preview.view.pages is not None
        return footers_in(preview.view.pages.document)

    def _made(self, choice: str, name: str) -> bytes:
        target = self._folder / name
        self._shown.clear()
        self._patch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
        getattr(self._driver.window.actions_of_window, choice).trigger()
        self._driver.qtbot.waitUntil(lambda: self._shown == [target], timeout=LONG)
        return target.read_bytes()

    def _show(self, url: QUrl) -> bool:
        self._shown.append(Path(url.toLocalFile()))
        return True


def footers_of(pdf: bytes) -> set[str]:
    """The footers of a PDF's pages."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    try:
        return footers_in(document)
    finally:
        document.close()


def footers_in(document: QPdfDocument) -> set[str]:
    """The footers of an open document."""
    texts = [document.getAllText(page).text() for page in range(document.pageCount())]
    footers = [FOOTER.findall(text) for text in texts]
    assert all(len(footer) == 1 for footer in footers)
    return {match for footer in footers for match in footer}


@pytest.fixture
def documents(driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Documents:
    return Documents(driver, tmp_path, monkeypatch)


def test_every_document_but_the_delivered_pdf_is_a_draft(documents: Documents) -> None:
    assert documents.all() == [DRAFT] * 4
    delivered = documents.deliver()
    assert footers_of(delivered) == DELIVERED
    assert documents.all() == [DRAFT] * 4


def test_the_status_line_shows_the_delivery_and_leads_to_it(
    driver: Driver, documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait_for_status(words: str) -> None:
        driver.qtbot.waitUntil(lambda: status._delivered.text() == words, timeout=PATIENCE)

    status = driver.window.status
    assert status._deadline.text().endswith("12 dager igjen")
    assert status._delivered.isHidden()
    documents.deliver()
    wait_for_status("Levert 09.08.2014")
    assert not status._deadline.text().endswith("igjen")
    asked: list[str] = []
    status.deliveries_requested.disconnect()
    status.deliveries_requested.connect(lambda: asked.append("deliveries"))
    QTest.keyClick(status._delivered, Qt.Key.Key_Space)
    assert asked == ["deliveries"]
    QApplication.processEvents()  # the line lays itself out
    places = [widget.pos() for widget in (status._findings, status._deadline, status._goals)]
    documents.write_more()
    wait_for_status("Levert 09.08.2014 · 1 endring")
    monkeypatch.setattr(ComparisonDialog, "exec", lambda self: asked.append(self.windowTitle()))
    QTest.keyClick(status._delivered, Qt.Key.Key_Space)
    assert asked[1:] == ["Endret etter levering"]
    assert places == [
        widget.pos() for widget in (status._findings, status._deadline, status._goals)
    ]
    driver.workspace.undo()
    wait_for_status("Levert 09.08.2014")
