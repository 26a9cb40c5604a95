"""The window's first paint: its backgrounds and lines, before its contents are built."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.theme.style_tokens import Tokens


class StartupPlaceholder(QWidget):
    """Paints the backgrounds of toolbar, tree, page and status bar in their places.

    ``shown`` is emitted once, after the first paint event.
    """

    shown = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._painted = False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the backgrounds and draw the lines between them."""
        tokens = self._tokens
        width, height = self.width(), self.height()
        top, bottom = tokens.toolbar_height, height - tokens.status_height
        outline = min(tokens.outline_width, width * 3 // 10)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.colour("paper"))
            painter.fillRect(0, top, outline, bottom - top, tokens.colour("ground"))
            painter.fillRect(0, bottom, width, height - bottom, tokens.colour("ground"))
            painter.setPen(tokens.colour("line"))
            painter.drawLine(0, top - 1, width, top - 1)
            painter.drawLine(outline, top, outline, bottom)
            painter.drawLine(0, bottom, width, bottom)
            if not self._painted:
                self._painted = True
                QTimer.singleShot(0, self.shown.emit)
