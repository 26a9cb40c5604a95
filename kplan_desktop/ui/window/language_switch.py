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
from PySide6.QtWidgets import QApplication, QDialog

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.text.formatting import Language
from kplan_desktop.ui.document.settings import ScreenLanguage
from kplan_desktop.ui.document.undo_commands import name_steps_anew
from kplan_desktop.ui.theme.translation import (
    language_for,
    load_translations,
    screen_language,
    use_translations,
)
from kplan_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from kplan_desktop.ui.window.office_flow import OfficeFlow
    from kplan_desktop.ui.window.workspace_view import WorkspaceView

_AGAIN = 50
"""Milliseconds after which it is looked again whether the windows can be made anew."""


class TranslationUnreadableError(UserError):
    """A translation is missing or cannot be read, as while a virus scanner has it. Its path."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The language was not changed: %1 cannot be read. Try again; if that does not help, "
        "install Kplan anew.",
    )


class LanguageSwitch(QObject):
    """Has all texts be in one language, and makes the contents of the windows anew in another.

    ``folder`` has the translations. ``fill`` builds the contents of the main window, and ``office``
    gives what has that of the office, if anything. ``translators`` are those in use.
    ``switched()`` follows a switch: what was there before is garbage. ``failed(error)`` tells that
    the windows stay in the language that they are in.
    """

    switched = Signal()
    failed = Signal(object)

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
        self._then: Callable[[], None] = _nothing
        self._over: QDialog | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def use(self, choice: ScreenLanguage) -> None:
        """Have all texts that are made from now on be in a language."""
        language = language_for(choice)
        self._install(language, load_translations(self._folder, language))

    def begin(self, choice: ScreenLanguage, then: Callable[[], None] | None = None) -> None:
        """Show the windows in another language, and call ``then``, as soon as that can be done.

        Not while a dialog or a menu is open, a mouse button is pressed, or something is under way
        that a window is to tell of: what waits for its end is part of the contents. What was begun
        before and is not done is not done any more, nor is its ``then`` called.
        """
        self._wanted = language_for(choice)
        self._then = then or _nothing
        self._over = None
        self._wait()

    def close_in_time(self, dialog: QDialog, close: Callable[[], None]) -> None:
        """Call ``close`` once ``show_now`` can be done but for this dialog, which that is to close.

        Until then the dialog keeps the windows from what is typed. Where another dialog waits for
        it, the dialog is rejected instead. Once it is closed by somebody else, nothing is called.
        """
        self._over, self._then = dialog, close
        self._wait()

    def show_now(self, choice: ScreenLanguage) -> bool:
        """Show the windows in another language, and say whether that was done.

        It is not where they are in that one, where it fails, and where it cannot be done now: then
        it is begun.
        """
        before = screen_language()
        self.begin(choice)
        if self._is_possible():
            self._timer.stop()
            self._switch()
        return screen_language() != before

    def close(self) -> None:
        """Begin nothing any more."""
        self._timer.stop()

    def _wait(self) -> None:
        """Look from now on whether it can be done; what that depends on is stored at once."""
        self._window.comments.flush()
        self._timer.start(0)

    def _go_on(self) -> None:
        over = self._over
        if over is not None and not over.isVisible():
            self._over, self._then = None, _nothing
            return
        if over is not None and self._is_awaited(over):
            self._over, self._then = None, _nothing
            over.reject()
            return
        if not self._is_possible():
            self._timer.start(_AGAIN)
            return
        self._over = None
        if over is None:
            self._switch()
        then, self._then = self._then, _nothing
        then()

    def _is_awaited(self, dialog: QDialog) -> bool:
        """Whether other dialogs wait until this one is closed."""
        office = self._office()
        is_waiting = self._window.context.dialogs.is_waiting
        if office is not None and office.window is not None:
            is_waiting = is_waiting or office.window.dialogs.dialogs.is_waiting
        return is_waiting and QApplication.activeModalWidget() is dialog

    def _install(self, language: Language, translators: list[QTranslator]) -> None:
        for translator in self.translators:
            self._app.removeTranslator(translator)
        use_translations(self._app, language, translators)
        self.translators = translators

    def _is_possible(self) -> bool:
        office = self._office()
        return (
            QApplication.activeModalWidget() is self._over
            and QApplication.activePopupWidget() is None
            and QApplication.mouseButtons() == Qt.MouseButton.NoButton
            and _is_resting(self._window)
            and (office is None or office.is_resting)
        )

    def _switch(self) -> None:
        """Show what is wanted, unless it is shown. Nothing is dropped before all of it is read."""
        language, self._wanted = self._wanted, None
        if language is None or language == screen_language():
            return
        try:
            translators = load_translations(self._folder, language)
        except FileNotFoundError as error:
            self.failed.emit(TranslationUnreadableError(error.filename))
            return
        self._make_anew(language, translators)
        self.switched.emit()

    def _make_anew(self, language: Language, translators: list[QTranslator]) -> None:
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
            self._install(language, translators)
            for session in (
                self._window.context.documents.session,
                office.collections.session if office is not None else None,
            ):
                if session is not None:
                    name_steps_anew(session.undo_stack)
            self._fill()
            if office is not None and beside is not None and seen is not None:
                beside.build_again(seen)
                office.window_made.emit(beside)
            if view is not None:
                _resume(self._window, view)
        finally:
            for window in windows:
                window.setUpdatesEnabled(True)


def _nothing() -> None:
    pass


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
