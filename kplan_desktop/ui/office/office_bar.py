"""The bar at the top of the office's window: the title, and what is done most."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.ui.frame.window_bar import WindowBar
from kplan_desktop.ui.office.office_actions import OfficeActions
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip

_ROOM_FOR_TITLE = 180
"""Pixels at 100 % that the title shall have."""


class OfficeBar(WindowBar):
    """Menu and title to the left, the work to the right."""

    def __init__(self, actions: OfficeActions, menu: QMenu, theme: Theme, parent: QWidget) -> None:
        super().__init__(menu, theme, parent, least=_ROOM_FOR_TITLE)
        self.title = ElidedLabel(self)
        self.title.setProperty("look", "strong")
        undo = self.button(actions.undo, with_text=False)
        redo = self.button(actions.redo, with_text=False)
        take_in = self.button(actions.take_in, with_text=True)
        remind = self.button(actions.remind, with_text=True)
        for button in (take_in, remind):
            button.setProperty("kind", "secondary")
        compile_ = self.primary(actions.compile, "file-text")
        self.row.addWidget(self.menu_button)
        self.row.addWidget(self.title, 1)
        for widget in (undo, redo, take_in, remind, compile_):
            self.row.addWidget(widget)
        self.finish((remind, take_in, compile_))

    def show_title(self, title: str) -> None:
        """Name the joint report."""
        self.title.setText(title)
        set_plain_tooltip(self.title, title)
