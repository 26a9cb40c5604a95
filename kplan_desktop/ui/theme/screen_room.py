"""A window's room on the screen, which may be gone, and its place in front of others."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_FRAME = QSize(8, 40)
"""What a window's frame takes at most on the systems that Kplan knows."""

_SMALL = QRect(0, 0, 1024, 700)


def room_on_screen(window: QWidget) -> QRect:
    """What the window's screen has beside its bars, or the first screen's room.

    Where there is none, as while a remote session ends or the only screen is unplugged, it is what
    any screen has.
    """
    for screen in filter(None, (window.screen(), QGuiApplication.primaryScreen())):
        return screen.availableGeometry()
    return _SMALL


def take_room(window: QWidget, geometry: bytes) -> None:
    """Give the window its last geometry, as saved by Qt.

    Without one it takes a good size, or what the screen has beside its bars and the window's frame.
    """
    if not geometry or not window.restoreGeometry(QByteArray(geometry)):
        room = room_on_screen(window).size() - _FRAME
        window.resize(QSize(1280, 800).boundedTo(room))


def bring_to_front(window: QWidget) -> None:
    """Show the window, or the dialog that blocks it, before all others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    modal = QApplication.activeModalWidget()
    if modal is not None:
        window.show()
    front = modal or window
    front.show()
    front.raise_()
    front.activateWindow()
    QApplication.alert(front)  # where the system lets no program come to the front
