"""Errors and licences are shown as plain text, and every licence is included."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

import kplan_desktop
from kplan_desktop.paths import program_files
from kplan_desktop.ui.frame.about_dialog import AboutDialog, shipped_licences
from kplan_desktop.ui.messages.error_dialog import ErrorDialog, UnsavedDialog, show_error
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText
from tests.folders import ROOT
from tests.ui.driver import CONTROL, PATIENCE
from tests.ui.inputs import make_theme

RESOURCES = program_files().resources


NO_BREAK = "/hjem/" + "Melding_om_virksomheten_" * 20
ERROR = f"«{NO_BREAK}.kplan» is in use. Close the other program & try <b>again</b>."


def text_of(dialog: QDialog) -> CopyableText:
    (text,) = dialog.findChildren(CopyableText)
    return text


def is_unclipped(text: CopyableText) -> bool:
    """Whether every line of a text fits its widget."""
    needed, room = text.document().size(), text.viewport().size()
    return needed.height() <= room.height() and text.document().idealWidth() <= room.width() + 1


@pytest.fixture
def styled(qapp: QApplication) -> Callable[[float], Theme]:
    """Sets the application's theme at a scale, as the program does."""

    def scale_theme(scale: float) -> Theme:
        theme = make_theme(scale=scale)
        apply_theme(qapp, theme.tokens, RESOURCES / "styles", qapp.font().family())
        return theme

    return scale_theme


def test_a_file_name_in_an_error_is_never_markup(qtbot: QtBot) -> None:
    dialog = ErrorDialog(ERROR, make_theme())
    qtbot.addWidget(dialog)
    assert dialog.text() == text_of(dialog).toPlainText() == ERROR


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("kind", [ErrorDialog, UnsavedDialog])
def test_the_text_of_an_error_is_complete_at_every_scale(
    qtbot: QtBot,
    styled: Callable[[float], Theme],
    kind: type[ErrorDialog] | type[UnsavedDialog],
    scale: float,
) -> None:
    dialog = kind(ERROR, styled(scale))
    qtbot.addWidget(dialog)
    dialog.show()
    text = text_of(dialog)
    assert is_unclipped(text)
    for button in dialog.findChildren(QPushButton):
        assert dialog.rect().contains(button.geometry())
    if scale == 1.0:
        assert dialog.rect().contains(QRect(text.mapTo(dialog, QPoint()), text.size()))
    dialog.resize(dialog.width() + 150, dialog.height())
    QApplication.processEvents()
    assert is_unclipped(text)


def test_a_text_too_long_for_the_screen_is_scrolled_by_the_page_keys(qtbot: QtBot) -> None:
    dialog = ErrorDialog(ERROR * 20, make_theme())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert is_unclipped(text_of(dialog))
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    for _ in range(100):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()


def test_an_error_can_be_copied_entirely_and_in_part(qtbot: QtBot) -> None:
    dialog = ErrorDialog("«a.kplan» is gone.", make_theme())
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "«a.kplan» is gone."
    text = text_of(dialog)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is text
    for _ in "«a.kplan»":
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(text, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "«a.kplan»"
    QTest.keyClicks(text, "x")
    assert text.toPlainText() == dialog.text()


def test_a_dialog_grows_with_its_text_and_keeps_the_users_size(
    qtbot: QtBot,
) -> None:
    dialog = ErrorDialog("Short.", make_theme())
    qtbot.addWidget(dialog)
    dialog.show()
    short = dialog.height()
    text_of(dialog).set_text(ERROR)
    qtbot.waitUntil(lambda: dialog.height() > short, timeout=PATIENCE)
    assert is_unclipped(text_of(dialog))
    text_of(dialog).set_text("Short.")
    qtbot.waitUntil(lambda: dialog.height() == short, timeout=PATIENCE)
    dialog.resize(dialog.width(), short + 100)
    text_of(dialog).set_text("Still short.")
    qtbot.wait(20)
    assert dialog.height() == short + 100


def test_the_focused_button_announces_the_error(
    qtbot: QtBot,
) -> None:
    dialog = ErrorDialog("It is gone.", make_theme())
    qtbot.addWidget(dialog)
    dialog.show()
    interface = QAccessible.queryAccessibleInterface(dialog.focusWidget())
    assert interface.text(QAccessible.Text.Description) == "It is gone."


def test_an_error_is_shown_until_it_is_closed(qtbot: QtBot) -> None:
    texts: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ErrorDialog)
        qtbot.addWidget(dialog)
        texts.append(dialog.text())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    QTimer.singleShot(0, read)
    show_error(None, "It is gone.", make_theme())
    assert texts == ["It is gone."]


