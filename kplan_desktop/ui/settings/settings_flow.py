"""Opening the settings from either window, and what their choices need done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.ui.document.settings import ScreenLanguage, Settings, SettingsStore
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.frame.frame_actions import FrameActions, TextSize
from kplan_desktop.ui.spelling.spelling_client import SpellingClient
from kplan_desktop.ui.theme.screen_room import DialogPlaces
from kplan_desktop.ui.theme.translation import language_for, screen_language

if TYPE_CHECKING:
    from kplan_desktop.ui.settings.settings_dialog import SettingsDialog, SettingsSupply


class LanguageChange(Protocol):
    """Makes the windows anew in another language; see ``LanguageSwitch``."""

    def close_in_time(self, dialog: QDialog, close: Callable[[], None]) -> None:
        """Call ``close`` once the dialog is all that keeps the windows from being made anew."""

    def show_now(self, choice: ScreenLanguage) -> bool:
        """Make the windows anew, be it later; whether it was done."""

    def begin(self, choice: ScreenLanguage, then: Callable[[], None]) -> None:
        """Make the windows anew as soon as that can be done, and then call ``then``."""


class SettingsFlow(QObject):
    """Shows the dialog over the window of a context.

    ``usual_reports`` and ``usual_backups`` are the folders without a choice.
    """

    def __init__(
        self,
        store: SettingsStore,
        library: FormLibrary,
        spelling: SpellingClient,
        usual_reports: Path,
        usual_backups: Path,
        language: LanguageChange,
    ) -> None:
        super().__init__()
        self._language = language
        self._shown_language = store.known.language
        self._last: DialogContext | None = None
        self._contexts: dict[QWidget, DialogContext] = {}
        self._store = store
        self._library = library
        self._spelling = spelling
        self._usual_reports = usual_reports
        self._usual_backups = usual_backups

    def serve(self, actions: FrameActions, context: DialogContext) -> None:
        """Connect the menu of a window, be it anew: its context is the one that was given last.

        Where the dialogs over the window are is remembered.
        """
        there = {each: known for each, known in self._contexts.items() if isValid(each)}
        self._contexts = {**there, context.window: context}
        store = self._store
        actions.settings.triggered.connect(lambda: self.open(context))
        TextSize(actions, store, context.window)
        DialogPlaces(
            context.window,
            lambda name: store.known.place_of(name),
            lambda name, geometry: store.remember(lambda known: known.with_place(name, geometry)),
            lambda: context.theme.tokens.scale,
        )

    def supply(self) -> SettingsSupply:
        """What there is to choose from."""
        from kplan_desktop.ui.settings.settings_dialog import SettingsSupply

        return SettingsSupply(
            usual_reports=self._usual_reports,
            usual_backups=self._usual_backups,
            spelling=self._spelling,
        )

    def open(self, context: DialogContext, *, at_language: bool = False) -> None:
        """Show the settings until they are closed, the keyboard at first in the list of languages.

        Or else, without ``at_language``, where the dialog begins.
        """
        from kplan_desktop.ui.settings.settings_dialog import SettingsDialog

        self._last = context
        dialog = SettingsDialog(self._store, self.supply(), context.theme, context.window)
        dialog.folder_wanted.connect(
            lambda name, folder: self._take_folder(context, dialog, name, folder)
        )
        dialog.reset_requested.connect(lambda: self._reset(context, dialog))
        dialog.language_chosen.connect(
            lambda: self._language.close_in_time(dialog, dialog.leave_for_language)
        )
        context.background.run(
            lambda: _newest_form(self._library),
            done=dialog.show_form,
            failed=lambda _: None,
            owner=dialog,
            only_while_open=True,
        )
        if at_language:
            dialog.language.setFocus(Qt.FocusReason.OtherFocusReason)
        dialog.exec()
        dialog.deleteLater()
        is_switched = self._language.show_now(self._store.known.language)
        if language_for(self._store.known.language) == screen_language():
            self.follow_language()
        if is_switched and dialog.is_left_for_language:
            self._open_again(context.window)

    def choose_language(self, choice: ScreenLanguage, then: Callable[[], None]) -> None:
        """Show the windows in a language from now on, and call ``then`` once they are."""
        self._store.remember(lambda known: replace(known, language=choice))
        self._language.begin(choice, then)

    def follow_language(self) -> None:
        """Remember that the windows are in the language that is chosen."""
        self._shown_language = self._store.known.language

    def put_language_back(self, error: UserError) -> None:
        """Tell that the windows could not be made anew, and choose again what they are in."""
        self._store.remember(lambda known: replace(known, language=self._shown_language))
        # Without any dialog so far it is the language of the first start.
        window = self._last.window if self._last is not None else next(iter(self._contexts), None)
        context = self._contexts.get(window) if window is not None else None
        if context is not None and isValid(context.window):
            context.show_error(error)

    def _open_again(self, window: QWidget) -> None:
        """Show the settings in the other language, where that was chosen."""
        context = self._contexts.get(window)
        if context is not None and isValid(window) and window.isVisible():
            self.open(context, at_language=True)

    def _take_folder(
        self, context: DialogContext, dialog: SettingsDialog, name: str, folder: Path | None
    ) -> None:
        """Use another folder from now on, once it is known that files can be made in it."""

        def take(_: None) -> None:
            self._store.remember(lambda known: known.with_folder(name, folder))

        if folder is None:
            take(None)
        else:
            from kplan_desktop.storage.backups import make_own_folder
            from kplan_desktop.ui.settings.folder_field import require_writable

            def prove() -> None:
                require_writable(make_own_folder(folder) if name == "backup_folder" else folder)

            context.run_over(dialog, prove, take)

    def _reset(self, context: DialogContext, dialog: SettingsDialog) -> None:
        from kplan_desktop.ui.messages.error_dialog import ResetDialog

        question = ResetDialog(context.theme, dialog)
        wanted = question.exec() == ResetDialog.DialogCode.Accepted
        question.deleteLater()
        if not wanted:
            return
        self._store.remember(Settings.as_first)
        dialog.follow_language()


def _newest_form(library: FormLibrary) -> Form | None:
    """The form that new reports are made on, None without any. For a background thread."""
    return next(iter(library.contents().newest()), None)
