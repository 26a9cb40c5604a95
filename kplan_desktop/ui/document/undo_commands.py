"""Undo: one QUndoCommand for every edit, typing in one field joined into steps a person expects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QUndoCommand

from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Edit,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
)
from kplan_desktop.domain.model.report import Note, RegionalMeasure

_TYPING_ID = 1
_NEVER_MERGES = -1
TYPING_PAUSE = 1.5
"""Seconds without a key after which the next key begins a new undo step."""


@dataclass(frozen=True, slots=True)
class Typing:
    """Where and when a text was typed: steps in one field without a pause become one."""

    field: str
    at: float


class EditCommand(QUndoCommand):
    """Applies an edit on redo and its inverse on undo; pushing it applies nothing.

    The session has applied the edit before it pushes the command, so that the ``redo`` which Qt
    calls within ``push`` cannot raise: PySide6 deletes a command twice when an exception leaves
    ``push``. ``apply`` is the session's. Should it raise later, the command takes itself off the
    stack and the error surfaces: a command that failed must never stay to be undone.
    """

    def __init__(
        self,
        name: str,
        edit: Edit,
        inverse: Edit,
        apply: Callable[[Edit], None],
        typing: Typing | None,
    ) -> None:
        super().__init__(name)
        self.edit = edit
        self._inverse = inverse
        self._apply = apply
        self.typing = typing
        self._pushed = False

    def redo(self) -> None:
        """Apply the edit, but for the first time, when it is applied already."""
        if self._pushed:
            self._run(self.edit)
        self._pushed = True

    def undo(self) -> None:
        """Apply the inverse."""
        self._run(self._inverse)

    def id(self) -> int:
        """One number for all typing, so that Qt offers neighbours to ``mergeWith``."""
        return _NEVER_MERGES if self.typing is None else _TYPING_ID

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Take over what was typed next in the same field, unless there was a pause."""
        if not isinstance(other, EditCommand) or self.typing is None or other.typing is None:
            return False
        same_field = other.typing.field == self.typing.field
        if not same_field or other.typing.at - self.typing.at > TYPING_PAUSE:
            return False
        joined = _joined(self.edit, other.edit)
        if joined is None:
            return False
        self.edit = joined
        self.typing = other.typing
        return True

    def _run(self, edit: Edit) -> None:
        try:
            self._apply(edit)
        except BaseException:
            self.setObsolete(True)
            raise


def _joined(first: Edit, then: Edit) -> Edit | None:
    """One edit for what was typed in a text and then typed on there, be it new with the first.

    None for edits that are no typing in one text: those stay two steps, each with its own inverse.
    """
    match first, then:
        case (AddNote(note=Note(id=there)) as add, SetNoteText(here, text)) if here == there:
            return replace(add, note=replace(add.note, text=text))
        case (
            AddMeasure(measure=RegionalMeasure(id=there)) as add_measure,
            SetMeasureText(here, text, plan_text),
        ) if here == there:
            measure = replace(add_measure.measure, text=text, plan_text=plan_text)
            return replace(add_measure, measure=measure)
        case (
            (SetNoteText(there), SetNoteText(here))
            | (SetMeasureText(there), SetMeasureText(here))
            | (SetNothingToReport(there), SetNothingToReport(here))
            | (SetOutcome(there), SetOutcome(here))
        ) if here == there:
            return then
    return None
