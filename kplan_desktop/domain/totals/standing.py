"""Whether an activity's figures are reached, planned or uncertain, and whether it lacks figures.

The one answer to both questions, for panel, tables, documents, workbooks, check list and filters.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum

from kplan_desktop.domain.entry.when_parser import days_of
from kplan_desktop.domain.model.report import Activity, Status


class Standing(Enum):
    """What an activity's figures count as. Only what is reached is in a total's value."""

    REACHED = "reached"
    PLANNED = "planned"
    UNCERTAIN = "uncertain"


def standing(activity: Activity, deadline: dt.date) -> Standing:
    """The standing of an activity in a report with this deadline (design, part 2).

    Without a status it is reached, unless it begins after the deadline: then it is planned.
    """
    match activity.status:
        case Status.DONE:
            return Standing.REACHED
        case Status.PLANNED:
            return Standing.PLANNED
        case Status.UNCERTAIN:
            return Standing.UNCERTAIN
        case None:
            return Standing.PLANNED if begins_after(activity, deadline) else Standing.REACHED


def lacks_figures(activity: Activity, deadline: dt.date) -> bool:
    """Whether it is reached and no figure is given; one given as unknown is not missing."""
    return not activity.figures and standing(activity, deadline) is Standing.REACHED


def begins_after(activity: Activity, day: dt.date) -> bool:
    """Whether its first day, where it has a time, is later than ``day``."""
    return activity.when is not None and days_of(activity.when)[0] > day
