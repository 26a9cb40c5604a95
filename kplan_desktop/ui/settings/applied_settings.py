"""What the program does once other settings are remembered, be it in the dialog or by a key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from kplan_desktop.storage.backups import DocumentBackups
from kplan_desktop.ui.document.database_worker import DatabaseWorker
from kplan_desktop.ui.document.settings import Settings, SettingsStore
from kplan_desktop.ui.spelling.spelling_client import SpellingClient
from kplan_desktop.ui.theme.application_theme import ApplicationTheme


class AppliedSettings(QObject):
    """Has theme, spelling and backups follow the settings."""

    def __init__(
        self,
        store: SettingsStore,
        theme: ApplicationTheme,
        spelling: SpellingClient,
        worker: DatabaseWorker,
    ) -> None:
        super().__init__()
        self._store = store
        self._theme = theme
        self._spelling = spelling
        self._worker = worker
        self._backups: list[DocumentBackups[Any]] = []
        spelling.check(store.known.spelling)
        store.changed.connect(self._follow)

    def keep_backups(self, backups: DocumentBackups[Any]) -> None:
        """Have these backups be kept where the settings say, now and from now on."""
        self._backups.append(backups)
        backups.move_to(*_backup_folders(self._store.known))

    def _follow(self, before: Settings, now: Settings) -> None:
        look = (now.colour_scheme, now.text_scale)
        if look != (before.colour_scheme, before.text_scale):
            # Once a menu or list is gone from the screen: styling takes a third of a second, in
            # which nothing is painted.
            QTimer.singleShot(0, self, self._apply_look)
        if now.spelling != before.spelling:
            self._spelling.check(now.spelling)
        folders = _backup_folders(now)
        if folders != _backup_folders(before):
            for backups in self._backups:
                # In the thread that takes them, and not in the middle of one.
                self._worker.submit(backups.move_to, *folders)

    def _apply_look(self) -> None:
        known = self._store.known
        self._theme.set_choice(known.colour_scheme)
        self._theme.set_scale(known.text_scale / 100)


def _backup_folders(settings: Settings) -> tuple[Path | None, Sequence[Path]]:
    return settings.backup_folder, settings.earlier_backup_folders
