"""Whether an activity's figures are reached, planned or uncertain, and which activities lack them.

The one answer to both questions, for panel, tables, documents, workbooks, check list and filters.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum

from kplan_desktop.domain.model.report import Activity, Report, Status, days_of, single_times


class Standing(Enum):
    """What an activity's figures count as. Only what is reached is in a total's value.

    What is cancelled is counted nowhere: it is in no total, and lacks no figures.
    """

    REACHED = "reached"
    PLANNED = "planned"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


def standing(activity: Activity, deadline: dt.date) -> Standing:
    """The standing of an activity in a report with this deadline (design, part 2).

    Without a status it is reached, unless a time of it begins after the deadline: then it is
    planned.
    """
    match activity.status:
        case Status.DONE:
            return Standing.REACHED
        case Status.PLANNED:
            return Standing.PLANNED
        case Status.UNCERTAIN:
            return Standing.UNCERTAIN
        case Status.CANCELLED:
            return Standing.CANCELLED
        case None:
            return Standing.PLANNED if begins_after(activity, deadline) else Standing.REACHED


def is_bare(activity: Activity, deadline: dt.date) -> bool:
    """Whether an activity is reached and no figure of it is given."""
    return not activity.figures and standing(activity, deadline) is Standing.REACHED


def lacking_figures(report: Report) -> frozenset[str]:
    """The ids of the activities that lack figures.

    An activity does if it is reached, a note of it has text, and no figure is given; one given as
    unknown is not missing.
    """
    deadline = report.form.report.deadline
    bare = {one.id for one in report.activities.values() if is_bare(one, deadline)}
    notes = report.all_notes()
    return frozenset(n.activity_id for n in notes if n.activity_id in bare and n.text.strip())


def begins_after(activity: Activity, day: dt.date) -> bool:
    """Whether it has a time, one of several or the only one, that begins later than ``day``."""
    times = () if activity.when is None else single_times(activity.when)
    return any(days_of(time)[0] > day for time in times)
