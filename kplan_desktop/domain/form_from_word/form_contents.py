"""The areas, goals and national measures found so far, from one document or several.

What comes again, as in the other document or on the next page, is recognised by its wording, or by
its number and a wording that is close. The first wording is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kplan_desktop.domain.form_from_word.numbered_headings import area_part, same_number
from kplan_desktop.domain.text.wording_similarity import NEAR, Wording, key_of


@dataclass(slots=True)
class MeasureDraft:
    """A national measure; ``number`` is empty where none is printed."""

    number: str
    text: str
    is_counted: bool = False
    """Whether its number was counted, since none is printed."""


@dataclass(slots=True)
class GoalDraft:
    """A goal; ``number`` is empty where none is printed."""

    number: str
    text: str
    is_counted: bool = False
    measures: list[MeasureDraft] = field(default_factory=list)
    by_key: dict[str, MeasureDraft] = field(default_factory=dict)
    by_number: dict[str, MeasureDraft] = field(default_factory=dict)

    def last_number(self) -> int:
        """The number of the last measure, 0 for none or another kind of number."""
        number = self.measures[-1].number.rpartition(".")[2] if self.measures else ""
        return int(number) if number.isdigit() else 0

    def known_measure(self, number: str, text: str) -> MeasureDraft | None:
        """The measure that a text repeats: of this wording, or near it and of this number."""
        same = self.by_key.get(_key(text))
        if same is not None:
            return same
        numbered = self.by_number.get(number) if number else None
        return numbered if numbered is not None and _is_near(numbered.text, text) else None

    def add(self, number: str, text: str) -> MeasureDraft:
        """Another measure."""
        measure = MeasureDraft(number, text)
        self.measures.append(measure)
        self.by_key.setdefault(_key(text), measure)
        if number:
            self.by_number.setdefault(number, measure)
        return measure


@dataclass(slots=True)
class AreaDraft:
    """An area; ``number`` and ``title`` are empty where none is printed."""

    number: str
    title: str
    is_counted: bool = False
    goals: list[GoalDraft] = field(default_factory=list)
    by_key: dict[str, GoalDraft] = field(default_factory=dict)
    by_number: dict[str, GoalDraft] = field(default_factory=dict)

    def known_goal(self, number: str, text: str) -> GoalDraft | None:
        """The goal that a text repeats: of this wording, or near it and of this number."""
        if not text:
            return self.by_number.get(number.casefold()) if number else None
        same = self.by_key.get(_key(text))
        if same is not None:
            return same
        numbered = self.by_number.get(number.casefold()) if number else None
        return numbered if numbered is not None and _is_near(numbered.text, text) else None

    def add(self, number: str, text: str) -> GoalDraft:
        """Another goal."""
        goal = GoalDraft(number, text)
        self.goals.append(goal)
        self.note(goal)
        return goal

    def note(self, goal: GoalDraft) -> None:
        """Find the goal by its number and wording as they are now."""
        self.by_key.setdefault(_key(goal.text), goal)
        if goal.number:
            self.by_number.setdefault(goal.number.casefold(), goal)

    def numbers_goals_by_area(self) -> bool:
        """Whether the goals' numbers so far begin with the area's."""
        parts = [area_part(goal.number) for goal in self.goals if goal.number]
        return bool(parts) and all(same_number(part, self.number) for part in parts)


@dataclass(slots=True)
class FormContents:
    """All areas in order, those whose headings were only announced among them."""

    areas: list[AreaDraft] = field(default_factory=list)
    _by_number: dict[str, AreaDraft] = field(default_factory=dict)
    _by_key: dict[str, AreaDraft] = field(default_factory=dict)
    _goals: dict[str, tuple[AreaDraft, GoalDraft]] = field(default_factory=dict)

    def area(self, number: str, title: str) -> tuple[AreaDraft, bool]:
        """The area of a heading, and whether it was there before."""
        known = self._by_number.get(number.casefold()) if number else None
        if known is None and title:
            of_title = self._by_key.get(key_of(title))
            if of_title is not None and (not number or not of_title.number):
                known = of_title
        if known is not None and _is_same_title(known.title, title):
            known.title = known.title or title
            known.number = known.number or number
            self._note(known)
            return known, True
        area = AreaDraft(number, title)
        self.areas.append(area)
        self._note(area)
        return area, False

    def numbered(self, number: str) -> AreaDraft | None:
        """The area with this number, if any."""
        return self._by_number.get(number.casefold())

    def add_goal(self, area: AreaDraft, number: str, text: str) -> GoalDraft:
        """Another goal of an area."""
        goal = area.add(number, text)
        self._goals.setdefault(_key(text), (area, goal))
        return goal

    def goal_of_wording(self, text: str) -> tuple[AreaDraft, GoalDraft] | None:
        """The goal of this wording in any area."""
        return self._goals.get(_key(text))

    def with_goals(self) -> list[AreaDraft]:
        """The areas that have goals."""
        return [area for area in self.areas if area.goals]

    def _note(self, area: AreaDraft) -> None:
        if area.number:
            self._by_number.setdefault(area.number.casefold(), area)
        if area.title:
            self._by_key.setdefault(key_of(area.title), area)


def _key(text: str) -> str:
    """Equal for the same words; of a text too long for that the whole."""
    wording = Wording(text)
    return wording.key if wording.is_whole else text.strip()


def _is_same_title(title: str, other: str) -> bool:
    """Whether two titles may be one area's: near each other, or one of them missing."""
    return not title or not other or _is_near(title, other) or key_of(other) in key_of(title)


def _is_near(text: str, other: str) -> bool:
    return Wording(text).similarity_to(Wording(other)) >= NEAR
