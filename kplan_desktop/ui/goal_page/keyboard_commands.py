"""What the keys, the empty lines and the row menus of a goal's page do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kplan_desktop.domain.model.location import (
    InMeasure,
    Location,
    location_of_note,
    place_of_measure,
)
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.pasted_list import pasted_list
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.goal_page.page_rows import (
    EditablePageRow,
    Key,
    MeasurePageRow,
    NewMeasurePageRow,
    NewNotePageRow,
    NotePageRow,
    PageRow,
    measure_key,
    next_note_key,
    note_key,
)
from kplan_desktop.ui.goal_page.row_actions import (
    MeasureTarget,
    NotesTarget,
    NoteTarget,
    RowActions,
    Target,
)
from kplan_desktop.ui.goal_page.row_widgets import GoalPageRowWidgets
from kplan_desktop.ui.messages.finding_messages import moved_message
from kplan_desktop.ui.plan.measure_footer import MeasureFooter


class TextsInOrder(Protocol):
    """The page, as far as keys lead about in it."""

    @property
    def goal_id(self) -> str:
        """The goal shown."""

    def page_row(self, key: Key) -> PageRow | None:
        """What is shown under a key."""

    def text_beside(self, key: Key, step: int) -> EditablePageRow | None:
        """The next (+1) or previous (-1) row that can be written in."""

    def focus_text(self, key: Key, at: int | None = None) -> None:
        """Put the cursor before a character of a row's text, or to its end."""

    def focus_first(self) -> None:
        """Put the cursor into the first text of the page, if it has any."""

    def plan_footer(self, measure_id: str) -> MeasureFooter | None:
        """What stands under the text of a measure, where there is room for that."""

    def keyboard_of(self, target: Target) -> Callable[[], None]:
        """What gives the keyboard back to a row after a dialog about it."""

    def release_focus(self) -> None:
        """Take the focus out of the page, so that a field enters what is typed in it."""


