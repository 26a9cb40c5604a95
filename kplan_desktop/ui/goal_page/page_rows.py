"""The contents of a goal's page from top to bottom: rows, each as high as what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kplan_desktop.domain.model.location import InGoal, InMeasure, NotePlace
from kplan_desktop.domain.model.report import GoalEntry, Note, RegionalMeasure
from kplan_desktop.ui.chips.note_chips import Chips, ChipText
from kplan_desktop.ui.plan.measure_footer import PlanFacts, plan_facts

Key = tuple[str, str]
"""The identity of a row, independent of its contents: its kind and an id."""

GOAL_CARD, NEW_CARD = "goal", "new"
"""The cards of the goal's own notes and of the line for a new measure; others are measures' ids."""


@dataclass(frozen=True, slots=True)
class HeaderPageRow:
    """The head of the page."""

    key: Key = ("header", "")
    card: str | None = None


@dataclass(frozen=True, slots=True)
class MeasurePageRow:
    """A measure's number and text, which begin its card."""

    key: Key
    card: str
    measure_id: str
    number: int
    text: str
    plan: PlanFacts


@dataclass(frozen=True, slots=True)
class NotePageRow:
    """A note, numbered from 1 in its place; ``measure`` is its measure's number, 0 for none."""

    key: Key
    card: str
    place: NotePlace
    number: int
    note: Note
    chips: tuple[ChipText, ...]
    measure: int = 0


@dataclass(frozen=True, slots=True)
class NewNotePageRow:
    """The empty line after a place's notes, ``above`` of them: the last row of its card."""

    key: Key
    card: str
    place: NotePlace
    above: int
    measure: int = 0


@dataclass(frozen=True, slots=True)
class NewMeasurePageRow:
    """The empty line that begins a measure."""

    key: Key = ("next measure", "")
    card: str = NEW_CARD


@dataclass(frozen=True, slots=True)
class GoalNotesPageRow:
    """The head of the card with the notes of the goal itself."""

    key: Key = ("goal notes", "")
    card: str = GOAL_CARD


PageRow = (
    HeaderPageRow
    | MeasurePageRow
    | NotePageRow
    | NewNotePageRow
    | NewMeasurePageRow
    | GoalNotesPageRow
)
EditablePageRow = MeasurePageRow | NotePageRow | NewNotePageRow | NewMeasurePageRow
"""Those that can be written in."""


def editable_beside(page_rows: Sequence[PageRow], index: int, step: int) -> EditablePageRow | None:
    """The next (+1) or previous (-1) row that can be written in; None where there is none."""
    end = -1 if step < 0 else len(page_rows)
    beside = (page_rows[at] for at in range(index + step, end, step))
    return next((found for found in beside if isinstance(found, EditablePageRow)), None)


def note_key(note_id: str) -> Key:
    """The key of a note's row."""
    return ("note", note_id)


def measure_key(measure_id: str) -> Key:
    """The key of the row of a measure's text."""
    return ("measure", measure_id)


def next_note_key(place: NotePlace) -> Key:
    """The key of the empty line of a place."""
    return ("next note", place.measure_id if isinstance(place, InMeasure) else "")


@dataclass(frozen=True, slots=True)
class _RowCard:
    number: int
    measure: RegionalMeasure
    chips: Chips
    page_rows: list[PageRow]

    def shows(self, number: int, measure: RegionalMeasure, chips: Chips) -> bool:
        return number == self.number and measure is self.measure and chips is self.chips


class PageRowBuilder:
    """Builds the rows of the goal shown. A row with unchanged contents is the same object as
    before.
    """

    def __init__(self, *, read_only: bool) -> None:
        self._read_only = read_only
        self._before: dict[Key, PageRow] = {}
        self._cards: dict[str, _RowCard] = {}
        self._adopted = False

    def of(self, entry: GoalEntry, chips: Chips, *, adopted: bool = False) -> list[PageRow]:
        """The rows of a goal's page. ``chips`` are those of its notes, the same if unchanged.

        ``adopted`` is whether the plan is.
        """
        cards = self._cards if adopted == self._adopted else {}
        self._adopted = adopted
        self._cards = {}
        page_rows: list[PageRow] = [self._same(HeaderPageRow())]
        for number, measure in enumerate(entry.measures, start=1):
            card = cards.get(measure.id)
            if card is None or not card.shows(number, measure, chips):
                card = _RowCard(number, measure, chips, self._card(number, measure, chips))
            self._cards[measure.id] = card
            page_rows += card.page_rows
        if not self._read_only:
            page_rows.append(self._same(NewMeasurePageRow()))
        if entry.notes:
            page_rows.append(self._same(GoalNotesPageRow()))
        page_rows += self._notes(InGoal(entry.goal_id), GOAL_CARD, entry.notes, chips)
        self._before = {page_row.key: page_row for page_row in page_rows}
        return page_rows

    def _card(self, number: int, measure: RegionalMeasure, chips: Chips) -> list[PageRow]:
        key, card = measure_key(measure.id), measure.id
        plan = plan_facts(measure, adopted=self._adopted)
        page_row = MeasurePageRow(key, card, measure.id, number, measure.text, plan)
        return [
            self._same(page_row),
            *self._notes(InMeasure(measure.id), measure.id, measure.notes, chips, number),
        ]

    def _notes(
        self,
        place: NotePlace,
        card: str,
        notes: tuple[Note, ...],
        chips: Chips,
        measure: int = 0,
    ) -> list[PageRow]:
        page_rows: list[PageRow] = []
        for number, note in enumerate(notes, start=1):
            key = note_key(note.id)
            old = self._before.get(key)
            if not (
                isinstance(old, NotePageRow)
                and old.note is note
                and old.number == number
                and old.chips == chips[note.id]
                and old.card == card
                and old.measure == measure
            ):
                old = NotePageRow(key, card, place, number, note, chips[note.id], measure)
            page_rows.append(old)
        if not self._read_only:
            line = NewNotePageRow(next_note_key(place), card, place, len(notes), measure)
            page_rows.append(self._same(line))
        return page_rows

    def _same(self, page_row: PageRow) -> PageRow:
        old = self._before.get(page_row.key)
        return old if old is not None and old == page_row else page_row
