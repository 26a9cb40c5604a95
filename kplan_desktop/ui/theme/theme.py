"""The theme: the tokens and icons of now, and a signal when there are others.

A widget that paints itself or shows icons takes the theme in its constructor, reads ``tokens`` and
``icons`` whenever it needs them, and calls ``follow`` once with what must be applied again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kplan_desktop.ui.theme.icons import Icons
from kplan_desktop.ui.theme.style_tokens import Tokens


class Theme(QObject):
    """The current ``tokens``, and ``icons`` drawn in them from the files in ``icon_folder``.

    ``about_to_change`` is emitted before anything has another size, ``changed`` when both are new.
    """

    about_to_change = Signal()
    changed = Signal()

    def __init__(self, tokens: Tokens, icon_folder: Path) -> None:
        super().__init__()
        self._icon_folder = icon_folder
        self._tokens = tokens
        self._icons = Icons(icon_folder, tokens)

    @property
    def tokens(self) -> Tokens:
        """The colours and sizes of the present scheme and scale."""
        return self._tokens

    @property
    def icons(self) -> Icons:
        """The icons in the present colours and sizes."""
        return self._icons

    def set_tokens(self, tokens: Tokens) -> None:
        """Take other colours and sizes; nothing is emitted for the same ones."""
        if tokens != self._tokens:
            self.about_to_change.emit()
            self._style_application(tokens)
            self._tokens = tokens
            self._icons = Icons(self._icon_folder, tokens)
            self.changed.emit()

    def _style_application(self, tokens: Tokens) -> None:
        """For a theme that is the whole application's."""

    def follow(self, callback: Callable[[], None]) -> None:
        """Call ``callback``, a method of a QObject, now and after every change while that lives.

        In the order of the calls: what a widget makes in its constructor follows before the widget
        itself, if it calls this last. Raises TypeError for any other callable: Qt ends only a
        connection to an object's method together with the object.
        """
        if not isinstance(getattr(callback, "__self__", None), QObject):
            raise TypeError(f"{callback!r} is not a method of a QObject")
        callback()
        self.changed.connect(callback)
