"""The form as it is looked for in a document: its headings, goals, national measures and texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, PieceReason
from kplan_desktop.domain.docx_form.word_document import Cell, Row
from kplan_desktop.domain.docx_form.wording_similarity import NEAR, SAME, Wording, key_of
from kplan_desktop.domain.model.form import Column, Form, NationalGoal, StrategyArea
from kplan_desktop.domain.text.conventions import date_text

_NUMBER = re.compile(r"\s*([0-9A-Za-z]{1,3}(?:\.[0-9A-Za-z]{1,3}){0,3})[.):]?(?=\s|$|[^\W\d_])\s*")
_DATE = re.compile(r" · [^:·]+: [0-9]{2}\.[0-9]{2}\.[0-9]{4}$")
_ADVISER = re.compile(r" · [^:·]+: (?P<adviser>.*)", re.DOTALL)
_HEADING = 0.62
"""Headings are short, and a year changed in one is much of it."""

_LONGEST_HEADING = 400
"""Letters of a cell that may be a heading; a longer one is like none."""


class ColumnRole(Enum):
    """The columns of the printed form from left to right; a plan has the first three."""

    GOAL = 0
    NATIONAL = 1
    MEASURE = 2
    NOTE = 3


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table's grid hold what: for each role the first, and the one after it.

    ``by_place`` is the first column of what only its place among the others tells, if any is.
    """

    of_role: tuple[tuple[ColumnRole, int, int], ...]
    by_place: int | None = None

    def role_at(self, column: int, span: int) -> ColumnRole | None:
        """The role of a cell that covers these columns: the one that it shares most of."""
        best, most = None, 0
        for role, first, beyond in self.of_role:
            shared = min(beyond, column + span) - max(first, column)
            if shared > most:
                best, most = role, shared
        return best

    def shared_by(self, column: int, span: int) -> bool:
        """Whether a cell lies over the whole of more columns than one."""
        beyond_it = column + span
        return sum(column <= first and beyond <= beyond_it for _, first, beyond in self.of_role) > 1

    def covered_by(self, column: int, span: int) -> bool:
        """Whether a cell lies over all of them."""
        first = min(one for _, one, _ in self.of_role)
        beyond = max(one for _, _, one in self.of_role)
        return column <= first and column + span >= beyond

    @property
    def holds_notes(self) -> bool:
        """Whether it is the report's table rather than the plan's."""
        return any(role is ColumnRole.NOTE for role, _, _ in self.of_role)


@dataclass(frozen=True, slots=True)
class GoalMatch:
    """A goal of the form and why a text was taken for it."""

    goal: NationalGoal
    why: PieceReason


