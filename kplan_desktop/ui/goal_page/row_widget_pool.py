"""The widgets that show rows now, and those that wait to show others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.ui.goal_page.page_rows import Key, PageRow

_SPARE = 40
"""Widgets of a kind that are kept for rows to come: what there is room for in a view or two."""


class RowWidgetFactory(Protocol):
    """Knows the widgets of rows. A widget may come to show another row of the same type."""

    def make(self, kind: type[PageRow], parent: QWidget) -> QWidget:
        """A widget for rows of a type. It shows nothing yet."""

    def show(self, widget: QWidget, page_row: PageRow) -> None:
        """Have a widget show a row."""

    def estimate(self, page_row: PageRow, width: int) -> int:
        """The height in pixels that the row will probably need."""

    def stops(self, widget: QWidget) -> Sequence[QWidget]:
        """What Tab leads to in a widget, in order."""


class RowWidgetPool:
    """Hands out widgets on a ``parent``, by the key of what they show."""

    def __init__(self, factory: RowWidgetFactory, parent: QWidget) -> None:
        self._factory = factory
        self._parent = parent
        self._live: dict[Key, QWidget] = {}
        self._spare: dict[type[PageRow], list[QWidget]] = {}

    def get(self, key: Key) -> QWidget | None:
        """The widget of a row, if it has one."""
        return self._live.get(key)

    def shown(self) -> Sequence[Key]:
        """What is shown by a widget now."""
        return list(self._live)

    def items(self) -> Sequence[tuple[Key, QWidget]]:
        """The widgets that show something now, and what they show."""
        return list(self._live.items())

    def make(self, page_row: PageRow) -> QWidget:
        """Have a widget show a row that has none, a new one if none waits. It is not visible."""
        spare = self._spare.get(type(page_row))
        widget = spare.pop() if spare else self._factory.make(type(page_row), self._parent)
        self._live[page_row.key] = widget
        self._factory.show(widget, page_row)
        return widget

    def prepare(self, kind: type[PageRow], count: int) -> bool:
        """Make a widget that is to wait, dressed to be seen; false when so many are there."""
        spare = self._spare.setdefault(kind, [])
        if len(spare) >= count:
            return False
        widget = self._factory.make(kind, self._parent)
        for each in (widget, *widget.findChildren(QWidget)):
            each.ensurePolished()
        spare.append(widget)
        return True

    def release(self, page_row: PageRow) -> None:
        """Let the widget of a row wait for another, which may come before it was hidden."""
        widget = self._live.pop(page_row.key)
        focused = QApplication.focusWidget()
        if focused is not None and widget.isAncestorOf(focused):
            # Else Qt would lead the keyboard on to what may go next.
            focused.clearFocus()
        self._spare.setdefault(type(page_row), []).append(widget)

    def hide_spare(self) -> None:
        """Hide the widgets that wait, and let go those of which there are too many."""
        for widgets in self._spare.values():
            for widget in widgets:
                widget.hide()
            while len(widgets) > _SPARE:
                widgets.pop().deleteLater()

    def focused(self) -> Key | None:
        """The row that the keyboard is in."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and widget.parentWidget() is not self._parent:
            widget = widget.parentWidget()
        return next((key for key, live in self._live.items() if live is widget), None)
