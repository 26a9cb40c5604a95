"""Widgets side by side, some of which have a width that follows the size of the text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from kplan_desktop.ui.theme.theme import Theme


@dataclass(slots=True)
class _SideWidth:
    """Its width in pixels at 100 %, and the share of the whole that it may have at most."""

    widget: QWidget
    width: float
    share: float
    least: int


class ScaledSplitter(QSplitter):
    """Sides beside one widget that has the rest of the width.

    A side keeps the width that the user drags it to, as many times larger as the text becomes.
    Turned upright it has as much of the height.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._sides: list[_SideWidth] = []
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._remember)
        theme.follow(self._apply_theme)

    def add_rest(self, widget: QWidget) -> None:
        """Add the widget that has what the sides leave."""
        self.addWidget(widget)
        self.setStretchFactor(self.indexOf(widget), 1)

    def add_side(self, widget: QWidget, *, width: int, share: float = 0.4, least: int = 0) -> None:
        """Add a widget as wide as ``width``, in a narrow window ``share`` of the whole at most.

        ``width`` and ``least`` are pixels at 100 %; with ``least`` 0 it needs what is in it.
        """
        self._sides.append(_SideWidth(widget, width, share, least))
        self.addWidget(widget)
        self._apply_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._divide()

    def event(self, event: QEvent) -> bool:
        """What is in a widget may need less room only later, when it is laid out."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._divide()
        return handled

    def _apply_theme(self) -> None:
        for side in self._sides:
            if side.least:
                side.widget.setMinimumWidth(self._theme.tokens.px(side.least))
        self._divide()

    def _divide(self) -> None:
        whole, sizes = self._extent(), [0] * self.count()
        for side in self._sides:
            wanted = round(self._theme.tokens.px(100) * side.width / 100)
            sizes[self.indexOf(side.widget)] = min(wanted, round(whole * side.share))
        shown = {self.indexOf(side.widget) for side in self._sides if not side.widget.isHidden()}
        rest = max(whole - sum(sizes[index] for index in shown), 1)
        self.setSizes([size or rest for size in sizes])

    def _extent(self) -> int:
        """What is divided: the width, or of an upright one the height."""
        return self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()

    def _remember(self) -> None:
        """Keep what the user has dragged: the width, and its share where that is larger."""
        sizes, whole = self.sizes(), max(self._extent(), 1)
        for side in self._sides:
            now = sizes[self.indexOf(side.widget)]
            if not side.widget.isHidden():
                side.width = now * 100 / self._theme.tokens.px(100)
                side.share = max(side.share, now / whole)
