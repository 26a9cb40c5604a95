"""What every flow of dialogs works with, and how each shows errors and runs long work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.theme import Theme

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class FlowContext:
    """Shared by all flows.

    ``window`` is the parent of all dialogs, ``fonts`` the folder of the typefaces for documents.
    """

    window: QWidget
    theme: Theme
    documents: Documents
    background: BackgroundTasks
    fonts: Path
    now: Callable[[], dt.datetime]

    def show_error(self, error: UserError) -> None:
        """Show an error in a dialog, as plain text, and wait until it is closed."""
        from kplan_desktop.ui.messages.error_dialog import show_error

        show_error(self.window, error_sentence(error), self.theme)

    def show_notice(self, heading: str, sentence: str) -> None:
        """Show a notice in a dialog, and wait until it is closed."""
        from kplan_desktop.ui.messages.error_dialog import NoticeDialog

        dialog = NoticeDialog(heading, sentence, self.theme, self.window)
        dialog.exec()
        dialog.deleteLater()

    def attempt(self, work: Callable[[], None]) -> None:
        """Do ``work`` at once; a UserError is shown."""
        try:
            work()
        except UserError as error:
            self.show_error(error)

    def run(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        *,
        only_while_open: bool = False,
    ) -> None:
        """Do ``work`` in the background, then call ``done``; a UserError is shown instead.

        The window has a busy cursor meanwhile. With ``only_while_open`` neither happens once the
        window is being closed.
        """
        self.background.run_for(
            self.window,
            work,
            done=done,
            failed=self.show_error,
            only_while_open=only_while_open,
        )
