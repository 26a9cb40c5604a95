"""Marks: how far a goal or a measure has come, as the tree shows it by a shape and a colour."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from kplan_desktop.domain.model.report import GoalEntry, RegionalMeasure, Report
from kplan_desktop.domain.review.findings import Finding, FindingKind


class CompletionMark(Enum):
    """The state of a goal or a measure."""

    EMPTY = "empty"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    NOTHING_TO_REPORT = "nothing-to-report"
    FINDINGS = "findings"


_INCOMPLETE = frozenset(
    {
        FindingKind.GOAL_EMPTY,
        FindingKind.MEASURE_WITHOUT_TEXT,
        FindingKind.MEASURE_WITHOUT_NOTES,
        FindingKind.NOTE_WITHOUT_TEXT,
    }
)
"""What the marks «empty» and «in progress» already say; other findings get the mark «findings»."""

_SETTLED = (CompletionMark.DONE, CompletionMark.NOTHING_TO_REPORT)


def doubtful_places(found: Collection[Finding]) -> frozenset[str]:
    """The ids of the goals and measures in which something other than incompleteness was found."""
    locations = (finding.location for finding in found if finding.kind not in _INCOMPLETE)
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
    """The marks of a report that is being written in: worked out anew only for what has changed.

    What an edit does not touch is the same object before and after it, and has the same mark.
    """

    def __init__(self) -> None:
        self._measures: dict[str, tuple[RegionalMeasure, CompletionMark]] = {}
        self._goals: dict[str, tuple[GoalEntry, CompletionMark]] = {}

    def measure(self, measure: RegionalMeasure, doubtful: frozenset[str]) -> CompletionMark:
        """What ``measure_mark`` gives."""
        if measure.id in doubtful:
            return CompletionMark.FINDINGS
        kept = self._measures.get(measure.id)
        if kept is None or kept[0] is not measure:
            kept = self._measures[measure.id] = (measure, measure_mark(measure, frozenset()))
        return kept[1]

    def goal(self, entry: GoalEntry, doubtful: frozenset[str]) -> CompletionMark:
        """What ``goal_mark`` gives."""
        if entry.goal_id in doubtful:
            return CompletionMark.FINDINGS
        kept = self._goals.get(entry.goal_id)
        if kept is None or kept[0] is not entry:
            kept = self._goals[entry.goal_id] = (entry, _goal_mark(entry, self._of(entry)))
        return kept[1]

    def settled(self, entry: GoalEntry) -> bool:
        """What ``is_settled`` gives."""
        return self.goal(entry, frozenset()) in _SETTLED

    def goals_settled(self, report: Report) -> int:
        """How many goals have nothing missing."""
        return sum(1 for entry in report.goals if self.settled(entry))

    def _of(self, entry: GoalEntry) -> list[CompletionMark]:
        return [self.measure(measure, frozenset()) for measure in entry.measures]


def is_settled(entry: GoalEntry) -> bool:
    """Whether nothing is missing under the goal: done, doubtful or not, or nothing to report."""
    return goal_mark(entry, frozenset()) in _SETTLED
