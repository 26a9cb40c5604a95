"""A tool button with air between its icon and its text."""

from __future__ import annotations

from PySide6.QtWidgets import QStyleOptionToolButton, QToolButton

_AIR = "\u2005"
"""A quarter of an em: style sheets know no distance between icon and text."""


class IconTextButton(QToolButton):
    """Draws the text a little further from the icon; the text itself stays as it is."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:  # noqa: N802 - Qt's name
        """Tell the style of a text that begins with air."""
        super().initStyleOption(option)
        if option.text and not option.icon.isNull():
            option.text = _AIR + option.text
