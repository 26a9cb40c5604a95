"""A button as wide as its place whose face is made of labels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import ENTER_KEYS

_RING = 2
"""The focus ring, in pixels that do not scale."""


class LabelButton(QAbstractButton):
    """Clicked by the mouse, Space and Enter; the arrow keys go to the button before or after it.

    Screen readers get its accessible name; the labels on it are only visual.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_label(self, label: QLabel, look: str) -> QLabel:
        """Make ``label`` a part of the face, in one of the style sheet's looks."""
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", look)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter does what Space does."""
        if event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the hover background and the focus ring."""
        tokens = self.theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.isDown():
                painter.setBrush(tokens.colour("soft"))
            elif self.underMouse():
                painter.setBrush(tokens.colour("hover"))
            shape = QRectF(self.rect())
            painter.drawRoundedRect(shape, tokens.radius, tokens.radius)
            if self.hasFocus():
                half = _RING / 2
                painter.setPen(QPen(tokens.colour("accent"), _RING))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(
                    shape.adjusted(half, half, -half, -half), tokens.radius, tokens.radius
                )
