"""Approving the report: one edit, which holds until something else changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kplan_desktop.domain.delivery.approval_state import approval_holds
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.exchange.bundle.bundle_json import approved_content_sha256
from kplan_desktop.ui.delivery.approval_dialog import ApprovalDialog
from tests.ui.driver import Driver


def in_the_dialog(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, do: Callable[[ApprovalDialog], None]
) -> None:
    def use(dialog: ApprovalDialog) -> int:
        dialog.show()
        do(dialog)
        return dialog.result()

    monkeypatch.setattr(ApprovalDialog, "exec", use)
    driver.window.actions_of_window.approval.trigger()


def approve(dialog: ApprovalDialog) -> None:
    """Fill in who, as what and when, by the keyboard."""
    (answer,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Godkjent"]
    assert not answer.isEnabled()
    QTest.keyClicks(dialog.name, "Kari <b>Nordmann</b>")
    QTest.keyClicks(dialog.role, "styreleder")
    dialog.date.setDate(QDate(2014, 8, 7))
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def holds(driver: Driver) -> bool:
    return approval_holds(driver.report, approved_content_sha256(driver.report))


def test_an_approval_is_one_step_that_lapses_with_a_change(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_dialog(driver, monkeypatch, approve)
    approval = driver.report.approval
    assert approval is not None
    assert (approval.name, approval.role) == ("Kari <b>Nordmann</b>", "styreleder")
    assert approval.date == dt.date(2014, 8, 7)
    assert holds(driver)
    driver.write_in_note(0)
    driver.type("x")
    assert not holds(driver)
    assert driver.report.approval == approval
    driver.workspace.undo()
    assert holds(driver)
    driver.workspace.undo()
    assert driver.report.approval is None


def test_an_approval_is_given_again_and_taken_back(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_dialog(driver, monkeypatch, approve)
    driver.write_in_note(0)
    driver.type("x")
    shown: list[Approval | None] = []

    def again(dialog: ApprovalDialog) -> None:
        shown.append(dialog.approval(""))
        dialog.accept()

    in_the_dialog(driver, monkeypatch, again)
    assert shown[0] is not None
    assert shown[0].name == "Kari <b>Nordmann</b>"
    assert holds(driver)

    def take_back(dialog: ApprovalDialog) -> None:
        (back,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Trekk tilbake"]
        back.click()

    in_the_dialog(driver, monkeypatch, take_back)
    assert driver.report.approval is None


def test_giving_up_changes_nothing(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    before = driver.report
    in_the_dialog(driver, monkeypatch, ApprovalDialog.reject)
    assert driver.report is before
