"""Notes of the same activity: linking them by merging two activities, and unlinking a note.

A link merges two activities into one: every note of either is linked to the merged one from then
on. If only the one note were moved, another note of its former activity would silently stay
behind, and one activity would be counted twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from kplan_desktop.domain.model.edits import Compound, Edit, LinkNote, SetActivity
from kplan_desktop.domain.model.location import note_by_id
from kplan_desktop.domain.model.report import (
    MOST_TIMES,
    Activity,
    Exactness,
    Figure,
    Note,
    Report,
    Status,
    When,
    days_of,
    joined_times,
    single_times,
)


class KeptSide(Enum):
    """Whose value is kept where both activities have one; of times both can be, as a list."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class StatusConflict:
    """The note's activity (``mine``) and the other note's have different statuses."""

    mine: Status
    theirs: Status


@dataclass(frozen=True, slots=True)
class WhenConflict:
    """The two have different times."""

    mine: When
    theirs: When

    def both(self) -> When | None:
        """All the times of both; None where that is one of the two, or too many for an activity."""
        times = (*single_times(self.mine), *single_times(self.theirs))
        if len(set(map(days_of, times))) > MOST_TIMES:
            return None
        joined = joined_times(times)
        return None if joined in (self.mine, self.theirs) else joined


@dataclass(frozen=True, slots=True)
class FigureConflict:
    """The two have different figures of a metric; one may be an estimate of the other."""

    mine: Figure
    theirs: Figure


Conflict = StatusConflict | WhenConflict | FigureConflict


def linked_notes(report: Report, note_id: str) -> tuple[Note, ...]:
    """The other notes linked to a note's activity, in printed order; empty for most notes."""
    activity_id = note_by_id(report, note_id).activity_id
    return tuple(
        note
        for note in report.all_notes()
        if note.activity_id == activity_id and note.id != note_id
    )


def conflicts(report: Report, note_id: str, other_note_id: str) -> tuple[Conflict, ...]:
    """The values that a link cannot keep both of: status, time, figures in the metrics' order.

    Partners never conflict, since all of them took part. Nor does an unknown figure: the known one
    replaces it.
    """
    mine, theirs = _activity(report, note_id), _activity(report, other_note_id)
    found: list[Conflict] = []
    if mine.status is not None and theirs.status not in (None, mine.status):
        found.append(StatusConflict(mine.status, theirs.status))
    if mine.when is not None and theirs.when not in (None, mine.when):
        found.append(WhenConflict(mine.when, theirs.when))
    my_figures, their_figures = _by_metric(mine), _by_metric(theirs)
    for metric in report.metrics:
        my, their = my_figures.get(metric.id), their_figures.get(metric.id)
        if my is not None and their is not None and my != their and _is_known(my, their):
            found.append(FigureConflict(my, their))
    return tuple(found)


def unasked(report: Report, note_id: str, other_note_id: str) -> Activity:
    """The status and partners that a link gives to one of two notes without asking: the other's.

    In an otherwise empty activity.
    """
    mine, theirs = _activity(report, note_id), _activity(report, other_note_id)
    one_status = (mine.status is None) != (theirs.status is None)
    partners = dict.fromkeys((*theirs.shared_with, *mine.shared_with))
    in_both = set(theirs.shared_with) & set(mine.shared_with)
    return Activity(
        id=theirs.id,
        status=(mine.status or theirs.status) if one_status else None,
        shared_with=tuple(each for each in partners if each not in in_both),
    )


def link_notes(
    report: Report,
    note_id: str,
    other_note_id: str,
    keep: Mapping[Conflict, KeptSide] | None = None,
) -> Edit:
    """Merge the activities of two notes into one, which keeps the id of the other note's.

    Values that only one has are kept: status, time, figures; and the partners of both. ``keep``
    resolves each of ``conflicts``. Raises ValueError when one is not resolved, or when both values
    are kept where only one can be. The edit is empty if the notes have the same activity already.
    """
    mine, theirs = _activity(report, note_id), _activity(report, other_note_id)
    if mine.id == theirs.id:
        return Compound(())
    resolved = keep or {}
    found = conflicts(report, note_id, other_note_id)
    if not resolved.keys() >= set(found):
        raise ValueError(f"not all conflicts are resolved: {found}")
    merged = _merged(mine, theirs, {conflict: resolved[conflict] for conflict in found})
    own_notes = [note.id for note in report.all_notes() if note.activity_id == mine.id]
    links = tuple(LinkNote(linked_id, theirs.id, None) for linked_id in own_notes)
    return Compound((SetActivity(merged), *links)) if merged != theirs else Compound(links)


def unlink_note(report: Report, note_id: str, new_id: str) -> Edit:
    """Link a note to a new activity of its own, with the id ``new_id``.

    It gets the status, time and partners, which apply to this note as much as to the others. The
    figures stay where they are: in both activities they would be counted twice, and only the
    adviser knows how to divide them. Raises ValueError when no other note is linked to the
    activity.
    """
    if not linked_notes(report, note_id):
        raise ValueError(f"{note_id} is the only note of its activity")
    own = replace(_activity(report, note_id), id=new_id, figures=())
    return LinkNote(note_id, new_id, own)


def _activity(report: Report, note_id: str) -> Activity:
    return report.activities[note_by_id(report, note_id).activity_id]


def _by_metric(activity: Activity) -> dict[str, Figure]:
    return {figure.metric_id: figure for figure in activity.figures}


def _is_known(*figures: Figure) -> bool:
    return all(figure.exactness is not Exactness.UNKNOWN for figure in figures)


def _merged(mine: Activity, theirs: Activity, keep: Mapping[Conflict, KeptSide]) -> Activity:
    """``theirs`` with the values that only ``mine`` has, and those that ``keep`` takes from it."""
    status, when = theirs.status or mine.status, theirs.when or mine.when
    figures = _by_metric(theirs)
    for metric_id, figure in _by_metric(mine).items():
        if metric_id not in figures or not _is_known(figures[metric_id]):
            figures[metric_id] = figure
    for conflict, side in keep.items():
        match conflict, side:
            case _, KeptSide.THEIRS:
                pass
            case StatusConflict(mine=status), KeptSide.MINE:
                pass
            case WhenConflict(mine=when), KeptSide.MINE:
                pass
            case FigureConflict(mine=figure), KeptSide.MINE:
                figures[figure.metric_id] = figure
            case WhenConflict() as times, KeptSide.BOTH if (both := times.both()) is not None:
                when = both
            case _:
                raise ValueError(f"only one value can be kept of {conflict}")
    return replace(
        theirs,
        status=status,
        when=when,
        figures=tuple(figures.values()),
        shared_with=tuple(dict.fromkeys(theirs.shared_with + mine.shared_with)),
    )
