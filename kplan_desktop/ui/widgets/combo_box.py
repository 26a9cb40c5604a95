"""Fields and tabs that the mouse wheel never changes."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QTabBar


class ComboBox(QComboBox):
    """A combo box that leaves the wheel to the page; its open list still scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class TabBar(QTabBar):
    """Tabs that leave the wheel to the page, which would else be another one under the pointer."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
