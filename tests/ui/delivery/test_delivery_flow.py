"""The dialog that delivers keeps to its own report when another one is opened meanwhile."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.review.findings import Finding, FindingKind
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from tests.ui.driver import PATIENCE, Driver

ELSEWHERE = (Finding(FindingKind.UNCERTAIN, Location("a-goal-of-another-form")),)


@pytest.fixture
def other(driver: Driver, tmp_path: Path) -> Path:
    """Another report."""
    path = tmp_path / "Annen.kplan"
    shutil.copyfile(driver.session.path, path)
    return path


def open_report(driver: Driver, path: Path) -> None:
    driver.kplan.documents.open(path)
    driver.qtbot.waitUntil(lambda: driver.session.path == path, timeout=PATIENCE)


def test_what_is_found_in_the_next_report_is_not_shown_in_the_dialog_of_the_last(
    driver: Driver, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow = driver.window.delivery
    closed: list[DeliverDialog] = []

    def run(dialog: DeliverDialog) -> int:
        """As from another start of the program, with the file, while the dialog is open."""
        dialog.show()
        open_report(driver, other)
        flow.follow_findings(ELSEWHERE)
        closed.append(dialog)
        return 0

    monkeypatch.setattr(DeliverDialog, "exec", run)
    monkeypatch.setattr(DeliverDialog, "deleteLater", lambda _: None)
    flow.deliver()
    flow.follow_findings(ELSEWHERE)
    assert not closed[0].isVisible()


def test_what_was_found_in_the_last_report_is_not_shown_of_the_next(
    driver: Driver, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow = driver.window.delivery
    flow.follow_findings(ELSEWHERE)
    shown: list[DeliverDialog] = []

    def run(dialog: DeliverDialog) -> int:
        shown.append(dialog)
        return 0

    monkeypatch.setattr(DeliverDialog, "exec", run)
    # Its own findings come only later.
    monkeypatch.setattr(type(driver.workspace.checker), "check_again", lambda _: None)
    open_report(driver, other)
    flow.deliver()
    assert len(shown) == 1
