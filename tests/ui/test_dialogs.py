"""Errors and licences are shown as plain text, and every licence is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

import kplan_desktop
from kplan_desktop.paths import program_files
from kplan_desktop.ui.about_dialog import AboutDialog, shipped_licences
from kplan_desktop.ui.error_dialog import ErrorDialog, show_error
from tests.ui.looks import a_look

RESOURCES = program_files().resources
ROOT = Path(__file__).parents[2]


def test_a_file_name_in_an_error_is_never_markup(qtbot: QtBot) -> None:
    dialog = ErrorDialog("«<b>a</b> & <img src=x>.kplan» is no report.")
    qtbot.addWidget(dialog)
    assert dialog.textFormat() == Qt.TextFormat.PlainText
    assert dialog.text() == "«<b>a</b> & <img src=x>.kplan» is no report."


def test_an_error_is_shown_until_it_is_read(qtbot: QtBot) -> None:
    seen: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ErrorDialog)
        qtbot.addWidget(dialog)
        seen.append(dialog.text())
        dialog.accept()

    QTimer.singleShot(0, read)
    show_error(None, "It is gone.")
    assert seen == ["It is gone."]


def test_every_licence_that_is_shipped_is_listed_and_readable() -> None:
    listed = shipped_licences(RESOURCES)
    assert listed[0].name == "Kplan"
    files = {*RESOURCES.rglob("LICENSE*"), *(RESOURCES / "licences").glob("*.txt")}
    assert {licence.text for licence in listed} == files
    assert all(len(licence.text.read_text("utf-8")) > 500 for licence in listed)


def test_every_library_that_is_shipped_is_listed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=~ ;\[]", line)[0].lower() for line in project["dependencies"]}
    named = " ".join(licence.name for licence in shipped_licences(RESOURCES)).lower()
    assert {name for name in needed if name.split("-")[0] not in named} == set()


def test_kplans_own_licence_is_the_one_of_the_repository() -> None:
    shipped = (RESOURCES / "licences" / "kplan-MIT.txt").read_text("utf-8")
    assert shipped == (ROOT / "LICENSE").read_text("utf-8")


def test_about_tells_version_and_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog(RESOURCES, a_look())
    qtbot.addWidget(dialog)
    dialog.show()
    said = " ".join(label.text() for label in dialog.findChildren(type(dialog._kind)))
    assert kplan_desktop.__version__ in said
    names, text = dialog.findChild(QListWidget), dialog.findChild(QPlainTextEdit)
    assert names is not None
    assert text is not None
    for row, licence in enumerate(shipped_licences(RESOURCES)):
        names.setCurrentRow(row)
        assert text.toPlainText().split() == licence.text.read_text("utf-8").split()
