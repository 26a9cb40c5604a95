"""What can be done with the note or measure that has the focus: move, remove, add beside it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.model.location import NotePlace
from kplan_desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """A note."""

    note_id: str


@dataclass(frozen=True, slots=True)
class MeasureTarget:
    """A regional measure."""

    measure_id: str


@dataclass(frozen=True, slots=True)
class NewNoteTarget:
    """The line that begins a note, the last one of a place."""

    place: NotePlace


Target = NoteTarget | MeasureTarget | NewNoteTarget


class RowActions(QObject):
    """The actions, with their keys, for whatever row is current.

    ``page`` is the widget inside which the keys work. The signals carry the current row's target;
    those of activities only that of a note, and for figures, status and time also the line that
    begins one.
    """

    move = Signal(object, int)
    remove = Signal(object)
    add_note = Signal(object)
    chips_requested = Signal(object)
    activity_requested = Signal(object)
    same_requested = Signal(object)
    unlink_requested = Signal(object)

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._theme = theme
        self._target: Target | None = None
        self.move_up = self._action(page, self.tr("Move up"), "Alt+Up", lambda: self._move(-1))
        self.move_down = self._action(page, self.tr("Move down"), "Alt+Down", lambda: self._move(1))
        self.new_note = self._action(page, self.tr("New note"), "Ctrl+Return", self._add_note)
        self.removal = self._action(page, self.tr("Remove"), "Ctrl+Shift+Delete", self._remove)
        self.chips = self._action(
            page, self.tr("Figures …"), "F2", lambda: self.chips_requested.emit(self._target)
        )
        self.activity = self._action(
            page,
            self.tr("Status, time and partners …"),
            "Alt+Return",
            lambda: self.activity_requested.emit(self._target),
        )
        self.same = self._action(
            page,
            self.tr("Same activity as …"),
            "Ctrl+T",
            lambda: self.same_requested.emit(self._target),
        )
        self.unlink = self._action(
            page,
            self.tr("An activity of its own"),
            "Ctrl+Shift+T",
            lambda: self.unlink_requested.emit(self._target),
        )
        theme.follow(self._apply_theme)
        self.set_target(None)

    def _apply_theme(self) -> None:
        self.move_up.setIcon(self._theme.icons.icon("arrow-up", "ink", 16))
        self.move_down.setIcon(self._theme.icons.icon("arrow-down", "ink", 16))
        self.new_note.setIcon(self._theme.icons.icon("plus", "ink", 16))
        self.removal.setIcon(self._theme.icons.icon("trash-2", "ink", 16))
        self.chips.setIcon(self._theme.icons.icon("plus", "ink", 16))
        self.activity.setIcon(self._theme.icons.icon("calendar", "ink", 16))
        self.same.setIcon(self._theme.icons.icon("link", "ink", 16))

    @property
    def target(self) -> Target | None:
        """The current row; None when no row is."""
        return self._target

    def set_target(self, target: Target | None) -> None:
        """Make a row current; None when no row is."""
        self._target = target
        for action in self.of_rows():
            action.setEnabled(isinstance(target, NoteTarget | MeasureTarget))
        for action in self.of_activities():
            action.setEnabled(isinstance(target, NoteTarget))
        if isinstance(target, NewNoteTarget):
            for action in (self.chips, self.activity):
                action.setEnabled(True)

    def of_rows(self) -> tuple[QAction, ...]:
        """What can be done with any row, in the order of a menu."""
        return (self.move_up, self.move_down, self.new_note, self.removal)

    def of_activities(self) -> tuple[QAction, ...]:
        """The actions on the activity of a note, in menu order."""
        return (self.chips, self.activity, self.same, self.unlink)

    def menu(self, parent: QWidget) -> QMenu:
        """A menu of what can be done with the current row."""
        menu = QMenu(parent)
        if isinstance(self._target, NoteTarget):
            menu.addActions(self.of_activities())
            menu.addSeparator()
        menu.addActions(self.of_rows())
        return menu

    def _move(self, step: int) -> None:
        self.move.emit(self._target, step)

    def _remove(self) -> None:
        self.remove.emit(self._target)

    def _add_note(self) -> None:
        self.add_note.emit(self._target)

    def _action(self, page: QWidget, text: str, keys: str, run: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(run)
        page.addAction(action)
        return action