class KeyboardCommands(QObject):
    """Turns what is done in the rows into edits, and leads the cursor to where they lead."""

    def __init__(
        self,
        page: TextsInOrder,
        widgets: GoalPageRowWidgets,
        actions: RowActions,
        editor: ReportEditor,
        *,
        read_only: bool,
    ) -> None:
        super().__init__(widgets)
        self._page = page
        self._editor = editor
        widgets.step.connect(self._step)
        if read_only:
            return
        widgets.edited.connect(self._write)
        widgets.typed.connect(self._begin)
        widgets.enter.connect(self._enter)
        widgets.backspace.connect(self._backspace)
        widgets.paste_handler = self._paste
        actions.outcome_requested.connect(self._open_outcomes)
        actions.wording_requested.connect(self._open_wording)
        actions.move.connect(self._move)
        actions.remove.connect(lambda target: self._remove(target))
        actions.add_note.connect(self._add_note_beside)

    def _write(self, page_row: EditablePageRow, text: str) -> None:
        match page_row:
            case NotePageRow():
                self._editor.write_note(page_row.note.id, text)
            case MeasurePageRow():
                self._editor.write_measure(page_row.measure_id, text)

    def _begin(self, page_row: EditablePageRow, text: str) -> None:
        match page_row:
            case NewNotePageRow():
                self._focus_note(self._editor.add_note(page_row.place, page_row.above, text))
            case NewMeasurePageRow():
                key = measure_key(self._editor.add_measure(self._page.goal_id, text))
                self._page.focus_text(key)

    def _enter(self, page_row: EditablePageRow, before: str, after: str) -> None:
        match page_row:
            case NotePageRow() if before != page_row.note.text:
                note_id = self._editor.divide_note(page_row.note.id, before, after)
                self._page.focus_text(note_key(note_id), at=0)
            case NotePageRow():
                self._continue_after(page_row)
            case MeasurePageRow():
                # To the measure's first note, or to the line that begins one.
                self._step(page_row, 1)

    def _continue_after(self, page_row: NotePageRow) -> None:
        """Enter leads to the next note: a new one, or after the last one the line that begins it.

        So no empty note is left behind when she stops there.
        """
        beside = self._page.text_beside(page_row.key, 1)
        if isinstance(beside, NewNotePageRow):
            self._page.focus_text(beside.key)
        else:
            self._focus_note(self._editor.add_note_after(page_row.note.id))

    def _backspace(self, page_row: EditablePageRow) -> None:
        """Backspace at the start takes an empty note away, and joins another to the one above."""
        if not isinstance(page_row, NotePageRow):
            return
        if not page_row.note.text:
            self._remove(NoteTarget(page_row.note.id), step=-1)
            return
        above = self._editor.join_note(page_row.note.id)
        if above is not None:
            self._page.focus_text(note_key(above.id), at=len(above.text))

    def _paste(self, page_row: EditablePageRow, pasted: str, before: str, after: str) -> bool:
        """A pasted list becomes notes."""
        found = pasted_list(pasted)
        if found is None:
            return False
        match page_row:
            case NotePageRow():
                note_id = self._editor.paste_list(page_row.note.id, before, after, found)
                self._focus_note(note_id)
            case NewNotePageRow():
                self._focus_note(self._editor.append_list(page_row.place, found))
            case _:
                return False
        return True

    def _step(self, page_row: EditablePageRow, step: int) -> None:
        beside = self._page.text_beside(page_row.key, step)
        if beside is not None:
            self._page.focus_text(beside.key, at=0 if step > 0 else None)

    def _move(self, target: Target, step: int) -> None:
        before = self._editor.report
        match target:
            case NoteTarget() | NotesTarget():
                note_id = target.note_ids[0 if step < 0 else -1]
                self._editor.move_notes(target.note_ids, step)
                self._focus_note(note_id)
            case MeasureTarget(measure_id):
                self._editor.move_measure(measure_id, step)
                self._page.focus_text(measure_key(measure_id))
        self._say_place(target, before)

    def _say_place(self, target: Target, before: Report) -> None:
        """Say where it stands now, or that it is where it was."""
        report, focus = self._editor.report, QApplication.focusWidget()
        if focus is None:
            return
        if report is before:
            announce(focus, self.tr("It stands at the end already."))
        elif isinstance(target, MeasureTarget):
            goal_id = place_of_measure(report, target.measure_id)[0]
            announce(focus, moved_message(report, Location(goal_id, target.measure_id)))
        elif isinstance(target, NoteTarget | NotesTarget):
            announce(focus, moved_message(report, location_of_note(report, target.note_ids[0])))

    def _remove(self, target: Target, step: int = 1) -> None:
        """The cursor goes to the note below (+1) or above (-1) what is removed, else to the other.

        Without either to the line that begins a note, and not to a measure's text, where what is
        typed next would be out of place.
        A figure that is being typed there is entered first, and comes back with it.
        """
        self._page.release_focus()
        match target:
            case NoteTarget() | NotesTarget():
                first, last = note_key(target.note_ids[0]), note_key(target.note_ids[-1])
                near = {-1: self._page.text_beside(first, -1), 1: self._page.text_beside(last, 1)}
                notes = (s for s in (step, -step) if isinstance(near[s], NotePageRow))
                to = next(notes, 1)
                self._editor.remove_notes(target.note_ids)
                beside = near[to]
                if beside is not None:
                    self._page.focus_text(beside.key, at=0 if to > 0 else None)
            case MeasureTarget(measure_id):
                self._editor.remove_measure(measure_id)
                self._page.focus_first()

    def _add_note_beside(self, target: Target) -> None:
        match target:
            case NoteTarget(note_id):
                self._focus_note(self._editor.add_note_after(note_id))
            case MeasureTarget(measure_id):
                line = self._page.page_row(next_note_key(InMeasure(measure_id)))
                if isinstance(line, NewNotePageRow):
                    self._focus_note(self._editor.add_note(line.place, line.above))

    def _open_outcomes(self, target: MeasureTarget) -> None:
        footer = self._page.plan_footer(target.measure_id)
        if footer is not None:
            footer.open_outcomes()

    def _open_wording(self, target: MeasureTarget) -> None:
        footer = self._page.plan_footer(target.measure_id)
        if footer is not None:
            give_back = self._page.keyboard_of(target)
            footer.open_wording()
            give_back()

    def _focus_note(self, note_id: str) -> None:
        self._page.focus_text(note_key(note_id))
