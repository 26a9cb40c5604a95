"""Files that are dropped on the window, and what becomes of what is in them."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import threading
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.delivery.office_receipt import OfficeReceipt
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.exchange.correspondence.receipt_json import encode_receipt
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.messages.error_dialog import OfferDialog
from tests.ui.driver import A_DAY, PATIENCE, Driver
from tests.ui.window.test_language_switch import switch

pytestmark = pytest.mark.filterwarnings("ignore:.*QDragEnterEvent.*:DeprecationWarning")
SHA = "a" * 64
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What dialogs would have told: notices and errors, in English."""
    told: list[str] = []
    monkeypatch.setattr(
        FlowContext,
        "show_notice",
        lambda _, heading, sentence, **__: told.append(f"{heading}\n{sentence}"),
    )
    monkeypatch.setattr(FlowContext, "show_error", lambda _, error: told.append(str(error)))
    return told


def delivered(driver: Driver) -> Driver:
    """A driver whose report was sent once."""
    sent = DeliveryEvent(status=DeliveryStatus.SENT, at=A_DAY)
    made = Delivery(revision=1, sha256=SHA, made_at=A_DAY, file_names=("a.pdf",), events=(sent,))
    stored: list[bool] = []
    driver.session.deliveries.add(
        driver.window, made, done=lambda: stored.append(True), failed=_raise
    )
    driver.qtbot.waitUntil(lambda: bool(stored), timeout=PATIENCE)
    return driver


def _raise(error: UserError) -> None:
    raise error


def receipt(driver: Driver, **changes: object) -> OfficeReceipt:
    """A receipt that sends the report back."""
    given = OfficeReceipt(
        id="receipt-1",
        written_at=A_DAY + dt.timedelta(days=3),
        by="Ola Nordmann",
        organisation="Norsk kulturskoleråd",
        report_id=driver.report.id,
        unit_id=driver.report.unit_id,
        unit_name=driver.report.unit_name,
        revision=1,
        sha256=SHA,
        status=DeliveryStatus.RETURNED,
        reason="Tall mangler under <b>1.2</b>.",
        new_deadline=dt.date(2014, 9, 5),
    )
    return replace(given, **changes)  # type: ignore[arg-type]


