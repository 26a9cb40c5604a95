"""Telling of an error that the user can act on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class ErrorDialog(QMessageBox):
    """One plain sentence: what happened and what to do. Names in it are never taken for markup."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("This did not work"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(sentence)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setStandardButtons(QMessageBox.StandardButton.Ok)
        self.setOption(QMessageBox.Option.DontUseNativeDialog)


def show_error(parent: QWidget | None, sentence: str) -> None:
    """Show ``sentence`` and wait until it is read."""
    dialog = ErrorDialog(sentence, parent)
    dialog.exec()
    dialog.deleteLater()
