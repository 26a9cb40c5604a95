"""The schema types of ``kplan-bundle/1``, key by key; the published JSON Schema is made from them.

The class names are the names in the schema's ``$defs``. The limits are far beyond what any region
writes. They bound the screen space, memory and time that a hostile file can take.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kplan_desktop.domain.model.form import AddsUp, Form

BUNDLE_FORMAT: Literal["kplan-bundle/1"] = "kplan-bundle/1"

MAX_TEXT = 1_000_000
"""Characters in one text, which is more than a long novel has."""

MAX_NOTES = 100_000
"""Notes in one list, and activities in one report."""

MAX_MEASURES = 10_000
"""Measures under one goal."""

MAX_SMALL_LIST = 1000
"""Goals of a report, figures of an activity, units it is shared with, metrics of one's own."""

MAX_COUNT = 1_000_000
"""The highest revision."""

Id = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=200,
        pattern="^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*(?![\\s\\S])",
        description="Without control characters.",
    ),
]
Text = Annotated[str, Meta(max_length=MAX_TEXT)]
# In Python, «$» alone also stands before a last line feed.
Sha256 = Annotated[str, Meta(max_length=64, pattern="^[0-9a-f]{64}$")]
Year = Annotated[int, Meta(ge=1, le=9999)]


class Wire(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An object of the file: unknown keys are refused, defaults are left out."""


class UnitWire(Wire, frozen=True, kw_only=True):
    """The reporting unit, as the form names it."""

    id: Id
    name: Text


class MetricWire(Wire, frozen=True, kw_only=True):
    """A metric that the unit has added to those of the form."""

    id: Id
    singular: Text
    plural: Text
    adds_up: AddsUp
    decimals: Annotated[int, Meta(ge=0, le=3)] = 0


class NoteWire(Wire, frozen=True, kw_only=True):
    """A note. Line breaks are LF; the text is plain and is kept to the letter."""

    id: Id
    activity: Annotated[Id, Meta(description="The id of the one activity that the note tells of.")]
    text: Text


class MeasureWire(Wire, frozen=True, kw_only=True):
    """A regional measure with the notes under it."""

    id: Id
    text: Text
    plan_text: Annotated[
        Text | None, Meta(description="The printed plan's wording, where it differs from the text.")
    ] = None
    notes: Annotated[tuple[NoteWire, ...], Meta(max_length=MAX_NOTES)] = ()


class NothingWire(Wire, frozen=True, kw_only=True):
    """The mark that there is nothing to report under a goal."""

    reason: Text = ""


class GoalWire(Wire, frozen=True, kw_only=True):
    """What the unit has written under one national goal; the goal's text is in the form."""

    id: Annotated[Id, Meta(description="The id of a goal of the form.")]
    number: Annotated[Text, Meta(description="The goal's number, as the form prints it.")]
    measures: Annotated[tuple[MeasureWire, ...], Meta(max_length=MAX_MEASURES)] = ()
    notes: Annotated[
        tuple[NoteWire, ...],
        Meta(max_length=MAX_NOTES, description="Notes that stand under no regional measure."),
    ] = ()
    nothing_to_report: NothingWire | None = None


class SemesterWire(Wire, frozen=True, kw_only=True, tag="semester", tag_field="kind"):
    """A school half-year."""

    year: Year
    half: Literal["spring", "autumn"]


class DayWire(Wire, frozen=True, kw_only=True, tag="day", tag_field="kind"):
    """A single date."""

    date: dt.date


class RangeWire(Wire, frozen=True, kw_only=True, tag="range", tag_field="kind"):
    """From the first to the last day, both included."""

    first: dt.date
    last: dt.date


class FigureWire(Wire, frozen=True, kw_only=True):
    """How many of a metric the activity reached."""

    metric: Annotated[Id, Meta(description="The id of a metric of the form or of own_metrics.")]
    value: (
        Annotated[
            float,
            Meta(
                ge=0,
                lt=10**12,
                description="At most three decimals. Left out exactly when exactness is unknown.",
            ),
        ]
        | None
    ) = None
    exactness: Literal["exact", "estimate", "unknown"]


class ActivityWire(Wire, frozen=True, kw_only=True):
    """What really happened, counted once however many notes tell of it."""

    id: Id
    status: Annotated[
        Literal["done", "planned", "uncertain"] | None,
        Meta(description="Left out where nothing is known."),
    ] = None
    when: SemesterWire | DayWire | RangeWire | None = None
    figures: Annotated[tuple[FigureWire, ...], Meta(max_length=MAX_SMALL_LIST)] = ()
    shared_with: Annotated[
        tuple[Id, ...],
        Meta(max_length=MAX_SMALL_LIST, description="The ids of other units that took part."),
    ] = ()


class BundleWire(Wire, frozen=True, kw_only=True):
    """A region's plan and report for one period, as it is delivered."""

    format: Literal["kplan-bundle/1"]
    exported_at: Annotated[
        dt.datetime, Meta(tz=True, description="When the bundle was made; not under the hash.")
    ]
    sha256: Annotated[
        Sha256,
        Meta(
            description="Over the RFC 8785 canonical form of the bundle without the keys "
            "sha256 and exported_at."
        ),
    ]
    report_id: Annotated[Id, Meta(description="The same in every revision of the report.")]
    revision: Annotated[int, Meta(ge=1, le=MAX_COUNT)]
    replaces: Annotated[
        Sha256 | None, Meta(description="The sha256 of the delivered bundle this one replaces.")
    ] = None
    unit: UnitWire
    adviser: Text
    goals: Annotated[
        tuple[GoalWire, ...],
        Meta(max_length=MAX_SMALL_LIST, description="Every goal of the form, in the form's order."),
    ]
    activities: Annotated[
        tuple[ActivityWire, ...],
        Meta(max_length=MAX_NOTES, description="In the order in which the notes tell of them."),
    ] = ()
    own_metrics: Annotated[tuple[MetricWire, ...], Meta(max_length=MAX_SMALL_LIST)] = ()
    form_sha256: Annotated[
        Sha256, Meta(description="Over the RFC 8785 canonical form of the value of form.")
    ]
    form: Annotated[Form, Meta(description="The whole form on which the report is written.")]
