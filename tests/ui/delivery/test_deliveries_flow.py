"""«Leveranser» in the window: what was delivered is found, opened, saved and compared as it was."""

from __future__ import annotations

import datetime as dt
import email
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QToolButton

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.edits import SetNoteText, SetRevision
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.report_comparison import ElementChange
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle, report_sha256
from kplan_desktop.exchange.wording.file_names import delivery_folder_name
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.activity.pick_dialog import PickDialog
from kplan_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from kplan_desktop.ui.delivery.deliveries_dialog import DeliveriesDialog, DeliveryAction
from kplan_desktop.ui.files.report_view import ReportView
from tests.platforms import posix_only
from tests.ui.driver import A_DAY, CONTROL, PATIENCE, SHIFT, Driver

ACTION = DeliveryAction
PDF = b"%PDF-1.7 the bytes that were delivered"
SENT = DeliveryEvent(status=DeliveryStatus.SENT, at=A_DAY)

_Dialog = TypeVar("_Dialog", bound=QDialog)


def not_stored(error: UserError) -> None:
    pytest.fail(str(error))


def deliver(driver: Driver, revision: int, *events: DeliveryEvent, pdf: bytes | None = PDF) -> None:
    """Store the open report as delivered, without its files on disk."""
    stem = f"Melding_r{revision}"
    delivery = Delivery(
        revision=revision,
        sha256=report_sha256(driver.report),
        made_at=A_DAY,
        file_names=(f"{stem}.pdf", f"{stem}.kplan.json", f"{stem}.eml"),
        deadline=dt.date(2014, 8, 21),
        events=events,
    )
    bundle = encode_bundle(driver.report, A_DAY)
    driver.session.deliveries.add(
        driver.window, delivery, bundle, pdf, done=lambda: None, failed=not_stored
    )
    driver.session.finish_requests()


@pytest.fixture
def delivered(driver: Driver) -> list[Report]:
    """The states of the report: delivered and sent, delivered again and not sent, and now."""
    states = [driver.report]
    deliver(driver, 1, SENT)
    for number in (2, 3):
        note = next(driver.report.all_notes())
        driver.session.do(SetNoteText(note.id, f"{note.text} Endret {number}."), "")
        if number == 2:
            driver.session.record(SetRevision(2, "a" * 64))
            deliver(driver, 2)
        states.append(driver.report)
    driver.wait_until_saved()
    return states


def in_dialog(
    monkeypatch: pytest.MonkeyPatch, kind: type[_Dialog], work: Callable[[_Dialog], object]
) -> None:
    """Call this in each dialog of that kind instead of waiting for the user."""

    def run(dialog: _Dialog) -> int:
        dialog.show()
        work(dialog)
        dialog.close()
        return dialog.result()

    monkeypatch.setattr(kind, "exec", run)


def in_list(
    driver: Driver,
    monkeypatch: pytest.MonkeyPatch,
    revision: int,
    work: Callable[[DeliveriesDialog], object],
) -> None:
    """Open the list, choose a delivery in it, and call this."""

    def choose(dialog: DeliveriesDialog) -> None:
        model = dialog.table.model()
        rows = range(model.rowCount())
        row = next(row for row in rows if model.index(row, 0).data() == str(revision))
        dialog.table.setCurrentIndex(model.index(row, 0))
        wait_until_read(driver, dialog)
        work(dialog)
        driver.session.finish_requests()
        driver.window.context.background.finish()

    in_dialog(monkeypatch, DeliveriesDialog, choose)
    driver.window.actions_of_window.deliveries.trigger()


def wait_until_read(driver: Driver, dialog: DeliveriesDialog) -> None:
    driver.qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=PATIENCE)


def press(dialog: DeliveriesDialog, action: DeliveryAction) -> None:
    assert dialog.buttons[action].isEnabled()
    dialog.buttons[action].click()


