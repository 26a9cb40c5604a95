"""F6 leads from part to part of a window, each time to where the keyboard was there last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kplan_desktop.ui.frame.frame_actions import FrameActions
from kplan_desktop.ui.widgets.keyboard import can_have_focus, first_stop

_MOST = 32
"""Widgets that are remembered; a part with more stops than that is entered at its first."""


@dataclass(frozen=True, slots=True)
class WindowPart:
    """A part of a window. ``enter`` takes the keyboard there, and says whether it could.

    Without it the keyboard goes to what had it there last, or else to what Tab leads to first.
    """

    widget: QWidget
    enter: Callable[[], bool] | None = None


class PartWalk(QObject):
    """Walks the parts of ``window`` by its actions ``next_part`` and ``previous_part``.

    ``parts`` gives them in reading order; those that are hidden are passed over.
    """

    def __init__(
        self, window: QWidget, actions: FrameActions, parts: Callable[[], Sequence[WindowPart]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._last: list[QWidget] = []
        actions.next_part.triggered.connect(lambda: self.step(1))
        actions.previous_part.triggered.connect(lambda: self.step(-1))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def step(self, step: int) -> None:
        """Go to the next (+1) or the previous (-1) part that can have the keyboard."""
        parts = [part for part in self._parts() if part.widget.isVisible()]
        at = self._index(parts)
        if at is None:
            at = -1 if step > 0 else 0
        for away in range(1, len(parts) + 1):
            if self._enter(parts[(at + step * away) % len(parts)]):
                return

    def enter(self, widget: QWidget) -> bool:
        """Go to the part that is this widget; whether it can have the keyboard."""
        return any(self._enter(part) for part in self._parts() if part.widget is widget)

    def _index(self, parts: Sequence[WindowPart]) -> int | None:
        focused = self._window.focusWidget()
        for index, part in enumerate(parts):
            if focused is not None and _holds(part.widget, focused):
                return index
        return None

    def _enter(self, part: WindowPart) -> bool:
        if not part.widget.isVisible():
            return False
        if part.enter is not None:
            return part.enter()
        for widget in reversed(self._last):
            if isValid(widget) and can_have_focus(widget) and _holds(part.widget, widget):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        stop = first_stop(part.widget)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._window.isAncestorOf(now):
            others = [widget for widget in self._last if widget is not now]
            self._last = [*others, now][-_MOST:]


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)
