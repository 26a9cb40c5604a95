"""The contents of the chips in a note's line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.editing.linked_activities import unasked
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.location import Location, located_notes
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Activity, Figure, GoalEntry, Note, Report, Status
from kplan_desktop.domain.review.changed_elements import differ_in_texts_only
from kplan_desktop.domain.suggestions.note_suggestions import NoteOffers, Offer
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import enumeration, figure_text, when_within
from kplan_desktop.domain.totals.standing import Standing, standing
from kplan_desktop.ui.chips.chip_requests import (
    AcceptOffers,
    ActivityPart,
    ChipRequest,
    ClearPart,
    DismissOffer,
    EditPart,
    RemoveFigure,
)
from kplan_desktop.ui.chips.chip_widget import ChipKind
from kplan_desktop.ui.theme.translation import screen_language


@dataclass(frozen=True, slots=True)
class LinkedNote:
    """Another note of an activity, and the short label of its location."""

    label: str
    note_id: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """The other notes of the activity, in printed order."""

    notes: tuple[LinkedNote, ...]


@dataclass(frozen=True, slots=True)
class OffersTogether:
    """All that can be accepted at once: of two offers or more those that exclude no other."""

    offers: tuple[Offer, ...]


ChipMeaning = Figure | Offer | OffersTogether | ActivityPart | CrossReference
"""What a chip represents."""


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip; ``icon`` is a Lucide name or empty, ``hint`` says more of it in a sentence."""

    text: str
    kind: ChipKind
    icon: str
    of: ChipMeaning
    hint: str = ""


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
    language = screen_language()
    metrics = {metric.id: metric for metric in report.metrics}
    counts_as = standing(activity, report.form.report.deadline)
    chips = [
        ChipText(
            figure_text(figure, metrics[figure.metric_id], language),
            _figure_kind(figure, counts_as),
            "",
            figure,
            metrics[figure.metric_id].definition,
        )
        for figure in activity.figures
    ]
    if activity.when is not None:
        chips.append(
            ChipText(when_within(activity.when, language), "plain", "calendar", ActivityPart.WHEN)
        )
    # What is reached is not marked: it would be in nearly every line.
    match counts_as:
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


def _figure_kind(figure: Figure, counts_as: Standing) -> ChipKind:
    if counts_as is Standing.CANCELLED:
        return "uncounted"
    return "unknown" if figure.value is None else "figure"


def offer_chips(report: Report, note: Note, offers: NoteOffers) -> tuple[ChipText, ...]:
    """The pale chips of what a note's text states, each with the words that it was read from."""
    activity, alternatives = report.activities[note.activity_id], offers.alternatives()
    metrics = {metric.id: metric for metric in report.metrics}
    chips: list[ChipText] = []
    for offer in offers.all:
        asked = QCoreApplication.translate("NoteChips", "%1?")
        words = " … ".join(note.text[span.start : span.end] for span in offer.spans)
        quoted = QCoreApplication.translate("NoteChips", "From «%1».")
        hints = [fill_placeholders(quoted, " ".join(words.split()))]
        if isinstance(offer.value, Figure):
            metric = metrics[offer.value.metric_id]
            if metric.id in alternatives:
                choose = QCoreApplication.translate(
                    "NoteChips", "The text has several figures for %1: choose one."
                )
                hints.append(fill_placeholders(choose, one_line(metric.plural)))
            hints += [metric.definition] if metric.definition else []
        elif not isinstance(offer.value, Status) and (held := activity.when) is not None:
            added = QCoreApplication.translate("NoteChips", "It is added to %1.")
            hints.append(fill_placeholders(added, when_within(held, screen_language())))
        text = fill_placeholders(asked, offer_text(report, offer))
        chips.append(ChipText(text, "suggestion", "plus", offer, " ".join(hints)))
    return tuple(chips)


def offer_text(report: Report, offer: Offer) -> str:
    """What is offered, as the activity will show it."""
    language = screen_language()
    match offer.value:
        case Figure() as figure:
            metric = next(m for m in report.metrics if m.id == figure.metric_id)
            return figure_text(figure, metric, language)
        case Status() as status:
            return status_text(status)
        case when:
            return when_within(when, language)


