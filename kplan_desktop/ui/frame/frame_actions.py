"""The actions that every window has, and what all actions of a window have in common."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.document.settings import TEXT_SCALES, Settings, SettingsStore
from kplan_desktop.ui.help.help_topic import HelpTopic, set_help_topic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.keyboard import open_context_menu
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_Keys = QKeySequence.StandardKey


class FrameActions(QObject):
    """The base of the actions of a window: undo and redo, help, settings and text size."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._icons: dict[QAction, str] = {}
        self.undo = self.add(self.tr("Undo"), "undo-2", _Keys.Undo)
        self.redo = self.add(self.tr("Redo"), "redo-2", "Ctrl+Shift+Z", "Ctrl+Y")
        self.guide = self.add(self.tr("User guide"), "circle-question-mark", "F1")
        self.keys = self.add(self.tr("Keys"), "info", "Ctrl+F1")
        self.example = self.add(self.tr("Look at a filled example"), "file-text")
        self.next_part = self.add(self.tr("Next part of the window"), "", "F6")
        self.previous_part = self.add(self.tr("Previous part of the window"), "", "Shift+F6")
        self.about = self.add(self.tr("About Kplan"), "info")
        self.set_topics(
            {
                HelpTopic.START: [self.example],
                HelpTopic.KEYS: [self.keys],
                HelpTopic.REMOVING: [self.undo, self.redo],
                HelpTopic.ABOUT: [self.about],
                HelpTopic.WINDOW: [self.next_part, self.previous_part],
            }
        )
        self.quit = self.add(self.tr("Quit"), "x", _Keys.Quit)
        self.settings = self.add(self.tr("Settings …"), "settings", "Ctrl+,")
        # On some keyboards + is Shift+=.
        self.larger = self.add(self.tr("Larger text"), "", "Ctrl++", "Ctrl+=")
        self.smaller = self.add(self.tr("Smaller text"), "", "Ctrl+-")
        self.usual_size = self.add(self.tr("Usual text size"), "", "Ctrl+0")
        self.set_topics({HelpTopic.SETTINGS: [self.settings, *self.text_sizes]})
        if sys.platform != "win32":  # there the system opens the menu by this key
            menu_key = QShortcut(QKeySequence("Shift+F10"), window)
            menu_key.activated.connect(open_context_menu)
        theme.changed.connect(self._apply_theme)

    def follow(self, stack: QUndoStack | None) -> None:
        """Name what undo and redo would do; without a stack they are disabled."""
        self._name_undo("" if stack is None else stack.undoText())
        self._name_redo("" if stack is None else stack.redoText())
        if stack is not None:
            stack.undoTextChanged.connect(self._name_undo)
            stack.redoTextChanged.connect(self._name_redo)

    def add(
        self,
        text: str,
        icon: str,
        *keys: QKeySequence.StandardKey | str,
    ) -> QAction:
        """An action of the window, with its icon, if any, and its keys."""
        action = QAction(text, self)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        # One action may have several keys, and a standard key several on some systems.
        action.setShortcuts(
            [
                sequence
                for key in keys
                for sequence in (
                    [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
                )
            ]
        )
        name_keys(action)
        if icon:
            self.set_icon(action, icon)
        self._window.addAction(action)
        return action

    def set_icon(self, action: QAction, name: str) -> None:
        """Give an action its icon, now and with each change of the theme."""
        self._icons[action] = name
        action.setIcon(self._theme.icons.icon(name, "ink", 18))

    def below(self, menu: QMenu, title: str, icon: str, *groups: list[QAction]) -> QMenu:
        """A menu below another one, a line between each two groups."""
        below = menu.addMenu(title)
        self.set_icon(below.menuAction(), icon)
        for number, group in enumerate(groups):
            if number:
                below.addSeparator()
            below.addActions(group)
        return below

    def below_help(self, menu: QMenu) -> QMenu:
        """The menu of what helps."""
        helps = [self.guide, self.keys]
        title = self.tr("Help")
        return self.below(menu, title, "circle-question-mark", helps, [self.example], [self.about])

    def set_topics(self, topics: Mapping[HelpTopic, Iterable[QAction]]) -> None:
        """Have F1 open these pages of the guide at the actions' lines in a menu."""
        for topic, actions in topics.items():
            for action in actions:
                set_help_topic(action, topic)

    @property
    def text_sizes(self) -> list[QAction]:
        """What changes the size of text, the way back among it."""
        return [self.larger, self.smaller, self.usual_size]

    def _apply_theme(self) -> None:
        for action, name in self._icons.items():
            self.set_icon(action, name)

    def _name_undo(self, name: str) -> None:
        self.undo.setEnabled(bool(name))
        self.undo.setText(self.tr("Undo: %1").replace("%1", name) if name else self.tr("Undo"))
        name_keys(self.undo)

    def _name_redo(self, name: str) -> None:
        self.redo.setEnabled(bool(name))
        self.redo.setText(self.tr("Redo: %1").replace("%1", name) if name else self.tr("Redo"))
        name_keys(self.redo)


class TextSize(QObject):
    """Has the settings remember another size of text, by menu and keys, and says which."""

    def __init__(self, actions: FrameActions, settings: SettingsStore, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._actions = actions
        actions.larger.triggered.connect(lambda: self._set(lambda known: known.with_text_step(1)))
        actions.smaller.triggered.connect(lambda: self._set(lambda known: known.with_text_step(-1)))
        actions.usual_size.triggered.connect(
            lambda: self._set(lambda known: replace(known, text_scale=TEXT_SCALES[0]))
        )
        settings.changed.connect(self._show_possible)
        self._show_possible()

    def _set(self, change: Callable[[Settings], Settings]) -> None:
        # What lay under the menu is painted first: styling takes a while in which nothing is.
        self._window.repaint()
        self._settings.remember(change)
        announce(self._window, text_size_name(self._settings.known.text_scale))

    def _show_possible(self) -> None:
        scale, actions = self._settings.known.text_scale, self._actions
        actions.larger.setEnabled(scale < TEXT_SCALES[-1])
        actions.smaller.setEnabled(scale > TEXT_SCALES[0])
        actions.usual_size.setEnabled(scale != TEXT_SCALES[0])


def text_size_name(scale: int) -> str:
    """A size of text in words, as it is spoken."""
    text = QCoreApplication.translate("TextSize", "Text size %1 %")
    return text.replace("%1", str(scale))


def name_keys(action: QAction) -> None:
    """Have the tooltip of an action name its keys, as all tooltips do: «Check (F7)»."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(plain_tooltip(f"{action.iconText()} ({keys})" if keys else action.iconText()))
