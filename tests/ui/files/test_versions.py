"""«Earlier versions»: listed, shown, saved as a file and restored; and damaged files."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QListWidget,
    QMessageBox,
    QPushButton,
)

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.backups import Backup
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.files.report_view import ReportView
from kplan_desktop.ui.files.versions_dialog import VersionsDialog
from kplan_desktop.ui.messages.error_dialog import UncopiedDialog
from tests.ui.driver import A_DAY, PATIENCE, Driver, report_in
from tests.ui.faults import banner, first_text, write
from tests.ui.sessions import blocked

_Dialog = TypeVar("_Dialog", bound=QDialog)


@pytest.fixture(autouse=True)
def short_save_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves start without the delay for typing, each after a backup."""
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 20)
    monkeypatch.setattr(session_module, "_BACKUP_EVERY", 0.0)


@pytest.fixture
def shown_errors(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that error dialogs would show."""
    sentences: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, sentence, _theme: sentences.append(sentence),
    )
    return sentences


def write_and_save(driver: Driver, text: str) -> Report:
    write(driver, text)
    driver.wait_until_saved()
    return driver.report


@pytest.fixture
def states(driver: Driver) -> list[Report]:
    """The states of an open report, the first one first; each but the last has been backed up."""
    return [driver.report, *(write_and_save(driver, text) for text in (" Én.", " To æøå 🎻."))]


def backups(driver: Driver) -> list[Backup]:
    return driver.kplan.documents.backups.backups(driver.report.id)


def in_dialog(
    monkeypatch: pytest.MonkeyPatch, kind: type[_Dialog], work: Callable[[_Dialog], None]
) -> list[_Dialog]:
    """Call this in the next dialogs of that kind instead of waiting for the user."""
    opened: list[_Dialog] = []

    def run(dialog: _Dialog) -> int:
        opened.append(dialog)
        dialog.show()
        work(dialog)
        return dialog.result()

    monkeypatch.setattr(kind, "exec", run)
    return opened


def rows(dialog: VersionsDialog) -> list[str]:
    """The texts of the list."""
    listed = dialog.findChild(QListWidget)
    assert isinstance(listed, QListWidget)
    return [listed.item(row).text() for row in range(listed.count())]


def press(dialog: QDialog, text: str) -> None:
    button(dialog, text).click()


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == text)


def choose(dialog: VersionsDialog, row: int) -> None:
    listed = dialog.findChild(QListWidget)
    assert isinstance(listed, QListWidget)
    listed.setCurrentRow(row)


def wait_until_read(driver: Driver, dialog: VersionsDialog) -> None:
    driver.qtbot.waitUntil(lambda: all("\n" in row for row in rows(dialog)), timeout=PATIENCE)


def finish(driver: Driver) -> None:
    """Wait for the list of versions, and for what is chosen in it."""
    driver.session.finish_requests()
    driver.kplan._background.finish()
    driver.session.finish_requests()


def test_versions_are_listed_with_time_notes_and_changes_since(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    listed: list[str] = []

    def inspect(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        listed.extend(rows(dialog))

    write_and_save(driver, " Tre.")
    in_dialog(monkeypatch, VersionsDialog, inspect)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    notes = sum(1 for _ in states[0].all_notes())
    when = f"{A_DAY.astimezone():%H.%M}"
    assert len(listed) == 3
    for row in listed:
        assert row.startswith(f"09.08.2014 {when} ·\u00a0{notes} notater\nEndret siden da: ")
        assert "1 notat" in row.split("\n")[1]


def test_the_versions_are_shown_once_and_over_no_other_dialog(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    del states
    shown: list[QDialog] = []
    monkeypatch.setattr(VersionsDialog, "exec", lambda dialog: shown.append(dialog))
    versions = driver.window.actions_of_window.versions
    with blocked(driver.session._worker):
        versions.trigger()
        versions.trigger()
    finish(driver)
    assert len(shown) == 1
    other = QDialog(driver.window)
    with blocked(driver.session._worker):
        versions.trigger()
        other.open()
    finish(driver)
    other.done(0)
    assert len(shown) == 1
    versions.trigger()
    finish(driver)
    assert len(shown) == 2


def test_a_version_is_shown_read_only(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def read(view: ReportView) -> None:
        text = view.reader.page.texts()[1]
        text.setFocus()
        QTest.keyClicks(text, "x")
        shown.append(text.text())

    def inspect(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        for row in (0, 1):
            choose(dialog, row)
            press(dialog, "Vis den")

    in_dialog(monkeypatch, ReportView, read)
    in_dialog(monkeypatch, VersionsDialog, inspect)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    texts = [next(state.all_notes()).text for state in states]
    assert shown == [texts[1], texts[0]]
    assert driver.report == states[2]
    assert [first_text(backup.path) for backup in backups(driver)] == [texts[1], texts[0]]


def test_a_version_is_restored_in_place_and_that_is_undone_and_saved(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def go_back(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        choose(dialog, 1)
        press(dialog, "Gå tilbake til den")

    dialogs = in_dialog(monkeypatch, VersionsDialog, go_back)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    assert [dialog.isVisible() for dialog in dialogs] == [False]
    assert driver.report == states[0]
    assert driver.shown_texts()[1] == driver.note_texts()[0]
    driver.wait_until_saved()
    assert driver.report_in_file() == states[0]
    # The state before restoring is a version too.
    assert report_in(backups(driver)[0].path) == states[2]
    driver.window.actions_of_window.undo.trigger()
    assert driver.report == states[2]
    assert driver.shown_texts()[1] == driver.note_texts()[0]
    driver.wait_until_saved()
    assert driver.report_in_file() == states[2]
    driver.window.actions_of_window.redo.trigger()
    driver.wait_until_saved()
    assert driver.report_in_file() == states[0]


def test_what_was_before_going_back_is_listed_and_complete_after_a_new_start(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_BACKUP_EVERY", 3600.0)
    write(driver, " Tre.")  # not even saved when she goes back
    present, path = driver.report, driver.session.path

    def go_back(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        choose(dialog, len(rows(dialog)) - 1)
        press(dialog, "Gå tilbake til den")

    in_dialog(monkeypatch, VersionsDialog, go_back)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    assert driver.report == states[0]
    driver.kplan.documents.close()
    driver.kplan.documents.open(path)
    assert driver.report == states[0]
    listed: list[str] = []

    def go_forward(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        listed.extend(rows(dialog))
        choose(dialog, 0)
        press(dialog, "Gå tilbake til den")

    in_dialog(monkeypatch, VersionsDialog, go_forward)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    assert "før du gikk tilbake til en tidligere versjon" in listed[0]
    assert driver.report == present


def test_going_back_offers_to_undo_it(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def go_back(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        choose(dialog, 1)
        press(dialog, "Gå tilbake til den")

    in_dialog(monkeypatch, VersionsDialog, go_back)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    (undo,) = driver.window.status.message.buttons()
    undo.click()
    assert driver.report == states[2]


@pytest.mark.parametrize("sure", [True, False])
def test_where_the_present_state_cannot_be_kept_the_user_decides(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch, *, sure: bool
) -> None:
    asked: list[str] = []

    def go_back(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        choose(dialog, 1)
        folder = driver.kplan._folders.backups
        shutil.rmtree(folder)
        folder.write_text("no folder")
        press(dialog, "Gå tilbake til den")

    def decide(dialog: UncopiedDialog) -> None:
        asked.append(dialog.text())
        assert dialog.focusWidget() is button(dialog, "Ikke endre")
        press(dialog, "Endre likevel" if sure else "Ikke endre")

    in_dialog(monkeypatch, VersionsDialog, go_back)
    in_dialog(monkeypatch, UncopiedDialog, decide)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    assert len(asked) == 1
    assert driver.report == states[0 if sure else 2]


def test_a_version_is_saved_as_a_file_and_the_report_is_unchanged(
    driver: Driver, states: list[Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        choose(dialog, 1)
        press(dialog, "Lag en fil av den …")

    target = tmp_path / "Som den var.kplan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **_how: (str(target), ""))
    in_dialog(monkeypatch, VersionsDialog, make)
    original = driver.session.path
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    assert driver.session.path == target
    assert not driver.session.read_only
    assert driver.report == states[0]
    assert report_in(original) == states[2]
    after = write_and_save(driver, " Videre.")
    assert report_in(target) == after
    assert report_in(original) == states[2]


def test_an_unreadable_version_is_reported_and_the_others_are_listed(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = backups(driver)[0].path
    newest.write_bytes(newest.read_bytes()[:5000])

    def inspect(dialog: VersionsDialog) -> None:
        wait_until_read(driver, dialog)
        assert "skadet" in rows(dialog)[0]
        choose(dialog, 0)
        assert not button(dialog, "Gå tilbake til den").isEnabled()
        choose(dialog, 1)
        press(dialog, "Gå tilbake til den")

    in_dialog(monkeypatch, VersionsDialog, inspect)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    assert driver.report == states[0]


def test_closing_the_dialog_while_versions_are_read_raises_nothing(
    driver: Driver, states: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    """pytest-qt fails the test if a slot raises."""
    del states
    in_dialog(monkeypatch, VersionsDialog, lambda dialog: dialog.reject())
    driver.window.actions_of_window.versions.trigger()
    finish(driver)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    driver.kplan._background.finish()
    QApplication.processEvents()


def test_no_versions_before_the_first_change_is_reported(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def inspect(dialog: VersionsDialog) -> None:
        assert rows(dialog) == []
        assert not button(dialog, "Vis den").isEnabled()

    in_dialog(monkeypatch, VersionsDialog, inspect)
    driver.window.actions_of_window.versions.trigger()
    finish(driver)


# --- a damaged file -------------------------------------------------------------------------------


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


def forge(path: Path) -> None:
    """An intact database with content that Kplan did not write."""
    with sqlite3.connect(path) as database:
        database.execute("UPDATE note SET text = 'forged'")
    database.close()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def without_first_page(path: Path) -> None:
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def without_first_sector(path: Path) -> None:
    path.write_bytes(bytes(512) + path.read_bytes()[512:])


def with_format_bytes(*formats: int) -> Callable[[Path], None]:
    """Damage to the file format versions, of which SQLite knows 1 and 2."""

    def damage(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[18:20] = bytes(formats)
        path.write_bytes(content)

    return damage


def answer(text: str) -> list[str]:
    """Click the button with this text in the next message box; its texts are appended here."""
    texts: list[str] = []

    def click_button() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        texts.append(f"{box.text()}\n{box.informativeText()}")
        next(button for button in box.buttons() if button.text() == text).click()

    QTimer.singleShot(0, click_button)
    return texts


@pytest.mark.parametrize(
    ("damage", "newest_is_good"),
    [
        (cut, False),
        (forge, True),
        (emptied, True),
        (zeroed, True),
        (without_first_page, True),
        (without_first_sector, True),
        (with_format_bytes(3, 1), True),
        (with_format_bytes(1, 7), True),
    ],
)
def test_a_damaged_file_offers_the_latest_good_backup_and_is_preserved(
    driver: Driver,
    states: list[Report],
    damage: Callable[[Path], None],
    newest_is_good: bool,
) -> None:
    path = driver.session.path
    if not newest_is_good:
        cut(backups(driver)[0].path)
    driver.kplan.documents.close()
    damage(path)
    damaged = path.read_bytes()
    texts = answer("Åpne kopien")
    driver.window.flow.open_path(path)
    assert len(texts) == 1
    assert str(path) in texts[0]
    assert "skadet" in texts[0]
    assert f"09.08.2014 {A_DAY.astimezone():%H.%M}" in texts[0]
    assert driver.report == states[1 if newest_is_good else 0]
    assert driver.session.path.stem == f"{path.stem} (gjenopprettet)"
    assert not banner(driver).isVisible()
    after = write_and_save(driver, " Videre.")
    assert driver.report_in_file() == after
    assert path.read_bytes() == damaged


def test_restoring_a_damaged_file_can_be_declined(
    driver: Driver, states: list[Report], tmp_path: Path
) -> None:
    del states
    path = driver.session.path
    driver.kplan.documents.close()
    cut(path)
    damaged = path.read_bytes()
    answer("Ikke nå")
    driver.window.flow.start(None)
    assert driver.kplan.documents.session is None
    assert path.read_bytes() == damaged
    assert not (tmp_path / "Kplan").exists()


def test_a_damaged_file_without_a_backup_is_reported_and_preserved(
    driver: Driver, tmp_path: Path, shown_errors: list[str]
) -> None:
    path = driver.session.path
    driver.kplan.documents.close()
    cut(path)
    damaged = path.read_bytes()
    driver.window.flow.open_path(path)
    assert len(shown_errors) == 1
    assert "skadet" in shown_errors[0]
    assert path.read_bytes() == damaged
    assert not (tmp_path / "Kplan").exists()


def test_a_missing_file_offers_its_backup_too(
    driver: Driver, states: list[Report], tmp_path: Path
) -> None:
    path = driver.session.path
    driver.kplan.documents.close()
    path.unlink()
    texts = answer("Åpne kopien")
    driver.window.flow.start(None)
    assert "Kplan finner ikke" in texts[0]
    assert driver.report == states[1]
    assert driver.session.path.parent == tmp_path / "Kplan"
    assert not path.exists()
