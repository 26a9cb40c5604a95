"""The language of the windows, and another one while they are open.

Their contents are made anew then, and nothing is lost. Documents, sessions, what is being stored,
and the processes beside the windows go on meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.text.formatting import Language
from kplan_desktop.ui.document.settings import ScreenLanguage
from kplan_desktop.ui.theme.translation import (
    install_translations,
    language_for,
    screen_language,
)
from kplan_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from kplan_desktop.ui.window.office_flow import OfficeFlow
    from kplan_desktop.ui.window.workspace_view import WorkspaceView

_AGAIN = 50
"""Milliseconds after which it is looked again whether the windows can be made anew."""


class LanguageSwitch(QObject):
    """Has all texts be in one language, and makes the contents of the windows anew in another.

    ``folder`` has the translations. ``fill`` builds the contents of the main window, and ``office``
    gives what has that of the office, if anything. ``translators`` are those in use.
    ``switched()`` follows a switch: what was there before is garbage.
    """

    switched = Signal()

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        window: MainWindow,
        fill: Callable[[], None],
        office: Callable[[], OfficeFlow | None],
    ) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._window = window
        self.translators: list[QTranslator] = []
        self._fill = fill
        self._office = office
        self._wanted: Language | None = None
        self._then: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def use(self, choice: ScreenLanguage) -> None:
        """Have all texts that are made from now on be in a language."""
        self._install(language_for(choice))

    def begin(self, choice: ScreenLanguage, then: Callable[[], None] = lambda: None) -> None:
        """Show the windows in another language, and call ``then``, as soon as that can be done.

        Not while a dialog or a menu is open, a mouse button is pressed, or something is under way
        that a window is to tell of: what waits for its end is part of the contents.
        """
        self._wanted = language_for(choice)
        self._then.append(then)
        self._timer.start(0)

    def close(self) -> None:
        """Begin nothing any more."""
        self._timer.stop()

    def _go_on(self) -> None:
        if not self._is_possible():
            self._timer.start(_AGAIN)
            return
        language, self._wanted = self._wanted, None
        if language is not None and language != screen_language():
            self._switch(language)
        waiting, self._then = self._then, []
        for then in waiting:
            then()

    def _install(self, language: Language) -> None:
        for translator in self.translators:
            self._app.removeTranslator(translator)
        self.translators = install_translations(self._app, self._folder, language)

    def _is_possible(self) -> bool:
        office = self._office()
        return (
            QApplication.activeModalWidget() is None
            and QApplication.activePopupWidget() is None
            and QApplication.mouseButtons() == Qt.MouseButton.NoButton
            and _is_resting(self._window)
            and (office is None or office.is_resting)
        )

    def _switch(self, language: Language) -> None:
        QGuiApplication.inputMethod().commit()  # what is composed of several keys
        office = self._office()
        beside = office.window if office is not None else None
        windows = [self._window, *([beside] if beside is not None else [])]
        workspace, tools = self._window.workspace, self._window.tools
        from kplan_desktop.ui.window.workspace_view import view_of

        view = view_of(workspace, tools) if workspace is not None and tools is not None else None
        for window in windows:
            window.setUpdatesEnabled(False)
        try:
            self._window.drop_contents()
            seen = beside.drop_contents() if beside is not None else None
            self._install(language)
            self._fill()
            if office is not None and beside is not None and seen is not None:
                beside.build_again(seen)
                office.window_made.emit(beside)
            if view is not None:
                _resume(self._window, view)
        finally:
            for window in windows:
                window.setUpdatesEnabled(True)
        self.switched.emit()


def _is_resting(window: MainWindow) -> bool:
    """Whether nothing is under way that is to be told in the window, nor about to be asked."""
    context = window.context
    session = context.documents.session
    is_busy = context.background.busy or (session is not None and session.is_busy)
    return not (is_busy or context.dialogs.is_waiting or window.comments.are_unstored)


def _resume(window: MainWindow, view: WorkspaceView) -> None:
    """Show the open report as it was seen, and once more when the lists have been filled."""
    from kplan_desktop.ui.window.workspace_view import resume, resume_lists, resume_places

    workspace, tools = window.workspace, window.tools
    if workspace is None or tools is None:
        return
    resume(view, workspace, tools)
    workspace.session.look_at_file()
    if (centre := window.centralWidget()) is not None:
        centre.show()  # otherwise it is only shown, and laid out, once this has ended
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    resume_places(view, workspace)
    once = Qt.ConnectionType.SingleShotConnection
    workspace.checked.connect(lambda _: resume_lists(view, workspace), once)
