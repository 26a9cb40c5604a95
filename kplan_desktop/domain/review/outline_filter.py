"""Filters of the tree: the goals and measures that still need one kind of work."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import Enum

from kplan_desktop.domain.model.report import GoalEntry, Note, RegionalMeasure, Report
from kplan_desktop.domain.review.changed_elements import ChangedElements
from kplan_desktop.domain.review.findings import Finding, FindingKind
from kplan_desktop.domain.totals.standing import lacking_figures


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
    """The matches of each filter.

    ``found`` are the report's findings; ``changed`` are the changes since the last delivery, None
    without one: then the result has no ``CHANGED``.
    """
    doubted = [finding.location for finding in found if finding.kind in _UNCERTAIN]
    doubted_measures = frozenset(at.measure_id for at in doubted if at.measure_id)
    doubted_goals = frozenset(at.goal_id for at in doubted if at.goal_id and not at.measure_id)
    lacking = lacking_figures(report)
    result = {
        Filter.EMPTY: _of(report, _empty_goal, _empty_measure),
        Filter.NO_FIGURES: _of(
            report,
            lambda entry: _lack_figures(entry.notes, lacking),
            lambda _, measure: _lack_figures(measure.notes, lacking),
        ),
        Filter.UNCERTAIN: Matches(doubted_goals, doubted_measures),
    }
    if changed is not None:
        result[Filter.CHANGED] = _of(
            report,
            lambda entry: entry.goal_id in changed.goals or _any(entry.notes, changed.notes),
            lambda _, measure: measure.id in changed.measures or _any(measure.notes, changed.notes),
        )
    return result


def _of(
    report: Report,
    goal_matches: Callable[[GoalEntry], bool],
    measure_matches: Callable[[GoalEntry, RegionalMeasure], bool],
) -> Matches:
    return Matches(
        frozenset(entry.goal_id for entry in report.goals if goal_matches(entry)),
        frozenset(
            measure.id
            for entry in report.goals
            for measure in entry.measures
            if measure_matches(entry, measure)
        ),
    )


def _empty_goal(entry: GoalEntry) -> bool:
    return entry.nothing_to_report is None and not entry.measures and not _have_text(entry.notes)


def _empty_measure(entry: GoalEntry, measure: RegionalMeasure) -> bool:
    return entry.nothing_to_report is None and not _have_text(measure.notes)


def _have_text(notes: Iterable[Note]) -> bool:
    return any(note.text.strip() for note in notes)


def _lack_figures(notes: Iterable[Note], lacking: Collection[str]) -> bool:
    return any(note.activity_id in lacking for note in notes)


def _any(notes: Iterable[Note], ids: Collection[str]) -> bool:
    return any(note.id in ids for note in notes)
