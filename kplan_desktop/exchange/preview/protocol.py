"""The protocol between the window and the preview server: requests for PDFs, and PDFs.

A message is its length in eight bytes, big-endian, and then MessagePack, which is decoded as data
of fixed types. Both ends are this program, one started by the other. What the joint report says is
worked out by the server, so that the window is not held up: it gets the collection with the
reports, of which it decodes what has changed.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Final, assert_never

from msgspec import json, msgpack

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import Form, Metric, NationalGoal
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    PlanAdoption,
    Report,
    ReportOrigin,
    Semester,
    SeveralTimes,
    SingleTime,
    Status,
    When,
)
from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PdfOutput

LENGTH_BYTES: Final = 8
"""Of the length before each message."""


class Printed(Enum):
    """The document that is printed: of a report, or of the office's collection (``JOINT``)."""

    REPORT = "report"
    PLAN = "plan"
    JOINT = "joint"


@dataclass(frozen=True, slots=True)
class PrintedCollection:
    """What the joint report is made of: a collection, and the counting reports by their units.

    ``proposals`` are those of joint events, which are told beside the totals they may change.
    ``facts``, by the SHA-256 of their bundles, are those of counting deliveries without a report,
    as one is that was purged.
    """

    collection: Collection
    reports: Mapping[str, Report]
    proposals: tuple[ActivityProposal, ...] = ()
    facts: Mapping[str, RevisionFacts] = field(default_factory=dict)


Printable = Report | PrintedCollection
"""What a document is printed of: a collection for ``Printed.JOINT``, else a report."""


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """A request for a PDF, which states ``created`` as its date."""

    content: Printable
    printed: Printed
    created: dt.datetime


@dataclass(frozen=True, slots=True)
class _PackedTime:
    """A semester, or days: the first and the last."""

    semester: Semester | None
    days: tuple[dt.date, dt.date] | None
    is_one_day: bool


@dataclass(frozen=True, slots=True)
class _PackedActivity:
    """An activity without a union of types, which MessagePack cannot distinguish."""

    id: str
    status: Status | None
    times: tuple[_PackedTime, ...]
    figures: tuple[tuple[str, Decimal | None, Exactness], ...]
    shared_with: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class _Head:
    """A report without its goals."""

    id: str
    form: Form
    unit_id: str
    adviser: str
    own_metrics: tuple[Metric, ...]
    revision: int
    replaces: str | None
    approval: Approval | None
    plan_adoption: PlanAdoption | None
    origin: ReportOrigin | None
    parked: tuple[NationalGoal, ...]
    activities: tuple[_PackedActivity, ...]


@dataclass(frozen=True, slots=True)
class _PackedReport:
    """A report; head and goals are packed separately, so that each can be reused."""

    head: bytes
    goals: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class _Message:
    """A request. Of a collection ``reports`` are by the units' ids, else it has one without.

    None stands for a report that is as it was when it was last sent.

    ``created`` is in ISO 8601 and ``collection`` in JSON: MessagePack drops the offsets of times.
    """

    reports: Mapping[str, _PackedReport | None]
    printed: Printed
    created: str
    collection: bytes = b""
    proposals: tuple[ActivityProposal, ...] = ()
    facts: bytes = b"{}"


class RequestPacker:
    """Packs the requests to one server; what has not changed since the last one is not sent again.

    Packing a whole large report takes as long as a frame on the screen, and the user may be typing.
    """

    def __init__(self) -> None:
        self._reports: dict[str, _ReportPacker] = {}
        self._sent: dict[str, Report] = {}

    def pack(self, request: PreviewRequest) -> bytes:
        """The message, with its length before it."""
        content, created = request.content, request.created.isoformat()
        if isinstance(content, Report):
            reports = {"": self._packed("", content)}
            message = _Message(reports, request.printed, created)
        else:
            message = _Message(
                {unit_id: self._packed(unit_id, each) for unit_id, each in content.reports.items()},
                request.printed,
                created,
                json.encode(content.collection),
                content.proposals,
                json.encode(content.facts),
            )
        return _with_length(msgpack.encode(message))

    def _packed(self, unit_id: str, report: Report) -> _PackedReport | None:
        """The report, unless the server has it already."""
        if self._sent.get(unit_id) is report:
            return None
        self._sent[unit_id] = report
        return self._reports.setdefault(unit_id, _ReportPacker()).pack(report)


