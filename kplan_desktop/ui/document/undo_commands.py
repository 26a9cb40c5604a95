"""Undo: one QUndoCommand for every edit, typing in one field joined into steps a person expects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand, QUndoStack

_Edit = TypeVar("_Edit")

_TYPING_ID = 1
_NEVER_MERGES = -1
TYPING_PAUSE = 1.5
"""Seconds without a key after which the next key begins a new undo step."""


class StepName(str):
    """What a step is called in the language of the screen.

    ``made_of`` are the arguments of ``step_name``, which gives it in another language.
    """

    made_of: tuple[str, str, str, int]


def step_name(context: str, text: str, comment: str = "", count: int = -1) -> StepName:
    """The name of a step that is called alike in every language, even after it was made.

    ``lupdate`` takes the calls as those of ``translate``, and the arguments are the same.
    """
    name = StepName(QCoreApplication.translate(context, text, comment, count))
    name.made_of = (context, text, comment, count)
    return name


def name_steps_anew(stack: QUndoStack) -> None:
    """Call the steps of a stack as they are called in the present language of the screen."""
    for index in range(stack.count()):
        command = stack.command(index)
        if isinstance(command, EditCommand) and isinstance(command.name, StepName):
            command.name = step_name(*command.name.made_of)
            command.setText(command.name)


@dataclass(frozen=True, slots=True)
class Typing:
    """Where and when a text was typed: steps in one field without a pause become one."""

    field: str
    at: float


class EditCommand(QUndoCommand, Generic[_Edit]):
    """Applies an edit on redo and its inverse on undo; pushing it applies nothing.

    The session has applied the edit before it pushes the command, so that the ``redo`` which Qt
    calls within ``push`` cannot raise: PySide6 deletes a command twice when an exception leaves
    ``push``. ``apply`` is the session's. Should it raise later, the command takes itself off the
    stack and the error surfaces: a command that failed must never stay to be undone.
    ``join`` gives one edit for two of ``typing``, or None for those that stay two steps.
    """

    def __init__(
        self,
        name: str,
        edit: _Edit,
        inverse: _Edit,
        apply: Callable[[_Edit], None],
        typing: Typing | None,
        join: Callable[[_Edit, _Edit], _Edit | None],
    ) -> None:
        super().__init__(name)
        self.name = name
        self.edit = edit
        self._inverse = inverse
        self._apply = apply
        self._join = join
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
        joined = self._join(self.edit, other.edit)
        if joined is None:
            return False
        self.edit = joined
        self.typing = other.typing
        return True

    def _run(self, edit: _Edit) -> None:
        try:
            self._apply(edit)
        except BaseException:
            self.setObsolete(True)
            raise
