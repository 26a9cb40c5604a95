"""The rows of a comparison: the words of each change, for the eye and for a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Activity, Outcome, Report
from kplan_desktop.domain.review.report_comparison import (
    Aspect,
    ChangeKind,
    ElementChange,
    ReportComparison,
    Subject,
)
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text, figure_text, when_within
from kplan_desktop.domain.text.word_parts import PartKind, WordPart, shortened_parts, word_parts
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.ui.chips.note_chips import enumerated, status_text
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.plan.plan_commands import outcome_name
from kplan_desktop.ui.theme.translation import screen_language

_ROOM, _MOST = 600, 6_000
"""Characters that are shown of one part of a text, and of a whole text."""

_UNCHANGED = 160
"""Characters that are shown of a text that is the same in both states."""

_SPOKEN = 1_000
"""Characters that a screen reader speaks of what was removed, and of what was added."""


@dataclass(frozen=True, slots=True)
class ComparisonHeading:
    """The row over the changes of a goal, or of the whole report."""

    text: str


@dataclass(frozen=True, slots=True)
class ChangeText:
    """One text of a change, marked: a caption that may be empty, and its parts."""

    caption: str
    parts: tuple[WordPart, ...]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change: where, what happened, and the marked texts; ``spoken`` is all of it in words."""

    label: str
    what: str
    texts: tuple[ChangeText, ...]
    spoken: str


def change_row(label: str, what: str, texts: Iterable[ChangeText]) -> ChangeRow:
    """A row of which a screen reader speaks what was removed and what was added.

    Texts without parts are left out.
    """
    texts = tuple(text for text in texts if text.parts)
    spoken = [f"{label}, {what}" if label else what]
    parts = [part for text in texts for part in text.parts]
    for kind, pattern in (
        (PartKind.REMOVED, QCoreApplication.translate("Comparison", "Removed: «%1»")),
        (PartKind.ADDED, QCoreApplication.translate("Comparison", "Added: «%1»")),
    ):
        words = " … ".join(
            one_line(part.text) for part in parts if part.kind is kind and part.text.strip()
        )
        if words:
            spoken.append(pattern.replace("%1", beginning(words, _SPOKEN)))
    return ChangeRow(label, what, texts, ". ".join(spoken))


