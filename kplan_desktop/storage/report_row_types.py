"""The rows of the report itself, as Python and SQLite exchange them. Private to the storage.

Their columns are as ``row_types.py`` says.
"""

from __future__ import annotations

from typing import NamedTuple


class FormRow(NamedTuple):
    """The form, copied in as the bytes of a form file. ``sha256`` is the hash of ``json``."""

    one: int
    id: str
    version: int
    sha256: str
    json: str


class ReportRow(NamedTuple):
    """The report's own fields."""

    one: int
    id: str
    unit_id: str
    adviser: str
    revision: int
    replaces: str | None


class OwnMetricRow(NamedTuple):
    """A metric the unit has added."""

    id: str
    position: int
    singular: str
    plural: str
    adds_up: str
    decimals: int


class GoalRow(NamedTuple):
    """A goal of the form or a parked one, the target of foreign keys."""

    id: str
    position: int


class NothingToReportRow(NamedTuple):
    """The mark «nothing to report» of a goal."""

    goal_id: str
    reason: str


class MeasureRow(NamedTuple):
    """A regional measure."""

    id: str
    goal_id: str
    position: int
    text: str
    plan_text: str | None


class ActivityRow(NamedTuple):
    """An activity. ``when_kind`` says which of the other when_ columns are filled.

    For ``list`` none is: its times are rows of their own.
    """

    id: str
    status: str | None
    when_kind: str | None
    when_year: int | None
    when_half: str | None
    when_first: str | None
    when_last: str | None


class ActivityTimeRow(NamedTuple):
    """One time of an activity whose ``when_kind`` is ``list``."""

    activity_id: str
    position: int
    kind: str
    year: int | None
    half: str | None
    first: str | None
    last: str | None


class FigureRow(NamedTuple):
    """A figure of an activity; ``value`` is a decimal number with a point, without exponent."""

    activity_id: str
    position: int
    metric_id: str
    value: str | None
    exactness: str


class SharedWithRow(NamedTuple):
    """Another unit that took part in an activity."""

    activity_id: str
    position: int
    unit_id: str


class NoteRow(NamedTuple):
    """A note, either under a goal or under a measure."""

    id: str
    goal_id: str | None
    measure_id: str | None
    position: int
    activity_id: str
    text: str


class ApprovalRow(NamedTuple):
    """The approval of the report, if there is one."""

    one: int
    name: str
    role: str
    date: str
    covers: str


class PlanAdoptionRow(NamedTuple):
    """The adoption of the plan, if it is adopted."""

    one: int
    date: str
    name: str


class OutcomeRow(NamedTuple):
    """What became of a measure."""

    measure_id: str
    kind: str
    reason: str


class ReportOriginRow(NamedTuple):
    """The report of the period before that the report was made from, if it was."""

    one: int
    report_id: str
    form_id: str
    form_version: int


class OriginRow(NamedTuple):
    """What an element was copied from. ``kind`` is ``measure``, ``note`` or ``activity``."""

    element_id: str
    kind: str
    origin: str


class ParkedGoalRow(NamedTuple):
    """A goal that the form does not have; its position is that of the goal's row."""

    goal_id: str
    number: str
    text: str


class ParkedNationalMeasureRow(NamedTuple):
    """A national measure of a parked goal."""

    goal_id: str
    position: int
    id: str
    number: str
    text: str
