"""The answers to what is suggested in a report: what stands in the list, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.model.report import (
    Activity,
    Figure,
    Note,
    Report,
    Status,
    When,
    single_times,
)
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.domain.suggestions.note_suggestions import NoteOffers, Offer, link_dismissal
from kplan_desktop.domain.suggestions.report_reading import (
    OfferedLink,
    ReportOffers,
)
from kplan_desktop.ui.activity.read_ahead import ReadAhead
from kplan_desktop.ui.document.dismissed_suggestions import DismissedSuggestions
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session


class Answer(Enum):
    """What became of a suggestion; ``SETTLED`` if another answer left nothing to be said to it."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class OfferedInNote:
    """What a note states: a figure, a time or a status."""

    note_id: str
    offer: Offer


SuggestionRow = OfferedInNote | OfferedLink


@dataclass(frozen=True, slots=True)
class _Taken:
    """An answer that can be taken back: the edit at this index of the undo stack, if it is one.

    Otherwise the row was dismissed, or suggested again.
    """

    row: int
    undo_index: int | None = None
    dismissed: bool = False


class SuggestionAnswers(QObject):
    """Everything that was open when the list was opened, and how each is answered by now.

    ``link(note_id, other_id)`` joins the activities of two notes, having asked where they conflict,
    and returns whether it did. Signals: ``ready()`` when the report can be read, ``changed(rows)``
    after the answers of these rows changed, and ``added(first, last)`` after rows came in at the
    end.
    """

    ready = Signal()
    changed = Signal(object)
    added = Signal(int, int)

    def __init__(
        self,
        session: Session,
        editor: ReportEditor,
        read_ahead: ReadAhead,
        dismissed: DismissedSuggestions,
        link: Callable[[str, str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._read_ahead = read_ahead
        self._reading = read_ahead.reading
        self._dismissed = dismissed
        self._editor = editor
        self._link = link
        self.rows: list[SuggestionRow] = []
        self._answers: list[Answer] = []
        self._rows_of_note: dict[str, list[tuple[int, Offer]]] = {}
        self._notes: dict[str, Note] = {}
        self._taken: list[_Taken] = []
        read_ahead.ready.connect(self.ready)
        dismissed.changed.connect(self._follow_dismissals)

    @property
    def is_ready(self) -> bool:
        """Whether the report can be read; else ``ready`` tells when."""
        return self._read_ahead.is_ready

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self._session.report

    def read_some(self, seconds: float) -> bool:
        """Read the report for so long; once it is read, the rows are there."""
        if not self.is_ready or not self._reading.read_some(self.report, seconds):
            return False
        if self._reading.offers is not None:
            self._fill(self._reading.offers)
        return True

    def note(self, note_id: str) -> Note:
        """The note of a row, as it is now."""
        return self._notes[note_id]

    def answer(self, row: int) -> Answer:
        """How this row is answered."""
        return self._answers[row]

    @property
    def open_count(self) -> int:
        """How many rows are not answered."""
        return self._answers.count(Answer.OPEN)

    def next_open(self, row: int) -> int | None:
        """The first open row from this on, else the first of all; None where all are answered."""
        around = (*range(row, len(self.rows)), *range(row))
        return next((each for each in around if self._answers[each] is Answer.OPEN), None)

    def accept(self, row: int) -> bool:
        """Take an open row for right; whether that was done."""
        if self._answers[row] is not Answer.OPEN:
            return False
        match self.rows[row]:
            case OfferedInNote(note_id, offer):
                return self._edit(row, note_id, [offer])
            case OfferedLink(note_id, other_id):
                index = self._session.undo_stack.index()
                if not self._link(note_id, other_id):
                    return False
                self._taken.append(_Taken(row, index + 1))
                self._look_again({note_id}, links=True)
        return True

    def is_one_of_several(self, row: int) -> bool:
        """Whether the row is an open figure whose note states others of its metric."""
        match self.rows[row]:
            case OfferedInNote(offer=Offer(value=Figure(metric_id))):
                is_open = self._answers[row] is Answer.OPEN
                return is_open and metric_id in self._offers_now(row).alternatives()
        return False

    def entered_instead(self, row: int) -> Figure | When | Status | None:
        """What the activity of a settled row has of the same kind, so that it is asked no more."""
        match self.rows[row]:
            case OfferedInNote(note_id, offer) if self._answers[row] is Answer.SETTLED:
                activity = self.report.activities[self._notes[note_id].activity_id]
                match offer.value:
                    case Figure(metric_id):
                        same = (each for each in activity.figures if each.metric_id == metric_id)
                        return next(same, None)
                    case Status():
                        return activity.status
                return activity.when
        return None

    def can_accept_note(self, row: int) -> bool:
        """Whether the row's note states anything that ``accept_note`` would take."""
        return bool(self._offers_now(row).unambiguous())

    def accept_note(self, row: int) -> int:
        """Take for right all that the row's note states, but figures that exclude each other.

        Returns how many suggestions that were.
        """
        offers = self._offers_now(row).unambiguous()
        return len(offers) if offers and self._edit(row, self.rows[row].note_id, offers) else 0

    def dismiss(self, row: int) -> bool:
        """Say that an open row is not so, or take that back; whether either was done."""
        is_open = self._answers[row] is Answer.OPEN
        if not is_open and self._answers[row] is not Answer.DISMISSED:
            return False
        self._taken.append(_Taken(row, dismissed=is_open))
        self._set_dismissed(row, dismissed=is_open)
        return True

    def undo(self) -> int | None:
        """Take the last answer back; its row, or None where there is none to be taken back."""
        while self._taken:
            taken = self._taken.pop()
            stack = self._session.undo_stack
            if taken.undo_index is None:
                is_dismissed = self._answers[taken.row] is Answer.DISMISSED
                if is_dismissed is taken.dismissed:
                    self._set_dismissed(taken.row, dismissed=not is_dismissed)
                    return taken.row
            elif stack.index() == taken.undo_index and stack.canUndo():
                stack.undo()
                row = self.rows[taken.row]
                self._look_again(_note_ids(row), links=isinstance(row, OfferedLink))
                return taken.row
            # It was taken back by other means.
        return None

    @property
    def can_undo(self) -> bool:
        """Whether an answer was given that may be taken back."""
        return bool(self._taken)

    def _edit(self, row: int, note_id: str, offers: Sequence[Offer]) -> bool:
        if not self._editor.accept_offers(note_id, offers):
            return False
        self._taken.append(_Taken(row, self._session.undo_stack.index()))
        self._look_again({note_id}, links=False)
        return True

    def _set_dismissed(self, row: int, *, dismissed: bool) -> None:
        set_them = self._dismissed.dismiss if dismissed else self._dismissed.take_back
        set_them(_dismissals(self.rows[row]))

    def _follow_dismissals(self, dismissals: frozenset[Dismissal]) -> None:
        """Also one that was not stored is taken back."""
        if self.rows:
            links = any(each.kind == "link" for each in dismissals)
            self._look_again({each.note_id for each in dismissals}, links=links)

    def _offers_now(self, row: int) -> NoteOffers:
        match self.rows[row]:
            case OfferedInNote(note_id):
                return self._reading.suggestions.of(self.report, self._notes[note_id])
        return NoteOffers()

    def _fill(self, offers: ReportOffers) -> None:
        self._notes = {note.id: note for note in self.report.all_notes()}
        self.rows = list(offers.links)
        for note_id, of_note in offers.by_note:
            first = len(self.rows)
            self._rows_of_note[note_id] = list(enumerate(of_note.all, first))
            self.rows += [OfferedInNote(note_id, offer) for offer in of_note.all]
        self._answers = [Answer.OPEN] * len(self.rows)

    def _look_again(self, note_ids: Iterable[str], *, links: bool) -> None:
        """Find out how the rows of these notes, and of their activities, are answered now."""
        self._notes = {note.id: note for note in self.report.all_notes()}
        activity_ids = {
            self._notes[note_id].activity_id for note_id in note_ids if note_id in self._notes
        }
        changed: list[int] = []
        for note in self._notes.values():
            if note.activity_id in activity_ids and note.id in self._rows_of_note:
                offered = self._reading.suggestions.of(self.report, note)
                values = {offer.value for offer in offered.all}
                activity = self.report.activities[note.activity_id]
                for row, offer in self._rows_of_note[note.id]:
                    answer = self._answer_of_offer(offer, values, activity)
                    if answer is not self._answers[row]:
                        self._answers[row] = answer
                        changed.append(row)
        if links:
            self._look_at_links(changed)
        self.changed.emit(changed)

    def _answer_of_offer(
        self, offer: Offer, offered: Collection[object], activity: Activity
    ) -> Answer:
        # Of times only those may be left that another note's do not cover.
        is_open = _is_time(offer.value) and any(map(_is_time, offered))
        if is_open or offer.value in offered:
            return Answer.OPEN
        if all(map(self._dismissed.is_dismissed, offer.dismissals)):
            return Answer.DISMISSED
        return Answer.ACCEPTED if _has(activity, offer.value) else Answer.SETTLED

    def _look_at_links(self, changed: list[int]) -> None:
        """Which links are left, and whether others are to be offered now."""
        self._reading.read_all(self.report)
        shown = {
            row: number for number, row in enumerate(self.rows) if isinstance(row, OfferedLink)
        }
        left = dict.fromkeys(self._reading.links(self.report, list(shown)))
        for row, number in shown.items():
            answer = self._answer_of_link(row, left)
            if answer is not self._answers[number]:
                self._answers[number] = answer
                changed.append(number)
        first = len(self.rows)
        self.rows += [link for link in left if link not in shown]
        self._answers += [Answer.OPEN] * (len(self.rows) - first)
        if len(self.rows) > first:
            self.added.emit(first, len(self.rows) - 1)

    def _answer_of_link(self, link: OfferedLink, left: Collection[OfferedLink]) -> Answer:
        if self._notes[link.note_id].activity_id == self._notes[link.other_id].activity_id:
            return Answer.ACCEPTED
        if self._dismissed.is_dismissed(link_dismissal(link.note_id, link.other_id)):
            return Answer.DISMISSED
        return Answer.OPEN if link in left else Answer.SETTLED


def _dismissals(row: SuggestionRow) -> tuple[Dismissal, ...]:
    match row:
        case OfferedInNote(offer=offer):
            return offer.dismissals
        case OfferedLink(note_id, other_id):
            return (link_dismissal(note_id, other_id),)


def _note_ids(row: SuggestionRow) -> set[str]:
    return {row.note_id, row.other_id} if isinstance(row, OfferedLink) else {row.note_id}


def _has(activity: Activity, value: Figure | When | Status) -> bool:
    match value:
        case Figure():
            return value in activity.figures
        case Status():
            return activity.status is value
        case _ if activity.when is None:
            return False
        case when:
            return set(single_times(when)) <= set(single_times(activity.when))


def _is_time(value: object) -> bool:
    return not isinstance(value, Figure | Status)
