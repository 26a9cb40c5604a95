"""Says when another day has begun: a window may stay open for weeks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_MINUTE = 60_000
"""Milliseconds between two looks at the calendar."""


class DayClock(QObject):
    """``passed`` is emitted within a minute after midnight, or after the computer has woken up."""

    passed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_MINUTE)

    def look(self) -> None:
        """Look at the calendar, as is done once a minute."""
        today = self._today()
        if today != self._day:
            self._day = today
            self.passed.emit()
