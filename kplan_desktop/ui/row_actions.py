"""What can be done with the note or measure that has the focus: move, remove, add beside it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kplan_desktop.ui.look import Look


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """A note."""

    note_id: str


@dataclass(frozen=True, slots=True)
class MeasureTarget:
    """A regional measure."""

    measure_id: str


Target = NoteTarget | MeasureTarget


class RowActions(QObject):
    """The actions, with their keys, for whatever row is current.

    ``page`` is the widget inside which the keys work. The signals carry the current row's target.
    """

    move = Signal(object, int)
    remove = Signal(object)
    add_note = Signal(object)

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page)
        self._target: Target | None = None
        self.move_up = self._action(page, self.tr("Move up"), "Alt+Up", lambda: self._move(-1))
        self.move_down = self._action(page, self.tr("Move down"), "Alt+Down", lambda: self._move(1))
        self.new_note = self._action(page, self.tr("New note"), "Ctrl+Return", self._add_note)
        self.removal = self._action(page, self.tr("Remove"), "Ctrl+Shift+Delete", self._remove)
        self.set_look(look)
        self.set_target(None)

    def set_look(self, look: Look) -> None:
        """Show the icons of another look."""
        self.move_up.setIcon(look.icons.icon("arrow-up", "ink", 16))
        self.move_down.setIcon(look.icons.icon("arrow-down", "ink", 16))
        self.new_note.setIcon(look.icons.icon("plus", "ink", 16))
        self.removal.setIcon(look.icons.icon("trash-2", "ink", 16))

    @property
    def target(self) -> Target | None:
        """The current row; None when no row is."""
        return self._target

    def set_target(self, target: Target | None) -> None:
        """Make a row current; None when no row is."""
        self._target = target
        for action in self.all():
            action.setEnabled(target is not None)

    def all(self) -> tuple[QAction, ...]:
        """The actions in the order of a menu."""
        return (self.move_up, self.move_down, self.new_note, self.removal)

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
        action.triggered.connect(run)
        page.addAction(action)
        return action