class ComparisonWords:
    """Words the headings and changes of one comparison."""

    def __init__(self, comparison: ReportComparison) -> None:
        self._older, self._newer = comparison.older, comparison.newer
        self._old_labels = LocationLabels(comparison.older)
        self._new_labels = LocationLabels(comparison.newer)
        self._words = location_words()

    def heading(self, goal_id: str) -> ComparisonHeading:
        """A goal's number and words; of the whole report where the id is empty."""
        if not goal_id:
            return ComparisonHeading(QCoreApplication.translate("Comparison", "The whole report"))
        goals = (*self._newer.national_goals(), *self._older.national_goals())
        goal = next(goal for goal in goals if goal.id == goal_id)
        text = beginning(one_line(goal.text), _UNCHANGED)
        return ComparisonHeading(f"{goal.number} {text}")

    def row(self, change: ElementChange) -> ChangeRow:
        """The words of a change."""
        label, what = self.label(change), SEPARATOR.join(self._what(change))
        return change_row(label, what, self._texts(change))

    def label(self, change: ElementChange) -> str:
        """The long label of its place: in the newer state, or in the older if it was removed."""
        match change.subject:
            case Subject.HEAD:
                return QCoreApplication.translate("Comparison", "Region and name")
            case Subject.METRICS:
                return QCoreApplication.translate("Comparison", "Own metrics")
            case Subject.APPROVAL:
                return QCoreApplication.translate("Comparison", "Approval")
            case Subject.PLAN:
                return QCoreApplication.translate("Comparison", "Adoption of the plan")
            case Subject.PARKED:
                return QCoreApplication.translate("Comparison", "Parked goals")
        return self._label(change.new_location) or self._old_label(change.old_location)

    def _label(self, location: Location | None) -> str:
        return "" if location is None else self._new_labels.long(location, self._words)

    def _old_label(self, location: Location | None) -> str:
        return "" if location is None else self._old_labels.long(location, self._words)

    def _what(self, change: ElementChange) -> Iterator[str]:
        if change.subject is Subject.MARK:
            yield _mark_words(change.kind)
            return
        if change.kind is ChangeKind.ADDED:
            yield QCoreApplication.translate("Comparison", "added")
        if change.kind is ChangeKind.REMOVED:
            yield QCoreApplication.translate("Comparison", "removed")
        if change.kind is not ChangeKind.CHANGED:
            return
        if Aspect.WORDING in change.aspects and change.location == Location():
            yield QCoreApplication.translate("Comparison", "changed")
        elif Aspect.WORDING in change.aspects:
            yield QCoreApplication.translate("Comparison", "reworded")
        if Aspect.PLACE in change.aspects:
            moved = QCoreApplication.translate("Comparison", "moved, was %1")
            yield moved.replace("%1", self._old_label(change.old_location))
        if Aspect.OUTCOME in change.aspects:
            yield QCoreApplication.translate("Comparison", "another outcome")
        if Aspect.LINK in change.aspects:
            yield QCoreApplication.translate("Comparison", "of another activity")
        if Aspect.FACTS in change.aspects:
            yield QCoreApplication.translate("Comparison", "figures, time or status changed")

    def _texts(self, change: ElementChange) -> Iterator[ChangeText]:
        old, new = change.old_text, change.new_text
        if change.subject is Subject.APPROVAL:
            old, new = _approval_text(self._older), _approval_text(self._newer)
        elif change.subject is Subject.PLAN:
            old, new = _adoption_text(self._older), _adoption_text(self._newer)
        yield ChangeText("", marked_parts(old, new))
        plans = change.old_plan, change.new_plan
        if change.old_plan != change.new_plan and plans != (old, new):
            yield ChangeText(
                QCoreApplication.translate("Comparison", "In the plan:"),
                marked_parts(change.old_plan, change.new_plan),
            )
        if change.old_outcome != change.new_outcome:
            yield ChangeText(
                QCoreApplication.translate("Comparison", "Outcome:"),
                marked_parts(_outcome_text(change.old_outcome), _outcome_text(change.new_outcome)),
            )
        yield ChangeText("", tuple(self._facts(change)))

    def _facts(self, change: ElementChange) -> Iterator[WordPart]:
        """Facts of both states first, then those removed and those added."""
        is_told = change.kind is not ChangeKind.CHANGED or change.aspects & {
            Aspect.LINK,
            Aspect.FACTS,
        }
        if change.subject is not Subject.NOTE or not is_told:
            return
        old = _fact_texts(change.old_facts, self._older)
        new = _fact_texts(change.new_facts, self._newer)
        if change.kind is ChangeKind.ADDED and Aspect.FACTS not in change.aspects:
            old = []
        elif change.kind is ChangeKind.REMOVED and Aspect.FACTS not in change.aspects:
            new = []
        facts = [(text, PartKind.SAME) for text in new if text in old]
        facts += [(text, PartKind.REMOVED) for text in old if text not in new]
        facts += [(text, PartKind.ADDED) for text in new if text not in old]
        for at, (text, kind) in enumerate(facts):
            if at:
                yield WordPart(SEPARATOR, PartKind.SAME)
            yield WordPart(text, kind)


def _mark_words(kind: ChangeKind) -> str:
    match kind:
        case ChangeKind.ADDED:
            return QCoreApplication.translate("Comparison", "marked as nothing to report")
        case ChangeKind.REMOVED:
            return QCoreApplication.translate("Comparison", "no longer marked as nothing to report")
        case ChangeKind.CHANGED:
            return QCoreApplication.translate("Comparison", "another reason for nothing to report")


def marked_parts(old: str, new: str) -> tuple[WordPart, ...]:
    """What was removed and added, or the beginning of a text that is the same; long ones cut."""
    if old == new:
        text = beginning(one_line(new), _UNCHANGED)
        return (WordPart(text, PartKind.SAME),) if text else ()
    return shortened_parts(word_parts(old, new), _ROOM, _MOST)


def _approval_text(report: Report) -> str:
    approval = report.approval
    if approval is None:
        return ""
    return "\n".join((approval.name, approval.role, date_text(approval.date)))


def _adoption_text(report: Report) -> str:
    adoption = report.plan_adoption
    return "" if adoption is None else f"{adoption.name}\n{date_text(adoption.date)}"


def _outcome_text(outcome: Outcome | None) -> str:
    if outcome is None:
        return ""
    return "\n".join(filter(None, (outcome_name(outcome.kind), outcome.reason)))


def _fact_texts(activity: Activity | None, report: Report) -> list[str]:
    if activity is None:
        return []
    language, metrics = screen_language(), {metric.id: metric for metric in report.metrics}
    texts = [
        figure_text(figure, metrics[figure.metric_id], language) for figure in activity.figures
    ]
    if activity.when is not None:
        texts.append(when_within(activity.when, language))
    if activity.status is not None:
        texts.append(status_text(activity.status))
    if activity.shared_with:
        names = [report.form.unit(unit_id).name for unit_id in activity.shared_with]
        together = QCoreApplication.translate("NoteChips", "together with %1")
        texts.append(together.replace("%1", enumerated(names)))
    return texts
