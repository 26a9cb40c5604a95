"""A read-only report: the window shows why, and no key, menu or button changes it."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import AddNote, SetHead, apply
from kplan_desktop.domain.model.location import InGoal, Location
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.domain.review.findings import Finding, FindingKind
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.file_access import LockedByOther, Writable
from kplan_desktop.ui.document.file_lock import Holder, lock_path
from kplan_desktop.ui.widgets.banner import Banner
from tests.folders import ROOT
from tests.ui.driver import (
    A_DAY,
    ALT,
    CONTROL,
    PLAIN,
    ROOMY,
    SHIFT,
    Driver,
    driver_in,
    make_file,
    report_in,
)

HOLDING = """
import datetime as dt, sys
from pathlib import Path
from kplan_desktop.ui.document.file_lock import FileLock
got = FileLock.acquire(
    Path(sys.argv[1]), name="Åse Øien", now=dt.datetime.fromisoformat(sys.argv[2])
)
print(type(got).__name__, flush=True)
sys.stdin.read()
got.release()
"""


@contextmanager
def open_elsewhere(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A separate process that has the file open until its input ends."""
    holder = subprocess.Popen(
        [sys.executable, "-P", "-c", HOLDING, str(path), A_DAY.isoformat()],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline().strip() == "FileLock"
        yield holder
    finally:
        holder.communicate()


@pytest.fixture
def file(tmp_path: Path, short_example: Report) -> Path:
    """A report with notes of a measure and of the goal, a mark, and no adviser's name."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    goal = short_example.goals[0].goal_id
    note = Note(id="own", activity_id="own", text="Under målet selv")
    report = apply(short_example, AddNote(InGoal(goal), 0, note, Activity(id="own")))
    make_file(path, apply(report, SetHead(report.unit_id, "")))
    return path


@pytest.fixture
def reader(empty_driver: Driver, file: Path) -> Iterator[Driver]:
    """The window on a report that another process has open."""
    with open_elsewhere(file):
        empty_driver.kplan.documents.open(file)
        yield empty_driver


def banner(driver: Driver) -> Banner:
    found = driver.window.findChild(Banner)
    assert found is not None
    return found


def click_offer(driver: Driver, text: str) -> None:
    """Click a button of the banner."""
    button = next(offer for offer in banner(driver).offers() if offer.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(text: str) -> list[str]:
    """Click the button with this text in the next message box; its texts are appended here."""
    texts: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        texts.append(f"{box.text()}\n{box.informativeText()}")
        next(button for button in box.buttons() if button.text() == text).click()

    QTimer.singleShot(0, press)
    return texts


def test_the_banner_shows_who_has_the_report_where_and_since_when(reader: Driver) -> None:
    clock = f"{A_DAY.astimezone():%H.%M}"
    assert reader.session.read_only
    text = banner(reader).text()
    assert banner(reader).isVisible()
    for part in ("Åse Øien", platform.node(), clock):
        assert part.casefold() in text.casefold()  # Windows writes its name in capitals
    assert [offer.text() for offer in banner(reader).offers()] == ["Prøv igjen", "Lagre en kopi …"]


def test_the_report_becomes_editable_when_the_owner_has_closed_it(
    empty_driver: Driver, file: Path
) -> None:
    with open_elsewhere(file):
        empty_driver.kplan.documents.open(file)
        click_offer(empty_driver, "Prøv igjen")
        assert isinstance(empty_driver.session.access, LockedByOther)
        assert "Åse Øien" in banner(empty_driver).text()
    click_offer(empty_driver, "Prøv igjen")
    assert not banner(empty_driver).isVisible()
    assert not banner(empty_driver).isVisible()
    empty_driver.write_in_note(0)
    empty_driver.type("!")
    empty_driver.wait_until_saved()
    assert report_in(file) == empty_driver.report


def test_retrying_shows_what_the_owner_has_written(
    empty_driver: Driver, file: Path, short_example: Report
) -> None:
    with open_elsewhere(file):
        empty_driver.kplan.documents.open(file)
        before = empty_driver.report
        with closing(ReportFile.open(file)) as owner:
            owner.save(owner.load(), short_example)
        assert empty_driver.report == before
    click_offer(empty_driver, "Prøv igjen")
    assert empty_driver.report == short_example


def test_two_windows_of_one_process_do_not_write_the_same_file(
    driver: Driver, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with driver_in(qtbot, qapp, tmp_path / "second", now=A_DAY, size=ROOMY) as second:
        second.kplan.documents.open(driver.session.path)
        assert second.session.read_only
        QTest.keyClicks(driver.page.texts()[1], " Videre.")
        driver.wait_until_saved()
        driver.kplan.documents.close()
        click_offer(second, "Prøv igjen")
        assert not banner(second).isVisible()
        assert second.note_texts()[0].endswith(" Videre.")


def test_a_lock_left_by_a_killed_process_is_taken_over_silently(
    empty_driver: Driver, file: Path
) -> None:
    with open_elsewhere(file) as holder:
        holder.kill()
        holder.wait()
        assert lock_path(file).exists()
        empty_driver.kplan.window.flow.open_path(file)
    assert isinstance(empty_driver.session.access, Writable)
    assert not banner(empty_driver).isVisible()


def leave_lock_of_another_computer(path: Path) -> None:
    lock = lock_path(path)
    lock.write_bytes(b"4711\nkplan\nkontor-pc\n\n\n")
    facts = {"name": "Kari <b>Vik</b>", "computer": "kontor-pc", "process": 4711}
    facts["since"] = "2014-08-08T09:30:00+02:00"
    lock.with_suffix(".holder").write_text(json.dumps(facts), encoding="utf-8")


@pytest.mark.parametrize(
    ("button", "writable"), [("Åpne bare for lesing", False), ("Overta", True)]
)
def test_a_lock_of_another_computer_is_asked_about(
    empty_driver: Driver, file: Path, button: str, writable: bool
) -> None:
    leave_lock_of_another_computer(file)
    texts = answer(button)
    empty_driver.window.flow.open_path(file)
    assert "Kari <b>Vik</b>" in texts[0]
    assert "kontor-pc" in texts[0]
    assert "08.08.2014" in texts[0]
    assert isinstance(empty_driver.session.access, Writable) == writable
    assert banner(empty_driver).isVisible() != writable


def test_no_lock_is_taken_over_without_confirmation(empty_driver: Driver, file: Path) -> None:
    leave_lock_of_another_computer(file)
    empty_driver.kplan.documents.open(file)
    assert empty_driver.session.access == LockedByOther(
        Holder(
            "Kari <b>Vik</b>",
            "kontor-pc",
            dt.datetime.fromisoformat("2014-08-08T09:30:00+02:00"),
            remote=True,
        )
    )


KEYS = [
    Qt.Key(code)
    for first, last in (
        (Qt.Key.Key_Space, Qt.Key.Key_Underscore),
        (Qt.Key.Key_AE, Qt.Key.Key_AE),
        (Qt.Key.Key_Ooblique, Qt.Key.Key_Ooblique),
        (Qt.Key.Key_Aring, Qt.Key.Key_Aring),
        (Qt.Key.Key_Escape, Qt.Key.Key_SysReq),
        (Qt.Key.Key_Home, Qt.Key.Key_PageDown),
        (Qt.Key.Key_F1, Qt.Key.Key_F12),
    )
    for code in range(first.value, last.value + 1)
]
MODIFIERS = [PLAIN, SHIFT, CONTROL, CONTROL | SHIFT, ALT]
LEAVING = {"new", "open", "example", "take_in", "take_in_word", "quit"}
"""Actions that open another report or end the program."""


@pytest.fixture
def accepted_dialogs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Types in every dialog and accepts it at once; yields their titles."""
    titles: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **_options: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **_options: ("", ""))

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            titles.append(dialog.windowTitle())
            QTest.keyClicks(QApplication.focusWidget() or dialog, "X")
            dialog.accept()
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            menu.close()

    timer = QTimer()
    timer.timeout.connect(accept)
    timer.start(5)
    yield titles
    timer.stop()


