"""Points in the preview's view, for clicks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF

from kplan_desktop.ui.preview.preview_view import PreviewView


def point_in_view(view: PreviewView, page: int, point: QPointF) -> QPoint:
    """The point in the view of a point on a page, given in points."""
    box, scale = view._stack.box(page), view._stack.scale
    across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    x, y = box.x + point.x() * scale - across, box.y + point.y() * scale - down
    return QPointF(x, y).toPoint()
