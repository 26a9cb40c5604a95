"""A line below the report with a message about it, and buttons for what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit

Weight = Literal["notice", "warning", "bad"]
Topic = Literal[
    "access", "saving", "backup", "changed", "copy", "withheld", "unsent", "form", "example"
]
_ICONS: dict[Weight, tuple[str, str]] = {
    "notice": ("info", "muted"),
    "warning": ("triangle-alert", "warning"),
    "bad": ("circle-alert", "bad"),
}
"""The drawing, and the role of its colour."""

_LEAST_FOR_TEXT = 260
"""Pixels at 100 % that the text has beside the buttons."""


@dataclass(frozen=True, slots=True)
class BannerAction:
    """A button: its text and what it does."""

    text: str
    do: Callable[[], object]


class Banner(QFrame):
    """Shows one message at a time, as plain text, and says it; hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._weight: Weight = "warning"
        self._topic: Topic | None = None
        self._icon = QLabel(self)
        # Not a label: those that wrap give layouts a height that is wrong after a change of width.
        self._text = GrowingTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Message"))
        self._buttons: list[QPushButton] = []
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._text, 1)
        self._offers = QWidget(self)
        self._flow = FlowLayout(self._offers)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._head, 1)
        self._row.addWidget(self._offers, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self._row.setSpacing(px(10))
        self._head.setSpacing(px(10))
        self._flow.setSpacing(px(8))
        icon = self._theme.icons.icon(*_ICONS[self._weight], 18)
        self._icon.setPixmap(icon.pixmap(px(18), px(18)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Have the buttons beside the text, or below it where they leave it too little room."""
        gaps = self._flow.spacing() * max(len(self._buttons) - 1, 0)
        wanted = sum(button.sizeHint().width() for button in self._buttons) + gaps
        beside = self.width() >= wanted + self._theme.tokens.px(_LEAST_FOR_TEXT)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._offers.setMinimumWidth(wanted if beside else 0)

    def show_message(self, topic: Topic, text: str, weight: Weight, *offers: BannerAction) -> None:
        """Show a text with buttons in place of the last one."""
        if (topic, text) != (self._topic, self._text.text()):
            # Saving that goes on failing is told of again and again, and said once.
            announce(self, text, urgent=weight == "bad")
        self._topic = topic
        self._weight = weight
        set_style_property(self, "look", weight)
        self._text.set_text(text)
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(offer) for offer in offers]
        self._apply_theme()
        self.show()

    def drop(self, topic: Topic) -> None:
        """Remove the message of this topic; one of another topic stays."""
        if self._topic == topic:
            self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self._topic = None
        self.hide()

    def text(self) -> str:
        """The present message."""
        return self._text.text()

    def offers(self) -> list[QPushButton]:
        """The buttons shown."""
        return self._buttons

    def _button(self, offer: BannerAction) -> QPushButton:
        button = QPushButton(offer.text, self._offers)
        button.clicked.connect(lambda: offer.do())
        self._flow.addWidget(button)
        return button