def assert_unchanged(driver: Driver, report: Report, content: bytes) -> None:
    """Assert that report and file are unchanged and the undo stack is empty."""
    QApplication.processEvents()
    assert driver.report == report
    assert driver.session.path.read_bytes() == content
    assert driver.session.undo_stack.count() == 0
    # The page shows the report.
    shown = driver.shown_texts()
    driver.page.sync(driver.report, driver.page.goal_id)
    assert shown == driver.shown_texts()


@pytest.mark.parametrize("modifiers", MODIFIERS, ids=lambda modifier: str(modifier.value))
def test_no_key_changes_anything(
    reader: Driver, accepted_dialogs: list[str], modifiers: Qt.KeyboardModifier
) -> None:
    report, content = reader.report, reader.session.path.read_bytes()
    leaving_keys = [key.toString() for name in LEAVING for key in action(reader, name).shortcuts()]
    QGuiApplication.clipboard().setText("fra utklippstavlen")
    goal = reader.page.goal_id
    assert len(reader.page.texts()) > 3
    for index in (0, 1, -1):
        for key in KEYS:
            if QKeySequence(key.value | modifiers.value).toString() in leaving_keys:
                continue
            # Some keys open another goal.
            reader.workspace.go_to(Location(goal))
            text = reader.page.texts()[index]
            text.setFocus()
            text.selectAll()
            QTest.keyClick(text, key, modifiers)
    assert_unchanged(reader, report, content)
    del accepted_dialogs


