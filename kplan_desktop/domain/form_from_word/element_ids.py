"""The permanent ids of a new form's elements.

An element of the same kind and wording in a known form gives its id, so that the next period knows
it again. Other ids are made of the period and the printed number («2011-goal-a.1»), never one that
a known form uses for something else. The same documents give the same ids.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kplan_desktop.domain.form_editing.element_ids import element_ids, free_id, id_from
from kplan_desktop.domain.form_format.form_check import begins_with_number
from kplan_desktop.domain.model.form import Form, NationalGoal, NationalMeasure, StrategyArea
from kplan_desktop.domain.text.wording_similarity import SAME, Wording


class KnownElements:
    """The elements of known forms by wording; those of earlier forms in the sequence first."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._areas: dict[str, StrategyArea] = {}
        self._goals: dict[str, NationalGoal] = {}
        self._numbered_goals: dict[str, list[NationalGoal]] = {}
        self._measures: dict[str, list[NationalMeasure]] = {}
        self.ids: set[str] = set()
        for form in forms:
            self.ids.update(element_ids(form))
            for area in form.strategy_areas:
                self._areas.setdefault(Wording(area.title).key, area)
                for goal in area.goals:
                    self._add_goal(goal)

    def _add_goal(self, goal: NationalGoal) -> None:
        self._goals.setdefault(Wording(goal.text).key, goal)
        self._numbered_goals.setdefault(goal.number.casefold(), []).append(goal)
        for measure in goal.national_measures:
            self._measures.setdefault(Wording(measure.text).key, []).append(measure)

    def area(self, title: str) -> StrategyArea | None:
        """The area of this title."""
        return self._areas.get(Wording(title).key)

    def goal(self, number: str, text: str) -> NationalGoal | None:
        """The goal of this wording; a few letters may differ where the number is the same."""
        wording = Wording(text)
        found = self._goals.get(wording.key) if wording.is_whole else None
        if found is not None:
            return found
        numbered = self._numbered_goals.get(number.casefold(), ())[:_MOST_COMPARED]
        return next((g for g in numbered if wording.similarity_to(Wording(g.text)) >= SAME), None)

    def measures(self, text: str) -> Sequence[NationalMeasure]:
        """The national measures of this wording."""
        wording = Wording(text)
        return self._measures.get(wording.key, ()) if wording.is_whole else ()


_MOST_COMPARED = 50
"""Known goals of one number that are compared with a text."""


class ElementIds:
    """Gives each element an id of its own, for a form of this first year; 0 for none."""

    def __init__(self, known: KnownElements, first_year: int, reserved: Collection[str]) -> None:
        self._known = known
        self._year = str(first_year or "")
        self._used = set(reserved)
        # A known form's id means its own element: none that is made for another may be that.
        self._taken = {*reserved, *known.ids}
        self._counts: dict[str, int] = {}

    def area(self, number: str, title: str) -> str:
        """An area's id."""
        found = self._known.area(title) if title else None
        return self._id([] if found is None else [found.id], "area", number)

    def goal(self, area_number: str, number: str, text: str) -> str:
        """A goal's id."""
        found = self._known.goal(number, text)
        whole = _whole_number(area_number, number)
        return self._id([] if found is None else [found.id], "goal", whole)

    def measure(self, area_number: str, goal_number: str, number: str, text: str) -> str:
        """A national measure's id."""
        found = [measure.id for measure in self._known.measures(text)]
        return self._id(found, "national", _whole_number(area_number, goal_number), number)

    def _id(self, known: Sequence[str], *parts: str) -> str:
        found = next((each for each in known if each not in self._used), None)
        if found is None:
            stem = id_from(self._year, *parts, otherwise=parts[0])
            # Of many equal numbers each begins where the last ended.
            count = self._counts[stem] = self._counts.get(stem, 0) + 1
            wanted = stem if count == 1 else free_id(f"{stem}-{count}", ())
            found = free_id(wanted, self._taken)
        self._used.add(found)
        self._taken.add(found)
        return found


def _whole_number(area_number: str, number: str) -> str:
    """A goal's number with its area's before it: «1.2» for «1.2», «A.1» for «A1» and «1»."""
    area, goal = area_number.strip(" ."), number.strip(" .")
    rest = goal[len(area) :]
    begins_so = goal.casefold().startswith(area.casefold()) and begins_with_number(goal, area)
    return f"{area}.{rest.lstrip(' .') if begins_so else goal}"
