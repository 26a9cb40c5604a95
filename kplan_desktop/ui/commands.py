"""Undo: one QUndoCommand for every edit, typing in one field joined into steps a person expects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from kplan_desktop.domain.edits import Edit

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
    """Applies an edit on redo and its inverse on undo.

    ``apply`` is the session's; it must not raise for an edit that was made against the present
    report. Should it raise all the same, the command takes itself off the stack and the error
    surfaces: a command that failed must never stay to be undone (notes, PySide6 trap 3).
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

    def redo(self) -> None:
        """Apply the edit."""
        self._run(self.edit)

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
        self.edit = other.edit
        self.typing = other.typing
        return True

    def _run(self, edit: Edit) -> None:
        try:
            self._apply(edit)
        except BaseException:
            self.setObsolete(True)
            raise
