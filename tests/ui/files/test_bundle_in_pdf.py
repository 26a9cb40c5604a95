"""The bundle inside the PDF: the choice in the dialog, and importing such a PDF."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.bundle.pdf_attachment import bundle_in_pdf
from kplan_desktop.exchange.incoming.incoming_files import read_delivery
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from tests.ui.delivery.post import send_in
from tests.ui.driver import PATIENCE, Driver
from tests.ui.sessions import read_from

LONG = 4 * PATIENCE


def in_the_dialog(driver: Driver, do: Callable[[DeliverDialog], None]) -> None:
    """Open the delivery dialog from the menu and call a function that must close it."""

    def begin() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DeliverDialog)
        do(dialog)

    QTimer.singleShot(0, begin)
    driver.window.actions_of_window.deliver.trigger()


def deliver(driver: Driver, *, with_bundle: bool = False) -> None:
    """Deliver, with the delivery file inside the PDF if so wanted."""

    def go(dialog: DeliverDialog) -> None:
        dialog.pages.carry.setChecked(with_bundle)
        send_in(dialog, driver.qtbot)

    in_the_dialog(driver, go)


def file_with_suffix(driver: Driver, ending: str) -> Path:
    """The one delivered file with this ending."""
    (file,) = driver.session.path.parent.rglob(f"*{ending}")
    return file


def test_a_pdf_contains_no_delivery_unless_chosen(driver: Driver) -> None:
    deliver(driver)
    assert b"/EmbeddedFile" not in file_with_suffix(driver, ".pdf").read_bytes()


def test_the_pdf_with_the_bundle_is_a_delivery_and_the_e_mail_has_both(driver: Driver) -> None:
    deliver(driver, with_bundle=True)
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
        checked.append(dialog.pages.carry.isChecked())
        dialog.pages.carry.click()
        dialog.reject()

    for _ in range(3):
        in_the_dialog(driver, toggle)
    assert checked == [False, True, False]
    assert driver.kplan.documents.settings.bundle_in_pdf


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
    deliver(driver, with_bundle=True)
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
    deliver(driver)
    before = driver.session
    FileDialogs(monkeypatch, file_with_suffix(driver, ".pdf"), tmp_path / "tatt inn.kplan")
    driver.window.actions_of_window.take_in.trigger()
    driver.qtbot.waitUntil(lambda: bool(received), timeout=LONG)
    assert "ingen leveranse" in received[0]
    assert "(" not in received[0].replace("(.kplan.json)", "")
    assert driver.session is before
    assert not (tmp_path / "tatt inn.kplan").exists()
