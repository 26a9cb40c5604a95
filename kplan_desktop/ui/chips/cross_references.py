"""The chips of the notes under a goal, with references to the other notes of their activities."""

from __future__ import annotations

from collections.abc import Mapping

from kplan_desktop.domain.model.location import located_notes
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.domain.review.changed_elements import differ_in_texts_only
from kplan_desktop.ui.chips.note_chips import ChipText, LinkedNote, chips_of

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

        The same mapping object as before means that nothing but texts and marks of goals changed.
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
    labels = LocationLabels(report)
    linked: dict[str, list[LinkedNote]] = {}
    for location, note in located_notes(report, here):
        label = labels.short(location)
        linked.setdefault(note.activity_id, []).append(LinkedNote(label, note.id))
    return {
        note.id: chips_of(
            report,
            report.activities[note.activity_id],
            tuple(other for other in linked[note.activity_id] if other.note_id != note.id),
        )
        for note in entry.all_notes()
    }
