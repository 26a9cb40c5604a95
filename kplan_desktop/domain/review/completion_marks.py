"""Completion marks of goals and measures, which the tree shows by shape and colour."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from kplan_desktop.domain.model.report import GoalEntry, RegionalMeasure, Report
from kplan_desktop.domain.review.findings import Finding, FindingKind, Severity


class CompletionMark(Enum):
    """The state of a goal or a measure."""

    EMPTY = "empty"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    NOTHING_TO_REPORT = "nothing-to-report"
    FINDINGS = "findings"


INCOMPLETE = frozenset(
    {
        FindingKind.GOAL_EMPTY,
        FindingKind.MEASURE_WITHOUT_TEXT,
        FindingKind.MEASURE_WITHOUT_NOTES,
        FindingKind.NOTE_WITHOUT_TEXT,
    }
)
"""Findings that the marks «empty» and «in progress» imply; others get the mark «findings»."""

_SETTLED = (CompletionMark.DONE, CompletionMark.NOTHING_TO_REPORT)


def doubtful_places(found: Collection[Finding]) -> frozenset[str]:
    """The ids of goals and measures of which a reader would ask more than what is missing."""
    locations = (
        finding.location
        for finding in found
        if finding.kind not in INCOMPLETE and finding.severity is not Severity.COULD
    )
    return frozenset(i for at in locations for i in (at.goal_id, at.measure_id) if i)


def measure_mark(measure: RegionalMeasure, doubtful: frozenset[str]) -> CompletionMark:
    """The mark of a regional measure; ``doubtful`` comes from ``doubtful_places``."""
    if measure.id in doubtful:
        return CompletionMark.FINDINGS
    texts = [note.text for note in measure.notes]
    if not measure.text.strip() and not any(text.strip() for text in texts):
        return CompletionMark.EMPTY
    if measure.text.strip() and texts and all(text.strip() for text in texts):
        return CompletionMark.DONE
    return CompletionMark.IN_PROGRESS


def goal_mark(entry: GoalEntry, doubtful: frozenset[str]) -> CompletionMark:
    """The mark of a goal.

    A goal is done when all its measures are done and every note under it has a text.
    """
    if entry.goal_id in doubtful:
        return CompletionMark.FINDINGS
    return _goal_mark(entry, [measure_mark(measure, frozenset()) for measure in entry.measures])


def _goal_mark(entry: GoalEntry, marks: list[CompletionMark]) -> CompletionMark:
    if entry.nothing_to_report is not None:
        return CompletionMark.NOTHING_TO_REPORT
    written = [bool(note.text.strip()) for note in entry.notes]
    if all(mark is CompletionMark.EMPTY for mark in marks) and not any(written):
        return CompletionMark.EMPTY
    if all(mark is CompletionMark.DONE for mark in marks) and all(written):
        return CompletionMark.DONE
    return CompletionMark.IN_PROGRESS


class CompletionMarkCache:
    """A cache of the marks of a report that is being edited, recomputed for changed elements only.

    Elements that an edit does not change are identical objects before and after it.
    """

    def __init__(self) -> None:
        self._measures: dict[str, tuple[RegionalMeasure, CompletionMark]] = {}
        self._goals: dict[str, tuple[GoalEntry, CompletionMark]] = {}

    def measure(self, measure: RegionalMeasure, doubtful: frozenset[str]) -> CompletionMark:
        """As ``measure_mark``."""
        if measure.id in doubtful:
            return CompletionMark.FINDINGS
        cached = self._measures.get(measure.id)
        if cached is None or cached[0] is not measure:
            cached = self._measures[measure.id] = (measure, measure_mark(measure, frozenset()))
        return cached[1]

    def goal(self, entry: GoalEntry, doubtful: frozenset[str]) -> CompletionMark:
        """As ``goal_mark``."""
        if entry.goal_id in doubtful:
            return CompletionMark.FINDINGS
        cached = self._goals.get(entry.goal_id)
        if cached is None or cached[0] is not entry:
            cached = self._goals[entry.goal_id] = (entry, _goal_mark(entry, self._of(entry)))
        return cached[1]

    def settled(self, entry: GoalEntry) -> bool:
        """As ``is_settled``."""
        return self.goal(entry, frozenset()) in _SETTLED

    def goals_settled(self, report: Report) -> int:
        """How many goals of the form have nothing missing."""
        return sum(1 for entry in report.asked_for() if self.settled(entry))

    def _of(self, entry: GoalEntry) -> list[CompletionMark]:
        return [self.measure(measure, frozenset()) for measure in entry.measures]


def is_settled(entry: GoalEntry) -> bool:
    """Whether nothing is missing under the goal: done, doubtful or not, or nothing to report."""
    return goal_mark(entry, frozenset()) in _SETTLED