class _ReportPacker:
    """Packs one report again and again."""

    def __init__(self) -> None:
        self._packed: dict[str, tuple[GoalEntry, bytes]] = {}
        self._head: tuple[Report, bytes] | None = None

    def pack(self, report: Report) -> _PackedReport:
        """The report; only what has changed since the last time is packed."""
        return _PackedReport(
            self._head_of(report), tuple(self._goal(entry) for entry in report.goals)
        )

    def _head_of(self, report: Report) -> bytes:
        """The packed head, packed again only if something in it has changed."""
        if self._head is None or not _same_head(self._head[0], report):
            self._head = report, msgpack.encode(_head(report))
        return self._head[1]

    def _goal(self, entry: GoalEntry) -> bytes:
        packed = self._packed.get(entry.goal_id)
        if packed is None or packed[0] is not entry:
            packed = self._packed[entry.goal_id] = entry, msgpack.encode(entry)
        return packed[1]


class RequestReader:
    """Reads the messages that one :class:`RequestPacker` makes, in their order.

    A report that is as it was in the message before is the same object again.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[_PackedReport, Report]] = {}

    def read(self, message: bytes) -> PreviewRequest:
        """The request in a message without its length."""
        packed = msgpack.decode(message, type=_Message)
        reports = {unit_id: self._report(unit_id, each) for unit_id, each in packed.reports.items()}
        content: Printable
        if packed.printed is Printed.JOINT:
            collection = json.decode(packed.collection, type=Collection)
            facts = json.decode(packed.facts, type=dict[str, RevisionFacts])
            content = PrintedCollection(collection, reports, packed.proposals, facts)
        else:
            (content,) = reports.values()
        created = dt.datetime.fromisoformat(packed.created)
        return PreviewRequest(content, packed.printed, created)

    def _report(self, unit_id: str, packed: _PackedReport | None) -> Report:
        if packed is None:
            return self._known[unit_id][1]
        known = self._known.get(unit_id)
        if known is None or known[0] != packed:
            known = self._known[unit_id] = packed, _unpacked(packed)
        return known[1]


def _unpacked(packed: _PackedReport) -> Report:
    head = msgpack.decode(packed.head, type=_Head)
    return Report(
        id=head.id,
        form=head.form,
        unit_id=head.unit_id,
        adviser=head.adviser,
        goals=tuple(msgpack.decode(goal, type=GoalEntry) for goal in packed.goals),
        activities={activity.id: _activity(activity) for activity in head.activities},
        own_metrics=head.own_metrics,
        revision=head.revision,
        replaces=head.replaces,
        approval=head.approval,
        plan_adoption=head.plan_adoption,
        origin=head.origin,
        parked=head.parked,
    )


@dataclass(frozen=True, slots=True)
class PreviewAnswer:
    """A PDF, and the printed regions of each page, unpacked only when they are asked for.

    ``missing`` are the characters that it shows as □.
    """

    data: bytes
    packed_regions: tuple[bytes, ...]
    missing: tuple[str, ...] = ()

    def regions(self, page: int) -> tuple[PrintedRegion, ...]:
        """The printed regions of a page, in reading order."""
        return msgpack.decode(self.packed_regions[page], type=tuple[PrintedRegion, ...])


def pack_answer(pdf: PdfOutput, request: PreviewRequest) -> bytes:
    """The message, with its length before it, that answers a request with its PDF."""
    regions = tuple(msgpack.encode(page) for page in pdf.regions)
    missing = _still_missing(pdf.missing, request)
    return _with_length(msgpack.encode(PreviewAnswer(pdf.data, regions, missing)))


def unpack_answer(message: bytes) -> PreviewAnswer:
    """The answer in a message that :func:`pack_answer` made, without its length."""
    return msgpack.decode(message, type=PreviewAnswer)


def _still_missing(missing: tuple[str, ...], request: PreviewRequest) -> tuple[str, ...]:
    """Of characters that no font has, those that are in what is printed now.

    The typeset cache reports all that it ever met, and some may have been removed since.
    """
    if not missing:
        return ()
    written = set(unicodedata.normalize("NFC", "\n".join(_texts(request))))  # as it is printed
    return tuple(char for char in missing if char in written)


def _texts(request: PreviewRequest) -> Iterator[str]:
    """All texts that may be printed, those of the form among them."""
    content = request.content
    if isinstance(content, Report):
        yield from _texts_of(content, request.printed)
        return
    yield json.encode(content.collection).decode()
    for report in content.reports.values():
        yield from _texts_of(report, Printed.REPORT)


def _texts_of(report: Report, printed: Printed) -> Iterator[str]:
    yield json.encode((report.form, report.parked, report.own_metrics)).decode()
    yield report.adviser
    if report.plan_adoption is not None:
        yield report.plan_adoption.name
    if printed is Printed.PLAN:
        yield from (measure.planned for measure in report.measures())
        return
    if report.approval is not None:
        yield from (report.approval.name, report.approval.role)
    yield from (m.outcome.reason for m in report.measures() if m.outcome is not None)
    yield from (measure.text for measure in report.measures())
    if report.plan_adoption is not None:
        yield from (measure.planned for measure in report.measures())
    yield from (note.text for note in report.all_notes())
    yield from (text for activity in report.activities.values() for text in activity.shared_with)
    for entry in report.goals:
        if entry.nothing_to_report is not None:
            yield entry.nothing_to_report.reason


def _with_length(message: bytes) -> bytes:
    return len(message).to_bytes(LENGTH_BYTES, "big") + message


def _head(report: Report) -> _Head:
    return _Head(
        report.id,
        report.form,
        report.unit_id,
        report.adviser,
        report.own_metrics,
        report.revision,
        report.replaces,
        report.approval,
        report.plan_adoption,
        report.origin,
        report.parked,
        _packed_activities(report.activities),
    )


def _packed_activities(activities: Mapping[str, Activity]) -> tuple[_PackedActivity, ...]:
    return tuple(
        _PackedActivity(
            id=activity.id,
            status=activity.status,
            times=() if activity.when is None else _packed_times(activity.when),
            figures=tuple(
                (figure.metric_id, figure.value, figure.exactness) for figure in activity.figures
            ),
            shared_with=activity.shared_with,
            origin=activity.origin,
        )
        for activity in activities.values()
    )


def _packed_times(when: When) -> tuple[_PackedTime, ...]:
    match when:
        case Semester():
            return (_PackedTime(when, None, is_one_day=False),)
        case Day(date):
            return (_PackedTime(None, (date, date), is_one_day=True),)
        case DateRange(first, last):
            return (_PackedTime(None, (first, last), is_one_day=False),)
        case SeveralTimes(parts):
            return tuple(time for part in parts for time in _packed_times(part))
    assert_never(when)


def _single_times(packed: tuple[_PackedTime, ...]) -> Iterator[SingleTime]:
    for time in packed:
        if time.semester is not None:
            yield time.semester
        elif time.days is not None:
            first, last = time.days
            yield Day(first) if time.is_one_day else DateRange(first, last)


def _activity(packed: _PackedActivity) -> Activity:
    times = tuple(_single_times(packed.times))
    when = None if not times else times[0] if len(times) == 1 else SeveralTimes(times)
    return Activity(
        id=packed.id,
        status=packed.status,
        when=when,
        figures=tuple(Figure(*figure) for figure in packed.figures),
        shared_with=packed.shared_with,
        origin=packed.origin,
    )


def _same_head(first: Report, second: Report) -> bool:
    """Whether two reports differ in their goals only; large parts are compared by identity."""
    return (
        first.form is second.form
        and first.activities is second.activities
        and _small_parts(first) == _small_parts(second)
    )


def _small_parts(report: Report) -> tuple[object, ...]:
    revision = report.revision, report.replaces, report.approval
    plan = report.plan_adoption, report.origin, report.parked
    return (report.id, report.unit_id, report.adviser, report.own_metrics, *revision, *plan)
