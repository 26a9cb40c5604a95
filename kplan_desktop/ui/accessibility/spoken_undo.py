"""Undo and redo, said aloud: what they change is often not where the keyboard is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.accessibility.announcement import announce


def undone_text(name: str) -> str:
    """That a step, by its ``name``, was undone."""
    return QCoreApplication.translate("SpokenUndo", "Undone: %1").replace("%1", name)


def redone_text(name: str) -> str:
    """That a step was done again."""
    return QCoreApplication.translate("SpokenUndo", "Done again: %1").replace("%1", name)


class SpokenUndo:
    """Undoes and redoes the steps of a stack, and has screen readers say what that was.

    ``source`` is a widget of the window that shows what is undone.
    """

    def __init__(self, stack: QUndoStack, source: QWidget) -> None:
        self._stack = stack
        self._source = source

    def undo(self) -> None:
        """Undo the last step, if there is one."""
        if self._stack.canUndo():
            self._say(undone_text(self._stack.undoText()), self._stack.undo)

    def redo(self) -> None:
        """Do the step undone last again, if there is one."""
        if self._stack.canRedo():
            self._say(redone_text(self._stack.redoText()), self._stack.redo)

    def _say(self, text: str, step: Callable[[], None]) -> None:
        step()
        announce(self._source, text)
