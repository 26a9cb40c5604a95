"""The marks on the page of what is commented on: a button with how many comments are open there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.location import Location
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip

OpenCounts = Mapping[Location, int]
"""How many comments are open at each location that has any, be they all done."""


class CommentsButton(IconTextButton):
    """Stands where there are comments; a click goes to them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open: int | None = None
        self.setObjectName("commentMark")
        self.setProperty("look", "small")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a key of the window goes there
        self.hide()
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self.setIconSize(QSize(*[self._theme.tokens.px(16)] * 2))
        self._show_count()

    @property
    def room(self) -> int:
        """The width in pixels that it needs; 0 where there are no comments."""
        return 0 if self._open is None else self.sizeHint().width()

    def show_open(self, count: int | None) -> bool:
        """Show how many are open; None for no comments at all. Whether that is another number."""
        if count == self._open:
            return False
        self._open = count
        self._show_count()
        self.setHidden(count is None)
        return True

    def _show_count(self) -> None:
        count = self._open or 0
        colour = "accent" if count else "muted"
        self.setIcon(self._theme.icons.icon("message-square", colour, 16))
        self.setText(str(count) if count else "")
        name = self.tr("%n open comment(s)", "", count) if count else self.tr("Answered comments")
        self.setAccessibleName(name)
        set_plain_tooltip(self, name)
        self.resize(self.sizeHint())
