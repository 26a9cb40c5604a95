"""The menu's choices of colours and text size."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject

from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.document.settings import ColourScheme
from kplan_desktop.ui.theme.application_theme import ApplicationTheme
from kplan_desktop.ui.window.window_actions import WindowActions


class AppearanceMenu(QObject):
    """Shows in the menu what is chosen, and has the theme follow and the settings remember."""

    def __init__(
        self, actions: WindowActions, documents: Documents, theme: ApplicationTheme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._documents = documents
        self._theme = theme
        settings = documents.settings
        actions.schemes[settings.colour_scheme].setChecked(True)
        actions.scales[str(settings.text_scale)].setChecked(True)
        for scheme in get_args(ColourScheme):
            actions.schemes[scheme].triggered.connect(
                lambda _=False, scheme=scheme: self._choose_scheme(scheme)
            )
        for scale, action in actions.scales.items():
            action.triggered.connect(lambda _=False, scale=int(scale): self._choose_scale(scale))

    def _choose_scheme(self, scheme: ColourScheme) -> None:
        self._documents.remember(replace(self._documents.settings, colour_scheme=scheme))
        self._theme.set_choice(scheme)

    def _choose_scale(self, scale: int) -> None:
        self._documents.remember(replace(self._documents.settings, text_scale=scale))
        self._theme.set_scale(scale / 100)
