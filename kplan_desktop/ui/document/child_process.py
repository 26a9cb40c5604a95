"""Processes of Kplan's own beside the window, for work that would hold up a key."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment


def side_process(parent: QObject) -> QProcess:
    """A process that is not started yet; it finds the package however this one has found it.

    Its standard error is discarded.
    """
    process = QProcess(parent)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    process.setProcessEnvironment(environment)
    process.setStandardErrorFile(QProcess.nullDevice())
    return process
