"""What the window shows while no report is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import PushButton
from kplan_desktop.ui.window.window_actions import WindowActions


class WelcomePage(QWidget):
    """A sentence, the ways to begin, and a quiet one for the office."""

    help_topic = HelpTopic.START

    def __init__(self, actions: WindowActions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("goalPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(self.tr("No report is open"), self)
        title.setProperty("look", "title")
        lead = QLabel(self.tr("Everything you write stays on this computer."), self)
        lead.setProperty("look", "muted")
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for label in (title, lead):
            self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(theme.tokens.px(16))
        ways = (actions.new, actions.open, actions.take_in_word, actions.example)
        self._buttons = [self._button(action) for action in ways]
        self._buttons[0].setProperty("kind", "primary")
        for button in self._buttons:
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(theme.tokens.px(8))
        office = PushButton(self.tr("For the office: a collection of all reports …"), self)
        office.setProperty("kind", "link")
        office.clicked.connect(actions.new_collection.trigger)
        self._column.addWidget(office, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        theme.follow(self._apply_theme)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Have the keyboard at the first way to begin, and so F1 on this page."""
        super().showEvent(event)
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _apply_theme(self) -> None:
        self._column.setSpacing(self._theme.tokens.px(8))
        for button in self.findChildren(QPushButton):
            button.setMinimumWidth(self._theme.tokens.px(260))

    def _button(self, action: QAction) -> QPushButton:
        button = PushButton(action.text(), self)
        button.clicked.connect(action.trigger)
        return button
