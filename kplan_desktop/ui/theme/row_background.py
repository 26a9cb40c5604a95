"""What lies under a row that a delegate paints: selected, pointed at, or with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from kplan_desktop.ui.theme.style_tokens import Tokens


def paint_row_background(
    painter: QPainter, row: QRect, state: QStyle.StateFlag, tokens: Tokens, *, bar: bool = True
) -> None:
    """The box of a selected row, with a ``bar`` at its left edge, or of one under the mouse."""
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if not selected and not state & QStyle.StateFlag.State_MouseOver:
        return
    painter.setPen(tokens.colour("accent") if tokens.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour("soft" if selected else "hover"))
    frame = _line_inside(row) if tokens.high_contrast else QRectF(row)
    painter.drawRoundedRect(frame, tokens.radius, tokens.radius)
    if selected and bar:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("accent"))
        painter.drawRoundedRect(row.left(), row.top() + 1, tokens.px(3), row.height() - 2, 1, 1)


def paint_focus_frame(
    painter: QPainter, row: QRect, state: QStyle.StateFlag, tokens: Tokens
) -> None:
    """The frame of the row that the keyboard is in."""
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(tokens.colour("accent"))
        painter.drawRoundedRect(_line_inside(row), tokens.radius, tokens.radius)


def _line_inside(row: QRect) -> QRectF:
    """Where a line of one pixel lies in the row: half of it outside would outlive the row there."""
    return QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5)
