"""Files that are dropped on the window, with a hint over it while they hang there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

_LEAVING = 120
"""Milliseconds: on the way from one part of the window to another, Qt tells of leaving first."""


class FileDrop(QObject):
    """Has ``window`` accept files, and calls ``take(paths)`` once they are dropped.

    ``hint`` stands over the window meanwhile.

    So too over its texts and lists, which would take the files' names.

    What is dropped is taken after the drag has ended: until then the other program waits.
    """

    def __init__(self, window: QWidget, take: Callable[[Sequence[Path]], None], hint: str) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        self.hint = QLabel(hint, window)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setObjectName("dropHint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_LEAVING)
        self._leaving.timeout.connect(self.hint.hide)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self._hear_handle()  # it is shown already where its contents are made anew

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow what is dragged over the window, before any part of it does."""
        if event.type() == QEvent.Type.Show:
            self._hear_handle()
        if isinstance(event, QDropEvent):
            paths = dropped_files(event.mimeData())
            if not paths:
                return False
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if event.type() == QEvent.Type.Drop:
                self.hint.hide()
                QTimer.singleShot(0, self, lambda: self._take(paths))
            else:
                self._show()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._leaving.start()
        return super().eventFilter(watched, event)

    def _hear_handle(self) -> None:
        """Hear what comes to the window of the system, once there is one."""
        if (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def _show(self) -> None:
        self._leaving.stop()
        if self.hint.isHidden():
            self.hint.setGeometry(self._window.rect())
            self.hint.show()
            self.hint.raise_()


def dropped_files(mime: QMimeData) -> list[Path]:
    """What is dragged from this computer, be it files or folders; not addresses.

    The disk is not asked: it may be slow, and each move of the drag would wait for it.
    """
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
