"""A frame that is set off while the keyboard is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget


class ActiveFrame(QFrame):
    """Wears what the style sheet has for ``active``: the page tells it when to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("active", False)

    def set_active(self, active: bool) -> None:
        """Stand on the soft ground of what is being written, or no longer."""
        if active == self.property("active"):
            return
        self.setProperty("active", active)
        self.style().unpolish(self)
        self.style().polish(self)
