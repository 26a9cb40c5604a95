"""The buttons of a dialog: one order on every system, and what Enter does."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons

SPACING = 8
ROLES = {
    "answer": ButtonRole.AcceptRole,
    "give up": ButtonRole.RejectRole,
    "destroy": ButtonRole.DestructiveRole,
    "act": ButtonRole.ActionRole,
    "aside": ButtonRole.ResetRole,
}


class Asked(QDialog):
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
def asked(qtbot: QtBot) -> Asked:
    dialog = Asked(default=True)
    qtbot.addWidget(dialog)
    dialog.resize(700, 100)
    dialog.show()
    return dialog


def test_the_accepting_button_is_last_on_every_system(asked: Asked) -> None:
    assert asked.order() == ["aside", "act", "destroy", "give up", "answer"]
    aside, act = asked.buttons["aside"], asked.buttons["act"]
    assert aside.x() == 0
    assert act.x() - aside.geometry().right() > 4 * SPACING


def test_order_and_spacing_survive_another_style_sheet(asked: Asked) -> None:
    QApplication.sendEvent(asked.box, QEvent(QEvent.Type.StyleChange))
    QApplication.processEvents()
    assert asked.order() == ["aside", "act", "destroy", "give up", "answer"]
    gap = asked.buttons["answer"].x() - asked.buttons["give up"].geometry().right() - 1
    assert gap == SPACING


def test_enter_in_a_field_clicks_the_default(asked: Asked) -> None:
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.clicked == ["answer"]


@pytest.mark.parametrize("focused", [None, "give up", "answer"])
def test_enter_clicks_nothing_where_there_is_no_default(qtbot: QtBot, focused: str | None) -> None:
    dialog = Asked(default=False)
    qtbot.addWidget(dialog)
    dialog.show()
    widget = dialog.buttons[focused] if focused else dialog.field
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert dialog.clicked == []
