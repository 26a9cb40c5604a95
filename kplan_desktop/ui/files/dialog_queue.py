"""Dialogs that nobody has just asked for: each waits until no other dialog is open."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class DialogQueue(QObject):
    """Does one piece of work after another that may open dialogs, beside no other dialog.

    ``window`` is the one that dialogs block.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_working = False
        window.installEventFilter(self)

    def put(self, work: Callable[[], None]) -> None:
        """Do ``work`` at once, or else as soon as no dialog is open and all before it is done."""
        self._waiting.append(work)
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go on once a dialog is closed, and what it was opened for has been done."""
        if event.type() == QEvent.Type.WindowUnblocked:
            self._go_on_soon()
        return super().eventFilter(watched, event)

    def _go_on_soon(self) -> None:
        if self._waiting:
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        # While it is working no dialog may be open yet: in the pass of the event loop before one.
        if not self._waiting or self._is_working or QApplication.activeModalWidget() is not None:
            return
        self._is_working = True
        try:
            self._waiting.popleft()()
        finally:
            self._is_working = False
            self._go_on_soon()
