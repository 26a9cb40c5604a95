"""The field of a comment or an answer, in which undo and redo are of its text alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.keyboard import is_redo, is_undo_or_redo


class CommentText(GrowingTextEdit):
    """Keeps its own history: comments are no part of the report, whose undo the window has.

    One that is only read leaves the keys to the window.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(True)
        undo, redo = QAction(self.tr("Undo"), self), QAction(self.tr("Redo"), self)
        undo.triggered.connect(self.undo)
        redo.triggered.connect(self.redo)
        self.undoAvailable.connect(undo.setEnabled)
        self.redoAvailable.connect(redo.setEnabled)
        for action in (undo, redo):
            action.setEnabled(False)
        self.history = (undo, redo)

    def set_text(self, text: str) -> None:
        """Show ``text``, from where nothing can be undone."""
        if text != self.text():
            super().set_text(text)
            self.document().clearUndoRedoStacks()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of undo and redo from the window, be there nothing to undo here."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and is_undo_or_redo(event) and not self.isReadOnly():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if is_undo_or_redo(event) and not self.isReadOnly():
            (self.redo if is_redo(event) else self.undo)()
        else:
            super().keyPressEvent(event)
