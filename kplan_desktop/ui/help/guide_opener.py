"""F1 and Ctrl+F1, wherever the keyboard is: in windows, in dialogs, in menus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QMenu

from kplan_desktop.ui.document.settings import SettingsStore
from kplan_desktop.ui.help.help_topic import HelpTopic, help_topic_of
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import screen_language

if TYPE_CHECKING:
    from kplan_desktop.ui.help.help_window import HelpWindow


class GuideOpener(QObject):
    """Opens the guide at the page of the place where one is, and the list of keys.

    Both are in the language of the screen.

    The keys are heard in the window that has the keyboard, whichever that is: the shortcuts of a
    window are silent while a dialog or menu is open.

    ``window_made(HelpWindow)`` is emitted before the window of the guide is first shown.
    """

    window_made = Signal(object)

    def __init__(
        self,
        folder: Path,
        settings: SettingsStore,
        theme: Theme,
        application: QGuiApplication,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._settings = settings
        self._theme = theme
        self._window: HelpWindow | None = None
        application.focusWindowChanged.connect(self._listen)
        self._listen(QGuiApplication.focusWindow())

    @property
    def window(self) -> HelpWindow | None:
        """The window of the guide, once it was opened."""
        return self._window

    def open_here(self) -> None:
        """Open the page of the place that has the keyboard; menus that are open are closed."""
        topic = help_topic_of(_place())
        _close_menus()
        if self._window is None or not self._window.isActiveWindow():
            self.open(topic)

    def open(self, topic: HelpTopic | None = None) -> None:
        """Open the guide, at a topic or where it was left."""
        if self._window is not None and self._window.language != screen_language():
            self.close()
        if self._window is None:
            self._window = self._make_window()
        self._window.show_topic(topic)
        self._window.bring_to_front()

    def open_anew(self) -> None:
        """Have the guide, where it is open, be in the language of the screen now.

        It stays where it is: at the place of the page, and behind the window that one works in.
        """
        before = self._window
        if before is not None and before.isVisible() and before.language != screen_language():
            self._window = self._make_window()
            self._window.replace_window(before)
            before.deleteLater()

    def open_keys(self) -> None:
        """Show the list of all keys, over the dialog or window that is in front."""
        from kplan_desktop.ui.help.guide_pages import read_guide
        from kplan_desktop.ui.help.key_list import KeyListDialog

        _close_menus()
        over = QApplication.activeModalWidget() or QApplication.activeWindow()
        for page in read_guide(self._folder, screen_language()):
            if page.topic is HelpTopic.KEYS and not isinstance(over, KeyListDialog):
                dialog = KeyListDialog(page, self._folder, self._theme, over)
                dialog.exec()
                dialog.deleteLater()

    def close(self) -> None:
        """Close the window; it is made anew when it is next needed."""
        window, self._window = self._window, None
        if window is not None:
            window.close()
            window.deleteLater()

    def _make_window(self) -> HelpWindow:
        from kplan_desktop.ui.help.guide_pages import read_guide
        from kplan_desktop.ui.help.help_window import HelpWindow

        language = screen_language()
        pages = read_guide(self._folder, language)
        window = HelpWindow(pages, self._folder, language, self._settings, self._theme)
        self.window_made.emit(window)
        return window

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the two keys from the window that would hand them to a dialog or a menu."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_F1:
            return False
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.open_here()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            QTimer.singleShot(0, self, self.open_keys)  # not within the event: it waits
        else:
            return False
        return True

    def _listen(self, window: QWindow | None) -> None:
        """Hear the keys of the window that has the keyboard now; twice is as good as once."""
        if window is not None:
            window.installEventFilter(self)


def _place() -> QObject | None:
    """Where one is: at a line of a menu, at what has the keyboard, or in a window."""
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu) and menu.activeAction() is not None:
        return menu.activeAction()
    return (
        QApplication.focusWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
    )


def _close_menus() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
