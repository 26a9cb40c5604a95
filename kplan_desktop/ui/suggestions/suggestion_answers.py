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
from kplan_desktop.domain.suggestions.note_suggestions import Offer, link_dismissal
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
    """What a note states: a figure, a time or a status.

    ``is_one_of_several`` for a figure where the note states others of its metric.
    """

    note_id: str
    offer: Offer
    is_one_of_several: bool = False


SuggestionRow = OfferedInNote | OfferedLink


@dataclass(frozen=True, slots=True)
class _Taken:
    """An answer that can be taken back: a dismissal, or the edit at this index of the stack."""

    row: int
    dismissals: tuple[Dismissal, ...] = ()
    undo_index: int = -1


class SuggestionAnswers(QObject):
    """Everything that was open when the list was opened, and how each is answered by now.

    ``link(note_id, other_id)`` joins the activities of two notes, having asked where they conflict,
    and returns whether it did. Signals: ``changed(rows)`` when the answers of these rows may have
    changed, and ``added(first, last)`` after further rows were added at the end.
    """

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

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self._session.report

    def read_some(self, seconds: float) -> bool:
        """Read the report for so long; once it is read, the rows are there."""
        if not self._read_ahead.is_ready or not self._reading.read_some(self.report, seconds):
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
                self._edit(row, note_id, [offer])
            case OfferedLink(note_id, other_id):
                index = self._session.undo_stack.index()
                if not self._link(note_id, other_id):
                    return False
                self._taken.append(_Taken(row, undo_index=index + 1))
                self._look_again({note_id}, links=True)
        return True

    def can_accept_note(self, row: int) -> bool:
        """Whether the row's note states anything that ``accept_note`` would take."""
        match self.rows[row]:
            case OfferedInNote(note_id):
                offers = self._reading.suggestions.of(self.report, self._notes[note_id])
                return bool(offers.unambiguous())
        return False

    def accept_note(self, row: int) -> bool:
        """Take for right all that the row's note states, but figures that exclude each other."""
        if not self.can_accept_note(row):
            return False
        note_id = self.rows[row].note_id
        offers = self._reading.suggestions.of(self.report, self._notes[note_id])
        self._edit(row, note_id, offers.unambiguous())
        return True

    def dismiss(self, row: int) -> bool:
        """Say that an open row is not so, or take that back; whether either was done."""
        dismissals, answer = _dismissals(self.rows[row]), self._answers[row]
        if answer is Answer.OPEN:
            self._dismissed.dismiss(dismissals)
            self._taken.append(_Taken(row, dismissals))
        elif answer is Answer.DISMISSED:
            self._dismissed.take_back(dismissals)
        else:
            return False
        self._look_again(_note_ids(self.rows[row]), links=isinstance(self.rows[row], OfferedLink))
        return True

    def undo(self) -> int | None:
        """Take the last answer back; its row, or None where there is none to be taken back."""
        while self._taken:
            taken = self._taken.pop()
            row = self.rows[taken.row]
            stack = self._session.undo_stack
            if taken.dismissals and self._answers[taken.row] is Answer.DISMISSED:
                self._dismissed.take_back(taken.dismissals)
            elif not taken.dismissals and stack.index() == taken.undo_index and stack.canUndo():
                stack.undo()
            else:
                continue  # taken back by other means
            self._look_again(_note_ids(row), links=isinstance(row, OfferedLink))
            return taken.row
        return None

    @property
    def can_undo(self) -> bool:
        """Whether an answer was given that may be taken back."""
        return bool(self._taken)

    def _edit(self, row: int, note_id: str, offers: Sequence[Offer]) -> None:
        self._editor.accept_offers(note_id, offers)
        self._taken.append(_Taken(row, undo_index=self._session.undo_stack.index()))
        self._look_again({note_id}, links=False)

    def _fill(self, offers: ReportOffers) -> None:
        self._notes = {note.id: note for note in self.report.all_notes()}
        self.rows = list(offers.links)
        for note_id, of_note in offers.by_note:
            several = of_note.alternatives()
            self._rows_of_note[note_id] = []
            for offer in of_note.all:
                figure = offer.value
                one_of = isinstance(figure, Figure) and figure.metric_id in several
                self._rows_of_note[note_id].append((len(self.rows), offer))
                self.rows.append(OfferedInNote(note_id, offer, one_of))
        self._answers = [Answer.OPEN] * len(self.rows)

    def _look_again(self, note_ids: Iterable[str], *, links: bool) -> None:
        """Find out how the rows of these notes, and of their activities, are answered now."""
        self._notes = {note.id: note for note in self.report.all_notes()}
        activity_ids = {self._notes[note_id].activity_id for note_id in note_ids}
        changed: list[int] = []
        for note in self._notes.values():
            if note.activity_id in activity_ids and note.id in self._rows_of_note:
                offered = self._reading.suggestions.of(self.report, note)
                values = {offer.value for offer in offered.all}
                activity = self.report.activities[note.activity_id]
                for row, offer in self._rows_of_note[note.id]:
                    self._answers[row] = self._answer_of_offer(offer, values, activity)
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
        shown = [row for row in self.rows if isinstance(row, OfferedLink)]
        left = self._reading.links(self.report, shown)
        for number, row in enumerate(self.rows):
            if isinstance(row, OfferedLink):
                self._answers[number] = self._answer_of_link(row, left)
                changed.append(number)
        first = len(self.rows)
        self.rows += [link for link in left if link not in shown]
        self._answers += [Answer.OPEN] * (len(self.rows) - first)
        if len(self.rows) > first:
            self.added.emit(first, len(self.rows) - 1)

    def _answer_of_link(self, link: OfferedLink, left: Sequence[OfferedLink]) -> Answer:
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
