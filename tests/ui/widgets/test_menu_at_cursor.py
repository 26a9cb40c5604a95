"""The key for the menu asks for that of the place where the cursor is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from kplan_desktop.ui.widgets.keyboard import open_context_menu

WORDS = "en helt vanlig setning med mange ord"


@pytest.mark.parametrize("position", [1, 10, 33])
def test_in_a_text_of_several_lines_it_is_the_word_of_the_cursor(
    qtbot: QtBot, position: int
) -> None:
    asked: list[QPoint] = []

    class Text(QPlainTextEdit):
        def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
            asked.append(event.pos())

    text = Text(WORDS)
    qtbot.addWidget(text)
    text.resize(500, 200)
    text.show()
    text.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    cursor = text.textCursor()
    cursor.setPosition(position)
    text.setTextCursor(cursor)
    open_context_menu()
    (at,) = asked
    met = text.cursorForPosition(at)
    for each in (met, cursor):
        each.select(QTextCursor.SelectionType.WordUnderCursor)
    assert met.selectedText() == cursor.selectedText()
