"""Saying in one sentence that no window can be opened here, where Qt would abort the process.

Qt tells its message handler why it gives up, and dumps core as soon as the handler returns; so the
handler ends the process itself. Where it finds no screen, Qt gives up only when it shows a window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

_ERROR_ICON = 0x10

NO_WINDOW = 2
"""The exit code, which is that of every error that the user can mend."""


@contextmanager
def explain_missing_display() -> Iterator[None]:
    """A context in which the QApplication is made. Qt's messages are printed if that succeeds."""
    messages: list[str] = []

    def take(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtFatalMsg:
            messages.append(message)
            return
        _end(_sentence(messages))

    before = qInstallMessageHandler(take)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    if sys.stderr is not None:
        for message in messages:
            print(message, file=sys.stderr)
    if not QGuiApplication.screens():
        _end("Kplan finds no screen to open its window on; connect one, and start Kplan again.")


def _end(sentence: str) -> NoReturn:
    """End the process with a sentence, which only Windows can show where nobody reads output."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr, flush=True)
    elif sys.platform == "win32":
        import ctypes

        ctypes.WinDLL("user32").MessageBoxW(None, sentence, "Kplan", _ERROR_ICON)
    os._exit(NO_WINDOW)


def _sentence(messages: list[str]) -> str:
    if any("could not connect to display" in message for message in messages):
        display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY", "")
        return (
            f'Kplan cannot reach the screen "{ascii(display)[1:-1]}"; start it from a desktop, or '
            "set DISPLAY to one that is there."
        )
    needed = [message for message in messages if "is needed" in message]
    reason = " ".join((needed or messages or ["it did not say why"])[0].split())
    return (
        "Kplan cannot open its window, because Qt, which draws it, cannot start "
        f"({ascii(reason)[1:-1].rstrip('.')}); install what is missing."
    )
