"""Radio buttons as one stop of Tab."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class RadioGroup(QButtonGroup):
    """Exclusive buttons of which Tab reaches the checked one.

    Qt sees to that only once one of them has had the keyboard; before, Tab goes to the first, and
    an arrow key there would check its unchecked.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.buttonToggled.connect(self._lead_tab)

    def _lead_tab(self, button: QAbstractButton, checked: bool) -> None:
        by_tab, by_click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(by_tab if checked else by_click)
        for unchecked in self.buttons() if checked else ():
            if unchecked is not button:
                unchecked.setFocusPolicy(by_click)
