"""The room on the screen, which may be gone."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_SMALL = QRect(0, 0, 1024, 700)


def room_on_screen(window: QWidget) -> QRect:
    """What the window's screen has beside its bars, or the first screen's room.

    Where there is none, as while a remote session ends or the only screen is unplugged, it is what
    any screen has.
    """
    for screen in filter(None, (window.screen(), QGuiApplication.primaryScreen())):
        return screen.availableGeometry()
    return _SMALL
