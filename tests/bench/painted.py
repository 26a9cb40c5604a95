"""One start of a window in this process: prints when it was painted first, and ends.

``label`` shows a bare Qt label, ``kplan FILE`` is the command ``kplan FILE`` itself, and ``report
FILE`` the same, timed until the report stands in the window. What is printed is the system's
monotonic clock in nanoseconds, which the process that started this one reads too. Nothing is
imported that a program without this measurement would not import as well.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QTreeView, QWidget


class FirstPaint(QObject):
    """Waits for a window's first painting to be complete, prints the time, and ends the program."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See the window's paint event; its children are painted before the next turn begins."""
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        print(time.monotonic_ns(), flush=True)
        QApplication.quit()


def show_label() -> None:
    """The least that a Qt program can do."""
    app = QApplication([])
    label = QLabel("Kplan")
    label.resize(1280, 800)
    FirstPaint(label)
    label.show()
    app.exec()


class ReportPaint(FirstPaint):
    """Waits until the window shows more than its grounds: a tree with rows."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let pictures without a tree pass."""
        assert isinstance(watched, QWidget)
        if event.type() == QEvent.Type.Paint and watched.findChild(QTreeView) is None:
            return False
        return super().eventFilter(watched, event)


def show_kplan(file: str, paint: type[FirstPaint]) -> None:
    """The whole program, watched from the moment that its event loop starts."""
    from kplan_desktop.cli.main import main

    run_loop = QApplication.exec

    def watch_and_run(*_: object) -> int:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                paint(window)
        return run_loop()

    QApplication.exec = watch_and_run  # type: ignore[method-assign]  # the only seam
    sys.exit(main([file]))


if __name__ == "__main__":
    if sys.argv[1] == "label":
        show_label()
    else:
        show_kplan(sys.argv[2], ReportPaint if sys.argv[1] == "report" else FirstPaint)
