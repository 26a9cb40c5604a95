"""«Move to …»: notes or a measure go to the place that is found by typing."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.location import (
    InGoal,
    InMeasure,
    Location,
    NotePlace,
    goal_of,
    measure_by_id,
    note_by_id,
    notes_in,
    place_of_measure,
    place_of_note,
)
from kplan_desktop.ui.activity.measure_picker import MeasurePicker
from kplan_desktop.ui.activity.pick_dialog import PickDialog
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.goal_page.row_actions import MeasureTarget, Movable, NoteTarget
from kplan_desktop.ui.messages.finding_messages import moved_message
from kplan_desktop.ui.theme.theme import Theme


class MoveController(QObject):
    """Asks where to, and moves there as one step, telling where it went."""

    def __init__(
        self, session: Session, editor: ReportEditor, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._editor = editor
        self._theme = theme
        self._window = window
        self._last_place: NotePlace | None = None

    def ask(self, target: Movable) -> None:
        """Let the user find a place, and move the target behind what stands there."""
        dialog = self._dialog(target)
        dialog.exec()
        place = dialog.key()
        dialog.deleteLater()
        if isinstance(place, InGoal | InMeasure):
            self._move(target, place)

    def _dialog(self, target: Movable) -> PickDialog:
        report, of_measure = self._session.report, isinstance(target, MeasureTarget)
        picker = MeasurePicker(self._theme, goals_only=of_measure)
        dialog = PickDialog(
            picker,
            self._theme,
            self._window,
            title=self._title(target),
            about=self._text(target),
            lead=self.tr("It goes behind what stands there already."),
            button=self.tr("Move"),
        )
        last = None if of_measure else self._last_place
        picker.show_report(report, last, without=self._place(target))
        return dialog

    def _title(self, target: Movable) -> str:
        match target:
            case MeasureTarget():
                return self.tr("Move the measure to …")
            case NoteTarget():
                return self.tr("Move the note to …")
        return self.tr("Move %n note(s) to …", "", len(target.note_ids))

    def _text(self, target: Movable) -> str:
        match target:
            case MeasureTarget(measure_id):
                return measure_by_id(self._session.report, measure_id).text
            case NoteTarget(note_id):
                return note_by_id(self._session.report, note_id).text
        return ""

    def _place(self, target: Movable) -> NotePlace | None:
        """Where the target stands; None for notes of several places."""
        report = self._session.report
        if isinstance(target, MeasureTarget):
            return InGoal(place_of_measure(report, target.measure_id)[0])
        places = {place_of_note(report, note_id)[0] for note_id in target.note_ids}
        return places.pop() if len(places) == 1 else None

    def _move(self, target: Movable, place: NotePlace) -> None:
        report = self._session.report
        goal_id = goal_of(report, place)
        if isinstance(target, MeasureTarget):
            end = len(report.entry(goal_id).measures)
            message = moved_message(report, Location(goal_id))
            self._editor.place_measure(target.measure_id, goal_id, end, message)
            return
        self._last_place = place
        measure_id = place.measure_id if isinstance(place, InMeasure) else None
        message = moved_message(report, Location(goal_id, measure_id))
        self._editor.place_notes(target.note_ids, place, len(notes_in(report, place)), message)
