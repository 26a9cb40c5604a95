"""Builders of a report's contents while a document is read, and of the account of every piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from kplan_desktop.domain.docx_form.continuation_marks import without_mark
from kplan_desktop.domain.docx_form.reading_result import (
    DocumentPiece,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.docx_form.word_document import DocumentPosition
from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
)
from kplan_desktop.domain.text.wording_similarity import NEAR, Wording

_MAX_COMPARED = 60
"""Most measures under a goal that a new one is compared with: of equal words, and of the other
table. The form has a dozen; without a limit the time would be quadratic."""

CellKey = tuple[int, DocumentPosition]
"""A cell: the number of its block of rows, and its position."""


class TextBuilder:
    """A text that may be continued after a page break; its parts are joined on demand."""

    __slots__ = ("_parts", "_wording")

    def __init__(self, text: str) -> None:
        self._parts = [text]
        self._wording: Wording | None = None

    @property
    def text(self) -> str:
        """All parts, joined by spaces."""
        self._parts = [" ".join(self._parts)]
        return self._parts[0]

    @property
    def wording(self) -> Wording:
        """The text prepared for comparison."""
        self._wording = self._wording or Wording(self.text)
        return self._wording

    @property
    def start(self) -> str:
        """The first part, or the text."""
        return self._parts[0]

    @property
    def end(self) -> str:
        """The last part."""
        return self._parts[-1]

    def append(self, text: str) -> None:
        """Append the rest of a text that was cut."""
        self._parts.append(text)
        self._wording = None


class NoteBuilder(TextBuilder):
    """A note; ``number`` is the printed number found for it."""

    __slots__ = ("number",)

    def __init__(self, text: str, number: int | None) -> None:
        super().__init__(text)
        self.number = number


class MeasureBuilder(TextBuilder):
    """A measure; ``number`` is the printed number first found for it.

    ``from_plan`` is true if it is from the plan's table, ``cell`` is where it was found last.
    """

    __slots__ = ("cell", "from_plan", "notes", "number", "plan_text")

    def __init__(self, text: str, number: int | None, cell: CellKey, *, from_plan: bool) -> None:
        super().__init__(text)
        self.number = number
        self.cell = cell
        self.from_plan = from_plan
        self.plan_text: str | None = None
        self.notes: list[NoteBuilder] = []

    def reword(self, text: str) -> None:
        """Set the report's wording as the text, and keep the former one as the plan's."""
        self.plan_text = self.text if self.text != text else None
        self._parts, self._wording, self.from_plan = [text], None, False

    def has_other_number(self, number: int | None) -> bool:
        """Whether a number other than this was found for it."""
        return None not in (number, self.number) and number != self.number


class _MeasureIndex:
    """An index of the measures under a goal by text, by words and by table."""

    def __init__(self) -> None:
        self._of_text: dict[str, list[MeasureBuilder]] = {}
        self._of_number: dict[int, list[MeasureBuilder]] = {}
        self._of_key: dict[str, list[MeasureBuilder]] = {}
        self._of_table: dict[bool, dict[MeasureBuilder, None]] = {True: {}, False: {}}
        self._pending: dict[MeasureBuilder, None] = {}

    def add(self, measure: MeasureBuilder) -> None:
        """Index a measure that is new or has changed text or table; done on the next query."""
        self._pending[measure] = None

    def of_number(self, number: int) -> list[MeasureBuilder]:
        """The measures with this printed number."""
        self._index_pending()
        return list(dict.fromkeys(self._of_number.get(number, ())))

    def of_text(self, *texts: str) -> list[MeasureBuilder]:
        """The measures whose text is one of these."""
        self._index_pending()
        known = chain.from_iterable(self._of_text.get(text, ()) for text in dict.fromkeys(texts))
        return [measure for measure in islice(known, _MAX_COMPARED) if measure.text in texts]

    def of_words(self, wording: Wording) -> list[MeasureBuilder]:
        """The measures with the same words; none if the words do not cover the whole text."""
        self._index_pending()
        known = self._of_key.get(wording.key, ()) if wording.is_whole else ()
        return [m for m in islice(known, _MAX_COMPARED) if m.wording.key == wording.key]

    def of_table(self, *, plan: bool) -> list[MeasureBuilder]:
        """The first measures of the plan's table, or of the report's."""
        self._index_pending()
        return list(islice(self._of_table[plan], _MAX_COMPARED))

    def _index_pending(self) -> None:
        for measure in self._pending:
            self._of_text.setdefault(measure.text, []).append(measure)
            if measure.number is not None:
                self._of_number.setdefault(measure.number, []).append(measure)
            self._of_key.setdefault(measure.wording.key, []).append(measure)
            self._of_table[not measure.from_plan].pop(measure, None)
            self._of_table[measure.from_plan][measure] = None
        self._pending.clear()


@dataclass(slots=True, eq=False)
class GoalBuilder:
    """The contents under a goal; ``notes`` are those without a measure."""

    goal: NationalGoal
    measures: list[MeasureBuilder] = field(default_factory=list)
    notes: list[NoteBuilder] = field(default_factory=list)
    nothing: str | None = None
    """The reason for nothing to report; None if the goal has no such mark."""
    _index: _MeasureIndex = field(default_factory=_MeasureIndex)

    def add_measure(
        self, text: str, number: int | None, cell: CellKey, *, from_plan: bool, own: bool
    ) -> tuple[MeasureBuilder, PieceReason]:
        """The measure with this text, new or existing, and the reason: new, repeated, or maybe.

        A measure is repeated in another row, except in documents of Kplan (``own``), and where the
        document contains plan and report: of similar wordings, the report's becomes the measure's
        text and the other its plan text. Within one cell nothing is repeated.
        """
        measure, reason = self._find_repeated(text, number, cell, from_plan=from_plan, own=own)
        if measure is None:
            measure = MeasureBuilder(text, number, cell, from_plan=from_plan)
            self.measures.append(measure)
            self._index.add(measure)
            return measure, reason
        measure.cell = cell
        if without_mark(text) != text:
            return measure, reason
        if from_plan and not measure.from_plan and text != measure.text:
            measure.plan_text = text
        elif measure.from_plan and not from_plan:
            measure.reword(text)
            self._index.add(measure)
        return measure, reason

    def measure_numbered(self, number: int) -> MeasureBuilder | None:
        """The only measure with this printed number."""
        found = self._index.of_number(number)
        return found[0] if len(found) == 1 else None

    def continue_measure(self, measure: MeasureBuilder, text: str) -> None:
        """Append the rest of a measure that was cut."""
        measure.append(text)
        self._index.add(measure)

    def _find_repeated(
        self, text: str, number: int | None, cell: CellKey, *, from_plan: bool, own: bool
    ) -> tuple[MeasureBuilder | None, PieceReason]:
        bare = without_mark(text)
        wording = Wording(bare)

        def may_repeat(measure: MeasureBuilder) -> bool:
            return measure.cell != cell and not (own and measure.from_plan == from_plan)

        # Of several equal ones the one with the same number is preferred.
        for measure in sorted(
            filter(may_repeat, self._index.of_text(text, bare)),
            key=lambda measure: measure.has_other_number(number),
        ):
            if bare == text and measure.has_other_number(number):
                if measure.cell[1].table == cell[1].table:
                    break  # two numbers in one table are two measures, whatever their words
                return measure, PieceReason.MAY_REPEAT
            return measure, PieceReason.REPEATED
        for measure in filter(may_repeat, self._index.of_words(wording)):
            if not measure.has_other_number(number):
                return measure, PieceReason.MAY_REPEAT
        for measure in filter(may_repeat, self._index.of_table(plan=not from_plan)):
            if wording.similarity_to(measure.wording) >= NEAR:
                return measure, PieceReason.MAY_REPEAT
        return None, PieceReason.BESIDE_GOAL


@dataclass(slots=True, eq=False)
class _PieceDraft:
    """A piece whose numbers are known only when the whole document has been read."""

    text: str
    position: DocumentPosition
    label: str
    outcome: PieceOutcome
    reasons: tuple[PieceReason, ...]
    under: GoalBuilder | None
    measure: MeasureBuilder | None
    note: NoteBuilder | None


class ContentsBuilder:
    """Collects goals, measures and notes as they are read, and builds the ``WordReading``."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self.goals = {goal.id: GoalBuilder(goal) for goal in form.goals()}
        self.unit_id: str | None = None
        self.adviser = ""
        self.has_form_table = False
        self._unit_is_certain = False
        self._pieces: list[_PieceDraft] = []

    @property
    def piece_count(self) -> int:
        """How many pieces were recorded."""
        return len(self._pieces)

    def record(
        self,
        text: str,
        position: DocumentPosition,
        outcome: PieceOutcome,
        reasons: Iterable[PieceReason],
        *,
        label: str = "",
        under: GoalBuilder | None = None,
        measure: MeasureBuilder | None = None,
        note: NoteBuilder | None = None,
    ) -> None:
        """Add a piece of text to the account."""
        distinct = tuple(dict.fromkeys(reasons))
        self._pieces.append(
            _PieceDraft(text, position, label, outcome, distinct, under, measure, note)
        )

    def add_reason(self, position: DocumentPosition, reason: PieceReason) -> None:
        """Add a reason to the last pieces from a position, when a later row shows it."""
        is_found = False
        for draft in reversed(self._pieces):
            if draft.position == position:
                is_found = True
                draft.reasons = (*draft.reasons, reason)
            elif is_found:
                return

    def set_unit(self, unit_id: str, reason: PieceReason) -> bool:
        """Set the document's unit; returns False if a more certain one is set already."""
        if self._unit_is_certain or (
            self.unit_id is not None and reason is not PieceReason.UNIT_NAME
        ):
            return False
        self.unit_id, self._unit_is_certain = unit_id, reason is PieceReason.UNIT_NAME
        return True

    def build(self, new_id: Callable[[], str]) -> WordReading:
        """The reading, with ids from ``new_id``."""
        activities: dict[str, Activity] = {}

        def build_note(note: NoteBuilder) -> Note:
            activity = Activity(id=new_id())
            activities[activity.id] = activity
            return Note(id=new_id(), activity_id=activity.id, text=note.text)

        goals = tuple(
            GoalEntry(
                goal_id=goal_id,
                measures=tuple(
                    RegionalMeasure(
                        id=new_id(),
                        text=measure.text,
                        plan_text=measure.plan_text,
                        notes=tuple(build_note(note) for note in measure.notes),
                    )
                    for measure in goal.measures
                ),
                notes=tuple(build_note(note) for note in goal.notes),
                nothing_to_report=(None if goal.nothing is None else NothingToReport(goal.nothing)),
            )
            for goal_id, goal in self.goals.items()
        )
        return WordReading(
            form=self._form,
            unit_id=self.unit_id,
            adviser=self.adviser,
            goals=goals,
            activities=activities,
            pieces=self._numbered_pieces(),
            has_form_table=self.has_form_table,
        )

    def _numbered_pieces(self) -> tuple[DocumentPiece, ...]:
        numbers: dict[TextBuilder, int] = {}
        for goal in self.goals.values():
            numbers.update((measure, n) for n, measure in enumerate(goal.measures, start=1))
            for notes in (goal.notes, *(measure.notes for measure in goal.measures)):
                numbers.update((note, n) for n, note in enumerate(notes, start=1))
        goals = goal_numbers(self._form)
        return tuple(_piece(draft, goals, numbers) for draft in self._pieces)


def _piece(
    draft: _PieceDraft, goals: Mapping[str, str], numbers: Mapping[TextBuilder, int]
) -> DocumentPiece:
    return DocumentPiece(
        text=draft.text,
        position=draft.position,
        outcome=draft.outcome,
        reasons=draft.reasons,
        label=draft.label,
        goal_number="" if draft.under is None else goals[draft.under.goal.id],
        measure=None if draft.measure is None else numbers[draft.measure],
        note=None if draft.note is None else numbers[draft.note],
    )
