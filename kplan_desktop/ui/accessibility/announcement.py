"""What a screen reader says of its own accord: what has changed away from the keyboard.

Most changes are told by Qt: another name, another row, another state. What it does not tell is
handed on here: a message that appears, a note that goes, how many rows a filter leaves.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_RESTS = 900
"""Milliseconds without another text after which one that changes often is said."""


def announce(source: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have screen readers say ``text`` when they have said what they are saying.

    What is ``urgent`` they say at once: that nothing is saved, and nothing less than that.
    ``source`` is the widget, in the window concerned, that the text is about.
    """
    if not text:
        return
    event = QAccessibleAnnouncementEvent(source, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def spoken_row(index: QModelIndex | QPersistentModelIndex) -> str:
    """What screen readers say of a row of a list that has the keyboard; empty for no row.

    For a list that is walked from a field beside it, and so never has the keyboard.
    """
    roles = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole
    return next((str(text) for role in roles if (text := index.data(role))), "")


class SettledAnnouncement(QTimer):
    """Says the last of several texts once no other has come for a moment, and none twice running.

    For what changes while somebody types: it is said once, not with each key. Destroyed with
    ``source``.
    """

    def __init__(self, source: QWidget, *, after: int = _RESTS) -> None:
        super().__init__(source)
        self._source = source
        self._text = self._said = ""
        self.setSingleShot(True)
        self.setInterval(after)
        self.timeout.connect(self._say)

    def say(self, text: str) -> None:
        """Say this, unless another text comes soon. An empty one takes back what was to be said."""
        self._text = text
        self.start()

    def forget(self) -> None:
        """Say nothing, and what was said last once more when it comes again."""
        self.stop()
        self._text = self._said = ""

    def _say(self) -> None:
        if self._text != self._said:
            announce(self._source, self._text)
        self._said = self._text
