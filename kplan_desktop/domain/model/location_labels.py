"""The label of a location: the only place where one is made, for the screen, print and the command.

A location has a long label, read by itself («1.1, tiltak 2, notat 3»), and a short one, read beside
the text that it numbers («1.1 · 2.3»). See ``docs/decisions/0020-locations.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kplan_desktop.domain.model.location import Location, goal_numbers
from kplan_desktop.domain.model.report import Report, parked_word


class LocationWords(NamedTuple):
    """The words for a regional measure and a note in a long label, in the reader's language."""

    measure: str
    note: str


@dataclass(frozen=True, slots=True)
class LocationNumbers:
    """The numbers of a location as printed: the goal's, and those of measure and note from 1.

    ``goal`` is empty for the whole report; ``measure`` is None for a note under the goal itself.
    """

    goal: str = ""
    measure: int | None = None
    note: int | None = None

    def long(self, words: LocationWords) -> str:
        """Such as «1.1, tiltak 2, notat 3»; empty for the whole report."""
        label = self.goal.removesuffix(".")
        if self.measure is not None:
            label += f", {words.measure} {self.measure}"
        if self.note is not None:
            label += f", {words.note} {self.note}"
        return label

    def short(self) -> str:
        """Such as «1.1», «1.1 · 2», «1.1 · 2.3», or «1.1 – 3» for a note under the goal itself."""
        label = self.goal.removesuffix(".")
        if self.measure is not None:
            label += f" · {self.measure}"
            return label if self.note is None else f"{label}.{self.note}"
        return label if self.note is None else f"{label} – {self.note}"


def _goal_numbers(report: Report) -> dict[str, str]:
    """As ``goal_numbers``; that of a parked goal follows the word, such as «Parkert 1.1».

    Where several parked goals have the same number, it is followed by a count.
    """
    numbers = goal_numbers(report.form)
    taken = set(numbers.values())
    for goal in report.parked:
        plain = label = f"{parked_word(report.form.language)} {goal.number}".rstrip()
        for count in range(2, len(report.parked) + 2):
            if label not in taken:
                break
            label = f"{plain} ({count})"
        taken.add(label)
        numbers[goal.id] = label
    return numbers


class LocationLabels:
    """Makes labels of locations in a report. The notes of a goal are numbered once, on demand."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._goals = _goal_numbers(report)
        self._numbered: set[str] = set()
        self._measures: dict[str, int] = {}
        self._notes: dict[str, tuple[int | None, int]] = {}

    def numbers(self, location: Location) -> LocationNumbers:
        """The numbers of a location. Raises LookupError for what is not in the report."""
        if location.goal_id is None:
            return LocationNumbers()
        goal = self._goals[location.goal_id]
        if location.note_id is not None:
            self._number(location.goal_id)
            return LocationNumbers(goal, *self._notes[location.note_id])
        if location.measure_id is not None:
            self._number(location.goal_id)
            return LocationNumbers(goal, self._measures[location.measure_id])
        return LocationNumbers(goal)

    def long(self, location: Location, words: LocationWords) -> str:
        """As in ``LocationNumbers.long``. Raises LookupError for what is not in the report."""
        return self.numbers(location).long(words)

    def short(self, location: Location) -> str:
        """As in ``LocationNumbers.short``. Raises LookupError for what is not in the report."""
        return self.numbers(location).short()

    def _number(self, goal_id: str) -> None:
        if goal_id in self._numbered:
            return
        self._numbered.add(goal_id)
        entry = self._report.entry(goal_id)
        for number, measure in enumerate(entry.measures, start=1):
            self._measures[measure.id] = number
            for index, note in enumerate(measure.notes, start=1):
                self._notes[note.id] = (number, index)
        for index, note in enumerate(entry.notes, start=1):
            self._notes[note.id] = (None, index)
