"""A window's room on the screen, which may be gone, and its place in front of others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMargins, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

FRAME = QSize(8, 40)
"""What a window's frame takes at most on the systems that Kplan knows."""

_EDGES = QMargins(4, 40, 4, 4)
"""The same at each side."""

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
        room = room_on_screen(window).size() - FRAME
        window.resize(QSize(1280, 800).boundedTo(room))


def keep_on_screen(window: QWidget) -> None:
    """Move the window so that its frame, the title bar above all, lies within the screen's room.

    Qt places a dialog before the system has told how high its title bar is.
    """
    inner = window.geometry()
    room = room_on_screen(window).marginsRemoved(_EDGES)
    left = max(room.left(), min(inner.left(), room.right() + 1 - inner.width()))
    top = max(room.top(), min(inner.top(), room.bottom() + 1 - inner.height()))
    if QPoint(left, top) != inner.topLeft():
        window.setGeometry(QRect(QPoint(left, top), inner.size()))


def place_beside(room: QRect, asker: QRect, focus: QRect, wanted: QSize, least: QSize) -> QRect:
    """Where a window goes that is to be read beside ``asker``, frame included; all in pixels.

    At the right or left of the window that it was asked from, narrower if need be; where there is
    no such room, beside, below or above ``focus``, the part of it that has the keyboard; and else
    in the lower right corner. It is ``wanted`` or smaller; smaller than ``least`` on a small
    screen only.
    """
    height = min(wanted.height(), room.height())
    for kept in (asker, focus):
        left, right = kept.left() - room.left(), room.right() - kept.right()
        width = min(max(left, right), wanted.width())
        if width >= least.width():
            x = kept.right() + 1 if right >= left else kept.left() - width
            y = min(max(kept.top(), room.top()), room.bottom() + 1 - height)
            return QRect(x, y, width, height)
    width = min(wanted.width(), room.width())
    above, below = focus.top() - room.top(), room.bottom() - focus.bottom()
    place = QRect(0, 0, width, min(max(above, below), height))
    if place.height() >= least.height():
        place.moveTop(focus.bottom() + 1 if below >= above else focus.top() - place.height())
    else:
        place.setHeight(height)
        place.moveBottom(room.bottom())
    place.moveRight(room.right())
    return place


class DialogPlaces(QObject):
    """Remembers where the dialogs over a window were, and how large, by their class.

    ``place_of(name)`` gives a geometry as saved by Qt, empty where none is known, and
    ``keep(name, geometry)`` takes one. ``scale`` is the size of text, of which each has its own.
    Qt sees to it that nothing comes to lie beside the screens that there are.
    """

    def __init__(
        self,
        window: QWidget,
        place_of: Callable[[str], bytes],
        keep: Callable[[str, bytes], None],
        scale: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._place_of = place_of
        self._keep = keep
        self._scale = scale

    @staticmethod
    def of(dialog: QWidget) -> DialogPlaces | None:
        """Those of the window that a dialog is over, through other dialogs too."""
        above = dialog.parentWidget()
        while above is not None:
            found = above.findChild(DialogPlaces, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if isinstance(found, DialogPlaces):
                return found
            above = above.parentWidget()
        return None

    def restore(self, dialog: QWidget) -> bool:
        """Put a dialog where it was; False where that is not known."""
        geometry = self._place_of(self._name(dialog))
        return bool(geometry) and dialog.restoreGeometry(QByteArray(geometry))

    def keep(self, dialog: QWidget) -> None:
        """Remember where a dialog is."""
        self._keep(self._name(dialog), bytes(dialog.saveGeometry().data()))

    def _name(self, dialog: QWidget) -> str:
        return f"{type(dialog).__name__}-{round(self._scale() * 100)}"


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
