"""The actions that every window has, and what all actions of a window have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.ui.document.settings import ColourScheme, SettingsStore
from kplan_desktop.ui.help.help_topic import HelpTopic, set_help_topic
from kplan_desktop.ui.theme.application_theme import ApplicationTheme
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

_Keys = QKeySequence.StandardKey
TEXT_SCALES = (100, 125, 150, 200)
"""Per cent offered in the menu; WCAG 2.1 asks for 200."""


class FrameActions(QObject):
    """The base of the actions of a window: undo and redo, help, colours and text size."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._icons: dict[QAction, str] = {}
        self.undo = self.add(self.tr("Undo"), "undo-2", _Keys.Undo)
        self.redo = self.add(self.tr("Redo"), "redo-2", "Ctrl+Shift+Z", "Ctrl+Y")
        self.guide = self.add(self.tr("User guide"), "circle-question-mark", "F1")
        self.example = self.add(self.tr("Look at a filled example"), "file-text")
        self.about = self.add(self.tr("About Kplan"), "info")
        self.set_topics(
            {
                HelpTopic.START: [self.example],
                HelpTopic.REMOVING: [self.undo, self.redo],
                HelpTopic.ABOUT: [self.about],
            }
        )
        self.schemes = self.choices(
            {
                "system": self.tr("Colours of the system"),
                "light": self.tr("Light colours"),
                "dark": self.tr("Dark colours"),
            }
        )
        percent = self.tr("Text size %1 %")
        self.scales = self.choices(
            {str(scale): percent.replace("%1", str(scale)) for scale in TEXT_SCALES}
        )
        self.scales[str(TEXT_SCALES[0])].setShortcut("Ctrl+0")
        window.addActions(list(self.scales.values()))
        appearance = [*self.schemes.values(), *self.scales.values()]
        self.set_topics({HelpTopic.SETTINGS: appearance})
        theme.changed.connect(self._apply_theme)

    def follow(self, stack: QUndoStack | None) -> None:
        """Name what undo and redo would do; without a stack they are disabled."""
        self._name_undo("")
        self._name_redo("")
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
        helps = [self.guide]
        title = self.tr("Help")
        return self.below(menu, title, "circle-question-mark", helps, [self.example], [self.about])

    def set_topics(self, topics: Mapping[HelpTopic, Iterable[QAction]]) -> None:
        """Have F1 open these pages of the guide at the actions' lines in a menu."""
        for topic, actions in topics.items():
            for action in actions:
                set_help_topic(action, topic)

    def choices(self, names: dict[str, str]) -> dict[str, QAction]:
        """Actions of which one is chosen, by their keys."""
        group = QActionGroup(self)
        actions: dict[str, QAction] = {}
        for key, name in names.items():
            action = QAction(name, group)
            action.setCheckable(True)
            actions[key] = action
        return actions

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


class AppearanceMenu(QObject):
    """Shows in the menu what is chosen, and has the theme follow and the settings remember."""

    def __init__(
        self,
        actions: FrameActions,
        settings: SettingsStore,
        theme: ApplicationTheme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._theme = theme
        self._window = window
        self._actions = actions
        theme.follow(self._show_chosen)
        for scheme in get_args(ColourScheme):
            actions.schemes[scheme].triggered.connect(
                lambda _=False, scheme=scheme: self._choose_scheme(scheme)
            )
        for scale, action in actions.scales.items():
            action.triggered.connect(lambda _=False, scale=int(scale): self._choose_scale(scale))

    def _show_chosen(self) -> None:
        """Show what is chosen, be it in another window."""
        known = self._settings.known
        self._actions.schemes[known.colour_scheme].setChecked(True)
        self._actions.scales[str(known.text_scale)].setChecked(True)

    def _choose_scheme(self, scheme: ColourScheme) -> None:
        self._settings.remember(replace(self._settings.known, colour_scheme=scheme))
        self._change(lambda: self._theme.set_choice(scheme))

    def _choose_scale(self, scale: int) -> None:
        self._settings.remember(replace(self._settings.known, text_scale=scale))
        self._change(lambda: self._theme.set_scale(scale / 100))

    def _change(self, change: Callable[[], None]) -> None:
        """Style the window by another theme, once the menu is gone from the screen.

        That takes a third of a second, in which nothing is painted.
        """
        self._window.repaint()
        QTimer.singleShot(0, self, change)


def name_keys(action: QAction) -> None:
    """Have the tooltip of an action name its keys, as all tooltips do: «Check (F7)»."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(plain_tooltip(f"{action.iconText()} ({keys})" if keys else action.iconText()))
