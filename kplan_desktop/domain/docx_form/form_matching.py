"""Matching a document's texts with the form: headings, columns, goals, national measures, units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from kplan_desktop.domain.docx_form.continuation_marks import without_mark
from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, PieceReason
from kplan_desktop.domain.docx_form.word_document import Cell, Row
from kplan_desktop.domain.model.form import Column, Form, NationalGoal, StrategyArea
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.wording_similarity import (
    MIN_TELLING_LENGTH,
    NEAR,
    SAME,
    Wording,
    key_of,
)

_NUMBER = re.compile(r"\s*([0-9A-Za-z]{1,3}(?:\.[0-9A-Za-z]{1,3}){0,3})[.):]?(?=\s|$|[^\W\d_])\s*")
_WORDED_NUMBER = re.compile(
    r"\s*+(?:[^\W\d_]{1,20}\s{1,3}){0,2}([0-9]{1,2}\. ?[0-9]{1,2})[.):]?(?=\s|$|[^\W\d_])\s*"
)
"""«Mål 1.2:», or «1. 2.»."""

_DATE = re.compile(r" ·[ \u00a0][^:·]+: [0-9]{2}\.[0-9]{2}\.[0-9]{4}$")
_ADVISER = re.compile(r" ·[ \u00a0][^:·]+: (?P<adviser>.*)", re.DOTALL)
_MIN_HEADING_SIMILARITY = 0.62
"""Least similarity of a heading: headings are short, and a changed year is much of one."""

MAX_LINE_LENGTH = 160
"""Most characters of a title or of the line that names the unit."""

_MAX_HEADING_LENGTH = 400
"""Most characters of a cell that can be a heading."""


class ColumnRole(Enum):
    """The columns of the printed form from left to right; a plan has the first three."""

    GOAL = 0
    NATIONAL = 1
    MEASURE = 2
    NOTE = 3


_WITHOUT_NATIONAL = frozenset({ColumnRole.GOAL, ColumnRole.MEASURE, ColumnRole.NOTE})
"""The columns that are enough beside those of the document's own."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table's grid by role: (role, first column, column after the last).

    ``by_place`` is the first column of the role that only its place among the headings determines,
    if any.
    """

    of_role: tuple[tuple[ColumnRole, int, int], ...]
    by_place: int | None = None

    def role_at(self, column: int, span: int) -> ColumnRole | None:
        """The role of a cell that covers these columns: the one with the largest overlap."""
        best, largest = None, 0
        for role, first, end in self.of_role:
            overlap = min(end, column + span) - max(first, column)
            if overlap > largest:
                best, largest = role, overlap
        return best

    def shared_by(self, column: int, span: int) -> bool:
        """Whether a cell covers the whole of more than one column."""
        cell_end = column + span
        return sum(column <= first and end <= cell_end for _, first, end in self.of_role) > 1

    def covered_by(self, column: int, span: int) -> bool:
        """Whether a cell covers all columns."""
        return column <= min(first for _, first, _ in self.of_role) and column + span >= max(
            end for _, _, end in self.of_role
        )

    @property
    def has_goals(self) -> bool:
        """Whether there is a column for the goals, which may stand in rows over all columns."""
        return any(role is ColumnRole.GOAL for role, _, _ in self.of_role)

    @property
    def has_notes(self) -> bool:
        """Whether these are the columns of the report's table, not the plan's."""
        return any(role is ColumnRole.NOTE for role, _, _ in self.of_role)


@dataclass(frozen=True, slots=True)
class GoalMatch:
    """A goal of the form and the reason of its match with a text."""

    goal: NationalGoal
    reason: PieceReason

    @property
    def is_by_wording(self) -> bool:
        """Whether the goal's wording is recognised, not only its number."""
        return self.reason not in (PieceReason.NUMBER, PieceReason.WORDING_DIFFERS)


