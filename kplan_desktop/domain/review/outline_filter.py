"""Filters of the tree: the goals and measures that still need one kind of work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.model.report import Activity, GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.domain.review.changed_elements import ChangedElements
from kplan_desktop.domain.review.findings import Finding, FindingKind
from kplan_desktop.domain.totals.standing import is_bare


class Filter(Enum):
    """A filter of the tree.

    ``EMPTY``: there are no notes with text, and it is not marked as nothing to report.
    ``NO_FIGURES``: there is a note of an activity that lacks figures.
    ``UNCERTAIN``: there are findings about whether or when something took place.
    ``CHANGED``: it differs from the last delivery.
    """

    EMPTY = "empty"
    NO_FIGURES = "no-figures"
    UNCERTAIN = "uncertain"
    CHANGED = "changed"


_UNCERTAIN = frozenset(
    {FindingKind.UNCERTAIN, FindingKind.AFTER_DEADLINE, FindingKind.DONE_IN_FUTURE}
)


@dataclass(frozen=True, slots=True)
class Matches:
    """The ids of the measures that match a filter, and of goals that match apart from measures."""

    goals: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()

    def __len__(self) -> int:
        """How many goals and measures match."""
        return len(self.goals) + len(self.measures)


def matches(
    report: Report, found: Collection[Finding], changed: ChangedElements | None
) -> dict[Filter, Matches]:
    """The matches of each filter in a report that is looked at once; as in ``OutlineFilters``."""
    return OutlineFilters().matches(report, found, changed)


@dataclass(frozen=True, slots=True)
class _FilteredPart:
    """The notes of a measure, or a goal's own, and what they tell of.

    ``told`` are the activities of notes with text, ``activities`` those of all.
    """

    is_empty: bool
    notes: frozenset[str]
    activities: frozenset[str]
    told: frozenset[str]


class OutlineFilters:
    """Finds the matches of each filter, looking again only at what has changed in a report.

    Elements that an edit does not change are identical objects before and after it.
    """

    def __init__(self) -> None:
        self._goals: dict[str, tuple[GoalEntry, _FilteredPart]] = {}
        self._measures: dict[str, tuple[RegionalMeasure, bool, _FilteredPart]] = {}
        self._activities: tuple[Mapping[str, Activity], dt.date] = {}, dt.date.min
        self._bare: set[str] = set()

    def matches(
        self, report: Report, found: Collection[Finding], changed: ChangedElements | None
    ) -> dict[Filter, Matches]:
        """The matches of each filter.

        ``found`` are the report's findings; ``changed`` are the changes since the last delivery,
        None without one: then the result has no ``CHANGED``.
        """
        goals = {entry.goal_id: self._own(entry) for entry in report.goals}
        asked = frozenset(entry.goal_id for entry in report.asked_for())
        asked |= {measure.id for entry in report.asked_for() for measure in entry.measures}
        measures = {
            measure.id: self._of(entry, measure)
            for entry in report.goals
            for measure in entry.measures
        }
        doubted = [finding.location for finding in found if finding.kind in _UNCERTAIN]
        lacking = self._lacking(report, (*goals.values(), *measures.values()))
        result = {
            Filter.EMPTY: _matching(
                goals, measures, lambda name, part: part.is_empty and name in asked
            ),
            Filter.NO_FIGURES: _matching(
                goals, measures, lambda _, part: not part.activities.isdisjoint(lacking)
            ),
            Filter.UNCERTAIN: Matches(
                frozenset(at.goal_id for at in doubted if at.goal_id and not at.measure_id),
                frozenset(at.measure_id for at in doubted if at.measure_id),
            ),
        }
        if changed is not None:
            own = changed.goals | changed.measures
            result[Filter.CHANGED] = _matching(
                goals,
                measures,
                lambda name, part: name in own or not part.notes.isdisjoint(changed.notes),
            )
        return result

    def _own(self, entry: GoalEntry) -> _FilteredPart:
        known = self._goals.get(entry.goal_id)
        if known is None or known[0] is not entry:
            is_open = entry.nothing_to_report is None and not entry.measures
            known = self._goals[entry.goal_id] = entry, _part(entry.notes, is_open=is_open)
        return known[1]

    def _of(self, entry: GoalEntry, measure: RegionalMeasure) -> _FilteredPart:
        is_open = entry.nothing_to_report is None
        known = self._measures.get(measure.id)
        if known is None or known[0] is not measure or known[1] != is_open:
            part = _part(measure.notes, is_open=is_open)
            known = self._measures[measure.id] = measure, is_open, part
        return known[2]

    def _lacking(self, report: Report, parts: Iterable[_FilteredPart]) -> frozenset[str]:
        """As ``lacking_figures``."""
        deadline, (before, known_deadline) = report.form.report.deadline, self._activities
        if before is not report.activities or known_deadline != deadline:
            self._activities = report.activities, deadline
            self._bare = {
                name
                for name, activity in report.activities.items()
                if (
                    name in self._bare
                    if before.get(name) is activity and known_deadline == deadline
                    else is_bare(activity, deadline)
                )
            }
        return frozenset().union(*(part.told & self._bare for part in parts))


def _part(notes: Collection[Note], *, is_open: bool) -> _FilteredPart:
    told = frozenset(note.activity_id for note in notes if note.text.strip())
    return _FilteredPart(
        is_open and not told,
        frozenset(note.id for note in notes),
        frozenset(note.activity_id for note in notes),
        told,
    )


def _matching(
    goals: Mapping[str, _FilteredPart],
    measures: Mapping[str, _FilteredPart],
    is_match: Callable[[str, _FilteredPart], bool],
) -> Matches:
    return Matches(
        frozenset(name for name, part in goals.items() if is_match(name, part)),
        frozenset(name for name, part in measures.items() if is_match(name, part)),
    )
