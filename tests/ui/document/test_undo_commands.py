"""Undo steps: typing without a pause in one field is one step, any other edit its own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QUndoStack

from kplan_desktop.domain.model.edits import (
    AddMeasure,
    Edit,
    RemoveMeasure,
    RemoveNote,
    SetHead,
    SetMeasureText,
    SetNoteText,
    apply,
    apply_with_inverse,
)
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.ui.document.session import joined_typing
from kplan_desktop.ui.document.undo_commands import TYPING_PAUSE, EditCommand, Typing
from tests.domain.samples import FIRST, FORM, measure, note, report
from tests.strategies import examples

pytestmark = pytest.mark.usefixtures("qapp")


class History:
    """A report with notes 1 and 2, and its undo stack."""

    def __init__(self) -> None:
        entry = GoalEntry(goal_id=FIRST, measures=(measure("A", note("1", ""), note("2", "")),))
        self.start = self.report = report(entry)
        self.stack = QUndoStack()
        self.fault: Exception | None = None

    def apply(self, edit: Edit) -> None:
        if self.fault is not None:
            raise self.fault
        self.report = apply(self.report, edit)

    def push(self, edit: Edit, name: str, typing: Typing | None) -> None:
        self.report, undoing = apply_with_inverse(self.report, edit)
        self.stack.push(EditCommand(name, edit, undoing, self.apply, typing, joined_typing))

    def type(self, note_id: str, text: str, at: float) -> None:
        self.push(SetNoteText(note_id, text), f"write {note_id}", Typing(note_id, at))

    def texts(self) -> list[str]:
        return [note.text for note in self.report.all_notes()]


def test_consecutive_keys_are_one_step() -> None:
    history = History()
    for count, text in enumerate(("h", "he", "hei")):
        history.type("1", text, at=count * 0.2)
    assert history.stack.count() == 1
    history.stack.undo()
    assert history.report == history.start
    history.stack.redo()
    assert history.texts() == ["hei", ""]


def test_a_pause_begins_a_new_step_however_long_the_typing_before_it_took() -> None:
    history = History()
    history.type("1", "a", at=0)
    history.type("1", "ab", at=TYPING_PAUSE)
    history.type("1", "abc", at=2 * TYPING_PAUSE)
    assert history.stack.count() == 1
    history.type("1", "abcd", at=3 * TYPING_PAUSE + 0.01)
    assert history.stack.count() == 2
    history.stack.undo()
    assert history.texts() == ["abc", ""]


def test_another_field_begins_a_new_step() -> None:
    history = History()
    history.type("1", "a", at=0)
    history.type("2", "b", at=0.1)
    history.type("1", "ab", at=0.2)
    assert history.stack.count() == 3
    assert [history.stack.text(i) for i in range(3)] == ["write 1", "write 2", "write 1"]


def test_only_typing_is_merged() -> None:
    history = History()
    unit = FORM.units[0].id
    history.push(SetHead(unit, "Kari"), "head", None)
    history.push(SetHead(unit, "Ola"), "head", None)
    history.type("1", "a", at=0)
    history.push(SetHead(unit, "Per"), "head", None)
    history.type("1", "ab", at=0.1)
    assert history.stack.count() == 5


@pytest.mark.parametrize(
    "edits",
    [
        (AddMeasure(FIRST, 0, measure("B")), RemoveMeasure("B")),
        (AddMeasure(FIRST, 0, measure("B")), SetMeasureText("A", "other", None)),
        (SetNoteText("1", "one"), SetNoteText("2", "two")),
        (SetNoteText("1", "one"), RemoveNote("1")),
    ],
)
def test_edits_other_than_typing_are_undone_singly(edits: list[Edit]) -> None:
    history = History()
    for edit in edits:
        history.push(edit, "type", Typing("one field", 0))
    assert history.stack.count() == 2
    history.stack.undo()
    history.stack.undo()
    assert history.report == history.start


def test_typing_after_undo_discards_the_undone_steps() -> None:
    history = History()
    history.type("1", "a", at=0)
    history.stack.undo()
    history.type("1", "b", at=0.1)
    assert history.stack.count() == 1
    assert not history.stack.canRedo()
    history.stack.undo()
    assert history.report == history.start


def test_a_redo_that_fails_surfaces_and_drops_the_step() -> None:
    history = History()
    history.type("1", "a", at=0)
    history.stack.undo()
    history.fault = RuntimeError("a bug")
    with pytest.raises(RuntimeError, match="a bug"):
        history.stack.redo()
    assert history.stack.count() == 0


def test_an_undo_that_fails_surfaces_and_drops_the_step() -> None:
    history = History()
    history.type("1", "a", at=0)
    history.fault = RuntimeError("a bug")
    with pytest.raises(RuntimeError, match="a bug"):
        history.stack.undo()
    assert history.stack.count() == 0


_KEYS = st.tuples(st.sampled_from("12"), st.sampled_from(["", "a", "ab"]), st.floats(0, 4))


@settings(max_examples=examples(50))
@given(st.lists(_KEYS, max_size=20))
def test_undo_of_any_typing_passes_only_through_earlier_states(
    keys: list[tuple[str, str, float]],
) -> None:
    history, clock = History(), 0.0
    earlier: list[Report] = [history.start]
    for note_id, text, wait in keys:
        clock += wait
        history.type(note_id, text, clock)
        earlier.append(history.report)
    last = history.report
    while history.stack.canUndo():
        history.stack.undo()
        assert history.report in earlier
    assert history.report == history.start
    while history.stack.canRedo():
        history.stack.redo()
    assert history.report == last
