"""Notes that stand under the goal itself, where no measure fits."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kplan_desktop.domain.places import InGoal
from kplan_desktop.domain.report import Note
from kplan_desktop.ui.also_under import Chips
from kplan_desktop.ui.look import Look
from kplan_desktop.ui.note_list import NoteList


class GoalNotesCard(QFrame):
    """A card with a head once there are such notes; before that only the line to begin one."""

    def __init__(
        self, goal_id: str, look: Look, parent: QWidget, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self._head = QLabel(self.tr("Notes without a measure"), self)
        self._head.setProperty("look", "muted")
        placeholder = self.tr("New note without a measure …")
        self.notes = NoteList(InGoal(goal_id), look, placeholder, self, read_only=read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.notes)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Wear other colours and sizes."""
        px = look.tokens.px
        self._head.setContentsMargins(px(16), px(12), px(16), px(8))
        self.notes.set_look(look)

    def set_goal(self, goal_id: str) -> None:
        """Hold the notes of another goal."""
        self.notes.place = InGoal(goal_id)

    def sync(self, notes: tuple[Note, ...], chips: Chips) -> None:
        """Show these notes."""
        kind = "true" if notes else "plain"
        if self.property("card") != kind:
            self.setProperty("card", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self._head.setVisible(bool(notes))
        self.notes.sync(notes, chips)
