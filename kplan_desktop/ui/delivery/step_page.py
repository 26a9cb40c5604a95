"""A step of the delivery: a column that scrolls, and the line that says which step it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label


class StepPage(QScrollArea):
    """``column`` is as wide as the dialog, and scrolls when it must."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title = ""
        px = theme.tokens.px
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget(self)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(px(28), px(4), px(28), px(8))
        self.column.setSpacing(px(8))
        self.setWidget(content)

    def add_title(self, text: str) -> None:
        """Add the heading of the step."""
        self.title = text
        self.column.addWidget(plain_label(text, "title"))

    def add_section(self, text: str) -> QLabel:
        """Add a small heading with some room above it."""
        self.column.addSpacing(self.theme.tokens.px(8))
        label = plain_label(text, "section")
        self.column.addWidget(label)
        return label

    def add_text(self, text: str = "", look: str = "") -> QLabel:
        """Add a paragraph; an empty one takes no room until it has a text."""
        label = plain_label(text, look)
        self.column.addWidget(label)
        # Not before it has a parent: it would be shown as a window of its own.
        label.setVisible(bool(text))
        return label

    def add_buttons(self, *buttons: QWidget) -> FlowLayout:
        """Add a row of buttons, which breaks where it is too long."""
        row = FlowLayout(spacing=self.theme.tokens.px(8))
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)
        return row


class StepIndicator(QWidget):
    """The steps by number and name, the present one in bold."""

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.tokens.px
        self._names = tuple(names)
        self._labels = []
        row = QHBoxLayout(self)
        row.setContentsMargins(px(28), px(16), px(28), 0)
        row.setSpacing(px(20))
        for number, name in enumerate(self._names, 1):
            label = QLabel(f"{number}  {name}", self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._labels.append(label)
            row.addWidget(label)
        row.addStretch(1)

    def show_step(self, index: int) -> None:
        """Mark a step as the present one."""
        for number, label in enumerate(self._labels):
            set_style_property(label, "look", "strong" if number == index else "muted")
        text = self.tr("Step %1 of %2: %3")
        for place, value in enumerate((index + 1, len(self._names), self._names[index]), 1):
            text = text.replace(f"%{place}", str(value))
        self.setAccessibleName(text)


def set_text(label: QLabel, text: str, look: str | None = None) -> None:
    """Show another text, or nothing where it is empty."""
    label.setText(text)
    if look is not None:
        set_style_property(label, "look", look)
    label.setVisible(bool(text))
