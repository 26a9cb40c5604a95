"""What dialogs of a window work with: how errors are shown and long work is run, and in turn."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.domain.model.errors import UserError, path_text
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.files.system_programs import show_in_system
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.banner import BannerAction
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog

_T = TypeVar("_T")
_Outcome = TypeVar("_Outcome")


class DialogQueue(QObject):
    """For dialogs that nobody has just asked for: each waits until no other dialog is open.

    Does one piece of work after another that may open dialogs, beside no other dialog.

    ``window`` is the one that dialogs block.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_working = False
        window.installEventFilter(self)

    @property
    def is_waiting(self) -> bool:
        """Whether something is still to be done, or is being done."""
        return bool(self._waiting) or self._is_working

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


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogContext:
    """Of one window, which is the parent of all dialogs.

    ``fonts`` is the folder of the typefaces for documents.
    ``show_message(text, *actions)`` shows a message in the window that stays until the next one.
    ``dialogs`` takes what may open a dialog at a time that its user does not choose.
    """

    window: QWidget
    theme: Theme
    background: BackgroundTasks
    fonts: Path
    now: Callable[[], dt.datetime]
    show_message: Callable[[str, *tuple[BannerAction, ...]], int]
    dialogs: DialogQueue

    @property
    def is_current(self) -> bool:
        """Whether what was begun with it is still to be told: not once its file was left."""
        return True

    def show_error(self, error: UserError) -> None:
        """Show an error in a dialog, as plain text, and wait until it is closed."""
        from kplan_desktop.ui.messages.error_dialog import show_error

        show_error(self.window, error_sentence(error), self.theme)

    def show_notice(self, heading: str, sentence: str, *, good: bool = False) -> None:
        """Show a notice, or ``good`` news, in a dialog, and wait until it is closed."""
        from kplan_desktop.ui.messages.error_dialog import NoticeDialog

        dialog = NoticeDialog(heading, sentence, self.theme, self.window, good=good)
        dialog.exec()
        dialog.deleteLater()

    def show_made(self, path: Path, *, can_open: bool = True) -> None:
        """Tell that a file was made, with what can be done with it."""
        text = QCoreApplication.translate("MadeFiles", "Made: %1").replace("%1", path.name)
        actions = [self.folder_action(path)]
        if can_open:
            label = QCoreApplication.translate("MadeFiles", "Open")
            actions.insert(0, BannerAction(label, lambda: self.open_made(path)))
        self.show_message(text, *actions)

    def open_made(self, path: Path) -> None:
        """Open a file in the system's program for it; where there is none, that is told."""
        if not show_in_system(path):
            text = QCoreApplication.translate(
                "MadeFiles", "Made: %1. No program to show it was found."
            )
            self.show_message(text.replace("%1", path.name), self.folder_action(path))

    def folder_action(self, path: Path) -> BannerAction:
        """What shows a file that was made in its folder; where that fails, the folder is told."""

        def show() -> None:
            if not show_in_system(path.parent):
                text = QCoreApplication.translate("MadeFiles", "Made, in the folder %1")
                self.show_message(text.replace("%1", path_text(path.parent)))

        return BannerAction(QCoreApplication.translate("MadeFiles", "Show in folder"), show)

    def may_change_uncopied(self, error: UserError) -> bool:
        """Ask whether to change much at once although no copy of the present state can be made."""
        from kplan_desktop.ui.messages.error_dialog import UncopiedDialog

        dialog = UncopiedDialog(error_sentence(error), self.theme, self.window)
        change = dialog.exec() == UncopiedDialog.DialogCode.Accepted
        dialog.deleteLater()
        return change

    def attempt(self, work: Callable[[], None]) -> None:
        """Do ``work`` at once; a UserError is shown."""
        try:
            work()
        except UserError as error:
            self.show_error(error)

    def run_over(
        self,
        dialog: Dialog,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        *,
        broken: Callable[[], None] = lambda: None,
    ) -> None:
        """Do ``work`` for an open dialog, which is busy meanwhile; the rest as ``run``.

        Once the dialog is closed, nothing is called or shown. ``broken`` is called before an error
        that is a bug surfaces.
        """

        def free_broken() -> None:
            dialog.set_busy(False)
            broken()

        def free(then: Callable[[_Outcome], None]) -> Callable[[_Outcome], None]:
            def call(outcome: _Outcome) -> None:
                dialog.set_busy(False)
                if dialog.isVisible() and self.is_current:
                    then(outcome)

            return call

        dialog.set_busy(True)
        self.background.run(
            work,
            done=free(done),
            failed=free(self.show_error),
            broken=free_broken,
            owner=dialog,
            only_while_open=True,
        )

    def run(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        *,
        only_while_open: bool = False,
    ) -> None:
        """Do ``work`` in the background, then call ``done``; a UserError is shown instead.

        The window has a busy cursor meanwhile. With ``only_while_open`` neither happens once the
        window is being closed, and in any case not once the context's file was left.
        """
        self.background.run_for(
            self.window,
            work,
            done=self._while_current(done),
            failed=self._while_current(self.show_error),
            only_while_open=only_while_open,
        )

    def run_aside(self, work: Callable[[], _T], done: Callable[[_T], None]) -> None:
        """The same where its user may have opened a dialog by then, which is not disturbed.

        Neither ``done`` nor the error comes before that is closed, nor when the window is.
        """

        def wait(then: Callable[[_Outcome], None]) -> Callable[[_Outcome], None]:
            current = self._while_current(then)
            return lambda outcome: self.dialogs.put(lambda: current(outcome))

        self.background.run_for(
            self.window,
            work,
            done=wait(done),
            failed=wait(self.show_error),
            only_while_open=True,
        )

    def _while_current(self, then: Callable[[_Outcome], None]) -> Callable[[_Outcome], None]:
        def call(outcome: _Outcome) -> None:
            if self.is_current:
                then(outcome)

        return call
