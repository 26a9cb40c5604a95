"""A dialog that does long work while it is open, shows how far that is, and can stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.exchange.hand_over.hand_over_format import Progress
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_T = TypeVar("_T")

_SHOWN_AFTER = 500
"""Milliseconds: what is done sooner needs no bar."""

_STEPS = 1000


class _StoppedError(Exception):
    """The user wants the work no longer."""


class WorkDialog(ScrollingDialog):
    """Shows what is about to be done; once ``answer``, a button, has ``asked`` for it, it is done.

    Closing it stops the work, of which then nothing is left.
    """

    asked = Signal()
    _told = Signal(int)

    def __init__(self, context: DialogContext, title: str, heading: str) -> None:
        super().__init__(context.theme, context.window, width=520)
        self._context = context
        self._stop = threading.Event()
        self._is_working = False
        self.setWindowTitle(title)
        self.body.addWidget(plain_label(heading, "title"))
        self.answer: QPushButton | None = None
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._bar.hide()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_SHOWN_AFTER)
        self._waiting.timeout.connect(self._bar.show)
        self._told.connect(self._bar.setValue, Qt.ConnectionType.QueuedConnection)

    def add_bar(self) -> None:
        """Put the bar under what was added so far."""
        self.body.addWidget(self._bar)

    def work_on(self, work: Callable[[Progress], _T], done: Callable[[_T], None]) -> None:
        """Do ``work`` in the background, then call ``done`` and close; an error is shown."""
        self._stop.clear()
        self._set_working(True)

        def tell(now: int, total: int) -> None:
            if self._stop.is_set():
                raise _StoppedError
            self._told.emit(now * _STEPS // max(total, 1))

        def guarded() -> tuple[_T] | UserError | None:
            try:
                return (work(tell),)
            except _StoppedError:
                return None
            except UserError as error:
                return error

        def ended(outcome: tuple[_T] | UserError | None) -> None:
            self._set_working(False)
            if isinstance(outcome, UserError):
                self._context.show_error(outcome)
            elif outcome is None:
                self.reject()
            else:
                self.accept()
                done(*outcome)

        self._context.run_over(self, guarded, ended, broken=lambda: self._set_working(False))

    def reject(self) -> None:
        """Close the dialog, or stop what it does and close it then."""
        if self._is_working:
            self._stop.set()
        else:
            super().reject()

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        if self.answer is not None:
            self.answer.setEnabled(not working)
        if working:
            self._bar.setValue(0)
            self._waiting.start()
        else:
            self._waiting.stop()
            self._bar.hide()
