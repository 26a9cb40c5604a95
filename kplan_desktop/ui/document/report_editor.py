"""The editor: what the adviser can do on a goal page, each as a named edit of the session.

Every method is one user action. The names are those of the undo menu.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.editing.linked_activities import link_notes, unlink_note
from kplan_desktop.domain.editing.note_editing import (
    FreshIds,
    append_list,
    divide_note,
    merge_with_note_above,
    move_measure_before,
    move_measure_by,
    move_notes_before,
    move_notes_by,
    note_above,
    note_addition,
    paste_list,
    remove_notes,
)
from kplan_desktop.domain.editing.own_metric_edits import (
    activities_with,
    change_metric,
    merge_metric,
    remove_metric,
)
from kplan_desktop.domain.editing.trash import RemovedMeasure, restore_edit
from kplan_desktop.domain.model.edits import (
    AddMeasure,
    AddNote,
    Compound,
    Edit,
    RemoveMeasure,
    SetActivity,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
    SetOwnMetrics,
    SetParked,
)
from kplan_desktop.domain.model.location import (
    InMeasure,
    Location,
    NotePlace,
    goal_of,
    measure_by_id,
    note_by_id,
    place_of_note,
)
from kplan_desktop.domain.model.report import NothingToReport, Outcome, RegionalMeasure
from kplan_desktop.domain.plan.plan_wording import (
    as_added,
    as_put_back,
    is_in_plan,
    measure_text_edit,
    plan_wording_edit,
)
from kplan_desktop.domain.suggestions.note_suggestions import accept
from kplan_desktop.ui.document.undo_commands import step_name

if TYPE_CHECKING:
    from kplan_desktop.domain.editing.linked_activities import Conflict, KeptSide
    from kplan_desktop.domain.editing.own_metric_edits import MergedFigure
    from kplan_desktop.domain.editing.trash import Removed
    from kplan_desktop.domain.model.form import Metric
    from kplan_desktop.domain.model.report import Activity, Figure, Note, OutcomeKind, Report
    from kplan_desktop.domain.suggestions.note_suggestions import Offer
    from kplan_desktop.domain.text.pasted_list import PastedList
    from kplan_desktop.ui.document.session import Session


class ReportEditor(QObject):
    """Turns what is done on the page into edits. ``new_id`` gives an id that was never used."""

    def __init__(
        self, session: Session, new_id: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.new_id = new_id

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self._session.report

    def write_note(self, note_id: str, text: str) -> None:
        """Give a note the text that was typed."""
        edit = SetNoteText(note_id, text)
        self._session.type_text(
            edit, step_name("ReportEditor", "Write in a note"), f"note {note_id}"
        )

    def write_measure(self, measure_id: str, text: str) -> None:
        """Give a measure the text that was typed; the printed plan's wording stays as it is."""
        edit = measure_text_edit(self._session.report, measure_id, text)
        self._session.type_text(
            edit, step_name("ReportEditor", "Write in a measure"), f"measure {measure_id}"
        )

    def add_note(self, place: NotePlace, index: int, text: str = "") -> str:
        """Insert a new note at an index of a place, with an activity of its own. Returns its id.

        ``text`` is what was typed to begin it; what is typed on belongs to the same step.
        """
        edit = note_addition(place, index, self._fresh(), text)
        self._add(edit, self.tr("Add a note"), f"note {edit.note.id}" if text else None)
        return edit.note.id

    def add_note_after(self, note_id: str) -> str:
        """Put a new note right after another. Its id."""
        place, index = place_of_note(self._session.report, note_id)
        return self.add_note(place, index + 1)

    def divide_note(self, note_id: str, before: str, after: str) -> str:
        """Split a note at the cursor. Returns the id of the note with the text ``after``."""
        ids = self._fresh()
        edit = divide_note(self._session.report, note_id, before, after, ids)
        self._session.do(edit, step_name("ReportEditor", "Divide a note"))
        return ids[0] if before else note_id

    def join_note(self, note_id: str) -> Note | None:
        """Join a note to the one above. The latter as it was before; None if that cannot be."""
        report = self._session.report
        edit = merge_with_note_above(report, note_id)
        if edit is None:
            return None
        self._session.do(edit, step_name("ReportEditor", "Join two notes"))
        return note_above(report, note_id)

    def paste_list(self, note_id: str, before: str, after: str, pasted: PastedList) -> str:
        """Paste a list into a note. Returns the id of the note with its last item."""
        ids = self._many_fresh(pasted)
        edit = paste_list(self._session.report, note_id, before, after, pasted, ids)
        self._session.do(edit, step_name("ReportEditor", "Paste a list"))
        return _last_added(edit)

    def append_list(self, place: NotePlace, pasted: PastedList) -> str:
        """Paste a list behind the notes of a place. The id of the last note."""
        edit = append_list(self._session.report, place, pasted, self._many_fresh(pasted))
        self._session.do(edit, step_name("ReportEditor", "Paste a list"))
        return _last_added(edit)

    def remove_notes(self, note_ids: Sequence[str]) -> None:
        """Take notes away."""
        notes = [note_by_id(self._session.report, note_id) for note_id in note_ids]
        # One in which nothing was written is gone without a word.
        activities = self._session.report.activities
        written = any(note.text or not activities[note.activity_id].is_empty for note in notes)
        message = self.tr("%n note(s) removed.", "", len(notes)) if written else ""
        self._do_if(
            remove_notes(note_ids),
            step_name("ReportEditor", "Remove %n note(s)", "", len(notes)),
            message,
        )

    def move_notes(self, note_ids: Sequence[str], step: int) -> None:
        """Move notes, given in printed order, up (-1) or down (+1) through the lists of their goal.

        At the end of these they stay.
        """
        edit = move_notes_by(self._session.report, note_ids, step)
        self._do_if(edit, self._name_of_move(note_ids))

    def place_notes(
        self, note_ids: Sequence[str], place: NotePlace, index: int, message: str = ""
    ) -> None:
        """Move notes before the one at an index of any place, as when they are dropped there.

        ``message`` says where they went, if they may be out of sight.
        """
        report = self._session.report
        edit = move_notes_before(report, note_ids, place, index)
        measure_id = place.measure_id if isinstance(place, InMeasure) else None
        location = Location(goal_of(report, place), measure_id, note_ids[0])
        self._do_if(edit, self._name_of_move(note_ids), message, location)

    def add_measure(self, goal_id: str, text: str = "") -> str:
        """Put a new measure last under a goal, ``text`` as in ``add_note``. Its id."""
        measure = as_added(self._session.report, RegionalMeasure(id=self.new_id(), text=text))
        index = len(self._session.report.entry(goal_id).measures)
        edit, name = AddMeasure(goal_id, index, measure), step_name("ReportEditor", "Add a measure")
        self._add(edit, name, f"measure {measure.id}" if text else None)
        return measure.id

    def set_plan_wording(self, measure_id: str, wording: str) -> None:
        """Give a measure this wording in the plan; without any it is taken out of the plan."""
        measure = measure_by_id(self._session.report, measure_id)
        name, message = step_name("ReportEditor", "Change the wording in the plan"), ""
        if not wording.strip():
            name = step_name("ReportEditor", "Take a measure out of the plan")
            message = self.tr("The measure is taken out of the plan.")
        elif not is_in_plan(measure):
            name = step_name("ReportEditor", "Take a measure into the plan")
        self._do_if(plan_wording_edit(measure, wording), name, message)

    def set_outcome(self, measure_id: str, kind: OutcomeKind | None) -> None:
        """Say what became of a measure, for the reason that there is; None for nothing said."""
        before = measure_by_id(self._session.report, measure_id).outcome
        if (before.kind if before is not None else None) == kind:
            return
        reason = before.reason if before is not None else ""
        if kind is not None:
            edit = SetOutcome(measure_id, Outcome(kind, reason))
            self._session.do(edit, step_name("ReportEditor", "Set the outcome"))
            return
        message = self.tr("The outcome is removed, with its reason.") if reason else ""
        self._session.do(
            SetOutcome(measure_id, None), step_name("ReportEditor", "Remove the outcome"), message
        )

    def write_outcome_reason(self, measure_id: str, reason: str) -> None:
        """Give the reason for what became of a measure, if that is said."""
        before = measure_by_id(self._session.report, measure_id).outcome
        if before is not None and before.reason != reason:
            edit = SetOutcome(measure_id, replace(before, reason=reason))
            name = step_name("ReportEditor", "Write why")
            self._session.type_text(edit, name, f"outcome {measure_id}")

    def remove_measure(self, measure_id: str) -> None:
        """Take a measure away with its notes, and from the plan."""
        report = self._session.report
        measure = measure_by_id(report, measure_id)
        message = self.tr("The measure is removed.")
        if measure.notes:
            message = self.tr("The measure is removed, with %n note(s).", "", len(measure.notes))
        if report.plan_adoption is not None and is_in_plan(measure):
            message += " " + self.tr("It is no longer in the plan either.")
        self._session.do(
            RemoveMeasure(measure_id), step_name("ReportEditor", "Remove a measure"), message
        )

    def move_measure(self, measure_id: str, step: int) -> None:
        """Move a measure up (-1) or down (+1) within its goal; at the end it stays."""
        edit = move_measure_by(self._session.report, measure_id, step)
        self._do_if(edit, step_name("ReportEditor", "Move a measure"))

    def place_measure(self, measure_id: str, goal_id: str, index: int, message: str = "") -> None:
        """Move a measure before the one at an index of any goal, as when it is dropped there.

        ``message`` as in ``place_notes``.
        """
        edit = move_measure_before(self._session.report, measure_id, goal_id, index)
        self._do_if(
            edit,
            step_name("ReportEditor", "Move a measure"),
            message,
            Location(goal_id, measure_id),
        )

    def set_activity(self, activity: Activity) -> None:
        """Change an activity: its status, time, partners or figures."""
        if self._session.report.activities[activity.id] != activity:
            self._session.do(
                SetActivity(activity), step_name("ReportEditor", "Describe an activity")
            )

    def set_figure(self, activity_id: str, figure: Figure, instead_of: str | None = None) -> None:
        """Count an activity by a figure, in the place of one of another metric if given."""
        activity = self._session.report.activities[activity_id]
        changed = activity.with_figure(figure, instead_of=instead_of)
        if changed != activity:
            self._session.do(SetActivity(changed), step_name("ReportEditor", "Set a figure"))

    def accept_offers(self, note_id: str, offers: Sequence[Offer]) -> bool:
        """Give a note's activity what its text states; see ``note_suggestions.accept``.

        Returns whether that changed it.
        """
        report = self._session.report
        edit = accept(report, note_by_id(report, note_id), offers)
        if edit.activity == report.activities[edit.activity.id]:
            return False
        self._session.do(
            edit, step_name("ReportEditor", "Accept %n suggestion(s)", "", len(offers))
        )
        return True

    def remove_figure(self, activity_id: str, metric_id: str) -> None:
        """Count an activity by a metric no more."""
        activity = self._session.report.activities[activity_id]
        changed = activity.without_figure(metric_id)
        if changed != activity:
            self._session.do(SetActivity(changed), step_name("ReportEditor", "Remove a figure"))

    def add_metric(
        self, activity_id: str, metric: Metric, figure: Figure, instead_of: str | None
    ) -> None:
        """Add a metric of the unit's own, and count an activity by it."""
        report = self._session.report
        activity = report.activities[activity_id]
        counted = SetActivity(activity.with_figure(figure, instead_of=instead_of))
        own = SetOwnMetrics((*report.own_metrics, metric))
        self._session.do(Compound((own, counted)), step_name("ReportEditor", "Add a metric"))

    def change_metric(self, metric: Metric) -> None:
        """Give a metric of the unit's own other names, or another way to add up."""
        if metric not in self._session.report.own_metrics:
            edit = change_metric(self._session.report, metric)
            message = self.tr("The metric is changed.")
            self._session.do(edit, step_name("ReportEditor", "Change a metric"), message)

    def merge_metric(
        self, metric_id: str, into_id: str, chosen: Mapping[str, MergedFigure]
    ) -> None:
        """Give the figures of a metric of the unit's own to another; as in ``merge_metric``."""
        edit = merge_metric(self._session.report, metric_id, into_id, chosen)
        if edit != Compound(()):
            message = self.tr("The metrics are merged.")
            self._change_metrics(edit, step_name("ReportEditor", "Merge two metrics"), message)

    def remove_metric(self, metric_id: str) -> None:
        """Remove a metric of the unit's own with its figures."""
        edit = remove_metric(self._session.report, metric_id)
        name, message = (
            step_name("ReportEditor", "Remove a metric"),
            self.tr("The metric is removed."),
        )
        if activities_with(self._session.report, metric_id):
            message = self.tr("The metric is removed, with its figures.")
            self._change_metrics(edit, name, message)
        else:
            self._session.do(edit, name, message)

    def link_notes(self, note_id: str, other_id: str, keep: Mapping[Conflict, KeptSide]) -> None:
        """Link two notes to one activity; ``keep`` resolves the values in which they conflict."""
        edit = link_notes(self._session.report, note_id, other_id, keep)
        self._session.do(edit, step_name("ReportEditor", "Tie two notes"))

    def unlink_note(self, note_id: str) -> None:
        """Give a note an activity of its own again."""
        edit = unlink_note(self._session.report, note_id, self.new_id())
        self._session.do(edit, step_name("ReportEditor", "Untie a note"))

    def put_back(self, removed: Removed) -> None:
        """Bring back what is in the trash, to where it stood.

        It is in an adopted plan only if it was removed after the adoption.
        """
        report = self._session.report
        if isinstance(removed, RemovedMeasure):
            removed_on = removed.removed_at.astimezone().date()
            measure = as_put_back(report, removed.measure, removed_on)
            removed = replace(removed, measure=measure)
        edit = restore_edit(report, removed)
        self._session.do(
            edit, step_name("ReportEditor", "Put back from the trash"), self.tr("Put back.")
        )

    def set_nothing_to_report(self, goal_id: str, nothing: bool) -> None:
        """Set or lift a goal's «nothing to report» mark."""
        mark = NothingToReport() if nothing else None
        name = step_name("ReportEditor", "Lift the mark")
        if nothing:
            name = step_name("ReportEditor", "Mark as nothing to report")
        self._session.do(SetNothingToReport(goal_id, mark), name)

    def remove_parked_goal(self, goal_id: str) -> None:
        """Remove an empty parked goal, and a mark that it has."""
        report = self._session.report
        parked = tuple(goal for goal in report.parked if goal.id != goal_id)
        edits: list[Edit] = [SetParked(parked)]
        if report.entry(goal_id).nothing_to_report is not None:
            edits.insert(0, SetNothingToReport(goal_id, None))
        edit = Compound(tuple(edits)) if len(edits) > 1 else edits[0]
        self._session.do(
            edit, step_name("ReportEditor", "Remove this goal"), self.tr("The goal is removed.")
        )

    def write_reason(self, goal_id: str, reason: str) -> None:
        """Give the reason why there is nothing to report."""
        entry = self._session.report.entry(goal_id)
        if entry.nothing_to_report is not None and entry.nothing_to_report.reason != reason:
            edit = SetNothingToReport(goal_id, NothingToReport(reason))
            self._session.type_text(
                edit, step_name("ReportEditor", "Write the reason"), f"reason {goal_id}"
            )

    def _change_metrics(self, edit: Edit, name: str, message: str) -> None:
        from kplan_desktop.storage.backups import Change

        self._session.change_much(Change.METRICS, edit, name, message)

    def _fresh(self) -> FreshIds:
        return self.new_id(), self.new_id()

    def _many_fresh(self, pasted: PastedList) -> list[FreshIds]:
        return [self._fresh() for _ in (pasted.lead, *pasted.items)]

    def _name_of_move(self, note_ids: Sequence[str]) -> str:
        return step_name("ReportEditor", "Move %n note(s)", "", len(note_ids))

    def _do_if(
        self,
        edit: Edit | None,
        name: str,
        message: str = "",
        location: Location | None = None,
    ) -> None:
        if edit is not None:
            self._session.do(edit, name, message, location)

    def _add(self, edit: AddNote | AddMeasure, name: str, typed_in: str | None) -> None:
        if typed_in is None:
            self._session.do(edit, name)
        else:
            self._session.type_text(edit, name, typed_in)


def _last_added(pasted: Compound) -> str:
    return [edit.note.id for edit in pasted.edits if isinstance(edit, AddNote)][-1]
