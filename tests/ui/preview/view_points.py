"""A preview in a window of its own, and points in its view for clicks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF

from kplan_desktop.exchange.preview.protocol import Printed
from kplan_desktop.paths import program_files
from kplan_desktop.ui.preview.page_preview import PagePreview
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.preview.preview_view import PreviewView
from kplan_desktop.ui.theme.style_tokens import load_tokens
from kplan_desktop.ui.theme.theme import Theme


def make_preview(client: PreviewClient, printed: Printed = Printed.REPORT) -> PagePreview:
    """A preview, not shown yet."""
    tokens = load_tokens(program_files().resources / "styles", "light")
    theme = Theme(tokens, program_files().resources / "icons")
    window: Any = None
    preview = PagePreview(theme, client, window, printed=printed)
    preview.resize(600, 500)
    return preview


def point_in_view(view: PreviewView, page: int, point: QPointF) -> QPoint:
    """The point in the view of a point on a page, given in points."""
    box, scale = view._stack.box(page), view._stack.scale
    across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    x, y = box.x + point.x() * scale - across, box.y + point.y() * scale - down
    return QPointF(x, y).toPoint()
