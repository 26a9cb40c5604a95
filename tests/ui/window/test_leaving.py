"""Closing the window: running tasks finish, and no bug blocks it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.save_state import SaveFaultError
from kplan_desktop.ui.files.file_flow import FileFlow
from kplan_desktop.ui.files.printing import PrintJob
from kplan_desktop.ui.files.versions_dialog import VersionsDialog
from kplan_desktop.ui.messages.error_dialog import NoticeDialog
from tests.ui.driver import PATIENCE, Driver, report_in
from tests.ui.sessions import blocked


class NoRoomError(UserError):
    """The error of a full disk."""


def deliveries_in(path: Path) -> list[Delivery]:
    with closing(ReportFile.open(path)) as file:
        file.load()
        return list(file.deliveries())


def test_a_window_closed_during_a_delivery_keeps_the_delivery(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = driver.session.path

    def deliver_and_leave(dialog: DeliverDialog) -> int:
        dialog.go_on.click()
        driver.qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=PATIENCE)
        dialog.go_on.click()
        driver.window.close()
        return 0

    monkeypatch.setattr(DeliverDialog, "exec", deliver_and_leave)
    driver.window.actions_of_window.deliver.trigger()
    assert not driver.window.isVisible()
    (delivery,) = deliveries_in(path)
    assert len(delivery.file_names) == 3
    assert all(list(path.parent.rglob(name)) for name in delivery.file_names)


def test_a_window_closed_during_an_export_leaves_a_complete_pdf(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: list[Path]
) -> None:
    path = tmp_path / "ut.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    driver.window.actions_of_window.plan_pdf.trigger()
    driver.window.close()
    assert not driver.window.isVisible()
    assert path.read_bytes().startswith(b"%PDF")
    assert shown == [path]


def test_what_a_pdf_lacks_does_not_keep_a_window_open_that_is_being_closed(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: list[Path]
) -> None:
    def fail(_dialog: NoticeDialog) -> int:
        raise AssertionError("a notice while the window is being closed")

    path = tmp_path / "ut.pdf"
    monkeypatch.setattr(NoticeDialog, "exec", fail)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    driver.write_in_note(0)
    driver.workspace.editor.write_note(driver.entry.measures[0].notes[0].id, "\U0001f3bb")
    driver.window.actions_of_window.report_pdf.trigger()
    driver.session.finish_requests()
    driver.window.close()
    assert not driver.window.isVisible()
    assert shown == [path]


def test_a_bug_in_saving_is_reported_once_and_then_needs_confirmation(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_RETRY", 10**7)
    questions: list[UserError] = []
    answers = iter([False, True])

    def ask(_self: FileFlow, error: UserError) -> bool:
        questions.append(error)
        return next(answers)

    def fail(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(FileFlow, "may_lose_unsaved", ask)
    monkeypatch.setattr(driver.session._file, "save", fail)
    path, before = driver.session.path, driver.report_in_file()
    driver.write_in_note(0)
    driver.type("x")
    with pytest.raises(RuntimeError, match="a bug"):
        driver.window.close()
    assert driver.window.isVisible()
    assert questions == []
    driver.window.close()
    assert driver.window.isVisible()
    driver.window.close()
    assert not driver.window.isVisible()
    assert [type(error) for error in questions] == [SaveFaultError] * 2
    assert report_in(path) == before


def test_a_bug_in_an_export_does_not_block_closing(driver: Driver) -> None:
    def fail() -> None:
        raise RuntimeError("a bug")

    broken: list[str] = []
    driver.kplan._background.run(
        fail,
        done=lambda _: broken.append("done"),
        failed=lambda _: broken.append("failed"),
        broken=lambda: broken.append("broken"),
    )
    with pytest.raises(RuntimeError, match="a bug"):
        driver.window.close()
    assert driver.window.isVisible()
    driver.window.close()
    assert not driver.window.isVisible()
    assert broken == ["broken"]


def test_no_printer_is_asked_for_when_a_window_is_closed_before_the_pages_were_made(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(PrintJob, "print", lambda *arguments: asked.append(arguments))
    driver.qtbot.waitUntil(lambda: driver.session.deliveries.are_read, timeout=PATIENCE)
    driver.window.actions_of_window.print_report.trigger()
    driver.window.close()
    assert not driver.window.isVisible()
    assert driver.window.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert asked == []


def test_no_versions_are_shown_when_a_window_is_closed_before_they_were_listed(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[VersionsDialog] = []
    monkeypatch.setattr(VersionsDialog, "exec", lambda dialog: opened.append(dialog))
    path = driver.session.path
    driver.write_in_note(0)
    with blocked(driver.session._worker):
        driver.type("x")
        driver.window.actions_of_window.versions.trigger()
    written = driver.report
    driver.window.close()
    assert not driver.window.isVisible()
    assert opened == []
    assert report_in(path) == written


# --- background tasks ---------------------------------------------------------------------------


def test_results_are_delivered_once_and_in_order(driver: Driver) -> None:
    background = BackgroundTasks()
    results: list[object] = []

    def raising(error: Exception) -> Callable[[], None]:
        def work() -> None:
            raise error

        return work

    error = NoRoomError()
    background.run(lambda: 1, done=results.append, failed=results.append)
    background.run(raising(error), done=results.append, failed=results.append)
    background.run(lambda: 2, done=results.append, failed=results.append)
    background.finish()
    assert results == [1, error, 2]
    driver.qtbot.wait(50)
    assert results == [1, error, 2]
    background.close()
