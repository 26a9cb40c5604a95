"""What the window says of something that was removed: what it was, where it stood, and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.editing.trash import Removed, RemovedMeasure, RemovedNote
from kplan_desktop.domain.model.location import (
    Location,
    location_of_note,
    place_of_measure,
)
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Activity, Figure, Report
from kplan_desktop.domain.plan.plan_wording import is_reworded
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.domain.text.typeahead import TypeaheadText, typeahead_text
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.ui.chips.note_chips import ChipText, chips_of
from kplan_desktop.ui.messages.finding_messages import location_text, location_words
from kplan_desktop.ui.plan.plan_commands import outcome_name
from kplan_desktop.ui.widgets.lossless_text import document_text

_LONGEST = 300
"""Characters of a text that a row may have; more would be seen nowhere."""


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """One row of the trash. ``text`` and ``below`` are its two lines, ``when`` stands at its end.

    ``details`` is the rest that is known of it, ``spoken`` what a screen reader speaks, and
    ``found_by`` what a search compares.
    """

    removed: Removed
    text: str
    below: str
    when: str
    details: str
    spoken: str
    found_by: TypeaheadText


def entries_of(
    trash: Sequence[Removed], report: Report, now: dt.datetime
) -> tuple[TrashEntry, ...]:
    """A row for each of what is in the trash of a report. ``now`` has its offset from UTC."""
    words = _EntryWords(report, now.astimezone())
    return tuple(map(words.entry, trash))


def whole_text(removed: Removed) -> str:
    """All that was written in it: a note's text, or a measure's with its numbered notes."""
    if isinstance(removed, RemovedNote):
        return removed.note.text
    measure = removed.measure
    parts = [measure.text]
    if is_reworded(measure):
        plan = QCoreApplication.translate("Trash", "In the plan: %1")
        parts.append(plan.replace("%1", measure.planned))
    if measure.outcome is not None:
        outcome = QCoreApplication.translate("Trash", "Outcome: %1")
        parts.append(outcome.replace("%1", outcome_name(measure.outcome.kind)))
        parts.append(measure.outcome.reason)
    parts += [f"{number}. {note.text}" for number, note in enumerate(measure.notes, start=1)]
    return "\n\n".join(part for part in parts if part)


def came_to(report: Report, removed: Removed) -> str:
    """Where something stands that was put back, such as «1.1, measure 2»."""
    if isinstance(removed, RemovedMeasure):
        goal_id, _ = place_of_measure(report, removed.id)
        return location_text(report, Location(goal_id, removed.id))
    return location_text(report, location_of_note(report, removed.id))


class _EntryWords:
    """What is looked up once for all rows."""

    def __init__(self, report: Report, now: dt.datetime) -> None:
        self._report = report
        self._today = now.date()
        self._labels = LocationLabels(report)
        self._words = location_words()
        self._goals = {
            measure.id: entry.goal_id for entry in report.goals for measure in entry.measures
        }

    def entry(self, removed: Removed) -> TrashEntry:
        kind, text, when = self._kind(removed), _one_line(removed), self._when(removed)
        place = " · ".join(self._place(removed))
        facts = list(self._facts(removed))
        figures = [fact.text for fact in facts if isinstance(fact.of, Figure)]
        gone = QCoreApplication.translate("Trash", "removed %1").replace("%1", when)
        details = SEPARATOR.join((kind, place, *(fact.text for fact in facts), gone))
        return TrashEntry(
            removed=removed,
            text=text,
            below=" · ".join((kind, place, *figures)),
            when=when,
            details=details,
            spoken=f"{kind}: {text}. {' · '.join((place, *figures))}, {gone}",
            found_by=typeahead_text(self._goal_label(removed), whole_text(removed), details),
        )

    def _kind(self, removed: Removed) -> str:
        if isinstance(removed, RemovedNote):
            return QCoreApplication.translate("Trash", "Note")
        text = QCoreApplication.translate("Trash", "Measure %1")
        return text.replace("%1", str(removed.index + 1))

    def _place(self, removed: Removed) -> Iterator[str]:
        """Where it stood, as that is numbered today; and what goes with a measure."""
        measure_id = removed.measure_id if isinstance(removed, RemovedNote) else None
        if measure_id in self._goals:
            location = Location(self._goals[measure_id], measure_id)
            yield self._labels.long(location, self._words)
        else:
            yield self._goal_label(removed)
        if isinstance(removed, RemovedMeasure) and removed.measure.notes:
            with_it = len(removed.measure.notes)
            yield QCoreApplication.translate("Trash", "with %n note(s)", "", with_it)
        if measure_id is not None and measure_id not in self._goals:
            yield QCoreApplication.translate("Trash", "its measure is removed too")

    def _goal_label(self, removed: Removed) -> str:
        """The label of its goal; one that is gone is parked again with what is put back."""
        if removed.goal is None:
            return self._labels.short(Location(removed.goal_id))
        text = QCoreApplication.translate("Trash", "%1, a goal that is gone")
        return text.replace("%1", removed.goal.number)

    def _facts(self, removed: Removed) -> Iterator[ChipText]:
        known = {metric.id for metric in self._report.metrics}
        missing = tuple(metric for metric in removed.metrics if metric.id not in known)
        then = replace(self._report, own_metrics=self._report.own_metrics + missing)
        for activity in _activities(removed):
            yield from chips_of(then, activity, ())

    def _when(self, removed: Removed) -> str:
        at = local_time(removed.removed_at)
        days = (self._today - at.date()).days
        if days == 0:
            text = QCoreApplication.translate("Trash", "today %1")
        elif days == 1:
            text = QCoreApplication.translate("Trash", "yesterday %1")
        else:
            return date_text(at.date())
        return text.replace("%1", f"{at:%H.%M}")


def _activities(removed: Removed) -> tuple[Activity, ...]:
    return (removed.activity,) if isinstance(removed, RemovedNote) else removed.activities


def _one_line(removed: Removed) -> str:
    text = removed.note.text if isinstance(removed, RemovedNote) else removed.measure.planned
    if isinstance(removed, RemovedMeasure) and removed.measure.text.strip():
        text = removed.measure.text
    line = " ".join(document_text(text[:_LONGEST]).split())
    return line or QCoreApplication.translate("Trash", "Without text")
