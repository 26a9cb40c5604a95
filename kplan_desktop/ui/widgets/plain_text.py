"""Texts of forms and notes in labels and tooltips: as they stand, and no more than can be read."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kplan_desktop.domain.text.excerpt import beginning

LONGEST_SHOWN = 2_000
"""Characters of a text that a label or a tooltip lays out, for every painting or when it opens."""


def plain_tooltip(text: str, longest: int = LONGEST_SHOWN) -> str:
    """A tooltip that shows ``text`` as it stands, markup signs included, and wraps long lines.

    ``longest`` is how many characters it may show.
    """
    return f"<p>{escape(beginning(text, longest))}</p>" if text else ""


def set_plain_tooltip(widget: QWidget, text: str, longest: int = LONGEST_SHOWN) -> None:
    """Give a widget such a tooltip, and screen readers its words: Qt would read them the markup."""
    widget.setToolTip(plain_tooltip(text, longest))
    widget.setAccessibleDescription(beginning(text, longest))


class PlainTextField(QPlainTextEdit):
    """A text field that leaves files to the window, which opens them.

    Qt would put their paths into the text.
    """

    def setPlaceholderText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show other words while it is empty. Qt paints them anew only as they come or go."""
        super().setPlaceholderText(text)
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)
