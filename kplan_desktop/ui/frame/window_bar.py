"""The base of the bar at the top of a window: a menu, buttons, and something that gives way.

Where there is no room for all words, buttons show their icons alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton

_ROOMY, _TIGHT = (14, 6), (4, 1)
"""The margin at both ends and the gap between two parts, in pixels at 100 %."""


class WindowBar(QFrame):
    """A few actions, always in the same place.

    ``least`` is how many pixels at 100 % whatever else is in the bar shall have beside the buttons.
    The class that is made of it puts them into ``row`` and calls ``finish``.
    """

    def __init__(self, menu: QMenu, theme: Theme, parent: QWidget, *, least: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least = least
        self.setObjectName("toolbar")
        self._buttons: list[QToolButton] = []
        self._words: tuple[QToolButton, ...] = ()
        self._filled: list[tuple[QToolButton, str]] = []
        self.row = QHBoxLayout(self)
        self.menu_button = self.button(None, with_text=False)
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))

    def button(self, action: QAction | None, *, with_text: bool) -> QToolButton:
        """A button of an action, or of none, which is not in the row yet."""
        button = IconTextButton(self)
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if with_text else style.ToolButtonIconOnly
        )
        if action is not None:
            button.setDefaultAction(action)
            button.setAccessibleDescription(_keys(action))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)
        return button

    def primary(self, action: QAction, icon: str) -> QToolButton:
        """A filled button: no default action, since its icon has another colour than the menu's."""
        button = self.button(None, with_text=True)
        button.setProperty("kind", "primary")
        button.setText(action.iconText())
        button.setToolTip(action.toolTip())
        button.setAccessibleDescription(_keys(action))
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self._filled.append((button, icon))
        return button

    def finish(self, words: Sequence[QToolButton]) -> None:
        """Follow the theme, and have these buttons lose their words one after another."""
        self._words = tuple(words)
        self._theme.follow(self._apply_theme)

    def fit(self) -> None:
        """Leave out the words of one button after another until the rest has its room."""
        style = Qt.ToolButtonStyle
        self._set_gaps(_ROOMY)
        for button in self._words:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        for button in self._words:
            if self._wanted_width() <= self.width():
                break
            button.setToolButtonStyle(style.ToolButtonIconOnly)
        self._set_gaps(_TIGHT if self._wanted_width() > self.width() else _ROOMY)

    def _set_gaps(self, gaps: tuple[int, int]) -> None:
        """Set the margin at both ends, and the gap between two (pixels at 100 %)."""
        margin, gap = map(self._theme.tokens.px, gaps)
        self.row.setContentsMargins(margin, 0, margin, 0)
        self.row.setSpacing(gap)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the words that there is room for."""
        super().resizeEvent(event)
        self.fit()

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.menu_button.setIcon(self._theme.icons.icon("menu", "ink", 18))
        for button, icon in self._filled:
            button.setIcon(self._theme.icons.icon(icon, "on_accent", 18))
        for button in self._buttons:
            button.setIconSize(QSize(px(18), px(18)))
        self.fit()

    def _wanted_width(self) -> int:
        margins, gaps = self.row.contentsMargins(), self.row.count() * self.row.spacing()
        buttons = sum(button.sizeHint().width() for button in self._buttons)
        around = margins.left() + margins.right() + gaps
        return buttons + self._theme.tokens.px(self._least) + around


def _keys(action: QAction) -> str:
    """The keys of an action as they are said, else its name: Qt would read the tooltip's markup."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return keys or action.iconText()
