"""Activities at work: carries out what the chips, offers and keys of a note ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.editing.linked_activities import conflicts, linked_notes
from kplan_desktop.domain.model.edits import AddNote, Edit, SetNoteText
from kplan_desktop.domain.model.location import has_note, location_of_note, note_by_id
from kplan_desktop.domain.model.report import Activity, Note, Report
from kplan_desktop.domain.suggestions.note_suggestions import Offer
from kplan_desktop.domain.words.lexicon import ReportLexicon
from kplan_desktop.ui.activity.activity_dialog import ActivityDialog
from kplan_desktop.ui.activity.link_conflict_dialog import LinkConflictDialog
from kplan_desktop.ui.activity.note_picker import NotePicker
from kplan_desktop.ui.activity.own_metric_dialog import OwnMetricDialog
from kplan_desktop.ui.activity.own_metrics_dialog import OwnMetricsDialog
from kplan_desktop.ui.activity.read_ahead import ReadAhead
from kplan_desktop.ui.chips.chip_requests import (
    AcceptOffers,
    ActivityPart,
    ChipRequest,
    ClearPart,
    DismissOffer,
    EditPart,
    JumpTo,
    ManageMetrics,
    NewMetric,
    RemoveFigure,
    SetFigure,
)
from kplan_desktop.ui.chips.note_chips import ChipText, enumerated, offer_text, with_offers
from kplan_desktop.ui.document.dismissed_suggestions import DismissedSuggestions
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.goal_page.link_offer import LinkCandidate, LinkOffers
from kplan_desktop.ui.goal_page.note_footer import NoteFooter
from kplan_desktop.ui.messages.finding_messages import location_text
from kplan_desktop.ui.theme.theme import Theme


class ActivityController(QObject):
    """Makes the footers of the notes' rows and handles their requests.

    ``dismissed`` is what is not to be offered; ``lexicon`` has the words of the report; ``theme``
    is for dialogs over ``window``.

    Signals: ``jump_requested(note_id)``, to another note; ``text_requested(note_id)``, to give the
    keyboard back to a note's text; and ``stepped(note_id, ±1)``, to lead it to the text after or
    before that; ``offer_dismissed(text)`` after a suggestion was dismissed, and
    ``offer_taken_back()`` after that was taken back; ``offers_settled(texts)`` after a figure was
    accepted instead of these.
    """

    jump_requested = Signal(str)
    text_requested = Signal(str)
    stepped = Signal(str, int)
    offer_dismissed = Signal(str)
    offer_taken_back = Signal()
    offers_settled = Signal(str)

    def __init__(
        self,
        session: Session,
        editor: ReportEditor,
        dismissed: DismissedSuggestions,
        read_ahead: ReadAhead,
        lexicon: ReportLexicon,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._editor = editor
        self._theme = theme
        self._window = window
        self._dismissed = dismissed
        self._lexicon = lexicon
        self._read_ahead = read_ahead
        self._suggested = read_ahead.reading.suggestions
        self._offers = LinkOffers(read_ahead.reading.index, dismissed)
        self._footers: list[NoteFooter] = []
        self._written: set[str] = set()
        self._last_dismissed: tuple[Report, Offer] | None = None
        self._own_metrics = session.report.own_metrics
        if not session.read_only:
            session.changed.connect(self._follow)
            read_ahead.rested.connect(self._look_at_notes)
            read_ahead.ready.connect(self._look_at_notes)
            dismissed.changed.connect(self._look_at_notes)

    def make_footer(self, theme: Theme, parent: QWidget) -> NoteFooter:
        """A new footer for a note's row."""
        session = self._session
        report = None if session.read_only else lambda: session.report
        footer = NoteFooter(
            theme,
            parent,
            report=report,
            other_words=lambda name: self._lexicon.of(session.report).metrics_called(name),
            complete=self._complete,
        )
        footer.requested.connect(lambda request: self._answer(footer, request))
        footer.stepped.connect(lambda step: self._step(footer, step))
        footer.link_requested.connect(self._accept)
        footer.declined.connect(self._decline)
        footer.destroyed.connect(lambda: self._footers.remove(footer))
        self._footers.append(footer)
        return footer

    def edit_activity(self, note_id: str, part: ActivityPart = ActivityPart.STATUS) -> None:
        """Open the dialog for the status, time and partners of a note's activity."""
        report, note = self._session.report, note_by_id(self._session.report, note_id)
        dialog = ActivityDialog(
            self._activity(note_id),
            report.form,
            report.unit_id,
            self._theme,
            self._window,
            text=note.text,
            notes=1 + len(linked_notes(report, note_id)),
            part=part,
        )
        dialog.chosen.connect(self._editor.set_activity)
        dialog.exec()
        dialog.deleteLater()
        self.text_requested.emit(note_id)

    def manage_metrics(self) -> None:
        """Open the dialog for the unit's own metrics, if the report may be written."""
        if not self._session.read_only:
            dialog = OwnMetricsDialog(self._session, self._editor, self._theme, self._window)
            dialog.exec()
            dialog.deleteLater()

    def find_same(self, note_id: str) -> None:
        """Let the user find the note of the same activity, and link the two."""
        index = self._offers.index
        finder = NotePicker(self._session.report, note_id, index, self._theme, self._window)
        finder.exec()
        other_id = finder.note_id()
        finder.deleteLater()
        if other_id is not None:
            self.link(note_id, other_id, self._window)
        self.text_requested.emit(note_id)

    def unlink_note(self, note_id: str) -> None:
        """Give a note an activity of its own again, unless it has one."""
        if linked_notes(self._session.report, note_id):
            self._editor.unlink_note(note_id)

    def is_linked(self, note_id: str) -> bool:
        """Whether the note's activity has other notes."""
        return bool(linked_notes(self._session.report, note_id))

    @property
    def last_dismissed(self) -> tuple[Report, Offer] | None:
        """The suggestion that was dismissed last, and the report as it was then."""
        return self._last_dismissed

    @last_dismissed.setter
    def last_dismissed(self, dismissed: tuple[Report, Offer] | None) -> None:
        self._last_dismissed = dismissed

    @property
    def dismissed_last(self) -> bool:
        """Whether to dismiss a suggestion was the last thing done, which the undo stack lacks."""
        last = self._last_dismissed
        return last is not None and last[0] is self._session.report

    def take_back(self) -> None:
        """Suggest again what was dismissed last."""
        last, self._last_dismissed = self._last_dismissed, None
        if last is not None:
            self._dismissed.take_back(last[1].dismissals)
            self.offer_taken_back.emit()

    def _answer(self, footer: NoteFooter, request: ChipRequest) -> None:
        note = footer.note
        # The note may have been removed by undo while a figure was typed in its footer.
        if note is not None and has_note(self._session.report, note.id):
            self._carry_out(footer, note.id, request)

    def _carry_out(self, footer: NoteFooter, note_id: str, request: ChipRequest) -> None:
        activity = self._activity(note_id)
        match request:
            case SetFigure(figure, instead_of):
                self._editor.set_figure(activity.id, figure, instead_of)
            case AcceptOffers(offers):
                report, note = self._session.report, self._note(note_id)
                before = self._suggested.of(report, note).figures_beside(offers)
                self._editor.accept_offers(note_id, offers)
                if before:
                    texts = [offer_text(report, offer) for offer in before]
                    self.offers_settled.emit(enumerated(texts))
            case RemoveFigure(metric_id):
                self._editor.remove_figure(activity.id, metric_id)
            case NewMetric():
                self._add_metric(activity.id, request)
            case ManageMetrics():
                self.manage_metrics()
            case ClearPart(part):
                self._editor.set_activity(_without(activity, part))
            case EditPart(part):
                self.edit_activity(note_id, part)
            case JumpTo(there):
                self.jump_requested.emit(there)
            case DismissOffer(offer):
                report = self._session.report
                self._dismissed.dismiss(offer.dismissals)
                self._last_dismissed = report, offer
                self.offer_dismissed.emit(offer_text(report, offer))
            case _:
                assert_never(request)
        footer.refresh()

    def _add_metric(self, activity_id: str, asked: NewMetric) -> None:
        metrics, new_id = self._session.report.metrics, self._editor.new_id
        dialog = OwnMetricDialog(asked.wish, metrics, new_id, self._theme, self._window)
        dialog.made.connect(
            lambda metric: self._editor.add_metric(
                activity_id, metric, asked.wish.figure(metric), asked.instead_of
            )
        )
        dialog.exec()
        dialog.deleteLater()

    def _accept(self, candidate: LinkCandidate) -> None:
        self.link(candidate.note_id, candidate.other_id, self._window)
        self.text_requested.emit(candidate.note_id)

    def _decline(self, candidate: LinkCandidate) -> None:
        self._offers.decline(candidate)
        self.text_requested.emit(candidate.note_id)

    def link(self, note_id: str, other_id: str, window: QWidget) -> bool:
        """Link two notes; the user decides over ``window`` where their values conflict.

        Returns whether they were linked.
        """
        report = self._session.report
        asked = conflicts(report, note_id, other_id)
        if not asked:
            self._editor.link_notes(note_id, other_id, {})
            return True
        label = location_text(report, location_of_note(report, other_id))
        choice = LinkConflictDialog(report, asked, self._theme, window, other_label=label)
        is_chosen = bool(choice.exec())
        if is_chosen:
            self._editor.link_notes(note_id, other_id, choice.keep())
        choice.deleteLater()
        return is_chosen

    def _complete(self, note: Note, chips: tuple[ChipText, ...]) -> tuple[ChipText, ...]:
        report = self._session.report
        # A row shows a note that was taken away until it shows another.
        if not self._read_ahead.suggests or note.activity_id not in report.activities:
            return chips
        return with_offers(report, note, chips, self._suggested.of(report, note))

    def _follow(self, edit: Edit) -> None:
        match edit:
            case SetNoteText(note_id):
                self._written.add(note_id)
            case AddNote(note=note):
                self._written.add(note.id)
        own_metrics = self._session.report.own_metrics
        if own_metrics is not self._own_metrics:
            self._own_metrics = own_metrics
            self._look_at_notes()

    def _look_at_notes(self) -> None:
        """Look at the notes that are seen: what do they suggest, and is one like another?"""
        for footer in self._footers:
            note = footer.note
            row = footer.parentWidget()  # is seen also where the footer has nothing to show
            if row is None or not row.isVisibleTo(self._window):
                continue
            if note is None or note != self._now(note.id):
                continue
            footer.refresh()
            if self._read_ahead.suggests and note.id in self._written and footer.is_active:
                footer.offer(self._offers.offer(self._session.report, note.id))
            else:
                footer.offer(None)

    def _step(self, footer: NoteFooter, step: int) -> None:
        if footer.note is None:
            return
        if step < 0:
            self.text_requested.emit(footer.note.id)
        else:
            self.stepped.emit(footer.note.id, step)

    def _activity(self, note_id: str) -> Activity:
        return self._session.report.activities[self._note(note_id).activity_id]

    def _note(self, note_id: str) -> Note:
        return note_by_id(self._session.report, note_id)

    def _now(self, note_id: str) -> Note | None:
        """The note as the report has it; None once it is removed."""
        try:
            return self._note(note_id)
        except LookupError:
            return None


def _without(activity: Activity, part: ActivityPart) -> Activity:
    match part:
        case ActivityPart.STATUS:
            return replace(activity, status=None)
        case ActivityPart.WHEN:
            return replace(activity, when=None)
        case ActivityPart.PARTNERS:
            return replace(activity, shared_with=())
    assert_never(part)
