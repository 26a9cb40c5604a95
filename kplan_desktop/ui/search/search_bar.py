"""The search field in the middle of the toolbar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS
from kplan_desktop.ui.widgets.search_picker import SearchField

_WIDEST = 330
_NARROWEST = 60
"""Pixels at 100 %."""

_LIST_KEYS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}


class SearchBar(SearchField):
    """Takes what is looked for. Its keys serve the list of hits while the cursor stays here.

    ``moved(rows)`` asks for another row of the list, ``chosen(step)`` for the place of the current
    one (Enter, 0) or of the one before it (Shift+Enter, -1), ``escaped`` to leave the search.
    """

    help_topic = HelpTopic.SEARCH

    moved = Signal(int)
    chosen = Signal(int)
    escaped = Signal()

    def __init__(self, keys: str, theme: Theme, parent: QWidget) -> None:
        self._keys = keys
        super().__init__(theme, parent)
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Search in measures and notes"))
        self.setAccessibleName(self.tr("Search in measures and notes"))
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.setMaximumWidth(px(_WIDEST))
        self.setMinimumWidth(px(_NARROWEST))

    def show_message(self, words: str) -> None:
        """Let a screen reader find what came of the search beside the field."""
        # Without a description of its own Qt would read the markup of the tooltip.
        self.setAccessibleDescription(words or self.placeholderText())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room for."""
        return QSize(self._theme.tokens.px(_WIDEST), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The keys are shown where they do not take the words' room."""
        super().resizeEvent(event)
        self._leave_room()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that serve the list from being anybody's shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and (event.key() in _LIST_KEYS or event.key() == Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up, Down and Enter are for the list; all else is written."""
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _LIST_KEYS and not shift:
            self.moved.emit(_LIST_KEYS[Qt.Key(key)])
        elif key in ENTER_KEYS:
            self.chosen.emit(-1 if shift else 0)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """To the right the keys that lead here."""
        super().paintEvent(event)
        px = self._theme.tokens.px
        if not self.text() and not self.hasFocus() and self._has_room_for_keys():
            with QPainter(self) as painter:
                font = self.font()
                font.setPixelSize(self._theme.tokens.small)
                painter.setFont(font)
                painter.setPen(self._theme.tokens.colour("muted"))
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(self.rect().adjusted(0, 0, -px(12), 0), right, self._keys)

    def _has_room_for_keys(self) -> bool:
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return words + self._theme.tokens.px(36 + 64) <= self.width()

    def _leave_room(self) -> None:
        px = self._theme.tokens.px
        self.setTextMargins(px(24), 0, px(52) if self._has_room_for_keys() else 0, 0)
