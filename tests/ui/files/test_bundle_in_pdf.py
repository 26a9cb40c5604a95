"""The bundle inside the PDF: the choice in the dialog, and importing such a PDF."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel

from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.bundle.pdf_attachment import bundle_in_pdf
from kplan_desktop.exchange.incoming.incoming_files import read_delivery
from kplan_desktop.ui.files.deliver_dialog import DeliverDialog
from tests.ui.driver import PATIENCE, Driver
from tests.ui.sessions import read_from

LONG = 4 * PATIENCE


def checkbox_of(dialog: DeliverDialog) -> QCheckBox:
    """The choice in the dialog."""
    (checkbox,) = dialog.findChildren(QCheckBox)
    return checkbox


def in_the_dialog(driver: Driver, do: Callable[[DeliverDialog], None]) -> None:
    """Open the delivery dialog from the menu and call a function that must close it."""

    def begin() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DeliverDialog)
        do(dialog)

    QTimer.singleShot(0, begin)
    driver.window.actions_of_window.deliver.trigger()


def deliver(dialog: DeliverDialog) -> None:
    """Make the files, and close."""
    dialog._delivering.done.connect(dialog.accept)
    dialog._make.click()


def deliver_with_bundle(dialog: DeliverDialog) -> None:
    """The same, with the delivery file inside the PDF: by keyboard."""
    checkbox_of(dialog).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(checkbox_of(dialog), Qt.Key.Key_Space)
    deliver(dialog)


def file_with_suffix(driver: Driver, ending: str) -> Path:
    """The one delivered file with this ending."""
    (file,) = driver.session.path.parent.rglob(f"*{ending}")
    return file


def test_a_pdf_contains_no_delivery_unless_chosen(driver: Driver) -> None:
    in_the_dialog(driver, deliver)
    assert b"/EmbeddedFile" not in file_with_suffix(driver, ".pdf").read_bytes()


def test_the_pdf_with_the_bundle_is_a_delivery_and_the_e_mail_has_both(driver: Driver) -> None:
    in_the_dialog(driver, deliver_with_bundle)
    pdf, bundle = file_with_suffix(driver, ".pdf"), file_with_suffix(driver, ".kplan.json")
    assert bundle_in_pdf(pdf.read_bytes()) == bundle.read_bytes()
    draft = email.message_from_bytes(
        file_with_suffix(driver, ".eml").read_bytes(), policy=email.policy.default
    )
    attached = {part.get_filename(): part.get_content() for part in draft.iter_attachments()}
    assert attached == {file.name: file.read_bytes() for file in (pdf, bundle)}


def test_the_choice_is_remembered_without_delivering(driver: Driver) -> None:
    checked: list[bool] = []

    def toggle(dialog: DeliverDialog) -> None:
        checked.append(checkbox_of(dialog).isChecked())
        checkbox_of(dialog).click()
        dialog.reject()

    for _ in range(3):
        in_the_dialog(driver, toggle)
    assert checked == [False, True, False]
    assert driver.kplan.documents.settings.bundle_in_pdf


def test_repeating_a_delivery_with_the_choice_replaces_its_files(driver: Driver) -> None:
    in_the_dialog(driver, deliver)
    without = file_with_suffix(driver, ".pdf").read_bytes()
    in_the_dialog(driver, deliver_with_bundle)
    assert file_with_suffix(driver, ".pdf").read_bytes() != without
    assert [
        delivery.revision for delivery in read_from(driver.session, lambda file: file.deliveries())
    ] == [1, 1]


def test_the_choice_is_explained_under_it_and_to_a_screen_reader(driver: Driver) -> None:
    explained: list[str] = []

    def read(dialog: DeliverDialog) -> None:
        box = checkbox_of(dialog)
        explained.append(box.accessibleDescription())
        (label,) = [one for one in dialog.findChildren(QLabel) if one.text() == explained[0]]
        assert label.isVisible()
        assert label.height() >= label.heightForWidth(label.width())
        assert label.mapTo(dialog, label.rect().topLeft()).y() > box.y() + box.height() // 2
        dialog.reject()

    in_the_dialog(driver, read)
    assert "PDF/A-3" in explained[0]
    assert "arkiver" in explained[0]


# --- import -------------------------------------------------------------------------------------


class FileDialogs:
    """The file dialogs: which files are chosen, and what kinds the first one offered."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, delivery: Path, new: Path) -> None:
        self.kinds: list[str] = []
        self._delivery = delivery
        self._new = new
        monkeypatch.setattr(QFileDialog, "getOpenFileName", self._open)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(self._new), ""))

    def _open(self, _parent: object, _title: str, _folder: str, kinds: str) -> tuple[str, str]:
        self.kinds.append(kinds)
        return str(self._delivery), kinds


@pytest.mark.parametrize("name", ["levert.pdf", "LEVERT.PDF"])
def test_a_pdf_with_a_delivery_is_imported_like_a_bundle(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    in_the_dialog(driver, deliver_with_bundle)
    delivered = driver.report
    pdf = file_with_suffix(driver, ".pdf").rename(tmp_path / name)
    dialogs = FileDialogs(monkeypatch, pdf, tmp_path / "inn" / "tatt inn.kplan")
    (tmp_path / "inn").mkdir()
    driver.window.actions_of_window.take_in.trigger()
    driver.qtbot.waitUntil(lambda: driver.session.path.name == "tatt inn.kplan", timeout=LONG)
    assert driver.report == delivered == driver.report_in_file()
    assert "*.json" in dialogs.kinds[0]
    assert "*.pdf" in dialogs.kinds[0]
    (delivery,) = read_from(driver.session, lambda file: file.deliveries())
    assert delivery.file_names == (name,)
    assert delivery.sha256 == decode_bundle(read_delivery(pdf).data).sha256
    assert (
        read_from(driver.session, lambda file: file.delivered_bundle()) == read_delivery(pdf).data
    )


def test_a_pdf_without_a_delivery_is_reported_in_plain_language(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    received: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _, sentence, __: received.append(sentence),
    )
    in_the_dialog(driver, deliver)
    before = driver.session
    FileDialogs(monkeypatch, file_with_suffix(driver, ".pdf"), tmp_path / "tatt inn.kplan")
    driver.window.actions_of_window.take_in.trigger()
    driver.qtbot.waitUntil(lambda: bool(received), timeout=LONG)
    assert "ingen leveranse" in received[0]
    assert "(" not in received[0].replace("(.kplan.json)", "")
    assert driver.session is before
    assert not (tmp_path / "tatt inn.kplan").exists()
