"""The grip of a note or a measure: a click opens its menu, and it can be dragged away by it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from kplan_desktop.ui.theme.theme import Theme

_SIZE = 24
_ICON = 16


class DragHandle(QToolButton):
    """Not reached by Tab: what its menu offers has keys.

    ``dragged(at, held)`` tells that the mouse has taken hold of it and gone some way, to ``at`` on
    the screen; such a press is no click. ``held`` is False where the button is up again: of a quick
    hand's moves Qt may leave out all, since it drops a move when a later one is waiting already.
    """

    dragged = Signal(QPoint, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pressed_at: QPoint | None = None
        self.setAutoRaise(True)
        self.setProperty("look", "grip")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.setFixedSize(px(_SIZE), px(_SIZE))
        self.setIconSize(QSize(px(_ICON), px(_ICON)))
        self.setIcon(self._theme.icons.icon("grip-vertical", "muted", _ICON))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_if_far(event, held=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_if_far(event, held=False)
            self._pressed_at = None
        super().mouseReleaseEvent(event)

    def _drag_if_far(self, event: QMouseEvent, *, held: bool) -> None:
        if self._pressed_at is None:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self.dragged.emit(event.globalPosition().toPoint(), held)