class FormMatcher:
    """A form made ready to be found in a document."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._goals = [(goal, Wording(goal.text)) for goal in form.goals()]
        self._nationals = {
            goal.id: [Wording(one.text) for one in goal.national_measures] for goal in form.goals()
        }
        self._together = {
            goal.id: Wording(" ".join(one.text for one in goal.national_measures))
            for goal in form.goals()
        }
        self._wording_of = {goal.id: wording for goal, wording in self._goals}
        self._headings = [
            (ColumnRole(index), [Wording(column.heading), Wording(_both(column))])
            for columns in (form.report.columns, form.plan.columns)
            for index, column in enumerate(columns)
        ]
        self._subheadings = {
            key_of(column.subheading)
            for columns in (form.report.columns, form.plan.columns)
            for column in columns
            if column.subheading
        }
        self._areas = [
            (area, Wording(f"{form.area_label} {area.number} {area.title}"), key_of(area.title))
            for area in form.strategy_areas
        ]
        self._label = key_of(form.area_label)
        self._head = [Wording(text) for text in _head_texts(form)]
        self._instructions = [Wording(text) for text in form.report.instructions]

    def area(self, text: str) -> StrategyArea | None:
        """The area whose heading a text is."""
        told = Wording(text)
        for area, wording, title in self._areas:
            exact = told.key in (title, f"{area.number} {title}".casefold())
            if exact or told.likeness(wording) >= SAME:
                return area
        for area, _, _ in self._areas:
            if told.key == f"{self._label} {area.number}".casefold():
                return area
        return None

    def goal(self, text: str, label: str, area: StrategyArea | None) -> GoalMatch | None:
        """The goal that a text in the goals' column is, by wording and number.

        ``label`` is the number that the word processor prints before it. Where several areas
        number their goals alike, ``area`` decides.
        """
        number, rest = _numbered(text, label)
        told = Wording(rest)
        goal, likeness = self._most_alike(told, area)
        of_number = self._by_number(number, area)
        if goal is not None and likeness >= NEAR:
            if of_number is not None and of_number.id == goal.id:
                return GoalMatch(goal, PieceReason.NUMBER_AND_WORDING)
            if number and likeness < SAME and of_number is not None:
                return GoalMatch(of_number, PieceReason.WORDING_DIFFERS)
            if of_number is not None:
                return GoalMatch(goal, PieceReason.NUMBER_DIFFERS)
            return GoalMatch(
                goal, PieceReason.WORDING if likeness >= SAME else PieceReason.NEAR_WORDING
            )
        if of_number is None:
            return self._only_with(told)
        if not told.key or self._wording_of[of_number.id].holds(told):
            return GoalMatch(of_number, PieceReason.NUMBER)
        return GoalMatch(of_number, PieceReason.WORDING_DIFFERS)

    def is_part_of_goal(self, text: str, goal: NationalGoal) -> bool:
        """Whether a text is a part of a goal's, as where its cell goes on on the next page."""
        return self._wording_of[goal.id].holds(Wording(text), at_least=3)

    def national(self, text: str, goal: NationalGoal | None) -> PieceReason | None:
        """Why a text is taken for a national measure, of this goal or else of any; None if not."""
        told = Wording(text)
        if goal is not None and (why := self._national_of(told, goal)) is not None:
            return why
        for other, _ in self._goals:
            if self._national_of(told, other) is not None:
                return PieceReason.OTHER_GOAL if goal is not None else PieceReason.WORDING
        return None

    def columns(self, row: Row) -> Columns | None:
        """The columns that a row names, if it is the heading of the form's table."""
        cells = [cell for cell in row.cells if cell.text.strip()]
        if len(cells) < 2:
            return None
        named = [(self._heading(cell.text), cell) for cell in cells]
        roles = [role for role, _ in named if role is not None]
        if len(set(roles)) < 2 or len(set(roles)) != len(roles):
            return None
        if len(roles) < len(cells) and not set(roles).issuperset(ColumnRole):
            # One heading was reworded: its place among the others says what it is.
            if len(cells) > len(ColumnRole):
                return None
            in_order = list(zip(ColumnRole, cells, strict=False))
            if any(
                role not in (None, place)
                for (role, _), (place, _) in zip(named, in_order, strict=True)
            ):
                return None
            reworded = next(cell.column for role, cell in named if role is None)
            return replace(_columns(in_order), by_place=reworded)
        return _columns((role, cell) for role, cell in named if role is not None)

    def is_subheading(self, row: Row) -> bool:
        """Whether a row holds the smaller lines of the headings and nothing else."""
        texts = [text for cell in row.cells if (text := cell.text.strip())]
        if any(len(text) > _LONGEST_HEADING for text in texts):
            return False
        return bool(texts) and all(key_of(text) in self._subheadings for text in texts)

    def form_text(self, text: str) -> PieceOutcome | None:
        """What a text outside the tables is, if it is the form's own."""
        told = Wording(text)
        if not told.key:
            return None
        if any(told.likeness(one) >= SAME for one in self._head) or self.area(text) is not None:
            return PieceOutcome.HEADING
        if any(told.likeness(one) >= NEAR or one.holds(told) for one in self._instructions):
            return PieceOutcome.INSTRUCTION
        return None

    def unit(self, text: str) -> tuple[str, PieceReason] | None:
        """The unit that a line names, alone or beside the form's word for it."""
        key = key_of(text.replace("_", " "))
        label = key_of(self.form.report.unit_label)
        alone = key.removesuffix(label).removeprefix(label).strip()
        for unit in self.form.units:
            if alone == key_of(unit.name):
                return unit.id, PieceReason.UNIT_NAME
        named = [u for u in self.form.units if f" {key_of(u.name)} " in f" {key} "]
        whole = [
            unit
            for unit in named
            if not any(key_of(unit.name) in key_of(other.name) for other in named if other != unit)
        ]
        return (whole[0].id, PieceReason.UNIT_IN_TEXT) if len(whole) == 1 else None

    def unit_and_adviser(self, text: str) -> tuple[str, str] | None:
        """The unit and its adviser as Kplan writes them: «Oslo FYLKE/ REGION · Rådgiver: Kari».

        The plan writes no label, but a date at the end; without an adviser the second is empty. On
        a form without a label what looks like a date at the end is taken for the plan's.
        """
        label = self.form.report.unit_label
        for unit in sorted(self.form.units, key=lambda one: len(one.name), reverse=True):
            if text.startswith(unit.name):
                rest = text.removeprefix(unit.name)
                is_report = bool(label) and rest.startswith(f" {label}")
                rest = rest.removeprefix(f" {label}") if is_report else _DATE.sub("", rest)
                found = _ADVISER.fullmatch(rest)
                if found is not None or not rest:
                    return unit.id, "" if found is None else found["adviser"].strip()
        return None

    def _most_alike(
        self, told: Wording, area: StrategyArea | None
    ) -> tuple[NationalGoal | None, float]:
        best: NationalGoal | None = None
        most = 0.0
        for goal, wording in self._goals:
            likeness = told.likeness(wording)
            in_area = area is not None and goal in area.goals
            if likeness > most or (likeness == most and likeness > 0 and in_area):
                best, most = goal, likeness
        return best, most

    def _only_with(self, told: Wording) -> GoalMatch | None:
        """The one goal that a text is a part of, as where its cell is cut by the page's end."""
        found = [goal for goal, wording in self._goals if wording.holds(told, at_least=12)]
        return GoalMatch(found[0], PieceReason.NEAR_WORDING) if len(found) == 1 else None

    def _by_number(self, number: str, area: StrategyArea | None) -> NationalGoal | None:
        if not number:
            return None
        found = [goal for goal, _ in self._goals if _same_number(goal.number, number)]
        if len(found) > 1 and area is not None:
            found = [goal for goal in found if goal in area.goals]
        return found[0] if len(found) == 1 else None

    def _national_of(self, told: Wording, goal: NationalGoal) -> PieceReason | None:
        likeness = max((told.likeness(one) for one in self._nationals[goal.id]), default=0.0)
        together = self._together[goal.id]
        if likeness >= SAME or together.holds(told) or together.likeness(told) >= SAME:
            return PieceReason.WORDING
        return PieceReason.NEAR_WORDING if likeness >= NEAR else None

    def _heading(self, text: str) -> ColumnRole | None:
        if len(text) > _LONGEST_HEADING:
            return None
        told = Wording(text)
        best, most = None, _HEADING
        for role, wordings in self._headings:
            likeness = max(told.likeness(wording) for wording in wordings)
            if likeness > most:
                best, most = role, likeness
        return best


