"""Approving the report: set by keys, lapses with a change, holds again by undo, is withdrawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.delivery.approval_state import ApprovalState
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds, approved_content_sha256
from kplan_desktop.ui.delivery.approval_dialog import ApprovalDialog
from tests.ui.driver import PATIENCE, Driver
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names

TODAY = dt.date(2014, 8, 9)
GIVEN = Approval(name="Kari Nordmann", role="fylkesleder", date=TODAY, covers="0" * 64)


@pytest.fixture
def dialog_of(qtbot: QtBot) -> Callable[..., ApprovalDialog]:
    def make(
        now: Approval | None = None, state: ApprovalState = ApprovalState.NONE
    ) -> ApprovalDialog:
        dialog = ApprovalDialog(now, state, "f" * 64, TODAY, make_theme(), None)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return make


def test_name_role_and_day_are_taken_and_nothing_else_is_needed(
    dialog_of: Callable[..., ApprovalDialog],
) -> None:
    dialog = dialog_of()
    assert_all_have_names(dialog)
    QTest.keyClicks(dialog.name, " Styret ")
    dialog.date.setText("5.8.2014")
    QTest.keyClick(dialog.date, Qt.Key.Key_Return)
    assert dialog.answer == Approval(
        name="Styret", role="", date=dt.date(2014, 8, 5), covers="f" * 64
    )
    assert dialog.result() == ApprovalDialog.DialogCode.Accepted


@pytest.mark.parametrize(
    ("name", "date"), [("", "5.8.2014"), (" ", "5.8.2014"), ("Kari", "høsten 2014"), ("Kari", "")]
)
def test_what_is_missing_is_said_and_nothing_moves(
    dialog_of: Callable[..., ApprovalDialog], name: str, date: str
) -> None:
    dialog = dialog_of()
    place = dialog.name.pos()
    dialog.name.setText(name)
    dialog.date.setText(date)
    dialog._approve()
    assert dialog._missing.text()
    assert (dialog.isVisible(), dialog.answer) == (True, None)
    assert dialog.name.pos() == place


def test_one_that_has_lapsed_is_given_anew_with_today_or_withdrawn(
    dialog_of: Callable[..., ApprovalDialog],
) -> None:
    dialog = dialog_of(GIVEN, ApprovalState.LAPSED)
    assert (dialog.name.text(), dialog.role.text()) == ("Kari Nordmann", "fylkesleder")
    dialog._approve()
    assert dialog.answer is not None
    assert dialog.answer.covers == "f" * 64
    dialog = dialog_of(GIVEN, ApprovalState.HOLDS)
    dialog._withdraw()
    assert dialog.answer is None
    dialog = dialog_of(GIVEN, ApprovalState.HOLDS)
    dialog.reject()
    assert dialog.answer == GIVEN


def answer_with(do: Callable[[ApprovalDialog], None]) -> None:
    """Have the next approval dialog be answered by ``do``, once it is open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ApprovalDialog):
            do(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def approve(dialog: ApprovalDialog) -> None:
    dialog.name.setText("Kari <b>")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)


def test_the_menu_approves_and_withdraws_each_as_one_step(driver: Driver) -> None:
    action = driver.window.actions_of_window.approval
    answer_with(approve)
    action.trigger()
    driver.qtbot.waitUntil(lambda: driver.report.approval is not None, timeout=PATIENCE)
    approval = driver.report.approval
    assert approval is not None
    assert approval.name == "Kari <b>"
    assert approval.covers == approved_content_sha256(driver.report)
    assert driver.window.status.message.text() == "Godkjent av Kari <b>, 09.08.2014"
    answer_with(ApprovalDialog._withdraw)
    action.trigger()
    driver.qtbot.waitUntil(lambda: driver.report.approval is None, timeout=PATIENCE)
    driver.workspace.undo()
    assert driver.report.approval == approval
    driver.workspace.undo()
    assert driver.report.approval is None


def test_what_the_check_says_about_the_whole_report_leads_to_its_dialog(driver: Driver) -> None:
    answer_with(approve)
    driver.window.actions_of_window.approval.trigger()
    driver.qtbot.waitUntil(lambda: driver.report.approval is not None, timeout=PATIENCE)
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow, timeout=PATIENCE)
    driver.write_in_note(0)
    driver.type("x")
    lapsed = "Godkjenningen gjelder ikke lenger"
    driver.qtbot.waitUntil(
        lambda: any(lapsed in text for text in driver.finding_texts()), timeout=PATIENCE
    )
    (row,) = [row for row in driver.finding_rows() if lapsed in row.data()]
    driver.finding_list.setCurrentIndex(row)
    answer_with(approve)
    driver.workspace.side.findings.mend_button.click()
    driver.qtbot.waitUntil(lambda: approval_that_holds(driver.report) is not None, timeout=PATIENCE)
