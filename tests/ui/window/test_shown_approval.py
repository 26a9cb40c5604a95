"""The status line says who approved the report, and when the approval no longer holds."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from kplan_desktop.domain.delivery.approval_state import ApprovalState
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.edits import SetApproval
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
