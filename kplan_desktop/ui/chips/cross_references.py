"""Where else the activity of a note stands, by the numbers printed there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.ui.chips.note_chips import ChipText, LinkedLocation, chips_of

Chips = Mapping[str, tuple[ChipText, ...]]
"""The chips of each note by its id."""


class GoalChipCache:
    """The chips of the notes under the goal shown, computed again only where they can change.

    Most changes are a key in a text, which no chip depends on.
    """

    def __init__(self) -> None:
        self._shown: tuple[Report, str, Chips] | None = None

    def of(self, report: Report, goal_id: str) -> Chips:
        """The chips of every note under a goal.

        The very mapping that was given before tells that goal, activities and where each stands
        are as they were then: nothing but texts and the goals' marks has changed.
        """
        chips: Chips | None = None
        if self._shown is not None:
            before, before_id, shown = self._shown
            if before_id == goal_id and differ_in_texts_only(before, report):
                chips = shown
        if chips is None:
            chips = chips_under_goal(report, report.entry(goal_id))
        self._shown = (report, goal_id, chips)
        return chips


def chips_under_goal(report: Report, entry: GoalEntry) -> Chips:
    """The chips of every note under a goal, by note id."""
    here = {note.activity_id for note in entry.all_notes()}
    places: dict[str, list[LinkedLocation]] = {}
    for number, note in _numbered(report):
        if note.activity_id in here:
            places.setdefault(note.activity_id, []).append(LinkedLocation(number, note.id))
    return {
        note.id: chips_of(
            report,
            report.activities[note.activity_id],
            _others(places[note.activity_id], note.id),
        )
        for note in entry.all_notes()
    }


def differ_in_texts_only(one: Report, other: Report) -> bool:
    """Whether both have the same measures and activities, mentioned in the same places.

    What neither edit has touched is one object in both, and is not looked into.
    """
    return (
        one.activities is other.activities
        and one.form is other.form
        and one.own_metrics is other.own_metrics
        and all(_same_places(a, b) for a, b in zip(one.goals, other.goals, strict=True))
    )


def _same_places(one: GoalEntry, other: GoalEntry) -> bool:
    return one is other or (
        len(one.measures) == len(other.measures)
        and all(
            a is b or (a.id == b.id and _same_notes(a.notes, b.notes))
            for a, b in zip(one.measures, other.measures, strict=True)
        )
        and _same_notes(one.notes, other.notes)
    )


def _same_notes(one: tuple[Note, ...], other: tuple[Note, ...]) -> bool:
    return one is other or (
        len(one) == len(other)
        and all(
            a is b or (a.id == b.id and a.activity_id == b.activity_id)
            for a, b in zip(one, other, strict=True)
        )
    )


def _others(places: list[LinkedLocation], note_id: str) -> tuple[LinkedLocation, ...]:
    """The places of other notes; of those with the same number the first."""
    others: dict[str, LinkedLocation] = {}
    for place in places:
        if place.note_id != note_id:
            others.setdefault(place.number, place)
    return tuple(others.values())


def _numbered(report: Report) -> Iterator[tuple[str, Note]]:
    numbers = goal_numbers(report.form)
    for entry in report.goals:
        goal_number = numbers[entry.goal_id]
        for index, measure in enumerate(entry.measures, start=1):
            for note in measure.notes:
                yield f"{goal_number} · {index}", note
        for note in entry.notes:
            yield goal_number, note
