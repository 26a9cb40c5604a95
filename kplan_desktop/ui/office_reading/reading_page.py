"""The page «Lesing»: every report as its adviser saw it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.office_intake.office_context import OfficeContext


def make_page(context: OfficeContext) -> QWidget:
    """The page for the window of one open collection, which becomes its parent."""
    return QWidget(context.window)
