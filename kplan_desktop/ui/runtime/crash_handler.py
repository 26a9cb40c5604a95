"""Unexpected errors, caught at the top: rescue what was typed, log where it failed, show a dialog.

Python hands over what nothing else caught: in slots and overridden methods of Qt (they reach
``sys.excepthook``), in threads, in finalizers, and in callbacks of futures, which those log. What a
future holds is raised again where its result is asked for. Each is made a report in the thread that
it came from, and posted to the GUI thread, where alone files are stored and dialogs shown.
"""

from __future__ import annotations

import datetime as dt
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, Qt, Signal, Slot, qVersion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

import kplan_desktop
from kplan_desktop.ui.runtime.log_file import LogEvent, LogFile, LogWord
from kplan_desktop.ui.runtime.log_hooks import QtMessages, ReportHistory

if TYPE_CHECKING:
    import logging

    from kplan_desktop.ui.document.collection_documents import Collections
    from kplan_desktop.ui.document.documents import Documents
    from kplan_desktop.ui.runtime.crash_dialog import CrashDialog
    from kplan_desktop.ui.runtime.crash_report import CrashReport
    from kplan_desktop.ui.runtime.rescue import Kept, Rescue

_REST = 2.0
"""Seconds without the same error after which it is shown again, doubled with each time:
one that comes with every painting or saving must leave time to do something about it."""

FAILED = 70
"""The exit code when the program was ended for an error, as sysexits.h numbers it."""

INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class ShownDocuments:
    """What has an open file, and the window that shows it."""

    documents: Documents | Collections
    window: QWidget | None


