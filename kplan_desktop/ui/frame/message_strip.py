"""A message at the end of the status line, with buttons for what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.spoken_undo import undone_text
from kplan_desktop.ui.document.document_session import DocumentSession
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.banner import BannerAction
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip

_MESSAGE_TIME = 8000
"""Milliseconds: long enough to be read by whoever looks down after a moment."""

_LEAST_TEXT = 90
"""Pixels at 100 % that the text has beside its buttons, however narrow the line."""


class MessageStrip(QFrame):
    """Shows one message at a time, and speaks it to screen readers.

    It lies over its line, which is always there, so that nothing is moved by a message. One with
    buttons stays until the next one or until it is closed; another is gone after a moment.
    ``shown(visible)`` is emitted when a text appears, and when it has gone.
    """

    shown = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("messageStrip")
        self._theme = theme
        self._number = 0
        self._room = QRect()
        self._shown: tuple[QRect, ...] = ()
        self._text = ElidedLabel(self)
        self._buttons: list[QPushButton] = []
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(_MESSAGE_TIME)
        self._end.timeout.connect(self.clear)
        self.hide()
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(10), 0, px(6), 0)
        self._row.setSpacing(px(4))
        self._close.setIcon(self._theme.icons.icon("x", "muted", 14))
        self._close.setIconSize(QSize(px(14), px(14)))
        self._take_room()

    def show_message(self, text: str, *actions: BannerAction, aloud: bool = True) -> int:
        """Show a text, with buttons, in place of the last one. Returns the message's number.

        It is not said ``aloud`` where that was done already.
        """
        self._number += 1
        self._remove_buttons()
        for action in actions:
            button = QPushButton(action.text, self)
            button.setProperty("kind", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, action=action: action.do())
            self._row.insertWidget(self._row.count() - 1, button)
            button.show()  # at once, so that it counts in what the strip needs
            self._buttons.append(button)
        self._close.setVisible(bool(actions))
        self._text.setText(text)
        self._end.stop()
        if not actions:
            self._end.start()
        self.show()
        self.raise_()
        self.shown.emit(True)
        self._take_room()
        if aloud:
            announce(self, text)
        return self._number

    def withdraw_actions(self, number: int) -> None:
        """Take the buttons off the message with this number, if it is still shown."""
        if number == self._number and self._buttons:
            self._remove_buttons()
            self._close.hide()
            self._end.start()

    def is_showing(self, number: int) -> bool:
        """Whether the message with this number is still shown."""
        return number == self._number and not self.isHidden()

    def clear(self) -> None:
        """Show nothing."""
        self._end.stop()
        self._remove_buttons()
        self._text.clear()
        self.hide()
        self.shown.emit(False)

    def text(self) -> str:
        """The message shown, or empty."""
        return self._text.text()

    def buttons(self) -> list[QPushButton]:
        """The buttons of the message shown."""
        return list(self._buttons)

    def place(self, room: QRect, shown: Sequence[QRect]) -> None:
        """Set where the message may lie, and what is ``shown`` there.

        It takes the right end, as much as it needs, and of its words leaves out what would lie
        over what is shown; where there is too little even so, it covers that whole.
        """
        self._room = room
        self._shown = tuple(shown)
        self._take_room()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another font takes another width."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._take_room()

    def _take_room(self) -> None:
        if self.isHidden():
            return
        self._text.ensurePolished()
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 2
        beside = self._row.sizeHint().width()
        px, room = self._theme.tokens.px, self._room
        least = beside + min(words, px(_LEAST_TEXT))
        free = room.right() - max((rect.right() for rect in self._shown), default=0) - px(6)
        width = min(words + beside, max(free, least), room.width())
        left = room.right() + 1 - width
        cut = [rect.left() for rect in self._shown if rect.left() < left <= rect.right()]
        left = min([left, *cut])
        self.setGeometry(left, room.top(), room.right() + 1 - left, room.height())
        is_cut = self.width() < words + beside
        set_plain_tooltip(self._text, self._text.text() if is_cut else "")

    def _remove_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []


class DismissalMessages(QObject):
    """Tells of suggestions that went; ``take_back`` is the button of what was dismissed."""

    def __init__(self, strip: MessageStrip, take_back: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._strip = strip
        self._take_back = take_back

    def show_dismissed(self, what: str) -> None:
        """Tell that this was dismissed."""
        text = fill_placeholders(self.tr("Dismissed: %1"), what)
        self._strip.show_message(text, BannerAction(self.tr("Suggest again"), self._take_back))

    def show_settled(self, what: str) -> None:
        """Tell that another figure was accepted instead of these."""
        text = self.tr("An activity has one figure of each kind: %1 is no longer suggested.")
        self._strip.show_message(fill_placeholders(text, what))

    def show_taken_back(self) -> None:
        """Tell that it is suggested again."""
        self._strip.show_message(self.tr("It is suggested again."))


class StepMessages(QObject):
    """Shows the messages of one session's steps; ``undo`` undoes the last one.

    ``show`` shows the place of what went out of sight.
    Once the step is undone its message says so, and once it is redone it is shown again; once
    something else was typed, or the step is no longer the last one for some other reason, it has
    no button. Another step takes it away, be it that nothing is told of that one.
    """

    def __init__(
        self,
        session: DocumentSession[Any, Any, Any],
        strip: MessageStrip,
        undo: Callable[[], None],
        show: Callable[[Any], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = session.undo_stack
        self._strip = strip
        self._undo = undo
        self._show_place = show
        self._again: Callable[[], None] = lambda: None
        self._index = 0
        self._value = session.value
        self._number = self._last = -1
        session.step_done.connect(self._on_step)
        self._stack.indexChanged.connect(self._follow)

    def _on_step(self, text: str, place: object) -> None:
        self._show(text, place, aloud=True)

    def _show(self, text: str, place: object, *, aloud: bool) -> None:
        if not text:
            if self._strip.is_showing(self._last):
                self._strip.clear()
            return
        self._index = self._stack.index()
        self._value = self._session.value
        self._again = lambda: self._show(text, place, aloud=False)
        actions = [BannerAction(self.tr("Undo"), self._undo)]
        if place is not None:
            show = BannerAction(self.tr("Show"), lambda: self._show_place(place))
            actions.insert(0, show)
        self._number = self._last = self._strip.show_message(text, *actions, aloud=aloud)

    def _follow(self, index: int) -> None:
        if not self._strip.is_showing(self._number):
            return
        if index == self._index - 1:
            undone = undone_text(self._stack.redoText())
            self._number = self._last = self._strip.show_message(undone, aloud=False)
        elif index != self._index or self._session.value != self._value:
            self._strip.withdraw_actions(self._number)
            self._number = -1
        elif not self._strip.buttons():  # redone
            self._again()
