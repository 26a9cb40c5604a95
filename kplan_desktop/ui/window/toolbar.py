"""The bar at the top: menu, undo and redo, the search, check, side panel, deliver."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.ui.frame.window_bar import WindowBar
from kplan_desktop.ui.search.search_bar import SearchBar
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.window.window_actions import WindowActions

_ROOM_FOR_SEARCH = 150
"""Pixels at 100 % that the search field shall have."""


class Toolbar(WindowBar):
    """The bar of the main window."""

    def __init__(self, actions: WindowActions, menu: QMenu, theme: Theme, parent: QWidget) -> None:
        super().__init__(menu, theme, parent, least=_ROOM_FOR_SEARCH)
        native = QKeySequence.SequenceFormat.NativeText
        self.search = SearchBar(actions.find.shortcut().toString(native), theme, self)
        self.search.setEnabled(actions.find.isEnabled())
        actions.find.enabledChanged.connect(self.search.setEnabled)
        undo = self.button(actions.undo, with_text=False)
        redo = self.button(actions.redo, with_text=False)
        quick_note = self.button(actions.quick_note, with_text=True)
        quick_note.setProperty("kind", "secondary")
        check = self.button(actions.check, with_text=True)
        side = self.button(actions.side_panel, with_text=False)
        deliver = self.primary(actions.deliver, "send")
        for widget in (self.menu_button, undo, redo, quick_note):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        self.row.addWidget(self.search, 8)
        self.row.addStretch(1)
        for widget in (check, side, deliver):
            self.row.addWidget(widget)
        order_tabs([self.menu_button, undo, redo, quick_note, self.search, check, side, deliver])
        self.finish((quick_note, check, deliver))
