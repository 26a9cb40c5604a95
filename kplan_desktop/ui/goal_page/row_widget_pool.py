"""The widgets that show bands now, and those that wait to show others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.ui.goal_page.page_rows import Band, Key

_SPARE = 40
"""Widgets of a kind that are kept for bands to come: what there is room for in a view or two."""


class RowWidgetFactory(Protocol):
    """Knows the widgets of bands. A widget may come to show another band of the same type."""

    def make(self, kind: type[Band], parent: QWidget) -> QWidget:
        """A widget for bands of a type. It shows nothing yet."""

    def show(self, widget: QWidget, band: Band) -> None:
        """Have a widget show a band."""

    def estimate(self, band: Band, width: int) -> int:
        """The height in pixels that the band will probably need."""

    def stops(self, widget: QWidget) -> Sequence[QWidget]:
        """What Tab leads to in a widget, in order."""


class RowWidgetPool:
    """Hands out widgets on a ``parent``, by the key of what they show."""

    def __init__(self, maker: RowWidgetFactory, parent: QWidget) -> None:
        self._maker = maker
        self._parent = parent
        self._live: dict[Key, QWidget] = {}
        self._spare: dict[type[Band], list[QWidget]] = {}

    def get(self, key: Key) -> QWidget | None:
        """The widget of a band, if it has one."""
        return self._live.get(key)

    def shown(self) -> Sequence[Key]:
        """What is shown by a widget now."""
        return list(self._live)

    def items(self) -> Sequence[tuple[Key, QWidget]]:
        """The widgets that show something now, and what they show."""
        return list(self._live.items())

    def make(self, band: Band) -> QWidget:
        """Have a widget show a band that has none, a new one if none waits. It is not visible."""
        spare = self._spare.get(type(band))
        widget = spare.pop() if spare else self._maker.make(type(band), self._parent)
        self._live[band.key] = widget
        self._maker.show(widget, band)
        return widget

    def prepare(self, kind: type[Band], count: int) -> bool:
        """Make a widget that is to wait, dressed to be seen; false when so many are there."""
        spare = self._spare.setdefault(kind, [])
        if len(spare) >= count:
            return False
        widget = self._maker.make(kind, self._parent)
        for each in (widget, *widget.findChildren(QWidget)):
            each.ensurePolished()
        spare.append(widget)
        return True

    def put_aside(self, band: Band) -> None:
        """Let the widget of a band wait for another, which may come before it was hidden."""
        widget = self._live.pop(band.key)
        focused = QApplication.focusWidget()
        if focused is not None and widget.isAncestorOf(focused):
            # Else Qt would lead the keyboard on to what may go next.
            focused.clearFocus()
        self._spare.setdefault(type(band), []).append(widget)

    def hide_spare(self, keep: int = _SPARE) -> None:
        """Hide the widgets that wait, and let go those of which there are more than ``keep``."""
        for widgets in self._spare.values():
            for widget in widgets:
                widget.hide()
            while len(widgets) > keep:
                widgets.pop().deleteLater()

    def focused(self) -> Key | None:
        """The band that the keyboard is in."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and widget.parentWidget() is not self._parent:
            widget = widget.parentWidget()
        return next((key for key, live in self._live.items() if live is widget), None)
