"""What the adviser sees of an unexpected error anywhere in the program."""

from __future__ import annotations

import gc
import logging
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, qWarning
from PySide6.QtGui import QFont, QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.save_state import NotSaved, Saved
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.runtime import crash_handler
from kplan_desktop.ui.runtime.crash_dialog import CrashDialog
from kplan_desktop.ui.runtime.crash_handler import CrashHandler
from kplan_desktop.ui.runtime.rescue import BUNDLE, NothingOpen, NotRescued, Rescue, SavedElsewhere
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import A_DAY, PATIENCE, Driver
from tests.ui.sessions import NoRoomError

WRITTEN = "HEMMELIG"


class BoomError(Exception):
    """A bug."""


@pytest.fixture
def crashes(driver: Driver, qapp: QApplication, tmp_path: Path) -> Iterator[CrashHandler]:
    """The crash handler of the whole program, with two rescue folders."""
    with caught(driver, qapp, tmp_path) as catcher:
        yield catcher


@contextmanager
def caught(driver: Driver, qapp: QApplication, tmp_path: Path) -> Iterator[CrashHandler]:
    """A crash handler that watches the program, with two rescue folders."""
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    catcher = CrashHandler(qapp, tmp_path / "data", now=lambda: A_DAY)
    kplan = driver.kplan
    catcher.watch(driver.window, kplan.documents, kplan.shown_beside, lambda: [tmp_path / "second"])
    yield catcher
    for dialog in dialogs():
        dialog.accept()
    catcher.close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def dialogs() -> list[CrashDialog]:
    """The visible crash dialogs."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashDialog) and widget.isVisible()
    ]


def the_dialog(qtbot: QtBot) -> CrashDialog:
    """The only dialog, once visible."""
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=PATIENCE)
    (dialog,) = dialogs()
    return dialog


def visible_text(dialog: CrashDialog) -> str:
    """The labels of the dialog, without the report."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def go_on(driver: Driver, dialog: CrashDialog) -> None:
    """Continue, and give the window focus as a window manager does."""
    dialog.go_on.click()
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow, timeout=PATIENCE)


def copied(dialog: CrashDialog) -> str:
    """The report as copied by the button."""
    dialog.copy.click()
    return QGuiApplication.clipboard().text()


def boom() -> None:
    raise BoomError(WRITTEN)


def in_a_slot() -> None:
    QTimer.singleShot(0, boom)


def in_a_thread() -> None:
    thread = threading.Thread(target=boom, name="a-thread")
    thread.start()
    thread.join()


class _FailingFinalizer:
    def __del__(self) -> None:
        boom()


def in_a_finalizer() -> None:
    _FailingFinalizer()
    gc.collect()


def in_a_log_of_a_library() -> None:
    try:
        boom()
    except BoomError:
        logging.getLogger("concurrent.futures").exception("exception calling %r", WRITTEN)


@pytest.mark.parametrize("fail", [in_a_slot, in_a_thread, in_a_finalizer, in_a_log_of_a_library])
def test_an_error_anywhere_is_shown_with_a_report_to_copy(
    crashes: CrashHandler, qtbot: QtBot, fail: Callable[[], None], capfd: pytest.CaptureFixture[str]
) -> None:
    fail()
    dialog = the_dialog(qtbot)
    report = copied(dialog)
    assert (
        "tests.ui.runtime.test_crash_handler.BoomError" in report
        or "test_crash.BoomError" in report
    )
    assert " boom" in report
    reported = report + visible_text(dialog) + crashes.log.path.read_text("ascii")
    assert WRITTEN not in reported + "".join(capfd.readouterr())
    dialog.go_on.click()
    assert dialogs() == []


@pytest.mark.usefixtures("crashes")
def test_an_error_in_an_export_is_shown(qtbot: QtBot) -> None:
    background = BackgroundTasks()
    background.run(boom, done=lambda _: None, failed=lambda _: None)
    assert "boom" in copied(the_dialog(qtbot))
    background.close()