def drop(window: QWidget, *paths: Path) -> None:
    """Drag files over a window and drop them there."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, at = Qt.DropAction.CopyAction, QPoint(300, 300)
    entered = QDragEnterEvent(at, copy, mime, LEFT, NONE)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(at.toPointF(), copy, mime, LEFT, NONE))
    QApplication.processEvents()


def test_a_receipt_in_a_mail_that_is_dropped_changes_state_and_deadline(
    driver: Driver, tmp_path: Path, notices: list[str]
) -> None:
    delivered(driver)
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.org", "Kvittering"
    mail.set_content("Hei")
    data = encode_receipt(receipt(driver))
    mail.add_attachment(data, maintype="application", subtype="json", filename="k.json")
    path = tmp_path / "melding.eml"
    path.write_bytes(bytes(mail))
    drop(driver.window, path)
    driver.qtbot.waitUntil(lambda: len(notices) == 1, timeout=PATIENCE)
    (told,) = notices
    assert "<b>1.2</b>" in told
    assert "05.09.2014" in told
    (delivery,) = driver.session.deliveries.deliveries()
    assert delivery.status is DeliveryStatus.RETURNED
    assert "05.09.2014" in driver.visible_text()
    drop(driver.window, path)  # twice changes nothing
    window = driver.window
    driver.qtbot.waitUntil(lambda: bool(window.status.message.text()), timeout=PATIENCE)
    assert driver.session.deliveries.deliveries() == (delivery,)
    assert len(notices) == 1


def test_a_receipt_of_another_report_offers_to_open_that(
    driver: Driver,
    tmp_path: Path,
    notices: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    delivered(driver)
    own = driver.session.path
    other = tmp_path / "annen.kplan"
    with_other_id = replace(driver.report, id="another")
    ReportFile.create(other, with_other_id).close()
    path = tmp_path / "kvittering.json"
    path.write_bytes(encode_receipt(receipt(driver)))
    driver.window.flow.open_path(other)
    assert driver.report.id == "another"

    def choose(dialog: OfferDialog) -> int:
        dialog.chosen = 0
        return 1

    monkeypatch.setattr(OfferDialog, "exec", choose)
    drop(driver.window, path)
    driver.qtbot.waitUntil(lambda: len(notices) == 1, timeout=PATIENCE)
    assert driver.session.path == own
    assert "05.09.2014" in notices[0]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"sha256": "b" * 64}, "another content"),
        ({"revision": 9, "sha256": "b" * 64}, "revision 9"),
    ],
)
def test_a_receipt_that_fits_no_delivery_is_told(
    driver: Driver, tmp_path: Path, notices: list[str], changes: dict[str, object], words: str
) -> None:
    delivered(driver)
    path = tmp_path / "kvittering.json"
    path.write_bytes(encode_receipt(receipt(driver, **changes)))
    drop(driver.window, path)
    driver.qtbot.waitUntil(lambda: len(notices) == 1, timeout=PATIENCE)
    assert words in notices[0]


def test_a_report_that_is_dropped_opens_and_what_is_unknown_is_told(
    driver: Driver, example_file: Path, tmp_path: Path, notices: list[str]
) -> None:
    report, odd = tmp_path / "sluppet.kplan", tmp_path / "bilde.png"
    shutil.copyfile(example_file, report)
    odd.write_bytes(b"\x89PNG")
    drop(driver.window, odd, report, tmp_path)
    driver.qtbot.waitUntil(lambda: len(notices) == 2, timeout=PATIENCE)
    assert driver.session.path == report
    assert "is a folder" in notices[1]


def test_what_comes_in_waits_until_no_dialog_is_open(
    driver: Driver, tmp_path: Path, notices: list[str]
) -> None:
    delivered(driver)
    odd, sent = tmp_path / "bilde.png", tmp_path / "kvittering.json"
    odd.write_bytes(b"\x89PNG")
    sent.write_bytes(encode_receipt(receipt(driver)))
    dialog, other = QDialog(driver.window), QDialog(driver.window)
    for each in (dialog, other):
        each.setModal(True)
    dialog.show()
    drop(driver.window, odd, sent)
    driver.window.context.background.finish()
    QTest.qWait(50)
    assert not notices
    dialog.accept()
    other.show()  # at once, as after the answer of a first question
    QTest.qWait(50)
    assert not notices
    other.accept()
    driver.qtbot.waitUntil(lambda: len(notices) == 2, timeout=PATIENCE)
    assert "05.09.2014" in notices[1]


def test_a_dragged_file_is_not_looked_at_and_a_dropped_one_not_by_the_window(
    driver: Driver, tmp_path: Path, notices: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "bilde.png"
    odd.write_bytes(b"\x89PNG")
    looked: list[int] = []
    stat = Path.stat

    def watched(path: Path, **more: bool) -> os.stat_result:
        if path == odd:
            looked.append(threading.get_ident())
        return stat(path, **more)

    monkeypatch.setattr(Path, "stat", watched)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(odd))])
    copy = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(300, 300), copy, mime, LEFT, NONE)
    QApplication.sendEvent(driver.window, entered)
    assert entered.isAccepted()
    assert not looked
    drop(driver.window, odd)
    driver.qtbot.waitUntil(lambda: len(notices) == 1, timeout=PATIENCE)
    assert looked
    assert threading.get_ident() not in looked


def test_the_dialog_that_delivers_closes_when_another_report_is_opened(
    driver: Driver, example_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "annen.kplan"
    shutil.copyfile(example_file, other)
    closed: list[bool] = []

    def open_other() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DeliverDialog)
        driver.kplan.documents.open(other)
        closed.append(not dialog.isVisible())
        dialog.reject()

    QTimer.singleShot(0, open_other)
    driver.window.actions_of_window.deliver.trigger()
    assert closed == [True]


def test_the_hint_is_there_while_files_hang_over_the_window(driver: Driver) -> None:
    hint = driver.window.flows.drop.hint
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(driver.session.path))])
    assert hint.isHidden()
    entered = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    QApplication.sendEvent(driver.window, entered)
    assert hint.isVisible()
    assert hint.geometry() == driver.window.rect()
    QApplication.sendEvent(driver.window, QDragLeaveEvent())
    driver.qtbot.waitUntil(hint.isHidden, timeout=PATIENCE)
    mime.setUrls([QUrl("https://example.org/x.json")])
    foreign = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    QApplication.sendEvent(driver.window, foreign)
    assert hint.isHidden()


@pytest.mark.parametrize("is_made_anew", [False, True])
def test_files_over_a_text_are_for_the_window(
    driver: Driver, example_file: Path, is_made_anew: bool
) -> None:
    """As they come: to the window of the system, before any text or list in it."""
    if is_made_anew:
        switch(driver, "nn")
    editor = driver.write_in_note(0)
    field = next(each for each in driver.window.findChildren(QLineEdit) if each.isVisible())
    before, handle = (editor.text(), field.text()), driver.window.windowHandle()
    assert handle is not None
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(example_file))])
    mime.setText(str(example_file))
    copy = Qt.DropAction.CopyAction
    for text in (editor, field):
        at = text.mapTo(driver.window, text.rect().center())
        entered = QDragEnterEvent(at, copy, mime, LEFT, NONE)
        QApplication.sendEvent(handle, entered)
        assert entered.isAccepted()
        assert driver.window.flows.drop.hint.isVisible()
    QApplication.sendEvent(handle, QDropEvent(at.toPointF(), copy, mime, LEFT, NONE))
    driver.qtbot.waitUntil(lambda: driver.session.path == example_file, timeout=PATIENCE)
    assert (editor.text(), field.text()) == before


def test_of_several_reports_the_first_is_opened_and_the_others_are_told(
    driver: Driver, example_file: Path, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{name}.kplan" for name in ("første", "andre")]
    for path in paths:
        shutil.copyfile(example_file, path)
    drop(driver.window, *paths)
    driver.qtbot.waitUntil(lambda: driver.session.path == paths[0], timeout=PATIENCE)
    driver.qtbot.waitUntil(lambda: "«første»" in driver.window.status.message.text())


def test_the_deadline_is_noted_once_a_stage_and_saved_for_the_calendar(
    empty_driver: Driver, example_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = empty_driver
    documents = driver.kplan.documents
    documents.remember(lambda known: replace(known, remind_deadline=True))
    path = tmp_path / "a.kplan"
    shutil.copyfile(example_file, path)
    documents.open(path)
    strip = driver.window.status.message
    driver.qtbot.waitUntil(lambda: "21.08.2014" in strip.text(), timeout=PATIENCE)
    calendar = tmp_path / "frist.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(calendar), ""))
    strip.buttons()[0].click()
    driver.qtbot.waitUntil(calendar.exists, timeout=PATIENCE)
    (event,) = icalendar.Calendar.from_ical(calendar.read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART") == dt.date(2014, 8, 21)
    driver.window.flow.finish_work()
    QApplication.processEvents()
    strip.clear()
    other = tmp_path / "b.kplan"
    shutil.copyfile(path, other)
    documents.open(other)
    driver.wait_for_database()
    QApplication.processEvents()
    assert strip.text() == ""


def test_the_days_left_can_be_switched_off(driver: Driver) -> None:
    documents = driver.kplan.documents
    assert "12 dager igjen" in driver.visible_text()
    documents.remember(lambda known: replace(known, days_left=False))
    assert "12 dager igjen" not in driver.visible_text()
