"""A tool button with air between its icon and its text, and no more hover once its menu is gone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QStyleOptionToolButton, QToolButton

_AIR = "\u2005"
"""A quarter of an em: style sheets know no distance between icon and text."""


class IconTextButton(QToolButton):
    """Draws the text a little further from the icon; the text itself stays as it is."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:  # noqa: N802 - Qt's name
        """Tell the style of a text that begins with air."""
        super().initStyleOption(option)
        if option.text and not option.icon.isNull():
            option.text = _AIR + option.text

    def setMenu(self, menu: QMenu) -> None:  # noqa: N802 - Qt's name
        """Open this menu; Qt tells no button that the mouse has left it while its menu is open."""
        super().setMenu(menu)
        menu.aboutToHide.connect(self._forget_mouse)

    def _forget_mouse(self) -> None:
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self.update()