class FormMatcher:
    """A form prepared for matching with the texts of a document."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._goals = [(goal, Wording(goal.text)) for goal in form.goals()]
        self._nationals = {
            goal.id: [Wording(measure.text) for measure in goal.national_measures]
            for goal in form.goals()
        }
        self._all_nationals = {
            goal.id: Wording(" ".join(measure.text for measure in goal.national_measures))
            for goal in form.goals()
        }
        self._wording_of = {goal.id: wording for goal, wording in self._goals}
        self._headings = [
            (ColumnRole(index), [Wording(column.heading), Wording(_heading_text(column))])
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
        self._titles = [key_of(head.title) for head in (form.report, form.plan)]
        self._instructions = [Wording(text) for text in form.report.instructions]

    def area(self, text: str) -> StrategyArea | None:
        """The area whose heading a text is, whether with a mark that it is continued or without."""
        wording = Wording(without_mark(text))
        for area, heading, title in self._areas:
            is_equal = wording.key in (title, f"{area.number} {title}".casefold())
            if is_equal or wording.similarity_to(heading) >= SAME:
                return area
        for area, _, _ in self._areas:
            if wording.key == f"{self._label} {area.number}".casefold():
                return area
        return None

    def goal(self, text: str, label: str, area: StrategyArea | None) -> GoalMatch | None:
        """The goal that a text in the goal column matches, by wording and number.

        ``label`` is the number that the word processor generates before it. Where several areas use
        the same goal numbers, ``area`` decides.
        """
        number, rest = split_number(text, label)
        wording = Wording(rest)
        goal, similarity = self._most_similar(wording, area)
        numbered_goal = self._goal_with_number(number, area)
        if goal is not None and similarity >= NEAR:
            if numbered_goal is not None and numbered_goal.id == goal.id:
                return GoalMatch(goal, PieceReason.NUMBER_AND_WORDING)
            if number and similarity < SAME and numbered_goal is not None:
                return GoalMatch(numbered_goal, PieceReason.WORDING_DIFFERS)
            if numbered_goal is not None:
                return GoalMatch(goal, PieceReason.NUMBER_DIFFERS)
            return GoalMatch(
                goal, PieceReason.WORDING if similarity >= SAME else PieceReason.NEAR_WORDING
            )
        if numbered_goal is None:
            return self._goal_containing(wording)
        if not wording.key or self._wording_of[numbered_goal.id].contains(wording):
            return GoalMatch(numbered_goal, PieceReason.NUMBER)
        return GoalMatch(numbered_goal, PieceReason.WORDING_DIFFERS)

    def has_goal_number(self, text: str, label: str) -> bool:
        """Whether a number such as «9.9» begins a text, be it a goal of the form or not."""
        number, _ = split_number(text, label)
        return "." in number and any(map(str.isdigit, number))

    def is_part_of_goal(self, text: str, goal: NationalGoal) -> bool:
        """Whether a text is part of a goal's, as when its cell continues on the next page."""
        return self._wording_of[goal.id].contains(Wording(text), at_least=3)

    def national(self, text: str, goal: NationalGoal | None) -> PieceReason | None:
        """Why a text is read as a national measure, of this goal or of any; None if it is not."""
        wording = Wording(text)
        if goal is not None and (reason := self._match_national(wording, goal)) is not None:
            return reason
        for other, _ in self._goals:
            if self._match_national(wording, other) is not None:
                return PieceReason.OTHER_GOAL if goal is not None else PieceReason.WORDING
        return None

    def columns(self, row: Row) -> Columns | None:
        """The columns that a row's headings name; None if it is no heading row of the form."""
        cells = [cell for cell in row.cells if cell.text.strip()]
        if len(cells) < 2:
            return None
        named = [(self._heading(cell.text), cell) for cell in cells]
        roles = [role for role, _ in named if role is not None]
        if len(set(roles)) < 2 or len(set(roles)) != len(roles):
            return None
        if len(roles) < len(cells) and not set(roles).issuperset(ColumnRole):
            # One heading was reworded: its place among the others determines its role.
            in_order = list(zip(ColumnRole, cells, strict=False))
            if len(cells) > len(ColumnRole) or any(
                role not in (None, place)
                for (role, _), (place, _) in zip(named, in_order, strict=True)
            ):
                # Columns of the document's own between those of the form.
                return _named_columns(named) if _WITHOUT_NATIONAL.issubset(roles) else None
            reworded = next(cell.column for role, cell in named if role is None)
            return replace(_columns(in_order), by_place=reworded)
        return _named_columns(named)

    def is_subheading(self, row: Row) -> bool:
        """Whether a row consists of the form's subheadings only."""
        texts = [text for cell in row.cells if (text := cell.text.strip())]
        if any(len(text) > _MAX_HEADING_LENGTH for text in texts):
            return False
        return bool(texts) and all(key_of(text) in self._subheadings for text in texts)

    def form_text(self, text: str) -> PieceOutcome | None:
        """Which text of the form a text outside the tables is: heading, instruction, or None."""
        wording = Wording(text)
        if not wording.key:
            return None
        if (
            any(wording.similarity_to(head) >= SAME for head in self._head)
            or self.area(text) is not None
        ):
            return PieceOutcome.HEADING
        if any(
            wording.similarity_to(i) >= NEAR or i.contains(wording, at_least=MIN_TELLING_LENGTH)
            for i in self._instructions
        ):
            return PieceOutcome.INSTRUCTION
        return None

    def names_title(self, line: str) -> bool:
        """Whether a line has the title of the report or the plan in it, whatever the period."""
        return any(title and f" {title} " in f" {key_of(line)} " for title in self._titles)

    def is_labelled(self, line: str) -> bool:
        """Whether a line begins with a unit's name and its label: in a sentence it says nothing."""
        label = key_of(self.form.report.unit_label)
        key = f"{key_of(line.replace('_', ' '))} "
        names = (key_of(unit.name) for unit in self.form.units)
        return bool(label) and any(
            key.startswith((f"{name} {label} ", f"{label} {name} ")) for name in names
        )

    def unit(self, text: str) -> tuple[str, PieceReason] | None:
        """The id of the unit that a line names: alone, beside the unit label, or in other text."""
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

    def names_title_or_unit(self, text: str) -> bool:
        """Whether a line has a title in it, or is a unit's name with or without the label."""
        if len(text) > MAX_LINE_LENGTH:
            return False
        unit = self.unit(text)
        is_unit = unit is not None and unit[1] is PieceReason.UNIT_NAME
        return is_unit or self.names_title(text)

    def unit_and_adviser(self, text: str) -> tuple[str, str] | None:
        """Unit id and adviser as Kplan prints them: «Oslo FYLKE/ REGION · Rådgiver: Kari».

        The plan prints no label, but a date at the end; the adviser may be empty. With a form
        without a label, a date at the end is taken for the plan's.
        """
        label = self.form.report.unit_label
        for unit in sorted(self.form.units, key=lambda unit: len(unit.name), reverse=True):
            if text.startswith(unit.name):
                rest = text.removeprefix(unit.name)
                is_report = bool(label) and rest.startswith(f" {label}")
                rest = rest.removeprefix(f" {label}") if is_report else _DATE.sub("", rest)
                found = _ADVISER.fullmatch(rest)
                if found is not None or not rest:
                    return unit.id, "" if found is None else found["adviser"].strip()
        return None

    def _most_similar(
        self, wording: Wording, area: StrategyArea | None
    ) -> tuple[NationalGoal | None, float]:
        best: NationalGoal | None = None
        most = 0.0
        for goal, goal_wording in self._goals:
            similarity = wording.similarity_to(goal_wording)
            in_area = area is not None and goal in area.goals
            if similarity > most or (similarity == most and similarity > 0 and in_area):
                best, most = goal, similarity
        return best, most

    def _goal_containing(self, wording: Wording) -> GoalMatch | None:
        """The only goal that a text is part of, as when its cell is cut by a page break."""
        found = [
            g for g, goal_wording in self._goals if goal_wording.contains(wording, at_least=12)
        ]
        return GoalMatch(found[0], PieceReason.NEAR_WORDING) if len(found) == 1 else None

    def _goal_with_number(self, number: str, area: StrategyArea | None) -> NationalGoal | None:
        if not number:
            return None
        found = [goal for goal, _ in self._goals if _same_number(goal.number, number)]
        if len(found) > 1 and area is not None:
            found = [goal for goal in found if goal in area.goals]
        return found[0] if len(found) == 1 else None

    def _match_national(self, wording: Wording, goal: NationalGoal) -> PieceReason | None:
        similarity = max((wording.similarity_to(n) for n in self._nationals[goal.id]), default=0.0)
        all_nationals = self._all_nationals[goal.id]
        if (
            similarity >= SAME
            or all_nationals.contains(wording)
            or all_nationals.similarity_to(wording) >= SAME
        ):
            return PieceReason.WORDING
        return PieceReason.NEAR_WORDING if similarity >= NEAR else None

    def _heading(self, text: str) -> ColumnRole | None:
        if len(text) > _MAX_HEADING_LENGTH:
            return None
        wording = Wording(text)
        best, most = None, _MIN_HEADING_SIMILARITY
        for role, headings in self._headings:
            similarity = max(wording.similarity_to(heading) for heading in headings)
            if similarity > most:
                best, most = role, similarity
        return best


