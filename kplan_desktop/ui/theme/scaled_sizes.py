"""Sizes in pixels at 100 % that follow the size of the text for as long as their widget lives."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kplan_desktop.ui.theme.theme import Theme


class ScaledSizes(QObject):
    """Gives sizes at 100 % to what Qt keeps in pixels: margins, spacings, widths, heights.

    What is given one must live as long as ``parent``.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setters: list[tuple[Callable[..., object], tuple[int, ...]]] = []
        theme.follow(self._set_all)

    def keep(self, setter: Callable[..., object], *sizes: int) -> None:
        """Call ``setter`` with these sizes, now and whenever the text has another size."""
        self._setters.append((setter, sizes))
        setter(*map(self._theme.tokens.px, sizes))

    def _set_all(self) -> None:
        for setter, sizes in self._setters:
            setter(*map(self._theme.tokens.px, sizes))
