"""The schema types of ``kplan-bundle/2`` that differ from those of ``kplan-bundle/1``.

Every field is written out: their order is that of the keys in the file.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from kplan_desktop.domain.form_format.form_check import MAX_VERSION
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import MOST_TIMES
from kplan_desktop.exchange.bundle.schema_types import (
    MAX_COUNT,
    MAX_MEASURES,
    MAX_NOTES,
    MAX_SMALL_LIST,
    DayWire,
    FigureWire,
    Id,
    MetricWire,
    NothingWire,
    RangeWire,
    SemesterWire,
    Sha256,
    Text,
    UnitWire,
    Wire,
)

BUNDLE_FORMAT_2: Literal["kplan-bundle/2"] = "kplan-bundle/2"

ProgramText = Annotated[str, Meta(min_length=1, max_length=100)]

TimeList = Annotated[
    tuple[SemesterWire | DayWire | RangeWire, ...],
    Meta(
        min_length=2,
        max_length=MOST_TIMES,
        description="Several times, by their first and then their last days, each once.",
    ),
]


Origin = Annotated[
    Id | None,
    Meta(description="The id of what it was copied from, in the report of the period before."),
]


class NoteWire2(Wire, frozen=True, kw_only=True):
    """A note. Line breaks are LF; the text is plain and is kept to the letter."""

    id: Id
    origin: Origin = None
    activity: Annotated[Id, Meta(description="The id of the one activity that the note tells of.")]
    text: Text


class OutcomeWire(Wire, frozen=True, kw_only=True):
    """What became of a measure of the plan, and why."""

    kind: Literal["done", "partly", "not"]
    reason: Text = ""


class MeasureWire2(Wire, frozen=True, kw_only=True):
    """A regional measure with the notes under it."""

    id: Id
    origin: Origin = None
    text: Text
    plan_text: Annotated[
        Text | None,
        Meta(
            description="The plan's wording, where it differs from the text; empty where the "
            "measure is not in the plan."
        ),
    ] = None
    outcome: OutcomeWire | None = None
    notes: Annotated[tuple[NoteWire2, ...], Meta(max_length=MAX_NOTES)] = ()


class GoalWire2(Wire, frozen=True, kw_only=True):
    """What the unit has written under one national goal; the goal's text is in the form."""

    id: Annotated[Id, Meta(description="The id of a goal of the form.")]
    number: Annotated[Text, Meta(description="The goal's number, as the form prints it.")]
    measures: Annotated[tuple[MeasureWire2, ...], Meta(max_length=MAX_MEASURES)] = ()
    notes: Annotated[
        tuple[NoteWire2, ...],
        Meta(max_length=MAX_NOTES, description="Notes that stand under no regional measure."),
    ] = ()
    nothing_to_report: NothingWire | None = None


class ParkedNationalMeasureWire(Wire, frozen=True, kw_only=True):
    """A national measure of a parked goal."""

    id: Id
    number: Text
    text: Text


class ParkedGoalWire(Wire, frozen=True, kw_only=True):
    """A goal that the form does not have, as an earlier form had it, and what is written there."""

    id: Annotated[Id, Meta(description="No goal of the form has it.")]
    number: Text
    text: Text
    national_measures: Annotated[
        tuple[ParkedNationalMeasureWire, ...], Meta(max_length=MAX_SMALL_LIST)
    ] = ()
    measures: Annotated[tuple[MeasureWire2, ...], Meta(max_length=MAX_MEASURES)] = ()
    notes: Annotated[
        tuple[NoteWire2, ...],
        Meta(max_length=MAX_NOTES, description="Notes that stand under no regional measure."),
    ] = ()
    nothing_to_report: NothingWire | None = None


class ActivityWire2(Wire, frozen=True, kw_only=True):
    """What really happened, counted once however many notes tell of it."""

    id: Id
    origin: Origin = None
    status: Annotated[
        Literal["done", "planned", "uncertain", "cancelled"] | None,
        Meta(description="Left out where nothing is known."),
    ] = None
    when: SemesterWire | DayWire | RangeWire | TimeList | None = None
    figures: Annotated[tuple[FigureWire, ...], Meta(max_length=MAX_SMALL_LIST)] = ()
    shared_with: Annotated[
        tuple[Id, ...],
        Meta(max_length=MAX_SMALL_LIST, description="The ids of other units that took part."),
    ] = ()


class ApprovalWire(Wire, frozen=True, kw_only=True):
    """The approval of the report by a leader or a board, which may be of an earlier content."""

    name: Text
    role: Text
    date: dt.date
    covers: Annotated[
        Sha256,
        Meta(
            description="Over the RFC 8785 canonical form of the bundle that was approved, without "
            "the keys format, exported_at, written_by, sha256, revision, replaces and approval."
        ),
    ]


class PlanAdoptionWire(Wire, frozen=True, kw_only=True):
    """The adoption of the plan: when, and by whom, such as a board."""

    date: dt.date
    name: Text


class ReportOriginWire(Wire, frozen=True, kw_only=True):
    """The report of the period before that this one was made from, and the form of that one."""

    report_id: Id
    form_id: Id
    form_version: Annotated[int, Meta(ge=1, le=MAX_VERSION)]


class ProgramWire(Wire, frozen=True, kw_only=True):
    """A program and its version."""

    program: ProgramText
    version: ProgramText


class BundleWire2(Wire, frozen=True, kw_only=True):
    """A region's plan and report for one period, as it is delivered."""

    format: Literal["kplan-bundle/2"]
    exported_at: Annotated[
        dt.datetime, Meta(tz=True, description="When the bundle was made; not under the hash.")
    ]
    written_by: Annotated[
        ProgramWire | None, Meta(description="What made the bundle; not under the hash.")
    ] = None
    sha256: Annotated[
        Sha256,
        Meta(
            description="Over the RFC 8785 canonical form of the bundle without the keys "
            "sha256, exported_at and written_by."
        ),
    ]
    report_id: Annotated[Id, Meta(description="The same in every revision of the report.")]
    origin: ReportOriginWire | None = None
    revision: Annotated[int, Meta(ge=1, le=MAX_COUNT)]
    replaces: Annotated[
        Sha256 | None, Meta(description="The sha256 of the delivered bundle this one replaces.")
    ] = None
    unit: UnitWire
    adviser: Text
    approval: ApprovalWire | None = None
    plan_adoption: PlanAdoptionWire | None = None
    goals: Annotated[
        tuple[GoalWire2, ...],
        Meta(max_length=MAX_SMALL_LIST, description="Every goal of the form, in the form's order."),
    ]
    parked: Annotated[
        tuple[ParkedGoalWire, ...],
        Meta(
            max_length=MAX_SMALL_LIST,
            description="Goals of an earlier form that this one does not have, with what is "
            "written there.",
        ),
    ] = ()
    activities: Annotated[
        tuple[ActivityWire2, ...],
        Meta(max_length=MAX_NOTES, description="In the order in which the notes tell of them."),
    ] = ()
    own_metrics: Annotated[tuple[MetricWire, ...], Meta(max_length=MAX_SMALL_LIST)] = ()
    form_sha256: Annotated[
        Sha256, Meta(description="Over the RFC 8785 canonical form of the value of form.")
    ]
    form: Annotated[
        Form, Meta(description="The whole form on which the report is written, of any version.")
    ]