def test_no_action_changes_anything(reader: Driver, accepted_dialogs: list[str]) -> None:
    report, content = reader.report, reader.session.path.read_bytes()
    leaving = {action(reader, name) for name in LEAVING}
    reader.page.texts()[1].setFocus()
    actions = [found for found in reader.window.findChildren(QAction) if found not in leaving]
    assert len(actions) > 20
    for staying in actions:
        staying.trigger()
        QApplication.processEvents()
    assert_unchanged(reader, report, content)
    del accepted_dialogs


def test_no_button_of_the_page_changes_anything(
    reader: Driver, accepted_dialogs: list[str]
) -> None:
    report, content = reader.report, reader.session.path.read_bytes()
    for button in reader.workspace.findChildren(QAbstractButton):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert_unchanged(reader, report, content)
    del accepted_dialogs


def test_neither_input_method_nor_drop_nor_menu_changes_a_text(reader: Driver) -> None:
    report, content = reader.report, reader.session.path.read_bytes()
    text = reader.page.texts()[1]
    text.setFocus()
    text.selectAll()
    composed = QInputMethodEvent()
    composed.setCommitString("sammensatt")
    QApplication.sendEvent(text, composed)
    data = QMimeData()
    data.setText("sluppet")
    assert not text.canPaste()
    for entry in text.menu_at(QPoint(1, 1)).actions():
        entry.trigger()
    assert_unchanged(reader, report, content)


def test_a_finding_opens_its_location_and_changes_nothing(
    reader: Driver, accepted_dialogs: list[str]
) -> None:
    report, content = reader.report, reader.session.path.read_bytes()
    measure = reader.entry.measures[0]
    location = Location(reader.page.goal_id, measure.id, measure.notes[0].id)
    for kind in FindingKind:
        reader.workspace.side.findings.chosen.emit(Finding(kind, location))
        QTest.keyClicks(reader.focus, "abc")
    assert_unchanged(reader, report, content)
    assert accepted_dialogs == []


def test_texts_can_be_copied(reader: Driver) -> None:
    text = reader.page.texts()[1]
    text.setFocus()
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == text.text() == reader.note_texts()[0]


@pytest.mark.parametrize("name", ["report_pdf", "plan_pdf"])
def test_pdfs_can_be_exported(
    reader: Driver,
    shown: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    target = tmp_path / "ut.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **_options: (str(target), ""))
    action(reader, name).trigger()
    reader.qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert target.read_bytes().startswith(b"%PDF")


def test_editing_continues_in_a_saved_copy(
    reader: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kopi"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **_options: (str(target), ""))
    report, original = reader.report, reader.session.path
    click_offer(reader, "Lagre en kopi …")
    reader.session.finish_requests()
    assert reader.session.path == tmp_path / "kopi.kplan"
    assert isinstance(reader.session.access, Writable)
    assert reader.report == report
    reader.write_in_note(0)
    reader.type("!")
    reader.wait_until_saved()
    assert report_in(original) == report


def test_a_write_protected_file_is_opened_read_only_with_the_reason(
    empty_driver: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write to all files, so the check is replaced."""
    allowed = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode, **how: path != file and allowed(path, mode, **how)
    )
    empty_driver.kplan.documents.open(file)
    assert empty_driver.session.read_only
    assert banner(empty_driver).text().startswith("Bare for lesing: ")
    assert [offer.text() for offer in banner(empty_driver).offers()] == [
        "Prøv igjen",
        "Lagre en kopi …",
    ]
    assert not lock_path(file).exists()


def action(driver: Driver, name: str) -> QAction:
    found = getattr(driver.window.actions_of_window, name)
    assert isinstance(found, QAction)
    return found
