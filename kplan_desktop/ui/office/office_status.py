"""The line at the bottom of the office's window: saved, the deadline, what came, messages."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kplan_desktop.domain.collection.board import Board
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.ui.document.save_state import NotSaved, SaveState
from kplan_desktop.ui.frame.message_strip import MessageStrip
from kplan_desktop.ui.frame.save_state_button import SaveStateButton
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip


class OfficeStatus(QFrame):
    """``save_error_requested`` is a click on what could not be stored."""

    save_error_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._theme = theme
        self._save = SaveStateButton(theme, self)
        self._save.clicked.connect(self.save_error_requested)
        self._deadline = QLabel(self)
        self._counts = ElidedLabel(self)
        self.message = MessageStrip(theme, self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._save)
        self._deadline.setTextFormat(Qt.TextFormat.PlainText)
        self._row.addWidget(self._deadline)
        self._row.addWidget(self._counts, 1)
        theme.follow(self._apply_theme)

    def show_save_state(self, state: SaveState) -> None:
        """Show whether everything is stored, is about to be, or could not be."""
        if isinstance(state, NotSaved) and not self._save.has_failed:
            self.message.clear()
        self._save.show_state(state)

    def show_read_only(self) -> None:
        """Show that nothing is saved because the file is read-only."""
        self._save.show_read_only()

    def show_collection(self, board: Board, deadline: dt.date) -> None:
        """Show what has come so far."""
        text = self.tr("Deadline %1").replace("%1", date_text(deadline))
        self._deadline.setText(text)
        parts = [
            self.tr("%n unit(s)", "", board.expected),
            self.tr("%n delivered", "", board.delivered),
        ]
        if board.revised:
            parts.append(self.tr("%n revised", "", board.revised))
        self._counts.setText(SEPARATOR.join(parts))
        set_plain_tooltip(self._counts, self._counts.text())
        self._place_message()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the message within the line."""
        super().resizeEvent(event)
        self._place_message()

    def event(self, event: QEvent) -> bool:
        """Once the line has laid itself out anew, the message has another place."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_message()
        return handled

    def _place_message(self) -> None:
        """Give it all that is right of the saved state."""
        px = self._theme.tokens.px
        start = self._save.geometry().right() + px(6)
        room = QRect(start, px(1), max(self.width() - start - px(6), 0), self.height() - px(1))
        counts = self._counts.geometry()
        words = self._counts.fontMetrics().horizontalAdvance(self._counts.text())
        counts.setWidth(min(counts.width(), words))
        self.message.place(room, [self._deadline.geometry(), counts])

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(10), 0, px(16), 0)
        self._row.setSpacing(px(22))
        self._place_message()
