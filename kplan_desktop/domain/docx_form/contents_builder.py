"""Contents of a report as they are gathered from a document, and the account of every piece."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from kplan_desktop.domain.docx_form.reading_result import (
    DocumentPiece,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.docx_form.word_document import DocumentPosition
from kplan_desktop.domain.docx_form.wording_similarity import NEAR, Wording
from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
)

_GOES_ON = re.compile(r"\s*\((?:forts|fortsettelse|framhald|cont)\.?\)\s*$", re.IGNORECASE)
"""What people write after a measure that they repeat on the next page."""

_MOST_COMPARED = 60
"""Measures under one goal that another one is compared with, of those of the same words and of
those of the other table. The form has a dozen; each more would be one more for every measure."""

Place = tuple[int, DocumentPosition]
"""A cell: the block of rows that it is in, and where it stands."""


class TextBuilder:
    """A text on its way, which may go on after it was cut; put together when it is asked for."""

    __slots__ = ("_parts", "_told")

    def __init__(self, text: str) -> None:
        self._parts = [text]
        self._told: Wording | None = None

    @property
    def text(self) -> str:
        """All of it."""
        self._parts = [" ".join(self._parts)]
        return self._parts[0]

    @property
    def told(self) -> Wording:
        """What it is compared by."""
        self._told = self._told or Wording(self.text)
        return self._told

    @property
    def end(self) -> str:
        """The part that was added last."""
        return self._parts[-1]

    def go_on(self, text: str) -> None:
        """Take in the rest of a text that was cut."""
        self._parts.append(text)
        self._told = None


class NoteBuilder(TextBuilder):
    """A note on its way; ``number`` is the printed number that was seen for it."""

    __slots__ = ("number",)

    def __init__(self, text: str, number: int | None) -> None:
        super().__init__(text)
        self.number = number


class MeasureBuilder(TextBuilder):
    """A measure on its way; ``number`` is the printed number that was first seen for it.

    ``from_plan`` tells the plan's table from the report's, ``cell`` where it was named last.
    """

    __slots__ = ("cell", "from_plan", "notes", "number", "plan_text")

    def __init__(self, text: str, number: int | None, cell: Place, *, from_plan: bool) -> None:
        super().__init__(text)
        self.number = number
        self.cell = cell
        self.from_plan = from_plan
        self.plan_text: str | None = None
        self.notes: list[NoteBuilder] = []

    def reword(self, text: str) -> None:
        """Let the report's wording be the measure's, and the one it had the plan's."""
        self.plan_text = self.text if self.text != text else None
        self._parts, self._told, self.from_plan = [text], None, False

    def has_other_number(self, number: int | None) -> bool:
        """Whether another number than this was printed before it."""
        return None not in (number, self.number) and number != self.number


class _Measures:
    """The measures under a goal, found by their text, their words and their table."""

    def __init__(self) -> None:
        self._of_text: dict[str, list[MeasureBuilder]] = {}
        self._of_key: dict[str, list[MeasureBuilder]] = {}
        self._of_table: dict[bool, dict[MeasureBuilder, None]] = {True: {}, False: {}}
        self._changed: dict[MeasureBuilder, None] = {}

    def changed(self, measure: MeasureBuilder) -> None:
        """This one is new, or has another text or table; it is looked at when one is sought."""
        self._changed[measure] = None

    def of_text(self, *texts: str) -> list[MeasureBuilder]:
        """Those whose text is one of these."""
        self._put_in_place()
        held = chain.from_iterable(self._of_text.get(text, ()) for text in dict.fromkeys(texts))
        return [one for one in islice(held, _MOST_COMPARED) if one.text in texts]

    def of_words(self, told: Wording) -> list[MeasureBuilder]:
        """Those of the same words; none where the words do not say all of the text."""
        self._put_in_place()
        held = self._of_key.get(told.key, ()) if told.is_whole else ()
        return [one for one in islice(held, _MOST_COMPARED) if one.told.key == told.key]

    def of_table(self, *, plan: bool) -> list[MeasureBuilder]:
        """The first ones of the plan's table, or of the report's."""
        self._put_in_place()
        return list(islice(self._of_table[plan], _MOST_COMPARED))

    def _put_in_place(self) -> None:
        for one in self._changed:
            self._of_text.setdefault(one.text, []).append(one)
            self._of_key.setdefault(one.told.key, []).append(one)
            self._of_table[not one.from_plan].pop(one, None)
            self._of_table[one.from_plan][one] = None
        self._changed.clear()


