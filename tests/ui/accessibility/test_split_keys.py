"""Keys move the edges of parts side by side, also of parts within parts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSplitter
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from tests.ui.driver import ALT, SHIFT


def test_of_splitters_within_one_another_the_innermost_hears_its_keys(qtbot: QtBot) -> None:
    outer = QSplitter()
    qtbot.addWidget(outer)
    beside, inner = QLineEdit(), QSplitter()
    left, right = QLineEdit(), QLineEdit()
    for splitter, parts in ((outer, (beside, inner)), (inner, (left, right))):
        SplitKeys(splitter)
        for part in parts:
            splitter.addWidget(part)
    outer.resize(800, 300)
    outer.show()
    outer.activateWindow()
    qtbot.waitUntil(outer.isActiveWindow)

    def press_in(field: QLineEdit) -> tuple[bool, bool]:
        """Whether the outer and the inner edge move."""
        field.setFocus()
        before = outer.sizes(), inner.sizes()
        QTest.keyClick(field, Qt.Key.Key_Left, ALT | SHIFT)
        return outer.sizes() != before[0], inner.sizes()[0] < before[1][0]

    assert press_in(left) == (False, True)
    assert press_in(beside)[0]
    assert press_in(left) == (False, True)
