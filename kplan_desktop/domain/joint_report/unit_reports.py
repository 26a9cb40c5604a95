"""The units' reports beside each other: their notes by goal, and the places of these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kplan_desktop.domain.collection.collection import ActivityRef, Collection, NoteRef
from kplan_desktop.domain.joint_report.joint_content import NoteText, PlaceInReport
from kplan_desktop.domain.model.form import Metric, NationalGoal
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import GoalEntry, Note, Report


@dataclass(frozen=True, slots=True)
class UnitNote:
    """A note that has something to print, and the activity that it tells of."""

    text: NoteText
    activity: ActivityRef


class UnitReport:
    """The report of one unit that counts, as the joint report reads it.

    ``name`` is the unit's as the collection's form spells it.
    """

    def __init__(self, unit_id: str, name: str, report: Report) -> None:
        self.unit_id = unit_id
        self.name = name
        self.report = report
        self.metrics: Mapping[str, Metric] = {metric.id: metric for metric in report.metrics}
        self._entries = {entry.goal_id: entry for entry in report.goals}
        self._labels = LocationLabels(report)

    def entry(self, goal_id: str) -> GoalEntry | None:
        """What is written under a goal; None where the report's form has no such goal."""
        return self._entries.get(goal_id)

    def place(self, location: Location) -> PlaceInReport:
        """The place of a location in the report."""
        return PlaceInReport(self.name, self._labels.numbers(location))

    def notes(self, goal_id: str) -> Iterator[UnitNote]:
        """The notes under a goal that have a text, or an activity of which anything is known."""
        entry = self._entries.get(goal_id)
        if entry is None:
            return
        for measure in entry.measures:
            for note in measure.notes:
                yield from self._note(note, Location(goal_id, measure.id, note.id), measure.text)
        for note in entry.notes:
            yield from self._note(note, Location(goal_id, None, note.id), "")

    def _note(self, note: Note, location: Location, measure: str) -> Iterator[UnitNote]:
        if note.text.strip() or not self.report.activities[note.activity_id].is_empty:
            text = NoteText(
                ref=NoteRef(self.unit_id, note.id),
                place=self.place(location),
                measure=measure,
                text=note.text,
            )
            yield UnitNote(text, ActivityRef(self.unit_id, note.activity_id))


@dataclass(frozen=True, slots=True)
class UnitReports:
    """The reports of all units that have delivered one, in the order of the collection's form."""

    units: tuple[UnitReport, ...]

    def other_goals(self, collection: Collection) -> Iterator[NationalGoal]:
        """The goals that units have written under and the collection's form lacks, each once.

        They are in the order in which the units have them.
        """
        known = {goal.id for goal in collection.form.goals()}
        for unit in self.units:
            for goal in unit.report.national_goals():
                if goal.id not in known and next(unit.notes(goal.id), None) is not None:
                    known.add(goal.id)
                    yield goal


def unit_reports(collection: Collection, reports: Mapping[str, Report]) -> UnitReports:
    """The reports by the units' ids, in the order of the collection's form."""
    return UnitReports(
        tuple(
            UnitReport(unit.id, unit.name, reports[unit.id])
            for unit in collection.form.units
            if unit.id in reports
        )
    )
