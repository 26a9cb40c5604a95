"""What the menu «Help» of a window does: the guide, the keys, the example, and what Kplan is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.frame.frame_actions import FrameActions
from kplan_desktop.ui.help.guide_opener import GuideOpener
from kplan_desktop.ui.theme.theme import Theme


class HelpMenu(QObject):
    """Connects these actions of every window. ``show_example`` opens the filled example.

    ``diagnosis`` gives what «About» copies for whoever helps.
    """

    def __init__(
        self,
        opener: GuideOpener,
        resources: Path,
        theme: Theme,
        show_example: Callable[[], object],
        diagnosis: Callable[[], str],
    ) -> None:
        super().__init__()
        self._opener = opener
        self._resources = resources
        self._theme = theme
        self._show_example = show_example
        self._diagnosis = diagnosis

    def serve(self, window: QWidget, actions: FrameActions) -> None:
        """Connect the actions of a window."""
        actions.guide.triggered.connect(self._opener.open_here)
        actions.keys.triggered.connect(self._opener.open_keys)
        actions.example.triggered.connect(self._show_example)
        actions.about.triggered.connect(lambda: self._show_about(window))

    def _show_about(self, window: QWidget) -> None:
        from kplan_desktop.ui.frame.about_dialog import AboutDialog

        dialog = AboutDialog(self._resources, self._theme, window, diagnosis=self._diagnosis)
        dialog.exec()
        dialog.deleteLater()
