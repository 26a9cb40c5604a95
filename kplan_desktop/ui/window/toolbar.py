"""The bar at the top: menu, undo and redo, the search, check, side panel, deliver.

Where there is no room for all words, buttons show their icons alone.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from kplan_desktop.ui.search.search_bar import SearchBar
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from kplan_desktop.ui.window.window_actions import WindowActions

_ROOM_FOR_SEARCH = 150
"""Pixels at 100 % that the search field shall have."""


class Toolbar(QFrame):
    """A few actions, always in the same place."""

    def __init__(self, actions: WindowActions, menu: QMenu, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("toolbar")
        self._buttons: list[QToolButton] = []
        self.menu_button = self._button(None, with_text=False)
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        native = QKeySequence.SequenceFormat.NativeText
        self.search = SearchBar(actions.find.shortcut().toString(native), theme, self)
        self.search.setEnabled(actions.find.isEnabled())
        actions.find.enabledChanged.connect(self.search.setEnabled)
        undo = self._button(actions.undo, with_text=False)
        redo = self._button(actions.redo, with_text=False)
        self._quick_note = self._button(actions.quick_note, with_text=True)
        self._quick_note.setProperty("kind", "secondary")
        self._check = self._button(actions.check, with_text=True)
        side = self._button(actions.side_panel, with_text=False)
        self._deliver = self._primary(actions.deliver)
        self._row = QHBoxLayout(self)
        for widget in (self.menu_button, undo, redo, self._quick_note):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.search, 8)
        self._row.addStretch(1)
        for widget in (self._check, side, self._deliver):
            self._row.addWidget(widget)
        self._words = (self._quick_note, self._check, self._deliver)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(14), 0, px(14), 0)
        self._row.setSpacing(px(6))
        self.menu_button.setIcon(self._theme.icons.icon("menu", "ink", 18))
        self._deliver.setIcon(self._theme.icons.icon("send", "on_accent", 18))
        for button in self._buttons:
            button.setIconSize(QSize(px(18), px(18)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the words that there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the words of one button after another until the search has some room."""
        style = Qt.ToolButtonStyle
        for button in self._words:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        for button in self._words:
            if self._wanted_width() <= self.width():
                break
            button.setToolButtonStyle(style.ToolButtonIconOnly)

    def _wanted_width(self) -> int:
        margins, gaps = self._row.contentsMargins(), self._row.count() * self._row.spacing()
        buttons = sum(button.sizeHint().width() for button in self._buttons)
        around = margins.left() + margins.right() + gaps
        return buttons + self._theme.tokens.px(_ROOM_FOR_SEARCH) + around

    def _primary(self, action: QAction) -> QToolButton:
        """A filled button: no default action, since its icon has another colour than the menu's."""
        button = self._button(None, with_text=True)
        button.setProperty("kind", "primary")
        button.setText(action.iconText())
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _button(self, action: QAction | None, *, with_text: bool) -> QToolButton:
        button = IconTextButton(self)
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if with_text else style.ToolButtonIconOnly
        )
        if action is not None:
            button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)
        return button
