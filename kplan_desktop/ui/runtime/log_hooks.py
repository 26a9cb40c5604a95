"""The sources of the log: Qt's own messages, and opening, saving and closing of the report."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType

from kplan_desktop.ui.runtime.log_file import LogEvent, LogFile, LogWord

if TYPE_CHECKING:
    from kplan_desktop.ui.document.documents import Documents
    from kplan_desktop.ui.document.save_state import SaveState
    from kplan_desktop.ui.document.session import Session

_ORIGIN = re.compile(r"(Q[A-Z]\w+)(?:::(\w+))?")


class QtMessages:
    """Records Qt's warnings and worse, from any thread, until ``close``.

    The words of a message may quote a file name or a text. Recorded are kind, category, and what
    it begins with where that is a class of Qt's, and a method that this class has. Messages that
    are alike are recorded the first, second, fourth, eighth … time.
    """

    def __init__(self, log: LogFile) -> None:
        self._log = log
        self._counts: dict[tuple[str, str, str], int] = {}
        self._before = QtCore.qInstallMessageHandler(self._take)

    def close(self) -> None:
        """Restore the previous message handler."""
        QtCore.qInstallMessageHandler(self._before)

    def _take(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if sys.stderr is not None and sys.stderr.isatty():  # a developer's; else it may be kept
            print(message, file=sys.stderr)
        if kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            return
        alike = (kind.name, str(context.category or ""), _origin(message))
        count = self._counts[alike] = self._counts.get(alike, 0) + 1
        if count.bit_count() == 1:
            name, category, origin = (LogWord(word) for word in alike)
            self._log.record(LogEvent.QT, kind=name, category=category, origin=origin, count=count)


class ReportHistory(QObject):
    """Records when a report is opened, and when it cannot be saved and when it can be again."""

    def __init__(self, documents: Documents, log: LogFile) -> None:
        super().__init__(documents)
        self._log = log
        self._failing = False
        documents.session_changed.connect(self._follow)
        self._follow(documents.session)

    def _follow(self, session: Session | None) -> None:
        self._failing = False
        if session is None:
            return
        self._log.record(LogEvent.OPENED, activities=len(session.report.activities))
        session.save_state_changed.connect(self._on_state)

    def _on_state(self, state: SaveState) -> None:
        from kplan_desktop.ui.document.save_state import NotSaved, Saved

        match state:
            case NotSaved(error):
                self._failing = True
                self._log.record(LogEvent.NOT_SAVED, why=type(error))
            case Saved() if self._failing:
                self._failing = False
                self._log.record(LogEvent.SAVED_AGAIN)
            case _:
                return


def _origin(message: str) -> str:
    begin = _ORIGIN.match(message)
    if begin is None:
        return ""
    name, method = begin.groups()
    of_qt = next((m for m in (QtCore, QtGui, QtWidgets) if hasattr(m, name)), None)
    if of_qt is None:
        return ""
    return f"{name}::{method}" if method and hasattr(getattr(of_qt, name), method) else name
