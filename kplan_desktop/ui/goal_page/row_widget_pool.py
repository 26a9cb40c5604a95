"""The widgets that show rows, and spare ones to be reused for other rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.ui.goal_page.page_rows import Key, PageRow

_SPARE = 40
"""Spare widgets kept of each kind: about as many as fit into two viewports."""


class RowWidgetFactory(Protocol):
    """Makes the widgets of rows. A widget can be reused for another row of the same type."""

    def make(self, kind: type[PageRow], parent: QWidget) -> QWidget:
        """A widget for rows of a type. It shows nothing yet."""

    def show(self, widget: QWidget, page_row: PageRow) -> None:
        """Have a widget show a row."""

    def estimate(self, page_row: PageRow, width: int) -> int:
        """The height in pixels that the row will probably need."""

    def stops(self, widget: QWidget) -> Sequence[QWidget]:
        """What Tab leads to in a widget, in order."""


class RowWidgetPool:
    """Gives each row a widget, a child of ``parent``, by the key of the row."""

    def __init__(self, factory: RowWidgetFactory, parent: QWidget) -> None:
        self._factory = factory
        self._parent = parent
        self._live: dict[Key, QWidget] = {}
        self._spare: dict[type[PageRow], list[QWidget]] = {}

    def get(self, key: Key) -> QWidget | None:
        """The widget of a row, if it has one."""
        return self._live.get(key)

    def shown(self) -> Sequence[Key]:
        """The keys of the rows that have a widget."""
        return list(self._live)

    def items(self) -> Sequence[tuple[Key, QWidget]]:
        """The rows that have a widget, with their widgets."""
        return list(self._live.items())

    def make(self, page_row: PageRow) -> QWidget:
        """Give a row that has no widget a spare one, or a new one. It is not visible yet."""
        spare = self._spare.get(type(page_row))
        widget = spare.pop() if spare else self._factory.make(type(page_row), self._parent)
        self._live[page_row.key] = widget
        self._factory.show(widget, page_row)
        return widget

    def prepare(self, kind: type[PageRow], count: int) -> bool:
        """Make a spare widget, already polished. Returns False when ``count`` spare ones exist."""
        spare = self._spare.setdefault(kind, [])
        if len(spare) >= count:
            return False
        widget = self._factory.make(kind, self._parent)
        for part in (widget, *widget.findChildren(QWidget)):
            part.ensurePolished()
        spare.append(widget)
        return True

    def release(self, page_row: PageRow) -> None:
        """Make the widget of a row spare. It may be reused before it was hidden."""
        widget = self._live.pop(page_row.key)
        focused = self._parent.window().focusWidget()
        if focused is not None and widget.isAncestorOf(focused):
            # Otherwise Qt would move the focus to a widget that may be released next.
            focused.clearFocus()
        _close_popup_of(widget)
        self._spare.setdefault(type(page_row), []).append(widget)

    def hide_spare(self) -> None:
        """Hide the spare widgets, and delete those beyond what two viewports need."""
        for widgets in self._spare.values():
            for widget in widgets:
                widget.hide()
            while len(widgets) > _SPARE:
                widgets.pop().deleteLater()

    def focused(self) -> Key | None:
        """The row that the keyboard is in, or comes back to from another window or a dialog."""
        widget: QWidget | None = self._parent.window().focusWidget()
        while widget is not None and widget.parentWidget() is not self._parent:
            widget = widget.parentWidget()
        return next((key for key, live in self._live.items() if live is widget), None)


def _close_popup_of(widget: QWidget) -> None:
    """Close a menu that was opened in a widget: its entries are about the row that was there."""
    popup = QApplication.activePopupWidget()
    owner = popup
    while owner is not None and owner is not widget:
        owner = owner.parentWidget()
    if popup is not None and owner is widget:
        popup.close()
