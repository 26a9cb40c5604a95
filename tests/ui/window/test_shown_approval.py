"""The status line says who approved the report, and when the approval no longer holds."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kplan_desktop.domain.delivery.approval_state import ApprovalState
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import SetApproval
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle import bundle_json
from kplan_desktop.exchange.bundle.bundle_json import approved_content_sha256
from tests.ui.driver import CONTROL, PATIENCE, Driver


def test_an_approval_lapses_with_a_change_and_holds_again_by_undo(driver: Driver) -> None:
    status = driver.window.status

    def wait_for(state: ApprovalState, text: str) -> None:
        checker = driver.workspace.checker
        driver.qtbot.waitUntil(lambda: checker.approval_state() is state, timeout=PATIENCE)
        driver.qtbot.waitUntil(lambda: status._approval.text() == text, timeout=PATIENCE)

    approval = Approval(
        name="Kari <b>",
        role="",
        date=dt.date(2014, 8, 9),
        covers=approved_content_sha256(driver.report),
    )
    driver.session.do(SetApproval(approval), "Approve")
    wait_for(ApprovalState.HOLDS, "Godkjent av Kari <b>, 09.08.2014")
    place = status._findings.pos(), status._deadline.pos()
    driver.write_in_note(0)
    driver.type(" x")
    wait_for(ApprovalState.LAPSED, "Godkjenningen gjelder ikke lenger: meldingen er endret")
    assert driver.report.approval == approval
    # A message ends it in «…», and does not cut it.
    status.show_message("Laget: Melding-2012-2014_Sør-Trøndelag_r1_2014-08-20.eml")
    shown = status._approval
    end = shown.mapTo(status, shown.contentsRect().topRight()).x()
    assert shown.width() > shown.contentsRect().width()
    assert end < status.message.x()
    status.message.clear()
    driver.press(Qt.Key.Key_Z, CONTROL)
    wait_for(ApprovalState.HOLDS, "Godkjent av Kari <b>, 09.08.2014")
    assert (status._findings.pos(), status._deadline.pos()) == place
    driver.press(Qt.Key.Key_Z, CONTROL)
    wait_for(ApprovalState.NONE, "")


def test_nothing_typed_is_stored_after_the_look_at_an_approval(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content is hashed beside the thread of the file, once for each report."""
    looked: list[Report] = []
    may_end = threading.Event()

    def slow(report: Report) -> Approval | None:
        looked.append(report)
        may_end.wait(PATIENCE / 1000)
        return report.approval

    monkeypatch.setattr(bundle_json, "approval_that_holds", slow)
    checker = driver.workspace.checker
    approval = Approval(name="Kari", role="", date=dt.date(2014, 8, 9), covers="0" * 64)
    driver.session.do(SetApproval(approval), "Approve")
    driver.qtbot.waitUntil(lambda: bool(looked), timeout=PATIENCE)
    approved = driver.report
    checker.check_again()
    QTest.qWait(50)
    driver.write_in_note(0)
    driver.type(" x")
    driver.qtbot.waitUntil(lambda: driver.report_in_file() == driver.report, timeout=PATIENCE)
    assert looked == [approved]
    may_end.set()
    driver.qtbot.waitUntil(
        lambda: checker.approval_state() is ApprovalState.HOLDS, timeout=PATIENCE
    )
    driver.qtbot.waitUntil(lambda: len(looked) == 2, timeout=PATIENCE)
    assert looked[1] is driver.report