def split_number(text: str, label: str) -> tuple[str, str]:
    """A goal's number, typed or generated before it, and the rest of its text.

    ``label`` is the number that the word processor generates before it.
    """
    own = label.strip().strip(".):(").strip()
    worded = _WORDED_NUMBER.match(text)
    if worded is not None:
        return worded[1].replace(" ", ""), text[worded.end() :]
    found = _NUMBER.match(text)
    if found is None or not (any(map(str.isdigit, found[1])) or len(found[1]) == 1):
        return own, text
    # «å» and «A» may begin a sentence too: a one-letter number needs a full stop after it.
    if not any(map(str.isdigit, found[1])) and not found[0].rstrip().endswith((".", ")", ":")):
        return own, text
    return found[1], text[found.end() :]


def _same_number(first: str, second: str) -> bool:
    return first.strip(" .").casefold() == second.strip(" .").casefold()


def _named_columns(named: Iterable[tuple[ColumnRole | None, Cell]]) -> Columns:
    return _columns((role, cell) for role, cell in named if role is not None)


def _columns(named: Iterable[tuple[ColumnRole, Cell]]) -> Columns:
    return Columns(tuple((role, cell.column, cell.column + cell.span) for role, cell in named))


def _heading_text(column: Column) -> str:
    return f"{column.heading} {column.subheading}"


def _head_texts(form: Form) -> Iterable[str]:
    """The texts that the form prints around its tables, in one line or in several."""
    report, plan = form.report, form.plan
    for head in (report, plan):
        yield from (head.title, head.name, head.period.label)
        yield from (f"{head.title} {head.period.label}", f"{head.name} {head.period.label}")
    deadline = date_text(report.deadline)
    yield from (form.organisation, form.strategy, report.unit_label)
    yield from (report.submit_label, report.submit_to, f"{report.submit_label} {report.submit_to}")
    yield from (report.deadline_label, deadline, f"{report.deadline_label} {deadline}")
