"""Keys that are known by two names, and the order in which Tab goes through widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Enter, and Enter of the number pad."""


def order_tabs(stops: Sequence[QWidget]) -> None:
    """Have Tab go through ``stops`` in this order, from where the first stands."""
    # All after the first, the last before the others: in Qt a chain of pairs takes time that grows
    # with the square of their number.
    for widget in reversed(stops[1:]):
        QWidget.setTabOrder(stops[0], widget)
