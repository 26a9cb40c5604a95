"""The buttons of a dialog: their roles, and their order."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QMessageBox,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from kplan_desktop.ui.widgets.icon_text_button import draw_ring
from kplan_desktop.ui.widgets.keyboard import is_held_enter, order_tabs

ButtonRole = QDialogButtonBox.ButtonRole

_BY_TAB = Qt.FocusPolicy.TabFocus

ButtonKind = Literal["", "primary", "danger", "plain"]
"""One of the style sheet's kinds of button."""

_ORDER = 0 if sys.platform == "win32" else 3
"""Qt's number of the order: Windows' own there, GNOME's elsewhere."""


class DialogButtons(QDialogButtonBox):
    """Buttons in the order that the system's own dialogs have.

    From the left: ``ResetRole``, a gap, ``ActionRole``, ``DestructiveRole``, ``RejectRole``, and at
    the right the answer, ``AcceptRole``. On Windows the answer comes first after the gap, and
    ``RejectRole`` last. ``spacing`` is the pixels between two of them.
    """

    def __init__(self, parent: QWidget, spacing: int) -> None:
        super().__init__(parent)
        self._spacing = spacing
        # On the box itself, for dialogs that come before the application's style sheet. Polished
        # first: Qt keeps the rules that it found while the box was being constructed until then.
        self.ensurePolished()
        self.setStyleSheet(f"QDialogButtonBox {{ button-layout: {_ORDER} }}")

    def add(
        self,
        text: str,
        role: QDialogButtonBox.ButtonRole,
        clicked: Callable[[], object],
        *,
        kind: ButtonKind = "",
        default: bool | None = None,
    ) -> QPushButton:
        """Add a button that calls ``clicked``.

        Enter in a field clicks the one that is ``default``. One that is not (False) is not clicked
        by Enter even while it has the keyboard; with None it then is.
        """
        if role == ButtonRole.AcceptRole and not default:
            # Beside it; Qt would make the first of that role the default when the dialog opens.
            role = ButtonRole.YesRole
        button = PushButton(text, self)
        if kind:
            button.setProperty("kind", kind)
        if default is False:
            button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        self.addButton(button, role)
        if default:
            button.setDefault(True)
        order_tabs(self._in_order())
        return button

    def come_last(self) -> None:
        """Have Tab lead to the buttons after all else, also what came into the dialog since."""
        own = self._in_order()
        last: QWidget | None = self.window().previousInFocusChain()
        while last is not None and (last in own or not last.focusPolicy() & _BY_TAB):
            last = last.previousInFocusChain()
        if last is not None:
            order_tabs([last, *own])

    def _in_order(self) -> list[QWidget]:
        """The buttons from the left to the right; Qt's own order of Tab is that of their roles."""
        layout, found = self.layout(), list[QWidget](self.buttons())
        # Not by the items of the layout, which Qt deletes and Python would still know.
        return sorted(found, key=layout.indexOf) if layout is not None else found

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the spacing: after a change of style Qt lays the buttons out again."""
        super().changeEvent(event)
        layout = self.layout()
        if event.type() == QEvent.Type.StyleChange and layout is not None:
            layout.setSpacing(self._spacing)


def show_button_texts(box: QMessageBox) -> None:
    """Give the buttons of one of Qt's boxes the width of their texts, once all have been added.

    Qt measures them before they have the style sheet's font and padding.
    """
    for button in box.buttons():
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width())


class PushButton(QPushButton):
    """A button without an icon, as wide in a dialog's box as it is anywhere else.

    Where the desktop wants icons on the buttons of dialogs, Qt adds the width of one to each button
    in a box, also to those that have none.
    """

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - Qt's name
        """The style would draw the ring of a filled one through its words."""
        super().initStyleOption(option)
        if self._is_filled():
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self.hasFocus() and self._is_filled():
            draw_ring(self)

    def _is_filled(self) -> bool:
        """Whether the style sheet fills it with the accent."""
        return bool(self.property("kind") == "primary")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A dialog that opens while Enter is held down is not answered by that."""
        if not is_held_enter(event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        size = super().sizeHint()
        hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
        if self.style().styleHint(hint) and isinstance(self.parentWidget(), QDialogButtonBox):
            size.setWidth(size.width() - self.iconSize().width() - 4)
        return size
