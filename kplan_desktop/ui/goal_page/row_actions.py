"""What can be done with the selected notes, or with the note or measure that has the focus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.model.location import NotePlace
from kplan_desktop.ui.goal_page.page_rows import (
    EditablePageRow,
    Key,
    MeasurePageRow,
    NewNotePageRow,
    NotePageRow,
    measure_key,
    next_note_key,
    note_key,
)
from kplan_desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """A note."""

    note_id: str

    @property
    def note_ids(self) -> tuple[str, ...]:
        """The note alone."""
        return (self.note_id,)


@dataclass(frozen=True, slots=True)
class NotesTarget:
    """Several notes, in printed order."""

    note_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureTarget:
    """A regional measure."""

    measure_id: str


@dataclass(frozen=True, slots=True)
class NewNoteTarget:
    """The line that begins a note, the last one of a place."""

    place: NotePlace


Movable = NoteTarget | NotesTarget | MeasureTarget
Target = Movable | NewNoteTarget


def keys_of(target: Target) -> list[Key]:
    """The keys of the rows of a target."""
    match target:
        case MeasureTarget(measure_id):
            return [measure_key(measure_id)]
        case NewNoteTarget(place):
            return [next_note_key(place)]
    return [note_key(note_id) for note_id in target.note_ids]


def target_of(page_row: EditablePageRow | None) -> Target | None:
    """What can be done something with in a row; None for a line that begins a measure."""
    match page_row:
        case NotePageRow():
            return NoteTarget(page_row.note.id)
        case NewNotePageRow():
            return NewNoteTarget(page_row.place)
        case MeasurePageRow():
            return MeasureTarget(page_row.measure_id)
    return None


class RowActions(QObject):
    """The actions, with their keys, for the selected notes, or for whatever row is current.

    ``page`` is the widget inside which the keys work. The signals carry what is selected or else
    the current row's target; those of activities only that of a note, and for figures, status and
    time also the line that begins one. ``select_requested(±1)`` asks for the next or the previous
    note to be selected too, ``deselect_requested`` for none to be.
    """

    move = Signal(object, int)
    move_to_requested = Signal(object)
    remove = Signal(object)
    add_note = Signal(object)
    chips_requested = Signal(object)
    activity_requested = Signal(object)
    same_requested = Signal(object)
    unlink_requested = Signal(object)
    outcome_requested = Signal(object)
    wording_requested = Signal(object)
    comments_requested = Signal(object)
    select_requested = Signal(int)
    deselect_requested = Signal()

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._theme = theme
        self._target: Target | None = None
        self._in_text = False
        self._selected: tuple[str, ...] = ()
        self.move_up = self._action(page, self.tr("Move up"), "Alt+Up", lambda: self._move(-1))
        self.move_down = self._action(page, self.tr("Move down"), "Alt+Down", lambda: self._move(1))
        self.move_to = self._action(
            page,
            self.tr("Move to …"),
            "Ctrl+M",
            lambda: self.move_to_requested.emit(self.target),
        )
        self.new_note = self._action(page, self.tr("New note"), "Ctrl+Return", self._add_note)
        self.removal = self._action(page, self.tr("Remove"), "Ctrl+Shift+Delete", self._remove)
        self.chips = self._action(
            page, self.tr("Figures …"), "F2", lambda: self.chips_requested.emit(self.target)
        )
        self.activity = self._action(
            page,
            self.tr("Status, time and partners …"),
            "Alt+Return",
            lambda: self.activity_requested.emit(self.target),
        )
        self.same = self._action(
            page,
            self.tr("Same activity as …"),
            "Ctrl+T",
            lambda: self.same_requested.emit(self.target),
        )
        self.unlink = self._action(
            page,
            self.tr("An activity of its own"),
            "Ctrl+Shift+T",
            lambda: self.unlink_requested.emit(self.target),
        )
        # On a note these keys are those of its figures and its activity.
        self.outcome = self._action(
            page, self.tr("Outcome …"), "F2", lambda: self.outcome_requested.emit(self.target)
        )
        self.wording = self._action(
            page,
            self.tr("Wording in the plan …"),
            "Alt+Return",
            lambda: self.wording_requested.emit(self.target),
        )
        # Its key is the window's, where it works in other places too.
        self.comments = QAction(self.tr("Comments"), self)
        self.comments.triggered.connect(lambda: self.comments_requested.emit(self.target))
        for key, step in (("Alt+Shift+Up", -1), ("Alt+Shift+Down", 1)):
            select = lambda _=False, step=step: self.select_requested.emit(step)  # noqa: E731
            self._action(page, self.tr("Select several notes"), key, select)
        self._deselect = self._action(
            page, self.tr("Select no notes"), "Esc", self.deselect_requested.emit
        )
        theme.follow(self._apply_theme)
        self.set_target(None)

    def _apply_theme(self) -> None:
        self.move_up.setIcon(self._theme.icons.icon("arrow-up", "ink", 16))
        self.move_down.setIcon(self._theme.icons.icon("arrow-down", "ink", 16))
        self.move_to.setIcon(self._theme.icons.icon("arrow-right", "ink", 16))
        self.new_note.setIcon(self._theme.icons.icon("plus", "ink", 16))
        self.removal.setIcon(self._theme.icons.icon("trash-2", "ink", 16))
        self.chips.setIcon(self._theme.icons.icon("plus", "ink", 16))
        self.outcome.setIcon(self._theme.icons.icon("circle-check", "ink", 16))
        self.wording.setIcon(self._theme.icons.icon("file-text", "ink", 16))
        self.activity.setIcon(self._theme.icons.icon("calendar", "ink", 16))
        self.comments.setIcon(self._theme.icons.icon("message-square", "ink", 16))
        self.same.setIcon(self._theme.icons.icon("link", "ink", 16))

    @property
    def target(self) -> Target | None:
        """What is selected, or else the current row; None when there is neither."""
        match self._selected:
            case ():
                return self._target
            case (note_id,):
                return NoteTarget(note_id)
        return NotesTarget(self._selected)

    @property
    def focused_note_id(self) -> str | None:
        """The note that is the current row, selected or not."""
        return self._target.note_id if isinstance(self._target, NoteTarget) else None

    def set_target(self, target: Target | None, *, in_text: bool = False) -> None:
        """Make a row current; None when no row is. ``in_text``: the cursor is in its text."""
        self._target = target
        self._in_text = in_text
        self._enable()

    def set_selected(self, note_ids: tuple[str, ...]) -> None:
        """Set the selected notes, in printed order."""
        self._selected = note_ids
        self._enable()

    def _enable(self) -> None:
        target = self.target
        for action in self.of_rows():
            action.setEnabled(isinstance(target, Movable))
        if isinstance(target, NotesTarget):
            self.new_note.setEnabled(False)
        for action in self.of_activities():
            action.setEnabled(isinstance(target, NoteTarget))
        if isinstance(target, NewNoteTarget):
            for action in (self.chips, self.activity):
                action.setEnabled(True)
        for action in self.of_plan():
            action.setEnabled(isinstance(target, MeasureTarget))
        # Elsewhere in a row Esc first leaves what has the focus, such as a figure's field.
        self._deselect.setEnabled(bool(self._selected) and self._in_text)

    def of_rows(self) -> tuple[QAction, ...]:
        """What can be done with any row, in the order of a menu."""
        return (self.move_up, self.move_down, self.move_to, self.new_note, self.removal)

    def of_activities(self) -> tuple[QAction, ...]:
        """The actions on the activity of a note, in menu order."""
        return (self.chips, self.activity, self.same, self.unlink)

    def of_plan(self) -> tuple[QAction, ...]:
        """What can be done with a measure of the plan, in menu order."""
        return (self.outcome, self.wording)

    def menu(self, parent: QWidget, page_row: EditablePageRow | None = None) -> QMenu:
        """A menu of what can be done with the current row, which shows ``page_row``."""
        menu = QMenu(parent)
        if isinstance(self.target, NoteTarget):
            menu.addActions(self.of_activities())
            menu.addSeparator()
        menu.addActions(self.of_rows())
        if isinstance(page_row, MeasurePageRow) and page_row.plan.has_room:
            menu.addSeparator()
            menu.addActions(self.of_plan() if page_row.plan.has_outcome else [self.wording])
        if self.comments.isVisible():
            menu.addSeparator()
            menu.addAction(self.comments)
        return menu

    def _move(self, step: int) -> None:
        self.move.emit(self.target, step)

    def _remove(self) -> None:
        self.remove.emit(self.target)

    def _add_note(self) -> None:
        self.add_note.emit(self.target)

    def _action(self, page: QWidget, text: str, keys: str, run: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(run)
        page.addAction(action)
        return action
