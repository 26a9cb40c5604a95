"""Which reports this user has open on this computer, in a folder that nobody else may write to.

A report has a lock there by its number on the disk, since hard links give one file several names;
and its window listens there, so that a second start brings it to the front. Listening is a Unix
socket or a named pipe of Windows, no network, and takes no words: a connection means «come to the
front», and nothing is read from it (docs/decisions/0026-raise-the-window.md).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, Signal

from kplan_desktop.filesystem.private_files import make_private_folder, private_opener
from kplan_desktop.ui.document.file_lock import FileLock, Holder, real_path

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_RAISED = b"!"
_PATIENCE = 700
"""Milliseconds that a window has to accept a connection, and as many to answer."""


class RaiseListener(QObject):
    """Has the window of an open report brought to the front; ``requested`` is emitted for it."""

    requested = Signal()

    def __init__(self, server: QLocalServer) -> None:
        super().__init__()
        self._server = server
        server.setParent(self)
        server.newConnection.connect(self._answer)

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()
        self.deleteLater()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(1)  # it is sent nothing that would be read
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_RAISED)
            socket.disconnectFromServer()  # once that is sent
        self.requested.emit()


class OpenReports:
    """The folder, which is made when needed. Where that cannot be, all is as without it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def lock_number(self, path: Path, *, name: str, now: dt.datetime) -> FileLock | Holder | None:
        """Lock the file at ``path`` by its number on the disk, whatever names it has.

        A Holder is someone who has it by another name. None where it cannot be locked so, as when
        it is not there yet.
        """
        try:
            status = path.stat()
            make_private_folder(self._folder)
        except (OSError, ValueError):
            return None
        if not status.st_ino:
            return None
        # A home folder may be on several computers, whose disks have the same numbers.
        numbers = f"{status.st_dev} {status.st_ino}".encode()
        key = _key(bytes(QSysInfo.machineUniqueId().data()), numbers)
        got = FileLock.acquire(self._folder / key, name=name, now=now)
        if isinstance(got, FileLock) or (isinstance(got, Holder) and not got.remote):
            return got
        return None

    def listen(self, path: Path) -> RaiseListener | None:
        """Listen for requests to bring the window of the report at ``path`` to the front.

        For the one who has its lock, or who only reads a file that has none: of several windows
        that read the same one, the last to listen is the one that comes. None where the system
        allows no listening.
        """
        from PySide6.QtNetwork import QLocalServer

        with suppress(OSError):
            make_private_folder(self._folder)
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        where = self._listening_at(path)
        QLocalServer.removeServer(where)  # left by a crash
        return RaiseListener(server) if server.listen(where) else None

    def raise_window_of(self, path: Path) -> bool:
        """Have the window that shows the report at ``path`` come to the front; whether it does.

        Waits a second or so at most.
        """
        from PySide6.QtNetwork import QLocalSocket

        _let_others_come_to_the_front()
        socket = QLocalSocket()
        socket.setServerName(self._listening_at(path))
        socket.connectToServer(QLocalSocket.OpenModeFlag.ReadOnly)
        try:
            return (
                socket.waitForConnected(_PATIENCE)
                and bool(socket.bytesAvailable() or socket.waitForReadyRead(_PATIENCE))
                and bytes(socket.read(1).data()) == _RAISED
            )
        finally:
            socket.abort()

    def _listening_at(self, path: Path) -> str:
        key = _key(self._secret(), os.fsencode(real_path(path)))
        # Windows has one space of names for all users, whose folders differ.
        return f"kplan-{key}" if sys.platform == "win32" else str(self._folder / key)

    def _secret(self) -> bytes:
        """What makes the names here unknown to other users, who might else answer to them first."""
        file = self._folder / "secret"
        with suppress(OSError):
            with suppress(FileExistsError), open(file, "xb", opener=private_opener) as made:
                made.write(os.urandom(32))
            return file.read_bytes()
        return os.fsencode(self._folder.absolute())


def _key(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]  # a Unix socket's path has 100 bytes


def _let_others_come_to_the_front() -> None:
    """Windows lets only the program in front give that place away."""
    if sys.platform == "win32":
        import ctypes

        any_process = ctypes.c_uint(0xFFFFFFFF)
        ctypes.WinDLL("user32").AllowSetForegroundWindow(any_process)