def test_what_was_sent_is_open_three_keys_later(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def by_keys(dialog: DeliveriesDialog) -> None:
        wait_until_read(driver, dialog)
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
        wait_until_read(driver, dialog)
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
        driver.window.context.background.finish()

    in_dialog(monkeypatch, DeliveriesDialog, by_keys)
    in_dialog(
        monkeypatch,
        ReportView,
        lambda view: seen.extend(text.text() for text in view.reader.page.texts()),
    )
    driver.press(Qt.Key.Key_L, CONTROL | SHIFT)
    assert next(delivered[0].all_notes()).text in seen
    assert next(delivered[2].all_notes()).text not in seen


def test_a_list_that_is_closed_while_a_delivery_is_read_opens_nothing(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    del delivered
    opened: list[QDialog] = []

    def close(dialog: DeliveriesDialog, action: DeliveryAction) -> None:
        press(dialog, action)
        dialog.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    in_dialog(monkeypatch, ReportView, opened.append)
    in_dialog(monkeypatch, ComparisonDialog, opened.append)
    for action in (ACTION.OPEN, ACTION.COMPARE_NOW, ACTION.SHOW_FOLDER):
        in_list(driver, monkeypatch, 1, partial(close, action=action))
    with driver.qtbot.captureExceptions() as caught:
        in_dialog(monkeypatch, DeliveriesDialog, partial(_press_when_read, driver))
        driver.window.actions_of_window.deliveries.trigger()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        driver.window.context.background.finish()
    assert caught == []
    assert opened == []


def _press_when_read(driver: Driver, dialog: DeliveriesDialog) -> None:
    wait_until_read(driver, dialog)
    press(dialog, ACTION.OPEN)
    dialog.reject()


def test_a_second_click_opens_no_second_view(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    del delivered
    opened: list[QDialog] = []
    in_dialog(monkeypatch, ReportView, opened.append)

    def twice(dialog: DeliveriesDialog) -> None:
        press(dialog, ACTION.OPEN)
        assert not dialog.buttons[ACTION.OPEN].isEnabled()
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
        driver.window.context.background.finish()
        assert dialog.buttons[ACTION.OPEN].isEnabled()

    in_list(driver, monkeypatch, 1, twice)
    assert len(opened) == 1


def test_the_head_says_which_delivery_it_is(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    heads: list[str] = []
    in_dialog(monkeypatch, ReportView, lambda view: heads.append(view.heading))
    in_list(driver, monkeypatch, 1, lambda dialog: press(dialog, ACTION.OPEN))
    assert heads[0].startswith("Bare for lesing: Sør-Trøndelag, revisjon 1, laget 09.08.2014")
    assert "Sendt 09.08.2014." in heads[0]
    assert report_sha256(delivered[0])[:12] in heads[0]


@pytest.mark.parametrize(
    ("action", "name"),
    [(ACTION.SAVE_PDF, "Melding_r1.pdf"), (ACTION.SAVE_BUNDLE, "Melding_r1.kplan.json")],
)
def test_files_are_saved_byte_for_byte_under_the_delivered_name(
    driver: Driver,
    delivered: list[Report],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    action: DeliveryAction,
    name: str,
) -> None:
    proposed: list[str] = []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(path)
        return str(tmp_path / f"æøå {name}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    in_list(driver, monkeypatch, 1, lambda dialog: press(dialog, action))
    assert [Path(path).name for path in proposed] == [name]
    wanted = PDF if action is ACTION.SAVE_PDF else encode_bundle(delivered[0], A_DAY)
    assert (tmp_path / f"æøå {name}").read_bytes() == wanted


@posix_only("on Windows only an administrator makes symbolic links")
def test_the_report_file_is_never_overwritten(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del delivered
    errors: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, sentence, _theme: errors.append(sentence),
    )
    link = tmp_path / "rapport.pdf"
    link.symlink_to(driver.session.path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(link), ""))
    before = driver.session.path.read_bytes()
    in_list(driver, monkeypatch, 1, lambda dialog: press(dialog, ACTION.SAVE_PDF))
    assert len(errors) == 1
    assert driver.session.path.read_bytes() == before


def test_a_damaged_delivery_file_is_told_and_the_list_stays(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, sentence, _theme: errors.append(sentence),
    )
    damaged = replace(SENT)
    driver.session.deliveries.add(
        driver.window,
        Delivery(
            revision=1, sha256="a" * 64, made_at=A_DAY, file_names=("a.pdf",), events=(damaged,)
        ),
        b'{"format": "kplan-bundle/1"}',
        None,
        done=lambda: None,
        failed=not_stored,
    )
    driver.session.finish_requests()
    in_list(driver, monkeypatch, 1, lambda dialog: press(dialog, ACTION.OPEN))
    assert len(errors) == 1


@pytest.mark.parametrize("answer", [True, False])
def test_it_is_asked_before_a_delivery_counts_as_sent(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch, answer: bool
) -> None:
    del delivered

    def click(box: QMessageBox) -> int:
        role = QMessageBox.ButtonRole.AcceptRole if answer else QMessageBox.ButtonRole.RejectRole
        next(button for button in box.buttons() if box.buttonRole(button) == role).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", click)
    in_list(driver, monkeypatch, 2, lambda dialog: press(dialog, ACTION.MARK_SENT))
    path = driver.session.path
    driver.kplan.documents.close()
    file = ReportFile.open(path, read_only=True)
    stored = file.deliveries()
    file.close()
    assert stored[1].was_sent is answer
    assert stored[0].events == (SENT,)


def changes(dialog: ComparisonDialog) -> list[ElementChange]:
    return [change for goal in dialog._comparison.goals for change in goal.changes]


def test_a_delivery_is_compared_with_the_report_now(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[ElementChange] = []
    in_dialog(monkeypatch, ComparisonDialog, lambda dialog: found.extend(changes(dialog)))
    in_list(driver, monkeypatch, 1, lambda dialog: press(dialog, ACTION.COMPARE_NOW))
    (change,) = found
    assert change.old_text == next(delivered[0].all_notes()).text
    assert change.new_text == next(delivered[2].all_notes()).text


@pytest.mark.parametrize("revision", [1, 2])
def test_two_deliveries_are_compared_the_older_first(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch, revision: int
) -> None:
    found: list[ElementChange] = []
    in_dialog(monkeypatch, ComparisonDialog, lambda dialog: found.extend(changes(dialog)))
    in_dialog(
        monkeypatch,
        PickDialog,
        lambda dialog: QTest.keyClick(dialog.picker.search, Qt.Key.Key_Return),
    )
    in_list(driver, monkeypatch, revision, lambda dialog: press(dialog, ACTION.COMPARE_OTHER))
    (change,) = found
    assert change.old_text == next(delivered[0].all_notes()).text
    assert change.new_text == next(delivered[1].all_notes()).text


def test_the_e_mail_is_made_again_of_the_stored_bytes(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts: list[bytes] = []

    def wait(dialog: DeliverDialog) -> None:
        driver.qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=PATIENCE)
        assert dialog.outcome is not None
        drafts.append(dialog.outcome.written.paths.mail.read_bytes())

    in_dialog(monkeypatch, DeliverDialog, wait)
    in_list(driver, monkeypatch, 1, lambda dialog: press(dialog, ACTION.OPEN_MAIL))
    parts = email.message_from_bytes(drafts[0]).walk()
    attached = [part.get_payload(decode=True) for part in parts if part.get_filename()]
    assert attached == [PDF, encode_bundle(delivered[0], A_DAY)]
    assert driver.report == delivered[2]


def test_the_folder_is_shown_where_its_files_are(
    driver: Driver, delivered: list[Report], monkeypatch: pytest.MonkeyPatch, shown: list[Path]
) -> None:
    del delivered
    told: list[str] = []

    def ask(dialog: DeliveriesDialog) -> None:
        press(dialog, ACTION.SHOW_FOLDER)
        driver.window.context.background.finish()
        told.append(dialog.message())

    in_list(driver, monkeypatch, 1, ask)
    assert shown == []
    assert "ikke lenger" in told[0]
    folder = driver.session.path.parent / delivery_folder_name(driver.report)
    folder.mkdir()
    (folder / "Melding_r1.pdf").write_bytes(PDF)
    in_list(driver, monkeypatch, 1, ask)
    assert shown == [folder]


def test_the_status_line_leads_to_the_list(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    deliver(driver, 1, SENT)
    opened: list[DeliveriesDialog] = []
    in_dialog(monkeypatch, DeliveriesDialog, opened.append)
    line = driver.window.status
    driver.qtbot.waitUntil(lambda: "Levert 09.08.2014" in driver.visible_text(), timeout=PATIENCE)
    button = next(b for b in line.findChildren(QToolButton) if "Levert" in b.text())
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(opened) == 1


def test_a_delivery_that_was_sent_back_is_not_called_delivered(driver: Driver) -> None:
    returned = DeliveryEvent(
        status=DeliveryStatus.RETURNED,
        at=A_DAY + dt.timedelta(days=1),
        receipt_id="r1",
        new_deadline=dt.date(2014, 9, 1),
    )
    deliver(driver, 1, SENT, returned)
    line = driver.window.status
    driver.qtbot.waitUntil(lambda: "tilbake" in line._delivered.text(), timeout=PATIENCE)
    assert line._delivered.text() == "Sendt tilbake 10.08.2014"
    assert line._deadline.text() == "Frist 01.09.2014 · 23 dager igjen"


def test_the_deadline_leads_nowhere_before_a_delivery(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[DeliveriesDialog] = []
    in_dialog(monkeypatch, DeliveriesDialog, opened.append)
    button = next(b for b in driver.window.status.findChildren(QToolButton) if "Frist" in b.text())
    button.click()
    assert not opened
