"""«Kopier diagnose»: what is copied is shown, and nothing that was written is in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

import kplan_desktop
from kplan_desktop.ui.frame.diagnosis import folder_kind
from tests.ui.driver import Driver


def test_the_diagnosis_is_copied_and_shown_without_what_was_written(
    driver: Driver, tmp_path: Path
) -> None:
    shown: list[str] = []

    def copy() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        (button,) = [
            each for each in dialog.findChildren(QPushButton) if each.text() == "Kopier diagnose"
        ]
        button.click()
        text = dialog.findChild(QPlainTextEdit)
        assert text is not None
        shown.append(text.toPlainText())
        dialog.close()

    synced = tmp_path / "OneDrive"
    driver.kplan.documents.remember(
        lambda known: replace(known, report_folder=synced / "m", backup_folder=synced / "s")
    )
    QTimer.singleShot(0, copy)
    driver.window.actions_of_window.about.trigger()
    (copied,) = shown
    assert QGuiApplication.clipboard().text() == copied
    assert f"Kplan {kplan_desktop.__version__}" in copied
    assert "Language nb" in copied
    assert f"{len(list(driver.report.all_notes()))} notes" in copied
    assert driver.session.path.name not in copied
    assert str(tmp_path) not in copied
    for folder in ("reports", "backups"):
        assert f"Folder of {folder}: in a synced folder, not there yet" in copied
    assert not any(note.text[:15] in copied for note in driver.report.all_notes() if note.text)


def test_a_folder_is_told_by_its_kind_alone(tmp_path: Path) -> None:
    assert (
        folder_kind(tmp_path / "OneDrive – Fylket" / "Kari") == "in a synced folder, not there yet"
    )
    assert folder_kind(Path.home() / "Kari Nordmann") == "in the home folder, not there yet"
