"""The empty line in which the next note or measure is begun."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.theme.theme import Theme


class NewEntryRow(TextRow):
    """What is written in it is told by ``typed(text)`` and is gone from it then."""

    typed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("noteRow", True)
        self.setProperty("last", True)
        self.text.edited.connect(self._on_edited)
        self.set_look(theme)

    def set_look(self, theme: Theme) -> None:
        """Wear other sizes; the text stands under the notes' text."""
        px = theme.tokens.px
        self.set_room(QMargins(px(45), px(6), px(16), px(8)))

    def set_placeholder(self, words: str) -> None:
        """What the line invites to; also its name."""
        self.text.setPlaceholderText(words)
        self.text.setAccessibleName(words)

    def _on_edited(self, text: str) -> None:
        if text:
            self.text.set_text("")
            self.typed.emit(text)
