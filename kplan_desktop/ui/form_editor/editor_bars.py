"""The bars of the form editor: above, what can be done; below, whether the draft is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.document.save_state import NotSaved, Saved, SaveState
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip

_ROOM_FOR_WORDS = 820
"""Pixels at 100 % from which on buttons have words beside their icons."""


class EditorBar(QFrame):
    """The name of the draft, and buttons: undo and redo first, the last one filled.

    ``actions`` are in this order, each with the icon that it has.
    """

    def __init__(
        self, actions: Sequence[tuple[QAction, str]], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = dict(actions)
        self.setObjectName("toolbar")
        self.name = ElidedLabel(self)
        self.name.setProperty("look", "strong")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.name, 1)
        self._buttons = [self._button(action) for action, _ in actions]
        self._buttons[-1].setProperty("kind", "primary")
        theme.follow(self._apply_theme)

    def _button(self, action: QAction) -> QToolButton:
        button = IconTextButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        return button

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(16), 0, px(14), 0)
        self._row.setSpacing(px(6))
        *_, last = self._icons
        for action, icon in self._icons.items():
            role = "on_accent" if action is last else "ink"
            action.setIcon(self._theme.icons.icon(icon, role, 18))
        for button in self._buttons:
            button.setIconSize(QSize(px(18), px(18)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the words that there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        style = Qt.ToolButtonStyle
        is_roomy = self.width() >= self._theme.tokens.px(_ROOM_FOR_WORDS)
        for button in self._buttons[2:]:
            has_words = is_roomy or button is self._buttons[-1]
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if has_words else style.ToolButtonIconOnly
            )


class EditorStatus(QFrame):
    """Whether the draft is saved, and where it is not, why and what can be done.

    ``save_aside`` is called where the draft can only be saved as one of its own.
    """

    def __init__(self, save_aside: Callable[[], object], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: SaveState = Saved(None)
        self.setObjectName("statusBar")
        self._save = IconTextButton(self)
        self._save.setAutoRaise(True)
        self._save.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._error = ElidedLabel(self)
        self._error.setProperty("look", "bad")
        self.aside = QPushButton(self.tr("Save as a draft of its own"), self)
        self.aside.setProperty("kind", "link")
        self.aside.setAutoDefault(False)
        self.aside.clicked.connect(lambda: save_aside())
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._save)
        self._row.addWidget(self._error, 1)
        self._row.addWidget(self.aside)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._row.setContentsMargins(px(10), 0, px(10), 0)
        self._save.setIconSize(QSize(px(16), px(16)))
        self.show_state(self._state)

    @property
    def words(self) -> str:
        """What is said of saving."""
        return self._save.text()

    def show_state(self, state: SaveState) -> None:
        """Say whether everything is saved."""
        had_failed, self._state = isinstance(self._state, NotSaved), state
        error = state.error if isinstance(state, NotSaved) else None
        if error is not None:
            words, icon, role = self.tr("Not saved"), "circle-alert", "bad"
        elif isinstance(state, Saved):
            words, icon, role = self.tr("Saved"), "check", "good"
        else:
            words, icon, role = self.tr("Saving …"), "loader-circle", "muted"
        self._save.setText(words)
        self._save.setIcon(self._theme.icons.icon(icon, role, 16))
        set_style_property(self._save, "look", "bad" if error is not None else "")
        sentence = error_sentence(error) if error is not None else ""
        if sentence and sentence != self._error.text():
            announce(self, f"{words}. {sentence}", urgent=True)
        elif had_failed and isinstance(state, Saved):
            announce(self, words)
        self._error.setText(sentence)
        set_plain_tooltip(self._error, sentence)
        self.aside.setVisible(error is not None and _is_of_other_window(error))


def _is_of_other_window(error: Exception) -> bool:
    from kplan_desktop.storage.forms.form_drafts import DraftChangedError, DraftGoneError

    return isinstance(error, DraftChangedError | DraftGoneError)
