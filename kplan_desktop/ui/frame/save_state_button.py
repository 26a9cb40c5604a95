"""Whether everything is stored, in a word and a picture, for the line at the bottom."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.document.save_state import NotSaved, Saved, SaveState, Unsaved
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton


class SaveStateButton(IconTextButton):
    """Shows one state; only one that failed can be reached by Tab, and leads to the reason.

    It is as wide in each of the states that come and go while somebody works.
    """

    help_topic = HelpTopic.FAULTS

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: SaveState = Saved(None)
        self._read_only = False
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.follow(self._apply_theme)

    @property
    def has_failed(self) -> bool:
        """Whether what is shown is that something could not be stored."""
        return not self._read_only and isinstance(self._state, NotSaved)

    def show_state(self, state: SaveState) -> None:
        """Show whether everything is stored, is about to be, or could not be.

        That it could be stored again is said; that it could not, by the banner.
        """
        if self.has_failed and isinstance(state, Saved):
            announce(self, self.tr("Everything is saved again."))
        self._state, self._read_only = state, False
        self._show_present()

    def show_read_only(self) -> None:
        """Show that nothing is saved because the file is read-only."""
        self._read_only = True
        self._show_present()

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self.setIconSize(QSize(px(16), px(16)))
        self.setMinimumWidth(0)
        widths = []
        for state in (Unsaved(), Saved(dt.datetime(2000, 1, 1, 20, 0, tzinfo=dt.UTC))):
            self._show(*self._words(state))
            self.ensurePolished()
            widths.append(self.sizeHint().width())
        self.setMinimumWidth(max(widths))
        self._show_present()

    def _show_present(self) -> None:
        if self._read_only:
            self._show(self.tr("Only for reading"), "eye", "muted")
        else:
            self._show(*self._words(self._state))

    def _show(self, text: str, icon: str, role: str) -> None:
        failed = role == "bad"
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if failed else Qt.FocusPolicy.NoFocus)
        self.setIcon(self._theme.icons.icon(icon, role, 16))
        set_style_property(self, "look", "bad" if failed else "")

    def _words(self, state: SaveState) -> tuple[str, str, str]:
        """The text, the drawing, and the role of its colour."""
        match state:
            case Saved(None):
                return self.tr("Saved"), "check", "good"
            case Saved(at) if at is not None:
                return self.tr("Saved %1").replace("%1", f"{at:%H.%M}"), "check", "good"
            case NotSaved():
                # Why stands in the banner, whole and with what can be done about it.
                return self.tr("Not saved"), "circle-alert", "bad"
        return self.tr("Saving …"), "loader-circle", "muted"