def _numbered(text: str, label: str) -> tuple[str, str]:
    """A goal's number, typed or printed before it, and the rest of its text."""
    own = label.strip().strip(".):(").strip()
    found = _NUMBER.match(text)
    if found is None or not (any(map(str.isdigit, found[1])) or len(found[1]) == 1):
        return own, text
    # «å» and «A» may begin a sentence too: a number of one letter needs its full stop.
    if not any(map(str.isdigit, found[1])) and not found[0].rstrip().endswith((".", ")", ":")):
        return own, text
    return found[1], text[found.end() :]


def _same_number(one: str, other: str) -> bool:
    return one.strip(" .").casefold() == other.strip(" .").casefold()


def _columns(named: Iterable[tuple[ColumnRole, Cell]]) -> Columns:
    return Columns(tuple((role, cell.column, cell.column + cell.span) for role, cell in named))


def _both(column: Column) -> str:
    return f"{column.heading} {column.subheading}"


def _head_texts(form: Form) -> Iterable[str]:
    """What the form prints around its tables, as it may stand in one line or in several."""
    report, plan = form.report, form.plan
    for head in (report, plan):
        yield from (head.title, head.name, head.period.label)
        yield from (f"{head.title} {head.period.label}", f"{head.name} {head.period.label}")
    deadline = date_text(report.deadline)
    yield from (form.organisation, form.strategy, report.unit_label)
    yield from (report.submit_label, report.submit_to, f"{report.submit_label} {report.submit_to}")
    yield from (report.deadline_label, deadline, f"{report.deadline_label} {deadline}")
