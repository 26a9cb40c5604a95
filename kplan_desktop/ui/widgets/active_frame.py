"""A frame that is set off while the keyboard is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from kplan_desktop.ui.theme.style_property import set_style_property


class ActiveFrame(QFrame):
    """Has the style of ``active`` in the style sheet while ``set_active`` is on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("active", False)

    def set_active(self, active: bool) -> None:
        """Show or remove the background of what is being edited."""
        set_style_property(self, "active", active)
