"""A heading that folds what stands under it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.ui.accessibility.spoken_roles import set_fold
from kplan_desktop.ui.frame.view_state import keep_view
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.icon_text_button import ElidedButton
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip
from kplan_desktop.ui.widgets.wrap_label import WrapLabel


class Fold(QWidget):
    """Shows a heading, and under it lines of text while it is open. ``toggled()`` is emitted."""

    toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.button = ElidedButton(self)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setProperty("look", "fold")
        set_fold(self.button)
        self.button.toggled.connect(self._on_toggled)
        keep_view(self.button)
        self._body = QWidget(self)
        self._body.hide()
        self._inside = QVBoxLayout(self._body)
        self._lines = QVBoxLayout()
        self._inside.addLayout(self._lines)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._body)
        self._shown: tuple[tuple[str, str], ...] = ()
        theme.follow(self._apply_theme)

    def show_lines(self, heading: str, lines: Iterable[tuple[str, str]]) -> None:
        """Show lines, each with its look in the style sheet; without any the fold is hidden."""
        shown = tuple(lines)
        self.button.setText(heading)
        set_plain_tooltip(self.button, heading)
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text, look in shown:
            label = WrapLabel(self._body)
            label.setProperty("look", look)
            label.setText(text)
            self._lines.addWidget(label)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget under the lines."""
        self._inside.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_toggled(self, opened: bool) -> None:
        self._body.setVisible(opened)
        self._apply_theme()
        self.toggled.emit()

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        name = "chevron-down" if self.button.isChecked() else "chevron-right"
        self.button.setIconSize(QSize(px(16), px(16)))
        self.button.setIcon(self._theme.icons.icon(name, "muted", 16))
        self._inside.setContentsMargins(px(28), px(2), 0, px(6))
        self._lines.setSpacing(px(4))