def test_the_same_error_is_shown_once_at_a_time(qtbot: QtBot) -> None:
    texts: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ErrorDialog)
        qtbot.addWidget(dialog)
        texts.append(dialog.text())
        if len(texts) == 1:
            show_error(None, "It is gone.", make_theme())
            QTimer.singleShot(0, read)
            show_error(None, "So is the other.", make_theme())
        dialog.reject()

    QTimer.singleShot(0, read)
    show_error(None, "It is gone.", make_theme())
    assert texts == ["It is gone.", "So is the other."]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_unsaved_text_is_not_discarded_by_enter_or_escape(qtbot: QtBot, key: Qt.Key) -> None:
    dialog = UnsavedDialog("The disk is full.", make_theme())
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.focusWidget(), key)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_qts_own_boxes_wrap_their_text_and_have_no_icons(
    qtbot: QtBot, styled: Callable[[float], Theme]
) -> None:
    styled(1.0)
    save = QMessageBox.StandardButton.Save
    box = QMessageBox(QMessageBox.Icon.Warning, "Title", "Some words. " * 40, save)
    qtbot.addWidget(box)
    box.show()
    label = box.findChild(QLabel, "qt_msgbox_label")
    assert isinstance(label, QLabel)
    assert label.wordWrap()
    assert label.height() >= label.heightForWidth(label.width())
    assert box.button(save).icon().isNull()


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


def test_kplans_own_licence_is_that_of_the_repository() -> None:
    shipped = (RESOURCES / "licences" / "kplan-MIT.txt").read_text("utf-8")
    assert shipped == (ROOT / "LICENSE").read_text("utf-8")


def test_about_shows_version_and_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog(RESOURCES, make_theme())
    qtbot.addWidget(dialog)
    dialog.show()
    shown_text = " ".join(label.text() for label in dialog.findChildren(type(dialog._kind)))
    assert kplan_desktop.__version__ in shown_text
    names, text = dialog.findChild(QListWidget), dialog.findChild(QPlainTextEdit)
    assert names is not None
    assert text is not None
    for row, licence in enumerate(shipped_licences(RESOURCES)):
        names.setCurrentRow(row)
        assert text.toPlainText().split() == licence.text.read_text("utf-8").split()


def test_about_says_what_each_licence_allows(qtbot: QtBot) -> None:
    dialog = AboutDialog(RESOURCES, make_theme(), diagnosis=lambda: "Kplan")
    qtbot.addWidget(dialog)
    dialog.show()
    said = {}
    for row, licence in enumerate(shipped_licences(RESOURCES)):
        dialog._list.setCurrentRow(row)
        said[licence.name] = dialog._meaning.text()
    assert all(sentence.startswith("May be used, changed and shared") for sentence in said.values())
    assert "as long as the licence goes with it" in said["Kplan"]
    assert "another name" in said["Source Sans 3"]
    assert said["Qt, PySide6"] == said["pikepdf"] != said["Kplan"]
    dialog._copy()
    assert not dialog._meaning.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_about_fits_the_screen(
    qtbot: QtBot, styled: Callable[[float], Theme], scale: float
) -> None:
    dialog = AboutDialog(RESOURCES, styled(scale))
    qtbot.addWidget(dialog)
    dialog.show()
    screen = dialog.screen().availableGeometry().size()
    assert dialog.size().boundedTo(screen) == dialog.size()
