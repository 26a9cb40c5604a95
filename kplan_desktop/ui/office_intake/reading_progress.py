"""Work in the background that shows how far it has come, and can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QProgressBar

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.exchange.hand_over.hand_over_format import Progress
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_T = TypeVar("_T")

_STEPS = 1000


class StoppedError(Exception):
    """The user wants the work no longer."""


class ProgressDialog(ScrollingDialog):
    """How far something has come. ``tell`` is called from the thread that works.

    All windows wait for it from the beginning: no other file is opened under the work.
    """

    help_topic = HelpTopic.INTAKE

    _told = Signal(int)

    def __init__(self, context: DialogContext, title: str) -> None:
        super().__init__(context.theme, context.window, width=420)
        self._stop = threading.Event()
        self._is_over = False
        self.setWindowTitle(title)
        self.body.addWidget(plain_label(title, "title"))
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self.body.addWidget(self._bar)
        self.cancel = self.buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject)
        self._told.connect(self._bar.setValue, Qt.ConnectionType.QueuedConnection)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.show()

    def tell(self, now: int, total: int) -> None:
        """So much is done. Raises StoppedError once the user has stopped it."""
        if self._stop.is_set():
            raise StoppedError
        self._told.emit(now * _STEPS // max(total, 1))

    def reject(self) -> None:
        """Stop the work; the dialog goes when that has ended."""
        self._stop.set()
        self.cancel.setEnabled(False)
        if self._is_over:
            super().reject()

    def end(self) -> None:
        """The work has ended."""
        self._is_over = True
        super().reject()
        self.deleteLater()


def run_with_progress(
    context: DialogContext,
    title: str,
    work: Callable[[Progress], _T],
    done: Callable[[_T], None],
) -> None:
    """Do ``work`` in the background, then call ``done``; an error is shown instead.

    Neither happens when the user stops it, nor once the context's file was left.
    """
    dialog = ProgressDialog(context, title)

    def guarded() -> tuple[_T] | None:
        try:
            return (work(dialog.tell),)
        except StoppedError:
            return None

    def ended(outcome: tuple[_T] | None) -> None:
        dialog.end()
        if outcome is not None and context.is_current:
            text = QCoreApplication.translate("ProgressDialog", "%1: done")
            announce(context.window, text.replace("%1", title))
            done(*outcome)

    def failed(error: UserError) -> None:
        dialog.end()
        if context.is_current:
            context.show_error(error)

    context.background.run(
        guarded,
        done=ended,
        failed=failed,
        broken=dialog.end,
        owner=context.window,
        only_while_open=True,
    )