class CrashHandler(QObject):
    """Catches unexpected errors from when it is made until ``close``.

    ``folder`` is the user's own for what the program keeps: the log lies in it, and what could not
    be saved otherwise goes to ``rescued`` there. Nothing fails when it cannot be written to.
    """

    _caught = Signal(object)
    _interrupted = Signal()

    def __init__(self, app: QApplication, folder: Path, *, now: Callable[[], dt.datetime]) -> None:
        super().__init__()
        self.log = LogFile(folder / "log", now)
        self._app = app
        self._now = now
        self._rescue_folder = folder / "rescued"
        self._more_folders: Callable[[], Iterable[Path]] = tuple
        self._rescue: Rescue | None = None
        self._window: QWidget | None = None
        self._shown: Callable[[], list[ShownDocuments]] = list
        self._dialog: CrashDialog | None = None
        self._recent: dict[object, _RecentFault] = {}
        self._rescued: Kept | None = None
        self._leaving = False
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = lambda caught: self._on_exception(
            caught.exc_type, caught.exc_value, caught.exc_traceback
        )
        sys.unraisablehook = lambda caught: self._on_exception(
            caught.exc_type, caught.exc_value, caught.exc_traceback
        )
        self._handler: logging.Handler | None = None
        self._messages = QtMessages(self.log)
        self.log.record(
            LogEvent.STARTED, version=LogWord(kplan_desktop.__version__), qt=LogWord(qVersion())
        )
        self._caught.connect(self._handle, Qt.ConnectionType.QueuedConnection)
        self._interrupted.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def watch(
        self,
        window: QWidget,
        documents: Documents,
        others: Callable[[], Iterable[ShownDocuments]],
        more_folders: Callable[[], Iterable[Path]],
    ) -> None:
        """Attach to the finished window: from now on work can continue after an error.

        ``others`` are those beside the window and its documents that there are when it is called.
        ``more_folders`` are those to rescue what is open to if the own one fails.
        """
        import logging  # what runs futures imports it in any case

        self._window = window
        self._shown = lambda: [ShownDocuments(documents, window), *others()]
        self._history = ReportHistory(documents, self.log)
        self._more_folders = more_folders
        self._handler = _log_handler(self._take)
        logging.getLogger().addHandler(self._handler)

    def show_now(self, error: BaseException) -> None:
        """Tell of an error that ended the start, and wait until it is read."""
        report = self._report(error)
        if report is None:
            return
        self._count(report)
        self._dialog = self._make_dialog(report, self._keep())
        self._dialog.exec()

    def close(self) -> None:
        """Restore the hooks; the last step before the program ends."""
        self.log.record(LogEvent.ENDED)
        self._messages.close()
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        if self._handler is not None:
            import logging

            logging.getLogger().removeHandler(self._handler)
            self._handler = None
        self._caught.disconnect(self._handle)

    # --- in any thread ------------------------------------------------------------------------

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._interrupted.emit()
            return
        if issubclass(kind, SystemExit):  # how a thread may end
            return
        if error is None:  # Python had no memory left to make one
            error = kind().with_traceback(trace)
        elif error.__traceback__ is None:
            error = error.with_traceback(trace)
        self._take(error)

    def _take(self, error: BaseException) -> None:
        report = self._report(error)
        if report is not None:
            self._caught.emit(report)

    def _report(self, error: BaseException) -> CrashReport | None:
        try:
            from kplan_desktop.ui.runtime.crash_report import report_of

            return report_of(error, at=self._now(), thread=threading.current_thread().name)
        except Exception as second:  # noqa: BLE001  # nothing is left that could report this
            self.log.record(LogEvent.FAULT, kind=type(error), report=type(second))
            return None

    # --- in the GUI thread --------------------------------------------------------------------

    @Slot(object)
    def _handle(self, report: CrashReport) -> None:
        _discard_stored_error()
        try:
            must_show = self._count(report)
            if self._leaving:
                return
            # The dialog goes with the one below it, when that is left.
            if self._dialog is not None and isValid(self._dialog):
                self._dialog.count_repetition()
                return
            rescued = self._keep()
            if must_show:
                self._dialog = self._make_dialog(report, rescued)
                self._dialog.finished.connect(self._forget_dialog)
                self._dialog.show()
        except Exception as second:  # noqa: BLE001  # must not lead here once more
            self.log.record(LogEvent.FAULT, kind=LogWord(report.likeness[0]), dialog=type(second))

    def _count(self, report: CrashReport) -> bool:
        """Record the fault. Returns whether it is to be shown."""
        now = time.monotonic()
        recent = self._recent.setdefault(report.likeness, _RecentFault())
        recent.count += 1
        if recent.count.bit_count() == 1:  # of a thousand alike, ten lines
            report.record_in(self.log, count=recent.count)
        if recent.count == 1 and sys.stderr is not None:
            print(report.text(), file=sys.stderr)
        must_show = recent.times_shown == 0 or now - recent.last > _REST * 2**recent.times_shown
        recent.last = now
        recent.times_shown += must_show
        return must_show

    def _keep(self) -> Kept:
        from kplan_desktop.ui.runtime.rescue import Rescue

        if self._rescue is None:
            self._rescue = Rescue((self._rescue_folder, *self._more_folders()), self._now)
        documents = [each.documents for each in self._shown()]
        rescued = self._rescue.keep(documents, _texts_on_screen())
        if rescued != self._rescued:
            self._rescued = rescued
            self.log.record(LogEvent.KEPT, how=type(rescued))
        return rescued

    def _make_dialog(self, report: CrashReport, rescued: Kept) -> CrashDialog:
        from kplan_desktop.ui.runtime.crash_dialog import CrashDialog

        windows = [each.window for each in self._shown() if each.window is not None]
        visible = next((window for window in windows if window.isVisible()), self._window)
        parent = self._app.activeModalWidget() or visible
        may_go_on = self._window is not None
        return CrashDialog(report.text(), rescued, parent, may_go_on=may_go_on, quit=self._quit)

    @Slot(int)
    def _forget_dialog(self, _result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _quit(self) -> None:
        """End the program, whatever else goes wrong. What was typed is rescued by now."""
        self._leaving = True
        with ExitStack() as stack:  # the last one first, each whatever the others raise
            stack.callback(self._app.exit, FAILED)
            for shown in self._shown():
                stack.callback(self._leave, shown)

    def _leave(self, shown: ShownDocuments) -> None:
        """Close window and file, and give up the lock."""
        from kplan_desktop.ui.runtime.rescue import SavedInFile

        window = shown.window
        if isinstance(self._rescued, SavedInFile) and window is not None and window.isVisible():
            window.close()  # the orderly way, which asks nothing then
        if shown.documents.session is not None:
            shown.documents.abandon()

    @Slot()
    def _end(self) -> None:
        """The interrupt key of the terminal."""
        self._leaving = True
        self._keep()
        self._app.exit(INTERRUPTED)


def _discard_stored_error() -> None:
    """Let PySide raise an error that it has stored, lest it does so in the handling.

    It stores what a Python override raises while a constructor runs, and raises it at the next
    call of Qt.
    """
    with suppress(Exception):
        QSysInfo.kernelType()


@dataclass(slots=True)
class _RecentFault:
    """How often an error occurred, how often it was shown, and when it occurred last."""

    count: int = 0
    times_shown: int = 0
    last: float = 0.0


def _texts_on_screen() -> list[str]:
    from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit

    texts = []
    for widget in QApplication.allWidgets():
        # One is being taken down, or was only half built: no reason to miss the others.
        with suppress(RuntimeError, AttributeError):
            if isinstance(widget, GrowingTextEdit) and not widget.isReadOnly():
                texts.append(widget.text())
    return texts


def _log_handler(take: Callable[[BaseException], None]) -> logging.Handler:
    """What libraries log with an exception is an error that is not reported elsewhere."""
    import logging

    class _Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            error = record.exc_info[1] if record.exc_info else None
            if error is not None:
                take(error)

    return _Handler(logging.ERROR)
