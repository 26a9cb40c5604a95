"""The editor: what the adviser can do on a goal page, each as a named edit of the session.

Every method is one user action. The names are what the undo menu says.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kplan_desktop.domain.edits import (
    AddMeasure,
    AddNote,
    MoveMeasure,
    MoveNote,
    RemoveMeasure,
    RemoveNote,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
)
from kplan_desktop.domain.places import (
    InMeasure,
    NotePlace,
    measure_by_id,
    note_by_id,
    notes_in,
    place_of_measure,
    place_of_note,
)
from kplan_desktop.domain.report import Activity, Note, NothingToReport, RegionalMeasure
from kplan_desktop.ui.session import Session


class Editor(QObject):
    """Turns what is done on the page into edits. ``new_id`` gives an id that was never used."""

    def __init__(
        self, session: Session, new_id: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._new_id = new_id

    def write_note(self, note_id: str, text: str) -> None:
        """Give a note the text that was typed."""
        if note_by_id(self._session.report, note_id).text != text:
            name = self.tr("Write in a note")
            self._session.type_text(SetNoteText(note_id, text), name, f"note {note_id}")

    def write_measure(self, measure_id: str, text: str) -> None:
        """Give a measure the text that was typed; the printed plan's wording stays as it is."""
        measure = measure_by_id(self._session.report, measure_id)
        if measure.text != text:
            edit = SetMeasureText(measure_id, text, measure.plan_text)
            self._session.type_text(edit, self.tr("Write in a measure"), f"measure {measure_id}")

    def add_note(self, place: NotePlace, index: int, text: str = "") -> str:
        """Put a new note at an index of a place; it tells of an activity of its own. Its id.

        ``text`` is what was typed to begin it; what is typed on belongs to the same step.
        """
        activity = Activity(id=self._new_id())
        note = Note(id=self._new_id(), activity_id=activity.id, text=text)
        edit, name = AddNote(place, index, note, activity), self.tr("Add a note")
        self._add(edit, name, f"note {note.id}" if text else None)
        return note.id

    def add_note_after(self, note_id: str) -> str:
        """Put a new note right after another. Its id."""
        place, index = place_of_note(self._session.report, note_id)
        return self.add_note(place, index + 1)

    def remove_note(self, note_id: str) -> str | None:
        """Take a note away. The id of the note that now stands nearest in its place, if any."""
        report = self._session.report
        place, index = place_of_note(report, note_id)
        self._session.do(RemoveNote(note_id), self.tr("Remove a note"))
        left = notes_in(self._session.report, place)
        return left[max(index - 1, 0)].id if left else None

    def move_note(self, note_id: str, step: int) -> None:
        """Move a note up (-1) or down (+1); at the end of its list it stays."""
        place, index = place_of_note(self._session.report, note_id)
        if 0 <= index + step < len(notes_in(self._session.report, place)):
            self._session.do(MoveNote(note_id, place, index + step), self.tr("Move a note"))

    def add_measure(self, goal_id: str, text: str = "") -> str:
        """Put a new measure last under a goal, ``text`` as in ``add_note``. Its id."""
        measure = RegionalMeasure(id=self._new_id(), text=text)
        index = len(self._session.report.entry(goal_id).measures)
        edit, name = AddMeasure(goal_id, index, measure), self.tr("Add a measure")
        self._add(edit, name, f"measure {measure.id}" if text else None)
        return measure.id

    def remove_measure(self, measure_id: str) -> None:
        """Take a measure away with its notes."""
        self._session.do(RemoveMeasure(measure_id), self.tr("Remove a measure"))

    def move_measure(self, measure_id: str, step: int) -> None:
        """Move a measure up (-1) or down (+1) within its goal; at the end it stays."""
        goal_id, index = place_of_measure(self._session.report, measure_id)
        if 0 <= index + step < len(self._session.report.entry(goal_id).measures):
            edit = MoveMeasure(measure_id, goal_id, index + step)
            self._session.do(edit, self.tr("Move a measure"))

    def set_nothing_to_report(self, goal_id: str, nothing: bool) -> None:
        """Set or lift a goal's «nothing to report» mark."""
        mark = NothingToReport() if nothing else None
        name = self.tr("Mark as nothing to report") if nothing else self.tr("Lift the mark")
        self._session.do(SetNothingToReport(goal_id, mark), name)

    def write_reason(self, goal_id: str, reason: str) -> None:
        """Give the reason why there is nothing to report."""
        entry = self._session.report.entry(goal_id)
        if entry.nothing_to_report is not None and entry.nothing_to_report.reason != reason:
            edit = SetNothingToReport(goal_id, NothingToReport(reason))
            self._session.type_text(edit, self.tr("Write the reason"), f"reason {goal_id}")

    def continue_note_list(self, measure_id: str) -> str:
        """Put a new note first under a measure, as Enter in the measure's text does. Its id."""
        return self.add_note(InMeasure(measure_id), 0)

    def _add(self, edit: AddNote | AddMeasure, name: str, typed_in: str | None) -> None:
        if typed_in is None:
            self._session.do(edit, name)
        else:
            self._session.type_text(edit, name, typed_in)
