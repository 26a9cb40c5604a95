"""The buttons of a dialog: the system's order, and what Enter does."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from tests.platforms import WINDOWS

SPACING = 8
ROLES = {
    "answer": ButtonRole.AcceptRole,
    "give up": ButtonRole.RejectRole,
    "destroy": ButtonRole.DestructiveRole,
    "act": ButtonRole.ActionRole,
    "aside": ButtonRole.ResetRole,
}

ORDER = (
    ("answer", "destroy", "act", "give up") if WINDOWS else ("act", "destroy", "give up", "answer")
)


class ButtonDialog(QDialog):
    """A field, and a button of each role."""

    def __init__(self, *, default: bool) -> None:
        super().__init__()
        self.clicked: list[str] = []
        self.field = QLineEdit(self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        self.box = DialogButtons(self, SPACING)
        column.addWidget(self.box)
        self.buttons = {
            name: self.box.add(
                name,
                role,
                partial(self.clicked.append, name),
                default=default and name == "answer",
            )
            for name, role in ROLES.items()
        }

    def order(self) -> list[str]:
        """The buttons from the left."""
        return sorted(self.buttons, key=lambda name: self.buttons[name].x())


@pytest.fixture
def button_dialog(qtbot: QtBot) -> ButtonDialog:
    dialog = ButtonDialog(default=True)
    qtbot.addWidget(dialog)
    dialog.resize(700, 100)
    dialog.show()
    return dialog


def test_the_buttons_are_in_the_order_of_the_system(button_dialog: ButtonDialog) -> None:
    assert button_dialog.order() == ["aside", *ORDER]
    aside, next_one = button_dialog.buttons["aside"], button_dialog.buttons[ORDER[0]]
    assert aside.x() == 0
    assert next_one.x() - aside.geometry().right() > 4 * SPACING


def test_order_and_spacing_survive_another_style_sheet(button_dialog: ButtonDialog) -> None:
    QApplication.sendEvent(button_dialog.box, QEvent(QEvent.Type.StyleChange))
    QApplication.processEvents()
    assert button_dialog.order() == ["aside", *ORDER]
    one, next_one = (button_dialog.buttons[name] for name in ORDER[-2:])
    spacing = next_one.x() - one.geometry().right() - 1
    assert spacing == SPACING


def test_enter_in_a_field_clicks_the_default(button_dialog: ButtonDialog) -> None:
    QTest.keyClick(button_dialog.field, Qt.Key.Key_Return)
    assert button_dialog.clicked == ["answer"]


@pytest.mark.parametrize("focused", [None, "give up", "answer"])
def test_enter_clicks_nothing_where_there_is_no_default(qtbot: QtBot, focused: str | None) -> None:
    dialog = ButtonDialog(default=False)
    qtbot.addWidget(dialog)
    dialog.show()
    widget = dialog.buttons[focused] if focused else dialog.field
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert dialog.clicked == []


class IconsOnButtons(QProxyStyle):
    """The style of a desktop that has icons on the buttons of dialogs."""

    def styleHint(self, hint, option=None, widget=None, data=None):  # type: ignore[no-untyped-def]  # noqa: N802
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, data)


def test_no_space_is_left_for_icons_that_a_desktop_wants(button_dialog: ButtonDialog) -> None:
    style, text = IconsOnButtons("fusion"), "A text above the least width of a button"
    inside = button_dialog.box.add(text, ButtonRole.ActionRole, lambda: None)
    elsewhere = QPushButton(text, button_dialog)
    for button in (inside, elsewhere):
        button.setStyle(style)
    assert inside.sizeHint().width() == elsewhere.sizeHint().width()
