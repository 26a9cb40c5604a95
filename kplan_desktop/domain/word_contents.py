"""Contents of a report as they are gathered from a document, and the account of every piece."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kplan_desktop.domain.form import Form, NationalGoal
from kplan_desktop.domain.report import (
    Activity,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
)
from kplan_desktop.domain.word_document import Spot
from kplan_desktop.domain.word_reading import Became, Piece, Why, WordReading
from kplan_desktop.domain.word_wording import NEAR, Wording

_GOES_ON = re.compile(r"\s*\((?:forts|fortsettelse|framhald|cont)\.?\)\s*$", re.IGNORECASE)
"""What people write after a measure that they repeat on the next page."""

_MOST_COMPARED = 60
"""Measures of the plan under one goal that a measure of the report is compared with by likeness.
The form has a dozen; each more would be one more for every measure."""


class GatheredText:
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


class GatheredNote(GatheredText):
    """A note on its way; ``number`` is the printed number that was seen for it."""

    __slots__ = ("number",)

    def __init__(self, text: str, number: int | None) -> None:
        super().__init__(text)
        self.number = number


class GatheredMeasure(GatheredText):
    """A measure on its way; ``from_plan`` tells the plan's table from the report's."""

    __slots__ = ("from_plan", "notes", "plan_text")

    def __init__(self, text: str, *, from_plan: bool) -> None:
        super().__init__(text)
        self.from_plan = from_plan
        self.plan_text: str | None = None
        self.notes: list[GatheredNote] = []

    def reword(self, text: str) -> None:
        """Let the report's wording be the measure's, and the one it had the plan's."""
        self.plan_text = self.text if self.text != text else None
        self._parts, self._told, self.from_plan = [text], None, False


@dataclass(slots=True, eq=False)
class GatheredGoal:
    """What stands under a goal; ``notes`` are those without a measure."""

    goal: NationalGoal
    measures: list[GatheredMeasure] = field(default_factory=list)
    notes: list[GatheredNote] = field(default_factory=list)
    nothing: str | None = None
    """Why there is nothing to report; None where that is not said."""

    def take(self, text: str, *, from_plan: bool, own: bool) -> tuple[GatheredMeasure, bool]:
        """The measure with this text, and whether it stood here already.

        It did where a row repeats it, which Kplan (``own``) never does, and where the document
        holds plan and report: of wordings close to each other the report's then is the measure's,
        and the other the plan's.
        """
        told = Wording(text)
        held = self._same(text, told, from_plan=from_plan, own=own)
        if held is None:
            measure = GatheredMeasure(text, from_plan=from_plan)
            self.measures.append(measure)
            return measure, False
        if _GOES_ON.search(text):
            return held, True
        if from_plan and not held.from_plan and text != held.text:
            held.plan_text = text
        elif held.from_plan and not from_plan:
            held.reword(text)
        return held, True

    def _same(
        self, text: str, told: Wording, *, from_plan: bool, own: bool
    ) -> GatheredMeasure | None:
        others = [one for one in self.measures if one.from_plan != from_plan]
        bare = _GOES_ON.sub("", text)
        asked = told if bare == text else Wording(bare)
        for held in others if own else self.measures:
            if text == held.text or (asked.is_whole and asked.key == held.told.key):
                return held
        for held in others[:_MOST_COMPARED]:
            if told.likeness(held.told) >= NEAR:
                return held
        return None


@dataclass(slots=True, eq=False)
class _Told:
    """A piece whose numbers are known only when everything has its place."""

    text: str
    spot: Spot
    label: str
    became: Became
    why: tuple[Why, ...]
    under: GatheredGoal | None
    measure: GatheredMeasure | None
    note: GatheredNote | None


class Contents:
    """Takes goals, measures and notes as they are found, and gives them as a reading."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self.goals = {goal.id: GatheredGoal(goal) for goal in form.goals()}
        self.unit_id: str | None = None
        self.adviser = ""
        self._unit_is_sure = False
        self._told: list[_Told] = []

    def tell(
        self,
        text: str,
        spot: Spot,
        became: Became,
        why: Iterable[Why],
        *,
        label: str = "",
        under: GatheredGoal | None = None,
        measure: GatheredMeasure | None = None,
        note: GatheredNote | None = None,
    ) -> None:
        """Account for a piece of text."""
        reasons = tuple(dict.fromkeys(why))
        self._told.append(_Told(text, spot, label, became, reasons, under, measure, note))

    def name_unit(self, unit_id: str, why: Why) -> bool:
        """Take this for the document's unit; False where it names one more surely already."""
        if self._unit_is_sure or (self.unit_id is not None and why is not Why.UNIT_NAME):
            return False
        self.unit_id, self._unit_is_sure = unit_id, why is Why.UNIT_NAME
        return True

    def reading(self, new_id: Callable[[], str]) -> WordReading:
        """All of it, with ids from ``new_id``."""
        activities: dict[str, Activity] = {}

        def made(note: GatheredNote) -> Note:
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
            pieces=tuple(_piece(told) for told in self._told),
        )


def _piece(told: _Told) -> Piece:
    measure = note = None
    if told.under is not None:
        if told.measure is not None:
            measure = told.under.measures.index(told.measure) + 1
        if told.note is not None:
            among = told.under.notes if told.measure is None else told.measure.notes
            note = among.index(told.note) + 1
    return Piece(
        text=told.text,
        spot=told.spot,
        became=told.became,
        why=told.why,
        label=told.label,
        goal_number="" if told.under is None else told.under.goal.number,
        measure=measure,
        note=note,
    )