def link_text(report: Report, note_id: str, other_id: str) -> str:
    """What a link of two notes brings with it unasked, such as «Both become: uncertain.», or ""."""
    brought = unasked(report, note_id, other_id)
    parts = [] if brought.status is None else [status_text(brought.status)]
    if brought.shared_with:
        names = [report.form.unit(unit_id).name for unit_id in brought.shared_with]
        text = QCoreApplication.translate("NoteChips", "together with %1")
        parts.append(text.replace("%1", enumerated(names)))
    both = QCoreApplication.translate("NoteChips", "Both notes then say: %1.")
    return fill_placeholders(both, ", ".join(parts)) if parts else ""


def with_offers(
    report: Report, note: Note, chips: tuple[ChipText, ...], offers: NoteOffers
) -> tuple[ChipText, ...]:
    """All chips of a line, an offer where its answer will stand, «accept all» last.

    An offered status stands for that which an activity without one counts as. Figures that are
    alternatives are left out of «accept all», which is there for the rest.
    """
    offered = offer_chips(report, note, offers)
    has_status = any(_subject(chip.of) is ActivityPart.STATUS for chip in offered)
    kept = [chip for chip in chips if not (has_status and chip.of is ActivityPart.STATUS)]
    line = sorted((*kept, *offered), key=lambda chip: _rank(chip.of))
    together = offers.unambiguous()
    if together and len(offers.all) > 1:
        text = QCoreApplication.translate("NoteChips", "Accept all")
        hint = QCoreApplication.translate("NoteChips", "Accepts %1 at once (F2, then Ctrl+Enter).")
        texts = enumerated([offer_text(report, offer) for offer in together])
        together_chip = OffersTogether(together)
        line.append(
            ChipText(text, "action", "check", together_chip, fill_placeholders(hint, texts))
        )
    return tuple(line)


def _rank(meaning: ChipMeaning) -> int:
    """Figures come first in a line, then time, status, partners and other notes."""
    if isinstance(meaning, Offer) and isinstance(meaning.value, Figure):
        return 1
    subject = _subject(meaning)
    parts = [ActivityPart.WHEN, ActivityPart.STATUS, ActivityPart.PARTNERS, CrossReference]
    return 2 + parts.index(subject) if subject in parts else 0


def kept_in_place(
    shown: Sequence[ChipText | None], chips: Sequence[ChipText]
) -> list[ChipText | None]:
    """``chips`` in the places of the ``shown`` ones that meant the same, new ones last.

    A figure is in the place of the suggestion it was accepted from. None is a place left empty.
    """
    left = list(chips)
    places: list[ChipText | None] = [None] * len(shown)
    for key in (lambda chip: chip.of, lambda chip: _value(chip.of), lambda c: _subject(c.of)):
        for index, before in enumerate(shown):
            found = next((chip for chip in left if before and key(before) == key(chip)), None)
            if places[index] is None and found is not None:
                places[index] = found
                left.remove(found)
    return [*places, *left]


def _value(meaning: ChipMeaning) -> object:
    """What a chip states, whether it is offered or accepted."""
    return meaning.value if isinstance(meaning, Offer) else meaning


def _subject(meaning: ChipMeaning) -> object:
    """What a chip is about: a metric, or a part of the activity."""
    match _value(meaning):
        case Figure(metric_id):
            return metric_id
        case Status():
            return ActivityPart.STATUS
        case ActivityPart() as part:
            return part
        case OffersTogether() | CrossReference() as other:
            return type(other)
    return ActivityPart.WHEN


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


def acceptance(meaning: Offer | OffersTogether | ActivityPart) -> ChipRequest:
    """What Enter or a click on a chip asks for."""
    if isinstance(meaning, ActivityPart):
        return EditPart(meaning)
    return AcceptOffers(meaning.offers if isinstance(meaning, OffersTogether) else (meaning,))


def removal(meaning: ChipMeaning) -> ChipRequest | None:
    """What Delete on a chip asks for; None where there is nothing to take away."""
    if isinstance(meaning, Figure):
        return RemoveFigure(meaning.metric_id)
    if isinstance(meaning, ActivityPart):
        return ClearPart(meaning)
    return DismissOffer(meaning) if isinstance(meaning, Offer) else None
