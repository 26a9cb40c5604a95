"""Whether the system asks for less motion, and what then stands still."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar


def prefers_less_motion() -> bool:
    """Whether the system asks programs not to move anything by themselves."""
    # Named: PySide takes what belongs to it as gone together with its last reference.
    hints = QGuiApplication.styleHints()
    return hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion


def show_busy(bar: QProgressBar) -> None:
    """Show that work is under way of which nobody knows how much there is.

    Qt moves such a bar to and fro; where less motion is asked for it is full and stands still.
    """
    if prefers_less_motion():
        bar.setRange(0, 1)
        bar.setValue(1)
    else:
        bar.setRange(0, 0)
