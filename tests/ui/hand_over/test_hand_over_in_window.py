"""A report is passed on in one window, and taken over in another, with real clicks."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from kplan_desktop.exchange.hand_over import hand_over_writer
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.hand_over.hand_over_dialogs import PassOnDialog, TakeOverDialog
from kplan_desktop.ui.hand_over.work_dialog import WorkDialog
from tests.ui.driver import PATIENCE, Driver

Save = Callable[[Path], None]


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Save:
    """Sets the path that the system's dialog answers with."""

    def answer(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))

    return answer


@pytest.fixture
def errors(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What error dialogs would have said."""
    told: list[str] = []
    monkeypatch.setattr(FlowContext, "show_error", lambda _, error: told.append(str(error)))
    return told


def click_in(
    driver: Driver,
    kind: type[PassOnDialog | TakeOverDialog],
    button: str,
    begin: Callable[[], object],
) -> str:
    """What the dialog says that comes after ``begin()``, and in which a button is clicked."""
    said: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or said:
            return
        said.append("\n".join(label.text() for label in dialog.findChildren(QLabel)))
        (found,) = (it for it in dialog.findChildren(QPushButton) if it.text() == button)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    begin()
    driver.qtbot.waitUntil(
        lambda: bool(said) and QApplication.activeModalWidget() is None, timeout=PATIENCE
    )
    timer.stop()
    return said[0]


def pass_on(driver: Driver) -> str:
    return click_in(
        driver, PassOnDialog, "Lagre som …", driver.window.actions_of_window.pass_on.trigger
    )


def take_over(driver: Driver, path: Path, button: str) -> str:
    return click_in(
        driver, TakeOverDialog, button, lambda: driver.window.flows.incoming.open_file(path)
    )


def test_a_report_goes_from_one_file_to_another_with_its_versions(
    driver: Driver, tmp_path: Path, save_as: Save
) -> None:
    backups = driver.kplan.documents.backups
    driver.write_in_note(0)
    driver.type("Nytt ")
    driver.wait_until_saved()
    report, old = driver.report, driver.session.path
    path = tmp_path / "videre.zip"
    save_as(path)
    said = pass_on(driver)
    assert "personopplysninger" in said
    assert "Andre meldinger er ikke med" in said
    assert f"{len(list(report.measures()))} tiltak" in said.replace("\N{NO-BREAK SPACE}", " ")
    strip = driver.window.status.message
    driver.qtbot.waitUntil(lambda: "videre.zip" in driver.visible_text() + strip.text())
    with zipfile.ZipFile(path) as packed:
        assert f"{old.stem}.kplan" in packed.namelist()

    # The report is here, and a second copy gets the versions too.
    kept = len(backups.backups(report.id))
    assert kept > 0
    new = tmp_path / "Etterfølger.kplan"
    save_as(new)
    said = take_over(driver, path, "Lag en kopi til …")
    assert f"er her allerede, som «{old.name}»" in said
    driver.qtbot.waitUntil(lambda: driver.session.path == new, timeout=PATIENCE)
    assert driver.report == report
    assert len(backups.backups(report.id)) == 2 * kept
    driver.qtbot.waitUntil(lambda: "Skriv navnet ditt." in strip.text(), timeout=PATIENCE)


def test_a_new_machine_knows_nothing_of_it_before(
    empty_driver: Driver, example_file: Path, tmp_path: Path, save_as: Save
) -> None:
    driver = empty_driver
    first = tmp_path / "a" / "Åse.kplan"
    first.parent.mkdir()
    shutil.copyfile(example_file, first)
    driver.kplan.documents.open(first)
    path = tmp_path / "videre.zip"
    save_as(path)
    pass_on(driver)
    driver.qtbot.waitUntil(path.exists, timeout=PATIENCE)
    driver.kplan.documents.close()
    shutil.rmtree(first.parent)
    new = tmp_path / "Ola.kplan"
    save_as(new)
    said = take_over(driver, path, "Velg hvor den skal ligge …")
    assert "er her allerede" not in said
    driver.qtbot.waitUntil(lambda: driver.kplan.documents.session is not None, timeout=PATIENCE)
    assert driver.session.path == new
    strip = driver.window.status.message
    driver.qtbot.waitUntil(lambda: bool(strip.text()), timeout=PATIENCE)
    assert "Det står ikke hvem som er rådgiver" in strip.text()
    assert [each.text() for each in strip.buttons()] == ["Region og navn …"]


def test_closing_the_dialog_stops_the_work_and_leaves_no_file(
    driver: Driver, tmp_path: Path, save_as: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "videre.zip"
    save_as(path)
    real = hand_over_writer._content

    def stopping(file: hand_over_writer.HandedFile) -> bytes | None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PassOnDialog)
        dialog._stop.set()
        return real(file)

    monkeypatch.setattr(hand_over_writer, "_content", stopping)
    pass_on(driver)
    assert not path.exists()
    assert not list(tmp_path.glob(".kplan-*"))


def test_a_damaged_zip_is_told_and_nothing_is_made(
    driver: Driver, tmp_path: Path, save_as: Save, errors: list[str]
) -> None:
    path = tmp_path / "videre.zip"
    save_as(path)
    pass_on(driver)
    driver.qtbot.waitUntil(path.exists, timeout=PATIENCE)
    data = path.read_bytes()
    at = data.index(b"PK\1\2") // 2
    path.write_bytes(data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :])
    driver.window.flows.incoming.open_file(path)
    driver.qtbot.waitUntil(lambda: bool(errors), timeout=PATIENCE)
    assert "is damaged, or has been changed" in errors[0]


def test_a_report_that_is_left_while_it_is_looked_at_can_be_passed_on_later(
    driver: Driver, tmp_path: Path, save_as: Save
) -> None:
    path = driver.session.path
    driver.window.actions_of_window.pass_on.trigger()
    driver.kplan.documents.close()
    driver.kplan.documents.open(path)
    save_as(tmp_path / "videre.zip")
    assert "personopplysninger" in pass_on(driver)


def test_after_a_bug_in_the_work_the_dialog_can_be_closed(driver: Driver) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    dialog = WorkDialog(driver.window.context, "Gi videre", "Gi videre")
    driver.qtbot.addWidget(dialog)
    dialog.show()
    with driver.qtbot.captureExceptions() as bugs:
        dialog.work_on(fail, lambda _: None)
        driver.qtbot.waitUntil(lambda: bool(bugs), timeout=PATIENCE)
    dialog.reject()
    assert not dialog.isVisible()
