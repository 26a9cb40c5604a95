"""Notes that tell of the same activity: tying two activities into one, and untying a note.

«Same activity» holds between activities, so a tie makes one activity of two: every note that told
of either tells of the one from then on. Otherwise a note that stood tied to a third would leave
it unseen, and what is one would be counted twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from kplan_desktop.domain.model.edits import Compound, Edit, LinkNote, SetActivity
from kplan_desktop.domain.model.location import note_by_id
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    Note,
    Report,
    Status,
    When,
)


class KeptSide(Enum):
    """Whose value is kept where both activities have one."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class StatusConflict:
    """The note's activity (``mine``) and the other note's have each a status of its own."""

    mine: Status
    theirs: Status


@dataclass(frozen=True, slots=True)
class WhenConflict:
    """The two were at different times."""

    mine: When
    theirs: When


@dataclass(frozen=True, slots=True)
class FigureConflict:
    """The two count the same metric differently; one may be an estimate of what the other knows."""

    mine: Figure
    theirs: Figure


Conflict = StatusConflict | WhenConflict | FigureConflict


def linked_notes(report: Report, note_id: str) -> tuple[Note, ...]:
    """The other notes that tell of a note's activity, in printed order; empty for most."""
    activity_id = note_by_id(report, note_id).activity_id
    return tuple(
        note
        for note in report.all_notes()
        if note.activity_id == activity_id and note.id != note_id
    )


def conflicts(report: Report, note_id: str, other_note_id: str) -> tuple[Conflict, ...]:
    """What a tie cannot keep of both: status, then time, then figures in the metrics' order.

    Partners never conflict, since all of them took part. Nor does a figure that is asked for and
    unknown: a known one answers it.
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


def link_notes(
    report: Report,
    note_id: str,
    other_note_id: str,
    keep: Mapping[Conflict, KeptSide] | None = None,
) -> Edit:
    """Make one activity of those that two notes tell of; it keeps the id of the other note's.

    What only one of them has is kept: status, time, figures, and the partners of both. ``keep``
    answers each of ``conflicts``. Raises ValueError when one is not answered. Nothing changes when
    the two are one already.
    """
    mine, theirs = _activity(report, note_id), _activity(report, other_note_id)
    if mine.id == theirs.id:
        return Compound(())
    answers = keep or {}
    asked = conflicts(report, note_id, other_note_id)
    if not answers.keys() >= set(asked):
        raise ValueError(f"which of two values to keep is not said: {asked}")
    mine_wins = {conflict for conflict in asked if answers[conflict] is KeptSide.MINE}
    one = _merged(mine, theirs, mine_wins)
    joining = [note.id for note in report.all_notes() if note.activity_id == mine.id]
    ties = tuple(LinkNote(joined, theirs.id, None) for joined in joining)
    return Compound((SetActivity(one), *ties)) if one != theirs else Compound(ties)


def unlink_note(report: Report, note_id: str, new_id: str) -> Edit:
    """Let a note tell of an activity of its own again, which gets the id ``new_id``.

    It takes along status, time and partners, which were said of this note as much as of the
    others. The figures stay where they are: in both places they would be counted twice, and only
    the adviser knows how many belong where. Raises ValueError when no other note tells of it.
    """
    if not linked_notes(report, note_id):
        raise ValueError(f"{note_id} alone tells of its activity")
    own = replace(_activity(report, note_id), id=new_id, figures=())
    return LinkNote(note_id, new_id, own)


def _activity(report: Report, note_id: str) -> Activity:
    return report.activities[note_by_id(report, note_id).activity_id]


def _by_metric(activity: Activity) -> dict[str, Figure]:
    return {figure.metric_id: figure for figure in activity.figures}


def _is_known(*figures: Figure) -> bool:
    return all(figure.exactness is not Exactness.UNKNOWN for figure in figures)


def _merged(mine: Activity, theirs: Activity, mine_wins: set[Conflict]) -> Activity:
    """``theirs``, with what only ``mine`` has and those of its values that are to win."""
    status, when = theirs.status or mine.status, theirs.when or mine.when
    figures = _by_metric(theirs)
    for metric_id, figure in _by_metric(mine).items():
        if metric_id not in figures or not _is_known(figures[metric_id]):
            figures[metric_id] = figure
    for conflict in mine_wins:
        match conflict:
            case StatusConflict(mine=status):
                pass
            case WhenConflict(mine=when):
                pass
            case FigureConflict(mine=figure):
                figures[figure.metric_id] = figure
    return replace(
        theirs,
        status=status,
        when=when,
        figures=tuple(figures.values()),
        shared_with=tuple(dict.fromkeys(theirs.shared_with + mine.shared_with)),
    )
