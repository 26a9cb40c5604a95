"""A word in the status line that is there for a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.scrolling_dialog import announce

_SHOWN_FOR = 8000
"""Milliseconds: long enough to be read by whoever looks down after a moment."""


class TransientMessage(ElidedLabel):
    """Says something once, on the screen and to a screen reader, and is gone again after it.

    ``said(on)`` tells when there is something to read, and when no more.
    """

    said = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(_SHOWN_FOR)
        self._end.timeout.connect(self._stop)

    def say(self, words: str) -> None:
        """Say this in place of what was said before."""
        self.setText(words)
        self.said.emit(True)
        announce(self, words)
        self._end.start()

    def _stop(self) -> None:
        self.clear()
        self.said.emit(False)