@pytest.mark.usefixtures("crashes")
def test_an_error_in_a_thread_is_shown_by_the_gui_thread(qtbot: QtBot) -> None:
    in_a_thread()
    assert "Thread a-thread" in copied(the_dialog(qtbot))


@pytest.mark.usefixtures("crashes")
def test_typed_text_is_stored_before_the_dialog_opens(driver: Driver, qtbot: QtBot) -> None:
    driver.write_in_note(0)
    driver.type(" Og mer.")
    assert not isinstance(driver.session.save_state, Saved)
    in_a_slot()
    dialog = the_dialog(qtbot)
    assert "Det du skrev, er lagret." in visible_text(dialog)
    assert driver.report_in_file().goals[0].measures[0].notes[0].text.endswith(" Og mer.")
    go_on(driver, dialog)
    driver.write_in_note(0)
    driver.type(" Videre.")
    driver.wait_until_saved()


@pytest.mark.usefixtures("crashes")
def test_an_error_in_saving_writes_a_rescue_bundle(
    driver: Driver,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def save(_file: ReportFile, _before: Report, _after: Report) -> None:
        boom()

    with monkeypatch.context() as patch:
        patch.setattr(ReportFile, "save", save)
        driver.write_in_note(0)
        driver.type(" Og mer.")
        dialog = the_dialog(qtbot)
        (rescued,) = (tmp_path / "data" / "rescued").iterdir()
        assert str(rescued) in visible_text(dialog)
        assert decode_bundle(rescued.read_bytes()).report == driver.report
        assert rescued.name == "2014-08-09 12.00.00.kplan.json"
        assert WRITTEN not in copied(dialog)
        go_on(driver, dialog)
        # Writing continues, saving keeps failing, and the rescue bundle is always the newest.
        driver.write_in_note(0)
        driver.type(" Enda mer.")
        qtbot.waitUntil(
            lambda: decode_bundle(rescued.read_bytes()).report == driver.report, timeout=PATIENCE
        )
        assert list(rescued.parent.iterdir()) == [rescued]
    driver.session.flush()
    assert driver.report_in_file() == driver.report


@pytest.mark.usefixtures("crashes")
def test_a_text_that_did_not_reach_the_report_is_rescued(
    driver: Driver,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def write(_editor: ReportEditor, _note_id: str, _text: str) -> None:
        boom()

    monkeypatch.setattr(ReportEditor, "write_note", write)
    driver.window._show_session(driver.kplan.documents.session)
    driver.write_in_note(0)
    driver.type(" Og mer.")
    dialog = the_dialog(qtbot)
    qtbot.waitUntil(lambda: driver.shown_texts()[1].endswith(" Og mer."), timeout=PATIENCE)
    (rescued,) = (tmp_path / "data" / "rescued").iterdir()
    before = driver.note_texts()[0]
    assert not before.endswith(" Og mer.")
    assert rescued.name == "2014-08-09 12.00.00 (tekster fra skjermen).txt"
    assert rescued.read_text("utf-8").startswith(before)
    assert str(rescued) in visible_text(dialog)


def test_the_next_rescue_folder_is_used_where_the_first_is_not_writable(
    crashes: CrashHandler,
    driver: Driver,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    (tmp_path / "data" / "rescued").write_text("a file has the folder's name")
    monkeypatch.setattr(Session, "flush", boom_of_session)
    driver.write_in_note(0)
    driver.type("!")
    in_a_slot()
    the_dialog(qtbot)
    assert isinstance(crashes._rescued, SavedElsewhere)
    (file,) = crashes._rescued.files
    assert file.parent == tmp_path / "second"
    assert file.name.endswith(BUNDLE)


def test_the_dialog_admits_that_nothing_could_be_rescued(
    crashes: CrashHandler, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "data" / "rescued").write_text("a file has the folder's name")
    (tmp_path / "second").write_text("here too")
    monkeypatch.setattr(Session, "flush", boom_of_session)
    in_a_slot()
    dialog = the_dialog(qtbot)
    assert isinstance(crashes._rescued, NotRescued)
    assert "kunne ikke lagres noe sted" in visible_text(dialog)


@pytest.mark.usefixtures("crashes")
def test_a_lone_surrogate_does_not_lose_the_rest_of_the_text(
    driver: Driver, qtbot: QtBot, tmp_path: Path
) -> None:
    note = driver.entry.measures[0].notes[0]
    driver.page._editor.write_note(note.id, note.text + " \ud83c og mer")
    in_a_slot()
    the_dialog(qtbot)
    (rescued,) = (tmp_path / "data" / "rescued").iterdir()
    text = rescued.read_text("utf-8")
    assert note.text + " \\ud83c og mer" in text
    assert all(note in text for note in driver.note_texts(1))
    driver.page._editor.write_note(note.id, note.text)


def boom_of_session(_session: Session) -> None:
    """Storing fails."""
    boom()


@pytest.mark.parametrize("may_go_on", [True, False])
def test_the_dialog_fits_the_screen_at_any_size_of_text(qtbot: QtBot, may_go_on: bool) -> None:
    lines = "kplan_desktop/ui/document/session.py:189 Session._on_save_ended\n" * 60
    rescued = SavedElsewhere(tuple(Path("x" * 200 + str(number)) for number in range(3)))
    font = QApplication.font()
    try:
        for size in (font.pointSizeF(), font.pointSizeF() * 2):
            larger = QFont(font)
            larger.setPointSizeF(size)
            QApplication.setFont(larger)
            dialog = CrashDialog(lines, rescued, None, may_go_on=may_go_on, quit=lambda: None)
            qtbot.addWidget(dialog)
            dialog.show()
            assert dialog.height() <= dialog.screen().availableGeometry().height()
            for button in (dialog.copy, dialog.quit):
                assert dialog.rect().contains(button.geometry())
            assert dialog.go_on.isVisible() == may_go_on
    finally:
        QApplication.setFont(font)


@pytest.mark.parametrize("may_go_on", [True, False])
def test_escape_continues_where_possible_and_quits_otherwise(qtbot: QtBot, may_go_on: bool) -> None:
    quits: list[bool] = []
    dialog = CrashDialog(
        "", NothingOpen(), None, may_go_on=may_go_on, quit=lambda: quits.append(True)
    )
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert bool(quits) != may_go_on


def test_repeated_errors_share_one_dialog_with_a_count(crashes: CrashHandler, qtbot: QtBot) -> None:
    for _ in range(100):
        in_a_slot()
    dialog = the_dialog(qtbot)
    qtbot.waitUntil(lambda: "99" in visible_text(dialog), timeout=PATIENCE)
    assert len(dialogs()) == 1
    faults = [line for line in crashes.log.path.read_text().splitlines() if " fault " in line]
    assert len(faults) == 7


class _Painting(QWidget):
    """Raises whenever it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        _Painting.painted += 1
        boom()


@pytest.mark.usefixtures("crashes")
def test_an_error_in_every_painting_leaves_the_program_usable(driver: Driver, qtbot: QtBot) -> None:
    painting = _Painting(driver.window)
    painting.resize(50, 50)
    painting.show()
    dialog = the_dialog(qtbot)
    dialog.go_on.click()
    begun = _Painting.painted
    timer = QTimer()
    timer.timeout.connect(painting.update)
    timer.start(5)
    qtbot.waitUntil(lambda: _Painting.painted > begun + 20, timeout=PATIENCE)
    assert dialogs() == []
    timer.stop()
    painting.hide()


@pytest.mark.usefixtures("crashes")
def test_the_same_error_is_shown_again_after_a_pause(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_a_slot()
    the_dialog(qtbot).go_on.click()
    monkeypatch.setattr(crash_handler, "_REST", 0.0)
    in_a_slot()
    the_dialog(qtbot)


@pytest.mark.usefixtures("crashes")
def test_a_different_error_is_shown_at_once(qtbot: QtBot) -> None:
    in_a_slot()
    the_dialog(qtbot).go_on.click()
    QTimer.singleShot(0, lambda: 1 // 0)
    assert "ZeroDivisionError" in copied(the_dialog(qtbot))


def test_an_error_in_the_error_dialog_does_not_recurse(
    crashes: CrashHandler, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        boom()

    with monkeypatch.context() as patch:
        patch.setattr(CrashDialog, "__init__", fail)
        in_a_slot()
        qtbot.waitUntil(lambda: "dialog=" in crashes.log.path.read_text(), timeout=PATIENCE)
    QTimer.singleShot(0, lambda: 1 // 0)
    the_dialog(qtbot)


def test_qt_warnings_are_logged_without_their_text(crashes: CrashHandler) -> None:
    qWarning(f"QPainter::begin: {WRITTEN}")
    qWarning(f"QHEMMELIG::{WRITTEN} {WRITTEN}")
    qWarning(f"{WRITTEN}")
    for _ in range(100):
        qWarning(f"QLabel: {WRITTEN}")
    log = crashes.log.path.read_text("ascii")
    assert "origin=QPainter::begin " in log
    assert log.count("origin=QLabel ") == 7
    assert "kind=QtWarningMsg" in log
    assert WRITTEN not in log


def test_the_opening_of_a_report_is_logged_without_its_name(
    crashes: CrashHandler, driver: Driver, tmp_path: Path
) -> None:
    driver.kplan.documents.create_example(tmp_path / f"{WRITTEN}.kplan")
    log = crashes.log.path.read_text("ascii")
    assert len(re.findall(r" opened activities=[1-9]\d*\n", log)) == 2
    assert WRITTEN not in log


def test_failed_saves_are_logged_by_kind(
    crashes: CrashHandler, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(_file: ReportFile, _before: Report, _after: Report) -> None:
        raise NoRoomError

    with monkeypatch.context() as patch:
        patch.setattr(ReportFile, "save", save)
        driver.write_in_note(0)
        driver.type("!")
        driver.qtbot.waitUntil(
            lambda: isinstance(driver.session.save_state, NotSaved), timeout=PATIENCE
        )
    driver.session.flush()
    log = crashes.log.path.read_text("ascii")
    assert log.index("not-saved why=") < log.index("NoRoomError\n") < log.index("saved-again\n")


@pytest.mark.usefixtures("crashes")
def test_an_error_is_shown_after_the_dialog_was_deleted_with_its_parent(
    driver: Driver, qtbot: QtBot
) -> None:
    parent_dialog = QDialog(driver.window)
    parent_dialog.open()
    in_a_slot()
    assert the_dialog(qtbot).parent() is parent_dialog
    parent_dialog.deleteLater()
    QCoreApplication.sendPostedEvents(parent_dialog, QEvent.Type.DeferredDelete)
    assert not dialogs()
    QTimer.singleShot(0, lambda: 1 / 0)
    the_dialog(qtbot)


class _HalfBuilt(GrowingTextEdit):
    def __init__(self, parent: QWidget) -> None:
        QPlainTextEdit.__init__(self, parent)
        boom()


@pytest.mark.usefixtures("crashes")
def test_an_error_is_shown_while_an_editor_is_half_built(driver: Driver, qtbot: QtBot) -> None:
    driver.write_in_note(0)
    driver.type(" Mer.")

    def build() -> None:
        _HalfBuilt(driver.window)

    QTimer.singleShot(0, build)
    the_dialog(qtbot)
    assert driver.report_in_file() == driver.report


def test_a_later_rescue_keeps_the_texts_of_an_earlier_one(
    tmp_path: Path, short_example: Report
) -> None:
    class _Open:
        value = short_example
        path = tmp_path / "a.kplan"

        def flush(self) -> None:
            """Does nothing: all is stored."""

    class _Documents:
        session = _Open()

    documents = [cast("Documents", _Documents())]
    rescue = Rescue([tmp_path / "rescued"], lambda: A_DAY)
    first = rescue.keep(documents, ["Det første."])
    assert rescue.keep(documents, ["Det andre."]) == first
    assert rescue.keep(documents, ["Det andre, og mer.", "Det andre."]) == first
    assert isinstance(first, SavedElsewhere)
    visible_text = first.files[0].read_text(encoding="utf-8")
    assert {"Det første.", "Det andre, og mer."} <= set(visible_text.splitlines())
