"""The contents of the chips in a note's line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.location import Location, located_notes
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Activity, Figure, GoalEntry, Note, Report, Status
from kplan_desktop.domain.review.changed_elements import differ_in_texts_only
from kplan_desktop.domain.suggestions.figures import Suggestion
from kplan_desktop.domain.suggestions.note_suggestions import NoteSuggestion
from kplan_desktop.domain.text.formatting import enumeration, figure_text, when_text
from kplan_desktop.domain.totals.standing import Standing, standing
from kplan_desktop.ui.chips.chip_requests import ActivityPart
from kplan_desktop.ui.chips.chip_widget import ChipKind


@dataclass(frozen=True, slots=True)
class LinkedNote:
    """Another note of an activity, and the short label of its location."""

    label: str
    note_id: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """The other notes of the activity, in printed order."""

    notes: tuple[LinkedNote, ...]


ChipMeaning = Figure | Suggestion | Status | ActivityPart | CrossReference
"""What a chip represents. A bare status is a suggested one."""


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip; ``icon`` is a Lucide name or empty."""

    text: str
    kind: ChipKind
    icon: str
    of: ChipMeaning


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
    located: dict[str, list[tuple[Location, Note]]] = {}
    for location, note in located_notes(report, here):
        located.setdefault(note.activity_id, []).append((location, note))
    return {
        note.id: chips_of(
            report,
            report.activities[note.activity_id],
            tuple(
                LinkedNote(labels.short(location), other.id)
                for location, other in located[note.activity_id]
                if other.id != note.id
            ),
        )
        for note in entry.all_notes()
    }


def chips_of(
    report: Report, activity: Activity, linked_notes: tuple[LinkedNote, ...]
) -> tuple[ChipText, ...]:
    """The chips of an activity; ``linked_notes`` are its other notes."""
    language = report.form.language
    metrics = {metric.id: metric for metric in report.metrics}
    chips = [
        ChipText(
            figure_text(figure, metrics[figure.metric_id], language),
            "unknown" if figure.value is None else "figure",
            "",
            figure,
        )
        for figure in activity.figures
    ]
    if activity.when is not None:
        chips.append(
            ChipText(when_text(activity.when, language), "plain", "calendar", ActivityPart.WHEN)
        )
    # What is reached is not marked: it would be in nearly every line.
    match standing(activity, report.form.report.deadline):
        case Standing.PLANNED:
            mark = status_text(Status.PLANNED)
            chips.append(ChipText(mark, "warning", "", ActivityPart.STATUS))
        case Standing.UNCERTAIN:
            mark = status_text(Status.UNCERTAIN)
            chips.append(ChipText(mark, "warning", "", ActivityPart.STATUS))
        case Standing.CANCELLED:
            mark = status_text(Status.CANCELLED)
            chips.append(ChipText(mark, "warning", "", ActivityPart.STATUS))
    if activity.shared_with:
        names = [report.form.unit(unit_id).name for unit_id in activity.shared_with]
        text = QCoreApplication.translate("NoteChips", "together with %1")
        shown = text.replace("%1", enumerated(names))
        chips.append(ChipText(shown, "plain", "users", ActivityPart.PARTNERS))
    if linked_notes:
        labels = [note.label for note in linked_notes]
        text = QCoreApplication.translate("NoteChips", "also under %1")
        shown = text.replace("%1", enumerated(labels))
        chips.append(ChipText(shown, "plain", "link", CrossReference(linked_notes)))
    return tuple(chips)


def suggestion_chips(report: Report, suggested: NoteSuggestion) -> tuple[ChipText, ...]:
    """The pale chips of what a note's text suggests."""
    language = report.form.language
    metrics = {metric.id: metric for metric in report.metrics}
    asked = QCoreApplication.translate("NoteChips", "%1?")
    chips: list[ChipText] = []
    for suggestion in suggested.figures:
        text = figure_text(suggestion.figure, metrics[suggestion.figure.metric_id], language)
        chips.append(ChipText(asked.replace("%1", text), "suggestion", "plus", suggestion))
    if suggested.status is not None:
        text = asked.replace("%1", status_text(suggested.status))
        chips.append(ChipText(text, "suggestion", "plus", suggested.status))
    return tuple(chips)


def with_suggestions(
    chips: tuple[ChipText, ...], suggested: tuple[ChipText, ...]
) -> tuple[ChipText, ...]:
    """All chips of a line: what is suggested stands right after the figures.

    A suggested status stands for that which an activity without one counts as.
    """
    if any(isinstance(chip.of, Status) for chip in suggested):
        chips = tuple(chip for chip in chips if chip.of is not ActivityPart.STATUS)
    figures = sum(1 for chip in chips if isinstance(chip.of, Figure))
    return chips[:figures] + suggested + chips[figures:]


def kept_in_place(
    shown: Sequence[ChipText | None], chips: Sequence[ChipText]
) -> list[ChipText | None]:
    """``chips`` in the places of the ``shown`` ones that meant the same, new ones last.

    A figure is in the place of the suggestion it was accepted from. None is a place left empty.
    """
    left = list(chips)
    places: list[ChipText | None] = [None] * len(shown)
    for same in (lambda a, b: a.of == b.of, lambda a, b: _subject(a.of) == _subject(b.of)):
        for index, before in enumerate(shown):
            found = next((chip for chip in left if before and same(before, chip)), None)
            if places[index] is None and found is not None:
                places[index] = found
                left.remove(found)
    return [*places, *left]


def _subject(meaning: ChipMeaning) -> object:
    """What a chip is about: a metric, or a part of the activity."""
    match meaning:
        case Suggestion(figure=figure):
            return figure.metric_id
        case Figure(metric_id):
            return metric_id
        case Status():
            return ActivityPart.STATUS
        case ActivityPart():
            return meaning
    return CrossReference


def status_text(status: Status) -> str:
    """The word for a status."""
    match status:
        case Status.DONE:
            return QCoreApplication.translate("NoteChips", "done")
        case Status.PLANNED:
            return QCoreApplication.translate("NoteChips", "planned")
        case Status.UNCERTAIN:
            return QCoreApplication.translate("NoteChips", "uncertain")
        case Status.CANCELLED:
            return QCoreApplication.translate("NoteChips", "cancelled")


def enumerated(names: Sequence[str]) -> str:
    """Such as «2.2, 3.1 and 3.2», in the user's language; each name stays on one line."""
    return enumeration(names, QCoreApplication.translate("NoteChips", "%1 and %2"))
