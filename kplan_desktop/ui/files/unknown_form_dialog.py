"""Asking whether to take in a delivery whose form is not the one that Kplan knows by its id."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from kplan_desktop.domain.model.form import Form


class UnknownFormDialog(QMessageBox):
    """Tells what is odd, and leaves the choice. ``taken`` says whether to go on."""

    def __init__(self, theirs: Form, known: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Another form"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("The delivery is written on a form that differs from the one here."))
        told = self.tr(
            "Both call themselves «%1» (version %2 there, version %3 here), but goals, deadline, "
            "address or other things in it are not the same. The report opens with the sender's "
            "form."
        )
        for mark, word in (("%3", known.version), ("%2", theirs.version), ("%1", known.id)):
            told = told.replace(mark, str(word))
        self.setInformativeText(told)
        self._take = self.addButton(self.tr("Take it in"), QMessageBox.ButtonRole.AcceptRole)
        leave = self.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(leave)
        self.setEscapeButton(leave)
        self.setOption(QMessageBox.Option.DontUseNativeDialog)

    def taken(self) -> bool:
        """Whether the answer was to take it in."""
        return self.clickedButton() is self._take