@dataclass(slots=True, eq=False)
class GoalBuilder:
    """What stands under a goal; ``notes`` are those without a measure."""

    goal: NationalGoal
    measures: list[MeasureBuilder] = field(default_factory=list)
    notes: list[NoteBuilder] = field(default_factory=list)
    nothing: str | None = None
    """Why there is nothing to report; None where that is not said."""
    _known: _Measures = field(default_factory=_Measures)

    def take(
        self, text: str, number: int | None, cell: Place, *, from_plan: bool, own: bool
    ) -> tuple[MeasureBuilder, PieceReason]:
        """The measure with this text, and whether it is new here or repeats one, maybe or surely.

        It does where another row repeats it, which Kplan (``own``) never does, and where the
        document holds plan and report: of wordings close to each other the report's then is the
        measure's, and the other the plan's. Within one cell nothing repeats.
        """
        held, why = self._same(text, number, cell, from_plan=from_plan, own=own)
        if held is None:
            held = MeasureBuilder(text, number, cell, from_plan=from_plan)
            self.measures.append(held)
            self._known.changed(held)
            return held, why
        held.cell = cell
        if _GOES_ON.search(text):
            return held, why
        if from_plan and not held.from_plan and text != held.text:
            held.plan_text = text
        elif held.from_plan and not from_plan:
            held.reword(text)
            self._known.changed(held)
        return held, why

    def go_on(self, measure: MeasureBuilder, text: str) -> None:
        """Take in the rest of a measure that was cut."""
        measure.go_on(text)
        self._known.changed(measure)

    def _same(
        self, text: str, number: int | None, cell: Place, *, from_plan: bool, own: bool
    ) -> tuple[MeasureBuilder | None, PieceReason]:
        bare = _GOES_ON.sub("", text)
        told = Wording(bare)

        def may_be(held: MeasureBuilder) -> bool:
            return held.cell != cell and not (own and held.from_plan == from_plan)

        # Of several alike the one with the same number comes first.
        for held in sorted(
            filter(may_be, self._known.of_text(text, bare)),
            key=lambda one: one.has_other_number(number),
        ):
            is_other = bare == text and held.has_other_number(number)
            return held, PieceReason.MAY_REPEAT if is_other else PieceReason.REPEATED
        for held in filter(may_be, self._known.of_words(told)):
            if not held.has_other_number(number):
                return held, PieceReason.MAY_REPEAT
        for held in filter(may_be, self._known.of_table(plan=not from_plan)):
            if told.likeness(held.told) >= NEAR:
                return held, PieceReason.MAY_REPEAT
        return None, PieceReason.BESIDE_GOAL


@dataclass(slots=True, eq=False)
class _AccountEntries:
    """A piece whose numbers are known only when everything has its place."""

    text: str
    spot: DocumentPosition
    label: str
    became: PieceOutcome
    why: tuple[PieceReason, ...]
    under: GoalBuilder | None
    measure: MeasureBuilder | None
    note: NoteBuilder | None


class ContentsBuilder:
    """Takes goals, measures and notes as they are found, and gives them as a reading."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self.goals = {goal.id: GoalBuilder(goal) for goal in form.goals()}
        self.unit_id: str | None = None
        self.adviser = ""
        self._unit_is_sure = False
        self._told: list[_AccountEntries] = []

    def tell(
        self,
        text: str,
        spot: DocumentPosition,
        became: PieceOutcome,
        why: Iterable[PieceReason],
        *,
        label: str = "",
        under: GoalBuilder | None = None,
        measure: MeasureBuilder | None = None,
        note: NoteBuilder | None = None,
    ) -> None:
        """Account for a piece of text."""
        reasons = tuple(dict.fromkeys(why))
        self._told.append(_AccountEntries(text, spot, label, became, reasons, under, measure, note))

    def name_unit(self, unit_id: str, why: PieceReason) -> bool:
        """Take this for the document's unit; False where it names one more surely already."""
        if self._unit_is_sure or (self.unit_id is not None and why is not PieceReason.UNIT_NAME):
            return False
        self.unit_id, self._unit_is_sure = unit_id, why is PieceReason.UNIT_NAME
        return True

    def reading(self, new_id: Callable[[], str]) -> WordReading:
        """All of it, with ids from ``new_id``."""
        activities: dict[str, Activity] = {}

        def made(note: NoteBuilder) -> Note:
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
                        notes=tuple(made(note) for note in measure.notes),
                    )
                    for measure in gathered.measures
                ),
                notes=tuple(made(note) for note in gathered.notes),
                nothing_to_report=(
                    None if gathered.nothing is None else NothingToReport(gathered.nothing)
                ),
            )
            for goal_id, gathered in self.goals.items()
        )
        return WordReading(
            form=self._form,
            unit_id=self.unit_id,
            adviser=self.adviser,
            goals=goals,
            activities=activities,
            pieces=self._pieces(),
        )

    def _pieces(self) -> tuple[DocumentPiece, ...]:
        places: dict[TextBuilder, int] = {}
        for gathered in self.goals.values():
            places.update((one, at) for at, one in enumerate(gathered.measures, start=1))
            for notes in (gathered.notes, *(measure.notes for measure in gathered.measures)):
                places.update((one, at) for at, one in enumerate(notes, start=1))
        return tuple(_piece(told, places) for told in self._told)


def _piece(told: _AccountEntries, places: Mapping[TextBuilder, int]) -> DocumentPiece:
    return DocumentPiece(
        text=told.text,
        spot=told.spot,
        became=told.became,
        why=told.why,
        label=told.label,
        goal_number="" if told.under is None else told.under.goal.number,
        measure=None if told.measure is None else places[told.measure],
        note=None if told.note is None else places[told.note],
    )
